// docs/troubleshooting.md is made from the catalogs of messages (`npm run troubleshooting`). What the shipped bytes print is
// looked up in it by every test that runs them: test/support/shipped.ts.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Cataloged, headOf, makePage, pageOf, readCatalogs } from '../../scripts/troubleshooting.ts';
import { assertExplained, entriesOf, lookupIn, PAGE } from '../support/troubleshooting.ts';

const page = readFileSync(PAGE, 'utf8');
const entries = entriesOf(page);
const messages = await readCatalogs();

test('the page is what the messages and their notes make', async () => {
  // Names every message: one that has no place in the notes is an error there.
  expect(await makePage(), "run 'npm run troubleshooting'").toBe(page);
});

test('every message has an id of its own, and says what happened without a full stop', () => {
  const ids = messages.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(messages.filter(({ text }) => text.trim() !== text || /[.\n]$/.test(text)).map(({ id }) => id)).toEqual([]);
});

test('what to do is a full sentence', () => {
  const fixes = messages.flatMap(({ id, fix }) => (fix === undefined ? [] : [{ id, fix }]));
  expect(fixes.filter(({ fix }) => !/^[\p{Lu}`{].*[.)}]$/su.test(fix))).toEqual([]);
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

const paused: Cataloged = { id: 'paused', folder: 'job', text: '"{name}" is paused', fix: 'Resume {name}.' };
const full: Cataloged = { id: 'full', folder: 'job', text: '`a|b` is full' };

test.each<[what: string, notes: string, made: string]>([
  ['an entry', '::paused\nMore.', '**`"…" is paused`**\\\nResume ….\nMore.\n'],
  [
    'two with one note',
    '::paused\n::full\nMore.',
    '**`"…" is paused`**\\\n**`` `a|b` is full ``**\\\nResume ….\nMore.\n',
  ],
  ['a row of a table', '| it says |\n|---|\n| ::full | x |', '| it says |\n|---|\n| `` `a\\|b` is full `` | x |\n'],
  ['what no line names', 'A\n\n::rest job\n\nB', 'A\n\n**`"…" is paused`**\\\nResume ….\n\nB\n'],
  ['what nobody looks up', 'A\n\n::unlisted paused', 'A\n'],
  ['an entry that is written out', '**`"…" is paused`**\\\nMore.', '**`"…" is paused`**\\\nMore.\n'],
])('the notes are made into the page: %s', (_, notes, made) => {
  expect(
    pageOf(notes, notes.includes('full') ? [paused, full].slice(notes.includes('paused') ? 0 : 1) : [paused]),
  ).toBe(made);
});

test.each<[why: string, notes: string, says: string]>([
  ['a message is not in any catalog', '::pasued\n\n::rest job', 'a message "pasued" that no catalog has'],
  ['a message has two entries', '::paused\n\n::paused', '"paused" has two entries'],
  ['a message has no place', 'Nothing.', '"::rest job" for the message "paused"'],
])('the page is not made where %s', (_, notes, says) => {
  expect(() => pageOf(notes, [paused])).toThrow(says);
});

test('a text that ends with a reason is a beginning', () => {
  expect(headOf('"{name}" was not pinged: {reason}')).toBe('"…" was not pinged:');
  expect(headOf('{count} inputs: {name}')).toBe('… inputs: …');
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
  const reason = "No ping: the job's status is `failure`.";
  expect(() => assertExplained(said(reason, OURS, reason))).not.toThrow();
  expect(() => assertExplained(said(reason, OURS, `${reason}\nNo ping: the moon is full.`))).toThrow(
    'the moon is full',
  );
});

test('what other actions say is not looked at', () => {
  expect(() => assertExplained(said('The moon is full', undefined, 'Full moon: no ping'))).not.toThrow();
});
