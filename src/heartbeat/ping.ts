import { formatDuration, formatInstant } from '../base/duration.ts';
import { type ActionError, asActionError } from '../base/errors.ts';
import { say } from '../base/message.ts';
import { halfOf, type RetryBudget, retrying } from '../http/retry.ts';
import { missingKey } from '../inputs/read.ts';
import type { Reporter } from '../runner/reporter.ts';
import { type Connection, openAccount, type PingAnswer, pingUrl, sendPing } from '../tickstem/client.ts';
import { type Made, resolveDuplicates } from './duplicates.ts';
import { ensureHeartbeat, type HeartbeatSpec } from './ensure.ts';
import type { CreatedHeartbeat, EnsureResult, Pingable } from './find.ts';
import { formatExpectation, formatGrace } from './format.ts';
import type { Interval } from './interval.ts';
import { HEARTBEAT_MESSAGES as M } from './messages.ts';
import { changesToFollow, difference } from './sync.ts';
import { INTERVAL_LIMITS_SECS, intervalProblem, reportTrouble } from './trouble.ts';

/** Everything that a step needs to find, create and ping heartbeats. */
export interface Monitor {
  connection: Connection;
  /** Empty if there is none. */
  apiKey: string;
  report: Reporter;
  budget: RetryBudget;
  /** The numbers that the job measured, for the log: `rows 11,900`. */
  measured?: string;
}

