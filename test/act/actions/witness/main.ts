/** Starts `npm run tickstem` for the rest of the job, and hands its address and its key to the other steps. */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../stand-ins/tickstem/cli.ts', import.meta.url));
const PATIENCE_MS = 30_000;

const log = join(mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'tickstem-')), 'log');
const file = openSync(log, 'a');
// Its output goes to a file: a step is over when nobody holds its pipes any more.
const tickstem = spawn(execPath, [CLI], { detached: true, stdio: ['ignore', file, file], windowsHide: true });
tickstem.unref();

const [url, key] = await introduction();
console.log(`::add-mask::${key}`);
write('GITHUB_OUTPUT', { 'api-url': url, 'api-key': key });
write('GITHUB_STATE', { url, key, pid: String(tickstem.pid) });
console.log(`An embedded Tickstem answers at ${url}.`);

async function introduction(): Promise<[url: string, key: string]> {
  const untilMs = Date.now() + PATIENCE_MS;
  while (Date.now() < untilMs) {
    const [, url, key] = /^\s*url\s+(\S+)\s+key\s+(\S+)$/m.exec(readFileSync(log, 'utf8')) ?? [];
    if (url !== undefined && key !== undefined) return [url, key];
    await sleep(50);
  }
  throw new Error(`Tickstem did not start:\n${readFileSync(log, 'utf8')}`);
}

function write(variable: 'GITHUB_OUTPUT' | 'GITHUB_STATE', values: Record<string, string>): void {
  const path = env[variable];
  if (path === undefined) throw new Error(`${variable} is not set`);
  for (const [name, value] of Object.entries(values)) appendFileSync(path, `${name}=${value}\n`);
}
