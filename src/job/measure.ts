import { formatDuration } from '../base/duration.ts';
import { fill, say } from '../base/message.ts';
import { plainText } from '../base/text.ts';
import { MEASURE_MESSAGES as M } from '../measure/messages.ts';
import { noticeOf } from '../measure/notice.ts';
import { formatNumber, inBaseUnit, type JobNumber, label, type MeasureLine, parseMeasure } from '../measure/number.ts';
import type { Job } from './job.ts';

/** The longest that counting files may take, all lines together, in milliseconds: no ping depends on it. */
const COUNT_LIMIT_MS = 10_000;
const LIMIT = formatDuration(COUNT_LIMIT_MS / 1000);

/**
 * Measures what `measure` asks for, and hands the numbers to the check as one notice. Nothing here fails the job: a line that
 * can't be read is a warning.
 *
 * @returns the numbers for the log, `rows 11,900, dump 18.4 MB`; empty if there are none
 */
export async function measureJob(job: Job): Promise<string> {
  const { inputs, connection, report } = job;
  const deadlineMs = connection.clock.monotonicMs() + Math.min(COUNT_LIMIT_MS, inputs.timeoutMs);
  const numbers: JobNumber[] = [];
  const problems: string[] = [];
  for (const line of parseMeasure(inputs.measure)) {
    const read = await numbersOf(line, job, deadlineMs);
    if (typeof read === 'string') problems.push(read);
    else numbers.push(...read);
  }
  const once = numbers.filter(({ what }, index) => numbers.findIndex((other) => other.what === what) === index);
  const twice = new Set(numbers.filter((number) => !once.includes(number)).map(({ what }) => what));
  problems.push(...[...twice].map((what) => fill(M.measureTwice.text, { what })));
  if (problems.length > 0) report.warning(say(M.measureUnread, { reason: problems.join('; ') }));
  if (once.length === 0) return '';
  report.notice(noticeOf(once));
  return once.map((number) => `${number.what} ${shown(number)}`).join(', ');
}

/** Returns the numbers of a line, or why there are none. */
async function numbersOf(
  line: MeasureLine,
  { run, connection: { clock } }: Job,
  deadlineMs: number,
): Promise<JobNumber[] | string> {
  if ('problem' in line) return line.problem;
  if ('what' in line) return [line];
  const limitMs = Math.max(1, deadlineMs - clock.monotonicMs());
  return filesOf(line.patterns, { workspace: run.workspace, limitMs, clock });
}

function shown(number: JobNumber): string {
  const { value, unit } = inBaseUnit(number);
  return unit === 'B' ? formatNumber(value, unit) : formatNumber(number.value, number.unit);
}

/** Returns the count and the size of the files that match, or why they aren't known. */
async function filesOf(
  pattern: string,
  search: Parameters<typeof import('../evidence/count-files.ts').countFiles>[1],
): Promise<JobNumber[] | string> {
  const { patternProblem } = await import('../evidence/pattern.ts');
  const problem = patternProblem(pattern, undefined, 'measure');
  if (problem !== undefined) return problem.replace(/\.$/, '');
  const text = plainText(pattern, 100);
  try {
    const { countFiles } = await import('../evidence/count-files.ts');
    const counted = await countFiles(pattern, search);
    if (counted === undefined) return fill(M.measureUnfinished.text, { pattern: text, limit: LIMIT });
    return [
      { what: label(`files ${text}`), value: counted.files, unit: '' },
      { what: label(`size of ${text}`), value: counted.bytes, unit: 'B' },
    ];
  } catch (thrown) {
    const reason = plainText(thrown instanceof Error ? thrown.message : String(thrown), 200);
    return fill(M.measureUnreadable.text, { pattern: text, reason });
  }
}
