import { namesAnything } from '../base/name-pattern.ts';
import type { RetryBudget } from '../http/retry.ts';
import type { Run } from '../runner/run.ts';
import type { IssueOutcome } from './issue/sync.ts';
import type { Result } from './rows.ts';
import type { Selection } from './select.ts';
import { defaultBranchOf } from './start-review.ts';
import type { CheckStep } from './step.ts';

/** The part of `timeout` after which GitHub is not waited for: the rest is for reporting and for the check's own ping. */
const ISSUE_SHARE = 0.9;

/** The same budget, for a part of the time that there is for all. */
export function untilShare(budget: RetryBudget, timeoutMs: number, share: number): RetryBudget {
  return { ...budget, deadlineMs: budget.deadlineMs - timeoutMs * (1 - share) };
}

/** Updates the issue, if one is asked for. Octokit is loaded for that alone. @param result `undefined`: nothing was read */
export async function updateIssue(
  check: CheckStep,
  selection: Selection,
  budget: RetryBudget,
  { result, nowMs }: { result: Result | undefined; nowMs: number },
): Promise<IssueOutcome | undefined> {
  const { run, inputs, connection, report } = check;
  if (!inputs.issue) return undefined;
  if (!isOnDefaultBranch(run)) {
    report.info('The issue is not updated: only runs on the default branch do that, and no pull requests.');
    return undefined;
  }
  const { syncIssue, publicPart } = await import('./issue/sync.ts');
  const { asked } = selection;
  // Where the event doesn't say it, everybody may be able to read the issue.
  const isPublic = run.isPublic !== false;
  const part = result !== undefined && isPublic ? publicPart(result, run.repository, asked) : { result, hidden: 0 };
  if (isPublic && asked.some(namesAnything)) report.warning(publicWarning(part.hidden));
  const { githubApiUrl: apiUrl, githubServerUrl, repository, workflow, workflowName, runId } = run;
  return syncIssue(
    {
      connection: { apiUrl, token: inputs.githubToken, send: connection.send },
      budget: untilShare(budget, inputs.timeoutMs, ISSUE_SHARE),
      report,
      repository,
      workflow: workflow?.file ?? workflowName,
      runUrl: `${githubServerUrl}/${repository}/actions/runs/${runId}`,
      labels: inputs.issueLabels,
      assignees: inputs.issueAssignees,
    },
    { ...part, nowMs },
  );
}

/** A run of another branch, of a tag or of a pull request must not write, or close, the issue of the team. */
function isOnDefaultBranch(run: Run): boolean {
  return !run.eventName.startsWith('pull_request') && run.ref === `refs/heads/${defaultBranchOf(run)}`;
}

function publicWarning(hidden: number): string {
  const now = hidden === 0 ? '' : ` Now ${hidden} of what fails ${hidden === 1 ? 'is' : 'are'} not named there.`;
  return (
    'This repository is public, and `heartbeats` asks for what others have: the issue does not name their heartbeats, and ' +
    `everybody can read the log and the summary of this run, which do.${now} Name in \`heartbeats\`, without \`*\` at the ` +
    'beginning, what may be named.'
  );
}
