// `npm run demo`: the life of a nightly backup, told on the shipped bytes. dist/ runs as GitHub runs it, in the local
// runner, against the embedded Tickstem and a stand-in for GitHub's API over HTTP. Only the clock is moved by hand.
import { fileURLToPath } from 'node:url';
import { startGitHub } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import { runJob } from '../stand-ins/runner/runner.ts';
import { startTickstem } from '../stand-ins/tickstem/server.ts';
import { annotatedBy } from '../support/annotated.ts';
import { tellSharedWorkflow } from './shared-workflow.ts';
import { Story } from './story.ts';

const ACTION = fileURLToPath(new URL('../..', import.meta.url));
const HEARTBEAT = 'octo-org/shop/nightly.yml/backup';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

// GitHub starts a scheduled run a little late, and a job takes a while.
const RUN_MS = 60_000;
const tickstem = await startTickstem({ now: Date.UTC(2026, 10, 23, 3, 2) });

/** The workflow file of the user, as GitHub's API gives it. */
const WORKFLOW = `name: Nightly
on:
  schedule:
    - cron: '0 3 * * *'
permissions:
  contents: read
jobs:
  backup:
    runs-on: ubuntu-latest
    steps:
      - uses: tickstem/heartbeat-action@v1
        with:
          api-key: \${{ secrets.TICKSTEM_API_KEY }}
          measure: |
            rows: \${{ steps.dump.outputs.rows }}
      - id: dump
        name: Back up the database
        run: ./backup.sh
`;
const PATH = '.github/workflows/nightly.yml';
const github = await startGitHub();
github.file(PATH, WORKFLOW);
github.push({ at: '2026-11-22T16:00:00Z', after: 'a'.repeat(40) });
/** What the runner knows of it. */
const CONTEXT = { api_url: github.url, token: github.token, workflow_sha: 'refs/heads/main' };

/** One night: that workflow, with what the backup's script does. GitHub keeps a record of the run. */
async function night(script: string, given: Record<string, string> = {}, event = 'schedule'): Promise<JobResult> {
  const result = await runJob({
    github: { ...CONTEXT, event_name: event },
    secrets: { TICKSTEM_API_KEY: tickstem.apiKey },
    steps: [
      {
        uses: ACTION,
        as: 'tickstem/heartbeat-action@v1',
        with: { 'api-key': '${{ secrets.TICKSTEM_API_KEY }}', 'api-url': tickstem.url, ...given },
      },
      { id: 'dump', name: 'Back up the database', run: script },
    ],
  });
  const conclusion = result.status === 'success' ? 'success' : 'failure';
  const createdAt = tickstem.clock.now() - RUN_MS;
  const annotations = annotatedBy(result);
  github.run({ workflow: PATH, event, createdAt, conclusion, jobs: [{ name: 'backup', conclusion, annotations }] });
  return result;
}

/** A script that backs up so many rows, and says so to GitHub. */
const backUp = (rows: number) =>
  `echo "${rows.toLocaleString('en-US')} rows written"; echo "rows=${rows}" >> "$GITHUB_OUTPUT"`;

/** The check: the only step of a small scheduled workflow. */
function check(given: Record<string, string> = {}): Promise<JobResult> {
  // A check compares the clocks.
  github.clock.set(tickstem.clock.now());
  return runJob({
    name: 'check',
    clockMs: tickstem.clock.now(),
    github: { ...CONTEXT, workflow_ref: 'octo-org/shop/.github/workflows/heartbeats.yml@refs/heads/main' },
    secrets: { TICKSTEM_API_KEY: tickstem.apiKey },
    steps: [
      {
        uses: ACTION,
        as: 'tickstem/heartbeat-action@v1',
        with: { mode: 'check', 'api-key': '${{ secrets.TICKSTEM_API_KEY }}', 'api-url': tickstem.url, ...given },
      },
    ],
  });
}

const heartbeat = () => tickstem.named(HEARTBEAT)[0];
const pings = () => tickstem.pingsOf(heartbeat()?.id ?? '').length;

/** The log without the list of inputs, which is the same every night. */
const brief = (log: string) => log.replace(/^with:\n(?: {2}.*\n)+/gm, '');
const statusOf = (result: JobResult) => result.steps['__self']?.outputs['status'];
/** What the step itself said, without the list of its inputs. */
const logOf = (result: JobResult) => brief(result.phase('main').log).replace(/^▼.*\n/, '');

