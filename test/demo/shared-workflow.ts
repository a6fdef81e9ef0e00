// The last chapter of the demo: one step in a shared workflow, three callers, and a night on which one of them doesn't run.
import { fileURLToPath } from 'node:url';
import { startGitHub } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import { runJob } from '../stand-ins/runner/runner.ts';
import { startTickstem } from '../stand-ins/tickstem/server.ts';
import type { Story } from './story.ts';

const ACTION = fileURLToPath(new URL('../..', import.meta.url));
const AS = 'tickstem/heartbeat-action@v1';
const SHOP = 'octo-org/shop';
const FOLDER = '.github/workflows';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const SHARED = `on:
  workflow_call:
jobs:
  sync:
    runs-on: ubuntu-latest
    steps:
      - uses: ${AS}
        with:
          api-key: \${{ secrets.TICKSTEM_API_KEY }}
      - run: ./sync.sh
`;
/** Two workflows: one whose two jobs call it, and one with one job that does. */
const SHOP_FILE = `on:
  schedule:
    - cron: '17 3 * * *'
jobs:
  customers:
    uses: ./${FOLDER}/sync.yml
    permissions: { contents: read, actions: read }
    secrets: inherit
  orders:
    uses: ./${FOLDER}/sync.yml
    permissions: { contents: read, actions: read }
    secrets: inherit
`;
const STOCK_FILE = `on:
  schedule:
    - cron: '47 3 * * *'
jobs:
  stock:
    uses: ./${FOLDER}/sync.yml
    permissions: { contents: read }
    secrets: inherit
`;
const CALLERS = [
  { file: 'shop.yml', call: 'customers', nth: 0 },
  { file: 'shop.yml', call: 'orders', nth: 1 },
  { file: 'stock.yml', call: 'stock', nth: 0 },
];
const refOf = (file: string) => `${SHOP}/${FOLDER}/${file}@refs/heads/main`;

/** Tells the chapter, with a Tickstem and a GitHub of its own. */
export async function tellSharedWorkflow(story: Story): Promise<void> {
  const now = Date.UTC(2026, 10, 23, 4, 0);
  const [tickstem, github] = [await startTickstem({ now }), await startGitHub({ repository: SHOP, now })];
  const texts = { 'sync.yml': SHARED, 'shop.yml': SHOP_FILE, 'stock.yml': STOCK_FILE };
  for (const [file, text] of Object.entries(texts)) github.file(`${FOLDER}/${file}`, text);
  github.push({ at: '2026-11-22T16:00:00Z', after: 'a'.repeat(40) });
  const context = { api_url: github.url, token: github.token, workflow_sha: 'refs/heads/main' };
  const given = { 'api-key': '${{ secrets.TICKSTEM_API_KEY }}', 'api-url': tickstem.url };
  const secrets = { TICKSTEM_API_KEY: tickstem.apiKey };

  /** The run of a file: the jobs of its calls, as GitHub starts them. */
  const night = async (file: string): Promise<JobResult[]> => {
    const calls = CALLERS.filter((caller) => caller.file === file);
    const jobs = calls.map(({ call }) => ({ name: `${call} / sync`, status: 'in_progress' as const }));
    const run = github.run({
      workflow: `${FOLDER}/${file}`,
      createdAt: tickstem.clock.now(),
      status: 'in_progress',
      jobs,
    });
    const results: JobResult[] = [];
    for (const { nth } of calls) {
      const spec = { ...context, workflow_ref: refOf(file), run_id: String(run.id) };
      const job = { workflow_ref: refOf('sync.yml'), check_run_id: run.jobs[nth]?.id };
      const steps = [{ uses: ACTION, as: AS, with: given }, { run: 'echo "312 rows synchronized"' }];
      results.push(await runJob({ name: 'sync', github: spec, job, secrets, steps }));
    }
    Object.assign(run, { status: 'completed', conclusion: 'success' });
    for (const one of run.jobs) Object.assign(one, { status: 'completed', conclusion: 'success' });
    return results;
  };
  const names = () =>
    tickstem
      .heartbeats()
      .map(({ name }) => name)
      .sort();
  const pass = (ms: number) => {
    for (const { clock } of [tickstem, github]) clock.advance(ms);
  };

  story.chapter(
    'One step in a shared workflow',
    'A workflow that others call has the step. Two workflows call it, in three jobs.',
  );
  story.show(`${SHARED}\n# shop.yml\n${SHOP_FILE}\n# stock.yml\n${STOCK_FILE}`);
  const results = [...(await night('shop.yml')), ...(await night('stock.yml'))];
  const calls = CALLERS.map(({ file, call }) => `${SHOP}/${file}/${call}/sync`);
  story.show(names().join('\n'));
  story.check(
    'all three jobs succeeded',
    results.every(({ status }) => status === 'success'),
  );
  story.check('each calling job has a heartbeat of its own', names().join() === calls.join());
  story.check(
    'each was pinged once',
    tickstem.heartbeats().every(({ id }) => tickstem.pingsOf(id).length === 1),
  );

  pass(DAY_MS);
  await night('shop.yml');
  pass(13 * HOUR_MS);
  story.tell('The night after, GitHub drops the run of stock.yml, and of that one alone.');
  const check = await runJob({
    name: 'check',
    github: { ...context, workflow_ref: refOf('heartbeats.yml') },
    secrets,
    steps: [{ uses: ACTION, as: AS, id: 'heartbeat', with: { ...given, mode: 'check' } }],
  });
  story.show(
    check
      .phase('main')
      .log.replace(/^with:\n(?: {2}.*\n)+/gm, '')
      .replace(/^▼.*\n/, ''),
  );
  const { missed } = check.steps['heartbeat']?.outputs ?? {};
  story.check('the check fails, and names the call that did not run', missed === JSON.stringify([calls[2]]));
  story.check('it says why', /GitHub started no run of it since 2026-11-24 03:47/.test(check.phase('main').log));
  await Promise.all([tickstem.close(), github.close()]);
}
