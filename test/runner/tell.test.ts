import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runnerTeller, type Teller } from '../../src/runner/reporter.ts';

let written = '';
let tell: Teller;
beforeEach(() => {
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written += String(chunk);
    return true;
  });
  vi.stubEnv('GITHUB_OUTPUT', '');
  tell = runnerTeller();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('each level is what the runner knows, with one title that is made of nothing', () => {
  tell.info('a');
  tell.debug('b');
  tell.notice('c');
  tell.warning('d');
  tell.error('e');
  expect(written.split('\n')).toEqual([
    'a',
    '::debug::b',
    '::notice title=Tickstem heartbeat::c',
    '::warning title=Tickstem heartbeat::d',
    '::error title=Tickstem heartbeat::e',
    '',
  ]);
});

test('a secret is given to the runner once, and taken out of all that is said', () => {
  tell.mask('tsk_live_1/2');
  tell.mask('tsk_live_1/2');
  tell.info('key tsk_live_1/2 and tsk_live_1%2F2');
  tell.error('key tsk_live_1/2');
  tell.output('x', 'tsk_live_1/2');
  const [mask, info, error, , output] = written.split('\n');
  expect(mask).toBe('::add-mask::tsk_live_1/2');
  expect(info).toBe('key *** and ***');
  expect(error).toBe('::error title=Tickstem heartbeat::key ***');
  expect(output).toBe('::set-output name=x::***');
});

test('a secret that cleaning puts together is taken out as well', () => {
  tell.mask('tsk_live_12');
  tell.info('tsk_\u200blive_\u000012');
  expect(written).toContain('\n***\n');
});

test('what is too short to be a secret does not blank out the log', () => {
  tell.mask('');
  tell.mask('abc');
  tell.info('abcdef');
  expect(written).toBe('abcdef\n');
});

test('text is never a command', () => {
  tell.info('::set-output name=x::y');
  tell.info('a\r::error::b\n##[error]c');
  tell.error('x\n::error::y');
  const lines = written.split('\n');
  expect(lines).toEqual([
    ': :set-output name=x::y',
    'a ::error::b ## [error]c',
    '::error title=Tickstem heartbeat::x%0A: :error::y',
    '',
  ]);
});

test('many lines at once: each is one, and none of them a command or with a secret', () => {
  tell.mask('abcdef');
  written = '';
  tell.lines(['a\n::error::b', '::error::c', 'abcdef', 'd']);
  expect(written.split('\n')).toEqual(['a ::error::b', ': :error::c', '***', 'd', '']);
});
