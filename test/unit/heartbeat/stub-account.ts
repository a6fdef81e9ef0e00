import { ActionError } from '../../../src/base/errors.ts';
import type { RetryBudget } from '../../../src/http/retry.ts';
import type { Account } from '../../../src/tickstem/client.ts';
import { readHeartbeat } from '../../../src/tickstem/heartbeat.ts';
import { fakeClock } from '../../support/clock.ts';

export const NOW = Date.UTC(2026, 10, 22, 3);

/** A row of Tickstem's list: made a day ago and never pinged, unless a test says otherwise. */
export function row(id: string, fields: object = {}): object {
  return {
    ...{ id, name: 'nightly', token: `hbt_${id}`, interval_secs: 86_400, grace_secs: 10_800, status: 'active' },
    ...{ created_at: '2026-11-21T03:00:00Z', last_pinged_at: null, next_expected_at: null },
    ...fields,
  };
}

/**
 * An account without a server, which notes what it is asked: it lists the first of `lists`, then the next, and the last
 * of them from then on. A list that is an error is thrown.
 */
export function stubAccount(lists: readonly (readonly object[] | Error)[], answers: Partial<Account> = {}) {
  const asked: string[] = [];
  const noting =
    <Given extends unknown[], Answer>(what: (...given: Given) => string, run: (...given: Given) => Promise<Answer>) =>
    (...given: Given) => {
      asked.push(what(...given));
      return run(...given);
    };
  const rest = [...lists];
  const list = async () => {
    const rows = (rest.length > 1 ? rest.shift() : rest[0]) ?? [];
    if (rows instanceof Error) throw rows;
    return { heartbeats: rows.map(readHeartbeat), serverTimeMs: NOW };
  };
  const gone = () => Promise.reject(new ActionError('rejected', 'no', { status: 404 }));
  const unexpected = () => Promise.reject(new Error('not expected'));
  const account: Account = {
    list: noting((_: number) => 'list', answers.list ?? list),
    create: noting(({ name }) => `create ${name}`, answers.create ?? unexpected),
    update: noting((id, changes) => `update ${id} ${JSON.stringify(changes)}`, answers.update ?? unexpected),
    get: noting((id) => `get ${id}`, answers.get ?? gone),
    remove: noting((id) => `remove ${id}`, answers.remove ?? (async () => undefined)),
  };
  return { account, asked };
}

export function budget(attempts = 3): RetryBudget {
  return { clock: fakeClock(NOW), deadlineMs: NOW + 60_000, attempts };
}
