import { type ActionError, asActionError } from '../../base/errors.ts';
import {
  type AnnotationRecord,
  findScheduledRun,
  findWorkflow,
  type JobRecord,
  LISTED_WORKFLOWS,
  listAnnotations,
  listJobs,
  listRuns,
  listWorkflows,
  type RunRecord,
  readAttempt,
  type WorkflowRecord,
} from '../../github/actions.ts';
import { openBudget, type RequestBudget } from '../../github/budget.ts';
import { type GitHub, type GitHubConnection, openGitHub } from '../../github/client.ts';
import { type Edit, lastEdit, readFile, WORKFLOW_FOLDER } from '../../github/contents.ts';
import { openQueue, type RequestQueue, type RequestSlots } from '../../github/queue.ts';
import type { RepositoryFacts } from '../../github/repository.ts';
import { watchServerClock } from '../../github/server-clock.ts';
import { completed, readWorkflowTree, type WorkflowTree } from '../../github/workflow-tree.ts';
import type { RetryBudget } from '../../http/retry.ts';
import type { WorkflowId } from '../../workflow/calls.ts';
import type { Workflow } from '../../workflow/workflow.ts';
import { errorReader } from './error-lines.ts';
import { isOnBranch, openPast, type PastRuns, type PastSource } from './past-runs.ts';
import { idText } from './run-jobs.ts';
import { evaluateUntil, understood, type WorkflowFile } from './workflow-file.ts';

/**
 * GitHub's record of a repository's workflows. Each thing is requested when it is needed, and once. Anything that can't be read
 * is `undefined`, and `unavailable` says why.
 */
export interface RunHistory {
  /** The server has no record of runs (Gitea), so all that depends on it is `undefined`, without a reason. */
  lacksRuns?: boolean;
  /** The workflow files of the default branch, by their names. */
  files(): Promise<ReadonlyMap<string, WorkflowFile> | undefined>;
  /** The facts about the repository, if they came with its files. */
  facts(): Promise<RepositoryFacts | undefined>;
  /** The workflows as GitHub Actions lists them. */
  states(): Promise<readonly WorkflowRecord[] | undefined>;
  /** The same, without a word if it can't be read. */
  statesIfReadable(): Promise<readonly WorkflowRecord[] | undefined>;
  /** One workflow as GitHub Actions lists it, also where the list doesn't reach. */
  state(file: string): Promise<WorkflowRecord | undefined>;
  /** `.github/workflows/actions.lock`; `undefined`: there is none, or it can't be read. */
  lockFile(): Promise<string | undefined>;
  /** Runs created since, on the default branch, newest first. */
  runs(file: string, sinceMs: number): Promise<readonly RunRecord[] | undefined>;
  /** The newest scheduled run since then. */
  lastScheduled(file: string, sinceMs: number): Promise<RunRecord | undefined>;
  /** The jobs of a run's latest attempt, or of another one. */
  jobs(runId: number, attempt?: number): Promise<readonly JobRecord[] | undefined>;
  /** A run as it was after an earlier attempt. */
  attempt(runId: number, attempt: number): Promise<RunRecord | undefined>;
  annotations(checkRunId: number): Promise<readonly AnnotationRecord[] | undefined>;
  /** The last error line of a job that failed; `undefined`: it has none, it can't be read, or enough others were read. */
  lastError(checkRunId: number): Promise<string | undefined>;
  /** A workflow file at a commit; `none`: it was not there. */
  fileAt(file: string, sha: string): Promise<WorkflowFile | 'none' | undefined>;
  /** A reusable workflow of another repository or commit; `undefined`: the token can't read it. */
  called(workflow: WorkflowId): Promise<Workflow | undefined>;
  /** The newest commit to a workflow file. */
  lastEdit(file: string): Promise<Edit | undefined>;
  /** By how much GitHub's clock is ahead of the runner's, in milliseconds. `undefined`: not known. */
  readonly clockAheadMs?: number | undefined;
  /** The commit at which the default branch was then; only where there is no record of runs. */
  commitAt?(atMs: number): Promise<string | undefined>;
  /** For `start-missed`; `undefined` on a server that has no runs. */
  source?: RunSource;
  /** Opens what is read last, and only if there are requests left for it; absent on a server that has no runs. */
  past?(most: number): PastRuns;
  /** Why something is not known, a sentence each, without its full stop. */
  readonly unavailable: readonly string[];
}

/** The source of what a history doesn't have. */
export interface RunSource {
  github: GitHub;
  queue: RequestQueue;
  budget: RetryBudget;
  /** @param requests that will be made together */
  hasLeft(requests: number): boolean;
}

