import { formatDuration } from '../base/duration.ts';
import { fill } from '../base/message.ts';
import { CHECK_MESSAGES as M } from './messages.ts';
import type { Row } from './rows.ts';
import type { Verdict } from './verdict.ts';

/** By how much clocks are ahead of the runner's, in milliseconds; negative: behind. `undefined`: it isn't known. */
export interface ClockOffsets {
  tickstemMs: number | undefined;
  githubMs: number | undefined;
}

/** The clock that is wrong; `all`: one of them is, and it can't be known which. */
export type WrongClock = 'tickstem' | 'github' | 'runner' | 'all';

/** The words for a clock, and for the other two. */
const OTHERS = {
  tickstem: { clock: "Tickstem's", others: 'GitHub and the runner' },
  github: { clock: "GitHub's", others: 'Tickstem and the runner' },
  runner: { clock: "The runner's", others: 'Tickstem and GitHub' },
} as const;
const MINUTE_MS = 60_000;
/** By how much two clocks may differ, in whole minutes: a response shows its server's clock to the second. */
const MOST_APART = 60;

/** Finds the clock that differs from the other two. `undefined`: none does. */
export function wrongClock({ tickstemMs, githubMs }: ClockOffsets): WrongClock | undefined {
  const areApart = (a: number, b: number) => Math.round(Math.abs(a - b) / MINUTE_MS) > MOST_APART;
  if (tickstemMs === undefined || githubMs === undefined) {
    return areApart(tickstemMs ?? githubMs ?? 0, 0) ? 'all' : undefined;
  }
  const isTickstemApart = areApart(tickstemMs, 0);
  const isGitHubApart = areApart(githubMs, 0);
  const areServersApart = areApart(tickstemMs, githubMs);
  if (isTickstemApart && isGitHubApart) return areServersApart ? 'all' : 'runner';
  if (!areServersApart) return undefined;
  return isTickstemApart ? 'tickstem' : isGitHubApart ? 'github' : undefined;
}

/** Returns the sentence about clocks that differ, without its full stop. */
export function clockProblem(wrong: WrongClock, { tickstemMs, githubMs }: ClockOffsets): string {
  const apart = (ms: number) => formatDuration(Math.round(Math.abs(ms) / MINUTE_MS) * 60);
  const direction = (ms = 0) => ({ apart: apart(ms), direction: ms > 0 ? 'ahead of' : 'behind' });
  if (wrong !== 'all') {
    const ahead = { tickstem: tickstemMs, github: githubMs, runner: -(tickstemMs ?? 0) }[wrong];
    return fill(M.clockWrong.text, { ...OTHERS[wrong], ...direction(ahead) });
  }
  const servers = [
    ...(tickstemMs === undefined ? [] : [`Tickstem's by ${apart(tickstemMs)}`]),
    ...(githubMs === undefined ? [] : [`GitHub's by ${apart(githubMs)}`]),
  ];
  return fill(M.clocksDiffer.text, { servers: servers.join(', ') });
}

/** Verdicts that follow from Tickstem's times. */
const BY_TIMES: readonly Verdict[] = ['healthy', 'late', 'waiting', 'missed', 'never-pinged'];

/** Returns rows as far as clocks can be trusted: the times of heartbeats are compared with Tickstem's. */
export function byRightClock(rows: readonly Row[], offsets: ClockOffsets): readonly Row[] {
  const wrong = wrongClock(offsets);
  if (wrong !== 'tickstem' && wrong !== 'all') return rows;
  const problem = clockProblem(wrong, offsets);
  const isByTimes = ({ verdict, problem: other }: Row) => BY_TIMES.includes(verdict) || other !== undefined;
  return rows.map((row) =>
    row.kind === 'heartbeat' && row.absent === undefined && isByTimes(row)
      ? { ...row, verdict: 'unknown', fails: true, problem, cause: undefined, lateness: undefined }
      : row,
  );
}
