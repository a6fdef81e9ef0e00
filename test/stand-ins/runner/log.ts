/** One step's log: masked as it is written (ExecutionContext.Write), rendered as GitHub's pages show it. */
import { type Annotation, annotate, type Level } from './annotations.ts';
import type { Masker } from './masks.ts';

export interface StepLog {
  output(line: string): void;
  /** Shown only where the job runs with `debug`. */
  debug(text: string): void;
  issue(level: Level, message: string, properties?: Record<string, string>): void;
  /** What the runner holds, before rendering. */
  lines(): string[];
  /** All of them; GitHub shows fewer. */
  annotations(): Annotation[];
}

export function createStepLog(masker: Masker, showDebug: boolean): StepLog {
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  const write = (text: string): void => {
    lines.push(...masker.mask(text).split('\n'));
  };
  return {
    output: write,
    debug(text) {
      if (showDebug) for (const line of text.split(/\r?\n/)) write(`##[debug]${line}`);
    },
    issue(level, message, properties = {}) {
      const annotation = annotate(level, message, properties, masker);
      annotations.push(annotation);
      if (annotation.message !== '') write(`##[${level}]${annotation.message}`);
    },
    lines: () => lines,
    annotations: () => annotations,
  };
}

/** Markers at the start of a line are what the page turns into folds and colours, whoever printed them. */
export function renderLines(lines: readonly string[]): string {
  const rendered = lines.filter((line) => !line.startsWith('##[endgroup]')).map((line) => `${renderLine(line)}\n`);
  return rendered.join('');
}

const MARKERS: Readonly<Record<string, string>> = {
  group: '▼ ',
  error: 'Error: ',
  warning: 'Warning: ',
  notice: 'Notice: ',
  command: '[command]',
  section: '',
};

function renderLine(line: string): string {
  const [marker, name] = /^##\[(\w+)\]/.exec(line) ?? [];
  const shown = name === undefined ? undefined : MARKERS[name];
  return marker === undefined || shown === undefined ? line : shown + line.slice(marker.length);
}

const SIGNS: Readonly<Record<string, string>> = { success: '✓', failure: '✗', cancelled: '⊘', skipped: '⊘' };

/** The step's head in the list of steps. */
export function renderTitle(title: string, conclusion: string): string {
  const note = conclusion === 'skipped' || conclusion === 'cancelled' ? ` (${conclusion})` : '';
  return `${SIGNS[conclusion] ?? '·'} ${title}${note}\n`;
}
