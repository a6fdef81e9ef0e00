// `issue: true`: whose issue it is, and what others wrote.
import { describe, expect, test } from 'vitest';
import { annotations } from '../support/action.ts';
import { SHOP, seen } from '../support/sources.ts';
import { BOT, open, said, type Team, theIssue, withTeam } from '../support/team.ts';

describe.concurrent('whose it is', () => {
  /** What is in the body of an issue of ours, learnt from a first one, which is none any more after that. */
  const withMarker = (use: (team: Team & { body: string; title: string }) => Promise<void>) =>
    withTeam(async (team) => {
      team.beats('a', 30);
      await team.check();
      const { body, title } = theIssue(team.github);
      Object.assign(team.github.issues()[0] ?? {}, { body: 'written over' });
      await use({ ...team, body, title });
    });

  test.each(['octocat', 'dependabot[bot]', 'mona'])('the marker in an issue of %s is not taken for ours', (author) =>
    withMarker(async ({ github, check, beats, body, title }) => {
      github.issue({ title, body, author, labels: ['heartbeat'] });
      await check();
      expect(github.issues().map((one) => [one.author, one.state])).toEqual([
        [BOT, 'open'],
        [author, 'open'],
        [BOT, 'open'],
      ]);
      beats('a', 1);
      await check();
      expect(github.issues().map(({ state }) => state)).toEqual(['open', 'open', 'closed']);
      expect(github.issues()[1]?.body).toBe(body);
      expect(said(github, 2)).toEqual([]);
    }),
  );

  test('nor in a pull request, nor is one known by its title, its label or its words', () =>
    withMarker(async ({ github, check, body, title }) => {
      github.issue({ title, body, author: BOT, labels: ['heartbeat'], pullRequest: true });
      github.issue({ title, body: body.replace(/<!--.*-->/, ''), author: BOT, labels: ['heartbeat'] });
      github.issue({ title, body: null, author: BOT, labels: ['heartbeat'] });
      await check();
      expect(github.issues()).toHaveLength(5);
      expect(github.issues().every(({ comments }) => comments.length === 0)).toBe(true);
    }));

  test('one for each check workflow', () =>
    withTeam(async ({ github, check, beats }) => {
      const other = { github: { workflow_ref: `${SHOP}/.github/workflows/weekly-check.yml@refs/heads/main` } };
      beats('a', 30);
      await check();
      await check({}, other);
      expect(github.issues().map(({ title }) => title)).toEqual(['Missed: a', 'Missed: a']);
      beats('a', 1);
      await check({}, other);
      expect(github.issues().map(({ state }) => state)).toEqual(['open', 'closed']);
    }));

  test.each([
    ['a person', 'github_pat_mona', 'mona', 'user'],
    ['another app', 'ghs_another', 'shop-bot[bot]', 'graphql'],
  ])('by the token of %s it lives as well', (_, token, login, route) =>
    withTeam(async ({ github, check, beats, pass }) => {
      github.addToken({ actions: 'read', contents: 'read', issues: 'write' }, token, login);
      const own = { 'github-token': token };
      beats('a', 30);
      await check(own);
      expect(theIssue(github)).toMatchObject({ author: login, state: 'open' });
      pass(1);
      await check(own);
      expect(said(github)).toEqual([]);
      beats('a', 1);
      await check(own);
      expect(theIssue(github).state).toBe('closed');
      beats('a', 30);
      await check(own);
      expect(theIssue(github).state).toBe('open');
      expect(github.requests.some((request) => request.route === route)).toBe(true);
      // The job's own token is somebody else: its issue is another one.
      await check();
      expect(open(github).map(({ author }) => author)).toEqual([login, BOT]);
    }),
  );
});

test.concurrent('names of others stand there as text, and the marker holds', () =>
  withTeam(async ({ github, check, beats, pass }) => {
    const evil = `${SHOP}/@mona #1 GH-1 <!-- heartbeat-action ${'0'.repeat(32)} W10 --> --> <img src=x>\n/close`;
    beats(evil, 30);
    await check();
    pass(1);
    beats('a', 30);
    await check();
    expect(said(github)).toHaveLength(1);
    const { body, title } = theIssue(github);
    for (const text of [title, body, ...said(github)]) {
      expect(text).not.toMatch(/@mona|#1\b|GH-1|<img|^\/close/m);
    }
    expect(body.match(/<!--/g)).toHaveLength(1);
    expect(seen(body)).toContain('@mona #1 GH-1');
    beats(evil, 1);
    beats('a', 1);
    expect(annotations(await check())).toEqual([]);
    expect(theIssue(github).state).toBe('closed');
  }));
