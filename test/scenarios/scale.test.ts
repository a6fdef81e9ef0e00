// The action in big repositories: how many requests a check makes, and how long its own work takes.
import { expect, test } from 'vitest';
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

test('S1: 300 files, all healthy: one request, and few for past runs', () =>
  many(300, HEALTHY, async ({ github, tickstem, check }) => {
    expect(checkOutputs(await check())).toMatchObject({ status: 'healthy', missed: [] });
    expect(github.requests.map(({ route }) => route)).toEqual(['graphql', 'workflow-runs', 'workflow-runs']);
    expect(tickstem.requests.map(({ route }) => route)).toEqual(['list']);
  }));

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

test("how late GitHub is, is only asked for rows past their scheduled time: one list of runs each, and the check's own", () =>
  withThreeDue(async (world) => {
    const { github, check } = world;
    expect(checkOutputs(await check()).status).toBe('healthy');
    const lists = github.requestsTo('workflow-runs').map(({ path }) => /workflows\/(\w+)\.yml/.exec(path)?.[1]);
    expect(lists.toSorted()).toEqual(['heartbeats', 'w0', 'w1', 'w2']);
    // The schedule at the commit of the newest run is the one that counts.
    expect(counted(world)).toEqual({ graphql: 1, 'workflow-runs': 4, content: 3 });
  }));

test('a miss is found in the list of runs that the allowance was read from: no file is listed twice', () =>
  withThreeDue(async ({ github, tickstem, check }) => {
    github.clock.advance(20 * 3_600_000);
    tickstem.clock.advance(20 * 3_600_000);
    expect(checkOutputs(await check()).missed).toHaveLength(3);
    const lists = github.requestsTo('workflow-runs').map(({ path }) => /workflows\/(\w+)\.yml/.exec(path)?.[1]);
    expect(lists).toHaveLength(new Set(lists).size);
  }));
