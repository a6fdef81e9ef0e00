// Answers that nobody thought of: generated ones of Tickstem, into both modes. Nothing throws, nothing goes on for ever,
// no step is green for nonsense, and whatever is told says what is wrong.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkHeartbeats } from '../../../src/check/check.ts';
import type { HttpAnswer, HttpRequest, Send } from '../../../src/http/request.ts';
import { readInputs } from '../../../src/inputs/read.ts';
import { finishJob } from '../../../src/job/finish.ts';
import { startJob } from '../../../src/job/start.ts';
import { readState, writeState } from '../../../src/job/state.ts';
import { fakeClock } from '../../support/clock.ts';
import { type RecordingTeller, recordingTeller } from '../../support/reporter.ts';
import { run } from '../../support/run.ts';
import { type Answers, answers, expectSensible, type Json, NAME } from './answers.ts';

const NOW = Date.UTC(2026, 10, 22, 3);
const API_URL = 'https://api.tickstem.test/v1';
/** More requests than any run sends that comes to an end: 60 s of budget, and waits that grow. */
const MANY_REQUESTS = 400;

interface Exchange {
  request: HttpRequest;
  answer: HttpAnswer;
}

function answering(given: Answers): { send: Send; exchanges: Exchange[] } {
  const exchanges: Exchange[] = [];
  const asked = { list: 0, create: 0, PATCH: 0, DELETE: 0, ping: 0 };
  const send: Send = async (request) => {
    if (exchanges.length > MANY_REQUESTS) throw new Error('a run that goes on for ever');
    const route = routeOf(request);
    const next = given[route][asked[route]++ % given[route].length] as HttpAnswer;
    exchanges.push({ request, answer: next });
    return next;
  };
  return { send, exchanges };
}

function routeOf({ method, url }: HttpRequest): keyof Answers {
  if (method === 'GET') return 'list';
  if (method === 'POST') return url.pathname.endsWith('/ping') ? 'ping' : 'create';
  return method;
}

function inputsOf<Mode extends 'job' | 'check'>(mode: Mode, given: Record<string, string>) {
  const all: Record<string, string> = { mode, 'api-url': API_URL, 'api-key': 'tsk_live_key', ...given };
  const inputs = readInputs((name) => all[name] ?? '');
  if (inputs.mode !== mode) throw new Error(inputs.mode);
  return inputs as Extract<typeof inputs, { mode: Mode }>;
}

function loud(report: RecordingTeller): string[] {
  return [...report.of('warning'), ...report.of('error')];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isOk = ({ status: code }: HttpAnswer) => code >= 200 && code <= 299;
const lastSegment = ({ url }: HttpRequest) => decodeURIComponent(url.pathname.split('/').at(-1) ?? '');

const jobInputs = fc.constantFrom<Record<string, string>>({}, { 'renamed-from': 'old name' }, { create: 'false' });

test('Tickstem, in a job', () =>
  fc.assert(
    fc.asyncProperty(answers, jobInputs, async (given, more) => {
      const { send, exchanges } = answering(given);
      const inputs = inputsOf('job', {
        interval: '24h',
        strict: 'true',
        require: 'true',
        'job-status': 'success',
        'job-workflow': 'octo-org/shop/.github/workflows/nightly.yml@refs/heads/main',
        ...more,
      });
      const base = { run: run(), inputs, connection: { apiUrl: API_URL, send, clock: fakeClock(NOW) } };
      const [main, post] = [recordingTeller(), recordingTeller()];
      const { state: left } = await startJob({ ...base, report: main });
      const state = readState(writeState(left));
      const succeeded = state !== undefined && (await finishJob({ ...base, report: post }, state));
      expectSensible([...loud(main), ...loud(post)]);

      const accepted = exchanges.some(
        ({ request, answer: got }) =>
          request.url.pathname.endsWith('/ping') && isOk(got) && (got.body.trim() === '' || isObject(parsed(got.body))),
      );
      expect(succeeded).toBe(accepted);
      if (!succeeded) expect(loud(post)).not.toEqual([]);
      expectHarmless(exchanges);
    }),
    { numRuns: 1500 },
  ));

/** "A heartbeat deleted that this run did not make itself a moment ago; a status changed." The key never with a ping. */
function expectHarmless(exchanges: readonly Exchange[]): void {
  const made = new Set<unknown>();
  for (const { request, answer: got } of exchanges) {
    if (request.method === 'DELETE') expect(made).toContain(lastSegment(request));
    if (request.method === 'PATCH') expect(Object.keys(parsed(request.body ?? '') as Json)).not.toContain('status');
    const isPing = request.url.pathname.endsWith('/ping');
    expect(request.headers['authorization'] === undefined).toBe(isPing);
    if (request.method === 'POST' && !isPing && got.status === 201) made.add((parsed(got.body) as Json | null)?.['id']);
  }
}

test('Tickstem, in a check', () =>
  fc.assert(
    fc.asyncProperty(answers, fc.constantFrom('', '*', NAME, '!old*'), async (given, heartbeats) => {
      const { send, exchanges } = answering(given);
      const inputs = inputsOf('check', { heartbeats });
      const report = recordingTeller();
      const connection = { apiUrl: API_URL, send, clock: fakeClock(NOW) };
      const isGreen = await checkHeartbeats({ run: run(), inputs, connection, report });
      expectSensible(loud(report));

      const outputs = new Map(report.of('output').map((text) => text.split(/=(.*)/s) as [string, string]));
      expect(outputs.get('status') === 'healthy').toBe(isGreen);
      expect(report.of('summary')).toHaveLength(1);
      if (!isGreen) expect(report.of('error')).not.toEqual([]);
      if (outputs.get('report') !== '') JSON.parse(outputs.get('report') ?? 'no report');
      if (isGreen) expectGreenFor(exchanges.at(-1)?.answer);
    }),
    { numRuns: 1500 },
  ));

/** What a check can be green for: a list, with a heartbeat that has a name, a rhythm and a status. */
function expectGreenFor(got: HttpAnswer | undefined): void {
  expect(got && isOk(got)).toBe(true);
  const list = (parsed(got?.body ?? '') as Json)['heartbeats'] as unknown[];
  const readable = list.filter(
    (row) =>
      isObject(row) &&
      typeof row['name'] === 'string' &&
      typeof row['status'] === 'string' &&
      (row['status'] === 'paused' || [row['interval_secs'], row['grace_secs']].every(Number.isSafeInteger)),
  );
  expect(readable.length).toBeGreaterThan(0);
}
