// The action in big repositories: how many requests a check makes, and how long its own work takes.
import { expect, test } from 'vitest';
import type { RunSeed } from '../stand-ins/github/server.ts';
import { at, checkOutputs, FOLDER, messages, pinged, SHOP, type World, watched } from '../support/sources.ts';

const NOW = '2026-11-23T12:00:00Z';
const HEALTHY = '2026-11-23T03:45:00Z';

const MISSED = '2026-11-22T03:45:00Z';

/** As many workflow files with a nightly job each, and its heartbeat, pinged then. */
function many(count: number, pingedAt: string, use: (world: World) => Promise<void>): Promise<void> {
  return at(NOW, async (world) => {
    for (let file = 0; file < count; file++) {
      world.github.file(`${FOLDER}/w${file}.yml`, watched(`${file % 40} 3 * * *`));
      world.tickstem.seed(pinged(`${SHOP}/w${file}.yml/backup`, pingedAt));
    }
    await use(world);
  });
}

test('S1: 300 files, all healthy: one request, and one for past runs', () =>
  many(300, HEALTHY, async ({ github, tickstem, check }) => {
    expect(checkOutputs(await check())).toMatchObject({ status: 'healthy', missed: [] });
    expect(github.requests.map(({ route }) => route)).toEqual(['graphql', 'workflow-runs']);
    expect(tickstem.requests.map(({ route }) => route)).toEqual(['list']);
  }));

test('S1: 300 files, all healthy, each with 12 finished runs: within 40 requests, and each file is compared in turn', () =>
  many(300, HEALTHY, async ({ github, check }) => {
    for (let file = 0; file < 300; file++) addRuns(github, `w${file}.yml`, 12);
    const compared = new Set<string>();
    for (let run_number = 1; run_number <= 4; run_number++) {
      const before = github.requests.length;
      const result = await check({}, { github: { run_number: String(run_number) } });
      expect(checkOutputs(result).status).toBe('healthy');
      expect(result.phase('main').log).toContain('299 heartbeats not compared with past runs');
      const made = github.requests.slice(before);
      expect(made.length).toBeLessThanOrEqual(40);
      const files = made.flatMap(({ path }) => /workflows\/(w\d+)\.yml\/runs/.exec(path)?.[1] ?? []);
      expect(files).toHaveLength(1);
      expect(made.filter(({ route }) => route === 'jobs')).toHaveLength(12);
      compared.add(files.join());
    }
    expect(compared.size).toBe(4);
  }));

test('S1: 200 matrix jobs in each of 30 runs, whose lists of jobs have pages: within 40 requests, too', () =>
  at(NOW, async ({ github, tickstem, check }) => {
    const values = Array.from({ length: 200 }, (_, at) => `v${at}`);
    const matrix = `    strategy: {matrix: {shard: [${values.join(', ')}]}}\n`;
    github.file(`${FOLDER}/nightly.yml`, watched('0 3 * * *', { backup: matrix }));
    for (const value of values) tickstem.seed(pinged(`${SHOP}/nightly.yml/backup (${value})`, HEALTHY));
    const jobs = values.map((value) => ({ name: `backup (${value})`, conclusion: 'success' as const }));
    addRuns(github, 'nightly.yml', 30, jobs);
    expect(checkOutputs(await check()).status).toBe('healthy');
    expect(github.requestsTo('jobs').length).toBeGreaterThan(10);
    expect(github.requests.length).toBeLessThanOrEqual(40);
  }));

/** So many nights in which a file ran and succeeded. */
function addRuns(github: World['github'], file: string, count: number, given: RunSeed['jobs'] = undefined): void {
  for (let day = 0; day < count; day++) {
    const startedAt = new Date(Date.parse(HEALTHY) - day * 86_400_000);
    const completedAt = new Date(startedAt.getTime() + 600_000).toISOString();
    const times = { startedAt: startedAt.toISOString(), completedAt };
    const jobs = (given ?? [{ name: 'backup', conclusion: 'success' }]).map((job) => ({ ...job, ...times }));
    github.run({ workflow: `${FOLDER}/${file}`, createdAt: startedAt.toISOString(), conclusion: 'success', jobs });
  }
}

/** Requests by what they ask for. */
const counted = ({ github }: World) => {
  const counts = new Map<string, number>();
  for (const { route } of github.requests) counts.set(String(route), (counts.get(String(route)) ?? 0) + 1);
  return Object.fromEntries(counts);
};

