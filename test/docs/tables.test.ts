// The README's tables of inputs and outputs: made from action.yml, fresh, and the modes in them are those of the code.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { lexer, type Tokens } from 'marked';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { inputsOf, tablesOf, withTables } from '../../scripts/tables.ts';
import { INPUTS_OF_MODE, type Inputs } from '../../src/inputs/inputs.ts';
import { readInputs } from '../../src/inputs/read.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** As a reader of Markdown understands it: the cells of each row, below the head. */
function cellsOf(markdown: string): Tokens.TableCell[][] {
  const tokens = lexer(markdown);
  expect(tokens.map(({ type }) => type)).toEqual(['table']);
  return (tokens[0] as Tokens.Table).rows;
}

const inputRow = (lines: string) =>
  tablesOf(`inputs:\n  # COMMON\n  a-b:\n${lines.replace(/^/gm, '    ')}\noutputs: {}\n`).common.split('\n')[2];

test.each<[what: string, yaml: string, row: string]>([
  ['no default', 'description: What it is.', '| `a-b` | | What it is. |'],
  ['a mode', "description: 'For `mode: check`. What it is.'", '| `a-b` | | What it is. |'],
  ['a text as default', 'description: X.\ndefault: 60s', '| `a-b` | `60s` | X. |'],
  ['a boolean as default', 'description: X.\ndefault: false', '| `a-b` | `false` | X. |'],
  ['a number as default', 'description: X.\ndefault: 0', '| `a-b` | `0` | X. |'],
  ['an empty default', "description: X.\ndefault: ''", '| `a-b` | | X. |'],
  ['an expression', 'description: X.\ndefault: ${{ a || b }}', '| `a-b` | `${{ a \\|\\| b }}` | X. |'],
  ['a default with backticks', 'description: X.\ndefault: "`a` ``b``"', '| `a-b` | ``` `a` ``b`` ``` | X. |'],
  ['a default that is worked out', 'description: X. By default `1`, at most 2.', '| `a-b` | `1`, at most 2 | X. |'],
  ['both kinds of default', 'description: X. By default Y.\ndefault: 1', '| `a-b` | `1` | X. By default Y. |'],
  ['several lines, folded', 'description: >\n  One\n  two.\n\n  Three.', '| `a-b` | | One two. Three. |'],
  ['several lines, kept', 'description: |\n  One\n   two.\n', '| `a-b` | | One two. |'],
  ['a pipe', "description: 'a | `b|c`'", '| `a-b` | | a \\| `b\\|c` |'],
  ['a pipe after backslashes', "description: 'a\\| b\\\\| c'", '| `a-b` | | a\\| b\\\\\\| c |'],
])('an input with %s', (_, yaml, row) => {
  expect(inputRow(yaml)).toBe(row);
});

test('an output has its mode, and begins like a sentence', () => {
  const yaml =
    "inputs:\n  # COMMON\n  a: { description: X }\noutputs:\n  a:\n    description: 'Of `mode: job`: how many.'\n  b:\n    description: X\n";
  expect(tablesOf(yaml).outputs).toBe(
    '| output | mode | meaning |\n|---|---|---|\n| `a` | job | How many. |\n| `b` | both | X |\n',
  );
});

test('whatever stands in action.yml, it is one table with a row for each, and nothing is lost', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab.`|\\\n *_<>#~[](){}$'), maxLength: 30 });
  const shown = (markdown: string) => markdown.trim().replace(/\s+/g, ' ');
  // A pipe that was escaped already stays what it was.
  const unescaped = (markdown: string) => markdown.replace(/(?<!\\)((?:\\\\)*)\\\|/g, '$1|');
  const described = fc.record({
    description: text,
    // In code a backslash before a pipe cannot be written: Markdown takes it for the pipe's.
    default: fc.option(
      text.map((each) => each.replaceAll('\\', '')),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), described), (inputs) => {
      const rows = Object.entries(inputs);
      fc.pre(rows.length > 0);
      const yaml = stringify({ inputs, outputs: {} }).replace('inputs:\n', 'inputs:\n  # COMMON\n');
      const cells = cellsOf(tablesOf(yaml).common);
      expect(cells.map((row) => row.length)).toEqual(rows.map(() => 3));
      for (const [index, [name, { description, default: value = '' }]] of rows.entries()) {
        const [first, defaultCell, meaning] = cells[index] ?? [];
        expect(first?.text).toBe(`\`${name}\``);
        expect(defaultCell?.tokens.map((token) => [token.type, 'text' in token && token.text])).toEqual(
          shown(value) === '' ? [] : [['codespan', shown(value)]],
        );
        expect(meaning?.text).toBe(unescaped(shown(description)));
      }
    }),
  );
});

const EMPTY = { common: '', check: '', advanced: '', outputs: '' };

