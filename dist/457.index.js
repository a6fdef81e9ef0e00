"use strict";
exports.id = 457;
exports.ids = [457];
exports.modules = {

/***/ 1835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PF: () => (/* binding */ CYCLE),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   pM: () => (/* binding */ LONGEST_MONTHS)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const CYCLE_YEARS = 28;
const FIRST_YEAR = 2001;
const CYCLE = daysFrom(Date.UTC(FIRST_YEAR, 0, 1), Date.UTC(FIRST_YEAR + CYCLE_YEARS, 0, 1));
function dayOf(sinceEpoch) {
    const day = new Date(sinceEpoch * _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
    return { month: day.getUTCMonth() + 1, date: day.getUTCDate(), weekday: day.getUTCDay() };
}
function daysFrom(startMs, endMs) {
    return Array.from({ length: (endMs - startMs) / _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO }, (_, at) => dayOf(startMs / _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO + at));
}


/***/ }),

/***/ 6793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseCrons)
/* harmony export */ });
/* unused harmony export parseCron */
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5814);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(315);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7282);
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1835);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2921);
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4523);






const FIELDS = [
    { name: 'minute', least: 0, most: 59, names: [] },
    { name: 'hour', least: 0, most: 23, names: [] },
    { name: 'day of the month', least: 1, most: 31, names: [] },
    { name: 'month', least: 1, most: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') },
    { name: 'day of the week', least: 0, most: 6, names: 'SUN MON TUE WED THU FRI SAT'.split(' ') },
];
const ITEM = /^(?:\*|([0-9A-Za-z]+)(?:-([0-9A-Za-z]+))?)(?:\/([0-9]+))?$/;
const BLANKS = /[ \t\r\n]+/;
function parseCron(entry) {
    const cron = shown(entry.cron);
    const refuse = (why) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronInvalid, { cron, why });
    const zone = entry.timezone === undefined ? 'UTC' : (0,_zone_js__WEBPACK_IMPORTED_MODULE_4__/* .zoneNamed */ .uA)(entry.timezone);
    if (zone === undefined)
        throw refuse((0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronZoneUnknown, { zone: shown(entry.timezone ?? '') }));
    const texts = entry.cron.split(BLANKS).filter((text) => text !== '');
    const trouble = troubleWithFields(texts);
    if (trouble !== undefined)
        throw refuse(trouble);
    const fields = FIELDS.map((field, at) => readField(texts[at] ?? '', field));
    const wrong = fields.find((field) => 'wrong' in field);
    if (wrong !== undefined)
        throw refuse(wrong.wrong);
    const plain = fields.map((field) => ('plain' in field ? field.plain : ''));
    let pattern;
    try {
        pattern = new croner__WEBPACK_IMPORTED_MODULE_0__/* .CronPattern */ .zj(plain.join(' '), undefined, { mode: '5-part' });
    }
    catch (cause) {
        const { message, hint } = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)('unexpected', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronUnread, { cron, why: String(cause) });
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('unexpected', message, { hint, cause });
    }
    const needsBoth = pattern.starDOM || pattern.starDOW || isAmbiguous(plain);
    if (neverComes(pattern, needsBoth))
        throw refuse(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronNever.text);
    return {
        name: cron,
        zone,
        minutes: minutesOf(pattern),
        dayFields: plain.slice(2).join(' '),
        firesOn: (day) => firesOn(pattern, needsBoth, day),
        warnings: isAmbiguous(plain) ? [(0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronAmbiguous, { cron })] : [],
    };
}
function parseCrons(entries) {
    const different = new Map(entries.toReversed().map((entry) => [JSON.stringify([entry.cron, entry.timezone]), entry]));
    const refused = [];
    const crons = [...different.values()].toReversed().flatMap((entry) => {
        try {
            return [parseCron(entry)];
        }
        catch (thrown) {
            if (!(thrown instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ))
                throw thrown;
            refused.push(thrown);
            return [];
        }
    });
    const [first] = refused;
    if (first === undefined)
        return crons;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(first.kind, refused.map(({ message }) => message).join('. '), { hint: first.hint });
}
function troubleWithFields(texts) {
    const [first = ''] = texts;
    const [stranger] = /[^ -~]/u.exec(texts.join('')) ?? [];
    if (stranger !== undefined) {
        const code = stranger.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronNotAscii, { character: `U+${code}` });
    }
    if (texts.length === 0)
        return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronEmpty.text;
    if (first.startsWith('@'))
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronMacro, { macro: shown(first) });
    if (/^(?:CRON_)?TZ=/.test(first))
        return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronZoneInside.text;
    if (texts.length === FIELDS.length)
        return undefined;
    const fields = `${texts.length} field${texts.length === 1 ? '' : 's'}`;
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(texts.length > FIELDS.length ? _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronTooManyFields : _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronFieldCount, { fields });
}
function readField(text, field) {
    const plain = [];
    for (const item of text.split(',')) {
        const read = readItem(item, field);
        if (typeof read !== 'string') {
            return { wrong: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronField, { field: field.name, text: shown(text), why: read.wrong }) };
        }
        plain.push(read);
    }
    return { plain: plain.join(',') };
}
function readItem(item, field) {
    if (item === '')
        return { wrong: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronValueMissing.text };
    const [match, from, to, stepText] = ITEM.exec(item) ?? [];
    if (match === undefined)
        return { wrong: whatIsWrong(item) };
    const step = stepText === undefined ? undefined : Math.min(Number(stepText), field.most - field.least + 1);
    if (step === 0)
        return { wrong: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronStepZero.text };
    if (from === undefined)
        return step === undefined || step === 1 ? '*' : `*/${step}`;
    return readRange(item, numberIn(from, field), to === undefined ? undefined : numberIn(to, field), step, field);
}
function readRange(item, from, to, step, { most }) {
    const end = to ?? (step === undefined ? from : most);
    if (typeof from !== 'number')
        return from;
    if (typeof end !== 'number')
        return end;
    if (from > end)
        return { wrong: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronBackwards, { range: item }) };
    return `${from}-${end}${step === undefined ? '' : `/${step}`}`;
}
function whatIsWrong(item) {
    const [stranger] = /[^0-9A-Za-z*/-]/.exec(item) ?? [];
    if (stranger !== undefined)
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronCharacter, { character: stranger });
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronNoValue, { text: shown(item) });
}
function numberIn(text, { least, most, names }) {
    const named = names.indexOf(text.toUpperCase());
    if (named !== -1)
        return least + named;
    if (!/^[0-9]+$/.test(text)) {
        const [first, last] = [names[0], names.at(-1)];
        if (first === undefined || last === undefined)
            return { wrong: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronNoNumber, { text: shown(text) }) };
        return { wrong: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronNoName, { text: shown(text), first, last }) };
    }
    const value = Number(text);
    if (value >= least && value <= most)
        return value;
    return { wrong: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(most === 6 ? _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronOutsideWeek : _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .SCHEDULE_MESSAGES */ .T.cronOutside, { value: shown(text), least, most }) };
}
function minutesOf({ hour, minute }) {
    return hour.flatMap((on, h) => (on ? minute.flatMap((also, m) => (also ? [h * 60 + m] : [])) : []));
}
function firesOn({ month, day, dayOfWeek }, needsBoth, at) {
    if (!month[at.month - 1])
        return false;
    const [byDate, byWeekday] = [Boolean(day[at.date - 1]), Boolean(dayOfWeek[at.weekday])];
    return needsBoth ? byDate && byWeekday : byDate || byWeekday;
}
function neverComes({ month, day }, needsBoth) {
    return needsBoth && !_calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .LONGEST_MONTHS */ .pM.some((length, at) => month[at] && day.slice(0, length).some(Boolean));
}
function isAmbiguous([, , date = '', , weekday = '']) {
    return date !== '*' && weekday !== '*' && `${date},${weekday}`.includes('*');
}
function shown(text) {
    const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
    return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}


