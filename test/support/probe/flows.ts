// The usual flows of the shipped action, each run once against the stand-ins: what was asked, and what was loaded.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGitHub } from '../../stand-ins/github/server.ts';
import { type JobSpec, runJob } from '../../stand-ins/runner/runner.ts';
import { startTickstem } from '../../stand-ins/tickstem/server.ts';
import { type Note, probing, readNotes } from './probe.ts';

const ACTION = fileURLToPath(new URL('../../..', import.meta.url));
const NAME = 'octo-org/shop/nightly.yml/backup';
const WORKFLOW = "on: {schedule: [{cron: '17 3 * * *'}]}\njobs: {backup: {}}\n";
const SHA = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';

export interface Flow {
  /** Whether there is such a heartbeat, and what is different about it. */
  exists?: boolean | { interval_secs: number };
  /** Inputs besides the key and the address. */
  with?: Record<string, string>;
  /** What the job does after the action's step. */
  run?: string;
}

export interface Flown {
  status: string;
  /** `list`, `ping`, … of Tickstem and then those of GitHub, in order, by step. */
  main: Asked;
  post: Asked;
  /** What the processes of the two steps loaded; `undefined` where there was none. */
  loaded: { main: Note | undefined; post: Note | undefined };
}

export interface Asked {
  tickstem: string[];
  github: string[];
  connections: number;
}

/** The flows that a table or a test is about, by name. */
export const FLOWS = {
  'first run': { with: { interval: '24h' } },
  'usual run': { exists: true, with: { interval: '24h' } },
  'usual run, schedule read': { exists: true },
  'usual run, interval changed': { exists: { interval_secs: 3600 }, with: { interval: '24h' } },
  'usual run, require-files': {
    exists: true,
    with: { interval: '24h', 'require-files': 'out.txt' },
    run: 'echo 1 > out.txt',
  },
  check: { exists: true, with: { mode: 'check' } },
  'check, Tickstem alone': { exists: true, with: { mode: 'check', 'github-token': '' } },
} satisfies Record<string, Flow>;

/** Runs one, as a job of its own. */
export async function runFlow({ exists = false, with: inputs = {}, run }: Flow): Promise<Flown> {
  const [tickstem, github] = [await startTickstem(), await startGitHub()];
  const folder = mkdtempSync(join(tmpdir(), 'flow-'));
  const file = join(folder, 'notes');
  try {
    for (const ref of [SHA, 'refs/heads/main']) github.file('.github/workflows/nightly.yml', WORKFLOW, ref);
    const pinged = new Date(Date.now() - 60_000).toISOString();
    const settings = { interval_secs: 86_400, grace_secs: 43_200, ...(typeof exists === 'object' ? exists : {}) };
    if (exists !== false) tickstem.seed({ name: NAME, last_pinged_at: pinged, ...settings });
    const askedSince = (before?: Asked): Asked => {
      const toTickstem = tickstem.requests.slice(before?.tickstem.length);
      const toGitHub = github.requests.slice(before?.github.length);
      const ports = [
        ...toTickstem.map(({ port }) => `Tickstem ${port}`),
        ...toGitHub.map(({ port }) => `GitHub ${port}`),
      ];
      return {
        tickstem: toTickstem.map(({ route }) => route),
        github: toGitHub.map(({ route }) => route),
        connections: new Set(ports).size,
      };
    };
    let main = askedSince();
    const noteMain = () => {
      main = askedSince();
    };
    const given = { 'api-key': tickstem.apiKey, 'api-url': tickstem.url, ...inputs };
    const steps: JobSpec['steps'] = [
      { uses: ACTION, id: 'heartbeat', with: given, env: probing(file) },
      { do: noteMain },
      ...(run === undefined ? [] : [{ run }]),
    ];
    const own = { api_url: github.url, token: github.token, workflow_sha: SHA };
    const { status, ran } = await runJob({ github: own, steps });
    const post = askedSince(main);
    const notes = readNotes(file);
    const noteOf = (step: string) => notes.find(({ script }) => script.endsWith(`${step}.js`));
    return { status, main, post, loaded: { main: noteOf('main'), post: ran('post') ? noteOf('post') : undefined } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await Promise.all([tickstem.close(), github.close()]);
  }
}
