import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf, readOnlyReason } from '../../../../src/check/issue/identity.ts';
import type { CheckIdentity } from '../../../../src/check/issue/marker.ts';
import { type IssueOutcome, keepIssue } from '../../../../src/check/issue/sync.ts';
import { type Result, resultOf } from '../../../../src/check/result.ts';
import { judge } from '../../../../src/check/rows.ts';
import { parseSelection } from '../../../../src/check/select.ts';
import type { Heartbeat } from '../../../../src/tickstem/heartbeat.ts';
import { run as someRun } from '../../../support/run.ts';
import { HOUR_MS, heartbeat, NOW_MS, unreadable } from '../heartbeats.ts';
import { BOT, openTracker, type Tracker } from './tracker.ts';

const CHECK: CheckIdentity = { file: 'heartbeats.yml', job: 'watch', matrix: '', step: '' };
const SHOP = 'octo-org/shop';

/** A check at the tracker's time: heartbeats by name, and how many hours ago each was pinged. */
function team() {
  const tracker = openTracker(NOW_MS);
  const warnings: string[] = [];
  const infos: string[] = [];
  const pings = new Map<string, number>();
  const report = {
    info: (text: string) => infos.push(text),
    warning: (text: string) => warnings.push(text),
    clean: (text: string) => text,
  };
  const resultNow = (more: Heartbeat[] = []): Result => {
    const beats = [...pings].map(([name, lastPingedAtMs], index) =>
      heartbeat({ id: `hb-${index}`, name: `${SHOP}/${name}`, lastPingedAtMs }),
    );
    const options = { defaultPattern: '*', failOnPaused: false, nowMs: tracker.clock.nowMs };
    const { rows, leftOut } = judge([...beats, ...more], parseSelection(['*']), options);
    return resultOf(rows, leftOut, options.nowMs);
  };
  return {
    tracker,
    warnings,
    infos,
    beats: (name: string, hoursAgo: number) => pings.set(name, tracker.clock.nowMs - hoursAgo * HOUR_MS),
    pass: (hours: number) => {
      tracker.clock.nowMs += hours * HOUR_MS;
    },
    async check({
      check = CHECK,
      readOnly = undefined as string | undefined,
      more = [] as Heartbeat[],
      blind = false,
    } = {}) {
      const result = blind ? undefined : resultNow(more);
      const outcome: IssueOutcome = { url: undefined, hasFailed: false, result };
      const runUrl = `https://github.com/${SHOP}/actions/runs/7`;
      const context = { report: report as never, repository: SHOP, check, readOnly, runUrl, labels: [], assignees: [] };
      await keepIssue(context, tracker.api, { result, nowMs: tracker.clock.nowMs }, outcome);
      return outcome;
    },
  };
}

type Team = ReturnType<typeof team>;

const statesOf = ({ issues }: Tracker) => issues.map(({ isOpen }) => (isOpen ? 'open' : 'closed'));
const close = (tracker: Tracker, number = 1) =>
  Object.assign(tracker.the(number), { isOpen: false, closedAtMs: tracker.clock.nowMs });

describe('the life of an issue', () => {
  it('is opened, acknowledged, recovers, is closed by a person, and is opened again', async () => {
    const { tracker, beats, pass, check } = team();
    tracker.roles['mona'] = 'triage';
    beats('a', 40);
    beats('steady', 1);
    await check();
    expect(tracker.the()).toMatchObject({ isOpen: true, title: 'Missed: a' });

    // Somebody acknowledges it: the check passes, and the issue stays open.
    pass(1);
    tracker.say('mona', '/ack * until 2026-11-25 the disk is being moved');
    pass(1);
    let outcome = await check();
    expect(outcome.result?.status).toBe('healthy');
    expect(outcome.result?.rows[0]).toMatchObject({ verdict: 'acknowledged', fails: false });
    expect(tracker.the()).toMatchObject({ isOpen: true });
    expect(tracker.the().body).toContain('by mona until the end of 2026-11-25 UTC: the disk is being moved');
    expect(tracker.said()).toEqual([]);

    // What fails later is not covered.
    beats('b', 30);
    outcome = await check();
    expect(outcome.result?.failing.map(({ name }) => name)).toEqual([`${SHOP}/b`]);
    expect(tracker.said().at(-1)).toContain('Also missed:');
    beats('b', 1);
    await check();

    // It ends by itself.
    pass(72);
    beats('b', 1);
    beats('steady', 1);
    expect((await check()).result?.status).toBe('missed');

    // All is well.
    beats('a', 1);
    await check();
    expect(tracker.the().isOpen).toBe(false);
    expect(tracker.said().at(-1)).toMatch(/^Recovered after \d+ days/);

    // Missed again: the acknowledgment is over, and the same issue is opened.
    pass(30);
    beats('b', 1);
    beats('steady', 1);
    outcome = await check();
    expect([outcome.result?.status, statesOf(tracker)]).toEqual(['missed', ['open']]);

    // A person closes it: it stays closed until something else fails.
    close(tracker);
    pass(1);
    await check();
    expect(statesOf(tracker)).toEqual(['closed']);
    beats('c', 40);
    await check();
    expect(statesOf(tracker)).toEqual(['open']);
  });
});

