/** A scenario: a job of a workflow file under act, an embedded Tickstem, a stand-in for GitHub, and what has to come of it. */
import assert from 'node:assert/strict';
import { type GitHub, startGitHub } from '../stand-ins/github/server.ts';
import { startTickstem, type Tickstem } from '../stand-ins/tickstem/server.ts';
import { type ActJob, type ActResult, REPOSITORY, runAct } from './act.ts';
import { type Outside, openOutside, type Posted } from './outside.ts';
import { action, type Files, type Fill, project, shop, textOf } from './repository.ts';

export interface Scenario {
  /** What is shown: a sentence. */
  name: string;
  /** A file of test/act/workflows, or `self-test.yml`: the one that GitHub runs as well. Or one of `shop`. */
  workflow: string;
  /** It runs in somebody's own repository (asked for when it is played), with the published action and the real addresses. */
  shop?: () => Shop;
  job?: string;
  /** Default `schedule`. */
  event?: string;
  matrix?: string;
  /** Without the variables of GitHub's runner that act does not know. */
  asActComes?: boolean;
  vars?: Record<string, string>;
  arrange?: (servers: Servers) => void;
  expect: (run: Run) => void;
}

export interface Shop {
  /** By their names in .github/workflows. */
  workflows: Files;
  /** What else is in it. */
  files?: Files;
  /** What lies in the workspace though nothing checks it out. */
  workspace?: Files;
  /** Commands of its runner. */
  tools?: Files;
  secrets?: Readonly<Record<string, string>>;
  /** Actions that it uses besides, by `owner/name@ref`. */
  actions?: Readonly<Record<string, Fill>>;
  /** Hosts that are told something. */
  hosts?: readonly string[];
}

export interface Servers {
  tickstem: Tickstem;
  github: GitHub;
}

export interface Run extends Servers, ActResult {
  /** The default name of a job's heartbeat. */
  nameOf: (job: string) => string;
  /** What the shop's `hosts` were sent. */
  posted: readonly Posted[];
  /** The names of the heartbeats, each as often as it was pinged; in order. */
  pinged: () => string[];
  /** The lines of the log that have it. */
  linesWith: (text: string) => string[];
}

const SELF_TEST = '.github/workflows/self-test.yml';
/** What keys and tokens of the embedded Tickstem, and tokens of GitHub's stand-in, look like. */
const SECRET_FORMS = /tsk_live_[0-9a-f]{16,}|hbt_[0-9a-f]{16,}|ghs_[0-9a-f]{16,}/;

/** @throws {AssertionError} when something else came of it; the log of act is in `cause`. */
export async function runScenario(act: string, scenario: Scenario): Promise<void> {
  const { job, matrix, event = 'schedule', asActComes = false } = scenario;
  const shop = scenario.shop?.();
  const [tickstem, github] = await Promise.all([startTickstem(), startGitHub({ repository: REPOSITORY })]);
  const outside = shop && (await openOutside(tickstem.url, shop.hosts ?? []));
  try {
    const place = shop === undefined ? ownPlace(scenario, tickstem) : shopPlace(scenario, shop, outside);
    for (const [file, text] of Object.entries(place.workflows)) github.file(`.github/workflows/${file}`, text);
    scenario.arrange?.({ tickstem, github });
    const result = await runAct(act, {
      ...place,
      job,
      matrix,
      event,
      asActComes,
      file: scenario.workflow,
      secrets: { TICKSTEM_API_KEY: tickstem.apiKey, GITHUB_TOKEN: github.token, ...shop?.secrets },
      githubApiUrl: github.url,
    });
    try {
      expectNoSecrets(result.log, tickstem);
      scenario.expect(runOf(result, scenario, { tickstem, github }, outside?.posted ?? []));
    } catch (error) {
      throw new Error(error instanceof Error ? error.message : String(error), { cause: result.log });
    }
  } finally {
    await Promise.all([tickstem.close(), github.close(), outside?.close()]);
  }
}

type Place = Pick<ActJob, 'fill' | 'vars' | 'env' | 'actions' | 'tools' | 'workspace'> & { workflows: Files };

/** This repository, where workflows say by themselves where Tickstem is. */
function ownPlace({ workflow, vars }: Scenario, tickstem: Tickstem): Place {
  const path = workflow === 'self-test.yml' ? SELF_TEST : `test/act/workflows/${workflow}`;
  return {
    workflows: { [workflow]: textOf(path) },
    fill: project(path),
    vars: { TICKSTEM_URL: tickstem.url, ...vars },
    ...{ env: {}, actions: {}, tools: {}, workspace: {} },
  };
}

function shopPlace({ vars = {} }: Scenario, given: Shop, outside: Outside | undefined): Place {
  const { workflows, files = {}, tools = {}, workspace = {}, actions } = given;
  return {
    ...{ workflows, tools, workspace, vars },
    fill: shop(workflows, files),
    env: outside?.env ?? {},
    actions: { 'tickstem/heartbeat-action@v1': action, ...actions },
  };
}

function runOf(result: ActResult, { workflow }: Scenario, servers: Servers, posted: readonly Posted[]): Run {
  const { tickstem } = servers;
  return {
    ...result,
    ...servers,
    posted,
    nameOf: (job) => `${REPOSITORY}/${workflow}/${job}`,
    pinged: () =>
      tickstem
        .heartbeats()
        .flatMap(({ id, name }) => tickstem.pingsOf(id).map(() => name))
        .sort(),
    linesWith: (text) => result.log.split('\n').filter((line) => line.includes(text)),
  };
}

/** Of every scenario: no key, no token, in no form. The log is what act shows to everybody. */
function expectNoSecrets(log: string, { apiKey, heartbeats }: Tickstem): void {
  const secrets = [apiKey, ...heartbeats().map(({ token }) => token)].filter((secret) => secret !== '');
  const forms = secrets.flatMap((secret) => [secret, Buffer.from(secret).toString('base64').replace(/=+$/, '')]);
  const found = SECRET_FORMS.exec(log)?.[0] ?? forms.find((form) => log.includes(form));
  assert.equal(found?.slice(0, 12), undefined, 'a secret in the log');
}

/** The job was green, and these heartbeats were pinged: once each, or as often as they are named. */
export function expectPinged(run: Run, ...names: string[]): void {
  assert.deepEqual(run.pinged(), names.toSorted());
  assert.equal(run.exitCode, 0);
}

/** The job was red, and nothing was pinged. */
export function expectRed(run: Run): void {
  assert.deepEqual(run.pinged(), []);
  assert.equal(run.tickstem.requestsTo('ping').length, 0);
  assert.equal(run.exitCode, 1);
}

/** @throws when no line of the log has it. */
export function expectLog(run: Run, pattern: RegExp): void {
  assert.match(run.log, pattern);
}
