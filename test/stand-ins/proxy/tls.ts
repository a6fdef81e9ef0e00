/** TLS in front of a server that speaks HTTP on loopback. */
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import type { Certificate } from './certificate.ts';
import { join, listenOn } from './sockets.ts';

export interface TlsFront {
  readonly port: number;
  /** The host names that were asked for in handshakes which came to their end. */
  readonly names: string[];
  close(): Promise<void>;
}

/** @param url where the server behind it listens */
export async function startTls({ cert, key }: Certificate, url: string): Promise<TlsFront> {
  const names: string[] = [];
  const server = createServer({ cert, key }, (socket) => {
    names.push(socket.servername || '');
    join(socket, connect(Number(new URL(url).port), '127.0.0.1'));
  });
  server.on('tlsClientError', () => {}); // a client that does not trust the certificate hangs up
  const { port, close } = await listenOn(server);
  return { port, names, close };
}
