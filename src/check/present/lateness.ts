import { formatDuration } from '../../base/duration.ts';
import type { Row, RowLateness } from '../rows.ts';

/**
 * Returns what is known about a scheduled time that is waited for: `scheduled 2026-11-23 03:17 UTC, usually starts by 07:40 here,
 * waiting until 09:50; GitHub is 4 h 20 min behind today (3 of 3 schedules)`. Dates are shown where they differ.
 */
export function latenessText({ dueMs, kind }: Row, lateness: RowLateness): string {
  const from = dueMs ?? lateness.lateUntilMs;
  const until = `waiting until ${timeAfter(lateness.lateUntilMs, from)}`;
  return `scheduled ${minuteText(from)} UTC, ${STATES[lateness.because](lateness, from, kind)}, ${until}${todayText(lateness)}`;
}

type StateText = (lateness: RowLateness, fromMs: number, kind: Row['kind']) => string;

const STATES: Readonly<Record<RowLateness['because'], StateText>> = {
  'may-still-start': usually,
  'not-started': usually,
  'in-progress': () => 'its run is in progress',
  'still-in-progress': () => 'its run is still in progress',
  'ended-without-success': () => 'its run ended without success',
  'passed-without-answer': (_, __, kind) =>
    kind === 'workflow' ? 'its run passed' : 'its run passed but no ping came',
};

function usually({ usuallyStartsByMs }: RowLateness, fromMs: number): string {
  if (usuallyStartsByMs === undefined) return 'not started yet';
  return `usually starts by ${timeAfter(usuallyStartsByMs, fromMs)} here`;
}

function todayText({ because, today }: RowLateness): string {
  if (today === undefined || today.late === 0 || because !== 'may-still-start') return '';
  const { late, schedules, medianMs } = today;
  const noun = schedules === 1 ? 'schedule' : 'schedules';
  return `; GitHub is ${formatDuration(Math.floor(medianMs / 60_000) * 60)} behind today (${late} of ${schedules} ${noun})`;
}

/** `07:40`, or with its date where that is another one. Rounded up to the minute, so that nothing is promised too early. */
function timeAfter(ms: number, fromMs: number): string {
  const text = minuteText(Math.ceil(ms / 60_000) * 60_000);
  return text.slice(0, 10) === minuteText(fromMs).slice(0, 10) ? text.slice(11) : text;
}

function minuteText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}
