import { say } from '../../base/message.ts';
import { CHECK_MESSAGES as M } from '../messages.ts';
import { type Result, shownName } from '../result.ts';
import { MOST_COMPARED } from '../rows.ts';
import { adviceOn } from './advice.ts';
import { ID_LENGTH, shortText } from './format.ts';
import { count, HEARTBEATS } from './headline.ts';
import { listOf } from './lines.ts';
import { plainLinks } from './links.ts';
import { announcement } from './situation.ts';

/** The warnings about unusual rows: the runner shows ten of a step, and others may be needed. */
const MOST_UNUSUAL = 5;

/** Warnings about rows that don't fail: those that are unusual, and those that were judged, though not as they should be. */
export function warningsOf({ rows, nowMs, prefix }: Result): string[] {
  const unusual = rows.filter(({ verdict, fails }) => verdict === 'unusual' && !fails);
  const own = unusual.length <= MOST_UNUSUAL ? unusual : unusual.slice(0, MOST_UNUSUAL - 1);
  const rest = unusual.slice(own.length);
  return [
    ...own.map((row) =>
      [announcement(row, shownName(row.name ?? '', prefix), nowMs), plainLinks(row), adviceOn(row)]
        .filter((part) => part !== '')
        .join(' '),
    ),
    ...(rest.length === 0 ? [] : [say(M.unusualRest, { count: rest.length, names: listOf(rest, prefix) })]),
    ...strangeStatusOf({ rows, prefix }),
  ];
}

function strangeStatusOf({ rows, prefix }: Pick<Result, 'rows' | 'prefix'>): string[] {
  const strange = rows.filter(({ strangeStatus }) => strangeStatus !== undefined);
  const status = strange[0]?.strangeStatus;
  if (status === undefined) return [];
  return [
    say(M.strangeStatus, {
      count: count(strange.length, HEARTBEATS),
      status: shortText(status, ID_LENGTH),
      names: listOf(strange, prefix),
    }),
  ];
}

/** Says how many heartbeats were not compared with their past runs. */
export function notComparedText(number: number): string {
  return say(M.notCompared, { count: count(number, HEARTBEATS), most: MOST_COMPARED });
}