const story = new Story('A nightly backup, and the heartbeat that watches it', [
  'A user has this workflow, and gives nothing but the key. What follows is what that user sees on GitHub.',
  '(`api-url` points at a Tickstem on this machine; a user does not set it.)',
  '',
]);
story.show(WORKFLOW);

story.chapter('The first night', 'There is no heartbeat yet. The backup succeeds.');
const first = await night('echo "2,481 rows, 18 MB written"');
story.show(first.log);
story.check('the job succeeded', first.status === 'success');
story.check('the heartbeat was created, by its name', tickstem.named(HEARTBEAT).length === 1);
story.check('it is expected every 24 h, as the cron says', heartbeat()?.interval_secs === 86_400);
story.check('it was pinged once, after the backup', pings() === 1);

tickstem.clock.advance(DAY_MS);
story.chapter('The second night', 'The heartbeat exists: one lookup, one ping.');
const before = tickstem.requests.length;
const second = await night('echo "2,517 rows, 18 MB written"');
story.show(brief(second.log));
story.check('the job succeeded', second.status === 'success');
story.check('it was found, not created again', tickstem.named(HEARTBEAT).length === 1);
story.check('Tickstem was asked twice: list, ping', tickstem.requests.length - before === 2);
story.check('it was pinged', pings() === 2);

tickstem.clock.advance(DAY_MS);
story.chapter('The third night', 'The disk is full, and the backup fails.');
const third = await night('echo "No space left on device" >&2; exit 1');
story.show(brief(third.log));
story.check('the job failed', third.status === 'failure');
story.check('there was no ping: the post step did not run', !third.ran('post') && pings() === 2);

tickstem.clock.advance(DAY_MS);
story.chapter(
  'The fourth night',
  'The backup succeeds, and Tickstem is down. The monitor does not break the job it watches.',
);
tickstem.fault({ on: '*', fault: { kind: 'status', status: 503 } });
const fourth = await night('echo "2,603 rows, 19 MB written"', { timeout: '2s' });
story.show(brief(fourth.log));
const warnings = fourth.phases.flatMap(({ annotations }) => annotations.map(({ level }) => level));
story.check('the job succeeded', fourth.status === 'success');
story.check('one warning after the job, and nothing else', warnings.join() === 'warning');
story.check('there was no ping', pings() === 2);
tickstem.clearFaults();

tickstem.clock.advance(DAY_MS);
story.chapter(
  'The zero-byte night',
  'The backup exits with 0, and has written nothing. But the user asked for evidence: `require-files: backup.sql`.',
);
const hollow = await night(': > backup.sql', { 'require-files': 'backup.sql' });
story.show(brief(hollow.log));
story.check('the job failed', hollow.status === 'failure');
story.check('there was no ping', pings() === 2);

tickstem.clock.advance(DAY_MS);
story.chapter(
  'The night after, and the check',
  'All is well again. An hour later, a second workflow checks the heartbeats.',
);
const filled = await night('echo "2,644 rows" > backup.sql', { 'require-files': 'backup.sql' });
story.check('the backup succeeded and pinged', filled.status === 'success' && pings() === 3);
tickstem.clock.advance(HOUR_MS);
const green = await check();
story.show(brief(green.log));
story.check('the check passes', green.status === 'success' && statusOf(green) === 'healthy');

tickstem.clock.advance(DAY_MS);
story.chapter(
  'The night without a run',
  'GitHub drops the scheduled run. Nothing fails: nothing happens. An hour later the ping is late, within its grace.',
);
const late = await check();
story.show(logOf(late));
story.check('the check passes, and says "late"', late.status === 'success' && logOf(late).includes(' late: '));

tickstem.clock.advance(6 * HOUR_MS);
story.chapter(
  'The morning after',
  'GitHub starts no run so late. Tickstem waits for a second miss before it raises its alarm; the check does not. And it',
  'asks GitHub why: no ping came since there was no run.',
);
const missed = await check();
story.show(logOf(missed));
story.check('Tickstem has not alerted yet', heartbeat()?.status === 'active');
story.check('the check fails: missed', missed.status === 'failure' && statusOf(missed) === 'missed');
story.check('the outputs name it', missed.steps['__self']?.outputs['missed'] === JSON.stringify([HEARTBEAT]));
story.check(
  'it says why, and where to look',
  /GitHub started no run of it since .*\/workflows\/nightly\.yml/.test(logOf(missed)),
);
story.tell('The job summary, as Markdown:');
story.show(missed.phase('main').summary);

