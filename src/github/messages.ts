import { catalog } from '../base/message.ts';

/** The messages about GitHub's API. `{what}` is what was requested: `the workflow file nightly.yml`. */
export const GITHUB_MESSAGES = catalog({
  githubBadToken: {
    text: "GitHub didn't accept the token for {what} ({answer})",
    fix: 'Check `github-token`.',
  },
  githubNoPermission: {
    text: "The token doesn't have permission for {what} ({answer})",
    fix: 'Grant the job `{permission}`, in addition to the permissions it already has.',
  },
  githubIpAllowList: {
    text: "The organization's IP allow list blocks this runner's request for {what} ({answer})",
    fix: "Ask an owner of the organization to allow the runner's address.",
  },
  githubSaml: {
    text: 'The organization requires SAML single sign-on for {what} ({answer})',
    fix: "Authorize the token for the organization, or use the job's own `github.token`.",
  },
  githubMoved: {
    text: "GitHub redirects the request for {what}, and redirects aren't followed ({answer})",
    fix: 'If the repository was renamed or transferred, the next run uses its new name.',
  },
  githubNotFound: {
    text: "GitHub didn't find {what}, or the token may not read it ({answer})",
    fix: 'Grant the job `{permission}`, in addition to the permissions it already has.',
  },
  githubRepositoryHidden: {
    text: "GitHub doesn't show it to the token ({answer})",
  },
  githubRepositoryMoved: {
    text: 'GitHub redirects requests for it, so it was renamed or transferred',
  },
  githubOwnerUnknown: {
    text: 'GitHub knows no owner {owner}',
  },
  githubRejected: {
    text: 'GitHub rejected the request for {what} ({answer})',
  },
  githubUnavailable: {
    text: "GitHub couldn't provide {what} at the moment ({answer})",
  },
  githubRateLimit: {
    text: "GitHub's rate limit was reached while reading {what} ({answer})",
  },
  githubNotAFile: {
    text: "GitHub's response for {what} is not a file",
  },
  githubInvalid: {
    text: 'GitHub returned an invalid response',
  },
  githubNoTimeLeft: {
    text: 'GitHub was not asked, because `timeout` had expired',
  },
  githubNoTime: {
    text: '{count} to GitHub skipped, because `timeout` had expired',
  },
  githubTokenNotSet: {
    text: 'Input `github-token` is empty',
  },
  issuesDisabled: {
    text: 'Issues are disabled in this repository: {reason}',
    fix: 'Enable them (Settings → Features), or remove `issue`.',
  },
  issuesArchived: {
    text: 'This repository is archived, so nobody can write to it: {reason}',
    fix: 'Remove `issue`.',
  },
  issueRejected: {
    text: 'GitHub rejected the content of the issue: {reason}',
    fix: 'Check `issue-labels`.',
  },
  githubStale: {
    text: "GitHub's response is {age} old, because a cache in between sent it",
    fix: "Don't let a proxy or cache keep responses of GitHub.",
  },
  githubTooLarge: {
    text: "GitHub's response for {what} has no content, because the file is larger than 1 MB",
  },
  githubBudgetSpent: {
    text: 'There was no request to GitHub left',
  },
  githubNotRequested: {
    text: '{count} to GitHub ({about}) were not made, because a check makes at most {most}',
    fix: 'The causes of some misses may be missing from this result.',
  },
  githubFewRequestsLeft: {
    text: "{count} to GitHub ({about}) were not made, because GitHub's rate limit leaves few until {until} UTC, and those are kept for the issue",
    fix: 'Other jobs use the same limit: run the check at another time of the hour, or give it a `github-token` of its own.',
  },
  filesNotEvaluated: {
    text: 'Not all workflow files were evaluated (left out: {count}), because `timeout` had expired',
    fix: 'Give the check a longer `timeout`.',
  },
});
