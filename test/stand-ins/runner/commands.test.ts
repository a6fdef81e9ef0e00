import { describe, expect, test } from 'vitest';
import { type Command, parseCommand } from './commands.ts';
import { createLineReader } from './lines.ts';

const REGISTERED = new Set(['error', 'group', 'endgroup', 'save-state', 'add-mask']);

const command = (name: string, data: string, properties: Record<string, string> = {}): Command => ({
  command: name,
  properties,
  data,
});

describe('a line is a command', () => {
  test.each<[line: string, expected: Command]>([
    ['::error::it broke', command('error', 'it broke')],
    ['  \t ::error::after blanks', command('error', 'after blanks')],
    ['::error title=A,file=b.ts,line=3::m', command('error', 'm', { title: 'A', file: 'b.ts', line: '3' })],
    ['::error title=a%2Cb%3Ac%0Ad%25::m', command('error', 'm', { title: 'a,b:c\nd%' })],
    ['::error::a%0Ab%0Dc%25', command('error', 'a\nb\rc%')],
    // '%25' is unescaped last, so an escaped escape stays text.
    ['::error::%250A', command('error', '%0A')],
    // Of data, colons and commas are not escaped, and not unescaped.
    ['::error::a%3Ab%2Cc', command('error', 'a%3Ab%2Cc')],
    ['::ERROR::m', command('ERROR', 'm')],
    ['::error ::m', command('error', 'm')],
    ['::error title=::m', command('error', 'm')],
    ['::error title==x==::m', command('error', 'm', { title: 'x==' })],
    ['::error =title=x,,::m', command('error', 'm', { title: 'x' })],
    ['::error Title=a,title=b::m', command('error', 'm', { Title: 'b' })],
    ['::group::', command('group', '')],
    ['::error::a::b', command('error', 'a::b')],
    ['##[error]it broke', command('error', 'it broke')],
    ['my name is ##[error]it broke', command('error', 'it broke')],
    ['x ##[save-state name=a;b=c%3Bd%5D]v%0Aw', command('save-state', 'v\nw', { name: 'a', b: 'c;d]' })],
    ['::nonsense::x ##[add-mask]y', command('add-mask', 'y')],
  ])('%j', (line, expected) => {
    expect(parseCommand(line, REGISTERED)).toEqual(expected);
  });
});

test.each([
  ...['', 'text', 'text ::error::m', ':error::m', '::error', '::error:m', '::nonsense::m', '::error\u00a0x::m'],
  ...['##[error', '##[nonsense]m', '#[error]m', '##error]m', '##[nonsense]m ##[error]m'],
])('no command: %j', (line) => {
  expect(parseCommand(line, REGISTERED)).toBeUndefined();
});

test.each<[chunks: string[], lines: string[]]>([
  [['a\nb\n'], ['a', 'b']],
  [['a\r\nb'], ['a', 'b']],
  [['a\rb\r'], ['a', 'b']],
  [
    ['a\r', '\nb\n'],
    ['a', 'b'],
  ],
  [
    ['a\r', 'b'],
    ['a', 'b'],
  ],
  [
    ['a', 'b\n', '\n'],
    ['ab', ''],
  ],
  [['\n\r\r\n'], ['', '', '']],
  [[''], []],
])('lines of %j', (chunks, expected) => {
  const lines: string[] = [];
  const reader = createLineReader((line) => lines.push(line));
  for (const chunk of chunks) reader.push(Buffer.from(chunk));
  reader.end();
  expect(lines).toEqual(expected);
});

test('a character that is cut in two by a chunk is one', () => {
  const lines: string[] = [];
  const reader = createLineReader((line) => lines.push(line));
  for (const byte of Buffer.from('é…\n')) reader.push(Buffer.of(byte));
  expect(lines).toEqual(['é…']);
});
