// `npm run bench`: how fast the shipped action is, in tables. What counts are the ratios to a bare process, by CPU time: the
// processes run in turns, each notes what it took itself, and the one server that they ask runs in a process of its own.
//
//   npm run bench -- [--files] [--runs N] [--peer DIR [--peer-with NAME=VALUE]…]
//
// `--files` makes the table by number of workflow files alone. `--peer` runs the entries of another action beside ours: it is given `api-key`, `api-url` and `interval`, and what
// `--peer-with` says, where `{url}`, `{key}` and `{token}` stand for what ours are given. It should be told `{url}`, or it
// asks whatever it asks by default.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Note } from '../test/support/probe/probe.ts';
import { publicBuiltins } from '../test/support/probe/probe.ts';
import { byFiles } from './bench/files.ts';
import { loadsAndRequests } from './bench/loads.ts';
import { byNumber, SIZES } from './bench/many.ts';
import { run } from './bench/measure.ts';
import type { Served } from './bench/server.ts';
import { BARE, type Options, startUp } from './bench/startup.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'boolean', default: false },
    runs: { type: 'string', default: '25' },
    peer: { type: 'string' },
    'peer-with': { type: 'string', multiple: true, default: [] },
  },
});
if (values.files) {
  console.log(await byFiles());
  process.exit();
}
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const server = fork(fileURLToPath(new URL('bench/server.ts', import.meta.url)), SIZES.map(String));
try {
  const [served] = (await once(server, 'message')) as [Served];
  const options: Options = {
    turns: Math.max(1, Number(values.runs) || 1),
    scratch,
    peer: values.peer === undefined ? undefined : { folder: resolve(values.peer), inputs: pairs(values['peer-with']) },
  };
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, ${options.turns} runs`,
  );

  heading('Start-up: what a step costs, one request included (http to loopback)');
  console.log(await startUp(served, served.http, options));

  heading('The same over https');
  const ca = join(scratch, 'ca.pem');
  writeFileSync(ca, served.certificate);
  console.log(await startUp(served, served.https, options, { NODE_EXTRA_CA_CERTS: ca }));

  heading('Check, by number of heartbeats');
  console.log(await byNumber(served, options));

  heading('Check, by number of workflow files');
  console.log(await byFiles());

  const notes = join(scratch, 'bare');
  await run(
    { name: 'bare', args: [BARE, 'POST', `${served.http.tickstem}/heartbeats/${served.token}/ping`], env: {} },
    notes,
  );
  const bare = publicBuiltins(JSON.parse(readFileSync(notes, 'utf8')) as Note);
  const titles = ['Requests, by flow', 'dist/, by entry', 'Modules, by entry'];
  for (const [at, text] of (await loadsAndRequests(bare)).entries()) {
    heading(titles[at] ?? '');
    console.log(text);
  }
} finally {
  server.disconnect();
  rmSync(scratch, { recursive: true, force: true });
}

function heading(text: string): void {
  console.log(`\n### ${text}\n`);
}

function pairs(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text) => text.split(/=(.*)/s).slice(0, 2)));
}
