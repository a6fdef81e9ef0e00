// The action in `mode: check`: verdicts, selection, and what could not be seen, as a workflow's user meets them.
import { describe, expect, test } from 'vitest';
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { Fault, Heartbeat, Tickstem } from '../stand-ins/tickstem/server.ts';
import { annotations, type Job, runAction, withTickstem } from '../support/action.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const at = (hoursAgo: number) => new Date(NOW - hoursAgo * HOUR).toISOString().replace('.000Z', 'Z');

type Seed = Partial<Heartbeat> & { name: string };

/** Expected every 24 h with a grace period of 1 h, pinged so many hours ago. */
function nightly(name: string, hoursAgo: number, given: Partial<Heartbeat> = {}): Seed {
  const base = { interval_secs: 86_400, grace_secs: 3600, created_at: at(1000), consecutive_misses: 0 };
  return {
    name,
    ...base,
    last_pinged_at: at(hoursAgo),
    next_expected_at: at(hoursAgo - 24),
    status: 'active',
    ...given,
  };
}

function check(tickstem: Tickstem, given: Job['with'] = {}, job: Job = {}): Promise<JobResult> {
  return runAction(tickstem, { ...job, with: { mode: 'check', interval: undefined, ...given } });
}

interface ReportEntry {
  name: string;
  verdict: string;
  fails: boolean;
}

function outputs(result: JobResult) {
  const { status, missed = '', report = '', ...counts } = result.steps['heartbeat']?.outputs ?? {};
  return {
    status,
    missed: JSON.parse(missed) as string[],
    counts: [counts['missed-count'], counts['total-count']],
    report: JSON.parse(report) as { omitted: number; left_out: number; heartbeats: ReportEntry[] },
  };
}

/** Runs a test against a Tickstem whose clock stands at NOW, with these heartbeats. */
function given(seeds: Seed[], use: (tickstem: Tickstem) => Promise<void>): Promise<void> {
  return withTickstem(
    (tickstem) => {
      for (const seed of seeds) tickstem.seed(seed);
      return use(tickstem);
    },
    { now: NOW },
  );
}

const SHOP = 'octo-org/shop/nightly.yml';
/** As messages show it, where all names are of one repository. */
const SHORT = 'nightly.yml';

