import type { Account } from './account.ts';
import { rfc3339 } from './heartbeat.ts';
import type { Route, Target } from './routes.ts';
import { MAX_INTERVAL_SECS, Refusal, settingsIn } from './settings.ts';

/** What the API answers: a status, and a body where it has one (204 has none). */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
}

export interface Call {
  readonly target: Target;
  readonly authorization: string | undefined;
  readonly body: string;
}

type Endpoint = (account: Account, call: Call, nowMs: number) => Answer;

const MAX_PINGS = 100;
const DEFAULT_PINGS = 50;

const ENDPOINTS: Record<Route, Endpoint> = {
  list: (account, _, nowMs) => ok({ heartbeats: orNull(account.listed(nowMs)), ...account.quirks.listExtras }),
  create: (account, { body }, nowMs) => {
    const { name, ...settings } = settingsIn(body, limitsOf(account));
    if (name === undefined) throw new Refusal(422, 'name must be a non-empty string');
    if (account.isFull) throw new Refusal(402, 'heartbeat quota reached');
    return { status: 201, json: account.create(name, settings, nowMs) };
  },
  get: (account, { target }, nowMs) => ok(found(account.get(target.key, nowMs))),
  update: (account, { target, body }, nowMs) => {
    found(account.get(target.key, nowMs)); // A 404 goes before what the body may have wrong.
    return ok(account.update(target.key, settingsIn(body, limitsOf(account)), nowMs));
  },
  delete: (account, { target }) => {
    if (!account.remove(target.key)) throw notFound();
    return { status: 204 };
  },
  pings: (account, { target }) => {
    const limit = limitIn(target.query.get('limit'));
    const pings = found(account.pings(target.key)).slice(0, limit);
    const rows = pings.map(({ id, atMs }) => ({ id, heartbeat_id: target.key, pinged_at: rfc3339(atMs) }));
    return ok({ pings: orNull(rows) });
  },
  ping: (account, { target }, nowMs) => {
    const heartbeat = found(account.ping(account.idOfToken(target.key) ?? '', nowMs));
    return ok({ status: account.quirks.pingStatus ?? (heartbeat.status === 'paused' ? 'paused' : 'ok') });
  },
  pause: (account, { target }, nowMs) => ok(found(account.pause(target.key, nowMs))),
  resume: (account, { target }, nowMs) => ok(found(account.resume(target.key, nowMs))),
  unknown: () => {
    throw notFound();
  },
};

/** "`Authorization: Bearer <API key>` on everything except the ping." A path that does not exist needs none either. */
const NEEDS_NO_KEY: ReadonlySet<Route> = new Set(['ping', 'unknown']);

/** Carries out a call on an account: the key first, then what the path names, then the body, then the plan. */
export function answer(account: Account, keys: ReadonlySet<string>, call: Call, nowMs: number): Answer {
  const { route } = call.target;
  try {
    if (!NEEDS_NO_KEY.has(route)) checkKey(keys, call.authorization);
    return ENDPOINTS[route](account, call, nowMs);
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, json: { error: error.message } };
    throw error;
  }
}

function checkKey(keys: ReadonlySet<string>, authorization: string | undefined): void {
  const key = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (key === undefined || !keys.has(key)) throw new Refusal(401, 'invalid API key');
}

function limitsOf({ quirks }: Account) {
  return {
    maxIntervalSecs: quirks.maxIntervalSecs ?? MAX_INTERVAL_SECS,
    clampInterval: quirks.silentlyClampInterval ?? false,
    trimNames: quirks.trimNames ?? false,
    intervalRefusal: quirks.intervalRefusal,
  };
}

/** "limit 1–100, default 50"; that another one is refused, rather than brought into range, is our reading. */
function limitIn(text: string | null): number {
  if (text === null) return DEFAULT_PINGS;
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MAX_PINGS) throw new Refusal(422, `limit must be an integer between 1 and ${MAX_PINGS}`);
  return limit;
}

/** The list and the history are `null`, not `[]`, when there are none. */
function orNull<T>(rows: T[]): T[] | null {
  return rows.length === 0 ? null : rows;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}

function notFound(): Refusal {
  return new Refusal(404, 'not found');
}

function ok(json: unknown): Answer {
  return { status: 200, json };
}
