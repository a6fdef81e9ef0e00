import type { Answer } from '../../tickstem/wire.ts';
import type { Call } from '../endpoints.ts';
import { jsonOf, pageOf } from '../paging.ts';
import { invalid, NotBuilt } from '../refusal.ts';
import type { Repository } from '../repository.ts';
import { actorOf, fieldsIn, issueIn, lengthOf, MAX_BODY, textIn } from './input.ts';
import { sinceIn } from './issues.ts';
import { commentJson } from './json.ts';

/** `GET …/issues/{issue_number}/comments`: "ordered by ascending ID". */
export function comments(repository: Repository, call: Call): Answer {
  const issue = issueIn(repository, call);
  const since = sinceIn(call.query);
  const found = issue.comments.filter(({ updatedMs }) => updatedMs > since);
  const { rows, headers } = pageOf(found, repository, call);
  return jsonOf(
    rows.map((comment) => commentJson(comment, issue, repository, call.base)),
    headers,
  );
}

/** `POST …/issues/{issue_number}/comments`, by whoever the token is. */
export function createComment(repository: Repository, call: Call): Answer {
  const issue = issueIn(repository, call);
  const body = textIn(fieldsIn(call, ['body'])['body'], 'body');
  if (body.trim() === '') throw new NotBuilt('a comment that says nothing');
  if (lengthOf(body) > MAX_BODY) {
    // Another wording than that of an issue: https://github.com/reg-viz/reg-actions/issues/123.
    const message = `Body is too long (maximum is ${MAX_BODY} characters)`;
    throw invalid({ resource: 'IssueComment', code: 'unprocessable', field: 'data', message });
  }
  const comment = repository.tracker.comment(issue, { body, author: actorOf(call) }, call.nowMs);
  const json = commentJson(comment, issue, repository, call.base);
  return jsonOf(json, { location: json.url }, 201);
}
