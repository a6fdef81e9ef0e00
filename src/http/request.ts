import * as http from 'node:http';
import * as https from 'node:https';
import { StringDecoder } from 'node:string_decoder';
import { HttpClient } from '@actions/http-client';
import { ActionError, errorOf } from '../base/errors.ts';
import { fill } from '../base/message.ts';
import { HTTP_MESSAGES } from './messages.ts';
import { completeAgent, prepareProxyVariables, withoutBrackets } from './proxy.ts';

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** The longest that this one request may take, from the first packet to the last byte, in milliseconds. */
  timeoutMs: number;
  /** The request may be sent twice without harm. Default: every request but a POST. */
  isRepeatable?: boolean | undefined;
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
 * Sends a request through the runner's proxy settings, and never follows a redirect: the response is returned as it is, so
 * a credential reaches the host it was meant for and no other.
 *
 * The raw call of http-client is used, and the body is read here, because `readBody()` never settles when the
 * connection drops in the middle, and neither it nor the client has a deadline for the whole.
 *
 * A connection that was kept may have been closed by the server meanwhile. Then the request is sent once more, at once and
 * on a new connection. One that must not be sent twice gets a new connection from the start.
 *
 * @throws ActionError `unreachable` (no connection, reset, too slow), `unexpected` (a body over `maxBytes`), or `setup` (a
 *   proxy that isn't usable)
 */
export async function send(request: HttpRequest): Promise<HttpAnswer> {
  const { url, timeoutMs } = request;
  const abort = new AbortController();
  // Held by a timer of our own: AbortSignal.timeout() does not keep the process alive, and a process that runs out of
  // work before the answer came must not end as if all were well.
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = errorOf('unreachable', HTTP_MESSAGES.noResponse, { host: url.host, limit: seconds(timeoutMs) });
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

/**
 * A client keeps one agent, for whichever protocol it is asked first: so there is one for each, and sockets are kept. Nothing
 * of the modules is read here, because they are loaded when they are first used (scripts/build.ts).
 */
const OPTIONS = { allowRedirects: false, allowRetries: false, keepAlive: true };
const ROUTES = {
  http: { client: new HttpClient(undefined, undefined, OPTIONS), httpModule: http },
  https: { client: new HttpClient(undefined, undefined, OPTIONS), httpModule: https },
};

let isPrepared = false;

/** Takes out of this process's environment what would make the network unsafe, or go past the proxy. */
function prepareEnvironment(): void {
  if (isPrepared) return;
  isPrepared = true;
  // Node would accept any certificate. The job may have its reasons; the key goes to nobody who can't prove who they are.
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  prepareProxyVariables(process.env);
}

async function exchange(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  prepareEnvironment();
  const { url, isRepeatable = request.method !== 'POST' } = request;
  const { client } = routeOf(url);
  const kept = completeAgent(client.getAgent(url.href), process.env);
  if (!isRepeatable) return attempt(request, withNewConnection(kept, url), signal).result;
  const first = attempt(request, kept, signal);
  try {
    return await first.result;
  } catch (error) {
    if (!first.wasClosedMeanwhile(error)) throw error;
    return await attempt(request, withNewConnection(kept, url), signal).result;
  }
}

function routeOf(url: URL): (typeof ROUTES)['http' | 'https'] {
  return url.protocol === 'https:' ? ROUTES.https : ROUTES.http;
}

/** An agent that keeps no connections. The one for a proxy doesn't keep any as it is. */
function withNewConnection(agent: http.Agent, url: URL): http.Agent {
  if (!('sockets' in agent) || Array.isArray(agent.sockets)) return agent;
  return url.protocol === 'https:' ? new https.Agent() : new http.Agent();
}

interface Attempt {
  result: Promise<HttpAnswer>;
  /** Whether the error is that of a kept connection which the server had closed, before it said anything. */
  wasClosedMeanwhile(error: unknown): boolean;
}

function attempt(request: HttpRequest, agent: http.Agent, signal: AbortSignal): Attempt {
  const { url, method } = request;
  const route = routeOf(url);
  let sent: http.ClientRequest | undefined;
  let hasAnswered = false;
  const run = async (): Promise<HttpAnswer> => {
    const { message } = await route.client.requestRaw(
      {
        parsedUrl: url,
        httpModule: {
          request: (options: http.RequestOptions, onResponse: (message: http.IncomingMessage) => void) => {
            sent = route.httpModule.request(options, onResponse);
            return sent;
          },
        } as typeof http,
        options: {
          hostname: withoutBrackets(url.hostname),
          port: url.port,
          path: url.pathname + url.search,
          method,
          headers: { ...request.headers },
          agent,
          signal,
        },
      },
      request.body ?? null,
    );
    hasAnswered = true;
    return { status: message.statusCode ?? 0, headers: message.headers, body: await read(message, request) };
  };
  return {
    result: run(),
    wasClosedMeanwhile: (error) =>
      sent?.reusedSocket === true &&
      !hasAnswered &&
      ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? ''),
  };
}

async function read(message: http.IncomingMessage, { maxBytes, url }: HttpRequest): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      throw errorOf('unexpected', HTTP_MESSAGES.responseTooLarge, { host: url.host, most: maxBytes });
    }
    text += decoder.write(chunk);
  }
  return text + decoder.end();
}

/** The meaning of Node's usual error codes. */
const CONNECTION_ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  ENOTFOUND: 'the host name was not found',
  EAI_AGAIN: 'the host name could not be resolved',
  EPIPE: 'the connection was reset',
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
  const text = fill(HTTP_MESSAGES.notReached.text, { host: url.host, cause: `${reason}${shownCode}` });
  return new ActionError('unreachable', text, { cause: error });
}

function proxyReason([, status, cause]: RegExpExecArray): string {
  return status === undefined ? `the proxy can't be used: ${cause}` : `the proxy refused the connection (${status})`;
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / 100) / 10} s`;
}
