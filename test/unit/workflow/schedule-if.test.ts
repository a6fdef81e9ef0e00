import { describe, expect, test } from 'vitest';
import { evaluateScheduleIf } from '../../../src/workflow/schedule-if.ts';

const DAILY = '0 3 * * *';
const WEEKLY = '0 3 * * 0';

describe('J35: whether a cron starts a job, by the `if` of the job', () => {
  test.each<[string | undefined, string, string]>([
    [undefined, 'runs', 'runs'],
    ['', 'runs', 'runs'],
    ["github.event.schedule == '0 3 * * 0'", 'skipped', 'runs'],
    ["${{ github.event.schedule == '0 3 * * 0' }}", 'skipped', 'runs'],
    ["'0 3 * * 0' == github.event.schedule", 'skipped', 'runs'],
    ["github.event.schedule != '0 3 * * 0'", 'runs', 'skipped'],
    ["github['event']['schedule'] == '0 3 * * 0'", 'skipped', 'runs'],
    ["GitHub.Event.Schedule == '0 3 * * 0'", 'skipped', 'runs'],
    ["!(github.event.schedule == '0 3 * * 0')", 'runs', 'skipped'],
    ["github.event.schedule == '0 3 * * 0' || github.event_name == 'workflow_dispatch'", 'skipped', 'runs'],
    ["github.event_name == 'workflow_dispatch' || github.event.schedule == '0 3 * * 0'", 'skipped', 'runs'],
    ["github.event_name == 'schedule'", 'runs', 'runs'],
    ["github.event_name != 'schedule'", 'skipped', 'skipped'],
    ["github.event_name == 'schedule' && github.event.schedule == '0 3 * * *'", 'runs', 'skipped'],
    ['contains(fromJSON(\'["0 3 * * 0", "0 5 * * 0"]\'), github.event.schedule)', 'skipped', 'runs'],
    ["contains(github.event.schedule, '* * 0')", 'skipped', 'runs'],
    ["startsWith(github.event.schedule, '0 3')", 'runs', 'runs'],
    ["endsWith(github.event.schedule, '* 0')", 'skipped', 'runs'],
    ['github.event.schedule', 'runs', 'runs'],
    ['!github.event.schedule', 'skipped', 'skipped'],
    ['false', 'skipped', 'skipped'],
    ['true', 'runs', 'runs'],
    ['0', 'skipped', 'skipped'],
    ["always() && github.event.schedule == '0 3 * * 0'", 'skipped', 'unknown'],
    ["github.event.schedule == '0 3 * * 0' && needs.build.result == 'success'", 'skipped', 'unknown'],
    ["always() || github.event.schedule == '0 3 * * 0'", 'unknown', 'runs'],
    ["vars.NIGHTLY == 'on'", 'unknown', 'unknown'],
    ['success()', 'unknown', 'unknown'],
  ])('%s', (condition, daily, weekly) => {
    const both = [DAILY, WEEKLY].map((cron) => evaluateScheduleIf(condition, cron));
    expect(both.map(({ run }) => run)).toEqual([daily, weekly]);
    expect(both.some(({ isOpaque }) => isOpaque)).toBe(false);
  });

  test.each([
    'github.event.schedule == vars.CRON',
    'contains(vars.CRONS, github.event.schedule)',
    "format('{0}', github.event.schedule) == '0 3 * * 0'",
    "${{ github.event.schedule == '0 3 * * 0' }} && true",
    "github.event.schedule == '0 3 * * 0",
    "toJSON(github.event) == 'x'",
    "github.event.schedule > '0 3'",
    "(github.event.schedule == '0 3 * * 0'",
  ])('is not understood: %s', (condition) => {
    expect(evaluateScheduleIf(condition, DAILY)).toEqual({ run: 'unknown', isOpaque: true });
  });

  test.each(['a b', '&& true', 'true &&', "'open", '(', 'x(', '', '!'])('%j never fails', (condition) => {
    expect(evaluateScheduleIf(condition, DAILY).isOpaque).toBe(false);
  });
});
