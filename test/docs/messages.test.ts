// docs/troubleshooting.md has all that the sources say, and the sources say all that it has. What the shipped bytes print is
// held against the page by every test that runs them: test/support/shipped.ts.
//
// A message is put together from pieces, often in several files ("Tickstem " + "has no room left in the plan" + " (POST …").
// So it is looked for piece by piece here, and only by runs it is seen whole. Pieces of less than three words, such as "is
// empty" or " grace", say too little to be looked for: those are left to the runs.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assertExplained, entriesOf, lookupIn, PAGE, unpadded } from '../support/troubleshooting.ts';
import { type SourceText, textsOfSources } from './source-texts.ts';

const page = readFileSync(PAGE, 'utf8');
const entries = entriesOf(page);
const texts = textsOfSources();

/** Texts that are no messages, by their file and, where it has messages too, by what they stand in there. */
const NO_MESSAGES: Readonly<Record<string, string>> = {
  'check/present/summary.ts': "of the run's summary",
  'check/issue/text.ts': 'of the issue',
  'check/present/outputs.ts': 'of the outputs',
  'check/present/advice.ts': 'says what to do',
  'check/present/messages.ts finding': 'the first line of a check in the log',
  'check/present/messages.ts headline': 'the same',
  'check/present/messages.ts logLines': 'a line of the log',
  'check/present/messages.ts nounsFor': 'a word',
  'check/present/messages.ts when': 'a time',
  'check/present/messages.ts instantText': 'a time',
  'check/present/messages.ts durationText': 'a time',
  'check/present/messages.ts dueText': 'a time',
  'heartbeat/obtain.ts formatExpectation': 'an interval',
  'job/finish.ts nextPing': 'a time',
  'github/issues.ts selfOfApp': 'a query',
  'inputs/inputs.ts DEFAULTS': 'a value',
};

/** Of functions, variables and properties whose texts stand behind a message, as advice. */
const ADVICE = ['hint', 'HINT', 'PLANS', 'orSet', 'wayOut', 'from', 'advice', 'whose', 'commit'];

/** Messages that nobody has to look up. */
const NO_TROUBLE: Readonly<Record<string, string>> = {
  'The heartbeat of the given ping token will be pinged when this job has succeeded.': 'all is well',
  '… follows the workflow: expected …, before that ….': 'all is well',
  'Issue #… was opened again: …': 'all is as it should be',
  'Issue #… was closed, since all is well.': 'all is well',
  'The workflow has no cron under `on.schedule`': 'never said: both who ask do so only where there is one',
};

/** The pieces of a text that say something, up to the end of its first sentence: what follows that is advice. */
function piecesOf({ parts }: SourceText): string[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const end = /\n|[.?](?= \p{Lu}|$)/u.exec(part);
    pieces.push(part.slice(0, end?.index).replace(/^[ ,;:]+|[ ,;:]+$/g, ''));
    if (end !== null) break;
  }
  return pieces.filter((piece) => piece.split(' ').filter((word) => /\p{Ll}{2}/u.test(word)).length >= 3);
}

/** All that stands in code, in the page. */
const quoted = page
  .split('\n')
  .flatMap((line) => [...line.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)])
  .map(([, , code = '']) => unpadded(code).replaceAll('\\|', '|').toLowerCase());

/** Why a text needs no entry; `undefined`: it needs one. */
function exemptionOf({ file, names, parts }: SourceText): string | undefined {
  const places = [file, ...names.map((name) => `${file} ${name}`)];
  const whole = parts.join('…');
  if (whole in NO_TROUBLE) return whole;
  return places.find((place) => place in NO_MESSAGES) ?? names.find((name) => ADVICE.includes(name));
}

test('every message of the sources has an entry', () => {
  const missing = texts.flatMap((text) => {
    if (exemptionOf(text) !== undefined) return [];
    const lost = piecesOf(text).filter((piece) => !quoted.some((code) => code.includes(piece.toLowerCase())));
    return lost.map((piece) => `${text.file}: "${piece}" of "${text.parts.join('…')}"`);
  });
  expect(missing).toEqual([]);
});

test('nothing is left out that is not there', () => {
  const used = new Set(texts.filter((text) => piecesOf(text).length > 0).map(exemptionOf));
  const known = [...Object.keys(NO_MESSAGES), ...ADVICE, ...Object.keys(NO_TROUBLE)];
  expect(known.filter((one) => !used.has(one))).toEqual([]);
});

/** What is written in the sources, piece by piece. Letters by themselves would make up any word. */
const written = [...new Set(texts.flatMap(({ parts }) => parts.map((part) => part.toLowerCase())))].filter(
  (part) => part !== '' && !/^\p{L}$/u.test(part),
);
/** The same, also up to the end of a sentence. */
const endings = new Set(
  written.flatMap((part) => [
    part.trimEnd(),
    ...[...part.matchAll(/[.?](?= |$)/g)].map(({ index }) => part.slice(0, index)),
  ]),
);

