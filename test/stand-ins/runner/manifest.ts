/** Reads an action.yml as src/Runner.Worker/ActionManifestManager.cs does, for JavaScript actions without `pre`. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { checkTemplate, isTemplate } from './expressions.ts';

export interface Manifest {
  /** In the file's order, each with its default, a template; empty where there is none. */
  inputs: Map<string, string>;
  /** Input name to message. */
  deprecated: Map<string, string>;
  /** Absolute. */
  main: string;
  post: string | undefined;
  /** A bare expression. */
  postIf: string;
}

/** action_yaml.json, `input-default-context`: what a default may name. */
export const DEFAULT_CONTEXTS = ['github', 'strategy', 'matrix', 'job', 'runner'] as const;

/** The file would not load on GitHub, or asks for what this runner does not model. */
export class ManifestError extends Error {}

export function readManifest(folder: string): Manifest {
  const file = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find(existsSync);
  if (file === undefined) throw new ManifestError(`no action.yml under ${folder}`);
  try {
    return toManifest(parse(readFileSync(file, 'utf8')), folder);
  } catch (error) {
    throw new ManifestError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function toManifest(root: unknown, folder: string): Manifest {
  const { inputs, runs } = mapping(root, 'the file');
  const { using, main, post, pre, 'post-if': postIf } = mapping(runs, 'runs');
  if (using !== 'node24' && using !== 'node20') throw new ManifestError(`'using: ${String(using)}' is not modelled`);
  if (pre !== undefined) throw new ManifestError('`pre` is not modelled');
  return {
    ...readInputs(inputs),
    main: script(main, 'main', folder),
    post: post === undefined ? undefined : script(post, 'post', folder),
    postIf: postIf === undefined ? 'always()' : plainText(postIf, 'post-if'),
  };
}

function readInputs(inputs: unknown): Pick<Manifest, 'inputs' | 'deprecated'> {
  const result: Pick<Manifest, 'inputs' | 'deprecated'> = { inputs: new Map(), deprecated: new Map() };
  for (const [name, value] of Object.entries(mapping(inputs ?? {}, 'inputs'))) {
    const { default: fallback, deprecationMessage } = mapping(value ?? {}, `inputs.${name}`);
    const template = scalar(fallback, `inputs.${name}.default`);
    checkTemplate(template, DEFAULT_CONTEXTS);
    result.inputs.set(name, template);
    if (deprecationMessage !== undefined) result.deprecated.set(name, scalar(deprecationMessage, 'deprecationMessage'));
  }
  return result;
}

/** A string that the schema gives no context: an expression in it is refused when the file is loaded. */
function plainText(value: unknown, what: string): string {
  const text = scalar(value, what);
  if (text === '') throw new ManifestError(`${what}: unexpected empty value`);
  if (isTemplate(text)) throw new ManifestError(`${what}: a template expression is not allowed in this context`);
  return text;
}

function script(value: unknown, what: string, folder: string): string {
  return resolve(folder, plainText(value, what));
}

function scalar(value: unknown, what: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new ManifestError(`${what}: a scalar was expected`);
}

function mapping(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new ManifestError(`${what}: a mapping was expected`);
}
