/** Requests to GitHub. */
import type { Expected, Place } from '../fault.ts';
import { FINE, lost } from './outcomes.ts';
import { DAY_SECS, HALF_A_DAY_SECS, onGitHub, seedNightly } from './scenes.ts';

const toGitHub = {
  server: 'github',
  mode: 'job',
  on: 'content',
  answer: 'file',
  lasts: 'job',
  with: { interval: undefined },
} as const;

/** "No interval to be had" is an error for whatever reason: somebody has to look. */
const NO_INTERVAL = lost('error', 0);
/** "The interval is needed to create and to update, not to ping." */
const AS_IT_IS: Expected = { ...FINE, main: 'warning', intervalSecs: HALF_A_DAY_SECS };

export const GITHUB: readonly Place[] = [
  {
    ...toGitHub,
    name: 'GitHub: file, to create',
    what: 'the workflow file, for the interval of a heartbeat that is to be made',
    host: 'main',
    key: true,
    once: true,
    arrange: onGitHub,
    expected: {
      harmless: { ...FINE, intervalSecs: DAY_SECS },
      ...{
        refused: NO_INTERVAL,
        unreachable: NO_INTERVAL,
        slow: NO_INTERVAL,
        nonsense: NO_INTERVAL,
        wrong: NO_INTERVAL,
      },
    },
  },
  {
    ...toGitHub,
    name: 'GitHub: file, to follow',
    what: 'the workflow file, for the interval of a heartbeat that is there: it keeps the one that it has',
    host: 'main',
    once: true,
    arrange: (scene) => {
      onGitHub(scene);
      seedNightly(scene, { interval_secs: HALF_A_DAY_SECS, grace_secs: 5400 });
    },
    expected: {
      harmless: { ...FINE, intervalSecs: DAY_SECS },
      ...{ refused: AS_IT_IS, unreachable: AS_IT_IS, slow: AS_IT_IS, nonsense: AS_IT_IS },
      wrong: { ...AS_IT_IS, main: 'error' },
    },
  },
];
