// GitHub's pages, as far as a picture needs them: the box of a job's summary, the box of annotations, an issue.
import { marked } from 'marked';
import type { Issue } from '../../test/stand-ins/github/server.ts';
import type { JobResult } from '../../test/stand-ins/runner/result.ts';
import type { Label } from './story.ts';

/** What is around Markdown; that itself has GitHub's own stylesheet. */
export const STYLE = `
  body { margin: 16px; background: #fff; color: #1f2328;
    font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif }
  h1 { margin: 0 0 8px; font-size: 24px; line-height: 1.25; font-weight: 600 }
  h1 > span { color: #59636e; font-weight: 300 }
  .run { font-size: 18px } .run:not(:first-child) { margin-top: 24px }
  svg { width: 16px; height: 16px; vertical-align: -2px; margin-right: 8px }
  .state, .label { display: inline-block; border-radius: 2em; font-weight: 600; margin-right: 6px }
  .state { background: #1f883d; color: #fff; padding: 4px 12px }
  .label { border: 1px solid #0003; padding: 0 9px; font-size: 12px }
  .box { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden }
  .state ~ .box { margin-top: 16px }
  .box > p { border-bottom: 1px solid #d1d9e0; margin: 0; padding: 8px 16px; color: #59636e }
  .box > p > b { color: #1f2328 } .issue > p { background: #f6f8fa }
  .box > .markdown-body { font-size: 14px; padding: 16px }
  .annotation { padding: 8px 16px 10px 40px; position: relative } .annotation + .annotation { border-top: 1px solid #d1d9e0 }
  .annotation > svg { position: absolute; left: 16px; top: 11px }
  .annotation > * { display: block } .annotation > span { overflow-wrap: anywhere }`;

const CROSS = '<path d="m5.5 5.5 5 5m0-5-5 5" stroke-width="1.5" stroke-linecap="round"';
/** Of a run that failed, and of an error. */
const FAILED = `<svg viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="#d1242f"/>${CROSS} stroke="#fff"/></svg>`;
const ERROR =
  '<svg viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.25" fill="none" stroke="#d1242f" stroke-width="1.5"/>' +
  `${CROSS} stroke="#d1242f"/></svg>`;

/** The summary that a job's main step wrote. @param isOpen with what is folded in it unfolded */
export function summaryPage(job: string, result: JobResult, isOpen = false): string {
  const { summary } = result.phase('main');
  const shown = isOpen ? summary.replaceAll('<details>', '<details open>') : summary;
  return `<div class="box"><p><b>${job} summary</b></p>${html(shown)}</div>`;
}

/** The run of a job that failed, and what its page says of it. */
export function annotationsOf(workflow: string, run: number, job: string, result: JobResult): string {
  const annotations = result.phases.flatMap((phase) => phase.annotations);
  const others = annotations.filter(({ level }) => level !== 'error');
  if (result.status !== 'failure' || annotations.length === 0 || others.length > 0)
    throw new Error(`${workflow} was to fail with errors alone, and was ${result.status}: ${JSON.stringify(others)}`);
  const shown = annotations.map(
    ({ title, message }) =>
      `<div class="annotation">${ERROR}<strong>${job}</strong><b>${text(title ?? '')}</b><span>${text(message)}</span></div>`,
  );
  const count = `${shown.length} error${shown.length === 1 ? '' : 's'}`;
  return (
    `<h1 class="run">${FAILED}${workflow} <span>#${run}</span></h1>` +
    `<div class="box"><p><b>Annotations</b><br>${count}</p>${shown.join('')}</div>`
  );
}

export function issuePage({ number, title, state, body, author, comments, labels }: Issue, known: readonly Label[]) {
  const labelled = known.filter(({ name }) => labels.includes(name));
  const shown = labelled.map(({ name, color }) => `<span class="label" style="background: #${color}">${name}</span>`);
  const box = (who: string, did: string, markdown: string) =>
    `<div class="box issue"><p><b>${who.replace('[bot]', '')}</b> ${did}</p>${html(markdown)}</div>`;
  return [
    `<h1>${text(title)} <span>#${number}</span></h1>`,
    `<span class="state">${state === 'open' ? 'Open' : 'Closed'}</span>${shown.join('')}`,
    box(author, 'opened this issue', body ?? ''),
    ...comments.map((comment) => box(comment.author, 'commented', comment.body)),
  ].join('\n');
}

function html(markdown: string): string {
  return `<article class="markdown-body">${marked.parse(markdown, { async: false, gfm: true })}</article>`;
}

function text(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
