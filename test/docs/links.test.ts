// Links from page to page: a reader who follows one arrives, and comes to every page.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked, type Token } from 'marked';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .map((file) => `docs/${file.replaceAll('\\', '/')}`)
  .filter((file) => statSync(join(ROOT, file)).isFile());
const pages = [
  ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md'].filter((page) => existsSync(join(ROOT, page))),
  ...docs.filter((file) => file.endsWith('.md')),
];

function tokensOf(markdown: string): Token[] {
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => void tokens.push(token));
  return tokens;
}

/** What a reader sees of it. */
function textOf(token: Token): string {
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(textOf).join('');
  return token.type !== 'html' && 'text' in token ? String(token.text) : '';
}

/** GitHub's: html-pipeline, `TableOfContentsFilter`. No punctuation, `-` for a blank, `-1` behind the second of a kind. */
function anchorsOf(markdown: string): string[] {
  const seen = new Map<string, number>();
  return tokensOf(markdown).flatMap((token) => {
    if (token.type === 'html') return [...token.raw.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id = '']) => id);
    if (token.type !== 'heading') return [];
    const slug = textOf(token)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return [before === 0 ? slug : `${slug}-${before}`];
  });
}

/** Links and images that lead to no other site. */
function linksOf(markdown: string): string[] {
  const hrefs = tokensOf(markdown).flatMap((token) => {
    if (token.type === 'link' || token.type === 'image') return [String(token.href)];
    if (token.type !== 'html') return [];
    return [...token.raw.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, href = '']) => href);
  });
  return hrefs.filter((href) => !/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(href));
}

/** The file that a link of a page means, from the root of the repository, and the anchor in it. */
function targetOf(href: string, page: string): { file: string; anchor: string } {
  const [path = '', anchor = ''] = href.split('#').map(decodeURIComponent);
  const from = path.startsWith('/') ? ROOT : join(ROOT, dirname(page));
  const file = path === '' ? page : relative(ROOT, join(from, path)).replaceAll('\\', '/');
  return { file, anchor };
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The links of a page that lead nowhere, and why. */
function brokenIn(page: string, markdown: string): string[] {
  return linksOf(markdown).flatMap((href) => {
    const { file, anchor } = targetOf(href, page);
    if (file !== page && (file.startsWith('..') || !existsSync(join(ROOT, file))))
      return [`${href}: there is no ${file}`];
    if (anchor === '' || !file.endsWith('.md')) return [];
    return anchorsOf(file === page ? markdown : read(file)).includes(anchor)
      ? []
      : [`${href}: no heading of ${file} has this anchor`];
  });
}

test('what GitHub makes of a heading is known', () => {
  const headings = [
    '# Inputs, and `outputs`!',
    '## Which [runs](x) count?',
    '## Which runs count?',
    '## Über 1.2_3 – “so”',
    '<a id="here"></a>',
  ];
  expect(anchorsOf(headings.join('\n\n'))).toEqual([
    ...['inputs-and-outputs', 'which-runs-count', 'which-runs-count-1', 'über-12_3--so', 'here'],
  ]);
});

test('a link that leads nowhere is seen', () => {
  const page =
    '# Here\n\n[a](#there) [b](../none.md) ![c](none.png) [d](../LICENSE) [e](#here) [f](../../up)\n\n<a href="no.md">';
  expect(brokenIn('docs/page.md', `${page}\n\n\`[code](no.md)\` [site](https://example.com/#no)`)).toEqual([
    '#there: no heading of docs/page.md has this anchor',
    '../none.md: there is no none.md',
    'none.png: there is no docs/none.png',
    '../../up: there is no ../up',
    'no.md: there is no docs/no.md',
  ]);
});

test.for(pages)('the links of %s lead somewhere', (page) => {
  expect(brokenIn(page, read(page))).toEqual([]);
});

test.for(docs)('a link leads to %s', (file) => {
  const from = pages.filter(
    (page) => page !== file && linksOf(read(page)).some((href) => targetOf(href, page).file === file),
  );
  expect(from, `no page links ${file}: link it from README.md, or from a page of docs/`).not.toEqual([]);
});
