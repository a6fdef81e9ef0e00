// How long the check's own work takes in a big repository, and that `timeout` covers it.
import { expect, test } from 'vitest';
import { outputsOf } from '../../../../src/check/present/outputs.ts';
import { summaryOf } from '../../../../src/check/present/summary.ts';
import { resultOf } from '../../../../src/check/result.ts';
import { makeRow } from '../../../../src/check/rows.ts';
import { reviewRuns } from '../../../../src/check/runs/review.ts';
import { send } from '../../../../src/http/request.ts';
import { start, T0 } from '../../../stand-ins/github/start.ts';
import { fakeClock } from '../../../support/clock.ts';
import { FOLDER, SHOP, watched } from '../../../support/sources.ts';

const FILES = 300;
const JOBS = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`job${at}`, '']));
const HOUR_MS = 3_600_000;

/** A heartbeat that was pinged so many hours ago. */
const row = (name: string, hoursAgo: number) =>
  makeRow({
    ...{ kind: 'heartbeat', verdict: 'healthy', name, intervalSecs: 86_400, graceSecs: 10_800 },
    ...{ lastPingedAtMs: T0 - hoursAgo * HOUR_MS, createdAtMs: T0 - 1000 * HOUR_MS },
  });

/** Reviews so many orphans and the healthy jobs of 300 files. @param lateMs passes while the files are read */
async function review(orphans: number, lateMs = 0) {
  const github = await start();
  const rows = Array.from({ length: orphans }, (_, at) => row(`${SHOP}/gone${at}.yml/backup`, 5));
  for (let file = 0; file < FILES; file++) {
    github.file(`${FOLDER}/w${file}.yml`, watched(`${file % 40} 22 * * *`, JOBS));
    for (const id of Object.keys(JOBS)) rows.push(row(`${SHOP}/w${file}.yml/${id}`, 4));
  }
  const clock = fakeClock(T0);
  const before = process.cpuUsage();
  const judge = reviewRuns({
    connection: {
      apiUrl: github.url,
      token: github.token,
      send: async (request) => {
        const answer = await send(request);
        clock.advance(lateMs);
        return answer;
      },
    },
    ...{ repository: SHOP, defaultBranch: 'main', actionRepository: 'tickstem/heartbeat-action' },
    ...{ serverUrl: 'https://github.com', workflows: [], ownFile: undefined, turn: 1, failOnUnusual: false },
    budget: { clock, deadlineMs: clock.monotonicMs() + 45_000, attempts: 1 },
  });
  const tickstem = { rows, heartbeats: rows, isSelected: () => true, isNamed: () => false, nowMs: T0 };
  const { rows: judged, unavailable } = await judge(tickstem);
  const result = resultOf(judged, 0, T0);
  const written = [outputsOf(result).report, summaryOf(result, { unavailable })];
  const { user, system } = process.cpuUsage(before);
  const orphaned = judged.filter(({ verdict }) => verdict === 'orphaned').length;
  return { judged, orphaned, unavailable, written, requests: github.requests.length, secs: (user + system) / 1e6 };
}

// CPU time, of GitHub's stand-in too: it depends less on what else the machine does than the time on the wall.
test.each([2000, 20_000])('S2: %i orphans and 300 files of 10 jobs: under 5 s', async (orphans) => {
  const { orphaned, judged, requests, unavailable, secs } = await review(orphans);
  expect(judged).toHaveLength(orphans + 3000);
  // One for all files, and one for past runs, of which GitHub has none.
  expect({ orphaned, requests, unavailable }).toEqual({ orphaned: orphans, requests: 2, unavailable: [] });
  expect(secs).toBeLessThan(5);
});

test('S2: `timeout` covers our own work: what was not evaluated is counted, and nothing is orphaned', async () => {
  const { orphaned, judged, unavailable, written } = await review(2000, 50_000);
  expect(judged).toHaveLength(5000);
  expect(orphaned).toBe(0);
  expect(unavailable).toEqual([expect.stringMatching(/left out: 300\), because `timeout` had expired/)]);
  for (const text of written) expect(text.length).toBeGreaterThan(1000);
});
