// `npm run demo`: the life of a nightly backup, told on the shipped bytes. dist/ runs as GitHub runs it, in the local
// runner, against the embedded Tickstem over HTTP. Only the clock is moved by hand.
import { fileURLToPath } from 'node:url';
import type { JobResult } from '../support/runner/result.ts';
import { runJob } from '../support/runner/runner.ts';
import { startTickstem } from '../support/tickstem/server.ts';
import { Story } from './story.ts';

const ACTION = fileURLToPath(new URL('../..', import.meta.url));
const HEARTBEAT = 'octo-org/shop/nightly.yml/backup';
const DAY_MS = 86_400_000;

const tickstem = await startTickstem({ now: Date.UTC(2026, 10, 23, 3, 0) });

/** One night: the workflow of a user, with the backup's script. */
function night(script: string, given: Record<string, string> = {}): Promise<JobResult> {
  return runJob({
    secrets: { TICKSTEM_API_KEY: tickstem.apiKey },
    steps: [
      {
        uses: ACTION,
        as: 'tickstem/heartbeat-action@v1',
        with: { 'api-key': '${{ secrets.TICKSTEM_API_KEY }}', interval: '24h', 'api-url': tickstem.url, ...given },
      },
      { name: 'Back up the database', run: script },
    ],
  });
}

const heartbeat = () => tickstem.named(HEARTBEAT)[0];
const pings = () => tickstem.pingsOf(heartbeat()?.id ?? '').length;

const story = new Story('A nightly backup, and the heartbeat that watches it', [
  'The first step of the job is `tickstem/heartbeat-action`. What follows is what its user sees on GitHub.',
]);

story.chapter('The first night', 'Nobody has made a heartbeat. The backup succeeds.');
const first = await night('echo "2,481 rows, 18 MB written"');
story.show(first.log);
story.check('the job succeeded', first.status === 'success');
story.check('the heartbeat was created, by its name', tickstem.named(HEARTBEAT).length === 1);
story.check('it is expected every 24 h', heartbeat()?.interval_secs === 86_400);
story.check('it was pinged once, after the backup', pings() === 1);

tickstem.clock.advance(DAY_MS);
story.chapter('The second night', 'The heartbeat is there: one look, and one ping.');
const before = tickstem.requests.length;
const second = await night('echo "2,517 rows, 18 MB written"');
story.show(second.log);
story.check('the job succeeded', second.status === 'success');
story.check('it was found, not made again', tickstem.named(HEARTBEAT).length === 1);
story.check('Tickstem was asked twice: list, ping', tickstem.requests.length - before === 2);
story.check('it was pinged', pings() === 2);

tickstem.clock.advance(DAY_MS);
story.chapter('The third night', 'The disk is full, and the backup fails.');
const third = await night('echo "No space left on device" >&2; exit 1');
story.show(third.log);
story.check('the job failed', third.status === 'failure');
story.check('there was no ping: the post step did not run', !third.ran('post') && pings() === 2);

tickstem.clock.advance(DAY_MS);
story.chapter(
  'The fourth night',
  'The backup succeeds, and Tickstem is down. The monitor does not break the job it watches.',
);
tickstem.fault({ on: '*', fault: { kind: 'status', status: 503 } });
const fourth = await night('echo "2,603 rows, 19 MB written"', { timeout: '2s' });
story.show(fourth.log);
const warnings = fourth.phases.flatMap(({ annotations }) => annotations.map(({ level }) => level));
story.check('the job succeeded', fourth.status === 'success');
story.check('both steps warned, and nothing else', warnings.join() === 'warning,warning');
story.check('there was no ping', pings() === 2);
tickstem.clearFaults();

await tickstem.close();
process.exitCode = story.end();
