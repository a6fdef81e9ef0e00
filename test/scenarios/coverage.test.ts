// The action and what nobody watches: scheduled jobs that use this action, and have no heartbeat.
import { describe, test } from 'vitest';
import { ago, heartbeat, outcome, SHA, type Shop, using, watched, withShop } from '../support/shop.ts';

const NIGHTLY = 'nightly.yml/backup';
const BACKUP = { jobs: { backup: watched() } };

describe.concurrent('a scheduled job that uses this action, and has no heartbeat', () => {
  test('is never-pinged and fails: a cron that never fired never created one', ({ expect }) =>
    withShop(async (shop) => {
      shop.file('nightly.yml', BACKUP);
      shop.github.commit({ at: ago(999), author: 'mona', paths: ['.github/workflows/nightly.yml'] });
      const result = await shop.check({}, { shipped: true });
      const { status, missed, row, annotations, summary, log } = outcome(result);
      expect(result.status).toBe('failure');
      expect({ status, missed }).toEqual({ status: 'missed', missed: [`octo-org/shop/${NIGHTLY}`] });
      expect(row(NIGHTLY)).toMatchObject({
        verdict: 'never-pinged',
        fails: true,
        id: null,
        due_at: '2026-11-22T03:00:00.000Z',
        cause: {
          kind: 'never-triggered',
          url: 'https://github.com/octo-org/shop/actions/workflows/nightly.yml',
        },
      });
      expect(annotations).toHaveLength(1);
      for (const text of [annotations[0], summary, log]) expect(text).toContain('GitHub started no run of it since');
      expect(annotations[0]).toContain('2026-11-22 03:00 UTC');
    }));

  test('says what became of its last run', ({ expect }) =>
    withShop(async (shop) => {
      shop.file('nightly.yml', BACKUP);
      shop.run('nightly.yml', 9, {
        conclusion: 'failure',
        jobs: [{ name: 'backup', conclusion: 'failure', steps: [{ name: 'Dump', conclusion: 'failure' }] }],
      });
      const { row, annotations } = outcome(await shop.check());
      expect(row(NIGHTLY)).toMatchObject({ verdict: 'never-pinged', cause: { kind: 'failed' } });
      expect(annotations[0]).toContain('failed at step "Dump"');
    }));

  test.for<[string, (shop: Shop) => void]>([
    [
      'was merged today',
      ({ file }) => {
        file('nightly.yml', BACKUP, 'refs/heads/main', 3);
      },
    ],
    [
      'came to a workflow that was there before',
      ({ file }) => {
        file('nightly.yml', { jobs: { backup: using('actions/checkout@v5') } }, SHA.first);
        file('nightly.yml', BACKUP, 'refs/heads/main', 3);
      },
    ],
    [
      'came by a commit that was merged this morning, as the run in between shows',
      ({ file, run }) => {
        file('nightly.yml', { jobs: { backup: using('actions/checkout@v5') } }, SHA.first);
        file('nightly.yml', BACKUP, 'refs/heads/main', 40);
        run('nightly.yml', 8.5, { sha: SHA.first });
      },
    ],
    [
      'has its schedule since today',
      ({ file }) => {
        file('nightly.yml', { ...BACKUP, crons: [] }, SHA.first);
        file('nightly.yml', BACKUP, 'refs/heads/main', 3);
      },
    ],
    [
      'is late, within its grace',
      ({ file }) => {
        file('nightly.yml', { ...BACKUP, crons: ['0 10 * * 1'] }, undefined, 25);
      },
    ],
    [
      'is running for the first time',
      ({ file, run }) => {
        file('nightly.yml', BACKUP);
        run('nightly.yml', 9, { status: 'in_progress', jobs: [{ name: 'backup', status: 'in_progress' }] });
      },
    ],
  ])('and %s: waiting, and green', ([, arrange], { expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      const result = await shop.check();
      const { status, missed, verdicts, annotations } = outcome(result);
      expect(result.status).toBe('success');
      expect({ status, missed, verdicts, annotations }).toEqual({
        status: 'healthy',
        missed: [],
        verdicts: [`${NIGHTLY} waiting`],
        annotations: [],
      });
    }),
  );

  test('and whose cron was edited this morning waits for the next scheduled time', ({ expect }) =>
    withShop(async ({ file, check }) => {
      file('nightly.yml', { ...BACKUP, crons: ['0 21 * * *'] }, SHA.first);
      file('nightly.yml', BACKUP, 'refs/heads/main', 5);
      const { row } = outcome(await check());
      expect(row(NIGHTLY)).toMatchObject({ verdict: 'waiting', due_at: '2026-11-24T03:00:00.000Z' });
    }));

  test('and the history of whose file cannot be read is not accused', ({ expect }) =>
    withShop(async ({ github, file, check }) => {
      file('nightly.yml', BACKUP);
      github.fault({ on: 'commits', fault: { kind: 'status', status: 500 } });
      const result = await check();
      expect(result.status).toBe('success');
      expect(outcome(result).verdicts).toEqual([`${NIGHTLY} waiting`]);
      expect(outcome(result).annotations.join()).toMatch(/^warning: .*the history of /);
    }));
});

