/** The check's own heartbeat (`watch-self`): what goes wrong there is told, and changes nothing about what was found. */
import type { Expected, Place } from '../fault.ts';
import { always, onWell } from './outcomes.ts';
import { DAY_SECS, HALF_A_DAY_SECS, onGitHub, seedNightly } from './scenes.ts';

const FEW = [
  ...['nothing', 'reset before the headers', 'no answer', 'body without end', 'gzip bomb', 'web page with 200'],
  ...['302 to another host', '401', '403 that repeats the credentials', '404', '422', '429', '503'],
];

/** Its own heartbeat is left out of what it judges, and GitHub is asked for its workflow file alone. */
const ofItself = {
  server: 'tickstem',
  mode: 'check',
  lasts: 'job',
  faults: FEW,
  with: { 'watch-self': 'true', heartbeats: 'octo-org/depot/*' },
} as const;

const FINE: Expected = { status: 'healthy', missed: [], pings: 1, heartbeats: 1 };

/** By class; green, whatever it is. */
function told(rest: Expected): Place['expected'] {
  const error: Expected = { ...rest, main: 'error' };
  const warning: Expected = { ...rest, main: 'warning' };
  return { harmless: FINE, refused: error, nonsense: error, changed: error, unreachable: warning, slow: warning };
}

export const SELF: readonly Place[] = [
  {
    ...ofItself,
    name: 'self: list',
    what: "the list before a check makes its own heartbeat, after all is judged: it is not pinged, the check's word stands",
    ...{ on: 'list', skip: 1, answer: 'list' },
    arrange: unmade,
    expected: told({ ...FINE, pings: 0, heartbeats: 0 }),
  },
  {
    ...ofItself,
    name: 'self: create',
    what: 'its create',
    ...{ on: 'create', answer: 'created' },
    arrange: unmade,
    expected: told({ ...FINE, pings: 0, heartbeats: 0 }),
  },
  {
    ...ofItself,
    name: 'self: second list',
    what: 'its list after the create: the heartbeat is there, and pinged',
    ...{ on: 'list', skip: 2, answer: 'settle' },
    faults: FEW,
    arrange: unmade,
    // The look is an extra: it takes half of the time at most, and the ping is sent whatever it comes to.
    expected: always(FINE),
  },
  {
    ...ofItself,
    name: 'self: ping',
    what: 'its ping',
    ...{ on: 'ping', answer: 'ping' },
    arrange: own,
    expected: told({ ...FINE, pings: 0 }),
  },
  {
    ...ofItself,
    name: 'self: update',
    what: 'its change of interval and grace, after the ping',
    ...{ on: 'update', answer: 'updated' },
    arrange: (scene) => {
      unmade(scene);
      seedNightly(scene, { interval_secs: HALF_A_DAY_SECS, grace_secs: 5400 });
    },
    expected: { ...told(FINE), harmless: { ...FINE, intervalSecs: DAY_SECS } },
  },
  {
    ...ofItself,
    server: 'github',
    name: 'self: file, to create',
    what: 'its workflow file, for the interval of a heartbeat that is to be made: an error, for whatever reason',
    ...{ on: 'content', path: /nightly\.yml\?ref=/, answer: 'file' },
    arrange: unmade,
    expected: onWell(FINE, { ...FINE, main: 'error', pings: 0, heartbeats: 0 }),
  },
  {
    ...ofItself,
    server: 'github',
    name: 'self: file, to follow',
    what: 'the same for a heartbeat that is there: it keeps the interval that it has, and is pinged',
    ...{ on: 'content', path: /nightly\.yml\?ref=/, answer: 'file' },
    arrange: own,
    expected: onWell(FINE, FINE),
  },
];

function own(scene: Parameters<Place['arrange']>[0]): void {
  unmade(scene);
  seedNightly(scene);
}

function unmade(scene: Parameters<Place['arrange']>[0]): void {
  onGitHub(scene);
  // What the check judges.
  seedNightly(scene, { name: 'octo-org/depot/nightly.yml/backup' });
}
