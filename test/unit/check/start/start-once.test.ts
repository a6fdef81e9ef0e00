// One start, over HTTP against the stand-in for GitHub, by a clock that does not wait.
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasRoom, requestsTo, startsWith } from '../../../../src/check/start/requests.ts';
import { startOnce } from '../../../../src/check/start/start-once.ts';
import { openGitHub } from '../../../../src/github/client.ts';
import { newestRuns } from '../../../../src/github/start.ts';
import { send } from '../../../../src/http/request.ts';
import { ALL_PERMISSIONS, type Fault, type GitHub, startGitHub } from '../../../stand-ins/github/server.ts';
import { fakeClock } from '../../../support/clock.ts';

const PATH = '.github/workflows/nightly.yml';
const DUE_MS = Date.parse('2026-11-23T03:00:00Z');
const NOW_MS = DUE_MS + 15 * 3_600_000;
const PLANNED = { branch: 'main', dueMs: DUE_MS, lateUntilMs: DUE_MS + 6 * 3_600_000 };

/** A GitHub with one run of yesterday, and one check at it. Time passes for both as the check waits. */
async function withGitHub() {
  const github = await startGitHub({ now: NOW_MS });
  onTestFinished(() => github.close());
  github.workflow({ path: PATH });
  github.run({ workflow: PATH, createdAt: DUE_MS - 86_400_000 });
  const clock = fakeClock(NOW_MS);
  const passing = {
    ...clock,
    sleep: async (ms: number) => {
      github.clock.advance(ms);
      await clock.sleep(ms);
    },
  };
  const token = github.addToken({ ...ALL_PERMISSIONS, actions: 'write' });
  const budget = { clock: passing, deadlineMs: clock.monotonicMs() + 45_000, attempts: 1 };
  const connection = { apiUrl: github.url, token, send };
  const opened = openGitHub({
    connection,
    repository: github.repository,
    clock: passing,
    deadlineMs: budget.deadlineMs,
  });
  const start = () => startOnce(PLANNED, startsWith(requestsTo('nightly.yml', 'main', { github: opened }), budget));
  return { github, opened, clock, start, sent: () => github.requestsTo('dispatch').length };
}

const dispatched = (github: GitHub) => github.runs().filter(({ event }) => event === 'workflow_dispatch');

describe('an answer that is lost', () => {
  const lost: Fault[] = [{ kind: 'reset' }, { kind: 'cut' }, { kind: 'status', status: 502 }];
  const others: Fault[] = [
    { kind: 'status', status: 504, body: 'Gateway' },
    { kind: 'status', status: 200, body: 'Hello' },
  ];

  test.each([...lost, ...others])(
    'after the start (%j): its run is found, and nothing is sent again',
    async (fault) => {
      const { github, start, sent } = await withGitHub();
      github.fault({ on: 'dispatch', when: 'after', fault });
      expect(await start()).toMatchObject({ kind: 'started', run: { id: dispatched(github)[0]?.id }, isChecked: true });
      expect([sent(), dispatched(github).length]).toEqual([1, 1]);
    },
  );

  test.each(lost)('before the start (%j): that is not known, and nothing is sent again', async (fault) => {
    const { github, start, sent } = await withGitHub();
    github.fault({ on: 'dispatch', when: 'before', fault });
    expect(await start()).toMatchObject({ kind: 'unconfirmed' });
    expect([sent(), dispatched(github).length]).toEqual([1, 0]);
    // The next check looks first.
    github.clearFaults();
    expect(await start()).toMatchObject({ kind: 'started' });
    expect([sent(), dispatched(github).length]).toEqual([2, 1]);
  });

  test('of the younger of two starts: that one is cancelled, though its id was never told', async () => {
    const { github, start } = await withGitHub();
    const run = () =>
      void github.run({ workflow: PATH, createdAt: NOW_MS, event: 'workflow_dispatch', status: 'queued', actor: BOT });
    github.fault({ on: 'dispatch', times: 1, when: 'before', fault: { kind: 'first', run } });
    github.quirks.noRunDetails = 422;
    const outcome = await start();
    const [first, second] = dispatched(github);
    expect([first?.conclusion, second?.conclusion]).toEqual([null, 'cancelled']);
    expect(outcome).toMatchObject({ kind: 'started', run: { id: first?.id } });
  });

  test("a person's run is never cancelled", async () => {
    const { github, start } = await withGitHub();
    const run = () => void github.run({ workflow: PATH, createdAt: NOW_MS, event: 'workflow_dispatch', actor: 'mona' });
    github.fault({ on: 'dispatch', when: 'after', fault: { kind: 'reset' } });
    github.fault({ on: 'workflow-runs', skip: 1, times: 1, when: 'before', fault: { kind: 'first', run } });
    expect(await start()).toMatchObject({ kind: 'started', run: { id: dispatched(github)[0]?.id } });
    expect(github.requestsTo('cancel')).toEqual([]);
  });
});

const BOT = 'github-actions[bot]';

