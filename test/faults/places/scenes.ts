/** What is there before a job begins, and what others do meanwhile. */

import type { Tickstem } from '../../stand-ins/tickstem/server.ts';
import { NAME } from '../../support/shipped.ts';
import type { Scene } from '../fault.ts';

const HOUR_MS = 3_600_000;
/** The workflow file asks for a day. */
export const WORKFLOW = "name: Nightly\non: {schedule: [{cron: '17 3 * * *'}]}\njobs: {backup: {runs-on: x}}\n";
const WORKFLOW_PATH = '.github/workflows/nightly.yml';
export const OLD_NAME = 'octo-org/shop/backup.yml/nightly';
export const DAY_SECS = 86_400;
export const HALF_A_DAY_SECS = 43_200;

/** A heartbeat that has been pinged, an hour ago by the clock of the server. */
export function seedNightly({ tickstem }: Scene, more: Partial<Parameters<Tickstem['seed']>[0]> = {}): void {
  tickstem.seed({
    name: NAME,
    interval_secs: DAY_SECS,
    grace_secs: 43_200,
    created_at: at(tickstem, -1000 * HOUR_MS),
    last_pinged_at: at(tickstem, -HOUR_MS),
    ...more,
  });
}

/** After the first so many lists an older heartbeat of the name is there, made by another run at the same time. */
export function seedRivalLater({ tickstem }: Scene): void {
  const rival = () => {
    tickstem.seed({ name: NAME, interval_secs: DAY_SECS, grace_secs: 43_200, created_at: at(tickstem, -5000) });
  };
  tickstem.fault({ on: 'create', times: 1, when: 'after', fault: { kind: 'first', run: rival } });
}

export function at({ clock }: Tickstem, ms: number): string {
  return new Date(clock.now() + ms).toISOString();
}

export function onGitHub({ github }: Scene): void {
  github.file(WORKFLOW_PATH, WORKFLOW);
}

/** What is there before the job begins: nothing of its own. */
export const nothingThere = () => {};
