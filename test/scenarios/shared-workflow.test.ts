// One step in a shared workflow: a heartbeat for each calling job, with as few requests as its name takes, and a check that
// misses the one call that didn't run.
import { describe, test } from 'vitest';
import { annotations, runAction } from '../support/action.ts';
import { heartbeat, outcome, type Shop, watched, withShop } from '../support/shop.ts';
import { FOLDER, SHOP } from '../support/sources.ts';

const CALL = { uses: `./${FOLDER}/sync.yml` };
const SYNC = JSON.stringify({ on: { workflow_call: null }, jobs: { sync: watched() } });
const refOf = (file: string) => `${SHOP}/${FOLDER}/${file}@refs/heads/main`;

interface Given {
  /** The calling jobs of `nightly.yml`. */
  jobs: Record<string, object>;
  /** The names by which GitHub lists the jobs of the run. */
  displayed: string[];
  /** The position of this job among them. */
  nth?: number;
  /** What the runner says of the job. */
  job?: Record<string, unknown>;
  token?: string;
}

/** Runs the job `sync` of the shared workflow, in the run of a caller, and counts what was asked of GitHub. */
async function runCalled(shop: Shop, { jobs, displayed, nth = 0, job = {}, token }: Given) {
  const { tickstem, github, file } = shop;
  file('nightly.yml', { jobs });
  github.file(`${FOLDER}/sync.yml`, SYNC);
  const started = displayed.map((name) => ({ name, status: 'in_progress' as const }));
  const workflow = `${FOLDER}/nightly.yml`;
  const run = github.run({ workflow, createdAt: '2026-11-23T18:00:00Z', status: 'in_progress', jobs: started });
  const asked = github.requests.length;
  const result = await runAction(tickstem, {
    name: 'sync',
    github: {
      ...{ api_url: github.url, token: token ?? github.token, run_id: String(run.id) },
      ...{ workflow_ref: refOf('nightly.yml'), workflow_sha: 'refs/heads/main' },
    },
    job: { workflow_ref: refOf('sync.yml'), check_run_id: run.jobs[nth]?.id, ...job },
    with: { interval: undefined },
  });
  return {
    result,
    name: result.steps['heartbeat']?.outputs['heartbeat-name'],
    routes: github.requests.slice(asked).map(({ route }) => String(route)),
  };
}

describe.concurrent('a job in a shared workflow', () => {
  const regions = { strategy: { matrix: { region: ['eu', 'us'] } } };
  test.for<[string, Given, string, string[]]>([
    ['one call', { jobs: { backup: CALL }, displayed: ['backup / sync'] }, 'backup/sync', ['content']],
    [
      'one call, on a runner that does not say which file and which job it is',
      {
        jobs: { backup: CALL },
        displayed: ['backup / sync'],
        job: { workflow_ref: undefined, check_run_id: undefined },
      },
      'backup/sync',
      ['content', 'content'],
    ],
    [
      'two calls',
      { jobs: { eu: CALL, us: CALL }, displayed: ['eu / sync', 'us / sync'], nth: 1 },
      'us/sync',
      ['content', 'attempt-jobs'],
    ],
    [
      'a matrix of calls',
      { jobs: { backup: { ...CALL, ...regions } }, displayed: ['backup (eu) / sync', 'backup (us) / sync'], nth: 1 },
      'backup (us)/sync',
      ['content', 'attempt-jobs'],
    ],
  ])('%s', ([, given, name, routes], { expect }) =>
    withShop(async (shop) => {
      const ran = await runCalled(shop, given);
      expect(ran.result.status).toBe('success');
      expect(ran.name).toBe(`${SHOP}/nightly.yml/${name}`);
      expect(ran.routes).toEqual(routes);
      const [own] = shop.tickstem.named(`${SHOP}/nightly.yml/${name}`);
      expect(own?.interval_secs).toBe(86_400);
      expect(shop.tickstem.pingsOf(own?.id ?? '')).toHaveLength(1);
    }),
  );

  test('two calls, and no job id: nothing is monitored, and one error says what to add', ({ expect }) =>
    withShop(async (shop) => {
      const given = { jobs: { eu: CALL, us: CALL }, displayed: ['eu / sync', 'us / sync'] };
      const { result } = await runCalled(shop, { ...given, job: { check_run_id: undefined } });
      expect(result.status).toBe('success');
      expect(shop.tickstem.requestsTo('create')).toEqual([]);
      const said = annotations(result);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(
        /^error: .*Grant the calling job `actions: read`, in addition to the permissions it already has/,
      );
    }));
});

describe.concurrent('three callers of a shared workflow', () => {
  /** A workflow whose jobs call it, started so many hours before noon; the newest run pinged. */
  function addCaller({ tickstem, file, run }: Shop, caller: string, jobs: string[], started: number[]): void {
    file(caller, { crons: ['17 3 * * *'], jobs: Object.fromEntries(jobs.map((job) => [job, CALL])) });
    for (const hours of started) run(caller, hours, { jobs: jobs.map((job) => ({ name: `${job} / sync` })) });
    for (const job of jobs) tickstem.seed(heartbeat(`${SHOP}/${caller}/${job}/sync`, Math.min(...started)));
  }

  test('of which one was not started: it is missed, by its own name and with its own cause', ({ expect }) =>
    withShop(async (shop) => {
      shop.github.file(`${FOLDER}/sync.yml`, SYNC);
      addCaller(shop, 'shop.yml', ['orders', 'customers'], [32, 8]);
      addCaller(shop, 'stock.yml', ['stock'], [32]);
      const { status, missed, row } = outcome(await shop.check());
      expect({ status, missed }).toEqual({ status: 'missed', missed: [`${SHOP}/stock.yml/stock/sync`] });
      expect(row('stock.yml/stock/sync')?.cause).toMatchObject({ kind: 'never-triggered' });
    }));
});
