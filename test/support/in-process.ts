/**
 * Runs a step of this action in the process of the test, from src/: a tenth of what two processes cost. It gets what a process
 * would have of its own (environment, output, exit code), also where several steps run at once.
 *
 * A process shows more: what the bundle loads, what stays alive, how it dies of a signal, and what Node reads when it starts
 * (NODE_EXTRA_CA_CERTS). Tests of those run the shipped bytes.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { basename } from 'node:path';
import { systemClock } from '../../src/base/clock.ts';
import { type Child, type ChildOptions, type ChildResult, collectLines } from '../stand-ins/runner/child.ts';

/** What a step has in place of the test's own: its view of `process`. */
interface OwnProcess {
  env: Record<string, string>;
  exitCode: number | undefined;
  noDeprecation: boolean;
  /** How far the runner's clock is ahead of the real one, in milliseconds. */
  aheadMs: number;
  stdout: Output;
  stderr: Output;
  /** Called half a second after the work is done (src/runner/step.ts), when the step is over already. */
  exit(): void;
}

/** As much of a stream as @actions/core and the action use. */
interface Output {
  write(chunk: string | Uint8Array, callback?: () => void): boolean;
}

/** Follows the code of a step through all that it waits for; holds nothing in tests and stand-ins. */
const steps = new AsyncLocalStorage<OwnProcess>();

// `process.exitCode` cannot be redefined, and `process` can: a step reads and writes its own of what it has, and the rest is
// that of the test's process.
globalThis.process = new Proxy(process, {
  get(real, key) {
    const own = steps.getStore();
    return Reflect.get(own !== undefined && key in own ? own : real, key);
  },
  set(real, key, value) {
    const own = steps.getStore();
    return Reflect.set(own !== undefined && key in own ? own : real, key, value);
  },
});

systemClock.now = () => Date.now() + (steps.getStore()?.aheadMs ?? 0);

/** As `startChild`, for the files that action.yml names: dist/main.js and dist/post.js. */
export function startInProcess(options: ChildOptions): Child {
  const done = run(options);
  return {
    done,
    cancel() {
      throw new Error('A step in the process of the test cannot be cancelled: run the job with `shipped: true`.');
    },
  };
}

async function run({ args, env, guardMs, onLine, clockMs }: ChildOptions): Promise<ChildResult> {
  const started = performance.now();
  const ending = new AbortController();
  const lines = untilOneThrows(onLine, () => ending.abort());
  const [stdout, stderr] = [collectLines(lines.take), collectLines(lines.take)];
  const own: OwnProcess = {
    ...{ env: { ...env }, exitCode: undefined, noDeprecation: false, exit: () => {} },
    aheadMs: clockMs === undefined ? 0 : clockMs - Date.now(),
    // Another step, or another test, may be waiting for a thread: that must not end this process.
    ...{ execve: undefined, getActiveResourcesInfo: () => [] },
    ...{ stdout: outputTo(stdout.push, ending.signal), stderr: outputTo(stderr.push, ending.signal) },
  };
  const timedOut = await isOverdue(
    steps.run(own, () => work(own, args)),
    guardMs,
    ending,
  );
  const texts = { stdout: stdout.end(), stderr: stderr.end() };
  lines.throwAgain();
  return {
    ...(timedOut ? { exitCode: null, signal: 'SIGKILL' } : { exitCode: own.exitCode ?? 0, signal: null }),
    ...{ timedOut, durationMs: performance.now() - started, ...texts },
  };
}

/** Runs what the file would run, and ends as Node does when that throws. */
async function work(own: OwnProcess, args: readonly string[]): Promise<void> {
  try {
    await startOf(args)();
  } catch (error) {
    own.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    own.exitCode = 1;
  }
}

/** Waits until the work is done, the time is up, or `ending` says so; whether the time was up. */
async function isOverdue(work: Promise<void>, guardMs: number, ending: AbortController): Promise<boolean> {
  let timedOut = false;
  const guard = setTimeout(() => {
    timedOut = true;
    ending.abort();
  }, guardMs);
  await Promise.race([work, once(ending.signal, 'abort')]);
  clearTimeout(guard);
  ending.abort();
  return timedOut;
}

/** Hands on lines until one throws, which ends the step with what was thrown. */
function untilOneThrows(onLine: (line: string) => void, end: () => void) {
  let broken: { error: unknown } | undefined;
  return {
    take(line: string): void {
      if (broken !== undefined) return;
      try {
        onLine(line);
      } catch (error) {
        broken = { error };
        end();
      }
    },
    throwAgain(): void {
      if (broken !== undefined) throw broken.error;
    },
  };
}

/** What is written after the end goes nowhere, as with a process. */
function outputTo(push: (chunk: Buffer) => void, ended: AbortSignal): Output {
  return {
    write(chunk, callback) {
      if (!ended.aborted) push(Buffer.from(chunk as string));
      callback?.();
      return true;
    },
  };
}

/** What dist/main.js and dist/post.js call (scripts/build.ts). */
function startOf([script = '']: readonly string[]): () => Promise<void> {
  const name = basename(script, '.js');
  if (name !== 'main' && name !== 'post') throw new Error(`action.yml names a file that src/ has not: ${script}`);
  return async () => (await import('../../src/index.ts'))[name]();
}
