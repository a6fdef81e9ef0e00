import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fixtureAction } from './fixtures/action.ts';
import { type JobSpec, runJob } from './runner.ts';

/** Runs one action whose main says these lines. */
async function runLines(lines: string[], spec: Partial<JobSpec> = {}) {
  const main = lines.map((line) => `process.stdout.write(${JSON.stringify(`${line}\n`)});`).join('');
  const job = await runJob({ steps: [{ id: 'it', uses: fixtureAction({ main }) }], ...spec });
  return { job, phase: job.phase('main', 'it') };
}

describe('state, outputs and the environment', () => {
  test('state goes to post, under its own name, even when main failed', async () => {
    const main = `put('STATE', 'token<<E\\na\\nb\\nE'); put('OUTPUT', 'n=1'); process.exitCode = 1`;
    const post = `say(JSON.stringify([env.STATE_token, env['STATE_n'] ?? null])); put('OUTPUT', 'n=2'); put('OUTPUT', 'm=2')`;
    const job = await runJob({ steps: [{ id: 'it', uses: fixtureAction({ main, post }) }] });
    expect(job.phase('main', 'it').state).toEqual({ token: 'a\nb' });
    expect(JSON.parse(job.phase('post', 'it').stdout)).toEqual(['a\nb', null]);
    expect(job.steps['it']).toEqual({ outcome: 'failure', conclusion: 'failure', outputs: { n: '1' } });
    expect(job.phase('post', 'it').outputs).toEqual({ n: '2', m: '2' });
  });

  test('GITHUB_ENV and GITHUB_PATH reach the steps after', async () => {
    const main = `put('ENV', 'A=1'); put('ENV', 'NODE_OPTIONS=--inspect'); put('PATH', '/one'); put('PATH', '/two')`;
    const job = await runJob({ steps: [{ uses: fixtureAction({ main }) }, { id: 'after', run: 'echo "$A $PATH"' }] });
    expect(job.phase('main', 'after').stdout).toMatch(/^1 \/two:\/one:/);
    expect(job.phase('main', '__self').annotations[0]?.message).toContain("Can't store NODE_OPTIONS");
  });

  test('a malformed file fails the step, after what came before it', async () => {
    const main = `put('OUTPUT', 'a=1'); put('OUTPUT', 'nonsense'); put('STATE', 'b=2')`;
    const job = await runJob({ steps: [{ id: 'it', uses: fixtureAction({ main }) }] });
    expect(job.steps['it']).toEqual({ outcome: 'failure', conclusion: 'failure', outputs: { a: '1' } });
    expect(job.phase('main', 'it').state).toEqual({ b: '2' });
    expect(job.phase('main', 'it').log).toContain(
      "Error: Unable to process file command 'output' successfully.\nError: Invalid format 'nonsense'\n",
    );
  });

  test('children get a clean environment, and the runner’s variables', async () => {
    process.env['OF_THE_TEST'] = 'leaks';
    onTestFinished(() => {
      delete process.env['OF_THE_TEST'];
    });
    const main =
      'say(JSON.stringify({ ...env, payload: (await import("node:fs")).readFileSync(env.GITHUB_EVENT_PATH, "utf8") }))';
    const job = await runJob({
      steps: [{ id: 'it', uses: fixtureAction({ main }), env: { STEP: '1', GITHUB_JOB: 'mine' } }],
      name: 'nightly',
      env: { JOB: '2', CI: 'maybe' },
      github: { ref: 'refs/tags/v1', workflow_ref: undefined },
      event: { repository: { fork: true } },
    });
    const env = JSON.parse(job.phase('main', 'it').stdout);
    expect(env).toMatchObject({
      ...{ STEP: '1', JOB: '2', CI: 'maybe', GITHUB_ACTIONS: 'true', GITHUB_JOB: 'nightly', GITHUB_ACTION: 'it' },
      ...{ GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag', GITHUB_RUN_ATTEMPT: '1', GITHUB_EVENT_NAME: 'schedule' },
      ...{ RUNNER_OS: 'Linux', GITHUB_REPOSITORY: 'octo-org/shop' },
    });
    for (const absent of ['OF_THE_TEST', 'GITHUB_WORKFLOW_REF', 'GITHUB_TOKEN', 'RUNNER_DEBUG'])
      expect(env).not.toHaveProperty(absent);
    expect(JSON.parse(env.payload)).toMatchObject({
      repository: { fork: true, default_branch: 'main', full_name: 'octo-org/shop' },
    });
  });

  test('Node is 24, and the working folder the workspace', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
    onTestFinished(() => rmSync(workspace, { recursive: true }));
    const job = await runJob({
      steps: [
        { uses: fixtureAction({ main: 'say(process.version); (await import("node:fs")).writeFileSync("here", "")' }) },
      ],
      workspace,
    });
    expect(job.phase('main').stdout).toMatch(/^v24\./);
    expect(existsSync(join(workspace, 'here'))).toBe(true);
  });
});

describe('summaries', () => {
  test('are masked line by line', async () => {
    const uses = fixtureAction({ main: `put('STEP_SUMMARY', 'a hunter2\\r\\nb')` });
    const phase = (await runJob({ steps: [{ uses }], secrets: { KEY: 'hunter2' } })).phase('main');
    expect(phase.summary).toBe('a ***\nb\n');
    expect(phase.rawSummary).toBe('a hunter2\r\nb\n');
  });

  test.each([
    [1024 * 1024, 'success', []],
    [1024 * 1024 + 1, 'success', ['supports content up to a size of 1024k, got 1024k']],
  ])('of %i bytes', async (size, status, errors) => {
    const uses = fixtureAction({ main: `put('STEP_SUMMARY', 'x'.repeat(${size - 1}))` });
    const job = await runJob({ steps: [{ uses }] });
    expect(job.status).toBe(status);
    expect(job.phase('main').summary).toHaveLength(errors.length > 0 ? 0 : size);
    expect(job.phase('main').annotations.map(({ message }) => message)).toEqual(
      errors.map((part) => expect.stringContaining(part)),
    );
  });
});

