import { formatDuration } from '../../base/duration.ts';
import type { Row, RowLateness } from '../rows.ts';

/**
 * Returns what is known about a scheduled time that is waited for: `scheduled 03:17, usually starts by 07:40 here, waiting until
 * 09:50; GitHub is 4 h 20 min behind today (3 of 3 schedules)`. Times are in UTC, with the date where it isn't today's.
 */
export function latenessText({ dueMs, kind }: Row, lateness: RowLateness, nowMs: number): string {
  const scheduled = `scheduled ${timeText(dueMs ?? lateness.lateUntilMs, nowMs)}`;
  const until = `waiting until ${timeText(roundedUp(lateness.lateUntilMs), nowMs)}`;
  return `${scheduled}, ${STATES[lateness.because](lateness, nowMs, kind)}, ${until}${todayText(lateness)}`;
}

type StateText = (lateness: RowLateness, nowMs: number, kind: Row['kind']) => string;

const STATES: Readonly<Record<RowLateness['because'], StateText>> = {
  'may-still-start': usually,
  'not-started': usually,
  'in-progress': () => 'its run is in progress',
  'still-in-progress': () => 'its run is still in progress',
  'ended-without-success': () => 'its run ended without success',
  'passed-without-answer': (_, __, kind) =>
    kind === 'workflow' ? 'its run passed' : 'its run passed but no ping came',
};

function usually({ usuallyStartsByMs }: RowLateness, nowMs: number): string {
  if (usuallyStartsByMs === undefined) return 'not started yet';
  return `usually starts by ${timeText(roundedUp(usuallyStartsByMs), nowMs)} here`;
}

function todayText({ because, today }: RowLateness): string {
  if (today === undefined || today.late === 0 || because !== 'may-still-start') return '';
  const { late, schedules, medianMs } = today;
  const noun = schedules === 1 ? 'schedule' : 'schedules';
  return `; GitHub is ${formatDuration(Math.floor(medianMs / 60_000) * 60)} behind today (${late} of ${schedules} ${noun})`;
}

/** Rounds up to the minute, so that nothing is promised too early. */
function roundedUp(ms: number): number {
  return Math.ceil(ms / 60_000) * 60_000;
}

/** `07:40`, or with its date where that isn't today's. */
function timeText(ms: number, nowMs: number): string {
  const text = minuteText(ms);
  return text.slice(0, 10) === minuteText(nowMs).slice(0, 10) ? text.slice(11) : text;
}

function minuteText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}
