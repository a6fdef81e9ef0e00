import { say } from '../../base/message.ts';
import { parseDefaultName } from '../../heartbeat/name.ts';
import { type Files, usageOfFile } from './coverage.ts';
import { RUN_MESSAGES as M } from './messages.ts';

/**
 * Returns what a check says about the names of scheduled jobs: names that several jobs of a matrix share, and reusable
 * workflows that could not be read, each once, if heartbeats belong to their jobs.
 *
 * @param names of all heartbeats of the account
 */
export function coverageNotes(files: Files, names: ReadonlySet<string>): string[] {
  const notes = new Set<string>();
  const callers = new Set(
    [...names].flatMap((name) => {
      const ref = parseDefaultName(name, files.repository);
      return ref?.inner === undefined ? [] : ref.file;
    }),
  );
  for (const [file, workflow] of files.workflows) {
    if (workflow === undefined || workflow.schedule.length === 0) continue;
    const { shared, unread } = usageOfFile(file, files);
    for (const name of shared) notes.add(say(M.sharedLabel, { name }));
    if (!callers.has(file)) continue;
    for (const { repository, path, ref } of unread) {
      const own = repository === files.repository && ref === '';
      notes.add(say(M.calledUnread, { workflow: own ? path : `${repository}/${path}@${ref}`, file }));
    }
  }
  return [...notes];
}
