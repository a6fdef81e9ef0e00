// `npm run pictures`: the pictures of the README, of a red check's summary, annotations and issue. The shipped dist/ runs
// against the embedded Tickstem and the stand-in for GitHub, what it wrote is rendered with GitHub's stylesheet, and
// headless Chromium takes the pictures. Needs Chromium (Debian: `apt-get install chromium fonts-noto-color-emoji`), or its
// path in CHROMIUM. The same dist/, Chromium and fonts give the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotationsOf, issuePage, STYLE, summaryPage } from './pictures/pages.ts';
import { decode, encode, trimmed } from './pictures/png.ts';
import { badMorning, emptyBackup } from './pictures/story.ts';

const ROOT = new URL('..', import.meta.url);
/** Little wider than a README on GitHub, some 830, so that text stays legible; twice those pixels, for sharp screens. */
const [WIDTH, SCALE, MARGIN] = [960, 1.75, 16];
/** More than any page needs: what is below it is cut off. */
const HEIGHT = 3000;

const { check, issue, labels } = await badMorning();
const backup = await emptyBackup();
const pages = {
  summary: summaryPage('check', check),
  annotations: annotationsOf('Heartbeats', 214, 'check', check) + annotationsOf('Nightly', 87, 'backup', backup),
  issue: issuePage(issue, labels),
};
for (const [name, body] of Object.entries(pages)) {
  const png = encode(trimmed(decode(screenshot(body)), MARGIN * SCALE));
  writeFileSync(new URL(`docs/${name}.png`, ROOT), png);
  console.log(`docs/${name}.png: ${Math.round(png.length / 1024)} KB`);
}

function screenshot(body: string): Buffer {
  const css = readFileSync(new URL('node_modules/github-markdown-css/github-markdown-light.css', ROOT), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const [page, image] = [join(folder, 'page.html'), join(folder, 'page.png')];
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${css}${STYLE}</style>${body}`);
    const quiet = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--disable-background-networking',
    ];
    const size = [`--window-size=${WIDTH},${HEIGHT}`, `--force-device-scale-factor=${SCALE}`];
    const what = [`--user-data-dir=${folder}`, `--screenshot=${image}`, `file://${page}`];
    execFileSync(process.env['CHROMIUM'] ?? 'chromium', [...quiet, ...size, ...what], { stdio: 'ignore' });
    return readFileSync(image);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
