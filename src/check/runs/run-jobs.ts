import { WORKFLOW_FOLDER } from '../../github/contents.ts';
import type { NameSegment } from '../../heartbeat/called-name.ts';
import { matrixLabel, shownLabel } from '../../heartbeat/matrix-name.ts';
import {
  type Call,
  type FileJob,
  type JobList,
  type ListedJob,
  listJobs,
  readFileJobs,
  type WorkflowId,
} from '../../workflow/calls.ts';
import type { Combination } from '../../workflow/matrix.ts';
import type { Workflow } from '../../workflow/workflow.ts';
import { parseTypedYaml } from '../../workflow/yaml.ts';
import type { JobRef } from './context.ts';
import type { Files } from './coverage.ts';

const known = new WeakMap<Files['workflows'], Map<string, JobList>>();
const read = new WeakMap<Workflow, readonly FileJob[] | undefined>();

/** Lists the jobs that runs of a workflow file have, those of reusable workflows included. Worked out once for each file. */
export function jobsOfRuns(file: string, files: Files): JobList {
  const lists = known.get(files.workflows) ?? new Map<string, JobList>();
  known.set(files.workflows, lists);
  const list = lists.get(file) ?? listJobs(idOf(file, files), (id) => fileJobs(workflowOf(id, files)));
  lists.set(file, list);
  return list;
}

/** A workflow file, in the folder of any server. */
const IN_FOLDER = /^\.(?:github|gitea|forgejo)\/workflows\/(.*)$/s;

function idOf(file: string, { repository }: Files): WorkflowId {
  return { repository, path: `${WORKFLOW_FOLDER}/${file}`, ref: '' };
}

/** Returns the workflow that an id means, if it was read. */
export function workflowOf(id: WorkflowId, files: Files): Workflow | undefined {
  const { repository, path, ref } = id;
  if (ref !== '' || repository !== files.repository) return files.called?.get(idText(id));
  const [, file] = IN_FOLDER.exec(path) ?? [];
  return file === undefined ? undefined : files.workflows.get(file);
}

/** `octo-org/tools/.github/workflows/sync.yml@v1` */
export function idText({ repository, path, ref }: WorkflowId): string {
  return `${repository}/${path}@${ref}`;
}

/** Reusable workflows that are read, for all files together. */
const MOST_CALLED = 20;

/**
 * Reads the reusable workflows of other repositories or commits that scheduled workflows call, as far as the token may.
 *
 * @param read `undefined`: it can't be read
 */
export async function withCalled(
  files: Files,
  read: (id: WorkflowId) => Promise<Workflow | undefined>,
): Promise<Files> {
  let known = files;
  for (;;) {
    const missing = unreadIn(known).slice(0, MOST_CALLED - (known.called?.size ?? 0));
    if (missing.length === 0) return known;
    const found = await Promise.all(missing.map(async (id) => [idText(id), await read(id)] as const));
    // What was worked out without them is forgotten with the map.
    known = { ...files, workflows: new Map(files.workflows), called: new Map([...(known.called ?? []), ...found]) };
  }
}

function unreadIn(files: Files): WorkflowId[] {
  const unread = new Map<string, WorkflowId>();
  for (const [file, workflow] of files.workflows) {
    if (workflow === undefined || workflow.schedule.length === 0) continue;
    for (const id of jobsOfRuns(file, files).unread) {
      const isOwn = id.ref === '' && id.repository === files.repository;
      if (!isOwn && files.called?.has(idText(id)) !== true) unread.set(idText(id), id);
    }
  }
  return [...unread.values()];
}

/** @returns `undefined` if the file can't be read as the types of GitHub's YAML */
function fileJobs(workflow: Workflow | undefined): readonly FileJob[] | undefined {
  if (workflow === undefined) return undefined;
  if (!read.has(workflow)) read.set(workflow, parsed(workflow.text));
  return read.get(workflow);
}

function parsed(text: string): readonly FileJob[] | undefined {
  try {
    return readFileJobs(parseTypedYaml(text));
  } catch {
    return undefined;
  }
}

/** Returns the job that a heartbeat of this job's default name is of. A matrix that only a run shows has no label. */
export function refOf({ calls, jobId, combination }: ListedJob, file: string): JobRef & { jobId: string } {
  const own: NameSegment = { jobId, label: ownLabel(combination) };
  const [outer, ...inner] = [...calls.map((call) => ({ jobId: call.jobId, label: callLabel(call) })), own];
  const ref = { file, jobId: outer?.jobId ?? jobId, leg: outer?.label };
  return inner.length === 0 ? ref : { ...ref, inner };
}

/** Returns what distinguishes a job of a matrix in a default name, as far as the file shows it. */
export function ownLabel(combination: Combination | undefined): string | undefined {
  return combination && matrixLabel(combination.values, combination.hasTwin);
}

/** Returns what distinguishes a call in a default name; `undefined`: nothing, or only a run shows it. */
export function callLabel({ shown = [] }: Pick<Call, 'shown'>): string | undefined {
  return shown.length === 0 ? undefined : shownLabel(shown);
}