describe.concurrent('each verdict', () => {
  const neverPinged = { last_pinged_at: null, next_expected_at: null };

  test.each<[string, Seed]>([
    ['healthy', nightly(`${SHOP}/a`, 2)],
    ['late', nightly(`${SHOP}/a`, 24.5)],
    ['waiting', nightly(`${SHOP}/a`, 0, { ...neverPinged, created_at: at(24) })],
    ['paused', nightly(`${SHOP}/a`, 300, { status: 'paused' })],
  ])('%s is green', (verdict, seed) =>
    given([seed], async (tickstem) => {
      const result = await check(tickstem);
      expect(result.status).toBe('success');
      expect(tickstem.requests.map(({ route }) => route)).toEqual(['list']);
      const { status, report, missed, counts } = outputs(result);
      expect({ status, missed, counts }).toEqual({ status: 'healthy', missed: [], counts: ['0', '1'] });
      expect(report.heartbeats).toMatchObject([{ name: `${SHOP}/a`, verdict, fails: false }]);
      expect(annotations(result)).toEqual([]);
      expect(result.phase('main').summary).toContain(verdict);
      expect(result.phase('main').log).toContain(`"${SHORT}/a" ${verdict}: `);
    }),
  );

  test.each([
    ['this repository', undefined, true],
    ['another one', 'octo-org/depot/*', false],
  ])('that GitHub is not asked for want of a token is said where it would be: about %s', (_, heartbeats, isSaid) =>
    given([nightly(`${SHOP}/a`, 5), nightly('octo-org/depot/a', 5)], async (tickstem) => {
      const { log } = (await check(tickstem, { heartbeats, 'github-token': '' })).phase('main');
      expect(log.includes("Only Tickstem's data is used, because `github-token` is empty")).toBe(isSaid);
    }),
  );

  const SECOND_MISS = { consecutive_misses: 1, next_expected_at: at(-18) };
  const IN_WORDS =
    /missed: expected by 2026-11-23 05:48 UTC, down since then \(6 h 12 min\); last ping 30 h ago \(2026-11-22 05:48 UTC\)/;
  test.each<[string, Seed, RegExp, string]>([
    ['missed', nightly(`${SHOP}/a`, 30.2), IN_WORDS, 'missed'],
    ['missed', nightly(`${SHOP}/a`, 30, SECOND_MISS), /missed: expected by 2026-11-23 06:00 UTC/, 'missed'],
    ['failing', nightly(`${SHOP}/a`, 80, { status: 'failing' }), /Tickstem has alerted/, 'missed'],
    [
      'never-pinged',
      nightly(`${SHOP}/a`, 0, { ...neverPinged, created_at: at(26) }),
      /never pinged(?: since it was|:) created/,
      'missed',
    ],
    ['unknown', nightly(`${SHOP}/a`, 2, { last_pinged_at: '?' }), /last_pinged_at missing or unreadable/, 'unknown'],
  ])('%s is red', (verdict, seed, message, expected) =>
    given([seed], async (tickstem) => {
      const result = await check(tickstem);
      expect(result.phase('main').exitCode).toBe(1);
      const { status, report, missed, counts } = outputs(result);
      expect({ status, missed, counts }).toEqual({ status: expected, missed: [`${SHOP}/a`], counts: ['1', '1'] });
      expect(report.heartbeats).toMatchObject([{ name: `${SHOP}/a`, verdict, fails: true }]);
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^error: /);
      expect(annotations(result)[0]).toMatch(message);
      expect(annotations(result)[0]).toContain(`Its ID is ${tickstem.heartbeats()[0]?.id}.`);
      expect(result.phase('main').summary).toContain(
        `${verdict === 'never-pinged' ? 'never pinged' : verdict} | <code>${SHOP}/a</code>`,
      );
      expect(result.phase('main').log).toMatch(message);
    }),
  );

  test('a status that is not known is judged by its times, with a warning', ({ expect }) =>
    given(
      [nightly(`${SHOP}/a`, 2, { status: 'sleeping' }), nightly(`${SHOP}/b`, 30, { status: 'sleeping' })],
      async (tickstem) => {
        const result = await check(tickstem);
        expect(outputs(result).missed).toEqual([`${SHOP}/b`]);
        expect(annotations(result).filter((text) => text.startsWith('warning: '))).toHaveLength(1);
        expect(annotations(result).join()).toContain('"sleeping"');
      },
    ));

  test('a paused one fails with `fail-on-paused`', ({ expect }) =>
    given([nightly(`${SHOP}/a`, 2, { status: 'paused' })], async (tickstem) => {
      const result = await check(tickstem, { 'fail-on-paused': 'true' });
      expect(result.status).toBe('failure');
      expect(outputs(result)).toMatchObject({ status: 'missed', missed: [`${SHOP}/a`] });
    }));

  test('a bad row names itself and hides nobody', ({ expect }) =>
    given(
      [nightly(`${SHOP}/bad`, 2, { created_at: '??' }), nightly(`${SHOP}/missed`, 30), nightly(`${SHOP}/fine`, 2)],
      async (tickstem) => {
        const result = await check(tickstem);
        expect(outputs(result)).toMatchObject({ status: 'missed', missed: [`${SHOP}/missed`, `${SHOP}/bad`] });
      },
    ));

  test('time is the `Date` of the answer, not the clock of the machine', ({ expect }) =>
    given([nightly(`${SHOP}/a`, 2)], async (tickstem) => {
      expect((await check(tickstem)).status).toBe('success');
      tickstem.clock.advance(23.5 * HOUR);
      expect((await check(tickstem)).status).toBe('failure');
    }));
});

