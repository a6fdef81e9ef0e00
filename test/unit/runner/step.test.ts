import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findNode } from '../../stand-ins/runner/node.ts';

const STEP = new URL('../../../src/runner/step.ts', import.meta.url).href;

/** Runs a step whose work is the given source, in a process of its own. */
function step(work: string, forgives = false): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(findNode(), argumentsFor(work, forgives), { env: {} }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr });
    });
  });
}

function argumentsFor(work: string, forgives = false): string[] {
  const source = `import { runStep } from ${JSON.stringify(STEP)}; await runStep({ work: ${work}, fail: () => ${forgives} });`;
  return ['--input-type=module', '-e', source];
}

test.each([
  ['work that is done', 'async () => true', 0],
  ['work that says no', 'async () => false', 1],
])('%s ends with %3$s', async (_, work, code) => {
  expect((await step(work)).code).toBe(code);
});

test.each([
  ['a promise that never settles', '() => new Promise(() => {})'],
  ['an answer that never comes', 'async () => { await new Promise(() => {}); return true; }'],
  ['work that throws', 'async () => { throw new Error("x"); }'],
])('%s is never a success', async (_, work) => {
  expect((await step(work)).code).not.toBe(0);
});

test.each([
  ['thrown in the work', 'async () => { throw new Error("x"); }'],
  ['thrown before its first promise', '() => { throw new Error("x"); }'],
  [
    'thrown outside of it',
    'async () => { setTimeout(() => { throw new Error("x"); }, 10); return new Promise(() => setInterval(() => {}, 99)); }',
  ],
  [
    'a rejection that nobody handles',
    'async () => { Promise.reject(new Error("x")); return new Promise(() => setInterval(() => {}, 99)); }',
  ],
])('J2: an error %s ends as its program says, and in no other way', async (_, work) => {
  expect((await step(work, true)).code).toBe(0);
  expect((await step(work, false)).code).toBe(1);
});

test('an error after the end changes nothing', async () => {
  const work = 'async () => { setTimeout(() => { throw new Error("x"); }, 100); return true; }';
  expect((await step(work)).code).toBe(0);
});

test('what holds the process open when the work is done does not keep it', async () => {
  expect((await step('async () => { setInterval(() => {}, 1000); return true; }')).code).toBe(0);
});

test('a runner that is slow to read gets every line', async () => {
  // More than a pipe holds, which is 64 KiB and what this side reads ahead.
  const work = "async () => { for (let i = 0; i < 20_000; i += 1) console.log('x'.repeat(99)); return true; }";
  const child = spawn(findNode(), argumentsFor(work), { env: {}, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await wait(2000); // long enough for a process that lingers no longer than it says
  expect(await text(child.stdout)).toHaveLength(2_000_000);
  expect(await ended).toEqual([0, null]);
});
