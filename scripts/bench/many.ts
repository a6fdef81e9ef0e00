// The check by number of heartbeats, beside a bare process that fetches the same answer and parses it.
import { join } from 'node:path';
import { entriesOf } from './entries.ts';
import { measure, median, type Runs } from './measure.ts';
import type { Served } from './server.ts';
import { ACTION, BARE, must, type Options } from './startup.ts';
import { againstTarget, table } from './table.ts';

export const SIZES = [100, 1000, 10_000, 100_000];

/** What the issue asks for: times the bare process, and times the size of the answer. */
const CPU_TARGETS: Readonly<Record<number, number>> = { 10000: 2 };
const MEMORY_TARGETS: Readonly<Record<number, number>> = { 100000: 6 };
/** Of 100,000 against 10,000: how much more one heartbeat may take there. */
const LINEAR_TARGET = 1.2;

export async function byNumber(served: Served, { turns, scratch }: Options): Promise<string> {
  const programs = [];
  for (const size of SIZES) {
    const url = `${served.lists}/${size}/v1`;
    const inputs = { mode: 'check', 'api-key': served.apiKey, 'api-url': url, 'github-token': '' };
    const main = must((await entriesOf(ACTION, inputs, join(scratch, String(size)))).main);
    programs.push({ name: `bare ${size}`, args: [BARE, 'GET', `${url}/heartbeats`], env: main.env });
    programs.push({ ...main, name: `check ${size}` });
  }
  const all = await measure(programs, turns, join(scratch, 'notes'));
  const cpuOf = (name: string) => median(must(all.get(name)).cpuMs);
  const [least = 0] = SIZES;
  // What is left when the start, and what is said of so few, is taken off, in microseconds.
  const perHeartbeat = (size: number) => ((cpuOf(`check ${size}`) - cpuOf(`check ${least}`)) * 1000) / (size - least);
  const rows = SIZES.map((size) => {
    const check: Runs = must(all.get(`check ${size}`));
    const answer = served.bytes[size] ?? Number.NaN;
    const memory = median(check.peakBytes);
    return [
      size.toLocaleString('en'),
      (answer / 1e6).toFixed(2),
      cpuOf(`bare ${size}`).toFixed(0),
      cpuOf(`check ${size}`).toFixed(0),
      againstTarget(cpuOf(`check ${size}`) / cpuOf(`bare ${size}`), CPU_TARGETS[size]),
      size === least ? '' : perHeartbeat(size).toFixed(1),
      median(check.wallMs).toFixed(0),
      (median(must(all.get(`bare ${size}`)).peakBytes) / 1e6).toFixed(0),
      (memory / 1e6).toFixed(0),
      size < 100_000 ? '' : againstTarget(memory / answer, MEMORY_TARGETS[size]),
    ];
  });
  const linear = againstTarget(perHeartbeat(100_000) / perHeartbeat(10_000), LINEAR_TARGET);
  return [
    table(
      ['heartbeats', 'answer MB', 'bare CPU ms', 'CPU ms', '× bare', 'µs each', 'wall ms', 'bare MB', 'MB', '× answer'],
      rows,
    ),
    `\nOne heartbeat of 100,000 against one of 10,000: ${linear} times the time.`,
  ].join('\n');
}