test('an answer without a `Date` is judged by the clock of the machine', () =>
  withTickstem(
    async (tickstem) => {
      const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
      const fresh = { last_pinged_at: ago(2), next_expected_at: ago(-22) };
      tickstem.seed(nightly(`${SHOP}/fresh`, 0, fresh));
      tickstem.seed(nightly(`${SHOP}/stale`, 0, { last_pinged_at: ago(30), next_expected_at: ago(6) }));
      expect(outputs(await check(tickstem)).missed).toEqual([`${SHOP}/stale`]);
    },
    { quirks: { noDate: true } },
  ));

describe.concurrent('selection', () => {
  const seeds = [
    nightly(`${SHOP}/a`, 2),
    nightly(`${SHOP}/b`, 30),
    nightly('octo-org/blog/x.yml/c', 30),
    nightly('by hand', 2),
  ];

  test.each<[string, string | undefined, string[], string[]]>([
    ['this repository by default', undefined, [`${SHOP}/a`, `${SHOP}/b`], [`${SHOP}/b`]],
    ['an exact name', 'by hand', ['by hand'], []],
    [
      'a pattern over slashes',
      'octo-org/*',
      [`${SHOP}/a`, `${SHOP}/b`, 'octo-org/blog/x.yml/c'],
      [`${SHOP}/b`, 'octo-org/blog/x.yml/c'],
    ],
    ['`?`', `${SHOP}/?`, [`${SHOP}/a`, `${SHOP}/b`], [`${SHOP}/b`]],
    ['an exclusion', `octo-org/*\n!*/b\n!octo-org/blog/*`, [`${SHOP}/a`], []],
    ['exclusions alone are from the default', '!*/b', [`${SHOP}/a`], []],
    [
      'the whole account',
      '*',
      [`${SHOP}/a`, `${SHOP}/b`, 'octo-org/blog/x.yml/c', 'by hand'],
      [`${SHOP}/b`, 'octo-org/blog/x.yml/c'],
    ],
    ['a name that does not exist', `${SHOP}/a\nnobody`, [`${SHOP}/a`, 'nobody'], []],
    ['a pattern that matches nothing', 'nobody/*', ['nobody/*'], []],
  ])('%s', (_, heartbeats, judged, missed) =>
    given(seeds, async (tickstem) => {
      const result = await check(tickstem, { heartbeats });
      const { report, ...out } = outputs(result);
      expect(report.heartbeats.map(({ name }) => name).sort()).toEqual([...judged].sort());
      expect([...out.missed].sort()).toEqual([...missed].sort());
      const isMisconfigured = judged.some((name) => name.includes('nobody'));
      expect(result.status).toBe(missed.length === 0 && !isMisconfigured ? 'success' : 'failure');
      const real = judged.filter((name) => !name.includes('nobody')).length;
      expect(report.left_out).toBe(4 - real);
      expect(result.phase('main').log).toContain(
        real === 4
          ? 'Checked 2026-11-23 12:00 UTC.'
          : `${4 - real} other heartbeat${real === 3 ? ' in the account is' : 's in the account are'} not selected`,
      );
    }),
  );

  test.each([undefined, '*', 'octo-org/*'])('an empty account never passes (%s)', (heartbeats) =>
    given([], async (tickstem) => {
      const result = await check(tickstem, { heartbeats });
      expect(result.status).toBe('failure');
      expect(outputs(result)).toMatchObject({ status: 'misconfigured', missed: [], counts: ['0', '1'] });
      expect(annotations(result)[0]).toContain('the account has none');
    }),
  );

  test('the default pattern that matches nothing never passes', ({ expect }) =>
    given([nightly('octo-org/blog/x.yml/c', 2)], async (tickstem) => {
      const result = await check(tickstem);
      expect(result.status).toBe('failure');
      expect(outputs(result)).toMatchObject({ status: 'misconfigured', missed: [] });
    }));
});

