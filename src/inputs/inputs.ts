import { DEFAULT_MODE, INPUT_NAMES, type INPUTS, type Mode, specOf } from './table.ts';

type Table = typeof INPUTS;

/** The parsed inputs of one mode: what belongs to the other mode isn't in the type, so code can't read it. */
type InputsOf<M extends Mode> = { mode: M } & {
  [Name in keyof Table as Table[Name]['mode'] extends M | 'both' ? Table[Name]['field'] : never]: ReturnType<
    Table[Name]['parse']
  >;
};

export type JobInputs = InputsOf<'job'>;
export type CheckInputs = InputsOf<'check'>;
/** The parsed inputs: a union by mode. */
export type Inputs = JobInputs | CheckInputs;

/** The inputs that only one mode reads. Set in the other mode they have no effect, which is a warning. */
export const INPUTS_OF_MODE: Readonly<Record<Mode, readonly string[]>> = {
  job: namesOf('job'),
  check: namesOf('check'),
};

function namesOf(mode: Mode): string[] {
  return INPUT_NAMES.filter((name) => specOf(name).mode === mode && specOf(name).internal !== true);
}

type WithDefault = { [Name in keyof Table]: Table[Name] extends { default: string } ? Name : never }[keyof Table];

/** The defaults, by input. A test compares them with action.yml. */
export const DEFAULTS = {
  mode: DEFAULT_MODE,
  ...Object.fromEntries(INPUT_NAMES.flatMap((name) => pairOf(name, specOf(name).default))),
} as Readonly<Record<'mode' | WithDefault, string>>;

function pairOf(name: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[name, value]];
}

/** The events whose runs count where `events` doesn't say otherwise. */
export const DEFAULT_EVENTS: readonly string[] = DEFAULTS.events.split(', ');

/** The inputs that are secrets. */
export const SECRET_INPUTS: readonly string[] = INPUT_NAMES.filter((name) => specOf(name).secret === true);
