import { parseDefaultName } from '../../heartbeat/name.ts';
import { type Place, usageOf } from '../../heartbeat/usage.ts';
import type { Workflow } from '../../workflow/workflow.ts';

/** The workflow files of this repository. */
export interface Files {
  /** `octo-org/shop` */
  repository: string;
  /** See `Place`. */
  actionRepository: string;
  /** By their names; `undefined`: there is one, and it could not be read. */
  workflows: ReadonlyMap<string, Workflow | undefined>;
}

/** A heartbeat that a scheduled job would have made, and that is not there. */
export interface Uncovered {
  name: string;
  file: string;
  jobId: string;
}

/** Scheduled jobs that use this action, and have no heartbeat of their name. */
export function uncovered(files: Files, names: ReadonlySet<string>): Uncovered[] {
  return [...files.workflows].flatMap(([file, workflow]) => {
    if (workflow === undefined || workflow.schedule.length === 0) return [];
    const wanted = usageOf(workflow, placeOf(files, file)).heartbeats;
    return wanted.filter(({ name }) => !names.has(name)).map(({ name, jobId }) => ({ name, file, jobId }));
  });
}

/**
 * What a heartbeat of a default name has lost: its workflow file, or its job in it; `undefined` where it has both, or
 * where that cannot be known, since its name may be given in some other file.
 */
export function lostBy(name: string, files: Files): 'file' | 'job' | undefined {
  const own = parseDefaultName(name, files.repository);
  if (own === undefined) return undefined;
  const has = files.workflows.has(own.file);
  const workflow = files.workflows.get(own.file);
  if (has && (workflow === undefined || workflow.jobs.some(({ id }) => id === own.jobId))) return undefined;
  const { names, isOpen } = writtenIn(files);
  if (isOpen || names.has(name)) return undefined;
  return has ? 'job' : 'file';
}

/** The names that are written in any of the files. */
interface Written {
  names: ReadonlySet<string>;
  /** Others may be pinged: by a file that could not be read, or whose names are only known when it is run. */
  isOpen: boolean;
}

const written = new WeakMap<Files, Written>();

/** Reads the files once, however many heartbeats are looked up in them. */
function writtenIn(files: Files): Written {
  const known = written.get(files);
  if (known !== undefined) return known;
  const usages = [...files.workflows].map(([file, one]) => one && usageOf(one, placeOf(files, file)));
  const names = new Set(usages.flatMap((usage) => usage?.names ?? []));
  const found = { names, isOpen: usages.some((usage) => usage === undefined || usage.isOpen) };
  written.set(files, found);
  return found;
}

function placeOf({ repository, actionRepository }: Files, file: string): Place {
  return { repository, file, actionRepository };
}
