// The name of a heartbeat where it takes GitHub's API to know it, and what several jobs share.
import { describe, expect, test } from 'vitest';
import { defaultIdentity, type IdentityRequest, sharedInputs } from '../../../src/heartbeat/identity.ts';
import { ownWorkflow } from '../../../src/heartbeat/interval.ts';
import { locateWorkflow } from '../../../src/heartbeat/locate.ts';
import { movedFinder } from '../../../src/heartbeat/moved.ts';
import type { HttpRequest } from '../../../src/http/request.ts';
import { wasCancelled } from '../../../src/job/cancelled.ts';
import type { Run } from '../../../src/runner/run.ts';
import { readHeartbeat } from '../../../src/tickstem/heartbeat.ts';
import { run } from '../../support/run.ts';
import { budget } from './stub-account.ts';

const API = 'https://api.github.test';
const SHOP = '/repos/octo-org/shop';
const NIGHTLY = '.github/workflows/nightly.yml';
const contents = (path: string) => `${SHOP}/contents/${path}`;
const CALLEE = 'octo-org/shop/.github/workflows/sync.yml@refs/heads/main';

type Reply = string | object | { status: number; location?: string };

/** GitHub, that answers each path as it is told: with a text, with JSON, or with a status; 404 to all others. */
function github(replies: Record<string, Reply>) {
  const asked: string[] = [];
  const send = async ({ url }: HttpRequest) => {
    const path = url.href.slice(API.length);
    asked.push(path);
    const reply = replies[path] ?? replies[path.replace(/\?.*$/, '')] ?? { status: 404 };
    if (typeof reply === 'string') return { status: 200, headers: {}, body: reply };
    if ('status' in reply && typeof reply.status === 'number') {
      const { location } = reply as { location?: string };
      return { status: reply.status, headers: { ...(location && { location }) }, body: '{"message":"no"}' };
    }
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(reply) };
  };
  return { connection: { apiUrl: API, token: 'ghs_1', send }, asked };
}

interface Given extends Partial<IdentityRequest> {
  of?: Partial<Run>;
}

function request(replies: Record<string, Reply>, { of, ...given }: Given = {}): IdentityRequest {
  const { connection } = github(replies);
  const about = run({ githubApiUrl: API, ...of });
  return {
    ...{ run: about, name: undefined, pingToken: undefined, renamedFrom: [], values: undefined },
    ...{ jobWorkflow: '', jobCheckRun: '', github: connection, budget: budget(1) },
    workflow: ownWorkflow(about, 'ghs_1', connection.send, budget(1)),
    ...given,
  };
}

const file = (jobs: string) => ({ [contents(NIGHTLY)]: `on: {schedule: [{cron: "0 3 * * *"}]}\njobs: ${jobs}\n` });
const STEPS = '{steps: [{uses: tickstem/heartbeat-action@v1}]}';
const CALL = '{uses: ./.github/workflows/sync.yml}';
const SYNC = { [contents('.github/workflows/sync.yml')]: `on: workflow_call\njobs: {sync: ${STEPS}}\n` };
const refused = (given: IdentityRequest): Promise<string> =>
  defaultIdentity(given).then(
    (name) => expect.fail(`the name is ${name}`),
    (error: Error) => error.message,
  );