export interface Repository {
  connection: GitHubConnection;
  /** `octo-org/shop` */
  repository: string;
  /** `undefined`: not known; then runs of all branches count. */
  defaultBranch: string | undefined;
  budget: RetryBudget;
  /** The things that all repositories of a check share; `undefined`: the check has one repository. */
  shared?: SharedRequests;
  /** The workflow files, if they were read together with those of other repositories. */
  tree?: WorkflowTree | undefined;
}

/** Shared by the repositories of one check. */
export interface SharedRequests {
  requests: RequestBudget;
  slots: RequestSlots;
  /** Reusable workflows that were read, or are being read, by `idText`: many repositories call the same ones. */
  called: Map<string, Promise<Workflow | undefined>>;
}

/**
 * How far back runs are listed, in milliseconds. Few steps, so that the rows of one file, whose last pings differ, share one
 * list.
 */
const WINDOWS_MS = [6, 24, 3 * 24, 10 * 24, 35 * 24, 100 * 24, 400 * 24].map((hours) => hours * 3_600_000);

export function openHistory(request: Repository): RunHistory {
  const { repository, defaultBranch, budget, shared } = request;
  const { clock, deadlineMs } = budget;
  const { github, queue, requests, serverClock } = openSource(request);
  const once = remembered();
  const evaluation = evaluateUntil(deadlineMs, clock);
  const openedAtMs = clock.now();
  const textAt = (file: string, sha: string) =>
    once(`${file}@${sha}`, () =>
      queue.ask('contents: read', async (timeoutMs) => {
        const path = `${WORKFLOW_FOLDER}/${file}`;
        try {
          return { text: await readFile(github.connection, { repository, path, sha }, timeoutMs) };
        } catch (error) {
          if (sha !== '' && asActionError(error).status === 404) return { text: undefined }; // not there at that commit
          throw error;
        }
      }),
    );
  const tree = () => once('tree', () => readTree(request.tree, { github, queue }, (file) => textAt(file, '')));
  const files = () =>
    once('files', async () => {
      const texts = (await tree())?.texts;
      return texts && new Map([...texts].map(([file, text]) => [file, evaluation.file(text)]));
    });
  const facts = async () => (await tree())?.facts;
  const states = () => once('states', () => queue.ask('actions: read', () => listWorkflows(github)));
  const listedFromMs = new Map<string, number>();
  const runs = async (file: string, sinceMs: number) => {
    const windowMs = WINDOWS_MS.find((ms) => openedAtMs - ms <= sinceMs);
    const ownMs = windowMs === undefined ? sinceMs : openedAtMs - windowMs;
    listedFromMs.set(file, Math.min(listedFromMs.get(file) ?? ownMs, ownMs));
    await allAsked();
    const branch = (await facts())?.defaultBranch ?? defaultBranch;
    const fromMs = listedFromMs.get(file) ?? ownMs;
    const listed = await once(`runs ${file} ${fromMs}`, () =>
      listSince({ file, sinceMs: fromMs }, { github, queue, states }),
    );
    // GitHub is asked by the second.
    return listed?.filter((run) => run.createdAtMs >= Math.floor(sinceMs / 1000) * 1000 && isOnBranch(run, branch));
  };
  return {
    files,
    facts,
    states,
    ...otherRecords(
      {
        ...{ github, queue, once, repository, budget, requests, hasLeft: requests.hasLeft, defaultBranch },
        ...{ token: request.connection.token, called: shared?.called ?? new Map() },
      },
      states,
    ),
    runs,
    async fileAt(file, sha) {
      const read = await tree();
      // The newest run is most often of the newest commit.
      const isNewest = read !== undefined && sha !== '' && read.headSha === sha;
      const answer = isNewest ? textIn(read, file) : await textAt(file, sha);
      if (answer === undefined) return undefined;
      return answer.text === undefined ? 'none' : understood(answer.text, clock.now());
    },
    get clockAheadMs() {
      return serverClock.aheadMs;
    },
    get unavailable() {
      return [...queue.unavailable, ...evaluation.unavailable()];
    },
  };
}

/** Lists runs. There are none of a workflow that GitHub doesn't have; unless it is listed, and its runs are hidden from us. */
async function listSince(
  window: { file: string; sinceMs: number },
  { github, queue, states }: Pick<Source, 'github' | 'queue'> & Pick<RunHistory, 'states'>,
): Promise<readonly RunRecord[] | undefined> {
  let unknown: ActionError | undefined;
  const runs = await queue.ask('actions: read', () =>
    listRuns(github, window).catch((thrown: unknown) => {
      unknown = asActionError(thrown);
      if (unknown.status !== 404) throw unknown;
      return undefined;
    }),
  );
  if (unknown?.status !== 404) return runs;
  const listed = await states();
  if (listed?.every(({ path }) => path !== `${WORKFLOW_FOLDER}/${window.file}`)) return [];
  return listed && queue.ask('actions: read', () => Promise.reject(unknown)); // why no list is known is said for that request
}

