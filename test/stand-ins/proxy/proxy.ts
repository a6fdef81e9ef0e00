/** A proxy on 127.0.0.1 that knows CONNECT (RFC 9110, section 9.3.6) and keeps all that it could read. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type Socket } from 'node:net';
import type { Certificate } from './certificate.ts';
import { join, listenOn } from './sockets.ts';

/** What it does with a CONNECT, once user and password are right. */
export type Conduct =
  | { kind: 'tunnel' }
  /** Refuses. */
  | { kind: 'status'; status: number }
  /** No answer, ever. */
  | { kind: 'hang' }
  /** A tunnel, after so long. */
  | { kind: 'late'; ms: number }
  /** The answer of a tunnel, and no tunnel behind it. */
  | { kind: 'hang-in-tunnel' }
  | { kind: 'reset' };

export interface ProxyOptions {
  /** Which loopback port is behind which `host:port`. A target that is not there is answered with 502. */
  targets: Readonly<Record<string, number>>;
  /** `user:password`, asked for with 407. Default: none. */
  credentials?: string;
  /** Default: a tunnel. */
  conduct?: Conduct;
  /** Given: the proxy itself speaks TLS. */
  certificate?: Certificate;
}

export interface ConnectProxy {
  readonly port: number;
  /** Every CONNECT, in order of arrival. */
  readonly connects: { target: string; headers: IncomingHttpHeaders }[];
  /** Every request that is no CONNECT: `GET http://…`. They are answered with 405. */
  readonly others: string[];
  /** All that its clients sent, as it came: heads of requests, and the bytes in the tunnels. */
  seen(): string;
  close(): Promise<void>;
}

export async function startProxy({ targets, credentials, conduct, certificate }: ProxyOptions): Promise<ConnectProxy> {
  const connects: ConnectProxy['connects'] = [];
  const others: string[] = [];
  const seen: Buffer[] = [];
  const note = ({ rawHeaders, method, url }: IncomingMessage) =>
    seen.push(Buffer.from([method, url, ...rawHeaders].join('\n')));

  const refuse: RequestListener = (request, response) => {
    note(request);
    others.push(`${request.method} ${request.url}`);
    request.on('data', (chunk: Buffer) => seen.push(chunk));
    response.writeHead(405).end();
  };
  const server = certificate ? createSecureServer(certificate, refuse) : createServer(refuse);
  server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const { url: target = '', headers } = request;
    note(request);
    connects.push({ target, headers });
    client.on('error', () => {}); // a client that gave up
    client.on('data', (chunk: Buffer) => seen.push(chunk));
    const expected = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
    if (expected !== undefined && headers['proxy-authorization'] !== expected) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="test"\r\n\r\n');
      return;
    }
    behave(conduct ?? { kind: 'tunnel' }, client, head, targets[target]);
  });
  const { port, close } = await listenOn(server);
  return { port, connects, others, seen: () => Buffer.concat(seen).toString('latin1'), close };
}

const BEGUN = 'HTTP/1.1 200 Connection established\r\n\r\n';

function behave(conduct: Conduct, client: Socket, head: Buffer, port: number | undefined): void {
  switch (conduct.kind) {
    case 'hang':
      return;
    case 'hang-in-tunnel':
      client.write(BEGUN);
      return;
    case 'reset':
      client.resetAndDestroy();
      return;
    case 'status':
      client.end(refusal(conduct.status));
      return;
    case 'late':
      setTimeout(() => tunnel(client, head, port), conduct.ms);
      return;
    case 'tunnel':
      tunnel(client, head, port);
  }
}

function tunnel(client: Socket, head: Buffer, port: number | undefined): void {
  if (port === undefined) {
    client.end(refusal(502));
    return;
  }
  const target = connect(port, '127.0.0.1', () => {
    client.write(BEGUN);
    target.write(head);
    join(client, target);
  });
  target.on('error', () => client.destroy());
}

function refusal(status: number): string {
  return `HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`;
}
