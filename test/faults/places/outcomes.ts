/** What comes of trouble, by the contract's table "What fails the job". */
import type { Class, Expected } from '../fault.ts';

/** All went as it should: one heartbeat, pinged once, and not a word. */
export const FINE: Expected = { pings: 1, heartbeats: 1 };

/** The trouble passes with the main step, or does not matter: it is told there (or not), and the job is pinged. */
export function told(main: Expected['main'], more: Partial<Expected> = {}): Expected {
  return { ...FINE, ...(main && { main }), ...more };
}

/** Told in both steps, and nothing is pinged. */
export function lost(level: 'error' | 'warning', heartbeats: number): Expected {
  return { main: level, post: level, pings: 0, heartbeats };
}

/** The same, whatever goes wrong. */
export function always(expected: Expected): Record<Class, Expected> {
  const classes: Class[] = ['harmless', 'refused', 'unreachable', 'slow', 'nonsense', 'unkept'];
  return Object.fromEntries(classes.map((name) => [name, expected])) as Record<Class, Expected>;
}

/** Trouble with the main step alone, and what its level is. */
export const TOLD_IN_MAIN = {
  harmless: FINE,
  refused: told('error'),
  unreachable: told('warning'),
  slow: told('warning'),
  nonsense: told('error'),
} as const;

/** Told in both steps, by class; so many heartbeats are there. */
export const LOST = (heartbeats: number) => ({
  refused: lost('error', heartbeats),
  unreachable: lost('warning', heartbeats),
  slow: lost('warning', heartbeats),
  nonsense: lost('error', heartbeats),
});

/** Told by the post step alone. */
export function toldInPost(rest: Expected): Partial<Record<Class, Expected>> {
  const error: Expected = { ...rest, post: 'error' };
  const warning: Expected = { ...rest, post: 'warning' };
  return { refused: error, unreachable: warning, slow: warning, nonsense: error, changed: error };
}

/** One where all is well, and another for whatever goes wrong with GitHub. */
export function onWell(well: Expected, otherwise: Expected): Partial<Record<Class, Expected>> {
  return { ...always(otherwise), harmless: well };
}
