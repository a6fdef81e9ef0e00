import type { RetryBudget } from '../http/retry.ts';
import type { IssueOutcome, IssueUpdate } from './issue/sync.ts';
import { defaultBranchOf } from './start-review.ts';
import { type CheckStep, runUrl } from './step.ts';

/** The part of `timeout` after which GitHub is not waited for: the rest is for reporting and for the check's own ping. */
const ISSUE_SHARE = 0.9;

/** The same budget, for a part of the time that there is for all. */
export function untilShare(budget: RetryBudget, timeoutMs: number, share: number): RetryBudget {
  return { ...budget, deadlineMs: budget.deadlineMs - timeoutMs * (1 - share) };
}

/** Updates the issue, if one is asked for. Octokit is loaded for that alone. @param update without a result if nothing was read */
export async function updateIssue(
  check: CheckStep,
  budget: RetryBudget,
  update: IssueUpdate,
): Promise<IssueOutcome | undefined> {
  const { run, inputs, connection, report } = check;
  if (!inputs.issue) return undefined;
  const { syncIssue, identityOf, readOnlyReason } = await import('./issue/issue.ts');
  const { githubApiUrl: apiUrl, repository, isGitea, workflowFolders } = run;
  return syncIssue(
    {
      connection: { apiUrl, token: inputs.githubToken, send: connection.send },
      budget: untilShare(budget, inputs.timeoutMs, ISSUE_SHARE),
      report,
      repository,
      check: identityOf(run, inputs.leg === undefined ? '' : JSON.stringify(inputs.leg)),
      readOnly: readOnlyReason({ ...run, defaultBranch: defaultBranchOf(run) }),
      runUrl: runUrl(run, inputs.jobCheckRun),
      server: { isGitea, workflowFolders },
      labels: inputs.issueLabels,
      assignees: inputs.issueAssignees,
    },
    update,
  );
}
