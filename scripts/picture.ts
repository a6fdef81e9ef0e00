// `npm run picture`: the picture of a red check in the README. dist/ runs against the embedded Tickstem, what it wrote to
// the job summary is rendered with GitHub's stylesheet, and headless Chromium takes the picture. Needs Chromium
// (Debian: `apt-get install chromium fonts-noto-color-emoji`), or its path in CHROMIUM.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { runJob } from '../test/support/runner/runner.ts';
import { startTickstem } from '../test/support/tickstem/server.ts';

const ROOT = new URL('..', import.meta.url);
const NOW = Date.UTC(2026, 10, 23, 8, 12);
const HOUR_MS = 3_600_000;

writeFileSync(new URL('docs/summary.png', ROOT), picture(await redSummary()));

/** The summary of a check on a morning after a bad night. */
async function redSummary(): Promise<string> {
  const tickstem = await startTickstem({ now: NOW });
  const hoursAgo = (hours: number) => new Date(NOW - hours * HOUR_MS).toISOString();
  let count = 0;
  const add = (name: string, pingedHoursAgo: number | undefined, given: object = {}, everyHours = 24) =>
    tickstem.seed({
      id: `hb_7f3a${++count}`, // the same each time, and so is the picture
      name: `octo-org/shop/${name}`,
      interval_secs: everyHours * 3600,
      grace_secs: 10_800,
      created_at: hoursAgo(3000),
      last_pinged_at: pingedHoursAgo === undefined ? null : hoursAgo(pingedHoursAgo),
      next_expected_at: pingedHoursAgo === undefined ? null : hoursAgo(pingedHoursAgo - everyHours),
      ...given,
    });
  add('nightly.yml/backup', 53.2, { status: 'active' });
  add('invoices.yml/send', 29.2, { status: 'active' });
  add('reindex.yml/search', undefined, { created_at: hoursAgo(40) });
  add('sync.yml/prices', 1.4, { grace_secs: 1800 }, 1);
  add('cleanup.yml/tmp', 700, { status: 'paused' });
  for (const job of ['audit.yml/licenses', 'stale.yml/issues', 'mirror.yml/gitlab', 'report.yml/weekly']) add(job, 5);
  const result = await runJob({
    secrets: { TICKSTEM_API_KEY: tickstem.apiKey },
    steps: [
      {
        uses: fileURLToPath(ROOT),
        with: { mode: 'check', 'api-key': '${{ secrets.TICKSTEM_API_KEY }}', 'api-url': tickstem.url },
      },
    ],
  });
  await tickstem.close();
  return result.phase('main').summary;
}

function picture(markdown: string): Buffer {
  const css = readFileSync(new URL('node_modules/github-markdown-css/github-markdown-light.css', ROOT), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  try {
    const page = join(folder, 'page.html');
    const image = join(folder, 'page.png');
    const body = `<article class="markdown-body">${marked.parse(markdown, { async: false, gfm: true })}</article>`;
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${css} body { margin: 24px }</style>${body}`);
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--disable-background-networking',
    ];
    execFileSync(
      process.env['CHROMIUM'] ?? 'chromium',
      [...options, '--window-size=1280,660', `--user-data-dir=${folder}`, `--screenshot=${image}`, `file://${page}`],
      { stdio: 'ignore' },
    );
    return readFileSync(image);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