describe('one issue for each check step', () => {
  it('I1: steps, jobs and matrix jobs never close or open the issue of another', async () => {
    const { tracker, beats, check } = team();
    const checks = [CHECK, { ...CHECK, job: 'b' }, { ...CHECK, matrix: '[["a",1]]' }, { ...CHECK, step: '_2' }];
    beats('a', 40);
    for (const one of checks) await check({ check: one });
    for (const one of checks) await check({ check: one });
    expect(statesOf(tracker)).toEqual(['open', 'open', 'open', 'open']);
    beats('a', 1);
    await check({ check: checks[2] });
    expect(statesOf(tracker)).toEqual(['open', 'open', 'closed', 'open']);
    expect([1, 2, 4].flatMap((number) => tracker.said(number))).toEqual([]);
  });

  it('I1: is known from the run', () => {
    const run = { ...someRun(), jobId: 'watch', step: '__self_2', actionRepository: '' };
    expect(identityOf(run, '{"region":"eu"}')).toMatchObject({ job: 'watch', matrix: '[["region","eu"]]', step: '_2' });
  });
});

describe('found again', () => {
  it('I2: behind 300 other issues of the same author', async () => {
    const { tracker, beats, pass, check } = team();
    beats('a', 40);
    await check();
    pass(1);
    for (let count = 0; count < 300; count++) tracker.seed({ body: 'of another workflow' });
    await check();
    beats('a', 1);
    await check();
    expect(tracker.the().isOpen).toBe(false);
    expect(tracker.calls.filter((call) => call === 'create')).toHaveLength(1);
  });

  it('I2: right after it was created, while lists do not show it', async () => {
    const { tracker, beats, check } = team();
    tracker.seed({ author: 'mona', isByApp: false });
    beats('a', 40);
    await check();
    tracker.lag = 1;
    await check();
    tracker.seed({ author: 'mona', isByApp: false });
    tracker.lag = 2;
    await check();
    expect(tracker.calls.filter((call) => call === 'create')).toHaveLength(1);
  });

  it('I2: where GitHub does not say who the token is, by any app with the mark, and never by a person', async () => {
    const { tracker, beats, check } = team();
    tracker.self = undefined;
    beats('a', 40);
    await check();
    await check();
    expect(tracker.issues).toHaveLength(1);
    Object.assign(tracker.the(), { author: 'mona', isByApp: false });
    await check();
    expect(tracker.issues).toHaveLength(2);
  });
});

describe('closed by a person', () => {
  it('I3: stays closed while the same or less fails, however long, and is opened when it recovered and fails again', async () => {
    const { tracker, beats, pass, check, infos } = team();
    beats('a', 40);
    beats('b', 40);
    await check();
    close(tracker);
    for (const hours of [1, 24, 40 * 24]) {
      pass(hours);
      await check();
    }
    beats('b', 1);
    await check();
    expect(statesOf(tracker)).toEqual(['closed']);
    expect(infos.at(-1)).toContain('stays closed');
    beats('a', 0);
    pass(30);
    beats('b', 1);
    await check();
    expect(statesOf(tracker)).toEqual(['closed', 'open']);
  });
});

describe('flapping', () => {
  it.each([
    [13, ['open']],
    [15, ['closed', 'open']],
  ])('I4: missed again %i days after the check closed it', async (days, states) => {
    const { tracker, beats, pass, check } = team();
    beats('a', 40);
    await check();
    beats('a', 1);
    await check();
    pass(days * 24);
    await check();
    expect(statesOf(tracker)).toEqual(states);
  });
});

