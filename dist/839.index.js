"use strict";
exports.id = 839;
exports.ids = [839];
exports.modules = {

/***/ 4839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   measureJob: () => (/* binding */ measureJob)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7282);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4018);
/* harmony import */ var _measure_messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(130);
/* harmony import */ var _measure_notice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2486);
/* harmony import */ var _measure_number_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2859);






const COUNT_LIMIT_MS = 10_000;
const LIMIT = (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(COUNT_LIMIT_MS / 1000);
async function measureJob(job) {
    const { inputs, connection, report } = job;
    const deadlineMs = connection.clock.monotonicMs() + Math.min(COUNT_LIMIT_MS, inputs.timeoutMs);
    const numbers = [];
    const problems = [];
    for (const line of (0,_measure_number_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMeasure */ .sh)(inputs.measure)) {
        const read = await numbersOf(line, job, deadlineMs);
        if (typeof read === 'string')
            problems.push(read);
        else
            numbers.push(...read);
    }
    const once = numbers.filter(({ what }, index) => numbers.findIndex((other) => other.what === what) === index);
    const twice = new Set(numbers.filter((number) => !once.includes(number)).map(({ what }) => what));
    problems.push(...[...twice].map((what) => (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .fill */ .GS)(_measure_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureTwice.text, { what })));
    if (problems.length > 0)
        report.warning((0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_measure_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureUnread, { reason: problems.join('; ') }));
    if (once.length === 0)
        return '';
    report.notice((0,_measure_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .noticeOf */ .Q)(once));
    return once.map((number) => `${number.what} ${shown(number)}`).join(', ');
}
async function numbersOf(line, { run, connection: { clock } }, deadlineMs) {
    if ('problem' in line)
        return line.problem;
    if ('what' in line)
        return [line];
    const limitMs = Math.max(1, deadlineMs - clock.monotonicMs());
    return filesOf(line.patterns, { workspace: run.workspace, limitMs, clock });
}
function shown(number) {
    const { value, unit } = (0,_measure_number_js__WEBPACK_IMPORTED_MODULE_4__/* .inBaseUnit */ .$r)(number);
    return unit === 'B' ? (0,_measure_number_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(value, unit) : (0,_measure_number_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(number.value, number.unit);
}
async function filesOf(pattern, search) {
    const { patternProblem } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 903));
    const problem = patternProblem(pattern, undefined, 'measure');
    if (problem !== undefined)
        return problem.replace(/\.$/, '');
    const text = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(pattern, 100);
    try {
        const { countFiles } = await __webpack_require__.e(/* import() */ 680).then(__webpack_require__.bind(__webpack_require__, 3680));
        const counted = await countFiles(pattern, search);
        if (counted === undefined)
            return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .fill */ .GS)(_measure_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureUnfinished.text, { pattern: text, limit: LIMIT });
        return [
            { what: (0,_measure_number_js__WEBPACK_IMPORTED_MODULE_4__/* .label */ .Pf)(`files ${text}`), value: counted.files, unit: '' },
            { what: (0,_measure_number_js__WEBPACK_IMPORTED_MODULE_4__/* .label */ .Pf)(`size of ${text}`), value: counted.bytes, unit: 'B' },
        ];
    }
    catch (thrown) {
        const reason = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(thrown instanceof Error ? thrown.message : String(thrown), 200);
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .fill */ .GS)(_measure_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureUnreadable.text, { pattern: text, reason });
    }
}


/***/ }),

/***/ 130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MEASURE_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7282);

const MEASURE_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    measured: { text: 'Measured: {numbers}' },
    unusualNumber: { text: '{what}: {value}, usually {usual} ({runs} runs)' },
    unusualShort: { text: 'over in {took}, usually {usual} ({runs} runs)' },
    unusualSlow: { text: 'took {took} in each of the last {count} runs, usually {usual}' },
    measureForm: { text: '`{line}` is not `what: number`' },
    measureEmpty: { text: '`{what}` is empty (was the step skipped, or is its ID or output misspelled?)' },
    measureNoNumber: { text: '`{what}` is `{value}`, which is not a finite number with an optional unit' },
    measureTooMany: { text: 'only the first {most} lines are read ({more} more)' },
    measureTwice: { text: '`{what}` is there twice, and only the first one counts' },
    measureUnfinished: { text: 'the files that match `{pattern}` could not be counted within {limit}' },
    measureUnreadable: { text: 'the files that match `{pattern}` could not be counted ({reason})' },
    measureUnread: {
        text: 'Not measured: {reason}',
        fix: 'Write one line for each number, such as `rows: 11900` or `dump: 18.4 MB`. This never fails the job.',
    },
});


/***/ }),

/***/ 2486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ noticeOf),
/* harmony export */   x: () => (/* binding */ readNotices)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(130);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2859);



