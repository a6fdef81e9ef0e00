// What may be a release, what is told of it, and what becomes of the major tag: by tables.
import { describe, expect, test } from 'vitest';
import { notesOf, sectionOf, withRelease } from '../../scripts/release-notes.ts';
import {
  checkTag,
  compareVersions,
  isLatest,
  majorTagFor,
  parseVersion,
  previousTag,
  type Tagged,
  versionOfTag,
} from '../../scripts/release-version.ts';
import { LOG } from '../support/changelog.ts';

function version(text: string) {
  const parsed = parseVersion(text);
  if (parsed === undefined) throw new Error(`${text} is no version`);
  return parsed;
}

describe('versions', () => {
  test.each(['1', '1.2', '1.2.3.4', '01.2.3', '1.2.3-', '1.2.3-rc..1', '1.2.3+5', 'v1.2.3', '1.2.3 ', ''])(
    '%j is none',
    (text) => expect(parseVersion(text)).toBeUndefined(),
  );

  test.each(['v1', '1.2.3', 'v1.2', 'version1.2.3', 'refs/tags/v1.2.3'])('%j is the tag of none', (tag) =>
    expect(versionOfTag(tag)).toBeUndefined(),
  );

  test('in their order', () => {
    const ordered = [
      '1.0.0-rc',
      '1.0.0-rc.1',
      '1.0.0-rc.2',
      '1.0.0-rc.10',
      '1.0.0-rc.x',
      '1.0.0',
      '1.0.1',
      '1.2.0',
      '1.10.0',
      '2.0.0',
    ];
    for (const [at, older] of ordered.entries()) {
      expect(compareVersions(version(older), version(older))).toBe(0);
      for (const newer of ordered.slice(at + 1)) {
        expect(compareVersions(version(older), version(newer)), `${older} ${newer}`).toBeLessThan(0);
        expect(compareVersions(version(newer), version(older)), `${newer} ${older}`).toBeGreaterThan(0);
      }
    }
  });

  const TAGS = ['v1.9.0', 'v1.10.0', 'v1.11.0-rc.1', 'v1.11.0-rc.2', 'v1', 'nightly', 'v2.0.0', 'v2.1.0-rc.1', ''];

  test.each([
    ['1.11.0', 'v1.10.0'],
    ['1.11.0-rc.2', 'v1.11.0-rc.1'],
    ['1.11.0-rc.1', 'v1.10.0'],
    ['1.9.1', 'v1.9.0'],
    ['3.0.0', 'v2.0.0'],
    ['1.9.0', undefined],
  ])('before %s there was %s', (given, tag) => expect(previousTag(version(given), TAGS)).toBe(tag));

  test.each([
    ['v2.0.0', true],
    ['v2.0.1', true],
    ['v1.10.1', false],
    ['v2.1.0-rc.1', false],
    ['v1', false],
  ])('%s is the latest: %s', (tag, latest) => expect(isLatest(tag, TAGS)).toBe(latest));

  test.each([
    ['v1.0.0', undefined, { major: 'v1' }],
    ['v1.0.1', '1.0.0', { major: 'v1' }],
    ['v1.10.0', '1.9.9', { major: 'v1' }],
    // Once more, after a run that broke off.
    ['v1.0.1', '1.0.1', { major: 'v1' }],
    ['v1.0.1', '1.1.0', { stays: 'v1 is 1.1.0 already' }],
    ['v1.9.9', '1.10.0', { stays: 'v1 is 1.10.0 already' }],
    ['v2.0.0', undefined, { major: 'v2' }],
    ['v2.0.0-rc.1', undefined, { stays: 'v2.0.0-rc.1 is a prerelease' }],
    ['v1.2.0-rc.1', '1.1.0', { stays: 'v1.2.0-rc.1 is a prerelease' }],
    ['v1.0.1', 'undefined', { stays: 'v1 is of undefined, which is none to compare with' }],
    ['v1', '1.0.0', { stays: 'v1 is no version' }],
  ])('%s, where the major tag is %s', (tag, current, move) => expect(majorTagFor(tag, current)).toEqual(move));
});

const RIGHT: Tagged = {
  tag: 'v1.2.3',
  versions: { 'package.json': '1.2.3', 'src/version.ts': '1.2.3' },
  notes: '- Something',
  isHead: true,
  isOnMain: true,
};

test.each<[string, Partial<Tagged>, string[]]>([
  ['all is well', {}, []],
  ['no version', { tag: 'v1.2' }, ['v1.2 is no version: a release is tagged v1.2.3 or v1.2.3-rc.1']],
  [
    'another version',
    { versions: { 'package.json': '1.2.3', 'src/version.ts': '1.2.2' } },
    ['src/version.ts is of 1.2.2, the tag is v1.2.3'],
  ],
  [
    'no version in a file',
    { versions: { 'src/version.ts': '' } },
    ['src/version.ts is of no version, the tag is v1.2.3'],
  ],
  ['nothing in the changelog', { notes: '' }, ['CHANGELOG.md says nothing of 1.2.3']],
  ['another commit', { isHead: false }, ['v1.2.3 is another commit than the one that is checked out']],
  ['not on main', { isOnMain: false }, ['v1.2.3 is no commit of main']],
])('whether it may be released: %s', (_, given, problems) =>
  expect(checkTag({ ...RIGHT, ...given })).toEqual(problems),
);

