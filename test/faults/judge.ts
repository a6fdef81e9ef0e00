/** Holds what came of a case against what had to. */
import type { Annotation, Level } from '../stand-ins/runner/annotations.ts';
import type { Phase } from '../stand-ins/runner/result.ts';
import { channels, findSecret } from '../support/secrets.ts';
import { NAME } from '../support/shipped.ts';
import { type Case, WITH_A_CAUSE } from './cases.ts';
import type { Class, Expected } from './fault.ts';
import type { Outcome } from './play.ts';

/** What a case came to. Times in ms. */
export interface Verdict {
  /** Each as `what: expected …, got …`. */
  wrong: string[];
  durations: { which: 'main' | 'post'; ms: number; limitMs: number }[];
  peakMb: number;
  log: string;
}

const MAIN_LIMIT_MS = 10_000;
const TIMEOUT_DEFAULT_MS = 60_000;
/**
 * Node itself and the action, with room to spare; and where a list is read (64 MiB at most) that as bytes, as text and as
 * JSON.
 */
const PEAK_LIMIT_MB = { small: 192, list: 448 };

/** All that the action may say to the runner. */
const COMMANDS = new Set(['add-mask', 'error', 'warning', 'notice', 'debug']);

/** What names the trouble, where a fault has no words of its own. */
const SAYS: Readonly<Record<Class, RegExp>> = {
  harmless: /./,
  refused: /\b[345]\d\d\b/,
  unreachable: /127\.0\.0\.1:\d+|had expired/,
  slow: /127\.0\.0\.1:\d+ did not respond within \d|had expired/,
  nonsense: /invalid response|\(204\)|larger than|no ID or no token|is not a file|file is invalid|not valid YAML/,
  unkept: /under another name|would expect a ping|doesn't list/,
  changed: /instead of|didn't take effect|unknown status/,
  unjudged: /missing or unreadable/,
  missed: /Heartbeat|Pattern/,
  wrong: /cron|time ?zone/i,
};

export function judge(one: Case, outcome: Outcome): Verdict {
  const { result, peaks } = outcome;
  const log = result.phases
    .map((phase) => `--- ${phase.which} of ${phase.step}\n${phase.log}${phase.stderr}`)
    .join('\n');
  const steps = result.phases.filter(({ kind }) => kind === 'uses');
  const peakMb = Math.max(...peaks) / 1024;
  const wrong = [
    ...outcomeOf(one, outcome),
    ...askedOf(one, outcome),
    ...causesOf(one, outcome),
    ...steps.flatMap((phase) => wordsOf(one, phase)),
    ...steps.flatMap((phase) => mannersOf(phase)),
    ...leaksOf(outcome),
  ];
  if (peaks.length !== steps.length)
    wrong.push(`processes that came to their end: ${steps.length}, got ${peaks.length}`);
  const mostMb = one.place.on === 'list' ? PEAK_LIMIT_MB.list : PEAK_LIMIT_MB.small;
  if (peakMb > mostMb) wrong.push(`memory: expected at most ${mostMb} MB, got ${peakMb.toFixed(0)} MB`);
  const postMs = one.timeoutSecs === undefined ? TIMEOUT_DEFAULT_MS : one.timeoutSecs * 1000;
  const durations = steps.map(({ which, durationMs }) => ({
    which,
    ms: durationMs,
    limitMs: which === 'main' && one.place.mode === 'job' ? MAIN_LIMIT_MS : postMs,
  }));
  return { wrong, durations, peakMb, log };
}

function outcomeOf({ expected, strict, place }: Case, { result, own, pings, others }: Outcome): string[] {
  const [main, post] = [result.phase('main'), result.ran('post') ? result.phase('post') : undefined];
  const isLost = expected.post !== undefined && expected.pings !== 1;
  const isRed = expected.red === true || (strict && isLost);
  const outputs = result.steps['heartbeat']?.outputs ?? {};
  return [
    ...differs('exit code of main', expected.red ? 1 : 0, main.exitCode),
    // A check that failed has no post step: the runner's own condition sees to that.
    ...differs('exit code of post', place.mode === 'check' && isRed ? undefined : isRed ? 1 : 0, post?.exitCode),
    ...differs('the job', isRed ? 'failure' : 'success', result.status),
    ...differs('pings', expected.pings, expected.pings === 'some' && pings > 0 ? 'some' : pings),
    ...differs('heartbeats of the name', expected.heartbeats, own.length),
    ...(expected.intervalSecs === undefined ? [] : differs('interval', expected.intervalSecs, own[0]?.interval_secs)),
    ...differs('heartbeats of others', others[0], others[1]),
    ...(place.mode === 'check' ? outputsOf(expected, outputs) : []),
  ];
}

/** A place where nobody asked proves nothing. */
function askedOf({ fault, place, class: found }: Case, { scene: { tickstem, github } }: Outcome): string[] {
  if (fault.host !== undefined) return [];
  const all: readonly { route: string; path: string }[] =
    place.server === 'github' ? github.requests : tickstem.requests;
  const own = all.filter(({ route }) => route === place.on).slice(place.skip ?? 0);
  const isAsked = own.some(({ path }) => place.path === undefined || place.path.test(decodeURIComponent(path)));
  return isAsked ? [] : [`requests at this place (${found}): expected one at least, got none`];
}

