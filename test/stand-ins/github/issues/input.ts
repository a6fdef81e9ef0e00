import type { Call } from '../endpoints.ts';
import { invalid, NotBuilt, Refusal } from '../refusal.ts';
import type { Repository } from '../repository.ts';
import type { Issue } from './store.ts';

/**
 * What a request says of an issue: read strictly, for a test learns nothing from what GitHub would make of a mistake.
 */

/** As GitHub counts them: `title is too long (maximum is 256 characters)`, and likewise. */
const MAX_TITLE = 256;
/**
 * The number that GitHub's refusal says (trstringer/manual-approval#89). Comments of plain ASCII were seen to be taken
 * up to four times that, 262,144 bytes; the smaller number is the one that holds for every text.
 */
export const MAX_BODY = 65_536;
const MAX_LABEL = 50;
/** "Adds up to 10 assignees to an issue." */
const MAX_ASSIGNEES = 10;
/** Where the documentation_url of a 410 points. */
const OLD_DOCS = 'https://docs.github.com/v3/issues/';

/** The body, whose fields are all among the known. @throws {NotBuilt} */
export function fieldsIn({ body }: Call, known: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new NotBuilt('a body that is no object');
  const other = Object.keys(body).find((name) => !known.includes(name));
  if (other !== undefined) throw new NotBuilt(`the field ${other}`);
  return body as Record<string, unknown>;
}

/** Who asks, and so makes or closes it. @throws {Refusal} 401. */
export function actorOf({ login }: Call): string {
  if (login === undefined) throw new Refusal(401, 'Requires authentication');
  return login;
}

/** The issue that the path names. @throws {Refusal} 404, or 410 when the repository has no issues. */
export function issueIn(repository: Repository, { parameters }: Call): Issue {
  const issue = repository.tracker.issue(parameters['issue_number'] ?? '');
  if (!issue) throw new Refusal(404, 'Not Found');
  if (!issue.isPullRequest) checkIssues(repository);
  return issue;
}

/** "If issues are disabled in the repository, the API returns a 410 Gone status." @throws {Refusal} */
export function checkIssues({ settings }: Repository): void {
  if (!settings.hasIssues) throw new Refusal(410, 'Issues are disabled for this repo', { docs: OLD_DOCS });
}

/** @throws {Refusal} 422. */
export function titleIn(title: unknown): string {
  if (title === undefined) throw new Refusal(422, 'Invalid request.\n\n"title" wasn\'t supplied.');
  const text = textIn(title, 'title').trim();
  if (text === '') throw invalid({ resource: 'Issue', field: 'title', code: 'missing_field' });
  if (lengthOf(text) > MAX_TITLE) throw tooLong('Issue', 'title', MAX_TITLE);
  return text;
}

/** Null for none. @throws {Refusal} 422. */
export function bodyIn(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  const text = textIn(body, 'body');
  if (lengthOf(text) > MAX_BODY) throw tooLong('Issue', 'body', MAX_BODY);
  return text;
}

/** The names of labels, as texts or as objects. @throws {Refusal} 422. */
export function labelsIn(labels: unknown): string[] {
  if (!Array.isArray(labels)) throw new NotBuilt('labels that are no list');
  return labels.map((label) => labelNameIn(typeof label === 'object' && label !== null ? label.name : label));
}

/** @throws {Refusal} 422. */
export function labelNameIn(name: unknown): string {
  const text = textIn(name, 'name').trim();
  if (text === '') throw new NotBuilt('a label without a name');
  if (lengthOf(text) > MAX_LABEL) throw tooLong('Label', 'name', MAX_LABEL);
  return text;
}

/** Logins, whoever they are. @throws {NotBuilt} */
export function loginsIn(assignees: unknown): string[] {
  if (!Array.isArray(assignees)) throw new NotBuilt('assignees that are no list');
  if (assignees.length > MAX_ASSIGNEES) throw new NotBuilt(`more than ${MAX_ASSIGNEES} assignees`);
  return assignees.map((login) => textIn(login, 'assignees'));
}

/** Logins that can all be assigned. @throws {Refusal} 422 for the first that cannot. */
export function assigneesIn(assignees: unknown, { tracker }: Repository): string[] {
  return loginsIn(assignees).map((login) => {
    const own = tracker.assignable(login);
    if (own === undefined) throw invalid({ value: login, resource: 'Issue', field: 'assignees', code: 'invalid' });
    return own;
  });
}

export function textIn(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new NotBuilt(`${field} that is no text: ${JSON.stringify(value)}`);
  return value;
}

/** In code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}

export function tooLong(resource: string, field: string, max: number): Refusal {
  return invalid({ resource, code: 'custom', field, message: `${field} is too long (maximum is ${max} characters)` });
}
