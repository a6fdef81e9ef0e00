import { parseDuration } from '../base/duration.ts';
import { say } from '../base/message.ts';
import { isPattern } from '../base/name-pattern.ts';
import { INPUT_MESSAGES as M } from './messages.ts';
import { durationOf, InvalidInput, linesOf, quotedValue } from './parse.ts';

/** A line of `workflows`. */
export interface WorkflowLine {
  /** A file, a pattern, or a job (`nightly.yml/backup (eu)`), without the folder of the workflow files. */
  target: string;
  /** It starts with `!`. */
  isExcluded: boolean;
  /** The grace period at its end, in seconds; `undefined`: it has none. */
  graceSecs: number | undefined;
}

/** The folder of the workflow files, which a line may start with. */
const FOLDER = /^(?:\.\/)?\.github\/workflows\//;
const JOB_ID = String.raw`[A-Za-z_][\w-]*(?: \(.*\))?`;
/** A file, or a job in it. */
const COMPLETE = new RegExp(String.raw`^[^/]+\.ya?ml(?:/${JOB_ID})*$`);
/** A file, a job or a pattern, and what follows it. */
const WITH_END = new RegExp(String.raw`^([^/\s]+\.ya?ml(?:/${JOB_ID})*|\S*[*?]\S*)\s+(.+)$`);

/** Reads the lines of `workflows`. @throws InvalidInput with every line that is none */
export function workflowLinesOf(given: string, name: string): WorkflowLine[] {
  const problems: string[] = [];
  const lines = linesOf(given).flatMap((line) => {
    try {
      return [lineOf(line, name)];
    } catch (thrown) {
      if (!(thrown instanceof InvalidInput)) throw thrown;
      problems.push(...thrown.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return lines;
}

function lineOf(line: string, input: string): WorkflowLine {
  const isExcluded = line.startsWith('!');
  const text = (isExcluded ? line.slice(1) : line).trim();
  const [whole, end] = split(text.replace(FOLDER, ''));
  const given = { input, given: quotedValue(line) };
  if (whole === '') throw new InvalidInput([say(M.inputWorkflowEmpty, given)]);
  if (end === undefined) return { target: whole, isExcluded, graceSecs: undefined };
  if (isExcluded) throw new InvalidInput([say(M.inputWorkflowExcluded, given)]);
  if (parseDuration(end) === undefined) throw new InvalidInput([say(M.inputWorkflowGrace, given)]);
  return { target: whole, isExcluded, graceSecs: durationOf({ least: 0, example: '12h' })(end, input) };
}

/** Splits a line into what it names, and the grace period or whatever else is at its end. */
function split(text: string): [string, string | undefined] {
  if (COMPLETE.test(text) || (isPattern(text) && !/\s/.test(text))) return [text, undefined];
  const [, head, last = ''] = /^(.*\S)\s+(\S+)$/s.exec(text) ?? [];
  if (head !== undefined && parseDuration(last) !== undefined) return [head, last];
  const [, target, end] = WITH_END.exec(text) ?? [];
  return target === undefined ? [text, undefined] : [target, end];
}
