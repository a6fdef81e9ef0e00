import fc from 'fast-check';
import { type Result, resultOf } from '../../../src/check/result.ts';
import { type JudgeOptions, judge as judgeRows, type Row } from '../../../src/check/rows.ts';
import { parseSelection, type Selection } from '../../../src/check/select.ts';
import type { Heartbeat } from '../../../src/tickstem/heartbeat.ts';

/** The night of a check: 2026-11-23 08:12 UTC, in milliseconds since the epoch. */
export const NOW_MS = Date.parse('2026-11-23T08:12:00Z');
export const SECOND_MS = 1000;
export const HOUR_MS = 3600 * SECOND_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Pinged at `NOW_MS` four hours ago, daily with an hour of grace: healthy, unless a test says otherwise. */
export function heartbeat(fields: Partial<Heartbeat> = {}): Heartbeat {
  const lastPingedAtMs = fields.lastPingedAtMs === undefined ? NOW_MS - 4 * HOUR_MS : fields.lastPingedAtMs;
  const intervalSecs = fields.intervalSecs ?? 86_400;
  return {
    id: 'hb-1',
    name: 'octo-org/shop/nightly.yml/backup',
    token: 'hbt_this_is_the_secret',
    intervalSecs,
    graceSecs: 3600,
    status: 'active',
    consecutiveMisses: 0,
    lastPingedAtMs,
    nextExpectedAtMs: lastPingedAtMs === null ? null : lastPingedAtMs + intervalSecs * 1000,
    createdAtMs: NOW_MS - 100 * DAY_MS,
    ...fields,
  };
}

/** Daily, an hour of grace, expected at 03:00 and five hours and twelve minutes late. */
export function missedHeartbeat(fields: Partial<Heartbeat> = {}): Heartbeat {
  return heartbeat({ lastPingedAtMs: Date.parse('2026-11-22T03:00:00Z'), ...fields });
}

/** One whose grace cannot be read, so that it cannot be judged. */
export function unreadable(fields: Partial<Heartbeat> = {}): Heartbeat {
  return { ...heartbeat(fields), graceSecs: undefined };
}

/** So many of a kind: `job-00000` with the id `hb-0`, and so on. */
export function many(count: number, make: (fields: Partial<Heartbeat>) => Heartbeat): Heartbeat[] {
  return Array.from({ length: count }, (_, index) =>
    make({ id: `hb-${index}`, name: `job-${String(index).padStart(5, '0')}` }),
  );
}

/** The result of a check of heartbeats, without GitHub. */
export function judge(heartbeats: readonly Heartbeat[], selection: Selection, options: JudgeOptions): Result {
  const { rows, leftOut } = judgeRows(heartbeats, selection, options);
  return resultOf(rows, leftOut, options.nowMs);
}

/** The result of a check of the whole account. */
export function resultOfAll(heartbeats: readonly Heartbeat[], lines: readonly string[] = ['*']): Result {
  return judge(heartbeats, parseSelection(lines), {
    defaultPattern: 'octo-org/shop/*',
    failOnPaused: false,
    nowMs: NOW_MS,
  });
}

/** The only row of a check of one heartbeat. */
export function rowOf(one: Heartbeat): Row {
  const [row, second] = resultOfAll([one]).rows;
  if (row === undefined || second !== undefined) throw new Error('one row was expected');
  return row;
}

/** What an attacker would write into a name: pieces of Markdown, HTML, commands and ANSI, and whatever else there is. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ...['@octocat', '@', '#12', 'owner/repo#7', 'GH-1', 'gh-22', ':x:', ':', '::error::', '##[group]', '##', '#'],
          ...['http://', 'https://evil.example/?a=b', 'ftp://a.b', 'www.evil.example', 'WWW.x.y', 'a@b.example'],
          ...['`', '```', '*', '**', '_', '__', '~~', '$', '$$', '\\', '|', '[a](b)', '](x)', '![', '(', ')', '[^1]'],
          ...['<', '>', '<img src=x>', '<!--', '-->', '</code>', '</details>', '&', '&#64;', '&lt', '"', "'", '|---|'],
          ...[
            '- ',
            '+ ',
            '1. ',
            '12345678.',
            '# ',
            '> ',
            '---',
            '===',
            '    ',
            ' ',
            '\n',
            '\n\n',
            '\r',
            '\t',
            '\u2028',
          ],
          ...['\u001b[31m', '\u001b]8;;https://x\u0007', '\u001b', '\u009b', '\u0007', '\u200b', '\u202e', '\ufeff'],
          ...['\u061c', '\u00ad', '\ud800', 'é', '😀', 'a', 'Z9', '0', '-', '.', '/', ';', 'deadbeef'],
          ...['a1b2c3d4e5f60718293a4b5c6d7e8f9012345678', '3f2b8c1d-1111-4222-8333-444455556666', '${{ x }}'],
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

const instant = fc.oneof(
  fc.integer({ min: -60, max: 60 }).map((secs) => NOW_MS + secs * SECOND_MS),
  fc.integer({ min: 0, max: NOW_MS * 2 }),
);
const secs = fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 1_000_000 }), fc.maxSafeNat());
/** A field that may be missing, or unreadable. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 7, arbitrary: value }, fc.constant(undefined));

/** Any heartbeat that `readHeartbeat` could have read, sound or not. */
export const anyHeartbeat: fc.Arbitrary<Heartbeat> = fc.record({
  id: maybe(fc.oneof(fc.uuid(), hostileText)),
  name: maybe(fc.oneof(fc.constantFrom('a', 'b', 'octo-org/shop/nightly.yml/backup'), hostileText)),
  token: maybe(fc.constant('hbt_this_is_the_secret')),
  intervalSecs: maybe(secs),
  graceSecs: maybe(secs),
  status: maybe(
    fc.oneof({ weight: 4, arbitrary: fc.constant('active') }, fc.constantFrom('paused', 'failing'), hostileText),
  ),
  consecutiveMisses: maybe(fc.nat({ max: 3 })),
  lastPingedAtMs: maybe(fc.oneof(instant, fc.constant(null))),
  nextExpectedAtMs: maybe(fc.oneof(instant, fc.constant(null))),
  createdAtMs: maybe(fc.oneof(instant, fc.constant(null))),
  flaws: fc.constant([]),
});
