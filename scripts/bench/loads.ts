// What each entry loads, and what each flow asks, by running them once against the stand-ins.
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FLOWS, type Flown, runFlow } from '../../test/support/probe/flows.ts';
import { distFiles, type Note, packagesIn, publicBuiltins } from '../../test/support/probe/probe.ts';
import { ACTION } from './startup.ts';
import { table } from './table.ts';

const DIST = join(ACTION, 'dist');
const DIST_TARGET_KB = 650;

/** Tables: what was asked by flow, and bytes and modules by entry. */
export async function loadsAndRequests(bare: readonly string[]): Promise<string[]> {
  const flown = new Map<string, Flown>();
  for (const [name, flow] of Object.entries(FLOWS)) flown.set(name, await runFlow(flow));
  const entries: [string, Note | undefined][] = [
    ['post', flown.get('usual run')?.loaded.post],
    ['post, require-files', flown.get('usual run, require-files')?.loaded.post],
    ['main, interval given', flown.get('usual run')?.loaded.main],
    ['main, schedule read', flown.get('usual run, schedule read')?.loaded.main],
    ['check', flown.get('check')?.loaded.main],
  ];
  return [requests(flown), bytes(entries), modules(entries, bare)];
}

function requests(flown: ReadonlyMap<string, Flown>): string {
  const cell = ({ tickstem, github }: Flown['main']) =>
    [...tickstem, ...github.map((route) => `GitHub: ${route}`)].join(', ') || 'none';
  return table(
    ['flow', 'main asks', 'on connections', 'post asks', 'on connections'],
    [...flown].map(([name, { main, post }]) => [
      name,
      cell(main),
      String(main.connections),
      cell(post),
      String(post.connections),
    ]),
  );
}

function bytes(entries: readonly (readonly [string, Note | undefined])[]): string {
  const kb = (files: readonly string[]) =>
    (files.reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0) / 1000).toFixed(0);
  const all = readdirSync(DIST).filter((file) => file.endsWith('.js'));
  const total = Number(kb(all));
  const mark = total <= DIST_TARGET_KB ? '' : ', MISSED';
  return table(
    ['entry', 'KB', 'files of dist/'],
    [
      ...entries.map(([name, note]) => {
        const files = note === undefined ? [] : distFiles(note);
        return [name, kb(files), files.map((file) => basename(file, '.js')).join(' ')];
      }),
      ['dist/, without licences', `${total} (≤ ${DIST_TARGET_KB}${mark})`, `${all.length} files`],
    ],
  );
}

/** Packages, and what of Node's a bare process that sends one request does not load. */
function modules(entries: readonly (readonly [string, Note | undefined])[], bare: readonly string[]): string {
  return table(
    ['entry', 'packages', "Node's modules, beyond those of the bare process"],
    entries.map(([name, note]) => {
      if (note === undefined) return [name];
      const files = distFiles(note).map((file) => join(dirname(note.script), file));
      const more = publicBuiltins(note).filter((builtin) => !bare.includes(builtin));
      return [name, packagesIn(files).join(' '), more.join(' ') || 'none'];
    }),
  );
}