/***/ }),

/***/ 4140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ scheduleInterval)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(315);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7282);
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1835);
/* harmony import */ var _cron_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6793);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2921);
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4523);







const SHORTEST_MINUTES = 5;
const DAY_MINUTES = 1440;
const MOST_STEPS = 60_000_000;
const STEPS = { day: 6, offset: 400, key: 5 };
const WATCHED_DAYS = 731;
function scheduleInterval(entries, atMs) {
    if (entries.length === 0) {
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .SCHEDULE_MESSAGES */ .T.noCron);
    }
    const spend = workOf(entries.length);
    const schedules = (0,_cron_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCrons */ .P)(entries).map((cron) => ({ cron, days: daysOf(cron, spend) }));
    const widest = inAllOffsets(schedules, atMs, spend).map((firings) => gapsOf(firings, spend).widest);
    return {
        intervalSecs: Math.max(SHORTEST_MINUTES, ...widest) * 60,
        warnings: schedules.flatMap(({ cron, days }) => [...cron.warnings, ...tooOften(cron, days, spend)]),
    };
}
function workOf(crons) {
    let left = MOST_STEPS;
    return (steps) => {
        left -= steps;
        if (left < 0)
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .SCHEDULE_MESSAGES */ .T.scheduleTooLarge, { crons });
    };
}
const knownDays = new Map();
const everyDay = new WeakSet();
function daysOf(cron, spend) {
    const known = knownDays.get(cron.dayFields);
    if (known !== undefined)
        return known;
    spend(_calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .CYCLE */ .PF.length * STEPS.day);
    const days = Uint8Array.from(_calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .CYCLE */ .PF, (day) => Number(cron.firesOn(day)));
    knownDays.set(cron.dayFields, days);
    if (!days.includes(0))
        everyDay.add(days);
    return days;
}
function inAllOffsets(schedules, atMs, spend) {
    const zones = [...new Set(schedules.map(({ cron }) => cron.zone))];
    if (zones.length === 1)
        return [schedules.map(({ cron, days }) => ({ days, later: 0, minutes: cron.minutes }))];
    spend(zones.length * WATCHED_DAYS * STEPS.offset);
    return (0,_zone_js__WEBPACK_IMPORTED_MODULE_5__/* .offsetsTogether */ .Ze)(zones, atMs).map((offsets) => schedules.flatMap((schedule) => inUtc(schedule, offsets[zones.indexOf(schedule.cron.zone)] ?? 0)));
}
function inUtc({ cron, days }, offset) {
    const byDay = new Map();
    for (const minute of cron.minutes) {
        const later = Math.floor((minute - offset) / DAY_MINUTES);
        const minutes = byDay.get(later) ?? [];
        minutes.push(minute - offset - later * DAY_MINUTES);
        byDay.set(later, minutes);
    }
    return [...byDay].map(([later, minutes]) => ({ days, later, minutes }));
}
function gapsOf(firings, spend) {
    const all = { widest: 0, narrowest: Number.POSITIVE_INFINITY };
    const length = firings.every(({ days }) => everyDay.has(days)) ? 1 : _calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .CYCLE */ .PF.length;
    const gapsOn = rememberedGaps(withSameDays(firings, spend), length, spend);
    let [first, last] = [Number.NaN, Number.NaN];
    for (let day = 0; day < length; day++) {
        const gaps = gapsOn(day);
        if (gaps === undefined)
            continue;
        const startOfDay = day * DAY_MINUTES;
        if (Number.isNaN(first))
            first = startOfDay + gaps.first;
        else
            widen(all, startOfDay + gaps.first - last);
        widen(all, gaps.widest, gaps.narrowest);
        last = startOfDay + gaps.last;
    }
    widen(all, first + length * DAY_MINUTES - last);
    return all;
}
function withSameDays(firings, spend) {
    const found = new Map();
    for (const { days, later, minutes } of firings) {
        const byShift = found.get(days) ?? new Map();
        const all = byShift.get(later) ?? new Set();
        spend(minutes.length * STEPS.key);
        for (const minute of minutes)
            all.add(minute);
        found.set(days, byShift.set(later, all));
    }
    return [...found].flatMap(([days, byShift]) => [...byShift].map(([later, all]) => ({ days, later, minutes: [...all] })));
}
function rememberedGaps(firings, length, spend) {
    const known = new Map();
    const onDay = Array.from({ length }, () => []);
    for (const [at, one] of firings.entries()) {
        spend(length);
        for (let day = 0; day < length; day++) {
            if (one.days[(day - one.later + _calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .CYCLE */ .PF.length) % _calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .CYCLE */ .PF.length] === 1)
                onDay[day]?.push(at);
        }
    }
    return (day) => {
        const own = onDay[day] ?? [];
        if (own.length === 0)
            return undefined;
        spend(own.length * STEPS.key);
        const key = own.join();
        const gaps = known.get(key) ??
            gapsWithin(own.flatMap((at) => firings[at] ?? []), spend);
        known.set(key, gaps);
        return gaps;
    };
}
function gapsWithin(firings, spend) {
    const fires = new Uint8Array(DAY_MINUTES);
    for (const { minutes } of firings) {
        spend(DAY_MINUTES + minutes.length);
        for (const minute of minutes)
            fires[minute] = 1;
    }
    const gaps = { widest: 0, narrowest: Number.POSITIVE_INFINITY };
    const first = fires.indexOf(1);
    let last = first;
    for (let minute = first + 1; minute < DAY_MINUTES; minute++) {
        if (fires[minute] !== 1)
            continue;
        widen(gaps, minute - last);
        last = minute;
    }
    return { ...gaps, first, last };
}
function widen(gaps, wide, narrow = wide) {
    gaps.widest = Math.max(gaps.widest, wide);
    gaps.narrowest = Math.min(gaps.narrowest, narrow);
}
function tooOften({ name, minutes }, days, spend) {
    const within = gapsWithin([{ minutes }], spend);
    const overnight = DAY_MINUTES - within.last + within.first;
    const isOvernight = overnight < Math.min(SHORTEST_MINUTES, within.narrowest) && firesOnTwoDays(days);
    const narrowest = isOvernight ? overnight : within.narrowest;
    if (narrowest >= SHORTEST_MINUTES)
        return [];
    const gap = (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(narrowest * 60);
    return [`${(0,_base_message_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .SCHEDULE_MESSAGES */ .T.cronTooOften, { cron: name, gap, least: SHORTEST_MINUTES })}.`];
}
function firesOnTwoDays(days) {
    return days.some((fires, day) => fires === 1 && days[(day + 1) % days.length] === 1);
}


/***/ }),

