// The YAML blocks of a Markdown file, each as a workflow that linters can read. A block stands on the lines that it has in
// the Markdown file, with what is missing around it written on the lines above: a finding's line leads back to the
// reader's page without any table.
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** A block, wrapped. */
export interface Workflow {
  /** Where the block begins, counted from 1: the first line inside the fence. */
  readonly line: number;
  readonly kind: Kind;
  readonly text: string;
}

export interface Extracted {
  readonly workflows: readonly Workflow[];
  /** What could not be made a workflow, as `file:line: why`. */
  readonly problems: readonly string[];
}

export type Kind = 'workflow' | 'trigger' | 'jobs' | 'job' | 'job body' | 'steps' | 'step' | 'inputs';

interface Shape {
  /** Columns that the wrapping needs to the left of the block; a block with fewer is moved to the right. */
  readonly indent: number;
  readonly is: (root: Node | null, indent: number) => boolean;
  /** The lines above the block; `pad` is the indentation that the block ends up with. */
  readonly head: (pad: string, root: Node | null) => readonly string[];
  /** The lines below it. */
  readonly tail?: (pad: string, text: string, root: Node | null) => readonly string[];
}

// What an example may do at most: `actions/checkout` needs to read, nothing needs more.
const PERMISSIONS = 'permissions: { contents: read }';
const TRIGGER = 'on: workflow_dispatch';
const JOB = [TRIGGER, PERMISSIONS, 'jobs:', '  example:'];
const RUNS_ON = 'runs-on: ubuntu-latest';
const STEPS = [...JOB, `    ${RUNS_ON}`, '    steps:'];

