/** What a check with `issue` asks of GitHub: whatever goes wrong there, the verdict stands, and one error says so. */
import { markerOf, markOf, writeMarker } from '../../../src/check/issue/marker.ts';
import type { Expected, Place } from '../fault.ts';
import { at, seedNightly } from './scenes.ts';

const HOUR_MS = 3_600_000;
const MISSED = 'octo-org/depot/nightly.yml/backup';

/** The answer of these is not read: any success will do. */
const UNREAD = [
  ...['nothing', 'reset before the headers', 'cut in the body', 'no answer', 'body that dribbles', 'body without end'],
  ...['302 to another host', '401', '403', '403 that repeats the credentials', '503'],
  ...['403, the rate limit is used up', '429, Retry-After in a year'],
];
const FEW = [...UNREAD, '404', '422', 'gzip bomb', 'web page with 200', '100,000 brackets'];

/** It asks GitHub about nothing else: what is judged is another repository's. */
const ofIssues = {
  server: 'github',
  mode: 'check',
  lasts: 'job',
  faults: FEW,
  answer: 'whole',
  with: { issue: 'true', 'issue-assignees': 'mona', heartbeats: 'octo-org/depot/*' },
} as const;

const RED: Expected = {
  tells: ['error'],
  error: /missed: /,
  red: true,
  status: 'missed',
  missed: [MISSED],
  pings: 0,
  heartbeats: 0,
};
/** The one about the issue comes first; the other is what it would be without it. */
const TOLD: Expected = { ...RED, tells: ['error', 'error'], error: /^Couldn't update the issue|missed: / };
const EXPECTED: Place['expected'] = {
  harmless: RED,
  ...{ refused: TOLD, unreachable: TOLD, slow: TOLD, nonsense: TOLD },
};

export const ISSUE: readonly Place[] = [
  {
    ...ofIssues,
    name: 'issue: who',
    what: 'who the token is',
    on: 'graphql',
    // A server without GraphQL says 404, and the token is taken for the job's own.
    faults: FEW.filter((name) => name !== '404'),
    arrange: missed,
    expected: EXPECTED,
  },
  {
    ...ofIssues,
    name: 'issue: look',
    what: 'whether an issue is open',
    ...{ on: 'issues', answer: 'rows' },
    arrange: missed,
    expected: EXPECTED,
  },
  {
    ...ofIssues,
    name: 'issue: look back',
    what: 'whether one was closed within a day',
    ...{ on: 'issues', skip: 1, answer: 'rows' },
    arrange: missed,
    expected: EXPECTED,
  },
  {
    ...ofIssues,
    name: 'issue: label',
    what: 'its label',
    on: 'create-label',
    faults: [...UNREAD, '404'],
    arrange: missed,
    expected: EXPECTED,
  },
  { ...ofIssues, name: 'issue: create', what: 'a new one', on: 'create-issue', arrange: missed, expected: EXPECTED },
  {
    ...ofIssues,
    name: 'issue: create, lost',
    what: 'the same, carried out, and the answer is lost',
    ...{ on: 'create-issue', carriedOut: true },
    arrange: missed,
    expected: EXPECTED,
  },
  {
    ...ofIssues,
    name: 'issue: look again',
    what: 'whether another check made one at the same moment',
    ...{ on: 'issues', skip: 2, answer: 'rows' },
    arrange: missed,
    expected: EXPECTED,
  },
  {
    ...ofIssues,
    name: 'issue: assign',
    what: 'who is assigned',
    on: 'add-assignees',
    arrange: missed,
    expected: EXPECTED,
  },
  {
    ...ofIssues,
    name: 'issue: update',
    what: 'the state of things, into one that is open',
    on: 'update-issue',
    arrange: missedBefore,
    expected: EXPECTED,
  },
  {
    ...ofIssues,
    name: 'issue: comment',
    what: 'that others are missed now',
    on: 'create-comment',
    faults: [...UNREAD, '404', '422'],
    arrange: missedBefore,
    expected: EXPECTED,
  },
];

function missed(scene: Parameters<Place['arrange']>[0]): void {
  scene.github.collaborators(['mona']);
  seedNightly(scene, { name: MISSED, last_pinged_at: at(scene.tickstem, -40 * HOUR_MS) });
}

/** One of ours is open, about something else. */
function missedBefore(scene: Parameters<Place['arrange']>[0]): void {
  missed(scene);
  const mark = markOf({ file: 'nightly.yml', job: 'backup', matrix: '', step: 'heartbeat' });
  const body = writeMarker(mark, markerOf(['octo-org/depot/weekly.yml/backup']));
  scene.github.issue({ title: 'Heartbeats missed', body, author: 'github-actions[bot]' });
}
