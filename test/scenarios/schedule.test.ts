// The action with nothing given but the key: the interval from the workflow's own schedule, and who the job is.
import { describe, expect, test } from 'vitest';
import { type GitHub, startGitHub } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { Fault, Heartbeat, Tickstem } from '../stand-ins/tickstem/server.ts';
import { annotations, calls, type Job, NAME, runAction, withTickstem } from '../support/action.ts';

const PATH = '.github/workflows/nightly.yml';
const SHA = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';
const PINGED = '2026-11-21T03:00:00Z';
const NIGHTLY = { name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: PINGED };

function workflow(...crons: string[]): string {
  const schedule = crons.map((cron) => `    - cron: ${cron}\n`).join('');
  return `name: Nightly\non:\n  schedule:\n${schedule}jobs:\n  backup:\n    runs-on: ubuntu-latest\n`;
}

interface World {
  tickstem: Tickstem;
  github: GitHub;
  /** Runs the job with the key alone. */
  run(job?: Job): Promise<JobResult>;
}

/** A Tickstem and a GitHub that holds the workflow file at the run's commit. */
function given(
  file: string | undefined,
  use: (world: World) => Promise<void>,
  seed?: Partial<Heartbeat>,
): Promise<void> {
  return withTickstem(async (tickstem) => {
    const github = await startGitHub();
    if (file !== undefined) github.file(PATH, file, SHA);
    if (seed !== undefined) tickstem.seed({ ...NIGHTLY, ...seed });
    const own = { api_url: github.url, token: github.token, workflow_sha: SHA };
    const run = ({ github: more, ...job }: Job = {}) =>
      runAction(tickstem, { ...job, github: { ...own, ...more }, with: { interval: undefined, ...job.with } });
    try {
      await use({ tickstem, github, run });
    } finally {
      await github.close();
    }
  });
}