tickstem.clock.advance(DAY_MS + 6 * HOUR_MS);
story.chapter('A day later', 'Nobody looked. Now Tickstem has alerted too.');
const failing = await check();
story.show(logOf(failing));
story.check('Tickstem says: failing', heartbeat()?.status === 'failing');
story.check('the check fails: failing', failing.status === 'failure' && logOf(failing).includes(' failing: '));

story.chapter('The next good run', 'Somebody starts the backup manually. It succeeds and pings.');
const recovered = await night('echo "7,902 rows, 58 MB written"', {}, 'workflow_dispatch');
const greenAgain = await check();
story.show(logOf(greenAgain));
story.check('the heartbeat is active again', recovered.status === 'success' && heartbeat()?.status === 'active');
story.check('the check passes again', greenAgain.status === 'success' && statusOf(greenAgain) === 'healthy');

story.chapter(
  'Twenty workflows, one line',
  "The repository has twenty more scheduled workflows, and nobody edits them. `workflows: '*'` checks them by their own",
  'schedules and runs, without a heartbeat for each. The run of one of them failed.',
);
for (let number = 1; number <= 20; number++) {
  const workflow = `.github/workflows/report-${number}.yml`;
  const cron = `${number} 2 * * *`;
  const jobs = { report: { 'runs-on': 'ubuntu-latest', steps: [{ run: './report.sh' }] } };
  github.file(workflow, JSON.stringify({ on: { schedule: [{ cron }] }, jobs }));
  github.commit({ at: '2026-10-01T09:00:00Z', paths: [workflow] });
  for (let daysAgo = 0; daysAgo < 5; daysAgo++) {
    const midnight = Math.floor(tickstem.clock.now() / DAY_MS - daysAgo) * DAY_MS;
    const conclusion = number === 7 && daysAgo === 0 ? 'failure' : 'success';
    const createdAt = midnight + 2 * HOUR_MS + (number + 5) * RUN_MS;
    github.run({ workflow, event: 'schedule', createdAt, conclusion, jobs: [{ name: 'report', conclusion }] });
  }
}
const twenty = await check({ workflows: '*' });
story.show(logOf(twenty));
story.check('no heartbeat was created', tickstem.heartbeats().length === 1);
story.check(
  'the check names the one that failed, and no other',
  twenty.steps['__self']?.outputs['missed'] === JSON.stringify(['octo-org/shop/report-7.yml']),
);
story.check('it counts all of them', Number(twenty.steps['__self']?.outputs['total-count']) > 20);
const MEASURED = { measure: 'rows: ${{ steps.dump.outputs.rows }}' };
for (let nights = 0; nights < 9; nights++) {
  tickstem.clock.advance(DAY_MS);
  github.clock.advance(DAY_MS);
  await night(backUp(11_900 + 60 * (nights % 5)), MEASURED);
}
tickstem.clock.advance(DAY_MS);
story.chapter(
  'The night with 40 rows',
  'For nine nights about 12,000 rows were backed up. Tonight there are 40: the dump reads a database that was restored',
  'halfway. Every step is green, and the ping is sent. But the workflow measures the rows, and the check knows the other nights.',
);
const forty = await night(backUp(40), MEASURED);
story.show(brief(forty.log));
story.check('the job succeeded, and pinged', forty.status === 'success' && heartbeat()?.status === 'active');
story.check(
  'its numbers are a notice of the run',
  annotatedBy(forty).some(({ message }) => message === 'Measured: {"rows":40}'),
);
const unusual = await check();
story.show(logOf(unusual));
story.check('the check is green, with a warning', unusual.status === 'success' && /^Warning: /m.test(logOf(unusual)));
story.check('it names the numbers', /rows: 40, usually 11,900 to 12,080 \(9 runs\)/.test(logOf(unusual)));
story.check('with `fail-on-unusual` it is red', (await check({ 'fail-on-unusual': 'true' })).status === 'failure');
await tellSharedWorkflow(story);

await Promise.all([tickstem.close(), github.close()]);
process.exitCode = story.end();
