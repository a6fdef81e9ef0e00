import { asActionError } from '../base/errors.ts';
import { keyedHash } from '../base/hash.ts';
import { say } from '../base/message.ts';
import type { RetryBudget } from '../http/retry.ts';
import { DEFAULT_EVENTS } from '../inputs/inputs.ts';
import { isOnDefaultBranch, skipReason } from '../runner/counted-run.ts';
import { DEFAULT_BRANCH_EVENTS, type Run } from '../runner/run.ts';
import { CHECK_MESSAGES as M } from './messages.ts';
import type { Audience } from './privacy.ts';
import type { RunReview, Tickstem } from './runs/review.ts';
import { concerns, type Selection } from './select.ts';
import type { CheckStep } from './step.ts';

/** The part of `timeout` that may be spent on GitHub. */
const GITHUB_SHARE = 0.75;

/** The default branch, from the event or, if that doesn't say it, from a ref that can be no other. */
export function defaultBranchOf({ defaultBranch, eventName, ref }: Run): string | undefined {
  if (defaultBranch !== undefined || !DEFAULT_BRANCH_EVENTS.includes(eventName)) return defaultBranch;
  return /^refs\/heads\/(.+)$/s.exec(ref)?.[1];
}

/** The function that judges rows by GitHub's runs; `undefined`: GitHub's runs don't matter for what was selected. */
type Review = Promise<((tickstem: Tickstem) => Promise<RunReview>) | undefined>;

/**
 * Starts to read GitHub, if it has something to say: about heartbeats of this repository, and about its workflows. Octokit
 * and the libraries for YAML and crons are loaded for that alone.
 */
export async function startReview(check: CheckStep, selection: Selection, budget: RetryBudget): Review {
  const { run, inputs, connection, report } = check;
  const { repository, githubApiUrl, githubServerUrl: serverUrl, actionRepository } = run;
  const { githubToken: token, workflows, startMissed, repositories } = inputs;
  const isAsked = workflows.length + startMissed.length + repositories.length > 0;
  if (!(isAsked || concerns(selection, `${repository}/`)) || repository === '') return undefined;
  if (!isAsked && token === '') {
    report.info(`${say(M.githubNotRead)}.`);
    return undefined;
  }
  const request = {
    connection: { apiUrl: githubApiUrl, token, send: connection.send },
    repository,
    defaultBranch: defaultBranchOf(run),
    // Some of the time is left for reporting and for the check's own ping.
    budget: { ...budget, deadlineMs: connection.clock.monotonicMs() + inputs.timeoutMs * GITHUB_SHARE },
    actionRepository,
    serverUrl,
    workflows,
    start: startMissed.length === 0 ? undefined : startRequest(run, startMissed),
    ownFile: run.workflow?.file,
    turn: run.runNumber,
    failOnUnusual: inputs.failOnUnusual,
  };
  if (repositories.length > 0) {
    const { reviewRepositories } = await import('./repositories/review.ts');
    return reviewRepositories({ ...request, repositories, audience: audienceOf(check, selection) });
  }
  const { reviewRuns } = await import('./runs/review.ts');
  if (!run.isGitea) return reviewRuns(request);
  const { openGiteaHistory } = await import('./runs/gitea-history.ts');
  return reviewRuns(request, openGiteaHistory(request, run.workflowFolders));
}

/** Only a run that counts, on the default branch, starts anything. */
function startRequest(run: Run, lines: readonly string[]) {
  const isCounted = skipReason(run, DEFAULT_EVENTS) === undefined && isOnDefaultBranch(run);
  return { lines, branch: defaultBranchOf(run), isCounted };
}

/** Who may read what the check says. Where the event doesn't say it, everybody may be able to read the log and the issue. */
export function audienceOf({ run, inputs }: CheckStep, { asked }: Selection): Omit<Audience, 'publicRepositories'> {
  const repositories = inputs.repositories.filter((line) => !line.startsWith('!'));
  const aliasOf = (name: string) => keyedHash(name, inputs.apiKey, 16);
  return { repository: run.repository, isPublic: run.isPublic !== false, lines: [...asked, ...repositories], aliasOf };
}

/**
 * The rows after GitHub was read. If the action itself fails in between, Tickstem's result stays, as it does when GitHub is
 * unreachable; but with `workflows` or `repositories`, nothing would be judged, and that must not pass.
 */
export async function reviewed({ inputs }: CheckStep, review: Review, tickstem: Tickstem): Promise<RunReview> {
  const { rows } = tickstem;
  try {
    return (await (await review)?.(tickstem)) ?? { rows: [...rows], punctuality: [], unavailable: [] };
  } catch (thrown) {
    if (inputs.workflows.length + inputs.repositories.length > 0) throw thrown;
    return { rows: [...rows], punctuality: [], unavailable: [asActionError(thrown).advice] };
  }
}
