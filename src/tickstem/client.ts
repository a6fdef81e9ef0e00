import type { Clock } from '../base/clock.ts';
import { errorOf } from '../base/errors.ts';
import { ageOf } from '../http/age.ts';
import type { HttpAnswer, HttpRequest, Send } from '../http/request.ts';
import { VERSION } from '../version.ts';
import { type Credential, invalidAnswer, refusal, reportedError } from './errors.ts';
import { type Heartbeat, readHeartbeat } from './heartbeat.ts';
import { TICKSTEM_MESSAGES } from './messages.ts';

const USER_AGENT = `tickstem-heartbeat-action/${VERSION}`;
/** Room for the list of 100,000 heartbeats, each of about 400 bytes, in bytes. */
const LIST_MAX_BYTES = 64 * 1024 * 1024;
/** A list has no more pages than this. */
const MOST_PAGES = 100;
/** Room for one heartbeat, or an error page, in bytes. */
const SMALL_MAX_BYTES = 256 * 1024;

/** Where Tickstem is, and how it is reached. */
export interface Connection {
  /** `https://api.tickstem.dev/v1`, without a slash at the end. */
  apiUrl: string;
  send: Send;
  clock: Clock;
}

export interface Listing {
  heartbeats: Heartbeat[];
  /** The server's clock, from the `Date` of its answer, in milliseconds since the epoch; `undefined`: it has none. */
  serverTimeMs: number | undefined;
  /** How old the oldest part of it is, by the `Age` that a cache gives, in seconds. */
  ageSecs?: number;
}

export interface HeartbeatChanges {
  name?: string;
  intervalSecs?: number;
  graceSecs?: number;
}

/** The response to a request that creates a heartbeat. */
export interface Creation {
  heartbeat: Heartbeat;
  /** The response was a 201: only then can this very call have created the heartbeat. */
  isNew: boolean;
  /** See `Listing`. */
  serverTimeMs: number | undefined;
}

/**
 * The calls of the API that need the key. Each sends one request, takes `timeoutMs` at most, and throws an ActionError
 * (`rejected`, `unreachable`, `unexpected`); trying again is the caller's decision.
 */
export interface Account {
  list(timeoutMs: number): Promise<Listing>;
  create(heartbeat: { name: string; intervalSecs: number; graceSecs: number }, timeoutMs: number): Promise<Creation>;
  get(id: string, timeoutMs: number): Promise<Heartbeat>;
  update(id: string, changes: HeartbeatChanges, timeoutMs: number): Promise<Heartbeat>;
  remove(id: string, timeoutMs: number): Promise<void>;
}

