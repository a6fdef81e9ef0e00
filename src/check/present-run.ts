import type { RepositoryFacts } from '../github/repository.ts';
import { type RetryBudget, retrying } from '../http/retry.ts';
import { DEFAULT_BRANCH_EVENTS, type Run } from '../runner/run.ts';
import { stopWarning } from './inactivity.ts';
import { mayShow } from './privacy.ts';
import type { Row } from './rows.ts';
import type { CheckStep } from './step.ts';

/** The result so far, as far as it decides what has to be known of the repository. */
export interface Known {
  /** The facts that were read with the workflow files; `undefined`: they weren't. */
  facts: RepositoryFacts | undefined;
  rows: readonly Row[];
  nowMs: number;
  /** The lines of `heartbeats`. */
  lines: readonly string[];
}

/**
 * Returns the run with the present facts about its repository: a run that was queued for long, or is a re-run, has the event
 * of its day. One request, and only if they weren't read with the workflow files and would change something.
 */
export async function withPresentFacts(check: CheckStep, known: Known, budget: RetryBudget): Promise<Run> {
  const { run } = check;
  if (known.facts !== undefined) return updated(run, known.facts);
  if (check.inputs.githubToken === '' || run.repository === '' || !matters(check, known)) return run;
  const { githubApiUrl: apiUrl, repository } = run;
  const connection = { apiUrl, token: check.inputs.githubToken, send: check.connection.send };
  const { readRepository } = await import('../github/repository.ts');
  const facts = await retrying({ ...budget, attempts: 1 }, (timeoutMs) =>
    readRepository(connection, repository, timeoutMs),
  ).catch(() => undefined);
  if (facts !== undefined) return updated(run, facts);
  // An old push proves nothing, and what was private when the first attempt started may be public now.
  return { ...run, pushedAtMs: undefined, isPublic: run.attempt > 1 ? undefined : run.isPublic };
}

function updated(run: Run, { isPublic, defaultBranch, pushedAtMs }: RepositoryFacts): Run {
  return {
    ...run,
    isPublic: isPublic ?? run.isPublic,
    defaultBranch: defaultBranch ?? run.defaultBranch,
    pushedAtMs: pushedAtMs ?? run.pushedAtMs,
  };
}

/** Whether a repository that is public, or active, or has another default branch would make a difference. */
function matters({ run, inputs }: CheckStep, { rows, nowMs, lines }: Known): boolean {
  if (stopWarning(run, nowMs) !== undefined) return true;
  if (inputs.issue && !DEFAULT_BRANCH_EVENTS.includes(run.eventName)) return true;
  const everybody = { repository: run.repository, isPublic: true, lines };
  return run.isPublic === false && rows.some(({ name }) => name !== undefined && !mayShow(name, everybody));
}
