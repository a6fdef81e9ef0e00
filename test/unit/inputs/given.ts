/** Inputs as a test gives them, and what is wrong with them. */
import { expect } from 'vitest';
import { ActionError } from '../../../src/base/errors.ts';
import type { Inputs } from '../../../src/inputs/inputs.ts';
import { readInputs } from '../../../src/inputs/read.ts';

export function read(given: Record<string, string> = {}): Inputs {
  return readInputs((name) => given[name] ?? '');
}

/** The message of the one error that names all that is wrong; `none`: nothing is. */
export function problems(given: Record<string, string>): string {
  try {
    read(given);
  } catch (error) {
    expect(error).toBeInstanceOf(ActionError);
    expect((error as ActionError).kind).toBe('input');
    return (error as ActionError).message;
  }
  return 'none';
}
