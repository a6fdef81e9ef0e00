/**
 * Releases. `npm run release -- 1.2.3` prepares one on this machine: the version, the changelog and dist/. The rest is for
 * .github/workflows/release.yml, when the tag is pushed:
 *
 * - `check TAG`: may this be released? Says all that is in the way.
 * - `publish TAG`: the release on GitHub, with what the changelog says of it.
 * - `move TAG`: the major tag, which is what users' workflows name.
 *
 * Works in the current folder, and needs nothing but Node, git and, for `publish`, gh: it runs before anything is installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { type Commit, notesOf, sectionOf, withRelease } from './release-notes.ts';
import {
  checkTag,
  compareVersions,
  isLatest,
  majorTagFor,
  parseVersion,
  previousTag,
  versionOfTag,
} from './release-version.ts';

const CHANGELOG = 'CHANGELOG.md';
const USAGE =
  'usage: npm run release -- 1.2.3 (or, in the workflow: node scripts/release.ts check|publish|move v1.2.3)';

/** What is in the way of a release: told without a stack. */
class NotReleased extends Error {}

const COMMANDS = new Map([
  ['check', check],
  ['publish', publish],
  ['move', move],
]);

const [first = '', second] = process.argv.slice(2);
const command = COMMANDS.get(first);
try {
  if (command !== undefined && second !== undefined) command(second);
  else if (second === undefined && parseVersion(first) !== undefined) prepare(first);
  else throw new NotReleased(USAGE);
} catch (error) {
  if (!(error instanceof NotReleased)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function prepare(version: string): void {
  const wanted = parseVersion(version);
  const current = parseVersion(String(json('package.json')['version']));
  if (wanted === undefined || current === undefined) throw new NotReleased(USAGE);
  if (compareVersions(wanted, current) <= 0)
    throw new NotReleased(`${version} is not newer than what package.json says`);
  if (git('status', '--porcelain') !== '') throw new NotReleased('there are changes that are not committed');
  const previous = previousTag(wanted, tags('--merged', 'HEAD'));
  const notes = notesOf(commits(previous));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(CHANGELOG, changelogWith({ version, date, previous: previous?.slice(1), notes }));

  write('package.json', { ...json('package.json'), version });
  const lock = json('package-lock.json');
  const packages = lock['packages'] as Record<string, Record<string, unknown>>;
  write('package-lock.json', { ...lock, version, packages: { ...packages, '': { ...packages[''], version } } });
  // src/version.ts and dist/ follow.
  execFileSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  console.log(`${version} is prepared. Read and mend what ${CHANGELOG} says, then:

  git add --all && git commit --message 'build: ${version}'

Bring that to main by a pull request. When the gate has passed there, on that commit:

  git tag v${version} && git push origin v${version}`);
}

function changelogWith(release: Parameters<typeof withRelease>[1]): string {
  try {
    return withRelease(readFileSync(CHANGELOG, 'utf8'), release);
  } catch (error) {
    throw new NotReleased(error instanceof Error ? error.message : String(error));
  }
}

function check(tag: string): void {
  const lock = json('package-lock.json');
  const problems = checkTag({
    tag,
    versions: {
      'package.json': String(json('package.json')['version']),
      'package-lock.json': String(lock['version']),
      'src/version.ts': / VERSION = '([^']+)'/.exec(readFileSync('src/version.ts', 'utf8'))?.[1] ?? '',
    },
    notes: sectionOf(readFileSync(CHANGELOG, 'utf8'), tag.slice(1)),
    isHead: commitOf(tag) === commitOf('HEAD'),
    isOnMain: succeeds('git', 'merge-base', '--is-ancestor', 'HEAD', 'origin/main'),
  });
  if (problems.length > 0) throw new NotReleased(problems.join('\n'));
  console.log(`${tag} may be released`);
}

/** Once: a workflow that is run again finds it there. */
function publish(tag: string): void {
  const version = versionOfTag(tag);
  const notes = sectionOf(readFileSync(CHANGELOG, 'utf8'), tag.slice(1));
  if (version === undefined || notes === '') throw new NotReleased(`there is nothing to be said of ${tag}`);
  if (succeeds('gh', 'release', 'view', tag)) {
    console.log(`${tag} is released already`);
    return;
  }
  const latest = `--latest=${isLatest(tag, tags())}`;
  const kind = version.prerelease === '' ? latest : '--prerelease';
  execFileSync('gh', ['release', 'create', tag, '--verify-tag', '--title', tag, kind, '--notes-file', '-'], {
    input: `${notes}\n`,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}

/**
 * Pushes the major tag, if it is still where it was when that was decided: of two releases at a time the slower one fails,
 * and finds the newer one there when it is run again.
 */
function move(tag: string): void {
  const major = tag.split('.', 1)[0] ?? '';
  const ref = `refs/tags/${major}`;
  const [there = ''] = git('ls-remote', 'origin', ref).split('\t');
  if (there !== '') git('fetch', '--no-tags', 'origin', ref);
  const current =
    there === '' ? undefined : (JSON.parse(git('show', `${there}:package.json`)) as { version?: unknown }).version;
  const found = majorTagFor(tag, current === undefined ? undefined : String(current));
  if ('stays' in found) {
    console.log(`${major} stays where it is: ${found.stays}`);
    return;
  }
  const push = ['push', `--force-with-lease=${ref}:${there}`, 'origin', `${commitOf('HEAD')}:${ref}`];
  if (spawnSync('git', push, { stdio: 'inherit' }).status !== 0) {
    throw new NotReleased(
      `${major} was not moved. Where somebody else moved it, run this job again. GitHub also refuses it to a workflow when ` +
        `workflow files of main have changed since ${tag}: then move it by hand, with\n\n  git ${push.join(' ')}`,
    );
  }
  console.log(`${major} is ${tag} now`);
}

function commits(since: string | undefined): Commit[] {
  const range = since === undefined ? 'HEAD' : `${since}..HEAD`;
  return git('log', '--no-merges', '--format=%s%x00%b%x1e', range)
    .split('\x1e')
    .map((commit) => commit.trim().split('\0'))
    .map(([subject = '', body = '']) => ({ subject, body }));
}

function tags(...which: string[]): string[] {
  return git('tag', '--list', ...which).split('\n');
}

/** What git says. */
function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new NotReleased(`git ${args.join(' ')}: ${stderr.trim()}`);
  return stdout.trim();
}

/** The commit that a name stands for; `undefined`: there is none of that name. */
function commitOf(name: string): string | undefined {
  return succeeds('git', 'rev-parse', '--verify', `${name}^{commit}`)
    ? git('rev-parse', `${name}^{commit}`)
    : undefined;
}

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

function write(file: string, content: Record<string, unknown>): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