const ACTION = 'uses: tickstem/heartbeat-action@v1';
// This action in a version that action.yml speaks for: the major, or any commit.
const SELF = /(\buses:\s*['"]?)tickstem\/heartbeat-action@(?:v1(?:\.\d+){0,2}|[0-9a-f]{40})(?![\w.-])/;
const OURS = /\buses:.*\btickstem\/heartbeat-action@/;
const STEP = /^[\s>-]*uses:\s/;

// Ordered: the first that fits is taken.
const SHAPES: Readonly<Record<Kind, Shape>> = {
  workflow: { indent: 0, is: (root) => has(root, 'on') && has(root, 'jobs'), head: () => [] },
  trigger: {
    indent: 0,
    is: (root) => has(root, 'on'),
    head: (pad, root) => (has(root, 'permissions') ? [] : [`${pad}${PERMISSIONS}`]),
    tail: (pad) => [`${pad}jobs: { example: { ${RUNS_ON}, steps: [{ run: "true" }] } }`],
  },
  jobs: {
    indent: 0,
    is: (root) => has(root, 'jobs'),
    head: (pad, root) => [`${pad}${TRIGGER}`, ...(has(root, 'permissions') ? [] : [`${pad}${PERMISSIONS}`])],
  },
  'job body': {
    indent: 4,
    is: (root) => has(root, 'steps'),
    head: (pad, root) => [...JOB, ...(has(root, 'runs-on') ? [] : [`${pad}${RUNS_ON}`])],
  },
  step: {
    indent: 8,
    is: (root) => has(root, 'with') || has(root, 'run') || has(root, 'uses'),
    head: (pad, root) => [
      ...STEPS,
      `${pad.slice(2)}- ${has(root, 'run') || has(root, 'uses') ? 'name: example' : ACTION}`,
    ],
    tail: (pad, text) => stepsNamed(text).map((id) => `${pad.slice(2)}- { id: ${id}, run: "true" }`),
  },
  job: {
    indent: 2,
    is: (root) => every(values(root), (job) => has(job, 'steps') || has(job, 'uses')),
    head: () => JOB.slice(0, -1),
    tail: (pad, _, root) => jobsNeeded(root).map((id) => `${pad}${id}: { ${RUNS_ON}, steps: [{ run: "true" }] }`),
  },
  steps: {
    indent: 4,
    is: (root) => isSeq(root) && every(root.items, (step) => has(step, 'uses') || has(step, 'run')),
    head: () => STEPS,
  },
  // Only its place in the text tells it from other maps. Its keys do not: a misspelt input has to get through to the linter.
  inputs: {
    indent: 9,
    is: (root, indent) => indent >= 9 && every(values(root), isScalar),
    head: () => [...STEPS, `      - ${ACTION}`, '        with:'],
    tail: (_, text) => stepsNamed(text).map((id) => `      - { id: ${id}, run: "true" }`),
  },
};

// A part of one step names others that are not shown: they are taken to exist.
function stepsNamed(text: string): string[] {
  return [...new Set([...text.matchAll(/\bsteps\.([\w-]+)/g)].map(([, id = '']) => id))];
}

// Jobs that are not shown, and that those that are shown need: they are taken to exist, too.
function jobsNeeded(jobs: Node | null): string[] {
  const needed = values(jobs).flatMap((job) => (isMap(job) ? (job.toJSON() as { needs?: unknown }).needs : []));
  const ids = needed.flat().filter((id) => typeof id === 'string' && /^[A-Za-z_][\w-]*$/.test(id) && !has(jobs, id));
  return [...new Set(ids as string[])];
}

export function workflowsOf(file: string, markdown: string): Extracted {
  const workflows: Workflow[] = [];
  const problems: string[] = [];
  const lines = markdown.split(/\r?\n/);
  const fences = fencesOf(lines);
  for (const [line, why] of straysOf(lines, fences)) problems.push(`${file}:${line}: ${why}`);
  for (const fence of fences.filter(({ yaml, closed }) => yaml && closed)) {
    const made = workflowOf(fence.line + 1, fence.lines);
    if ('text' in made) workflows.push(made);
    else problems.push(`${file}:${made.line}: ${made.why}`);
  }
  return { workflows, problems };
}

export interface ForActionlint {
  readonly text: string;
  /** For each line of the text, the line of the workflow that it came from, counted from 1. */
  readonly from: readonly number[];
}

interface Move {
  readonly first: number;
  readonly last: number;
  readonly after: number;
  readonly pad: string;
  /** Its name. */
  readonly input: string;
}

/**
 * A block for zizmor, which wants `permissions` everywhere. A reusable workflow has those of the job that calls it: asked for
 * there, they would be taken from it, or GitHub would reject the caller.
 */
export function forZizmor(workflow: string): string {
  const isCalledOnly = /^on:\n {2}workflow_call:.*\n(?: {4}.*\n)*(?! {2})/m.test(workflow);
  return isCalledOnly ? workflow.replace(/^( {4}steps:)$/gm, '$1 # zizmor: ignore[excessive-permissions]') : workflow;
}

/**
 * The workflow as actionlint has to read it. Our action becomes the local one, so that inputs and outputs are held to
 * action.yml. And `require` and `measure` move to steps of their own at the end of the job: the action reads them there, and they
 * may name any step, while for actionlint a step knows only those before it.
 */
export function forActionlint(workflow: string): ForActionlint {
  const lines = workflow.split('\n').map((line) => line.replace(SELF, '$1./'));
  const moves = movesOf(lines);
  const made: [text: string, from: number][] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const moved = moves.find(({ first, last }) => first <= line && line <= last);
    if (moved === undefined) made.push([text, line]);
    // Something stays, since `with:` must not be empty.
    else if (moved.first === line) made.push([text.replace(/\S.*/, `${moved.input}: 'true'`), line]);
    for (const { first, last, pad } of moves.filter(({ after }) => after === line)) {
      made.push([`${pad}- uses: ./`, first], [`${pad}  with:`, first]);
      for (let each = first; each <= last; each++) made.push([lines[each - 1] ?? '', each]);
    }
  }
  return { text: made.map(([text]) => text).join('\n'), from: made.map(([, from]) => from) };
}

function movesOf(lines: readonly string[]): Move[] {
  const counter = new LineCounter();
  const jobs = parseDocument(lines.join('\n'), { lineCounter: counter }).get('jobs');
  return values(jobs).flatMap((job) => {
    const steps = isMap(job) ? job.get('steps') : undefined;
    if (!isSeq(steps)) return [];
    const after = span(steps.items.at(0), steps.items.at(-1), counter)?.last;
    const pad = span(steps.items.at(0), steps.items.at(0), counter)?.first;
    return steps.items.flatMap(lateInputsOf).flatMap(({ input, key, value }) => {
      const at = span(key, value, counter);
      // On a line of its own, as everybody writes it; in `{ }` it stays where it is.
      if (after === undefined || pad === undefined || at === undefined) return [];
      if (!new RegExp(`^ *${input}:`).test(lines[at.first - 1] ?? '')) return [];
      return [{ ...at, after, input, pad: /^ */.exec(lines[pad - 1] ?? '')?.[0] ?? '' }];
    });
  });
}

/** The inputs that the action reads when the job ends. */
const LATE_INPUTS: readonly unknown[] = ['require', 'measure'];

function lateInputsOf(step: unknown) {
  const inputs = isMap(step) && step.get('uses') === './' ? step.get('with') : undefined;
  if (!isMap(inputs)) return [];
  return (inputs as YAMLMap<unknown, unknown>).items.flatMap(({ key, value }) =>
    isScalar(key) && LATE_INPUTS.includes(key.value) ? [{ input: String(key.value), key, value }] : [],
  );
}

function span(from: unknown, to: unknown, counter: LineCounter): { first: number; last: number } | undefined {
  if (!isNode(from) || !isNode(to) || !from.range || !to.range) return undefined;
  // The end of a block is the start of the line after it.
  return { first: counter.linePos(from.range[0]).line, last: counter.linePos(Math.max(to.range[1] - 1, 0)).line };
}

function workflowOf(
  line: number,
  lines: readonly string[],
): Workflow | { readonly line: number; readonly why: string } {
  const text = lines.join('\n');
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) return { line: line + counter.linePos(broken.pos[0]).line - 1, why: `not YAML: ${broken.message}` };

  const root = document.contents;
  const indent = Math.min(...lines.filter((each) => /^ *[^\s#]/.test(each)).map((each) => each.search(/\S/)));
  const kind = (Object.keys(SHAPES) as Kind[]).find((each) => SHAPES[each].is(root, indent));
  if (kind === undefined) {
    const known = `a workflow, its \`on:\`, \`jobs:\`, a job, a list of steps, or inputs at their own indentation`;
    return { line, why: `this YAML block is not ${known}: nothing would check it` };
  }
  const { indent: needed, head, tail } = SHAPES[kind];
  const pad = ' '.repeat(Math.max(indent, needed));
  const above = head(pad, root);
  const free = line - 1 - above.length;
  if (free < 0) return { line, why: `this block needs ${-free} more lines above it: its wrapping stands there` };
  const shift = ' '.repeat(Math.max(needed - indent, 0));
  const moved = lines.map((each) => (each === '' ? each : shift + each));
  const wrapped = [...Array<string>(free).fill(''), ...above, ...moved, ...(tail?.(pad, text, root) ?? []), ''];
  return { line, kind, text: wrapped.join('\n') };
}

interface Fence {
  readonly line: number;
  /** What stands before the fence: the marks of a list or a quotation, or spaces. */
  readonly before: string;
  readonly marks: string;
  readonly yaml: boolean;
  readonly lines: string[];
  closed: boolean;
}

function fencesOf(lines: readonly string[]): Fence[] {
  const fences: Fence[] = [];
  for (const [index, text] of lines.entries()) {
    const last = fences.at(-1);
    const open = last?.closed === false ? last : undefined;
    const next = open === undefined ? opened(text, index + 1) : undefined;
    if (next !== undefined) fences.push(next);
    else if (open !== undefined && closes(open, text)) open.closed = true;
    else open?.lines.push(inside(open, text));
  }
  return fences;
}

/** What no block can be made of, and yet looks like something that a reader would copy. */
function straysOf(lines: readonly string[], fences: readonly Fence[]): [line: number, why: string][] {
  const unclosed = fences.flatMap(({ line, closed }): [number, string][] =>
    closed ? [] : [[line, 'this block is never closed']],
  );
  const used = lines.flatMap((text, index): [number, string][] => {
    const line = index + 1;
    const covered = fences.some((fence) => fence.yaml && fence.line < line && line <= fence.line + fence.lines.length);
    if (!covered) return STEP.test(text) ? [[line, 'a step outside of a ```yaml block: nothing would check it']] : [];
    const other = OURS.test(text) && !SELF.test(text);
    return other ? [[line, 'not v1 of this action: nothing here says what its inputs are']] : [];
  });
  return [...unclosed, ...used];
}

function opened(text: string, line: number): Fence | undefined {
  const [, before = '', marks, language = ''] =
    /^((?:[\s>]|[-*+]\s|\d+[.)]\s)*)(`{3,}|~{3,})\s*([^\s`]*)[^`]*$/.exec(text) ?? [];
  return marks === undefined
    ? undefined
    : { line, before, marks, yaml: /^ya?ml$/i.test(language), lines: [], closed: false };
}

function closes({ marks }: Fence, text: string): boolean {
  const closing = text.replace(/^[\s>]*/, '').trimEnd();
  return closing.startsWith(marks) && closing === marks.charAt(0).repeat(closing.length);
}

function inside({ before }: Fence, text: string): string {
  let cut = 0;
  while (cut < before.length && /[\s>]/.test(text.charAt(cut))) cut++;
  return text.slice(cut).trimEnd();
}

function has(node: unknown, key: string): boolean {
  return isMap(node) && node.has(key);
}

function values(node: unknown): unknown[] {
  return isMap(node) ? (node as YAMLMap<unknown, unknown>).items.map(({ value }) => value) : [];
}

function every(items: readonly unknown[], holds: (item: unknown) => boolean): boolean {
  return items.length > 0 && items.every(holds);
}