describe('J10: a runner that does not say in which file the job is', () => {
  test('the file has a job of that id that runs steps, and calls nothing: the default name', async () => {
    expect(await defaultIdentity(request(file(`{backup: ${STEPS}, other: ${STEPS}}`)))).toBe(
      'octo-org/shop/nightly.yml/backup',
    );
  });

  const BACKUP = { [contents('.github/workflows/sync.yml')]: `on: workflow_call\njobs: {backup: ${STEPS}}\n` };
  test.each([
    ['the only call has a job of the same id', `{backup: ${CALL}}`, 'backup/backup'],
    ['the only call has the job', `{other: ${CALL}}`, 'other/backup'],
    ['another job runs steps', `{other: ${CALL}, plain: ${STEPS}}`, 'other/backup'],
  ])('%s: the name says which', async (_, jobs, name) => {
    expect(await defaultIdentity(request({ ...file(jobs), ...BACKUP }))).toBe(`octo-org/shop/nightly.yml/${name}`);
  });

  test('two calls have such a job: the run shows which, if the runner says which job of it this is', async () => {
    const replies = { ...file(`{eu: ${CALL}, us: ${CALL}}`), ...BACKUP, ...listed('eu / backup', 'us / backup') };
    expect(await defaultIdentity(request(replies, { jobCheckRun: '1' }))).toBe('octo-org/shop/nightly.yml/us/backup');
    expect(await refused(request(replies))).toContain("it isn't known which job");
  });

  test.each([
    ['it only calls a workflow that cannot be read', `{backup: ${CALL}}`],
    ['it is not in the file', `{other: ${CALL}}`],
    ['another job calls a workflow, which may have a job of the same id', `{backup: ${STEPS}, other: ${CALL}}`],
  ])('%s: no default name', async (_, jobs) => {
    expect(await refused(request(file(jobs)))).toContain('There is no default name');
  });

  test("on someone's machine, where act runs it: as on GitHub if the file can be read, and otherwise the job alone", async () => {
    const of = { isLocal: true };
    expect(await defaultIdentity(request({ ...file(`{other: ${CALL}}`), ...BACKUP }, { of }))).toBe(
      'octo-org/shop/nightly.yml/other/backup',
    );
    expect(await defaultIdentity(request({}, { of }))).toBe('octo-org/shop/nightly.yml/backup');
    const both = file(`{backup: ${STEPS}, other: ${CALL}}`);
    expect(await defaultIdentity(request(both, { of }))).toBe('octo-org/shop/nightly.yml/backup');
  });

  test('G2: the file cannot be read: no default name', async () => {
    expect(await refused(request({}))).toContain("it isn't known whether this job is in a reusable workflow");
  });
});

const JOBS = `${SHOP}/actions/runs/1658821493/attempts/1/jobs`;
const listed = (...names: string[]) => ({ [JOBS]: { jobs: names.map((name, id) => ({ id, name })) } });

