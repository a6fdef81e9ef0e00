import { formatDuration, parseDuration } from '../base/duration.ts';
import { type Message, say, type ValuesOf } from '../base/message.ts';
import { withoutTokens } from '../base/secrets.ts';
import { plainText } from '../base/text.ts';
import { patternProblem } from '../evidence/pattern.ts';
import { INPUT_MESSAGES } from './messages.ts';

/** An input that can't be used. Several problems at most where an input has several lines. */
export class InvalidInput extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

function invalid<const M extends Message>(message: M, ...values: ValuesOf<M>): InvalidInput {
  return new InvalidInput([say(message, ...values)]);
}

/** Longest value that a message quotes, in UTF-16 units. */
const QUOTED_LENGTH = 100;

/** A value as a message quotes it: on one line, and without what may be a secret in the wrong input. */
export function quotedValue(given: string): string {
  return plainText(withoutTokens(given), QUOTED_LENGTH);
}

/** A parser of an input that may be empty, which means "not given". */
export function optional<T>(parse: (given: string, name: string) => T): (given: string, name: string) => T | undefined {
  return (given, name) => (given === '' ? undefined : parse(given, name));
}

/** The value itself. */
export function textOf(given: string): string {
  return given;
}

/** `true` or `false` as YAML's core schema writes them. */
export function booleanOf(given: string, name: string): boolean {
  if (!/^(?:true|True|TRUE|false|False|FALSE)$/.test(given)) {
    throw invalid(INPUT_MESSAGES.inputBoolean, { input: name, given: quotedValue(given) });
  }
  return given.toLowerCase() === 'true';
}

/** No duration may be longer, in seconds: beyond it, dates can't be computed. */
const LONGEST_SECS = 366 * 86_400;
/** The longest `timeout`, in seconds: a job that waits longer for its monitoring costs more than it is worth. */
const LONGEST_TIMEOUT_SECS = 3600;

interface DurationRange {
  least: 0 | 1;
  most?: number;
  example?: string;
}

/** A parser of durations, in seconds. */
export function durationOf({ least, most = LONGEST_SECS, example = '24h' }: DurationRange) {
  return (text: string, name: string): number => {
    const secs = parseDuration(text);
    if (secs !== undefined && secs >= least && secs <= most) return secs;
    const given = quotedValue(text);
    if (secs === undefined) throw invalid(INPUT_MESSAGES.inputDuration, { input: name, given });
    if (secs < least) throw invalid(INPUT_MESSAGES.inputTooShort, { input: name, given, example });
    throw invalid(INPUT_MESSAGES.inputTooLong, { input: name, given, example, most: formatDuration(most) });
  };
}

/** Milliseconds. */
export function timeoutMsOf(given: string, name: string): number {
  return durationOf({ least: 1, most: LONGEST_TIMEOUT_SECS, example: '60s' })(given, name) * 1000;
}

/** One line without control characters. */
export function singleLineOf(given: string, name: string): string {
  if (/\p{Cc}/u.test(given)) throw invalid(INPUT_MESSAGES.inputLine, { input: name, given: quotedValue(given) });
  return given;
}

