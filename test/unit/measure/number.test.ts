import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, inBaseUnit, MOST_NUMBERS, parseMeasure, parseNumber } from '../../../src/measure/number.ts';

describe('a number', () => {
  test.each<[string, number, string]>([
    ['11900', 11900, ''],
    ['0', 0, ''],
    ['-0', 0, ''],
    ['+5', 5, ''],
    ['-3.5', -3.5, ''],
    ['.5', 0.5, ''],
    ['1e3', 1000, ''],
    ['1.5E-3', 0.0015, ''],
    ['18.4 MB', 18.4, 'MB'],
    ['18.4MB', 18.4, 'MB'],
    ['99.5 %', 99.5, '%'],
    ['99.5%', 99.5, '%'],
    ['40 rows', 40, 'rows'],
    ['12 Größe', 12, 'Größe'],
    ['3 km/h', 3, 'km/h'],
  ])('%j', (text, value, unit) => {
    expect(parseNumber(text)).toEqual({ value, unit });
  });

  test.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e400',
    '-1e309',
    '0x10',
    '1,000',
    '1_000',
    '1.2.3',
    '12 34',
    '5 "x"',
    '5 }',
    '5 ::error::',
    'true',
    '--5',
    '4 a unit of many words',
    '5 abcdefghijklmn',
    '٤٠',
    '4\u202e0',
  ])('%j is none', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('`measure`', () => {
  test('reads one number for each line, and patterns of files', () => {
    expect(
      parseMeasure('rows: 11900\r\n\n  dump:  18.4 MB  \nfiles: out/*.sql\nfiles: 3\nhttps://x.example: 7\na: b: 5\n'),
    ).toEqual([
      { what: 'rows', value: 11900, unit: '' },
      { what: 'dump', value: 18.4, unit: 'MB' },
      { patterns: 'out/*.sql' },
      { what: 'files', value: 3, unit: '' },
      { what: 'https://x.example', value: 7, unit: '' },
      { problem: '`a` is `b: 5`, which is not a finite number with an optional unit' },
    ]);
  });

  test.each<[string, RegExp]>([
    ['11900', /^`11900` is not `what: number`$/],
    ['rows:11900', /is not `what: number`/],
    [': 5', /is not `what: number`/],
    ['rows:', /^`rows` is empty \(was the step skipped/],
    ['files:', /^`files` is empty/],
    ['rows: many', /^`rows` is `many`, which/],
    ['rows: ::error::x', /^`rows` is `: :error::x`/],
    ['ro\u001b[31mws: x', /^`rows` is `x`/],
    [`rows: ${'a1'.repeat(20)}`, /^`rows` is `\*\*\*`/],
  ])('%j is a problem, and nothing else', (line, says) => {
    expect(parseMeasure(line)).toEqual([{ problem: expect.stringMatching(says) }]);
  });

  test('an eleventh line is a problem, however many there are', () => {
    const read = parseMeasure(Array.from({ length: 500 }, (_, at) => `n${at}: ${at}`).join('\n'));
    expect(read).toHaveLength(MOST_NUMBERS + 1);
    expect(read.at(-1)).toEqual({ problem: 'only the first 10 lines are read (490 more)' });
  });

  test('whatever it is, it never throws, and every line is one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const read of parseMeasure(text)) expect(Object.values(read).join('')).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

test.each<[number, string, number, string]>([
  [18.4, 'MB', 18_400_000, 'B'],
  [1, 'KiB', 1024, 'B'],
  [2, 'M', 2_097_152, 'B'],
  [3, 'bytes', 3, 'B'],
  [1.5, 'h', 5400, 's'],
  [90, 'm', 5400, 's'],
  [250, 'ms', 0.25, 's'],
  [7, 'rows', 7, 'rows'],
  [7, 'mb', 7, 'mb'],
  [7, 'constructor', 7, 'constructor'],
  [7, '', 7, ''],
])('%d %s is %d %s', (value, unit, base, baseUnit) => {
  expect(inBaseUnit({ value, unit })).toEqual({ value: base, unit: baseUnit });
});

test.each<[number, string, string]>([
  [40, '', '40'],
  [11_900, '', '11,900'],
  [1_234_567.8, '', '1,234,568'],
  [-1200, '', '-1,200'],
  [0.12345, '', '0.123'],
  [0.00001, '', '0.00001000'],
  [99.5, '%', '99.5 %'],
  [1e21, '', '1.000e+21'],
  [512, 'B', '512 B'],
  [18_400_000, 'B', '18.4 MB'],
  [12_563_135, 'B', '12.56 MB'],
  [1e15, 'B', '1,000 TB'],
  [1500, 's', '1,500 s'],
])('%d %s is shown as %s', (value, unit, text) => {
  expect(formatNumber(value, unit)).toBe(text);
});
