// The shipped bytes in a job whose environment is unusual: variables, and files of the runner that can't be written.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGitHub } from '../stand-ins/github/server.ts';
import { findNode } from '../stand-ins/runner/node.ts';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { ACTION, annotations, calls, NAME, runAction, withTickstem } from '../support/action.ts';

const NIGHTLY = { name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: '2026-11-21T03:00:00Z' };

function given(use: (tickstem: Tickstem) => Promise<void>): Promise<void> {
  return withTickstem((tickstem) => {
    tickstem.seed(NIGHTLY);
    return use(tickstem);
  });
}

describe.concurrent('J2: no variable of the job makes main or post fail', () => {
  test.each<[string, Record<string, string>]>([
    ['--no-deprecation', { NODE_OPTIONS: '--no-deprecation' }],
    ['--throw-deprecation', { NODE_OPTIONS: '--throw-deprecation' }],
    ['--pending-deprecation --throw-deprecation', { NODE_OPTIONS: '--pending-deprecation --throw-deprecation' }],
    ['--pending-deprecation', { NODE_PENDING_DEPRECATION: '1' }],
    ['code generation is not allowed', { NODE_OPTIONS: '--disallow-code-generation-from-strings' }],
    ['no __proto__', { NODE_OPTIONS: '--disable-proto=throw' }],
    ['frozen intrinsics', { NODE_OPTIONS: '--frozen-intrinsics --no-warnings' }],
    ['warnings for rejections', { NODE_OPTIONS: '--unhandled-rejections=warn' }],
    ['little memory', { NODE_OPTIONS: '--max-old-space-size=32' }],
    ['no just-in-time compiler', { NODE_OPTIONS: '--jitless' }],
    ['a module by itself', { NODE_OPTIONS: '--no-experimental-require-module --preserve-symlinks' }],
    ['NODE_ENV', { NODE_ENV: 'production' }],
    ['one thread', { UV_THREADPOOL_SIZE: '1' }],
    ['colours', { FORCE_COLOR: '3', NO_COLOR: '1', TERM: 'xterm-256color' }],
    ['a language', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }],
    ['a time zone', { TZ: 'Pacific/Apia' }],
    ['a time zone that is none', { TZ: 'Not/AZone' }],
    ['no home', { HOME: '', USERPROFILE: '', TMPDIR: '/nonexistent' }],
    ['no path', { PATH: '' }],
    ['inputs in variables', { INPUT_NAME: 'other', STATE_heartbeat: '{}' }],
  ])('%s', (_, env) =>
    given(async (tickstem) => {
      const result = await runAction(tickstem, { env });
      expect(annotations(result)).toEqual([]);
      expect(result.status).toBe('success');
      expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
    }),
  );

  test('and none a check', ({ expect }) =>
    given(async (tickstem) => {
      tickstem.ping(tickstem.named(NAME)[0]?.id ?? '');
      const env = { NODE_OPTIONS: '--no-deprecation --disallow-code-generation-from-strings', TZ: 'Pacific/Apia' };
      const result = await runAction(tickstem, { env, with: { mode: 'check', interval: undefined } });
      expect(annotations(result)).toEqual([]);
      expect(result.status).toBe('success');
    }));
});

interface Ended {
  code: number;
  output: string;
}

/** Runs a step of the shipped action as the runner does, with this environment and nothing else. */
function runDirectly(step: 'main' | 'post', env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(findNode(), [join(ACTION, 'dist', `${step}.js`)], { env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr });
    });
  });
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'environment-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inputsFor(tickstem: Tickstem, more: Record<string, string> = {}): Record<string, string> {
  return {
    'INPUT_API-KEY': tickstem.apiKey,
    'INPUT_API-URL': tickstem.url,
    INPUT_INTERVAL: '24h',
    INPUT_NAME: NAME,
    INPUT_REQUIRE: 'true',
    'INPUT_JOB-STATUS': 'success',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo-org/shop',
    ...more,
  };
}

/** Files of the runner: those that are named can't be written, in that way. */
function commandFiles(broken: Record<string, string> = {}): Record<string, string> {
  const own = mkdtempSync(join(folder, 'files-'));
  const names = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
  const files = Object.fromEntries(names.map((name) => [name, join(own, name)]));
  for (const file of Object.values(files)) writeFileSync(file, '');
  return { ...files, ...broken };
}

const annotationsOf = (output: string) =>
  output.split('\n').filter((line) => /^::(?:error|warning|notice) /.test(line));