/** A heartbeat as an earlier step, or a list, knows it. */
export interface KnownHeartbeat {
  heartbeat: Pingable | undefined;
  /** This run created it, so it has the interval and the grace period that the workflow asks for. */
  created: boolean;
  /** This run renamed it. */
  renamed: boolean;
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

/** How often a list is requested if the heartbeat is known and the look is an extra. */
const EXTRA_ATTEMPTS = 2;

/** Returns a budget for what is an extra: the other half of the time is for the ping. */
export function extraBudget(budget: RetryBudget): RetryBudget {
  return { ...halfOf(budget), attempts: EXTRA_ATTEMPTS };
}

/** Keeps a ping token, and the address that contains it, out of everything that is said from now on. */
export function maskToken({ connection, report }: Pick<Monitor, 'connection' | 'report'>, token: string): void {
  report.mask(token);
  report.mask(pingUrl(connection.apiUrl, token));
}

/**
 * Finds or creates the heartbeat, or decides about the one that this run created; masks its token before anything else
 * is said; and reports the warnings that come with it.
 *
 * @param made a heartbeat that this run created
 */
export async function findOrCreate(monitor: Monitor, spec: HeartbeatSpec, made?: Made): Promise<EnsureResult> {
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
 * Pings a heartbeat, finds or creates it first if that wasn't possible before, and updates its interval and grace
 * period. Whoever calls this has the proof that the job succeeded.
 *
 * @throws ActionError if no ping was accepted
 */
export async function pingHeartbeat(monitor: Monitor, request: PingRequest): Promise<void> {
  const { name } = request.spec;
  const { answer, heartbeat, created } = await pingEnsured(monitor, request);
  if (answer.paused) return monitor.report.notice(say(M.pingedPaused, { name }));
  try {
    const now = created ? heartbeat : await follow(monitor, request, heartbeat);
    monitor.report.info(withNumbers(pingedText(name, answer, now), monitor));
  } catch (thrown) {
    // The ping was accepted: nothing that follows may make it look as if it wasn't.
    monitor.report.warning(say(M.afterPing, { problem: asActionError(thrown).message }));
  }
}

/**
 * Pings the heartbeat of a ping token that the user gave. Nothing is looked up.
 *
 * @throws ActionError if no ping was accepted
 */
export async function pingWithToken(monitor: Monitor, token: string): Promise<void> {
  const { paused } = await ping(monitor, token, true);
  if (paused) monitor.report.notice(say(M.pingedTokenPaused));
  else monitor.report.info(withNumbers(say(M.pingedToken), monitor));
}

interface Found {
  heartbeat: Pingable;
  created: boolean;
}

async function pingEnsured(monitor: Monitor, { spec, known }: PingRequest): Promise<Found & { answer: PingAnswer }> {
  const found = await lookAgain(monitor, spec, known);
  try {
    return { answer: await ping(monitor, found.heartbeat.token), ...found };
  } catch (error) {
    if (asActionError(error).status !== 404 || monitor.apiKey === '') throw error;
  }
  // Someone deleted the heartbeat while the job ran.
  const result = await findOrCreate(monitor, spec);
  const { heartbeat, own } = result;
  // Parallel runs may create one as well at this moment, so it is looked at again, as between main and post.
  const again = own === undefined ? foundIn(result) : await settle(monitor, spec, { own, heartbeat });
  return { answer: await ping(monitor, again.heartbeat.token), ...again };
}

/**
 * Returns the heartbeat to ping: the one that the main step found, or that can be found or created now. One that was
 * never pinged may be one of several that parallel runs created, and all of them are listed by now; one that this run
 * renamed may have been renamed by another matrix job as well.
 */
async function lookAgain(monitor: Monitor, spec: HeartbeatSpec, known: KnownHeartbeat): Promise<Found> {
  const { heartbeat, created, own, renamed } = known;
  // A ping needs no key.
  if (monitor.apiKey === '' && heartbeat !== undefined) return { heartbeat, created };
  if (monitor.apiKey === '') throw missingKey();
  if (own !== undefined) return settle(monitor, spec, { own, heartbeat });
  if (heartbeat?.pinged && !renamed) return { heartbeat, created };
  const budget = heartbeat === undefined ? monitor.budget : extraBudget(monitor.budget);
  const result = await findOrCreate({ ...monitor, budget }, spec);
  // The look was an extra: the heartbeat that the main step found is pinged, also if it failed. One that was renamed
  // may be another job's now: without a look it is not pinged.
  if (heartbeat !== undefined && !renamed && result.heartbeat === undefined) return { heartbeat, created };
  return result.own === undefined
    ? foundIn(result)
    : settle(monitor, spec, { own: result.own, heartbeat: result.heartbeat });
}

/** Decides about a heartbeat that this run created, and reports one that remains beside another of its name. */
async function settle(monitor: Monitor, spec: HeartbeatSpec, made: Made): Promise<Found> {
  const budget = made.heartbeat === undefined ? monitor.budget : extraBudget(monitor.budget);
  const result = await findOrCreate({ ...monitor, budget }, spec, made);
  const { own, heartbeat } = result;
  if (own !== undefined && heartbeat !== undefined && heartbeat.id !== own.id) {
    monitor.report.warning(say(M.duplicateLeft, { id: own.id }));
  }
  // Someone deleted it, and this run created another one: that one is looked at again, too.
  const isAnother = own !== undefined && own.id !== made.own.id;
  return isAnother ? settle(monitor, spec, { own, heartbeat }) : foundIn(result);
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
  const { name, isScheduled } = spec;
  const { interval, graceSecs } = update ?? {};
  const changes = update && changesToFollow(heartbeat, { intervalSecs: interval?.secs, graceSecs, isScheduled });
  if (changes === undefined) return heartbeat;
  const wanted = formatExpectation({ ...heartbeat, ...changes });
  if (apiKey === '') {
    report.info(say(M.updateNeedsKey, { name, wanted }));
    return heartbeat;
  }
  const account = openAccount(connection, apiKey);
  const before = formatExpectation(heartbeat);
  try {
    const now = await retrying(budget, (timeoutMs) => account.update(heartbeat.id, changes, timeoutMs));
    const differs = difference(changes, now);
    if (differs === undefined) report.info(say(M.updated, { name, wanted, before }));
    else report.error(say(M.updateDiffers, { name, difference: differs }));
    return { ...heartbeat, intervalSecs: now.intervalSecs, graceSecs: now.graceSecs };
  } catch (thrown) {
    const error = asActionError(thrown);
    reportTrouble(report, updateTrouble(error, { name, wanted, before, interval }), error);
    return heartbeat;
  }
}

interface FailedUpdate {
  name: string;
  wanted: string;
  before: string;
  interval: Interval | undefined;
}

/** A longer interval that Tickstem rejects leaves a heartbeat that alerts too early, and nothing here can change that. */
function updateTrouble(error: ActionError, { name, wanted, before, interval }: FailedUpdate): string {
  if (interval === undefined || intervalProblem(error, interval.secs) !== 'too long') {
    return say(M.updateFailed, { name, wanted, reason: error.advice });
  }
  const most = formatDuration(INTERVAL_LIMITS_SECS.most);
  const needs = formatDuration(interval.secs);
  return say(M.updateTooLong, { name, before, most, from: interval.from, needs, answer: error.message });
}

function withNumbers(text: string, { measured = '' }: Monitor): string {
  return measured === '' ? text : `${text.replace(/\.$/, '')}. Measured ${measured}.`;
}

function pingedText(name: string, { atMs }: PingAnswer, { intervalSecs, graceSecs }: Pingable): string {
  if (intervalSecs === undefined) return say(M.pingedOpen, { name });
  const grace = graceSecs === undefined ? '' : ` (${formatGrace(graceSecs)})`;
  return say(M.pinged, { name, due: `${formatInstant(atMs + intervalSecs * 1000)}${grace}` });
}
