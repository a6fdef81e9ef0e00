// The action, asked for proof of work: a job that completed without doing its work is not pinged, and fails.
import { describe, expect, test } from 'vitest';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { annotations, calls, type Job, NAME, runAction, withTickstem } from '../support/action.ts';

const NIGHTLY = { name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: '2026-11-21T03:00:00Z' };

function given(use: (tickstem: Tickstem) => Promise<void>): Promise<void> {
  return withTickstem((tickstem) => {
    tickstem.seed(NIGHTLY);
    return use(tickstem);
  });
}

/** Two steps with outputs, as a user's job would have them. */
const COUNTED: Job['steps'] = [
  { id: 'count', run: 'echo "rows=2481" >> "$GITHUB_OUTPUT"' },
  { id: 'skipped', if: 'false', run: 'echo "rows=1" >> "$GITHUB_OUTPUT"' },
];

describe.concurrent('the evidence holds: pinged', () => {
  test.each<[string, Job]>([
    ['`require` is true', { with: { require: '${{ steps.count.outputs.rows > 0 }}' } }],
    ['each line is true', { with: { require: 'rows were written: ${{ steps.count.outputs.rows > 0 }}\ntrue\n' } }],
    [
      'a file was written',
      { with: { 'require-files': 'out/*.csv' }, steps: [{ run: 'mkdir -p out; echo a > out/a.csv; touch out/b.csv' }] },
    ],
    ['it took long enough', { with: { 'min-duration': '1s' }, steps: [{ run: 'sleep 1.1' }] }],
  ])('%s', (_, job) =>
    given(async (tickstem) => {
      const result = await runAction(tickstem, { ...job, steps: [...(COUNTED ?? []), ...(job.steps ?? [])] });
      expect(annotations(result)).toEqual([]);
      expect(result.status).toBe('success');
      expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
    }),
  );
});

describe.concurrent('evidence is missing: no ping, an error, and the job fails', () => {
  test.each<[string, Job, RegExp]>([
    [
      '`require` is false',
      { with: { require: '${{ steps.count.outputs.rows > 9000 }}' } },
      /`require` is `false`, not `true`/,
    ],
    ['`require` is empty', { with: { require: '${{ steps.skipped.outputs.rows }}' } }, /`require` is empty/],
    [
      'one line is not',
      { with: { require: 'true\nenough rows: ${{ steps.count.outputs.rows > 9000 }}\n' } },
      /`enough rows` is `false`/,
    ],
    [
      'one line came out empty',
      { with: { require: 'true\n${{ steps.skipped.outputs.rows }}\ntrue\n' } },
      /line 2 of `require` is empty/,
    ],
    [
      'the last line came out empty',
      { with: { require: 'true\n${{ steps.skipped.outputs.rows }}\n' } },
      /line 2 of `require` is empty/,
    ],
    ['true with something after it', { with: { require: 'true # sure' } }, /is `true # sure`/],
    ['no file matches', { with: { 'require-files': 'out/*.csv' } }, /`out\/\*\.csv`.*nothing/],
    [
      'the file is empty',
      { with: { 'require-files': 'backup.sql' }, steps: [{ run: ': > backup.sql' }] },
      /`backup\.sql`.*empty.*0 bytes/,
    ],
    [
      'the second pattern has none',
      { with: { 'require-files': 'a.txt\nb.txt' }, steps: [{ run: 'echo a > a.txt' }] },
      /`b\.txt`/,
    ],
    [
      'only a folder matches',
      { with: { 'require-files': 'out' }, steps: [{ run: 'mkdir out; echo a > out/a' }] },
      /a directory: `out`/,
    ],
    [
      'a symlink leads out of the workspace',
      { with: { 'require-files': 'hosts' }, steps: [{ run: 'ln -s /etc/hosts hosts' }] },
      /`hosts`.*outside/,
    ],
    [
      'it was over too soon',
      { with: { 'min-duration': '5m' } },
      /the job was over \d+ s after this step, and `min-duration` is 5 min/,
    ],
  ])('%s', (_, job, says) =>
    given(async (tickstem) => {
      const result = await runAction(tickstem, { ...job, steps: [...(COUNTED ?? []), ...(job.steps ?? [])] });
      expect(result.phase('post', 'heartbeat').exitCode).toBe(1);
      expect(result.status).toBe('failure');
      expect(calls(tickstem)).toEqual(['list 200']);
      expect(annotations(result)).toHaveLength(1);
      expect(annotations(result)[0]).toMatch(/^error: No ping: the job completed without doing its work: /);
      expect(annotations(result)[0]).toMatch(says);
    }),
  );

  test('everything that is missing is reported at once', ({ expect }) =>
    given(async (tickstem) => {
      const result = await runAction(tickstem, {
        shipped: true,
        with: { require: 'a: false\nb:\n', 'require-files': 'x\ny', 'min-duration': '1h' },
      });
      const [told, ...more] = annotations(result);
      expect(more).toEqual([]);
      for (const what of ['`a` is `false`', '`b` is empty', '`x`', '`y`', '`min-duration`'])
        expect(told).toContain(what);
    }));

  test('a file that was there before the job does not count', ({ expect }) =>
    given(async (tickstem) => {
      const before = [{ run: 'echo a > old.txt; sleep 2.2' }];
      const result = await runAction(tickstem, { before, with: { 'require-files': 'old.txt' } });
      expect(result.status).toBe('failure');
      expect(annotations(result)[0]).toMatch(/`old\.txt`.*before/);
    }));

  test('also when Tickstem is down, and with a ping token', ({ expect }) =>
    given(async (tickstem) => {
      tickstem.fault({ on: '*', fault: { kind: 'status', status: 401 } });
      expect((await runAction(tickstem, { with: { require: 'false' } })).status).toBe('failure');
      const token = tickstem.heartbeats()[0]?.token ?? '';
      const result = await runAction(tickstem, {
        secrets: { T: token },
        with: { require: 'false', 'ping-token': '${{ secrets.T }}' },
      });
      expect(result.status).toBe('failure');
      expect(tickstem.requestsTo('ping')).toEqual([]);
    }));
});

