// How the demo speaks: chapters with a title, the log of a run as GitHub shows it, and what has to be true of it.

import { styleText } from 'node:util';

// Colours only where the terminal shows them.
const bold = (text: string) => styleText('bold', text);
const dim = (text: string) => styleText('dim', text);
const green = (text: string) => styleText('green', text);
const red = (text: string) => styleText('red', text);

/** A story that knows whether it went as it was told. */
export class Story {
  private chapters = 0;
  private failures = 0;

  constructor(title: string, lines: string[]) {
    this.print(bold(title), '', ...lines);
  }

  chapter(title: string, ...lines: string[]): void {
    this.chapters++;
    this.print('', bold(`${this.chapters}. ${title}`), ...lines, '');
  }

  tell(line: string): void {
    this.print('', line, '');
  }

  /** The log of a run, or a file, set off from the story. */
  show(text: string): void {
    this.print(
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => dim('  │ ') + line),
    );
    this.print('');
  }

  /** Says that something is so; when it is not, the story did not go as told. */
  check(what: string, holds: boolean): void {
    if (!holds) this.failures++;
    this.print(holds ? green(`  ✓ ${what}`) : red(`  ✗ not so: ${what}`));
  }

  /** The exit code: 0 when each step passed. */
  end(): number {
    const { chapters, failures } = this;
    this.print('', failures === 0 ? bold(`All ${chapters} steps passed.`) : red(`${failures} checks failed.`));
    return failures === 0 ? 0 : 1;
  }

  private print(...lines: string[]): void {
    for (const line of lines) process.stdout.write(`${line}\n`);
  }
}
