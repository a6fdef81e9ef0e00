/** A process, run and ended as src/Runner.Sdk/ProcessInvoker.cs does it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createLineReader } from './lines.ts';
import type { CancelTimes } from './spec.ts';

export interface ChildOptions {
  file: string;
  args: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string>>;
  guardMs: number;
  cancelMs: CancelTimes;
  /** The time of day that the process sees when it starts, in milliseconds since the epoch. Default: the real one. */
  clockMs?: number | undefined;
  /** A line of stdout or stderr, as it comes. */
  onLine(line: string): void;
}

export interface ChildResult {
  exitCode: number | null;
  signal: string | null;
  timedOut: boolean;
  durationMs: number;
  stdout: string;
  stderr: string;
}

export interface Child {
  done: Promise<ChildResult>;
  /** SIGINT, then SIGTERM, then SIGKILL. */
  cancel(): void;
}

/** How long the runner waits for streams that a grandchild keeps open after the process itself has gone. */
const STREAMS_MS = 5000;

const CLOCK = fileURLToPath(new URL('clock.cjs', import.meta.url));

/** Process groups that must not outlive this process. */
const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) killTree(child);
});

export function startChild(options: ChildOptions): Child {
  const started = performance.now();
  // A group of its own, so that what it started can be ended with it; signals of a cancellation go to itself alone.
  const { clockMs } = options;
  const child = spawn(options.file, clockMs === undefined ? options.args : ['--require', CLOCK, ...options.args], {
    cwd: options.cwd,
    env: { ...options.env, ...(clockMs !== undefined && { RUNNER_CLOCK_AHEAD_MS: String(clockMs - Date.now()) }) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  alive.add(child);
  const timers = new Set<NodeJS.Timeout>();
  let timedOut = false;

  const after = (ms: number, action: () => void): void => {
    timers.add(setTimeout(action, ms));
  };
  // A line that throws ends the step with what it threw; the runner leaves the process behind, a test must not.
  let broken: { error: unknown } | undefined;
  const onLine = (line: string): void => {
    if (broken) return;
    try {
      options.onLine(line);
    } catch (error) {
      broken = { error };
      killTree(child);
    }
  };
  const [stdout, stderr] = [collectLines(onLine), collectLines(onLine)];
  child.stdout.on('data', stdout.push);
  child.stderr.on('data', stderr.push);
  after(options.guardMs, () => {
    timedOut = true;
    killTree(child);
  });
  child.once('exit', () =>
    after(STREAMS_MS, () => {
      killTree(child);
      child.stdout.destroy();
      child.stderr.destroy();
    }),
  );

  const done = new Promise<ChildResult>((resolve, reject) => {
    const end = (): void => {
      alive.delete(child);
      for (const timer of timers) clearTimeout(timer);
    };
    child.once('error', (error) => {
      end();
      reject(error);
    });
    child.once('close', (exitCode, signal) => {
      end();
      const durationMs = performance.now() - started;
      const result = { exitCode, signal, timedOut, durationMs, stdout: stdout.end(), stderr: stderr.end() };
      if (broken) reject(broken.error);
      else resolve(result);
    });
  });

  return {
    done,
    cancel() {
      if (!alive.has(child)) return;
      child.kill('SIGINT');
      after(options.cancelMs.interrupt, () => {
        child.kill('SIGTERM');
        after(options.cancelMs.terminate, () => killTree(child));
      });
    },
  };
}

/** The text of a stream, of which each line is handed on as it comes. */
export function collectLines(onLine: (line: string) => void): { push(chunk: Buffer): void; end(): string } {
  const chunks: Buffer[] = [];
  const reader = createLineReader(onLine);
  return {
    push(chunk) {
      chunks.push(chunk);
      reader.push(chunk);
    },
    end() {
      reader.end();
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  // Windows has no groups of processes, and a tool that ends one with all that it started.
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/f', '/t', '/pid', String(child.pid)]);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
