// A check that keeps an issue, told day by day: what becomes of the heartbeats, and what the team finds on GitHub.
import { expect } from 'vitest';
import type { GitHub, Issue } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { annotations, type Job } from './action.ts';
import { findSecret } from './secrets.ts';
import { at, pinged, SHOP } from './sources.ts';

/** Monday. */
export const DAY_ONE = '2026-11-23T12:00:00Z';
export const HOUR = 3_600_000;
/** Who the job's own token is. */
export const BOT = 'github-actions[bot]';

export interface Team {
  tickstem: Tickstem;
  github: GitHub;
  /** The check, with `issue: true`. Looks for secrets in all that it wrote to GitHub. */
  check(given?: Job['with'], job?: Job): Promise<JobResult>;
  /** A heartbeat of this repository that was pinged so many hours ago by the present clock, be it new or there. */
  beats(name: string, hoursAgo: number): void;
  /** Lets time pass, for both. */
  pass(hours: number): void;
}

/** Runs a test with `octo-org/shop` on a Monday noon, where the heartbeat `steady` is always well. */
export function withTeam(use: (team: Team) => Promise<void>): Promise<void> {
  return at(DAY_ONE, async ({ tickstem, github, check }) => {
    const beats: Team['beats'] = (name, hoursAgo) => {
      const full = name.includes('/') ? name : `${SHOP}/${name}`;
      for (const one of tickstem.heartbeats()) if (one.name === full) tickstem.remove(one.id);
      tickstem.seed(pinged(full, new Date(tickstem.clock.now() - hoursAgo * HOUR).toISOString()));
    };
    beats('steady', 1);
    await use({
      tickstem,
      github,
      beats,
      check: async (given, job) => {
        const result = await check({ issue: 'true', ...given }, job);
        expect(findSecret(writtenTo(github), tickstem, [github.token])).toBeUndefined();
        return result;
      },
      pass: (hours) => {
        tickstem.clock.advance(hours * HOUR);
        github.clock.advance(hours * HOUR);
        beats('steady', 1);
      },
    });
  });
}

/** All that was sent to be kept. */
function writtenTo(github: GitHub): string {
  return github.requests.flatMap(({ method, json }) => (method === 'GET' ? [] : [JSON.stringify(json)])).join('\n');
}

export function open(github: GitHub): Issue[] {
  return github.issues().filter(({ state }) => state === 'open');
}

/** The only issue that there is. */
export function theIssue(github: GitHub): Issue & { body: string } {
  const [issue, second] = github.issues();
  if (issue === undefined || second !== undefined) throw new Error(`one issue was expected: ${github.issues().length}`);
  return { ...issue, body: issue.body ?? '' };
}

/** The bodies of an issue's comments, oldest first. */
export function said(github: GitHub, number = 1): string[] {
  return github.comments(number).map(({ body }) => body);
}

/** What was asked about issues, in order: `issues`, `create-issue`, … */
export function askedOfIssues(github: GitHub): string[] {
  return github.requests
    .map(({ route }) => String(route))
    .filter((route) => /issue|label|assignee|comment/.test(route));
}

/** What the runner shows of a check, as far as the verdict goes: none of it may depend on the issue. */
export function verdictOf(result: JobResult) {
  return { exitCode: result.phase('main').exitCode, outputs: result.steps['heartbeat']?.outputs };
}

/** Errors that are about the issue, and those that are not. */
export function errorsOf(result: JobResult): { issue: string[]; others: string[] } {
  const errors = annotations(result).filter((text) => text.startsWith('error: '));
  return {
    issue: errors.filter((text) => text.includes("Couldn't update the issue")),
    others: errors.filter((text) => !text.includes("Couldn't update the issue")),
  };
}
