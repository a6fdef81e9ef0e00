// docs/check.md and docs/reference.md against the code: statuses, causes, requests, and limits.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { VERDICT_WORDS } from '../../src/check/present/headline.ts';
import type { Cause, Row } from '../../src/check/rows.ts';
import { causeOf } from '../../src/check/runs/cause.ts';
import type { ReviewContext } from '../../src/check/runs/context.ts';
import type { Facts } from '../../src/check/runs/facts.ts';
import { judgeBySchedule } from '../../src/check/runs/schedule-verdict.ts';
import type { RunRecord } from '../../src/github/actions.ts';
import { DEFAULTS } from '../../src/inputs/inputs.ts';
import { startGitHub } from '../stand-ins/github/server.ts';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { calls, type Job, runAction, withTickstem } from '../support/action.ts';
import { backups, ordinary } from '../support/measured.ts';
import { heartbeat as beat, type Shop, watched as watching, withShop } from '../support/shop.ts';
import {
  at,
  BACKUP,
  EVENING,
  lastNightsJob,
  NIGHTLY,
  PINGED,
  pinged,
  type World,
  watched,
} from '../support/sources.ts';
import {
  DAY_MS,
  HOUR_MS,
  heartbeat,
  missedHeartbeat,
  NOW_MS,
  resultOfAll,
  rowOf,
  unreadable,
} from '../unit/check/heartbeats.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = ['docs/check.md', 'docs/reference.md'];
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The rows of the one table of the pages whose head begins so: cells as they are written. */
function tableOf(head: string): string[][] {
  const found = PAGES.flatMap((page) => marked.lexer(read(page))).filter(
    (token): token is Tokens.Table => token.type === 'table',
  );
  const [table, second] = found.filter(({ header }) => header[0]?.text === head);
  if (table === undefined || second !== undefined)
    throw new Error(`the pages have no table or several under "${head}"`);
  return table.rows.map((row) => row.map(({ text }) => text));
}

const idsIn = (rows: string[][]) => rows.map(([first = '']) => first.replaceAll('`', ''));
const sorted = (texts: Iterable<string>) => [...texts].sort();

