import assert from 'node:assert/strict';
import { shop } from '../repository.ts';
import { expectLog, expectPinged, expectRed, type Run, type Scenario } from '../scenario.ts';
import { blockOf, changed } from './blocks.ts';
import {
  ago,
  BACKUP,
  checkWith,
  expectUnproved,
  inCheck,
  inShop,
  RECIPES,
  scheduled,
  script,
  seedPing,
} from './shop.ts';

const recipe = (heading: string, nth = 1) => blockOf(RECIPES, heading, nth);
const inSchedule = (heading: string) => () => scheduled(recipe(heading));
const EXAMPLE = 'octo-org/shop/nightly.yml/example';

/** With the trigger that its recipe speaks of. */
const gate = () =>
  changed(
    recipe('Several jobs, one heartbeat'),
    'on: workflow_dispatch',
    "on: { schedule: [{ cron: '17 3 * * *' }], workflow_dispatch: null }",
  );
const JOB = /^ {2}heartbeat:\n(?:(?: {4}.*)?\n)*/m;
/** The gate of the second block in the workflow of the first. */
const provingGate = () => gate().replace(JOB, () => JOB.exec(recipe('Several jobs, one heartbeat', 2))?.[0] ?? '');
const GATE = 'octo-org/shop/nightly.yml/heartbeat';
const work = (dump = 'true', report = 'true') => ({
  workspace: { 'dump.sh': script(dump), 'report.sh': script(report) },
});

function expectSkipped(run: Run): void {
  assert.deepEqual(run.tickstem.requests, []);
}

const REGIONS = { workspace: { 'backup.sh': script('[ "$1" != "$BROKEN" ]', 'echo "$1"') } };
const leg = (region: string) => `${BACKUP} (${region})`;

const SHARED = 'One step in a shared workflow monitors every caller';
/** With one call, of the same repository: act says neither which file a job is in, nor its id. */
const oneCall = () => {
  const one = changed(recipe(SHARED, 2), '    strategy:\n      matrix:\n        region: [eu, us]\n', '');
  return scheduled(
    changed(one, `${CALLED.replace('@', '/.github/workflows/sync.yml@')} # v2.1.0`, './.github/workflows/sync.yml'),
  );
};
const called = () => scheduled(recipe('Names of your own'));
/** As the caller names it. */
const CALLED = 'octo-org/workflows@8f4b7f84864484a7bf31766abe9204da3cbe65b3';

const DUMP = ['INSERT INTO public.orders VALUES (1);', 'INSERT INTO public.orders VALUES (2);'].join('\\n');
const big = 'head -c 12000000 /dev/urandom | base64';
const pgDump = (...lines: string[]) => ({
  secrets: { DATABASE_URL: 'postgres://db.example.com/shop' },
  tools: { pg_dump: script('[ "$*" = "--inserts postgres://db.example.com/shop" ]', ...lines) },
});

const resticSays = (...rows: object[]) => ({
  secrets: { RESTIC_PASSWORD: 'not-told' },
  tools: {
    restic: script('[ "$*" = "backup --json /srv/data" ]', ...rows.map((row) => `echo '${JSON.stringify(row)}'`)),
  },
});
const SUMMARY = { message_type: 'summary', total_bytes_processed: 2_000_000_000 };

const terraform = (code: number) => ({
  workspace: { 'tell-about-drift.sh': script('echo there is drift') },
  tools: { terraform: script('[ "$1 $2" = "plan -detailed-exitcode" ]', `exit ${code}`) },
});

/** Stands for the action that makes a token of an app: here, that of GitHub's stand-in. */
const appToken = shop(
  {},
  {
    'action.yml': JSON.stringify({
      name: 'Token of an app',
      description: 'Gives the token of the stand-in.',
      inputs: Object.fromEntries(
        ['app-id', 'private-key', 'owner', 'repositories', 'permission-actions', 'permission-contents'].map((name) => [
          name,
          { description: name },
        ]),
      ),
      outputs: { token: { description: 'The token.', value: '${{ github.token }}' } },
      runs: { using: 'composite', steps: [{ run: 'true', shell: 'bash' }] },
    }),
  },
);
const ACTION_REF = 'tickstem/heartbeat-action@v1';

