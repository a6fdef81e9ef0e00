// What the linters get to read of the README and docs/: every YAML block, whole, on the reader's own lines.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { forActionlint, forZizmor, workflowsOf } from '../../scripts/yaml-blocks.ts';

const ABOVE = 9; // lines of prose before the fence
const page = (block: string, fence = 'yaml') => `${'prose\n'.repeat(ABOVE)}\`\`\`${fence}\n${block}\n\`\`\`\nprose\n`;
const only = (markdown: string) => {
  const { workflows, problems } = workflowsOf('README.md', markdown);
  expect(problems).toEqual([]);
  expect(workflows).toHaveLength(1);
  const [workflow] = workflows;
  if (workflow === undefined) throw new Error('no block');
  return { ...workflow, yaml: parse(workflow.text) as unknown };
};
const problemsOf = (markdown: string) => workflowsOf('docs/page.md', markdown).problems;

const ACTION = 'tickstem/heartbeat-action@v1';
const around = {
  on: 'workflow_dispatch',
  permissions: { contents: 'read' },
};
const inJob = (job: object) => ({ ...around, jobs: { example: { 'runs-on': 'ubuntu-latest', ...job } } });
const inSteps = (...steps: object[]) => inJob({ steps });

describe('a block becomes a workflow', () => {
  const whole = 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: y';
  test.each<[kind: string, block: string, workflow: unknown]>([
    ['workflow', whole, parse(whole)],
    [
      'trigger',
      'on:\n  schedule:\n    - cron: 0 3 * * *',
      { ...inSteps({ run: 'true' }), on: { schedule: [{ cron: '0 3 * * *' }] } },
    ],
    ['jobs', 'jobs:\n  a:\n    uses: ./b.yml', { ...around, jobs: { a: { uses: './b.yml' } } }],
    [
      'jobs',
      'permissions: {}\njobs:\n  a:\n    uses: ./b.yml',
      { ...around, permissions: {}, jobs: { a: { uses: './b.yml' } } },
    ],
    ['job', '  a:\n    uses: ./b.yml', { ...around, jobs: { a: { uses: './b.yml' } } }],
    ['job', 'a:\n  uses: ./b.yml', { ...around, jobs: { a: { uses: './b.yml' } } }],
    [
      'job',
      '  a:\n    needs: [b, c]\n    uses: ./a.yml\n  b:\n    needs: c\n    uses: ./b.yml',
      {
        ...around,
        jobs: {
          a: { needs: ['b', 'c'], uses: './a.yml' },
          b: { needs: 'c', uses: './b.yml' },
          c: { 'runs-on': 'ubuntu-latest', steps: [{ run: 'true' }] },
        },
      },
    ],
    ['job body', '    steps:\n      - run: x', inSteps({ run: 'x' })],
    ['job body', 'if: always()\nsteps:\n  - run: x', inJob({ if: 'always()', steps: [{ run: 'x' }] })],
    ['job body', 'runs-on: mine\nsteps:\n  - run: x', inJob({ 'runs-on': 'mine', steps: [{ run: 'x' }] })],
    ['steps', `- uses: ${ACTION}\n\n- run: x`, inSteps({ uses: ACTION }, { run: 'x' })],
    ['steps', `      - uses: ${ACTION}`, inSteps({ uses: ACTION })],
    ['step', 'with:\n  mode: check', inSteps({ uses: ACTION, with: { mode: 'check' } })],
    ['step', '          run: x\n          if: failure()', inSteps({ name: 'example', run: 'x', if: 'failure()' })],
    [
      'inputs',
      '          heartbeats: |\n            a\n            b',
      inSteps({ uses: ACTION, with: { heartbeats: 'a\nb\n' } }),
    ],
    ['inputs', '          misspelt: yes', inSteps({ uses: ACTION, with: { misspelt: 'yes' } })],
    [
      'inputs',
      "          require: ${{ steps.dump.outcome == 'success' && steps.dump.outputs.rows > 0 }}",
      inSteps(
        {
          uses: ACTION,
          with: { require: "${{ steps.dump.outcome == 'success' && steps.dump.outputs.rows > 0 }}" },
        },
        { id: 'dump', run: 'true' },
      ),
    ],
  ])('%s: %j', (kind, block, workflow) => {
    const made = only(page(block));
    expect(made.kind).toBe(kind);
    expect(made.yaml).toEqual(workflow);
    expect(made.line).toBe(ABOVE + 2);
    expect(made.text.split('\n')[made.line - 1]?.trim()).toBe(block.split('\n')[0]?.trim());
  });

  test.each([
    ['another name', page('- run: x', 'yml')],
    ['capitals, a space and words behind', page('- run: x', ' YAML title="a.yml"')],
    ['tildes', page('- run: x').replaceAll('```', '~~~~')],
    ['in a quotation', page('- run: x').replace(/^/gm, '> ')],
    [
      'in a list',
      page('- run: x').replace('```yaml', '1. ```yaml').replace('- run', '   - run').replace(/```$/m, '   ```'),
    ],
    ['at the end of a Windows file', page('- run: x').replaceAll('\n', '\r\n')],
  ])('found: %s', (_, markdown) => {
    expect(only(markdown).yaml).toEqual(inSteps({ run: 'x' }));
  });

  test('each on its own lines, however many', () => {
    const { workflows } = workflowsOf('README.md', page('- run: x') + page('- run: y') + page('a: b', 'json'));
    expect(workflows.map(({ line }) => line)).toEqual([11, 24]);
  });
});

describe('nothing escapes', () => {
  test.each([
    ['a map of something else', page('a: b'), 'docs/page.md:11: this YAML block is not'],
    ['steps among others', page('- run: x\n- y'), 'docs/page.md:11: this YAML block is not'],
    ['an empty block', page('# later'), 'docs/page.md:11: this YAML block is not'],
    ['broken YAML, at its line', page('steps:\n  - run: x\n  -: ]'), 'docs/page.md:13: not YAML: '],
    ['a key given twice', page('with:\n  a: 1\n  a: 2'), 'docs/page.md:13: not YAML: '],
    ['no room for the wrapping', '```yaml\n- run: x\n```', 'docs/page.md:2: this block needs 5 more lines above it'],
    ['never closed', `${page('- run: x').replace(/```\nprose\n$/, '')}`, 'docs/page.md:10: this block is never closed'],
    ['a step in a block of another language', page(`- uses: ${ACTION}`, ''), 'docs/page.md:11: a step outside'],
    ['a step in an indented block', `a\n\n    - uses: ${ACTION}\n`, 'docs/page.md:3: a step outside'],
    ['another major', page('- uses: tickstem/heartbeat-action@v2'), 'docs/page.md:11: not v1'],
    ['a branch', page('- uses: tickstem/heartbeat-action@main'), 'docs/page.md:11: not v1'],
  ])('%s', (_, markdown, problem) => {
    expect(problemsOf(markdown)).toEqual([expect.stringContaining(problem)]);
  });

  test('of the README as it is', () => {
    const { workflows, problems } = workflowsOf(
      'README.md',
      readFileSync(new URL('../../README.md', import.meta.url), 'utf8'),
    );
    expect(problems).toEqual([]);
    expect(workflows).toHaveLength(4);
  });
});

describe('for actionlint', () => {
  test.each(['v1', 'v1.2', 'v1.2.3', '0123456789012345678901234567890123456789'])(
    'this action, %s, is the local one',
    (ref) => {
      expect(forActionlint(`- uses: tickstem/heartbeat-action@${ref} # why`).text).toBe('- uses: ./ # why');
    },
  );

  test.each(['v2', 'v10', 'v1-beta', 'main'])('%s is not', (ref) => {
    const text = `- uses: tickstem/heartbeat-action@${ref}`;
    expect(forActionlint(text).text).toBe(text);
  });

  test('`require` is read after all steps of its job, and its lines are still known', () => {
    const { text, from } = forActionlint(
      [
        'jobs:',
        '  one:',
        '    steps:',
        `      - uses: ${ACTION}`,
        '        with:',
        '          require: |',
        '            rows: ${{ steps.dump.outputs.rows > 0 }}',
        '          strict: true',
        '      - id: dump',
        '        run: |',
        '          ./dump.sh',
        '',
        '  two:',
        '    steps:',
        `    - uses: ${ACTION}`,
        '      with:',
        "        require: ${{ steps.dump.outcome == 'success' }}",
      ].join('\n'),
    );
    expect(text.split('\n').map((line, index) => `${from[index]} ${line}`.trimEnd())).toEqual([
      '1 jobs:',
      '2   one:',
      '3     steps:',
      '4       - uses: ./',
      '5         with:',
      "6           require: 'true'",
      '8           strict: true',
      '9       - id: dump',
      '10         run: |',
      '11           ./dump.sh',
      '6       - uses: ./',
      '6         with:',
      '6           require: |',
      '7             rows: ${{ steps.dump.outputs.rows > 0 }}',
      '12',
      '13   two:',
      '14     steps:',
      '15     - uses: ./',
      '16       with:',
      "17         require: 'true'",
      '17     - uses: ./',
      '17       with:',
      "17         require: ${{ steps.dump.outcome == 'success' }}",
    ]);
  });

  test.each([
    ['of another action', '      - uses: else/where@v1\n        with:\n          require: x'],
    ['in braces', '      - uses: ./\n        with: { require: x }'],
    ['of no step', '      - run: |\n          require: x'],
  ])('a `require` %s stays where it is', (_, step) => {
    const text = `jobs:\n  one:\n    steps:\n${step}\n`;
    expect(forActionlint(text).text).toBe(text);
  });

  test.each(['', 'jobs:', 'jobs: [', 'jobs:\n  a: b'])('what is no workflow is left to actionlint: %j', (text) => {
    expect(forActionlint(text).text).toBe(text);
  });
});

describe('for zizmor', () => {
  const jobs = 'jobs:\n  sync:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n';
  const IGNORED = '    steps: # zizmor: ignore[excessive-permissions]';

  test.each(['on:\n  workflow_call:\n', 'on:\n  workflow_call:\n    inputs:\n      x: { type: string }\n'])(
    'a workflow that is only called has the permissions of its callers: %j',
    (on) => {
      const lines = forZizmor(on + jobs).split('\n');
      expect(lines).toContain(IGNORED);
      expect(lines).toHaveLength((on + jobs).split('\n').length);
    },
  );

  test.each(['on: push\n', 'on:\n  workflow_call:\n  push:\n', 'on:\n  workflow_call:\n    inputs: {}\n  push:\n'])(
    'any other one says what it needs: %j',
    (on) => {
      expect(forZizmor(on + jobs)).toBe(on + jobs);
    },
  );
});
