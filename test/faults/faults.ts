/**
 * The rows of the matrix: what goes wrong with an answer as a whole. What can be wrong inside of one is in shapes.ts.
 * To add a fault: one entry here, with what it amounts to.
 */
import { gzipSync } from 'node:zlib';
import type { Fault } from '../stand-ins/tickstem/server.ts';
import type { FaultEntry, Scene } from './fault.ts';
import { RECORDS } from './records.ts';
import { FILES, SHAPES } from './shapes.ts';

type Make = (scene: Scene) => Fault;
type Words = Partial<Extract<Fault, { kind: 'status' }>>;

const JSON_TYPE = { 'content-type': 'application/json' };
const MB = 1024 * 1024;
const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;

/** Made once: 50 MB, and some 100 KB that would be 100 MB. */
const HUGE = Buffer.alloc(50 * MB, 'x');
const BOMB = gzipSync(Buffer.alloc(100 * MB, ' '));

/** Kinds of answers that nobody has to read: a ping (any 2xx accepts it), a delete. */
const UNREAD = { ping: 'harmless', nothing: 'harmless' } as const;

/** That body with a 200, in place of the right one. */
function instead(body: string | Buffer, headers: Record<string, string> = JSON_TYPE): Make {
  return () => ({ kind: 'status', status: 200, headers, body });
}

/** The right answer, written otherwise. */
function rewritten(rewrite: (truth: string) => string, headers: Record<string, string> = JSON_TYPE): Make {
  return (scene) => ({
    kind: 'status',
    status: scene.kind === 'created' ? 201 : 200,
    headers,
    // Read when the answer is sent: by then the request was carried out.
    get body() {
      return rewrite(scene.truth());
    },
  });
}

function status(code: number, words: Words = {}): Make {
  return () => ({ kind: 'status', status: code, body: { error: 'words of the server' }, ...words });
}

/** After so many seconds, or whenever that is. */
function limited(retryAfter: string | (() => string)): Make {
  return () => ({
    kind: 'status',
    status: 429,
    get headers() {
      return { 'retry-after': typeof retryAfter === 'string' ? retryAfter : retryAfter() };
    },
  });
}

/** With the other members in front of its first. */
function withFirst(members: string): (truth: string) => string {
  return (truth) => truth.replace('{', `{${members},`);
}

const CONNECTION: readonly FaultEntry[] = [
  { name: 'connection refused', class: 'unreachable', host: 'refused', says: /refused/ },
  {
    name: 'name not found',
    class: 'unreachable',
    host: 'unknown name',
    says: /\.invalid.*not found|\.invalid.*looked up/,
  },
  { name: 'unknown certificate', class: 'unreachable', host: 'unknown certificate', says: /certificate/ },
  { name: 'reset before the headers', class: 'unreachable', fault: () => ({ kind: 'reset' }), heals: true },
  { name: 'reset in the headers', class: 'unreachable', fault: () => ({ kind: 'reset-in-headers' }), heals: true },
  {
    name: 'closed after the headers',
    class: 'unreachable',
    fault: status(200, { headers: { ...JSON_TYPE, 'content-length': '1000', connection: 'close' }, body: '' }),
    heals: true,
  },
  { name: 'cut in the body', class: 'unreachable', fault: () => ({ kind: 'cut' }), heals: true },
  { name: 'no answer', class: 'slow', fault: () => ({ kind: 'hang' }) },
  { name: 'headers that dribble', class: 'slow', fault: () => ({ kind: 'dribble-headers', everyMs: 20 }) },
  { name: 'body that dribbles', class: 'slow', fault: () => ({ kind: 'dribble-body', everyMs: 20 }) },
  { name: 'body without end', class: 'nonsense', fault: () => ({ kind: 'endless-body' }) },
  { name: 'body of 50 MB', class: 'nonsense', fault: instead(HUGE, { 'content-type': 'text/plain' }) },
];

const BODIES: readonly FaultEntry[] = [
  { name: '204', class: 'nonsense', but: UNREAD, fault: () => ({ kind: 'status', status: 204 }) },
  { name: '200 without a body', class: 'nonsense', but: UNREAD, fault: () => ({ kind: 'status', status: 200 }) },
  {
    name: 'web page with 200',
    class: 'nonsense',
    fault: instead('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html; charset=utf-8' }),
  },
  {
    name: 'another content type',
    class: 'harmless',
    fault: rewritten((truth) => truth, { 'content-type': 'text/html' }),
  },
  { name: 'broken gzip', class: 'nonsense', fault: instead('no gzip', { ...JSON_TYPE, 'content-encoding': 'gzip' }) },
  { name: 'gzip bomb', class: 'nonsense', fault: instead(BOMB, { ...JSON_TYPE, 'content-encoding': 'gzip' }) },
  { name: '`null`', row: '`null`, `[]`, a string', class: 'nonsense', fault: instead('null') },
  { name: '`[]`', row: '`null`, `[]`, a string', class: 'nonsense', variant: true, fault: instead('[]') },
  { name: 'a string', row: '`null`, `[]`, a string', class: 'nonsense', variant: true, fault: instead('"heartbeats"') },
  // What a PATCH answers is compared with what was sent; a ping and a delete need no words.
  {
    name: '`{}`',
    class: 'nonsense',
    but: { ...UNREAD, renamed: 'changed', updated: 'changed', whole: null },
    fault: instead('{}'),
  },
  { name: '100,000 brackets', class: 'nonsense', fault: instead('['.repeat(1e5) + ']'.repeat(1e5)) },
  { name: 'half of its JSON', class: 'nonsense', fault: instead('{"heartbeats":[{"id":'), variant: true },
  // The last one counts, as for every parser of JSON that is in use.
  {
    name: 'keys twice',
    class: 'harmless',
    but: { file: null },
    fault: rewritten((truth) =>
      withFirst('"heartbeats":[],"name":1,"token":7')(truth.replaceAll('"id":', '"id":0,"id":')),
    ),
  },
  {
    name: '`__proto__`',
    class: 'harmless',
    but: { file: null },
    fault: rewritten((truth) =>
      truth.replaceAll('{', '{"__proto__":{"status":"paused","heartbeats":[],"token":"evil"},"constructor":{},'),
    ),
  },
];

