import type { ActionError } from '../../base/errors.ts';
import { asActionError } from '../../base/errors.ts';
import {
  type AnnotationRecord,
  type JobRecord,
  listAnnotations,
  listJobs,
  listRuns,
  listWorkflows,
  type RunRecord,
  type WorkflowRecord,
} from '../../github/actions.ts';
import { type GitHubConnection, openGitHub } from '../../github/client.ts';
import {
  lastEditor,
  listPushes,
  listWorkflowFiles,
  type Push,
  readWorkflowFile,
  WORKFLOW_FOLDER,
} from '../../github/contents.ts';
import { openQueue, type RequestQueue } from '../../github/queue.ts';
import type { RetryBudget } from '../../http/retry.ts';
import { type Firings, firingsOf } from '../../schedule/firings.ts';
import { scheduleInterval } from '../../schedule/interval.ts';
import { readWorkflow, type Workflow } from '../../workflow/workflow.ts';

/** A workflow file of the default branch. */
export interface WorkflowFile {
  /** `undefined`: it could not be read. */
  workflow: Workflow | undefined;
  /** `undefined`: it has no schedule, or one that GitHub would not accept. */
  firings: Firings | undefined;
  /** Its interval in seconds, as long as it has firings. */
  intervalSecs: number | undefined;
  /** Why there is nothing to be said about its schedule. */
  trouble: ActionError | undefined;
}

/**
 * GitHub's record of a repository, read as far as it is asked for, and nothing twice. What cannot be read is `undefined`,
 * and `unavailable` says why.
 */
export interface RunHistory {
  /** The workflow files of the default branch, by their names. */
  files(): Promise<ReadonlyMap<string, WorkflowFile> | undefined>;
  /** The workflows as GitHub Actions lists them. */
  states(): Promise<readonly WorkflowRecord[] | undefined>;
  /** Runs created since, on the default branch, newest first. */
  runs(file: string, sinceMs: number): Promise<readonly RunRecord[] | undefined>;
  jobs(runId: number): Promise<readonly JobRecord[] | undefined>;
  annotations(checkRunId: number): Promise<readonly AnnotationRecord[] | undefined>;
  /** A workflow file as it was on the default branch then; `none`: it was not there; `undefined`: not known. */
  fileAt(file: string, atMs: number): Promise<WorkflowFile | 'none' | undefined>;
  /** Who edited a workflow file last. */
  editor(file: string): Promise<string | undefined>;
  readonly unavailable: readonly string[];
}

export interface Repository {
  connection: GitHubConnection;
  /** `octo-org/shop` */
  repository: string;
  /** `undefined`: not known; then runs of all branches count. */
  defaultBranch: string | undefined;
  /** When something was pushed to any branch last, in milliseconds since the epoch, as far as it is known. */
  lastPushMs: number | undefined;
  budget: RetryBudget;
}

/** Of a hundred pushes each: the file of a yearly workflow is looked for in a year of them. */
const MOST_PUSH_PAGES = 20;