describe.concurrent('J3: a file of the runner that cannot be written', () => {
  const BROKEN: [string, () => string, RegExp][] = [
    ['on a full disk', () => '/dev/full', /the disk is full \(ENOSPC\)/],
    ['that is not there', () => join(folder, 'none', 'file'), /the file does not exist/],
    ['that is a directory', () => folder, /it is a directory \(EISDIR\)/],
  ];

  test.skipIf(process.platform !== 'linux').each(BROKEN)(
    'outputs %s: one warning, and the rest goes on',
    (_, file, why) =>
      given(async (tickstem) => {
        const files = commandFiles({ GITHUB_OUTPUT: file() });
        const { code, output } = await runDirectly('main', { ...inputsFor(tickstem), ...files });
        expect(code).toBe(0);
        expect(annotationsOf(output)).toEqual([
          expect.stringMatching(/^::warning .*outputs of this step could not be set/),
        ]);
        expect(output).toMatch(why);
        expect(readFileSync(files['GITHUB_STATE'] ?? '', 'utf8')).toContain('startedAtMs');
      }),
  );

  test.skipIf(process.platform !== 'linux').each(BROKEN)(
    'the state %s: an error with the reason, and the job goes on',
    (_, file, why) =>
      given(async (tickstem) => {
        const files = commandFiles({ GITHUB_STATE: file() });
        const { code, output } = await runDirectly('main', { ...inputsFor(tickstem), ...files });
        expect(code).toBe(0);
        expect(annotationsOf(output)).toEqual([
          expect.stringMatching(/^::error .*the state for the post step could not be saved/),
        ]);
        expect(output).toMatch(why);
        expect(readFileSync(files['GITHUB_OUTPUT'] ?? '', 'utf8')).toContain(NAME);
      }),
  );

  test.skipIf(process.platform !== 'linux').each(BROKEN)(
    'the summary %s: a warning, and a healthy check stays healthy',
    (_, file, why) =>
      given(async (tickstem) => {
        tickstem.ping(tickstem.named(NAME)[0]?.id ?? '');
        const files = commandFiles({ GITHUB_STEP_SUMMARY: file() });
        const inputs = inputsFor(tickstem, { INPUT_MODE: 'check', INPUT_NAME: '', INPUT_INTERVAL: '' });
        const { code, output } = await runDirectly('main', { ...inputs, ...files });
        expect(annotationsOf(output)).toEqual([expect.stringMatching(/^::warning .*job summary could not be written/)]);
        expect(output).toMatch(why);
        expect(code).toBe(0);
        expect(readFileSync(files['GITHUB_OUTPUT'] ?? '', 'utf8')).toContain('healthy');
      }),
  );

  test('no file at all, and no variable but the inputs: the step does its work', ({ expect }) =>
    given(async (tickstem) => {
      const { code, output } = await runDirectly('main', inputsFor(tickstem));
      expect(annotationsOf(output)).toEqual([]);
      expect(code).toBe(0);
      const [, state = ''] = /^::save-state name=heartbeat::(.*)$/m.exec(output) ?? [];
      const post = await runDirectly('post', { ...inputsFor(tickstem), STATE_heartbeat: unescaped(state) });
      expect(annotationsOf(post.output)).toEqual([]);
      expect(calls(tickstem)).toEqual(['list 200', 'ping 200']);
    }));

  test('an event that cannot be read is an unknown one', ({ expect }) =>
    given(async (tickstem) => {
      for (const file of [folder, join(folder, 'none'), '/dev/null']) {
        const { code, output } = await runDirectly('main', { ...inputsFor(tickstem), GITHUB_EVENT_PATH: file });
        expect([code, annotationsOf(output)]).toEqual([0, []]);
      }
    }));

  test('nor does it stop a check, whose octokit comes with a package that reads the event by itself', ({ expect }) =>
    given(async (tickstem) => {
      const github = await startGitHub();
      github.file('.github/workflows/nightly.yml', "on: {schedule: [{cron: '17 3 * * *'}]}\njobs: {backup: {}}\n");
      const inputs = { INPUT_MODE: 'check', INPUT_NAME: '', INPUT_INTERVAL: '' };
      const reading = { 'INPUT_GITHUB-TOKEN': github.token, GITHUB_API_URL: github.url };
      const check = { ...inputsFor(tickstem, inputs), ...reading };
      try {
        for (const file of [folder, join(folder, 'none'), '/dev/null']) {
          const { output } = await runDirectly('main', { ...check, GITHUB_EVENT_PATH: file });
          expect(annotationsOf(output)[0]).toContain('GitHub started no run of it');
          expect(output).not.toContain('GITHUB_EVENT_PATH');
        }
      } finally {
        await github.close();
      }
    }));
});

function unescaped(data: string): string {
  return data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

test('J7: a secret that straddles the place where a text is cut is taken out first', () =>
  given(async (tickstem) => {
    const key = 'tsk_live_0123456789abcdef0123456789abcdef';
    mkdirSync(join(folder, 'j7'), { recursive: true });
    for (const before of [80, 90, 95, 99]) {
      const value = `${'x'.repeat(before)} ${key}`;
      const more = { 'INPUT_API-KEY': key, INPUT_INTERVAL: value, INPUT_REQUIRE: value };
      const { output } = await runDirectly('main', { ...inputsFor(tickstem), ...more });
      expect(output.replace(/^::add-mask::.*$/gm, '')).not.toMatch(/tsk_|0123/);
    }
  }));
