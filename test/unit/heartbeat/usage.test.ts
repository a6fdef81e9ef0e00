import { describe, expect, test } from 'vitest';
import { usageOfFile } from '../../../src/check/runs/coverage.ts';
import type { Place } from '../../../src/heartbeat/usage.ts';
import { readWorkflow } from '../../../src/workflow/workflow.ts';

const NIGHTLY: Place = {
  repository: 'octo-org/shop',
  file: 'nightly.yml',
  actionRepository: 'tickstem/heartbeat-action',
};
const BACKUP = 'octo-org/shop/nightly.yml/backup';

function watching(jobs: object, place: Partial<Place> = {}) {
  const text = JSON.stringify({ on: { schedule: [{ cron: '0 3 * * *' }] }, jobs });
  const { repository, actionRepository, file } = { ...NIGHTLY, ...place };
  const files = { repository, actionRepository, workflows: new Map([[file, readWorkflow(text)]]) };
  const { heartbeats, names, isOpen, dynamic } = usageOfFile(file, files);
  return {
    heartbeats: heartbeats.map(({ name, jobId }) => ({ name, jobId })),
    names: [...names].sort(),
    isOpen,
    ...(dynamic.length > 0 && { dynamic: dynamic.map(({ jobId }) => jobId) }),
  };
}

/** A job of one step. */
const using = (uses: string, given: Record<string, string> = {}) => ({ steps: [{ uses, with: given }] });
const own = (given?: Record<string, string>) => using('tickstem/heartbeat-action@v1', given);

describe('this action is', () => {
  const isSeen = (uses: string, actionRepository = NIGHTLY.actionRepository) =>
    watching({ backup: using(uses) }, { actionRepository }).heartbeats.length === 1;

  test.each([
    ['tickstem/heartbeat-action@v1', true],
    ['tickstem/heartbeat-action@da39a3ee5e6b4b0d3255bfef95601890afd80709', true],
    ['tickstem/heartbeat-action@feature/x', true],
    ['Tickstem/Heartbeat-Action@v1', true],
    ['someone/heartbeat-action@main', false],
    ['tickstem/heartbeat-action', false],
    ['tickstem/heartbeat-action/sub@v1', false],
    ['someone/my-heartbeat-action@v1', false],
    ['tickstem/heartbeat@v1', false],
    ['actions/checkout@v5', false],
    ['docker://heartbeat-action@sha256:0', false],
    ['./', false],
    ['./heartbeat-action', false],
    ['', false],
  ])('%s: %s', (uses, expected) => {
    expect(isSeen(uses)).toBe(expected);
  });

  test.each([
    ['./', true],
    ['./.', false],
    ['././', true],
    ['./action', false],
    ['./../heartbeat-action', false],
    ['tickstem/heartbeat-action@v1', true],
  ])('at home, %s: %s', (uses, expected) => {
    expect(isSeen(uses, '')).toBe(expected);
  });

  test.each([
    ['octo-org/watchdog@v2', true],
    ['Octo-Org/WatchDog@v2', true],
    ['someone/watchdog@v2', false],
  ])('under another name, %s: %s', (uses, expected) => {
    expect(isSeen(uses, 'octo-org/watchdog')).toBe(expected);
  });
});

test('each job by its id, and each step of it', () => {
  const twice = { steps: [...own().steps, ...own({ name: 'second' }).steps, { run: 'true' }] };
  expect(watching({ backup: twice, report: own(), other: using('actions/checkout@v5') })).toEqual({
    heartbeats: [
      { name: BACKUP, jobId: 'backup' },
      { name: 'second', jobId: 'backup' },
      { name: 'octo-org/shop/nightly.yml/report', jobId: 'report' },
    ],
    names: [BACKUP, 'octo-org/shop/nightly.yml/report', 'second'],
    isOpen: false,
  });
});

describe('a step makes', () => {
  const ONE = (name: string, more: string[] = []) => ({
    heartbeats: [{ name, jobId: 'backup' }],
    names: [name, ...more].sort(),
    isOpen: false,
  });
  const NOTHING = { heartbeats: [], names: [], isOpen: false };
  const OPEN = { heartbeats: [], names: [], isOpen: true };
  /** Nothing that a scheduled run makes, and yet its name is known. */
  const BY_OTHERS = { heartbeats: [], names: [BACKUP], isOpen: false };

  test.each<[Record<string, string>, ReturnType<typeof watching>]>([
    [{}, ONE(BACKUP)],
    [{ mode: 'job', name: '  ' }, ONE(BACKUP)],
    [{ name: ' nightly backup ' }, ONE('nightly backup')],
    [{ NAME: 'in capitals' }, ONE('in capitals')],
    [{ name: '${{ github.job }}' }, OPEN],
    [{ name: 'backup of ${{ vars.SHOP }}' }, OPEN],
    [{ mode: 'check' }, NOTHING],
    [{ mode: '${{ vars.MODE }}' }, OPEN],
    [{ 'ping-token': '${{ secrets.PING }}' }, OPEN],
    [{ events: 'schedule' }, ONE(BACKUP)],
    [{ events: 'push,schedule' }, ONE(BACKUP)],
    [{ events: 'push\nschedule\n' }, ONE(BACKUP)],
    [{ events: 'workflow_dispatch' }, BY_OTHERS],
    [{ events: 'workflow_dispatch, rescheduled' }, BY_OTHERS],
    [{ events: '${{ vars.EVENTS }}' }, OPEN],
    [{ 'renamed-from': 'old\n  older \r\n' }, ONE(BACKUP, ['old', 'older'])],
    [{ 'renamed-from': '${{ vars.OLD }}' }, OPEN],
  ])('with %j', (given, expected) => {
    expect(watching({ backup: own(given) })).toEqual(expected);
  });

  test('C18: in a matrix: each job its own, or one name that all share', () => {
    const matrix = { strategy: { matrix: { region: ['eu', 'us'] } } };
    expect(watching({ backup: { ...own(), ...matrix } })).toEqual({
      heartbeats: ['eu', 'us'].map((region) => ({ name: `${BACKUP} (${region})`, jobId: 'backup' })),
      names: [`${BACKUP} (eu)`, `${BACKUP} (us)`],
      isOpen: false,
    });
    expect(watching({ backup: { ...own({ name: 'all' }), ...matrix } })).toEqual(ONE('all'));
    const open = { ...own(), strategy: { matrix: '${{ fromJSON(vars.LEGS) }}' } };
    expect(watching({ backup: open })).toEqual({ ...NOTHING, dynamic: ['backup'] });
    expect(watching({ backup: { ...own(), strategy: { 'max-parallel': '1' } } })).toEqual(ONE(BACKUP));
  });

  test('unless it may not create one', () => {
    expect(watching({ backup: own({ create: 'false' }) })).toEqual(BY_OTHERS);
    expect(watching({ backup: own({ create: '${{ vars.CREATE }}' }) })).toEqual(BY_OTHERS);
  });

  test('unless its `if` excludes scheduled runs', () => {
    expect(watching({ backup: { ...own(), if: "github.event_name != 'schedule'" } })).toEqual(BY_OTHERS);
  });

  test('in a workflow that calls another: not known', () => {
    const called = { uses: './.github/workflows/called.yml' };
    expect(watching({ backup: own(), called })).toEqual({ ...ONE(BACKUP), isOpen: true });
  });
});
