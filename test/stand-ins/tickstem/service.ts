import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Account } from './account.ts';
import { type Answer, answer, type Call } from './api.ts';
import type { Clock } from './clock.ts';
import { FaultPlan, type Ordeal } from './faults.ts';
import { type RecordedRequest, readBody, recordOf } from './recording.ts';
import { targetOf } from './routes.ts';
import { deliver, send } from './wire.ts';

/** Answers a request that is none of the API's, or leaves it to the 404. */
export type Outside = (request: { method: string; path: string; body: string }, clock: Clock) => Answer | undefined;

/** From a request to its answer: recorded, carried out on the account, and answered with what befalls it on the way. */
export class Service {
  readonly requests: RecordedRequest[] = [];
  readonly faults = new FaultPlan();
  readonly keys = new Set<string>();
  /** What the code of a fault threw. */
  readonly mistakes: unknown[] = [];
  readonly account: Account;
  readonly clock: Clock;
  readonly #outside: Outside | undefined;
  readonly #requestsOn = new WeakMap<Socket, number>();
  readonly #closing = new AbortController();

  constructor(account: Account, clock: Clock, outside?: Outside) {
    this.account = account;
    this.clock = clock;
    this.#outside = outside;
  }

  /** Never rejects: an error on the way is a 500, and kept. */
  async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#receive(request, response);
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      this.mistakes.push(error);
      if (!response.headersSent) this.#send(response, { status: 500, json: { error: `embedded Tickstem: ${error}` } });
    }
  }

  /** Ends what waits. */
  close(): void {
    this.#closing.abort();
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const target = targetOf(method, url);
    const record = recordOf(request, response, target.route);
    this.requests.push(record);
    if (this.#cutsOff(request, response)) return;
    // Taken before the body is there: the order of arrival is the order in which faults are used up.
    const ordeal = this.faults.next(target.route);
    if (!(await readBody(request, record))) return;
    const outside = target.route === 'unknown' ? this.#outside?.(record, this.clock) : undefined;
    if (outside) this.#send(response, outside);
    else await this.#serve({ target, authorization: headers.authorization, body: record.body }, response, ordeal);
  }

  /** What the connection itself does, and what a cache in between adds. */
  #cutsOff({ socket }: IncomingMessage, response: ServerResponse): boolean {
    const { resetsReused, closesConnections, ageSecs } = this.account.quirks;
    const before = this.#requestsOn.get(socket) ?? 0;
    this.#requestsOn.set(socket, before + 1);
    if (closesConnections) response.setHeader('Connection', 'close');
    if (ageSecs !== undefined) response.setHeader('Age', `${ageSecs}`);
    if (!resetsReused || before % 2 === 0) return false;
    socket.resetAndDestroy();
    return true;
  }

  async #serve(call: Call, response: ServerResponse, ordeal: Ordeal | undefined): Promise<void> {
    await deliver(response, ordeal, {
      carryOut: () => this.#carryOut(call),
      rehearse: () => this.#carryOut(call, this.account.copy()),
      dateMs: () => this.#dateMs(),
      closing: this.#closing.signal,
    });
  }

  #carryOut(call: Call, account = this.account): Answer {
    return answer(account, this.keys, call, this.clock.now());
  }

  #send(response: ServerResponse, what: Answer): void {
    send(response, what, this.#dateMs());
  }

  #dateMs(): number | null {
    const { noDate, clockSkewMs = 0 } = this.account.quirks;
    return noDate ? null : this.clock.now() + clockSkewMs;
  }
}
