import { byteLength, cut, plainText, shortened } from '../../base/text.ts';
import type { Result, Row, RowLateness } from '../rows.ts';
import type { FilePunctuality } from '../runs/file-punctuality.ts';
import { punctualityReport } from './punctuality.ts';
import { details } from './situation.ts';

/** The values of the outputs of `mode: check`. */
export interface CheckOutputs {
  status: string;
  /** JSON array of the names of all rows that fail because of what they are, and not of a line that names nothing; worst first. */
  missed: string;
  missedCount: string;
  totalCount: string;
  /** JSON: every row, worst first, as far as they fit; `omitted` counts the others. */
  report: string;
}

/**
 * GitHub takes 1 MB of outputs a job and counts in UTF-16 (docs: "Workflow syntax", `jobs.<job_id>.outputs`). In UTF-8
 * bytes, of which no text has fewer than half its size in UTF-16, and with room for the job's other outputs.
 */
const ALL_MAX_BYTES = 480_000;
const MISSED_MAX_BYTES = 400_000;
/** A step reads it from a variable, and Linux takes no longer one than 128 KiB (execve(2), MAX_ARG_STRLEN). */
const REPORT_MAX_BYTES = 120_000;
/** The longest name or ID in the report, in UTF-16 units, so that one of them doesn't take the others' place. */
const TEXT_LENGTH = 1000;
/** The longest note on a row that fails, in UTF-16 units. */
const NOTE_LENGTH = 300;

/** The outputs, each within what the runner takes. */
export function outputsOf(result: Result, punctuality: readonly FilePunctuality[] = []): CheckOutputs {
  const named = result.failing.filter(({ verdict }) => verdict !== 'not-found');
  const missed = namesOf(named);
  return {
    status: result.status,
    missed,
    missedCount: String(named.length),
    totalCount: String(result.rows.length),
    report: reportJson(
      result,
      punctualityReport(punctuality),
      Math.min(REPORT_MAX_BYTES, ALL_MAX_BYTES - byteLength(missed)),
    ),
  };
}

/**
 * The names of all that fail. Where they would not fit, long names are cut, as little as will do, and end in `…`: each
 * heartbeat keeps its place, so that the list stays as long as the count.
 */
function namesOf(rows: readonly Row[]): string {
  const names = rows.map(({ name, id }) => name ?? (id === undefined ? '(no name)' : `(no name, id ${id})`));
  const whole = JSON.stringify(names);
  if (byteLength(whole) <= MISSED_MAX_BYTES) return whole;
  let fits = 1;
  let tooLong = TEXT_LENGTH;
  const cutTo = (length: number) => JSON.stringify(names.map((name) => shortened(name, length)));
  while (tooLong - fits > 1) {
    const length = Math.floor((fits + tooLong) / 2);
    if (byteLength(cutTo(length)) <= MISSED_MAX_BYTES) fits = length;
    else tooLong = length;
  }
  return cutTo(fits);
}

function reportJson(result: Result, punctuality: readonly object[], maxBytes: number): string {
  const { status, rows, failing, judged, leftOut, nowMs } = result;
  const head = (omitted: number) => ({
    status,
    judged_at: iso(nowMs),
    total: rows.length,
    failing: failing.length,
    judged,
    left_out: leftOut,
    omitted,
    ...(punctuality.length > 0 && byteLength(JSON.stringify(punctuality)) < maxBytes / 4 && { punctuality }),
  });
  const entries: string[] = [];
  let size = byteLength(JSON.stringify({ ...head(rows.length), heartbeats: [] }));
  for (const row of rows) {
    const entry = JSON.stringify(entryOf(row, nowMs));
    size += byteLength(entry) + 1;
    if (size > maxBytes) break;
    entries.push(entry);
  }
  const json = JSON.stringify(head(rows.length - entries.length));
  return `${json.slice(0, -1)},"heartbeats":[${entries.join(',')}]}`;
}

/** A row as the API would write it: seconds, and times in RFC 3339. */
function entryOf(row: Row, nowMs: number): object {
  return {
    kind: row.kind,
    name: row.name === undefined ? null : shortened(row.name, TEXT_LENGTH),
    id: row.id === undefined ? null : shortened(row.id, TEXT_LENGTH),
    verdict: row.verdict,
    fails: row.fails,
    interval: row.intervalSecs ?? null,
    grace: row.graceSecs ?? null,
    last_pinged_at: iso(row.lastPingedAtMs),
    due_at: iso(row.dueMs),
    created_at: iso(row.createdAtMs),
    ...(row.lateness && latenessOf(row.lateness)),
    late_by: row.dueMs === undefined ? null : Math.floor(row.lateByMs / 1000),
    // Since when a ping is missing that should have come.
    ...(row.fails && row.lateByMs > 0 && { down_since: iso(row.dueMs) }),
    cause: causeOf(row),
    ...(row.runbook !== undefined && { runbook: row.runbook }),
    ...(row.acknowledged && { acknowledged: acknowledgedOf(row.acknowledged) }),
    note: row.fails || row.strangeStatus !== undefined ? cut(details(row, nowMs), NOTE_LENGTH) : null,
  };
}

/** The fields that are there only if a scheduled time has passed without an answer. */
function latenessOf({ lateUntilMs, usuallyStartsByMs, allowanceMs }: RowLateness): object {
  return {
    late_until: iso(lateUntilMs),
    usually_starts_by: iso(usuallyStartsByMs),
    allowance: Math.round(allowanceMs / 1000),
  };
}

function causeOf({ cause }: Row): object | null {
  if (cause === undefined) return null;
  const { kind, text, url, lastError, button, advice } = cause;
  return {
    kind,
    text: plainText(text, NOTE_LENGTH),
    url: url ?? null,
    ...(lastError !== undefined && { error: plainText(lastError, NOTE_LENGTH) }),
    ...(button && { button }),
    advice: plainText(advice, NOTE_LENGTH),
  };
}

function acknowledgedOf({ by, untilMs, why }: NonNullable<Row['acknowledged']>): object {
  return { by: plainText(by, NOTE_LENGTH), until: iso(untilMs), why: plainText(why, NOTE_LENGTH) };
}

/** The range of a `Date`, ECMA-262: 100 million days around the epoch, in milliseconds. */
const DATE_MAX_MS = 8.64e15;

function iso(ms: number | null | undefined): string | null {
  return typeof ms === 'number' && Math.abs(ms) <= DATE_MAX_MS ? new Date(ms).toISOString() : null;
}
