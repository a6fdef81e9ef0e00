// `issue: true`: a request that goes wrong on the way, and what the next check makes of it.
import { describe, expect, test } from 'vitest';
import type { Fault, Route } from '../stand-ins/github/server.ts';
import { errorsOf, open, type Team, theIssue, verdictOf, withTeam } from '../support/team.ts';

/** What goes before the check in which a request goes wrong, and what is there when the next one has been well. */
interface Story {
  before(team: Team): Promise<unknown>;
  open: number;
}

const FIRST_MISS: Story = { before: async ({ beats }) => beats('a', 30), open: 1 };
const ANOTHER_MISS: Story = {
  before: async ({ beats, check }) => {
    beats('a', 30);
    await check();
    beats('b', 30);
  },
  open: 1,
};
const RECOVERY: Story = {
  before: async ({ beats, check }) => {
    beats('a', 30);
    await check();
    beats('a', 1);
  },
  open: 0,
};
const AGAIN: Story = {
  before: async (team) => {
    await RECOVERY.before(team);
    await team.check();
    team.beats('a', 30);
  },
  open: 1,
};

const FAULTS: [string, Fault, 'before' | 'after'][] = [
  ['not carried out', { kind: 'status', status: 502 }, 'before'],
  ['carried out, and its answer lost', { kind: 'cut' }, 'after'],
];

describe.concurrent.each<[Route, number, string, Story]>([
  // The first one reads the workflow files, and the second one says who the token is.
  ['graphql', 1, 'at the first miss', FIRST_MISS],
  ['issues', 0, 'at the first miss', FIRST_MISS],
  ['issues', 1, 'at the first miss', FIRST_MISS],
  ['issues', 2, 'at the first miss', FIRST_MISS],
  ['create-label', 0, 'at the first miss', FIRST_MISS],
  ['create-issue', 0, 'at the first miss', FIRST_MISS],
  ['add-assignees', 0, 'at the first miss', FIRST_MISS],
  ['update-issue', 0, 'when others are missed', ANOTHER_MISS],
  ['create-comment', 0, 'when others are missed', ANOTHER_MISS],
  ['update-issue', 0, 'on recovery', RECOVERY],
  ['create-comment', 0, 'on recovery', RECOVERY],
  ['update-issue', 0, 'on a miss again', AGAIN],
  ['create-comment', 0, 'on a miss again', AGAIN],
])('%s, after %i that went well, %s', (on, skip, _, story) => {
  test.each(FAULTS)('%s: the verdict stands, and there are never two', (_, fault, when) =>
    withTeam(async (team) => {
      const { github, check } = team;
      const given = { 'issue-assignees': 'mona' };
      github.collaborators(['mona']);
      await story.before(team);
      const without = await check({ issue: 'false' });

      github.fault({ on, skip, times: 1, when, fault });
      const troubled = await check(given);
      expect(verdictOf(troubled)).toEqual(verdictOf(without));
      expect(errorsOf(troubled).issue).toHaveLength(1);
      expect(errorsOf(troubled).others).toEqual(errorsOf(without).others);
      expect(open(github).length).toBeLessThanOrEqual(1);

      const next = await check(given);
      expect(verdictOf(next)).toEqual(verdictOf(without));
      expect(errorsOf(next).issue).toEqual([]);
      expect(theIssue(github).state).toBe(story.open === 1 ? 'open' : 'closed');
    }),
  );
});
