// `npm run page`: reviews the status page in headless Chromium, on a phone and on a desktop, in light and in dark mode: axe-core
// must find no violation, and nothing may be wider than the window. With a folder as argument, pictures are put into it. Needs
// Chromium (Debian: `apt-get install chromium`), or its path in CHROMIUM.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Letter } from '../src/check/page/history.ts';
import { pageOf } from '../src/check/page/html.ts';
import type { StatusFile, StatusRow } from '../src/check/page/status.ts';
import type { Verdict } from '../src/check/verdict.ts';

/** In CSS pixels. */
const WIDTHS = [375, 1280];
const SCHEMES = ['light', 'dark'] as const;
const [folder] = process.argv.slice(2);
const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const row = (repository: string | null, name: string, verdict: Verdict, history: string): StatusRow => ({
  ...{ key: name, name: repository === null ? name : `${repository}/${name}`, repository, kind: 'heartbeat', verdict },
  fails: ['missed', 'failing', 'unknown'].includes(verdict),
  ...{ last_pinged_at: '2026-11-22T03:07:00.000Z', due_at: '2026-11-23T03:00:00.000Z', history },
  cause:
    verdict === 'missed'
      ? {
          text: 'the run of 2026-11-23 03:11 UTC failed, in job backup at step "Dump"',
          url: 'https://github.com/octo-org',
        }
      : null,
});

const times = (letter: Letter, count: number) => letter.repeat(count);

function statusWith(rows: readonly StatusRow[], status: StatusFile['status']): StatusFile {
  const failing = rows.filter(({ fails }) => fails).length;
  const check = (at: number) => ({
    at: new Date(Date.UTC(2026, 10, 16, 6 * at)).toISOString(),
    ...{ status: at === 29 ? status : 'healthy', failing: at === 29 ? failing : 0, total: rows.length },
  });
  return {
    ...{ version: 1, status, headline: `${failing} of ${rows.length} heartbeats missed (${rows.length} judged)` },
    judged_at: '2026-11-23T18:00:00.000Z',
    checks: Array.from({ length: 30 }, (_, at) => check(at)),
    rows,
    punctuality: [{ workflow: 'nightly.yml', scheduled: 30, started: 29, median: 15_780, longest: 45_660 }],
  };
}

const MIXED: StatusRow[] = [
  row('octo-org/shop', 'nightly.yml/backup', 'missed', `${times('h', 28)}mm`),
  row(
    'octo-org/shop',
    'a-very-long-workflow-name-without-any-break.yml/a_very_long_job_id_too (region, 20)',
    'late',
    times('l', 30),
  ),
  row('octo-org/shop', 'weekly.yml/report', 'healthy', times('h', 30)),
  row('octo-org/shop', 'paused.yml/x', 'paused', times('p', 30)),
  row('octo-org/shop', 'new.yml/x', 'waiting', `${times('-', 29)}w`),
  row('octo-org/shop', 'broken.yml/x', 'unknown', `${times('h', 10)}${times('u', 20)}`),
];
const MANY: StatusRow[] = Array.from({ length: 300 }, (_, at) =>
  row(`octo-org/service-${at}`, 'nightly.yml/backup', at < 3 ? 'missed' : 'healthy', times(at < 3 ? 'm' : 'h', 30)),
);

const PAGES = {
  mixed: pageOf(statusWith(MIXED, 'missed')),
  many: pageOf(statusWith([...MANY, row(null, 'private 1', 'healthy', 'h')], 'missed')),
};

let problems = 0;
for (const [name, page] of Object.entries(PAGES)) {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      const found = review(name, page, width, scheme);
      problems += found.length;
      console.log(`${name}, ${width} px, ${scheme}: ${found.length === 0 ? 'nothing to mend' : found.join('; ')}`);
    }
  }
}
if (problems > 0) process.exitCode = 1;

/** Opens the page in a frame of that width, with everything unfolded, and returns what axe finds, and what doesn't fit. */
function review(name: string, page: string, width: number, scheme: (typeof SCHEMES)[number]): string[] {
  // The policy of the page would keep axe out; the color scheme is that of the page around it.
  const open = page.replace(/<meta http-equiv[^>]*>/, '').replaceAll('<details>', '<details open>');
  const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => {
    const found = violations.map(({ id, nodes }) => id + ' (' + nodes.length + ': ' + nodes[0].html.slice(0, 120) + ')');
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > ${width}) found.push('it is ' + scrollWidth + ' px wide');
    if (!matchMedia('(prefers-color-scheme: ${scheme})').matches) found.push('not ${scheme}');
    parent.document.documentElement.dataset.found = JSON.stringify(found);
  });`;
  const framed = open.replace('</body>', () => `<script>${AXE}</script><script>${run}</script></body>`);
  const temp = mkdtempSync(join(tmpdir(), 'page-review-'));
  try {
    const around = join(temp, 'around.html');
    const source = framed.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const frame = `<iframe style="border: 0; width: ${width}px; height: 2000px" srcdoc="${source}"></iframe>`;
    writeFileSync(
      around,
      `<!doctype html><html style="color-scheme: ${scheme}"><body style="margin: 0">${frame}</body></html>`,
    );
    const shot = folder === undefined ? [] : [`--screenshot=${join(folder, `${name}-${width}-${scheme}.png`)}`];
    const dom = chromium(temp, around, width, scheme, '--dump-dom');
    if (shot.length > 0) chromium(temp, around, width, scheme, ...shot);
    const [, found] = /<html[^>]* data-found="([^"]*)"/.exec(dom) ?? [];
    if (found === undefined) return ['axe did not run'];
    return JSON.parse(
      found.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    );
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

function chromium(profile: string, page: string, width: number, scheme: string, ...what: string[]): string {
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking'];
  // 0 is dark, 1 is light (blink, mojom PreferredColorScheme).
  const color = `--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`;
  const args = [...quiet, color, `--window-size=${Math.max(width, 500)},2000`, '--virtual-time-budget=20000'];
  return execFileSync(
    process.env['CHROMIUM'] ?? 'chromium',
    [...args, `--user-data-dir=${profile}`, ...what, `file://${page}`],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    },
  );
}
