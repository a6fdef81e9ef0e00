/** Shows the matrix: rows are faults, columns are places, and each cell says what had to happen there, and did. */
import type { Case } from './cases.ts';
import type { Place } from './fault.ts';
import { FAULTS } from './faults.ts';

export interface Cell {
  one: Case;
  wrong: boolean;
}

export const LEGEND = `What had to happen, and did:
  ·  all well: pinged (a check: green), and not a word
  w  a warning, and pinged      W  a warning, and not pinged
  e  an error, and pinged       E  an error, and not pinged (a check: red)
  ✗  something else             (blank: the fault makes no sense there, or is tried where it makes a difference)`;

/** @param cells of the table itself, without samples of other ways */
export function matrix(cells: readonly Cell[], places: readonly Place[]): string {
  const inOrder = cells.toSorted((a, b) => orderOf(a.one) - orderOf(b.one));
  const rows = Map.groupBy(inOrder, ({ one }) => rowOf(one));
  const width = Math.max(...[...rows.keys()].map((row) => row.length));
  const lines = [...rows].map(([row, inRow]) => {
    const marks = places.map((place) => markOf(inRow.filter(({ one }) => one.place === place)).padStart(3));
    return `${row.padEnd(width)} ${marks.join('')}`.trimEnd();
  });
  const heads = places.map((_, at) => String(at + 1).padStart(3)).join('');
  const legend = places.map(({ name, what }, at) => `${String(at + 1).padStart(3)}  ${name}: ${what}`);
  return [...legend, '', `${''.padEnd(width)} ${heads}`, ...lines, '', LEGEND].join('\n');
}

/** As in the table, and what happens once below what is there for good. */
function orderOf({ fault, once }: Case): number {
  return 2 * FAULTS.findIndex(({ name }) => name === fault.name) + (once ? 1 : 0);
}

function rowOf({ fault, once }: Case): string {
  return `${fault.row ?? fault.name}${once ? ', once' : ''}`;
}

/** One mark for all cases of a cell; more, where they differ. */
function markOf(cells: readonly Cell[]): string {
  const marks = new Set(cells.map(({ one, wrong }) => (wrong ? '✗' : expectedMark(one))));
  return [...marks].join('');
}

function expectedMark({ expected: { main, post, tells = [], pings, red }, place }: Case): string {
  const levels = [main, post, ...tells];
  const letter = levels.includes('error') ? 'e' : levels.includes('warning') ? 'w' : '·';
  const isBad = place.mode === 'check' ? red === true : pings === 0;
  return isBad ? letter.toUpperCase() : letter;
}
