import type { Answer } from '../../tickstem/wire.ts';
import type { Call } from '../endpoints.ts';
import { gitSha } from '../files.ts';
import { jsonOf, pageOf } from '../paging.ts';
import { NotBuilt, Refusal } from '../refusal.ts';
import { apiOf, minimalRepository } from '../repositories.ts';
import type { Repository } from '../repository.ts';
import { stamp } from '../time.ts';
import { idOf, nodeId, userJson } from '../users.ts';
import { within } from './created.ts';
import type { Run } from './store.ts';
import { workflowIn } from './workflows.ts';

/** `GET …/actions/runs`. */
export function runs(repository: Repository, call: Call): Answer {
  return listed(repository.actions.runs, repository, call);
}

/** `GET …/actions/workflows/{workflow_id}/runs`. */
export function workflowRuns(repository: Repository, call: Call): Answer {
  const workflow = workflowIn(repository, call);
  return listed(
    repository.actions.runs.filter((run) => run.workflow === workflow),
    repository,
    call,
  );
}

/** `GET …/actions/runs/{run_id}`. */
export function run(repository: Repository, call: Call): Answer {
  return jsonOf(runJson(runIn(repository, call), repository, call.base));
}

/** `GET …/actions/runs/{run_id}/attempts/{attempt_number}`. */
export function attempt(repository: Repository, call: Call): Answer {
  const run = runIn(repository, call);
  const number = Number(call.parameters['attempt_number']);
  if (!(number >= 1 && number <= run.attempt)) throw new Refusal(404, 'Not Found');
  return jsonOf(runJson(attemptOf(run, number), repository, call.base));
}

/** @throws {Refusal} 404. */
export function runIn({ actions }: Repository, { parameters }: Call): Run {
  const run = actions.run(parameters['run_id'] ?? '');
  if (!run) throw new Refusal(404, 'Not Found');
  return run;
}

/** The run as it was after an attempt. An earlier one that a test says nothing about failed: that is why it was re-run. */
function attemptOf(run: Run, number: number): Run {
  if (number === run.attempt) return run;
  const seed = run.attempts.find(({ attempt }) => attempt === number);
  const startedMs = seed?.startedMs ?? run.createdMs;
  const ended = run.jobs.filter((job) => job.attempt === number).map(({ completedMs }) => completedMs ?? startedMs);
  return {
    ...run,
    attempt: number,
    status: 'completed',
    conclusion: seed?.conclusion ?? 'failure',
    startedMs,
    updatedMs: Math.max(startedMs, ...ended),
  };
}

/** "This endpoint will return up to 1,000 results for each search when using the following parameters". */
const MAX_FOUND = 1000;
const SEARCHES = ['actor', 'branch', 'check_suite_id', 'created', 'event', 'head_sha', 'status'];
/** The description's, and `startup_failure`, which `gh run list --status` takes too. */
const STATUSES = new Set([
  ...['completed', 'action_required', 'cancelled', 'failure', 'neutral', 'skipped', 'stale', 'success', 'timed_out'],
  ...['in_progress', 'queued', 'requested', 'waiting', 'pending', 'startup_failure'],
]);

function listed(all: readonly Run[], repository: Repository, call: Call): Answer {
  const { query, base, nowMs } = call;
  const { shuffledRuns = false, staleRunsMs } = repository.quirks;
  const isStale = staleRunsMs !== undefined && !query.has('created');
  const seen = isStale ? all.filter(({ createdMs }) => createdMs <= nowMs - staleRunsMs) : all;
  const found = seen.filter(filterIn(query)).sort(shuffledRuns ? byNothing : newestFirst);
  const isSearch = SEARCHES.some((name) => query.has(name));
  const { rows, headers } = pageOf(isSearch ? found.slice(0, MAX_FOUND) : found, repository, call);
  const json = rows.map((run) => runJson(run, repository, base));
  return jsonOf({ total_count: found.length, workflow_runs: json }, headers);
}

/**
 * Those that the query asks for: all of its conditions hold. @throws {NotBuilt} for a value that GitHub does not
 * describe.
 */
function filterIn(query: URLSearchParams): (run: Run) => boolean {
  const created = query.get('created');
  const status = query.get('status');
  if (status !== null && !STATUSES.has(status)) throw new NotBuilt(`runs with the status ${status}`);
  const isCreated = created === null ? () => true : within(created);
  const is = (name: string, ...values: (string | null)[]) => {
    const wanted = query.get(name);
    return wanted === null || values.includes(wanted);
  };
  return (run) =>
    isCreated(run.createdMs) &&
    is('actor', run.actor) &&
    is('branch', run.branch) &&
    is('event', run.event) &&
    is('status', run.status, run.conclusion) &&
    is('head_sha', run.sha) &&
    is('check_suite_id', `${suiteOf(run)}`);
}

function newestFirst(a: Run, b: Run): number {
  return b.createdMs - a.createdMs || b.id - a.id;
}

/** Neither by date nor by id, and the same each time. */
function byNothing(a: Run, b: Run): number {
  return idOf(`${a.id}`) - idOf(`${b.id}`);
}

function suiteOf({ id }: Run): number {
  return id + 1_000_000_000;
}

function runJson(run: Run, repository: Repository, base: string) {
  const { id, workflow, attempt } = run;
  const api = apiOf(repository, base);
  const url = `${api}/actions/runs/${id}`;
  const suite = suiteOf(run);
  return {
    id,
    name: workflow.name,
    node_id: nodeId('WFR_', id),
    head_branch: run.branch,
    head_sha: run.sha,
    // As answers have it. The description's example ends in `@main`.
    path: workflow.path,
    display_title: run.title,
    run_number: run.number,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow.id,
    check_suite_id: suite,
    check_suite_node_id: nodeId('CS_', suite),
    url,
    html_url: `https://github.com/${repository.fullName}/actions/runs/${id}`,
    pull_requests: [],
    created_at: stamp(run.createdMs),
    updated_at: stamp(run.updatedMs),
    actor: userJson(run.actor, base),
    triggering_actor: userJson(run.actor, base),
    run_attempt: attempt,
    referenced_workflows: [],
    run_started_at: stamp(run.startedMs),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${suite}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt > 1 ? `${url}/attempts/${attempt - 1}` : null,
    workflow_url: `${api}/actions/workflows/${workflow.id}`,
    head_commit: headCommit(run, repository),
    repository: minimalRepository(repository, base),
    head_repository: minimalRepository(repository, base),
  };
}

function headCommit({ sha, actor, createdMs }: Run, { history }: Repository) {
  const commit = history.commits.find((known) => known.sha === sha);
  const name = commit?.author ?? actor;
  const person = { name, email: `${encodeURIComponent(name)}@users.noreply.github.com` };
  return {
    id: sha,
    tree_id: gitSha('tree', Buffer.from(sha)),
    message: commit?.message ?? 'Update',
    timestamp: stamp(commit?.atMs ?? createdMs),
    author: person,
    committer: person,
  };
}
