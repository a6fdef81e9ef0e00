import { CronPattern } from 'croner';
import { ActionError, errorOf } from '../base/errors.ts';
import { say } from '../base/message.ts';
import type { ScheduleEntry } from '../workflow/workflow.ts';
import { CYCLE_DAYS, type Day, LONGEST_MONTHS } from './calendar.ts';
import { SCHEDULE_MESSAGES as M } from './messages.ts';
import { zoneNamed } from './zone.ts';

/** One entry of `on.schedule`, understood. */
export interface Cron {
  /** The entry as messages name it: `0 3 * * *`. */
  name: string;
  /** IANA time zone in which the days and minutes are meant. */
  zone: string;
  /** Minutes since the zone's midnight, in order, each once. The same on every day that fires. */
  minutes: readonly number[];
  /** The three fields that say on which days it fires: crons with the same fire on the same days. */
  dayFields: string;
  /** Whether it fires on that day of the zone's calendar. */
  firesOn(day: Day): boolean;
  /** The number of days after which all this begins again: 1 if it fires every day, 7 if only weekdays matter. */
  cycleDays: number;
  /** Warnings about the cron, as full sentences. */
  warnings: readonly string[];
}

interface Field {
  name: string;
  least: number;
  most: number;
  /** The names of the values from `least` on. */
  names: readonly string[];
}

