// `page`: a static status page that a later step can publish.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { heartbeat, outcome, type Shop, watched, withShop } from '../support/shop.ts';

const PUBLIC = { event: { repository: { private: false } } };

function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'page-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A check in a public repository that writes to `site`, with what is in its workspace afterwards. */
async function checked(shop: Shop, workspace: string, given: Record<string, string> = {}, event = PUBLIC) {
  if (event === PUBLIC) shop.github.repositoryIs({ private: false });
  const result = await shop.check({ page: 'site', ...given }, { ...event, workspace });
  const read = (name: string) => readFileSync(join(workspace, 'site', name), 'utf8');
  return {
    ...outcome(result),
    read,
    status: () => JSON.parse(read('status.json')),
    warnings: result.phase('main').annotations.flatMap(({ level, message }) => (level === 'warning' ? [message] : [])),
  };
}

test('the page, its JSON, and a badge for each row', () =>
  withShop(async (shop) => {
    const { file, tickstem, run } = shop;
    file('nightly.yml', { jobs: { backup: watched() } });
    tickstem.seed(heartbeat('octo-org/shop/nightly.yml/backup', 32));
    run('nightly.yml', 8, { conclusion: 'failure', jobs: [{ name: 'backup', conclusion: 'failure' }] });
    const workspace = folder();
    const { read, status, warnings } = await checked(shop, workspace);
    expect(warnings).toEqual([]);
    const { rows, checks } = status();
    expect(status()).toMatchObject({ version: 1, status: 'missed', judged_at: '2026-11-23T18:00:00.000Z' });
    expect(checks).toEqual([{ at: '2026-11-23T18:00:00.000Z', status: 'missed', failing: 1, total: 2 }]);
    expect(rows).toMatchObject([
      { name: 'octo-org/shop/nightly.yml/backup', repository: 'octo-org/shop', verdict: 'missed', history: 'm' },
      { name: 'octo-org/shop/alive', verdict: 'healthy', history: 'h' },
    ]);
    expect(rows[0].cause).toMatchObject({ url: expect.stringContaining('/actions/runs/') });
    for (const { key, name } of rows) expect(read(`badges/${key}.svg`)).toContain(name);
    const page = read('index.html');
    expect(page).toContain('<span>octo-org/shop/nightly.yml/backup</span>');
    expect(page).toContain('How punctual GitHub was');
    expect(page).not.toContain('<script');
  }));

test('30 checks are kept, and a row that is gone loses its badge', () =>
  withShop(async (shop) => {
    const workspace = folder();
    const { tickstem } = shop;
    const gone = tickstem.seed(heartbeat('octo-org/shop/gone', 2));
    for (let count = 1; count <= 32; count++) {
      if (count === 32)
        await fetch(`${tickstem.url}/heartbeats/${gone.id}`, { method: 'DELETE', headers: key(tickstem) });
      const { status } = await checked(shop, workspace);
      expect(status().checks).toHaveLength(Math.min(count, 30));
    }
    const { checks, rows } = JSON.parse(readFileSync(join(workspace, 'site/status.json'), 'utf8'));
    expect(checks).toHaveLength(30);
    expect(rows).toMatchObject([{ name: 'octo-org/shop/alive', history: 'h'.repeat(30) }]);
    expect(readdirSync(join(workspace, 'site/badges'))).toEqual([`${rows[0].key}.svg`]);
  }));

interface Named {
  name: string;
  verdict: string;
}

const key = ({ apiKey }: Shop['tickstem']) => ({ authorization: `Bearer ${apiKey}` });

test('nothing could be read: the page says so, not its last state', () =>
  withShop(async (shop) => {
    const workspace = folder();
    await checked(shop, workspace);
    shop.tickstem.fault({ on: 'list', fault: { kind: 'status', status: 401, body: {} } });
    const { status, read } = await checked(shop, workspace);
    expect(status()).toMatchObject({ status: 'unknown', rows: [{ history: 'hu' }] });
    expect(read('index.html')).toContain('read');
    expect(read(`badges/${status().rows[0].key}.svg`)).toContain('unknown');
    shop.tickstem.clearFaults();
    expect((await checked(shop, workspace)).status().rows).toMatchObject([
      { name: 'octo-org/shop/alive', history: 'huh' },
    ]);
  }));

test.each([
  ['a private repository', { event: { repository: { private: true } } }],
  ['an event that does not say', { event: {} }],
])('%s: nothing is written without `page-private`, and the result stands', (_, event) =>
  withShop(async (shop) => {
    const workspace = folder();
    const without = await checked(shop, workspace, {}, event as typeof PUBLIC);
    expect(without.warnings.join()).toContain('Set `page-private: true`');
    expect(existsSync(join(workspace, 'site'))).toBe(false);
    const { read, warnings } = await checked(shop, workspace, { 'page-private': 'true' }, event as typeof PUBLIC);
    expect(warnings).toEqual([]);
    expect(read('index.html')).toContain('octo-org/shop/alive');
  }),
);

