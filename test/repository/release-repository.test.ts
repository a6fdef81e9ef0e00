// How a release comes about, as it is prepared and as the workflow goes on: with commits and tags of a repository that is made
// for it, one that it is pushed to, and a gh that writes down what it is told.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { sectionOf } from '../../scripts/release-notes.ts';
import { LOG } from '../support/changelog.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/release.ts', import.meta.url));

/** A repository that was released as 1.0.0, and one that it is pushed to. */
function repository() {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [root, tools] = [join(folder, 'work'), join(folder, 'tools')];
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(own),
    PATH: `${tools}${delimiter}${process.env['PATH']}`,
    GIT_CONFIG_GLOBAL: join(folder, 'none'),
    GIT_CONFIG_NOSYSTEM: '1',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'Mona'],
        [`GIT_${who}_EMAIL`, 'mona@example.com'],
      ]),
    ),
  };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, stdio: 'pipe' }).toString().trim();
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const repo = {
    folder,
    git,
    write,
    read,
    release: (...args: string[]) => repo.releaseIn(root, ...args),
    releaseIn: (cwd: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
        cwd,
        env,
        encoding: 'utf8',
      });
      return { status, said: `${stdout}${stderr}` };
    },
    commit: (subject: string) => git('commit', '--quiet', '--allow-empty', '--message', subject),
    /** Prepares it as one does, pushes main and the tag. */
    released: (next: string) => {
      expect(repo.release(next).status).toBe(0);
      git('add', '--all');
      repo.commit(`build: ${next}`);
      git('tag', `v${next}`);
      git('push', '--quiet', 'origin', 'main', `v${next}`);
    },
    /** The commit that a tag of the other repository is. */
    remote: (tag: string) => git('ls-remote', 'origin', `refs/tags/${tag}`).split('\t')[0],
    /** What gh was told, line by line; a release that was made is found from then on. */
    gh: () => (existsSync(join(folder, 'gh.log')) ? readFileSync(join(folder, 'gh.log'), 'utf8') : ''),
  };
  for (const path of [root, tools, join(root, 'src'), join(root, 'scripts')]) mkdirSync(path);
  writeFileSync(
    join(tools, 'gh'),
    `#!/bin/sh
echo "$@" >> '${folder}/gh.log'
case "$2" in
  view) test -e "${folder}/released-$3" ;;
  create) cat >> '${folder}/gh.log'; touch "${folder}/released-$3" ;;
esac
`,
  );
  chmodSync(join(tools, 'gh'), 0o755);
  const project = { name: 'x', version: '1.0.0', private: true };
  write('package.json', JSON.stringify(project));
  write(
    'package-lock.json',
    JSON.stringify({ ...project, packages: { '': project, 'node_modules/y': { version: '1.0.0' } } }),
  );
  write('CHANGELOG.md', LOG);
  write('src/version.ts', "/** package.json's. */\nexport const VERSION = '1.0.0';\n");
  write(
    'scripts/build.ts',
    `import { readFileSync, writeFileSync } from 'node:fs';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync('src/version.ts', \`export const VERSION = '\${version}';\\n\`);
`,
  );
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', 'origin.git'], { cwd: folder, env });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', join(folder, 'origin.git'));
  git('add', '--all');
  repo.commit('feat: all of it');
  git('tag', 'v1.0.0');
  git('push', '--quiet', 'origin', 'main', 'v1.0.0');
  return repo;
}

test('the first release: checked, published, and v1 is there', () => {
  const repo = repository();

  expect(repo.release('check', 'v1.0.0')).toEqual({ status: 0, said: 'v1.0.0 may be released\n' });
  expect(repo.release('publish', 'v1.0.0').status).toBe(0);
  expect(repo.gh()).toBe(
    `release view v1.0.0\nrelease create v1.0.0 --verify-tag --title v1.0.0 --latest=true --notes-file -\n${sectionOf(LOG, '1.0.0')}\n`,
  );
  expect(repo.remote('v1')).toBe('');
  expect(repo.release('move', 'v1.0.0')).toMatchObject({
    status: 0,
    said: expect.stringMatching(/^v1 is v1\.0\.0 now$/m),
  });
  expect(repo.remote('v1')).toBe(repo.git('rev-parse', 'v1.0.0'));

  expect(repo.release('publish', 'v1.0.0')).toEqual({ status: 0, said: 'v1.0.0 is released already\n' });
  expect(repo.gh().match(/create/g)).toHaveLength(1);
});