export function openAccount(connection: Connection, apiKey: string): Account {
  const call = async (method: HttpRequest['method'], path: string, timeoutMs: number, body?: object) => {
    const answer = await connection.send({
      method,
      url: new URL(`${connection.apiUrl}${path}`),
      headers: {
        authorization: `Bearer ${apiKey}`,
        accept: 'application/json',
        'cache-control': 'no-cache',
        'user-agent': USER_AGENT,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      timeoutMs,
      maxBytes: method === 'GET' ? LIST_MAX_BYTES : SMALL_MAX_BYTES,
    });
    return accepted(`${method} ${path}`, answer, connection.clock, 'api-key');
  };
  return {
    async list(timeoutMs) {
      const asked = 'GET /heartbeats';
      const heartbeats: Heartbeat[] = [];
      let path: string | undefined = '/heartbeats';
      let ageSecs = 0;
      for (let page = 1; page <= MOST_PAGES; page++) {
        const answer: HttpAnswer = await call('GET', path, timeoutMs);
        ageSecs = Math.max(ageSecs, ageOf(answer));
        const json = parseObject(asked, answer);
        for (const row of rowsIn(json, answer)) heartbeats.push(readHeartbeat(row));
        path = nextPage(json, connection.apiUrl);
        if (path !== undefined) continue;
        if (saysMore(json, heartbeats.length)) break;
        return { heartbeats, serverTimeMs: serverTime(answer), ageSecs };
      }
      throw errorOf('unexpected', TICKSTEM_MESSAGES.tickstemIncomplete, {
        answer: `${asked}: more than the ${heartbeats.length} that it shows`,
      });
    },
    async create({ name, intervalSecs, graceSecs }, timeoutMs) {
      const body = { name, interval_secs: intervalSecs, grace_secs: graceSecs };
      const answer = await call('POST', '/heartbeats', timeoutMs, body);
      const heartbeat = readHeartbeat(parseObject('POST /heartbeats', answer));
      return { heartbeat, isNew: answer.status === 201, serverTimeMs: serverTime(answer) };
    },
    async get(id, timeoutMs) {
      const path = `/heartbeats/${encodeURIComponent(id)}`;
      return readHeartbeat(parseObject(`GET ${path}`, await call('GET', path, timeoutMs)));
    },
    async update(id, { name, intervalSecs, graceSecs }, timeoutMs) {
      const body = { name, interval_secs: intervalSecs, grace_secs: graceSecs };
      const path = `/heartbeats/${encodeURIComponent(id)}`;
      const answer = await call('PATCH', path, timeoutMs, body);
      return readHeartbeat(parseObject(`PATCH ${path}`, answer));
    },
    async remove(id, timeoutMs) {
      const path = `/heartbeats/${encodeURIComponent(id)}`;
      const answer = await call('DELETE', path, timeoutMs);
      // A 204 has no body. A web page is a proxy's or a portal's answer, and nothing was deleted.
      if (answer.body.trim() !== '') parseObject(`DELETE ${path}`, answer, false);
    },
  };
}

/** The API answers `null` where there are none. An answer without the field says nothing of the kind. */
function rowsIn({ heartbeats: rows }: Record<string, unknown>, answer: HttpAnswer): unknown[] {
  if (rows !== null && !Array.isArray(rows)) throw invalidAnswer('GET /heartbeats', answer);
  return rows ?? [];
}

/**
 * The path of the next page, if a list says where it is: no paging is documented, but one that isn't followed would hide the
 * other heartbeats. An address elsewhere is not followed, because the key would go with it.
 */
function nextPage({ next }: Record<string, unknown>, apiUrl: string): string | undefined {
  if (typeof next !== 'string' || !URL.canParse(next, `${apiUrl}/`)) return undefined;
  const { href } = new URL(next, `${apiUrl}/`);
  return next !== '' && href.startsWith(`${apiUrl}/heartbeats`) ? href.slice(apiUrl.length) : undefined;
}

/** Whether a list says that there are more heartbeats than it has shown. */
function saysMore({ next, has_more, total }: Record<string, unknown>, count: number): boolean {
  return (typeof next === 'string' && next !== '') || has_more === true || (typeof total === 'number' && total > count);
}

export interface PingAnswer {
  /** The heartbeat is paused: Tickstem took the ping and does not count it. */
  paused: boolean;
  /** When, by the server's clock where it has one, in milliseconds since the epoch. */
  atMs: number;
}

/** The content of a ping. */
export interface PingToken {
  token: string;
  /** The user gave it, as `ping-token`: advice about it helps. */
  isGiven: boolean;
}

/** The address that a ping goes to. Whoever has it can ping: a secret. */
export function pingUrl(apiUrl: string, token: string): string {
  return `${apiUrl}/heartbeats/${encodeURIComponent(token)}/ping`;
}

/**
 * Sends one ping. The token is the credential: the API key stays home.
 *
 * Any 2xx is an accepted ping, as for the official clients, unless it is a web page, which is a proxy's or a portal's
 * answer, or reports an error.
 *
 * @throws ActionError like the calls of an account
 */
export async function sendPing(
  connection: Connection,
  { token, isGiven }: PingToken,
  timeoutMs: number,
): Promise<PingAnswer> {
  const asked = 'POST …/ping';
  const answer = await connection.send({
    method: 'POST',
    url: new URL(pingUrl(connection.apiUrl, token)),
    isRepeatable: true, // Two pings in a row are as good as one.
    headers: { accept: 'application/json', 'user-agent': USER_AGENT },
    timeoutMs,
    maxBytes: SMALL_MAX_BYTES,
  });
  accepted(asked, answer, connection.clock, isGiven ? 'ping-token' : 'own token');
  const { status } = answer.body.trim() === '' ? {} : parseObject(asked, answer, false);
  return { paused: status === 'paused', atMs: serverTime(answer) ?? connection.clock.now() };
}

function accepted(asked: string, answer: HttpAnswer, clock: Clock, credential: Credential): HttpAnswer {
  if (answer.status < 200 || answer.status > 299) throw refusal(asked, answer, clock.now(), credential);
  return answer;
}

/** The year 10000, in milliseconds since the epoch. */
const LATEST_MS = Date.UTC(10_000, 0);

function serverTime(answer: HttpAnswer): number | undefined {
  const ms = Date.parse(answer.headers.date ?? '');
  // A time that nobody lives to see can't be formatted, and is no time to compare with.
  return ms >= 0 && ms < LATEST_MS ? ms : undefined;
}

/**
 * Returns the JSON object in a response.
 *
 * @param isHeartbeat see `reportedError`
 * @throws ActionError if it isn't one, or reports an error
 */
function parseObject(asked: string, answer: HttpAnswer, isHeartbeat = true): Record<string, unknown> {
  const json = objectIn(answer.body);
  if (json === undefined) throw invalidAnswer(asked, answer);
  const error = reportedError(asked, answer, json, isHeartbeat);
  if (error !== undefined) throw error;
  return json;
}

function objectIn(body: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : undefined;
  } catch {
    return undefined;
  }
}