/** The lines that aren't blank. */
export function linesOf(given: string): string[] {
  return given
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A line of workflow files: a name or a pattern, after a `!` if it is left out, with or without its folder. */
const WORKFLOW_FILE = /^(!?)\s*(?:(?:\.\/)?\.github\/workflows\/)?([^/!]*[*?][^/]*|[^/!][^/]*\.ya?ml)$/;

/** Workflow files and patterns, one per line, without their folder; those after a `!` are left out. */
export function workflowFilesOf(given: string, name: string): string[] {
  const lines = linesOf(given);
  const isOdd = (line: string) => !WORKFLOW_FILE.test(line);
  // Lines that only leave out would leave nothing.
  const odd = lines.every((line) => line.startsWith('!')) ? lines : lines.filter(isOdd);
  if (odd.length === 0) return lines.map((line) => line.replace(WORKFLOW_FILE, '$1$2'));
  throw new InvalidInput(
    odd.map((line) => say(INPUT_MESSAGES.inputWorkflowFile, { input: name, given: quotedValue(line) })),
  );
}

/** `owner/name`, with a pattern for the name at most, and `!` before what is left out. */
const REPOSITORY_LINE = /^!?[\w.-]+\/[\w.*?-]+$/;

/** Lines that name repositories, each once. One owner's patterns can be listed; those of all owners can't. */
export function repositoriesOf(given: string): string[] {
  const lines = [...new Set(linesOf(given).map((line) => line.replace(/^!\s*/, '!')))];
  const wrong = lines.filter((line) => !REPOSITORY_LINE.test(line));
  if (wrong.length > 0) {
    throw new InvalidInput(wrong.map((line) => say(INPUT_MESSAGES.inputRepositories, { given: quotedValue(line) })));
  }
  return lines;
}

/** Items between commas or line breaks, each once. */
export function commaListOf(given: string): string[] {
  const items = given.split(/[,\r\n]+/).map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

/** Logins, with or without an `@`. */
export function loginsOf(given: string): string[] {
  return commaListOf(given).map((login) => login.replace(/^@/, ''));
}

export function eventsOf(given: string): string[] {
  const names = given.split(/[,\s]/).filter((name) => name !== '');
  if (names.length === 0 || names.some((name) => !/^[a-z][a-z_]*$/.test(name))) {
    throw invalid(INPUT_MESSAGES.inputEvents, { given: quotedValue(given) });
  }
  return names;
}

export function filePatternsOf(given: string): string[] {
  const patterns = linesOf(given);
  const problems = patterns.flatMap((pattern) => patternProblem(pattern) ?? []);
  if (problems.length > 0) throw new InvalidInput(problems);
  return patterns;
}

/** The `matrix` context from its JSON: without a matrix it is `null` on GitHub, and `{}` in act. */
export function matrixOf(given: string): Readonly<Record<string, unknown>> | undefined {
  const matrix = jsonOf(given);
  if (matrix === null) return undefined;
  if (typeof matrix !== 'object' || Array.isArray(matrix)) throw invalid(INPUT_MESSAGES.inputMatrix);
  return Object.keys(matrix).length === 0 ? undefined : (matrix as Record<string, unknown>);
}

function jsonOf(given: string): unknown {
  try {
    return JSON.parse(given || 'null');
  } catch {
    return undefined;
  }
}

/** An https URL, or http to this machine (a test server, a tunnel): to any other host it would send the key unencrypted. */
export function urlOf(text: string, name: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Not quoted in this message, because it contains a password.
  if (url !== undefined && url.username + url.password !== '') {
    throw invalid(INPUT_MESSAGES.inputUrlPassword, { input: name });
  }
  if (url === undefined || !isSafe(url))
    throw invalid(INPUT_MESSAGES.inputUrl, { input: name, given: quotedValue(text) });
  // Read from the text, because a URL that ends in a bare `?` or `#` has neither `search` nor `hash`.
  if (/[?#]/.test(text)) throw invalid(INPUT_MESSAGES.inputUrlQuery, { input: name, given: quotedValue(text) });
  return url.href.replace(/\/+$/, '');
}

/** A line of `runbook`: the page for all rows whose name matches. */
export interface Runbook {
  pattern: string;
  url: string;
}

/** A longer URL is not one that somebody wrote. */
const LONGEST_URL = 1000;

/** Lines `pattern: URL`. */
export function runbooksOf(given: string): Runbook[] {
  const problems: string[] = [];
  const runbooks = linesOf(given).flatMap((line) => {
    // A URL has no blanks, and a name may have colons.
    const [, pattern = '', text = ''] = /^(.*\S)\s*:\s+(\S+)$/.exec(line) ?? [];
    const url = URL.canParse(text) ? new URL(text) : undefined;
    // Not quoted in this message, because it contains a password.
    if (url !== undefined && url.username + url.password !== '') {
      problems.push(say(INPUT_MESSAGES.inputUrlPassword, { input: 'runbook' }));
      return [];
    }
    const isValid = url?.protocol === 'https:' && url.href.length <= LONGEST_URL && !/^!|\p{Cc}/u.test(pattern);
    if (isValid) return [{ pattern, url: url.href }];
    problems.push(say(INPUT_MESSAGES.inputRunbook, { given: quotedValue(line) }));
    return [];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return runbooks;
}

function isSafe({ protocol, hostname }: URL): boolean {
  const isLoopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}

/** The prefixes of GitHub's tokens: such a value is in the wrong place, and is sent nowhere. */
const GITHUB_TOKEN = /^(?:gh[sopur]_|github_pat_)/;
const API_KEY_PREFIX = 'tsk_';

/** A credential: one word, and not a credential of another kind. No message shows it. */
export function secretOf(given: string, name: string): string {
  const secret = { input: name };
  if (GITHUB_TOKEN.test(given)) throw invalid(INPUT_MESSAGES.inputIsGitHubToken, secret);
  if (/[^\x21-\x7e]/.test(given)) throw invalid(INPUT_MESSAGES.inputNotASecret, secret);
  return given;
}

export function pingTokenOf(given: string, name: string): string | undefined {
  if (given === '') return undefined;
  const token = secretOf(given, name);
  if (token.startsWith(API_KEY_PREFIX)) throw invalid(INPUT_MESSAGES.inputIsApiKey);
  if (token.includes('/')) throw invalid(INPUT_MESSAGES.inputIsPingUrl);
  return token;
}
