import type { Clock } from '../../base/clock.ts';
import { type ActionError, asActionError } from '../../base/errors.ts';
import { say } from '../../base/message.ts';
import { GITHUB_MESSAGES } from '../../github/messages.ts';
import { scheduleInterval } from '../../schedule/interval.ts';
import { type Timetable, timetableOf } from '../../schedule/timetable.ts';
import { readWorkflow, type Workflow } from '../../workflow/workflow.ts';

/** A workflow file, as far as it is understood. */
export interface WorkflowFile {
  /** `undefined`: it could not be read. */
  workflow: Workflow | undefined;
  /** `undefined`: it has no schedule, or one that GitHub would not accept. */
  timetable: Timetable | undefined;
  /** The interval of its schedule in seconds, if it has a timetable. */
  intervalSecs: number | undefined;
  /** Why nothing is known about its schedule. */
  problem: ActionError | undefined;
}

/** Evaluates files until the deadline: hundreds of long ones can take longer to understand than to read. */
export function evaluateUntil(deadlineMs: number, clock: Clock) {
  let leftOut = 0;
  return {
    file(text: string | undefined): WorkflowFile {
      const isLate = text !== undefined && clock.monotonicMs() >= deadlineMs;
      if (isLate) leftOut += 1;
      return understood(isLate ? undefined : text, clock.now());
    },
    unavailable: () =>
      leftOut === 0 ? [] : [say(GITHUB_MESSAGES.filesNotEvaluated, { count: leftOut }).replace(/\.$/, '')],
  };
}

/** @param text `undefined`: it could not be read */
export function understood(text: string | undefined, nowMs: number): WorkflowFile {
  const nothing = { workflow: undefined, timetable: undefined, intervalSecs: undefined, problem: undefined };
  if (text === undefined) return nothing;
  let workflow: Workflow | undefined;
  try {
    workflow = readWorkflow(text);
    if (workflow.schedule.length === 0) return { ...nothing, workflow };
    const { intervalSecs } = scheduleInterval(workflow.schedule, nowMs);
    return { workflow, timetable: timetableOf(workflow.schedule, nowMs), intervalSecs, problem: undefined };
  } catch (thrown) {
    return { ...nothing, workflow, problem: asActionError(thrown) };
  }
}
