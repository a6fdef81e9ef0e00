import { HeartbeatClient } from '@tickstem/heartbeat';
import { onTestFinished } from 'vitest';
import { startTickstem, type Tickstem, type TickstemOptions } from './server.ts';

/** When the clock of a test stands, unless it says otherwise: 2026-01-31T03:00:00Z. */
export const T0 = Date.UTC(2026, 0, 31, 3, 0, 0);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** For the running test: an embedded Tickstem that ends with it, and the official client on it. */
export async function start(options: TickstemOptions = {}): Promise<{ tickstem: Tickstem; client: HeartbeatClient }> {
  const tickstem = await startTickstem({ now: T0, ...options });
  onTestFinished(() => tickstem.close());
  return { tickstem, client: new HeartbeatClient(tickstem.apiKey, { baseURL: tickstem.url }) };
}

/** The first one of its name. @throws when it is not the only one. */
export function only(tickstem: Tickstem, name: string) {
  const [heartbeat, ...others] = tickstem.named(name);
  if (!heartbeat || others.length > 0) throw new Error(`expected one ${name}, found ${tickstem.named(name).length}`);
  return heartbeat;
}
