import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Ordeal } from './faults.ts';

/** How an answer goes onto the wire: as it should, or spoilt. The only place that writes to a socket. */

/** An answer of either server: a status, and a body where it has one (204 has none). */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  /** A body that is no JSON, instead of `json`. */
  readonly raw?: Buffer;
  /** Beyond Date and Content-Length. A `content-type` here wins over `application/json`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The faults that leave no true answer; the others only change when it comes, or what it says. */
export type Spoiling = Exclude<Fault, { kind: 'delay' | 'alter' | 'first' }>;

const CHUNK = Buffer.alloc(65_536, ' ');
const BLANK = Buffer.from(' ');

/** Sends it whole. `dateMs` is the server's clock; null leaves the `Date` out. */
export function send(response: ServerResponse, answer: Answer, dateMs: number | null): void {
  if (response.destroyed) return; // The client has gone; `status` then says that nothing was answered.
  date(response, dateMs);
  const body = bodyOf(answer);
  head(response, answer, body);
  if (answer.status !== 204) response.setHeader('Content-Length', body.length);
  response.writeHead(answer.status).end(body);
}

/** A server, as far as an ordeal is concerned. */
export interface Subject {
  /** Carries the request out. */
  carryOut(): Answer;
  /** What would be answered, without anything being done. */
  rehearse(): Answer;
  /** The server's clock; null leaves the `Date` out. */
  dateMs(): number | null;
  /** Ends what waits. */
  readonly closing: AbortSignal;
}

/** Answers a request, through the ordeal that befalls it, if any. */
export async function deliver(response: ServerResponse, ordeal: Ordeal | undefined, subject: Subject): Promise<void> {
  if (!ordeal) {
    send(response, subject.carryOut(), subject.dateMs());
    return;
  }
  const { fault, when } = ordeal;
  if (fault.kind === 'alter') {
    send(response, altered(subject.carryOut(), fault.change), subject.dateMs());
  } else if (fault.kind === 'delay' || fault.kind === 'first') {
    const early = when === 'after' ? subject.carryOut() : undefined;
    await meanwhile(fault, subject.closing);
    send(response, early ?? subject.carryOut(), subject.dateMs());
  } else {
    // What is spoilt before it is carried out still has the headers and the body that it would have had.
    const truth = when === 'after' ? subject.carryOut() : subject.rehearse();
    spoil(response, fault, truth, subject.dateMs());
  }
}

function altered(truth: Answer, change: (answer: unknown) => unknown): Answer {
  const { raw, ...rest } = truth;
  if (raw) return { ...rest, raw: Buffer.from(String(change(raw.toString()))) };
  return { ...rest, json: change(structuredClone(truth.json)) };
}

async function meanwhile(fault: Extract<Fault, { kind: 'delay' | 'first' }>, closing: AbortSignal): Promise<void> {
  if (fault.kind === 'first') {
    await fault.run();
    return;
  }
  const ms = typeof fault.ms === 'function' ? fault.ms() : fault.ms;
  await wait(ms, undefined, { signal: closing });
}

/** Listens on 127.0.0.1; `close` ends every socket. @throws when the port is taken. */
export async function listen(
  receive: RequestListener,
  port = 0,
): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer(receive);
  server.keepAliveTimeout = 0; // An idle socket that ends just as a test uses it again would be a fault nobody set.
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Lets it go wrong. `truth` is what would have been answered. */
export function spoil(response: ServerResponse, fault: Spoiling, truth: Answer, dateMs: number | null): void {
  const { socket } = response;
  if (!socket || response.destroyed) return;
  switch (fault.kind) {
    case 'status':
      date(response, dateMs);
      instead(response, fault);
      return;
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'reset-in-headers':
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: applic', () => socket.destroy());
      return;
    case 'hang':
      return;
    case 'dribble-headers':
      dribble(socket, fault.everyMs, headerBytes());
      return;
    default:
      date(response, dateMs);
      spoilBody(response, socket, fault, truth);
  }
}

type BodySpoiling = Extract<Fault, { kind: 'cut' | 'dribble-body' | 'endless-body' }>;

/** A 204 has no body that could be spoilt: it is taken for a 200 with `{}`. */
function spoilBody(response: ServerResponse, socket: Socket, fault: BodySpoiling, truth: Answer): void {
  const answer = truth.status === 204 ? { status: 200, json: {} } : truth;
  const body = bodyOf(answer);
  head(response, answer, body);
  if (fault.kind === 'cut') {
    response.writeHead(answer.status, { 'Content-Length': body.length });
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => socket.destroy());
    return;
  }
  response.writeHead(answer.status).flushHeaders();
  if (fault.kind === 'dribble-body') {
    dribble(response, fault.everyMs, bodyBytes(body));
    return;
  }
  const endless = new Readable({
    read() {
      this.push(CHUNK);
    },
  });
  response.once('close', () => endless.destroy());
  endless.pipe(response);
}

function instead(response: ServerResponse, { status, headers, body }: Extract<Fault, { kind: 'status' }>): void {
  const isJson = typeof body === 'object' && !Buffer.isBuffer(body);
  if (isJson) response.setHeader('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  response.statusCode = status; // No writeHead: Node then adds a Content-Length, where the headers have none.
  response.end(isJson ? JSON.stringify(body) : body);
}

function dribble(target: Socket | ServerResponse, everyMs: number, bytes: Iterator<Buffer, never>): void {
  const timer = setInterval(() => target.write(bytes.next().value), everyMs);
  target.once('close', () => clearInterval(timer));
}

/** Small headers, one after another: a single one would end in the client's limit for its size, and not in its budget. */
function* headerBytes(): Generator<Buffer, never> {
  yield* bytesOf(Buffer.from('HTTP/1.1 200 OK\r\n'));
  while (true) yield* bytesOf(Buffer.from('X-Slow: 1\r\n'));
}

function* bodyBytes(body: Buffer): Generator<Buffer, never> {
  yield* bytesOf(body);
  while (true) yield BLANK;
}

function* bytesOf(bytes: Buffer): Generator<Buffer, void> {
  for (let at = 0; at < bytes.length; at += 1) yield bytes.subarray(at, at + 1);
}

/** Node would put the machine's time. */
function date(response: ServerResponse, dateMs: number | null): void {
  if (dateMs === null) response.sendDate = false;
  else response.setHeader('Date', new Date(dateMs).toUTCString());
}

/** The headers that are the answer's own, on top of the date. */
function head(response: ServerResponse, { headers = {} }: Answer, body: Buffer): void {
  if (body.length > 0) response.setHeader('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function bodyOf({ status, json, raw }: Answer): Buffer {
  if (raw) return raw;
  return Buffer.from(status === 204 || json === undefined ? '' : JSON.stringify(json));
}

/** What went wrong while a server answered, thrown when it is closed: one as it is, several as one; none is fine. */
export function throwAll(mistakes: readonly unknown[], what: string): void {
  if (mistakes.length > 1) throw new AggregateError(mistakes, what);
  if (mistakes.length === 1) throw mistakes[0];
}
