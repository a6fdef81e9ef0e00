// `npm run picture`: the pictures of the README, of a red check's summary and of its issue. dist/ runs twice against the
// embedded Tickstem and the stand-in for GitHub, what it wrote is rendered with GitHub's stylesheet, and headless Chromium
// takes the pictures. Needs Chromium (Debian: `apt-get install chromium fonts-noto-color-emoji`), or its path in CHROMIUM.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { type GitHub, type Issue, startGitHub } from '../test/support/github/server.ts';
import { runShipped } from '../test/support/shipped.ts';
import { startTickstem, type Tickstem } from '../test/support/tickstem/server.ts';

const ROOT = new URL('..', import.meta.url);
const SHOP = 'octo-org/shop';
/** A Monday morning. The check before it found three of the four. */
const [BEFORE, NOW] = [Date.UTC(2026, 10, 23, 7, 41, 20), Date.UTC(2026, 10, 23, 8, 41, 20)];
/** What GitHub's pages have around Markdown, as far as the pictures show it. */
const STYLE = `
  body { margin: 24px; background: #fff; font: 14px -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif }
  h1 { margin: 0 0 8px; font-size: 26px; font-weight: 600 } h1 > span { color: #59636e; font-weight: 300 }
  .state, .label { display: inline-block; border-radius: 2em; font-weight: 600; margin-right: 6px }
  .state { background: #1f883d; color: #fff; padding: 5px 12px }
  .label { border: 1px solid #0003; padding: 1px 9px; font-size: 12px }
  .box { border: 1px solid #d1d9e0; border-radius: 6px; margin-top: 16px; overflow: hidden }
  .box > p { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; margin: 0; padding: 8px 16px; color: #59636e }
  .box > p > b { color: #1f2328 } .box > .markdown-body { font-size: 14px; padding: 16px }`;

const { summary, github } = await badMorning();
const [issue] = github.issues();
if (issue === undefined) throw new Error('the check opened no issue');
writeFileSync(new URL('docs/summary.png', ROOT), picture(html(summary), 1200));
writeFileSync(new URL('docs/issue.png', ROOT), picture(issuePage(issue, github), 1040));
await github.close();

/** Two checks on a morning after a bad night. */
async function badMorning(): Promise<{ summary: string; github: GitHub }> {
  const tickstem = await startTickstem({ now: BEFORE });
  const github = await startGitHub({ repository: SHOP, now: BEFORE });
  tellNight(tickstem, github);
  await check(tickstem, github, 21_000_000_101);
  for (const { clock } of [tickstem, github]) clock.set(NOW);
  const summary = await check(tickstem, github, 21_000_000_102);
  await tickstem.close();
  return { summary, github };
}

async function check(tickstem: Tickstem, github: GitHub, run: number): Promise<string> {
  const result = await runShipped(tickstem, {
    name: 'check',
    as: 'tickstem/heartbeat-action@v1',
    github: {
      api_url: github.url,
      token: github.token,
      workflow: 'Heartbeats',
      workflow_ref: `${SHOP}/.github/workflows/heartbeats.yml@refs/heads/main`,
      run_id: `${run}`,
    },
    with: { mode: 'check', issue: 'true', interval: undefined },
  });
  return result.phase('main').summary;
}

