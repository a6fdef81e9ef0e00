import { catalog } from '../../base/message.ts';

/** What a check says about its issue, in the log and in annotations. Texts inside the issue are in text.ts. */
export const ISSUE_MESSAGES = catalog({
  issueFailed: {
    text: "Couldn't update the issue (the result of the check isn't affected): {reason}",
  },
  issueOpened: { text: 'Opened issue #{number}: {url}' },
  issueReopened: { text: 'Reopened issue #{number}: {url}' },
  issueClosed: { text: 'Closed issue #{number}, because nothing fails any more' },
  issueStaysClosed: {
    text: 'Issue #{number} stays closed, because a person closed it and nothing else has failed since: {url}',
  },
  issueNotWritten: {
    text: 'The issue is not updated, because this run is {why}',
    fix: 'Runs on the default branch update it.',
  },
  issueAssignees: {
    text: "GitHub doesn't accept {logins} as an assignee of an issue in this repository",
    fix: 'Check `issue-assignees`.',
  },
  issueCommentsUnread: {
    text: "Couldn't read the comments of issue #{number}, so `/ack` has no effect and acknowledged rows fail ({advice})",
  },
  issueCommentsCut: {
    text: 'Issue #{number} has {count} comments, and only the newest {read} were searched for `/ack`',
    fix: 'Repeat an older `/ack` in a new comment.',
  },
});
