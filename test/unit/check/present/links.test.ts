import fc from 'fast-check';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { linksOf, markdownLink, markdownLinks, plainLinks } from '../../../../src/check/present/links.ts';
import type { Cause } from '../../../../src/check/rows.ts';
import { missedHeartbeat, rowOf } from '../heartbeats.ts';

const RUN = 'https://github.com/octo-org/shop/actions/runs/1';
const PAGE = 'https://github.com/octo-org/shop/actions/workflows/nightly.yml';
const row = (url: string | undefined, button?: Cause['button'], runbook?: string) => ({
  ...rowOf(missedHeartbeat()),
  cause: { kind: 'failed' as const, text: '', advice: '', url, ...(button && { button }) },
  ...(runbook !== undefined && { runbook }),
});

test.each<[string, Parameters<typeof row>, string]>([
  [
    'the button, the job, the runbook',
    [`${RUN}/job/2`, { text: 'Re-run', url: RUN }, 'https://w.example/a'],
    `Re-run: ${RUN} Job: ${RUN}/job/2 Runbook: https://w.example/a`,
  ],
  ['a run whose jobs are not known', [RUN], `Run: ${RUN}`],
  ['one page, once', [PAGE, { text: 'Run workflow', url: PAGE }], `Run workflow: ${PAGE}`],
  ['the runs of a workflow', [PAGE], `Runs: ${PAGE}`],
  ['nothing', [undefined], ''],
  ['no address', [''], ''],
])('links to %s', (_, given, expected) => {
  expect(plainLinks(row(...given))).toBe(expected);
});

test('in Markdown, with what an address may contain', () => {
  const url = "https://w.example/a(b)[c]|*d*?q=1&copy=2#`x`'";
  expect(markdownLinks(row(RUN, undefined, url))).toBe(
    `[Run](${RUN}) · [Runbook](https://w.example/a%28b%29%5Bc%5D%7C%2ad%2a?q=1&amp;copy=2#%60x%60%27)`,
  );
});

test('whatever the address is, it is one link to it, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ maxLength: 20 }),
      (base, more) => {
        const text = base + encodeURI(more.toWellFormed()) + more.toWellFormed();
        fc.pre(URL.canParse(text));
        const { href } = new URL(text);
        const html = marked.parse(`before ${markdownLink({ text: 'Runbook', url: href })} after`, { async: false });
        expect(html).toMatch(/^<p>before <a href="https?:[^"<>]*">Runbook<\/a> after<\/p>\n$/);
      },
    ),
  );
});

test('none for a row without a cause and without a runbook', () => {
  expect(linksOf(rowOf(missedHeartbeat()))).toEqual([]);
});