test('all that is in the way is said at once', () => {
  expect(checkTag({ ...RIGHT, versions: { a: '1', b: '2' }, notes: '', isHead: false, isOnMain: false })).toHaveLength(
    5,
  );
});

const commit = (subject: string, body = '') => ({ subject, body });

describe('what is told of commits', () => {
  test.each([
    ['a feature', commit('feat: badges'), '### Added\n\n- Badges'],
    ['its scope', commit('fix(check): a late cron (#12)'), '### Fixed\n\n- Check: a late cron (#12)'],
    ['speed', commit('perf: half the bytes'), '### Faster\n\n- Half the bytes'],
    ['documentation', commit('docs: recipes'), '### Documentation\n\n- Recipes'],
    ['what nobody notices', commit('refactor: one door'), ''],
    ['no conventional commit', commit('Merge branch: all of it'), ''],
    ['a type that every object has', commit('constructor: nothing'), ''],
    [
      'several in one',
      commit('fix: one thing; and its half; docs: another; test: a third'),
      '### Fixed\n\n- One thing; and its half\n\n### Documentation\n\n- Another',
    ],
    ['breaking', commit('feat!: `grace` is gone'), '### Breaking\n\n- `grace` is gone'],
    ['breaking, of any type', commit('refactor(inputs)!: strict'), '### Breaking\n\n- Inputs: strict'],
    [
      'breaking, told in a footer',
      commit('feat!: durations', 'Why.\n\nBREAKING CHANGE: seconds only\nfrom now on\nReviewed-by: x'),
      '### Breaking\n\n- Seconds only from now on\n\n### Added\n\n- Durations',
    ],
    ['a footer with a hyphen', commit('chore: x', 'BREAKING-CHANGE: gone\r\n\r\nMore.'), '### Breaking\n\n- Gone'],
    ['what looks like HTML', commit('feat: `<a>/*` and <b>'), '### Added\n\n- `<a>/*` and \\<b>'],
  ])('%s', (_, given, notes) => expect(notesOf([given])).toBe(notes));

  test('in groups, breaking ones first, each thing once', () => {
    const subjects = ['docs: a', 'fix: b', 'perf: c', 'feat: d', 'fix: e', 'fix: b', 'feat!: f'];
    expect(notesOf(subjects.map((subject) => commit(subject))).match(/(?<=^(?:### |- )).+/gm)).toEqual([
      'Breaking',
      'F',
      'Added',
      'D',
      'Fixed',
      'B',
      'E',
      'Faster',
      'C',
      'Documentation',
      'A',
    ]);
  });
});

const RELEASE = { version: '1.0.1', date: '2026-02-01', previous: '1.0.0', notes: '### Fixed\n\n- A thing' };

describe('the changelog', () => {
  test('a section is what stands between its heading and the next, or the links', () => {
    expect(sectionOf(LOG, '1.0.0')).toBe('The first.\n\n### Added\n\n- All of it');
    expect(sectionOf(withRelease(LOG, RELEASE), '1.0.0')).toBe(sectionOf(LOG, '1.0.0'));
    expect(sectionOf(withRelease(LOG, RELEASE), '1.0.1')).toBe(RELEASE.notes);
    expect(sectionOf(LOG, 'Unreleased')).toBe('');
    expect(sectionOf(LOG, '1.0')).toBe('');
  });

  test('a release comes before the others, with its link', () => {
    const [before = '', after = ''] = LOG.split('\n## [1.0.0]');
    expect(withRelease(LOG, RELEASE)).toBe(
      `${before}\n## [1.0.1] - 2026-02-01\n\n${RELEASE.notes}\n\n## [1.0.0]${after.replace(
        'compare/v1.0.0...HEAD',
        'compare/v1.0.1...HEAD\n[1.0.1]: https://example.com/x/compare/v1.0.0...v1.0.1',
      )}`,
    );
  });

  test('what was written under Unreleased comes first, and is there no more', () => {
    const log = withRelease(LOG.replace('[Unreleased]\n', '[Unreleased]\n\nBy hand.\n'), RELEASE);
    expect(sectionOf(log, '1.0.1')).toBe(`By hand.\n\n${RELEASE.notes}`);
    expect(sectionOf(log, 'Unreleased')).toBe('');
    expect(log.match(/By hand/g)).toHaveLength(1);
  });

  test('the first release has a page, and nothing to compare with', () => {
    const log = '# Changelog\n\n## [Unreleased]\n\n[Unreleased]: https://example.com/x/compare/v0.0.0...HEAD\n';
    expect(withRelease(log, { ...RELEASE, previous: undefined })).toContain(
      '\n[1.0.1]: https://example.com/x/releases/tag/v1.0.1\n',
    );
  });

  test.each([
    ['nothing to say', LOG, { ...RELEASE, notes: '' }, /users would notice/],
    ['a version that it has', LOG, { ...RELEASE, version: '1.0.0' }, /has a section 1\.0\.0 already/],
    ['no Unreleased', LOG.replace('## [Unreleased]', ''), RELEASE, /no section Unreleased/],
    ['no link', LOG.replace('[Unreleased]: ', ''), RELEASE, /no link/],
  ])('refuses %s', (_, log, release, why) => expect(() => withRelease(log, release)).toThrow(why));
});
