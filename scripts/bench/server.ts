// Answers the programs that are measured, in a process of its own, so that its work is not counted as theirs: an embedded
// Tickstem with one heartbeat, and the stand-in for GitHub with the workflow of its job, both over http and https; and lists of
// many heartbeats, made beforehand. Ends with its parent.
import { createServer } from 'node:http';
import { startGitHub } from '../../test/stand-ins/github/server.ts';
import { makeCertificate } from '../../test/stand-ins/proxy/certificate.ts';
import { listenOn } from '../../test/stand-ins/proxy/sockets.ts';
import { startTls } from '../../test/stand-ins/proxy/tls.ts';
import { startTickstem } from '../../test/stand-ins/tickstem/server.ts';

/** The addresses of one scheme: Tickstem's is for `api-url`, GitHub's for `GITHUB_API_URL`. */
export interface Addresses {
  tickstem: string;
  github: string;
}

/** What the parent is told. */
export interface Served {
  http: Addresses;
  https: Addresses;
  /** PEM, to be trusted. */
  certificate: string;
  apiKey: string;
  token: string;
  /** GitHub's token. */
  githubToken: string;
  /** The commit at which GitHub has the workflow. */
  sha: string;
  /** The run and the job of the second of two calls of a reusable workflow. */
  called: { runId: number; jobId: number };
  /** `NIGHT/SIZE/v1` behind it lists so many heartbeats, after a good or a bad night. */
  lists: string;
  /** Of those lists, by their number of heartbeats. */
  bytes: Record<number, number>;
}

const HOUR_MS = 3_600_000;
const FOLDER = '.github/workflows';
/** The default name of a heartbeat in the runner's default job. */
const NAME = 'octo-org/shop/nightly.yml/backup';

const sizes = process.argv.slice(2).map(Number);
const tickstem = await startTickstem();
const { token } = tickstem.seed({
  name: NAME,
  interval_secs: 86_400,
  grace_secs: 10_800,
  last_pinged_at: new Date(Date.now() - 20 * HOUR_MS).toISOString(),
});
const github = await startGitHub({ requestsAnHour: 1_000_000 });
const sha = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';
github.file(`${FOLDER}/nightly.yml`, "on: {schedule: [{cron: '17 3 * * *'}]}\njobs: {backup: {}}\n", sha);
// The same job, in a reusable workflow that one job calls, and one that two call.
const sync = `${FOLDER}/sync.yml`;
const call = `{uses: ./${sync}}`;
github.file(sync, 'on: workflow_call\njobs: {backup: {}}\n', sha);
github.file(`${FOLDER}/one-call.yml`, `on: {schedule: [{cron: '17 3 * * *'}]}\njobs: {eu: ${call}}\n`, sha);
github.file(
  `${FOLDER}/two-calls.yml`,
  `on: {schedule: [{cron: '17 3 * * *'}]}\njobs: {eu: ${call}, us: ${call}}\n`,
  sha,
);
const twoCalls = github.run({
  workflow: `${FOLDER}/two-calls.yml`,
  createdAt: new Date().toISOString(),
  jobs: [{ name: 'eu / backup' }, { name: 'us / backup' }],
});
for (const name of ['one-call.yml/eu/backup', 'two-calls.yml/us/backup'])
  tickstem.seed({ name: `octo-org/shop/${name}`, interval_secs: 86_400, grace_secs: 43_200 });
const certificate = makeCertificate(['127.0.0.1']);
const tls = await startTls(certificate, tickstem.url);
const githubTls = await startTls(certificate, github.url);

const answers = new Map<string, Buffer>(
  (['good', 'bad'] as const).flatMap((night) =>
    sizes.map((size) => [`/${night}/${size}/v1/heartbeats`, Buffer.from(listOf(size, night))] as const),
  ),
);
const lists = await listenOn(
  createServer(({ url = '' }, response) => {
    const answer = answers.get(url);
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(answer ?? '{}');
  }),
);

const served: Served = {
  http: { tickstem: tickstem.url, github: github.url },
  https: { tickstem: `https://127.0.0.1:${tls.port}/v1`, github: `https://127.0.0.1:${githubTls.port}` },
  certificate: certificate.cert,
  apiKey: tickstem.apiKey,
  token,
  githubToken: github.token,
  sha,
  called: { runId: twoCalls.id, jobId: twoCalls.jobs[1]?.id ?? 0 },
  lists: `http://127.0.0.1:${lists.port}`,
  bytes: Object.fromEntries(sizes.map((size) => [size, answers.get(`/good/${size}/v1/heartbeats`)?.length ?? 0])),
};
process.send?.(served);
process.once('disconnect', () => process.exit());

/** After a bad night two of each hundred are missed, one is late and one is paused, and each has a line of its own to be told. */
function listOf(size: number, night: 'good' | 'bad'): string {
  const heartbeats = Array.from({ length: size }, (_, at) => {
    const ofHundred = night === 'good' ? 99 : at % 100;
    const pingedHoursAgo = ofHundred < 2 ? 50 : ofHundred === 2 ? 25 : 5;
    return {
      id: `7c9e6679-7425-40de-944b-${at.toString(16).padStart(12, '0')}`,
      name: `octo-org/shop/nightly-${at % 1000}.yml/backup (eu-${Math.floor(at / 1000)})`,
      token: `hbt_${at.toString(16).padStart(32, '0')}`,
      interval_secs: 86_400,
      grace_secs: 10_800,
      status: ofHundred === 3 ? 'paused' : 'active',
      consecutive_misses: pingedHoursAgo > 27 ? 1 : 0,
      last_pinged_at: goTime(pingedHoursAgo * HOUR_MS + at),
      next_expected_at: goTime((pingedHoursAgo - 24) * HOUR_MS + at),
      created_at: goTime(3000 * HOUR_MS + at),
      updated_at: goTime(pingedHoursAgo * HOUR_MS + at),
    };
  });
  return JSON.stringify({ heartbeats });
}

/** As Go writes an instant, so long ago: to the nanosecond. */
function goTime(agoMs: number): string {
  return new Date(Date.now() - agoMs).toISOString().replace('Z', '123456Z');
}
