import { errorOf } from '../base/errors.ts';
import { HTTP_MESSAGES } from './messages.ts';

/** The variables from which http-client takes its proxy. The ones for http are for loopback, which never has a proxy. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/** As in curl, these count where there is none for https. http-client doesn't know them. */
const FOR_ALL = ['all_proxy', 'ALL_PROXY'];

/** Stands in a variable for a value that is not usable: http-client would go past the proxy without a word. */
const UNUSABLE_HOST = 'unusable.invalid';

/** A host name, an IPv4 address, or an IPv6 address in brackets, and maybe a port. */
const HOST_AND_PORT = /^(\[[0-9a-f:.]+\]|[^\s:/?#@[\]\\]+)(?::(\d{1,5}))?\/?$/i;

/**
 * The value of a proxy variable as a URL that `new URL` understands; `undefined` where it isn't one.
 *
 * Values are read as curl does: without a scheme it is http, and everything before the last `@` is the user and the
 * password, in which `%`, `@` and `#` needn't be escaped.
 */
export function proxyUrlOf(value: string): string | undefined {
  const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(value.trim()) ?? [];
  if (!/^https?$/i.test(scheme)) return undefined;
  const at = rest.lastIndexOf('@');
  const hostAndPort = rest.slice(at + 1);
  const [isUsable, , port = '80'] = HOST_AND_PORT.exec(hostAndPort) ?? [];
  if (isUsable === undefined || Number(port) > 65_535) return undefined;
  const login = at < 0 ? '' : `${loginOf(rest.slice(0, at))}@`;
  return `${scheme.toLowerCase()}://${login}${hostAndPort}`;
}

/** User and password, escaped for a URL. What is escaped already stays as it is. */
function loginOf(text: string): string {
  const colon = text.indexOf(':');
  const parts = colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
  return parts.map(escaped).join(':');
}

function escaped(text: string): string {
  const plain = decoded(text);
  return encodeURIComponent(plain).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

/** The text without its percent escapes, as it is where they aren't escapes of UTF-8. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
}

/** Changes the proxy variables of an environment to values that http-client understands. */
export function prepareProxyVariables(env: NodeJS.ProcessEnv): void {
  for (const name of VARIABLES) {
    const value = env[name];
    if (value) env[name] = proxyUrlOf(value) ?? unusable(name);
  }
  const forAll = FOR_ALL.find((name) => env[name]);
  if (forAll === undefined || env['https_proxy'] || env['HTTPS_PROXY']) return;
  env['https_proxy'] = proxyUrlOf(env[forAll] ?? '') ?? unusable(forAll);
}

/** A proxy that doesn't exist, with the name of the variable, for the message. */
function unusable(variable: string): string {
  return `http://${variable}@${UNUSABLE_HOST}`;
}

/** The part of the `tunnel` package's agent that names the proxy. */
interface TunnelAgent {
  proxyOptions?: { host: string };
}

/**
 * Completes the agent that http-client made.
 *
 * @throws ActionError `setup` where there is a proxy for this request, and its variable isn't usable
 */
export function completeAgent<Agent extends object>(agent: Agent, env: NodeJS.ProcessEnv): Agent {
  const { proxyOptions } = agent as TunnelAgent;
  if (proxyOptions === undefined) return agent;
  if (proxyOptions.host === UNUSABLE_HOST) {
    const value = VARIABLES.map((name) => env[name]).find((one) => one?.includes(UNUSABLE_HOST));
    const [, variable = 'https_proxy'] = /\/\/(\w+)@/.exec(value ?? '') ?? [];
    throw errorOf('setup', HTTP_MESSAGES.proxyInvalid, { variable });
  }
  // A URL writes an IPv6 address in brackets, a socket takes it without.
  proxyOptions.host = withoutBrackets(proxyOptions.host);
  return agent;
}

/** A host of a URL as a socket takes it. */
export function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
