/** A scenario: a job of a workflow file under act, an embedded Tickstem, a stand-in for GitHub, and what has to come of it. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { type GitHub, startGitHub } from '../support/github/server.ts';
import { startTickstem, type Tickstem } from '../support/tickstem/server.ts';
import { type ActResult, REPOSITORY, runAct, workflowText } from './act.ts';

export interface Scenario {
  /** What is shown: a sentence. */
  name: string;
  /** A file of test/act/workflows, or `self-test.yml`: the one that GitHub runs as well. */
  workflow: string;
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

export interface Servers {
  tickstem: Tickstem;
  github: GitHub;
}

export interface Run extends Servers, ActResult {
  /** The default name of a job's heartbeat. */
  nameOf: (job: string) => string;
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
  const [tickstem, github] = await Promise.all([startTickstem(), startGitHub({ repository: REPOSITORY })]);
  try {
    const workflow = scenario.workflow === 'self-test.yml' ? SELF_TEST : `test/act/workflows/${scenario.workflow}`;
    github.file(`.github/workflows/${basename(workflow)}`, workflowText(workflow));
    scenario.arrange?.({ tickstem, github });
    const result = await runAct(act, {
      workflow,
      job: scenario.job,
      matrix: scenario.matrix,
      event: scenario.event ?? 'schedule',
      asActComes: scenario.asActComes ?? false,
      secrets: { TICKSTEM_API_KEY: tickstem.apiKey, GITHUB_TOKEN: github.token },
      vars: { TICKSTEM_URL: tickstem.url, ...scenario.vars },
      githubApiUrl: github.url,
    });
    try {
      expectNoSecrets(result.log, tickstem);
      scenario.expect(runOf(result, scenario, { tickstem, github }));
    } catch (error) {
      throw new Error(error instanceof Error ? error.message : String(error), { cause: result.log });
    }
  } finally {
    await Promise.all([tickstem.close(), github.close()]);
  }
}

function runOf(result: ActResult, { workflow }: Scenario, servers: Servers): Run {
  const { tickstem } = servers;
  return {
    ...result,
    ...servers,
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
