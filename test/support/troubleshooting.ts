/**
 * docs/troubleshooting.md, to look messages up in, by the rule that the page gives its readers:
 *
 * - A line of the page that is nothing but bold code (**`…`**) is a message; one or several make the head of an entry.
 * - `…` stands for any characters, or none (a name may be empty). All else stands as it is printed, from the first one on.
 * - Behind the message there may be `, tried 3 times` and `, asked to wait 5 s`, and a full stop; behind that and a blank
 *   whatever begins with a capital letter. It is advice, and needs no entry.
 * - A message of the page that ends in a colon is a beginning: what comes behind it has to be a message of the page, too.
 * - Behind `; ` comes another message (evidence). Below a beginning each line `- …` is one, maybe with the word `Input` before it.
 *
 * Without vitest: for every suite that runs the bytes in dist/.
 */
import { readFileSync } from 'node:fs';
import type { Phase } from '../stand-ins/runner/result.ts';

export const PAGE = new URL('../../docs/troubleshooting.md', import.meta.url);
/** The title of all that the action annotates. */
const TITLE = 'Tickstem heartbeat';

/** A message of the page, in code. */
export interface Entry {
  /** `Heartbeat "…" is not watched:` */
  text: string;
  /** Of the page, counted from 1. */
  line: number;
}

/** The messages of a page, in its order. */
export function entriesOf(markdown: string): Entry[] {
  return markdown.split('\n').flatMap((line, index) => {
    const [, , code = ''] = /^\*\*(`+)(.+?)(?<!`)\1\*\*\\?$/.exec(line) ?? [];
    return code === '' ? [] : [{ text: unpadded(code), line: index + 1 }];
  });
}

/** Of blanks on both sides of code one is no part of it (CommonMark): so code can begin and end in a backtick. */
export function unpadded(code: string): string {
  return /^ .*\S.* $/.test(code) ? code.slice(1, -1) : code;
}

/** Whether a page has the message. */
export type Lookup = (message: string) => boolean;

export function lookupIn(entries: readonly Entry[]): Lookup {
  const patterns = (isMeant: (entry: Entry) => boolean, behind: string) =>
    entries.filter(isMeant).map(({ text }) => new RegExp(`^${patternOf(text)}${behind}$`, 'su'));
  const whole = patterns((entry) => !isBeginning(entry), BEHIND);
  const joined = patterns((entry) => !isBeginning(entry), '; (.+)');
  const beginnings = patterns(isBeginning, ' (.+)');
  const bare = patterns(isBeginning, '');
  const hasBehind = (pattern: RegExp, message: string) => {
    const [, rest] = pattern.exec(message) ?? [];
    return rest !== undefined && has(rest);
  };
  const has: Lookup = (message) =>
    whole.some((pattern) => pattern.test(message)) ||
    [...beginnings, ...joined].some((pattern) => hasBehind(pattern, message));
  return (message) => {
    const [first = '', ...items] = message.split('\n- ');
    if (items.length === 0) return has(message);
    return bare.some((pattern) => pattern.test(first)) && items.every((item) => has(item) || has(`Input ${item}`));
  };
}

const BEHIND = String.raw`(?:, tried \d+ times)?(?:, asked to wait \d+ s)?(?:\.|\. \p{Lu}.*)?`;

function isBeginning({ text }: Entry): boolean {
  return text.endsWith(':');
}

function patternOf(text: string): string {
  return text.split('…').map(escaped).join('.*?');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** What is looked at of a job. */
interface Said {
  phases: readonly Pick<Phase, 'kind' | 'annotations' | 'log'>[];
}

let known: Lookup | undefined;

/** @throws Error where a step of the action said something about the monitoring that the page has no entry for */
export function assertExplained(said: Said): void {
  known ??= lookupIn(entriesOf(readFileSync(PAGE, 'utf8')));
  for (const message of messagesIn(said)) {
    if (!known(message)) throw new Error(`no entry of docs/troubleshooting.md is of this message:\n${message}`);
  }
}

/** What the action annotated, and the lines that say why there was no ping. */
function messagesIn({ phases }: Said): string[] {
  const own = phases.filter(({ kind }) => kind === 'uses');
  return own.flatMap(({ annotations, log }) => [
    ...annotations.flatMap(({ title, message }) => (title === TITLE ? [message] : [])),
    ...log.split('\n').filter((line) => line.startsWith('No ping: ')),
  ]);
}
