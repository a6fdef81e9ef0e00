import { randomBytes } from 'node:crypto';
import { Account, type Plan, type Quirks } from './account.ts';
import { type Clock, movableClock } from './clock.ts';
import type { Fault, FaultRule } from './faults.ts';
import { type Heartbeat, rfc3339 } from './heartbeat.ts';
import type { RecordedRequest } from './recording.ts';
import { BASE_PATH, type Route } from './routes.ts';
import { type Outside, Service } from './service.ts';
import { listen, throwAll } from './wire.ts';

export type { Clock, Fault, FaultRule, Heartbeat, Plan, Quirks, RecordedRequest, Route };

/**
 * An embedded Tickstem: the API of tickstem-api.md over HTTP on 127.0.0.1, with a clock that can be moved and faults that
 * can be set. How heartbeats behave over time is written down in heartbeat.ts, what is refused in settings.ts and api.ts.
 */

export interface TickstemOptions {
  /** Default `business`: no limit. */
  plan?: Plan;
  /** ms since the epoch: the clock starts here and stands until it is moved. Default: real time, plus what it is moved by. */
  now?: number;
  /** Default: a random one. */
  apiKey?: string;
  quirks?: Quirks;
}

/** For a caller that is not a test: a port of its choice, and paths that are none of the API's. */
export interface Edge {
  port?: number;
  outside?: Outside;
}

export interface Tickstem {
  /** `http://127.0.0.1:PORT/v1`, what `api-url` takes. */
  readonly url: string;
  readonly apiKey: string;
  readonly clock: Clock;
  /** Every request, in order of arrival. */
  readonly requests: RecordedRequest[];
  requestsTo(route: Route): RecordedRequest[];
  /** All heartbeats as the API would show them now (copies), whatever `listCap` hides. */
  heartbeats(): Heartbeat[];
  named(name: string): Heartbeat[];
  /** The `pinged_at` of every ping received, newest first. */
  pingsOf(id: string): string[];
  /** Puts a heartbeat there, past quota and validation. What is given wins over what would be computed. */
  seed(heartbeat: Partial<Heartbeat> & { name: string }): Heartbeat;
  /** As if someone did it elsewhere, like the next three. @throws when there is no such heartbeat. */
  remove(id: string): void;
  pause(id: string): void;
  resume(id: string): void;
  ping(id: string): void;
  /** Adds a key (default: a random one) and returns it. */
  addKey(key?: string): string;
  revokeKey(key: string): void;
  fault(rule: FaultRule): void;
  clearFaults(): void;
  /** Ends it, and every socket. @throws what a `run` or a `change` of a fault threw: its request was answered with 500. */
  close(): Promise<void>;
}

/** Starts one. @throws when the port is taken. */
export async function startTickstem(options: TickstemOptions = {}, edge: Edge = {}): Promise<Tickstem> {
  const { plan = 'business', now, apiKey = randomKey(), quirks = {} } = options;
  const clock = movableClock(now);
  const account = new Account(plan, quirks);
  const service = new Service(account, clock, edge.outside);
  service.keys.add(apiKey);
  const listener = await listen((request, response) => void service.receive(request, response), edge.port);
  const { faults, keys, mistakes, requests } = service;

  return {
    url: `http://127.0.0.1:${listener.port}${BASE_PATH}`,
    apiKey,
    clock,
    requests,
    requestsTo: (route) => requests.filter((request) => request.route === route),
    heartbeats: () => account.all(clock.now()),
    named: (name) => account.all(clock.now()).filter((heartbeat) => heartbeat.name === name),
    pingsOf: (id) => (account.pings(id) ?? []).map(({ atMs }) => rfc3339(atMs)),
    seed: (heartbeat) => account.seed(heartbeat, clock.now()),
    remove: (id) => mustExist(id, account.remove(id)),
    pause: (id) => mustExist(id, account.pause(id, clock.now())),
    resume: (id) => mustExist(id, account.resume(id, clock.now())),
    ping: (id) => mustExist(id, account.ping(id, clock.now())),
    addKey: (key = randomKey()) => {
      keys.add(key);
      return key;
    },
    revokeKey: (key) => {
      keys.delete(key);
    },
    fault: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    close: async () => {
      service.close();
      await listener.close();
      throwAll(mistakes.splice(0), 'faults of the embedded Tickstem threw');
    },
  };
}

function randomKey(): string {
  return `tsk_live_${randomBytes(24).toString('hex')}`;
}

/** A wrong id is a mistake of the test, and not a 404 for somebody else. */
function mustExist(id: string, found: Heartbeat | boolean | undefined): void {
  if (!found) throw new Error(`no heartbeat with the id ${id}`);
}
