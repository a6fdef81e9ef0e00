import type { Row } from '../rows.ts';
import type { Verdict } from '../verdict.ts';
import { ID_LENGTH, NAME_LENGTH, shortText } from './format.ts';

/** What to do about a row that fails, and where to look. */
export function adviceOn(row: Row): string {
  if (row.cause !== undefined) return row.cause.advice;
  if (row.absent !== undefined) return adviceOnAbsence(row.absent);
  if (row.kind === 'workflow') return 'Look at its last runs on GitHub.';
  if (row.olderId !== undefined) {
    const older = shortText(row.olderId, ID_LENGTH);
    return `An older heartbeat has the same name (id ${older}), and that one is pinged: delete or rename this one.`;
  }
  const parts = /^([^/]+\/[^/]+)\/([^/]+\.ya?ml)\/(.+)$/s.exec(row.name ?? '') ?? [];
  const [, repository, workflow, job] = parts.map((part) => shortText(part, NAME_LENGTH / 2));
  const runs =
    repository === undefined
      ? 'the last runs of the job that pings it'
      : `the last runs of job ${job} in ${workflow} of ${repository}`;
  return advice(row.verdict, runs);
}

/** What to do about a verdict that fails. */
export function advice(verdict: Verdict, runs = 'the last runs of its job'): string {
  switch (verdict) {
    case 'failing':
    case 'missed':
      return `Look at ${runs}: did they start, did they succeed, and did the post step ping? The next ping makes it healthy.`;
    case 'never-pinged':
      return `Look at ${runs}: has one succeeded, and did its post step ping? If the job is gone, delete the heartbeat.`;
    case 'paused':
      return 'Resume it in Tickstem, leave it out with a `!` line in `heartbeats`, or set `fail-on-paused: false`.';
    case 'unknown':
      return 'Look at it in Tickstem; if all is well there, a newer version of this action may be able to read it.';
    case 'not-found':
      return 'Correct `heartbeats`, or run the job: its heartbeat is made by its first run that counts.';
    default:
      return '';
  }
}

function adviceOnAbsence({ kind, why }: NonNullable<Row['absent']>): string {
  if (why === 'left-out')
    return `Take one of the two lines out of \`${kind === 'workflow' ? 'workflows' : 'heartbeats'}\`.`;
  const made = "A job's heartbeat is made by its first run that counts.";
  if (why === 'no-heartbeats') return `Is it the API key of the right account? ${made}`;
  if (kind === 'workflow')
    return 'Correct the line in `workflows`: a file of `.github/workflows`, or a pattern that matches one.';
  if (kind === 'job') return `Look at the last runs of its job. ${made}`;
  if (kind === 'name') return `Correct the name in \`heartbeats\`, or run the job once. ${made}`;
  if (kind === 'pattern') return `Correct the pattern in \`heartbeats\`, or take it out. ${made}`;
  return `It is what \`heartbeats\` means where it is not set: set it to the names or patterns to check. ${made}`;
}
