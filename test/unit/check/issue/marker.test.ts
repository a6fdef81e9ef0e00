import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listedSince,
  type Marker,
  markerOf,
  markOf,
  matrixKey,
  readMarker,
  stepKey,
  writeMarker,
} from '../../../../src/check/issue/marker.ts';
import { hostileText } from '../heartbeats.ts';

const CHECK = { file: 'heartbeats.yml', job: 'watch', matrix: '', step: '' };
const MARK = markOf(CHECK);
const OTHER = markOf({ ...CHECK, file: 'weekly.yml' });
const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const NOTHING: Marker = { failing: [], omitted: 0, digest: '', listed: [], since: 0, file: '' };

describe('the mark', () => {
  it('I1: is one for each check job, matrix job and step, and has no repository, which can be renamed', () => {
    const checks = [
      CHECK,
      { ...CHECK, file: 'weekly.yml' },
      { ...CHECK, job: 'other' },
      { ...CHECK, matrix: matrixKey('{"region":"eu"}') },
      { ...CHECK, matrix: matrixKey('{"region":"us"}') },
      { ...CHECK, step: '_2' },
      { ...CHECK, step: 'mine' },
    ];
    expect(new Set(checks.map(markOf)).size).toBe(checks.length);
    expect(markOf({ ...CHECK })).toBe(MARK);
  });

  it.each([
    ['null', ''],
    ['{}', ''],
    ['', ''],
    ['no JSON', ''],
    ['{"b":1,"a":{"c":"x"}}', '[["a",{"c":"x"}],["b",1]]'],
    ['{"a":{"c":"x"},"b":1}', '[["a",{"c":"x"}],["b",1]]'],
  ])('I1: a matrix has one key in any order: %s', (json, expected) => {
    expect(matrixKey(json)).toBe(expected);
  });

  it.each([
    ['mine', 'tickstem/heartbeat-action', 'mine'],
    ['__tickstem_heartbeat-action', 'tickstem/heartbeat-action', ''],
    ['__tickstem_heartbeat-action_2', 'tickstem/heartbeat-action', '_2'],
    ['__octo_fork_2', 'octo/fork_2', ''],
    ['__octo_fork_2_2', 'octo/fork_2', '_2'],
    ['__self', '', ''],
    ['__self_3', '', '_3'],
    ['', '', ''],
  ])('I1: a step is known by its id, otherwise by its number: %s of %s', (action, repository, expected) => {
    expect(stepKey(action, repository)).toBe(expected);
  });
});

describe('the marker', () => {
  it('says what failed, whatever stands around it', () => {
    const marker = markerOf(['b', 'a']);
    const body = `Edited by hand\r\n${writeMarker(MARK, marker)}\r\n\r\n# More`;
    expect(readMarker(MARK, body)).toEqual(marker);
    expect(marker).toMatchObject({ failing: ['a', 'b'], omitted: 0 });
  });

  it.each([
    ['of another workflow', writeMarker(OTHER, markerOf(['a']))],
    ['none', ''],
    ['in capitals', writeMarker(MARK.toUpperCase(), markerOf(['a']))],
    ['escaped', writeMarker(MARK, markerOf(['a'])).replace('<', '&lt;')],
    ['cut', writeMarker(MARK, markerOf(['a'])).slice(0, -3)],
  ])('is not: %s', (_, body) => {
    expect(readMarker(MARK, body)).toBeUndefined();
  });

  it.each([
    ['no base64', '_'],
    ['empty', ''],
    ['no JSON', Buffer.from('{"failing":').toString('base64url')],
    ['null', packed(null)],
    ['a list', packed(['a'])],
    ['a text', packed('failing')],
    ['other types', packed({ failing: 'a', omitted: '7', digest: 7 })],
    ['numbers that are none', packed({ failing: [1, null, {}], omitted: -1.5, digest: null })],
    ['less than nothing', packed({ omitted: -1 })],
    ['half of one', packed({ omitted: 0.5 })],
    ['too many to count', packed({ omitted: 1e30 })],
  ])('that was tampered with says nothing: %s', (_, text) => {
    expect(readMarker(MARK, `<!-- heartbeat-action ${MARK} ${text} -->`)).toEqual(NOTHING);
  });

  it('gives back how many it has no room for', () => {
    expect(readMarker(MARK, writeMarker(MARK, { ...NOTHING, failing: ['a'], omitted: 3, digest: 'd' }))).toEqual({
      ...NOTHING,
      failing: ['a'],
      omitted: 3,
      digest: 'd',
    });
  });

  it('keeps since when each name was listed, and since when something fails without a break', () => {
    const first = markerOf(['a'], { nowMs: 10_000, sinceMs: 5000 });
    expect(first).toMatchObject({ listed: [10], since: 5 });
    const second = markerOf(['b', 'a'], { before: first, nowMs: 20_000, sinceMs: 20_000 });
    expect([listedSince(second, 'a'), listedSince(second, 'b'), second.since]).toEqual([10, 20, 5]);
    expect(listedSince(second, 'c')).toBeUndefined();
    // A time that was tampered with is later than every comment.
    expect(
      readMarker(MARK, `<!-- heartbeat-action ${MARK} ${packed({ failing: ['a'], listed: ['x'] })} -->`)?.listed,
    ).toEqual([Number.MAX_SAFE_INTEGER]);
  });

  it('knows a set again, in whatever order, and any other from it', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `octo-org/shop/${index}.yml/run`);
    const marker = markerOf(names);
    expect(markerOf([...names.toReversed(), 'octo-org/shop/7.yml/run'])).toEqual(marker);
    expect(marker.failing.length + marker.omitted).toBe(10_000);
    expect(writeMarker(MARK, marker).length).toBeLessThan(12_500);
    expect(markerOf(names.slice(1)).digest).not.toBe(marker.digest);
    expect(markerOf([...names, 'one more']).digest).not.toBe(marker.digest);
  });

  it('holds any names in its room, and gives them back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 500 }))), (names) => {
        const marker = markerOf(names);
        const written = writeMarker(MARK, marker);
        expect(written).toMatch(/^<!-- heartbeat-action [0-9a-f]{32} [\w-]* -->$/);
        expect(written.length).toBeLessThan(12_500);
        expect(readMarker(MARK, written)).toEqual(marker);
        expect(readMarker(OTHER, written)).toBeUndefined();
        expect(marker.failing.length + marker.omitted).toBe(new Set(names).size);
      }),
      { numRuns: 500 },
    );
  });

  it('a name of a megabyte leaves room', () => {
    expect(markerOf(['x'.repeat(1_000_000), 'y']).failing).toHaveLength(2);
  });
});