/** What became of the jobs of a shop in the night. */
function tellNight(tickstem: Tickstem, github: GitHub): void {
  let count = 0;
  /** A watched job, and when it pinged last. */
  const job = (file: string, id: string, cron: string, pinged: string, everyHours = 24) => {
    github.file(`.github/workflows/${file}`, workflowOf(cron, id));
    const pingedMs = Date.parse(pinged);
    tickstem.seed({
      id: `hb_7f3a${++count}`, // the same each time, and so are the pictures
      name: `${SHOP}/${file}/${id}`,
      interval_secs: everyHours * 3600,
      grace_secs: everyHours === 1 ? 1800 : 10_800,
      created_at: '2026-06-01T09:00:00Z',
      last_pinged_at: pinged,
      next_expected_at: new Date(pingedMs + everyHours * 3_600_000).toISOString(),
      status: 'active',
    });
    return `.github/workflows/${file}`;
  };

  const failed = job('nightly.yml', 'backup', '0 3 * * *', '2026-11-22T03:05:12Z');
  const steps = [{ name: 'Set up job' }, { name: 'Dump the database', conclusion: 'failure' }];
  const jobs = [{ name: 'backup', conclusion: 'failure' as const, steps }];
  github.run({ workflow: failed, createdAt: '2026-11-23T03:07:31Z', conclusion: 'failure', jobs });

  const disabled = job('invoices.yml', 'send', '30 4 * * *', '2026-11-21T04:38:40Z');
  github.workflow({ path: disabled, state: 'disabled_inactivity', updatedAt: '2026-11-21T21:40:00Z' });

  const dropped = job('reindex.yml', 'search', '0 2 * * *', '2026-11-22T02:09:55Z');
  github.commit({ at: '2026-06-01T08:00:00Z', paths: [dropped], author: 'hubot' });
  github.workflow({ path: dropped });

  const silent = job('sync.yml', 'prices', '5 * * * *', '2026-11-23T07:07:02Z', 1);
  const message =
    'Heartbeat "octo-org/shop/sync.yml/prices" is not watched: Input `api-key` is empty. ' +
    'Add the secret TICKSTEM_API_KEY to the repository and give `api-key: ${{ secrets.TICKSTEM_API_KEY }}`.';
  const annotations = [{ level: 'failure' as const, title: 'Tickstem heartbeat', message }];
  github.run({ workflow: silent, createdAt: '2026-11-23T08:06:20Z', jobs: [{ name: 'prices', annotations }] });

  job('mirror.yml', 'gitlab', '20 * * * *', '2026-11-23T07:23:11Z', 1);
  for (const file of ['audit.yml', 'stale.yml', 'report.yml', 'links.yml'])
    job(file, 'run', '40 3 * * *', '2026-11-23T03:44:07Z');
}

function workflowOf(cron: string, job: string): string {
  const steps = '    runs-on: ubuntu-latest\n    steps:\n      - uses: tickstem/heartbeat-action@v1\n';
  return `on:\n  schedule:\n    - cron: '${cron}'\njobs:\n  ${job}:\n${steps}`;
}

/** As GitHub shows an issue, as far as a picture of it needs. */
function issuePage({ number, title, state, body, author, comments, labels }: Issue, github: GitHub): string {
  const labelled = github.labels().filter(({ name }) => labels.includes(name));
  const shown = labelled.map(({ name, color }) => `<span class="label" style="background: #${color}">${name}</span>`);
  const box = (who: string, did: string, text: string) =>
    `<div class="box"><p><b>${who.replace('[bot]', '')}</b> ${did}</p>${html(text)}</div>`;
  return [
    `<h1>${title} <span>#${number}</span></h1>`,
    `<span class="state">${state === 'open' ? 'Open' : 'Closed'}</span>${shown.join('')}`,
    box(author, 'opened this issue', body ?? ''),
    ...comments.map((comment) => box(comment.author, 'commented', comment.body)),
  ].join('\n');
}

function html(markdown: string): string {
  return `<article class="markdown-body">${marked.parse(markdown, { async: false, gfm: true })}</article>`;
}

/** Twice in Chromium: to see how high the page is, and to take the picture. */
function picture(body: string, width: number): Buffer {
  const css = readFileSync(new URL('node_modules/github-markdown-css/github-markdown-light.css', ROOT), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  try {
    const page = join(folder, 'page.html');
    const image = join(folder, 'page.png');
    const head = `<!doctype html><meta charset="utf-8"><style>${css}${STYLE}</style>`;
    const measure = '<script>document.title = document.documentElement.offsetHeight</script>';
    writeFileSync(page, head + body + measure);
    const dom = chromium(folder, [`--window-size=${width},600`, '--dump-dom', `file://${page}`]);
    const height = /<title>(\d+)<\/title>/.exec(dom)?.[1];
    if (height === undefined) throw new Error(`Chromium did not say how high the page is: ${dom.slice(0, 500)}`);
    chromium(folder, [`--window-size=${width},${height}`, `--screenshot=${image}`, `file://${page}`]);
    return readFileSync(image);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function chromium(folder: string, what: readonly string[]): string {
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking'];
  return execFileSync(process.env['CHROMIUM'] ?? 'chromium', [...quiet, `--user-data-dir=${folder}`, ...what], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
