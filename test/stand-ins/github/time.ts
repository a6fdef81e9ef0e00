/** An instant as a test writes it: ISO 8601, or ms since the epoch. */
export type Instant = string | number;

/** @throws when it is none. */
export function msOf(at: Instant): number {
  const ms = typeof at === 'number' ? at : Date.parse(at);
  if (!Number.isFinite(ms)) throw new Error(`no instant: ${at}`);
  return ms;
}

/** To the second, as GitHub stores and tells it: `2026-01-31T03:00:00Z`. */
export function stamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** What GitHub stores of an instant: whole seconds. */
export function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
