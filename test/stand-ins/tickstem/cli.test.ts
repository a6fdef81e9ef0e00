import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));

/** Starts the CLI; what it prints ends in an empty line. */
async function startCli(...options: string[]) {
  const cli = spawn(process.execPath, [CLI, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const data of cli.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    printed += data;
    if (printed.includes('/clock')) break;
  }
  const url = /^ {2}url {2}(http:\S+)$/m.exec(printed)?.[1] ?? '';
  const key = /^ {2}key {2}(tsk_live_\S+)$/m.exec(printed)?.[1] ?? '';
  return { cli, printed, url, headers: { authorization: `Bearer ${key}` } };
}

it('answers what its lines say, moves its clock, and ends on SIGTERM', async () => {
  const { cli, printed, url, headers } = await startCli('--plan', 'free');
  try {
    expect(printed.match(/^ {2}(list|create|ping|clock) +curl -s /gm)).toHaveLength(4);
    const create = () => fetch(`${url}/heartbeats`, { method: 'POST', headers, body: '{"name":"nightly"}' });
    const { id, token } = JSON.parse(await (await create()).text());
    expect((await fetch(`${url}/heartbeats/${token}/ping`, { method: 'POST' })).status).toBe(200);
    const clock = async (body: string) => {
      const answer = await fetch(new URL('/clock', url), { method: 'POST', body });
      return { status: answer.status, json: JSON.parse(await answer.text()) };
    };
    const moved = await clock('{"advance":"1d1h30m"}');
    expect(Math.abs(Date.parse(moved.json.now) - Date.now() - 25.5 * 3_600_000)).toBeLessThan(10_000);
    const heartbeat = JSON.parse(await (await fetch(`${url}/heartbeats/${id}`, { headers })).text());
    expect(heartbeat).toMatchObject({ status: 'failing', consecutive_misses: 25 });
    expect((await clock('{"set":"2030-01-01T00:00:00Z"}')).json.now).toMatch(/^2030-01-01T00:00:0/);
    for (const body of ['{"advance":"soon"}', '{"advance":"99999999999d"}', '{}', 'null', '']) {
      expect((await clock(body)).status, body).toBe(422);
    }
    const read = JSON.parse(await (await fetch(new URL('/clock', url))).text());
    expect(read.now).toMatch(/^2030-01-01T00:00:/);
    for (let made = 1; made < 5; made += 1) expect((await create()).status).toBe(201);
    expect((await create()).status).toBe(402);
    expect((await fetch(new URL('/nowhere', url))).status).toBe(404);
  } finally {
    cli.kill('SIGTERM');
  }
  // Windows has no signals: there the process is ended, and does not end.
  const expected = process.platform === 'win32' ? [null, 'SIGTERM'] : [0, null];
  expect(await once(cli, 'exit')).toEqual(expected);
});

it.each([
  [['--plan', 'gold'], 'no such plan: gold'],
  [['--port', '70000'], 'no port: 70000'],
  [['--colour'], "Unknown option '--colour'"],
])('refuses %j', async (options, message) => {
  const cli = spawn(process.execPath, [CLI, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [complaint, [code]] = await Promise.all([text(cli.stderr), once(cli, 'exit')]);
  expect(code).toBe(2);
  expect(complaint).toContain(message);
  expect(complaint).toContain('usage: npm run tickstem');
});

it('says when its port is taken', async () => {
  const { cli, url } = await startCli();
  const { port } = new URL(url);
  const second = spawn(process.execPath, [CLI, '--port', port], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [complaint, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
  cli.kill();
  expect(code).toBe(2);
  expect(complaint).toContain('EADDRINUSE');
});
