import * as http from 'node:http';
import * as https from 'node:https';
import { StringDecoder } from 'node:string_decoder';
import { HttpClient } from '@actions/http-client';
import { ActionError } from '../base/errors.ts';

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** The longest that this one request may take, from the first packet to the last byte, in milliseconds. */
  timeoutMs: number;
  /** The largest body that is read, in bytes. */
  maxBytes: number;
}

export interface HttpAnswer {
  status: number;
  /** As Node gives them: names in lower case. */
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** Sends one request, once. The one way to the network, so that tests can put something else in its place. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * Sends a request through the runner's proxy settings, and never follows a redirect: the answer is handed back as it
 * is, so a credential reaches the host it was meant for and no other.
 *
 * The raw call of http-client is used, and the body is read here, because `readBody()` never settles when the
 * connection drops in the middle, and neither it nor the client has a deadline for the whole.
 *
 * @throws ActionError `unreachable` (no connection, cut off, too slow) or `unexpected` (a body over `maxBytes`)
 */
export async function send(request: HttpRequest): Promise<HttpAnswer> {
  const { url, timeoutMs } = request;
  const abort = new AbortController();
  // Held by a timer of our own: AbortSignal.timeout() does not keep the process alive, and a process that runs out of
  // work before the answer came must not end as if all were well.
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new ActionError('unreachable', `no full answer from ${url.host} within ${seconds(timeoutMs)}`);
    timer = setTimeout(() => reject(error), timeoutMs);
  });
  try {
    return await Promise.race([exchange(request, abort.signal), late]);
  } catch (error) {
    abort.abort(); // Frees the socket of an answer that was not read to its end. One that was is there for the next.
    throw error instanceof ActionError ? error : connectionError(error, url);
  } finally {
    clearTimeout(timer);
  }
}

/** A client keeps one agent, for whichever protocol it is asked first: so there is one for each, and sockets are kept. */
const OPTIONS = { allowRedirects: false, allowRetries: false, keepAlive: true };
const WAYS = {
  http: { client: new HttpClient(undefined, undefined, OPTIONS), httpModule: http },
  https: { client: new HttpClient(undefined, undefined, OPTIONS), httpModule: https },
};

async function exchange(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  const { url, method } = request;
  const { client, httpModule } = url.protocol === 'https:' ? WAYS.https : WAYS.http;
  const { message } = await client.requestRaw(
    {
      parsedUrl: url,
      httpModule,
      options: {
        // A URL writes an IPv6 address in brackets, a socket takes it without.
        hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port,
        path: url.pathname + url.search,
        method,
        headers: { ...request.headers },
        agent: client.getAgent(url.href),
        signal,
      },
    },
    request.body ?? null,
  );
  return { status: message.statusCode ?? 0, headers: message.headers, body: await read(message, request) };
}

async function read(message: http.IncomingMessage, { maxBytes, url }: HttpRequest): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new ActionError('unexpected', `the answer from ${url.host} is larger than ${maxBytes} bytes`);
    }
    text += decoder.write(chunk);
  }
  return text + decoder.end();
}

/** What the usual error codes of Node mean. */
const CONNECTION_ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut off',
  ENOTFOUND: 'the host name was not found',
  EAI_AGAIN: 'the host name could not be looked up',
  EPIPE: 'the connection was cut off',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no network',
};

function connectionError(error: unknown, url: URL): ActionError {
  const { code, message = String(error) } = error as NodeJS.ErrnoException;
  // The library that tunnels through a proxy gives all its errors the code of a reset.
  const proxy = /^tunneling socket could not be established, (?:statusCode=(\d+)|cause=(.*))$/s.exec(message);
  const reason = proxy ? proxyReason(proxy) : (code && CONNECTION_ERRORS[code]) || message;
  const shownCode = code && !proxy ? ` (${code})` : '';
  return new ActionError('unreachable', `no answer from ${url.host}: ${reason}${shownCode}`, { cause: error });
}

function proxyReason([, status, cause]: RegExpExecArray): string {
  return status === undefined ? `the proxy cannot be used: ${cause}` : `the proxy does not let it through (${status})`;
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / 100) / 10} s`;
}