describe('workflow commands', () => {
  test('on both streams, and after a bare carriage return', async () => {
    const main = `process.stdout.write('safe\\r::warning::one\\nname: ##[error]two'); console.error('  ::notice::three')`;
    const phase = (await runJob({ steps: [{ uses: fixtureAction({ main }) }] })).phase('main');
    expect(phase.annotations.map(({ level, message }) => `${level} ${message}`).toSorted()).toEqual([
      'error two',
      'notice three',
      'warning one',
    ]);
    expect(phase.log).toContain('Error: two\n');
  });

  test('annotations: message masked, cut and counted, title as it is', async () => {
    const errors = Array.from(
      { length: 11 },
      (_, index) => `::error title=${index} hunter2::hunter2 ${'x'.repeat(5000)}`,
    );
    const { phase } = await runLines([...errors, '::notice file=a.ts,line=3,endLine=4::seen', '::warning::'], {
      secrets: { KEY: 'hunter2' },
    });
    expect(phase.annotations).toHaveLength(11);
    expect(phase.annotations[0]).toEqual({ level: 'error', title: '0 hunter2', message: `*** ${'x'.repeat(4092)}` });
    expect(phase.annotations.at(-1)).toMatchObject({
      level: 'notice',
      message: 'seen',
      file: 'a.ts',
      line: '3',
      endLine: '4',
    });
    expect(phase.commands).toHaveLength(13);
  });

  test('add-mask masks from there on, each line, in every phase after', async () => {
    const main = `say('first'); say('::add-mask::first%0Asecond line'); say('first, second line'); say('::add-mask:: ')`;
    const post = `say('post: first')`;
    const job = await runJob({ steps: [{ id: 'it', uses: fixtureAction({ main, post }) }] });
    expect(job.phase('main', 'it').log).toContain('first\n***, ***\n');
    expect(job.phase('main', 'it').masks).toEqual(['first\nsecond line']);
    expect(job.phase('main', 'it').annotations[0]?.message).toContain("Can't add secret mask for empty string");
    expect(job.phase('post', 'it').log).toBe('Post job cleanup.\npost: ***\n');
    expect(job.phase('post', 'it').stdout).toBe('post: first\n');
  });

  test('stop-commands stops them, its token lets them go on, and the next phase begins anew', async () => {
    const main = `for (const line of ['::stop-commands::tok-en-1', '::error::not now', '::tok-en-1::', '::error::now', '::stop-commands::tok-en-2']) say(line)`;
    const job = await runJob({ steps: [{ id: 'it', uses: fixtureAction({ main, post: `say('::error::in post')` }) }] });
    expect(job.phase('main', 'it').annotations.map(({ message }) => message)).toEqual(['now']);
    expect(job.phase('main', 'it').log).toContain('::stop-commands::***\n::error::not now\n::***::\nError: now\n');
    expect(job.phase('post', 'it').annotations.map(({ message }) => message)).toEqual(['in post']);
  });

  test.each<[lines: string[], shown: string, status: string]>([
    [['::group::one', 'x', '::endgroup::'], '▼ one\nx\n', 'success'],
    [['::debug::quiet'], '', 'success'],
    [['::echo::on', '::group::g'], '::group::g\n▼ g\n', 'success'],
    [['::echo::maybe'], "Error: Unable to process command '::echo::maybe' successfully.\n", 'failure'],
    [['::set-env name=A::b'], "Error: Unable to process command '::set-env name=A::b' successfully.\n", 'failure'],
    [['::add-path::/a'], 'Error: The `add-path` command is disabled.', 'failure'],
    [['::set-output::x'], "Error: Required field 'name' is missing in ##[set-output] command.\n", 'failure'],
    [['::stop-commands::error'], 'Error: You cannot use a endToken', 'failure'],
    [['::save-state name=a::b'], 'Warning: The `save-state` command is deprecated', 'success'],
    [['##[start-action x]'], '##[\\start-action x]\n', 'success'],
    [['::nonsense::x', '##[nonsense]x'], '::nonsense::x\n##[nonsense]x\n', 'success'],
  ])('%j', async (lines, shown, status) => {
    const { job, phase } = await runLines(lines);
    expect(phase.log).toContain(shown);
    expect(job.status).toBe(status);
  });

  test('the old ones for state and outputs still work, injected or not', async () => {
    const main = `say('a name with ##[save-state name=url]http://evil'); say('::set-output name=n::1')`;
    const uses = fixtureAction({ main, post: 'say(env.STATE_url)' });
    const job = await runJob({ steps: [{ id: 'it', uses }] });
    expect(job.phase('post', 'it').stdout).toBe('http://evil\n');
    expect(job.steps['it']?.outputs).toEqual({ n: '1' });
  });

  test('debug shows debug lines, and state as it is saved', async () => {
    const uses = fixtureAction({ main: `say('::debug::a%0Ab'); put('STATE', 'k=hunter2'); say(env.RUNNER_DEBUG)` });
    const phase = (await runJob({ steps: [{ uses }], debug: true, secrets: { K: 'hunter2' } })).phase('main');
    expect(phase.log).toContain('##[debug]a\n##[debug]b\n');
    expect(phase.log).toContain('##[debug]Save intra-action state k = ***\n');
    expect(phase.stdout).toContain('\n1\n');
  });
});