/***/ 2921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SCHEDULE_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7282);

const SCHEDULE_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
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


/***/ }),

/***/ 4523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ze: () => (/* binding */ offsetsTogether),
/* harmony export */   ie: () => (/* binding */ clockOf),
/* harmony export */   uA: () => (/* binding */ zoneNamed)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);

const MINUTE_MS = 60_000;
const WATCHED_DAYS = 731;
const REMEMBERED_DAYS = 366;
const NOT_IANA = 'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST';
function zoneNamed(name) {
    if (!/^[A-Za-z]/.test(name) || NOT_IANA.split(' ').includes(name.toUpperCase()))
        return undefined;
    try {
        return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
    }
    catch {
        return undefined;
    }
}
function offsetsTogether(zones, fromMs) {
    const offsetAts = zones.map(offsetIn);
    const changes = offsetAts.flatMap((offsetAt) => changesOf(offsetAt, fromMs));
    const together = [fromMs, ...changes].map((atMs) => offsetAts.map((offsetAt) => offsetAt(atMs)));
    return [
        ...new Map(together.map((offsets) => [offsets.map((one) => one - (offsets[0] ?? 0)).join(), offsets])).values(),
    ];
}
function clockOf(zone) {
    const offsetAt = offsetIn(zone);
    const known = new Map();
    return (day) => {
        let change = known.get(day);
        if (change === undefined) {
            if (known.size >= REMEMBERED_DAYS)
                known.clear();
            change = changeAround(day, offsetAt);
            known.set(day, change);
        }
        const { before, after, atMs } = change;
        return (minute) => {
            const shownMs = day * _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO + minute * MINUTE_MS;
            const beforeMs = shownMs - before * MINUTE_MS;
            return beforeMs < atMs ? beforeMs : Math.max(atMs, shownMs - after * MINUTE_MS);
        };
    };
}
function changeAround(day, offsetAt) {
    const [fromMs, toMs] = [(day - 1) * _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO, (day + 2) * _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO];
    const [before, after] = [offsetAt(fromMs), offsetAt(toMs)];
    const atMs = before === after ? Number.POSITIVE_INFINITY : firstOf(after, offsetAt, fromMs, toMs);
    return { before, after, atMs };
}
function offsetIn(zone) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    return (atMs) => {
        const [, sign, hours = 0, minutes = 0] = /GMT([+-])(\d+):(\d+)/.exec(format.format(atMs)) ?? [];
        return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    };
}
function changesOf(offsetAt, fromMs) {
    const changes = [];
    let before = offsetAt(fromMs);
    for (let day = 1; day <= WATCHED_DAYS; day++) {
        const atMs = fromMs + day * _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
        const after = offsetAt(atMs);
        if (after !== before)
            changes.push(firstOf(after, offsetAt, atMs - _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO, atMs));
        before = after;
    }
    return changes;
}
function firstOf(offset, offsetAt, beforeMs, afterMs) {
    let [lowMs, highMs] = [beforeMs, afterMs];
    while (highMs - lowMs > MINUTE_MS) {
        const middleMs = lowMs + Math.floor((highMs - lowMs) / 2 / MINUTE_MS) * MINUTE_MS;
        if (offsetAt(middleMs) === offset)
            highMs = middleMs;
        else
            lowMs = middleMs;
    }
    return highMs;
}