describe('J10: a job in a reusable workflow', () => {
  const sync = { of: { jobId: 'sync' }, jobWorkflow: CALLEE };

  test('that only one job calls: the name says which, by the files alone', async () => {
    const given = request({ ...file(`{backup: ${CALL}}`), ...SYNC }, sync);
    expect(await defaultIdentity(given)).toBe('octo-org/shop/nightly.yml/backup/sync');
  });

  test.each<[string, string, Record<string, Reply>, string[]]>([
    ["one call: nothing but the caller's file, which the interval needs anyway", `{backup: ${CALL}}`, SYNC, []],
    ['one call, whose file cannot be read', '{backup: {uses: octo-org/tools/.github/workflows/sync.yml@v1}}', {}, []],
    [
      'two calls: the list of jobs besides',
      `{eu: ${CALL}, us: ${CALL}}`,
      { ...SYNC, ...listed('eu / sync', 'us / sync') },
      [JOBS],
    ],
    [
      'a matrix of calls: the list of jobs besides',
      `{backup: {strategy: {matrix: {region: [eu, us]}}, uses: ./.github/workflows/sync.yml}}`,
      { ...SYNC, ...listed('backup (eu) / sync', 'backup (us) / sync') },
      [JOBS],
    ],
    [
      'names that the calls alone do not tell apart: the list, and the file of the job',
      `{eu: {name: x, uses: ./.github/workflows/sync.yml}, us: {name: x / y, uses: ./.github/workflows/sync.yml}}`,
      { ...SYNC, ...listed('x / y / sync', 'x / sync') },
      [JOBS, contents('.github/workflows/sync.yml')],
    ],
  ])('requests for %s', async (_, jobs, replies, besides) => {
    const server = github({ ...file(jobs), ...replies });
    const about = run({ githubApiUrl: API, jobId: 'sync' });
    const [callee] = /octo-org\/tools.*v1/.exec(jobs) ?? [];
    const given = request(replies, {
      ...sync,
      jobCheckRun: '0',
      ...(callee && { jobWorkflow: `${callee.replace('@v1', '')}@refs/tags/v1` }),
    });
    const workflow = ownWorkflow(about, 'ghs_1', server.connection.send, budget(1));
    await workflow.scheduled();
    await defaultIdentity({ ...given, github: server.connection, workflow });
    expect(server.asked.map((path) => path.replace(/\?.*$/, ''))).toEqual([contents(NIGHTLY), ...besides]);
  });

  const TWO = file(`{eu: ${CALL}, us: ${CALL}}`);

  test.each([
    ['0', 'octo-org/shop/nightly.yml/eu/sync'],
    ['1', 'octo-org/shop/nightly.yml/us/sync'],
  ])('that two jobs call: its displayed name says which (job %s)', async (jobCheckRun, name) => {
    const given = request({ ...TWO, ...SYNC, ...listed('eu / sync', 'us / sync') }, { ...sync, jobCheckRun });
    expect(await defaultIdentity(given)).toBe(name);
  });

  test.each<[string, Record<string, Reply>, string]>([
    ['the list of jobs cannot be read', { ...TWO, ...SYNC }, '0'],
    ['the runner does not say which job it is', { ...TWO, ...SYNC, ...listed('eu / sync', 'us / sync') }, ''],
    ['two jobs are displayed alike', { ...TWO, ...SYNC, ...listed('eu / sync', 'eu / sync') }, '0'],
    ['the files cannot be read', {}, '0'],
  ])('%s: no default name, and the advice is no constant', async (_, replies, jobCheckRun) => {
    const error = await defaultIdentity(request(replies, { ...sync, jobCheckRun })).catch((thrown) => thrown);
    expect(error.message).toContain("it isn't known which job of nightly.yml calls this reusable workflow");
    expect(error.hint).toContain('`name: ${{ inputs.heartbeat }}`');
    expect(error.hint).not.toMatch(/name: octo-org/);
  });
});

describe('G2: the workflow file on Gitea', () => {
  const workflowFolders = ['.gitea/workflows', '.github/workflows'];
  const of = { workflow: undefined, workflowName: 'Nightly', workflowFolders };
  const located = (replies: Record<string, Reply>, more: Partial<Run> = {}) =>
    locateWorkflow(run({ ...of, ...more }), github(replies).connection, budget(1));
  const folder = (...names: string[]) => names.map((name) => ({ name, type: 'file' }));

  test.each([
    ['nightly.yml@refs/heads/main', '.gitea/workflows/nightly.yml'],
    ['.github/workflows/nightly.yml@refs/heads/main', '.github/workflows/nightly.yml'],
  ])('the path of the run is %s', async (path, expected) => {
    const found = await located({ [`${SHOP}/actions/runs/1658821493`]: { path } });
    expect(found).toEqual({ repository: 'octo-org/shop', path: expected, file: 'nightly.yml' });
  });

  test('in the folder that has it', async () => {
    const replies = {
      [`${SHOP}/actions/runs/1658821493`]: { path: 'nightly.yml@refs/heads/main' },
      [contents('.github/workflows')]: folder('nightly.yml'),
    };
    expect((await located(replies))?.path).toBe(NIGHTLY);
  });

  const named = (name: string) => `name: ${name}\non: push\njobs: {}\n`;
  test('or the only file of that name', async () => {
    const replies = {
      [contents('.gitea/workflows')]: folder('a.yml', 'b.yml', 'README.md'),
      [contents('.gitea/workflows/a.yml')]: named('Nightly'),
      [contents('.gitea/workflows/b.yml')]: named('Other'),
    };
    expect((await located(replies))?.file).toBe('a.yml');
    expect(await located({ ...replies, [contents('.gitea/workflows/b.yml')]: named('Nightly') })).toBeUndefined();
    expect(await located(replies, { workflowName: '' })).toBeUndefined();
  });

  test('nothing is known: no default name, for two workflows without a name would share it', async () => {
    expect(await located({})).toBeUndefined();
    expect(await refused(request({}, { of }))).toContain("the runner doesn't say which workflow file");
  });
});

