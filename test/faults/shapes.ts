/**
 * JSON of the wrong shape: each field of a heartbeat wrong in turn, and lists that are none. The request is carried out,
 * and the answer is changed on its way. What a fault amounts to depends on who reads the field.
 */
import type { AnswerKind, Class, FaultEntry } from './fault.ts';

type Json = Record<string, unknown>;
type Classes = Partial<Record<AnswerKind, Class>>;

/** A field is wrong in one of these ways. */
const ABSENT: readonly [string, (heartbeat: Json, field: string) => Json][] = [
  ['missing', (heartbeat, field) => Object.fromEntries(Object.entries(heartbeat).filter(([name]) => name !== field))],
  ['null', (heartbeat, field) => ({ ...heartbeat, [field]: null })],
];
const WRONG: readonly [string, (heartbeat: Json, field: string) => Json][] = [
  [
    'of another type',
    (heartbeat, field) => ({ ...heartbeat, [field]: typeof heartbeat[field] === 'number' ? '86400' : 7 }),
  ],
  ['nested', (heartbeat, field) => ({ ...heartbeat, [field]: { [field]: [heartbeat[field]] } })],
];

/** Nothing in a job needs it, and a check does not miss it. */
const UNNEEDED: Classes = {
  ...{ list: 'harmless', settle: 'harmless', look: 'harmless', check: 'harmless' },
  ...{ created: 'harmless', renamed: 'harmless', updated: 'harmless' },
};
/** A check cannot judge the row without it. */
const JUDGED: Classes = { ...UNNEEDED, check: 'unjudged' };
/** Compared with what was sent. */
const COMPARED: Classes = { ...JUDGED, created: 'changed', updated: 'changed' };

interface Field {
  field: string;
  missing: Classes;
  wrong: Classes;
}

/** Who needs which field, from the contract: identity, "What the server answers is compared", "Verdicts of `check`". */
const FIELDS: readonly Field[] = [
  // Without it a heartbeat cannot be used: not one that is listed, and not one that was just made.
  ...['id', 'token'].map((field) => {
    const classes: Classes = { ...UNNEEDED, list: 'nonsense', created: 'nonsense', settle: 'unkept' };
    return { field, missing: classes, wrong: classes };
  }),
  // The list shows none of that name, neither before nor after one was made: it is deleted again.
  ...['name'].map((field) => {
    const classes: Classes = { ...JUDGED, list: 'unkept', settle: 'unkept' };
    return { field, missing: classes, wrong: classes };
  }),
  { field: 'interval_secs', missing: COMPARED, wrong: COMPARED },
  { field: 'grace_secs', missing: COMPARED, wrong: COMPARED },
  // A row without one might be paused, or failing.
  { field: 'status', missing: JUDGED, wrong: JUDGED },
  // "Where `consecutive_misses` is absent, the earlier of the two."
  { field: 'consecutive_misses', missing: UNNEEDED, wrong: UNNEEDED },
  // No last ping is "never", and one that was made long ago has had its time.
  { field: 'last_pinged_at', missing: { ...UNNEEDED, check: 'missed' }, wrong: JUDGED },
  // "Due is `next_expected_at`, else last ping + interval."
  { field: 'next_expected_at', missing: UNNEEDED, wrong: JUDGED },
  // Decides only where there never was a ping, or where several have one name.
  { field: 'created_at', missing: UNNEEDED, wrong: JUDGED },
];

/** Each heartbeat of an answer changed, be it a list or a single one. */
function eachHeartbeat(change: (heartbeat: Json) => unknown): (answer: Json) => unknown {
  return (answer) =>
    Array.isArray(answer['heartbeats'])
      ? { ...answer, heartbeats: answer['heartbeats'].map(change) }
      : 'id' in answer
        ? change(answer)
        : answer;
}

function altered(
  name: string,
  classes: Classes,
  change: (answer: Json) => unknown,
  more: Partial<FaultEntry> = {},
): FaultEntry {
  return {
    name,
    class: 'harmless',
    but: classes,
    only: Object.keys(classes) as AnswerKind[],
    fault: () => ({ kind: 'alter', change }),
    ...more,
  };
}

const WRONG_FIELDS = FIELDS.flatMap(({ field, missing, wrong }) => [
  ...ABSENT.map(([how, change]) =>
    altered(
      `${field} ${how}`,
      missing,
      eachHeartbeat((heartbeat) => change(heartbeat, field)),
      {
        row: `${field} missing, null`,
      },
    ),
  ),
  ...WRONG.map(([how, change]) =>
    altered(
      `${field} ${how}`,
      wrong,
      eachHeartbeat((heartbeat) => change(heartbeat, field)),
      {
        row: `${field} of another type, nested`,
        ...(how === 'nested' && { variant: true }),
      },
    ),
  ),
]);

