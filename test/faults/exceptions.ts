/** Where a single fault is another matter than its class at that place, and why. */
import { NAME } from '../support/shipped.ts';
import type { Expected, FaultEntry, Place } from './fault.ts';

interface Exception {
  fault: RegExp;
  places: readonly string[];
  because: string;
  expected: Expected;
}

/** Green by its interval, and not a word. */
const LEFT: Expected = { status: 'healthy', missed: [], pings: 0, heartbeats: 1 };

/** It is asked for by its ID, as its create said it, and is there. */
const KEPT: Expected = { pings: 1, heartbeats: 1 };
const UNLISTED = /^(id (missing|null|of another type)|list that is `null`)$/;

const EXCEPTIONS: readonly Exception[] = [
  {
    fault: UNLISTED,
    places: ['main: second list'],
    because: 'the list does not have what was made, and its ID does: it is kept, and the post step looks again',
    expected: KEPT,
  },
  {
    fault: /^list that is `(null|\[\])`$/,
    places: ['main: list'],
    because: 'one is made beside the one that was not listed; the post step finds both, and the older one is kept',
    expected: KEPT,
  },
  {
    fault: /aliases that multiply/,
    places: ['GitHub: file, to follow'],
    because: 'what it says is no schedule: there is none to follow, and the interval stays as it is',
    expected: { ...KEPT, intervalSecs: 43_200 },
  },
  {
    fault: UNLISTED,
    places: ['post: own look'],
    because: 'the same for good: it is pinged, and a warning says that the list does not have it',
    expected: { ...KEPT, post: 'warning' },
  },
  {
    fault: /^list that is `null`$/,
    places: ['post: list'],
    because: 'a list that is empty for good hides the one that is there: one is made, kept and pinged, with a warning',
    expected: { pings: 1, heartbeats: 2, post: 'warning' },
  },
  {
    fault: /^list that is `null`$/,
    places: ['post: look'],
    because: 'the same after the main step found one: the list says that it was deleted, so one is made',
    expected: { pings: 1, heartbeats: 2, post: 'warning' },
  },
  {
    fault: /^list that is `(null|\[\])`$/,
    places: ['check: list'],
    because: 'a check without a pattern in an account without heartbeats watches nothing: that is a fault of its setup',
    expected: { main: 'error', red: true, status: 'misconfigured', pings: 0, heartbeats: 1 },
  },
  {
    fault: /^gzip bomb$/,
    places: ['check: older file'],
    because: 'what is too large is not read: without it the file of today is all there is, and a warning says so',
    expected: { ...LEFT, tells: ['warning'] },
  },
  {
    fault: /^no answer$/,
    places: ['check: runs of a miss'],
    because: 'no time is left to look for the cause: it stays red, and says where to look',
    expected: {
      ...LEFT,
      ...{ tells: ['warning', 'error'], error: /missed: .*expected by/s, red: true, status: 'missed', missed: [NAME] },
    },
  },
  {
    fault: /^404$/,
    places: ['main: rename', 'main: rename, lost'],
    because: 'a 404 says that the old one was deleted a moment ago, so one is made, and nothing is wrong',
    expected: { pings: 1, heartbeats: 1 },
  },
  {
    fault: /^404$/,
    places: ['main: delete', 'post: delete'],
    because: 'a 404 says that it is gone, which is what a delete is for; that it lies shows when both are old',
    expected: { pings: 1, heartbeats: 2 },
  },
  {
    fault: /^(404|workflow file: a cron that is none|workflow file: no YAML|workflow file: aliases that multiply)$/,
    places: ['check: older file'],
    because: 'it had no schedule that could have fired then: its interval is all there is, and nothing is wrong',
    expected: LEFT,
  },
  {
    fault: /^web page with 200$/,
    places: ['check: older file'],
    because: 'a text is a text: a file that was no workflow then',
    expected: LEFT,
  },
  {
    fault: /as many rows as fit/,
    places: ['check: files'],
    because: 'a directory shows 1,000 files at the most (docs): thousands would take all the time there is',
    expected: { ...LEFT, tells: ['warning'] },
  },
  {
    fault: /aliases that multiply/,
    places: ['check: file'],
    because: 'what it says is no schedule: there is none to judge by, and that is no fault of GitHub',
    expected: LEFT,
  },
  {
    fault: /^web page with 200$/,
    places: ['check: workflows, file'],
    because: 'a text that is no workflow: the row itself says so',
    expected: {
      ...LEFT,
      ...{
        tells: ['error'],
        error: /workflow file is invalid/,
        red: true,
        status: 'unknown',
        missed: ['octo-org/shop/weekly.yml'],
      },
    },
  },
  {
    fault: /^clock a year/,
    places: ['check: list'],
    because: 'without GitHub, only two clocks are known, and which one is wrong is not',
    expected: { main: 'error', red: true, status: 'unknown', missed: [NAME], pings: 0, heartbeats: 1 },
  },
  {
    fault: /^GitHub: (no rows|fields)/,
    places: ['check: annotations'],
    because: 'by its description GitHub may have nothing to say here',
    expected: { ...LEFT, tells: ['error'], red: true, status: 'missed', missed: [NAME] },
  },
];

export function exceptionFor(fault: FaultEntry, place: Place): Expected | undefined {
  return EXCEPTIONS.find((exception) => exception.fault.test(fault.name) && exception.places.includes(place.name))
    ?.expected;
}
