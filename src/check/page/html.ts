import { formatDuration, formatInstant } from '../../base/duration.ts';
import { groupBy } from '../../base/group.ts';
import { VERDICT_WORDS } from '../present/headline.ts';
import { LETTERS, type Letter, MOST_CHECKS } from './history.ts';
import type { StatusFile, StatusRow } from './status.ts';
import { STYLE } from './style.ts';

/** Nothing is loaded from elsewhere, and no script runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The page, as one HTML document that needs nothing else. */
export function pageOf(status: StatusFile): string {
  const { headline, judged_at: judgedAt, rows, checks } = status;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="light dark">
<title>${html(titleOf(status))}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1><span class="mark ${status.status}" aria-hidden="true"></span>${html(titleOf(status))}</h1>
<p>${html(headline)}.</p>
<p class="quiet">Checked at <time datetime="${judgedAt}">${when(judgedAt)}</time>. This page doesn't update itself between checks.</p>
</header>
<main>
${groupsOf(rows.filter(({ name }) => name !== ''))}${checksTable(checks)}${punctualityTable(status)}
</main>
<footer><p class="quiet">The same as JSON: <a href="status.json">status.json</a>. Badges are in <code>badges/</code>.</p></footer>
</body>
</html>
`;
}

const TITLES: Readonly<Record<StatusFile['status'], string>> = {
  healthy: 'All scheduled jobs are healthy',
  missed: 'Scheduled jobs were missed',
  unknown: 'The check could not see everything',
  misconfigured: 'The check is misconfigured',
};

function titleOf({ status }: StatusFile): string {
  return TITLES[status];
}

/** One section for each repository, those in which something fails first, and the others folded. */
function groupsOf(rows: readonly StatusRow[]): string {
  const groups = [...groupBy(rows, ({ repository }) => repository ?? '')];
  const isSingle = groups.length === 1;
  const failing = groups.filter(([, own]) => isSingle || own.some(({ fails }) => fails));
  const others = groups.filter((group) => !failing.includes(group));
  const sections = failing.map(
    ([repository, own]) => `<section>\n<h2>${groupTitle(repository)}</h2>\n${list(own)}</section>\n`,
  );
  const folded = others.map(([repository, own]) => {
    return `<details>\n<summary>${groupTitle(repository)} <span class="quiet">${counted(own)}</span></summary>\n${list(own)}</details>\n`;
  });
  const heading = failing.length > 0 && others.length > 0 ? '<h2>Without a failure</h2>\n' : '';
  return sections.join('') + heading + folded.join('');
}

function groupTitle(repository: string): string {
  return repository === '' ? 'Other heartbeats' : html(repository);
}

function counted(rows: readonly StatusRow[]): string {
  const counts = [...groupBy(rows, ({ verdict }) => verdict)].map(
    ([verdict, own]) => `${own.length} ${VERDICT_WORDS[verdict]}`,
  );
  return html(counts.join(', '));
}

function list(rows: readonly StatusRow[]): string {
  return `<ul class="rows">\n${rows.map(item).join('')}</ul>\n`;
}

function item(row: StatusRow): string {
  const { name, verdict, cause, last_pinged_at: lastPing, due_at: dueAt, fails, kind } = row;
  const facts = [
    ...(lastPing === null ? [] : [`${kind === 'workflow' ? 'Last success' : 'Last ping'} ${instant(lastPing)}`]),
    ...(dueAt === null
      ? []
      : [`${fails || verdict === 'late' ? 'Expected by' : 'Next expected by'} ${instant(dueAt)}`]),
  ];
  const link = cause?.url == null ? html(cause?.text ?? '') : `<a href="${html(cause.url)}">${html(cause.text)}</a>`;
  return `<li>
<p class="name"><strong class="verdict ${fails ? 'fails' : verdict}">${VERDICT_WORDS[verdict]}</strong> <span>${html(name)}</span></p>
${bars(row.history)}${facts.length === 0 ? '' : `<p class="quiet">${facts.join(' · ')}</p>\n`}${cause === null ? '' : `<p>Cause: ${link}.</p>\n`}</li>
`;
}

/** The row in past checks, oldest first. In words for those who don't see it. */
function bars(history: string): string {
  const letters = [...history] as Letter[];
  const counts = [...groupBy(letters, (letter) => LETTERS[letter])].map(([word, own]) => `${own.length} ${word}`);
  const label = `In the last ${letters.length === 1 ? 'check' : `${letters.length} checks`}: ${counts.join(', ')}`;
  const width = MOST_CHECKS * 8;
  const shapes = letters.map((letter, at) => {
    const x = (MOST_CHECKS - letters.length + at) * 8;
    // The height differs too, for those who don't see the colors.
    const height = letter === 'm' || letter === 'u' ? 20 : letter === '-' ? 4 : 12;
    return `<rect class="${letter === '-' ? 'none' : letter}" x="${x}" y="${20 - height}" width="6" height="${height}"/>`;
  });
  return `<svg class="bars" viewBox="0 0 ${width} 20" preserveAspectRatio="xMinYMid" role="img" aria-label="${html(label)}">${shapes.join('')}</svg>\n`;
}

function checksTable(checks: StatusFile['checks']): string {
  const lines = checks
    .toReversed()
    .map(
      ({ at, status, failing, total }) =>
        `<tr><td>${instant(at)}</td><td>${html(status)}</td><td>${failing}</td><td>${total}</td></tr>\n`,
    );
  const head =
    '<tr><th scope="col">Checked at</th><th scope="col">Status</th><th scope="col">Failing</th><th scope="col">Checked</th></tr>';
  const what = checks.length === 1 ? 'The last check' : `The last ${checks.length} checks`;
  return `<details>\n<summary>${what}</summary>\n<table>\n<thead>${head}</thead>\n<tbody>\n${lines.join('')}</tbody>\n</table>\n</details>\n`;
}

function punctualityTable({ punctuality }: StatusFile): string {
  if (punctuality.length === 0) return '';
  const lines = punctuality.map(
    ({ workflow, scheduled, started, median, longest }) =>
      `<tr><td>${html(workflow)}</td><td>${started} of ${scheduled}</td><td>${delay(median)}</td><td>${delay(longest)}</td></tr>\n`,
  );
  const head =
    '<tr><th scope="col">Workflow</th><th scope="col">Started</th><th scope="col">Median delay</th><th scope="col">Longest</th></tr>';
  return `<details>\n<summary>How punctual GitHub was</summary>\n<table>\n<thead>${head}</thead>\n<tbody>\n${lines.join('')}</tbody>\n</table>\n</details>\n`;
}

function delay(secs: number | null): string {
  return secs === null ? '–' : formatDuration(Math.round(secs / 60) * 60);
}

function instant(time: string): string {
  return `<time datetime="${html(time)}">${when(time)}</time>`;
}

function when(time: string): string {
  return html(formatInstant(Date.parse(time)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, also in the value of an attribute. */
function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
