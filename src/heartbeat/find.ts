import { type ActionError, errorOf } from '../base/errors.ts';
import { say } from '../base/message.ts';
import type { Listing } from '../tickstem/client.ts';
import { type Heartbeat, namedOldestFirst } from '../tickstem/heartbeat.ts';
import type { Interval } from './interval.ts';
import { HEARTBEAT_MESSAGES as M } from './messages.ts';

/** A heartbeat that can be pinged, and no more of it than the post step needs. */
export type Pingable = Pick<Heartbeat, 'intervalSecs' | 'graceSecs' | 'status'> & {
  id: string;
  token: string;
  /** It was pinged before. */
  pinged: boolean;
};

/** A heartbeat that the 201 of this run named. */
export interface CreatedHeartbeat {
  id: string;
  /** A list has shown it under the name that was sent. */
  seen: boolean;
  /** How many lists didn't show it. */
  unlisted: number;
  /** Its own timestamps in the 201 prove that this run created it: only then may it be deleted. */
  isNew: boolean;
  /** When it was created, by the 201, in milliseconds since the epoch. */
  bornMs: number | undefined;
  /** The interval that was sent. */
  sent: Interval;
}

export interface EnsureResult {
  heartbeat: Pingable | undefined;
  /** This run created it. */
  created: boolean;
  /** This run renamed it: another job of the run may do so as well. */
  renamed: boolean;
  /** The ID in the 201 of this run, as long as it may exist: `resolveDuplicates` decides whether it stays. */
  own: CreatedHeartbeat | undefined;
  /** Why there is no heartbeat. */
  trouble: ActionError | undefined;
  /** Warnings about it. */
  warnings: string[];
  /** Where the server did something other than what was requested. */
  errors: string[];
}

/** Heartbeats younger than this that were never pinged may be those of parallel runs, about to delete theirs. */
const SETTLING_MS = 120_000;

/**
 * Returns the heartbeat of that name in a list: the oldest, with a warning that names the others; `undefined`: there is
 * none.
 *
 * @throws ActionError `unexpected`: there is one, and it can't be pinged
 */
export function find({ heartbeats, serverTimeMs }: Listing, name: string): EnsureResult | undefined {
  const named = namedOldestFirst(heartbeats, name);
  if (named.length === 0) return undefined;
  const [oldest] = pingable(named);
  if (oldest === undefined) throw errorOf('unexpected', M.noToken, { name });
  const settling = ({ lastPingedAtMs, createdAtMs }: Heartbeat) =>
    lastPingedAtMs === null && (serverTimeMs ?? Number.NaN) - (createdAtMs ?? Number.NaN) < SETTLING_MS;
  const extra = named.filter((heartbeat) => heartbeat.id !== oldest.id && !settling(heartbeat)).map(({ id }) => id);
  const values = { count: extra.length + 1, name, id: oldest.id, others: extra.join(', ') };
  return ensureResult({ heartbeat: oldest, warnings: extra.length === 0 ? [] : [say(M.duplicateNames, values)] });
}

/** Returns the heartbeats that can be pinged. */
export function pingable(heartbeats: readonly Heartbeat[]): Pingable[] {
  return heartbeats.flatMap(({ id, token, intervalSecs, graceSecs, status, lastPingedAtMs }) =>
    id === undefined || token === undefined
      ? []
      : [{ id, token, intervalSecs, graceSecs, status, pinged: lastPingedAtMs !== null }],
  );
}

/** Returns a result with nothing but what is given. */
export function ensureResult(result: Partial<EnsureResult>): EnsureResult {
  return {
    heartbeat: undefined,
    created: false,
    renamed: false,
    own: undefined,
    trouble: undefined,
    warnings: [],
    errors: [],
    ...result,
  };
}
