import type { Clock } from '../base/clock.ts';
import { formatDuration } from '../base/duration.ts';
import { errorOf } from '../base/errors.ts';
import { say } from '../base/message.ts';
import { plainText } from '../base/text.ts';
import { tooShort } from './duration.ts';
import { EVIDENCE_MESSAGES } from './messages.ts';
import { missingRequirements } from './require.ts';

/** The evidence that a job was asked for. */
export interface EvidenceRequest {
  /** As the runner gave it, not trimmed: see `missingRequirements`. */
  require: string;
  /** Patterns that `patternProblem` has nothing against. */
  requireFiles: readonly string[];
  /** Seconds; `undefined`: any duration will do. */
  minDurationSecs: number | undefined;
  /** When the main step began, in milliseconds since the epoch. */
  startedAtMs: number;
  /** The same by the clock's `uptimeMs`; `undefined` where it isn't known. */
  startedUptimeMs?: number | undefined;
  /** The folder that the patterns are relative to (GITHUB_WORKSPACE). */
  workspace: string;
  /** The input `timeout`, in milliseconds: the search for files takes no longer. */
  timeoutMs?: number;
  clock: Pick<Clock, 'now' | 'monotonicMs' | 'uptimeMs'>;
}

export interface Evidence {
  /** The missing evidence: what was looked for and what was found instead, a clause each; none: the work is proved. */
  missing: string[];
  /** Warnings, as full sentences. */
  warnings: string[];
}

/** The longest search for files, in milliseconds. */
const SEARCH_LIMIT_MS = 30_000;

/**
 * Gathers the evidence that a job which succeeded did its work.
 *
 * @throws ActionError `unreachable` where the search for files didn't end in time, and nothing else is missing: that proves
 *   nothing for or against the job
 */
export async function gatherEvidence(request: EvidenceRequest): Promise<Evidence> {
  // First, because the search takes its time.
  const { tookMs, startedAtMs } = timesOf(request);
  const short = tooShort(tookMs, request.minDurationSecs);
  const missing = missingRequirements(request.require);
  const tail = short === undefined ? [] : [short];
  if (request.requireFiles.length === 0) return { missing: [...missing, ...tail], warnings: [] };
  const limitMs = Math.min(SEARCH_LIMIT_MS, request.timeoutMs ?? SEARCH_LIMIT_MS);
  const found = await searchFiles(request, startedAtMs, limitMs);
  const all = [...missing, ...found.missing, ...tail];
  if (found.unfinished.length === 0) return { missing: all, warnings: found.warnings };
  const patterns = found.unfinished.map((pattern) => plainText(pattern, 200)).join('`, `');
  const error = errorOf('unreachable', EVIDENCE_MESSAGES.searchUnfinished, {
    patterns,
    limit: formatDuration(limitMs / 1000),
  });
  if (all.length === 0) throw error;
  return { missing: all, warnings: [...found.warnings, error.advice] };
}

/**
 * How long the job took, and since when its files count. The clock of the day may have been set meanwhile: how long is
 * measured by the uptime, and files count from the earlier of the two beginnings that follow from it.
 */
function timesOf({ startedAtMs, startedUptimeMs, clock }: EvidenceRequest): { tookMs: number; startedAtMs: number } {
  const nowMs = clock.now();
  const upMs = startedUptimeMs === undefined ? -1 : clock.uptimeMs() - startedUptimeMs;
  // Less than nothing: the machine was started anew, or it is another one.
  if (upMs < 0) return { tookMs: nowMs - startedAtMs, startedAtMs };
  return { tookMs: upMs, startedAtMs: Math.min(startedAtMs, nowMs - upMs) };
}

interface SearchResult {
  missing: string[];
  unfinished: readonly string[];
  warnings: string[];
}

async function searchFiles(
  { requireFiles, workspace, clock }: EvidenceRequest,
  startedAtMs: number,
  limitMs: number,
): Promise<SearchResult> {
  // Loaded where it is needed: most jobs ask for no files.
  const { findFiles, checkoutWarning } = await import('./files.ts');
  const beganMs = clock.monotonicMs();
  const { missing, unfinished, files, touched, root } = await findFiles(requireFiles, {
    workspace,
    startedAtMs,
    limitMs,
    clock,
  });
  const warnings = touched.map((name) => say(EVIDENCE_MESSAGES.fileTouched, { file: plainText(name, 120) }));
  const leftMs = Math.max(0, beganMs + limitMs - clock.monotonicMs());
  const warning = await within(leftMs, checkoutWarning(files, root, startedAtMs));
  return { missing, unfinished, warnings: warning === undefined ? warnings : [...warnings, warning] };
}

/** The value of a promise, or `undefined` when it took too long: a file system may not answer at all. */
async function within<T>(limitMs: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