describe.concurrent('evidence is asked of nobody else', () => {
  test.each<[string, Job]>([
    ['a run that does not count', { github: { event_name: 'push' } }],
    ['a fork without a key', { event: { repository: { fork: true } }, secrets: {} }],
  ])('%s', (_, job) =>
    given(async (tickstem) => {
      const result = await runAction(tickstem, {
        ...job,
        with: { require: 'false', 'require-files': 'x', 'min-duration': '1h' },
      });
      expect(result.status).toBe('success');
      expect(tickstem.requests).toEqual([]);
    }),
  );

  test('a pattern that cannot be looked for fails main, before the job', ({ expect }) =>
    given(async (tickstem) => {
      const result = await runAction(tickstem, { with: { 'require-files': '../x\n/etc/hosts' } });
      expect(result.phase('main').exitCode).toBe(1);
      expect(annotations(result)[0]).toContain('`../x` is outside the workspace');
      expect(annotations(result)[0]).toContain('`/etc/hosts` is outside the workspace');
      expect(tickstem.requests).toEqual([]);
    }));
});

test('J25: a file that was only touched counts, with a warning', () =>
  given(async (tickstem) => {
    const result = await runAction(tickstem, {
      with: { 'require-files': 'a.txt' },
      steps: [{ run: 'echo a > a.txt; touch -t 202001010000 a.txt' }],
    });
    expect(annotations(result)).toEqual([
      expect.stringMatching(/^warning: `a.txt` counts as written by this job, but/),
    ]);
    expect(result.status).toBe('success');
    expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
  }));

test('a checkout after this step makes committed files look new: a warning', () =>
  given(async (tickstem) => {
    const checkout =
      'git init -q . && echo a > committed.txt && git add . && git -c user.name=x -c user.email=x@x.x commit -qm x';
    const result = await runAction(tickstem, {
      with: { 'require-files': 'committed.txt' },
      steps: [{ run: checkout }],
    });
    expect(result.status).toBe('success');
    expect(annotations(result)).toHaveLength(1);
    expect(annotations(result)[0]).toMatch(/^warning: .*checkout/);
  }));
