/** Text that a workflow file alone doesn't decide. */
export interface Slot {
  /** `matrix`: values of the job's matrix, and nothing else. */
  from: 'matrix' | 'other';
  /** The level of the call that it belongs to, from the outside. */
  level?: number;
}

/** A form that a displayed name can have: literal text, and slots that match any text, also none. */
export interface NamePattern {
  parts: readonly (string | Slot)[];
  /** It is the form of a name that GitHub cut. */
  isCut: boolean;
}

/** The text in a slot of a pattern. */
export interface Filled {
  slot: Slot;
  text: string;
}

/**
 * Joins literal text that meets, and slots that meet: the text of two can't be told apart. Slots that meet are from
 * `matrix` only if all of them are. Empty text is dropped.
 */
export function simplified(parts: readonly (string | Slot)[]): (string | Slot)[] {
  const joined: (string | Slot)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') joined.splice(-1, 1, last + part);
    else if (typeof part === 'object' && typeof last === 'object') joined.splice(-1, 1, joinSlots(last, part));
    else joined.push(part);
  }
  return joined;
}

function joinSlots(left: Slot, right: Slot): Slot {
  return left.from === right.from && left.level === right.level ? left : { from: 'other' };
}

/** Tells whether a name can have one of these forms. */
export function matchesName(patterns: readonly NamePattern[], name: string): boolean {
  return patterns.some(({ parts }) => positions(parts, name, 'first') !== undefined);
}

/**
 * Returns what stands in the slots of a pattern, in their order.
 *
 * @returns `undefined` if the name doesn't match; `ambiguous` if it matches in several ways
 */
export function fillPattern({ parts }: NamePattern, name: string): Filled[] | 'ambiguous' | undefined {
  const first = positions(parts, name, 'first');
  const last = positions(parts, name, 'last');
  if (first === undefined || last === undefined) return undefined;
  // If every text is at the same place whether all are sought from the left or from the right, there is no other way.
  if (first.some((at, index) => at !== last[index])) return 'ambiguous';
  return parts.flatMap((part, index) => {
    if (typeof part === 'string') return [];
    const before = parts[index - 1];
    const from = typeof before === 'string' ? (first[index - 1] ?? 0) + before.length : 0;
    return [{ slot: part, text: name.slice(from, first[index + 1] ?? name.length) }];
  });
}

/**
 * Finds the place of every part, each literal as far to the left (`first`) or to the right (`last`) as possible. The
 * place of a slot is that of the literal before it.
 */
function positions(parts: readonly (string | Slot)[], name: string, which: 'first' | 'last'): number[] | undefined {
  const first = parts[0];
  const end = parts.at(-1);
  if (typeof first === 'string' && !name.startsWith(first)) return undefined;
  if (typeof end === 'string' && !name.endsWith(end)) return undefined;
  if (parts.length === 1 && typeof first === 'string') return name === first ? [0] : undefined;
  if (parts.length === 0) return name === '' ? [] : undefined;
  return which === 'first' ? fromLeft(parts, name) : fromRight(parts, name);
}

function fromLeft(parts: readonly (string | Slot)[], name: string): number[] | undefined {
  const found: number[] = [];
  let free = 0;
  for (const [index, part] of parts.entries()) {
    const isEnd = index === parts.length - 1 && typeof part === 'string';
    const at = typeof part !== 'string' ? free : isEnd ? name.length - part.length : name.indexOf(part, free);
    if (at < free) return undefined;
    found.push(at);
    free = at + (typeof part === 'string' ? part.length : 0);
  }
  return found;
}

function fromRight(parts: readonly (string | Slot)[], name: string): number[] | undefined {
  const found: number[] = [];
  let free = name.length;
  for (const [index, part] of [...parts.entries()].reverse()) {
    const isStart = index === 0 && typeof part === 'string';
    if (typeof part !== 'string') continue;
    const at = isStart ? 0 : free < part.length ? -1 : name.lastIndexOf(part, free - part.length);
    if (at < 0 || at + part.length > free) return undefined;
    found[index] = at;
    free = at;
  }
  return parts.map((part, index) => {
    const before = parts[index - 1];
    if (typeof part === 'string') return found[index] ?? 0;
    return typeof before === 'string' ? (found[index - 1] ?? 0) + before.length : 0;
  });
}
