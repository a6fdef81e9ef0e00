import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { markerOf, markOf, readMarker } from '../../../../src/check/issue/marker.ts';
import {
  againComment,
  bodyFor,
  causesComment,
  changeComment,
  duplicateComment,
  namesOf,
  type Place,
  recoveredComment,
  titleFor,
  withUnknown,
} from '../../../../src/check/issue/text.ts';
import type { Result } from '../../../../src/check/result.ts';
import { anyHeartbeat, hostileText, missedHeartbeat, NOW_MS, resultOfAll } from '../heartbeats.ts';

const RUN = 'https://github.com/octo-org/shop/actions/runs/7';
const MARK = markOf({ file: 'heartbeats.yml', job: 'watch', matrix: '', step: '' });
const PLACE: Place = { mark: MARK, file: 'heartbeats.yml', repository: 'octo-org/shop', runUrl: RUN };
const MAX = 65_536;

const missed = (names: readonly string[]): Result =>
  resultOfAll(
    names.map((name, index) => missedHeartbeat({ name, id: `hb-${index}` })),
    names.length === 0 ? ['nothing/*'] : ['*'],
  );
/** `job-0` and so on. */
const jobs = (count: number) => Array.from({ length: count }, (_, index) => `job-${index}`);
const was = (...names: string[]) => markerOf(names);

/** What people read of it, and what it links. */
function rendered(markdown: string) {
  const html = marked.parse(markdown, { async: false, gfm: true });
  return { html, links: [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href) };
}

describe('the body', () => {
  it('is the state, what was written by which run, and the marker first', () => {
    const body = bodyFor(missed(['a', 'b']), PLACE);
    expect(body.indexOf('<!-- heartbeat-action ')).toBe(0);
    expect(readMarker(MARK, body)).toMatchObject({ failing: ['a', 'b'], omitted: 0, digest: was('a', 'b').digest });
    expect(body).toContain('\n## 🔴 2 of 2 heartbeats missed');
    expect(rendered(body).links).toEqual([RUN]);
  });

  it.each([
    ['short names', (index: number) => `job-${index}`],
    ['emoji', (index: number) => `${'🔥'.repeat(90)}${index}`],
    ['what is escaped', (index: number) => `${'@'.repeat(190)}${index}`],
    ['long names', (index: number) => `${'x'.repeat(5000)}${index}`],
  ])('of 10,000 that fail fits, and counts what does not: %s', (_, name) => {
    const body = bodyFor(missed(Array.from({ length: 10_000 }, (_, index) => name(index))), PLACE);
    // UTF-16 units are never fewer than characters.
    expect(withUnknown(body, RUN, NOW_MS).length).toBeLessThanOrEqual(MAX);
    const [, cut = '0'] = /\*\*Cut:\*\* (\d+) of 10000/.exec(body) ?? [];
    expect(body.match(/^\| 🔴/gm)?.length).toBe(10_000 - Number(cut));
  });
});