describe('J34, J40: what several jobs share', () => {
  const shared = async (
    withText: string,
    given: Given,
    jobs = `{backup: {steps: [{uses: tickstem/heartbeat-action@v1, with: ${withText}}]}}`,
  ) => {
    const own = given.jobWorkflow === CALLEE ? '.github/workflows/sync.yml' : NIGHTLY;
    const head = '{workflow_call: {secrets: {token: {required: true}}}}';
    return sharedInputs(request({ [contents(own)]: `on: ${head}\njobs: ${jobs}\n` }, given));
  };
  const values = { region: 'eu', node: 20 };
  const OWN = 'octo-org/shop/.github/workflows/nightly.yml@refs/heads/main';
  const inMatrix = { values, jobWorkflow: OWN };
  const inCall = { jobWorkflow: CALLEE };

  test.each<[string, string, Given, RegExp | undefined]>([
    [
      'a constant name in a matrix',
      '{name: x}',
      { ...inMatrix, name: 'x' },
      /All jobs of the matrix ping heartbeat "x"/,
    ],
    [
      'J29: one of two keys',
      '{name: "x ${{ matrix.region }}"}',
      { ...inMatrix, name: 'x eu' },
      /All jobs of the matrix/,
    ],
    ['all keys', '{name: "${{ matrix.region }} ${{ matrix[\'node\'] }}"}', { ...inMatrix, name: 'eu 20' }, undefined],
    ['the whole matrix', '{name: "${{ toJSON(matrix) }}"}', { ...inMatrix, name: 'all' }, undefined],
    [
      'a text that is like a key',
      '{name: "${{ \'matrix.region matrix.node\' }}"}',
      { ...inMatrix, name: 'x' },
      /All jobs/,
    ],
    ['a constant name that callers share', '{name: x}', { ...inCall, name: 'x' }, /All callers .* "x"/],
    ['an input', '{name: "${{ inputs.heartbeat }}"}', { ...inCall, name: 'x' }, undefined],
    ['a secret that it declares', '{ping-token: "${{ secrets.token }}"}', { ...inCall, pingToken: 't1' }, undefined],
    [
      'another secret',
      '{ping-token: "${{ secrets.OTHER }}"}',
      { ...inCall, pingToken: 't1' },
      /All callers .*`ping-token`/,
    ],
    [
      'a token in a matrix',
      '{ping-token: "${{ secrets.X }}"}',
      { ...inMatrix, pingToken: 't1' },
      /matrix .*`ping-token`/,
    ],
    [
      'a token of the matrix',
      '{ping-token: "${{ secrets[matrix.region] }}-${{ matrix.node }}"}',
      { ...inMatrix, pingToken: 't' },
      undefined,
    ],
    ['neither matrix nor call', '{name: x}', { jobWorkflow: OWN, name: 'x' }, undefined],
  ])('%s', async (_, text, given, says) => {
    const { warnings } = await shared(text, given);
    expect(warnings).toEqual(says === undefined ? [] : [expect.stringMatching(says)]);
  });

  test.each<[string, string, Given, boolean]>([
    ['in a reusable workflow', '{renamed-from: old}', { ...inCall, renamedFrom: ['old'] }, true],
    ['from an input', '{renamed-from: "${{ inputs.old }}"}', { ...inCall, renamedFrom: ['old'] }, false],
    ['in a matrix', '{renamed-from: old}', { ...inMatrix, renamedFrom: ['old'] }, true],
    [
      'by all keys',
      '{renamed-from: "${{ matrix.region }}${{ matrix.node }}"}',
      { ...inMatrix, renamedFrom: ['eu20'] },
      false,
    ],
    ['in a job alone', '{renamed-from: old}', { jobWorkflow: OWN, renamedFrom: ['old'] }, false],
  ])('J40: whether `renamed-from` %s is ignored', async (_, text, given, isIgnored) => {
    const { ignoresRenamedFrom, warnings } = await shared(text, given);
    expect(ignoresRenamedFrom).toBe(isIgnored);
    expect(warnings.some((warning) => warning.includes('`renamed-from` was ignored'))).toBe(isIgnored);
  });

  test('without the file: a name that lacks a value is shared, and `renamed-from` is not used', async () => {
    const unread = (name: string) => sharedInputs(request({}, { ...inMatrix, name, renamedFrom: ['old'] }));
    expect((await unread('x eu')).warnings[0]).toContain('All jobs of the matrix');
    expect((await unread('x eu 20')).warnings).toHaveLength(1);
    expect((await unread('x eu 20')).ignoresRenamedFrom).toBe(true);
  });
});

