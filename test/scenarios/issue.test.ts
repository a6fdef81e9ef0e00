// `issue: true`: the life of an issue.
import { describe, expect, test } from 'vitest';
import type { Job } from '../support/action.ts';
import { SHOP } from '../support/sources.ts';
import { askedOfIssues, BOT, errorsOf, said, type Team, theIssue, withTeam } from '../support/team.ts';

const RUN = `https://github.com/${SHOP}/actions/runs`;
const ISSUE = `https://github.com/${SHOP}/issues/1`;
const at = (run_id: string, check_run_id?: number): Job => ({ github: { run_id }, job: { check_run_id } });
const statusOf = (result: Awaited<ReturnType<Team['check']>>) => result.steps['heartbeat']?.outputs['status'];

test('the life of an issue', () =>
  withTeam(async ({ github, tickstem, check, beats, pass }) => {
    // All is well: one look, and nothing is made.
    expect((await check({}, at('100'))).status).toBe('success');
    expect(askedOfIssues(github)).toEqual(['issues']);

    // The first miss opens it. It links the run, and the summary of the run links it.
    beats('a', 30);
    let result = await check({}, at('101', 55123456789));
    expect(statusOf(result)).toBe('missed');
    expect(theIssue(github)).toMatchObject({
      ...{ title: 'Missed: a', author: BOT, state: 'open', labels: ['heartbeat'] },
      assignees: [],
    });
    const first = theIssue(github).body;
    expect(first).toContain('## 🔴 1 of 2 heartbeats missed');
    expect(first).toMatch(/\| 🔴&nbsp;missed \| <code>octo-org\/shop\/a<\/code>.*30(?: |&nbsp;)h/);
    // The runner says this job's id, so its page is linked; an older one doesn't.
    expect(first).toContain(`[this run](${RUN}/101/job/55123456789)`);
    expect(result.phase('main').summary).toContain(`(${ISSUE})`);
    expect(result.phase('main').log).toContain(ISSUE);
    expect(said(github)).toEqual([]);

    // The same is missed: the body is as things are now, and nobody is told again.
    pass(3);
    result = await check({}, at('102'));
    expect(theIssue(github).body).toMatch(/octo-org\/shop\/a<\/code>.*33(?: |&nbsp;)h/);
    expect(theIssue(github).body).toContain(`[this run](${RUN}/102)`);
    expect(theIssue(github).body).not.toContain(`${RUN}/101`);
    expect(result.phase('main').summary).toContain(`(${ISSUE})`);
    expect(said(github)).toEqual([]);

    // One more is missed: one comment. Then one less: another.
    beats('b', 31);
    await check({}, at('103'));
    expect(said(github)).toHaveLength(1);
    expect(said(github)[0]).toMatch(/Also missed:[\s\S]*octo-org\/shop\/b/);
    expect(said(github)[0]).not.toContain('shop/a<');
    expect(said(github)[0]).toContain(`${RUN}/103`);
    beats('a', 1);
    await check({}, at('104'));
    expect(said(github)).toHaveLength(2);
    expect(said(github)[1]).toMatch(/Recovered[\s\S]*octo-org\/shop\/a/);
    expect(said(github)[1]).not.toContain('shop/b<');

    // Nothing can be said for a while: one line below, of the last time, and neither closed nor told.
    for (const run of ['105', '106']) {
      pass(1);
      tickstem.fault({ on: 'list', times: 1, fault: { kind: 'status', status: 401 } });
      expect(statusOf(await check({}, at(run)))).toBe('unknown');
      const { body, state } = theIssue(github);
      expect(state).toBe('open');
      expect(body).toContain('octo-org/shop/b</code>');
      expect(body.match(/couldn't read everything/g)).toHaveLength(1);
      expect(body).toContain(`[run](${RUN}/${run})`);
    }
    expect(said(github)).toHaveLength(2);
    // It can be seen again, and the line is gone.
    await check({}, at('107'));
    expect(theIssue(github).body).not.toContain("couldn't read everything");
    expect(said(github)).toHaveLength(2);

    // All is well: a comment, and closed. After that there is the one look again.
    beats('b', 1);
    result = await check({}, at('108'));
    expect(result.status).toBe('success');
    expect(theIssue(github)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(theIssue(github).body).toContain('All 3 heartbeats are healthy');
    expect(said(github)).toHaveLength(3);
    expect(said(github)[2]).toContain('All 3 heartbeats are healthy');
    expect(said(github)[2]).toContain(`${RUN}/108`);
    const before = askedOfIssues(github).length;
    await check({}, at('109'));
    expect(askedOfIssues(github).slice(before)).toEqual(['issues']);

    // Missed again within fourteen days: the same one, opened again.
    pass(20);
    beats('a', 1);
    beats('b', 40);
    await check({}, at('110'));
    expect(theIssue(github)).toMatchObject({ state: 'open', stateReason: 'reopened' });
    expect(theIssue(github).body).toContain(`[this run](${RUN}/110)`);
    expect(said(github)).toHaveLength(4);
    expect(said(github)[3]).toMatch(/again[\s\S]*octo-org\/shop\/b/);

    // Well, and missed again after fifteen days: a new one.
    beats('b', 1);
    await check({}, at('111'));
    expect(theIssue(github).state).toBe('closed');
    pass(15 * 24);
    beats('a', 1);
    beats('b', 30);
    await check({}, at('112'));
    expect(github.issues().map(({ state }) => state)).toEqual(['closed', 'open']);
    expect(github.issues()[1]?.title).toBe('Missed: b');
    expect(said(github, 1)).toHaveLength(5);
    expect(said(github, 2)).toEqual([]);
  }));

test.concurrent.each<[string, string | undefined]>([
  ['`issue: false`', 'false'],
  ['without `issue`', undefined],
])('%s asks nothing of issues', (_, issue) =>
  withTeam(async ({ github, check, beats }) => {
    beats('a', 30);
    const result = await check({ issue });
    expect(statusOf(result)).toBe('missed');
    expect(askedOfIssues(github)).toEqual([]);
    expect(result.phase('main').summary).not.toContain('/issues/');
  }),
);

test.concurrent('what is `unknown` opens none', () =>
  withTeam(async ({ github, tickstem, check }) => {
    tickstem.fault({ on: 'list', fault: { kind: 'status', status: 503 } });
    const result = await check({ timeout: '4s' });
    expect(statusOf(result)).toBe('unknown');
    expect(github.issues()).toEqual([]);
    expect(errorsOf(result).issue).toEqual([]);
  }));

test.concurrent('a heartbeat that cannot be judged neither opens one nor closes it', () =>
  withTeam(async ({ github, tickstem, check, beats, pass }) => {
    tickstem.seed({ name: `${SHOP}/odd`, last_pinged_at: '?' });
    expect(statusOf(await check())).toBe('unknown');
    expect(github.issues()).toEqual([]);
    beats('b', 30);
    await check();
    pass(1);
    beats('b', 1);
    const result = await check();
    expect(statusOf(result)).toBe('unknown');
    expect(theIssue(github)).toMatchObject({ state: 'open' });
    expect(theIssue(github).body).toContain('❔ The check at 2026-11-23 13:00 UTC');
    expect(result.phase('main').summary).toContain(`(${ISSUE})`);
    expect(said(github)).toEqual([]);
  }));

test.concurrent('Tickstem that hangs leaves the time to say so in the issue', () =>
  withTeam(async ({ github, tickstem, check, beats }) => {
    beats('a', 30);
    await check();
    tickstem.fault({ on: 'list', fault: { kind: 'hang' } });
    const result = await check({ timeout: '8s' }, { shipped: true });
    expect(errorsOf(result).issue).toEqual([]);
    expect(theIssue(github).body).toContain("couldn't read everything");
    expect(theIssue(github).state).toBe('open');
  }));

describe.concurrent('two checks at once', () => {
  test('make one: the older is kept, the younger is closed with a pointer', () =>
    withTeam(async ({ github, check, beats }) => {
      beats('a', 30);
      // Neither sees the other's before it makes its own: all lists that come before are answered first.
      let looks = 0;
      let release = () => {};
      const both = new Promise<void>((resolve) => {
        release = resolve;
      });
      github.fault({
        on: 'create-issue',
        fault: {
          kind: 'first',
          run: () => {
            looks += 1;
            if (looks === 2) release();
            return both;
          },
        },
      });
      const results = await Promise.all(['1', '2'].map((run) => check({}, { ...at(run), shipped: true })));
      expect(results.map(statusOf)).toEqual(['missed', 'missed']);
      expect(github.issues().map(({ state }) => state)).toEqual(['open', 'closed']);
      expect(said(github, 1)).toEqual([]);
      expect(said(github, 2)).toHaveLength(1);
      expect(said(github, 2)[0]).toMatch(/#1\b/);
      for (const result of results) {
        expect(result.phase('main').summary).toContain(`(${ISSUE})`);
        expect(errorsOf(result).issue).toEqual([]);
      }
    }));

  test('two that are there: the next check closes the younger', () =>
    withTeam(async ({ github, check, beats, pass }) => {
      beats('a', 30);
      await check();
      const { title, body } = theIssue(github);
      github.issue({ title, body, author: BOT, labels: ['heartbeat'] });
      const result = await check();
      expect(github.issues().map(({ state }) => state)).toEqual(['open', 'closed']);
      expect(said(github, 2)[0]).toMatch(/#1\b/);
      expect(result.phase('main').summary).toContain(`(${ISSUE})`);

      // Well, and missed again within a day: the one that was kept, and not the one that was closed in its favour.
      beats('a', 1);
      await check();
      pass(3);
      beats('a', 30);
      await check();
      expect(github.issues().map(({ state }) => state)).toEqual(['open', 'closed']);
    }));
});