test('a release is prepared from the commits since the last one: version, changelog, build', () => {
  const repo = repository();
  repo.git('checkout', '--quiet', '-b', 'elsewhere');
  repo.commit('fix: not on main');
  repo.git('tag', 'v1.0.5');
  repo.git('checkout', '--quiet', 'main');
  repo.commit('fix: a thing');
  repo.commit('test: it');
  repo.commit('feat(check): another');

  const { status, said } = repo.release('1.1.0');

  expect({ status, said }).toMatchObject({
    status: 0,
    said: expect.stringContaining('git tag v1.1.0 && git push origin v1.1.0'),
  });
  expect(sectionOf(repo.read('CHANGELOG.md'), '1.1.0')).toBe('### Added\n\n- Check: another\n\n### Fixed\n\n- A thing');
  expect(repo.read('CHANGELOG.md')).toContain('/compare/v1.0.0...v1.1.0\n');
  expect(repo.read('CHANGELOG.md')).toMatch(/^## \[1\.1\.0\] - \d{4}-\d\d-\d\d$/m);
  expect(JSON.parse(repo.read('package.json'))).toEqual({ name: 'x', version: '1.1.0', private: true });
  expect(JSON.parse(repo.read('package-lock.json'))).toMatchObject({
    version: '1.1.0',
    packages: { '': { name: 'x', version: '1.1.0' }, 'node_modules/y': { version: '1.0.0' } },
  });
  expect(repo.read('src/version.ts')).toContain("'1.1.0'");
});

test('v1 follows releases; not a prerelease, and not a patch of an older line', () => {
  const repo = repository();
  const go = (tag: string) => {
    repo.git('checkout', '--quiet', tag);
    expect(repo.release('check', tag).said).toBe(`${tag} may be released\n`);
    expect(repo.release('publish', tag).status).toBe(0);
    const moved = repo.release('move', tag);
    expect(moved.status).toBe(0);
    repo.git('checkout', '--quiet', 'main');
    return /^v\d (?:is|stays) .*$/m.exec(moved.said)?.[0];
  };
  for (const next of ['1.0.1', '1.1.0-rc.1', '1.1.0', '2.0.0']) {
    repo.commit(`fix: what ${next} is for`);
    repo.released(next);
  }

  expect(go('v1.0.0')).toBe('v1 is v1.0.0 now');
  expect(go('v1.1.0-rc.1')).toBe('v1 stays where it is: v1.1.0-rc.1 is a prerelease');
  expect(repo.remote('v1')).toBe(repo.git('rev-parse', 'v1.0.0'));
  expect(go('v1.1.0')).toBe('v1 is v1.1.0 now');
  expect(go('v1.0.1')).toBe('v1 stays where it is: v1 is 1.1.0 already');
  expect(go('v2.0.0')).toBe('v2 is v2.0.0 now');
  expect(repo.remote('v1')).toBe(repo.git('rev-parse', 'v1.1.0'));
  expect(repo.remote('v2')).toBe(repo.git('rev-parse', 'v2.0.0'));

  const made = repo.gh().match(/(?<=create )v.*(?= --verify-tag)|--(?:latest=\w+|prerelease)/g);
  expect(made).toEqual([
    ...['v1.0.0', '--latest=false', 'v1.1.0-rc.1', '--prerelease', 'v1.1.0', '--latest=false'],
    ...['v1.0.1', '--latest=false', 'v2.0.0', '--latest=true'],
  ]);
  // Since the last release, and of that all: what the prerelease had is new to those who did not try it.
  expect(sectionOf(repo.read('CHANGELOG.md'), '1.1.0')).toMatch(/What 1\.1\.0 is for[\s\S]*What 1\.1\.0-rc\.1 is for/);
  expect(sectionOf(repo.read('CHANGELOG.md'), '1.1.0')).not.toContain('1.0.1');
});

test('v1 moves from a checkout that is one commit deep, as the workflow has it', () => {
  const repo = repository();
  repo.release('move', 'v1.0.0');
  repo.commit('fix: a thing');
  repo.released('1.0.1');
  const shallow = join(repo.folder, 'shallow');
  const origin = pathToFileURL(join(repo.folder, 'origin.git')).href;
  repo.git('clone', '--quiet', '--depth=1', '--branch=v1.0.1', origin, shallow);

  expect(repo.releaseIn(shallow, 'move', 'v1.0.1')).toMatchObject({ status: 0 });
  expect(repo.remote('v1')).toBe(repo.git('rev-parse', 'v1.0.1'));
});

test('v1 that somebody else moves meanwhile is left to them', () => {
  const repo = repository();
  repo.release('move', 'v1.0.0');
  repo.commit('fix: a thing');
  repo.released('1.0.1');
  repo.commit('fix: by somebody else');
  repo.git('push', '--quiet', 'origin', 'main');
  const theirs = repo.git('rev-parse', 'HEAD');
  repo.git('checkout', '--quiet', 'v1.0.1');
  const hook = join(repo.folder, 'work/.git/hooks/pre-push');
  mkdirSync(join(repo.folder, 'work/.git/hooks'), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\ngit --git-dir='${repo.folder}/origin.git' update-ref refs/tags/v1 ${theirs}\n`);
  chmodSync(hook, 0o755);

  const { status, said } = repo.release('move', 'v1.0.1');

  expect(status).toBe(1);
  expect(said).toMatch(
    /v1 was not moved[\s\S]*git push --force-with-lease=refs\/tags\/v1:[0-9a-f]{40} origin [0-9a-f]{40}:refs\/tags\/v1$/m,
  );
  expect(repo.remote('v1')).toBe(theirs);
});

test('a tag is refused that is no release', () => {
  const repo = repository();
  repo.git('checkout', '--quiet', '-b', 'elsewhere');
  repo.commit('fix: not on main');
  repo.git('tag', 'v1.0.1');

  const { status, said } = repo.release('check', 'v1.0.1');

  expect(status).toBe(1);
  expect(said.trim().split('\n')).toEqual([
    'package.json is of 1.0.0, the tag is v1.0.1',
    'package-lock.json is of 1.0.0, the tag is v1.0.1',
    'src/version.ts is of 1.0.0, the tag is v1.0.1',
    'CHANGELOG.md says nothing of 1.0.1',
    'v1.0.1 is no commit of main',
  ]);
  expect(repo.release('check', 'v1.0.0').said).toMatch(
    /^v1\.0\.0 is another commit than the one that is checked out$/m,
  );
  expect(repo.release('check', 'v9.0.0').said).toMatch(/^v9\.0\.0 is another commit/m);
  expect(repo.release('publish', 'v1.0.1')).toEqual({ status: 1, said: 'there is nothing to be said of v1.0.1\n' });
  expect(repo.gh()).toBe('');
});

test.each([
  ['a version that is none', ['1.1'], /usage/],
  ['no version', [], /usage/],
  ['a command without a tag', ['check'], /usage/],
  ['an unknown command', ['undo', 'v1.0.0'], /usage/],
  ['a version that is not newer', ['1.0.0'], /1\.0\.0 is not newer/],
  ['nothing new', ['1.0.1'], /users would notice/],
])('nothing is prepared for %s', (_, args, why) => {
  const repo = repository();

  const { status, said } = repo.release(...args);

  expect(status).toBe(1);
  expect(said).toMatch(why);
  expect(repo.git('status', '--porcelain')).toBe('');
});

test('nothing is prepared among changes that are not committed', () => {
  const repo = repository();
  repo.commit('fix: a thing');
  repo.write('notes.txt', 'mine');

  expect(repo.release('1.0.1')).toEqual({ status: 1, said: 'there are changes that are not committed\n' });
  expect(JSON.parse(repo.read('package.json'))).toMatchObject({ version: '1.0.0' });
});
