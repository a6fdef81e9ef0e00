// `repositories`: a check of several repositories, each judged by itself.
import { describe, expect, test } from 'vitest';
import type { GitHub, OtherRepository } from '../stand-ins/github/server.ts';
import { ago, fileOf, heartbeat, outcome, type Shop, watched, withShop } from '../support/shop.ts';
import { FOLDER } from '../support/sources.ts';

const NIGHTLY = fileOf({ jobs: { backup: watched() } });
const VISIBLE = { visibility: 'public' } as const;

/** Adds `octo-org/name` with a nightly job that uses the action, for more than a year. */
function add(github: GitHub, name: string, about = {}): OtherRepository {
  const other = github.other(`octo-org/${name}`, about);
  other.file(`${FOLDER}/nightly.yml`, NIGHTLY);
  other.commit({ at: ago(24 * 400), paths: [`${FOLDER}/nightly.yml`] });
  return other;
}

/** The same, with a heartbeat that was pinged so many hours before noon. */
function nightly({ github, tickstem }: Shop, name: string, pingedHoursAgo: number, about = {}): OtherRepository {
  const other = add(github, name, about);
  tickstem.seed(heartbeat(`octo-org/${name}/nightly.yml/backup`, pingedHoursAgo));
  return other;
}

/** Its run of last night, which failed. */
function failed(other: OtherRepository): void {
  other.run({
    workflow: `${FOLDER}/nightly.yml`,
    createdAt: '2026-11-23T03:20:00Z',
    conclusion: 'failure',
    jobs: [{ name: 'backup', conclusion: 'failure' }],
  });
}

const of = async (shop: Shop, repositories: string, given: Record<string, string> = {}) =>
  outcome(await shop.check({ repositories, ...given }));

