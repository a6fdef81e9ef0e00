import type { HeartbeatChanges } from '../tickstem/client.ts';
import type { Heartbeat } from '../tickstem/heartbeat.ts';
import { defaultGraceSecs } from './grace.ts';

/** The interval and the grace that the workflow asks for, in seconds; `undefined`: nothing is asked. */
export interface Wanted {
  intervalSecs: number | undefined;
  graceSecs: number | undefined;
}

/**
 * What has to change for an existing heartbeat to follow the workflow; `undefined`: nothing.
 *
 * A grace that was not asked for follows the interval only where it is the default of the old one: one that was set by
 * hand in Tickstem stays.
 */
export function changesToFollow(
  heartbeat: Pick<Heartbeat, 'intervalSecs' | 'graceSecs'>,
  wanted: Wanted,
): Pick<HeartbeatChanges, 'intervalSecs' | 'graceSecs'> | undefined {
  const { intervalSecs: oldInterval, graceSecs: oldGrace } = heartbeat;
  const interval = wanted.intervalSecs ?? oldInterval;
  const byDefault = oldInterval !== undefined && oldGrace === defaultGraceSecs(oldInterval);
  const grace = wanted.graceSecs ?? (byDefault && interval !== undefined ? defaultGraceSecs(interval) : oldGrace);
  const changes = {
    ...(interval !== undefined && interval !== oldInterval && { intervalSecs: interval }),
    ...(grace !== undefined && grace !== oldGrace && { graceSecs: grace }),
  };
  return Object.keys(changes).length === 0 ? undefined : changes;
}

/**
 * How an answer of Tickstem differs from what was sent, for people; `undefined`: it does not. Both in seconds.
 */
export function difference(sent: HeartbeatChanges, got: Heartbeat): string | undefined {
  const parts = [
    differs('interval', sent.intervalSecs, got.intervalSecs),
    differs('grace', sent.graceSecs, got.graceSecs),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function differs(what: string, sent: number | undefined, got: number | undefined): string | undefined {
  if (sent === undefined || sent === got) return undefined;
  return `${what} ${got === undefined ? 'unreadable' : `${got} s`} instead of ${sent} s`;
}
