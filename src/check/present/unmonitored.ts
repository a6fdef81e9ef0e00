/** Files that the lines to paste name. */
const MOST_LINES = 50;
/** A file name that can stand in a block of code, and in YAML, as it is. */
const PLAIN = /^[\w-][\w. -]*$/;

/** Returns one folded line about scheduled workflows that nothing monitors, with the lines to add; empty if there are none. */
export function unmonitoredFold(files: readonly string[]): string {
  if (files.length === 0) return '';
  const count = files.length === 1 ? '1 scheduled workflow is' : `${files.length} scheduled workflows are`;
  const lines = files.filter((file) => PLAIN.test(file)).slice(0, MOST_LINES);
  const more = files.length > lines.length ? `\nAnd ${files.length - lines.length} more.\n` : '';
  return (
    `\n<details><summary>${count} not monitored</summary>\n\n` +
    "To check these by their runs, add the lines to the check's `workflows`. With a `!` before it, a line leaves a file out.\n\n" +
    `\`\`\`yaml\nworkflows: |\n${lines.map((file) => `  ${file}\n`).join('')}\`\`\`\n${more}\n</details>\n`
  );
}