/** A repository with a workflow for each of these jobs, in which none has a heartbeat; answers the files that are missed. */
async function uncovered(
  jobs: Record<string, object>,
  given: Parameters<Shop['check']>,
): Promise<string[] | undefined> {
  let missed: string[] | undefined;
  await withShop(async ({ file, check }) => {
    for (const [name, backup] of Object.entries(jobs)) file(`${name}.yml`, { jobs: { backup } });
    missed = outcome(await check(...given)).missed?.map((text) =>
      text.replace(/^octo-org\/shop\/|\.yml\/backup$/g, ''),
    );
  });
  return missed?.sort();
}

describe.concurrent('what counts as this action', () => {
  const FORMS = {
    tag: using('tickstem/heartbeat-action@v1'),
    sha: using(`tickstem/heartbeat-action@${SHA.first}`),
    'letter-case': using('Tickstem/Heartbeat-Action@v1'),
    fork: using('someone/heartbeat-action@v1'),
    'other-action': using('actions/checkout@v5'),
    'like-its-name': using('someone/heartbeat-action-two@v1'),
    'folder-of-it': using('tickstem/heartbeat-action/sub@v1'),
    renamed: using('octo-org/watchdog@v1'),
    home: using('./'),
    'home-commit': using('$/'),
    folder: using('./.github/actions/heartbeat-action'),
    docker: using('docker://alpine:3'),
    check: watched({ mode: 'check' }),
    job: watched({ mode: 'job' }),
  };

  test('C16: its full name at any version, and no action of another owner', async ({ expect }) => {
    expect(await uncovered(FORMS, [])).toEqual(['job', 'letter-case', 'sha', 'tag']);
  });

  test('the name that it runs under, if that is another', async ({ expect }) => {
    const missed = await uncovered(FORMS, [{}, { as: 'octo-org/watchdog@v1' }]);
    expect(missed).toEqual(['job', 'letter-case', 'renamed', 'sha', 'tag']);
  });

  test('C15: `./` and `$/`, if it runs from the repository itself', async ({ expect }) => {
    const missed = await uncovered(FORMS, [{}, { as: undefined }]);
    expect(missed).toEqual(['home', 'home-commit', 'job', 'letter-case', 'sha', 'tag']);
  });
});

