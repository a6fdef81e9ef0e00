/** A table of Markdown, columns in line, so that it is read as it is and can be pasted. Numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => pad(cells[at] ?? '', width, at)).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, at: number): string {
  return at === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** `1.32 (≤ 1.35)`; a target that was missed is marked. */
export function againstTarget(measured: number, target: number | undefined): string {
  const shown = measured.toFixed(2);
  if (target === undefined) return shown;
  return `${shown} (≤ ${target}${measured <= target ? '' : ', MISSED'})`;
}
