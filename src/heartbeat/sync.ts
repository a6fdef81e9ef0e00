import type { HeartbeatChanges } from '../tickstem/client.ts';
import type { Heartbeat } from '../tickstem/heartbeat.ts';
import { defaultGraceSecs, isDefaultGrace } from './grace.ts';

/** The interval and the grace period that the workflow asks for. */
export interface Wanted {
  /** Seconds; `undefined`: the interval stays. */
  intervalSecs: number | undefined;
  /** Seconds; `undefined`: the default. */
  graceSecs: number | undefined;
  /** Runs of the schedule ping it: see `defaultGraceSecs`. */
  isScheduled: boolean;
}

/**
 * Returns what has to change for an existing heartbeat to follow the workflow; `undefined`: nothing.
 *
 * A grace period that isn't given becomes the default only if the present one is a default for the old interval: one
 * that was set manually in Tickstem stays.
 */
export function changesToFollow(
  heartbeat: Pick<Heartbeat, 'intervalSecs' | 'graceSecs'>,
  wanted: Wanted,
): Pick<HeartbeatChanges, 'intervalSecs' | 'graceSecs'> | undefined {
  const { intervalSecs: oldInterval, graceSecs: oldGrace } = heartbeat;
  const interval = wanted.intervalSecs ?? oldInterval;
  const isDefault = interval !== undefined && isDefaultGrace(oldGrace, oldInterval);
  const grace = wanted.graceSecs ?? (isDefault ? defaultGraceSecs(interval, wanted.isScheduled) : oldGrace);
  const changes = {
    ...(interval !== undefined && interval !== oldInterval && { intervalSecs: interval }),
    ...(grace !== undefined && grace !== oldGrace && { graceSecs: grace }),
  };
  return Object.keys(changes).length === 0 ? undefined : changes;
}

/**
 * Describes how Tickstem's response differs from what was sent, for people; `undefined`: it doesn't. Both in seconds.
 */
export function difference(sent: HeartbeatChanges, got: Heartbeat): string | undefined {
  const parts = [
    differs('interval', sent.intervalSecs, got.intervalSecs),
    differs('grace period', sent.graceSecs, got.graceSecs),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function differs(what: string, sent: number | undefined, got: number | undefined): string | undefined {
  if (sent === undefined || sent === got) return undefined;
  return `${what} ${got === undefined ? 'unreadable' : `${got} s`} instead of ${sent} s`;
}