describe('J39: the repository was renamed or transferred', () => {
  const NAME = 'octo-org/shop/nightly.yml/backup';
  const find = (replies: Record<string, Reply>, ...names: string[]) => {
    const { connection, asked } = github(replies);
    const heartbeats = names.map((name) => readHeartbeat({ name }));
    return movedFinder(connection, 'octo-org/shop', NAME, budget(1))(heartbeats).then((found) => ({ found, asked }));
  };
  const MOVED = { '/repos/old-org/store': { status: 301, location: `${API}/repositories/7` } };

  test('GitHub redirects the old name to it', async () => {
    const replies = { ...MOVED, '/repositories/7': { full_name: 'Octo-Org/shop' } };
    const { found } = await find(replies, 'x', 'old-org/store/weekly.yml/backup', 'old-org/store/nightly.yml/backup');
    expect(found).toBe('old-org/store/nightly.yml/backup');
  });

  test.each<[string, Record<string, Reply>]>([
    ['another repository has that name now', { '/repos/old-org/store': { full_name: 'old-org/store' } }],
    ['it became another repository', { ...MOVED, '/repositories/7': { full_name: 'old-org/other' } }],
    ['nobody knows it', {}],
    ['it leads to another host', { '/repos/old-org/store': { status: 301, location: 'https://evil.test/repos/x/y' } }],
  ])('%s: it is of another job', async (_, replies) => {
    expect((await find(replies, 'old-org/store/nightly.yml/backup')).found).toBeUndefined();
  });

  test('no heartbeat has the same file and job: nothing is asked', async () => {
    expect((await find(MOVED, NAME, 'old-org/store/nightly.yml/other')).asked).toEqual([]);
  });
});

describe('G1: a run that was cancelled, on Gitea', () => {
  const runPath = `${SHOP}/actions/runs/1658821493`;
  test.each<[string, Partial<Run>, Record<string, Reply>, boolean]>([
    ['cancelled', { isGitea: true }, { [runPath]: { status: 'completed', conclusion: 'cancelled' } }, true],
    ['still running', { isGitea: true }, { [runPath]: { status: 'in_progress', conclusion: null } }, false],
    ['not to be read', { isGitea: true }, { [runPath]: { status: 403 } }, false],
    ['on GitHub, which is not asked', {}, { [runPath]: { status: 'completed', conclusion: 'cancelled' } }, false],
  ])('%s', async (_, of, replies, expected) => {
    expect(await wasCancelled(run(of), github(replies).connection)).toBe(expected);
  });
});
