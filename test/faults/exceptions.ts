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

const EXCEPTIONS: readonly Exception[] = [
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
    fault: /^(web page with 200|gzip bomb)$/,
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
    fault: /^GitHub: (no rows|fields)/,
    places: ['check: annotations'],
    because: 'by its description GitHub may have nothing to say here',
    expected: { ...LEFT, tells: ['error'], red: true, status: 'missed', missed: [NAME] },
  },
  {
    fault: /^GitHub: no rows$/,
    places: ['check: last edit'],
    because: 'by its description GitHub may have nothing to say here',
    expected: { ...LEFT, tells: ['error'], red: true, status: 'missed', missed: [NAME] },
  },
];

export function exceptionFor(fault: FaultEntry, place: Place): Expected | undefined {
  return EXCEPTIONS.find((exception) => exception.fault.test(fault.name) && exception.places.includes(place.name))
    ?.expected;
}
