import { readFileSync } from 'node:fs';
import { type FileJob, type JobList, listJobs, readFileJobs, type WorkflowId } from '../../../src/workflow/calls.ts';
import { parseTypedYaml } from '../../../src/workflow/yaml.ts';

/** One job of a run, and the calls that lead to it; a matrix is the text of `toJSON(matrix)`. */
export interface CalledJob {
  displayed: string;
  calls: { id: string; matrix?: string }[];
  job: { id: string; matrix?: string };
}

interface CalledEntry {
  id: string;
  /** Workflow files by their path. */
  files: Record<string, string>;
  jobs: CalledJob[];
}

/** `test/data/called.json`: from GitHub's own workflow parser, as published with runner 2.336.0. */
export const CALLED: CalledEntry[] = JSON.parse(
  readFileSync(new URL('../../data/called.json', import.meta.url), 'utf8'),
);

export const REPOSITORY = 'octo-org/shop';
export const OUTER = '.github/workflows/outer.yml';

/**
 * Lists the jobs of files in one repository, from `outer.yml`.
 *
 * @param assumed the path of a file that isn't read, and the jobs that are assumed to be in it
 */
export function listFrom(
  files: Readonly<Record<string, string>>,
  assumed?: { path: string; jobs: readonly FileJob[] },
): JobList {
  const read = ({ repository, path }: WorkflowId): readonly FileJob[] | undefined => {
    if (assumed?.path === path) return assumed.jobs;
    const text = repository === REPOSITORY ? files[path] : undefined;
    return text === undefined ? undefined : readFileJobs(parseTypedYaml(text));
  };
  return listJobs({ repository: REPOSITORY, path: OUTER, ref: '' }, read);
}