describe.concurrent('what could not be seen fails, and is not "missed"', () => {
  test.each<[string, Fault, RegExp]>([
    ['401', { kind: 'status', status: 401 }, /rejected the API key/],
    ['403', { kind: 'status', status: 403 }, /isn't allowed/],
    ['404', { kind: 'status', status: 404 }, /404/],
    ['500', { kind: 'status', status: 500 }, /500/],
    [
      '429 that asks for too much',
      { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
      /asked to wait/,
    ],
    [
      'a redirect',
      { kind: 'status', status: 301, headers: { location: 'http://127.0.0.1:9/' } },
      /redirects aren't followed/,
    ],
    ['a reset', { kind: 'reset' }, /the connection was reset/],
    ['cut in the middle', { kind: 'cut' }, /Could not reach|did not respond/],
    ['no answer', { kind: 'hang' }, /did not respond/],
    ['a web page', { kind: 'status', status: 200, body: '<html>' }, /returned an invalid response/],
    ['nothing', { kind: 'status', status: 200, body: '' }, /an empty answer/],
    ['204', { kind: 'status', status: 204 }, /an empty answer/],
    ['an object without heartbeats', { kind: 'status', status: 200, body: {} }, /returned an invalid response/],
    [
      'heartbeats that are no list',
      { kind: 'status', status: 200, body: { heartbeats: {} } },
      /returned an invalid response/,
    ],
  ])('%s', (_, fault, message) =>
    given([nightly(`${SHOP}/a`, 2)], async (tickstem) => {
      tickstem.fault({ on: 'list', fault });
      const result = await check(tickstem, { timeout: '1s' });
      expect(result.phase('main').exitCode).toBe(1);
      expect(result.steps['heartbeat']?.outputs).toEqual({
        status: 'unknown',
        missed: '',
        'missed-count': '',
        'total-count': '',
        report: '',
      });
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(
        /^error: Check incomplete, because the heartbeats couldn.t be read(?: now)?: .* Tickstem's own alerts/,
      );
      expect(annotations(result)[0]).toMatch(message);
      expect(result.phase('main').summary).toContain("couldn't be read");
    }),
  );

  test('a list full of rows that are none', ({ expect }) =>
    given([], async (tickstem) => {
      tickstem.fault({ on: 'list', fault: { kind: 'status', status: 200, body: { heartbeats: [null, 7, 'x', {}] } } });
      const result = await check(tickstem);
      expect(result.status).toBe('failure');
      expect(outputs(result)).toMatchObject({ status: 'unknown', counts: ['4', '4'] });
    }));

  test.each<[string, Job]>([
    ['at home', {}],
    ['in a fork, whose own runs get its own secrets', { event: { repository: { fork: true } } }],
    ['in a scheduled run with Dependabot as its actor (C21)', { github: { actor: 'dependabot[bot]' } }],
  ])('an empty key %s', (_, job) =>
    given([nightly(`${SHOP}/a`, 2)], async (tickstem) => {
      const result = await check(tickstem, {}, { ...job, secrets: {} });
      expect(result.status).toBe('failure');
      expect(result.steps['heartbeat']?.outputs['status']).toBe('unknown');
      expect(annotations(result)[0]).toContain('`api-key` is empty');
      expect(tickstem.requests).toEqual([]);
    }),
  );

  test.each<[string, Job]>([
    [
      'a pull request from a fork',
      {
        github: { event_name: 'pull_request' },
        event: { pull_request: { head: { repo: { full_name: 'mona/shop' } } } },
      },
    ],
    ['Dependabot', { github: { actor: 'dependabot[bot]', event_name: 'push' } }],
  ])('an empty key in %s: green, unknown, with a notice', (_, job) =>
    given([], async (tickstem) => {
      const result = await check(tickstem, {}, { ...job, secrets: {} });
      expect(result.status).toBe('success');
      expect(result.steps['heartbeat']?.outputs).toMatchObject({ status: 'unknown', missed: '', 'missed-count': '' });
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^notice: /);
    }),
  );

  test.each<[string, Job]>([
    ['C21: Dependabot, in a scheduled run', { github: { actor: 'dependabot[bot]', event_name: 'schedule' } }],
    ['a repository that is itself a fork', { event: { repository: { fork: true } } }],
  ])('an empty key fails the check: %s', (_, job) =>
    given([], async (tickstem) => {
      const result = await check(tickstem, {}, { ...job, secrets: {} });
      expect(result.status).toBe('failure');
      expect(annotations(result)[0]).toContain('`api-key` is empty');
    }),
  );

  test('a passing trouble is waited out', ({ expect }) =>
    given([nightly(`${SHOP}/a`, 2)], async (tickstem) => {
      tickstem.fault({ on: 'list', times: 2, fault: { kind: 'status', status: 503 } });
      expect((await check(tickstem)).status).toBe('success');
      expect(tickstem.requests).toHaveLength(3);
    }));
});

test('the outputs are there for a later step with `if: failure()`', () =>
  given([nightly(`${SHOP}/a`, 30)], async (tickstem) => {
    const notify = {
      id: 'notify',
      if: "failure() && steps.heartbeat.outputs.status == 'missed'",
      run: 'echo "missed: $MISSED"',
      env: { MISSED: "${{ join(fromJSON(steps.heartbeat.outputs.missed), ', ') }}" },
    };
    const result = await check(tickstem, {}, { steps: [notify] });
    expect(result.phase('main', 'notify').stdout).toBe(`missed: ${SHOP}/a\n`);
  }));

test('post does nothing, and says nothing', () =>
  given([nightly(`${SHOP}/a`, 2)], async (tickstem) => {
    const { stdout, stderr, exitCode } = (await check(tickstem, {}, { shipped: true })).phase('post');
    expect([stdout.replace(/^::add-mask::.*\n/gm, ''), stderr, exitCode]).toEqual(['', '', 0]);
    expect(tickstem.requests).toHaveLength(1);
  }));

test('an input of the other mode is a warning', () =>
  given([nightly(`${SHOP}/a`, 2)], async (tickstem) => {
    const result = await check(tickstem, { interval: '24h', strict: 'true' });
    expect(annotations(result)).toEqual([
      'warning: These inputs have no effect with `mode: check`: `interval`, `strict`. Did you forget `mode: job`? If not, remove them.',
    ]);
  }));

test('text of others is data, in the log and in the summary', () => {
  const evil =
    '\r::set-output name=status::healthy ##[add-mask]healthy </details><img src=x> | `[a](http://x)` @everyone \u001b[31m';
  return given([nightly(`${SHOP}/${evil}`, 30)], async (tickstem) => {
    const result = await check(tickstem, {}, { shipped: true });
    const { commands, summary, masks, log } = result.phase('main');
    expect(commands.map(({ command }) => command).filter((name) => !['add-mask', 'error'].includes(name))).toEqual([]);
    expect(masks).not.toContain('healthy');
    expect(log).not.toContain('\u001b[31m');
    expect(summary).not.toMatch(/<img|<\/details><img|@everyone|\[a\]\(http/);
    expect(outputs(result)).toMatchObject({ status: 'missed', missed: [`${SHOP}/${evil}`] });
  });
});

test('10,000 heartbeats, 2,000 of them missed: one request, and everything within its limits', () =>
  given([], async (tickstem) => {
    for (let n = 0; n < 10_000; n++) {
      tickstem.seed(nightly(`octo-org/shop/workflow-${n}.yml/a-job-with-a-name`, n % 5 === 0 ? 30 : 2));
    }
    const result = await check(tickstem, {}, { shipped: true });
    const { summary, outputs: given, annotations: told } = result.phase('main');
    expect(tickstem.requests).toHaveLength(1);
    expect(told.filter(({ level }) => level === 'error')).toHaveLength(10);
    for (const { message } of told) expect(message.length).toBeLessThanOrEqual(4096);
    expect(told.at(-1)?.message).toContain('1991 more fail');
    expect(Buffer.byteLength(summary)).toBeLessThan(512 * 1024);
    expect(summary).toMatch(/\d+ of 10000 entries omitted/);
    expect(Object.values(given).reduce((sum, value) => sum + value.length * 2, 0)).toBeLessThan(1_000_000);
    const { missed, report, counts, status } = outputs(result);
    expect(status).toBe('missed');
    expect(counts).toEqual(['2000', '10000']);
    expect(missed).toHaveLength(2000);
    expect(report.omitted).toBe(10_000 - report.heartbeats.length);
    expect(report.heartbeats.filter(({ fails }) => fails).length).toBeGreaterThan(200);
  }));
