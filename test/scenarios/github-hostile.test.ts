// The action: names, messages and addresses from GitHub are data, wherever the cause of a miss is shown.
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import type { GitHub, RunSeed } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import {
  at,
  BACKUP,
  checkOutputs,
  EVENING,
  FOLDER,
  messages,
  NIGHTLY,
  PINGED,
  pinged,
  SHOP,
  watched,
} from '../support/sources.ts';

const EVIL =
  '\r::set-output name=status::healthy ##[add-mask]healthy </td></details><img src=x> | `[a](http://evil.example)` ' +
  '**b** @everyone #1 www.evil.example \u001b[31m\u202e\n::error::pwned\n\n# pwned';

/** A name that is an expression may come to anything. */
const FILE = watched('0 3 * * *', { backup: "    name: '${{ vars.NAME }}'\n" });

type Job = NonNullable<RunSeed['jobs']>[number];

function ran(github: GitHub, job: Partial<Job>, given: Partial<RunSeed> = {}): void {
  const jobs = [{ name: 'backup', ...job }];
  github.run({ workflow: NIGHTLY, createdAt: '2026-11-23T03:02:00Z', title: EVIL, jobs, ...given });
}

/** What the summary is made of: our own elements, and links into the repository. */
const OURS = [
  'h2',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'code',
  'br',
  'wbr',
  'strong',
  'a',
  'p',
  'ul',
  'li',
  'sub',
  'details',
  'summary',
];

function expectInert(result: JobResult): void {
  const { commands, summary, masks, log, stdout } = result.phase('main');
  const given = commands
    .map(({ command }) => command)
    .filter((name) => !['add-mask', 'error', 'warning'].includes(name));
  expect(given).toEqual([]);
  expect(masks).not.toContain('healthy');
  for (const text of [log, stdout, summary]) expect(text).not.toMatch(/[\u001b\u202e]/);
  for (const level of ['error', 'warning'] as const) {
    expect(messages(result, level).filter((message) => message.startsWith('pwned'))).toEqual([]);
  }
  const html = marked.parse(summary, { async: false });
  const tags = [...html.matchAll(/<\/?([a-z]\w*)/gi)].map(([, tag = '']) => tag.toLowerCase());
  expect(tags.filter((tag) => !OURS.includes(tag))).toEqual([]);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !link.startsWith(`https://github.com/${SHOP}/`))).toEqual([]);
  // GitHub looks for these in what is rendered, which an address is not.
  const rendered = summary.replace(/\]\(https:[^)\s]*\)/g, ']');
  expect(rendered).not.toMatch(/@everyone|#1\b|www\.evil|<img/);
  // A row of the table for each heartbeat, and nothing beside it and the blocks that somebody else wrote.
  expect(rendered.split('\n').filter((line) => line.includes('pwned') && !/^(?:\| |\*\*|<code>)/.test(line))).toEqual(
    [],
  );
  const [, table = ''] = html.split('<details>');
  expect(table.match(/<tr>/g)).toHaveLength(1 + checkOutputs(result).heartbeats.length);
}

const alter = (on: 'jobs' | 'workflow-runs' | 'workflows', change: (answer: never) => void) => (g: GitHub) =>
  g.fault({
    on,
    fault: {
      kind: 'alter',
      change: (answer) => {
        change(answer as never);
        return answer;
      },
    },
  });

describe.concurrent('text of others is data', () => {
  const FAILED = { conclusion: 'failure' as const };

  test.each<[string, (github: GitHub) => void, string]>([
    ['the name of a job', (github) => ran(github, { name: EVIL, ...FAILED }, FAILED), 'failed'],
    [
      'the name of a step',
      (github) => ran(github, { ...FAILED, steps: [{ name: EVIL, ...FAILED }] }, FAILED),
      'failed',
    ],
    [
      'an annotation',
      (github) => ran(github, { annotations: [{ level: 'failure', title: 'Tickstem heartbeat', message: EVIL }] }),
      'not-pinged',
    ],
    [
      'a conclusion',
      (github) => {
        ran(github, FAILED, FAILED);
        alter('jobs', ({ jobs }: { jobs: { conclusion: string }[] }) => {
          for (const job of jobs) job.conclusion = EVIL;
        })(github);
      },
      'unknown',
    ],
    [
      'a state',
      (github) => {
        ran(github, FAILED, FAILED);
        alter('workflows', ({ workflows }: { workflows: { state: string }[] }) => {
          for (const workflow of workflows) workflow.state = EVIL;
        })(github);
      },
      'failed',
    ],
    [
      'what GitHub says when it refuses',
      (github) => github.fault({ on: '*', fault: { kind: 'status', status: 422, body: { message: EVIL } } }),
      'unknown',
    ],
  ])('%s', (_, arrange, kind) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, FILE);
      tickstem.seed(pinged(BACKUP, PINGED));
      arrange(github);
      const result = await check();
      expectInert(result);
      expect(messages(result, 'error')).toHaveLength(1);
      expect(checkOutputs(result)).toMatchObject({ status: 'missed', missed: [BACKUP] });
      expect(checkOutputs(result).entry(BACKUP).cause?.kind).toBe(kind);
    }),
  );

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    `https://github.com/${SHOP}/actions) <img src=x> [a](http://evil.example`,
    `https://github.com/${SHOP}/actions/runs/1"onmouseover="alert(1)`,
    `https://github.com/${SHOP}/actions/runs/1\n\n# pwned`,
    `https://github.com/${SHOP}/@everyone`,
    'https://github.com@evil.example/',
    EVIL,
  ])('an address: %j', (url) =>
    at(EVENING, async ({ tickstem, github, check }) => {
      github.file(NIGHTLY, FILE);
      tickstem.seed(pinged(BACKUP, PINGED));
      ran(github, FAILED, FAILED);
      alter('jobs', ({ jobs }: { jobs: { html_url: string }[] }) => {
        for (const job of jobs) job.html_url = url;
      })(github);
      alter('workflow-runs', ({ workflow_runs: runs = [] }: { workflow_runs?: { html_url: string }[] }) => {
        for (const run of runs) run.html_url = url;
      })(github);
      const result = await check();
      expectInert(result);
      // What became of the run is told all the same, without a link.
      expect(checkOutputs(result).entry(BACKUP).cause).toMatchObject({ kind: 'failed', url: null });
      expect(messages(result, 'error').join()).not.toContain(url);
    }),
  );

  test('the name of a workflow file', () =>
    at(EVENING, async ({ tickstem, github, check }) => {
      // A default name of over 200 characters is cut.
      const file = `a) ${EVIL.replaceAll('/', '').slice(0, 150)}.yml`;
      github.file(`${FOLDER}/${file}`, FILE);
      tickstem.seed(pinged(`${SHOP}/${file}/backup`, PINGED));
      tickstem.seed(pinged(`${SHOP}/gone ${file}/backup`, PINGED));
      const result = await check();
      expectInert(result);
      expect(
        checkOutputs(result)
          .heartbeats.map(({ verdict }) => verdict)
          .sort(),
      ).toEqual(['missed', 'orphaned']);
    }));
});
