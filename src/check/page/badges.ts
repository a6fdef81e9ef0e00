import { badgen } from 'badgen';
import { badgeWord, type StatusRow } from './status.ts';

/** Characters of a name on a badge. */
const LABEL_LENGTH = 60;

/** The badge of a row, as SVG. */
export function badgeOf(row: Pick<StatusRow, 'name' | 'verdict' | 'fails'>): string {
  const letters = [...(row.name || 'heartbeat')];
  // The end of a name tells more than its beginning.
  const label = letters.length > LABEL_LENGTH ? `…${letters.slice(1 - LABEL_LENGTH).join('')}` : letters.join('');
  return badgen({ label, status: badgeWord(row), color: colorOf(row), style: 'flat' });
}

function colorOf({ fails, verdict }: Pick<StatusRow, 'verdict' | 'fails'>): string {
  if (fails) return verdict === 'unknown' ? '57606a' : 'b3261e';
  if (verdict === 'healthy') return '1a7f37';
  return verdict === 'late' || verdict === 'waiting' ? '8a5a00' : '57606a';
}
