/**
 * Builds `act`, somebody else's runner, with Go from the module proxy: once, into a cache folder that is kept. Prints where
 * it is. Run by `npm run test:act`; alone: `node scripts/act.ts`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';

const VERSION = '0.2.87';
const MODULE = 'github.com/nektos/act';
const BINARY = platform === 'win32' ? 'act.exe' : 'act';

/** The path of act, built now if it is not there yet. @throws when Go is missing, or the build fails. */
export function installAct(): string {
  const folder = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'heartbeat-action', `act-v${VERSION}`);
  const act = join(folder, BINARY);
  if (isRight(act)) return act;
  if (spawnSync('go', ['version']).status !== 0) {
    throw new Error(
      `Go is missing: act ${VERSION} is built from source. Install Go 1.24 or later and put \`go\` on the PATH.`,
    );
  }
  console.error(`Building act ${VERSION} into ${folder}: some two minutes, once.`);
  mkdirSync(folder, { recursive: true });
  const build = mkdtempSync(join(folder, 'build-'));
  try {
    execFileSync('go', ['install', `${MODULE}@v${VERSION}`], {
      // GOBIN excludes a GOOS or GOARCH of another machine, and go.work or a vendored build must not get in the way.
      env: { ...env, GOBIN: build, GOOS: '', GOARCH: '', GOWORK: 'off', GOFLAGS: '' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    // Moved when it is whole: an interrupted build, or two at a time, leave nothing that looks like act and is not.
    renameSync(join(build, BINARY), act);
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
  if (!isRight(act)) throw new Error(`${act} does not say that it is act ${VERSION}`);
  return act;
}

function isRight(act: string): boolean {
  return existsSync(act) && spawnSync(act, ['--version']).stdout?.toString().trim() === `act version ${VERSION}`;
}

if (import.meta.main) {
  try {
    console.log(installAct());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
