/**
 * `npm run faults`: every fault at every place, on the shipped bytes. Prints the matrix and counts the cases; tells of
 * those that went wrong, with their logs. With words as arguments: only cases whose name has one of them.
 */
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { allCases, type Case, titleOf } from './cases.ts';
import { playEnvironments } from './environment.ts';
import { CONTROL } from './faults.ts';
import { judge, type Verdict } from './judge.ts';
import { matrix } from './matrix.ts';
import { PLACES } from './places.ts';
import { play } from './play.ts';

/** Most of a case is waiting: for deadlines, and for Node to start. */
const AT_A_TIME = 8 * availableParallelism();
/** "Deadlines hold to within a second", on top of what a process takes that has no trouble. */
const SLACK_MS = 1000;
/** One that went wrong may be a matter of load: it is played again, alone, and the last line names it. More are not. */
const MOST_AGAIN = 1;

interface Played {
  one: Case;
  verdict: Verdict;
}

const words = process.argv.slice(2);
const cases = chosen(allCases());

/** The cases that are meant, with those in which nothing goes wrong: deadlines are measured by them. */
function chosen(every: readonly Case[]): readonly Case[] {
  if (words.length === 0) return every;
  const meant = every.filter((one) => words.some((word) => titleOf(one).includes(word)));
  if (meant.length === 0) throw new Error(`no case is called ${words.join(', or ')}`);
  return [
    ...new Set([...meant, ...every.filter(({ fault, strict, debug }) => fault === CONTROL && !strict && !debug)]),
  ];
}

async function worker(queue: Iterator<Case>, played: Played[]): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const one = next.value;
    try {
      played.push({ one, verdict: await play(one, (outcome) => judge(one, outcome)) });
    } catch (error) {
      const wrong = [`the case itself: ${error instanceof Error ? error.stack : error}`];
      played.push({ one, verdict: { wrong, durations: [], peakMb: 0, log: '' } });
    }
  }
}

/** The slowest step without trouble, in ms: the machine is under the same load for all. */
function baselineOf(played: readonly Played[]): number {
  const untroubled = played.filter(({ one }) => one.fault === CONTROL && one.timeoutSecs !== undefined);
  return Math.max(0, ...untroubled.flatMap(({ verdict }) => verdict.durations.map(({ ms }) => ms)));
}

/** Deadlines are judged when all is over: only then it is known how long a process takes here. */
function judgeDeadlines(played: readonly Played[], baselineMs: number): void {
  for (const { verdict } of played) {
    for (const { which, ms, limitMs } of verdict.durations) {
      if (ms <= limitMs + SLACK_MS + baselineMs) continue;
      verdict.wrong.push(
        `time of ${which}: expected at most ${secs(limitMs)} and ${secs(SLACK_MS)} of slack, got ${secs(ms)}`,
      );
    }
  }
}

function tellWrong({ one, verdict }: Played): void {
  const title = titleOf(one);
  console.log(`✗ ${title}`);
  for (const wrong of verdict.wrong) console.log(`    ${wrong}`);
  console.log(verdict.log.trimEnd().replace(/^/gm, '    | '), '\n');
}

function longestOf(played: readonly Played[]): string {
  const steps = played.flatMap(({ one, verdict }) => verdict.durations.map((step) => ({ one, ...step })));
  const longest = steps.reduce((most, step) => (step.ms > most.ms ? step : most));
  return `${secs(longest.ms)} (${longest.which} of ${titleOf(longest.one)})`;
}

function secs(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Plays all, and those that went wrong once more by themselves: other work on the machine can take a case all its time. */
async function playAll(): Promise<{ played: Played[]; again: readonly Played[]; baselineMs: number }> {
  const first: Played[] = [];
  const queue = cases.values();
  await Promise.all(Array.from({ length: AT_A_TIME }, () => worker(queue, first)));
  const baselineMs = baselineOf(first);
  judgeDeadlines(first, baselineMs);
  const wrong = first.filter(({ verdict }) => verdict.wrong.length > 0);
  if (wrong.length > MOST_AGAIN) return { played: first, again: [], baselineMs };
  const again: Played[] = [];
  await worker(wrong.map(({ one }) => one).values(), again);
  judgeDeadlines(again, baselineMs);
  const right = first.filter(({ verdict }) => verdict.wrong.length === 0);
  return { played: [...right, ...again], again, baselineMs };
}

const from = performance.now();
const { played, again, baselineMs } = await playAll();
const wrong = played.filter(({ verdict }) => verdict.wrong.length > 0);
const inTable = played.filter(({ one }) => !one.strict && !one.debug);
console.log(
  matrix(
    inTable.map(({ one, verdict }) => ({ one, wrong: verdict.wrong.length > 0 })),
    PLACES,
  ),
  '\n',
);
for (const one of wrong) tellWrong(one);
const count = (which: (one: Case) => boolean) => played.filter(({ one }) => which(one)).length;
console.log(
  `${count(({ once }) => once)} of them happen once and heal, ${count(({ strict }) => strict)} are with \`strict\`, ` +
    `${count(({ debug }) => debug)} with debug logs. A step without trouble takes ${secs(baselineMs)} at most here; ` +
    `most memory ${Math.max(...played.map(({ verdict }) => verdict.peakMb)).toFixed(0)} MB; all together ${secs(performance.now() - from)}.`,
);

const environments = words.length === 0 ? await playEnvironments(AT_A_TIME / 2) : [];
const wrongThere = environments.filter(({ wrong: found }) => found.length > 0);
for (const { title, wrong: found } of wrongThere) console.log(`✗ ${title}\n    ${found.join('\n    ')}\n`);
const ofAxis = (axis: string) => environments.filter((one) => one.axis === axis).length;
console.log(
  `the environment: ${['variable', 'disk', 'clock', 'resolver'].map((axis) => `${ofAxis(axis)} of ${axis}s`).join(', ')}; ` +
    `wrong: ${wrongThere.length}`,
);
const twice = again.map(({ one }) => `; played twice: ${titleOf(one)}`).join('');
const [all, allWrong] = [played.length + environments.length, wrong.length + wrongThere.length];
console.log(`faults: ${all} cases, wrong: ${allWrong}, longest ${longestOf(played)}${twice}`);
if (allWrong > 0) process.exitCode = 1;
