/** A step's inputs, as src/Runner.Worker/ActionRunner.cs evaluates them: for main, and once more for post. */
import { only } from './contexts.ts';
import { evaluateTemplate, type Scope } from './expressions.ts';
import { DEFAULT_CONTEXTS, type Manifest } from './manifest.ts';

export interface Inputs {
  /** In the order in which they are shown: those of `with:` first. */
  values: Map<string, string>;
  /** What the runner says about them, as warnings. */
  warnings: string[];
}

/** A default stands in only for a key that is absent: one whose expression came out empty stays empty. */
export function evaluateInputs(
  manifest: Manifest,
  given: Readonly<Record<string, string | number | boolean>>,
  scope: Scope,
): Inputs {
  const values = new Map<string, string>();
  for (const [name, template] of Object.entries(given)) values.set(name, evaluateTemplate(String(template), scope));

  const present = lowerCased(values.keys());
  const known = lowerCased(manifest.inputs.keys());
  const warnings = [...values.keys()].flatMap((name) => deprecation(manifest, name));
  const unexpected = [...values.keys()].filter((name) => !known.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    warnings.push(`Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(manifest.inputs.keys())}]`);
  }

  const defaults: Scope = { contexts: only(scope.contexts, DEFAULT_CONTEXTS) };
  for (const [name, template] of manifest.inputs) {
    if (!present.has(name.toLowerCase())) values.set(name, evaluateTemplate(template, defaults));
  }
  return { values, warnings };
}

/** `INPUT_` and the name in capitals, blanks as `_`; dashes stay (Handler.AddInputsToEnvironment). */
export function inputVariables(inputs: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...inputs].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function deprecation(manifest: Manifest, name: string): string[] {
  const message = manifest.deprecated.get(name);
  return message === undefined ? [] : [`Input '${name}' has been deprecated with message: ${message}`];
}

function lowerCased(names: Iterable<string>): Set<string> {
  return new Set([...names].map((name) => name.toLowerCase()));
}

function quoted(names: Iterable<string>): string {
  return `'${[...names].join("', '")}'`;
}