test.each([400, 422] as const)(
  'a server that knows no ids of runs (%i) is asked again without them',
  async (status) => {
    const { github, start } = await withGitHub();
    github.quirks.noRunDetails = status;
    expect(await start()).toMatchObject({ kind: 'started', run: { id: dispatched(github)[0]?.id }, isChecked: true });
    expect(github.requestsTo('dispatch').map(({ json }) => json)).toEqual([
      { ref: 'main', return_run_details: true },
      { ref: 'main' },
    ]);
  },
);

test('a list that is some seconds old is read again until it has the own run', async () => {
  const { github, start, clock } = await withGitHub();
  github.quirks.staleRunsMs = 2500;
  expect(await start()).toMatchObject({ kind: 'started', isChecked: true });
  expect(clock.slept).toEqual([1000, 2000]);
});

test('a run that is never listed is reported as started, and unchecked', async () => {
  const { github, start } = await withGitHub();
  github.quirks.staleRunsMs = 3_600_000;
  expect(await start()).toMatchObject({ kind: 'started', run: { id: 21000000002, url: '' }, isChecked: false });
});

test('the newest runs are read without any filter', async () => {
  const { github, start } = await withGitHub();
  await start();
  const queries = github.requestsTo('workflow-runs').map(({ path }) => path.split('?')[1]);
  expect(new Set(queries)).toEqual(new Set(['per_page=100']));
});

test('of hundreds of runs since the scheduled time the first page is enough', async () => {
  const { github, opened, start, sent } = await withGitHub();
  github.quirks.shuffledRuns = true;
  for (let nth = 0; nth < 250; nth++) github.run({ workflow: PATH, createdAt: DUE_MS + nth * 1000, event: 'push' });
  expect((await newestRuns(opened, 'nightly.yml')).runs).toHaveLength(100);
  expect(await start()).toMatchObject({ kind: 'not-started' });
  expect(sent()).toBe(0);
});

test.each<[string, Fault, string, string]>([
  [
    'a disabled workflow',
    refused(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow"),
    'is disabled',
    'Enable it',
  ],
  ['a required input', refused(422, "Required input 'region' not provided"), 'asks for inputs', 'a `default`'],
  [
    'no trigger',
    refused(422, "Workflow does not have 'workflow_dispatch' trigger"),
    "doesn't find",
    'Add `workflow_dispatch:`',
  ],
  [
    'Actions disabled',
    refused(422, 'Actions has been disabled for this repository.'),
    'Actions is disabled',
    'Settings',
  ],
  [
    'anything else',
    refused(422, 'No ref found for: main'),
    'refuses to start it (422, "No ref found',
    'Start it manually.',
  ],
  ['a missing permission', refused(403, 'Resource not accessible by integration'), '403', '`actions: write`'],
  [
    'an archived repository',
    refused(403, 'Repository was archived so is read-only.'),
    'was archived',
    '`actions: write`',
  ],
  [
    'a secondary rate limit',
    refused(403, 'You have exceeded a secondary rate limit.'),
    'rate limit',
    'The next check tries again.',
  ],
  ['a bad token', refused(401, 'Bad credentials'), '401', '`github-token`'],
  ['a moved repository', { kind: 'status', status: 307, headers: { location: '/x' } }, 'redirects', 'its new name'],
])('a refusal is told with what to change: %s', async (_, fault, reason, fix) => {
  const { github, start, sent } = await withGitHub();
  github.fault({ on: 'dispatch', fault });
  const outcome = await start();
  expect(outcome).toMatchObject({
    kind: 'not-started',
    obstacle: { reason: expect.stringContaining(reason), fix: expect.stringContaining(fix) },
  });
  expect([sent(), dispatched(github).length]).toEqual([1, 0]);
});

function refused(status: number, message: string): Fault {
  return { kind: 'status', status, body: { message } };
}

test('a cancellation that fails is tried again', async () => {
  const { github, start } = await withGitHub();
  const run = () => void github.run({ workflow: PATH, createdAt: NOW_MS, status: 'in_progress' });
  github.fault({ on: 'dispatch', times: 1, when: 'before', fault: { kind: 'first', run } });
  github.fault({ on: 'cancel', times: 2, when: 'after', fault: { kind: 'reset' } });
  expect(await start()).toMatchObject({ kind: 'gave-way', older: { event: 'schedule' }, problem: undefined });
  expect(dispatched(github).map(({ conclusion }) => conclusion)).toEqual(['cancelled']);
  expect(github.requestsTo('cancel')).toHaveLength(3);
});

test('a start needs time and requests', () => {
  const clock = fakeClock();
  const source = (leftMs: number, requests: number) =>
    ({
      budget: { clock, deadlineMs: clock.monotonicMs() + leftMs, attempts: 1 },
      hasLeft: (needed: number) => requests >= needed,
    }) as unknown as Parameters<typeof hasRoom>[0];
  expect([hasRoom(source(10_000, 100)), hasRoom(source(10_000, 5)), hasRoom(source(100, 100))]).toEqual([
    true,
    false,
    false,
  ]);
});
