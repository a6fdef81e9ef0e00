/** Requests of a check. */
import type { Expected, Place } from '../fault.ts';
import { seedNightly } from './scenes.ts';

const RED: Expected = { main: 'error', red: true, status: 'unknown', pings: 0, heartbeats: 1 };
const GREEN: Expected = { status: 'healthy', pings: 0, heartbeats: 1 };

export const CHECK: readonly Place[] = [
  {
    ...{ server: 'tickstem', mode: 'check' },
    name: 'check: list',
    what: 'the list of a check: what cannot be read is never green',
    on: 'list',
    answer: 'check',
    lasts: 'job',
    host: 'main',
    key: true,
    once: true,
    // What GitHub would add is no matter of this place.
    with: { 'github-token': '' },
    arrange: seedNightly,
    expected: {
      ...{ harmless: GREEN, refused: RED, unreachable: RED, slow: RED, nonsense: RED, unjudged: RED },
      missed: { ...RED, status: 'missed' },
      changed: { ...GREEN, main: 'warning' },
    },
  },
];
