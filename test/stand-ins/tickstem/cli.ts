import { parseArgs } from 'node:util';
import { HEARTBEATS_OF_PLAN, type Plan } from './account.ts';
import { startTickstem, type Tickstem } from './server.ts';
import type { Outside } from './service.ts';

/**
 * `npm run tickstem`: an embedded Tickstem to play with, until Ctrl-C. Beside the API it has `POST /clock`
 * (`{"advance": "2h"}` or `{"set": "2026-01-31T03:00:00Z"}`), which is outside `/v1` because the service has no such thing.
 */

const USAGE = `usage: npm run tickstem -- [--port N] [--plan ${Object.keys(HEARTBEATS_OF_PLAN).join('|')}]`;
const UNIT_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const clockEndpoint: Outside = ({ method, path, body }, clock) => {
  if (path !== '/clock') return undefined;
  if (method === 'POST') {
    const toMs = wantedTime(body, clock.now());
    if (toMs === undefined) {
      return { status: 422, json: { error: 'expected {"advance": "2h"} or {"set": "2026-01-31T03:00:00Z"}' } };
    }
    clock.set(toMs);
  }
  return { status: 200, json: { now: new Date(clock.now()).toISOString() } };
};

/** The time that the body asks for; undefined when it asks for none, or for one that no date can have. */
function wantedTime(body: string, nowMs: number): number | undefined {
  let wanted: { advance?: unknown; set?: unknown } | null;
  try {
    wanted = JSON.parse(body);
  } catch {
    return undefined;
  }
  const toMs =
    typeof wanted?.set === 'string' ? Date.parse(wanted.set) : nowMs + (durationMs(wanted?.advance) ?? Number.NaN);
  return Number.isNaN(new Date(toMs).getTime()) ? undefined : toMs;
}

/** `90m`, `1d12h`: numbers with a unit, one after another. */
function durationMs(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^(\d+(ms|[smhd]))+$/.test(text)) return undefined;
  let ms = 0;
  for (const [, count, unit = ''] of text.matchAll(/(\d+)(ms|[smhd])/g)) ms += Number(count) * (UNIT_MS[unit] ?? 0);
  return ms;
}

/** @throws with the usage, when an option is unknown or wrong. */
function optionsIn(args: string[]): { port: number; plan: Plan } {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string', default: '0' }, plan: { type: 'string', default: 'business' } },
  });
  const plan = (Object.keys(HEARTBEATS_OF_PLAN) as Plan[]).find((one) => one === values.plan);
  if (plan === undefined) throw new Error(`no such plan: ${values.plan}`);
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) throw new Error(`no port: ${values.port}`);
  return { port: Number(values.port), plan };
}

function introduction({ url, apiKey }: Tickstem, plan: Plan): string {
  const auth = `-H 'Authorization: Bearer ${apiKey}'`;
  return `An embedded Tickstem, plan ${plan}. Data is kept in memory only. Stop with Ctrl-C.

  url  ${url}
  key  ${apiKey}

  list    curl -s ${auth} ${url}/heartbeats
  create  curl -s ${auth} ${url}/heartbeats -d '{"name": "nightly", "interval_secs": 3600, "grace_secs": 300}'
  ping    curl -s -X POST ${url}/heartbeats/TOKEN/ping    # TOKEN: from the create response
  clock   curl -s ${new URL('/clock', url)} -d '{"advance": "2h"}'
`;
}

try {
  const { port, plan } = optionsIn(process.argv.slice(2));
  const tickstem = await startTickstem({ plan }, { port, outside: clockEndpoint });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void tickstem.close());
  console.log(introduction(tickstem, plan));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 2;
}
