import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fixtureAction } from './fixtures/action.ts';
import { type JobSpec, runJob, type Step } from './runner.ts';

const FAIL: Step = {
  id: 'work',
  do: () => {
    throw new Error('the work broke');
  },
};

/** Of a main: says that it has its handlers, and stays. */
const READY = `(await import('node:fs')).writeFileSync('ready', ''); setInterval(() => {}, 1000)`;

/** Cancels the job when its first main is READY. */
function cancelledWhenReady(): Pick<JobSpec, 'workspace' | 'onPhase'> {
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  onTestFinished(() => rmSync(workspace, { recursive: true }));
  const cancelWhenReady = (cancel: () => void): void => {
    if (existsSync(join(workspace, 'ready'))) cancel();
    else setTimeout(() => cancelWhenReady(cancel), 20);
  };
  return { workspace, onPhase: ({ which }, cancel) => (which === 'main' ? cancelWhenReady(cancel) : undefined) };
}

describe('which steps run', () => {
  const post = 'say("post " + env.INPUT_STATUS)';
  const inputs = { status: { default: '${{ job.status }}' } };

  test('in order, then posts: registered last, run first', async () => {
    const uses = fixtureAction({ post: '' });
    const job = await runJob({
      steps: [{ id: 'one', uses }, { id: 'two', run: 'true' }, { id: 'three', uses }, { uses }, { do: () => {} }],
    });
    expect(job.phases.map(({ which, step }) => `${which} ${step}`)).toEqual([
      ...['main one', 'main two', 'main three', 'main __self', 'main __do'],
      ...['post __self', 'post three', 'post one'],
    ]);
    expect(() => job.phase('post')).toThrow('give the step');
    expect(() => job.phase('post', 'two')).toThrow("post of 'two' did not run. What ran: main of 'one'");
  });

  test.each<[postIf: string | undefined, afterSuccess: boolean, afterFailure: boolean]>([
    [undefined, true, true],
    ['success()', true, false],
    ['failure()', false, true],
    ['always()', true, true],
    ["github.ref == 'refs/heads/main'", true, true],
    ["steps.work.outcome == 'failure'", false, true],
    ['inputs.status', false, false],
  ])('post-if: %s', async (postIf, afterSuccess, afterFailure) => {
    const uses = fixtureAction({ inputs, post, ...(postIf === undefined ? {} : { postIf }) });
    const good = await runJob({ steps: [{ id: 'it', uses }] });
    const bad = await runJob({ steps: [{ id: 'it', uses }, FAIL] });
    expect([good.ran('post', 'it'), bad.ran('post', 'it')]).toEqual([afterSuccess, afterFailure]);
    expect([good.status, bad.status]).toEqual(['success', 'failure']);
  });

  test('a post-if that cannot be evaluated fails its step', async () => {
    const job = await runJob({ steps: [{ id: 'it', uses: fixtureAction({ post, postIf: 'nonsense()' }) }] });
    expect(job.status).toBe('failure');
    expect(job.phase('post', 'it').annotations[0]?.message).toContain('nonsense');
  });

  test('a main that fails: no line for a JavaScript action, one for a script; the rest is skipped', async () => {
    const uses = fixtureAction({ inputs, main: 'process.exitCode = 3', post });
    const job = await runJob({
      steps: [
        { id: 'it', uses },
        { id: 'rest', run: 'true' },
        { id: 'report', run: 'exit 4', if: 'failure()' },
      ],
    });
    expect(job.status).toBe('failure');
    expect(job.phase('main', 'it')).toMatchObject({ exitCode: 3, outcome: 'failure', annotations: [] });
    expect(job.steps['rest']).toEqual({ outcome: 'skipped', conclusion: 'skipped', outputs: {} });
    expect(job.phase('main', 'report').log).toContain('Error: Process completed with exit code 4.\n');
    expect(job.phase('post', 'it').stdout).toBe('post failure\n');
    expect(job.log).toContain('⊘ Run true (skipped)\n');
  });

  test('continue-on-error: the outcome says failure, the job goes on, and post sees success', async () => {
    const uses = fixtureAction({ inputs, post, postIf: 'success()' });
    const job = await runJob({
      steps: [
        { id: 'it', uses },
        { ...FAIL, continueOnError: true },
        { id: 'seen', run: 'echo ${{ steps.work.outcome }} ${{ steps.work.conclusion }}' },
      ],
    });
    expect(job.status).toBe('success');
    expect(job.phase('main', 'seen').stdout).toBe('failure success\n');
    expect(job.phase('main', 'work').annotations[0]?.message).toBe('the work broke');
    expect(job.phase('post', 'it').stdout).toBe('post success\n');
  });

  test('a main that was skipped has no post', async () => {
    const uses = fixtureAction({ post, postIf: 'always()' });
    const job = await runJob({ steps: [{ id: 'it', uses, if: "github.event_name == 'push'" }] });
    expect(job.phases).toEqual([]);
    expect(() => job.phase('main')).toThrow('main did not run. What ran: nothing');
    expect(job.status).toBe('success');
  });

  test('a post that fails fails the job, and the posts after it see that', async () => {
    const uses = fixtureAction({ inputs, post, postIf: 'success()' });
    const broken = fixtureAction({ post: 'process.exit(1)' });
    const steps: Step[] = [{ id: 'it', uses }, { uses: broken }];
    const job = await runJob({ steps });
    expect(job.status).toBe('failure');
    expect(job.ran('post', 'it')).toBe(false);
    const forgiven = await runJob({
      steps: [
        { id: 'it', uses },
        { uses: broken, continueOnError: true },
      ],
    });
    expect([forgiven.status, forgiven.ran('post', 'it')]).toEqual(['success', true]);
  });

  test('an error before the step is not forgiven by continue-on-error', async () => {
    const env = { A: "${{ fromJSON('{') }}" };
    const job = await runJob({ steps: [{ id: 'it', run: 'true', env, continueOnError: true }] });
    expect([job.status, job.steps['it']?.conclusion]).toEqual(['failure', 'failure']);
  });
});

