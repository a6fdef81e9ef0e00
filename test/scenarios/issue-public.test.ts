// `issue: true`: what must not be in an issue, and what does not fit.
import { describe, expect, test } from 'vitest';
import type { GitHub } from '../stand-ins/github/server.ts';
import type { Job } from '../support/action.ts';
import { SHOP } from '../support/sources.ts';
import { askedOfIssues, BOT, errorsOf, HOUR, said, type Team, theIssue, withTeam } from '../support/team.ts';

describe.concurrent('a public repository', () => {
  const PUBLIC: Job = { event: { repository: { private: false } } };
  const OTHER = 'octo-org/secret/plans.yml/merge';

  const publicly = (use: (team: Team) => Promise<void>) =>
    withTeam(async (team) => {
      team.github.repositoryIs({ visibility: 'public' });
      await use(team);
    });
  const everything = (github: GitHub) =>
    github.requests
      .filter(({ method }) => method !== 'GET')
      .flatMap(({ json }) => [JSON.stringify(json), decoded(JSON.stringify(json))])
      .join('\n');
  const decoded = (text: string) =>
    [...text.matchAll(/[\w-]{40,}/g)].map(([packed]) => Buffer.from(packed, 'base64url').toString()).join('\n');
  const shownBy = (result: Awaited<ReturnType<Team['check']>>) =>
    [result.phase('main').log, result.phase('main').summary, JSON.stringify(result.steps['heartbeat']?.outputs)].join(
      '\n',
    );

  test.each(['*', 'octo-org/*', '*/merge', '?cto-org/*'])(
    'I5: names of another repository are nowhere: not in the issue, the log, the summary or the outputs: %s',
    (heartbeats) =>
      publicly(async ({ github, check, beats }) => {
        beats(OTHER, 30);
        const result = await check({ heartbeats }, PUBLIC);
        expect(theIssue(github).body).toContain('<code>private 1</code>');
        expect(everything(github)).not.toContain('secret');
        expect(shownBy(result)).toContain('private 1');
        expect(shownBy(result)).not.toContain('plans.yml');
        beats(OTHER, 1);
        await check({ heartbeats }, PUBLIC);
        expect(theIssue(github)).toMatchObject({ state: 'closed' });
        expect(everything(github)).not.toContain('secret');
      }),
  );

  test.each(['octo-org/secret/*', OTHER, `*\n${OTHER}`])('what the selection names is named: %s', (heartbeats) =>
    publicly(async ({ github, check, beats }) => {
      beats(OTHER, 30);
      await check({ heartbeats }, PUBLIC);
      expect(theIssue(github).body).toContain(`<code>${OTHER}</code>`);
    }),
  );

  test('a private one has all', () =>
    withTeam(async ({ github, check, beats }) => {
      beats(OTHER, 30);
      await check({ heartbeats: '*' });
      expect(theIssue(github).body).toContain(`<code>${OTHER}</code>`);
    }));
});

// Alone: its work would take the time that other checks have.
test('10,000 that fail fit, those that do not are counted, and the same ones draw no comment', () =>
  withTeam(async ({ github, tickstem, check, pass }) => {
    // Beside what the server has: it is not made for so many.
    const seed = (count: number) => {
      const when = new Date(tickstem.clock.now() - 30 * HOUR).toISOString();
      const rows = Array.from({ length: count }, (_, index) => ({
        ...tickstem.heartbeats()[0],
        ...{ id: `id-${index}`, token: `t-${index}`, name: `${SHOP}/${'🔥'.repeat(40)} ${index}` },
        ...{ last_pinged_at: when, next_expected_at: when },
      }));
      const change = (answer: { heartbeats: object[] }) => ({ heartbeats: [...answer.heartbeats, ...rows] });
      tickstem.clearFaults();
      tickstem.fault({ on: 'list', fault: { kind: 'alter', change } });
    };
    seed(10_000);
    expect(errorsOf(await check()).issue).toEqual([]);
    const { body } = theIssue(github);
    expect([...body].length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/\*\*Cut:\*\* \d+ of 10001 entries omitted/);
    pass(1);
    await check();
    expect(said(github)).toEqual([]);
    seed(10_001);
    await check();
    expect(said(github)).toHaveLength(1);
    expect(theIssue(github)).toMatchObject({ author: BOT, state: 'open' });
    expect(askedOfIssues(github).filter((route) => route === 'create-issue')).toHaveLength(1);
  }));

test.concurrent('a secret in the name of a heartbeat is in no issue', () =>
  withTeam(async ({ github, tickstem, check, beats }) => {
    // `check` looks for it in all that was written.
    beats(`${SHOP}/${tickstem.apiKey}`, 30);
    await check();
    expect(theIssue(github).body).toContain('&#42;&#42;&#42;');
  }));