describe.concurrent('which heartbeat a job makes', () => {
  test('is not guessed, and one that no scheduled run makes is not asked for', async ({ expect }) => {
    const matrix = { strategy: { matrix: { region: ['eu', 'us'] } } };
    const missed = await uncovered(
      {
        literal: watched({ name: 'octo-org/shop/by name' }),
        expression: watched({ name: 'octo-org/shop/${{ vars.NAME }}' }),
        mode: watched({ mode: '${{ vars.MODE }}' }),
        matrix: { ...watched(), ...matrix },
        'named-matrix': { ...watched({ name: 'octo-org/shop/all legs' }), ...matrix },
        called: { uses: './.github/workflows/other.yml' },
        token: watched({ 'ping-token': '${{ secrets.PING_TOKEN }}' }),
        'by-hand': watched({ events: 'workflow_dispatch, repository_dispatch' }),
        'by-clock': watched({ events: 'push, schedule' }),
      },
      [],
    );
    expect(missed).toEqual(['all legs', 'by name', 'by-clock', 'matrix.yml/backup (eu)', 'matrix.yml/backup (us)']);
  });

  test('is none without a schedule', ({ expect }) =>
    withShop(async ({ file, check }) => {
      file('deploy.yml', { ...BACKUP, crons: [] });
      expect(outcome(await check()).rows.map(({ name }) => name)).toEqual(['octo-org/shop/alive']);
    }));

  test('is found by its name, and nothing is said', ({ expect }) =>
    withShop(async ({ tickstem, github, file, check }) => {
      file('nightly.yml', { jobs: { backup: watched(), other: watched({ name: 'octo-org/shop/alive' }) } });
      tickstem.seed(heartbeat(`octo-org/shop/${NIGHTLY}`, 9));
      const result = await check();
      expect(result.status).toBe('success');
      expect(outcome(result).rows.map(({ verdict }) => verdict)).toEqual(['healthy', 'healthy']);
      // All files in one request, and the runs of the one file, of which there are too few to compare any.
      expect(github.requests.map(({ route }) => route)).toEqual(['graphql', 'workflow-runs']);
    }));
});

describe.concurrent('coverage obeys `heartbeats`', () => {
  const arrange = ({ file }: Shop) => {
    file('nightly.yml', { jobs: { backup: watched(), report: watched() } });
    file('prune.yml', { jobs: { prune: watched({ name: 'by name' }) } });
  };

  test.for<[string, string, string[]]>([
    ['a name', `octo-org/shop/${NIGHTLY}`, [`${NIGHTLY} never-pinged`]],
    ['a pattern', 'octo-org/shop/*e*', ['nightly.yml/report never-pinged']],
    // To which no heartbeat answers, whatever jobs there are.
    ['a pattern of nothing', '*/r*', ['*/r* not-found', 'nightly.yml/report never-pinged']],
    ['a `!` line', '!*/report', [`${NIGHTLY} never-pinged`]],
    ['the whole account', '*', ['by name never-pinged', `${NIGHTLY} never-pinged`, 'nightly.yml/report never-pinged']],
    ['something else', 'octo-org/shop/alive', []],
    ['all that there is left out', '!*.yml/*', []],
  ])('%s', ([, heartbeats, verdicts], { expect }) =>
    withShop(async (shop) => {
      arrange(shop);
      const result = await shop.check({ heartbeats });
      expect(outcome(result).verdicts).toEqual(verdicts);
      expect(result.status).toBe(verdicts.length === 0 ? 'success' : 'failure');
      // What was asked for by name and is a job without a heartbeat is one thing, and is told once.
      expect(outcome(result).annotations).toHaveLength(verdicts.length);
    }),
  );

  test('a heartbeat that is left out is no reason to ask GitHub', ({ expect }) =>
    withShop(async ({ github, check }) => {
      await check({ heartbeats: 'octo-org/blog/*' });
      expect(github.requests).toEqual([]);
    }));
});

