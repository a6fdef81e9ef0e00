import type { Clock } from '../../base/clock.ts';
import { type ActionError, asActionError } from '../../base/errors.ts';
import { say } from '../../base/message.ts';
import {
  type AnnotationRecord,
  findWorkflow,
  type JobRecord,
  LISTED_WORKFLOWS,
  listAnnotations,
  listJobs,
  listRuns,
  listWorkflows,
  type RunRecord,
  type WorkflowRecord,
} from '../../github/actions.ts';
import { openBudget } from '../../github/budget.ts';
import { type GitHub, type GitHubConnection, openGitHub } from '../../github/client.ts';
import { type Edit, lastEdit, readFile, WORKFLOW_FOLDER } from '../../github/contents.ts';
import { GITHUB_MESSAGES } from '../../github/messages.ts';
import { openQueue, type RequestQueue } from '../../github/queue.ts';
import { readWorkflowTree, type WorkflowTree } from '../../github/workflow-tree.ts';
import type { RetryBudget } from '../../http/retry.ts';
import { DEFAULT_BRANCH_EVENTS } from '../../runner/run.ts';
import { scheduleInterval } from '../../schedule/interval.ts';
import { type Timetable, timetableOf } from '../../schedule/timetable.ts';
import type { WorkflowId } from '../../workflow/calls.ts';
import { readWorkflow, type Workflow } from '../../workflow/workflow.ts';
import { idText } from './run-jobs.ts';

/** A workflow file, as far as it is understood. */
export interface WorkflowFile {
  /** `undefined`: it could not be read. */
  workflow: Workflow | undefined;
  /** `undefined`: it has no schedule, or one that GitHub would not accept. */
  timetable: Timetable | undefined;
  /** The interval of its schedule in seconds, if it has a timetable. */
  intervalSecs: number | undefined;
  /** Why nothing is known about its schedule. */
  problem: ActionError | undefined;
}

/**
 * GitHub's record of a repository's workflows. Each thing is requested when it is needed, and once. Anything that can't be read
 * is `undefined`, and `unavailable` says why.
 */
export interface RunHistory {
  /** The workflow files of the default branch, by their names. */
  files(): Promise<ReadonlyMap<string, WorkflowFile> | undefined>;
  /** The workflows as GitHub Actions lists them. */
  states(): Promise<readonly WorkflowRecord[] | undefined>;
  /** One workflow as GitHub Actions lists it, also where the list doesn't reach. */
  state(file: string): Promise<WorkflowRecord | undefined>;
  /** `.github/workflows/actions.lock`; `undefined`: there is none, or it can't be read. */
  lockFile(): Promise<string | undefined>;
  /** Runs created since, on the default branch, newest first. */
  runs(file: string, sinceMs: number): Promise<readonly RunRecord[] | undefined>;
  jobs(runId: number): Promise<readonly JobRecord[] | undefined>;
  annotations(checkRunId: number): Promise<readonly AnnotationRecord[] | undefined>;
  /** The last error line of a job that failed; `undefined`: it has none, it can't be read, or enough others were read. */
  lastError(checkRunId: number): Promise<string | undefined>;
  /** A workflow file at a commit; `none`: it was not there. */
  fileAt(file: string, sha: string): Promise<WorkflowFile | 'none' | undefined>;
  /** A reusable workflow of another repository or commit; `undefined`: the token can't read it. */
  called(workflow: WorkflowId): Promise<Workflow | undefined>;
  /** The newest commit to a workflow file. */
  lastEdit(file: string): Promise<Edit | undefined>;
  /** Why something is not known, a sentence each, without its full stop. */
  readonly unavailable: readonly string[];
}

export interface Repository {
  connection: GitHubConnection;
  /** `octo-org/shop` */
  repository: string;
  /** `undefined`: not known; then runs of all branches count. */
  defaultBranch: string | undefined;
  budget: RetryBudget;
}

const HOUR_MS = 3_600_000;
/**
 * How far back runs are listed, in milliseconds. Few steps, so that the rows of one file, whose last pings differ, share one
 * list.
 */
const WINDOWS_MS = [6, 24, 3 * 24, 10 * 24, 35 * 24, 100 * 24, 400 * 24].map((hours) => hours * HOUR_MS);

