import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Reporter, runnerReporter } from '../../../src/runner/reporter.ts';

let written = '';
let report: Reporter;
beforeEach(() => {
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written += String(chunk);
    return true;
  });
  vi.stubEnv('GITHUB_OUTPUT', '');
  report = runnerReporter();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('each level is what the runner knows, with one title that is made of nothing', () => {
  report.info('a');
  report.debug('b');
  report.notice('c');
  report.warning('d');
  report.error('e');
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
  report.mask('tsk_live_1/2');
  report.mask('tsk_live_1/2');
  report.info('key tsk_live_1/2 and tsk_live_1%2F2');
  report.error('key tsk_live_1/2');
  report.output('x', 'tsk_live_1/2');
  const [mask, info, error, , output] = written.split('\n');
  expect(mask).toBe('::add-mask::tsk_live_1/2');
  expect(info).toBe('key *** and ***');
  expect(error).toBe('::error title=Tickstem heartbeat::key ***');
  expect(output).toBe('::set-output name=x::***');
});

test('a secret that cleaning puts together is taken out as well', () => {
  report.mask('tsk_live_12');
  report.info('tsk_\u200blive_\u000012');
  expect(written).toContain('\n***\n');
});

test('what is too short to be a secret does not blank out the log', () => {
  report.mask('');
  report.mask('abc');
  report.info('qwzxvk');
  expect(written).toBe('qwzxvk\n');
});

test('text is never a command', () => {
  report.info('::set-output name=x::y');
  report.info('a\r::error::b\n##[error]c');
  report.error('x\n::error::y');
  const lines = written.split('\n');
  expect(lines).toEqual([
    ': :set-output name=x::y',
    'a ::error::b ## [error]c',
    '::error title=Tickstem heartbeat::x%0A: :error::y',
    '',
  ]);
});

test('many lines at once: each is one, and none of them a command or with a secret', () => {
  report.mask('qwzxvk');
  written = '';
  report.lines(['a\n::error::b', '::error::c', 'qwzxvk', 'd']);
  expect(written.split('\n')).toEqual(['a ::error::b', ': :error::c', '***', 'd', '']);
});
