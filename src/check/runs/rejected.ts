import { RUNS_KEPT_MS } from '../../github/actions.ts';
import { makeRow, type Row } from '../rows.ts';
import type { ReviewContext } from './context.ts';
import type { Uncovered } from './coverage.ts';
import { findCause } from './find-cause.ts';

/**
 * Judges scheduled files that GitHub rejects, if jobs of them should have heartbeats and have none: no scheduled time is
 * known of such a file, so nothing else would report it.
 *
 * @param missing jobs without a heartbeat
 */
export async function judgeRejected(missing: readonly Uncovered[], context: ReviewContext): Promise<Row[]> {
  const { files, usage, nowMs } = context;
  const wrong = new Set(missing.map(({ file }) => file).filter((file) => files?.get(file)?.problem !== undefined));
  const rows = [...wrong].map(async (file) => {
    const whole = { file, jobId: undefined, leg: undefined, sinceMs: nowMs - RUNS_KEPT_MS, dueMs: undefined };
    const cause = await findCause(whole, context);
    const row = { kind: 'workflow', verdict: 'missed', name: `${usage.repository}/${file}`, fails: true } as const;
    return cause?.kind === 'startup-failure' ? [makeRow({ ...row, cause })] : [];
  });
  return (await Promise.all(rows)).flat();
}