describe('a verdict', () => {
  // Where the file is gone, nothing else is asked of the record.
  const NO_FILES = {
    files: new Map(),
    ownFile: undefined,
    isNamed: () => false,
    usage: { repository: 'octo-org/shop', actionRepository: '', workflows: new Map() },
  } as unknown as ReviewContext;
  const EXAMPLES: Record<Row['verdict'], () => Row | Promise<Row>> = {
    paused: () => rowOf(missedHeartbeat({ status: 'paused' })),
    failing: () => rowOf(heartbeat({ status: 'failing' })),
    unknown: () => rowOf(unreadable()),
    waiting: () => rowOf(heartbeat({ lastPingedAtMs: null, createdAtMs: NOW_MS - HOUR_MS })),
    'never-pinged': () => rowOf(heartbeat({ lastPingedAtMs: null })),
    missed: () => rowOf(missedHeartbeat()),
    late: () => rowOf(heartbeat({ lastPingedAtMs: NOW_MS - DAY_MS - HOUR_MS / 2 })),
    healthy: () => rowOf(heartbeat()),
    'not-found': () => resultOfAll([], ['octo-org/shop/*']).rows[0] ?? rowOf(heartbeat()),
    orphaned: () => judgeBySchedule(rowOf(missedHeartbeat()), NO_FILES),
    misconfigured: () => ({ ...rowOf(heartbeat()), verdict: 'misconfigured', fails: true }),
    unusual: () => ({ ...rowOf(heartbeat()), verdict: 'unusual', unusual: { text: 'rows: 40', url: '' } }),
    acknowledged: () => ({ ...rowOf(missedHeartbeat()), verdict: 'acknowledged', fails: false }),
  };

  test('has a row, and each row is one', () => {
    expect(sorted(idsIn(tableOf('status')))).toEqual(sorted(Object.keys(VERDICT_WORDS)));
  });

  test('is red on the page where it fails the check', async () => {
    for (const [id = '', , outcome = ''] of tableOf('status')) {
      const verdict = id.replaceAll('`', '') as Row['verdict'];
      const row = await EXAMPLES[verdict]();
      expect(row.verdict).toBe(verdict);
      expect([verdict, outcome.startsWith('**fails**')]).toEqual([verdict, row.fails]);
      expect(outcome).toMatch(/^(?:\*\*fails\*\*|passes)/);
    }
  });

  test('by time is red in the diagram where it fails', async () => {
    const [diagram = ''] = /```mermaid\n(?:(?!```)[\s\S])*\(\[healthy\]\)[\s\S]*?```/.exec(read('docs/check.md')) ?? [];
    const outcomes = [...diagram.matchAll(/\(\[([\w-]+)\]\):::(\w+)/g)];
    expect(outcomes).toHaveLength(8);
    for (const [, verdict = '', colour = ''] of outcomes) {
      const row = await EXAMPLES[verdict as Row['verdict']]();
      expect([verdict, colour]).toEqual([row.verdict, row.fails ? 'bad' : 'good']);
    }
  });
});

describe('a cause', () => {
  const NOW = Date.UTC(2026, 10, 23, 12);
  const run = (conclusion: string, status = 'completed'): RunRecord => ({
    ...{ id: 1, url: '', event: 'schedule', status, conclusion },
    ...{ createdAtMs: NOW - 9 * HOUR_MS, startedAtMs: NOW - 9 * HOUR_MS, branch: 'main', headSha: '', attempt: 1 },
  });
  const jobOf = (conclusion: string, hasSteps = true): Facts['job'] => ({
    ...{ name: 'backup', url: '', status: 'completed', conclusion, hasSteps, failedStep: undefined, checkRunId: 2 },
    startedAtMs: NOW,
  });
  const ended = (conclusion: string, hasSteps = true) => ({
    runs: [run(conclusion)],
    job: jobOf(conclusion, hasSteps),
  });
  const inState = (state: string) => ({ state: { path: NIGHTLY, state, updatedAtMs: undefined } });
  const EXAMPLES: Record<Cause['kind'], Partial<Facts>[]> = {
    gone: [{ exists: false }, { ...ended('success'), missingLeg: 'eu, 20' }],
    disabled: [inState('disabled_inactivity'), inState('disabled_manually'), inState('disabled_fork')],
    unknown: [{ runs: undefined }, ended('neutral')],
    'startup-failure': [{ runs: [run('startup_failure')] }],
    running: [{ runs: [run('', 'in_progress')] }, { runs: [run('', 'queued')] }],
    failed: [ended('failure')],
    'timed-out': [ended('timed_out')],
    cancelled: [ended('cancelled', false), ended('cancelled')],
    skipped: [ended('skipped')],
    'not-pinged': [ended('success')],
    'not-due': [{ runs: [], fired: false }],
    'never-triggered': [{ runs: [] }, { runs: [], isUnscheduled: true }],
  };
  const told = (facts: Partial<Facts>) =>
    causeOf({
      ...{
        nowMs: NOW,
        sinceMs: NOW - DAY_MS,
        file: 'nightly.yml',
        workflowUrl: '',
        unavailable: [],
        isFullHour: false,
      },
      ...{ neverScheduled: false, rejected: undefined, notLocked: undefined, stepNames: undefined },
      ...{ exists: true, state: undefined, fired: true, runs: [], job: undefined, annotations: [] },
      ...{ isUnscheduled: false, missingLeg: undefined },
      ...facts,
    });

  test('has a row, and each row is one', () => {
    const [, union = ''] = /kind:\n((?:\s+\| '[\w-]+'[;\n])+)/.exec(read('src/check/rows.ts')) ?? [];
    const kinds = [...union.matchAll(/'([\w-]+)'/g)].map(([, kind = '']) => kind);
    expect(sorted(kinds)).toEqual(sorted(Object.keys(EXAMPLES)));
    expect(sorted(idsIn(tableOf('cause')))).toEqual(sorted(kinds));
  });

  test.for(tableOf('cause'))('%s is told in the words of the page', ([id = '', says = '']) => {
    const kind = id.replaceAll('`', '') as Cause['kind'];
    const causes = EXAMPLES[kind].map(told);
    const texts = causes.map(({ text }) => text);
    expect(new Set(causes.map((cause) => cause.kind))).toEqual(new Set([kind]));
    const phrases = [...says.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => phrase);
    expect(phrases.filter((phrase) => !texts.some((text) => text.includes(phrase)))).toEqual([]);
    expect(texts.filter((text) => !phrases.some((phrase) => text.includes(phrase)))).toEqual([]);
  });
});

