import type { Answer } from '../../tickstem/wire.ts';
import type { Call } from '../endpoints.ts';
import { jsonOf, pageOf } from '../paging.ts';
import { NotBuilt, Refusal } from '../refusal.ts';
import { apiOf } from '../repositories.ts';
import type { Repository } from '../repository.ts';
import { stamp } from '../time.ts';
import { nodeId } from '../users.ts';
import type { AnnotationSeed, Job, Step } from './job.ts';
import { runIn } from './runs.ts';
import type { Run } from './store.ts';

/** `GET …/actions/runs/{run_id}/jobs`: those of the last attempt, or with `filter=all` of every one. */
export function jobs(repository: Repository, call: Call): Answer {
  const filter = call.query.get('filter') ?? 'latest';
  if (filter !== 'latest' && filter !== 'all') throw new NotBuilt(`jobs with the filter ${filter}`);
  const run = runIn(repository, call);
  return listed(run, (job) => filter === 'all' || job.attempt === run.attempt, repository, call);
}

/** `GET …/actions/runs/{run_id}/attempts/{attempt_number}/jobs`. */
export function attemptJobs(repository: Repository, call: Call): Answer {
  const run = runIn(repository, call);
  const attempt = Number(call.parameters['attempt_number']);
  if (!(attempt >= 1 && attempt <= run.attempt)) throw new Refusal(404, 'Not Found');
  return listed(run, (job) => job.attempt === attempt, repository, call);
}

/** `GET …/actions/jobs/{job_id}`. */
export function job(repository: Repository, call: Call): Answer {
  const [found, run] = jobIn(repository, call);
  return jsonOf(jobJson(found, run, repository, call.base));
}

/** `GET …/actions/jobs/{job_id}/logs`: "Look for `Location:` in the response header". */
export function jobLogs(repository: Repository, call: Call): Answer {
  const [{ id, log }] = jobIn(repository, call);
  if (log === null) throw new Refusal(404, 'Not Found');
  return { status: 302, headers: { location: `${call.base}${LOGS}${id}` } };
}

/** Where the logs are: on GitHub another host, which takes no token. */
export const LOGS = '/_logs/';

/** The text behind the redirect; undefined for another path. @throws {Refusal} 404 where there is no such log. */
export function logText({ actions }: Repository, path: string): Answer | undefined {
  if (!path.startsWith(LOGS)) return undefined;
  const all = actions.runs.flatMap(({ jobs: own }) => own);
  const log = all.find(({ id }) => `${id}` === path.slice(LOGS.length))?.log;
  if (log === undefined || log === null) throw new Refusal(404, 'Not Found');
  return { status: 200, raw: Buffer.from(log), headers: { 'content-type': 'text/plain; charset=utf-8' } };
}

function jobIn({ actions }: Repository, { parameters }: Call): [Job, Run] {
  for (const run of actions.runs) {
    const found = run.jobs.find(({ id }) => `${id}` === parameters['job_id']);
    if (found) return [found, run];
  }
  throw new Refusal(404, 'Not Found');
}

/** `GET …/check-runs/{check_run_id}/annotations`, of the check run that a job is. */
export function annotations(repository: Repository, call: Call): Answer {
  const id = call.parameters['check_run_id'];
  for (const run of repository.actions.runs) {
    const job = run.jobs.find((candidate) => `${candidate.id}` === id);
    if (!job) continue;
    const { rows, headers } = pageOf(job.annotations, repository, call);
    return jsonOf(
      rows.map((annotation) => annotationJson(annotation, run, repository)),
      headers,
    );
  }
  throw new Refusal(404, 'Not Found');
}

function listed(run: Run, isAsked: (job: Job) => boolean, repository: Repository, call: Call): Answer {
  const { rows, total, headers } = pageOf(run.jobs.filter(isAsked), repository, call);
  return jsonOf({ total_count: total, jobs: rows.map((job) => jobJson(job, run, repository, call.base)) }, headers);
}

function jobJson(job: Job, run: Run, repository: Repository, base: string) {
  const { id, name, status, conclusion, attempt } = job;
  const api = apiOf(repository, base);
  const hadRunner = status !== 'queued' && conclusion !== 'skipped';
  return {
    id,
    run_id: run.id,
    workflow_name: run.workflow.name,
    head_branch: run.branch,
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: attempt,
    node_id: nodeId('CR_', id),
    head_sha: run.sha,
    url: `${api}/actions/jobs/${id}`,
    html_url: `https://github.com/${repository.fullName}/actions/runs/${run.id}/job/${id}`,
    status,
    conclusion,
    created_at: stamp(job.createdMs),
    started_at: stamp(job.startedMs),
    completed_at: stampOrNull(job.completedMs),
    name,
    steps: job.steps.map(stepJson),
    check_run_url: `${api}/check-runs/${id}`,
    labels: ['ubuntu-latest'],
    runner_id: hadRunner ? 1 : null,
    runner_name: hadRunner ? 'GitHub Actions 1' : null,
    runner_group_id: hadRunner ? 0 : null,
    runner_group_name: hadRunner ? 'GitHub Actions' : null,
  };
}

function stepJson({ name, status, conclusion, number, startedMs, completedMs }: Step) {
  const times = { started_at: stampOrNull(startedMs), completed_at: stampOrNull(completedMs) };
  return { name, status, conclusion, number, ...times };
}

function stampOrNull(ms: number | null): string | null {
  return ms === null ? null : stamp(ms);
}

function annotationJson(annotation: AnnotationSeed, run: Run, { fullName }: Repository) {
  const { level, message, title = '', path = '.github', line = 1 } = annotation;
  return {
    path,
    blob_href: `https://github.com/${fullName}/blob/${run.sha}/${path}`,
    start_line: line,
    start_column: null,
    end_line: line,
    end_column: null,
    annotation_level: level,
    title,
    message,
    raw_details: '',
  };
}
