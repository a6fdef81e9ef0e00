// The shipped bytes behind a proxy: Tickstem and GitHub through CONNECT, with TLS from end to end.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGitHub } from '../stand-ins/github/server.ts';
import { type Certificate, makeCertificate } from '../stand-ins/proxy/certificate.ts';
import { type Conduct, type ConnectProxy, type ProxyOptions, startProxy } from '../stand-ins/proxy/proxy.ts';
import { startTls, type TlsFront } from '../stand-ins/proxy/tls.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { annotations, calls, type Job, NAME, runAction, withTickstem } from '../support/action.ts';

const NIGHTLY = { name: NAME, interval_secs: 86_400, grace_secs: 43_200, last_pinged_at: '2026-11-21T03:00:00Z' };
const PATH = '.github/workflows/nightly.yml';
const WORKFLOW = "on: {schedule: [{cron: '17 3 * * *'}]}\njobs: {backup: {}}\n";

// 0.0.0.0 is this machine, and not one of the names of loopback that http-client never sends through a proxy.
const HERE = '0.0.0.0';
/** `other.test` is not in it. */
let certificate: Certificate;
let folder = '';

beforeAll(() => {
  certificate = makeCertificate(['tickstem.test', 'github.test', '127.0.0.1', HERE]);
  folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  writeFileSync(join(folder, 'ca.pem'), certificate.cert);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface World {
  tickstem: Tickstem;
  /** In front of Tickstem. */
  tls: TlsFront;
  proxy: ConnectProxy;
  /** Runs the job with `api-url: https://tickstem.test/v1`, in that environment. */
  run(env: Record<string, string>, job?: Job): Promise<JobResult>;
  /** `http://127.0.0.1:PORT`. */
  address: string;
}

/** A Tickstem behind TLS behind a proxy. */
function given(use: (world: World) => Promise<void>, options: Partial<ProxyOptions> = {}): Promise<void> {
  return withTickstem(async (tickstem) => {
    const tls = await startTls(certificate, tickstem.url);
    const targets = Object.fromEntries(
      ['tickstem.test:443', 'other.test:443', `${HERE}:${tls.port}`].map((target) => [target, tls.port]),
    );
    const proxy = await startProxy({ ...options, targets: { ...targets, ...options.targets } });
    const run = (env: Record<string, string>, { with: inputs, ...job }: Job = {}) =>
      runAction(tickstem, {
        ...job,
        with: { 'api-url': 'https://tickstem.test/v1', ...inputs },
        env: { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'), ...env },
      });
    try {
      await use({ tickstem, tls, proxy, run, address: `http://127.0.0.1:${proxy.port}` });
      expectNothingInClear(proxy, tickstem);
    } finally {
      await proxy.close();
      await tls.close();
    }
  });
}

/** Whoever runs the proxy reads the names of hosts, and nothing else. */
function expectNothingInClear(proxy: ConnectProxy, tickstem: Tickstem): void {
  expect(proxy.others).toEqual([]);
  const seen = proxy.seen();
  const tokens = tickstem.heartbeats().map(({ token }) => token);
  for (const secret of [tickstem.apiKey, ...tokens, 'Bearer', '/heartbeats']) expect(seen).not.toContain(secret);
  for (const { headers } of proxy.connects) {
    const { host: _, connection: __, 'proxy-authorization': ___, ...others } = headers;
    expect(others).toEqual({});
  }
}

/** What both steps wrote, masks aside. The runner's own words are left out: it shows the job's `env`. */
function said(result: JobResult): string {
  return result.phases
    .map(({ stdout, stderr }) => stdout + stderr)
    .join('\n')
    .replace(/^::add-mask::.*$/gm, '');
}

const targets = (proxy: ConnectProxy) => [...new Set(proxy.connects.map(({ target }) => target))];

describe.concurrent('through the proxy', () => {
  test.each(['https_proxy', 'HTTPS_PROXY'])('%s: Tickstem, in main and in post', (variable) =>
    given(async ({ tickstem, tls, proxy, run, address }) => {
      const result = await run({ [variable]: address });
      expect(result.status).toBe('success');
      expect(annotations(result)).toEqual([]);
      expect(calls(tickstem)).toEqual(['list 200', 'create 201', 'list 200', 'list 200', 'ping 200']);
      expect(proxy.connects).toHaveLength(tickstem.requests.length);
      expect(targets(proxy)).toEqual(['tickstem.test:443']);
      expect(new Set(tls.names)).toEqual(new Set(['tickstem.test']));
      expect(result.phases.map(({ stderr }) => stderr)).toEqual(['', '']);
    }),
  );

  test('the check', ({ expect }) =>
    given(async ({ tickstem, proxy, run, address }) => {
      tickstem.seed(NIGHTLY);
      tickstem.ping(tickstem.named(NAME)[0]?.id ?? '');
      const result = await run({ https_proxy: address }, { with: { mode: 'check', interval: undefined } });
      expect(result.steps['heartbeat']?.outputs).toMatchObject({ status: 'healthy', 'total-count': '1' });
      expect(targets(proxy)).toEqual(['tickstem.test:443']);
    }));

  test("GitHub's API as well", async ({ expect }) => {
    const github = await startGitHub();
    const front = await startTls(certificate, github.url);
    try {
      await given(
        async ({ tickstem, proxy, run, address }) => {
          github.file(PATH, WORKFLOW);
          const result = await run(
            { https_proxy: address },
            { github: { api_url: 'https://github.test', token: github.token }, with: { interval: undefined } },
          );
          expect(annotations(result)).toEqual([]);
          expect(github.requests.map(({ status }) => status)).toEqual([200]);
          expect(targets(proxy).sort()).toEqual(['github.test:443', 'tickstem.test:443']);
          expect(proxy.seen()).not.toContain(github.token);
          expect(tickstem.named(NAME)).toMatchObject([{ interval_secs: 86_400 }]);
          expect(tickstem.requestsTo('ping').map(({ status }) => status)).toEqual([200]);
        },
        { targets: { 'github.test:443': front.port } },
      );
    } finally {
      await front.close();
      await github.close();
    }
  });

  test('user and password are sent, to the proxy alone, and written nowhere', ({ expect }) =>
    given(
      async ({ tickstem, proxy, run, address }) => {
        const result = await run({ https_proxy: address.replace('//', '//mona:open%20s%C3%A9same%40@') });
        expect(annotations(result)).toEqual([]);
        expect(tickstem.requestsTo('ping').map(({ status }) => status)).toEqual([200]);
        for (const { headers } of tickstem.requests) expect(headers).not.toHaveProperty('proxy-authorization');
        for (const { headers } of proxy.connects) expect(headers['proxy-authorization']).toMatch(/^Basic /);
        for (const form of ['sésame', 's%C3%A9same', Buffer.from('mona:open sésame@').toString('base64')])
          expect(said(result)).not.toContain(form);
        expect(result.phases.map(({ stderr }) => stderr)).toEqual(['', '']);
      },
      { credentials: 'mona:open sésame@' },
    ));

  test('a proxy that speaks TLS itself', () =>
    given(
      async ({ tickstem, proxy, run, address }) => {
        const result = await run({ https_proxy: address.replace('http:', 'https:') });
        expect(annotations(result)).toEqual([]);
        expect(targets(proxy)).toEqual(['tickstem.test:443']);
        expect(tickstem.requestsTo('ping').map(({ status }) => status)).toEqual([200]);
      },
      { certificate },
    ));
});

describe.concurrent('J23: a proxy as curl understands it', () => {
  test.each<[string, (port: string) => string, string | undefined]>([
    ['without a scheme', (port) => `127.0.0.1:${port}`, undefined],
    ['without a scheme, with a name', (port) => `localhost:${port}`, undefined],
    ['with a password that has %, @ and #', (port) => `http://mona:100%@#1@127.0.0.1:${port}`, 'mona:100%@#1'],
    ['with a password that is escaped', (port) => `mona:100%25%40%231@127.0.0.1:${port}`, 'mona:100%@#1'],
  ])('%s', (_, write, credentials) =>
    given(
      async ({ tickstem, proxy, run, address }) => {
        const result = await run({ https_proxy: write(new URL(address).port) });
        expect(annotations(result)).toEqual([]);
        expect(targets(proxy)).toEqual(['tickstem.test:443']);
        expect(tickstem.requestsTo('ping').map(({ status }) => status)).toEqual([200]);
      },
      credentials === undefined ? {} : { credentials },
    ),
  );

  test('`all_proxy` counts where there is none for https', () =>
    given(async ({ tickstem, proxy, run, address }) => {
      expect(annotations(await run({ ALL_PROXY: address }))).toEqual([]);
      expect(targets(proxy)).toEqual(['tickstem.test:443']);
      expect(tickstem.requestsTo('ping').map(({ status }) => status)).toEqual([200]);
    }));

  test.each<[variable: string, value: string]>([
    ['https_proxy', 'socks5://mona:sesame@127.0.0.1:1080'],
    ['HTTPS_PROXY', 'http://mona:sesame@::1:3128'],
    ['ALL_PROXY', 'socks5h://mona:sesame@127.0.0.1:1080'],
  ])('%s=%s is none: an error that names it, and nothing goes past it', (variable, value) =>
    given(async ({ tickstem, tls, run }) => {
      const inputs = { 'api-url': `https://${HERE}:${tls.port}/v1`, timeout: '1s' };
      const result = await run({ [variable]: value }, { with: inputs });
      expect(result.status).toBe('success');
      for (const annotation of annotations(result)) {
        expect(annotation).toContain(`The value of \`${variable}\` is not the URL of an HTTP proxy`);
      }
      expect(said(result)).not.toContain('sesame');
      expect(tickstem.requests).toEqual([]);
      // Where it isn't asked for, it does no harm.
      expect(annotations(await run({ [variable]: value, no_proxy: HERE }, { with: inputs }))).toEqual([]);
    }),
  );
});

describe.concurrent('past the proxy', () => {
  test.each<[string, string]>([
    ['no_proxy', HERE],
    ['NO_PROXY', HERE],
    ['no_proxy', `example.com, ${HERE}:PORT`],
    ['no_proxy', '*'],
  ])('%s: %s', (variable, value) =>
    given(async ({ tickstem, tls, proxy, run, address }) => {
      const result = await run(
        { https_proxy: address, [variable]: value.replace('PORT', String(tls.port)) },
        { with: { 'api-url': `https://${HERE}:${tls.port}/v1` } },
      );
      expect(annotations(result)).toEqual([]);
      expect(tickstem.requestsTo('ping').map(({ status }) => status)).toEqual([200]);
      expect(proxy.connects).toEqual([]);
    }),
  );

  test('`no_proxy` of another host: through the proxy', ({ expect }) =>
    given(async ({ tickstem, tls, proxy, run, address }) => {
      const result = await run(
        { https_proxy: address, no_proxy: `example.com,.test,${HERE}:1` },
        { with: { 'api-url': `https://${HERE}:${tls.port}/v1` } },
      );
      expect(annotations(result)).toEqual([]);
      expect(targets(proxy)).toEqual([`${HERE}:${tls.port}`]);
      expect(tickstem.requestsTo('ping').map(({ status }) => status)).toEqual([200]);
    }));

  test('loopback, whatever the variables say', ({ expect }) =>
    given(async ({ tickstem, proxy, run, address }) => {
      const result = await run({ http_proxy: address, https_proxy: address }, { with: { 'api-url': tickstem.url } });
      expect(annotations(result)).toEqual([]);
      expect(proxy.connects).toEqual([]);
    }));
});

describe.concurrent('a proxy in trouble: the job is fine, both steps tell it, nothing reaches Tickstem', () => {
  test.each<[string, Conduct, RegExp]>([
    ['refuses with 403', { kind: 'status', status: 403 }, /the proxy .*403/],
    ['refuses with 502', { kind: 'status', status: 502 }, /the proxy .*502/],
    ['resets', { kind: 'reset' }, /the proxy .*reset/i],
    ['hangs', { kind: 'hang' }, /tickstem\.test did not respond within 1 s/],
    ['hangs in the tunnel', { kind: 'hang-in-tunnel' }, /tickstem\.test did not respond within 1 s/],
    ['is too late, by a little', { kind: 'late', ms: 1200 }, /tickstem\.test did not respond within 1 s/],
  ])('it %s', (_, conduct, says) =>
    given(
      async ({ tickstem, proxy, run, address }) => {
        const result = await run({ https_proxy: address }, { with: { timeout: '1s' } });
        expect(proxy.connects.length).toBeGreaterThan(0);
        expectTold(result, tickstem, says);
      },
      { conduct },
    ),
  );

  test.each<[string, string]>([
    ['no password', '//'],
    ['a wrong password', '//mona:wrong-password@'],
  ])('it asks for a password, and has %s', (_, user) =>
    given(
      async ({ tickstem, run, address }) => {
        const result = await run({ https_proxy: address.replace('//', user) }, { with: { timeout: '1s' } });
        expectTold(result, tickstem, /the proxy .*407/);
        expect(said(result)).not.toContain('wrong-password');
        expect(said(result)).not.toContain(Buffer.from('mona:wrong-password').toString('base64'));
      },
      { credentials: 'mona:right' },
    ),
  );

  test('it is not there', () =>
    given(async ({ tickstem, proxy, run, address }) => {
      await proxy.close();
      expectTold(await run({ https_proxy: address }, { with: { timeout: '1s' } }), tickstem, /the proxy .*refused/i);
    }));

  test('strict: the post step fails the job', () =>
    given(
      async ({ run, address }) => {
        const result = await run({ https_proxy: address }, { with: { timeout: '1s', strict: 'true' } });
        expect(result.phases.map(({ exitCode }) => exitCode)).toEqual([0, 1]);
      },
      { conduct: { kind: 'hang' } },
    ));

  test('the check is unknown, and fails', () =>
    given(
      async ({ run, address }) => {
        const inputs = { mode: 'check', interval: undefined, timeout: '1s' };
        const result = await run({ https_proxy: address }, { with: inputs });
        expect(result.status).toBe('failure');
        expect(result.steps['heartbeat']?.outputs).toMatchObject({ status: 'unknown', 'missed-count': '' });
      },
      { conduct: { kind: 'hang' } },
    ));
});

describe.concurrent('a certificate that is not to be trusted: reported, and nothing is sent', () => {
  test('made by nobody that is known, through the proxy', () =>
    given(async ({ tickstem, run, address }) => {
      const result = await run({ https_proxy: address, NODE_EXTRA_CA_CERTS: '' }, { with: { timeout: '2s' } });
      expectTold(result, tickstem, /Could not reach tickstem\.test: .*self-signed certificate/);
    }));

  test('made by nobody that is known, without a proxy', () =>
    given(async ({ tickstem, tls, run }) => {
      const inputs = { 'api-url': `https://${HERE}:${tls.port}/v1`, timeout: '2s' };
      const result = await run({ NODE_EXTRA_CA_CERTS: '' }, { with: inputs });
      expectTold(result, tickstem, /self-signed certificate/);
    }));

  test.each(['direct', 'through the proxy'])('J27: with NODE_TLS_REJECT_UNAUTHORIZED=0 too, %s', (way) =>
    given(async ({ tickstem, tls, run, address }) => {
      const env = {
        NODE_EXTRA_CA_CERTS: '',
        NODE_TLS_REJECT_UNAUTHORIZED: '0',
        ...(way !== 'direct' && { https_proxy: address }),
      };
      const host = way === 'direct' ? `${HERE}:${tls.port}` : 'tickstem.test';
      const result = await run(env, { with: { 'api-url': `https://${host}/v1`, timeout: '1s' } });
      expectTold(result, tickstem, /self-signed certificate/);
    }),
  );

  test('of another host than the one that was asked for', () =>
    given(async ({ tickstem, proxy, run, address }) => {
      const inputs = { 'api-url': 'https://other.test/v1', timeout: '2s' };
      const result = await run({ https_proxy: address }, { with: inputs });
      expectTold(result, tickstem, /Could not reach other\.test: .*ERR_TLS_CERT_ALTNAME_INVALID/);
      expect(targets(proxy)).toEqual(['other.test:443']);
    }));
});

/** The last attempt may have been one for which no time was left, so what failed is looked for in all that was said. */
function expectTold(result: JobResult, tickstem: Tickstem, says: RegExp): void {
  expect(result.status).toBe('success');
  expect(result.phases.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  for (const { log } of result.phases) expect(log).toMatch(says);
  // Once, by the post step: the main step says it in the log (J32).
  expect(annotations(result)).toEqual([expect.stringMatching(/^warning: /)]);
  expect(tickstem.requests).toEqual([]);
}
