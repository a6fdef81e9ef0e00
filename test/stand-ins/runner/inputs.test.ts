import { describe, expect, test } from 'vitest';
import { fixtureAction } from './fixtures/action.ts';
import { ManifestError, runJob, type Step } from './runner.ts';

const FAIL: Step = {
  id: 'work',
  do: () => {
    throw new Error('the work broke');
  },
};

describe('inputs', () => {
  const inputs = {
    'api-key': { required: true },
    'two words': { default: 'a b' },
    flag: { default: true },
    status: { default: '${{ job.status }}' },
    leg: { default: '${{ toJSON(matrix) }}' },
    rows: {},
  };
  const show =
    'say(JSON.stringify(Object.fromEntries(Object.entries(env).filter(([key]) => /^(INPUT|STATE)_/.test(key)))));';

  test('become variables, defaults and all', async () => {
    const job = await runJob({ steps: [{ uses: fixtureAction({ inputs, main: show }) }] });
    expect(JSON.parse(job.phase('main').stdout)).toEqual({
      'INPUT_API-KEY': '',
      INPUT_TWO_WORDS: 'a b',
      INPUT_FLAG: 'true',
      INPUT_STATUS: 'success',
      INPUT_LEG: 'null',
      INPUT_ROWS: '',
    });
  });

  test('are expressions over secrets, steps, needs, matrix, vars, env and the event', async () => {
    const values = {
      secret: '${{ secrets.KEY }}',
      steps: '${{ steps.work.outputs.rows }}/${{ steps.work.outcome }}',
      needs: '${{ needs.build.outputs.tag }}',
      leg: '${{ matrix.region }}-${{ matrix.size }}',
      vars: '${{ vars.A }}',
      env: '${{ env.JOB }} ${{ env.STEP }}',
      event: '${{ github.event.schedule }} ${{ github.event.repository.default_branch }} ${{ github.event.extra }}',
      number: 5,
      flag: false,
    };
    const job = await runJob({
      steps: [
        { id: 'work', do: (running) => running.setOutput('rows', '7') },
        { uses: fixtureAction({}), with: values, env: { STEP: '${{ env.JOB }}!' } },
      ],
      secrets: { KEY: 'hunter2' },
      needs: { build: { outputs: { tag: 'v1' } } },
      matrix: { region: 'eu', size: 20 },
      vars: { A: 'b' },
      env: { JOB: '${{ github.job }}' },
      event: { extra: 'more' },
    });
    expect(job.phase('main').inputs).toMatchObject({
      secret: 'hunter2',
      steps: '7/success',
      needs: 'v1',
      leg: 'eu-20',
      vars: 'b',
      env: 'backup backup!',
      event: '0 3 * * * main more',
      number: '5',
      flag: 'false',
    });
  });

  test('are evaluated again for post, with what is known by then', async () => {
    const uses = fixtureAction({ inputs, post: show });
    const job = await runJob({
      steps: [
        { id: 'it', uses, with: { rows: '${{ steps.later.outputs.rows }}' } },
        { id: 'later', do: (running) => running.setOutput('rows', '7') },
        FAIL,
      ],
    });
    expect(job.phase('main', 'it').inputs).toMatchObject({ rows: '', status: 'success' });
    expect(JSON.parse(job.phase('post', 'it').stdout)).toMatchObject({ INPUT_ROWS: '7', INPUT_STATUS: 'failure' });
  });

  test('that the action does not declare, or has deprecated, are a warning', async () => {
    const uses = fixtureAction({ inputs: { a: {}, old: { deprecationMessage: 'use a' } } });
    const job = await runJob({ steps: [{ uses, with: { A: '1', b: '2', old: '3' } }] });
    expect(job.phase('main').annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', "Input 'old' has been deprecated with message: use a"],
      ['warning', "Unexpected input(s) 'b', valid inputs are ['a', 'old']"],
    ]);
  });

  test('are shown before the action runs: secrets masked, empty ones left out', async () => {
    const uses = fixtureAction({ inputs, main: 'say("begun")' });
    const job = await runJob({
      steps: [{ uses, as: 'octo-org/it@v1', with: { 'api-key': '${{ secrets.KEY }}' }, env: { A: 'b' } }],
      secrets: { KEY: 'hunter2' },
    });
    expect(job.log).toBe(
      `✓ Run octo-org/it@v1
▼ Run octo-org/it@v1
with:
  api-key: ***
  two words: a b
  flag: true
  status: success
  leg: null
env:
  A: b
begun
`,
    );
  });

  test('a default does not stand in for a value that came out empty', async () => {
    const job = await runJob({ steps: [{ uses: fixtureAction({ inputs }), with: { flag: '${{ vars.nothing }}' } }] });
    expect(job.phase('main').inputs['flag']).toBe('');
  });

  test('an expression that fails fails the step, and post is registered by then', async () => {
    const uses = fixtureAction({ post: '' });
    const job = await runJob({ steps: [{ id: 'it', uses, with: { a: "${{ fromJSON('{') }}" } }] });
    expect(job.status).toBe('failure');
    expect(job.phase('main', 'it').exitCode).toBeNull();
    expect(job.ran('post', 'it')).toBe(true);
  });

  test.each<[what: string, step: Step]>([
    ['an expression that cannot be read', { run: 'true', if: 'success(' }],
    ['secrets in a condition', { run: 'true', if: "secrets.KEY != ''" }],
    ['a status function outside of a condition', { run: 'echo ${{ always() }}' }],
  ])('%s starts no job', async (_what, step) => {
    await expect(runJob({ steps: [step] })).rejects.toThrow('Located within expression');
  });
});

describe('an action.yml that would not load starts no job', () => {
  test.each<[what: string, action: Parameters<typeof fixtureAction>[0]]>([
    ['${{ }} in post-if', { post: '', postIf: '${{ success() }}' }],
    ['a default from steps', { inputs: { a: { default: '${{ steps.x.outputs.y }}' } } }],
    ['another engine', { runs: { using: 'composite' } }],
    ['pre', { runs: { pre: 'main.mjs' } }],
  ])('%s', async (_what, action) => {
    await expect(runJob({ steps: [{ uses: fixtureAction(action) }] })).rejects.toThrow(ManifestError);
  });
});
