import type { Answer } from '../../tickstem/wire.ts';
import type { Call } from '../endpoints.ts';
import { jsonOf, pageOf } from '../paging.ts';
import { NotBuilt } from '../refusal.ts';
import type { Repository } from '../repository.ts';
import { wholeSeconds } from '../time.ts';
import { actorOf, assigneesIn, bodyIn, checkIssues, fieldsIn, issueIn, labelsIn, titleIn } from './input.ts';
import { issueJson } from './json.ts';
import { type Issue, isSame, type StateReason } from './store.ts';

/** `GET …/issues`. Without issues, what is left are the pull requests: no 410 is described (ingydotnet/git-hub#72). */
export function issues(repository: Repository, call: Call): Answer {
  const { tracker, settings } = repository;
  const found = tracker.issues
    .filter(({ isPullRequest }) => isPullRequest || settings.hasIssues)
    .filter(filterIn(call.query))
    .sort(orderIn(call.query));
  const { rows, headers } = pageOf(found, repository, call, 'cursors');
  return jsonOf(
    rows.map((issue) => issueJson(issue, repository, call.base)),
    headers,
  );
}

/** `GET …/issues/{issue_number}`. */
export function issue(repository: Repository, call: Call): Answer {
  return jsonOf(issueJson(issueIn(repository, call), repository, call.base));
}

/** `POST …/issues`, by whoever the token is. */
export function createIssue(repository: Repository, call: Call): Answer {
  checkIssues(repository);
  const { title, body, labels, assignees } = fieldsIn(call, ['title', 'body', 'labels', 'assignees']);
  const seed = {
    title: titleIn(title),
    body: bodyIn(body),
    author: actorOf(call),
    assignees: assignees === undefined ? [] : assigneesIn(assignees, repository),
    labels: labels === undefined ? [] : labelsIn(labels),
  };
  const json = issueJson(repository.tracker.add(seed, call.nowMs), repository, call.base);
  return jsonOf(json, { location: json.url }, 201);
}

/** `PATCH …/issues/{issue_number}`: what is left out stays. */
export function updateIssue(repository: Repository, call: Call): Answer {
  const issue = issueIn(repository, call);
  const fields = fieldsIn(call, ['title', 'body', 'labels', 'assignees', 'state', 'state_reason']);
  // All is read before anything is changed: a request that is refused changes nothing.
  const changes = {
    ...('title' in fields ? { title: titleIn(fields['title']) } : {}),
    ...('body' in fields ? { body: bodyIn(fields['body']) } : {}),
    ...('assignees' in fields ? { assignees: assigneesIn(fields['assignees'], repository) } : {}),
    ...stateIn(fields, issue, call),
  };
  const labels = 'labels' in fields ? labelsIn(fields['labels']) : undefined;
  Object.assign(issue, changes, { updatedMs: wholeSeconds(call.nowMs) });
  if (labels) issue.labels = repository.tracker.named(labels);
  return jsonOf(issueJson(issue, repository, call.base));
}

/**
 * "`state_reason`: The reason for the state change. Ignored unless `state` is changed." One that is opened again is
 * `reopened`.
 */
function stateIn(fields: Readonly<Record<string, unknown>>, issue: Issue, call: Call): Partial<Issue> {
  const { state = issue.state, state_reason: reason = null } = fields;
  if (state !== 'open' && state !== 'closed') throw new NotBuilt(`the state ${state}`);
  if (state === issue.state) return {};
  if (state === 'open') return { state, stateReason: 'reopened', closedMs: null, closedBy: null };
  if (reason !== null && reason !== 'completed' && reason !== 'not_planned') {
    throw new NotBuilt(`closed with the reason ${reason}`);
  }
  const stateReason: StateReason = reason ?? 'completed';
  return { state, stateReason, closedMs: wholeSeconds(call.nowMs), closedBy: actorOf(call) };
}

const KNOWN = new Set([
  'state',
  'labels',
  'creator',
  'sort',
  'direction',
  'since',
  'per_page',
  'page',
  'after',
  'before',
]);

/** Those that the query asks for. @throws {NotBuilt} for another filter, or a value that GitHub does not describe. */
function filterIn(query: URLSearchParams): (issue: Issue) => boolean {
  const other = [...query.keys()].find((name) => !KNOWN.has(name));
  if (other !== undefined) throw new NotBuilt(`issues by ${other}`);
  const state = oneOf(query, 'state', ['open', 'closed', 'all']);
  const labels = query.get('labels')?.split(',') ?? [];
  const creator = query.get('creator');
  const since = sinceIn(query);
  return (issue) =>
    (state === 'all' || issue.state === state) &&
    labels.every((name) => issue.labels.some((own) => isSame(own, name))) &&
    (creator === null || isSame(issue.author, creator)) &&
    issue.updatedMs > since;
}

/** "Only show results that were last updated after the given time." */
export function sinceIn(query: URLSearchParams): number {
  const since = query.get('since');
  if (since === null) return Number.NEGATIVE_INFINITY;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(since)) throw new NotBuilt(`since=${since}: not YYYY-MM-DDTHH:MM:SSZ`);
  return Date.parse(since);
}

function orderIn(query: URLSearchParams): (a: Issue, b: Issue) => number {
  const sort = oneOf(query, 'sort', ['created', 'updated', 'comments']);
  const sign = oneOf(query, 'direction', ['desc', 'asc']) === 'asc' ? 1 : -1;
  const key = ({ createdMs, updatedMs, comments }: Issue) =>
    ({ created: createdMs, updated: updatedMs, comments: comments.length })[sort];
  return (a, b) => sign * (key(a) - key(b) || a.number - b.number);
}

/** The first is the default. */
function oneOf<Value extends string>(
  query: URLSearchParams,
  name: string,
  values: readonly [Value, ...Value[]],
): Value {
  const wanted = query.get(name) ?? values[0];
  const found = values.find((value) => value === wanted);
  if (found === undefined) throw new NotBuilt(`${name}=${wanted}`);
  return found;
}
