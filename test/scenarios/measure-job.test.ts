// What a job measured: the notice and the log line of the post step. A line that can't be read is a warning, no more.
import { describe, expect, test } from 'vitest';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { annotations, calls, type Job, NAME, runAction, withTickstem } from '../support/action.ts';

function measured(measure: string, job: Job = {}) {
  return new Promise<{ told: string[]; log: string; status: string; calls: string[] }>((resolve, reject) => {
    withTickstem(async (tickstem: Tickstem) => {
      tickstem.seed({ name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: '2026-11-21T03:00:00Z' });
      const steps: Job['steps'] = [
        {
          id: 'dump',
          run: 'mkdir -p out; printf 12345 > out/a.sql; : > out/b.sql; echo "rows=11900" >> "$GITHUB_OUTPUT"',
        },
      ];
      const result = await runAction(tickstem, { steps, ...job, with: { measure, ...job.with } });
      const log = result.ran('post') ? result.phase('post').log : '';
      resolve({ told: annotations(result), log, status: result.status, calls: calls(tickstem) });
    }).catch(reject);
  });
}

describe.concurrent('`measure`', () => {
  test('numbers of steps and of files: one notice, and the ping’s line', async () => {
    const {
      told,
      log,
      status,
      calls: made,
    } = await measured('rows: ${{ steps.dump.outputs.rows }}\ndump: 18.4 MB\nfiles: out/*.sql\n');
    expect(told).toEqual([
      'notice: Measured: {"rows":11900,"dump":"18.4 MB","files out/*.sql":2,"size of out/*.sql":"5 B"}',
    ]);
    expect(log).toMatch(
      /Pinged .*[^.]\. Measured rows 11,900, dump 18\.4 MB, files out\/\*\.sql 2, size of out\/\*\.sql 5 B\.\n/,
    );
    expect([status, made]).toEqual(['success', ['list 200', 'ping 200']]);
  });

  test.each<[string, string, RegExp]>([
    ['an empty output', 'rows: ${{ steps.typo.outputs.rows }}', /`rows` is empty \(was the step skipped/],
    ['no number', 'rows: a lot', /`rows` is `a lot`, which is not a finite number/],
    ['no colon', '11900', /`11900` is not `what: number`/],
    ['a pattern outside the workspace', 'files: ../*', /Input `measure`: `\.\.\/\*` is outside the workspace/],
    ['a name twice', 'rows: 1\nrows: 2', /`rows` is there twice/],
    ['eleven lines', Array.from({ length: 11 }, (_, at) => `n${at}: 1`).join('\n'), /only the first 10 lines are read/],
    ['a workflow command', 'rows: ::error::gone\n##[error]x: 1', /`rows` is `: :error::gone`/],
  ])('%s: a warning that says how to write it, and the ping', async (_, measure, says) => {
    const { told, status, calls: made } = await measured(measure);
    const warnings = told.filter((one) => one.startsWith('warning'));
    expect(warnings).toEqual([expect.stringMatching(says)]);
    expect(warnings[0]).toContain('such as `rows: 11900`');
    expect(told.filter((one) => one.startsWith('error'))).toEqual([]);
    expect([status, made]).toEqual(['success', ['list 200', 'ping 200']]);
  });

  test('no files are 0 files, which is a number', async () => {
    expect((await measured('files: nothing/*.sql')).told).toEqual([
      'notice: Measured: {"files nothing/*.sql":0,"size of nothing/*.sql":"0 B"}',
    ]);
  });

  test.each<[string, string, Job]>([
    ['nothing asked for', ' \n', {}],
    ['a run that doesn’t count', 'rows: 5', { github: { event_name: 'push' } }],
    ['a job that failed', 'rows: 5', { steps: [{ run: 'exit 1' }] }],
  ])('%s: no notice', async (_, measure, job) => {
    expect((await measured(measure, job)).told.filter((one) => one.includes('Measured'))).toEqual([]);
  });

  test('work that is missing fails the job, and its numbers are none of a good run', async () => {
    const { told, status } = await measured('rows: 5', { with: { require: 'false' } });
    expect(told.filter((one) => one.includes('Measured'))).toEqual([]);
    expect(status).toBe('failure');
  });

  test('a ping that fails leaves the numbers of a good run', async () => {
    const { told } = await measured('rows: 5', { with: { 'api-url': 'http://127.0.0.1:1/v1', timeout: '1s' } });
    expect(told).toContain('notice: Measured: {"rows":5}');
  });
});
