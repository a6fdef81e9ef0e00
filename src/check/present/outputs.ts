import { byteLength, cut, plainText, shortened } from '../../base/text.ts';
import type { Result } from '../result.ts';
import type { Row, RowLateness } from '../rows.ts';
import type { FilePunctuality } from '../runs/file-punctuality.ts';
import { repositoryOfRow } from './groups.ts';
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
export function outputsOf(result: Result, punctuality: readonly FilePunctuality[] = [], notCompared = 0): CheckOutputs {
  const named = result.failing.filter(({ verdict }) => verdict !== 'not-found' && verdict !== 'misconfigured');
  const missed = namesOf(named);
  return {
    status: result.status,
    missed,
    missedCount: String(named.length),
    totalCount: String(result.rows.length),
    report: reportJson(
      result,
      { punctuality, notCompared },
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

/** How punctual GitHub was, as much of it as fits. */
function punctualityWithin(maxBytes: number, all: readonly FilePunctuality[]): object {
  const versions = all.length === 0 ? [] : [punctualityReport(all), punctualityReport(all, false)];
  const punctuality = versions.find((version) => byteLength(JSON.stringify(version)) < maxBytes);
  return { ...(punctuality && { punctuality }) };
}

function reportJson(
  result: Result,
  { punctuality, notCompared }: { punctuality: readonly FilePunctuality[]; notCompared: number },
  maxBytes: number,
): string {
  const { status, rows, failing, judged, leftOut, nowMs } = result;
  const punctual = punctualityWithin(maxBytes / 4, punctuality);
  const head = (omitted: number) => ({
    status,
    judged_at: iso(nowMs),
    total: rows.length,
    failing: failing.length,
    judged,
    left_out: leftOut,
    omitted,
    ...(notCompared > 0 && { not_compared: notCompared }),
    ...punctual,
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
    repository: textOrNull(repositoryOfRow(row)),
    name: textOrNull(row.name),
    id: textOrNull(row.id),
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
    ...(row.started && { started: startedOf(row.started) }),
    ...(row.unusual && { unusual: { text: plainText(row.unusual.text, NOTE_LENGTH), url: row.unusual.url } }),
    ...(row.runbook !== undefined && { runbook: row.runbook }),
    ...(row.acknowledged && { acknowledged: acknowledgedOf(row.acknowledged) }),
    note:
      row.fails || row.verdict === 'unusual' || row.strangeStatus !== undefined || row.skippedJobs !== undefined
        ? cut(details(row, nowMs), NOTE_LENGTH)
        : null,
  };
}

function textOrNull(text: string | undefined): string | null {
  return text === undefined ? null : shortened(text, TEXT_LENGTH);
}

/** The fields that are there only if a scheduled time has passed without an answer. */
function latenessOf({ lateUntilMs, usuallyStartsByMs, allowanceMs }: RowLateness): object {
  return {
    late_until: iso(lateUntilMs),
    usually_starts_by: iso(usuallyStartsByMs),
    allowance: Math.round(allowanceMs / 1000),
  };
}

function startedOf({ runId, url, atMs }: NonNullable<Row['started']>): object {
  return { run_id: runId, url, at: iso(atMs) };
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

/** The years of RFC 3339 have four digits, in milliseconds since the epoch. */
const FIRST_MS = Date.parse('0000-01-01T00:00:00Z');
const LAST_MS = Date.UTC(10_000, 0) - 1;

function iso(ms: number | null | undefined): string | null {
  return typeof ms === 'number' && ms >= FIRST_MS && ms <= LAST_MS ? new Date(ms).toISOString() : null;
}