export function openHistory({ connection: given, repository, defaultBranch, budget }: Repository): RunHistory {
  const { clock, deadlineMs } = budget;
  const requests = openBudget(given.send, clock);
  const connection = { ...given, send: requests.send };
  const queue = openQueue(budget, connection.token, requests);
  const github = openGitHub({ connection, repository, clock, deadlineMs });
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
  const tree = () =>
    once('tree', () => readWorkflowTree(github, queue, async (file) => (await textAt(file, ''))?.text));
  const files = () =>
    once('files', async () => {
      const texts = (await tree())?.texts;
      return texts && new Map([...texts].map(([file, text]) => [file, evaluation.file(text)]));
    });
  const states = () => once('states', () => queue.ask('actions: read', () => listWorkflows(github)));
  const listSince = async (file: string, sinceMs: number) => {
    let unknown: ActionError | undefined;
    const runs = await queue.ask('actions: read', () =>
      listRuns(github, { file, sinceMs }).catch((thrown: unknown) => {
        unknown = asActionError(thrown);
        if (unknown.status !== 404) throw unknown;
        return undefined;
      }),
    );
    if (unknown?.status !== 404) return runs;
    // There is no such workflow, so there are no runs of it; unless it is listed, and its runs are hidden from us.
    const listed = await states();
    if (listed?.every(({ path }) => path !== `${WORKFLOW_FOLDER}/${file}`)) return [];
    return queue.ask('actions: read', () => Promise.reject(unknown));
  };
  const listedFromMs = new Map<string, number>();
  const runs = async (file: string, sinceMs: number) => {
    const windowMs = WINDOWS_MS.find((ms) => openedAtMs - ms <= sinceMs);
    const ownMs = windowMs === undefined ? sinceMs : openedAtMs - windowMs;
    listedFromMs.set(file, Math.min(listedFromMs.get(file) ?? ownMs, ownMs));
    await allAsked();
    const fromMs = listedFromMs.get(file) ?? ownMs;
    const listed = await once(`runs ${file} ${fromMs}`, () => listSince(file, fromMs));
    // GitHub is asked by the second.
    return listed?.filter(
      (run) => run.createdAtMs >= Math.floor(sinceMs / 1000) * 1000 && isOnBranch(run, defaultBranch),
    );
  };
  return {
    files,
    states,
    ...otherRecords({ github, queue, once, repository }, states),
    runs,
    jobs: (runId) => once(`jobs ${runId}`, () => queue.ask('actions: read', () => listJobs(github, runId))),
    annotations: (id) => once(`annotations ${id}`, () => queue.ask('checks: read', () => listAnnotations(github, id))),
    async fileAt(file, sha) {
      const read = await tree();
      // The newest run is most often of the newest commit.
      const isNewest = read !== undefined && sha !== '' && read.headSha === sha;
      const answer = isNewest ? textIn(read, file) : await textAt(file, sha);
      if (answer === undefined) return undefined;
      return answer.text === undefined ? 'none' : understood(answer.text, clock.now());
    },
    lastEdit: (file) =>
      once(`edit ${file}`, () => queue.ask('contents: read', () => lastEdit(github, `${WORKFLOW_FOLDER}/${file}`))),
    get unavailable() {
      return [...queue.unavailable, ...evaluation.unavailable()];
    },
  };
}

/** So many error lines are read in one check: more than anybody reads at once. */
const MOST_ERRORS = 20;
/** The annotation of every step that failed. */
const EXIT_CODE = /^Process completed with exit code \d+\.?$/;

/** Reads error lines without a word about those that can't be read: they are a detail, and need a permission of their own. */
function errorReader(github: GitHub, queue: RequestQueue): (checkRunId: number) => Promise<string | undefined> {
  let left = MOST_ERRORS;
  return async (id) => {
    left -= 1;
    const listed = left < 0 ? undefined : await queue.askQuietly('checks: read', () => listAnnotations(github, id));
    const errors = (listed ?? []).filter(({ level }) => level === 'failure').map(({ message }) => message.trim());
    return errors.findLast((message) => message !== '' && !EXIT_CODE.test(message)) ?? errors.at(-1);
  };
}

/** Where records are requested. */
interface Source {
  github: GitHub;
  queue: RequestQueue;
  once: ReturnType<typeof remembered>;
  repository: string;
}

/** Records that are rarely needed. */
function otherRecords({ github, queue, once, repository }: Source, states: RunHistory['states']) {
  const lastError = errorReader(github, queue);
  return {
    lastError: (id: number) => once(`error ${id}`, () => lastError(id)),
    async state(file: string) {
      const path = `${WORKFLOW_FOLDER}/${file}`;
      const listed = await states();
      const found = listed?.find((one) => one.path === path);
      if (found !== undefined || listed === undefined || listed.length < LISTED_WORKFLOWS) return found;
      return once(`state ${file}`, () => queue.ask('actions: read', () => findWorkflow(github, file)));
    },
    lockFile: () => once('lock', () => readLock(github.connection, queue, repository)),
    called: (id: WorkflowId) => once(`called ${idText(id)}`, () => readCalled(github.connection, queue, id)),
  };
}

/** Evaluates files until the deadline: hundreds of long ones can take longer to understand than to read. */
function evaluateUntil(deadlineMs: number, clock: Clock) {
  let leftOut = 0;
  return {
    file(text: string | undefined): WorkflowFile {
      const isLate = text !== undefined && clock.monotonicMs() >= deadlineMs;
      if (isLate) leftOut += 1;
      return understood(isLate ? undefined : text, clock.now());
    },
    unavailable: () =>
      leftOut === 0 ? [] : [say(GITHUB_MESSAGES.filesNotEvaluated, { count: leftOut }).replace(/\.$/, '')],
  };
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
function readCalled(connection: GitHubConnection, queue: RequestQueue, { repository, path, ref }: WorkflowId) {
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

/**
 * Whether a run is of the default branch. Scheduled runs always are, also those from before the branch was renamed, which keep
 * its old name.
 */
function isOnBranch({ event, branch }: RunRecord, defaultBranch: string | undefined): boolean {
  return (
    DEFAULT_BRANCH_EVENTS.includes(event) || defaultBranch === undefined || branch === '' || branch === defaultBranch
  );
}

/** @param text `undefined`: it could not be read */
function understood(text: string | undefined, nowMs: number): WorkflowFile {
  const nothing = { workflow: undefined, timetable: undefined, intervalSecs: undefined, problem: undefined };
  if (text === undefined) return nothing;
  let workflow: Workflow | undefined;
  try {
    workflow = readWorkflow(text);
    if (workflow.schedule.length === 0) return { ...nothing, workflow };
    const { intervalSecs } = scheduleInterval(workflow.schedule, nowMs);
    return { workflow, timetable: timetableOf(workflow.schedule, nowMs), intervalSecs, problem: undefined };
  } catch (thrown) {
    return { ...nothing, workflow, problem: asActionError(thrown) };
  }
}

/** Remembers each answer by its key, also one that is still on its way. */
function remembered(): <T>(key: string, ask: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<unknown>>();
  return <T>(key: string, ask: () => Promise<T>) => {
    const answer = (known.get(key) ?? ask()) as Promise<T>;
    known.set(key, answer);
    return answer;
  };
}
