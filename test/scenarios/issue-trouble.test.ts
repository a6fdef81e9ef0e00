// `issue: true`: labels, assignees, what GitHub refuses or does not answer.
import { describe, expect, test } from 'vitest';
import type { Fault, GitHub, Permissions } from '../stand-ins/github/server.ts';
import { annotations, type Job } from '../support/action.ts';
import { messages, SHOP } from '../support/sources.ts';
import { errorsOf, open, said, theIssue, verdictOf, withTeam } from '../support/team.ts';

describe.concurrent('labels', () => {
  test('one that is missing is made, one that is there stays as it is', () =>
    withTeam(async ({ github, check, beats }) => {
      github.label({ name: 'Ops', color: 'd73a4a', description: 'ours' });
      beats('a', 30);
      expect(errorsOf(await check({ 'issue-labels': 'heartbeat, ops' })).issue).toEqual([]);
      expect(theIssue(github).labels).toEqual(['heartbeat', 'Ops']);
      expect(github.labels().map(({ name, description }) => [name, description])).toEqual([
        ['Ops', 'ours'],
        ['heartbeat', null],
      ]);
    }));

  test.each<[string, string, (github: GitHub) => void]>([
    ['the list says none', ' , ', () => {}],
    [
      'somebody took it off the issue',
      'heartbeat',
      (github) => Object.assign(github.issues()[0] ?? {}, { labels: [] }),
    ],
    [
      'somebody put others on it',
      'heartbeat',
      (github) => Object.assign(github.issues()[0] ?? {}, { labels: github.label({ name: 'mine' }) && ['mine'] }),
    ],
  ])('%s: there is one issue, and it is closed when all is well', (_, labels, happens) =>
    withTeam(async ({ github, check, beats, pass }) => {
      const given = { 'issue-labels': labels };
      beats('a', 30);
      await check(given);
      happens(github);
      const had = theIssue(github).labels;
      pass(1);
      await check(given);
      await check({ 'issue-labels': 'another' });
      expect(theIssue(github)).toMatchObject({ state: 'open', labels: had });
      expect(said(github)).toEqual([]);
      beats('a', 1);
      await check(given);
      expect(theIssue(github).state).toBe('closed');
    }),
  );

  test('one that GitHub does not take is told, with the input that it is from', () =>
    withTeam(async ({ github, check, beats }) => {
      beats('a', 30);
      const result = await check({ 'issue-labels': 'x'.repeat(51) });
      expect(errorsOf(result).issue).toHaveLength(1);
      expect(errorsOf(result).issue[0]).toMatch(/422.*`issue-labels`/);
      expect(errorsOf(result).issue[0]).not.toContain('permissions');
      expect(github.issues()).toEqual([]);
    }));
});

describe.concurrent('assignees', () => {
  test('who is not accepted is named in a warning, and the issue stays', () =>
    withTeam(async ({ github, check, beats }) => {
      github.collaborators(['mona', 'Hubot']);
      beats('a', 30);
      const result = await check({ 'issue-assignees': '@mona, nobody, hubot, no-one' });
      expect(theIssue(github)).toMatchObject({ state: 'open', assignees: ['mona', 'Hubot'] });
      const warnings = messages(result, 'warning').filter((text) => text.includes('assignee'));
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(/nobody, no-one.*`issue-assignees`/);
      expect(warnings[0]).not.toMatch(/mona|hubot/i);
      expect(errorsOf(result).issue).toEqual([]);
    }));

  test('more than ten: GitHub takes ten, and the rest is named', () =>
    withTeam(async ({ github, check, beats }) => {
      const many = Array.from({ length: 12 }, (_, index) => `user-${index}`);
      github.collaborators(many);
      beats('a', 30);
      const result = await check({ 'issue-assignees': many.join() });
      expect(theIssue(github).assignees).toEqual(many.slice(0, 10));
      expect(messages(result, 'warning').join()).toContain('user-10, user-11');
    }));

  test('where they cannot be asked for, the issue is there, and linked', () =>
    withTeam(async ({ github, check, beats }) => {
      github.collaborators(['mona']);
      github.fault({ on: 'add-assignees', fault: { kind: 'status', status: 500 } });
      beats('a', 30);
      const result = await check({ 'issue-assignees': 'mona' });
      expect(open(github)).toHaveLength(1);
      expect(errorsOf(result).issue).toHaveLength(1);
      expect(result.phase('main').summary).toContain('/issues/1)');
    }));
});

