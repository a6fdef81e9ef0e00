/** What GitHub's record holds while a check looks at it. Schedules are made from the clock: what fires, fired hours ago. */
import { NAME } from '../../support/shipped.ts';
import type { Scene } from '../fault.ts';
import { at, seedNightly } from './scenes.ts';

const HOUR_MS = 3_600_000;
const NIGHTLY = '.github/workflows/nightly.yml';
const WEEKLY = '.github/workflows/weekly.yml';
/** Where the default branch has been for long. */
const SHA = 'a'.repeat(40);
const FIRED_HOURS_AGO = 8;

type Job = NonNullable<Parameters<Scene['github']['run']>[0]['jobs']>[number];

/** A daily workflow that fired eight hours ago, with a grace of three. */
function daily({ github }: Scene, steps = ''): string {
  const fired = new Date(github.clock.now() - FIRED_HOURS_AGO * HOUR_MS);
  const cron = `${fired.getUTCMinutes()} ${fired.getUTCHours()} * * *`;
  return `on: {schedule: [{cron: '${cron}'}]}\njobs: {backup: {runs-on: x, steps: [${steps}]}}\n`;
}

function ago({ github }: Scene, hours: number): string {
  return new Date(github.clock.now() - hours * HOUR_MS).toISOString();
}

/** Its file, that nobody has touched for long. */
function nightlyFile(scene: Scene): void {
  scene.github.file(NIGHTLY, daily(scene));
  scene.github.commit({ at: ago(scene, 2000), sha: SHA, paths: [NIGHTLY] });
}

function run(scene: Scene, job: Omit<Job, 'name'>, more: Partial<Parameters<Scene['github']['run']>[0]> = {}): void {
  const conclusion = job.conclusion ?? 'success';
  scene.github.run({
    workflow: NIGHTLY,
    createdAt: ago(scene, FIRED_HOURS_AGO - 0.1),
    conclusion: conclusion === 'failure' ? 'failure' : 'success',
    ...more,
    jobs: [{ name: 'backup', ...job }],
  });
}

/** By its interval it has twelve hours yet; by its schedule it has missed one, which failed. */
export function missedBySchedule(scene: Scene): void {
  nightlyFile(scene);
  run(scene, { conclusion: 'failure', steps: [{ name: 'Dump', conclusion: 'failure' }] });
  seedNightly(scene, { last_pinged_at: at(scene.tickstem, -12 * HOUR_MS) });
}

/** Somebody started it an hour before its time, and it pinged: nothing was missed, as only the list of runs tells. */
export function cameEarly(scene: Scene): void {
  nightlyFile(scene);
  run(scene, {}, { event: 'workflow_dispatch', createdAt: ago(scene, FIRED_HOURS_AGO + 1) });
  seedNightly(scene, { last_pinged_at: at(scene.tickstem, -(FIRED_HOURS_AGO + 0.5) * HOUR_MS) });
}

/** It pinged after every run of ten nights, and in the last one it measured 40 rows. */
export function measured(scene: Scene): void {
  const { github } = scene;
  github.file(NIGHTLY, daily(scene, "{uses: tickstem/heartbeat-action@v1, with: {measure: 'rows: 1'}}"));
  github.commit({ at: ago(scene, 2000), sha: SHA, paths: [NIGHTLY] });
  for (let night = 0; night < 10; night++) {
    const rows = night === 0 ? 40 : 12_000 + 10 * night;
    const annotations = [
      { level: 'notice' as const, title: 'Tickstem heartbeat', message: `Measured: {"rows":${rows}}` },
    ];
    run(scene, { annotations }, { createdAt: ago(scene, FIRED_HOURS_AGO - 0.1 + 24 * night) });
  }
  seedNightly(scene, { last_pinged_at: at(scene.tickstem, -(FIRED_HOURS_AGO - 0.2) * HOUR_MS) });
}

/** By any clock: forty hours without a ping. */
function missed(scene: Scene): void {
  nightlyFile(scene);
  seedNightly(scene, { last_pinged_at: at(scene.tickstem, -40 * HOUR_MS) });
}

export function disabled(scene: Scene): void {
  missed(scene);
  scene.github.workflow({ path: NIGHTLY, state: 'disabled_manually', createdAt: ago(scene, 3000) });
}

export function failed(scene: Scene): void {
  missed(scene);
  run(scene, { conclusion: 'failure', steps: [{ name: 'Dump', conclusion: 'failure' }] });
}

export function greenWithoutPing(scene: Scene): void {
  missed(scene);
  scene.github.file(NIGHTLY, daily(scene, '{uses: tickstem/heartbeat-action@v1}'));
  const message = 'Heartbeat was not pinged: Tickstem was away';
  run(scene, { annotations: [{ level: 'warning', message }] });
}

/** A new workflow that is to make a heartbeat, beside one that is well: its first run is at work. */
export function firstRunAtWork(scene: Scene): void {
  nightlyFile(scene);
  seedNightly(scene);
  const own = `on: {schedule: [{cron: '${cronOf(scene)}'}]}\njobs: {dump: {runs-on: x, steps: [{uses: tickstem/heartbeat-action@v1}]}}\n`;
  scene.github.file(WEEKLY, own);
  scene.github.commit({ at: ago(scene, 1000), paths: [WEEKLY] });
  const createdAt = ago(scene, FIRED_HOURS_AGO - 0.1);
  scene.github.run({
    workflow: WEEKLY,
    createdAt,
    status: 'in_progress',
    jobs: [{ name: 'dump', status: 'in_progress' }],
  });
}

/** A workflow that nobody pings for, listed under `workflows`; it was green. */
export function listed(scene: Scene): void {
  seedNightly(scene);
  scene.github.file(WEEKLY, `on: {schedule: [{cron: '${cronOf(scene)}'}]}\njobs: {dump: {runs-on: x}}\n`);
  scene.github.commit({ at: ago(scene, 2000), sha: SHA, paths: [WEEKLY] });
  const createdAt = ago(scene, FIRED_HOURS_AGO - 0.1);
  scene.github.run({ workflow: WEEKLY, createdAt, jobs: [{ name: 'dump' }] });
}

function cronOf(scene: Scene): string {
  return /cron: '([^']*)'/.exec(daily(scene))?.[1] ?? '';
}

export const WEEKLY_NAME = 'octo-org/shop/weekly.yml';
export const BACKUP_NAME = NAME;
