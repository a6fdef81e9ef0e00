import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCommandFiles, parsePairs, parsePathFile, readCommandFile } from './files.ts';

test.each<[text: string, pairs: [string, string][]]>([
  ['', []],
  ['a=1\n', [['a', '1']]],
  ['a=1', [['a', '1']]],
  [
    '\n\na=1\n\nb=2\n',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  ['a=\n', [['a', '']]],
  ['a=b=c\n', [['a', 'b=c']]],
  ['a=b<<c\n', [['a', 'b<<c']]],
  ['=1\n', [['', '1']]],
  ['a<<E\nx\ny\nE\n', [['a', 'x\ny']]],
  ['a<<E\nE\n', [['a', '']]],
  ['a<<E\n\nE\n', [['a', '']]],
  ['a<<E\nx\nE', [['a', 'x']]],
  ['a<<E=F\nb=1\nE=F\n', [['a', 'b=1']]],
  [
    'a<<E\n E\nE \nE\nb=1\n',
    [
      ['a', ' E\nE '],
      ['b', '1'],
    ],
  ],
  ['a<<E\nx\r\nE\n', [['a', 'x\r']]],
])('pairs of %j', (text, pairs) => {
  expect([...parsePairs(text)]).toEqual(pairs);
});

test.each<[text: string, message: string]>([
  ['a\n', "Invalid format 'a'"],
  ['<<E\nE\n', "Invalid format '<<E'. Name must not be empty and delimiter must not be empty"],
  ['a<<\n', "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
  ['a<<E\nx\n', "Invalid value. Matching delimiter not found 'E'"],
  ['a<<E\nx', 'Invalid value. EOF marker missing new line.'],
  ['a<<E\r\nx\r\nE\n', "Invalid value. Matching delimiter not found 'E\r'"],
])('%j is malformed', (text, message) => {
  expect(() => [...parsePairs(text)]).toThrow(new Error(message));
});

test('pairs before a malformed line are there by then', () => {
  const pairs = parsePairs('a=1\nnonsense\n');
  expect(pairs.next().value).toEqual(['a', '1']);
  expect(() => pairs.next()).toThrow("Invalid format 'nonsense'");
});

test('lines of GITHUB_PATH', () => {
  expect(parsePathFile('/a\r\n\n/b b\n')).toEqual(['/a', '/b b']);
});

test('files are fresh, and one that is gone says nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const first = createCommandFiles(folder);
  const second = createCommandFiles(folder);
  expect(readFileSync(first.output, 'utf8')).toBe('');
  expect(first.output).not.toBe(second.output);
  rmSync(folder, { recursive: true });
  expect(readCommandFile(first.output)).toBe('');
});
