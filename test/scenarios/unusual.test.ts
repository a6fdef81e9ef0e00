// A job that passed, but did something else than in the nights before: the check compares numbers and durations.
import { describe, expect, test } from 'vitest';
import { NAME, runAction, withTickstem } from '../support/action.ts';
import { annotatedBy } from '../support/annotated.ts';
import { backups, type Night, night, notice, ordinary } from '../support/measured.ts';
import { heartbeat, outcome, type Shop, watched, withShop } from '../support/shop.ts';

const BACKUP = 'nightly.yml/backup';
const PAST = ordinary(20);
const FORTY: Night = { annotations: notice({ rows: 40 }) };

/** The check of a shop with those nights, the last one first. */
async function checked(nights: readonly Night[], given: Record<string, string> = {}, prepare?: (shop: Shop) => void) {
  const seen: { outcome?: ReturnType<typeof outcome> & { row: (name: string) => unknown }; calls: string[] } = {
    calls: [],
  };
  await withShop(async (shop) => {
    backups(shop, nights);
    prepare?.(shop);
    seen.outcome = outcome(await shop.check(given));
    seen.calls = shop.github.requests.map(({ route }) => String(route));
  });
  return { ...(seen.outcome as ReturnType<typeof outcome>), calls: seen.calls };
}

