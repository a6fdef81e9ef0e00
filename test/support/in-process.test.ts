import { describe, expect, test } from 'vitest';
import type { JobResult } from '../stand-ins/runner/result.ts';
import { annotations, calls, type Job, runAction, withTickstem } from './action.ts';

/** What a job told and left, but for ids and times. */
const left = ({ status, phases }: JobResult) => ({
  status,
  phases: phases.map(({ which, exitCode, signal, timedOut, stderr, outputs, summary, masks, annotations: told }) => ({
    ...{ which, exitCode, signal, timedOut, stderr, summary, told },
    outputs: Object.keys(outputs),
    masks: masks.length,
  })),
});

describe('a step in the process of the test leaves what the shipped one does', () => {
  test.each<[string, NonNullable<Job['with']>]>([
    ['first run', {}],
    ['input that is wrong', { interval: 'soon' }],
    ['evidence that is missing', { require: 'a: false', strict: 'true' }],
    ['a check of nothing', { mode: 'check', interval: undefined }],
  ])('%s', async (_, given) => {
    const runs = [false, true].map((shipped) =>
      withResult(async (tickstem) => {
        const result = left(await runAction(tickstem, { shipped, with: given }));
        return { ...result, calls: calls(tickstem) };
      }),
    );
    const [here, shipped] = await Promise.all(runs);
    expect(here).toEqual(shipped);
  });
});

test('several at once have an environment, an output and an exit code of their own, and leave none behind', async () => {
  const before = { env: { ...process.env }, exitCode: process.exitCode };
  const names = ['a', 'b', 'c', 'd'];
  const runs = names.map((name, at) =>
    withResult(async (tickstem) => {
      const interval = at % 2 === 0 ? '24h' : 'soon';
      const result = await runAction(tickstem, { shipped: false, with: { name, interval } });
      return [result.status, result.steps['heartbeat']?.outputs['heartbeat-name'], annotations(result).length];
    }),
  );
  expect(await Promise.all(runs)).toEqual([
    ['success', 'a', 0],
    ['failure', undefined, 1],
    ['success', 'c', 0],
    ['failure', undefined, 1],
  ]);
  expect({ env: { ...process.env }, exitCode: process.exitCode }).toEqual(before);
});

test('it cannot be cancelled, and says how a test can', () =>
  withTickstem(async (tickstem) => {
    let thrown: unknown;
    const onPhase: Job['onPhase'] = (_, cancel) => {
      try {
        cancel();
      } catch (error) {
        thrown = error;
      }
    };
    await runAction(tickstem, { shipped: false, onPhase });
    expect(String(thrown)).toContain('shipped: true');
  }));

test('one that is not over in time is given up', () =>
  withTickstem(async (tickstem) => {
    tickstem.fault({ on: 'list', fault: { kind: 'hang' } });
    const result = await runAction(tickstem, { shipped: false, guardMs: 200 });
    expect(result.phase('main')).toMatchObject({ exitCode: null, signal: 'SIGKILL', timedOut: true });
    expect(result.status).toBe('failure');
  }));

/** What `use` gives, with a Tickstem that is there meanwhile. */
async function withResult<T>(use: (tickstem: Parameters<typeof runAction>[0]) => Promise<T>): Promise<T> {
  let result: T | undefined;
  await withTickstem(async (tickstem) => {
    result = await use(tickstem);
  });
  return result as T;
}
