// `report` is what docs/report.schema.json says, the schema has nothing that the code doesn't write, and docs/report.md explains
// each field.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICT_WORDS } from '../../../../src/check/present/headline.ts';
import { outputsOf } from '../../../../src/check/present/outputs.ts';
import type { Status } from '../../../../src/check/result.ts';
import { resultOf } from '../../../../src/check/result.ts';
import type { Cause, Row, RowKind } from '../../../../src/check/rows.ts';
import { reportProblems, REPORT_SCHEMA as SCHEMA } from '../../../support/report-schema.ts';
import { anyHeartbeat, hostileText, missedHeartbeat, NOW_MS, resultOfAll } from '../heartbeats.ts';

const reportOf = (...given: Parameters<typeof outputsOf>) => JSON.parse(outputsOf(...given).report);
const valuesOf = (path: string) =>
  path
    .split('.')
    .reduce((found, key) => found[key], SCHEMA)
    .enum.toSorted() as string[];

const LATENESS = {
  ...{ because: 'in-progress', lateUntilMs: NOW_MS, allowanceMs: 1000.5, reason: undefined },
  ...{ usuallyStartsByMs: undefined, today: undefined },
} as unknown as Row['lateness'];
const CAUSE: Cause = {
  ...{ kind: 'failed', text: 'it failed', url: undefined, advice: 'Fix it.', lastError: 'disk full' },
  button: { text: 'Re-run', url: 'https://github.com/octo-org/shop/actions/runs/1' },
};
/** The fields of a row that few have. */
const RARE: Partial<Row> = {
  started: { runId: 1, url: 'https://github.com/octo-org/shop/actions/runs/1', atMs: NOW_MS },
  unusual: { text: 'rows: 40', url: '' },
  runbook: 'https://example.com/runbook',
  acknowledged: { by: 'mona', untilMs: NOW_MS, why: '' },
};
const PUNCTUALITY = [
  {
    file: 'nightly.yml',
    punctuality: {
      ...{ scheduled: 2, started: 1, dropped: 1, medianDelayMs: 1500, longestDelayMs: undefined, allowanceMs: 1 },
      slots: [{ state: 'dropped', scheduledMs: NOW_MS, crons: [] }],
    },
  },
] as unknown as Parameters<typeof outputsOf>[1];

/** A report with every field that there is. */
function fullReport() {
  const result = resultOfAll([missedHeartbeat()]);
  return reportOf(
    { ...result, rows: result.rows.map((row) => ({ ...row, ...RARE, lateness: LATENESS, cause: CAUSE })) },
    PUNCTUALITY,
    3,
  );
}

it('of any account, with any cause and lateness: valid', () => {
  const account = fc.array(anyHeartbeat, { maxLength: 6 });
  const cause = fc.option(
    fc.record({ ...fields({ ...CAUSE }), text: hostileText, url: fc.option(fc.webUrl(), { nil: undefined }) }),
    {
      nil: undefined,
    },
  );
  fc.assert(
    fc.property(account, cause, fc.boolean(), (heartbeats, own, isLate) => {
      const { rows, leftOut } = resultOfAll(heartbeats);
      // Lateness is about a scheduled time, which is no date beyond every calendar.
      const isScheduled = ({ dueMs }: Row) => dueMs !== undefined && Math.abs(dueMs) < Date.UTC(9999, 0);
      const changed = rows.map((row) => ({
        ...{ ...row, cause: own },
        lateness: isLate && isScheduled(row) ? LATENESS : undefined,
      }));
      expect(reportProblems(reportOf(resultOf(changed, leftOut, NOW_MS), PUNCTUALITY))).toEqual([]);
    }),
  );
});

function fields<T extends object>(value: T) {
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, fc.constant(own)])) as {
    [Key in keyof T]: fc.Arbitrary<T[Key]>;
  };
}

describe('the schema is in step with the code', () => {
  it('has the values that there are', () => {
    const kinds: Record<RowKind, true> = { heartbeat: true, workflow: true, repository: true };
    const statuses: Record<Status, true> = { healthy: true, missed: true, unknown: true, misconfigured: true };
    const causes: Record<Cause['kind'], true> = {
      ...{
        disabled: true,
        gone: true,
        'never-triggered': true,
        'not-due': true,
        'startup-failure': true,
        failed: true,
      },
      ...{ 'timed-out': true, cancelled: true, skipped: true, running: true, 'not-pinged': true, unknown: true },
    };
    expect(valuesOf('properties.status')).toEqual(Object.keys(statuses).sort());
    expect(valuesOf('$defs.row.properties.kind')).toEqual(Object.keys(kinds).sort());
    expect(valuesOf('$defs.row.properties.verdict')).toEqual(Object.keys(VERDICT_WORDS).sort());
    expect(valuesOf('$defs.cause.properties.kind')).toEqual(Object.keys(causes).sort());
  });

  it('has no field that is never written', () => {
    const report = fullReport();
    const [row] = report.heartbeats;
    expect(Object.keys(report).sort()).toEqual(Object.keys(SCHEMA.properties).sort());
    expect(Object.keys(row).sort()).toEqual(Object.keys(SCHEMA.$defs.row.properties).sort());
    expect(Object.keys(row.cause).sort()).toEqual(Object.keys(SCHEMA.$defs.cause.properties).sort());
    const [punctuality] = report.punctuality;
    expect(Object.keys(punctuality).sort()).toEqual(Object.keys(SCHEMA.$defs.punctuality.properties).sort());
    expect(Object.keys(punctuality.slots[0]).sort()).toEqual(Object.keys(SCHEMA.$defs.slot.properties).sort());
  });

  it.each([
    ['a field that it does not have', () => ({ more: 1 })],
    ['a field that is missing', () => ({ omitted: undefined })],
    ['a time that is none', () => ({ judged_at: 'yesterday' })],
  ])('rejects %s', (_, change) => {
    expect(reportProblems(fullReport())).toEqual([]);
    expect(reportProblems(JSON.parse(JSON.stringify({ ...fullReport(), ...change() })))).toHaveLength(1);
  });
});

describe('docs/report.md', () => {
  const page = readFileSync(new URL('../../../../docs/report.md', import.meta.url), 'utf8');

  it.each([
    ['The check', SCHEMA.properties],
    ['Rows', SCHEMA.$defs.row.properties],
    ['Causes', SCHEMA.$defs.cause.properties],
    ['Punctuality', SCHEMA.$defs.punctuality.properties],
  ])('explains each field of: %s', (heading, properties) => {
    const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    const explained = [...section.matchAll(/^\| `(\w+)` \| \S/gm)].map(([, name]) => name);
    expect(explained).toEqual(Object.keys(properties));
  });

  it('names each status and each kind of cause', () => {
    for (const value of [...valuesOf('properties.status'), ...valuesOf('$defs.cause.properties.kind')]) {
      expect(page).toContain(`\`${value}\``);
    }
  });
});