/** 100,000 levels, as a value. */
function abyss(): unknown {
  let value: unknown = [];
  for (let level = 0; level < 1000; level += 1) value = [value];
  return value;
}

const NO_LIST: Classes = { list: 'nonsense', settle: 'nonsense', look: 'nonsense', check: 'nonsense' };
/** It is a list, and says that there are none. */
const EMPTY: Classes = { list: 'unkept', settle: 'unkept', look: 'unkept', check: 'missed' };

export const SHAPES: readonly FaultEntry[] = [
  ...WRONG_FIELDS,
  altered(
    'status that nobody knows',
    { check: 'changed' },
    eachHeartbeat((row) => ({ ...row, status: 'dozing' })),
  ),
  altered(
    'name nested 1,000 times',
    { list: 'unkept', check: 'unjudged' },
    eachHeartbeat((row) => ({ ...row, name: abyss() })),
  ),
  altered('list that is an object', NO_LIST, () => ({ heartbeats: {} }), {
    row: 'list that is an object, a string, missing',
  }),
  altered('list that is a string', NO_LIST, () => ({ heartbeats: 'none' }), {
    row: 'list that is an object, a string, missing',
    variant: true,
  }),
  altered('list that is missing', NO_LIST, () => ({ beats: [] }), {
    row: 'list that is an object, a string, missing',
    variant: true,
  }),
  altered('list that is `null`', EMPTY, () => ({ heartbeats: null }), { row: 'list that is `null`, `[]`' }),
  altered('list that is `[]`', EMPTY, () => ({ heartbeats: [] }), { row: 'list that is `null`, `[]`', variant: true }),
  // A job finds its own among them. A check cannot say what they are.
  altered(
    'rows that are no objects',
    { list: 'harmless', settle: 'harmless', look: 'harmless', check: 'unjudged' },
    ({ heartbeats }) => ({ heartbeats: [null, 5, 'x', [], ...(heartbeats as unknown[])] }),
  ),
  altered(
    '100,000 heartbeats more',
    { list: 'harmless', settle: 'harmless', look: 'harmless', check: 'harmless' },
    ({ heartbeats }) => ({ heartbeats: [...many(), ...(heartbeats as unknown[])] }),
    { timeoutSecs: 20 },
  ),
];

let made: Json[] | undefined;
/** Of another repository, each of about 400 bytes. */
function many(): Json[] {
  made ??= Array.from({ length: 100_000 }, (_, at) => ({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    name: `octo-org/warehouse/nightly.yml/backup of the region with the number ${at}`,
    token: `hbx_${String(at).padStart(48, '0')}`,
    interval_secs: 86_400,
    grace_secs: 10_800,
    status: 'active',
    consecutive_misses: 0,
    last_pinged_at: '2026-11-21T03:00:00Z',
    next_expected_at: '2026-11-22T03:00:00Z',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-11-21T03:00:00Z',
  }));
  return made;
}

/** The workflow file comes as text: in these it is none, or says nothing that could be read. */
export const FILES: readonly FaultEntry[] = (
  [
    ['no YAML', 'nonsense', 'on: [schedule'],
    ['no workflow', 'nonsense', '- a\n- b\n'],
    ['aliases that multiply', 'nonsense', `a0: &a0 [x]\n${multiplying()}on: *a20\njobs: {}\n`],
    ['a cron that is none', 'wrong', "on: {schedule: [{cron: '61 3 * * *'}]}\njobs: {backup: {}}\n"],
    [
      'a time zone that is none',
      'wrong',
      "on: {schedule: [{cron: '0 3 * * *', timezone: Atlantis}]}\njobs: {backup: {}}\n",
    ],
  ] as const
).map(([what, amountsTo, text]) => ({
  name: `workflow file: ${what}`,
  row: `workflow file that is ${amountsTo === 'wrong' ? 'no schedule' : 'no workflow'}`,
  class: amountsTo,
  only: ['file'],
  says: /workflow|cron|time ?zone|alias/i,
  fault: () => ({
    kind: 'status',
    status: 200,
    headers: { 'content-type': 'application/vnd.github.raw+json' },
    body: text,
  }),
}));

function multiplying(): string {
  return Array.from({ length: 20 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join('');
}