describe('a job that is cancelled', () => {
  const inputs = { status: { default: '${{ job.status }}' } };
  const post = 'say(env.INPUT_STATUS)';

  test('skips what asks for success, in post too', async () => {
    const job = await runJob({
      steps: [
        { id: 'picky', uses: fixtureAction({ post, postIf: 'success()' }) },
        { id: 'it', uses: fixtureAction({ inputs, post }) },
        { id: 'stopped', do: (running) => running.cancel() },
        { id: 'rest', run: 'true' },
        { id: 'told', run: 'echo told', if: 'cancelled()' },
        { ...FAIL, if: 'always()' },
      ],
    });
    expect(job.status).toBe('cancelled');
    expect(job.steps).toMatchObject({ stopped: { outcome: 'cancelled' }, rest: { outcome: 'skipped' } });
    expect(job.ran('main', 'told')).toBe(true);
    expect(job.ran('post', 'picky')).toBe(false);
    expect(job.phase('post', 'it').stdout).toBe('cancelled\n');
  });

  test('interrupts the process that runs; its files count, its exit code does not', async () => {
    const main = `process.once('SIGINT', () => { put('OUTPUT', 'n=1'); process.exit(0) }); ${READY}`;
    const uses = fixtureAction({ main, post: '' });
    const job = await runJob({ steps: [{ id: 'it', uses }], ...cancelledWhenReady() });
    expect(job.phase('main', 'it')).toMatchObject({ exitCode: 0, signal: null, outcome: 'cancelled' });
    expect(job.phase('main', 'it').log).toContain('Error: The operation was canceled.\n');
    expect(job.steps['it']).toEqual({ outcome: 'cancelled', conclusion: 'cancelled', outputs: { n: '1' } });
    expect(job.ran('post', 'it')).toBe(true);
  });

  test.each<[ignored: string[], signal: string]>([
    [[], 'SIGINT'],
    [['SIGINT'], 'SIGTERM'],
    [['SIGINT', 'SIGTERM'], 'SIGKILL'],
  ])('one that ignores %j dies of %s', async (ignored, signal) => {
    const main = `for (const s of ${JSON.stringify(ignored)}) process.on(s, () => {}); ${READY}`;
    const job = await runJob({
      steps: [{ id: 'it', uses: fixtureAction({ main }) }],
      cancelMs: { interrupt: 200, terminate: 200 },
      ...cancelledWhenReady(),
    });
    expect(job.phase('main', 'it')).toMatchObject({ signal, exitCode: null, timedOut: false });
  });

  test('lets a step go on whose condition holds', async () => {
    const main = `${READY}; process.on('SIGINT', () => say('interrupted')); setTimeout(() => { say('done'); process.exit() }, 300)`;
    const job = await runJob({
      steps: [{ id: 'it', uses: fixtureAction({ main }), if: 'always()' }],
      ...cancelledWhenReady(),
    });
    expect(job.phase('main', 'it')).toMatchObject({ exitCode: 0, outcome: 'success', stdout: 'done\n' });
    expect(job.status).toBe('cancelled');
  });
});

describe('processes', () => {
  test('one that hangs is killed by the guard, and what it started with it', async () => {
    const main = `(await import('node:child_process')).spawn('sleep', ['60'], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
    const job = await runJob({ steps: [{ uses: fixtureAction({ main }) }], guardMs: 400 });
    expect(job.phase('main')).toMatchObject({ timedOut: true, outcome: 'failure', signal: 'SIGKILL' });
    expect(job.phase('main').log).toContain('killed the process after 400 ms');
    expect(job.phase('main').durationMs).toBeLessThan(5000);
  });

  test('a server in the test’s own process can answer', async () => {
    const server = createServer((_request, response) => response.end('pong'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const main = `say(await (await fetch('http://127.0.0.1:${port}')).text())`;
    const job = await runJob({ steps: [{ uses: fixtureAction({ main }) }] });
    expect(job.phase('main').stdout).toBe('pong\n');
  });

  test('a script fails at its first error, and its text is an expression’s', async () => {
    const job = await runJob({ steps: [{ id: 'it', run: 'echo ${{ github.job }}\nfalse\necho never' }] });
    expect(job.phase('main', 'it').stdout).toBe('backup\n');
    expect(job.status).toBe('failure');
  });

  test('the token is a secret', async () => {
    const uses = fixtureAction({ main: `say('ghs_hidden')` });
    const phase = (await runJob({ steps: [{ uses }], github: { token: 'ghs_hidden' } })).phase('main');
    expect(phase.log).toContain('***\n');
    expect(phase.log).not.toContain('ghs_hidden');
  });
});
