import { fill, type Message, say } from '../../base/message.ts';
import { CHECK_MESSAGES as M } from '../messages.ts';
import type { Row } from '../rows.ts';
import { ID_LENGTH, NAME_LENGTH, shortText } from './format.ts';
import { rowMessage } from './row-message.ts';

/** Returns what to do about a row that fails, and where to look. */
export function adviceOn(row: Row): string {
  if (row.cause !== undefined) return row.cause.advice;
  if (row.olderId !== undefined) return say(M.olderNamesake, { id: shortText(row.olderId, ID_LENGTH) });
  const { fix }: Message = rowMessage(row);
  const input = row.kind === 'workflow' ? 'workflows' : 'heartbeats';
  const values = { runs: runsOf(row), input, line: shortText(row.absent?.asked ?? '', NAME_LENGTH) };
  return fix === undefined ? '' : fill(fix, values);
}

function runsOf({ name }: Row): string {
  const parts = /^([^/]+\/[^/]+)\/([^/]+\.ya?ml)\/(.+)$/s.exec(name ?? '') ?? [];
  const [, repository, workflow, job] = parts.map((part) => shortText(part, NAME_LENGTH / 2));
  return repository === undefined
    ? 'the last runs of its job'
    : `the last runs of job ${job} in ${workflow} of ${repository}`;
}
