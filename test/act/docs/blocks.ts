/** The YAML of the documentation, as the linters get it: whole blocks as they stand, parts of one wrapped. */
import assert from 'node:assert/strict';
import { workflowsOf } from '../../../scripts/yaml-blocks.ts';
import { textOf } from '../repository.ts';

/** The lines of the blocks that were asked for, by their pages. */
const taken = new Map<string, Set<number>>();

/** Of the pages that scenarios take blocks from: which blocks nobody runs. Empty where no page was looked at. */
export function toldOfBlocks(): string {
  const pages = [...taken].map(([page, lines]) => {
    const all = workflowsOf(page, textOf(page)).workflows.map(({ line }) => line);
    const others = all.filter((line) => !lines.has(line)).map((line) => `${page}:${line}`);
    return { all: all.length, others };
  });
  if (pages.length === 0) return '';
  const sum = pages.reduce((before, { all }) => before + all, 0);
  const others = pages.flatMap((page) => page.others);
  const which = others.length === 0 ? '' : `, and not ${others.join(', ')}`;
  return `${sum - others.length} of ${sum} YAML blocks of ${[...taken.keys()].join(', ')} were run${which}`;
}

/**
 * A block of a page, as a workflow.
 *
 * @param heading of the part of the page that it stands in, up to the next heading of any level
 * @param nth of the blocks there, counted from 1
 * @throws {AssertionError} when there is none: the page has changed, and so has what is to be shown
 */
export function blockOf(page: string, heading: string, nth = 1): string {
  const markdown = textOf(page);
  const { workflows, problems } = workflowsOf(page, markdown);
  assert.deepEqual(problems, []);
  const [from, to] = linesBelow(markdown.split('\n'), heading);
  const block = workflows.filter(({ line }) => line > from && line < to)[nth - 1];
  assert.ok(block, `${page} has no YAML block ${nth} under "${heading}"`);
  taken.set(page, (taken.get(page) ?? new Set()).add(block.line));
  return block.text;
}

/** A change to a block, for what a test has no time or no place for. @throws {AssertionError} when it is not there, or twice */
export function changed(block: string, from: string, to: string): string {
  assert.equal(block.split(from).length, 2, `the block has not one "${from}"`);
  return block.replace(from, () => to);
}

/** Line numbers from 1: the heading's, and that of the next one. */
function linesBelow(lines: readonly string[], heading: string): [from: number, to: number] {
  let fenced = false;
  const headings = lines.flatMap((text, index) => {
    if (/^\s*(?:```|~~~)/.test(text)) fenced = !fenced;
    const [, title] = fenced ? [] : (/^#+ (.+?)\s*$/.exec(text) ?? []);
    return title === undefined ? [] : [{ title, line: index + 1 }];
  });
  const found = headings.filter(({ title }) => title === heading);
  assert.equal(found.length, 1, `one heading "${heading}"`);
  const from = found[0]?.line ?? 0;
  return [from, headings.find(({ line }) => line > from)?.line ?? lines.length + 1];
}
