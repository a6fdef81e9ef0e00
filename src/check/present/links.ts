import type { Row } from '../rows.ts';

export interface Link {
  text: string;
  /** Safe to show anywhere; in Markdown, by `markdownLink`. */
  url: string;
}

/** The pages to open about a row, the one with the button first: start or re-run it, see its run, read its runbook. */
export function linksOf({ cause, unusual, runbook }: Row): Link[] {
  const links: Link[] = [];
  if (cause?.button !== undefined) links.push(cause.button);
  const url = cause?.url ?? unusual?.url ?? '';
  if (url !== '' && url !== cause?.button?.url) links.push({ text: pageOf(url), url });
  if (runbook !== undefined) links.push({ text: 'Runbook', url: runbook });
  return links;
}

function pageOf(url: string): string {
  if (/\/actions\/runs\/\d+\/job\/\d+$/.test(url)) return 'Job';
  return /\/actions\/workflows\/[^/]+$/.test(url) ? 'Runs' : 'Run';
}

/** `Re-run: https://… Job: https://…`, for text that isn't Markdown. */
export function plainLinks(row: Row): string {
  return linksOf(row)
    .map(({ text, url }) => `${text}: ${url}`)
    .join(' ');
}

/** `[Re-run](https://…) · [Job](https://…)` */
export function markdownLinks(row: Row): string {
  return linksOf(row).map(markdownLink).join(' · ');
}

/** Characters that end a link's address in Markdown, or mean something in it: as escapes of a URL they are only characters. */
export function markdownLink({ text, url }: Link): string {
  const address = url.replace(/[^\w.:/%~?&=#+;,@!-]/g, (found) => encodeURIComponent(found).replace(/[()'*]/g, hex));
  return `[${text}](${address.replaceAll('&', '&amp;')})`;
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
