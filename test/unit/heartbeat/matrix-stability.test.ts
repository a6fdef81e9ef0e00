import { describe, expect, test } from 'vitest';
import { runCounterIn, unstableValue } from '../../../src/heartbeat/matrix-stability.ts';
import { parseTypedYaml } from '../../../src/workflow/yaml.ts';

const RUN = {
  nowMs: Date.parse('2026-03-05T03:17:00Z'),
  sha: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  runId: '17654321987',
};

describe('J29: a value of a matrix that changes with every run', () => {
  test.each([
    ['2026-03-05', 'date'],
    ['2026-03-04', 'date'],
    ['2026-03-06', 'date'],
    ['2026-3-5', 'date'],
    ['2026/03/05', 'date'],
    ['2026.03.05', 'date'],
    ['2026_03_05', 'date'],
    ['20260305', 'date'],
    [20260305, 'date'],
    ['202603050317', 'date'],
    ['20260305T031700Z', 'date'],
    ['20260305031700', 'date'],
    ['2026-03-05T03:17:00Z', 'date'],
    ['nightly-2026-03-05', 'date'],
    ['v20260305.1', 'date'],
    ['05.03.2026', 'date'],
    ['3/5/2026', 'date'],
    ['5/3/2026', 'date'],
    ['March 5, 2026', 'date'],
    ['Mar 5 2026', 'date'],
    ['5. mar 2026', 'date'],
    ['05-Mar-2026', 'date'],
    [RUN.sha, 'commit'],
    [RUN.sha.toUpperCase(), 'commit'],
    ['da39a3e', 'commit'],
    [`image:${RUN.sha}`, 'commit'],
    ['image:da39a3ee', 'commit'],
    [RUN.runId, 'run-id'],
    [Number(RUN.runId), 'run-id'],
    [`build-${RUN.runId}`, 'run-id'],
  ])('%s', (value, is) => {
    expect(unstableValue({ os: 'linux', day: value }, RUN)).toEqual({ key: 'day', is });
    expect(unstableValue({ deep: [{ x: [null, value] }] }, RUN)).toEqual({ key: 'deep', is });
  });

  test.each([
    ['2026-03-07'],
    ['2026-03-03'],
    ['2025-03-05'],
    ['2026-03'],
    ['12026-03-05'],
    ['2026-03-051'],
    ['2026-13-05'],
    ['120260305'],
    ['202603051'],
    ['2026'],
    [2026],
    [5],
    ['03-05'],
    ['da39a3'],
    ['da39a3f'],
    ['xda39a3ee'],
    ['1'],
    [1],
    ['17654321988'],
    [`1${RUN.runId}`],
    ['Thursday'],
    [''],
    [null],
    [true],
  ])('not %s', (value) => {
    expect(unstableValue({ day: value }, RUN)).toBeUndefined();
  });

  test('the end of a year, and a run whose commit and id are not known', () => {
    const newYear = { nowMs: Date.parse('2026-12-31T23:59:00Z'), sha: '', runId: '' };
    expect(unstableValue({ day: '2027-01-01' }, newYear)).toEqual({ key: 'day', is: 'date' });
    expect(unstableValue({ day: '', other: 'abcdefg' }, newYear)).toBeUndefined();
    expect(unstableValue({ shard: 12 }, { ...RUN, runId: '12' })).toBeUndefined();
  });
});

describe('J29: a strategy that reads the run’s number or attempt', () => {
  test.each([
    ['matrix: { a: ["${{ github.run_number }}"] }', 'github.run_number'],
    ['matrix: { a: ["x-${{ github.run_attempt }}-y"] }', 'github.run_attempt'],
    ['matrix: { a: ["${{ github[\'run_number\'] }}"] }', 'github.run_number'],
    ['matrix: { a: ["${{ GitHub . Run_Number }}"] }', 'github.run_number'],
    ["matrix: ${{ fromJSON(format('[{0}]', github.run_number)) }}", 'github.run_number'],
    ['${{ fromJSON(github.run_attempt) }}', 'github.run_attempt'],
    ['matrix: { a: [1], include: [{ b: { c: ["${{ github.run_number }}"] } }] }', 'github.run_number'],
    ['matrix: { "${{ github.run_number }}": [1] }', 'github.run_number'],
  ])('%s', (strategy, found) => {
    expect(runCounterIn(parseTypedYaml(strategy))).toBe(found);
  });

  test.each([
    ['matrix: { a: [github.run_number] }'],
    ['matrix: { a: ["${{ github.run_id }}"] }'],
    ['matrix: { a: ["${{ github.run_numbers }}"] }'],
    ['matrix: { a: ["${{ inputs.github.run_number }}"] }'],
    ['matrix: { a: ["${{ my-github.run_number }}"] }'],
    ['matrix: { a: ["${{ \'github.run_number\' }}"] }'],
    ['matrix: { a: ["${{ inputs.x }} github.run_number"] }'],
    ['matrix: &m { a: [*m, 1, null] }'],
  ])('not %s', (strategy) => {
    expect(runCounterIn(parseTypedYaml(strategy))).toBeUndefined();
  });

  test('nor a job without a strategy', () => {
    expect(runCounterIn(undefined)).toBeUndefined();
  });
});
