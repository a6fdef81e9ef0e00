import type { Answer } from '../tickstem/wire.ts';
import type { Call } from './endpoints.ts';
import { jsonOf } from './paging.ts';
import type { Repository } from './repository.ts';
import { stamp } from './time.ts';
import { nodeId, userJson } from './users.ts';

/**
 * `GET /repos/{owner}/{repo}`, and what other answers say of the repository. A fork's `parent` and `source`, and what
 * only administrators see, are not built.
 */
export function repository(repository: Repository, { base }: Call): Answer {
  const { archived, hasIssues, defaultBranch, pushedMs, visibility } = repository.settings;
  const { fullName } = repository;
  const owner = userJson(repository.owner, base, 'Organization');
  return jsonOf({
    ...minimalRepository(repository, base),
    clone_url: `https://github.com/${fullName}.git`,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    svn_url: `https://github.com/${fullName}`,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    topics: [],
    ...counts(repository.tracker.issues.filter(({ state }) => state === 'open').length),
    size: 108,
    default_branch: defaultBranch,
    is_template: false,
    has_issues: hasIssues,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    archived,
    disabled: false,
    visibility,
    pushed_at: stamp(pushedMs),
    created_at: stamp(repository.createdMs),
    updated_at: stamp(pushedMs),
    organization: owner,
  });
}

function counts(openIssues: number) {
  return {
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    open_issues: openIssues,
    open_issues_count: openIssues,
  };
}

/** Where an answer's own links to it begin. */
export function apiOf({ fullName }: Repository, base: string): string {
  return `${base}/repos/${fullName}`;
}

/** As runs have it. */
export function minimalRepository(repository: Repository, base: string) {
  const { id, name, fullName, owner, isPrivate, settings } = repository;
  return {
    id,
    node_id: nodeId('R_', id),
    name,
    full_name: fullName,
    owner: userJson(owner, base, 'Organization'),
    private: isPrivate,
    html_url: `https://github.com/${fullName}`,
    description: null,
    fork: settings.fork,
    ...urls(apiOf(repository, base)),
  };
}

function urls(url: string) {
  return {
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
  };
}
