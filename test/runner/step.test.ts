import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const STEP = new URL('../../src/runner/step.ts', import.meta.url).href;
const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

/** Runs a step whose work is the given source, in a process of its own. */
function step(work: string): Promise<{ code: number; output: string }> {
  const source = `import { runStep } from ${JSON.stringify(STEP)}; await runStep(${work});`;
  return new Promise((resolve) => {
    const child = execFile(NODE, ['--input-type=module', '-e', source], { env: {} }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr });
    });
  });
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

test('what holds the process open when the work is done does not keep it', async () => {
  expect((await step('async () => { setInterval(() => {}, 1000); return true; }')).code).toBe(0);
});
