/**
 * The internet, for a runner that has none: a proxy for CONNECT, TLS behind it, and behind that the embedded Tickstem under its
 * real name, and whoever else is posted to.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from '../stand-ins/proxy/certificate.ts';
import { startProxy } from '../stand-ins/proxy/proxy.ts';
import { listenOn } from '../stand-ins/proxy/sockets.ts';
import { startTls } from '../stand-ins/proxy/tls.ts';

/** Of `api-url`, where nobody sets it. */
const TICKSTEM = 'api.tickstem.dev';

export interface Posted {
  host: string;
  path: string;
  body: string;
}

export interface Outside {
  /** What the runner's owner sets for jobs to get out. */
  env: Record<string, string>;
  /** What the other hosts were sent. */
  posted: Posted[];
  close(): Promise<void>;
}

/**
 * @param url where Tickstem is
 * @param hosts that take whatever they are sent
 */
export async function openOutside(url: string, hosts: readonly string[]): Promise<Outside> {
  const posted: Posted[] = [];
  const others = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    posted.push({ host: request.headers.host ?? '', path: request.url ?? '', body });
    response.writeHead(200).end('ok');
  });
  const listening = await listenOn(others);
  const certificate = makeCertificate([TICKSTEM, ...hosts]);
  const [tickstem, other] = await Promise.all([
    startTls(certificate, url),
    startTls(certificate, `http://127.0.0.1:${listening.port}`),
  ]);
  const ports = [[TICKSTEM, tickstem.port] as const, ...hosts.map((host) => [host, other.port] as const)];
  const proxy = await startProxy({ targets: Object.fromEntries(ports.map(([host, port]) => [`${host}:443`, port])) });
  const folder = mkdtempSync(join(tmpdir(), 'outside-'));
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, certificate.cert);
  return {
    // The last is curl's.
    env: { https_proxy: `http://127.0.0.1:${proxy.port}`, NODE_EXTRA_CA_CERTS: ca, CURL_CA_BUNDLE: ca },
    posted,
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await Promise.all([proxy.close(), tickstem.close(), other.close(), listening.close()]);
    },
  };
}
