import { formatDuration, formatInstant } from '../base/duration.ts';
import { asActionError } from '../base/errors.ts';
import { halfOf, type RetryBudget, retrying } from '../http/retry.ts';
import { missingKey } from '../inputs/read.ts';
import type { Reporter } from '../runner/reporter.ts';
import { type Connection, openAccount, type PingAnswer, pingUrl, sendPing } from '../tickstem/client.ts';
import { resolveDuplicates } from './duplicates.ts';
import { ensureHeartbeat, type HeartbeatSpec } from './ensure.ts';
import type { CreatedHeartbeat, EnsureResult, Pingable } from './find.ts';
import type { Interval } from './interval.ts';
import { changesToFollow, difference } from './sync.ts';
import { explainRefusal, reportTrouble } from './trouble.ts';

/** What a step finds, creates and pings heartbeats with. */
export interface Monitor {
  connection: Connection;
  /** Empty where there is none. */
  apiKey: string;
  report: Reporter;
  budget: RetryBudget;
}

/** What an earlier step, or a list, knows of a heartbeat. */
export interface KnownHeartbeat {
  heartbeat: Pingable | undefined;
  /** This run made it, so it has the interval and the grace period that the workflow asks for. */
  created: boolean;
  /** See `EnsureResult`. */
  own: CreatedHeartbeat | undefined;
}

/** Interval and grace period that an existing heartbeat should have. */
export interface Update {
  /** `undefined`: the interval stays. */
  interval: Interval | undefined;
  /** Seconds; `undefined`: see `changesToFollow`. */
  graceSecs: number | undefined;
}

/** A heartbeat to ping. */
export interface PingRequest {
  spec: HeartbeatSpec;
  known: KnownHeartbeat;
  /** `undefined`: it stays as it is. */
  update: Update | undefined;
}

/** How often the list is asked for when the heartbeat is known and the look is an extra. */
const EXTRA_ATTEMPTS = 2;

/** Returns a budget for what is an extra: the other half of the time is for the ping. */
export function extraBudget(budget: RetryBudget): RetryBudget {
  return { ...halfOf(budget), attempts: EXTRA_ATTEMPTS };
}

/** A heartbeat in a message. */
export function nameInText(name: string | undefined): string {
  return name === undefined ? 'The heartbeat' : `Heartbeat "${name}"`;
}

/** Keeps a ping token, and the address that contains it, out of everything that is said from now on. */
export function maskToken({ connection, report }: Pick<Monitor, 'connection' | 'report'>, token: string): void {
  report.mask(token);
  report.mask(pingUrl(connection.apiUrl, token));
}

/**
 * Finds or creates the heartbeat, or decides about the one that an earlier step made; masks its token before anything
 * else is said; and reports the warnings that come with it.
 *
 * @param made what the main step knows of a heartbeat that it made
 */
export async function findOrCreate(
  monitor: Monitor,
  spec: HeartbeatSpec,
  made?: { own: CreatedHeartbeat; heartbeat: Pingable | undefined },
): Promise<EnsureResult> {
  const { connection, apiKey, report, budget } = monitor;
  const account = openAccount(connection, apiKey);
  const settled = made && (await resolveDuplicates(account, spec.name, made, budget));
  const isSettled = settled?.heartbeat !== undefined || settled?.trouble !== undefined;
  const result = settled && isSettled ? settled : await ensureHeartbeat(account, spec, budget);
  if (result.heartbeat !== undefined) maskToken(monitor, result.heartbeat.token);
  for (const warning of result.warnings) report.warning(warning);
  for (const error of result.errors) report.error(error);
  return result;
}

/**
 * Pings a heartbeat, finds or creates it first where that wasn't possible before, and updates its interval and grace
 * period. Whoever calls this has the proof that the job succeeded.
 *
 * @throws ActionError if there was no ping
 */
export async function pingHeartbeat(monitor: Monitor, request: PingRequest): Promise<void> {
  const what = nameInText(request.spec.name);
  const { answer, heartbeat, created } = await pingEnsured(monitor, request);
  if (answer.paused) return reportPaused(monitor.report, what);
  const now = created ? heartbeat : await follow(monitor, request, heartbeat);
  monitor.report.info(`${what} was pinged. ${nextPing(answer, now)}`);
}

/**
 * Pings the heartbeat of a ping token that the user gave. Nothing is looked up.
 *
 * @throws ActionError if there was no ping
 */
export async function pingWithToken(monitor: Monitor, token: string): Promise<void> {
  const what = 'The heartbeat of the ping token';
  const answer = await ping(monitor, token, true);
  if (answer.paused) return reportPaused(monitor.report, what);
  monitor.report.info(`${what} was pinged. ${nextPing(answer, undefined)}`);
}

function reportPaused(report: Reporter, what: string): void {
  report.notice(
    `${what} is paused in Tickstem, so the ping does not count. It stays paused until you resume it there.`,
  );
}

interface Found {
  heartbeat: Pingable;
  created: boolean;
}