describe.concurrent('C18: a matrix from an expression', () => {
  const strategy = { matrix: { region: '${{ fromJSON(needs.plan.outputs.regions) }}' } };
  const DYNAMIC = { jobs: { plan: using('actions/checkout@v5'), backup: { ...watched(), strategy } } };
  type Seed = { name: string; conclusion?: 'success' | 'failure' | 'cancelled' | 'skipped' };
  const jobs = (...seeds: Seed[]) => ({ jobs: seeds });

  test('each job of its newest scheduled run has a heartbeat, also one that was cancelled', ({ expect }) =>
    withShop(async ({ tickstem, file, run, check }) => {
      file('nightly.yml', DYNAMIC);
      tickstem.seed(heartbeat(`octo-org/shop/${NIGHTLY} (eu)`, 9));
      run('nightly.yml', 33, jobs({ name: 'plan' }, { name: 'backup (asia)' }));
      const ended = { conclusion: 'failure' as const };
      run('nightly.yml', 9, {
        ...ended,
        ...jobs({ name: 'plan' }, { name: 'backup (eu)' }, { name: 'backup (us)', conclusion: 'cancelled' }),
      });
      const { verdicts, row } = outcome(await check());
      expect(verdicts).toEqual([`${NIGHTLY} (us) never-pinged`]);
      expect(row(`${NIGHTLY} (us)`)).toMatchObject({ cause: { kind: 'cancelled' } });
    }));

  test('C29: a run in which it was skipped as a whole says nothing, and the one before is looked at', ({ expect }) =>
    withShop(async ({ tickstem, file, run, check }) => {
      file('nightly.yml', DYNAMIC);
      tickstem.seed(heartbeat(`octo-org/shop/${NIGHTLY} (eu)`, 9));
      run('nightly.yml', 33, jobs({ name: 'plan' }, { name: 'backup (eu)' }));
      const skipped = jobs({ name: 'plan', conclusion: 'failure' }, { name: 'backup', conclusion: 'skipped' });
      run('nightly.yml', 9, { conclusion: 'failure', ...skipped });
      expect(outcome(await check()).verdicts).toEqual([]);
    }));

  test('of which no run was ever expanded is not guessed', ({ expect }) =>
    withShop(async ({ file, run, check }) => {
      file('nightly.yml', DYNAMIC);
      run('nightly.yml', 9, jobs({ name: 'plan' }, { name: 'backup', conclusion: 'skipped' }));
      expect(outcome(await check()).verdicts).toEqual([]);
    }));
});

test.concurrent('C18: a value that a matrix repeats is reported', ({ expect }) =>
  withShop(async ({ tickstem, file, check }) => {
    const strategy = { matrix: { region: ['eu', 'eu'] } };
    file('nightly.yml', { jobs: { backup: { ...watched(), strategy } } });
    tickstem.seed(heartbeat(`octo-org/shop/${NIGHTLY} (eu)`, 9));
    const result = await check();
    expect(result.status).toBe('success');
    expect(outcome(result).annotations.join()).toMatch(/^warning: .*several jobs .*nightly\.yml\/backup \(eu\)/i);
  }));

describe.concurrent('a job of a reusable workflow', () => {
  const call = (uses: string, more: object = {}) => ({ uses, ...more });
  const OWN = './.github/workflows/sync.yml';
  const SYNC = JSON.stringify({ on: { workflow_call: null }, jobs: { sync: watched() } });

  test('has a heartbeat for each call, and its failure is told of the right job', ({ expect }) =>
    withShop(async ({ tickstem, github, file, run, check }) => {
      const strategy = { matrix: { region: ['eu', 'us'] } };
      file('nightly.yml', { jobs: { backup: call(OWN, { strategy }), other: call(OWN) } });
      github.file('.github/workflows/sync.yml', SYNC);
      tickstem.seed(heartbeat('octo-org/shop/nightly.yml/backup (us)/sync', 9));
      tickstem.seed(heartbeat('octo-org/shop/nightly.yml/backup (eu)/sync', 62));
      run('nightly.yml', 9, {
        conclusion: 'failure',
        jobs: [
          { name: 'backup (eu) / sync', conclusion: 'failure' },
          { name: 'backup (us) / sync' },
          { name: 'other / sync' },
        ],
      });
      const { verdicts, row } = outcome(await check());
      expect(verdicts).toEqual(['nightly.yml/backup (eu)/sync missed', 'nightly.yml/other/sync never-pinged']);
      const { cause } = row('nightly.yml/backup (eu)/sync') ?? {};
      expect(cause).toMatchObject({ kind: 'failed', text: expect.stringContaining('backup (eu) / sync') });
    }));

  test.for<[string, object, string]>([
    ['its call is gone', { other: call(OWN) }, 'backup/sync'],
    ['its job is gone', { backup: call(OWN) }, 'backup/prune'],
  ])('of which %s is orphaned', ([, jobs, name], { expect }) =>
    withShop(async ({ tickstem, github, file, check }) => {
      file('nightly.yml', { jobs: jobs as Record<string, object> });
      github.file('.github/workflows/sync.yml', SYNC);
      for (const kept of ['other/sync', 'backup/sync'])
        tickstem.seed(heartbeat(`octo-org/shop/nightly.yml/${kept}`, 9));
      tickstem.seed(heartbeat(`octo-org/shop/nightly.yml/${name}`, 99));
      expect(outcome(await check()).rows).toContainEqual(
        expect.objectContaining({ name: `octo-org/shop/nightly.yml/${name}`, verdict: 'orphaned' }),
      );
    }),
  );

  test('at another commit is read there', ({ expect }) =>
    withShop(async ({ github, file, check }) => {
      file('nightly.yml', { jobs: { backup: call(`octo-org/shop/.github/workflows/sync.yml@${SHA.first}`) } });
      github.file('.github/workflows/sync.yml', SYNC, SHA.first);
      expect(outcome(await check()).verdicts).toEqual(['nightly.yml/backup/sync never-pinged']);
    }));

  test('that can not be read is named once, and nothing is claimed about it', ({ expect }) =>
    withShop(async ({ tickstem, file, check }) => {
      const uses = 'octo-org/tools/.github/workflows/sync.yml@v1';
      file('nightly.yml', { jobs: { backup: call(uses), other: call(uses) } });
      tickstem.seed(heartbeat('octo-org/shop/nightly.yml/backup/sync', 9));
      tickstem.seed(heartbeat('octo-org/shop/nightly.yml/other/sync', 99));
      const { verdicts, annotations } = outcome(await check());
      expect(verdicts).toEqual(['nightly.yml/other/sync missed']);
      expect(annotations.filter((text) => text.includes(uses))).toHaveLength(1);
    }));
});

