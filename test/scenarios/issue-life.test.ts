// The life of an issue with the people in it: acknowledged, misunderstood, closed by a person, opened again, recovered.
import { expect, test } from 'vitest';
import type { GitHub } from '../stand-ins/github/server.ts';
import { FOLDER, SHOP, watched } from '../support/sources.ts';
import { said, type Team, theIssue, withTeam } from '../support/team.ts';

const BACKUP = `${SHOP}/nightly.yml/backup`;
const REPORT = `${SHOP}/weekly.yml/report`;
const statusOf = (result: Awaited<ReturnType<Team['check']>>) => result.steps['heartbeat']?.outputs['status'];

/** A person on GitHub's pages. */
function person(github: GitHub, login: string, role: Parameters<GitHub['role']>[1]) {
  github.role(login, role);
  const token = github.addToken({ issues: 'write' }, undefined, login);
  const send = async (method: string, path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${github.url}/repos/${SHOP}${path}`, { method, headers, body: JSON.stringify(body) });
    expect(answer.ok).toBe(true);
  };
  return {
    says: (body: string) => send('POST', '/issues/1/comments', { body }),
    closes: () => send('PATCH', '/issues/1', { state: 'closed' }),
  };
}

test('an issue is opened, acknowledged, misunderstood, closed by a person, opened again, and closed on recovery', () =>
  withTeam(async ({ github, check, beats, pass }) => {
    const mona = person(github, 'mona', 'triage');
    const guest = person(github, 'guest', 'read');
    /** What the check itself wrote. */
    const written = () => github.comments(1).filter(({ author }) => author === 'github-actions[bot]');

    for (const [file, job] of ['nightly.yml/backup', 'weekly.yml/report'].map(
      (name) => name.split('/') as [string, string],
    ))
      github.file(`${FOLDER}/${file}`, watched('0 3 * * *', { [job]: '' }));

    // Missed: opened, and named.
    beats(BACKUP, 40);
    expect(statusOf(await check())).toBe('missed');
    expect(theIssue(github)).toMatchObject({ state: 'open', title: 'Missed: nightly.yml/backup' });
    const [, day] = /`\/ack \* until (\d{4}-\d\d-\d\d) why`/.exec(theIssue(github).body ?? '') ?? [];
    expect(day).toBe('2026-11-30');

    // Who only reads can't silence it. Who triages can, by the name that the issue shows.
    pass(1);
    await guest.says('/ack * until 2026-12-24 go away');
    expect(statusOf(await check())).toBe('missed');
    await mona.says('On it.\n\n/ack nightly.yml/backup until 2026-11-25 the disk is being moved');
    let result = await check();
    expect(result.status).toBe('success');
    const silenced =
      /🔕 <code>nightly\.yml\/backup<\/code>: acknowledged by mona until the end of 2026-11-25 UTC: the disk/;
    for (const text of [theIssue(github).body, result.phase('main').summary.split('<details>')[0]])
      expect(text).toMatch(silenced);
    expect(theIssue(github).state).toBe('open');
    // The cause, when it was opened; nothing since.
    expect(written()).toHaveLength(1);
    expect(written()[0]?.body).toMatch(/nightly\.yml\/backup<\/code>: GitHub started no run .* \(\[Run workflow\]\(/);

    // What isn't understood gets one reply, whatever the number of checks.
    await mona.says('/ack nightly.yml/backup until tomorrow');
    for (const _ of [1, 2, 3]) await check();
    expect(written()).toHaveLength(2);
    expect(written()[1]?.body).toContain('has no effect: the form is');

    // Something else fails: it isn't covered, and one comment has it.
    beats(REPORT, 40);
    expect(statusOf(await check())).toBe('missed');
    expect(written().at(-1)?.body).toMatch(/^Also missed:\n- <code>weekly\.yml\/report<\/code>/);
    expect(said(github).filter((body) => body.includes('Also missed'))).toHaveLength(1);

    // The acknowledgment ends by itself.
    pass(72);
    beats(REPORT, 1);
    result = await check();
    expect(statusOf(result)).toBe('missed');
    expect(result.phase('main').summary).not.toContain('acknowledged');
    expect(written().at(-1)?.body).toContain('Recovered or no longer checked:\n- <code>weekly.yml/report</code>');

    // A person closes it: it stays closed, silently, until something else fails.
    await mona.closes();
    const before = github.comments(1).length;
    for (const _ of [1, 2]) {
      pass(1);
      beats(REPORT, 1);
      expect(statusOf(await check())).toBe('missed');
    }
    expect(theIssue(github).state).toBe('closed');
    expect(github.comments(1)).toHaveLength(before);
    beats(REPORT, 40);
    await check();
    expect(theIssue(github)).toMatchObject({ state: 'open', stateReason: 'reopened' });
    expect(written().at(-1)?.body).toMatch(/^Missed again:\n/);

    // Recovery: closed, with the downtime.
    beats(BACKUP, 1);
    beats(REPORT, 1);
    expect((await check()).status).toBe('success');
    expect(theIssue(github)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(written().at(-1)?.body).toMatch(
      /^Recovered after \d+ days?.* \(down since 2026-11-22 20:00 UTC\)\. All 3 heartbeats/,
    );
    expect(theIssue(github).body).not.toContain('/ack');
    expect(github.issues()).toHaveLength(1);
  }));
