// `npm run pictures`: the README's pictures of a failed check's summary, annotations and issue, and those of docs/lateness.md. The shipped dist/ runs against the
// embedded Tickstem and the stand-in for GitHub, what it wrote is rendered with GitHub's stylesheet, and headless Chromium
// takes the pictures. Needs Chromium (Debian: `apt-get install chromium fonts-noto-color-emoji`), or its path in CHROMIUM.
// The same dist/, Chromium and fonts give the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { droppedNight, lateMorning } from './pictures/lateness.ts';
import { annotationsOf, issuePage, STYLE, summaryPage } from './pictures/pages.ts';
import { badMorning, emptyBackup } from './pictures/story.ts';

const ROOT = new URL('..', import.meta.url);
/** In CSS pixels, a little wider than a README on GitHub (about 830), so that text stays legible. */
const WIDTH = 960;
/** A phone's. */
const PHONE_WIDTH = 375;
/** Image pixels for each CSS pixel, for sharp screens. */
const SCALE = 1.75;

const { check, issue, labels } = await badMorning();
const backup = await emptyBackup();
const pages = {
  summary: summaryPage('check', check),
  annotations: annotationsOf('Heartbeats', 214, 'check', check) + annotationsOf('Nightly', 87, 'backup', backup),
  issue: issuePage(issue, labels),
  'late-morning': summaryPage('check', await lateMorning(), true),
  'dropped-night': summaryPage('check', await droppedNight(), true),
};
for (const [name, body] of Object.entries(pages)) {
  save(name, screenshot(body, WIDTH));
}
save('summary-phone', screenshot(pages.summary, PHONE_WIDTH));

function save(name: string, png: Buffer): void {
  writeFileSync(new URL(`docs/${name}.png`, ROOT), png);
  console.log(`docs/${name}.png: ${Math.round(png.length / 1024)} KB`);
}

function screenshot(body: string, width: number): Buffer {
  const css = readFileSync(new URL('node_modules/github-markdown-css/github-markdown-light.css', ROOT), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const [page, image] = [join(folder, 'page.html'), join(folder, 'page.png')];
  // Chromium takes a picture of its window, not of the page, so the page is opened twice: the first time it tells its height.
  // Its width is set, because Chromium makes the viewport a pixel or two wider than the window.
  const style = `<style>${css}${STYLE} html { width: ${width}px }</style>`;
  const tellHeight = `<script>document.documentElement.dataset.height = document.documentElement.offsetHeight</script>`;
  try {
    writeFileSync(page, `<!doctype html><meta charset="utf-8">${style}${body}${tellHeight}`);
    const [, height] = /data-height="(\d+)"/.exec(chromium(folder, page, [width, 1], '--dump-dom')) ?? [];
    if (height === undefined) throw new Error('Chromium did not tell the height of the page');
    chromium(folder, page, [width, Number(height)], `--screenshot=${image}`);
    return readFileSync(image);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a page in a window of that size, in CSS pixels, and returns what Chromium prints. */
function chromium(profile: string, page: string, [width, height]: readonly [number, number], what: string): string {
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking'];
  const size = [`--window-size=${width},${height}`, `--force-device-scale-factor=${SCALE}`];
  const args = [...quiet, ...size, `--user-data-dir=${profile}`, what, `file://${page}`];
  return execFileSync(process.env['CHROMIUM'] ?? 'chromium', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
