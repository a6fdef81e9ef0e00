import type { RunSeed } from '../stand-ins/github/server.ts';
import type { JobResult } from '../stand-ins/runner/result.ts';

/** The annotations of a job, as the stand-in for GitHub takes them. */
export type Annotations = NonNullable<NonNullable<RunSeed['jobs']>[number]['annotations']>;

/** What the steps of a job annotated, as GitHub lists it. */
export function annotatedBy(result: JobResult): Annotations {
  const all = result.phases.flatMap(({ annotations }) => annotations);
  return all.map(({ level, message, title = '' }) => ({
    level: level === 'error' ? 'failure' : level,
    message,
    title,
  }));
}
