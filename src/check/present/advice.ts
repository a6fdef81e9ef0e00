import { fill, type Message, say } from '../../base/message.ts';
import { CHECK_MESSAGES as M } from '../messages.ts';
import type { Row } from '../rows.ts';
import type { Verdict } from '../verdict.ts';
import { ID_LENGTH, NAME_LENGTH, shortText } from './format.ts';
import { rowMessage } from './row-message.ts';

/** Returns what to do about a row that fails, and where to look. */
export function adviceOn(row: Row): string {
  if (row.cause !== undefined) return row.cause.advice;
  if (row.olderId !== undefined) return say(M.olderNamesake, { id: shortText(row.olderId, ID_LENGTH) });
  return fixOf(rowMessage(row), {
    runs: runsOf(row),
    input: row.kind === 'workflow' ? 'workflows' : 'heartbeats',
    line: shortText(row.absent?.asked ?? '', NAME_LENGTH),
  });
}

function runsOf({ name }: Row): string {
  const parts = /^([^/]+\/[^/]+)\/([^/]+\.ya?ml)\/(.+)$/s.exec(name ?? '') ?? [];
  const [, repository, workflow, job] = parts.map((part) => shortText(part, NAME_LENGTH / 2));
  return repository === undefined
    ? 'the last runs of the job that pings it'
    : `the last runs of job ${job} in ${workflow} of ${repository}`;
}

const BY_VERDICT: Partial<Record<Verdict, Message>> = {
  failing: M.heartbeatFailing,
  missed: M.heartbeatMissed,
  'never-pinged': M.heartbeatNeverPinged,
  paused: M.pausedFails,
  unusual: M.heartbeatUnusual,
  unknown: M.heartbeatUnreadable,
  'not-found': {
    text: '',
    fix: 'Correct `heartbeats`, or run the job: its first run that counts creates its heartbeat.',
  },
};

/** Returns what to do about all rows of a verdict; empty if there is nothing to do. */
export function advice(verdict: Verdict): string {
  return fixOf(BY_VERDICT[verdict], { runs: 'the last runs of its job' });
}

function fixOf(message: Message | undefined, values: Readonly<Record<string, string>>): string {
  return message?.fix === undefined ? '' : fill(message.fix, values);
}
