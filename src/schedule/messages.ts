import { catalog } from '../base/message.ts';

/** The messages about the crons of a workflow file. */
export const SCHEDULE_MESSAGES = catalog({
  noCron: {
    text: 'The workflow has no cron under `on.schedule`',
    fix: 'Set `interval` to how often it runs, e.g. `interval: 24h`.',
  },
  scheduleTooLarge: {
    text: 'The workflow has too many different crons ({crons}) to work out how often it runs',
    fix: 'Set `interval` to how often it runs, e.g. `interval: 24h`.',
  },
  cronInvalid: {
    text: 'The cron "{cron}" is invalid: {why}',
    fix: "Correct it in the workflow file, e.g. `cron: '30 3 * * 1-5'` (minute, hour, day, month, weekday).",
  },
  cronUnread: {
    text: 'The cron "{cron}" could not be read: {why}',
    fix: "Correct it in the workflow file, e.g. `cron: '30 3 * * 1-5'` (minute, hour, day, month, weekday).",
  },
  cronAmbiguous: {
    text: 'The cron "{cron}" restricts both day fields, one of them with a `*`: some crons then run when either matches, others when both do, so only days that match both are expected',
    fix: 'List the days explicitly.',
  },
  cronTooOften: {
    text: 'The cron "{cron}" asks for runs {gap} apart, but GitHub starts one every {least} minutes at most',
  },
  cronEmpty: { text: 'it is empty' },
  cronFieldCount: { text: 'it has {fields}, but GitHub requires five' },
  cronTooManyFields: { text: 'it has {fields}, but GitHub requires five: no seconds, no years' },
  cronMacro: { text: 'GitHub does not support "{macro}", only five fields' },
  cronZoneInside: { text: 'GitHub reads the time zone from `timezone:`, beside `cron:`' },
  cronZoneUnknown: { text: '"{zone}" is not an IANA time zone' },
  cronNotAscii: { text: 'it contains the non-ASCII character {character}' },
  cronNever: { text: 'that date does not exist' },
  cronField: { text: 'in its {field}, "{text}", {why}' },
  cronValueMissing: { text: 'a value is missing beside a comma' },
  cronStepZero: { text: 'the step is 0' },
  cronBackwards: { text: 'the range "{range}" runs backwards' },
  cronCharacter: { text: '"{character}" is not allowed' },
  cronNoValue: { text: '"{text}" is not a value, range, or step' },
  cronNoNumber: { text: '"{text}" is not a number' },
  cronNoName: { text: '"{text}" is neither a number nor a name from {first} to {last}' },
  cronOutside: { text: '{value} is not within {least} to {most}' },
  cronOutsideWeek: { text: '{value} is not within {least} to {most} (Sunday is 0)' },
});
