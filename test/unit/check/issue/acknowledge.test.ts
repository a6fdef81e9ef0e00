// Which rows a command covers, and whose commands count, whatever people write.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAcks } from '../../../../src/check/issue/ack.ts';
import { acknowledged, fromComments, replyMark } from '../../../../src/check/issue/acknowledge.ts';
import { markerOf } from '../../../../src/check/issue/marker.ts';
import { bodyFor } from '../../../../src/check/issue/text.ts';
import { shownName } from '../../../../src/check/result.ts';
import type { CommentRecord } from '../../../../src/github/issues.ts';
import { HOUR_MS, hostileText, missedHeartbeat, NOW_MS, resultOfAll } from '../heartbeats.ts';

const BOT = 'github-actions[bot]';
const DAY = '2026-11-25';

function comment(author: string, body: string, given: Partial<CommentRecord> = {}): CommentRecord {
  return { id: 1, author, body, isByApp: author.endsWith('[bot]'), updatedAtMs: NOW_MS - HOUR_MS, ...given };
}

/** The names that fail after a command of somebody who may write it. @param listedMs when the issue listed them */
function failingAfter(
  body: string,
  names: readonly string[],
  listedMs = NOW_MS - 2 * HOUR_MS,
  writtenMs = NOW_MS - HOUR_MS,
) {
  const result = resultOfAll(names.map((name, nth) => missedHeartbeat({ name, id: `hb-${nth}` })));
  const acks = parseAcks(body, writtenMs).acks.map((ack) => ({ ...ack, author: 'mona', writtenMs }));
  const marker = markerOf(names, { nowMs: listedMs });
  return acknowledged(result, acks, marker, 'octo-org/shop').failing.map(({ name }) => name);
}

describe('a name', () => {
  it.each([
    ['as it is', 'octo-org/shop/nightly.yml/backup'],
    ['without the repository', 'nightly.yml/backup'],
    ['in backticks', '`nightly.yml/backup`'],
  ])('is accepted %s', (_, shown) => {
    const names = ['octo-org/shop/nightly.yml/backup', 'octo-org/shop/weekly.yml/report'];
    expect(failingAfter(`/ack ${shown} until ${DAY}`, names)).toEqual([names[1]]);
  });

  it('of another repository is accepted as the issue shows it, where all are of that one', () => {
    const names = ['octo-org/depot/nightly.yml/backup', 'octo-org/depot/nightly.yml/restore'];
    expect(failingAfter(`/ack nightly.yml/backup until ${DAY}`, names)).toEqual([names[1]]);
    expect(failingAfter(`/ack nightly.yml/backup until ${DAY}`, [...names, 'octo-org/shop/a.yml/b'])).toHaveLength(3);
  });

  it('is accepted as somebody reads it in the issue, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const name = `octo-org/shop/nightly.yml/${text}`;
        const result = resultOfAll([missedHeartbeat({ name })]);
        const place = { mark: '0'.repeat(32), file: 'a.yml', repository: 'octo-org/shop', runUrl: 'https://x.test' };
        const [, shown = ''] = /\*\*<code>(.*)<\/code>\*\*/.exec(bodyFor(result, place)) ?? [];
        const seen = shown
          .replaceAll('<wbr>', '')
          .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
          .replace(/&lt;|&gt;|&quot;|&amp;/g, (found) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"' })[found] ?? '&');
        // Half of a surrogate pair is not to be copied from a page.
        fc.pre(name.isWellFormed() && !/^`.*`$/.test(seen));
        expect(shownName(name, result.prefix)).not.toBe('');
        expect(failingAfter(`/ack ${seen} until ${DAY} because`, [name])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

it('covers a row only if the issue listed it when the comment was written or last edited', () => {
  const hours = fc.integer({ min: 1, max: 72 }).map((count) => NOW_MS - count * HOUR_MS);
  fc.assert(
    fc.property(hours, hours, (listedMs, writtenMs) => {
      const isCovered = failingAfter(`/ack * until ${DAY}`, ['a'], listedMs, writtenMs).length === 0;
      // The heartbeat was pinged 29 h ago: what was written before that is about an earlier miss.
      expect(isCovered).toBe(listedMs <= writtenMs && Date.parse('2026-11-22T03:00:00Z') <= writtenMs);
    }),
  );
});

describe('whose commands count', () => {
  const roles: Readonly<Record<string, string>> = { mona: 'triage', hubot: 'admin', reader: 'read' };
  const read = (comments: readonly CommentRecord[]) => {
    const asked: string[] = [];
    const roleOf = async (login: string) => {
      asked.push(login);
      return roles[login] ?? 'none';
    };
    return fromComments(comments, BOT, roleOf).then((acks) => ({ ...acks, asked }));
  };

  it('those of collaborators with triage or higher, at any length of the discussion', async () => {
    const author = fc.constantFrom('mona', 'hubot', 'reader', 'stranger', 'x[bot]', BOT, '');
    const part = fc.constantFrom(
      '/ack',
      ' * ',
      ' a ',
      'until',
      ` until ${DAY} `,
      '\n',
      '> ',
      '```',
      '<!--',
      '-->',
      '@mona',
    );
    const body = fc.oneof(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      hostileText,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(author, body), { maxLength: 40 }), async (given) => {
        const { acks, misunderstood, asked } = await read(given.map(([who, text], id) => comment(who, text, { id })));
        for (const { author: by } of [...acks, ...misunderstood]) expect(['mona', 'hubot']).toContain(by);
        expect(misunderstood.length).toBeLessThanOrEqual(3);
        expect(new Set(asked).size).toBe(asked.length);
        for (const login of asked) expect(login).not.toMatch(/\[bot\]$|^$/);
      }),
      { numRuns: 300 },
    );
  });

  it('among ten thousand comments of as many people: fifty are asked for, the newest', async () => {
    const flood = Array.from({ length: 10_000 }, (_, id) => comment(`user-${id}`, `/ack * until ${DAY}`, { id }));
    const { acks, asked } = await read([comment('mona', `/ack * until ${DAY}`, { id: 20_000 }), ...flood]);
    expect([acks.length, asked.length, asked[0]]).toEqual([0, 50, 'user-9999']);
    const last = await read([...flood, comment('mona', `/ack * until ${DAY}`, { id: 20_000 })]);
    expect(last.acks.map(({ author }) => author)).toEqual(['mona']);
  });

  it('a reply is counted as one only if the check wrote it', async () => {
    const bad = comment('mona', '/ack * for a week', { id: 7 });
    const key = `7 ${(NOW_MS - HOUR_MS) / 1000}`;
    const reply = (author: string) => comment(author, `${replyMark(key)}\nno`, { id: 8 });
    expect((await read([bad, reply('stranger')])).misunderstood).toEqual([{ key, author: 'mona', faults: ['form'] }]);
    expect((await read([bad, reply(BOT)])).misunderstood).toEqual([]);
    const edited = { ...bad, updatedAtMs: NOW_MS };
    expect((await read([edited, reply(BOT)])).misunderstood).toHaveLength(1);
  });
});
