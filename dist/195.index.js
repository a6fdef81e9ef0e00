"use strict";
exports.id = 195;
exports.ids = [195];
exports.modules = {

/***/ 195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkHeartbeats: () => (/* binding */ checkHeartbeats)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(774);
// EXTERNAL MODULE: ./build/inputs/read.js + 1 modules
var read = __webpack_require__(246);
// EXTERNAL MODULE: ./build/tickstem/client.js + 1 modules
var client = __webpack_require__(858);
// EXTERNAL MODULE: ./build/tickstem/heartbeat.js
var heartbeat = __webpack_require__(392);
;// CONCATENATED MODULE: ./build/check/select.js
/**
 * Understands the lines of `heartbeats`: a name, a pattern with `*` (any text, `/` included) and `?` (any one
 * character), or either after a `!` to leave it out. What is left out is left out wherever its line stands. Lines that
 * only leave out leave it out of the default. Blanks around a line, and empty lines, mean nothing.
 */
function parseSelection(lines) {
    const asked = new Set();
    const leftOut = new Set();
    for (const line of lines.map((text) => text.trim())) {
        if (line.startsWith('!'))
            leftOut.add(line.slice(1).trim());
        else
            asked.add(line);
    }
    asked.delete('');
    leftOut.delete('');
    return { asked: [...asked], leftOut: [...leftOut] };
}
/**
 * The heartbeats that a selection is about. What it asks for by name or by pattern and what nothing (that is not left
 * out again) answers to is `absent`: a check of nothing must never be green.
 *
 * A heartbeat without a readable name is selected by any pattern, and no pattern is `absent` beside it, since it may be
 * one that the pattern means.
 *
 * @param defaultPattern what to select where nothing is asked for, `<owner>/<repo>/*`
 */
function select_select(selection, heartbeats, defaultPattern) {
    const byDefault = selection.asked.length === 0;
    const asked = new Asked(byDefault ? [defaultPattern] : selection.asked);
    const excluded = new Asked(selection.leftOut);
    const selected = [];
    const found = new Set();
    const foundLeftOut = new Set();
    for (const heartbeat of heartbeats) {
        const name = heartbeat.name ?? '';
        const isLeftOut = excluded.hasMatch(name);
        const matched = asked.note(name, isLeftOut ? foundLeftOut : found);
        const mayBeMeant = heartbeat.name === undefined && asked.noteAll(found);
        if (!isLeftOut && (matched || mayBeMeant))
            selected.push(heartbeat);
    }
    const absent = asked.texts
        .filter((text) => !found.has(text))
        .map((text) => ({
        asked: text,
        kind: byDefault ? 'default' : isPattern(text) ? 'pattern' : 'name',
        why: heartbeats.length === 0 ? 'no-heartbeats' : foundLeftOut.has(text) ? 'left-out' : 'no-match',
    }));
    return { heartbeats: selected, absent, leftOut: heartbeats.length - selected.length };
}
/** Names and patterns, compiled once: names are looked up, patterns are tried. */
class Asked {
    texts;
    names;
    patterns;
    constructor(texts) {
        this.texts = texts;
        this.names = new Set(texts.filter((text) => !isPattern(text)));
        this.patterns = texts.filter(isPattern).map((text) => ({ text, matches: compilePattern(text) }));
    }
    /** Adds every pattern to `found`. Returns whether there is any. */
    noteAll(found) {
        for (const { text } of this.patterns)
            found.add(text);
        return this.patterns.length > 0;
    }
    hasMatch(name) {
        return this.names.has(name) || this.patterns.some(({ matches }) => matches(name));
    }
    /** Adds to `found` all that the name answers to. Returns whether it answers to anything. */
    note(name, found) {
        let matched = this.names.has(name);
        if (matched)
            found.add(name);
        for (const { text, matches } of this.patterns) {
            if (matched && found.has(text))
                continue; // nothing new to learn
            if (!matches(name))
                continue;
            matched = true;
            found.add(text);
        }
        return matched;
    }
}
function isPattern(text) {
    return /[*?]/.test(text);
}
/**
 * A function that says whether the whole of a name matches a pattern of `*` and `?`.
 *
 * Greedy with one way back, to the last `*`: an earlier one never has to take more, since what follows it has already
 * been found as early as can be. So no pattern takes more than name × pattern steps, where a regular expression could
 * take exponentially many. Most names lack a literal part of the pattern, and `indexOf` sees that many times sooner.
 */
function compilePattern(text) {
    const pattern = text.replace(/\*+/g, '*');
    const literals = pattern.split(/[*?]/);
    const first = literals[0] ?? '';
    const last = literals.at(-1) ?? '';
    return (name) => name.startsWith(first) &&
        name.endsWith(last) &&
        hasInOrder(name, literals) &&
        matchesFrom(first.length, pattern, name);
}
function hasInOrder(name, literals) {
    let at = 0;
    for (const literal of literals) {
        const found = name.indexOf(literal, at);
        if (found < 0)
            return false;
        at = found + literal.length;
    }
    return true;
}
function matchesFrom(start, pattern, name) {
    let at = start;
    let wanted = start;
    let afterStar = -1;
    let starEnds = 0;
    while (at < name.length) {
        const want = pattern[wanted];
        if (want === '*') {
            wanted += 1;
            if (wanted === pattern.length)
                return true;
            afterStar = wanted;
            starEnds = at;
        }
        else if (want === '?') {
            wanted += 1;
            at += widthAt(name, at);
        }
        else if (want === name[at]) {
            wanted += 1;
            at += 1;
        }
        else if (afterStar >= 0) {
            starEnds += 1;
            at = starEnds;
            wanted = afterStar;
        }
        else {
            return false;
        }
    }
    return wanted === pattern.length || (pattern[wanted] === '*' && wanted === pattern.length - 1);
}
/** UTF-16 units of the character there: people count an emoji as one. */
function widthAt(text, at) {
    return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/check/verdict.js
/**
 * The verdict on a heartbeat at a time: the first that applies, in the order of the contract. "Past" is strictly later.
 *
 * @param nowMs milliseconds since the epoch, by Tickstem's clock: that is the one its times are of
 */
function judgeHeartbeat(heartbeat, nowMs) {
    const { status } = heartbeat;
    if (status === 'paused')
        return judgement('paused', undefined, nowMs);
    if (status === 'failing')
        return judgement('failing', outstanding(heartbeat), nowMs);
    const times = timesOf(heartbeat);
    // A row without a status might be paused, or failing.
    const flaws = [...(status === undefined ? ['status'] : []), ...(Array.isArray(times) ? times : [])];
    if (Array.isArray(times) || flaws.length > 0)
        return { ...judgement('unknown', undefined, nowMs), flaws };
    const byTimes = judgeTimes(times, heartbeat.consecutiveMisses, nowMs);
    return status === 'active' ? byTimes : { ...byTimes, strangeStatus: status };
}
function judgeTimes(times, misses, nowMs) {
    const { intervalMs, graceMs, createdAtMs, lastPingedAtMs, nextExpectedAtMs } = times;
    if (lastPingedAtMs === null) {
        const firstDueMs = (createdAtMs ?? Number.NaN) + intervalMs;
        return judgement(nowMs > firstDueMs + graceMs ? 'never' : 'waiting', firstDueMs, nowMs);
    }
    const byPingMs = lastPingedAtMs + intervalMs;
    const expectedMs = nextExpectedAtMs ?? byPingMs;
    // Whether `next_expected_at` moves on with every miss is not written anywhere. The count of misses tells, and where
    // there is no count the earlier of the two cannot hide a miss.
    const dueMs = misses === undefined ? Math.min(expectedMs, byPingMs) : expectedMs;
    if (misses !== undefined && misses >= 1 && nowMs > byPingMs + graceMs) {
        return judgement('missed', Math.min(dueMs, byPingMs), nowMs);
    }
    const verdict = nowMs > dueMs + graceMs ? 'missed' : nowMs > dueMs ? 'late' : 'healthy';
    return judgement(verdict, dueMs, nowMs);
}
/** What a verdict by time needs, or the names of the fields that are wanting. */
function timesOf(heartbeat) {
    const { intervalSecs, graceSecs, createdAtMs, lastPingedAtMs, nextExpectedAtMs } = heartbeat;
    const flaws = Object.entries({
        interval_secs: intervalSecs,
        grace_secs: graceSecs,
        // Any time that is there and is not a time spoils the row, needed or not: it is not what the API promises.
        created_at: createdAtMs,
        last_pinged_at: lastPingedAtMs,
        next_expected_at: nextExpectedAtMs,
    })
        .filter(([, value]) => value === undefined)
        .map(([name]) => name);
    if (lastPingedAtMs === null && createdAtMs === null)
        flaws.push('created_at');
    if (flaws.length > 0 ||
        intervalSecs === undefined ||
        graceSecs === undefined ||
        createdAtMs === undefined ||
        lastPingedAtMs === undefined ||
        nextExpectedAtMs === undefined) {
        return flaws;
    }
    return {
        intervalMs: intervalSecs * 1000,
        graceMs: graceSecs * 1000,
        createdAtMs,
        lastPingedAtMs,
        nextExpectedAtMs,
    };
}
/** Since when a failing heartbeat owes a ping, by whatever of its row can be read. */
function outstanding({ intervalSecs, createdAtMs, lastPingedAtMs, nextExpectedAtMs }) {
    const sinceMs = lastPingedAtMs === null ? createdAtMs : lastPingedAtMs;
    const byPingMs = typeof sinceMs === 'number' && intervalSecs !== undefined ? sinceMs + intervalSecs * 1000 : undefined;
    const known = [byPingMs, nextExpectedAtMs].filter((ms) => typeof ms === 'number');
    return known.length === 0 ? undefined : Math.min(...known);
}
function judgement(verdict, dueMs, nowMs) {
    const lateByMs = dueMs === undefined ? 0 : Math.max(0, nowMs - dueMs);
    return { verdict, dueMs, lateByMs, flaws: [], strangeStatus: undefined };
}

;// CONCATENATED MODULE: ./build/check/judge.js



const ALWAYS_FAIL = ['missed', 'failing', 'never', 'unknown', 'absent'];
/** From worst to best. What fails comes before what does not. */
const WORST_FIRST = [
    'failing',
    'missed',
    'never',
    'absent',
    'unknown',
    'late',
    'waiting',
    'paused',
    'healthy',
];
/** Judges the heartbeats that the selection is about, out of all those of the account. */
function judge(heartbeats, selection, options) {
    const { defaultPattern, failOnPaused, nowMs } = options;
    const selected = select_select(selection, heartbeats, defaultPattern);
    const oldest = oldestOfTheirName(selected.heartbeats);
    const rows = [
        ...selected.heartbeats.map((heartbeat) => {
            const first = heartbeat.name === undefined ? undefined : oldest.get(heartbeat.name);
            const olderId = first === heartbeat ? undefined : first?.id;
            return rowOf(heartbeat, judgeNamed(heartbeat, nowMs), failOnPaused, olderId);
        }),
        ...selected.absent.map(absentRow),
    ];
    return resultOf(rows, selected.leftOut, nowMs);
}
/** Puts rows together to a result: sorted, counted, and with the status that follows from them. */
function resultOf(rows, leftOut, nowMs) {
    const sorted = rows.toSorted(worstFirst);
    const failing = sorted.filter(({ fails }) => fails);
    const status = failing.some(({ verdict }) => verdict !== 'unknown')
        ? 'missed'
        : failing.length > 0
            ? 'unknown'
            : 'healthy';
    const judged = sorted.filter(({ verdict }) => verdict !== 'absent' && verdict !== 'unknown').length;
    return { status, rows: sorted, failing, judged, leftOut, nowMs };
}
/** A heartbeat that cannot be told apart is not judged: nobody could say what is healthy there. */
function judgeNamed(heartbeat, nowMs) {
    const judgement = judgeHeartbeat(heartbeat, nowMs);
    if (heartbeat.name !== undefined)
        return judgement;
    return { ...judgement, verdict: 'unknown', flaws: ['name', ...judgement.flaws] };
}
function rowOf(heartbeat, judgement, failOnPaused, olderId) {
    const { name, id, lastPingedAtMs, createdAtMs, intervalSecs, graceSecs } = heartbeat;
    const fails = ALWAYS_FAIL.includes(judgement.verdict) || (failOnPaused && judgement.verdict === 'paused');
    return {
        ...judgement,
        name,
        id,
        fails,
        lastPingedAtMs,
        createdAtMs,
        intervalSecs,
        graceSecs,
        absent: undefined,
        olderId,
    };
}
function absentRow(absent) {
    return {
        verdict: 'absent',
        dueMs: undefined,
        lateByMs: 0,
        flaws: [],
        strangeStatus: undefined,
        name: absent.asked,
        id: undefined,
        fails: true,
        lastPingedAtMs: undefined,
        createdAtMs: undefined,
        intervalSecs: undefined,
        graceSecs: undefined,
        absent,
        olderId: undefined,
    };
}
/** For each name that several heartbeats have, the oldest of them. */
function oldestOfTheirName(heartbeats) {
    const oldest = new Map();
    for (const [name, namesakes] of Map.groupBy(heartbeats, (heartbeat) => heartbeat.name ?? '')) {
        const [first] = namesakes.length > 1 ? (0,heartbeat/* namedOldestFirst */.R)(namesakes, name) : [];
        if (first !== undefined)
            oldest.set(name, first);
    }
    return oldest;
}
/** What fails first, then by verdict, then the longest late, then by name and id so that the order is always the same. */
function worstFirst(a, b) {
    return (Number(b.fails) - Number(a.fails) ||
        WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict) ||
        b.lateByMs - a.lateByMs ||
        compare(a.name ?? '', b.name ?? '') ||
        compare(a.id ?? '', b.id ?? ''));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/runner/text.js
var runner_text = __webpack_require__(371);
// EXTERNAL MODULE: ./build/time.js
var time = __webpack_require__(62);
;// CONCATENATED MODULE: ./build/check/words.js


/** The runner shows ten errors of a step: with more, the last one sums up the rest. */
const MOST_ANNOTATIONS = 10;
/** Of a name, and of an id, in UTF-16 units. */
const NAME_LENGTH = 200;
const ID_LENGTH = 100;
/** A list names as many as fit into this many UTF-16 units: the runner cuts a message at 4096 characters. */
const LIST_LENGTH = 2400;
/** The healthy ones, of which there may be thousands, are named in the log up to here. */
const MOST_HEALTHY_LINES = 100;
/** What a `Date` can hold and `formatInstant` shows as people write it. */
const LATEST_MS = Date.UTC(10_000, 0) - 1;
/** A verdict in the words of a table or a list. */
const VERDICT_WORDS = {
    healthy: 'healthy',
    late: 'late',
    missed: 'missed',
    failing: 'failing',
    waiting: 'waiting',
    never: 'never pinged',
    paused: 'paused',
    unknown: 'unknown',
    absent: 'absent',
};
/** The result in one line: what was found, how many were judged, and how many of the account were left out. */
function headline(result) {
    return `${finding(result)} (${result.judged} judged, ${result.leftOut} of the account left out)`;
}
function finding({ rows, failing, leftOut }) {
    const total = rows.length;
    const of = (...verdicts) => failing.filter(({ verdict }) => verdicts.includes(verdict)).length;
    const absent = of('absent');
    const unknown = of('unknown');
    if (total > 0 && absent === total)
        return leftOut === 0 ? 'The account has no heartbeats' : 'No heartbeat was found';
    if (failing.length > 0 && unknown === failing.length)
        return `Could not judge ${unknown} of ${heartbeats(total)}`;
    const [first, ...more] = [
        { count: of('missed', 'failing', 'never'), what: 'missed' },
        { count: absent, what: 'not found' },
        { count: of('paused'), what: 'paused' },
        { count: unknown, what: 'could not be judged' },
    ].filter(({ count }) => count > 0);
    if (first !== undefined) {
        return [
            `${first.count} of ${heartbeats(total)} ${first.what}`,
            ...more.map(({ count, what }) => `${count} ${what}`),
        ].join(', ');
    }
    if (rows.every(({ verdict }) => verdict === 'healthy')) {
        return total === 1 ? 'The heartbeat is healthy' : `All ${total} heartbeats are healthy`;
    }
    return `No heartbeat missed: ${tally(rows.toReversed())}`;
}
/** An error annotation for each row that fails: up to ten, and with more of them nine and one that sums up the rest. */
function annotationsOf({ failing, nowMs }) {
    const own = failing.length <= MOST_ANNOTATIONS ? failing : failing.slice(0, MOST_ANNOTATIONS - 1);
    const rest = failing.slice(own.length);
    const messages = own.map((row) => `${subject(row)} ${details(row, nowMs)}.${idOf(row)} ${adviceOn(row)}`);
    if (rest.length === 0)
        return messages;
    const sum = `${rest.length} more fail (${tally(rest)}): ${listOf(rest)}.`;
    return [...messages, `${sum} All of them are in the log, and in the output \`missed\`.`];
}
/** Warnings about rows that were judged, though not as they should be: one message, or none. */
function warningsOf({ rows }) {
    const strange = rows.filter(({ strangeStatus }) => strangeStatus !== undefined);
    const [first] = strange;
    if (first === undefined)
        return [];
    const status = `"${shortText(first.strangeStatus ?? '', ID_LENGTH)}"`;
    return [
        `${heartbeats(strange.length)} of a status that this action does not know (such as ${status}) ` +
            `${strange.length === 1 ? 'was' : 'were'} judged by the times alone: ${listOf(strange)}. ` +
            'A newer version of the action may know it.',
    ];
}
/** The result for the log: the headline, then a line for each row, worst first. */
function logLines(result) {
    const { rows, nowMs } = result;
    const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
    const others = rows.filter(({ verdict }) => verdict !== 'healthy');
    const more = healthy.length - MOST_HEALTHY_LINES;
    const line = (row) => {
        const id = row.id === undefined ? '' : `; id ${shownId(row)}`;
        return `${markOf(row)} ${quoted(row)} ${details(row, nowMs)}${id}`;
    };
    return [
        `${headline(result)}, at ${instantText(nowMs)}.`,
        ...others.map(line),
        ...healthy.slice(0, MOST_HEALTHY_LINES).map(line),
        ...(more > 0 ? [`… and ${more} more that are healthy`] : []),
    ];
}
function markOf({ fails, verdict }) {
    if (fails)
        return '✗';
    return verdict === 'healthy' ? '✓' : '·';
}
/**
 * What is the matter with a row, after its name: `missed: expected by 2026-11-23 03:00 UTC with 1 h grace, now 5 h 12 min
 * late; last ping 2 days ago (2026-11-21 03:00 UTC)`.
 */
function details(row, nowMs) {
    const { verdict, lastPingedAtMs } = row;
    const pings = typeof lastPingedAtMs === 'number' ? [`last ping ${when(lastPingedAtMs, nowMs)}`] : [];
    return `${VERDICT_WORDS[verdict]}: ${[situation(row, nowMs), ...pings].join('; ')}`;
}
/** The same without the verdict and the last ping, for a table that shows those in columns of their own. */
function situation(row, nowMs) {
    const said = bySituation(row, nowMs);
    if (row.strangeStatus === undefined)
        return said;
    return `${said}; judged by its times, since its status "${shortText(row.strangeStatus, ID_LENGTH)}" is not known`;
}
function bySituation(row, nowMs) {
    switch (row.verdict) {
        case 'failing':
            return `Tickstem has raised the alarm${row.dueMs === undefined ? '' : `, ${dueText(row)}`}`;
        case 'never':
        case 'waiting':
            return `no ping since it was created ${when(row.createdAtMs, nowMs)}, the first ${dueText(row)}`;
        case 'paused':
            return 'it is paused in Tickstem';
        case 'unknown':
            return `${row.flaws.join(', ')} missing or unreadable in Tickstem's answer`;
        case 'absent':
            return absence(row);
        case 'healthy':
            return `next one ${dueText(row)}`;
        default:
            return dueText(row);
    }
}
/** `expected by 2026-11-23 03:00 UTC with 1 h grace, now 5 h 12 min late`. */
function dueText({ dueMs, lateByMs, graceSecs }) {
    if (dueMs === undefined)
        return 'expected at a time that is not known';
    const grace = graceSecs === undefined ? '' : ` with ${graceSecs === 0 ? 'no' : (0,time/* formatDuration */.a3)(graceSecs)} grace`;
    return `expected by ${instantText(dueMs)}${grace}${lateByMs > 0 ? `, now ${durationText(lateByMs)} late` : ''}`;
}
/** `2 days ago (2026-11-21 03:00 UTC)`, `never`, `at an unreadable time`. */
function when(ms, nowMs) {
    if (ms === null)
        return 'never';
    if (ms === undefined)
        return 'at an unreadable time';
    const distance = roughly(Math.abs(nowMs - ms));
    return `${ms > nowMs ? `in ${distance}` : `${distance} ago`} (${instantText(ms)})`;
}
/** An instant as people read it. An interval may be of any length, so a ping may be due beyond every calendar. */
function instantText(ms) {
    return ms <= LATEST_MS ? (0,time/* formatInstant */.r4)(ms) : 'a time beyond the year 9999';
}
function durationText(ms) {
    return ms < 1000 ? 'less than a second' : (0,time/* formatDuration */.a3)(ms / 1000);
}
/** In its largest unit alone: next to the instant itself, more would only be read past. */
function roughly(ms) {
    return durationText(ms).replace(/^(\d+ \w+) \d.*$/, '$1');
}
function absence({ absent }) {
    const what = absent?.kind === 'name' ? 'no heartbeat of the account has this name' : 'no heartbeat matches it';
    if (absent?.why === 'no-heartbeats')
        return `${what}, since the account has none`;
    return absent?.why === 'left-out' ? 'what it asks for is left out again by a `!` line' : what;
}
/** What to do about a row that fails, and where to look. */
function adviceOn(row) {
    if (row.absent !== undefined)
        return adviceOnAbsence(row.absent);
    if (row.olderId !== undefined) {
        const older = shortText(row.olderId, ID_LENGTH);
        return `An older heartbeat has the same name (id ${older}), and that one is pinged: delete or rename this one.`;
    }
    const [, repository, workflow, job] = /^([^/]+\/[^/]+)\/([^/]+\.ya?ml)\/(.+)$/s.exec(row.name ?? '') ?? [];
    const runs = repository === undefined
        ? 'the last runs of the job that pings it'
        : `the last runs of job ${words_short(job)} in ${words_short(workflow)} of ${words_short(repository)}`;
    return advice(row.verdict, runs);
}
/** What to do about a verdict that fails. */
function advice(verdict, runs = 'the last runs of its job') {
    switch (verdict) {
        case 'failing':
        case 'missed':
            return `Look at ${runs}: did they start, did they succeed, and did the post step ping? The next ping makes it healthy.`;
        case 'never':
            return `Look at ${runs}: has one succeeded, and did its post step ping? If the job is gone, delete the heartbeat.`;
        case 'paused':
            return 'Resume it in Tickstem, leave it out with a `!` line in `heartbeats`, or set `fail-on-paused: false`.';
        case 'unknown':
            return 'Look at it in Tickstem; if all is well there, a newer version of this action may be able to read it.';
        case 'absent':
            return 'Correct `heartbeats`, or run the job: its heartbeat is made by its first run that counts.';
        default:
            return '';
    }
}
function words_short(text) {
    return shortText(text ?? '', NAME_LENGTH / 2);
}
function adviceOnAbsence({ kind, why }) {
    if (why === 'left-out')
        return 'Take one of the two lines out of `heartbeats`.';
    const made = "A job's heartbeat is made by its first run that counts.";
    if (why === 'no-heartbeats')
        return `Is it the API key of the right account? ${made}`;
    if (kind === 'name')
        return `Correct the name in \`heartbeats\`, or run the job once. ${made}`;
    if (kind === 'pattern')
        return `Correct the pattern in \`heartbeats\`, or take it out. ${made}`;
    return `It is what \`heartbeats\` means where it is not set: set it to the names or patterns to check. ${made}`;
}
function subject(row) {
    const isPattern = row.absent !== undefined && row.absent.kind !== 'name';
    return `${isPattern ? 'Pattern' : 'Heartbeat'} ${quoted(row)}`;
}
/** A row's name in quotes, as far as it has one. */
function quoted({ name }, length = NAME_LENGTH) {
    if (name === undefined)
        return '(no name)';
    return `"${shortText(name, length)}"`;
}
function idOf(row) {
    return row.id === undefined ? '' : ` Its id is ${shownId(row)}.`;
}
function shownId({ id }) {
    return shortText(id ?? '', ID_LENGTH);
}
/** Cut before it is cleaned as well: a name may be of any length. */
function shortText(text, length) {
    return (0,runner_text/* plainText */.w)((0,runner_text/* cut */.J)(text, 10 * length), length);
}
/** Names and ids, as many as fit, and how many do not. */
function listOf(rows) {
    const parts = [];
    let length = 0;
    for (const row of rows) {
        const part = `${quoted(row, NAME_LENGTH / 2)}${row.id === undefined ? '' : ` (${shownId(row)})`}`;
        length += part.length + 2;
        if (length > LIST_LENGTH)
            break;
        parts.push(part);
    }
    const more = rows.length - parts.length;
    return `${parts.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}
/** `12 missed, 1 absent`, in the order of the rows. */
function tally(rows) {
    const counts = new Map();
    for (const { verdict } of rows)
        counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    return [...counts].map(([verdict, count]) => `${count} ${VERDICT_WORDS[verdict]}`).join(', ');
}
function heartbeats(count) {
    return `${count} ${count === 1 ? 'heartbeat' : 'heartbeats'}`;
}

;// CONCATENATED MODULE: ./build/check/report.js


/**
 * GitHub takes 1 MB of outputs a job and counts in UTF-16 (docs: "Workflow syntax", `jobs.<job_id>.outputs`). In UTF-8
 * bytes, of which no text has fewer than half its size in UTF-16, and with room for the job's other outputs.
 */
const ALL_MAX_BYTES = 480_000;
const MISSED_MAX_BYTES = 400_000;
const REPORT_MAX_BYTES = 400_000;
/** Of a name or an id in the report, in UTF-16 units: one of them must not take the others' place. */
const TEXT_LENGTH = 1000;
/** What is told of a row that fails, in UTF-16 units. */
const NOTE_LENGTH = 300;
/** The outputs, each within what the runner takes. */
function reportOf(result) {
    const missed = namesOf(result.failing);
    return {
        status: result.status,
        missed,
        missedCount: String(result.failing.length),
        totalCount: String(result.rows.length),
        report: reportJson(result, Math.min(REPORT_MAX_BYTES, ALL_MAX_BYTES - bytes(missed))),
    };
}
/**
 * The names of all that fail. Where they would not fit, long names are cut, as little as will do, and end in `…`: each
 * heartbeat keeps its place, so that the list stays as long as the count.
 */
function namesOf(rows) {
    const names = rows.map(({ name, id }) => name ?? (id === undefined ? '(no name)' : `(no name, id ${id})`));
    const whole = JSON.stringify(names);
    if (bytes(whole) <= MISSED_MAX_BYTES)
        return whole;
    let fits = 1;
    let tooLong = TEXT_LENGTH;
    const cutTo = (length) => JSON.stringify(names.map((name) => shortened(name, length)));
    while (tooLong - fits > 1) {
        const length = Math.floor((fits + tooLong) / 2);
        if (bytes(cutTo(length)) <= MISSED_MAX_BYTES)
            fits = length;
        else
            tooLong = length;
    }
    return cutTo(fits);
}
function reportJson(result, maxBytes) {
    const { status, rows, failing, judged, leftOut, nowMs } = result;
    const head = (omitted) => ({
        status,
        judged_at: iso(nowMs),
        total: rows.length,
        failing: failing.length,
        judged,
        left_out: leftOut,
        omitted,
    });
    const entries = [];
    let size = bytes(JSON.stringify({ ...head(rows.length), heartbeats: [] }));
    for (const row of rows) {
        const entry = JSON.stringify(entryOf(row, nowMs));
        size += bytes(entry) + 1;
        if (size > maxBytes)
            break;
        entries.push(entry);
    }
    const json = JSON.stringify(head(rows.length - entries.length));
    return `${json.slice(0, -1)},"heartbeats":[${entries.join(',')}]}`;
}
/** A row as the API would write it: seconds, and times in RFC 3339. */
function entryOf(row, nowMs) {
    return {
        name: row.name === undefined ? null : shortened(row.name, TEXT_LENGTH),
        id: row.id === undefined ? null : shortened(row.id, TEXT_LENGTH),
        verdict: row.verdict,
        fails: row.fails,
        interval: row.intervalSecs ?? null,
        grace: row.graceSecs ?? null,
        last_pinged_at: iso(row.lastPingedAtMs),
        due_at: iso(row.dueMs),
        created_at: iso(row.createdAtMs),
        late_by: row.dueMs === undefined ? null : Math.floor(row.lateByMs / 1000),
        cause: null,
        note: row.fails || row.strangeStatus !== undefined ? (0,runner_text/* cut */.J)(details(row, nowMs), NOTE_LENGTH) : null,
    };
}
function shortened(text, length) {
    return text.length <= length ? text : `${(0,runner_text/* cut */.J)(text, length - 1)}…`;
}
/** What a `Date` can hold, ECMA-262: 100 million days around the epoch, in milliseconds. */
const DATE_MAX_MS = 8.64e15;
function iso(ms) {
    return typeof ms === 'number' && Math.abs(ms) <= DATE_MAX_MS ? new Date(ms).toISOString() : null;
}
function bytes(text) {
    return Buffer.byteLength(text);
}

;// CONCATENATED MODULE: ./build/runner/markdown.js

/**
 * An element without content. It splits what GitHub looks for in rendered text (mentions, references, addresses) and
 * leaves no trace where a name is copied from the page. Its sanitizer lets it pass.
 */
const BREAK = '<wbr>';
/**
 * Text of others as Markdown that shows it, on one line, and does nothing else: no HTML, link, image, table cell,
 * emphasis, mention, reference or formula comes of it. Safe as well inside an HTML block, where Markdown is not read.
 *
 * Escaped is by character references, which cannot be structure (CommonMark 0.31, 2.5). But GitHub looks for mentions
 * (`@name`), references (`#1`, `GH-1`, commits), emoji (`:x:`) and formulas (`$x$`) after rendering, where a reference is
 * the character again: those are broken up too. So is what GFM makes addresses of. What is harmless stays as it is, so
 * that an ordinary name is found in the source.
 *
 * @param maxLength of the text that is seen, in UTF-16 units
 */
function markdownText(text, maxLength = 500) {
    return (0,runner_text/* plainText */.w)(text.replace(FORMAT, ''), maxLength).toWellFormed().replace(ACTIVE, inert);
}
/** Characters without a shape of their own, beyond those that `plainText` takes: soft hyphens, tags, direction marks. */
const FORMAT = /\p{Cf}/gu;
const ACTIVE = new RegExp([
    /(?<![\w-])[0-9a-f]{7,40}(?![\w-])/, // a commit; not the parts of a UUID
    /^\d{1,9}[.)]/, // at the start of a line a numbered list,
    /^[-+=]/, // a list, a rule, the underline of a heading
    /[&<>"'`*[\]|\\~#@$]/,
    /_+/,
    /:(?=\/\/)/, // `https://…`
    /:(?=[\w+-]+:)/, // `:x:`
    /www(?=\.)/,
    /GH(?=-\d)/,
]
    .map(({ source }) => source)
    .join('|'), 'gi');
/** What GitHub looks for after rendering, as well as something of Markdown's. */
const BROKEN_UP = '#@$';
/** One less than the shortest commit that GitHub links. */
const HEX_LENGTH = 6;
function inert(found, at, text) {
    const last = found.slice(-1);
    if (/^\d+[.)]$/.test(found))
        return found.slice(0, -1) + reference(last);
    if (/^[0-9a-f]{7,}$/i.test(found))
        return found.match(new RegExp(`.{1,${HEX_LENGTH}}`, 'g'))?.join(BREAK) ?? '';
    if (found.startsWith('_'))
        return isInsideWord(found, at, text) ? found : reference('_').repeat(found.length);
    if (BROKEN_UP.includes(found))
        return reference(found) + BREAK;
    if (found.length > 1 || found === ':')
        return found + BREAK;
    return reference(found);
}
/** Underscores between letters or digits are no emphasis (CommonMark 0.31, 6.2). */
function isInsideWord(found, at, text) {
    return /[a-z0-9]/i.test(text[at - 1] ?? '') && /[a-z0-9]/i.test(text[at + found.length] ?? '');
}
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
function reference(character) {
    return NAMED[character] ?? `&#${character.charCodeAt(0)};`;
}

;// CONCATENATED MODULE: ./build/check/summary.js




/** The runner drops a summary of more than 1 MiB as a whole; a quarter of it is more than anybody reads. */
const SUMMARY_MAX_BYTES = 256 * 1024;
/** Of what is shown, in UTF-16 units. */
const summary_NAME_LENGTH = 200;
const summary_ID_LENGTH = 100;
const SIGNS = {
    failing: '🔴',
    missed: '🔴',
    never: '🔴',
    absent: '⚫',
    unknown: '❔',
    late: '🟡',
    waiting: '⏳',
    paused: '⏸️',
    healthy: '🟢',
};
const HEAD = '| Verdict | Heartbeat | What | Last ping | Interval, grace | Id |\n|---|---|---|---|---|---|\n';
/**
 * The result as a page of Markdown: the headline, a table of all that is not healthy, worst first, what to do, and the
 * healthy ones folded away. Whatever does not fit is counted in a line of its own.
 *
 * @param options.maxBytes in UTF-8; what is said besides the rows takes up to 4 KiB of it
 */
function summaryOf(result, { maxBytes } = { maxBytes: SUMMARY_MAX_BYTES }) {
    const { rows, failing, nowMs } = result;
    const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
    const others = rows.filter(({ verdict }) => verdict !== 'healthy');
    const title = `## ${signOf(result)} ${markdownText(headline(result))}\n`;
    const advices = adviceList(failing);
    const judgedAt = `\nJudged at ${instantText(nowMs)}.\n`;
    const foldStart = `\n<details><summary>${healthy.length} healthy</summary>\n\n`;
    const foldEnd = '\n</details>\n';
    const fixed = [title, advices, judgedAt, foldStart, foldEnd, HEAD, HEAD, cutLine(rows, rows.length)];
    const budget = maxBytes - summary_bytes(fixed.join('\n'));
    const shown = linesOf(others, nowMs, budget);
    // Healthy rows only when all the others are shown.
    const shownHealthy = shown.count < others.length ? NO_LINES : linesOf(healthy, nowMs, budget - summary_bytes(shown.text));
    const omitted = [...others.slice(shown.count), ...healthy.slice(shownHealthy.count)];
    return [
        title,
        shown.count > 0 ? `\n${HEAD}${shown.text}` : '',
        advices,
        shownHealthy.count > 0 ? `${foldStart}${HEAD}${shownHealthy.text}${foldEnd}` : '',
        omitted.length > 0 ? cutLine(omitted, rows.length) : '',
        judgedAt,
    ].join('');
}
/** The page of a check that could not look. @param why what failed, and what to do */
function unreadableSummary(why) {
    return `## ${SIGNS.unknown} The heartbeats could not be read\n\n${markdownText(why, 2000)}\n`;
}
function signOf({ status, rows }) {
    if (status !== 'healthy')
        return status === 'missed' ? '🔴' : '❔';
    return rows.every(({ verdict }) => verdict === 'healthy') ? '🟢' : '🟡';
}
const NO_LINES = { text: '', count: 0 };
/** A line of the table for each row, from the first on, as many as fit. */
function linesOf(rows, nowMs, maxBytes) {
    const lines = [];
    let left = maxBytes;
    for (const row of rows) {
        const line = lineOf(row, nowMs);
        left -= summary_bytes(line);
        if (left < 0)
            break;
        lines.push(line);
    }
    return { text: lines.join(''), count: lines.length };
}
function lineOf(row, nowMs) {
    const cells = [
        `${SIGNS[row.verdict]} ${VERDICT_WORDS[row.verdict]}`,
        row.name === undefined ? '(no name)' : code(row.name, summary_NAME_LENGTH),
        markdownText(situation(row, nowMs) + (row.fails && row.olderId !== undefined ? `. ${adviceOn(row)}` : '')),
        row.verdict === 'absent' ? '' : when(row.lastPingedAtMs, nowMs),
        row.verdict === 'absent' ? '' : `${duration(row.intervalSecs)}, ${duration(row.graceSecs)}`,
        row.id === undefined ? '' : code(row.id, summary_ID_LENGTH),
    ];
    return `| ${cells.join(' | ')} |\n`;
}
function duration(secs) {
    return secs === undefined ? '?' : (0,time/* formatDuration */.a3)(secs);
}
/** What to do about what fails, once for each verdict. */
function adviceList(failing) {
    const verdicts = [...new Set(failing.map(({ verdict }) => verdict))];
    const lines = verdicts.map((verdict) => `- **${VERDICT_WORDS[verdict]}**: ${advice(verdict)}\n`);
    return lines.length === 0 ? '' : `\n${lines.join('')}`;
}
function cutLine(omitted, total) {
    return (`\n**Cut:** ${omitted.length} of ${total} do not fit here (${tally(omitted)}). ` +
        'The log has all that are not healthy, and the output `missed` all that fail.\n');
}
function code(text, length) {
    return `<code>${markdownText((0,runner_text/* cut */.J)(text, 10 * length), length)}</code>`;
}
function summary_bytes(text) {
    return Buffer.byteLength(text);
}

;// CONCATENATED MODULE: ./build/check/check.js









/**
 * The one step of `mode: check`: reads the heartbeats, judges them, and says loudly what was missed. The outputs are set
 * before the step fails, so that a later step can use them.
 *
 * @returns whether the step succeeds: all that was asked for could be seen, and nothing of it fails
 */
async function checkHeartbeats(check) {
    const { run, inputs, tell } = check;
    if (inputs.apiKey === '' && run.withoutSecrets !== undefined) {
        tell.notice(`The heartbeats are not checked, for want of an API key: ${run.withoutSecrets}.`);
        setOutputs(tell, UNREADABLE);
        return true;
    }
    let listing;
    try {
        listing = await check_read(check);
    }
    catch (thrown) {
        await tellUnreadable(tell, (0,errors/* asActionError */.z6)(thrown));
        return false;
    }
    const result = judge(listing.heartbeats, parseSelection(inputs.heartbeats), {
        defaultPattern: `${run.repository}/*`,
        failOnPaused: inputs.failOnPaused,
        // The times are Tickstem's, so "now" is taken from the same clock.
        nowMs: listing.serverTimeMs ?? check.connection.clock.now(),
    });
    setOutputs(tell, reportOf(result));
    for (const line of logLines(result))
        tell.info(line);
    for (const warning of warningsOf(result))
        tell.warning(warning);
    for (const message of annotationsOf(result))
        tell.error(message);
    await tell.summary(summaryOf(result));
    return result.status === 'healthy';
}
async function check_read({ inputs, connection, tell }) {
    if (inputs.apiKey === '')
        throw (0,read/* missingKey */.aV)();
    const patience = (0,retry/* patienceFor */.RI)(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, tell.info);
    const account = (0,client/* openAccount */.sj)(connection, inputs.apiKey);
    return (0,retry/* retrying */.R$)(patience, (timeoutMs) => account.list(timeoutMs));
}
/** "Could not look" is not "missed", and never green: a monitor that sees nothing proves nothing. */
async function tellUnreadable(tell, error) {
    setOutputs(tell, UNREADABLE);
    tell.error(`The heartbeats could not be read, so it is unknown whether one was missed: ${error.advice}`);
    await tell.summary(unreadableSummary(error.advice));
}
/** Where nothing could be read, nothing is counted: not even 0. */
const UNREADABLE = { status: 'unknown', missed: '', missedCount: '', totalCount: '', report: '' };
function setOutputs(tell, report) {
    tell.output('status', report.status);
    tell.output('missed', report.missed);
    tell.output('missed-count', report.missedCount);
    tell.output('total-count', report.totalCount);
    tell.output('report', report.report);
}


/***/ })

};
;