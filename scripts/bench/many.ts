// The check by number of heartbeats, beside a bare process that fetches the same answer and parses it.
import { join } from 'node:path';
import { entriesOf } from './entries.ts';
import { measure, median, type Runs } from './measure.ts';
import type { Served } from './server.ts';
import { ACTION, BARE, must, type Options } from './startup.ts';
import { againstTarget, table } from './table.ts';

export const SIZES = [100, 1000, 10_000, 100_000];

/** Of 10,000, times the time that the bare process takes. */
const TIME_TARGET = 2;
/** Of 100,000, times the size of the answer, which is read as a whole: reading it in parts was slower at 10,000. */
const MEMORY_TARGET = 9;
/** Of 100,000 against 10,000: how much more one heartbeat may take there. */
const LINEAR_TARGET = 1.2;

const [LEAST, MANY, MOST] = [100, 10_000, 100_000] as const;
const ACCOUNTS = [
  ...SIZES.map((size) => ({ night: 'good', size, name: size.toLocaleString('en') })),
  { night: 'bad', size: MANY, name: `${MANY.toLocaleString('en')}, a bad night` },
];

export async function byNumber(served: Served, { turns, scratch }: Options): Promise<string> {
  const programs = [];
  for (const { night, size, name } of ACCOUNTS) {
    const url = `${served.lists}/${night}/${size}/v1`;
    const inputs = { mode: 'check', 'api-key': served.apiKey, 'api-url': url, 'github-token': '' };
    const main = must((await entriesOf(ACTION, inputs, join(scratch, `${night}-${size}`))).main);
    programs.push({ name: `bare ${name}`, args: [BARE, 'GET', `${url}/heartbeats`], env: main.env });
    programs.push({ ...main, name: `check ${name}` });
  }
  const all = await measure(programs, turns, join(scratch, 'notes'));
  const of = (name: string, what: keyof Runs) => median(must(all.get(name))[what]);
  const rows = ACCOUNTS.map(({ size, name }) => {
    const [bare, check] = [`bare ${name}`, `check ${name}`];
    const answer = served.bytes[size] ?? Number.NaN;
    const memory = of(check, 'peakBytes');
    const wall = of(check, 'wallMs') / of(bare, 'wallMs');
    return [
      name,
      (answer / 1e6).toFixed(2),
      of(bare, 'wallMs').toFixed(0),
      of(check, 'wallMs').toFixed(0),
      name === MANY.toLocaleString('en') ? againstTarget(wall, TIME_TARGET) : wall.toFixed(2),
      of(bare, 'cpuMs').toFixed(0),
      of(check, 'cpuMs').toFixed(0),
      (of(check, 'cpuMs') / of(bare, 'cpuMs')).toFixed(2),
      (of(bare, 'peakBytes') / 1e6).toFixed(0),
      (memory / 1e6).toFixed(0),
      size === MOST ? againstTarget(memory / answer, MEMORY_TARGET) : '',
    ];
  });
  // What is left when the start, and what is said of so few, is taken off.
  const cpuMs = (size: number) => of(`check ${size.toLocaleString('en')}`, 'cpuMs');
  const perHeartbeat = (size: number) => (cpuMs(size) - cpuMs(LEAST)) / (size - LEAST);
  const linear = againstTarget(perHeartbeat(MOST) / perHeartbeat(MANY), LINEAR_TARGET);
  return [
    table(
      ['heartbeats', 'answer MB', 'bare ms', 'ms', '×', 'bare CPU ms', 'CPU ms', '×', 'bare MB', 'MB', '× answer'],
      rows,
    ),
    `\nOne heartbeat of 100,000 against one of 10,000: ${linear} times the CPU time.`,
  ].join('\n');
}
