import { apiOf } from '../repositories.ts';
import type { Repository } from '../repository.ts';
import { stamp } from '../time.ts';
import { appJson, nodeId, userJson } from '../users.ts';
import { type Comment, type Issue, isSame, type Label } from './store.ts';

/** Issues, comments and labels as GitHub tells them. */

export function issueJson(issue: Issue, repository: Repository, base: string) {
  const { number, id, state, labels, assignees, closedMs, closedBy, via } = issue;
  const { tracker, fullName } = repository;
  const url = issueUrl(issue, repository, base);
  const people = assignees.map((login) => userJson(login, base));
  const own = labels.map((name) => tracker.label(name)).filter((label) => label !== undefined);
  return {
    id,
    node_id: nodeId('I_', id),
    url,
    repository_url: apiOf(repository, base),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: htmlUrl(issue, repository),
    number,
    title: issue.title,
    user: userJson(issue.author, base),
    labels: own.map((label) => labelJson(label, repository, base)),
    state,
    locked: false,
    assignees: people,
    assignee: people[0] ?? null,
    milestone: null,
    comments: issue.comments.length,
    created_at: stamp(issue.createdMs),
    updated_at: stamp(issue.updatedMs),
    closed_at: closedMs === null ? null : stamp(closedMs),
    author_association: associationOf(issue.author, repository),
    active_lock_reason: null,
    sub_issues_summary: { total: 0, completed: 0, percent_completed: 0 },
    issue_dependencies_summary: { blocked_by: 0, total_blocked_by: 0, blocking: 0, total_blocking: 0 },
    body: issue.body,
    closed_by: closedBy === null ? null : userJson(closedBy, base),
    reactions: noReactions(url),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: via === null ? null : appJson(via, base),
    state_reason: issue.stateReason,
    ...(issue.isPullRequest ? { draft: false, pull_request: pullRequest(number, fullName, base) } : {}),
  };
}

export function commentJson(comment: Comment, issue: Issue, repository: Repository, base: string) {
  const { id, via } = comment;
  const url = `${apiOf(repository, base)}/issues/comments/${id}`;
  return {
    id,
    node_id: nodeId('IC_', id),
    url,
    html_url: `${htmlUrl(issue, repository)}#issuecomment-${id}`,
    issue_url: issueUrl(issue, repository, base),
    user: userJson(comment.author, base),
    created_at: stamp(comment.createdMs),
    updated_at: stamp(comment.updatedMs),
    body: comment.body,
    author_association: associationOf(comment.author, repository),
    reactions: noReactions(url),
    performed_via_github_app: via === null ? null : appJson(via, base),
  };
}

export function labelJson({ id, name, color, description }: Label, repository: Repository, base: string) {
  const url = `${apiOf(repository, base)}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: nodeId('LA_', id), url, name, color, default: false, description };
}

function issueUrl({ number }: Issue, repository: Repository, base: string): string {
  return `${apiOf(repository, base)}/issues/${number}`;
}

function htmlUrl({ number, isPullRequest }: Issue, { fullName }: Repository): string {
  return `https://github.com/${fullName}/${isPullRequest ? 'pull' : 'issues'}/${number}`;
}

function pullRequest(number: number, fullName: string, base: string) {
  const html = `https://github.com/${fullName}/pull/${number}`;
  return {
    url: `${base}/repos/${fullName}/pulls/${number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    merged_at: null,
  };
}

function associationOf(login: string, { tracker }: Repository): string {
  return tracker.collaborators.some((own) => isSame(own, login)) ? 'COLLABORATOR' : 'NONE';
}

function noReactions(url: string) {
  const counts = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 };
  return { url: `${url}/reactions`, total_count: 0, ...counts };
}
