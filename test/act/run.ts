/**
 * `npm run test:act`: the shipped action on somebody else's runner. Lists the scenarios as they end, the failed ones with
 * act's log, and counts them. With words as arguments: only the scenarios whose name has one of them.
 */
import { performance } from 'node:perf_hooks';
import { installAct } from '../../scripts/act.ts';
import { toldOfBlocks } from './docs/blocks.ts';
import { runScenario, type Scenario } from './scenario.ts';
import { CHECK } from './scenarios/check.ts';
import { COMPOSITE } from './scenarios/composite.ts';
import { DOCS } from './scenarios/docs.ts';
import { EVIDENCE } from './scenarios/evidence.ts';
import { JOB } from './scenarios/job.ts';
import { SELF_TEST } from './scenarios/self-test.ts';

/** act builds no container here: what is waited for is Node's start, twice a step. */
const AT_A_TIME = 2;

const words = process.argv.slice(2);
const all = [...JOB, ...EVIDENCE, ...COMPOSITE, ...CHECK, ...DOCS, ...SELF_TEST];
const scenarios = words.length === 0 ? all : all.filter(({ name }) => words.some((word) => name.includes(word)));

/**
 * act can lose what a step says last, on a busy machine and now and then. So a few that failed are played once more, alone,
 * and it is said that they were; many are a fault of ours.
 */
const MOST_AGAIN = 3;

async function worker(act: string, queue: Iterator<Scenario>, failed: Scenario[]): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const scenario = next.value;
    const from = performance.now();
    try {
      await runScenario(act, scenario);
      console.log(`✓ ${scenario.name} (${secondsSince(from)})`);
    } catch (error) {
      failed.push(scenario);
      console.log(`✗ ${scenario.name} (${secondsSince(from)})\n${toldAs(error)}`);
    }
  }
}

function secondsSince(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}

function toldAs(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return typeof error.cause === 'string'
    ? `${error.message}\n${indented(error.cause)}`
    : (error.stack ?? error.message);
}

function indented(log: string): string {
  return log.trimEnd().replace(/^/gm, '    ');
}

try {
  const act = installAct();
  const first: Scenario[] = [];
  const queue = scenarios.values();
  await Promise.all(Array.from({ length: AT_A_TIME }, () => worker(act, queue, first)));
  const again = first.length <= MOST_AGAIN ? first : [];
  const failed: Scenario[] = again.length === 0 ? first : [];
  if (again.length > 0) console.log(`played twice: ${again.length}`);
  await worker(act, again.values(), failed);
  for (const { name } of failed) console.log(`failed: ${name}`);
  const blocks = toldOfBlocks();
  if (blocks !== '') console.log(`\n${blocks}`);
  console.log(`\n${scenarios.length} scenarios: ${scenarios.length - failed.length} passed, ${failed.length} failed`);
  // Nothing that ran is nothing that was shown.
  if (failed.length > 0 || scenarios.length === 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
