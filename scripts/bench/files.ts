// The check by number of workflow files: its requests to GitHub, which are exact, and its time, which is compared with that of
// the smallest repository. Everything healthy and everything missed, with the issue; GitHub answers at once or after 200 ms.
import { startGitHub } from '../../test/stand-ins/github/server.ts';
import { runJob } from '../../test/stand-ins/runner/runner.ts';
import { startTickstem } from '../../test/stand-ins/tickstem/server.ts';
import { ACTION } from './startup.ts';
import { againstTarget, table } from './table.ts';

const SIZES = [10, 100, 300];
const NIGHTS = ['healthy', 'missed'] as const;
const LATENCIES_MS = [0, 200];
/** Requests of a check of 300 files. */
const TARGETS = { healthy: 40, missed: 500 };
const [MOST] = SIZES.slice(-1);
const HOUR_MS = 3_600_000;
const REPOSITORY = 'octo-org/shop';
const FOLDER = '.github/workflows';

interface Checked {
  requests: number;
  /** Rows that fail. */
  missed: number;
  secs: number;
}

/** Makes the table. Each row is one check by the shipped bytes. */
export async function byFiles(): Promise<string> {
  const rows: string[][] = [];
  let smallest: number | undefined;
  for (const latencyMs of LATENCIES_MS) {
    for (const night of NIGHTS) {
      for (const size of SIZES) {
        const { requests, missed, secs } = await checkOnce(size, night, latencyMs);
        smallest ??= secs;
        rows.push([
          `${size} files, ${night}, ${latencyMs} ms`,
          againstTarget(requests, size === MOST ? TARGETS[night] : undefined).replace('.00', ''),
          String(missed),
          secs.toFixed(2),
          (secs / smallest).toFixed(1),
        ]);
      }
    }
  }
  return table(['repository, latency', 'requests to GitHub', 'rows that fail', 's', '×'], rows);
}

/** One check of so many files with a nightly job each, of which all or none ran last night. */
async function checkOnce(size: number, night: (typeof NIGHTS)[number], latencyMs: number): Promise<Checked> {
  const now = Date.now();
  const [tickstem, github] = [await startTickstem(), await startGitHub({ repository: REPOSITORY })];
  try {
    const hour = new Date(now - 5 * HOUR_MS).getUTCHours();
    const pingedAt = new Date(now - (night === 'healthy' ? 4.5 : 28.5) * HOUR_MS).toISOString();
    for (let file = 0; file < size; file++) {
      const path = `${FOLDER}/w${file}.yml`;
      github.file(path, workflowAt(`${file % 30} ${hour} * * *`));
      const times = { last_pinged_at: pingedAt, created_at: new Date(now - 1000 * HOUR_MS).toISOString() };
      const name = `${REPOSITORY}/w${file}.yml/backup`;
      tickstem.seed({ name, interval_secs: 86_400, grace_secs: 10_800, status: 'active', ...times });
      const jobs = [{ name: 'backup', conclusion: 'failure' as const }];
      const createdAt = new Date(now - 4.6 * HOUR_MS).toISOString();
      if (night === 'missed') github.run({ workflow: path, createdAt, conclusion: 'failure', jobs });
    }
    if (latencyMs > 0) github.fault({ on: '*', fault: { kind: 'delay', ms: latencyMs } });
    const inputs = { mode: 'check', 'api-key': tickstem.apiKey, 'api-url': tickstem.url, issue: 'true' };
    const own = { api_url: github.url, token: github.token, repository: REPOSITORY };
    const job = await runJob({ github: own, steps: [{ uses: ACTION, id: 'heartbeat', with: inputs }] });
    const missed = Number(job.steps['heartbeat']?.outputs['missed-count']);
    if (missed !== (night === 'healthy' ? 0 : size)) throw new Error(`${missed} of ${size} are missed:\n${job.log}`);
    return { requests: github.requests.length, missed, secs: job.phase('main').durationMs / 1000 };
  } finally {
    await Promise.all([tickstem.close(), github.close()]);
  }
}

function workflowAt(cron: string): string {
  const step = { uses: 'tickstem/heartbeat-action@v1' };
  return JSON.stringify({
    on: { schedule: [{ cron }] },
    jobs: { backup: { 'runs-on': 'ubuntu-latest', steps: [step] } },
  });
}