/** A heartbeat that somebody made in Tickstem, in the form of its tokens. */
const TOKEN = 'hbt_00112233445566778899aabbccddeeff';

export const IN_RECIPES: Scenario[] = [
  inShop('a gate: all is well, one ping', gate, { ...work(), expect: (run) => expectPinged(run, GATE) }),
  inShop('a gate: a needed job fails, and nobody asks for anything', gate, {
    ...work('exit 1'),
    expect: (run) => {
      expectRed(run);
      expectSkipped(run);
    },
  }),
  inShop('a gate: a needed job is skipped, and so is the gate', gate, {
    ...work(),
    event: 'workflow_dispatch',
    expect: (run) => {
      assert.equal(run.exitCode, 0);
      expectSkipped(run);
    },
  }),
  inShop('a gate that asks what came of the others: one was not asked for', provingGate, {
    ...work(),
    event: 'workflow_dispatch',
    expect: (run) => expectPinged(run, GATE),
  }),
  inShop('a gate that asks what came of the others: one failed, and one was skipped for that', provingGate, {
    ...work('exit 1'),
    expect: (run) => expectUnproved(run),
  }),
  inShop('a gate that asks what came of the others: the last one failed', provingGate, {
    ...work('true', 'exit 1'),
    expect: (run) => expectUnproved(run),
  }),
  inShop('a matrix: a heartbeat for each leg', inSchedule('Matrix'), {
    ...REGIONS,
    expect: (run) => expectPinged(run, leg('eu'), leg('us')),
  }),
  {
    name: 'docs: one step in a shared workflow: the heartbeat of its caller, with the interval of its schedule',
    workflow: 'nightly.yml',
    shop: () => ({
      workflows: { 'nightly.yml': oneCall(), 'weekly.yml': oneCall(), 'sync.yml': recipe(SHARED) },
      workspace: { 'sync.sh': script('echo synchronized') },
    }),
    expect: (run) => {
      expectPinged(run, 'octo-org/shop/nightly.yml/backup/sync');
      assert.equal(run.tickstem.heartbeats()[0]?.interval_secs, 86_400);
    },
  },
  {
    name: 'docs: a called workflow: by the name of the caller, with the interval of its schedule',
    workflow: 'nightly.yml',
    shop: () => ({
      workflows: { 'nightly.yml': called() },
      actions: { [CALLED]: shop({ 'backup.yml': recipe('Names of your own', 2) }, {}) },
      workspace: { 'backup.sh': script('echo backed up') },
    }),
    expect: (run) => {
      expectPinged(run, 'octo-org/shop/backup eu');
      assert.equal(run.tickstem.heartbeats()[0]?.interval_secs, 86_400);
    },
  },
  inCheck('a monorepo: what is the team’s, and its issue', () => checkWith(recipe('Monorepo')), {
    arrange: (servers) => {
      for (const file of ['billing', 'api-users', 'api-experiments', 'web']) {
        servers.github.file(`.github/workflows/${file}.yml`, 'on: push\njobs: { nightly: {} }\n');
        seedPing(servers, file === 'billing' ? 2 : 99, `octo-org/shop/${file}.yml/nightly`);
      }
    },
    expect: ({ github, log }) => {
      assert.match(log, /::set-output:: missed=\["octo-org\/shop\/api-users\.yml\/nightly"\]/);
      assert.deepEqual(
        github.issues().map(({ labels }) => labels),
        [['heartbeat', 'team-api']],
      );
    },
  }),
  inCheck(
    'several repositories: by the record of Tickstem',
    () => checkWith(recipe('Several repositories, one check')),
    {
      arrange: (servers) => {
        seedPing(servers, 2);
        seedPing(servers, 2, 'octo-org/infrastructure/nightly.yml/plan');
        seedPing(servers, 99, 'octo-org/api/nightly.yml/backup');
        seedPing(servers, 99, 'octo-org/private/nightly.yml/backup');
      },
      expect: (run) => {
        assert.equal(run.exitCode, 1);
        expectLog(run, /::set-output:: missed=\["octo-org\/api\/nightly\.yml\/backup"\]/);
      },
    },
  ),
  {
    name: "docs: three repositories in one check, with an app's token: grouped, with the cause, and the rest is named",
    workflow: 'heartbeats.yml',
    shop: () => ({
      workflows: { 'heartbeats.yml': scheduled(recipe('Many repositories in one check')) },
      actions: { 'actions/create-github-app-token@v3': appToken },
      secrets: { CHECK_APP_PRIVATE_KEY: 'key' },
    }),
    arrange: (servers) => {
      const nightly = {
        on: { schedule: [{ cron: '17 3 * * *' }] },
        jobs: { backup: { steps: [{ uses: ACTION_REF }] } },
      };
      for (const name of ['api', 'web', 'docs', 'playground']) {
        const other = servers.github.other(`octo-org/${name}`);
        if (name === 'docs') continue;
        const workflow = '.github/workflows/nightly.yml';
        other.file(workflow, JSON.stringify(nightly));
        seedPing(servers, name === 'web' ? 2 : 99, `octo-org/${name}/nightly.yml/backup`);
        const jobs = [{ name: 'backup', conclusion: 'failure' as const }];
        if (name === 'api') other.run({ workflow, createdAt: ago(20), conclusion: 'failure', jobs });
      }
    },
    expect: (run) => {
      assert.equal(run.exitCode, 1);
      expectLog(run, /::set-output:: missed=\["octo-org\/api\/nightly\.yml\/backup"\]/);
      expectLog(run, /::error .*api\/nightly\.yml\/backup.*failed/);
      expectLog(run, /Nothing to check in octo-org\/docs \(no workflows\)/);
    },
  },
  inShop('without the API key: the heartbeat of the token', () => recipe('Without the API key'), {
    event: 'workflow_dispatch',
    secrets: { TICKSTEM_PING_TOKEN: TOKEN },
    arrange: ({ tickstem }) => tickstem.seed({ name: 'made by hand', token: TOKEN }),
    expect: (run) => {
      expectPinged(run, 'made by hand');
      assert.equal(run.tickstem.requests.length, 1);
    },
  }),
  inShop('a database dump', inSchedule('A database dump'), {
    ...pgDump(`printf '${DUMP}\\n'`, big),
    expect: (run) => expectPinged(run, EXAMPLE),
  }),
  inShop('a database dump without rows', inSchedule('A database dump'), {
    ...pgDump(big),
    expect: (run) => expectUnproved(run, 'orders=0'),
  }),
  inShop('a database dump of a few bytes', inSchedule('A database dump'), {
    ...pgDump(`printf '${DUMP}\\n'`),
    expect: (run) => expectUnproved(run, 'orders=2'),
  }),
  inShop('a database dump that breaks off', inSchedule('A database dump'), {
    ...pgDump(`printf '${DUMP}\\n'`, big, 'exit 1'),
    expect: expectRed,
  }),
  inShop('restic: a snapshot', inSchedule('restic'), {
    ...resticSays({ message_type: 'status' }, { ...SUMMARY, snapshot_id: 'a1b2c3d4' }),
    expect: (run) => expectPinged(run, EXAMPLE),
  }),
  inShop('restic: no snapshot was made', inSchedule('restic'), {
    ...resticSays(SUMMARY),
    expect: (run) => expectUnproved(run, 'bytes=2000000000'),
  }),
  inShop('restic: a snapshot of an empty folder', inSchedule('restic'), {
    ...resticSays({ ...SUMMARY, total_bytes_processed: 4096, snapshot_id: 'a1b2c3d4' }),
    expect: (run) => expectUnproved(run, 'bytes=4096'),
  }),
  inShop('Terraform: there is drift, and it was looked for', inSchedule('Terraform drift'), {
    ...terraform(2),
    expect: (run) => {
      expectPinged(run, EXAMPLE);
      expectLog(run, /\| there is drift/);
    },
  }),
  inShop('Terraform: no plan', inSchedule('Terraform drift'), {
    ...terraform(1),
    expect: (run) => expectUnproved(run, 'code=1'),
  }),
  inShop('as on Gitea: a name and an interval, and no question to GitHub', () => recipe('Gitea and Forgejo'), {
    event: 'workflow_dispatch',
    asActComes: true,
    workspace: { 'backup.sh': script('echo backed up') },
    expect: (run) => {
      expectPinged(run, 'octo-org/shop/nightly backup');
      assert.deepEqual(run.github.requests, []);
      assert.equal(run.tickstem.heartbeats()[0]?.interval_secs, 86_400);
    },
  }),
];