test('the page keeps what is around the tables, and is the same the second time', () => {
  const page = (tables: typeof EMPTY) =>
    Object.entries(tables)
      .map(([name, table]) => `# A\n\n<!-- ${name}: made by npm run tables -->\n${table}<!-- /${name} -->\n\n$& B\n`)
      .join('');
  const tables = { common: "| $' |\n", check: '| b |\n', advanced: '| c |\n', outputs: '| out |\n' };
  const made = withTables(page({ ...EMPTY, common: 'old\n' }), tables);
  const spaced = Object.entries(tables).map(([name, table]) => [name, `\n${table}\n`]);
  expect(made).toBe(page(Object.fromEntries(spaced) as typeof EMPTY));
  expect(withTables(made, tables)).toBe(made);
});

test.each([
  ['no mark', (page: string) => page.replace('<!-- outputs: made by npm run tables -->', '')],
  ['no end', (page: string) => page.replace('<!-- /check -->', '')],
  ['a mark twice', (page: string) => page + page],
  ['the end first', (page: string) => page.replace('<!-- /common -->', '').replace(/^/, '<!-- /common -->')],
])('a page with %s is not written', (_, broken) => {
  expect(() => withTables(broken(read('README.md')), EMPTY)).toThrow(
    /^The page needs the lines "<!-- \w+: made by npm run tables -->" and/,
  );
});

test.each([
  ['no section', 'inputs:\n  a: { description: X }\noutputs: {}\n', 'a is in no section of action.yml'],
  ['an unknown one', 'inputs:\n  # OTHER\n  a: { description: X }\noutputs: {}\n', 'an unknown section "OTHER"'],
  ['no inputs', 'outputs: {}\n', 'action.yml has no inputs'],
])('inputs with %s are an error', (_, yaml, problem) => {
  expect(() => tablesOf(yaml)).toThrow(problem);
});

test("the README's tables are those of action.yml", () => {
  const readme = read('README.md');
  expect(withTables(readme, tablesOf(read('action.yml')))).toBe(readme);
});

test('the modes are those in which the code reads an input', () => {
  const asked = (mode: Inputs['mode']) => {
    const names = new Set<string>();
    readInputs((name) => {
      names.add(name);
      return name === 'mode' ? mode : '';
    });
    return names;
  };
  const [job, check] = [asked('job'), asked('check')];
  const modeOf = (name: string) => {
    if (name === 'mode') return '';
    if (job.has(name) && check.has(name)) return 'both';
    return job.has(name) ? 'job' : 'check';
  };
  const rows = inputsOf(read('action.yml')).map(({ name, mode }) => [name, name === 'mode' ? '' : mode] as const);
  expect(new Map(rows)).toEqual(new Map([...new Set([...job, ...check])].map((name) => [name, modeOf(name)])));
  // What the user is told to be of the other mode.
  for (const mode of ['job', 'check'] as const)
    for (const name of INPUTS_OF_MODE[mode]) expect(rows, name).toContainEqual([name, mode]);
});

test('a computed default has its column, and no table has the internal inputs', () => {
  const inputs = inputsOf(read('action.yml'));
  const defaults = new Map(inputs.map(({ name, byDefault }) => [name, byDefault]));
  expect(defaults.get('name')).toMatch(/^`<owner>\/<repo>\/<file>\/<job>`, /);
  expect(defaults.get('interval')).toBe("the longest gap in the workflow's schedule");
  expect(defaults.get('heartbeats')).toBe('`<owner>/<repo>/*`');
  expect(inputs.filter(({ meaning }) => /by default/i.test(meaning))).toEqual([]);
  const internal = inputs.filter(({ section }) => section === 'internal').map(({ name }) => name);
  expect(internal).toEqual(inputs.filter(({ meaning }) => meaning.startsWith('Internal, ')).map(({ name }) => name));
  for (const name of internal) expect(read('README.md')).not.toContain(`| \`${name}\` |`);
  // The table for the check has all inputs of the check, and no others.
  for (const { section, mode } of inputs) expect(section === 'check').toBe(mode === 'check');
});

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('npm run tables writes, and with --check it shows what differs and fails', () => {
  mkdirSync(join(folder, 'scripts'));
  for (const file of ['scripts/tables.ts', 'README.md', 'action.yml']) cpSync(join(ROOT, file), join(folder, file));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const run = (...words: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/tables.ts', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout };
  };
  expect(run('--check')).toEqual({ status: 0, stdout: '' });

  const manifest = read('action.yml').replace('default: 60s', 'default: 61s');
  writeFileSync(join(folder, 'action.yml'), manifest);
  const { status, stdout } = run('--check');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^-\| `timeout` \| `60s` \|.*\n\+\| `timeout` \| `61s` \|/m);
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(read('README.md'));

  expect(run().status).toBe(0);
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(read('README.md').replace('| `60s` |', '| `61s` |'));
  expect(run('--check').status).toBe(0);
});
