import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { type EvidenceRequest, gatherEvidence } from '../../../src/evidence/evidence.ts';

const IDENTITY = ['-c', 'user.name=n', '-c', 'user.email=e@example.com', '-c', 'init.defaultBranch=main'];
const windows = process.platform === 'win32';

let top: string;
let workspace: string;
let origin: string;

beforeEach(() => {
  top = realpathSync.native(mkdtempSync(join(tmpdir(), 'evidence-')));
  workspace = join(top, 'ws');
  origin = join(top, 'origin');
  mkdirSync(workspace);
  mkdirSync(origin);
  git(origin, 'init', '-q');
  writeFileSync(join(origin, 'committed.csv'), 'rows');
  git(origin, 'add', '.');
  git(origin, 'commit', '-qm', 'first');
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', [...IDENTITY, ...args], { cwd, stdio: 'pipe' });
}

/** What actions/checkout does (git-source-provider.ts), to an empty folder or to one of an earlier run. */
function checkout(folder = workspace): void {
  mkdirSync(folder, { recursive: true });
  if (statSync(join(folder, '.git'), { throwIfNoEntry: false }) === undefined) {
    git(folder, 'init', '-q');
    git(folder, 'remote', 'add', 'origin', origin);
  } else {
    git(folder, 'checkout', '-q', '--detach');
    git(folder, 'clean', '-ffdxq');
  }
  git(folder, 'fetch', '-q', '--no-tags', '--prune', '--depth=1', 'origin', '+HEAD:refs/remotes/origin/main');
  git(folder, 'checkout', '-q', '--force', '-B', 'main', 'refs/remotes/origin/main');
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function gather(wish: Partial<EvidenceRequest>) {
  return gatherEvidence({
    require: 'true',
    requireFiles: [],
    minDurationSecs: undefined,
    startedAtMs: Date.now(),
    workspace,
    clock: systemClock,
    ...wish,
  });
}

describe('a checkout', () => {
  const WARNING =
    /^The repository was checked out after this step, so `require-files` cannot tell .* after the checkout\.$/;

  test('after the step is warned of, though its files count', async () => {
    const startedAtMs = Date.now();
    checkout();
    const { missing, warnings } = await gather({ requireFiles: ['*.csv'], startedAtMs });
    expect(missing).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(WARNING)]);
  });

  test('is noticed where an earlier run left the repository, and nothing changed', async () => {
    checkout();
    await pause(1100);
    const startedAtMs = Date.now();
    checkout();
    expect((await gather({ requireFiles: ['*.csv'], startedAtMs })).warnings).toHaveLength(1);
  });

  test('by `git clone` is one, and a repository without a reflog is judged by its HEAD', async () => {
    const startedAtMs = Date.now();
    git(top, 'clone', '-q', origin, workspace);
    expect((await gather({ requireFiles: ['*.csv'], startedAtMs })).warnings).toHaveLength(1);
    rmSync(join(workspace, '.git', 'logs'), { recursive: true });
    expect((await gather({ requireFiles: ['*.csv'], startedAtMs })).warnings).toHaveLength(1);
    expect((await gather({ requireFiles: ['*.csv'], startedAtMs: Date.now() + 100 })).warnings).toEqual([]);
  });

  test('by hand, with `git init` and `git pull`, is one', async () => {
    const startedAtMs = Date.now();
    git(workspace, 'init', '-q');
    git(workspace, 'pull', '-q', origin, 'main');
    expect((await gather({ requireFiles: ['*.csv'], startedAtMs })).warnings).toHaveLength(1);
  });

  test('before the step is none, whatever git does in the job', async () => {
    checkout();
    await pause(1100);
    const startedAtMs = Date.now();
    const file = join(workspace, 'committed.csv');
    writeFileSync(file, 'new rows');
    git(workspace, 'add', '.');
    git(workspace, 'commit', '-qm', 'new rows');
    git(workspace, 'fetch', '-q', 'origin');
    git(workspace, 'pull', '-q', '--rebase', '--unshallow', 'origin', 'main');
    git(workspace, 'config', '--local', '--unset-all', 'remote.origin.url'); // as checkout's post step does with its token
    git(workspace, 'status');
    expect(await gather({ requireFiles: ['*.csv'], startedAtMs })).toEqual({ missing: [], warnings: [] });
  });

  test('just before the step lends no newness to what was committed', async () => {
    checkout();
    const startedAtMs = Date.now() + 50;
    const { missing, warnings } = await gather({ requireFiles: ['*.csv'], startedAtMs });
    expect(missing).toEqual([
      'no file that this job wrote for `*.csv`: what matched is older than the job: `committed.csv` (from the checkout just before it)',
    ]);
    expect(warnings).toEqual([]);
  });

  test('just before the step takes nothing from what the job wrote', async () => {
    checkout();
    const startedAtMs = Date.now();
    writeFileSync(join(workspace, 'committed.csv'), 'new rows');
    expect(await gather({ requireFiles: ['*.csv'], startedAtMs })).toEqual({ missing: [], warnings: [] });
  });

  test('to a folder matters to what lies there', async () => {
    const startedAtMs = Date.now();
    checkout(join(workspace, 'src', 'shop'));
    writeFileSync(join(workspace, 'out.csv'), 'x');
    expect((await gather({ requireFiles: ['out.csv'], startedAtMs })).warnings).toEqual([]);
    const { warnings } = await gather({ requireFiles: ['out.csv', 'src/**/*.csv'], startedAtMs });
    expect(warnings).toEqual([expect.stringMatching(/checked out to `src\/shop` after this step/)]);
  });

  test('is no matter where no file is asked for', async () => {
    const startedAtMs = Date.now();
    checkout();
    expect(await gather({ startedAtMs })).toEqual({ missing: [], warnings: [] });
  });

  test('is found in a workspace that is reached by a link', async () => {
    const startedAtMs = Date.now();
    checkout();
    symlinkSync(workspace, join(top, 'link'));
    const found = await gather({ requireFiles: ['*.csv'], startedAtMs, workspace: join(top, 'link') });
    expect(found.warnings).toHaveLength(1);
  });

  test('is not made up from strange reflogs', async () => {
    checkout();
    const startedAtMs = Date.now() + 60_000;
    const reflog = join(workspace, '.git', 'logs', 'HEAD');
    const past = readFileSync(reflog, 'utf8');
    const later = Math.ceil(startedAtMs / 1000) + 5;
    appendFileSync(
      reflog,
      `nonsense\n\n0 1 a> <e> ${later} +0000\tcommit: checkout: x\n0 1 a <e> soon +0000\tcheckout: x\n`,
    );
    expect((await gather({ requireFiles: ['*.csv'], startedAtMs })).warnings).toEqual([]);
    appendFileSync(reflog, `0 1 a b <e@x> ${later} -0330\tcheckout: moving from a to b\r\n`);
    expect((await gather({ requireFiles: ['*.csv'], startedAtMs })).warnings).toHaveLength(1);
    expect(past).toContain('\tcheckout: moving from');
  });

  test.skipIf(windows)('does not wait for a pipe in place of the reflog', async () => {
    const startedAtMs = Date.now();
    checkout();
    rmSync(join(workspace, '.git', 'logs', 'HEAD'));
    spawnSync('mkfifo', [join(workspace, '.git', 'logs', 'HEAD')]);
    expect((await gather({ requireFiles: ['*.csv'], startedAtMs })).warnings).toHaveLength(1);
  });
});