/** GitHub's docs, "schedule" event: five fields, Sunday is 0 and nothing else, names for months and weekdays. */
const FIELDS: readonly Field[] = [
  { name: 'minute', least: 0, most: 59, names: [] },
  { name: 'hour', least: 0, most: 23, names: [] },
  { name: 'day of the month', least: 1, most: 31, names: [] },
  { name: 'month', least: 1, most: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') },
  { name: 'day of the week', least: 0, most: 6, names: 'SUN MON TUE WED THU FRI SAT'.split(' ') },
];

/** `*`, `5`, `MON`, `1-5`, each with a step or without. ASCII digits only. */
const ITEM = /^(?:\*|([0-9A-Za-z]+)(?:-([0-9A-Za-z]+))?)(?:\/([0-9]+))?$/;
/** Not `\s`, which takes a no-break space for a separator. A folded string ends in a line break. */
const BLANKS = /[ \t\r\n]+/;

/**
 * Reads one entry by GitHub's dialect: POSIX cron with steps and names. Where GitHub's documentation and its language
 * server are silent, what its service has been seen to do decides:
 * - a step may be larger than its field: "every 24th hour" runs daily (github/vscode-github-actions#331);
 * - 7 is no Sunday ("invalid `cron` attribute": geerlingguy/jeffgeerling-com#14), and ranges do not wrap;
 * - where day of the month and day of the week are both restricted, a day fires when either matches (POSIX; seen in
 *   carpentries/sandpaper#187). What a step from a star ("every 2nd day") means beside a weekday, crons do not agree
 *   on: either matches (POSIX), or both have to (Vixie). What GitHub makes of it is not known, so only the days on which
 *   all of them fire are taken, those that match both, with a warning. A step of 1 restricts nothing, and is a star to
 *   all of them.
 *
 * @throws ActionError (`setup`) that names the entry and says why
 */
export function parseCron(entry: ScheduleEntry): Cron {
  const cron = shown(entry.cron);
  const refuse = (why: string) => errorOf('setup', M.cronInvalid, { cron, why });

  const zone = entry.timezone === undefined ? 'UTC' : zoneNamed(entry.timezone);
  if (zone === undefined) throw refuse(say(M.cronZoneUnknown, { zone: shown(entry.timezone ?? '') }));

  const texts = entry.cron.split(BLANKS).filter((text) => text !== '');
  const trouble = troubleWithFields(texts);
  if (trouble !== undefined) throw refuse(trouble);
  const fields = FIELDS.map((field, at) => readField(texts[at] ?? '', field));
  const wrong = fields.find((field) => 'wrong' in field);
  if (wrong !== undefined) throw refuse(wrong.wrong);

  const plain = fields.map((field) => ('plain' in field ? field.plain : ''));
  let pattern: CronPattern;
  try {
    pattern = new CronPattern(plain.join(' '), undefined, { mode: '5-part' });
  } catch (cause) {
    const { message, hint } = errorOf('unexpected', M.cronUnread, { cron, why: String(cause) });
    throw new ActionError('unexpected', message, { hint, cause });
  }
  const needsBoth = pattern.starDOM || pattern.starDOW || isAmbiguous(plain);
  if (neverComes(pattern, needsBoth)) throw refuse(M.cronNever.text);
  return {
    name: cron,
    zone,
    minutes: minutesOf(pattern),
    dayFields: plain.slice(2).join(' '),
    firesOn: (day) => firesOn(pattern, needsBoth, day),
    cycleDays: cycleDaysOf(pattern),
    warnings: isAmbiguous(plain) ? [say(M.cronAmbiguous, { cron })] : [],
  };
}

/**
 * Reads every entry that differs from those before it.
 *
 * @throws ActionError (`setup`) that names every entry that GitHub would not accept, and why
 */
export function parseCrons(entries: readonly ScheduleEntry[]): Cron[] {
  const different = new Map(entries.toReversed().map((entry) => [JSON.stringify([entry.cron, entry.timezone]), entry]));
  const refused: ActionError[] = [];
  const crons = [...different.values()].toReversed().flatMap((entry) => {
    try {
      return [parseCron(entry)];
    } catch (thrown) {
      if (!(thrown instanceof ActionError)) throw thrown;
      refused.push(thrown);
      return [];
    }
  });
  const [first] = refused;
  if (first === undefined) return crons;
  throw new ActionError(first.kind, refused.map(({ message }) => message).join('. '), { hint: first.hint });
}

function troubleWithFields(texts: readonly string[]): string | undefined {
  const [first = ''] = texts;
  const [stranger] = /[^ -~]/u.exec(texts.join('')) ?? [];
  if (stranger !== undefined) {
    const code = stranger.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return say(M.cronNotAscii, { character: `U+${code}` });
  }
  if (texts.length === 0) return M.cronEmpty.text;
  if (first.startsWith('@')) return say(M.cronMacro, { macro: shown(first) });
  if (/^(?:CRON_)?TZ=/.test(first)) return M.cronZoneInside.text;
  if (texts.length === FIELDS.length) return undefined;
  const fields = `${texts.length} field${texts.length === 1 ? '' : 's'}`;
  return say(texts.length > FIELDS.length ? M.cronTooManyFields : M.cronFieldCount, { fields });
}

/** A value, or the reason why there is none. */
type Read<T> = T | { wrong: string };

/** A field as plain numbers, which leave the library nothing to be lenient about, or what is wrong with it. */
function readField(text: string, field: Field): Read<{ plain: string }> {
  const plain: string[] = [];
  for (const item of text.split(',')) {
    const read = readItem(item, field);
    if (typeof read !== 'string') {
      return { wrong: say(M.cronField, { field: field.name, text: shown(text), why: read.wrong }) };
    }
    plain.push(read);
  }
  return { plain: plain.join(',') };
}

function readItem(item: string, field: Field): Read<string> {
  if (item === '') return { wrong: M.cronValueMissing.text };
  const [match, from, to, stepText] = ITEM.exec(item) ?? [];
  if (match === undefined) return { wrong: whatIsWrong(item) };
  // What lies beyond the field is never reached, and the library takes no larger step.
  const step = stepText === undefined ? undefined : Math.min(Number(stepText), field.most - field.least + 1);
  if (step === 0) return { wrong: M.cronStepZero.text };
  if (from === undefined) return step === undefined || step === 1 ? '*' : `*/${step}`;
  return readRange(item, numberIn(from, field), to === undefined ? undefined : numberIn(to, field), step, field);
}

/** A value, or a range, from its numbers: `20/15` is every fifteenth from 20 on (GitHub's docs). */
function readRange(
  item: string,
  from: Read<number>,
  to: Read<number> | undefined,
  step: number | undefined,
  { most }: Field,
): Read<string> {
  const end = to ?? (step === undefined ? from : most);
  if (typeof from !== 'number') return from;
  if (typeof end !== 'number') return end;
  if (from > end) return { wrong: say(M.cronBackwards, { range: item }) };
  return `${from}-${end}${step === undefined ? '' : `/${step}`}`;
}

function whatIsWrong(item: string): string {
  const [stranger] = /[^0-9A-Za-z*/-]/.exec(item) ?? [];
  if (stranger !== undefined) return say(M.cronCharacter, { character: stranger });
  return say(M.cronNoValue, { text: shown(item) });
}

function numberIn(text: string, { least, most, names }: Field): Read<number> {
  const named = names.indexOf(text.toUpperCase());
  if (named !== -1) return least + named;
  if (!/^[0-9]+$/.test(text)) {
    const [first, last] = [names[0], names.at(-1)];
    if (first === undefined || last === undefined) return { wrong: say(M.cronNoNumber, { text: shown(text) }) };
    return { wrong: say(M.cronNoName, { text: shown(text), first, last }) };
  }
  const value = Number(text);
  if (value >= least && value <= most) return value;
  return { wrong: say(most === 6 ? M.cronOutsideWeek : M.cronOutside, { value: shown(text), least, most }) };
}

function minutesOf({ hour, minute }: CronPattern): number[] {
  return hour.flatMap((on, h) => (on ? minute.flatMap((also, m) => (also ? [h * 60 + m] : [])) : []));
}

function firesOn({ month, day, dayOfWeek }: CronPattern, needsBoth: boolean, at: Day): boolean {
  if (!month[at.month - 1]) return false;
  const [byDate, byWeekday] = [Boolean(day[at.date - 1]), Boolean(dayOfWeek[at.weekday])];
  return needsBoth ? byDate && byWeekday : byDate || byWeekday;
}

function cycleDaysOf({ month, starDOM, starDOW }: CronPattern): number {
  if (!starDOM || !month.every(Boolean)) return CYCLE_DAYS;
  return starDOW ? 1 : 7;
}

/** Every month has every weekday, so only a date can be one that no month of the cron has. */
function neverComes({ month, day }: CronPattern, needsBoth: boolean): boolean {
  return needsBoth && !LONGEST_MONTHS.some((length, at) => month[at] && day.slice(0, length).some(Boolean));
}

/** Vixie's cron reads a field with a star in it as unrestricted, and then both must match. */
function isAmbiguous([, , date = '', , weekday = '']: readonly string[]): boolean {
  return date !== '*' && weekday !== '*' && `${date},${weekday}`.includes('*');
}

/** Text from a file in a message: one line, and no longer than it helps. */
function shown(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
