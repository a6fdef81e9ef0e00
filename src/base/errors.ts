import { fill, type Message, type ValuesOf } from './message.ts';
import { BASE_MESSAGES } from './messages.ts';

/**
 * The kinds of errors, by who has to do something:
 * - `input`: an input is invalid; no request was sent;
 * - `setup`: something that the user has to provide is missing (no key, no interval, no such heartbeat);
 * - `rejected`: the server understood the request and refused it (a 4xx, a redirect);
 * - `unreachable`: no response in time, or one that says "later" (408, 429, 5xx); worth another attempt;
 * - `unsupported`: it can't be had here, nobody has to fix that, and there is another way;
 * - `unexpected`: a response that is not what the API documents, or an internal error.
 */
export type ErrorKind = 'input' | 'setup' | 'rejected' | 'unreachable' | 'unsupported' | 'unexpected';

export interface ErrorDetails {
  /** The advice: full sentences that say what to do. */
  hint?: string | undefined;
  /** The HTTP status, where there was one. */
  status?: number | undefined;
  /** How long the server asked to wait, in milliseconds. */
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

/** The one error of this action: `message` says what failed, `hint` says what to do. */
export class ActionError extends Error {
  readonly kind: ErrorKind;
  readonly hint: string | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'ActionError';
    this.kind = kind;
    this.hint = details.hint;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
  }

  /** The message and the advice in one text. */
  get advice(): string {
    return this.hint === undefined ? this.message : `${this.message}. ${this.hint}`;
  }
}

/** An error with a message of a catalog: its `fix` becomes the hint. */
export function errorOf<const M extends Message>(kind: ErrorKind, message: M, ...[values]: ValuesOf<M>): ActionError {
  const given = values ?? {};
  const hint = message.fix === undefined ? undefined : fill(message.fix, given);
  return new ActionError(kind, fill(message.text, given), { hint });
}

/** Anything that was thrown, as an `ActionError`: whatever isn't one already is an internal error, and says so. */
export function asActionError(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown;
  const { text, fix } = BASE_MESSAGES.internalError;
  return new ActionError('unexpected', fill(text, { cause: messageOf(thrown) }), { hint: fix, cause: thrown });
}

/** The innermost places of a stack. Not the lines before them, which are the message. */
function placesOf({ stack = '' }: Error): string[] {
  const lines = stack.split('\n').filter((line) => /^ +at /.test(line));
  return lines.slice(0, MOST_PLACES);
}

/** The message of anything that was thrown. The parser of JSON quotes what it read, which may be a part of a secret. */
function messageOf(thrown: unknown): string {
  if (thrown instanceof SyntaxError) return 'a text could not be parsed (not shown)';
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The part of an error that can be passed on from one step to the next. */
export type SavedError = Pick<ActionError, 'kind' | 'message' | 'hint'>;

export function saveError({ kind, message, hint }: ActionError): SavedError {
  return { kind, message, hint };
}

export function restoreError({ kind, message, hint }: SavedError): ActionError {
  return new ActionError(kind, message, { hint });
}

/** The longest chain of causes that is shown: a cause can be its own cause. */
const MOST_CAUSES = 5;
const MOST_PLACES = 5;

/**
 * The causes of an error, one line each, for the debug log (ACTIONS_STEP_DEBUG): with their codes, and
 * the places where an internal error happened.
 */
export function causesOf(error: ActionError): string[] {
  const lines: string[] = [];
  let cause: unknown = error.cause;
  for (let depth = 0; depth < MOST_CAUSES && cause instanceof Error; depth++) {
    const { name, code } = cause as NodeJS.ErrnoException;
    lines.push(`caused by ${name}: ${messageOf(cause)}${code === undefined ? '' : ` (${code})`}`);
    if (error.kind === 'unexpected') lines.push(...placesOf(cause));
    cause = cause.cause;
  }
  return lines;
}