describe('the night with 40 rows', () => {
  test('a warning that names the numbers and the run, in every channel', async () => {
    const { status, row, annotations, log, summary } = await checked([FORTY, ...PAST]);
    const says = /rows: 40, usually 11,8\d\d to 12,1\d\d \(20 runs\)/;
    expect(status).toBe('healthy');
    expect(row(BACKUP)).toMatchObject({
      verdict: 'unusual',
      fails: false,
      unusual: { text: expect.stringMatching(says) },
    });
    const [warning, ...more] = annotations;
    expect(more).toEqual([]);
    expect(warning).toMatch(/^warning: Heartbeat "nightly\.yml\/backup" unusual: rows: 40/);
    expect(warning).toMatch(/ Job: https:\/\/github\.com\/octo-org\/shop\/actions\/runs\/\d+\/job\/\d+ /);
    for (const channel of [log, summary]) expect(channel).toMatch(says);
    expect(summary).toMatch(/🟠&nbsp;unusual .*rows: 40, usually .*<br>\[Job\]\(https:\/\/github\.com\//);
    expect(log).toContain('No heartbeats missed (1 healthy, 1 unusual)');
  });

  test('`fail-on-unusual`: an error, and the status is `missed`', async () => {
    const { status, missed, annotations } = await checked([FORTY, ...PAST], { 'fail-on-unusual': 'true' });
    expect([status, missed]).toEqual(['missed', [`octo-org/shop/${BACKUP}`]]);
    expect(annotations).toEqual([expect.stringMatching(/^error: Heartbeat .* unusual: rows: 40, usually/)]);
  });

  test('what the post step printed is what the check reads', async () => {
    const printed = async (measure: string) => {
      let told: ReturnType<typeof annotatedBy> = [];
      await withTickstem(async (tickstem) => {
        tickstem.seed({
          name: NAME,
          interval_secs: 86_400,
          grace_secs: 43_200,
          last_pinged_at: '2026-11-21T03:00:00Z',
        });
        const steps = [{ id: 'dump', run: 'mkdir -p out; printf 12345678901234567890 > out/a.sql' }];
        told = annotatedBy(await runAction(tickstem, { steps, with: { measure } }));
      });
      return told;
    };
    const lines = (rows: number, size: string) => `"rows" ::error::x: ${rows}\ndump: ${size}\nfiles: out/*.sql\n`;
    const [usual, last] = await Promise.all([printed(lines(11_900, '18.4 MB')), printed(lines(40, '9 kB'))]);
    const { row } = await checked([
      { annotations: last },
      ...Array.from({ length: 12 }, () => ({ annotations: usual })),
    ]);
    expect(row(BACKUP)).toMatchObject({
      unusual: { text: '"rows" ::error::x: 40, usually 11,900 (12 runs); dump: 9 kB, usually 18.4 MB (12 runs)' },
    });
  });
});

describe('a duration, which no job has to measure', () => {
  test.each<[string, Night[], RegExp]>([
    ['over in 4 s', [{ minutes: 4 / 60 }], /^over in 4 s, usually 11 to 14 min \(20 runs\)$/],
    [
      'slow for five nights',
      [31, 35, 32, 33, 34].map((minutes) => ({ minutes })),
      /^took 31 to 35 min in each of the last 5 runs, usually 11 to 13 min$/,
    ],
  ])('%s', async (_, last, says) => {
    const past = Array.from({ length: 20 }, () => ({}));
    const { row, calls } = await checked([...last, ...past], {}, (shop) =>
      shop.file('nightly.yml', { jobs: { backup: watched() } }),
    );
    expect(row(BACKUP)).toMatchObject({ verdict: 'unusual', unusual: { text: expect.stringMatching(says) } });
    // Nothing is measured, so no annotations are requested.
    expect(calls.filter((route) => route === 'annotations')).toEqual([]);
  });

  test('one slow night is none', async () => {
    const { row } = await checked([{ minutes: 120 }, ...Array.from({ length: 20 }, () => ({}))]);
    expect(row(BACKUP)).toMatchObject({ verdict: 'healthy' });
  });
});

describe('never unusual', () => {
  test.each<[string, Night[]]>([
    ['seven good runs', [FORTY, ...PAST.slice(0, 7)]],
    ['a run without our notice', [{}, ...PAST]],
    ['a notice that was cut', [{ annotations: notice('{"rows":4') }, ...PAST]],
    ['a number that was masked', [{ annotations: notice('{"rows":4***}') }, ...PAST]],
    ['another title', [{ annotations: notice({ rows: 40 }, 'Other') }, ...PAST]],
    ['two steps that measured the same', [{ annotations: [...notice({ rows: 40 }), ...notice({ rows: 5 })] }, ...PAST]],
    ['another unit', [{ annotations: notice({ rows: '40 %' }) }, ...PAST]],
    ['another name', [{ annotations: notice({ 'rows since the split': 40 }) }, ...PAST]],
    ['a failed run', [{ conclusion: 'failure', minutes: 0.1 }, ...PAST.slice(1)]],
    ['the level of the last five nights', [...Array.from({ length: 6 }, () => FORTY), ...PAST]],
    ['past runs without a notice', [FORTY, ...PAST.slice(0, 7), ...Array.from({ length: 12 }, () => ({}))]],
  ])('%s', async (_, nights) => {
    const { rows, annotations } = await checked(nights);
    expect(rows.filter(({ verdict }) => verdict === 'unusual')).toEqual([]);
    expect(annotations.filter((one) => one.includes('unusual'))).toEqual([]);
  });

  test('a heartbeat that is missed says that, and nothing else', () =>
    withShop(async (shop) => {
      backups(shop, []);
      shop.tickstem.seed(heartbeat(`octo-org/shop/${BACKUP}`, 80, { id: 'old' }));
      for (const [index, one] of [FORTY, ...PAST].entries()) night(shop, 24 * index + 80, one);
      expect(outcome(await shop.check()).rows.some(({ verdict }) => verdict === 'unusual')).toBe(false);
    }));
});

test('zeros don’t become what is usual, however many nights in a row', async () => {
  const zero: Night = { annotations: notice({ rows: 0 }) };
  for (const count of [1, 6, 20]) {
    const { row } = await checked([...Array.from({ length: count }, () => zero), ...ordinary(30)]);
    expect(row(BACKUP)).toMatchObject({ unusual: { text: expect.stringMatching(/^rows: 0, usually 11,8/) } });
  }
});

describe('permissions and requests', () => {
  test('too few runs: one list, and no jobs', async () => {
    const { calls } = await checked(PAST.slice(0, 8));
    expect(calls.filter((route) => route === 'jobs' || route === 'annotations')).toEqual([]);
  });

  test.each<[string, object, string | undefined, RegExp | undefined]>([
    [
      '`checks: read` is missing: said, because numbers are measured',
      { contents: 'read', actions: 'read' },
      undefined,
      /`checks: read`/,
    ],
    ['`actions: read` is missing as well', { contents: 'read' }, undefined, undefined],
  ])('%s; and nothing is unusual', (_, permissions, unusual, says) =>
    withShop(async (shop) => {
      backups(shop, [FORTY, ...PAST]);
      const token = shop.github.addToken(permissions);
      const { status, row, annotations } = outcome(await shop.check({}, { github: { token } }));
      expect([status, row(BACKUP)?.verdict]).toEqual(['healthy', 'healthy']);
      expect(unusual).toBeUndefined();
      if (says === undefined) expect(annotations).toEqual([]);
      else expect(annotations).toEqual([expect.stringMatching(says)]);
    }),
  );

  test('annotations are read only where the last run has a notice', async () => {
    const { calls } = await checked([{}, ...PAST]);
    expect(calls.filter((route) => route === 'annotations')).toHaveLength(1);
  });

  /** A workflow whose last run was over at once. */
  const addShort = (shop: Shop, name: string) => {
    shop.file(name, { jobs: { backup: watched() } });
    shop.tickstem.seed(heartbeat(`octo-org/shop/${name}/backup`, 8));
    for (let at = 0; at < 10; at++) night(shop, 24 * at + 8, at === 0 ? { minutes: 0.05 } : {}, name);
  };

  test('of 50 heartbeats 20 are compared, in turn, and the rest are counted', () =>
    withShop(async (shop) => {
      for (let at = 0; at < 50; at++) addShort(shop, `w${String(at).padStart(2, '0')}.yml`);
      const found = new Set<string>();
      for (const run_number of ['1', '2', '3']) {
        const { rows, log } = outcome(await shop.check({ 'fail-on-unusual': 'true' }, { github: { run_number } }));
        const unusual = rows.filter(({ verdict }) => verdict === 'unusual').map(({ name }) => name);
        expect(unusual).toHaveLength(20);
        expect(log).toContain('30 heartbeats not compared with past runs');
        for (const name of unusual) found.add(name);
      }
      expect(found.size).toBe(50);
      expect(shop.github.requests.length).toBeLessThan(3 * 450);
    }));
});

describe('with `issue` and `fail-on-unusual`', () => {
  const GIVEN = { issue: 'true', 'fail-on-unusual': 'true' };

  /** Lets days pass: both clocks go on, and the backup ran and pinged in the last night. */
  function nextNight({ github, tickstem, ...shop }: Shop, days: number, one: Night): void {
    for (const { clock } of [github, tickstem]) clock.advance(24 * 3_600_000);
    for (const { id, name } of tickstem.heartbeats()) {
      tickstem.remove(id);
      tickstem.seed(heartbeat(name, 8 - 24 * days));
    }
    night({ github, tickstem, ...shop }, 8 - 24 * days, one);
  }

  async function comment(github: Shop['github'], body: string): Promise<void> {
    github.role('mona', 'write');
    github.clock.advance(60_000);
    const token = github.addToken({ issues: 'write' }, undefined, 'mona');
    const url = `${github.url}/repos/octo-org/shop/issues/1/comments`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ body }) });
    expect(answer.status).toBe(201);
  }

  test('`/ack` accepts it at once, also after the next night, and not what is unusual later', () =>
    withShop(async (shop) => {
      const { github } = shop;
      backups(shop, [FORTY, ...PAST]);
      expect(outcome(await shop.check(GIVEN)).status).toBe('missed');
      expect(github.issues()[0]?.body).toContain('rows: 40, usually 11,8');
      await comment(github, '/ack * until 2026-11-30 one shop from now on');
      const verdict = async () => {
        const { status, row } = outcome(await shop.check(GIVEN));
        return [status, row(BACKUP)?.verdict];
      };
      expect(await verdict()).toEqual(['healthy', 'acknowledged']);
      nextNight(shop, 1, FORTY);
      expect(await verdict()).toEqual(['healthy', 'acknowledged']);
      // As usual again: it has recovered, and what comes later is not covered.
      nextNight(shop, 2, PAST[0] ?? {});
      expect(await verdict()).toEqual(['healthy', 'healthy']);
      nextNight(shop, 3, FORTY);
      expect(await verdict()).toEqual(['missed', 'unusual']);
    }));
});
