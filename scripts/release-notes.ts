/** What is told of a release: worked out from its commits, kept in CHANGELOG.md, and shown by GitHub from there. */

export interface Commit {
  readonly subject: string;
  readonly body: string;
}

const BREAKING = 'Breaking';
/** What users notice, by the type of a conventional commit, in this order; all other types they do not. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['feat', 'Added'],
  ['fix', 'Fixed'],
  ['perf', 'Faster'],
  ['docs', 'Documentation'],
]);

const ENTRY = /^(?<type>[a-z]+)(?:\((?<scope>[^)]+)\))?(?<bang>!?): (?<text>.+)$/;
/** Of a commit with several changes: `fix: one; docs: another`. */
const NEXT_ENTRY = /; (?=[a-z]+(?:\([^)]+\))?!?: )/;
/** Its first line, and those that follow up to a blank one or another footer. */
const FOOTER = /^BREAKING[ -]CHANGE: (.+(?:\n(?![A-Za-z-]+: ).+)*)/m;

/** Markdown, a heading for each group that has something; empty: there is nothing that users would notice. */
export function notesOf(commits: readonly Commit[]): string {
  const items = commits.flatMap(itemsOf);
  return [BREAKING, ...GROUPS.values()]
    .map((group) => ({ group, texts: items.filter((item) => item.group === group).map(({ text }) => text) }))
    .filter(({ texts }) => texts.length > 0)
    .map(({ group, texts }) => [`### ${group}`, '', ...new Set(texts.map((text) => `- ${text}`))].join('\n'))
    .join('\n\n');
}

interface Item {
  readonly group: string;
  readonly text: string;
}

function itemsOf({ subject, body }: Commit): Item[] {
  const footer = FOOTER.exec(body.replaceAll('\r\n', '\n'))?.[1];
  const entries = subject.split(NEXT_ENTRY).flatMap((entry): Item[] => {
    const { type = '', scope, bang, text = '' } = ENTRY.exec(entry)?.groups ?? {};
    const said = sentence(scope === undefined ? text : `${scope}: ${text}`);
    // A footer says it better than the subject does.
    if (bang === '!' && footer === undefined) return [{ group: BREAKING, text: said }];
    const group = GROUPS.get(type);
    return group === undefined ? [] : [{ group, text: said }];
  });
  if (footer === undefined) return entries;
  return [{ group: BREAKING, text: sentence(footer.replace(/\s+/g, ' ').trim()) }, ...entries];
}

/** `<file>` would be taken for HTML, and not be seen; in code it is not. */
function sentence(text: string): string {
  const visible = text.split('`').map((part, index) => (index % 2 === 0 ? part.replaceAll('<', '\\<') : part));
  return visible.join('`').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const UNRELEASED = 'Unreleased';
const LINKS = /^\[[^\]]+\]: /m;

/** What the changelog says of a version, without its heading; empty: nothing. */
export function sectionOf(changelog: string, version: string): string {
  const from = changelog.indexOf(`\n## [${version}]`);
  if (from < 0) return '';
  const section = changelog.slice(changelog.indexOf('\n', from + 1) + 1);
  const ends = [section.search(/^## /m), section.search(LINKS)].filter((end) => end >= 0);
  return section.slice(0, Math.min(section.length, ...ends)).trim();
}

export interface Release {
  readonly version: string;
  /** `2026-11-23` */
  readonly date: string;
  /** The one before; `undefined`: it is the first. */
  readonly previous: string | undefined;
  readonly notes: string;
}

/**
 * The changelog with a new section: what stood under Unreleased, said by hand, and then the notes.
 *
 * @throws when it has no Unreleased, there is nothing to say, or the version is in it already
 */
export function withRelease(changelog: string, { version, date, previous, notes }: Release): string {
  const heading = `\n## [${UNRELEASED}]\n`;
  const from = changelog.indexOf(heading);
  const link = new RegExp(`^\\[${UNRELEASED}\\]: (\\S+)/compare/\\S+$`, 'm');
  const [linked, repository] = link.exec(changelog) ?? [];
  if (from < 0 || linked === undefined) throw new Error(`CHANGELOG.md has no section ${UNRELEASED}, or no link for it`);
  if (changelog.includes(`\n## [${version}]`)) throw new Error(`CHANGELOG.md has a section ${version} already`);
  const byHand = sectionOf(changelog, UNRELEASED);
  const said = [byHand, notes].filter((text) => text !== '').join('\n\n');
  if (said === '') throw new Error('no commit since the last release is one that users would notice');

  const start = from + heading.length;
  const rest =
    byHand === '' ? changelog.slice(start) : changelog.slice(changelog.indexOf(byHand, start) + byHand.length);
  const page = previous === undefined ? `releases/tag/v${version}` : `compare/v${previous}...v${version}`;
  return `${changelog.slice(0, start)}\n## [${version}] - ${date}\n\n${said}\n\n${rest.trimStart()}`.replace(
    linked,
    `[${UNRELEASED}]: ${repository}/compare/v${version}...HEAD\n[${version}]: ${repository}/${page}`,
  );
}
