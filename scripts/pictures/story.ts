// What the pictures show: real runs of the shipped dist/ against the embedded Tickstem and the stand-in for GitHub.
import { type GitHub, type Issue, startGitHub } from '../../test/stand-ins/github/server.ts';
import type { JobResult } from '../../test/stand-ins/runner/result.ts';
import { startTickstem, type Tickstem } from '../../test/stand-ins/tickstem/server.ts';
import { runShipped } from '../../test/support/shipped.ts';

export const SHOP = 'octocat/shop';
const USES = 'tickstem/heartbeat-action@v1';
/** A Monday morning, and the check an hour before. */
const [BEFORE, NOW] = [Date.UTC(2026, 10, 23, 7, 41, 20), Date.UTC(2026, 10, 23, 8, 41, 20)];

export type Label = ReturnType<GitHub['labels']>[number];

export interface BadMorning {
  /** A check as the README has it. */
  readonly check: JobResult;
  readonly issue: Issue;
  /** Of the repository. */
  readonly labels: readonly Label[];
}

/** The check of the README on a morning after a bad night, and two checks that keep an issue. */
export async function badMorning(): Promise<BadMorning> {
  const tickstem = await startTickstem({ now: BEFORE });
  const github = await startGitHub({ repository: SHOP, now: BEFORE });
  tellNight(tickstem, github);
  await runCheck(tickstem, github, 21_000_000_101);
  for (const { clock } of [tickstem, github]) clock.set(NOW);
  await runCheck(tickstem, github, 21_000_000_102);
  const check = await runCheck(tickstem, github, 21_000_000_103, { 'watch-self': 'true' });
  const [issue] = github.issues();
  if (issue === undefined) throw new Error('the check opened no issue');
  await Promise.all([tickstem.close(), github.close()]);
  return { check, issue, labels: github.labels() };
}

/** A backup that exits with 0 and has written nothing: the README's example under "Did the job do its work?". */
export async function emptyBackup(): Promise<JobResult> {
  const tickstem = await startTickstem({ now: NOW });
  const result = await runShipped(tickstem, {
    as: USES,
    github: { repository: SHOP },
    with: {
      'require-files': 'out/*.sql.gz',
      require: 'rows were written: ${{ steps.dump.outputs.rows > 0 }}',
    },
    steps: [{ id: 'dump', run: 'mkdir out; : > out/shop.sql.gz; echo rows=0 >> "$GITHUB_OUTPUT"' }],
  });
  await tickstem.close();
  return result;
}

export function runCheck(
  tickstem: Tickstem,
  github: GitHub,
  run: number,
  given: Record<string, string> = { issue: 'true' },
): Promise<JobResult> {
  return runShipped(tickstem, {
    name: 'check',
    as: USES,
    github: {
      repository: SHOP,
      api_url: github.url,
      token: github.token,
      workflow: 'Heartbeats',
      workflow_ref: `${SHOP}/.github/workflows/heartbeats.yml@refs/heads/main`,
      run_id: `${run}`,
    },
    with: { mode: 'check', interval: undefined, ...given },
  });
}

/** What became of the jobs of a shop in the night. */
function tellNight(tickstem: Tickstem, github: GitHub): void {
  github.file('.github/workflows/heartbeats.yml', workflowOf('41 */6 * * *', 'check', { mode: 'check' }));
  let count = 0;
  /** A watched job, and when it pinged last. */
  const job = (file: string, id: string, cron: string, pinged: string, everyHours = 24) => {
    github.file(`.github/workflows/${file}`, workflowOf(cron, id));
    const pingedMs = Date.parse(pinged);
    tickstem.seed({
      id: `hb_7f3a${++count}`, // the same each time, and so are the pictures
      name: `${SHOP}/${file}/${id}`,
      interval_secs: everyHours * 3600,
      grace_secs: everyHours === 1 ? 1800 : 10_800,
      created_at: '2026-06-01T09:00:00Z',
      last_pinged_at: pinged,
      next_expected_at: new Date(pingedMs + everyHours * 3_600_000).toISOString(),
      status: 'active',
    });
    return `.github/workflows/${file}`;
  };

  const failed = job('nightly.yml', 'backup', '0 3 * * *', '2026-11-22T03:05:12Z');
  const steps = [{ name: 'Set up job' }, { name: 'Dump the database', conclusion: 'failure' }];
  const errors = [
    'pg_dump: error: connection to server at "db" failed: timeout expired',
    'Process completed with exit code 1.',
  ];
  const annotations = errors.map((message) => ({ level: 'failure' as const, title: '', message }));
  const jobs = [{ name: 'backup', conclusion: 'failure' as const, steps, annotations }];
  github.run({ workflow: failed, createdAt: '2026-11-23T03:07:31Z', conclusion: 'failure', jobs });

  const disabled = job('invoices.yml', 'send', '30 4 * * *', '2026-11-21T04:38:40Z');
  github.workflow({ path: disabled, state: 'disabled_inactivity', updatedAt: '2026-11-21T21:40:00Z' });

  const dropped = job('reindex.yml', 'search', '0 2 * * *', '2026-11-21T02:09:55Z');
  github.commit({ at: '2026-06-01T08:00:00Z', paths: [dropped], author: 'hubot' });
  github.workflow({ path: dropped });
  github.run({ workflow: dropped, createdAt: '2026-11-21T02:07:11Z', jobs: [{ name: 'search' }] });

  const silent = job('sync.yml', 'prices', '5 * * * *', '2026-11-23T07:07:02Z', 1);
  const message =
    'The job succeeded, but heartbeat "octocat/shop/sync.yml/prices" was not pinged: Input `api-key` is empty. ' +
    'Add `api-key: ${{ secrets.TICKSTEM_API_KEY }}`, and check that a secret with this name exists and is available to this job.';
  const own = [{ level: 'failure' as const, title: 'Tickstem heartbeat', message }];
  github.run({ workflow: silent, createdAt: '2026-11-23T08:06:20Z', jobs: [{ name: 'prices', annotations: own }] });

  job('mirror.yml', 'gitlab', '20 * * * *', '2026-11-23T07:23:11Z', 1);
  for (const file of ['audit.yml', 'stale.yml', 'report.yml', 'links.yml'])
    job(file, 'run', '40 3 * * *', '2026-11-23T03:44:07Z');
}

export function workflowOf(cron: string, job: string, given: Record<string, string> = {}): string {
  const steps = `    runs-on: ubuntu-latest\n    steps:\n      - uses: ${USES}\n        with: ${JSON.stringify(given)}\n`;
  return `on:\n  schedule:\n    - cron: '${cron}'\njobs:\n  ${job}:\n${steps}`;
}