/***/ }),

/***/ 8265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ WORKFLOW_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7282);

const WORKFLOW_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    yamlInvalid: { text: 'The workflow file is not valid YAML: {why}' },
    yamlTooLong: { text: 'it has more than 1,048,576 characters' },
    workflowInvalid: { text: 'The workflow file is invalid: {why}' },
    workflowNoOn: { text: '`on` is missing' },
    workflowNoJobs: { text: '`jobs` is missing' },
    workflowNoMapping: { text: '{what} must be a mapping' },
    workflowNoList: { text: "`on.schedule` must be a list of `- cron: '…'`" },
    workflowEntryKey: { text: '{what} has the unknown key "{key}": only `cron` and `timezone` are allowed' },
    workflowEntryNoCron: { text: '{what} has no `cron`' },
    workflowCronNoText: { text: '`cron` in {what} must be a string' },
    workflowZoneNoText: { text: '`timezone` in {what} must be a string' },
});


/***/ }),

/***/ 7288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8265);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1530);




function readWorkflow(yamlText) {
    const root = mapping((0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .h)(yamlText), 'it');
    const on = root['on'];
    if (on === undefined)
        throw noWorkflow(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_MESSAGES */ .n.workflowNoOn.text);
    const jobs = root['jobs'];
    if (jobs === undefined)
        throw noWorkflow(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_MESSAGES */ .n.workflowNoJobs.text);
    const known = new Map();
    const stepsOf = (steps) => {
        const read = known.get(steps) ?? (Array.isArray(steps) ? steps.flatMap(readStep) : []);
        known.set(steps, read);
        return read;
    };
    return {
        text: yamlText,
        schedule: readSchedule(on),
        declaredSecrets: readSecrets(on),
        jobs: Object.entries(mapping(jobs, '`jobs`')).map(([id, job]) => readJob(id, job, stepsOf)),
    };
}
function readSchedule(on) {
    if (typeof on === 'string' || Array.isArray(on))
        return [];
    const schedule = mapping(on, '`on`')['schedule'] ?? null;
    if (schedule === null)
        return [];
    if (!Array.isArray(schedule))
        throw noWorkflow(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_MESSAGES */ .n.workflowNoList.text);
    return schedule.map((item, at) => readEntry(item, `entry ${at + 1} of \`on.schedule\``));
}
function readSecrets(on) {
    const call = isMapping(on) ? on['workflow_call'] : undefined;
    const secrets = isMapping(call) ? call['secrets'] : undefined;
    return isMapping(secrets) ? Object.keys(secrets) : [];
}
function readEntry(item, what) {
    const entry = mapping(item, what);
    const unknown = Object.keys(entry).find((key) => key !== 'cron' && key !== 'timezone');
    if (unknown !== undefined)
        throw noWorkflow((0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_MESSAGES */ .n.workflowEntryKey, { what, key: unknown }));
    const { cron, timezone } = entry;
    if (cron === undefined)
        throw noWorkflow((0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_MESSAGES */ .n.workflowEntryNoCron, { what }));
    if (typeof cron !== 'string')
        throw noWorkflow((0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_MESSAGES */ .n.workflowCronNoText, { what }));
    if (timezone !== undefined && typeof timezone !== 'string') {
        throw noWorkflow((0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_MESSAGES */ .n.workflowZoneNoText, { what }));
    }
    return { cron, timezone };
}
function readJob(id, value, stepsOf) {
    const job = isMapping(value) ? value : {};
    const { strategy } = job;
    return {
        id,
        name: textOf(job['name']),
        hasMatrix: isExpression(strategy) || (isMapping(strategy) && (strategy['matrix'] !== undefined || hasInsert(strategy))),
        strategy,
        condition: textOf(job['if']),
        needs: [job['needs']].flat().filter((needed) => typeof needed === 'string'),
        callsWorkflow: job['uses'] !== undefined,
        steps: stepsOf(job['steps'] ?? null),
        isOpen: isExpression(value) || isExpression(job['steps']) || hasInsert(job) || hasOpenSteps(job['steps']),
    };
}
function readStep(value) {
    if (!isMapping(value))
        return [];
    const parallel = value['parallel'];
    if (Array.isArray(parallel))
        return parallel.flatMap((step) => (isParallel(step) ? [] : readStep(step)));
    if (typeof value['uses'] !== 'string')
        return [];
    const inputs = isMapping(value['with']) ? Object.entries(value['with']) : [];
    const texts = inputs.flatMap(([name, text]) => (typeof text === 'string' ? [[name.toLowerCase(), text]] : []));
    const isOpen = isExpression(value['with']) || hasInsert(value['with']) || hasInsert(value);
    return [{ uses: value['uses'].trim(), with: Object.fromEntries(texts), isOpen }];
}
function isParallel(step) {
    return isMapping(step) && step['parallel'] !== undefined;
}
function hasOpenSteps(steps) {
    return (Array.isArray(steps) &&
        steps.some((step) => isExpression(step) || (isMapping(step) && isExpression(step['parallel']))));
}
function isExpression(value) {
    return typeof value === 'string' && value.includes('${{');
}
function hasInsert(value) {
    return isMapping(value) && Object.keys(value).some((key) => /^\$\{\{\s*insert\s*\}\}$/.test(key));
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function mapping(value, what) {
    if (isMapping(value))
        return value;
    throw noWorkflow((0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_MESSAGES */ .n.workflowNoMapping, { what }));
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function noWorkflow(why) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKFLOW_MESSAGES */ .n.workflowInvalid, { why });
}


