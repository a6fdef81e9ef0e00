/** Plays a case: its servers, its fault, and a job with the shipped action, main then post. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGitHub } from '../stand-ins/github/server.ts';
import { makeCertificate } from '../stand-ins/proxy/certificate.ts';
import { startTls } from '../stand-ins/proxy/tls.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { Step } from '../stand-ins/runner/spec.ts';
import { type Heartbeat, startTickstem, type Tickstem } from '../stand-ins/tickstem/server.ts';
import { NAME, runShipped } from '../support/shipped.ts';
import type { Case } from './cases.ts';
import type { GitHubRoute, HostFault, Place, Scene, TickstemRoute } from './fault.ts';
import { at, WORKFLOW } from './places/scenes.ts';

/** What is left when a job is over. */
export interface Outcome {
  result: JobResult;
  scene: Scene;
  /** Heartbeats of the job's name, and the pings in the histories of all. */
  own: Heartbeat[];
  pings: number;
  /** Heartbeats of others, before and after. */
  others: [before: string, after: string];
  /** Of main and post, in KiB. */
  peaks: number[];
}

const PEAK_HOOK = new URL('peak.mjs', import.meta.url).href;
const certificate = makeCertificate(['nobody.test']);

/** @param use sees the outcome while the servers are still there */
export async function play<T>(one: Case, use: (outcome: Outcome) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  // Files are read one by one only where there is no GraphQL.
  const hub = startGitHub({ graphql: one.place.on !== 'content' });
  const [tickstem, github, elsewhere] = await Promise.all([startTickstem(), hub, startTickstem()]);
  try {
    const scene: Scene = {
      tickstem,
      github,
      elsewhere,
      kind: one.place.answer,
      truth: () => truthAt(one.place, tickstem),
    };
    return use(await playIn(scene, one, join(folder, 'peaks')));
  } finally {
    await Promise.all([tickstem.close(), github.close(), elsewhere.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playIn(scene: Scene, one: Case, peaks: string): Promise<Outcome> {
  const { place, fault } = one;
  const { tickstem, github } = scene;
  const { clock } = place.server === 'github' ? github : tickstem;
  clock.advance(fault.clockMs ?? 0);
  for (const name of ['other-org/shop/nightly.yml/backup', 'by hand']) {
    tickstem.seed({ name, created_at: at(tickstem, -1e9), last_pinged_at: at(tickstem, -1e7), status: 'active' });
  }
  place.arrange(scene);
  const before = othersIn(tickstem);
  setRule(scene, one);
  const host = fault.host && (await goneHost(fault.host, tickstem));
  try {
    const result = await runShipped(tickstem, jobOf(scene, one, host?.url, peaks));
    const heartbeats = tickstem.heartbeats();
    return {
      result,
      scene,
      own: heartbeats.filter(({ name }) => name === NAME),
      pings: heartbeats.reduce((sum, { id }) => sum + tickstem.pingsOf(id).length, 0),
      others: [before, othersIn(tickstem)],
      peaks: readFileSync(peaks, 'utf8').trim().split('\n').map(Number),
    };
  } finally {
    await host?.close();
  }
}

function setRule(scene: Scene, { place, fault, class: found, once }: Case): void {
  if (fault.fault === undefined) return;
  const rule = {
    skip: place.skip ?? 0,
    // What is said to be harmless is what an accepted request is answered with.
    when: place.carriedOut || found === 'harmless' ? ('after' as const) : ('before' as const),
    fault: fault.fault(scene),
    ...(once && { times: 1 }),
  };
  if (isOfGitHub(place)) scene.github.fault({ ...rule, on: place.on });
  else scene.tickstem.fault({ ...rule, on: place.on as TickstemRoute });
}

function jobOf({ tickstem, github }: Scene, one: Case, gone: string | undefined, peaks: string) {
  const { place, strict, debug, timeoutSecs } = one;
  const isGitHub = place.server === 'github';
  const wellUrl = tickstem.url;
  const from = !isGitHub && gone !== undefined ? place.host : undefined;
  const heal: Step = {
    do: () => {
      tickstem.clearFaults();
      github.clearFaults();
    },
  };
  const moved = (url: string): Step => ({ run: `echo "TICKSTEM_URL=${url}" >> "$GITHUB_ENV"` });
  return {
    debug,
    // The real one, whatever the clock of the server.
    clockMs: undefined,
    env: {
      TICKSTEM_URL: from === 'main' ? (gone ?? '') : wellUrl,
      NODE_OPTIONS: `--import=${PEAK_HOOK}`,
      FAULTS_PEAK_FILE: peaks,
    },
    github: { token: github.token, api_url: isGitHub && gone !== undefined ? gone : github.url },
    with: {
      'api-url': '${{ env.TICKSTEM_URL }}',
      ...(place.mode === 'check' && { mode: 'check', interval: undefined }),
      ...(timeoutSecs !== undefined && { timeout: `${timeoutSecs}s` }),
      ...(strict && { strict: 'true' }),
      ...place.with,
    },
    steps: [
      ...(place.lasts === 'main' ? [heal] : []),
      ...(place.lasts === 'main' && from !== undefined ? [moved(wellUrl)] : []),
      ...(from === 'post' ? [moved(gone ?? '')] : []),
    ],
  };
}

/** An address at which there is no such server, and what ends it. */
async function goneHost(how: HostFault, tickstem: Tickstem): Promise<{ url: string; close(): Promise<void> }> {
  const nothing = async () => {};
  switch (how) {
    case 'unknown name':
      return { url: 'https://tickstem.invalid/v1', close: nothing }; // RFC 2606: no such domain, ever
    case 'unknown certificate': {
      const { port, close } = await startTls(certificate, tickstem.url);
      return { url: `https://127.0.0.1:${port}/v1`, close };
    }
    case 'refused':
      return { url: 'http://127.0.0.1:9/v1', close: nothing }; // no port that the system gives to a server
  }
}

function isOfGitHub(place: Place): place is Place & { on: GitHubRoute } {
  return place.server === 'github';
}

/** The body that is right at this moment. */
function truthAt({ answer }: Place, tickstem: Tickstem): string {
  switch (answer) {
    case 'file':
      return WORKFLOW;
    case 'ping':
      return '{"status":"ok"}';
    case 'nothing':
    case 'whole':
      return '';
    case 'created':
    case 'renamed':
    case 'updated':
      return JSON.stringify(tickstem.named(NAME).at(-1));
    default:
      return JSON.stringify({ heartbeats: tickstem.heartbeats() });
  }
}

function othersIn(tickstem: Tickstem): string {
  return JSON.stringify(tickstem.heartbeats().filter(({ name }) => !name.startsWith('octo-org/shop/')));
}
