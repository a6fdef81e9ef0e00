import type { Call } from '../workflow/calls.ts';
import { cutName, type MatrixValues, shownLabel, withMatrix } from './matrix-name.ts';

/** A segment of a default name: a job's id, and the label of its matrix job. */
export interface NameSegment {
  jobId: string;
  /** `undefined`: the job has no matrix, or its name shows nothing of it. */
  label: string | undefined;
}

/**
 * Returns the default name of a job's heartbeat: `octo-org/shop/nightly.yml/backup (eu)/sync (1)` for the job `sync` of
 * a workflow that the job `backup` of `nightly.yml` calls. A long one is cut, see `cutName`.
 *
 * @param file the caller's file, `nightly.yml`
 * @param calls from the outside; none for a job of the file itself
 * @param values of the job's own matrix
 * @param hasTwin see `matrixLabel`
 * @returns `undefined` if the matrix of a call is only known when it runs
 */
export function defaultNameThrough(
  repository: string,
  file: string,
  calls: readonly Call[],
  jobId: string,
  values: MatrixValues | undefined,
  hasTwin = false,
): string | undefined {
  const segments = calls.map(segmentOf);
  if (segments.includes(undefined)) return undefined;
  return cutName([repository, file, ...segments, withMatrix(jobId, values, hasTwin)].join('/'));
}

function segmentOf({ jobId, shown }: Call): string | undefined {
  if (shown === undefined) return undefined;
  return shown.length === 0 ? jobId : `${jobId} (${shownLabel(shown)})`;
}

/**
 * Reads what follows the file in a default name, `backup (eu)/sync (1)`, one segment for each call and one for the job.
 *
 * @returns `undefined` if it is no such name, or is cut
 */
export function parseNameSegments(path: string): NameSegment[] | undefined {
  const segments: NameSegment[] = [];
  const segment = /([A-Za-z_][\w-]*)(?: \(([^()]+)\))?(?:\/(?!$)|$)/y;
  while (segment.lastIndex < path.length) {
    const [, jobId, label] = segment.exec(path) ?? [];
    if (jobId === undefined) return undefined;
    segments.push({ jobId, label });
  }
  return segments.length > 0 ? segments : undefined;
}
