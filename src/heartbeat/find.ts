import { ActionError } from '../base/errors.ts';
import type { Listing } from '../tickstem/client.ts';
import { type Heartbeat, namedOldestFirst } from '../tickstem/heartbeat.ts';

/** A heartbeat that can be pinged, and no more of it than the post step has to know. */
export type Pingable = Pick<Heartbeat, 'intervalSecs' | 'graceSecs' | 'status'> & {
  id: string;
  token: string;
  /** Somebody pinged it before. */
  pinged: boolean;
};

/** A heartbeat that this run's own 201 named. */
export interface CreatedHeartbeat {
  id: string;
  /** A list has shown it under the name that was sent. */
  seen: boolean;
}

export interface EnsureResult {
  heartbeat: Pingable | undefined;
  /** This run made it. */
  created: boolean;
  /** What this run's own 201 named, as long as it may be there: it stays, or gives way, and `settle` decides. */
  own: CreatedHeartbeat | undefined;
  /** Why there is no heartbeat. */
  trouble: ActionError | undefined;
  /** What the user should know besides. */
  warnings: string[];
  /** What the server did otherwise than it was asked to. */
  errors: string[];
}

/** Heartbeats younger than this that nobody pinged yet may be those of runs in parallel, about to delete theirs. */
const SETTLING_MS = 120_000;

/**
 * The heartbeat of that name in a list: the oldest, with a warning that names the others; `undefined`: there is none.
 *
 * @throws ActionError `unexpected`: there is one, and it cannot be pinged
 */
export function find({ heartbeats, serverTimeMs }: Listing, name: string): EnsureResult | undefined {
  const named = namedOldestFirst(heartbeats, name);
  if (named.length === 0) return undefined;
  const [oldest] = pingable(named);
  if (oldest === undefined) {
    throw new ActionError('unexpected', `Tickstem lists heartbeat "${name}" without an id or a token`);
  }
  const settling = ({ lastPingedAtMs, createdAtMs }: Heartbeat) =>
    lastPingedAtMs === null && (serverTimeMs ?? Number.NaN) - (createdAtMs ?? Number.NaN) < SETTLING_MS;
  const extra = named.filter((heartbeat) => heartbeat.id !== oldest.id && !settling(heartbeat)).map(({ id }) => id);
  const warning = `${extra.length + 1} heartbeats are named "${name}". The oldest is used, ${oldest.id}; delete or rename the others: ${extra.join(', ')}.`;
  return ensureResult({ heartbeat: oldest, warnings: extra.length === 0 ? [] : [warning] });
}

/** The heartbeats that can be pinged. */
export function pingable(heartbeats: readonly Heartbeat[]): Pingable[] {
  return heartbeats.flatMap(({ id, token, intervalSecs, graceSecs, status, lastPingedAtMs }) =>
    id === undefined || token === undefined
      ? []
      : [{ id, token, intervalSecs, graceSecs, status, pinged: lastPingedAtMs !== null }],
  );
}

/** A result with nothing but what is given. */
export function ensureResult(result: Partial<EnsureResult>): EnsureResult {
  return {
    heartbeat: undefined,
    created: false,
    own: undefined,
    trouble: undefined,
    warnings: [],
    errors: [],
    ...result,
  };
}
