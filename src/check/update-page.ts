import type { Audience } from './privacy.ts';
import type { Result } from './result.ts';
import type { FilePunctuality } from './runs/file-punctuality.ts';
import type { CheckStep } from './step.ts';

/** The findings of a check, for the page; without a result if nothing could be read. */
export interface PageFindings {
  result: Result | undefined;
  punctuality?: readonly FilePunctuality[];
  audience?: Audience;
  nowMs: number;
}

/** Updates the status page, if one is asked for. Its code is loaded for that alone. */
export async function updatePage({ run, inputs, report }: CheckStep, findings: PageFindings): Promise<void> {
  if (inputs.page === undefined) return;
  const { writePage } = await import('./page/write.ts');
  const place = { folder: inputs.page, workspace: run.workspace, report };
  const { result, punctuality = [], audience, nowMs } = findings;
  // Where the event doesn't say that it is public, it may be private.
  if (!inputs.pagePrivate && run.isPublic !== true) return writePage(place, 'private');
  if (result === undefined || audience === undefined) return writePage(place, { unreadAtMs: nowMs });
  const everybody = inputs.pagePrivate
    ? undefined
    : { ...audience, isPublic: true, lines: audience.lines.filter(isFree) };
  return writePage(place, { result, punctuality, audience: everybody, repository: run.repository });
}

/** Whether a line names no repository. Those that do may name private ones, which everybody may read in the log alone. */
function isFree(line: string): boolean {
  return !/^[^/\s]+\/[^/\s]+/.test(line);
}
