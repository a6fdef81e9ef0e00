// In a public repository, the names of private repositories are in nothing that a check writes.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ago, fileOf, heartbeat, type Shop, using, withShop } from '../support/shop.ts';
import { FOLDER } from '../support/sources.ts';

/** A word that is in the names of a repository, its file, its job and its step, and in no text of the action. */
const word = (index: number) => `zebra${'abcdef'[index]}`;

const STATES = [
  'healthy',
  'failed',
  'no runs',
  'new',
  'archived',
  'empty',
  'outage',
  'fork',
  'broken',
  'plain',
] as const;

const repositories = fc.array(
  fc.record({ isPublic: fc.boolean(), isNamed: fc.boolean(), state: fc.constantFrom(...STATES) }),
  { minLength: 1, maxLength: 4 },
);
const settings = fc.record({
  lines: fc.constantFrom('octo-org/*', 'octo-org/z*\n!octo-org/other', 'octo-org/*\n!octo-org/zebraa'),
  heartbeats: fc.constantFrom('', '*', 'octo-org/*', '*/*job'),
  workflows: fc.constantFrom('', '*', 'zz.yml', '!gone.yml'),
  graphqlFails: fc.boolean(),
  pagePrivate: fc.boolean(),
});
type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never;
type One = typeof repositories extends fc.Arbitrary<(infer T)[]> ? T : never;

/** Adds a repository whose names all have its word. */
function add({ github, tickstem }: Shop, { isPublic, state }: One, index: number): void {
  const name = word(index);
  const path = `${FOLDER}/${name}.yml`;
  const flags = { archived: state === 'archived', empty: state === 'empty', outage: state === 'outage' };
  const other = github.other(`octo-org/${name}`, {
    ...{ visibility: isPublic ? 'public' : 'private', fork: state === 'fork' },
    ...flags,
  });
  const job = state === 'plain' ? { 'runs-on': 'x', steps: [{ run: 'make' }] } : using('tickstem/heartbeat-action@v1');
  const crons = [state === 'broken' ? '0 3 * * 9' : '0 3 * * *'];
  if (state !== 'empty') other.file(path, fileOf({ crons, jobs: { [`${name}job`]: job } }));
  other.commit({ at: ago(24 * 400), paths: [path] });
  if (!['new', 'plain'].includes(state)) {
    tickstem.seed(heartbeat(`octo-org/${name}/${name}.yml/${name}job`, state === 'healthy' ? 8 : 60));
  }
  if (state === 'no runs') return;
  const steps = [{ name: `Dump ${name}`, conclusion: 'failure' }];
  const jobs = [{ name: `${name}job`, conclusion: 'failure', steps }];
  other.run({ workflow: path, createdAt: ago(9), conclusion: 'failure', jobs } as never);
}

/** The names and the content of all files in a folder. */
function filesIn(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) =>
      [entry.name, entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), 'utf8') : ''].join('\n'),
    )
    .join('\n');
}

/** Everything that others can read: the step's output, and what was sent for the issue, unpacked; and the page. */
async function everythingOf(
  shop: Shop,
  ones: readonly One[],
  given: Settings,
): Promise<{ text: string; page: string }> {
  const { github, check } = shop;
  ones.forEach((one, index) => void add(shop, one, index));
  if (given.graphqlFails) github.fault({ on: 'graphql', fault: { kind: 'status', status: 502 } });
  const named = ones.flatMap(({ isNamed }, index) => (isNamed ? `octo-org/${word(index)}` : []));
  const { heartbeats, workflows, lines, pagePrivate } = given;
  const more = { 'page-private': String(pagePrivate) };
  const workspace = mkdtempSync(join(tmpdir(), 'page-'));
  const result = await check(
    { repositories: [lines, ...named].join('\n'), heartbeats, workflows, issue: 'true', page: 'site', ...more },
    { event: { repository: { private: false } }, workspace },
  );
  const page = filesIn(workspace);
  rmSync(workspace, { recursive: true });
  const main = result.phase('main');
  const sent = github.requests.filter(({ method, route }) => method !== 'GET' && route !== 'graphql');
  const bodies = sent.map(({ json }) => JSON.stringify(json)).join('\n');
  const packed = [...bodies.matchAll(/[\w-]{40,}/g)].map(([text]) => Buffer.from(text, 'base64url').toString());
  const parts = [
    main.log,
    JSON.stringify(main.annotations),
    main.summary,
    JSON.stringify(result.steps),
    bodies,
    ...packed,
  ];
  return { text: parts.join('\n'), page };
}

test('of any repositories, lines and failures', () =>
  fc.assert(
    fc.asyncProperty(repositories, settings, (ones, given) =>
      withShop(async (shop) => {
        shop.github.repositoryIs({ visibility: 'public' });
        const written = await everythingOf(shop, ones, given);
        const text = written.text.replaceAll('<wbr>', '').toLowerCase();
        const page = written.page.toLowerCase();
        expect(text).toContain('judged_at'); // it saw something
        expect(page).toContain('status.json');
        ones.forEach(({ isPublic, isNamed }, index) => {
          if (isPublic) return;
          const isLine = isNamed || given.lines.includes(word(index)); // one that leaves it out names it too
          if (!isLine) expect(text).not.toContain(word(index));
          if (!isLine || !given.pagePrivate) expect(page).not.toContain(word(index));
        });
      }),
    ),
    { numRuns: 30 },
  ));
