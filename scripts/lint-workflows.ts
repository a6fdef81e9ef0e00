// `npm run lint:workflows`: actionlint (with shellcheck) and zizmor over every workflow of the repository, and over every
// YAML block of the README and docs/. The linters are pinned, come from the Go module proxy and from PyPI, and are kept
// between runs. Any finding fails, and so does a block that cannot be checked.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, parseDocument } from 'yaml';
import { binary, install, VERSIONS } from './tools.ts';
import { forActionlint, forZizmor, workflowsOf } from './yaml-blocks.ts';

const TOOLS = ['actionlint', 'zizmor', 'shellcheck'] as const;

interface IssueUpdate {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly kind: string;
  readonly snippet?: string;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// The name of an extracted block's file, and its page in it. The lines are those of the page as they are.
const EXTRACTED = /(\S+?\.md)\.L\d+\.yml/g;

process.exitCode = (await main()) ? 0 : 1;

async function main(): Promise<boolean> {
  if (!install(TOOLS)) return false;
  const yaml = listed('*.yml', '*.yaml').map((file) => ({ file, is: kindOf(file) }));
  const named = (kind: string) => yaml.flatMap(({ file, is }) => (is === kind ? [file] : []));
  const [workflows, manifests] = [named('workflow'), named('action')];
  const scenarios = [...workflows, ...manifests].filter((file) => file.startsWith('test/'));
  const ours = [...workflows, ...manifests].filter((file) => !file.startsWith('test/'));
  const { blocks, pages, problems } = extract();

  const folder = mkdtempSync(join(tmpdir(), 'yaml-blocks-'));
  try {
    for (const { name, text } of blocks) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), forZizmor(text));
    }
    const found = [
      ...problems,
      ...(await Promise.all(workflows.map((file) => actionlint(file, readFileSync(join(ROOT, file), 'utf8'))))),
      ...(await Promise.all(blocks.map(({ page, text }) => actionlint(page, text)))),
      // What runs with this repository's rights, or is copied by others, is held to all that zizmor knows, smells included.
      zizmor(ROOT, ours, '--persona=pedantic'),
      zizmor(ROOT, scenarios),
      zizmor(
        folder,
        blocks.map(({ name }) => name),
        '--persona=pedantic',
        `--config=${join(ROOT, '.github', 'zizmor-docs.yml')}`,
      ),
    ].filter((text) => text !== '');
    for (const text of found) console.log(text);
    const versions = TOOLS.map((tool) => `${tool} ${VERSIONS[tool]}`);
    console.log(
      `${workflows.length} workflows, ${manifests.length} action manifests, ${blocks.length} YAML blocks of ${pages} pages: ` +
        `${found.length === 0 ? 'clean' : 'see above'} (${versions.join(', ')})`,
    );
    return found.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What it found, empty when nothing. Reads from stdin, so that a block goes by its page's name and `./` is this repository. */
async function actionlint(file: string, workflow: string): Promise<string> {
  const { text, from } = forActionlint(workflow);
  const args = [
    '-format',
    '{{json .}}',
    '-pyflakes=',
    '-shellcheck',
    binary('shellcheck'),
    '-stdin-filename',
    file,
    '-',
  ];
  const child = spawn(binary('actionlint'), args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(text);
  const [[status], output] = await Promise.all([once(child, 'close'), child.stdout.toArray()]);
  if (status !== 0 && status !== 1) throw new Error(`actionlint failed with ${status} on ${file}`);
  return (JSON.parse(Buffer.concat(output).toString()) as IssueUpdate[])
    .map(({ line, column, message, kind, snippet = '' }) =>
      [`${file}:${from[line - 1]}:${column}: ${message} [${kind}]`, ...snippet.split('\n')].join('\n  ').trimEnd(),
    )
    .join('\n');
}

function zizmor(cwd: string, files: readonly string[], ...options: readonly string[]): string {
  if (files.length === 0) return '';
  // Without --strict-collection a file that zizmor cannot read is a warning, and not checked.
  const args = ['--offline', '--no-progress', '--quiet', '--strict-collection', ...options, ...files];
  const { stdout, stderr, status } = spawnSync(binary('zizmor'), args, { cwd, encoding: 'utf8' });
  if (status === 0) return '';
  return `${stdout}${stderr}`.replace(EXTRACTED, '$1').trimEnd() || `zizmor failed with ${status}`;
}

interface Block {
  readonly page: string;
  readonly name: string;
  readonly text: string;
}

function extract(): { blocks: Block[]; pages: number; problems: readonly string[] } {
  const pages = listed(':(glob)*.md', ':(glob)docs/**/*.md');
  const extracted = pages.map((page) => ({ page, ...workflowsOf(page, readFileSync(join(ROOT, page), 'utf8')) }));
  return {
    blocks: extracted.flatMap(({ page, workflows }) =>
      workflows.map(({ line, text }) => ({ page, name: `${page}.L${String(line).padStart(5, '0')}.yml`, text })),
    ),
    pages: pages.length,
    problems: extracted.flatMap(({ problems }) => problems),
  };
}

function kindOf(file: string): 'workflow' | 'action' | 'other' {
  const root = parseDocument(readFileSync(join(ROOT, file), 'utf8')).contents;
  if (isMap(root) && root.has('jobs')) return 'workflow';
  // What lies where GitHub looks for workflows is one, however broken.
  if (file.startsWith('.github/workflows/')) return 'workflow';
  return isMap(root) && root.has('runs') ? 'action' : 'other';
}

/** Of the repository and not yet of it, but nothing that git ignores. */
function listed(...patterns: readonly string[]): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  const names = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  return names.filter((file) => file !== '' && existsSync(join(ROOT, file))).sort();
}
