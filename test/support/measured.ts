// Past runs of the nightly backup of `octo-org/shop`, whose jobs annotated what they measured.
import type { Annotations } from './annotated.ts';
import { ago, heartbeat, type Shop, watched } from './shop.ts';

/** The title of all that the action annotates. */
const TITLE = 'Tickstem heartbeat';
const MINUTE_MS = 60_000;
/** How long the backup usually takes, in minutes: one value for each night, over and over. */
const USUAL_MINUTES = [12, 11, 13, 12, 14, 12, 11];

export interface Night {
  /** How long the job took. Default: 11 to 14, as every night. */
  minutes?: number;
  annotations?: Annotations;
  conclusion?: 'success' | 'failure';
}

/** The notice of numbers, as JSON. */
export function notice(numbers: object | string, title = TITLE): Annotations {
  const json = typeof numbers === 'string' ? numbers : JSON.stringify(numbers);
  return [{ level: 'notice', title, message: `Measured: ${json}` }];
}

/** The job of one night, and its run. @param hoursAgo before noon */
export function night(
  shop: Shop,
  hoursAgo: number,
  { minutes, annotations = [], conclusion = 'success' }: Night,
  file = 'nightly.yml',
): void {
  const took = minutes ?? USUAL_MINUTES[Math.floor(hoursAgo / 24) % 7] ?? 12;
  const startedAt = ago(hoursAgo);
  const completedAt = new Date(Date.parse(startedAt) + took * MINUTE_MS).toISOString();
  shop.run(file, hoursAgo, { conclusion, jobs: [{ name: 'backup', conclusion, startedAt, completedAt, annotations }] });
}

/** A backup that pinged last night, with its past nights, the last one first. */
export function backups(
  shop: Shop,
  nights: readonly Night[],
  given: Record<string, string> = { measure: 'rows: 1' },
): void {
  shop.file('nightly.yml', { jobs: { backup: watched(given) } });
  shop.tickstem.seed(heartbeat('octo-org/shop/nightly.yml/backup', 8));
  for (const [index, one] of nights.entries()) night(shop, 24 * index + 8, one);
}

/** Rows of an ordinary night, each a little different. */
export const rowsOf = (index: number) => 12_000 + ((index * 137) % 400) - 200;

/** So many ordinary nights. */
export function ordinary(count: number): Night[] {
  return Array.from({ length: count }, (_, index) => ({ annotations: notice({ rows: rowsOf(index) }) }));
}
