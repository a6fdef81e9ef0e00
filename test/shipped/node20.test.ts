// J24: the shipped bytes on Node 20, which GitHub's runner for 32-bit ARM has (actions/runner#3940), and which act may take
// from the PATH.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGitHub } from '../stand-ins/github/server.ts';
import { ACTION, calls, NAME, withTickstem } from '../support/action.ts';

/** A Node 20 in the PATH; `undefined` where there is none. */
const node20 = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((place) => join(place, 'node'))
  .find((file) => existsSync(file) && spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v20.'));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'node20-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(step: string, env: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(node20 ?? '', [join(ACTION, 'dist', `${step}.js`)], { env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr });
    });
  });
}

describe.skipIf(node20 === undefined)('J24: on Node 20', () => {
  test('a job: the schedule is read, files are searched, and it is pinged', () =>
    withTickstem(async (tickstem) => {
      const github = await startGitHub();
      github.file('.github/workflows/nightly.yml', "on: {schedule: [{cron: '17 3 * * *'}]}\njobs: {backup: {}}\n");
      const workspace = join(folder, 'ws');
      mkdirSync(join(workspace, 'out'), { recursive: true });
      const state = join(folder, 'state');
      writeFileSync(state, '');
      const env = {
        'INPUT_API-KEY': tickstem.apiKey,
        'INPUT_API-URL': tickstem.url,
        'INPUT_GITHUB-TOKEN': github.token,
        INPUT_REQUIRE: 'true',
        'INPUT_REQUIRE-FILES': '**/*.{csv,json}\nout/+(a|b).csv',
        'INPUT_JOB-STATUS': 'success',
        GITHUB_EVENT_NAME: 'schedule',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REPOSITORY: 'octo-org/shop',
        GITHUB_WORKFLOW_REF: 'octo-org/shop/.github/workflows/nightly.yml@refs/heads/main',
        GITHUB_WORKFLOW_SHA: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
        GITHUB_JOB: 'backup',
        GITHUB_API_URL: github.url,
        GITHUB_WORKSPACE: workspace,
        GITHUB_STATE: state,
      };
      const main = await run('main', env);
      expect(main.output).not.toMatch(/^::(?:error|warning)/m);
      expect(main.code).toBe(0);
      writeFileSync(join(workspace, 'out', 'a.csv'), 'rows');
      const saved = /<<(\S+)\r?\n([\s\S]*?)\r?\n\1/.exec(readFileSync(state, 'utf8'))?.[2] ?? '';
      const post = await run('post', { ...env, STATE_heartbeat: saved });
      expect(post.output).not.toMatch(/^::(?:error|warning)/m);
      expect(post.code).toBe(0);
      expect(tickstem.named(NAME)).toMatchObject([{ interval_secs: 86_400 }]);
      expect(calls(tickstem).at(-1)).toBe('ping 200');
      await github.close();
    }));

  test('a check, of heartbeats and workflows', () =>
    withTickstem(async (tickstem) => {
      const github = await startGitHub();
      github.file('.github/workflows/nightly.yml', "on: {schedule: [{cron: '17 3 * * *'}]}\njobs: {backup: {}}\n");
      const seeded = tickstem.seed({ name: NAME, interval_secs: 86_400, grace_secs: 43_200 });
      tickstem.ping(seeded.id);
      tickstem.seed({
        name: 'octo-org/shop/other',
        interval_secs: 3600,
        grace_secs: 60,
        last_pinged_at: '2026-01-01T00:00:00Z',
      });
      const { code, output } = await run('main', {
        INPUT_MODE: 'check',
        'INPUT_API-KEY': tickstem.apiKey,
        'INPUT_API-URL': tickstem.url,
        'INPUT_GITHUB-TOKEN': github.token,
        GITHUB_EVENT_NAME: 'schedule',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REPOSITORY: 'octo-org/shop',
        GITHUB_API_URL: github.url,
      });
      expect(output).toMatch(/^::error .*Heartbeat "other" missed/m);
      expect(output).not.toMatch(/Internal error|is not a function/);
      expect(code).toBe(1);
      await github.close();
    }));
});

/** What Node has since 22, and may be in a line of ours. */
const NEWER =
  /\b(?:Map|Object)\.groupBy\(|\bURL\.parse\(|\bfs\.glob|\bglobSync\(|\bPromise\.(?:withResolvers|try)\(|\bArray\.fromAsync\(|\bRegExp\.escape\(|\bimport\.meta\.(?:dirname|filename|main)|\bnew Set\([^)]*\)\.(?:union|difference|intersection|isSubsetOf)\(|\bIterator\.|\.(?:values|keys|entries)\(\)\.(?:map|filter|toArray|some|find|flatMap)\(/;

test('J24: the sources use nothing that Node 20 does not have', () => {
  const src = join(ACTION, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const lines = files.flatMap((file) => {
    const code = readFileSync(join(src, file), 'utf8').split('\n');
    return code.flatMap((line) =>
      !/^\s*(?:\/?\*|\/\/)/.test(line) && NEWER.test(line) ? [`${file}: ${line.trim()}`] : [],
    );
  });
  expect(lines).toEqual([]);
});
