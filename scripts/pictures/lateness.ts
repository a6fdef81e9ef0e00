// What the pictures of docs/lateness.md show: checks by the shipped dist/ on a morning on which GitHub is late, and after a night
// in which it started nothing.
import { createHash } from 'node:crypto';
import { type GitHub, startGitHub } from '../../test/stand-ins/github/server.ts';
import type { JobResult } from '../../test/stand-ins/runner/result.ts';
import { startTickstem, type Tickstem } from '../../test/stand-ins/tickstem/server.ts';
import { runCheck, SHOP, workflowOf } from './story.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MIDNIGHT = Date.UTC(2026, 10, 23);

/** Three nightly jobs, and by how many minutes GitHub started each too late on the days before, newest first. */
const NIGHTLY = [
  { file: 'nightly.yml', job: 'backup', cron: '17 3 * * *', late: [262, 247, 258, 271, 240] },
  { file: 'media.yml', job: 'sync', cron: '32 2 * * *', late: [244, 238, 251, 263, 229] },
  { file: 'index.yml', job: 'search', cron: '3 4 * * *', late: [221, 230, 214, 243, 226] },
];
/** The check itself, four times a day: GitHub is as late with it. */
const CHECK = { cron: '41 */6 * * *', late: [251, 243, 260, 239, 255, 246] };

/** GitHub is as late as on the days before: one of the three has started, and nothing is missed. */
export function lateMorning(): Promise<JobResult> {
  return checkAt('07:20', { 'media.yml': 248 });
}

/** GitHub has dropped all three: past the allowance, they are missed. */
export function droppedNight(): Promise<JobResult> {
  return checkAt('17:12', {});
}

/** @param today how many minutes late the runs of this morning were, by file */
async function checkAt(time: string, today: Readonly<Record<string, number>>): Promise<JobResult> {
  const now = Date.parse(`2026-11-23T${time}:00Z`);
  const tickstem = await startTickstem({ now });
  const github = await startGitHub({ repository: SHOP, now });
  for (const [nth, { file, job, cron, late }] of NIGHTLY.entries()) {
    github.file(`.github/workflows/${file}`, workflowOf(cron, job));
    const days = late.map((minutes, day) => ({ day: day + 1, minutes }));
    const own = today[file];
    const runs = own === undefined ? days : [{ day: 0, minutes: own }, ...days];
    const started = runs.map(({ day, minutes }) => scheduled(cron, day) + minutes * MINUTE_MS);
    for (const ms of started) addRun(github, file, job, ms);
    seed(tickstem, nth, `${SHOP}/${file}/${job}`, (started[0] ?? 0) + 6 * MINUTE_MS);
  }
  github.file('.github/workflows/heartbeats.yml', workflowOf(CHECK.cron, 'check', { mode: 'check' }));
  for (const [nth, minutes] of CHECK.late.entries()) {
    const slotMs = MIDNIGHT - 6 * 60 * MINUTE_MS * nth + 41 * MINUTE_MS;
    addRun(github, 'heartbeats.yml', 'check', slotMs + minutes * MINUTE_MS);
  }
  const result = await runCheck(tickstem, github, 21_000_000_103, { issue: 'false' });
  await Promise.all([tickstem.close(), github.close()]);
  return result;
}

/** The scheduled time of a daily cron, so many days before this one. */
function scheduled(cron: string, daysAgo: number): number {
  const [minute, hour] = cron.split(' ').map(Number);
  return MIDNIGHT - daysAgo * DAY_MS + ((hour ?? 0) * 60 + (minute ?? 0)) * MINUTE_MS;
}

function addRun(github: GitHub, file: string, job: string, ms: number): void {
  // The newest commit when it started: one a day.
  const sha = createHash('sha1').update(iso(ms).slice(0, 10)).digest('hex');
  github.run({ workflow: `.github/workflows/${file}`, createdAt: iso(ms), sha, jobs: [{ name: job }] });
}

function seed(tickstem: Tickstem, nth: number, name: string, pingedMs: number): void {
  tickstem.seed({
    id: `hb_7f3a${nth}`, // the same each time, and so are the pictures
    name,
    interval_secs: 86_400,
    grace_secs: 43_200,
    created_at: '2026-06-01T09:00:00Z',
    last_pinged_at: iso(pingedMs),
    next_expected_at: iso(pingedMs + DAY_MS),
    status: 'active',
  });
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
