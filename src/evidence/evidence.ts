import type { Clock } from '../base/clock.ts';
import { tooShort } from './duration.ts';
import { missingRequirements } from './require.ts';

/** What a job has to show for itself. */
export interface EvidenceRequest {
  /** As the runner gave it, not trimmed: see `missingRequirements`. */
  require: string;
  /** Patterns that `patternProblem` has nothing against. */
  requireFiles: readonly string[];
  /** Seconds; `undefined`: any duration will do. */
  minDurationSecs: number | undefined;
  /** When the main step began, in milliseconds since the epoch. */
  startedAtMs: number;
  /** The folder that the patterns are relative to (GITHUB_WORKSPACE). */
  workspace: string;
  /** The longest that the search for files may take, in milliseconds. */
  searchLimitMs?: number;
  clock: Pick<Clock, 'now'>;
}

export interface Evidence {
  /** What was looked for and what was found instead, a clause each; none: the work is proved. */
  missing: string[];
  /** What the user should know besides, full sentences. */
  warnings: string[];
}

const SEARCH_LIMIT_MS = 30_000;

/** Asks a job that succeeded whether it did its work. */
export async function gatherEvidence(wish: EvidenceRequest): Promise<Evidence> {
  const { requireFiles, startedAtMs, workspace, clock } = wish;
  const short = tooShort(startedAtMs, clock.now(), wish.minDurationSecs); // asked first: the search takes its time
  const missing = missingRequirements(wish.require);
  const tail = short === undefined ? [] : [short];
  if (requireFiles.length === 0) return { missing: [...missing, ...tail], warnings: [] };
  // Loaded where it is needed: most jobs ask for no files.
  const { findFiles, checkoutWarning } = await import('./files.ts');
  const limitMs = wish.searchLimitMs ?? SEARCH_LIMIT_MS;
  const found = await findFiles(requireFiles, { workspace, startedAtMs, limitMs, clock });
  const warning = await checkoutWarning(found.files, found.root, startedAtMs);
  return { missing: [...missing, ...found.missing, ...tail], warnings: warning === undefined ? [] : [warning] };
}
