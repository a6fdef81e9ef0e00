import { isPattern } from '../../base/name-pattern.ts';
import { CHECK_MESSAGES as M } from '../messages.ts';
import type { Row } from '../rows.ts';
import type { Verdict } from '../verdict.ts';

/** A message of the catalog about a row. All of them have the row's subject and verdict before the first colon. */
type RowMessage = (typeof M)[keyof typeof M];

const BY_VERDICT: Partial<Record<Verdict, RowMessage>> = {
  missed: M.heartbeatMissed,
  failing: M.heartbeatFailing,
  'never-pinged': M.heartbeatNeverPinged,
  paused: M.pausedFails,
  unknown: M.heartbeatUnreadable,
  misconfigured: M.heartbeatMisconfigured,
  orphaned: M.heartbeatOrphaned,
  unusual: M.heartbeatUnusual,
};

/** Returns the message about a row that fails. */
export function rowMessage(row: Row): RowMessage {
  if (row.absent !== undefined) return absenceMessage(row.absent);
  if (row.kind === 'heartbeat' && row.verdict === 'unknown' && row.problem !== undefined) return M.heartbeatUnjudged;
  if (row.kind === 'heartbeat') return BY_VERDICT[row.verdict] ?? M.heartbeatMissed;
  if (row.kind === 'repository') return M.repositoryUnread;
  if (row.verdict === 'unknown') return M.workflowUnjudged;
  if (row.verdict === 'misconfigured') return M.workflowMisconfigured;
  return row.dueMs === undefined ? M.workflowUnscheduled : M.workflowMissed;
}

function absenceMessage({ kind, why, asked }: NonNullable<Row['absent']>): RowMessage {
  if (kind === 'job') return M.heartbeatNeverCreated;
  if (kind === 'repository') return why === 'moved' ? M.repositoryMoved : M.repositoryPatternNotFound;
  if (why === 'left-out') return M.lineLeftOut;
  if (kind === 'workflow') return workflowAbsence(why, asked);
  const isEmpty = why === 'no-heartbeats';
  if (kind === 'name') return isEmpty ? M.heartbeatAccountEmpty : M.heartbeatNotFound;
  if (isEmpty) return M.patternAccountEmpty;
  return kind === 'default' ? M.defaultNotFound : M.patternNotFound;
}

function workflowAbsence(why: NonNullable<Row['absent']>['why'], asked: string): RowMessage {
  if (why === 'no-runs') return M.workflowNoRuns;
  const isJob = !isPattern(asked) && /\.ya?ml\//.test(asked);
  if (why === 'no-schedule') return isJob ? M.workflowJobUnscheduled : M.workflowNoSchedule;
  if (isJob) return M.workflowJobNotFound;
  return isPattern(asked) ? M.workflowPatternNotFound : M.workflowNotFound;
}