/** With debug logs, what led to trouble that is told is told as well. */
function causesOf({ fault, place, expected, debug, once }: Case, { result }: Outcome): string[] {
  const isTold = expected.logs || expected.main !== undefined || expected.post !== undefined;
  if (!debug || once || fault.name !== WITH_A_CAUSE || !isTold) return [];
  const lines = result.phases.flatMap(({ stdout }) => stdout.split('\n'));
  const isThere = lines.some((line) => /^::debug::caused by .*(ECONNRESET|socket hang up)/.test(line));
  return isThere ? [] : [`debug lines at ${place.name}: expected "caused by …", got none`];
}

/** "Where nothing could be read, `status` is `unknown` and lists and counts are empty strings, never `0`." */
function outputsOf({ status, missed: names }: Expected, outputs: Readonly<Record<string, string>>): string[] {
  const { missed = '-', 'missed-count': count = '-', report = '-' } = outputs;
  const wrong = differs('the output status', status, outputs['status']);
  if (names !== undefined) wrong.push(...differs('the output missed', JSON.stringify(names), missed));
  // An account without heartbeats has none that is missed; the status says that something is wrong all the same.
  if (count === '0' && status !== 'healthy' && status !== 'misconfigured')
    wrong.push(`missed-count: expected not 0 (${status}), got 0`);
  if ((missed === '') !== (count === '')) wrong.push(`the outputs: expected all or none, got ${missed} and ${count}`);
  if (report !== '') JSON.parse(report);
  return wrong;
}

/** Each step annotates at the level that was said or not at all, once (a check: for each heartbeat), and names what failed. */
function wordsOf(one: Case, phase: Phase): string[] {
  const { fault, place, expected, class: found } = one;
  const { which, annotations } = phase;
  if (expected.tells !== undefined) return which === 'main' ? partsOf(one, phase) : [];
  const level = levelOf(one, which);
  const got = annotations.map((annotation) => annotation.level);
  const says = fault.says ?? SAYS[found];
  if (which === 'main' && expected.logs && !says.test(phase.log))
    return [`the log of main: expected it to say ${says}`];
  if (level === undefined) return differs(`annotations of ${which}`, 'none', got.join(', ') || 'none');
  if (place.mode === 'check' ? got.length === 0 || got.some((one) => one !== level) : got.join() !== level) {
    return [`annotations of ${which}: expected ${level}, got ${got.join(', ') || 'none'}`];
  }
  const silent = annotations.filter((annotation) => !namesIt(annotation, says, place.mode === 'job'));
  return silent.map(({ message }) => `annotation of ${which}: expected it to say ${says}, got ${message}`);
}

/** The level of what a step annotates. With `strict`, a ping that was not sent fails the job, so it is an error. */
function levelOf({ expected, strict }: Case, which: Phase['which']): Level | undefined {
  if (which === 'main') return expected.main;
  const isLost = expected.post !== undefined && expected.pings !== 1;
  return strict && isLost ? 'error' : expected.post;
}

/** One warning about what GitHub did not say; and the errors are what they would be without it. */
function partsOf({ fault, place, expected, class: found }: Case, { annotations }: Phase): string[] {
  const wrong = differs('annotations of main', `${expected.tells}`, `${annotations.map(({ level }) => level)}`);
  const says = fault.says ?? SAYS[found];
  const refused = place.permission !== undefined && /^403/.test(fault.name) && found === 'refused';
  for (const { level, message } of annotations) {
    const wanted = level === 'warning' ? says : (expected.error ?? /./);
    if (!wanted.test(message)) wrong.push(`${level}: expected it to say ${wanted}, got ${message}`);
    if (level === 'warning' && refused && !message.includes(`\`${place.permission}\``)) {
      wrong.push(`${level}: expected it to name ${place.permission}, got ${message}`);
    }
  }
  return wrong;
}

function namesIt({ message }: Annotation, says: RegExp, isJob: boolean): boolean {
  if (ASIDE.test(message)) return true;
  return says.test(message) && (!isJob || message.includes(NAME) || message.includes('The interval stays as it is'));
}

/** Annotations that the place has besides: they are not about the fault. */
const ASIDE = /Renamed heartbeat|Couldn't delete heartbeat/;

/** No crash, no library that speaks for itself, no command that is not the action's own. */
function mannersOf({ which, stderr, commands, timedOut, signal }: Phase): string[] {
  return [
    ...differs(`stderr of ${which}`, '', stderr),
    ...differs(`${which} hangs`, false, timedOut || signal !== null),
    ...commands
      .filter(({ command }) => !COMMANDS.has(command.toLowerCase()))
      .map(({ command }) => `commands of ${which}: expected none of others, got ${command}`),
  ];
}

function leaksOf({ result, scene: { tickstem, github, elsewhere } }: Outcome): string[] {
  const secret = findSecret(channels(result), tickstem, [github.token]);
  const strayed = [...tickstem.requestsTo('unknown'), ...github.requestsTo('unknown')].map(({ path }) => path);
  return [
    ...differs('secrets in the output', undefined, secret),
    ...differs('requests to another host', 0, elsewhere.requests.length),
    ...differs('redirects that were followed', '', strayed.join(', ')),
    // The ping's token is its credential: the key stays home.
    ...differs(
      'pings with the API key',
      0,
      tickstem.requestsTo('ping').filter(({ headers }) => headers.authorization).length,
    ),
  ];
}

function differs(what: string, expected: unknown, got: unknown): string[] {
  return Object.is(expected, got) ? [] : [`${what}: expected ${expected}, got ${got}`];
}
