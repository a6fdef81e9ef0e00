import { ActionError, errorOf } from '../base/errors.ts';
import { fill, say } from '../base/message.ts';
import { DEFAULTS, INPUTS_OF_MODE, type Inputs } from './inputs.ts';
import { INPUT_MESSAGES } from './messages.ts';
import { InvalidInput, quotedValue } from './parse.ts';
import { DEFAULT_MODE, INPUT_NAMES, type InputName, MODES, type Mode, specOf } from './table.ts';

/** Gives the value of an input as the runner has it; empty where it was not given. */
export type Source = (name: string) => string;

/**
 * Reads all inputs of the mode.
 *
 * @throws ActionError `input`, which lists every invalid input with the value given and a valid example
 */
export function readInputs(source: Source): Inputs {
  const problems: string[] = [];
  const mode = readMode(source, problems);
  const inputs: Record<string, unknown> = { mode };
  for (const name of INPUT_NAMES) {
    const spec = specOf(name);
    if (spec.mode !== mode && spec.mode !== 'both') continue;
    try {
      inputs[spec.field] = spec.parse(spec.raw ? source(name) : givenOf(source, name), name);
    } catch (thrown) {
      if (!(thrown instanceof InvalidInput)) throw thrown;
      problems.push(...thrown.problems);
    }
  }
  if (mode === 'job' && givenOf(source, 'ping-token') !== '' && givenOf(source, 'api-key') !== '') {
    problems.push(say(INPUT_MESSAGES.inputTokenAndKey));
  }
  if (problems.length > 0) throw new ActionError('input', listOf(problems));
  return inputs as Inputs;
}

function readMode(source: Source, problems: string[]): Mode {
  const given = givenOf(source, 'mode');
  const mode = MODES.find((known) => known === given);
  if (mode === undefined) problems.push(say(INPUT_MESSAGES.inputMode, { given: quotedValue(given) }));
  return mode ?? DEFAULT_MODE;
}

function listOf(problems: readonly string[]): string {
  const [only = ''] = problems;
  if (problems.length === 1) return only;
  const list = problems.map((problem) => `- ${problem}`).join('\n');
  return fill(INPUT_MESSAGES.inputsInvalid.text, { count: problems.length, problems: list });
}

/** The value as given, or its default where it is empty. */
function givenOf(source: Source, name: InputName | 'mode'): string {
  return source(name).trim() || defaultOf(name);
}

/** Lists the inputs that were set, and that only the other mode reads. */
export function strayInputs(source: Source, mode: Mode): string[] {
  const other = mode === 'job' ? 'check' : 'job';
  return INPUTS_OF_MODE[other].filter((name) => !['', defaultOf(name)].includes(source(name).trim()));
}

function defaultOf(name: string): string {
  return (DEFAULTS as Readonly<Record<string, string>>)[name] ?? '';
}

/** The error for a missing API key. (A run that GitHub gives no secrets is another case: `Run.withoutSecrets`.) */
export function missingKey(): ActionError {
  return errorOf('setup', INPUT_MESSAGES.apiKeyEmpty);
}
