import { formatDuration, formatInstant } from '../../base/duration.ts';
import { cut, plainText } from '../../base/text.ts';

/** The longest name, and the longest id, that a message shows, in UTF-16 units. */
export const NAME_LENGTH = 200;
export const ID_LENGTH = 100;
/** The last time that `formatInstant` shows as people write it. */
const LATEST_MS = Date.UTC(10_000, 0) - 1;

/** Untrusted text, cleaned and cut to `length`. It is cut before it is cleaned as well, because a name may be of any length. */
export function shortText(text: string, length: number): string {
  return plainText(cut(text, 10 * length), length);
}

/** `2 days ago (2026-11-21 03:00 UTC)`, `never`, `at an unreadable time`. */
export function when(ms: number | null | undefined, nowMs: number): string {
  if (ms === null) return 'never';
  if (ms === undefined) return 'at an unreadable time';
  const distance = Math.abs(nowMs - ms);
  const near = distance < 1000 ? 'just now' : ms > nowMs ? `in ${roughly(distance)}` : `${roughly(distance)} ago`;
  return `${near} (${instantText(ms)})`;
}

/** An instant as people read it. An interval may be of any length, so a ping may be due beyond every calendar. */
export function instantText(ms: number): string {
  return ms <= LATEST_MS ? formatInstant(ms) : 'a time beyond the year 9999';
}

export function durationText(ms: number): string {
  return ms < 1000 ? 'less than a second' : formatDuration(ms / 1000);
}

/** In its largest unit alone: next to the instant itself, more would only be read past. */
function roughly(ms: number): string {
  return durationText(ms).replace(/^(\d+ \w+) \d.*$/, '$1');
}
