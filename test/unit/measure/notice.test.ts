import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../src/base/text.ts';
import { noticeOf, readNotices } from '../../../src/measure/notice.ts';
import { inBaseUnit, type JobNumber, parseMeasure } from '../../../src/measure/number.ts';

test('people and the check can read it', () => {
  const text = noticeOf([
    { what: 'rows', value: 11900, unit: '' },
    { what: 'dump', value: 18.4, unit: 'MB' },
  ]);
  expect(text).toBe('Measured: {"rows":11900,"dump":"18.4 MB"}');
  expect(readNotices([text])).toEqual([
    { what: 'rows', value: 11900, unit: '', key: 'rows ' },
    { what: 'dump', value: 18_400_000, unit: 'B', key: 'dump B' },
  ]);
});

/** Labels that would break something: commands, quotes, JSON, prototypes, and text that turns around. */
const HOSTILE = [
  '::error::x',
  '##[error]x',
  '"},"rows":0,"x":{"',
  '__proto__',
  'constructor',
  '*** %0A%0D',
  '\u202erows',
  '<img src=x>',
  '🦆'.repeat(60),
  '"'.repeat(200),
  '%'.repeat(200),
];

test('hostile labels come back as they were measured, on one line that the runner takes whole', () => {
  const text = HOSTILE.slice(0, 10)
    .map((what, index) => `${what}: ${index}.5`)
    .join('\n');
  const numbers = parseMeasure(text).filter((line): line is JobNumber => 'what' in line);
  expect(numbers).toHaveLength(10);
  const notice = noticeOf(numbers);
  expect(plainText(notice, 3000)).toBe(notice);
  expect(readNotices([notice]).map(({ what, value }) => [what, value])).toEqual(
    numbers.map(({ what, value }) => [what, value]),
  );
});

test('twenty of the longest fit into what the runner shows, escapes included', () => {
  const numbers = Array.from({ length: 30 }, (_, at) => {
    const [read] = parseMeasure(
      `${String.fromCharCode(97 + at)}${'%"'.repeat(50)}: 1.2345678901234567e+300 mmmmmmmmmmmm`,
    );
    return read as JobNumber;
  });
  const notice = noticeOf(numbers);
  expect(readNotices([notice])).toHaveLength(20);
  expect(notice.length).toBeLessThanOrEqual(3000);
  expect(notice.replaceAll('%', '%25').length).toBeLessThanOrEqual(4096);
});

test.each<[string, string[]]>([
  ['nothing', []],
  ['another notice', ['Heartbeat pinged']],
  ['cut', ['Measured: {"rows":11900,"du']],
  ['masked', ['Measured: {"rows":1***0}']],
  ['no object', ['Measured: [1,2]', 'Measured: null', 'Measured: 5']],
  [
    'no numbers',
    ['Measured: {"a":null,"b":{"c":1},"c":[1],"d":true,"e":"NaN","f":"1e999","h":"1e300 PB","g":"","":1}'],
  ],
  ['too long', [`Measured: {"rows":1${' '.repeat(3000)}}`]],
  ['before it', ['x Measured: {"rows":1}']],
  ['measured by two steps', ['Measured: {"rows":1}', 'Measured: {"rows":2}']],
])('%s is no number, and never 0', (_, messages) => {
  expect(readNotices(messages)).toEqual([]);
});

test('whatever the annotations say, it is read without an error, and every number is finite', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `Measured: ${json}`),
        ),
      ),
      (messages) => {
        for (const { value } of readNotices(messages)) expect(Number.isFinite(value)).toBe(true);
      },
    ),
  );
});

test('what was measured is read back', () => {
  const number = fc.record({
    what: fc
      .string({ minLength: 1 })
      .map((text) => plainText(text, 50))
      .filter((text) => text !== ''),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    unit: fc.constantFrom('', 'MB', '%', 'min', 'rows'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(number, { maxLength: 10, selector: ({ what }) => what }), (numbers) => {
      const finite = numbers.filter((one) => Number.isFinite(inBaseUnit(one).value));
      const read = new Map(readNotices([noticeOf(finite)]).map((one) => [one.what, one.value]));
      for (const one of finite) expect(read.get(one.what)).toBe(inBaseUnit(one).value);
    }),
  );
});