test('names of private repositories: not on the page, though a line names them in the log, but with `page-private`', () =>
  withShop(async (shop) => {
    const workspace = folder();
    const secret = 'octo-org/secret/plans.yml/merge';
    for (const name of [secret, 'by hand']) shop.tickstem.seed(heartbeat(name, 2));
    const absent = 'octo-org/secret/plans.yml/none';
    const given = { heartbeats: `octo-org/shop/*\n${secret}\n${absent}\nby hand` };
    const { log, status } = await checked(shop, workspace, given);
    for (const name of [secret, absent]) expect(log).toContain(name);
    const written = readdirSync(join(workspace, 'site'), { recursive: true, withFileTypes: true });
    for (const entry of written) {
      expect(entry.name).not.toMatch(/secret|plans/);
      if (entry.isFile()) expect(readFileSync(join(entry.parentPath, entry.name), 'utf8')).not.toMatch(/secret|plans/);
    }
    const hidden = status().rows.find(
      ({ name, verdict }: Named) => name.startsWith('private') && verdict === 'healthy',
    );
    expect(hidden).toMatchObject({
      name: 'private 1',
      history: 'h',
      key: expect.stringMatching(/^private-[0-9a-f]{16}$/),
    });
    expect(status().rows.map(({ name }: { name: string }) => name)).toContain('by hand');
    // The same badge in the next check, whatever else there is.
    shop.tickstem.seed(heartbeat('octo-org/a-secret/x.yml/y', 2));
    const again = await checked(shop, workspace, { heartbeats: '*' });
    expect(again.status().rows).toContainEqual(expect.objectContaining({ key: hidden.key, history: 'hh' }));
    expect((await checked(shop, workspace, { ...given, 'page-private': 'true' })).read('index.html')).toContain(secret);
  }));

test.each(['../site', '/tmp', '.', 'a/../..', '${{ github.workspace }}'.replace('${{ github.workspace }}', '')])(
  'a folder that is not inside the workspace: one warning, and the result stands: %j',
  (page) =>
    withShop(async (shop) => {
      const workspace = folder();
      const { warnings, log } = await checked(shop, workspace, { page });
      expect(log).toContain('The heartbeat is healthy');
      if (page !== '') expect(warnings.join()).toContain('must be a folder inside the workspace');
      expect(readdirSync(workspace)).toEqual([]);
    }),
);

test('links that lead out of the workspace are not followed', () =>
  withShop(async (shop) => {
    const [workspace, elsewhere] = [folder(), folder()];
    symlinkSync(elsewhere, join(workspace, 'site'));
    expect((await checked(shop, workspace)).warnings.join()).toContain('inside the workspace');
    expect((await checked(shop, workspace, { page: 'site/below/it' })).warnings.join()).toContain(
      'inside the workspace',
    );
    rmSync(join(workspace, 'site'));
    mkdirSync(join(workspace, 'site'));
    symlinkSync(elsewhere, join(workspace, 'site/badges'));
    expect((await checked(shop, workspace)).warnings.join()).toContain('inside the workspace');
    rmSync(join(workspace, 'site/badges'));
    const target = join(elsewhere, 'target');
    writeFileSync(target, 'mine');
    for (const name of ['index.html', 'status.json']) symlinkSync(target, join(workspace, 'site', name));
    expect((await checked(shop, workspace)).warnings.join()).toContain('no regular file');
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(readdirSync(elsewhere)).toEqual(['target']);
  }));

test('an absolute folder inside the workspace, also one reached through a link', () =>
  withShop(async (shop) => {
    const [real, links] = [folder(), folder()];
    const workspace = join(links, 'workspace');
    symlinkSync(real, workspace);
    for (const page of [join(workspace, 'site'), join(workspace, 'deep/er/site')]) {
      expect((await checked(shop, workspace, { page })).warnings).toEqual([]);
    }
    expect(readdirSync(real).sort()).toEqual(['deep', 'site']);
  }));

test('something that can not be written is one warning', () =>
  withShop(async (shop) => {
    const workspace = folder();
    writeFileSync(join(workspace, 'site'), 'a file');
    const { warnings, log } = await checked(shop, workspace);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/could not be written \(E\w+\)/);
    expect(log).toContain('The heartbeat is healthy');
  }));

test.each<[string, (path: string) => void, RegExp]>([
  ['is no JSON', (path) => writeFileSync(path, '<html>'), /not written by this version/],
  ['is of another version', (path) => writeFileSync(path, '{"version":2,"checks":[],"rows":[]}'), /this version/],
  ['is a folder', (path) => mkdirSync(path), /no regular file/],
  ['is a pipe', (path) => void execFileSync('mkfifo', [path]), /no regular file/],
  ['is huge', (path) => void execFileSync('truncate', ['-s', '2G', path]), /larger than 16 MB/],
])('a previous status.json that %s: the history starts anew', (_, make, says) =>
  withShop(async (shop) => {
    const workspace = folder();
    mkdirSync(join(workspace, 'site'));
    make(join(workspace, 'site/status.json'));
    const { warnings } = await checked(shop, workspace);
    expect(warnings[0]).toMatch(says);
    expect(readFileSync(join(workspace, 'site/index.html'), 'utf8')).toContain('octo-org/shop/alive');
  }),
);

test('a name is text, and a secret in it is not shown', () =>
  withShop(async (shop) => {
    const workspace = folder();
    const { tickstem } = shop;
    tickstem.seed(heartbeat('octo-org/shop/<img src=x onerror=alert(1)>"\'&.yml', 2));
    tickstem.seed(heartbeat(`octo-org/shop/${tickstem.apiKey}`, 2));
    await checked(shop, workspace);
    const site = join(workspace, 'site');
    for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
      expect(entry.name).not.toContain(tickstem.apiKey);
      if (!entry.isFile() || entry.name === 'status.json') continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      expect(text).not.toContain('<img');
      expect(text).not.toContain(tickstem.apiKey);
    }
    expect(readFileSync(join(site, 'status.json'), 'utf8')).not.toContain(tickstem.apiKey);
  }));
