import { DAY_MS, formatInstant } from '../../base/duration.ts';
import { fill, say } from '../../base/message.ts';
import { compilePattern, isPattern } from '../../base/name-pattern.ts';
import { WORKFLOW_FOLDER } from '../../github/contents.ts';
import type { WorkflowLine } from '../../inputs/workflow-lines.ts';
import type { ReviewContext } from './context.ts';
import { RUN_MESSAGES as M } from './messages.ts';

/** How long after its last scheduled run a file is named, in milliseconds. */
const NAMED_MS = 30 * DAY_MS;

/**
 * Returns a warning about files that a pattern of `workflows` no longer means, because they are gone or have lost their
 * schedule; none 30 days after their last scheduled run.
 */
export async function lostSchedules(lines: readonly WorkflowLine[], context: ReviewContext): Promise<string[]> {
  const { history, files, nowMs } = context;
  const patterns = lines.filter(({ target, isExcluded }) => !isExcluded && isPattern(target) && !target.includes('/'));
  if (files === undefined || patterns.length === 0) return [];
  const isMeant = matcherOf(patterns);
  const isOut = matcherOf(lines.filter(({ target, isExcluded }) => isExcluded || !isPattern(target)));
  const listed = ((await history.states()) ?? []).flatMap(({ path }) => fileIn(path) ?? []);
  const candidates = [...new Set([...files.keys(), ...listed])]
    .filter((file) => isMeant(file) && !isOut(file))
    .filter((file) => !files.has(file) || files.get(file)?.workflow?.schedule.length === 0);
  const lost = await Promise.all(
    candidates.map(async (file) => {
      const last = await history.lastScheduled(file, nowMs - NAMED_MS);
      const { text } = files.has(file) ? M.scheduleRemoved : M.fileGoneForLine;
      return last === undefined ? [] : [`${file} (${fill(text, { when: formatInstant(last.createdAtMs) })})`];
    }),
  );
  const named = lost.flat();
  return named.length === 0 ? [] : [say(M.lostUnderPattern, { files: named.join(', ') })];
}

function matcherOf(lines: readonly WorkflowLine[]): (file: string) => boolean {
  const matchers = lines.map(({ target }) => compilePattern(target));
  return (file) => matchers.some((matches) => matches(file));
}

function fileIn(path: string): string | undefined {
  return path.startsWith(`${WORKFLOW_FOLDER}/`) ? path.slice(WORKFLOW_FOLDER.length + 1) : undefined;
}