describe('the line of a check that could not look', () => {
  const body = bodyFor(missed(['a']), PLACE);
  const line = (text: string) => text.match(/couldn't read everything/g)?.length;
  const edits: [string, (text: string) => string][] = [
    ['as it was written', (text) => text],
    ['with other line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['trimmed', (text) => text.trim()],
    ['with words below', (text) => `${text}\nLooking into it.\n`],
  ];

  it.each(edits)('takes the place of the one before: %s', (_, edit) => {
    const once = withUnknown(body, `${RUN}1`, NOW_MS);
    const twice = withUnknown(edit(once), `${RUN}2`, NOW_MS + 3_600_000);
    expect([line(once), line(twice)]).toEqual([1, 1]);
    expect(twice).toContain(`${RUN}2`);
    expect(twice).not.toContain(`${RUN}1`);
    expect(twice.includes('Looking into it.')).toBe(edit(once).includes('Looking into it.'));
    expect(readMarker(MARK, twice)).toMatchObject({ failing: ['a'], digest: was('a').digest });
  });

  it.each(edits)('does not grow: %s', (_, edit) => {
    const first = withUnknown(edit(body), RUN, NOW_MS);
    let text = first;
    for (let count = 0; count < 20; count++) text = withUnknown(text, RUN, NOW_MS);
    expect(text.length).toBeLessThanOrEqual(first.length + 4);
  });

  it('is a paragraph with a link, after what was there', () => {
    const { html, links } = rendered(withUnknown(body, `${RUN}1`, NOW_MS));
    expect(links).toEqual([RUN, `${RUN}1`]);
    expect(html).toMatch(/<p>❔ The check at 2026-11-23 08:12 UTC [^\n]*<\/p>\s*$/);
  });

  it('stands a paragraph below what was there, and words that came after it stay a line of their own', () => {
    const once = withUnknown('  as it was \n\n\n', RUN, NOW_MS);
    expect(once).toMatch(/^ {2}as it was\n\n❔ The check at [^\n]*<!-- unknown -->\n$/);
    const [, ...later] = withUnknown(`${once}\nLooking into it.`, RUN, NOW_MS).split('\n');
    expect(later.slice(0, 2)).toEqual(['Looking into it.', '']);
  });

  it('is what an empty body becomes', () => {
    expect(withUnknown('', RUN, NOW_MS)).toContain(`[run](${RUN})`);
  });
});

describe('the comments', () => {
  it.each<[string, string[], string[], RegExp | undefined, RegExp | undefined]>([
    ['nothing changed', ['a', 'b'], ['b', 'a'], undefined, undefined],
    ['one more', ['a'], ['a', 'b'], /Also missed:\n- <code>b<\/code>\n\n/, /<code>a</],
    ['one less', ['a', 'b'], ['a'], /Recovered or no longer checked:\n- <code>b<\/code>\n\n/, /<code>a</],
    ['another', ['a'], ['b'], /Also missed:\n- <code>b<\/code>\n\nRecovered.*:\n- <code>a<\/code>/, undefined],
    ['one of a name that is twice there', ['a'], ['a', 'a'], undefined, undefined],
  ])('%s', (_, old, is, says, saysNot) => {
    const comment = changeComment(was(...old), missed(is), PLACE);
    if (says === undefined) return expect(comment).toBeUndefined();
    expect(comment).toMatch(says);
    expect(comment).toContain(`[Run](${RUN})`);
    if (saysNot) expect(comment).not.toMatch(saysNot);
  });

  it('of a marker that says nothing names all', () => {
    expect(
      changeComment({ failing: [], omitted: 0, digest: '', listed: [], since: 0, file: '' }, missed(['a']), PLACE),
    ).toContain('<code>a</code>');
    expect(changeComment(undefined, missed(['a']), PLACE)).toContain('<code>a</code>');
  });

  it('of so many that the marker could not hold them all: how many there are now', () => {
    const names = jobs(5000);
    expect(changeComment(was(...names), missed(names), PLACE)).toBeUndefined();
    expect(changeComment(was(...names), missed(names.slice(1)), PLACE)).toContain('4999 in all');
  });

  it('name fifty, and count the rest', () => {
    expect(changeComment(was(), missed(jobs(52)), PLACE)).toMatch(/<\/code>\n- and 2 more\n/);
    expect(againComment(missed(jobs(50)), PLACE)).not.toContain('more');
  });

  it('of recovery, of a miss again, of a duplicate', () => {
    const recovered = resultOfAll([missedHeartbeat({ name: 'a', lastPingedAtMs: NOW_MS })]);
    const found = 'The heartbeat is healthy, at 2026-11-23 08:12 UTC.';
    expect(recoveredComment(undefined, recovered, PLACE)).toBe(`Recovered. ${found} [Run](${RUN})\n`);
    expect(againComment(missed(['a', 'a']), PLACE)).toBe(`Missed again:\n- <code>a</code>\n\n[Run](${RUN})\n`);
    expect(againComment({ ...missed(['a']), rows: [] }, PLACE)).toBe(`Missed again. [Run](${RUN})\n`);
    expect(duplicateComment(7)).toMatch(/#7,/);
  });

  it('I6: names the downtime at recovery, up to the ping that ended it', () => {
    const before = markerOf(['a'], { nowMs: NOW_MS, sinceMs: Date.parse('2026-11-23T03:00:00Z') });
    const pinged = (lastPingedAtMs: number) => resultOfAll([missedHeartbeat({ name: 'a', lastPingedAtMs })]);
    expect(recoveredComment(before, pinged(NOW_MS), PLACE)).toMatch(
      /^Recovered after 5 h 12 min \(down since 2026-11-23 03:00 UTC\)\. The heartbeat is healthy/,
    );
    expect(recoveredComment(before, pinged(NOW_MS - 7_200_000), PLACE)).toContain('after 3 h 12 min (down since');
    // The heartbeat was deleted: until now.
    expect(recoveredComment(before, missed([]), PLACE)).toContain('after 5 h 12 min (down since');
  });

  it('I6: name the cause of each miss, and link the run', () => {
    const result = missed(['a', 'b']);
    const button = { text: 'Re-run', url: `${RUN}1` };
    const cause = {
      kind: 'failed',
      text: 'the run failed at step "Dump" <b>',
      url: `${RUN}1/job/2`,
      advice: '',
      button,
    } as const;
    const rows = result.rows.map((row) => (row.name === 'b' ? { ...row, cause } : row));
    const comment = causesComment({ ...result, rows }, PLACE) ?? '';
    expect(comment).toContain(
      `- <code>b</code>: the run failed at step &quot;Dump&quot; &lt;b&gt; ([Re-run](${RUN}1) · [Job](${RUN}1/job/2))\n`,
    );
    expect(comment).not.toContain('<code>a<');
    expect(changeComment(was('a'), { ...result, rows }, PLACE)).toContain('<code>b</code>: the run failed');
    expect(causesComment(result, PLACE)).toBeUndefined();
  });

  it('fit, however long the names are', () => {
    const long = Array.from({ length: 60 }, (_, index) => `${index}${'@#$'.repeat(3000)}`);
    const other = Array.from({ length: 60 }, (_, index) => `x${index}${'@#$'.repeat(3000)}`);
    for (const comment of [
      changeComment(was(...long.slice(0, 30)), missed(other), PLACE) ?? '',
      againComment(missed(long), PLACE),
    ]) {
      expect(comment.length).toBeLessThanOrEqual(MAX);
      expect(comment).toMatch(/- and \d+ more/);
    }
  });
});

describe('what others wrote', () => {
  const OURS = /<\/?(?:code|wbr|details|summary|br|sub)>/g;
  const name = fc.oneof(
    { weight: 6, arbitrary: hostileText },
    fc.constantFrom('/close', '\n/close #1', `<!-- heartbeat-action ${MARK} W10 -->`, '<!-- unknown -->', '--><b>'),
    fc.constantFrom(
      'مرحبا',
      'שלום\u202e',
      'नमस्ते',
      '日本語',
      'ไทย',
      'Ω≈ç',
      '👩‍👩‍👧',
      '\u200b\u2066',
      'GH-7',
      'a'.repeat(3000),
    ),
  );
  const holds = (check: (names: string[]) => void) =>
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), check), { numRuns: 1000 });

  /** Ours, without the marker and without our own links. */
  const foreign = (markdown: string) =>
    markdown
      .replace(/^<!-- heartbeat-action [0-9a-f]{32} [\w-]* -->/, '')
      .replace(/\[(?:this run|[Rr]un)\]\([^)]*\)/g, '');

  function expectInert(markdown: string, lines: RegExp): void {
    const text = foreign(markdown);
    expect(text.replace(OURS, '')).not.toMatch(/[<>]/);
    expect(text).not.toMatch(/@\w|(?<!&)#\d|GH-\d|!\[|\]\(|:\/\/|www\./i);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    // Commands of bots stand at the start of a line: every line is one of ours.
    for (const line of text.split('\n')) expect(line).toMatch(lines);
    const { html, links } = rendered(markdown);
    expect(links).toEqual([RUN]);
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag?.toLowerCase()));
    for (const tag of tags) expect(OUR_TAGS).toContain(tag);
  }

  const OUR_TAGS = [
    ...['h2', 'p', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'wbr', 'br', 'sub', 'ul', 'li', 'strong'],
    ...['details', 'summary'],
  ];
  const BODY =
    /^(?:## .+|[🔴⚫❔] \*\*.+<br>|.+<br>|\| .+ \||\|(?:---\|)+|<\/?details>.*|Checked .+|\*\*Cut:.+|To silence .+|Updated automatically .+|(?:Check|Correct|Run|Remove|Duplicate|Tickstem&#39;s own alerts) .+|)$/u;
  const COMMENT = /^(?:(?:Missed|Also|Recovered) .+|Others fail.+|- <code>.*<\/code>|- and \d+ more|)$/u;

  it('is text in the body, and the marker holds', () => {
    fc.assert(
      fc.property(fc.array(anyHeartbeat, { maxLength: 5 }), fc.array(name, { maxLength: 5 }), (some, names) => {
        const named = names.map((text, index) => missedHeartbeat({ name: text, id: `hb-${index}` }));
        const result = resultOfAll([...some, ...named], ['*', 'x']);
        const body = bodyFor(result, PLACE);
        expectInert(body, BODY);
        expect(body.match(/<!--/g)).toHaveLength(1);
        expect(readMarker(MARK, body)?.digest).toBe(markerOf(namesOf(result.failing)).digest);
        expect(body).not.toContain('hbt_this_is_the_secret');
        expect(changeComment(readMarker(MARK, withUnknown(body, RUN, NOW_MS)), result, PLACE)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('is text in each comment', () => {
    holds((names) => {
      const result = missed(names);
      expectInert(changeComment(was('other'), result, PLACE) ?? '', COMMENT);
      expectInert(changeComment(was(...names), missed(['other']), PLACE) ?? '', COMMENT);
      expectInert(againComment(result, PLACE), COMMENT);
    });
  });

  it('is words in the title', () => {
    holds((names) => {
      const title = titleFor(missed(names), PLACE);
      expect(title).toMatch(/^(?:Heartbeats missed|Missed: [\p{L}\p{M}\p{N} ._/(),-]+(?: and \d+ more)?)$/u);
      expect(title).not.toMatch(/GH-\d/i);
      expect(title.length).toBeLessThan(256);
      expect(title.isWellFormed()).toBe(true);
    });
  });
});

describe('I6: the title', () => {
  const title = (...names: string[]) => titleFor(missed(names), PLACE);

  it.each([
    ['octo-org/shop/nightly.yml/backup (20, eu)', 'Missed: nightly.yml/backup (20, eu)'],
    ['Проверка काम 漢字', 'Missed: Проверка काम 漢字'],
    ['@#`', 'Heartbeats missed'],
    [' #GH-12 ', 'Missed: GH 12'],
  ])('names what failed: %s', (name, expected) => {
    expect(title(name)).toBe(expected);
  });

  it('names what failed first, and counts the rest', () => {
    const first = missedHeartbeat({ name: 'first', id: 'hb-7', lastPingedAtMs: NOW_MS - 90 * 3_600_000 });
    const result = resultOfAll([missedHeartbeat({ name: 'a' }), first, missedHeartbeat({ name: 'b', id: 'hb-2' })]);
    expect(titleFor(result, PLACE)).toBe('Missed: first and 2 more');
  });
});

it('what has no name goes by its id', () => {
  const { failing } = resultOfAll([
    { ...missedHeartbeat({ id: 'hb-1' }), name: undefined },
    missedHeartbeat({ name: 'a' }),
  ]);
  expect(namesOf(failing).sort()).toEqual(['(no name, id hb-1)', 'a']);
});
