import { formatDuration } from '../../base/duration.ts';
import type { Slot } from '../../schedule/punctuality.ts';
import type { FilePunctuality } from '../runs/file-punctuality.ts';
import { NAME_LENGTH } from './format.ts';
import { markdownText } from './markdown.ts';

/** So many files, and dropped scheduled times of each, are shown: the newest. */
const MOST_FILES = 50;
const MOST_SLOTS = 20;

/**
 * The folded tables of the summary: how punctual GitHub was with each schedule, and, for what it didn't start, what its support
 * asks for. Empty: no schedule's runs were read.
 */
export function punctualityTables(all: readonly FilePunctuality[]): string {
  if (all.length === 0) return '';
  const shown = all.slice(0, MOST_FILES);
  const lines = shown.map(({ file, punctuality: { scheduled, started, dropped, ...more } }) =>
    row([
      name(file),
      String(scheduled),
      String(started),
      String(dropped),
      delay(more.medianDelayMs),
      delay(more.longestDelayMs),
      delay(more.allowanceMs),
    ]),
  );
  const head = table('Workflow', 'Scheduled', 'Started', 'Dropped', 'Median delay', 'Longest delay', 'Allowance');
  const late = shown.filter(({ punctuality: { dropped } }) => dropped > 0).map(slotTable);
  const what = `GitHub's punctuality: ${all.length} ${all.length === 1 ? 'schedule' : 'schedules'}`;
  return `\n<details><summary>${what}</summary>\n\n${head}${lines.join('')}${late.join('')}\n</details>\n`;
}

/** Dropped scheduled times and the runs around them, newest first. */
function slotTable({ file, punctuality: { slots } }: FilePunctuality): string {
  const lines = slots
    .slice(0, MOST_SLOTS)
    .map((slot) => row([time(slot.scheduledMs), ...whatBecame(slot), crons(slot)]));
  const head = table('Scheduled (UTC)', 'Run', 'Delay', 'Commit', 'Cron in force');
  return `\n${name(file)}, for GitHub Support:\n\n${head}${lines.join('')}`;
}

function whatBecame({ state, run, delayMs }: Slot): string[] {
  if (run === undefined) return [state === 'pending' ? 'not yet' : '**none**', '', ''];
  return [run.url === '' ? String(run.id) : `[${run.id}](${run.url})`, delay(delayMs), markdownText(run.commit, 40)];
}

/**
 * The same for the output `report`: seconds, and times in RFC 3339. The newest scheduled times of each file that has dropped ones.
 *
 * @param withSlots whether there is room for the table of scheduled times
 */
export function punctualityReport(all: readonly FilePunctuality[], withSlots = true): object[] {
  return all.slice(0, MOST_FILES).map(({ file, punctuality: one }) => ({
    workflow: file.slice(0, NAME_LENGTH),
    scheduled: one.scheduled,
    started: one.started,
    dropped: one.dropped,
    median_delay: seconds(one.medianDelayMs),
    longest_delay: seconds(one.longestDelayMs),
    allowance: seconds(one.allowanceMs),
    dropped_at: one.slots
      .filter(({ state }) => state === 'dropped')
      .slice(0, MOST_SLOTS)
      .map(({ scheduledMs }) => iso(scheduledMs)),
    ...(withSlots && one.dropped > 0 && { slots: one.slots.slice(0, MOST_SLOTS).map(slotReport) }),
  }));
}

function slotReport({ scheduledMs, state, run, delayMs, crons: all }: Slot): object {
  return {
    scheduled_at: iso(scheduledMs),
    state,
    run: run === undefined ? null : run.url || String(run.id),
    delay: seconds(delayMs),
    commit: run?.commit ?? null,
    crons: all,
  };
}

function seconds(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms / 1000);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function table(...heads: string[]): string {
  return row(heads) + row(heads.map(() => '---'));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function name(file: string): string {
  return `<code>${markdownText(file, NAME_LENGTH)}</code>`;
}

function crons({ crons: all }: Slot): string {
  return `<code>${markdownText(all.join(', '), NAME_LENGTH)}</code>`;
}

function time(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}

function delay(ms: number | undefined): string {
  return ms === undefined ? '' : formatDuration(Math.round(ms / 60_000) * 60);
}