const REDIRECTS: readonly FaultEntry[] = [301, 302, 307, 308].flatMap((code): FaultEntry[] => [
  {
    name: `${code} to another host`,
    row: '301, 302, 307, 308 to another host',
    class: 'refused',
    fault: ({ elsewhere }) => status(code, { headers: { location: `${elsewhere.url}/heartbeats` } })({} as Scene),
    ...(code !== 302 && { variant: true }),
  },
  {
    name: `${code} to the same host`,
    row: '301, 302, 307, 308 to the same host',
    class: 'refused',
    variant: true,
    fault: (scene) => {
      const { url } = scene.kind === 'file' ? scene.github : scene.tickstem;
      return status(code, { headers: { location: `${url}/elsewhere` } })(scene);
    },
  },
]);

const REFUSALS: readonly FaultEntry[] = [
  ...[400, 401, 402, 403, 404, 409, 422].map(
    (code): FaultEntry => ({
      ...(code === 409 && { variant: true }),
      name: `${code}`,
      class: 'refused',
      says: new RegExp(`\\b${code}\\b`),
      fault: status(code),
    }),
  ),
  {
    name: '403 that repeats the credentials',
    class: 'refused',
    fault: (scene) => status(403, { body: { error: secretsOf(scene), message: secretsOf(scene) } })(scene),
  },
  {
    name: '400 in workflow commands',
    class: 'refused',
    variant: true,
    fault: status(400, {
      body: {
        error: '\r::set-output name=created::evil\n::error::x\n##[error]x ##[add-mask]success ::stop-commands::x',
      },
    }),
  },
];

const LATER: readonly FaultEntry[] = [
  ...[408, 429, 500, 502, 503, 504].map(
    (code): FaultEntry => ({
      name: `${code}`,
      class: 'unreachable',
      says: new RegExp(`\\b${code}\\b`),
      fault: status(code),
      heals: true,
      ...((code === 502 || code === 504) && { variant: true }),
    }),
  ),
  ...(
    [
      ['in a second', '1'],
      ['at a date', () => new Date(Date.now() + 2000).toUTCString()],
      ['at a date that is past', 'Sat, 01 Jan 2000 00:00:00 GMT'],
      ['in 0 s', '0'],
      ['in -5 s', '-5'],
      ['in 1e9 s', '1000000000'],
      ['in 1e400 s', '9'.repeat(400)],
      ['garbage', 'soon, I promise'],
    ] as const
  ).map(
    ([when, retryAfter]): FaultEntry => ({
      name: `429, Retry-After ${when}`,
      row: '429 with a Retry-After to wait for, or to ignore',
      class: 'unreachable',
      says: /\b429\b/,
      variant: true,
      fault: limited(retryAfter),
      heals: true,
    }),
  ),
  // More than there is time for: nothing is waited for, and what comes later tries again.
  {
    name: '429, Retry-After in an hour',
    class: 'unreachable',
    says: /\b429\b/,
    variant: true,
    fault: limited('3600'),
  },
];

const CLOCKS: readonly FaultEntry[] = [-YEAR_MS, -HOUR_MS, HOUR_MS, YEAR_MS].map((clockMs) => ({
  name: `clock ${Math.abs(clockMs) === YEAR_MS ? 'a year' : 'an hour'} ${clockMs < 0 ? 'slow' : 'fast'}`,
  row: 'clock an hour, a year slow, fast',
  class: 'harmless',
  variant: true,
  clockMs,
}));

/** Nothing goes wrong: shows that the places are what they say, and how long a process takes that has no trouble. */
export const CONTROL: FaultEntry = { name: 'nothing', class: 'harmless' };

export const FAULTS: readonly FaultEntry[] = [
  CONTROL,
  ...CONNECTION,
  ...BODIES,
  ...REDIRECTS,
  ...REFUSALS,
  ...LATER,
  ...CLOCKS,
  ...SHAPES,
  ...FILES,
  ...RECORDS,
];

function secretsOf({ tickstem, github }: Scene): string {
  const tokens = tickstem.heartbeats().map(({ token }) => `${token} ${tickstem.url}/heartbeats/${token}/ping`);
  return ['no access with', tickstem.apiKey, github.token, ...tokens].join(' ');
}
