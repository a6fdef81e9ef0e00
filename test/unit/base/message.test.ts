import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorOf } from '../../../src/base/errors.ts';
import { catalog, fill, say } from '../../../src/base/message.ts';

const MESSAGES = catalog({
  paused: { text: 'Heartbeat "{name}" is paused', fix: 'Resume {name} in Tickstem.' },
  short: { text: 'Nothing to do' },
});

test('a message is what happened and what to do', () => {
  expect(say(MESSAGES.paused, { name: 'nightly' })).toBe('Heartbeat "nightly" is paused. Resume nightly in Tickstem.');
  expect(say(MESSAGES.short)).toBe('Nothing to do');
});

test('an error has the fix as its hint', () => {
  const error = errorOf('setup', MESSAGES.paused, { name: 'nightly' });
  expect(error).toMatchObject({
    kind: 'setup',
    message: 'Heartbeat "nightly" is paused',
    hint: 'Resume nightly in Tickstem.',
  });
  expect(errorOf('setup', MESSAGES.short).hint).toBeUndefined();
});

test('values are taken as they are, whatever they contain', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(fill('<{a}|{b}>', { a, b })).toBe(`<${a}|${b}>`);
    }),
  );
  expect(fill('{a}', { a: '{b} $& $1', b: 'no' })).toBe('{b} $& $1');
});

test('a name without a value stays, so that it is seen', () => {
  expect(fill('{a} and {c}', { a: 1 })).toBe('1 and {c}');
});