const PREFIX = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .MEASURE_MESSAGES */ .M.measured.text, { numbers: '' });
const NOTICE_LENGTH = 3000;
const MOST_IN_NOTICE = 2 * _number_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_NUMBERS */ .XY;
function noticeOf(numbers) {
    const pairs = numbers.slice(0, MOST_IN_NOTICE).map(({ what, value, unit }) => {
        return `${JSON.stringify(what)}:${unit === '' ? value : JSON.stringify(`${value} ${unit}`)}`;
    });
    return `${PREFIX}{${pairs.join(',')}}`;
}
function readNotices(messages) {
    const found = new Map();
    for (const message of messages) {
        for (const [what, given] of Object.entries(parse(message)).slice(0, MOST_IN_NOTICE)) {
            const number = typeof given === 'number' || typeof given === 'string' ? (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumber */ .$J)(String(given)) : undefined;
            const safe = (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(what);
            const base = number && (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .inBaseUnit */ .$r)(number);
            if (base === undefined || !Number.isFinite(base.value) || safe === '')
                continue;
            const key = `${safe} ${base.unit}`;
            found.set(key, found.has(key) ? undefined : { what: safe, ...base, key });
        }
    }
    return [...found.values()].filter((number) => number !== undefined);
}
function parse(message) {
    if (!message.startsWith(PREFIX) || message.length > NOTICE_LENGTH)
        return {};
    try {
        const numbers = JSON.parse(message.slice(PREFIX.length));
        return typeof numbers === 'object' && numbers !== null && !Array.isArray(numbers) ? numbers : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 2859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseNumber),
/* harmony export */   $r: () => (/* binding */ inBaseUnit),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   XY: () => (/* binding */ MOST_NUMBERS),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   sh: () => (/* binding */ parseMeasure)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7282);
/* harmony import */ var _base_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4192);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4018);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(130);




const MOST_NUMBERS = 10;
const LABEL_LENGTH = 50;
const UNIT_LENGTH = 12;
const FORM = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?) ?(.*)$/i;
const UNIT = /^[\p{L}%°µ/²³·-]*$/u;
function parseNumber(text) {
    const [, digits, unit = ''] = FORM.exec(text) ?? [];
    const value = Number(digits);
    if (digits === undefined || !Number.isFinite(value) || unit.length > UNIT_LENGTH || !UNIT.test(unit))
        return undefined;
    return { value: value === 0 ? 0 : value, unit };
}
function parseMeasure(text) {
    const lines = text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const more = lines.length - MOST_NUMBERS;
    const read = lines.slice(0, MOST_NUMBERS).map(parseLine);
    return more > 0 ? [...read, { problem: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureTooMany.text, { most: MOST_NUMBERS, more }) }] : read;
}
function parseLine(line) {
    const colon = line.search(/:(?:[ \t]|$)/);
    const what = label(line.slice(0, Math.max(0, colon)));
    const value = line.slice(colon + 1).trim();
    if (colon === -1 || what === '')
        return { problem: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureForm.text, { line: quoted(line) }) };
    const number = parseNumber(value);
    if (number !== undefined)
        return { what, ...number };
    if (what === 'files' && value !== '')
        return { patterns: value };
    if (value === '')
        return { problem: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureEmpty.text, { what }) };
    return { problem: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureNoNumber.text, { what, value: quoted(value) }) };
}
function label(text) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(text, LABEL_LENGTH);
}
function quoted(text) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_base_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTokens */ .N_)(text), 100);
}
const FAMILIES = [
    {
        ...{ B: 1, byte: 1, bytes: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 },
        ...{ KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40, PiB: 2 ** 50 },
        ...{ K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40, P: 2 ** 50 },
    },
    {
        ...{ s: 1, sec: 1, secs: 1, second: 1, seconds: 1, ms: 1e-3, µs: 1e-6, us: 1e-6, ns: 1e-9 },
        ...{
            m: 60,
            min: 60,
            mins: 60,
            minute: 60,
            minutes: 60,
            h: 3600,
            hour: 3600,
            hours: 3600,
            d: 86_400,
            day: 86_400,
            days: 86_400,
        },
    },
];
function inBaseUnit({ value, unit }) {
    for (const family of FAMILIES) {
        const factor = Object.hasOwn(family, unit) ? family[unit] : undefined;
        if (factor !== undefined)
            return { value: value * factor, unit: family === FAMILIES[0] ? 'B' : 's' };
    }
    return { value, unit };
}
function formatNumber(value, unit) {
    if (unit === 'B')
        return formatBytes(value);
    const digits = Math.abs(value) >= 1000 || Number.isInteger(value) ? 0 : 3;
    const isHuge = Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-3);
    const text = isHuge ? value.toPrecision(4) : withCommas(String(Number(value.toFixed(digits))));
    return unit === '' ? text : `${text} ${unit}`;
}
function formatBytes(bytes) {
    const size = Math.abs(bytes);
    const [factor, unit] = size >= 1e12 ? [1e12, 'TB'] : size >= 1e9 ? [1e9, 'GB'] : size >= 1e6 ? [1e6, 'MB'] : [1e3, 'kB'];
    return size < 1e3
        ? `${Math.round(bytes)} B`
        : `${withCommas(String(Number((bytes / factor).toPrecision(4))))} ${unit}`;
}
function withCommas(digits) {
    return digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
}


/***/ })

};
;