import { fill, type Message } from '../../base/message.ts';
import type { Row } from '../rows.ts';
import { isCutName, type Lost } from './coverage.ts';
import { RUN_MESSAGES as M } from './messages.ts';

/** Successors that are named. */
const MOST_NAMED = 3;

/**
 * Makes the row of a heartbeat that no job pings any more. That fails only if Tickstem alerts about it, or if a line of
 * `heartbeats` asks for it by its name.
 *
 * @param names of all heartbeats of the account
 */
export function orphaned(row: Row, lost: Lost, names: ReadonlySet<string>, isNamed: boolean): Row {
  const message: Message = messageFor(row.name ?? '', lost, names);
  const shown = lost.successors.slice(0, MOST_NAMED).join(', ');
  const successors = lost.successors.length > MOST_NAMED ? `${shown}, …` : shown;
  const values = { place: lost.place, successors };
  const cause = { kind: 'gone', text: fill(message.text, values), url: undefined, advice: message.fix ?? '' } as const;
  return { ...row, verdict: 'orphaned', fails: row.verdict === 'failing' || isNamed, cause };
}

/** A heartbeat can only be renamed while the new one doesn't exist. */
function messageFor(name: string, { what, successors }: Lost, names: ReadonlySet<string>): Message {
  const isReplaced = successors.length > 0 && successors.every((successor) => names.has(successor));
  if (what === 'file') return M.orphanedFile;
  if (what === 'job') return M.orphanedJob;
  if (what === 'call') return M.orphanedCall;
  if (isCutName(name)) return M.orphanedCut;
  if (what === 'matrix') return isReplaced ? M.orphanedMatrixReplaced : M.orphanedMatrix;
  return isReplaced ? M.orphanedValueReplaced : M.orphanedValue;
}