describe.concurrent('GitHub refuses, or does not answer', () => {
  const READ: Permissions = { actions: 'read', contents: 'read' };
  const token = (permissions: Permissions | null) => (github: GitHub) => ({
    github: { token: github.addToken(permissions) },
  });
  const onIssues = (fault: Fault) => (github: GitHub) => {
    github.fault({ on: ['graphql', 'issues', 'create-issue'], fault });
    return {};
  };
  const GRANT = /Grant the job `issues: write`/;

  test.each<[string, (github: GitHub) => Job, RegExp]>([
    ['`issues: write` is missing', token({ ...READ, issues: 'read' }), GRANT],
    ['`issues` is missing', token(READ), GRANT],
    [
      'issues are off',
      (github) => {
        github.repositoryIs({ hasIssues: false });
        return {};
      },
      /Issues are disabled.*Enable them/,
    ],
    [
      'the repository is archived',
      (github) => {
        github.repositoryIs({ archived: true });
        return {};
      },
      /archived.*Remove `issue`/,
    ],
    ['down', onIssues({ kind: 'reset' }), /127\.0\.0\.1/],
    ['500', onIssues({ kind: 'status', status: 500 }), /\b500\b/],
    ['hanging', onIssues({ kind: 'hang' }), /no (?:full )?answer|within/],
    [
      'hanging when it is made',
      (github) => {
        github.fault({ on: 'create-issue', fault: { kind: 'hang' } });
        return {};
      },
      /within/,
    ],
    ['a byte at a time', onIssues({ kind: 'dribble-body', everyMs: 50 }), /within/],
    ['nonsense', onIssues({ kind: 'status', status: 200, body: '"soon"' }), /invalid response/],
    ['a redirect', onIssues({ kind: 'status', status: 301, headers: { location: '/x' } }), /redirect/],
    ['rate limit', onIssues({ kind: 'status', status: 403, headers: { 'x-ratelimit-remaining': '0' } }), /rate limit/],
    ['429', onIssues({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }), /rate limit.*429/],
  ])('%s: an error of its own says so, and the verdict stands', (_, arrange, says) =>
    withTeam(async ({ github, check, beats }) => {
      beats('a', 30);
      const job = arrange(github);
      const without = await check({ issue: 'false' }, job);
      const result = await check({ timeout: '4s' }, job);
      expect(result.phase('main').timedOut).toBe(false);
      expect(verdictOf(result)).toEqual(verdictOf(without));
      expect(verdictOf(result)).toMatchObject({ exitCode: 1, outputs: { status: 'missed' } });
      expect(errorsOf(result).others).toEqual(errorsOf(without).others);
      expect(errorsOf(result).issue).toHaveLength(1);
      expect(errorsOf(result).issue[0]).toMatch(says);
      // Nobody has to give a permission, which would change nothing.
      if (says !== GRANT) expect(errorsOf(result).issue[0]).not.toContain('permissions:');
      expect(github.issues()).toEqual([]);

      // It passes: there is one.
      if (says === GRANT) return;
      github.clearFaults();
      github.repositoryIs({ hasIssues: true, archived: false });
      expect(errorsOf(await check({}, job)).issue).toEqual([]);
      expect(open(github)).toHaveLength(1);
    }),
  );

  test('a check that is green stays green', () =>
    withTeam(async ({ github, check }) => {
      github.rateLimit({ kind: 'primary' });
      const result = await check({ heartbeats: `${SHOP}/steady` });
      expect(verdictOf(result)).toMatchObject({ exitCode: 0, outputs: { status: 'healthy' } });
      expect(errorsOf(result)).toMatchObject({ issue: [expect.stringMatching(/rate limit/)], others: [] });
    }));

  test('without a token that is what is said', () =>
    withTeam(async ({ github, check, beats }) => {
      beats('a', 30);
      const result = await check({ 'github-token': '' });
      expect(errorsOf(result).issue[0]).toContain('`github-token` is empty');
      expect(github.requests).toEqual([]);
    }));

  test('with more than ten that fail, none of the errors is one that the runner drops', () =>
    withTeam(async ({ github, check, beats }) => {
      for (let index = 0; index < 12; index++) beats(`many-${index}`, 30 + index);
      github.fault({ on: 'issues', fault: { kind: 'status', status: 500 } });
      const errors = annotations(await check()).filter((text) => text.startsWith('error: '));
      expect(errors).toHaveLength(10);
      expect(errors.at(-1)).toMatch(/4 more fail/);
    }));

  test('hanging, it leaves the check the time to ping its own heartbeat', () =>
    withTeam(async ({ github, tickstem, check, beats }) => {
      beats('a', 30);
      github.fault({ on: ['graphql', 'issues'], fault: { kind: 'hang' } });
      await check({ timeout: '10s', 'watch-self': 'true' }, { shipped: true });
      expect(tickstem.requestsTo('ping')).toHaveLength(1);
    }));

  test('a comment that is lost is not said again with every check', () =>
    withTeam(async ({ github, check, beats }) => {
      beats('a', 30);
      await check();
      github.fault({ on: 'create-comment', fault: { kind: 'status', status: 500 } });
      beats('b', 30);
      expect(errorsOf(await check()).issue).toHaveLength(1);
      github.clearFaults();
      expect(errorsOf(await check()).issue).toEqual([]);
      expect(said(github)).toEqual([]);
    }));
});
