import { compilePattern, isPattern } from '../base/name-pattern.ts';
import { similarNames } from '../base/similar.ts';
import type { Heartbeat } from '../tickstem/heartbeat.ts';

/** The selection of the input `heartbeats`. */
export interface Selection {
  /** Names and patterns, each once, in the order given; none: the default pattern. */
  asked: readonly string[];
  /** Names and patterns of what is left out, without their `!`. */
  leftOut: readonly string[];
  /** The heartbeats of other repositories, which count where nothing is asked for. */
  repositories?: { isSelected(name: string): boolean; isLeftOut(name: string): boolean };
}

/** Something that was asked for, and nothing answers to it. */
export interface Absent {
  /** The name or pattern, as it was asked for. */
  asked: string;
  /**
   * `default`: the pattern that counts where none is given; `job`: a job of this repository asks for it, by being
   * watched; `workflow`: a line of `workflows`; `repository`: a line of `repositories`.
   */
  kind: 'name' | 'pattern' | 'default' | 'job' | 'workflow' | 'repository';
  /**
   * `left-out`: there is such a heartbeat, and a `!` line leaves it out. `no-heartbeats`: the account is empty. `no-runs`: the
   * server has no record of runs. `moved`: the repository was renamed or transferred.
   */
  why: 'no-match' | 'left-out' | 'no-heartbeats' | 'no-schedule' | 'no-runs' | 'moved';
  /** Existing names that are spelled similarly; absent: there are none. */
  similar?: readonly string[];
}

/** Lines that name nothing, for which similar names are looked for. */
const MOST_COMPARED = 20;

export interface Selected {
  /** In the order of the account, duplicates of a name included. */
  heartbeats: Heartbeat[];
  absent: Absent[];
  /** How many heartbeats of the account were not selected. */
  leftOut: number;
}

/**
 * Understands the lines of `heartbeats`: a name, a pattern with `*` (any text, `/` included) and `?` (any one
 * character), or either after a `!` to leave it out. What is left out is left out wherever its line stands. Lines that
 * only leave out leave it out of the default. Blanks around a line, and empty lines, mean nothing.
 */
export function parseSelection(lines: readonly string[]): Selection {
  const asked = new Set<string>();
  const leftOut = new Set<string>();
  for (const line of lines.map((text) => text.trim())) {
    if (line.startsWith('!')) leftOut.add(line.slice(1).trim());
    else asked.add(line);
  }
  asked.delete('');
  leftOut.delete('');
  return { asked: [...asked], leftOut: [...leftOut] };
}

/**
 * The heartbeats that a selection is about. What it asks for by name or by pattern and what nothing (that is not left
 * out again) answers to is `absent`: a check of nothing must never pass.
 *
 * A heartbeat without a readable name is selected by any pattern, and no pattern is `absent` beside it, since it may be
 * one that the pattern means.
 *
 * @param defaultPattern what to select where nothing is asked for, `<owner>/<repo>/*`
 * @param isEmpty the account has no heartbeats, not even one that is not to be judged
 */
export function select(
  selection: Selection,
  heartbeats: readonly Heartbeat[],
  defaultPattern: string,
  isEmpty = heartbeats.length === 0,
): Selected {
  const byDefault = selection.asked.length === 0;
  const asked = new Asked(byDefault ? [defaultPattern] : selection.asked);
  const others = otherRepositories(selection);
  const excluded = new Asked(selection.leftOut);
  const selected: Heartbeat[] = [];
  const found = new Set<string>();
  const foundLeftOut = new Set<string>();
  for (const heartbeat of heartbeats) {
    const name = heartbeat.name ?? '';
    const isLeftOut = excluded.hasMatch(name) || others.isLeftOut(name);
    const isOther = others.isSelected(name);
    // One repository with heartbeats is enough.
    if (isOther && !isLeftOut) found.add(defaultPattern);
    const matched = asked.note(name, isLeftOut ? foundLeftOut : found) || isOther;
    const mayBeMeant = heartbeat.name === undefined && asked.noteAll(found);
    if (!isLeftOut && (matched || mayBeMeant)) selected.push(heartbeat);
  }
  const absent = asked.texts
    .filter((text) => !found.has(text))
    .map((text, nth): Absent => {
      const kind = byDefault ? 'default' : isPattern(text) ? 'pattern' : 'name';
      const why = isEmpty ? 'no-heartbeats' : foundLeftOut.has(text) ? 'left-out' : 'no-match';
      const isCompared = why === 'no-match' && !byDefault && nth < MOST_COMPARED;
      const similar = isCompared ? similarNames(text, namesOf(heartbeats)) : [];
      return { asked: text, kind, why, ...(similar.length > 0 && { similar }) };
    });
  return { heartbeats: selected, absent, leftOut: heartbeats.length - selected.length };
}

function namesOf(heartbeats: readonly Heartbeat[]): string[] {
  return heartbeats.flatMap(({ name }) => name ?? []);
}

/** Whether a selection is about a heartbeat of that name. @param defaultPattern see `select` */
export function selects(selection: Selection, defaultPattern: string): (name: string) => boolean {
  const asked = new Asked(selection.asked.length === 0 ? [defaultPattern] : selection.asked);
  const others = otherRepositories(selection);
  const excluded = new Asked(selection.leftOut);
  return (name) =>
    (asked.hasMatch(name) || others.isSelected(name)) && !(excluded.hasMatch(name) || others.isLeftOut(name));
}

const NO_OTHERS = { isSelected: () => false, isLeftOut: () => false };

/** The heartbeats of other repositories count only where no line asks for heartbeats. */
function otherRepositories({ asked, repositories }: Selection): NonNullable<Selection['repositories']> {
  return (asked.length === 0 && repositories) || NO_OTHERS;
}

/** Whether a selection can be about heartbeats whose names begin so. */
export function concerns({ asked }: Selection, prefix: string): boolean {
  return (
    asked.length === 0 ||
    asked.some((text) => {
      const literal = text.split(/[*?]/)[0] ?? '';
      return literal.startsWith(prefix) || (isPattern(text) && prefix.startsWith(literal));
    })
  );
}

/** Names and patterns, compiled once: names are looked up, patterns are tried. */
class Asked {
  readonly texts: readonly string[];
  private readonly names: ReadonlySet<string>;
  private readonly patterns: readonly { text: string; matches: (name: string) => boolean }[];

  constructor(texts: readonly string[]) {
    this.texts = texts;
    this.names = new Set(texts.filter((text) => !isPattern(text)));
    this.patterns = texts.filter(isPattern).map((text) => ({ text, matches: compilePattern(text) }));
  }

  /** Adds every pattern to `found`. Returns whether there is any. */
  noteAll(found: Set<string>): boolean {
    for (const { text } of this.patterns) found.add(text);
    return this.patterns.length > 0;
  }

  hasMatch(name: string): boolean {
    if (this.names.size > 0 && this.names.has(name)) return true;
    for (const pattern of this.patterns) if (pattern.matches(name)) return true;
    return false;
  }

  /** Adds to `found` all that the name answers to. Returns whether it answers to anything. */
  note(name: string, found: Set<string>): boolean {
    let matched = this.names.size > 0 && this.names.has(name);
    if (matched) found.add(name);
    for (const pattern of this.patterns) {
      const isNew = !found.has(pattern.text);
      if (matched && !isNew) continue; // nothing to learn
      if (!pattern.matches(name)) continue;
      matched = true;
      if (isNew) found.add(pattern.text);
    }
    return matched;
  }
}