/***/ }),

/***/ 1530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseTypedYaml),
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(315);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7282);
/* harmony import */ var _base_scalar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8357);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8265);





const NULL = new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU('tag:yaml.org,2002:null', {
    kind: 'scalar',
    resolve: (text) => text === null || /^(?:~|null|Null|NULL|)$/.test(text),
    construct: () => null,
});
const SCHEMA = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .FAILSAFE_SCHEMA */ .uH.extend({ implicit: [NULL] });
const BOOLEAN = new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU('tag:yaml.org,2002:bool', {
    kind: 'scalar',
    resolve: (text) => text !== null && (0,_base_scalar_js__WEBPACK_IMPORTED_MODULE_3__/* .isBoolean */ .Lm)(text),
    construct: (text) => text.toLowerCase() === 'true',
});
const numberType = (tag) => new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU(tag, {
    kind: 'scalar',
    resolve: (text) => text !== null && (0,_base_scalar_js__WEBPACK_IMPORTED_MODULE_3__/* .numberInYaml */ .Co)(text) !== undefined,
    construct: _base_scalar_js__WEBPACK_IMPORTED_MODULE_3__/* .numberInYaml */ .Co,
});
const TYPED_SCHEMA = SCHEMA.extend({
    implicit: [BOOLEAN, numberType('tag:yaml.org,2002:int'), numberType('tag:yaml.org,2002:float')],
});
const MOST_CHARS = 1_048_576;
function parseYaml(text) {
    return parse(text, SCHEMA);
}
function parseTypedYaml(text) {
    return parse(text, TYPED_SCHEMA);
}
function parse(text, schema) {
    if (text.length > MOST_CHARS)
        throw noYaml(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_MESSAGES */ .n.yamlTooLong.text);
    try {
        return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .load */ .Hh)(text, { schema }) ?? null;
    }
    catch (thrown) {
        if (!(thrown instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
            throw thrown;
        const { reason, mark } = thrown;
        const place = mark ? ` (line ${mark.line + 1})` : '';
        throw noYaml(`${reason}${place}`, thrown);
    }
}
function noYaml(why, cause) {
    const hint = /\balias\b/.test(why) ? 'Put a cron that starts with `*` in quotes.' : undefined;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('setup', (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_MESSAGES */ .n.yamlInvalid, { why }), { hint, cause });
}


/***/ })

};
;