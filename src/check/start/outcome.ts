import { fill } from '../../base/message.ts';
import type { Row } from '../rows.ts';
import { START_MESSAGES as M } from './messages.ts';
import type { Outcome, RunRef } from './start-once.ts';

/** The outcome of a start in words: the end of a sentence, and full sentences that say what to do. */
interface Told {
  text: string;
  fix: string;
  /** The run to look at. `undefined`: there is none. */
  run: RunRef | undefined;
}

/**
 * Adds to a missed row what became of its start: to its cause, so that every channel says it. It stays missed.
 *
 * @param runsUrl `https://github.com/octo-org/shop/actions/runs`
 * @param nowMs milliseconds since the epoch
 */
export function withOutcome(row: Row, outcome: Outcome | undefined, runsUrl: string, nowMs: number): Row {
  if (outcome === undefined || row.cause === undefined) return row;
  const { text, fix, run } = toldOf(outcome);
  const url = run === undefined ? row.cause.url : run.url || `${runsUrl}/${run.id}`;
  const { button, ...known } = row.cause;
  // Where a run was started, the button would start a second one.
  const isOpen = outcome.kind === 'not-started' && button !== undefined;
  const cause = { ...known, text: `${known.text}; ${text}`, url, advice: fix, ...(isOpen && { button }) };
  if (outcome.kind !== 'started' || run === undefined) return { ...row, cause };
  return { ...row, cause, started: { runId: run.id, url: url ?? '', atMs: run.createdAtMs ?? nowMs } };
}

function toldOf(outcome: Outcome): Told {
  switch (outcome.kind) {
    case 'not-started':
      return {
        text: fill(M.notStarted.text, { reason: outcome.obstacle.reason }),
        fix: outcome.obstacle.fix,
        run: undefined,
      };
    case 'started': {
      const { text, fix } = outcome.isChecked ? M.started : M.startedUnchecked;
      return { text: fill(text, { run: outcome.run.id }), fix, run: outcome.run };
    }
    case 'gave-way': {
      const { own, older, problem } = outcome;
      const { text, fix } = problem === undefined ? M.gaveWay : M.notCancelled;
      const values = { run: own.id, older: older.id, event: older.event, reason: problem?.message ?? '' };
      return { text: fill(text, values), fix: fill(fix, values), run: older };
    }
    case 'unconfirmed':
      return { ...M.unconfirmed, run: undefined };
  }
}
