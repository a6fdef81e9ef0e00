import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { apiPath, type Route } from './routes.ts';

/** A request as it arrived, and what became of it. `Name` is what the server calls its routes. */
export interface RecordedRequest<Name extends string = Route> {
  method: string;
  /** After the base path of the API, `/v1` for Tickstem, with its query. A path outside of it is whole. */
  path: string;
  route: Name;
  headers: IncomingHttpHeaders;
  /** The client's port: requests that have it in common came over one connection. */
  port: number | undefined;
  body: string;
  /** The body parsed; undefined when it is empty or no JSON. */
  json: unknown;
  /** When its headers had arrived, by `performance.now()`: real time, whatever the clock says. */
  at: number;
  /** The status that was sent; undefined as long as none was. */
  status: number | undefined;
}

/** Its record at arrival, before the body is there. */
export function recordOf<Name extends string>(
  request: IncomingMessage,
  response: ServerResponse,
  route: Name,
): RecordedRequest<Name> {
  const { method = '', url = '', headers } = request;
  return {
    method,
    path: apiPath(url) ?? url,
    route,
    headers,
    port: request.socket.remotePort,
    body: '',
    json: undefined,
    at: performance.now(),
    // Read when it is asked for: an answer can come long after its request, or never.
    get status() {
      return response.headersSent ? response.statusCode : undefined;
    },
  };
}

/** Reads the body into its record. False when the client went away in the middle of it. */
export async function readBody(request: IncomingMessage, record: RecordedRequest<string>): Promise<boolean> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    return false;
  }
  record.body = Buffer.concat(chunks).toString();
  try {
    record.json = JSON.parse(record.body);
  } catch {
    // Not JSON: the API refuses it, and the record has its text.
  }
  return true;
}