describe('which runs write it, and what they can tell', () => {
  it.each<[string, string, string | undefined, RegExp | undefined]>([
    ['schedule', 'refs/heads/main', 'main', undefined],
    ['push', 'refs/heads/main', 'main', undefined],
    ['schedule', 'refs/heads/main', undefined, undefined],
    ['workflow_dispatch', 'refs/heads/topic', 'main', /not on the default branch main/],
    ['push', 'refs/tags/v1', 'main', /refs\/tags\/v1/],
    ['push', 'refs/tags/v1', undefined, /refs\/tags\/v1/],
    ['pull_request', 'refs/pull/7/merge', 'main', /pull request/],
    ['pull_request_target', 'refs/heads/main', 'main', /pull request/],
  ])('C20: %s on %s, default branch %s', (eventName, ref, defaultBranch, expected) => {
    const reason = readOnlyReason({ ...someRun(), eventName, ref, defaultBranch });
    if (expected === undefined) expect(reason).toBeUndefined();
    else expect(reason).toMatch(expected);
  });

  it('C20: a run that does not write it reads what is acknowledged', async () => {
    const { tracker, beats, pass, check } = team();
    tracker.roles['mona'] = 'write';
    beats('a', 40);
    await check({ readOnly: 'on a branch' });
    expect(tracker.issues).toEqual([]);
    await check();
    pass(1);
    tracker.say('mona', '/ack a until 2026-11-25');
    const before = structuredClone(tracker.issues);
    expect((await check({ readOnly: 'on a branch' })).result?.status).toBe('healthy');
    expect(tracker.issues).toEqual(before);
  });

  it('I7: `unknown` opens none and closes none, and adds one line', async () => {
    const { tracker, beats, check } = team();
    await check({ blind: true });
    await check({ more: [unreadable({ name: 'odd', id: 'odd' })] });
    expect(tracker.issues).toEqual([]);
    beats('a', 40);
    await check();
    beats('a', 1);
    for (const given of [{ blind: true }, { more: [unreadable({ name: 'odd', id: 'odd' })] }]) await check(given);
    expect(tracker.the().isOpen).toBe(true);
    expect(tracker.the().body.match(/couldn't read everything/g)).toHaveLength(1);
  });

  it('I8: an issue whose check is gone from the files is closed with a comment, once', async () => {
    const { tracker, beats, check } = team();
    const renamed = { ...CHECK, file: 'watch.yml' };
    beats('a', 40);
    await check();
    tracker.files = undefined;
    await check({ check: renamed });
    expect(statesOf(tracker)).toEqual(['open', 'open']);
    tracker.files = ['other.yml'];
    await check({ check: renamed });
    expect(statesOf(tracker)).toEqual(['open', 'open']);
    tracker.files = ['watch.yml'];
    await check({ check: renamed });
    await check({ check: renamed });
    expect(statesOf(tracker)).toEqual(['closed', 'open']);
    expect(tracker.said()).toEqual([
      expect.stringMatching(/^Closed, because the workflow file of the check .*heartbeats\.yml/),
    ]);
  });
});

describe('/ack', () => {
  /** A check of an issue that lists `a` and `b`, after a comment. */
  async function checkAfter(write: (given: Team) => void) {
    const all = team();
    all.beats('a', 40);
    all.beats('b', 40);
    await all.check();
    all.pass(1);
    write(all);
    all.pass(1);
    const outcome = await all.check();
    return { ...all, failing: outcome.result?.failing.map(({ name }) => name?.slice(SHOP.length + 1)).sort() };
  }
  it.each([
    ['triage', []],
    ['write', []],
    ['maintain', []],
    ['admin', []],
    ['read', ['a', 'b']],
    ['none', ['a', 'b']],
    ['', ['a', 'b']],
  ])('needs the role triage or higher: %s', async (role, failing) => {
    const done = await checkAfter(({ tracker }) => {
      tracker.roles['mona'] = role;
      tracker.say('mona', '/ack * until 2026-11-25');
    });
    expect(done.failing).toEqual(failing);
  });

  it.each([
    ['a name', '/ack octo-org/shop/a until 2026-11-25', ['b']],
    ['a name without the repository', '/ack a until 2026-11-25', ['b']],
    ['another name', '/ack c until 2026-11-25', ['a', 'b']],
    ['two lines', '/ack a until 2026-11-25\n/ack b until 2026-11-25', []],
    ['a quote', '> /ack * until 2026-11-25', ['a', 'b']],
  ])('%s', async (_, body, failing) => {
    const done = await checkAfter(({ tracker }) => {
      tracker.roles['mona'] = 'write';
      tracker.say('mona', body);
    });
    expect(done.failing).toEqual(failing);
  });

  it('of a bot means nothing', async () => {
    const done = await checkAfter(({ tracker }) => {
      tracker.roles['helper[bot]'] = 'admin';
      tracker.say('helper[bot]', '/ack * until 2026-11-25');
      tracker.say(BOT, '/ack * until 2026-11-25');
    });
    expect(done.failing).toEqual(['a', 'b']);
  });

  it('of an edited comment counts from its last edit', async () => {
    const { tracker, beats, pass, check } = team();
    tracker.roles['mona'] = 'write';
    beats('a', 40);
    await check();
    pass(1);
    const comment = tracker.say('mona', 'looking');
    pass(1);
    beats('b', 40);
    await check();
    pass(1);
    Object.assign(comment, { body: '/ack * until 2026-11-25', updatedAtMs: tracker.clock.nowMs });
    expect((await check()).result?.failing).toEqual([]);
  });

  it('does not cover a row that recovered and fails again, also between two checks', async () => {
    const { tracker, beats, pass, check } = team();
    tracker.roles['mona'] = 'write';
    beats('a', 40);
    await check();
    pass(1);
    tracker.say('mona', '/ack * until 2026-12-20');
    pass(1);
    beats('a', 0);
    pass(30);
    expect((await check()).result?.failing).toHaveLength(1);
  });

  it('that was not understood gets one reply, not one with every check, and another one after an edit', async () => {
    const { tracker, beats, pass, check } = team();
    Object.assign(tracker.roles, { mona: 'write' });
    beats('a', 40);
    await check();
    pass(1);
    const comment = tracker.say('mona', '/ack * for a week');
    tracker.say('stranger', '/ack * for a week');
    for (let count = 0; count < 3; count++) {
      pass(1);
      await check();
    }
    expect(tracker.said()).toHaveLength(1);
    expect(tracker.said()[0]).toContain('/ack <name or *> until 2026-12-05 [why]');
    Object.assign(comment, { body: '/ack * until 2026-02-30', updatedAtMs: tracker.clock.nowMs });
    await check();
    await check();
    expect(tracker.said()).toHaveLength(2);
  });

  it.each(['comments', 'role'] as const)('where %s cannot be read, rows fail, and a line says so', async (what) => {
    const done = await checkAfter(({ tracker }) => {
      tracker.say('mona', '/ack * until 2026-11-25');
      Object.assign(tracker.api, { [what]: () => Promise.reject(new Error('no')) });
    });
    expect(done.failing).toEqual(['a', 'b']);
    expect(done.warnings).toEqual([expect.stringContaining("Couldn't read the comments")]);
    expect(done.tracker.the().isOpen).toBe(true);
  });

  it('among ten thousand comments: the newest thousand are read, and a line says so', async () => {
    const done = await checkAfter(({ tracker }) => {
      tracker.roles['mona'] = 'write';
      const hostile = Array.from({ length: 10_000 }, (_, index) => tracker.say('stranger', `/ack * until ${index}`));
      expect(hostile).toHaveLength(10_000);
      tracker.say('mona', '/ack * until 2026-11-25');
    });
    expect(done.failing).toEqual([]);
    expect(done.tracker.calls.filter((call) => call === 'comments').length).toBeLessThanOrEqual(10);
    expect(done.tracker.calls.filter((call) => call === 'role')).toHaveLength(2);
    expect(done.warnings).toEqual([expect.stringMatching(/only the newest \d+ were searched/)]);
  }, 30_000);

  it('of any comments of people without a role: nothing is acknowledged, and nobody is answered', async () => {
    const part = fc.constantFrom(
      '/ack',
      ' * ',
      ' a ',
      'until ',
      '2026-11-25',
      '\n',
      '> ',
      '```',
      '<!-- heartbeat-action ack 1000 1 -->',
    );
    const comment = fc.tuple(fc.constantFrom('stranger', 'reader', BOT, 'x[bot]'), fc.array(part, { maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(fc.array(comment, { maxLength: 8 }), async (comments) => {
        const done = await checkAfter(({ tracker }) => {
          tracker.roles['reader'] = 'read';
          for (const [login, parts] of comments) tracker.say(login, parts.join(''));
        });
        expect(done.failing).toEqual(['a', 'b']);
        const ours = comments.filter(([login]) => login === BOT).length;
        expect(done.tracker.said()).toHaveLength(ours);
      }),
      { numRuns: 40 },
    );
  });
});