function openSource({ connection: given, repository, budget, shared }: Repository) {
  const { clock, deadlineMs } = budget;
  const requests = shared?.requests ?? openBudget(given.send, clock);
  const serverClock = watchServerClock(requests.send, clock);
  const connection = { ...given, send: serverClock.send };
  // What a shared budget left out is said once, for all repositories.
  const counted = shared === undefined ? requests : { ...requests, report: undefined };
  const queue = openQueue(budget, connection.token, counted, shared?.slots);
  return { github: openGitHub({ connection, repository, clock, deadlineMs }), queue, requests, serverClock };
}

interface Source extends RunSource, PastSource {
  repository: string;
  called: SharedRequests['called'];
}

/** Records that are rarely needed. */
function otherRecords({ called, ...source }: Source, states: RunHistory['states']) {
  const { github, queue, once, repository, budget, hasLeft } = source;
  const lastError = errorReader(github, queue);
  return {
    source: { github, queue, budget, hasLeft },
    past: (most: number) => openPast(source, most),
    lastError: (id: number) => once(`error ${id}`, () => lastError(id)),
    async state(file: string) {
      const path = `${WORKFLOW_FOLDER}/${file}`;
      const listed = await states();
      const found = listed?.find((one) => one.path === path);
      if (found !== undefined || listed === undefined || listed.length < LISTED_WORKFLOWS) return found;
      return once(`state ${file}`, () => queue.ask('actions: read', () => findWorkflow(github, file)));
    },
    statesIfReadable: () => once('states, if readable', () => listWorkflows(github).catch(() => undefined)),
    lastEdit: (file: string) =>
      once(`edit ${file}`, () => queue.ask('contents: read', () => lastEdit(github, `${WORKFLOW_FOLDER}/${file}`))),
    jobs: (runId: number, attempt?: number) =>
      once(`jobs ${runId} ${attempt}`, () => queue.ask('actions: read', () => listJobs(github, runId, attempt))),
    annotations: (id: number) =>
      once(`annotations ${id}`, () => queue.ask('checks: read', () => listAnnotations(github, id))),
    lastScheduled: (file: string, sinceMs: number) =>
      once(`scheduled ${file}`, () => queue.ask('actions: read', () => findScheduledRun(github, { file, sinceMs }))),
    attempt: (runId: number, attempt: number) =>
      once(`attempt ${runId} ${attempt}`, () => queue.ask('actions: read', () => readAttempt(github, runId, attempt))),
    lockFile: () => once('lock', () => readLock(github.connection, queue, repository)),
    called(id: WorkflowId) {
      const answer = called.get(idText(id)) ?? readCalled(github.connection, queue, id);
      called.set(idText(id), answer);
      return answer;
    },
  };
}

/** Reads the workflow files, or the rest of those that were read already. */
function readTree(
  known: WorkflowTree | undefined,
  { github, queue }: Pick<Source, 'github' | 'queue'>,
  textOf: (file: string) => Promise<{ text: string | undefined } | undefined>,
): Promise<WorkflowTree | undefined> {
  const readText = async (file: string) => (await textOf(file))?.text;
  return known === undefined ? readWorkflowTree(github, queue, readText) : completed(known, readText);
}

/** Waits until all rows that are judged together have said since when they need the runs of their files. */
function allAsked(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function readLock(connection: GitHubConnection, queue: RequestQueue, repository: string) {
  const path = `${WORKFLOW_FOLDER}/actions.lock`;
  return queue.ask('contents: read', (timeoutMs) =>
    readFile(connection, { repository, path, sha: '' }, timeoutMs).catch(() => undefined),
  );
}

/** Reads a reusable workflow. A refusal is about its repository, and says nothing about this one. */
export function readCalled(connection: GitHubConnection, queue: RequestQueue, { repository, path, ref }: WorkflowId) {
  return queue.ask('contents: read', async (timeoutMs) => {
    const text = await readFile(connection, { repository, path, sha: ref }, timeoutMs).catch(() => undefined);
    return text === undefined ? undefined : understood(text, 0).workflow;
  });
}

/** In the form of `textAt`, where a file that could not be read is `undefined`, and one that is not there has no text. */
function textIn({ texts }: WorkflowTree, file: string): { text: string | undefined } | undefined {
  const text = texts.get(file);
  return text === undefined && texts.has(file) ? undefined : { text };
}

/** Remembers each answer by its key, also one that is still on its way. */
export function remembered(): <T>(key: string, ask: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<unknown>>();
  return <T>(key: string, ask: () => Promise<T>) => {
    const answer = (known.get(key) ?? ask()) as Promise<T>;
    known.set(key, answer);
    return answer;
  };
}
