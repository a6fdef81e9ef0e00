import type { Call, FileJob, ListedJob } from './calls.ts';
import { fillPattern, type NamePattern } from './displayed-pattern.ts';

/** Stands for a job of a file that isn't read: its matrix, and its part of the displayed name, can be anything. */
export function anyJob(id: string): FileJob {
  return { id, name: '${{ inputs.any }}', expansion: { kind: 'dynamic' }, uses: undefined };
}

/** A way in which a displayed name fits the list of jobs. */
interface Fit {
  calls: readonly Call[];
  /** The text that the name shows of the job's own matrix. */
  own: string[];
}

/**
 * Returns the calls through which a job was reached, by the name that GitHub displays, `backup (eu) / sync`; values of
 * a matrix that was only known when it ran are read from that name.
 *
 * @param candidates the jobs of the list that have the job's own id and matrix values
 * @param names the names of all jobs of the run, this job's included
 * @returns `undefined` if the name fits no job, several calls, or one in several ways, if it is cut, or if another job
 *   of the run is displayed alike or can't be told apart
 */
export function recognizeCalls(
  candidates: readonly ListedJob[],
  name: string,
  names: readonly string[],
): readonly Call[] | undefined {
  const fit = fitOf(candidates, name);
  if (fit === undefined || names.filter((other) => other === name).length > 1) return undefined;
  const isOpen = !candidates.some(({ calls }) => calls === fit.calls);
  const isShared = isOpen
    ? names.some((other) => other !== name && keyOf(fitOf(candidates, other)) === keyOf(fit))
    : candidates.some(({ calls }) => calls !== fit.calls && callsKey(calls) === callsKey(fit.calls));
  return isShared ? undefined : fit.calls;
}

/** Equal for calls that could give the same name. */
function callsKey(calls: readonly Call[]): string {
  return JSON.stringify(calls.map(({ jobId, shown }) => [jobId, shown?.join(', ')]));
}

function keyOf(fit: Fit | undefined): string | undefined {
  return fit && JSON.stringify([callsKey(fit.calls), fit.own]);
}

function fitOf(candidates: readonly ListedJob[], name: string): Fit | undefined {
  const found = new Map<string, Fit>();
  const places = [...new Set(candidates.map(({ calls }) => calls))];
  for (const { calls, displayed } of candidates) {
    for (const pattern of displayed.patterns) {
      const fit = fitBy(pattern, calls, name);
      if (fit === 'unknown') return undefined;
      // Two calls that show the same are two: neither is known.
      if (fit !== undefined) found.set(`${places.indexOf(calls)} ${callsKey(fit.calls)}`, fit);
    }
  }
  const [fit, ...others] = found.values();
  return others.length === 0 ? fit : undefined;
}

function fitBy(pattern: NamePattern, calls: readonly Call[], name: string): Fit | 'unknown' | undefined {
  const filled = fillPattern(pattern, name);
  if (filled === undefined) return undefined;
  if (filled === 'ambiguous' || pattern.isCut) return 'unknown';
  const textsAt = (level: number) =>
    filled.filter(({ slot }) => slot.level === level && slot.from === 'matrix').map(({ text }) => text);
  const isUnknown = ({ shown }: Call, level: number) =>
    shown === undefined && filled.some(({ slot }) => slot.level === level && slot.from === 'other');
  // Any other expression beside values of a matrix can hide what distinguishes two of its jobs.
  if (calls.some(isUnknown)) return 'unknown';
  const isClosed = calls.every(({ shown }) => shown !== undefined);
  const reached = calls.map((call, level) => ({ ...call, shown: call.shown ?? textsAt(level) }));
  return { calls: isClosed ? calls : reached, own: textsAt(calls.length) };
}
