// The repository `octo-org/shop` on a Gitea server, with the variables and contexts that its runner has.
import { type GitHub, startGitHub } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';
import { type Job, runAction, withTickstem } from './action.ts';
import { SHOP } from './sources.ts';

/** Monday, 15 hours after the nightly job is due. */
const NOW = Date.parse('2026-11-23T18:00:00Z');
const HOUR = 3_600_000;
/** So many hours before. */
export const hoursAgo = (hours: number) => new Date(NOW - hours * HOUR).toISOString().replace('.000Z', 'Z');

/** Set by Gitea's runner 1.0.8 and, with the second, by Forgejo's. */
export const GITEA_ENV = { ACT: 'true', GITEA_ACTIONS: 'true' };
export const FORGEJO_ENV = { ...GITEA_ENV, FORGEJO_ACTIONS: 'true' };
const CHECK_FILE = 'heartbeats.yml';

export interface Gitea {
  tickstem: Tickstem;
  gitea: GitHub;
  /** Adds a workflow file to `.gitea/workflows`, or another folder, whose newest commit is so old. */
  file(name: string, content: string, given?: { folder?: string; hoursAgo?: number }): void;
  /** Runs a job of a file with the key alone. @param workflow its `name:`; Gitea says no more of it */
  job(file: string, job?: Job & { workflow?: string }): Promise<JobResult>;
  /** Runs the check, in `heartbeats.yml`. */
  check(given?: Job['with'], job?: Job): Promise<JobResult>;
}

export function withGitea(use: (world: Gitea) => Promise<void>): Promise<void> {
  return withTickstem(
    async (tickstem) => {
      const gitea = await startGitHub({ repository: SHOP, now: NOW, flavor: 'gitea' });
      // The token of a job has no form of its own there, and writes as this user.
      const token = gitea.addToken(
        { actions: 'read', contents: 'read', issues: 'write' },
        'b'.repeat(40),
        'gitea-actions',
      );
      const job: Gitea['job'] = (file, { workflow = '', github = {}, ...given } = {}) => {
        const run = gitea.run({ workflow: `.gitea/workflows/${file}`, createdAt: hoursAgo(0), status: 'in_progress' });
        const server = {
          api_url: gitea.url,
          server_url: 'https://gitea.test',
          token,
          run_id: String(run.id),
          workflow,
        };
        return runAction(tickstem, {
          ...given,
          env: { ...GITEA_ENV, ...given.env },
          // Not among the contexts there.
          job: { workflow_ref: undefined, workflow_sha: undefined, check_run_id: undefined, ...given.job },
          github: { ...server, workflow_ref: undefined, workflow_sha: undefined, ...github },
          with: { interval: undefined, ...given.with },
        });
      };
      const check: Gitea['check'] = (given = {}, more = {}) =>
        job(CHECK_FILE, {
          name: 'check',
          as: 'tickstem/heartbeat-action@v1',
          ...more,
          with: { mode: 'check', ...given },
        });
      const file: Gitea['file'] = (name, content, { folder = '.gitea/workflows', hoursAgo: hours = 24 * 400 } = {}) => {
        gitea.file(`${folder}/${name}`, content);
        gitea.commit({ at: hoursAgo(hours), paths: [`${folder}/${name}`] });
      };
      try {
        await use({ tickstem, gitea, file, job, check });
      } finally {
        await gitea.close();
      }
    },
    { now: NOW },
  );
}
