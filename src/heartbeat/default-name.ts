/** The default name of a job's heartbeat, `<owner>/<repo>/<workflow file>/<job id>`, without a matrix. */
export function defaultNameOf(repository: string, file: string, jobId: string): string {
  return [repository, file, jobId].join('/');
}

/** What a default name says. */
export interface DefaultName {
  /** `nightly.yml` */
  file: string;
  jobId: string;
  /** What tells the leg of a matrix, `eu, 20`; `undefined`: there is none. */
  leg: string | undefined;
}

/** What the name of a heartbeat says, where it is a default one of that repository. */
export function parseDefaultName(name: string, repository: string): DefaultName | undefined {
  if (!name.startsWith(`${repository}/`)) return undefined;
  const rest = name.slice(repository.length + 1);
  const [, file, jobId, leg] =
    /^([^/]+\.ya?ml)\/([A-Za-z_][\w-]*)(?: \((.*)\)| \((?:.*)~[0-9a-f]{8})?$/s.exec(rest) ?? [];
  return file === undefined || jobId === undefined ? undefined : { file, jobId, leg };
}
