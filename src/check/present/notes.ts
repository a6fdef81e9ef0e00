import type { Row } from '../rows.ts';
import { ID_LENGTH, NAME_LENGTH, shortText } from './format.ts';

/** Names the status that this version doesn't know; empty if there is none. */
export function statusNote({ strangeStatus }: Row): string {
  if (strangeStatus === undefined) return '';
  return `; checked by its times, because its status "${shortText(strangeStatus, ID_LENGTH)}" is not known`;
}

/** Names the jobs that a run that passed has skipped; empty if there are none. */
export function skippedNote({ skippedJobs = [] }: Row): string {
  if (skippedJobs.length === 0) return '';
  return `; the last run passed, and skipped ${shortText(skippedJobs.join(', '), 3 * NAME_LENGTH)}`;
}

/** Names what a line that names nothing may mean; empty if nothing is similar. */
export function similarNote({ absent }: Row): string {
  const similar = absent?.similar ?? [];
  return similar.length === 0
    ? ''
    : `; spelled similarly: ${similar.map((name) => `"${shortText(name, NAME_LENGTH)}"`).join(', ')}`;
}
