/**
 * Environments in which something goes wrong inside of the process, before the action's own first line: a clock that is set, a
 * name server, a folder or a disk in trouble. A thread that waits for a pipe is as stuck as one that waits for a name server.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Variables of a job. */
export type Environment = Record<string, string>;

export interface Hooks {
  /** The clock of the day is off by so many ms in that step, at once or after a while. */
  clockOff(step: 'main' | 'post', byMs: number, afterMs?: number): Environment;
  /** A look-up of a name is never answered, in that step or in both. */
  noNames(step: 'main' | 'post' | 'both'): Environment;
  /** A look-up of a name fails so many times, with that code of Node's. */
  failingNames(code: string, times: number): Environment;
  /** A look-up of a name takes so many ms. */
  slowNames(ms: number): Environment;
  /** Folders and files whose path has `hung` in it never answer: each question occupies a thread. */
  hungFolder(): Environment;
  /** The runner's file of that variable can't be written, with that code of Node's. */
  unwritable(variable: string, code: string): Environment;
  close(): void;
}

export function makeHooks(): Hooks {
  const folder = mkdtempSync(join(tmpdir(), 'hooks-'));
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  const stuck = `require('node:fs').open(${JSON.stringify(pipe)}, 'r', () => {})`;
  let count = 0;
  const hooked = (source: string): Environment => {
    const file = join(folder, `hook${count++}.cjs`);
    writeFileSync(file, `const step = process.argv[1].endsWith('post.js') ? 'post' : 'main';\n${source}`);
    return { NODE_OPTIONS: `--require ${file}` };
  };
  const lookup = (body: string) => hooked(`const dns = require('node:dns');\nconst real = dns.lookup;\n${body}`);
  return {
    clockOff: (step, byMs, afterMs = 0) =>
      hooked(`
        const [real, begun] = [Date.now, performance.now()];
        const isOff = () => step === '${step}' && performance.now() - begun >= ${afterMs};
        Date.now = () => real() + (isOff() ? ${byMs} : 0);`),
    noNames: (step) =>
      lookup(
        `dns.lookup = (...given) => ('${step}' === 'both' || step === '${step}' ? void ${stuck} : real(...given));`,
      ),
    failingNames: (code, times) =>
      lookup(`
        let left = ${times};
        dns.lookup = (name, options, done) => {
          if (left-- <= 0) return real(name, options, done);
          process.nextTick(done, Object.assign(new Error('getaddrinfo ${code} ' + name), { code: '${code}' }));
        };`),
    slowNames: (ms) => lookup(`dns.lookup = (...given) => void setTimeout(() => real(...given), ${ms});`),
    hungFolder: () =>
      hooked(`
        const fs = require('node:fs/promises');
        for (const name of ['readdir', 'lstat', 'stat', 'realpath', 'readFile']) {
          const real = fs[name];
          fs[name] = (path, ...rest) => String(path).includes('hung') ? new Promise(() => ${stuck}) : real(path, ...rest);
        }`),
    unwritable: (variable, code) =>
      hooked(`
        const fs = require('node:fs');
        const real = fs.appendFileSync;
        fs.appendFileSync = (file, ...rest) => {
          if (file !== process.env['${variable}']) return real(file, ...rest);
          throw Object.assign(new Error('${code}: not writable'), { code: '${code}' });
        };`),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