describe('what is asked', () => {
  /** The page's words for the routes of the stand-in. */
  const WORDS: Readonly<Record<string, string>> = {
    ...{
      content: 'workflow file',
      workflows: 'workflow states',
      'workflow-runs': 'runs',
      jobs: 'jobs',
    },
    ...{ annotations: 'annotations', commits: 'last commit', issues: 'issues' },
    ...{ issue: 'issue', 'create-label': 'new label', 'create-issue': 'new issue' },
  };
  /** The default grace period of a job that a schedule starts: with another one, an update follows the ping. */
  const BY_DEFAULT = { grace_secs: 43_200 };
  interface Asked {
    tickstem: string;
    github: Set<string>;
  }
  /** What a GraphQL query asks for; a route without a word is called by its name. */
  const queried = ({ route, json }: World['github']['requests'][number]) => {
    if (route !== 'graphql') return String(route);
    return (json as { query: string }).query.includes('viewer') ? 'whose token' : 'workflow files';
  };
  const askedOf = (tickstem: Tickstem, github: World['github']): Asked => ({
    tickstem: calls(tickstem)
      .map((call) => call.replace(/ 20\d$/, ''))
      .join(', '),
    github: new Set(github.requests.map((request) => WORDS[String(request.route)] ?? queried(request))),
  });

  async function job(given: (tickstem: Tickstem) => Job = () => ({}), isFirst = false): Promise<Asked> {
    const github = await startGitHub({ repository: 'octo-org/shop' });
    github.file(NIGHTLY, watched('0 3 * * *'));
    let asked: Asked | undefined;
    await withTickstem(async (tickstem) => {
      if (!isFirst) tickstem.seed(pinged(BACKUP, new Date(tickstem.clock.now() - DAY_MS).toISOString(), BY_DEFAULT));
      const { with: inputs, ...more } = given(tickstem);
      const own = { 'github-token': github.token, interval: undefined, ...inputs };
      const result = await runAction(tickstem, { ...more, with: own, github: { api_url: github.url, ...more.github } });
      expect(result.status).toBe('success');
      asked = askedOf(tickstem, github);
    });
    await github.close();
    if (asked === undefined) throw new Error('nothing was asked');
    return asked;
  }
  const withToken = (tickstem: Tickstem): Job => ({
    with: { 'ping-token': '${{ secrets.PING_TOKEN }}' },
    secrets: { PING_TOKEN: tickstem.heartbeats()[0]?.token ?? '' },
  });

  async function check(given: Job['with'] = {}, arrange: (shop: Shop) => void = () => {}, more?: Job): Promise<Asked> {
    let asked: Asked | undefined;
    await withShop(async (shop) => {
      const own = { crons: ['30 5 * * *'], jobs: { check: watching({ mode: 'check' }) } };
      shop.file('heartbeats.yml', own);
      shop.tickstem.seed(beat('octo-org/shop/heartbeats.yml/check', 5, BY_DEFAULT));
      arrange(shop);
      await shop.check(given, more);
      asked = askedOf(shop.tickstem, shop.github);
    });
    if (asked === undefined) throw new Error('nothing was asked');
    return asked;
  }
  async function missed(arrange: (world: World) => unknown): Promise<Asked> {
    let asked: Asked | undefined;
    await at(EVENING, async (world) => {
      world.github.file(NIGHTLY, watched('0 3 * * *'));
      world.tickstem.seed(pinged(BACKUP, PINGED));
      arrange(world);
      expect((await world.check()).status).toBe('failure');
      asked = askedOf(world.tickstem, world.github);
    });
    if (asked === undefined) throw new Error('nothing was asked');
    return asked;
  }

  const FLOWS: Readonly<Record<string, () => Promise<Asked>>> = {
    'a usual night': () => job(),
    '… with `interval`': () => job(() => ({ with: { interval: '24h' } })),
    '… with `ping-token`': () => job(withToken),
    'the first run': () => job(() => ({}), true),
    'another `interval` than before': () => job(() => ({ with: { interval: '12h' } })),
    "a run that doesn't count": () => job(() => ({ github: { event_name: 'push' } })),
    'a check, everything healthy': () => check(),
    '… with eight good runs of a job': () =>
      // It is the turn of the second file.
      check({}, (shop) => backups(shop, ordinary(9), {}), { github: { run_number: '1' } }),
    '… with `measure` in the job': () => check({}, (shop) => backups(shop, ordinary(9))),
    '… with `watch-self`': () => check({ 'watch-self': 'true' }),
    '… with `workflows`': () =>
      check({ workflows: 'weekly.yml' }, ({ file, run }) => {
        file('weekly.yml', { crons: ['0 3 * * 1'], jobs: { report: {} } });
        run('weekly.yml', 8.5);
      }),
    '… with `issue`': () => check({ issue: 'true' }),
    'a check, a job failed': () =>
      missed(({ github }) =>
        lastNightsJob(github, { conclusion: 'failure', steps: [{ name: 'Back up', conclusion: 'failure' }] }),
      ),
    "… a job passed and didn't ping": () => missed(({ github }) => lastNightsJob(github, { conclusion: 'success' })),
    "… GitHub didn't start it": () => missed(() => {}),
    '… with `issue`, the first miss': () =>
      check({ issue: 'true' }, ({ tickstem }) => void tickstem.seed(beat('octo-org/shop/dead', 100))),
  };

  test('is told flow by flow, and each flow is played here', () => {
    expect(sorted(tableOf('flow').map(([flow = '']) => flow))).toEqual(sorted(Object.keys(FLOWS)));
  });

  test.for(tableOf('flow'))('%s: %s', async ([flow = '', ofTickstem = '', ofGitHub = '']) => {
    const { tickstem, github } = (await FLOWS[flow]?.()) ?? { tickstem: '?', github: new Set() };
    const parts = (text: string) => text.split(/[;,] /).filter((part) => part !== 'nothing');
    expect(tickstem).toBe(parts(ofTickstem).join(', '));
    expect(github).toEqual(new Set(parts(ofGitHub)));
  });
});

