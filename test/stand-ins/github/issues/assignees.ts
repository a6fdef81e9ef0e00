import type { Answer } from '../../tickstem/wire.ts';
import type { Call } from '../endpoints.ts';
import { jsonOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import type { Repository } from '../repository.ts';
import { wholeSeconds } from '../time.ts';
import { fieldsIn, issueIn, loginsIn } from './input.ts';
import { issueJson } from './json.ts';

/**
 * `GET …/assignees/{assignee}`: "If the `assignee` can be assigned […], a `204` header with no content is returned."
 */
export function assignee({ tracker }: Repository, { parameters }: Call): Answer {
  if (tracker.assignable(parameters['assignee'] ?? '') === undefined) throw new Refusal(404, 'Not Found');
  return { status: 204 };
}

/**
 * `POST …/issues/{issue_number}/assignees`. Here, and not where an issue is made or changed, those who cannot be
 * assigned are passed over without a word: 201, and nobody assigned (upptime/upptime#125).
 */
export function addAssignees(repository: Repository, call: Call): Answer {
  const issue = issueIn(repository, call);
  const logins = loginsIn(fieldsIn(call, ['assignees'])['assignees']);
  const added = logins.map((login) => repository.tracker.assignable(login)).filter((login) => login !== undefined);
  issue.assignees = [...new Set([...issue.assignees, ...added])];
  if (added.length > 0) issue.updatedMs = wholeSeconds(call.nowMs);
  return jsonOf(issueJson(issue, repository, call.base), {}, 201);
}