describe.concurrent('the interval is from', () => {
  test.each<[string, string, number, number]>([
    ['a nightly cron', workflow("'17 3 * * *'"), 86_400, 43_200],
    ['the widest gap of several', workflow("'0 3 * * *'", "'0 15 * * *'", "'0 16 * * *'"), 43_200, 43_200],
    ['an hourly cron', workflow("'41 * * * *'"), 3600, 43_200],
    ['a cron in a time zone', workflow("'30 2 * * *'\n      timezone: Europe/Berlin"), 86_400, 43_200],
    ['flow style and quotes', '{"on": {schedule: [{cron: "0 */6 * * *"}]}, jobs: {backup: {}}}', 21_600, 43_200],
  ])('%s', (_, file, interval, grace) =>
    given(file, async ({ tickstem, github, run }) => {
      const result = await run();
      expect(annotations(result)).toEqual([]);
      expect(tickstem.named(NAME)).toMatchObject([{ interval_secs: interval, grace_secs: grace }]);
      expect(result.steps['heartbeat']?.outputs).toMatchObject({
        created: 'true',
        interval: String(interval),
        grace: String(grace),
      });
      expect(github.requests).toHaveLength(1);
      expect(github.requests[0]?.path).toContain(`ref=${SHA}`);
      expect(github.requests[0]?.headers['user-agent']).toMatch(/^tickstem-heartbeat-action\//);
    }),
  );

  test('`interval`, and GitHub is not asked', ({ expect }) =>
    given(workflow("'0 3 * * *'"), async ({ tickstem, github, run }) => {
      await run({ with: { interval: '12h' } });
      expect(tickstem.named(NAME)).toMatchObject([{ interval_secs: 43_200 }]);
      expect(github.requests).toEqual([]);
    }));
});

describe.concurrent('once the heartbeat exists', () => {
  test('a run costs one list, one ping, and one look at the file', ({ expect }) =>
    given(
      workflow("'17 3 * * *'"),
      async ({ tickstem, github, run }) => {
        expect(annotations(await run())).toEqual([]);
        expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
        expect(github.requests).toHaveLength(1);
      },
      {},
    ));

  test('the list and the file are asked for at the same time', ({ expect }) =>
    given(
      workflow("'17 3 * * *'"),
      async ({ tickstem, github, run }) => {
        // Each waits for the other to be asked: one after the other would wait in vain.
        const until = async (asked: () => boolean) => {
          while (!asked()) await new Promise((resolve) => setTimeout(resolve, 5));
        };
        tickstem.fault({ on: 'list', fault: { kind: 'first', run: () => until(() => github.requests.length > 0) } });
        github.fault({ on: '*', fault: { kind: 'first', run: () => until(() => tickstem.requests.length > 0) } });
        expect(annotations(await run())).toEqual([]);
        expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
      },
      {},
    ));

  test('the cron was edited: interval and default grace period follow', ({ expect }) =>
    given(
      workflow("'0 3,15 * * *'"),
      async ({ tickstem, run }) => {
        const result = await run();
        expect(calls(tickstem)).toEqual(['list 200', 'ping 200', 'update 200']);
        expect(tickstem.named(NAME)).toMatchObject([{ interval_secs: 43_200, grace_secs: 43_200 }]);
        expect(result.phase('post').log).toContain('now expects a ping every 12 h (grace period 12 h)');
      },
      {},
    ));

  test('the cron was edited: a grace period set manually stays', ({ expect }) =>
    given(
      workflow("'0 3,15 * * *'"),
      async ({ tickstem, run }) => {
        await run();
        expect(tickstem.named(NAME)).toMatchObject([{ interval_secs: 43_200, grace_secs: 42 }]);
      },
      { grace_secs: 42 },
    ));

  test.each<[string, Job]>([
    ['a re-run', { github: { run_attempt: '2' } }],
    ['`update: false`', { with: { update: 'false' } }],
    ['a name that was given', { with: { name: NAME } }],
  ])('%s does not follow the schedule, and does not read it', (_, job) =>
    given(
      workflow("'0 3,15 * * *'"),
      async ({ tickstem, github, run }) => {
        await run(job);
        expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
        expect(github.requests).toEqual([]);
      },
      {},
    ),
  );
});

describe.concurrent('the file cannot be read', () => {
  const FAULTS: [string, (world: World) => Job | undefined, RegExp][] = [
    ['not there', () => ({ github: { workflow_sha: 'b'.repeat(40) } }), /GitHub didn't find the workflow file .*404/],
    [
      'no permission',
      ({ github }) => ({ github: { token: github.tokenWithout } }),
      /permission for the workflow file .*403/,
    ],
    ['a bad token', () => ({ github: { token: 'ghs_wrong' } }), /401/],
    ['no token', () => ({ with: { 'github-token': '' } }), /`github-token` is empty/],
    ['the rate limit', fault({ kind: 'status', status: 403, headers: { 'x-ratelimit-remaining': '0' } }), /rate limit/],
    ['500', fault({ kind: 'status', status: 500 }), /500/],
    [
      'a redirect',
      fault({ kind: 'status', status: 302, headers: { location: 'http://127.0.0.1:9/' } }),
      /redirects aren't followed \(302\)/,
    ],
    ['a reset', fault({ kind: 'reset' }), /the connection was reset/],
    ['cut in the middle', fault({ kind: 'cut' }), /Could not reach/],
    ['no answer', fault({ kind: 'hang' }), /did not respond/],
    [
      'empty',
      fault({ kind: 'status', status: 200, headers: { 'content-type': 'application/vnd.github.raw+json' }, body: '' }),
      /workflow/,
    ],
    ['a folder', fault({ kind: 'status', status: 200, body: [] }), /is not a file/],
    [
      'no workflow',
      fault({ kind: 'status', status: 200, headers: { 'content-type': 'text/plain' }, body: '- a\n- b\n' }),
      /workflow/,
    ],
    [
      'the runner does not say which',
      () => ({ github: { workflow_ref: undefined }, with: { name: NAME } }),
      /which workflow file/,
    ],
  ];

  function fault(kind: Fault): (world: World) => undefined {
    return ({ github }) => {
      github.fault({ on: '*', fault: kind });
      return undefined;
    };
  }

  const withTimeout = (job: Job | undefined): Job => ({ ...job, with: { timeout: '2s', ...job?.with } });

  test.each(FAULTS)('%s: nothing is created, an error says what is missing, the job is fine', (_, arrange, says) =>
    given(workflow("'0 3 * * *'"), async (world) => {
      const result = await world.run(withTimeout(arrange(world)));
      expect(result.status).toBe('success');
      const [annotation, ...more] = annotations(result);
      expect(more).toEqual([]);
      expect(annotation).toMatch(/^error: .*(?:The interval is unknown, because|The workflow file|nothing)/);
      expect(annotation).toMatch(says);
      expect(world.tickstem.heartbeats()).toEqual([]);
    }),
  );

  test.each(FAULTS.filter(([name]) => name !== 'the runner does not say which'))(
    'J28: %s: an existing heartbeat is pinged as it is, and a warning says so',
    (_, arrange, says) =>
      given(
        workflow("'0 3,15 * * *'"),
        async (world) => {
          const result = await world.run(withTimeout(arrange(world)));
          expect(calls(world.tickstem)).toEqual(['list 200', 'ping 200']);
          expect(annotations(result)).toHaveLength(1);
          expect(annotations(result)[0]).toMatch(
            /^warning: The interval stays as it is, because the schedule couldn't/,
          );
          expect(annotations(result)[0]).toMatch(says);
        },
        {},
      ),
  );
});

describe.concurrent('a schedule that', () => {
  test('is none: an error that says so', ({ expect }) =>
    given('on: workflow_dispatch\njobs: {backup: {}}\n', async ({ tickstem, run }) => {
      const result = await run();
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toContain('the workflow has no `schedule` that starts this job. Set `interval`');
      expect(tickstem.heartbeats()).toEqual([]);
    }));

  test('is none: an existing heartbeat is pinged, and there is nothing to say', ({ expect }) =>
    given(
      'on: workflow_dispatch\njobs: {backup: {}}\n',
      async ({ tickstem, run }) => {
        expect(annotations(await run())).toEqual([]);
        expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
      },
      {},
    ));

  test.each(["'@daily'", "'0 3 * *'", "'0 0 3 * * *'", "'0 3 30 2 *'", "'61 3 * * *'"])(
    'GitHub would not accept (%s): an error that names it',
    (cron) =>
      given(workflow("'0 3 * * *'", cron), async ({ tickstem, run }) => {
        const result = await run();
        expect(result.status).toBe('success');
        expect(annotations(result)).toHaveLength(1);
        expect(annotations(result)[0]).toContain(cron.replaceAll("'", ''));
        expect(tickstem.heartbeats()).toEqual([]);
      }),
  );

  test('GitHub would not accept: an existing heartbeat is pinged as it is, with the error', ({ expect }) =>
    given(
      workflow("'@daily'"),
      async ({ tickstem, run }) => {
        const result = await run();
        expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
        expect(annotations(result)).toHaveLength(1);
        expect(annotations(result)[0]).toMatch(
          /^error: The interval stays as it is, because the schedule is invalid: .*@daily/,
        );
      },
      {},
    ));

  test('is more often than GitHub runs it: a warning', ({ expect }) =>
    given(workflow("'*/2 * * * *'"), async ({ tickstem, run }) => {
      const result = await run();
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^warning: .*\*\/2 \* \* \* \*/);
      expect(tickstem.named(NAME)).toMatchObject([{ interval_secs: 300 }]);
    }));

  test('J36: Tickstem rejects as too long: one notice with what works, nothing is created, and strict fails nothing', ({
    expect,
  }) =>
    given(workflow("'0 3 * * 1'"), async ({ tickstem, run }) => {
      for (const strict of ['false', 'true']) {
        const result = await run({ with: { strict } });
        expect(result.status).toBe('success');
        expect(annotations(result)).toEqual([
          expect.stringMatching(
            /^notice: .*intervals up to 24 h, and the schedule `0 3 \* \* 1` needs 7 days .*`mode: check`/,
          ),
        ]);
      }
      expect(tickstem.heartbeats()).toEqual([]);
    }));

  test('and the same interval given: an error, and strict fails', ({ expect }) =>
    given(workflow("'0 3 * * 1'"), async ({ tickstem, run }) => {
      const result = await run({ with: { interval: '7d' } });
      expect(result.status).toBe('success');
      expect(annotations(result)).toEqual([expect.stringMatching(/^error: .*`interval` needs 7 days/)]);
      expect(tickstem.heartbeats()).toEqual([]);
      expect((await run({ with: { interval: '7d', strict: 'true' } })).status).toBe('failure');
    }));
});

test('J22: a file with too many crons: the job goes on, is pinged, and is told so', ({ expect }) => {
  const days = (at: number) =>
    Array.from({ length: 11 }, (_, day) => day + 1).filter((day) => day === 1 || (at >> day) & 1);
  const crons = Array.from({ length: 1400 }, (_, at) => `'0 3 ${days(at).join()} ${1 + (at % 12)} ${at % 7}'`);
  return given(
    workflow(...crons),
    async ({ tickstem, run }) => {
      const result = await run();
      expect(result.status).toBe('success');
      expect(annotations(result)).toEqual([
        expect.stringMatching(/^error: .*stays as it is.*too many different crons/),
      ]);
      expect(tickstem.named(NAME)[0]?.last_pinged_at).not.toBe(PINGED);
    },
    {},
  );
});

describe.concurrent('identity', () => {
  const NIGHT = workflow("'0 3 * * *'");

  test('each matrix job has a heartbeat of its own, and one that fails is not hidden', ({ expect }) =>
    given(NIGHT, async ({ tickstem, run }) => {
      const [green, red] = await Promise.all([
        run({ matrix: { region: 'eu', node: 20 } }),
        run({ matrix: { region: 'us', node: 20 }, steps: [{ run: 'exit 1' }] }),
      ]);
      expect([green?.status, red?.status]).toEqual(['success', 'failure']);
      expect(tickstem.named(`${NAME} (20, eu)`)[0]?.last_pinged_at).not.toBeNull();
      expect(tickstem.named(`${NAME} (20, us)`)[0]?.last_pinged_at).toBeNull();
      expect(tickstem.heartbeats()).toHaveLength(2);
    }));

  test.each([
    [
      'flags',
      [
        { os: 'linux', asan: true },
        { os: 'linux', msan: true },
      ],
    ],
    ['text', [{ linux: 'x64' }, { windows: 'x64' }]],
    ['numbers', [{ node: 20 }, { java: 20 }]],
  ])('J1: rows of `include` with equal values under other keys have heartbeats of their own: %s', (_, include) => {
    const strategy = JSON.stringify({ matrix: { include } });
    return given(`${NIGHT}    strategy: ${strategy}\n`, async ({ tickstem, run }) => {
      const [one, other] = include.map((matrix) => ({ matrix: { ...matrix } }));
      expect((await run(one)).status).toBe('success');
      expect((await run({ ...other, steps: [{ run: 'exit 1' }] })).status).toBe('failure');
      expect(tickstem.heartbeats().map(({ last_pinged_at: pinged }) => pinged !== null)).toEqual([true, false]);
      // The same set has the same name in another order of its keys, and every night.
      const reversed = Object.fromEntries(Object.entries(include[0] ?? {}).reverse());
      expect((await run({ matrix: reversed })).steps['heartbeat']?.outputs['created']).toBe('false');
    });
  });

  test('J1: flags in a matrix whose file cannot be read have heartbeats of their own', ({ expect }) =>
    given(undefined, async ({ tickstem, run }) => {
      for (const matrix of [{ asan: true }, { msan: true }, { node: 20, region: 'eu' }]) {
        await run({ matrix, with: { interval: '24h' } });
      }
      const names = tickstem.heartbeats().map(({ name }) => name);
      expect(names).toEqual([
        expect.stringMatching(/\/backup \(true ~[0-9a-f]{8}\)$/),
        expect.stringMatching(/\/backup \(true ~[0-9a-f]{8}\)$/),
        `${NAME} (20, eu)`,
      ]);
      expect(new Set(names).size).toBe(3);
    }));

  test('J29: a strategy that reads the number of the run: nothing is monitored without `name`', ({ expect }) =>
    given(`${NIGHT}    strategy: { matrix: { n: ['\${{ github.run_number }}'] } }\n`, async ({ tickstem, run }) => {
      const result = await run({ matrix: { n: '17' } });
      expect(annotations(result)).toEqual([
        expect.stringMatching(/^error: .*`strategy` of job `backup` reads `github.run_number`/),
      ]);
      expect(tickstem.requests).toEqual([]);
      expect(annotations(await run({ matrix: { n: '17' }, with: { name: 'run 17' } }))).toEqual([]);
    }));

  test('one name for every matrix job: a warning', ({ expect }) =>
    given(NIGHT, async ({ run }) => {
      const result = await run({ matrix: { region: 'eu' }, with: { name: 'nightly backup' } });
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^warning: All jobs of the matrix ping heartbeat "nightly backup"/);
      expect(
        annotations(await run({ matrix: { region: 'eu' }, with: { name: 'backup of ${{ matrix.region }}' } })),
      ).toEqual([]);
    }));

  const CALLED: [string, Job][] = [
    ['the runner says so', { job: { workflow_ref: 'octo-org/shop/.github/workflows/called.yml@refs/heads/main' } }],
    [
      'the job is none of the workflow file (an older runner)',
      { job: { workflow_ref: undefined }, name: 'of-the-called' },
    ],
  ];

  test.each(CALLED)('in a called workflow nothing is watched without `name`: %s', (_, job) =>
    given(NIGHT, async ({ tickstem, run }) => {
      const result = await run(job);
      expect(result.status).toBe('success');
      expect(tickstem.requests).toEqual([]);
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^error: .*There is no default name, because/);
      expect((await run({ ...job, with: { strict: 'true' } })).status).toBe('failure');
    }),
  );

  test.each(CALLED)('in a called workflow with `name` it is: %s', (_, job) =>
    given(NIGHT, async ({ tickstem, run }) => {
      expect(annotations(await run({ ...job, with: { name: 'shop backup' } }))).toEqual([]);
      expect(tickstem.named('shop backup')[0]?.last_pinged_at).not.toBeNull();
    }),
  );

  test('an older runner, and the job is one of the workflow file: the default name', ({ expect }) =>
    given(NIGHT, async ({ tickstem, github, run }) => {
      expect(annotations(await run({ job: { workflow_ref: undefined } }))).toEqual([]);
      expect(tickstem.named(NAME)).toHaveLength(1);
      expect(github.requests).toHaveLength(1);
    }));
});
