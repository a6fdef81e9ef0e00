import { listAnnotations } from '../../github/actions.ts';
import type { GitHub } from '../../github/client.ts';
import type { RequestQueue } from '../../github/queue.ts';

/** So many error lines are read in one check: more than anybody reads at once. */
const MOST_ERRORS = 20;
/** The annotation of every step that failed. */
const EXIT_CODE = /^Process completed with exit code \d+\.?$/;

/** Reads error lines without a word about those that can't be read: they are a detail, and need a permission of their own. */
export function errorReader(github: GitHub, queue: RequestQueue): (checkRunId: number) => Promise<string | undefined> {
  let left = MOST_ERRORS;
  return async (id) => {
    left -= 1;
    const listed = left < 0 ? undefined : await queue.askQuietly('checks: read', () => listAnnotations(github, id));
    const errors = (listed ?? []).filter(({ level }) => level === 'failure').map(({ message }) => message.trim());
    return errors.findLast((message) => message !== '' && !EXIT_CODE.test(message)) ?? errors.at(-1);
  };
}