async function pingEnsured(monitor: Monitor, { spec, known }: PingRequest): Promise<Found & { answer: PingAnswer }> {
  if (monitor.apiKey === '') throw missingKey();
  const found = await lookAgain(monitor, spec, known);
  try {
    return { answer: await ping(monitor, found.heartbeat.token), ...found };
  } catch (error) {
    if (asActionError(error).status !== 404) throw error;
  }
  // Somebody deleted the heartbeat while the job ran.
  const again = foundIn(await findOrCreate(monitor, spec));
  return { answer: await ping(monitor, again.heartbeat.token), ...again };
}

/**
 * Returns the heartbeat to ping: the one that the main step found, and where that could not make sure of one, another
 * try. One that nobody pinged yet may be one of several that runs in parallel made: by now all of them are listed.
 */
async function lookAgain(monitor: Monitor, spec: HeartbeatSpec, known: KnownHeartbeat): Promise<Found> {
  const { heartbeat, created, own } = known;
  if (heartbeat?.pinged && own === undefined) return { heartbeat, created };
  const made = own === undefined ? undefined : { own, heartbeat };
  const budget = heartbeat === undefined ? monitor.budget : extraBudget(monitor.budget);
  const result = await findOrCreate({ ...monitor, budget }, spec, made);
  if (result.own !== undefined && result.heartbeat !== undefined && result.heartbeat.id !== result.own.id) {
    monitor.report.warning(
      `Heartbeat ${result.own.id}, made by this run beside an older one of its name, could not be deleted.`,
    );
  }
  // The look was an extra: what the main step found is pinged, whatever became of it. Not so with one of our own that
  // was looked at, and that Tickstem does not keep.
  const isExtra = heartbeat !== undefined && made === undefined;
  return isExtra && result.heartbeat === undefined ? { heartbeat, created } : foundIn(result);
}

function foundIn({ heartbeat, created, trouble }: EnsureResult): Found {
  if (heartbeat === undefined) throw trouble;
  return { heartbeat, created };
}

function ping(monitor: Monitor, token: string, isGiven = false): Promise<PingAnswer> {
  maskToken(monitor, token); // again: this step doesn't know what the main step masked
  return retrying(monitor.budget, (timeoutMs) => sendPing(monitor.connection, { token, isGiven }, timeoutMs));
}

/**
 * Updates interval and grace period of the heartbeat, never the status.
 *
 * @returns the heartbeat as it is now. The ping was accepted, so trouble here is reported and fails nothing.
 */
async function follow(monitor: Monitor, { spec, update }: PingRequest, heartbeat: Pingable): Promise<Pingable> {
  const { connection, apiKey, report, budget } = monitor;
  const what = nameInText(spec.name);
  const { interval, graceSecs } = update ?? {};
  const changes = update && changesToFollow(heartbeat, { intervalSecs: interval?.secs, graceSecs });
  if (changes === undefined) return heartbeat;
  const account = openAccount(connection, apiKey);
  const wanted = { ...heartbeat, ...changes };
  try {
    const now = await retrying(budget, (timeoutMs) => account.update(heartbeat.id, changes, timeoutMs));
    const differs = difference(changes, now);
    if (differs !== undefined) {
      report.error(`${what} was asked to be expected ${formatExpectation(wanted)}, and Tickstem made it ${differs}.`);
    } else {
      report.info(
        `${what} follows the workflow: expected ${formatExpectation(wanted)}, before that ${formatExpectation(heartbeat)}.`,
      );
    }
    return { ...heartbeat, intervalSecs: now.intervalSecs, graceSecs: now.graceSecs };
  } catch (thrown) {
    const from = interval?.from ?? '`interval`';
    const error = explainRefusal(asActionError(thrown), { secs: wanted.intervalSecs ?? 0, from });
    reportTrouble(
      report,
      `${what} was pinged, and could not be changed to be expected ${formatExpectation(wanted)}`,
      error,
    );
    return heartbeat;
  }
}

function nextPing({ atMs }: PingAnswer, heartbeat: Pingable | undefined): string {
  if (heartbeat?.intervalSecs === undefined) return 'When the next ping is due is written in Tickstem.';
  const due = formatInstant(atMs + heartbeat.intervalSecs * 1000);
  const grace = heartbeat.graceSecs === undefined ? '' : `, with ${formatGrace(heartbeat.graceSecs)}`;
  return `The next ping is due by ${due}${grace}.`;
}

/** `every 24 h with 3 h grace`, as far as it is known. */
export function formatExpectation({ intervalSecs, graceSecs }: Pick<Pingable, 'intervalSecs' | 'graceSecs'>): string {
  const every =
    intervalSecs === undefined ? 'at an interval that could not be read' : `every ${formatDuration(intervalSecs)}`;
  return graceSecs === undefined ? every : `${every} with ${formatGrace(graceSecs)}`;
}

/** `3 h grace`, `no grace`. */
function formatGrace(graceSecs: number): string {
  return graceSecs === 0 ? 'no grace' : `${formatDuration(graceSecs)} grace`;
}
