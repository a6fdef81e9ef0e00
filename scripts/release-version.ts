/** Versions and their tags: which are releases, which is newer, and what has to be true of one before it is released. */

export interface Version {
  readonly numbers: readonly [major: number, minor: number, patch: number];
  /** `rc.1` of `1.2.0-rc.1`; empty: it is no prerelease. */
  readonly prerelease: string;
}

const NUMBER = '(0|[1-9]\\d*)';
const VERSION = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-([0-9a-z-]+(?:\\.[0-9a-z-]+)*))?$`);

/** `1.2.3` or `1.2.3-rc.1`; `undefined`: it is none. */
export function parseVersion(text: string): Version | undefined {
  const [, major, minor, patch, prerelease = ''] = VERSION.exec(text) ?? [];
  if (major === undefined) return undefined;
  return { numbers: [Number(major), Number(minor), Number(patch)], prerelease };
}

/** `v1.2.3`; `undefined` for all other tags, `v1` among them. */
export function versionOfTag(tag: string): Version | undefined {
  return tag.startsWith('v') ? parseVersion(tag.slice(1)) : undefined;
}

/** Below zero where the first is older, by the rules of semver.org. */
export function compareVersions(first: Version, second: Version): number {
  for (const [index, number] of first.numbers.entries()) {
    const difference = number - (second.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (first.prerelease === second.prerelease) return 0;
  if (first.prerelease === '') return 1;
  if (second.prerelease === '') return -1;
  return comparePrereleases(first.prerelease.split('.'), second.prerelease.split('.'));
}

function comparePrereleases(first: readonly string[], second: readonly string[]): number {
  for (const [index, left] of first.entries()) {
    const right = second[index];
    if (right === undefined) return 1;
    if (left === right) continue;
    const [leftIsNumber, rightIsNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (leftIsNumber && rightIsNumber) return Number(left) - Number(right);
    if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return first.length - second.length;
}

/** What a tag is to be released from. */
export interface Tagged {
  readonly tag: string;
  /** What each of the files says that the version is. */
  readonly versions: Readonly<Record<string, string>>;
  /** What the changelog says of it; empty: nothing. */
  readonly notes: string;
  /** The tag is on the commit that is checked out. */
  readonly isHead: boolean;
  readonly isOnMain: boolean;
}

/** Why this is not to be released, a line each; none: it may. */
export function checkTag({ tag, versions, notes, isHead, isOnMain }: Tagged): string[] {
  if (versionOfTag(tag) === undefined) return [`${tag} is no version: a release is tagged v1.2.3 or v1.2.3-rc.1`];
  return [
    ...Object.entries(versions)
      .filter(([, version]) => `v${version}` !== tag)
      .map(([file, version]) => `${file} is of ${version || 'no version'}, the tag is ${tag}`),
    ...(notes === '' ? [`CHANGELOG.md says nothing of ${tag.slice(1)}`] : []),
    ...(isHead ? [] : [`${tag} is another commit than the one that is checked out`]),
    ...(isOnMain ? [] : [`${tag} is no commit of main`]),
  ];
}

/** The tag of the last release before a version: of a prerelease any, else one that is none. */
export function previousTag(version: Version, tags: readonly string[]): string | undefined {
  const older = tags.flatMap((tag) => {
    const other = versionOfTag(tag);
    if (other === undefined || compareVersions(other, version) >= 0) return [];
    return version.prerelease === '' && other.prerelease !== '' ? [] : [{ tag, version: other }];
  });
  return older.sort((first, second) => compareVersions(second.version, first.version))[0]?.tag;
}

/** Whether GitHub is to show it as the latest release: no other is newer. */
export function isLatest(tag: string, tags: readonly string[]): boolean {
  const version = versionOfTag(tag);
  if (version === undefined || version.prerelease !== '') return false;
  return tags.every((other) => {
    const released = versionOfTag(other);
    return released === undefined || released.prerelease !== '' || compareVersions(released, version) <= 0;
  });
}

/** The major tag is moved, or stays where it is for a reason. */
export type Move = { readonly major: string } | { readonly stays: string };

/**
 * What becomes of `v1` when `v1.2.3` is released: it is what users' workflows name, so it follows releases alone, and never
 * goes back.
 *
 * @param current the version that `v1` has now; `undefined`: there is no `v1` yet
 */
export function majorTagFor(tag: string, current: string | undefined): Move {
  const version = versionOfTag(tag);
  if (version === undefined) return { stays: `${tag} is no version` };
  const major = `v${version.numbers[0]}`;
  if (version.prerelease !== '') return { stays: `${tag} is a prerelease` };
  if (current === undefined) return { major };
  const now = parseVersion(current);
  if (now === undefined) return { stays: `${major} is of ${current || 'no version'}, which is none to compare with` };
  if (compareVersions(now, version) > 0) return { stays: `${major} is ${current} already` };
  return { major };
}