describe('a limit', () => {
  const UNITS: Readonly<Record<string, number>> = {
    ...{ s: 1000, min: 60_000, h: 3_600_000, day: DAY_MS, days: DAY_MS },
    ...{ KiB: 1024, MiB: 1024 ** 2, bytes: 1, '%': 0.01, '': 1 },
  };
  /** A constant in milliseconds, bytes or as it is; of the inputs a default. */
  function constant(name: string, file: string): number {
    if (file.endsWith('inputs.ts')) return Number.parseInt(DEFAULTS[name as 'timeout'], 10) * 1000;
    const [, factors = ''] = new RegExp(`^(?:export )?const ${name} = ([\\w.* ]+);`, 'm').exec(read(file)) ?? [];
    const value = factors
      .split('*')
      .map((factor) => (factor.trim() === 'DAY_MS' ? DAY_MS : Number(factor.trim().replaceAll('_', ''))))
      .reduce((product, factor) => product * factor, 1);
    return value * (name.endsWith('_SECS') ? 1000 : name.endsWith('_DAYS') ? DAY_MS : 1);
  }

  test.for(tableOf('what'))('of %s is %s in the code', ([, values = '', where = '']) => {
    const stated = values.split(', ').map((value) => {
      const [, number = '', unit = ''] = /^([\d.,]+) ?(\D*)$/.exec(value) ?? [];
      return Number(number.replaceAll(',', '')) * (UNITS[unit] ?? Number.NaN);
    });
    // Each constant with the next file that is linked behind it.
    const coded = [...where.matchAll(/`(\w+)`(?=.*?\]\(\.\.\/(src\/[\w/.-]+)\))/g)].map(([, name = '', file = '']) =>
      constant(name, file),
    );
    expect(coded.length).toBeGreaterThan(0);
    expect(stated).toEqual(coded);
  });
});
