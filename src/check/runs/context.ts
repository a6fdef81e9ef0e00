import type { RunRecord } from '../../github/actions.ts';
import type { NameSegment } from '../../heartbeat/called-name.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import type { Row } from '../rows.ts';
import type { Files } from './coverage.ts';
import type { RunHistory } from './history.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** Everything that is known while rows are judged by GitHub's runs, and where more can be read. */
export interface ReviewContext {
  history: RunHistory;
  /** The workflow files by their names; `undefined`: they could not be read. */
  files: ReadonlyMap<string, WorkflowFile> | undefined;
  /** The same files, as `coverage` takes them. */
  usage: Files;
  /** The check's own workflow file, `heartbeats.yml`; `undefined`: it isn't known. */
  ownFile: string | undefined;
  /** The names of all heartbeats of the account. */
  names: ReadonlySet<string>;
  /** Whether a line of `heartbeats` is exactly that name. */
  isNamed: (name: string) => boolean;
  /** The runs of files, by their names, that were listed before any row is judged. */
  lists: ReadonlyMap<string, readonly RunRecord[]>;
  /** `https://github.com/octo-org/shop` */
  repositoryUrl: string;
  /** Milliseconds since the epoch. */
  nowMs: number;
}

/** A job of a workflow file. */
export interface JobRef {
  /** `nightly.yml` */
  file: string;
  /** `undefined`: the workflow as a whole. */
  jobId: string | undefined;
  /** The matrix values in its name, `eu, 20`; `undefined`: there are none. */
  leg: string | undefined;
  /** In a reusable workflow: the jobs that it is reached through, and the job itself. */
  inner?: readonly NameSegment[] | undefined;
}

/** Returns the workflow file that a row of this repository is about; `undefined`: its name doesn't say it. */
export function fileOfRow({ name, kind }: Pick<Row, 'name' | 'kind'>, repository: string): string | undefined {
  if (name === undefined) return undefined;
  const job = parseDefaultName(name, repository);
  if (job !== undefined) return job.file;
  return kind === 'workflow' && name.startsWith(`${repository}/`) ? name.slice(repository.length + 1) : undefined;
}
