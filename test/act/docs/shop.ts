/** What the scenarios of the documentation share: a shop, its scripts, and how parts of a workflow come together. */
import assert from 'node:assert/strict';
import type { Files } from '../repository.ts';
import { expectLog, expectRed, type Run, type Scenario, type Servers, type Shop } from '../scenario.ts';
import { blockOf, changed } from './blocks.ts';

export const README = 'README.md';
export const RECIPES = 'docs/recipes.md';
export const CHECK = 'docs/check.md';

/** The README's workflow, and its check, by the names that the README gives them. */
export const nightly = () => blockOf(README, 'Monitor a job');
export const heartbeats = () => blockOf(README, 'Add the check');

/** A part of a workflow below the schedule of the README's: the linter wraps it in one that is started by hand. */
export function scheduled(block: string): string {
  return changed(block, 'on: workflow_dispatch', "on: { schedule: [{ cron: '17 3 * * *' }] }");
}

/** The README's check with other inputs, where it has `watch-self`. @param block that holds nothing but inputs */
export function checkWith(block: string): string {
  const [, inputs = ''] = / {8}with:\n(.*)$/s.exec(block) ?? [];
  return heartbeats().replace(/^ *watch-self: .*\n/m, () => inputs);
}

/** What a script does, in a shell. */
export const script = (...lines: string[]) => `#!/bin/bash\nset -e\n${lines.join('\n')}\n`;

export const output = (name: string, value: string) => `echo '${name}=${value}' >> "$GITHUB_OUTPUT"`;

type Given = Omit<Shop, 'workflows'> & Omit<Scenario, 'name' | 'workflow' | 'shop'>;

/** A scenario of a workflow that is the only one of its shop. */
export function inShop(name: string, text: () => string, given: Given): Scenario {
  return scenario('nightly.yml', name, () => ({ 'nightly.yml': text() }), given);
}

/** One of a check, in a shop that has the README's workflow, too. */
export function inCheck(name: string, text: () => string, given: Given): Scenario {
  return scenario('heartbeats.yml', name, () => ({ 'heartbeats.yml': text(), 'nightly.yml': nightly() }), given);
}

function scenario(workflow: string, name: string, workflows: () => Files, given: Given): Scenario {
  const { files = {}, workspace = {}, tools = {}, secrets = {}, actions = {}, hosts = [], ...others } = given;
  const shop = () => ({ workflows: workflows(), files, workspace, tools, secrets, actions, hosts });
  return { ...others, workflow, name: `docs: ${name}`, shop };
}

export const BACKUP = 'octo-org/shop/nightly.yml/backup';
const HOUR_MS = 3_600_000;
export const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS).toISOString();

/** A heartbeat of a nightly job, that was pinged then. */
export function seedPing({ tickstem }: Servers, hoursAgo: number, name = BACKUP): void {
  const times = { last_pinged_at: ago(hoursAgo), created_at: ago(999) };
  tickstem.seed({ name, interval_secs: 86_400, grace_secs: 10_800, ...times });
}

export const healthy = (servers: Servers) => seedPing(servers, 2);
export const missed = (servers: Servers) => seedPing(servers, 30);

/**
 * The job did all that it was told, and its evidence did not hold. What the step says of it last, act may lose.
 *
 * @param said an output of the job's own step, which so came to its end
 */
export function expectUnproved(run: Run, said = ''): void {
  expectRed(run);
  expectLog(run, /Failure - Post tickstem\/heartbeat-action@v1/);
  assert.notEqual(run.linesWith(`::set-output:: ${said}`).length, 0);
}