export function openHistory({ connection, repository, defaultBranch, lastPushMs, budget }: Repository): RunHistory {
  const queue: RequestQueue = openQueue(budget, connection.token);
  const { clock, deadlineMs } = budget;
  const github = openGitHub({ connection, repository, clock, deadlineMs });
  const once = remembered();

  const textAt = (file: string, sha: string) =>
    once(`${file}@${sha}`, () =>
      queue.ask('contents: read', async () => {
        const path = `${WORKFLOW_FOLDER}/${file}`;
        try {
          return { text: await readWorkflowFile(github, { path, sha }) };
        } catch (error) {
          if (sha !== '' && asActionError(error).status === 404) return { text: undefined }; // not there at that commit
          throw error;
        }
      }),
    );
  const files = () =>
    once('files', async () => {
      const names = await queue.ask('contents: read', () => listWorkflowFiles(github));
      if (names === undefined) return undefined;
      const read = await Promise.all(
        names.map(
          async (name): Promise<[string, WorkflowFile]> => [name, understood(await textAt(name, ''), clock.now())],
        ),
      );
      return new Map(read);
    });
  const pushPage = (branch: string, page: number, from: string | undefined) =>
    once(`pushes ${page}`, () => queue.ask('contents: read', () => listPushes(github, { branch, from })));
  /** As far back as that, or to the very first one; none where that cannot be known. */
  const pushesSince = async (atMs: number): Promise<readonly Push[]> => {
    if (defaultBranch === undefined) return [];
    const pushes: Push[] = [];
    let from: string | undefined;
    for (let page = 1; page <= MOST_PUSH_PAGES; page++) {
      const answer = await pushPage(defaultBranch, page, from);
      if (answer === undefined) return [];
      pushes.push(...answer.pushes);
      const oldest = pushes.at(-1);
      from = answer.next;
      if (from === undefined || (oldest !== undefined && oldest.atMs <= atMs)) return pushes;
    }
    return [];
  };
  const states = () => once('states', () => queue.ask('actions: read', () => listWorkflows(github)));
  return {
    files,
    states,
    runs: (file, sinceMs) =>
      once(`runs ${file} ${sinceMs}`, async () => {
        let unknown: ActionError | undefined;
        const runs = await queue.ask('actions: read', () =>
          listRuns(github, { file, sinceMs, branch: defaultBranch }).catch((thrown: unknown) => {
            unknown = asActionError(thrown);
            if (unknown.status !== 404) throw unknown;
            return undefined;
          }),
        );
        if (unknown?.status !== 404) return runs;
        // No such workflow, so no runs of it; unless it is listed, and its runs are what is kept from us.
        const listed = await states();
        if (listed?.every(({ path }) => path !== `${WORKFLOW_FOLDER}/${file}`)) return [];
        return queue.ask('actions: read', () => Promise.reject(unknown));
      }),
    jobs: (runId) => once(`jobs ${runId}`, () => queue.ask('actions: read', () => listJobs(github, runId))),
    annotations: (id) => once(`annotations ${id}`, () => queue.ask('checks: read', () => listAnnotations(github, id))),
    async fileAt(file, atMs) {
      // Nothing was pushed since, to any branch: it is the file that was read.
      const isSame = lastPushMs !== undefined && lastPushMs <= atMs;
      const sha = isSame ? 'now' : headAt(await pushesSince(atMs), atMs);
      if (sha === undefined) return undefined;
      if (sha === 'now') return (await files())?.get(file);
      const answer = await textAt(file, sha);
      if (answer === undefined) return undefined;
      return answer.text === undefined ? 'none' : understood(answer, clock.now());
    },
    editor: (file) =>
      once(`editor ${file}`, () => queue.ask('contents: read', () => lastEditor(github, `${WORKFLOW_FOLDER}/${file}`))),
    get unavailable() {
      return queue.unavailable;
    },
  };
}

/** The commit that a branch was at; `now`: the one that it is at; `undefined`: that is too long ago to be known. */
function headAt(pushes: readonly Push[], atMs: number): string | undefined {
  const [newest] = pushes;
  if (newest === undefined) return undefined;
  if (newest.atMs <= atMs) return 'now';
  const before = pushes.find((push) => push.atMs <= atMs);
  if (before !== undefined) return before.after;
  // All that there are came later: the oldest of them says what was before it.
  const sha = pushes.at(-1)?.before ?? '';
  return /^0*$/.test(sha) ? undefined : sha;
}

function understood(answer: { text: string | undefined } | undefined, nowMs: number): WorkflowFile {
  const nothing = { workflow: undefined, firings: undefined, intervalSecs: undefined, trouble: undefined };
  if (answer?.text === undefined) return nothing;
  let workflow: Workflow | undefined;
  try {
    workflow = readWorkflow(answer.text);
    if (workflow.schedule.length === 0) return { ...nothing, workflow };
    const { intervalSecs } = scheduleInterval(workflow.schedule, nowMs);
    return { workflow, firings: firingsOf(workflow.schedule), intervalSecs, trouble: undefined };
  } catch (thrown) {
    return { ...nothing, workflow, trouble: asActionError(thrown) };
  }
}

/** Each question once, however many ask it, at the same time or later. */
function remembered(): <T>(key: string, ask: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<unknown>>();
  return <T>(key: string, ask: () => Promise<T>) => {
    const answer = (known.get(key) ?? ask()) as Promise<T>;
    known.set(key, answer);
    return answer;
  };
}
