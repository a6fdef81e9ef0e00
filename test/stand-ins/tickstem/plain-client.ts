import { request } from 'node:http';
import { connect } from 'node:net';
import type { Tickstem } from './server.ts';

/** Clients without any kindness of their own, to see what is on the wire: no retries, no pool, no parsing of bodies. */

export interface ReviewRequest {
  method?: string;
  /** After `/v1`. */
  path?: string;
  body?: string;
  /** Leaves once there is so much of the answer. Default: it waits for the end. */
  enough?: (text: string) => boolean;
}

export interface HttpAnswer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** `whole`, `broken` off by the server, or `left` by us. */
  end: 'whole' | 'broken' | 'left';
}

/** Asks with node:http and the API key. @throws the socket's error, when there are no headers. */
export function ask({ url, apiKey }: Tickstem, question: ReviewRequest = {}): Promise<HttpAnswer> {
  const { method = 'GET', path = '/heartbeats', body, enough = () => false } = question;
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${apiKey}` };
    const asked = request(`${url}${path}`, { method, headers, agent: false }, (answer) => {
      const { statusCode: status, headers } = answer;
      let text = '';
      const done = (end: HttpAnswer['end']) => {
        resolve({ status, headers, text, end });
        asked.destroy();
      };
      answer.setEncoding('utf8').on('data', (data: string) => {
        text += data;
        if (enough(text)) done('left');
      });
      answer.on('end', () => done('whole')).on('error', () => done('broken'));
    });
    asked.on('error', reject).end(body);
  });
}

export interface SocketAnswer {
  text: string;
  /** `ended` by a FIN, `reset` by an RST, or `left` by us. */
  end: 'ended' | 'reset' | 'left';
}

/** Asks with a bare socket: every byte is seen, and how the connection went. */
export function askBare({ url, apiKey }: Tickstem, question: ReviewRequest = {}): Promise<SocketAnswer> {
  const { method = 'GET', path = '/heartbeats', body = '', enough = () => false } = question;
  const { hostname, port, pathname } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname).setEncoding('utf8');
    let text = '';
    const done = (end: SocketAnswer['end']) => {
      resolve({ text, end });
      socket.destroy();
    };
    socket.on('data', (data: string) => {
      text += data;
      if (enough(text)) done('left');
    });
    socket.on('end', () => done('ended'));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? done('reset') : reject(error)));
    socket.write(
      `${method} ${pathname}${path} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${apiKey}\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}