test('S1: 300 files, all missed: every verdict and the issue within 500 requests, and what was not requested is reported', () =>
  many(300, MISSED, async (world) => {
    const { github, check } = world;
    for (let file = 0; file < 300; file++) {
      const run = { workflow: `${FOLDER}/w${file}.yml`, createdAt: '2026-11-23T03:50:00Z' };
      github.run({ ...run, conclusion: 'failure', jobs: [{ name: 'backup', conclusion: 'failure' }] });
    }
    const result = await check({ issue: 'true' });
    expect(checkOutputs(result).missed).toHaveLength(300);
    expect(github.requests.length).toBeLessThanOrEqual(500);
    // Verdicts come before causes.
    expect(counted(world)).toMatchObject({ 'workflow-runs': 300, 'create-issue': 1 });
    expect(github.issues()).toHaveLength(1);
    expect(messages(result, 'warning').join()).toMatch(/\d+ requests to GitHub .* were not made/);
  }));

test('S1: with few requests left in the hour, the issue is written all the same', () =>
  many(100, MISSED, async (world) => {
    const { github, check } = world;
    github.requestsAnHour(80);
    const result = await check({ issue: 'true' });
    expect(checkOutputs(result).missed).toHaveLength(100);
    expect(github.issues()).toHaveLength(1);
    expect(github.requests.every(({ status }) => status !== 403)).toBe(true);
    expect(messages(result, 'warning').join()).toMatch(/rate limit leaves few until/);
  }));

test('S1: 200 matrix jobs of one file, pinged at different times: one list of its runs, and one that goes back to any scheduled run', () =>
  at(NOW, async (world) => {
    const { github, tickstem, check } = world;
    const values = Array.from({ length: 200 }, (_, at) => `v${at}`);
    const matrix = `    strategy: {matrix: {shard: [${values.join(', ')}]}}\n`;
    github.file(`${FOLDER}/nightly.yml`, watched('0 3 * * *', { backup: matrix }));
    for (const [at, value] of values.entries()) {
      const pingedAt = new Date(Date.parse(MISSED) - at * 3_600_000).toISOString();
      tickstem.seed(pinged(`${SHOP}/nightly.yml/backup (${value})`, pingedAt));
    }
    expect(checkOutputs(await check()).missed).toHaveLength(200);
    expect(counted(world)).toEqual({ graphql: 1, 'workflow-runs': 2, workflows: 1 });
  }));

/** Ten files of which three have a scheduled time since their last ping, an hour ago. */
function withThreeDue(use: (world: World) => Promise<void>): Promise<void> {
  return at(NOW, async (world) => {
    for (let file = 0; file < 10; file++) {
      const isDue = file < 3;
      const name = `w${file}.yml`;
      world.github.file(`${FOLDER}/${name}`, watched(isDue ? '0 11 * * *' : '0 3 * * *'));
      world.tickstem.seed(pinged(`${SHOP}/${name}/backup`, isDue ? '2026-11-22T11:30:00Z' : HEALTHY));
      for (let day = 1; day <= 12; day++) {
        const createdAt = new Date(Date.parse('2026-11-23T11:20:00Z') - day * 86_400_000).toISOString();
        world.github.run({ workflow: `${FOLDER}/${name}`, createdAt });
      }
    }
    world.github.run({ workflow: `${FOLDER}/heartbeats.yml`, createdAt: '2026-11-23T05:45:00Z' });
    await use(world);
  });
}

/** The files whose runs were listed to judge them. Lists for comparisons go back to what GitHub keeps, 400 days. */
function judgedFiles({ github }: World): (string | undefined)[] {
  const keptMs = 400 * 86_400_000;
  const isComparison = (path: string) =>
    path.includes(new Date(github.clock.now() - keptMs).toISOString().slice(0, 10));
  return github
    .requestsTo('workflow-runs')
    .flatMap(({ path }) => (isComparison(path) ? [] : /workflows\/(\w+)\.yml/.exec(path)?.[1]));
}

test("how late GitHub is, is only asked for rows past their scheduled time: one list of runs each, and the check's own", () =>
  withThreeDue(async (world) => {
    expect(checkOutputs(await world.check()).status).toBe('healthy');
    expect(judgedFiles(world).toSorted()).toEqual(['heartbeats', 'w0', 'w1', 'w2']);
    // The schedule at the commit of the newest run is the one that counts. One file is compared with its past runs.
    expect(counted(world)).toEqual({ graphql: 1, 'workflow-runs': 4 + 1, content: 3, jobs: 12 });
  }));

test('a miss is found in the list of runs that the allowance was read from: no file is listed twice', () =>
  withThreeDue(async (world) => {
    const { github, tickstem, check } = world;
    github.clock.advance(20 * 3_600_000);
    tickstem.clock.advance(20 * 3_600_000);
    expect(checkOutputs(await check()).missed).toHaveLength(3);
    const lists = judgedFiles(world);
    expect(lists).toHaveLength(new Set(lists).size);
  }));
