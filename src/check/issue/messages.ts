import { catalog } from '../../base/message.ts';

/** What a check says about its issue, in the log and in annotations. Texts inside the issue are in text.ts. */
export const ISSUE_MESSAGES = catalog({
  issueFailed: {
    text: 'The issue could not be kept up to date, and the result of the check stands: {reason}',
  },
  issueOpened: { text: 'Issue #{number} was opened: {url}' },
  issueReopened: { text: 'Issue #{number} was opened again: {url}' },
  issueClosed: { text: 'Issue #{number} was closed, because nothing fails any more' },
  issueStaysClosed: {
    text: 'Issue #{number} stays closed, because a person closed it and nothing else fails since then: {url}',
  },
  issueNotWritten: {
    text: 'The issue is not updated, because this run is {why}',
    fix: 'Runs on the default branch update it.',
  },
  issueAssignees: {
    text: "GitHub doesn't accept {logins} as an assignee of an issue in this repository",
    fix: 'Correct `issue-assignees`.',
  },
  issueCommentsUnread: {
    text: 'The comments of issue #{number} could not be read, so that `/ack` has no effect and acknowledged rows fail ({advice})',
  },
  issueCommentsCut: {
    text: 'Issue #{number} has {count} comments, and only the newest {read} were searched for `/ack`',
    fix: 'Repeat an older `/ack` in a new comment.',
  },
});