test('heartbeats, causes and coverage of the repositories that lines select', () =>
  withShop(async (shop) => {
    failed(nightly(shop, 'api', 32));
    nightly(shop, 'web', 8);
    nightly(shop, 'old', 100);
    add(shop.github, 'new');
    const { status, verdicts, row, summary } = await of(shop, 'octo-org/*\n!octo-org/old');
    expect(status).toBe('missed');
    expect(verdicts).toEqual([
      'octo-org/api/nightly.yml/backup missed',
      'octo-org/new/nightly.yml/backup never-pinged',
    ]);
    expect(row('octo-org/api/nightly.yml/backup')).toMatchObject({
      cause: { kind: 'failed', url: expect.stringContaining('https://github.com/octo-org/api/actions/runs/') },
    });
    expect(row('octo-org/web/nightly.yml/backup')).toMatchObject({ verdict: 'healthy' });
    expect(row('alive')).toMatchObject({ verdict: 'healthy', repository: 'octo-org/shop' });
    expect([...summary.matchAll(/^### .*$/gm)].map(([line]) => line)).toEqual([
      '### <code>octo-org/api</code>: 1 missed',
      '### <code>octo-org/new</code>: 1 never pinged',
    ]);
    expect(summary).toContain('<summary>2 repositories without a failure: 2 healthy</summary>');
  }));

test('a line that names one repository selects no other, and case does not matter', () =>
  withShop(async (shop) => {
    nightly(shop, 'api', 8);
    nightly(shop, 'web', 100);
    const { status, rows } = await of(shop, 'Octo-Org/API');
    expect(status).toBe('healthy');
    expect(rows.map(({ name }) => name).sort()).toEqual(['octo-org/api/nightly.yml/backup', 'octo-org/shop/alive']);
  }));

test('a `!` line leaves out the own repository too', () =>
  withShop(async (shop) => {
    nightly(shop, 'api', 8);
    shop.tickstem.seed(heartbeat('octo-org/shop/x.yml/y', 100));
    const { status, rows } = await of(shop, 'octo-org/*\n!octo-org/shop');
    expect(status).toBe('healthy');
    expect(rows.map(({ name }) => name)).toEqual(['octo-org/api/nightly.yml/backup']);
  }));

describe('`workflows` in several repositories', () => {
  const UNWATCHED = fileOf({ jobs: { build: { 'runs-on': 'ubuntu-latest', steps: [{ run: 'make' }] } } });

  test('a pattern selects the scheduled files of all, and a name those that have it', () =>
    withShop(async (shop) => {
      const api = shop.github.other('octo-org/api');
      api.file(`${FOLDER}/build.yml`, UNWATCHED);
      api.run({ workflow: `${FOLDER}/build.yml`, createdAt: '2026-11-23T03:20:00Z', conclusion: 'failure' });
      shop.github.other('octo-org/web').file(`${FOLDER}/push.yml`, 'on: push\njobs: {}\n');
      for (const line of ['*', 'build.yml', 'bu*']) {
        const { verdicts } = await of(shop, 'octo-org/*', { workflows: line });
        expect(verdicts).toEqual(['octo-org/api/build.yml missed']);
      }
    }));

  test('a line that names nothing in any of them is reported once', () =>
    withShop(async (shop) => {
      nightly(shop, 'api', 8);
      nightly(shop, 'web', 8);
      const { status, verdicts } = await of(shop, 'octo-org/*', { workflows: 'gone.yml\nx*.yml' });
      expect(status).toBe('misconfigured');
      expect(verdicts).toEqual(['gone.yml not-found', 'x*.yml not-found']);
    }));
});

describe('a repository that can not be checked affects only itself', () => {
  test('one that the token does not see is `unknown`, by its line', () =>
    withShop(async (shop) => {
      nightly(shop, 'api', 8);
      nightly(shop, 'secret', 8, { hidden: true });
      const { status, verdicts, annotations } = await of(shop, 'octo-org/api\nocto-org/secret');
      expect(status).toBe('unknown');
      expect(verdicts).toEqual(['octo-org/secret unknown']);
      expect(annotations.filter((text) => text.includes('octo-org/secret'))).toHaveLength(1);
    }));

  test('one whose runs can not be listed keeps what Tickstem says, and the others have their causes', () =>
    withShop(async (shop) => {
      failed(nightly(shop, 'api', 32));
      nightly(shop, 'web', 60, { outage: true });
      const { row, annotations } = await of(shop, 'octo-org/*');
      expect(row('octo-org/api/nightly.yml/backup')).toMatchObject({ cause: { kind: 'failed' } });
      expect(row('octo-org/web/nightly.yml/backup')).toMatchObject({ verdict: 'missed' });
      expect(annotations.join('\n')).toMatch(/octo-org\/web: .*at the moment/);
    }));

  test('a pattern that matches none, and a repository that was renamed, are settings to correct', () =>
    withShop(async (shop) => {
      nightly(shop, 'present', 8, { formerly: ['octo-org/former'] });
      const { status, verdicts } = await of(shop, 'octo-org/x-*\nocto-org/former');
      expect(status).toBe('misconfigured');
      expect(verdicts).toEqual(['octo-org/former not-found', 'octo-org/x-* not-found']);
    }));

  test.each([
    ['archived', { archived: true }, 'disabled', /is archived/],
    ['empty', { empty: true }, 'gone', /is empty/],
  ] as const)(
    'one that is %s: the cause says so, and without heartbeats it is only named',
    (state, about, kind, says) =>
      withShop(async (shop) => {
        const { github, tickstem } = shop;
        github.other('octo-org/api', about);
        const idle = await of(shop, 'octo-org/*');
        expect(idle.status).toBe('healthy');
        expect(idle.log).toContain(`Nothing to check in octo-org/api (${state})`);
        tickstem.seed(heartbeat('octo-org/api/nightly.yml/backup', 100));
        const { row } = await of(shop, 'octo-org/*');
        expect(row('octo-org/api/nightly.yml/backup')).toMatchObject({
          verdict: 'missed',
          cause: { kind, text: expect.stringMatching(says) },
        });
      }),
  );

  test('a fork that only a pattern selects has no jobs to miss, and one that a line names has', () =>
    withShop(async (shop) => {
      add(shop.github, 'fork', { fork: true });
      const { status, log } = await of(shop, 'octo-org/*');
      expect(status).toBe('healthy');
      expect(log).toContain('octo-org/fork (a fork)');
      expect((await of(shop, 'octo-org/fork')).verdicts).toEqual(['octo-org/fork/nightly.yml/backup never-pinged']);
    }));

  test('one without workflows is named, and does not fail', () =>
    withShop(async (shop) => {
      shop.github.other('octo-org/docs').file('README.md', 'docs');
      const { status, log } = await of(shop, 'octo-org/docs');
      expect(status).toBe('healthy');
      expect(log).toContain('Nothing to check in octo-org/docs (no workflows)');
    }));

  test('where GraphQL fails, each is asked for by REST', () =>
    withShop(async (shop) => {
      failed(nightly(shop, 'api', 32));
      nightly(shop, 'web', 8);
      shop.github.fault({ on: 'graphql', fault: { kind: 'status', status: 502, body: {} } });
      const { row, status } = await of(shop, 'octo-org/api\nocto-org/web');
      expect(status).toBe('missed');
      expect(row('octo-org/api/nightly.yml/backup')).toMatchObject({ cause: { kind: 'failed' } });
    }));
});

describe('a public repository', () => {
  const PUBLIC = { event: { repository: { private: false } } };

  test('names what the token confirms to be public and what a line names, and no other', () =>
    withShop(async (shop) => {
      shop.github.repositoryIs({ private: false });
      failed(nightly(shop, 'open', 32, VISIBLE));
      failed(nightly(shop, 'named', 32));
      failed(nightly(shop, 'secret', 32));
      shop.github.other('octo-org/secret-docs', { archived: true });
      const result = await shop.check({ repositories: 'octo-org/*\nocto-org/named' }, PUBLIC);
      const { verdicts, log, summary } = outcome(result);
      expect(verdicts).toEqual([
        'octo-org/named/nightly.yml/backup missed',
        'octo-org/open/nightly.yml/backup missed',
        'private 1 missed',
      ]);
      const everything = [log, summary, JSON.stringify(result.steps['heartbeat']?.outputs)].join('\n');
      expect(everything).not.toContain('secret');
      expect(log).toContain('Nothing to check in 1 private repository');
    }));
});

describe('300 repositories', () => {
  test('all healthy: the own one, four pages of names, and 15 queries for the files of 20 each', () =>
    withShop(async (shop) => {
      for (let at = 0; at < 300; at++) nightly(shop, `r${at}`, 8);
      const { status, rows } = await of(shop, 'octo-org/*');
      expect(status).toBe('healthy');
      expect(rows).toHaveLength(301);
      expect(shop.github.requests.map(({ route }) => route)).toEqual(Array(20).fill('graphql'));
    }));

  test('all missed: every verdict, and the issue, within 1,000 requests, four at once (25 s at 100 ms each)', () =>
    withShop(async (shop) => {
      for (let at = 0; at < 300; at++) failed(nightly(shop, `r${at}`, 32));
      shop.github.requestsAnHour(5000);
      const { missed } = await of(shop, 'octo-org/*', { issue: 'true' });
      expect(missed).toHaveLength(300);
      expect(shop.github.requests.length).toBeLessThanOrEqual(1000);
      expect(shop.github.requestsTo('workflow-runs')).toHaveLength(300);
      expect(shop.github.issues()).toHaveLength(1);
    }));

  test('few requests left in the hour: what was not requested is said once, and every row has a verdict', () =>
    withShop(async (shop) => {
      for (let at = 0; at < 60; at++) failed(nightly(shop, `r${at}`, 32));
      shop.github.requestsAnHour(80);
      const { missed, annotations } = await of(shop, 'octo-org/*');
      expect(missed).toHaveLength(60);
      expect(annotations.join().match(/were not made/g)).toHaveLength(1);
      expect(shop.github.requests.every(({ status }) => status !== 403)).toBe(true);
    }));

  test('more than that: the rest is counted, and the check is `unknown`', () =>
    withShop(async (shop) => {
      for (let at = 0; at < 302; at++) shop.github.other(`octo-org/r${at}`, { archived: true });
      const { status, annotations } = await of(shop, 'octo-org/*');
      expect(status).toBe('unknown');
      expect(annotations.join()).toContain('2 more match');
    }));
});
