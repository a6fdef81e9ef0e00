import { expect, test } from 'vitest';
import { skipReason } from '../../../src/runner/counted-run.ts';
import { run } from '../../support/run.ts';

const DEFAULT_EVENTS = ['schedule', 'workflow_dispatch', 'repository_dispatch'];

test.each([
  [{}, DEFAULT_EVENTS],
  [{ eventName: 'workflow_dispatch' }, DEFAULT_EVENTS],
  [{ eventName: 'repository_dispatch' }, DEFAULT_EVENTS],
  [{ eventName: 'push' }, ['push']],
  [{ eventName: 'workflow_dispatch', ref: 'refs/heads/release/2', defaultBranch: 'release/2' }, DEFAULT_EVENTS],
  [{ eventName: 'workflow_dispatch', ref: 'refs/tags/v1' }, DEFAULT_EVENTS],
  [{ eventName: 'workflow_dispatch', ref: 'refs/tags/refs/heads/v1' }, DEFAULT_EVENTS],
  [{ eventName: 'pull_request', ref: 'refs/pull/7/merge' }, ['pull_request']],
  [{ eventName: 'schedule', defaultBranch: undefined }, DEFAULT_EVENTS],
  [{ eventName: 'repository_dispatch', defaultBranch: undefined }, DEFAULT_EVENTS],
  [{ eventName: 'schedule', ref: '' }, DEFAULT_EVENTS],
])('%j counts for %j', (given, events) => {
  expect(skipReason(run(given), events)).toBeUndefined();
});

test.each([
  [
    { eventName: 'push' },
    DEFAULT_EVENTS,
    'its event is push, and `events` counts schedule, workflow_dispatch, repository_dispatch',
  ],
  [{ eventName: 'pull_request', ref: 'refs/pull/7/merge' }, DEFAULT_EVENTS, 'its event is pull_request'],
  [{ eventName: '' }, DEFAULT_EVENTS, 'its event is unknown'],
  [{ eventName: 'schedule' }, ['push'], 'counts push'],
  [{ eventName: 'workflow_dispatch', ref: 'refs/heads/topic' }, DEFAULT_EVENTS, 'on branch topic, not on main'],
  [{ eventName: 'push', ref: 'refs/heads/main2' }, ['push'], 'on branch main2, not on main'],
  [{ eventName: 'schedule', ref: 'refs/heads/topic' }, DEFAULT_EVENTS, 'on branch topic'],
  [{ eventName: 'workflow_dispatch', defaultBranch: undefined }, DEFAULT_EVENTS, "doesn't say which branch"],
])('%j does not count for %j: %s', (given, events, reason) => {
  expect(skipReason(run(given), events)).toContain(reason);
});
