// The shipped bytes where time goes wrong: a clock that is set, and a name server or a file system that never answers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { annotations, calls, type Job, NAME, runAction, withTickstem } from '../support/action.ts';
import { type Hooks, makeHooks } from '../support/hooks.ts';

const NIGHTLY = { name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: '2026-11-21T03:00:00Z' };

function given(use: (tickstem: Tickstem) => Promise<void>): Promise<void> {
  return withTickstem((tickstem) => {
    tickstem.seed(NIGHTLY);
    return use(tickstem);
  });
}

let hooks: Hooks;
beforeAll(() => {
  hooks = makeHooks();
});
afterAll(() => hooks.close());

const HOUR_MS = 3_600_000;

describe.concurrent('J6: the clock is set', () => {
  test.each<[string, () => Record<string, string>, Job, number]>([
    [
      'an hour forward does not satisfy `min-duration`',
      () => hooks.clockOff('post', HOUR_MS),
      { with: { 'min-duration': '30m' } },
      1,
    ],
    [
      'an hour back does not fail it',
      () => hooks.clockOff('post', -HOUR_MS),
      { with: { 'min-duration': '1s' }, steps: [{ run: 'sleep 1.1' }] },
      0,
    ],
    [
      'ten seconds back does not reject what the job wrote',
      () => hooks.clockOff('main', 10_000),
      { with: { 'require-files': 'a.txt' }, steps: [{ run: 'echo a > a.txt' }] },
      0,
    ],
  ])('%s', (_, env, job, exitCode) =>
    given(async (tickstem) => {
      const result = await runAction(tickstem, { ...job, env: env() });
      expect(result.phase('post', 'heartbeat').exitCode).toBe(exitCode);
      expect(calls(tickstem)).toEqual(exitCode === 0 ? ['list 200', 'ping 200'] : ['list 200']);
    }),
  );

  test('an hour back, in the middle of post: `timeout` holds', ({ expect }) =>
    given(async (tickstem) => {
      tickstem.fault({ on: 'ping', fault: { kind: 'status', status: 503 } });
      const result = await runAction(tickstem, { env: hooks.clockOff('post', -HOUR_MS, 500), with: { timeout: '3s' } });
      expect(result.phase('post', 'heartbeat').durationMs).toBeLessThan(4000);
      expect(annotations(result)).toEqual([expect.stringMatching(/^warning: .*was not pinged.*503/)]);
    }));
});

/**
 * By then, in milliseconds, a step with a limit of 10 s, and one of 2 s, has ended on a machine that is busy. Where the process
 * waits for what never answers, it takes 20 s and more.
 */
const MAIN_ENDS_MS = 18_000;
const POST_ENDS_MS = 10_000;

describe.skipIf(process.platform !== 'linux')('J5: something never answers', { concurrent: true }, () => {
  test('the name server, in main: 10 s, and the job goes on', ({ expect }) =>
    given(async (tickstem) => {
      const inputs = { 'api-url': 'https://tickstem.test/v1', timeout: '1m' };
      const result = await runAction(tickstem, {
        env: hooks.noNames('main'),
        with: inputs,
        steps: [{ run: 'exit 1' }],
      });
      const { exitCode, durationMs } = result.phase('main');
      expect(exitCode).toBe(0);
      expect(durationMs).toBeLessThan(MAIN_ENDS_MS);
      expect(result.phase('main').log).toContain('did not respond within 10 s');
    }));

  test('the name server, in main and in post: `timeout`', ({ expect }) =>
    given(async (tickstem) => {
      const inputs = { 'api-url': 'https://tickstem.test/v1', timeout: '2s', strict: 'true' };
      const result = await runAction(tickstem, { env: hooks.noNames('both'), with: inputs });
      expect(result.phases.map(({ exitCode }) => exitCode)).toEqual([0, 1]);
      for (const { durationMs } of result.phases) expect(durationMs).toBeLessThan(POST_ENDS_MS);
      expect(annotations(result).at(-1)).toMatch(/^error: .*within|^error: .*had expired/);
    }));

  test('the name server, in a check: `timeout`', ({ expect }) =>
    given(async (tickstem) => {
      const inputs = { mode: 'check', interval: undefined, 'api-url': 'https://tickstem.test/v1', timeout: '2s' };
      const result = await runAction(tickstem, { env: hooks.noNames('both'), with: inputs });
      expect(result.phase('main')).toMatchObject({ exitCode: 1, outputs: { status: 'unknown' } });
      expect(result.phase('main').durationMs).toBeLessThan(POST_ENDS_MS);
    }));

  test('a folder of `require-files`: `timeout`, a warning, and the job does not fail', ({ expect }) =>
    given(async (tickstem) => {
      const inputs = { 'require-files': 'hung/**/*.csv', timeout: '2s' };
      const result = await runAction(tickstem, {
        env: hooks.hungFolder(),
        with: inputs,
        steps: [{ run: 'mkdir hung' }],
      });
      const { exitCode, durationMs } = result.phase('post', 'heartbeat');
      expect(exitCode).toBe(0);
      expect(durationMs).toBeLessThan(POST_ENDS_MS);
      expect(annotations(result)).toEqual([expect.stringMatching(/^warning: No ping: The search .* within 2 s/)]);
      expect(calls(tickstem)).toEqual(['list 200']);
    }));

  test('the same, with `strict`: an error, and the job fails', ({ expect }) =>
    given(async (tickstem) => {
      const inputs = { 'require-files': 'hung/**/*.csv', timeout: '2s', strict: 'true' };
      const result = await runAction(tickstem, {
        env: hooks.hungFolder(),
        with: inputs,
        steps: [{ run: 'mkdir hung' }],
      });
      expect(result.phase('post', 'heartbeat').exitCode).toBe(1);
      expect(annotations(result)).toEqual([expect.stringMatching(/^error: .*`strict`.*The search/)]);
    }));
});
