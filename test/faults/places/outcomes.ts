/** What comes of trouble, by the contract's table "What fails the job". */
import type { Level } from '../../stand-ins/runner/annotations.ts';
import type { Class, Expected } from '../fault.ts';

/** All went as it should: one heartbeat, pinged once, and not a word. */
export const FINE: Expected = { pings: 1, heartbeats: 1 };

/** It is told in the main step, and the job is pinged. */
export function told(main: Level, more: Partial<Expected> = {}): Expected {
  return { ...FINE, main, ...more };
}

/** The trouble passes with the main step: its log says it, and the job is pinged. */
export function logged(more: Partial<Expected> = {}): Expected {
  return { ...FINE, logs: true, ...more };
}

/** Logged in the main step, told in the post step, and nothing is pinged. */
export function lost(level: 'error' | 'warning', heartbeats: number): Expected {
  return { logs: true, post: level, pings: 0, heartbeats };
}

/** The same, whatever goes wrong. */
export function always(expected: Expected): Record<Class, Expected> {
  const classes: Class[] = ['harmless', 'refused', 'unreachable', 'slow', 'nonsense', 'unkept'];
  return Object.fromEntries(classes.map((name) => [name, expected])) as Record<Class, Expected>;
}

/** Trouble with the main step alone. */
export const LOGGED_IN_MAIN = {
  harmless: FINE,
  refused: logged(),
  unreachable: logged(),
  slow: logged(),
  nonsense: logged(),
} as const;

/** Nothing is pinged, and the level is by the class; so many heartbeats are there. */
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