/** Whether what stands between two gaps of an entry is made of whole pieces. */
function canBeWritten(text: string): boolean {
  const reached = new Set([0]);
  // A set that grows is gone through to its end, wherever it is by then.
  for (const at of reached) {
    const rest = text.slice(at);
    if (rest === '' || endings.has(rest)) return true;
    for (const part of written) if (rest.startsWith(part)) reached.add(at + part.length);
  }
  return false;
}

test('every entry is of a message that the sources have', () => {
  const stale = entries.filter(({ text }) => !text.toLowerCase().split('…').every(canBeWritten));
  expect(stale).toEqual([]);
});

test('every entry says something, and no message has two', () => {
  const lines = page.split('\n');
  const isHead = (line: string | undefined) => line !== undefined && entriesOf(line).length > 0;
  const silent = entries.filter(({ line }) => {
    const next = lines[line]; // counted from 1, so it is the line behind it
    return !lines[line - 1]?.endsWith('\\') || !(isHead(next) || /^[`\p{L}\d]/u.test(next ?? ''));
  });
  expect(silent).toEqual([]);
  expect(entries.map(({ text }) => text).filter((text, index, all) => all.indexOf(text) !== index)).toEqual([]);
});

const lookup = lookupIn(
  entriesOf(
    [
      '**`Heartbeat "…" is not watched:`**\\',
      'It is not.',
      '**`… inputs are wrong:`**\\',
      '**`` Input `…` is empty ``**\\',
      '**`` … is `…`, not `true` ``**\\',
      '**`nothing matched`**',
      '**`Tickstem is in trouble (…)`**\\',
      '**bold** text, and `code` in it',
      '**`not alone`** in its line',
    ].join('\n'),
  ),
);

test.each<[why: string, message: string]>([
  ['as it stands', 'nothing matched'],
  ['with a full stop', 'nothing matched.'],
  ['with advice', 'Input `api-key` is empty. Add the secret to the repository.'],
  ['with how often it was tried', 'Tickstem is in trouble (GET /heartbeats: 500), tried 3 times'],
  ['with how long it was asked to wait', 'Tickstem is in trouble (GET: 503), tried 2 times, asked to wait 60 s. Wait.'],
  ['with nothing in a gap', 'Input `` is empty'],
  ['behind a beginning', 'Heartbeat "a: b" is not watched: Input `api-key` is empty.'],
  ['joined to another', '`rows` is `0`, not `true`; nothing matched.'],
  ['in a list', '2 inputs are wrong:\n- `name` is empty\n- `grace` is empty'],
])('a message is found %s', (_, message) => {
  expect(lookup(message)).toBe(true);
});

test.each<[why: string, message: string]>([
  ['another word', 'nothing matches'],
  ['something before it', 'Now nothing matched'],
  ['something behind it', 'nothing matched here'],
  ['a beginning and nothing more', 'Heartbeat "a" is not watched:'],
  ['a beginning with a reason that has no entry', 'Heartbeat "a" is not watched: the moon is full'],
  ['one that is joined and has no entry', 'nothing matched; the moon is full'],
  ['a line of a list that has no entry', '2 inputs are wrong:\n- `name` is empty\n- `grace` is full'],
  ['a list behind something else', 'nothing matched\n- `name` is empty'],
  ['how often, in other words', 'nothing matched, tried twice'],
  ['what looks like it to a regular expression', 'Tickstem is in trouble now'],
  ['code that is not alone in its line', 'not alone'],
  ['code in a text', 'code'],
  ['nothing', ''],
])('no entry is found for %s', (_, message) => {
  expect(lookup(message)).toBe(false);
});

/** What a step of an action showed. */
function said(message: string, title: string | undefined, log = '') {
  return { phases: [{ kind: 'uses' as const, annotations: [{ level: 'error' as const, message, title }], log }] };
}

const OURS = 'Tickstem heartbeat';

test('a run that says something else fails its test, whatever that is about', () => {
  expect(() => assertExplained(said('The moon is full', OURS))).toThrow('The moon is full');
  const reason = 'No ping: the job\'s status is "failure", not "success".';
  expect(() => assertExplained(said(reason, OURS, reason))).not.toThrow();
  expect(() => assertExplained(said(reason, OURS, `${reason}\nNo ping: the moon is full.`))).toThrow(
    'the moon is full',
  );
});

test('what other actions say is not looked at', () => {
  expect(() => assertExplained(said('The moon is full', undefined, 'Full moon: no ping'))).not.toThrow();
});
