import type { ActionError } from '../../base/errors.ts';
import type { Message } from '../../base/message.ts';
import { START_MESSAGES as M } from './messages.ts';
import { type Obstacle, obstacle } from './trigger.ts';

/** GitHub's words in a 422 (seen in public reports: its description has none), and what they ask for. */
const REJECTED: readonly (readonly [words: RegExp, message: Required<Message>])[] = [
  [/disabled workflow/i, M.rejectedDisabled],
  [/Actions has been disabled/i, M.rejectedNoActions],
  [/input/i, M.rejectedInputs],
  [/workflow_dispatch/i, M.rejectedTrigger],
];

/** The advice if there is nothing to change. */
const NEXT_CHECK = 'The next check tries again.';

/** Returns why GitHub refused a start; `undefined`: nobody knows whether it was carried out. */
export function refusalObstacle(error: ActionError): Obstacle | undefined {
  const { kind, status, message, hint } = error;
  if (status === 422) {
    const [, found] = REJECTED.find(([words]) => words.test(message)) ?? [];
    return obstacle(found ?? M.rejectedOtherwise, { answer: /\((422.*)\)$/s.exec(message)?.[1] ?? message });
  }
  // A rate limit is a 403 or a 429, and "unreachable" as a server's failure is.
  const isRefused = status === undefined ? kind === 'rejected' : status < 500 && status !== 408;
  if (!isRefused) return undefined;
  const isGeneral = status === 401 || status === 403 || status === 429;
  return { reason: message, fix: hint ?? NEXT_CHECK, isGeneral };
}

/** Returns why nothing is started if the runs can't be read. */
export function unreadObstacle({ kind, message, hint }: ActionError): Obstacle {
  return { reason: message, fix: hint ?? NEXT_CHECK, isGeneral: kind === 'unreachable' };
}