describe.concurrent('C19: a weekly job that uses the action, and has no heartbeat, is checked by its runs', () => {
  const WEEKLY = { crons: ['0 3 * * 0'], jobs: { backup: watched(), report: using('actions/checkout@v5') } };
  const NAME = 'weekly.yml/backup';
  type Ended = 'success' | 'failure' | 'skipped';
  const ended = (backup: Ended, report: Ended) => ({
    conclusion: backup === 'failure' || report === 'failure' ? ('failure' as const) : ('success' as const),
    jobs: [
      { name: 'backup', conclusion: backup },
      { name: 'report', conclusion: report },
    ],
  });

  test.for<[string, (shop: Shop) => void, string[]]>([
    ['it succeeded', ({ run }) => run('weekly.yml', 32, ended('success', 'success')), []],
    ['it succeeded, and another job failed', ({ run }) => run('weekly.yml', 32, ended('success', 'failure')), []],
    ['it failed', ({ run }) => run('weekly.yml', 32, ended('failure', 'success')), [`${NAME} missed`]],
    ['nothing started', () => {}, [`${NAME} missed`]],
  ])('%s', ([, arrange, verdicts], { expect }) =>
    withShop(async (shop) => {
      shop.file('weekly.yml', WEEKLY);
      arrange(shop);
      const result = await shop.check();
      expect(outcome(result).verdicts).toEqual(verdicts);
      expect(result.status).toBe(verdicts.length === 0 ? 'success' : 'failure');
    }),
  );
});

describe.concurrent('C17: a scheduled file that GitHub rejects, and whose job has no heartbeat', () => {
  // GitHub takes no weekday 7.
  const REJECTED = { crons: ['0 3 * * 7'], jobs: { backup: watched() } };

  test('is missed, with the run that says why', ({ expect }) =>
    withShop(async ({ file, run, check }) => {
      file('nightly.yml', REJECTED);
      run('nightly.yml', 200, { event: 'push', conclusion: 'failure' });
      const result = await check();
      const { verdicts, row } = outcome(result);
      expect(result.status).toBe('failure');
      expect(verdicts).toEqual(['nightly.yml missed']);
      expect(row('nightly.yml')?.cause).toMatchObject({ kind: 'startup-failure' });
    }));

  test('is not, if its newest run had jobs', ({ expect }) =>
    withShop(async ({ file, run, check }) => {
      file('nightly.yml', REJECTED);
      run('nightly.yml', 200, { event: 'push', conclusion: 'failure' });
      run('nightly.yml', 100, { conclusion: 'failure', jobs: [{ name: 'backup', conclusion: 'failure' }] });
      expect(outcome(await check()).verdicts).toEqual([]);
    }));
});
