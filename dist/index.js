// Node's heavy modules, loaded when they are first used: see scripts/build.ts.
const onDemand = (name) => new Proxy({}, { get: (_, key) => require(name)[key] });
const fsPromises = new Proxy({}, { get: (_, key) => (...args) => require('fs').promises[key](...args) });

/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 6137:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   sO: () => (/* binding */ DAY_MS)
/* harmony export */ });
/* unused harmony export DURATION_EXAMPLES */
const DAY_MS = 86_400_000;
const UNIT_SECS = { d: 86_400, h: 3600, m: 60, s: 1 };
const FORM = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
const DURATION_EXAMPLES = '`24h`, `90m`, `1d`, `1h30m`, or seconds as in `3600`';
function parseDuration(text) {
    if (text === '')
        return undefined;
    const secs = /^\d+$/.test(text) ? Number(text) : withUnits(text);
    return Number.isSafeInteger(secs) ? secs : undefined;
}
function withUnits(text) {
    const [match, days = 0, hours = 0, minutes = 0, seconds = 0] = FORM.exec(text) ?? [];
    if (match === undefined)
        return Number.NaN;
    return Number(days) * UNIT_SECS.d + Number(hours) * UNIT_SECS.h + Number(minutes) * UNIT_SECS.m + Number(seconds);
}
function formatDuration(secs) {
    const whole = Math.max(0, Math.floor(secs));
    const days = Math.floor(whole / UNIT_SECS.d);
    if (days >= 2)
        return join(`${days} days`, Math.floor((whole % UNIT_SECS.d) / UNIT_SECS.h), 'h');
    const hours = Math.floor(whole / UNIT_SECS.h);
    if (hours >= 1)
        return join(`${hours} h`, Math.floor((whole % UNIT_SECS.h) / UNIT_SECS.m), 'min');
    const minutes = Math.floor(whole / UNIT_SECS.m);
    if (minutes >= 1)
        return join(`${minutes} min`, whole % UNIT_SECS.m, 's');
    return `${whole} s`;
}
function join(large, small, unit) {
    return small === 0 ? large : `${large} ${small} ${unit}`;
}
function formatInstant(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 315:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lZ: () => (/* binding */ ActionError),
  z6: () => (/* binding */ asActionError),
  cZ: () => (/* binding */ causesOf),
  Mz: () => (/* binding */ errorOf),
  h0: () => (/* binding */ restoreError),
  Ek: () => (/* binding */ saveError)
});

// EXTERNAL MODULE: ./build/base/message.js
var base_message = __nccwpck_require__(7282);
;// CONCATENATED MODULE: ./build/base/messages.js

const BASE_MESSAGES = (0,base_message/* catalog */.U$)({
    internalError: { text: 'Internal error in heartbeat-action: {cause}', fix: 'Please report it.' },
});

;// CONCATENATED MODULE: ./build/base/errors.js


class ActionError extends Error {
    kind;
    hint;
    status;
    retryAfterMs;
    constructor(kind, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'ActionError';
        this.kind = kind;
        this.hint = details.hint;
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
    }
    get advice() {
        return this.hint === undefined ? this.message : `${this.message}. ${this.hint}`;
    }
}
function errorOf(kind, message, ...[values]) {
    const given = values ?? {};
    const hint = message.fix === undefined ? undefined : (0,base_message/* fill */.GS)(message.fix, given);
    return new ActionError(kind, (0,base_message/* fill */.GS)(message.text, given), { hint });
}
function asActionError(thrown) {
    if (thrown instanceof ActionError)
        return thrown;
    const { text, fix } = BASE_MESSAGES.internalError;
    return new ActionError('unexpected', (0,base_message/* fill */.GS)(text, { cause: messageOf(thrown) }), { hint: fix, cause: thrown });
}
function placesOf({ stack = '' }) {
    const lines = stack.split('\n').filter((line) => /^ +at /.test(line));
    return lines.slice(0, MOST_PLACES);
}
function messageOf(thrown) {
    if (thrown instanceof SyntaxError)
        return 'a text could not be parsed (not shown)';
    return thrown instanceof Error ? thrown.message : String(thrown);
}
function saveError({ kind, message, hint }) {
    return { kind, message, hint };
}
function restoreError({ kind, message, hint }) {
    return new ActionError(kind, message, { hint });
}
const MOST_CAUSES = 5;
const MOST_PLACES = 5;
function causesOf(error) {
    const lines = [];
    let cause = error.cause;
    for (let depth = 0; depth < MOST_CAUSES && cause instanceof Error; depth++) {
        const { name, code } = cause;
        lines.push(`caused by ${name}: ${messageOf(cause)}${code === undefined ? '' : ` (${code})`}`);
        if (error.kind === 'unexpected')
            lines.push(...placesOf(cause));
        cause = cause.cause;
    }
    return lines;
}


/***/ }),

/***/ 7282:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   U$: () => (/* binding */ catalog),
/* harmony export */   cv: () => (/* binding */ say)
/* harmony export */ });
function catalog(messages) {
    return messages;
}
function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
function say(message, ...[values]) {
    const given = values ?? {};
    const text = fill(message.text, given);
    return message.fix === undefined ? text : `${text}. ${fill(message.fix, given)}`;
}


/***/ }),

/***/ 5713:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ compilePattern),
/* harmony export */   Pt: () => (/* binding */ isPattern)
/* harmony export */ });
/* unused harmony export namesAnything */
function namesAnything(text) {
    return /^[*?]/.test(text);
}
function isPattern(text) {
    return /[*?]/.test(text);
}
function compilePattern(text) {
    const pattern = text.replace(/\*+/g, '*');
    const literals = pattern.split(/[*?]/);
    const first = literals[0] ?? '';
    const last = literals.at(-1) ?? '';
    if (literals.length === 2 && pattern.includes('*')) {
        return (name) => name.length >= first.length + last.length && name.startsWith(first) && name.endsWith(last);
    }
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
function widthAt(text, at) {
    return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}


/***/ }),

/***/ 4192:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ rememberSecret),
/* harmony export */   N_: () => (/* binding */ withoutTokens),
/* harmony export */   c3: () => (/* binding */ SHORTEST_SECRET),
/* harmony export */   cT: () => (/* binding */ withoutSecrets)
/* harmony export */ });
const SHORTEST_SECRET = 4;
const known = new Set();
function rememberSecret(secret) {
    if (secret.length < SHORTEST_SECRET)
        return;
    known.add(secret);
    known.add(encodeURIComponent(secret));
}
function withoutSecrets(text) {
    let result = text;
    for (const secret of known)
        result = result.replaceAll(secret, '***');
    return result;
}
const TOKEN_LIKE = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}/gi;
function withoutTokens(text) {
    return withoutSecrets(text).replace(TOKEN_LIKE, '***');
}


/***/ }),

/***/ 4018:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4192);

function plainText(text, maxLength = 500) {
    const line = isPlain(text)
        ? text
        : text
            .replace(ANSI, '')
            .replace(/\p{White_Space}+/gu, ' ')
            .replace(INVISIBLE, '')
            .replace(/##(?=\[)/g, '## ')
            .trim()
            .replace(/^:(?=:)/, ': ');
    return shortened(line, maxLength);
}
function isPlain(text) {
    return !ODD.test(text);
}
const ODD = /[^ -~·…✓✗]| {2}|^[ :]| $|##\[/;
const ANSI = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b./gu;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
function cut(text, length) {
    return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
function shortened(text, length) {
    if (text.length <= length)
        return text;
    const safe = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSecrets */ .cT)(text);
    return safe.length <= length ? safe : `${cut(safe, length - 1)}…`;
}
function byteLength(text) {
    return Buffer.byteLength(text);
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 8593:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ PATTERN_MESSAGES),
/* harmony export */   v: () => (/* binding */ EVIDENCE_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7282);

const PATTERN_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    patternTooLong: {
        text: 'Input `{input}`: `{pattern}` is longer than {most} characters',
        fix: 'Write one pattern per line, after `require-files: |`.',
    },
    patternControl: {
        text: 'Input `{input}`: `{pattern}` contains control characters',
        fix: 'Check the expressions in it.',
    },
    patternExclusion: {
        text: 'Input `{input}`: `{pattern}` starts with `!`, but exclusions are not supported',
        fix: 'List only files that must exist.',
    },
    patternBackslash: {
        text: 'Input `{input}`: `{pattern}` contains a backslash',
        fix: 'Use `/` as the separator, and `[[]` for a literal `[`.',
    },
    patternOutside: {
        text: 'Input `{input}`: `{pattern}` is outside the workspace',
        fix: 'Use a relative path without `..`, e.g. `out/*.csv`.',
    },
    patternAbsolute: {
        text: 'Input `{input}`: `{pattern}` contains an absolute path inside braces',
        fix: 'Use e.g. `{a,b}/*.csv`.',
    },
    patternDirectory: {
        text: 'Input `{input}`: `{pattern}` is a directory',
        fix: 'To match the files in it, use `{pattern}**`.',
    },
    patternNested: {
        text: 'Input `{input}`: `{pattern}` has groups within groups, more than {most} deep',
        fix: 'Write several simpler patterns, one per line.',
    },
    patternBraces: {
        text: 'Input `{input}`: `{pattern}` expands to more than {most} alternatives',
        fix: 'Use `*` instead.',
    },
});
const EVIDENCE_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    requirementEmpty: { text: '{what} is empty, not `true` (was the step skipped, or is its ID or output misspelled?)' },
    requirementFalse: { text: '{what} is `{value}`, not `true`' },
    fileMissing: { text: 'no file that this job wrote for `{pattern}`: {found}' },
    jobTooShort: { text: 'the job was over {took} after this step, and `min-duration` is {least}' },
    searchUnfinished: {
        text: 'The search for `{patterns}` was not finished within {limit}, so it is unknown whether this job wrote the file',
        fix: 'Start the pattern with a directory, and avoid `**`. If the workspace is on a network drive, check that it responds.',
    },
    fileTouched: {
        text: '`{file}` counts as written by this job, but its contents are older than the job: it was moved, copied with its times, or only its permissions were changed',
        fix: 'If that proves nothing, check its contents with `require`.',
    },
    checkedOutLater: {
        text: 'The repository was checked out{where} after this step, so `require-files` cannot tell committed files from new ones',
        fix: 'Put this step after the checkout.',
    },
});


/***/ }),

/***/ 8154:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   df: () => (/* binding */ slashed),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function slashed(path, { sep } = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    return sep === '/' ? path : path.replaceAll(sep, '/');
}
function isInside(path, folder, style = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    const way = style.relative(folder, path);
    return way.split(style.sep)[0] !== '..' && !style.isAbsolute(way);
}
function foldersOf(file, top, style = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    const folder = style.dirname(file);
    if (!isInside(folder, top, style))
        return [];
    const names = style.relative(top, folder).split(style.sep);
    const folders = [top];
    for (const name of names)
        if (name !== '')
            folders.unshift(style.join(folders[0] ?? top, name));
    return folders;
}


/***/ }),

/***/ 903:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   patternProblem: () => (/* binding */ patternProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7282);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4018);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8593);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8154);





const MOST_ALTERNATIVES = 200;
const LONGEST = 1000;
const MOST_NESTED = 2;
const QUOTED_LENGTH = 100;
function patternProblem(line, style = (node_path__WEBPACK_IMPORTED_MODULE_0___default()), input = 'require-files') {
    const full = (0,_path_js__WEBPACK_IMPORTED_MODULE_3__/* .slashed */ .df)(line, style);
    const pattern = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(full, QUOTED_LENGTH);
    if (full.length > LONGEST)
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .PATTERN_MESSAGES */ .g.patternTooLong, { input, pattern, most: LONGEST });
    if (/\p{Cc}/u.test(full))
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .PATTERN_MESSAGES */ .g.patternControl, { input, pattern });
    if (/^!(?!\()/.test(full))
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .PATTERN_MESSAGES */ .g.patternExclusion, { input, pattern });
    if (full.includes('\\'))
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .PATTERN_MESSAGES */ .g.patternBackslash, { input, pattern });
    if (leavesWorkspace(full, style))
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .PATTERN_MESSAGES */ .g.patternOutside, { input, pattern });
    if (/[{(|]\/|\{[^}]*,\//.test(full))
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .PATTERN_MESSAGES */ .g.patternAbsolute, { input, pattern });
    if (full.endsWith('/'))
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .PATTERN_MESSAGES */ .g.patternDirectory, { input, pattern });
    if (groupDepth(full) > MOST_NESTED)
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .PATTERN_MESSAGES */ .g.patternNested, { input, pattern, most: MOST_NESTED });
    if (alternatives(full) > MOST_ALTERNATIVES) {
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .PATTERN_MESSAGES */ .g.patternBraces, { input, pattern, most: MOST_ALTERNATIVES });
    }
    return undefined;
}
function groupDepth(pattern) {
    let depth = 0;
    let deepest = 0;
    for (const char of pattern) {
        if (char === '(')
            depth++;
        if (char === ')' && depth > 0)
            depth--;
        deepest = Math.max(deepest, depth);
    }
    return deepest;
}
function leavesWorkspace(pattern, { sep }) {
    if (/^(?:\/|[A-Za-z]:|~(?:\/|$))/.test(pattern))
        return true;
    const names = pattern.split(/[/{},()|]/);
    return names.includes('..') || (sep === '\\' && names.some((name) => /^[A-Za-z]:/.test(name)));
}
function alternatives(pattern) {
    const ranges = [...pattern.matchAll(/\{(-?\w+)\.\.(-?\w+)(?:\.\.-?\d+)?\}/g)];
    const rangeSizes = ranges.map(([, from, to]) => {
        const [first, last] = [Number(from), Number(to)];
        return Number.isNaN(first) || Number.isNaN(last) ? MOST_LETTERS : Math.abs(last - first) + 1;
    });
    const groups = pattern.split('{').length - 1 - ranges.length;
    const commas = pattern.slice(pattern.indexOf('{')).split(',').length - 1;
    const listed = groups === 0 ? 1 : (commas / groups + 1) ** groups;
    return rangeSizes.reduce((product, size) => product * size, Math.floor(listed));
}
const MOST_LETTERS = 58;


/***/ }),

/***/ 4537:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   Pt: () => (/* binding */ pingable),
/* harmony export */   eX: () => (/* binding */ ensureResult)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(315);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7282);
/* harmony import */ var _tickstem_heartbeat_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7392);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5122);




const SETTLING_MS = 120_000;
function find({ heartbeats, serverTimeMs }, name) {
    const named = (0,_tickstem_heartbeat_js__WEBPACK_IMPORTED_MODULE_1__/* .namedOldestFirst */ .RS)(heartbeats, name);
    if (named.length === 0)
        return undefined;
    const [oldest] = pingable(named);
    if (oldest === undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('unexpected', _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .HEARTBEAT_MESSAGES */ .w.noToken, { name });
    const settling = ({ lastPingedAtMs, createdAtMs }) => lastPingedAtMs === null && (serverTimeMs ?? Number.NaN) - (createdAtMs ?? Number.NaN) < SETTLING_MS;
    const extra = named.filter((heartbeat) => heartbeat.id !== oldest.id && !settling(heartbeat)).map(({ id }) => id);
    const values = { count: extra.length + 1, name, id: oldest.id, others: extra.join(', ') };
    return ensureResult({ heartbeat: oldest, warnings: extra.length === 0 ? [] : [(0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .HEARTBEAT_MESSAGES */ .w.duplicateNames, values)] });
}
function pingable(heartbeats) {
    return heartbeats.flatMap(({ id, token, intervalSecs, graceSecs, status, lastPingedAtMs }) => id === undefined || token === undefined
        ? []
        : [{ id, token, intervalSecs, graceSecs, status, pinged: lastPingedAtMs !== null }]);
}
function ensureResult(result) {
    return {
        heartbeat: undefined,
        created: false,
        renamed: false,
        own: undefined,
        trouble: undefined,
        warnings: [],
        errors: [],
        ...result,
    };
}


/***/ }),

/***/ 9313:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ formatExpectation),
/* harmony export */   e: () => (/* binding */ formatGrace)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6137);

function formatExpectation({ intervalSecs, graceSecs }) {
    const every = intervalSecs === undefined ? 'at an unreadable interval' : `every ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(intervalSecs)}`;
    return graceSecs === undefined ? every : `${every} (${formatGrace(graceSecs)})`;
}
function formatGrace(graceSecs) {
    return graceSecs === 0 ? 'no grace period' : `grace period ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(graceSecs)}`;
}


/***/ }),

/***/ 3756:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ defaultGraceSecs),
/* harmony export */   u: () => (/* binding */ isDefaultGrace)
/* harmony export */ });
const SCHEDULED_SECS = 12 * 3600;
const LEAST_SECS = 30 * 60;
const MOST_SECS = 6 * 3600;
function defaultGraceSecs(intervalSecs, isScheduled) {
    return isScheduled ? SCHEDULED_SECS : eighthOf(intervalSecs);
}
function isDefaultGrace(graceSecs, intervalSecs) {
    if (graceSecs === undefined || intervalSecs === undefined)
        return false;
    return graceSecs === SCHEDULED_SECS || graceSecs === eighthOf(intervalSecs);
}
function eighthOf(intervalSecs) {
    return Math.min(MOST_SECS, Math.max(LEAST_SECS, Math.floor(intervalSecs / 8)));
}


/***/ }),

/***/ 5122:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ HEARTBEAT_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7282);

const HEARTBEAT_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    heartbeatCreated: {
        text: 'Created heartbeat "{name}" ({id}): expects a ping {expectation}',
        fix: 'It will be pinged when this job succeeds.',
    },
    heartbeatFound: {
        text: 'Found heartbeat "{name}" ({id}): expects a ping {expectation}',
        fix: 'It will be pinged when this job succeeds.',
    },
    heartbeatPending: { text: 'Couldn\'t find or create heartbeat "{name}" (will retry after the job): {reason}' },
    heartbeatPaused: {
        text: 'Heartbeat "{name}" is paused in Tickstem',
        fix: "Pings don't count until you resume it there.",
    },
    duplicateNames: {
        text: '{count} heartbeats are named "{name}"',
        fix: 'Using the oldest ({id}). Delete or rename the others: {others}.',
    },
    duplicateLeft: {
        text: "Couldn't delete heartbeat {id}, a duplicate that this run created",
        fix: 'Delete it in Tickstem, or it will alert.',
    },
    heartbeatUnlisted: {
        text: 'Tickstem doesn\'t list heartbeat "{name}" ({id}), which this run created and pings',
        fix: 'If this message appears again, every run creates another heartbeat: set `ping-token` to the token of one instead of `api-key`, and delete the others.',
    },
    heartbeatRenamed: { text: 'Renamed heartbeat "{earlier}" to "{name}"', fix: 'You can now remove `renamed-from`.' },
    heartbeatMoved: {
        text: 'Renamed heartbeat "{earlier}" to "{name}", because the repository was renamed or transferred',
    },
    renameLost: {
        text: 'Renaming heartbeat "{earlier}" to "{name}" didn\'t take effect',
        fix: 'Using the old heartbeat; check its name in Tickstem.',
    },
    createDiffers: {
        text: 'Tickstem created heartbeat "{name}" with {difference}',
        fix: 'Set `interval` or `grace` to a value that Tickstem supports.',
    },
    listStale: {
        text: 'No heartbeat was created, because the list that doesn\'t show "{name}" is {age} old: a proxy or cache answered instead of Tickstem',
        fix: 'Let requests to Tickstem pass it.',
    },
    createIsOff: {
        text: 'Heartbeat "{name}" doesn\'t exist, and `create` is `false`',
        fix: 'Create it in Tickstem, or remove `create: false`.',
    },
    nameNotKept: {
        text: 'Tickstem created heartbeat "{name}" under another name ({stored}), so it was deleted again',
        fix: 'Choose a shorter `name`, using ASCII characters.',
    },
    nameNotKeptLeft: {
        text: 'Tickstem created heartbeat "{name}" under another name ({stored})',
        fix: "It couldn't be deleted: delete {id} in Tickstem, and choose a shorter `name`, using ASCII characters.",
    },
    noToken: { text: 'Tickstem\'s response for heartbeat "{name}" has no ID or no token' },
    tooLong: {
        text: 'No heartbeat was created, because Tickstem allows intervals up to {most}, and {from} needs {needs} ({answer})',
        fix: 'Use a step with `mode: check` instead: it checks this workflow by its runs, without a heartbeat, and with `watch-self: true` Tickstem monitors the check.',
    },
    tooShort: {
        text: 'No heartbeat was created, because Tickstem allows intervals from {least}, and {from} needs {needs} ({answer})',
        fix: 'Set `interval` to a longer one.',
    },
    shortened: {
        text: 'No heartbeat was created, because Tickstem would expect a ping every {stored}, and {from} needs {needs}',
        fix: 'Use a step with `mode: check` instead: it checks this workflow by its runs, without a heartbeat, and with `watch-self: true` Tickstem monitors the check.',
    },
    shortenedLeft: {
        text: 'Tickstem created heartbeat {id} with an interval of {stored}, and {from} needs {needs}',
        fix: "It couldn't be deleted and would alert too early: delete it in Tickstem, and use a step with `mode: check` instead.",
    },
    pinged: { text: 'Pinged heartbeat "{name}"', fix: 'Next ping due by {due}.' },
    pingedOpen: { text: 'Pinged heartbeat "{name}"', fix: 'See Tickstem for when the next ping is due.' },
    pingedToken: { text: 'Pinged the heartbeat of `ping-token`', fix: 'See Tickstem for when the next ping is due.' },
    pingedPaused: {
        text: 'Heartbeat "{name}" is paused in Tickstem, so this ping doesn\'t count',
        fix: 'Resume it in Tickstem.',
    },
    pingedTokenPaused: {
        text: "The heartbeat of `ping-token` is paused in Tickstem, so this ping doesn't count",
        fix: 'Resume it in Tickstem.',
    },
    updated: { text: 'Updated heartbeat "{name}": now expects a ping {wanted} (was {before})' },
    updateDiffers: {
        text: 'Pinged heartbeat "{name}", but Tickstem stored {difference}',
        fix: 'Set `interval` or `grace` to a value that Tickstem supports, or set `update: false`.',
    },
    updateFailed: { text: 'Pinged heartbeat "{name}", but couldn\'t update it to expect a ping {wanted}: {reason}' },
    updateTooLong: {
        text: 'Pinged heartbeat "{name}", but it still expects a ping {before}, because Tickstem allows intervals up to {most}, and {from} needs {needs} ({answer})',
        fix: 'It will alert between runs: delete it, remove this step, and use a step with `mode: check`, which checks this workflow by its runs.',
    },
    updateNeedsKey: {
        text: 'Heartbeat "{name}" was not updated to expect a ping {wanted}, because `api-key` is empty now',
    },
    afterPing: { text: 'The ping was accepted, but what follows it failed ({problem})' },
    nameNoFile: {
        text: "There is no default name, because the runner doesn't say which workflow file this run is from",
        fix: 'Set `name`, or grant the job `actions: read` and `contents: read`, in addition to the permissions it already has.',
    },
    nameMaybeCalled: {
        text: "There is no default name, because it isn't known whether this job is in a reusable workflow: {reason}",
        fix: 'Set `name`, or grant the job `contents: read`, in addition to the permissions it already has.',
    },
    nameFileCalls: {
        text: "There is no default name, because the workflow file also calls a reusable workflow, whose jobs may have the same ID, and this runner doesn't say which file the job is from",
        fix: 'Set `name`; in the reusable workflow, to `${{ inputs.heartbeat }}`, with another value from each call.',
    },
    nameCalled: {
        text: "There is no default name, because it isn't known which job of {file} calls this reusable workflow",
        fix: 'Grant the calling job `actions: read`, in addition to the permissions it already has; or set `name: ${{ inputs.heartbeat }}` in the reusable workflow, and pass another value from each call.',
    },
    nameSharedInMatrix: {
        text: 'All jobs of the matrix ping heartbeat "{name}", so one that passes hides one that fails',
        fix: 'Remove `name`, or use every key of the matrix in it.',
    },
    nameSharedByCallers: {
        text: 'All callers of this reusable workflow ping heartbeat "{name}", so one that passes hides one that fails',
        fix: 'Remove `name`, or set `name: ${{ inputs.heartbeat }}`, and pass another value from each call.',
    },
    tokenSharedInMatrix: {
        text: 'All jobs of the matrix ping the heartbeat of `ping-token`, so one that passes hides one that fails',
        fix: 'Use a secret for each of them, e.g. `${{ secrets[matrix.secret] }}`, or `api-key` instead.',
    },
    tokenSharedByCallers: {
        text: 'All callers of this reusable workflow ping the heartbeat of `ping-token`, so one that passes hides one that fails',
        fix: 'Declare the secret under `on.workflow_call.secrets`, and pass another one from each call.',
    },
    renamedFromShared: {
        text: 'Input `renamed-from` was ignored, because several jobs may share it, and one would take the heartbeat of another',
        fix: 'Remove it, or use every key of the matrix, or `inputs`, in it.',
    },
    nameUnstable: {
        text: 'The default name would be another one in every run, because `matrix.{key}` contains {what}',
        fix: 'Set `name` to a name that stays the same, e.g. one with the other values of the matrix.',
    },
    nameRunCounter: {
        text: 'The default name could be another one in every run, because the `strategy` of job `{job}` reads `{what}`',
        fix: 'Set `name` to a name that stays the same.',
    },
    intervalNoSchedule: {
        text: 'The interval is unknown, because the workflow has no `schedule` that starts this job',
        fix: 'Set `interval` to how often this job runs, e.g. `interval: 24h`.',
    },
    intervalUnread: { text: "The interval is unknown, because the workflow file couldn't be read: {reason}" },
    intervalByIf: {
        text: "The interval is unknown, because the `if` of job `{job}` reads `github.event.schedule` in a way that isn't understood",
        fix: 'Set `interval` to how often this job runs, e.g. `interval: 24h`.',
    },
    scheduleUnread: { text: "The interval stays as it is, because the schedule couldn't be read: {reason}" },
    scheduleInvalid: { text: 'The interval stays as it is, because the schedule is invalid: {reason}' },
    workflowUnknown: { text: "The runner doesn't say which workflow file this run is from" },
    githubTokenEmpty: {
        text: 'Input `github-token` is empty, but is needed to read the workflow file',
        fix: "Remove it from `with:`, so that it is the job's own token.",
    },
});


/***/ }),

/***/ 4331:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Cq: () => (/* binding */ extraBudget),
  fC: () => (/* binding */ findOrCreate),
  gg: () => (/* binding */ maskToken),
  dz: () => (/* binding */ pingHeartbeat),
  u3: () => (/* binding */ pingWithToken)
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __nccwpck_require__(6137);
// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __nccwpck_require__(315);
// EXTERNAL MODULE: ./build/base/message.js
var message = __nccwpck_require__(7282);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __nccwpck_require__(9774);
// EXTERNAL MODULE: ./build/inputs/read.js
var read = __nccwpck_require__(309);
// EXTERNAL MODULE: ./build/tickstem/client.js + 2 modules
var client = __nccwpck_require__(1380);
// EXTERNAL MODULE: ./build/tickstem/heartbeat.js
var heartbeat = __nccwpck_require__(7392);
// EXTERNAL MODULE: ./build/heartbeat/find.js
var find = __nccwpck_require__(4537);
// EXTERNAL MODULE: ./build/heartbeat/messages.js
var messages = __nccwpck_require__(5122);
// EXTERNAL MODULE: ./build/heartbeat/trouble.js
var heartbeat_trouble = __nccwpck_require__(9155);
;// CONCATENATED MODULE: ./build/heartbeat/duplicates.js







async function resolveDuplicates(account, name, made, budget) {
    const { own, heartbeat } = made;
    let listing;
    try {
        listing = await (0,retry/* retrying */.R$)(budget, (timeoutMs) => account.list(timeoutMs));
    }
    catch (thrown) {
        return (0,find/* ensureResult */.eX)({ heartbeat, created: true, own, trouble: heartbeat ? undefined : (0,errors/* asActionError */.z6)(thrown) });
    }
    const listed = listing.heartbeats.find(({ id }) => id === own.id);
    const shown = listed ?? (await lookUp(account, own.id, budget));
    const isGone = shown === 'gone' && (own.seen || heartbeat === undefined);
    if (isGone)
        return (0,find/* ensureResult */.eX)({ heartbeat: oldestNamed(listing.heartbeats, name) });
    if (shown === 'unknown' || shown === 'gone')
        return unknownResult(made, listing, name);
    const all = listed === undefined ? [...listing.heartbeats, shown] : listing.heartbeats;
    return decide(account, name, { own, shown, isListed: listed !== undefined, oldest: oldestNamed(all, name) }, budget);
}
async function decide(account, name, situation, budget) {
    const { own, shown, oldest } = situation;
    const isOldest = oldest?.id === own.id;
    const isRemovable = own.isNew && shown.lastPingedAtMs === null && shown.createdAtMs === own.bornMs;
    const storedSecs = shown.intervalSecs ?? own.sent.secs;
    if (isOldest && !(isRemovable && storedSecs < own.sent.secs))
        return keep(name, situation);
    if (own.seen && shown.name !== name)
        return (0,find/* ensureResult */.eX)({ heartbeat: oldest ?? (0,find/* pingable */.Pt)([shown])[0] });
    const isGone = isRemovable && (await remove(account, own.id, budget));
    const left = isRemovable && !isGone ? own : undefined;
    if (!isOldest && oldest !== undefined)
        return (0,find/* ensureResult */.eX)({ heartbeat: oldest, own: left });
    const idOfLeft = isGone ? undefined : own.id;
    const trouble = isOldest ? (0,heartbeat_trouble/* shortenedError */.PO)(own.sent, storedSecs, idOfLeft) : nameError(name, shown, idOfLeft);
    return (0,find/* ensureResult */.eX)({ own: left, trouble });
}
function keep(name, { own, isListed, oldest }) {
    const { next, warnings } = afterList(own, name, isListed);
    return (0,find/* ensureResult */.eX)({ heartbeat: oldest, created: true, own: next, warnings });
}
function afterList(own, name, isListed) {
    const unlisted = own.unlisted + (isListed ? 0 : 1);
    const warnings = own.seen || isListed || unlisted < 2 ? [] : [(0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.heartbeatUnlisted, { name, id: own.id })];
    return { next: { ...own, seen: own.seen || isListed, unlisted }, warnings };
}
function nameError(name, shown, idOfLeft) {
    const stored = shown.name === undefined ? 'not readable' : `"${shown.name}"`;
    return idOfLeft === undefined
        ? (0,errors/* errorOf */.Mz)('rejected', messages/* HEARTBEAT_MESSAGES */.w.nameNotKept, { name, stored })
        : (0,errors/* errorOf */.Mz)('rejected', messages/* HEARTBEAT_MESSAGES */.w.nameNotKeptLeft, { name, stored, id: idOfLeft });
}
function unknownResult({ own, heartbeat }, listing, name) {
    const oldest = oldestNamed(listing.heartbeats, name);
    if (oldest !== undefined)
        return (0,find/* ensureResult */.eX)({ heartbeat: oldest, own });
    const trouble = heartbeat ? undefined : (0,errors/* errorOf */.Mz)('unexpected', messages/* HEARTBEAT_MESSAGES */.w.noToken, { name });
    const { next, warnings } = afterList(own, name, false);
    return (0,find/* ensureResult */.eX)({ heartbeat, created: true, own: next, trouble, warnings });
}
function oldestNamed(heartbeats, name) {
    return (0,find/* pingable */.Pt)((0,heartbeat/* namedOldestFirst */.RS)(heartbeats, name))[0];
}
async function lookUp(account, id, budget) {
    try {
        const heartbeat = await (0,retry/* retrying */.R$)(budget, (timeoutMs) => account.get(id, timeoutMs));
        return heartbeat.id === id ? heartbeat : 'unknown';
    }
    catch (error) {
        return (0,errors/* asActionError */.z6)(error).status === 404 ? 'gone' : 'unknown';
    }
}
async function remove(account, id, budget) {
    try {
        await (0,retry/* retrying */.R$)(budget, (timeoutMs) => account.remove(id, timeoutMs));
        return true;
    }
    catch (error) {
        return (0,errors/* asActionError */.z6)(error).status === 404;
    }
}

// EXTERNAL MODULE: ./build/heartbeat/grace.js
var heartbeat_grace = __nccwpck_require__(3756);
;// CONCATENATED MODULE: ./build/heartbeat/sync.js

function changesToFollow(heartbeat, wanted) {
    const { intervalSecs: oldInterval, graceSecs: oldGrace } = heartbeat;
    const interval = wanted.intervalSecs ?? oldInterval;
    const isDefault = interval !== undefined && (0,heartbeat_grace/* isDefaultGrace */.u)(oldGrace, oldInterval);
    const grace = wanted.graceSecs ?? (isDefault ? (0,heartbeat_grace/* defaultGraceSecs */.s)(interval, wanted.isScheduled) : oldGrace);
    const changes = {
        ...(interval !== undefined && interval !== oldInterval && { intervalSecs: interval }),
        ...(grace !== undefined && grace !== oldGrace && { graceSecs: grace }),
    };
    return Object.keys(changes).length === 0 ? undefined : changes;
}
function difference(sent, got) {
    const parts = [
        differs('interval', sent.intervalSecs, got.intervalSecs),
        differs('grace period', sent.graceSecs, got.graceSecs),
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : parts.join(', ');
}
function differs(what, sent, got) {
    if (sent === undefined || sent === got)
        return undefined;
    return `${what} ${got === undefined ? 'unreadable' : `${got} s`} instead of ${sent} s`;
}

;// CONCATENATED MODULE: ./build/heartbeat/ensure.js











const OLDEST_LIST_SECS = 300;
const NEW_WITHIN_MS = 120_000;
async function ensureHeartbeat(account, spec, budget) {
    try {
        const listing = await (0,retry/* retrying */.R$)(budget, (timeoutMs) => account.list(timeoutMs));
        return ((0,find/* find */.I6)(listing, spec.name) ??
            (await renameEarlier(account, spec, listing, budget)) ??
            (await renameMoved(account, spec, listing, budget)) ??
            (await create(account, spec, listing, budget)));
    }
    catch (thrown) {
        return (0,find/* ensureResult */.eX)({ trouble: (0,errors/* asActionError */.z6)(thrown) });
    }
}
async function renameEarlier(account, { name, renamedFrom }, listing, budget) {
    for (const earlier of renamedFrom) {
        const renamed = await rename(account, { earlier, name }, listing, budget);
        if (renamed !== undefined)
            return addWarning(renamed, (0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.heartbeatRenamed, { earlier, name }));
    }
    return undefined;
}
async function renameMoved(account, { name, findMoved }, listing, budget) {
    const earlier = await findMoved?.(listing.heartbeats);
    if (earlier === undefined)
        return undefined;
    const renamed = await rename(account, { earlier, name }, listing, budget);
    return renamed && addWarning(renamed, (0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.heartbeatMoved, { earlier, name }));
}
function addWarning(result, warning) {
    return result.errors.length > 0 ? result : { ...result, warnings: [warning, ...result.warnings] };
}
async function rename(account, { earlier, name }, listing, budget) {
    const [old] = (0,find/* pingable */.Pt)((0,heartbeat/* namedOldestFirst */.RS)(listing.heartbeats, earlier));
    if (old === undefined)
        return undefined;
    try {
        await (0,retry/* retrying */.R$)(budget, (timeoutMs) => account.update(old.id, { name }, timeoutMs));
    }
    catch (error) {
        if ((0,errors/* asActionError */.z6)(error).status === 404)
            return undefined;
        throw error;
    }
    const again = await lookOnce(account, name, budget);
    if (again !== undefined)
        return { ...again, renamed: true };
    return (0,find/* ensureResult */.eX)({ heartbeat: old, errors: [(0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.renameLost, { earlier, name })] });
}
async function create(account, spec, { ageSecs = 0 }, budget) {
    const { name } = spec;
    if (!spec.create)
        throw (0,errors/* errorOf */.Mz)('setup', messages/* HEARTBEAT_MESSAGES */.w.createIsOff, { name });
    if (ageSecs > OLDEST_LIST_SECS)
        throw (0,errors/* errorOf */.Mz)('unreachable', messages/* HEARTBEAT_MESSAGES */.w.listStale, { name, age: (0,duration/* formatDuration */.a3)(ageSecs) });
    const interval = await spec.interval();
    const graceSecs = spec.graceSecs ?? (0,heartbeat_grace/* defaultGraceSecs */.s)(interval.secs, spec.isScheduled);
    const asked = { name, intervalSecs: interval.secs, graceSecs };
    let lost = false;
    const made = await (0,retry/* retrying */.R$)(budget, async (timeoutMs) => {
        const found = lost ? await look(account, name, budget) : undefined;
        if (found !== undefined)
            return found;
        try {
            return await account.create(asked, timeoutMs);
        }
        catch (thrown) {
            const error = (0,errors/* asActionError */.z6)(thrown);
            lost = true;
            if (error.kind === 'unreachable')
                throw error;
            const first = await lookOnce(account, name, budget);
            if (first !== undefined)
                return first;
            throw (0,heartbeat_trouble/* explainRefusal */.GC)(error, interval);
        }
    });
    if ('warnings' in made)
        return made;
    const [heartbeat] = (0,find/* pingable */.Pt)([made.heartbeat]);
    if (heartbeat === undefined)
        throw (0,errors/* errorOf */.Mz)('unexpected', messages/* HEARTBEAT_MESSAGES */.w.noToken, { name });
    const own = createdBy(made, heartbeat.id, interval, budget.clock.now());
    const result = made.isNew
        ? await resolveDuplicates(account, name, { own, heartbeat }, (0,retry/* halfOf */.b9)(budget))
        : (0,find/* ensureResult */.eX)({ heartbeat });
    const differs = result.heartbeat?.id === own.id ? difference(asked, made.heartbeat) : undefined;
    if (differs === undefined)
        return result;
    return { ...result, errors: [...result.errors, (0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.createDiffers, { name, difference: differs })] };
}
function createdBy(made, id, sent, nowMs) {
    const { createdAtMs, lastPingedAtMs } = made.heartbeat;
    const ageMs = (made.serverTimeMs ?? nowMs) - (createdAtMs ?? Number.NaN);
    const isNew = made.isNew && lastPingedAtMs === null && Math.abs(ageMs) <= NEW_WITHIN_MS;
    return { id, seen: false, unlisted: 0, isNew, bornMs: createdAtMs ?? undefined, sent };
}
function look(account, name, budget) {
    return (0,retry/* retrying */.R$)({ ...budget, attempts: 1 }, async (timeoutMs) => (0,find/* find */.I6)(await account.list(timeoutMs), name));
}
async function lookOnce(account, name, budget) {
    try {
        return await look(account, name, budget);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/heartbeat/format.js
var format = __nccwpck_require__(9313);
;// CONCATENATED MODULE: ./build/heartbeat/ping.js












const EXTRA_ATTEMPTS = 2;
function extraBudget(budget) {
    return { ...(0,retry/* halfOf */.b9)(budget), attempts: EXTRA_ATTEMPTS };
}
function maskToken({ connection, report }, token) {
    report.mask(token);
    report.mask((0,client/* pingUrl */.oy)(connection.apiUrl, token));
}
async function findOrCreate(monitor, spec, made) {
    const { connection, apiKey, report, budget } = monitor;
    const account = (0,client/* openAccount */.sj)(connection, apiKey);
    const settled = made && (await resolveDuplicates(account, spec.name, made, budget));
    const isSettled = settled?.heartbeat !== undefined || settled?.trouble !== undefined;
    const result = settled && isSettled ? settled : await ensureHeartbeat(account, spec, budget);
    if (result.heartbeat !== undefined)
        maskToken(monitor, result.heartbeat.token);
    for (const warning of result.warnings)
        report.warning(warning);
    for (const error of result.errors)
        report.error(error);
    return result;
}
async function pingHeartbeat(monitor, request) {
    const { name } = request.spec;
    const { answer, heartbeat, created } = await pingEnsured(monitor, request);
    if (answer.paused)
        return monitor.report.notice((0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.pingedPaused, { name }));
    try {
        const now = created ? heartbeat : await follow(monitor, request, heartbeat);
        monitor.report.info(withNumbers(pingedText(name, answer, now), monitor));
    }
    catch (thrown) {
        monitor.report.warning((0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.afterPing, { problem: (0,errors/* asActionError */.z6)(thrown).message }));
    }
}
async function pingWithToken(monitor, token) {
    const { paused } = await ping(monitor, token, true);
    if (paused)
        monitor.report.notice((0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.pingedTokenPaused));
    else
        monitor.report.info(withNumbers((0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.pingedToken), monitor));
}
async function pingEnsured(monitor, { spec, known }) {
    const found = await lookAgain(monitor, spec, known);
    try {
        return { answer: await ping(monitor, found.heartbeat.token), ...found };
    }
    catch (error) {
        if ((0,errors/* asActionError */.z6)(error).status !== 404 || monitor.apiKey === '')
            throw error;
    }
    const result = await findOrCreate(monitor, spec);
    const { heartbeat, own } = result;
    const again = own === undefined ? foundIn(result) : await settle(monitor, spec, { own, heartbeat });
    return { answer: await ping(monitor, again.heartbeat.token), ...again };
}
async function lookAgain(monitor, spec, known) {
    const { heartbeat, created, own, renamed } = known;
    if (monitor.apiKey === '' && heartbeat !== undefined)
        return { heartbeat, created };
    if (monitor.apiKey === '')
        throw (0,read/* missingKey */.aV)();
    if (own !== undefined)
        return settle(monitor, spec, { own, heartbeat });
    if (heartbeat?.pinged && !renamed)
        return { heartbeat, created };
    const budget = heartbeat === undefined ? monitor.budget : extraBudget(monitor.budget);
    const result = await findOrCreate({ ...monitor, budget }, spec);
    if (heartbeat !== undefined && !renamed && result.heartbeat === undefined)
        return { heartbeat, created };
    return result.own === undefined
        ? foundIn(result)
        : settle(monitor, spec, { own: result.own, heartbeat: result.heartbeat });
}
async function settle(monitor, spec, made) {
    const budget = made.heartbeat === undefined ? monitor.budget : extraBudget(monitor.budget);
    const result = await findOrCreate({ ...monitor, budget }, spec, made);
    const { own, heartbeat } = result;
    if (own !== undefined && heartbeat !== undefined && heartbeat.id !== own.id) {
        monitor.report.warning((0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.duplicateLeft, { id: own.id }));
    }
    const isAnother = own !== undefined && own.id !== made.own.id;
    return isAnother ? settle(monitor, spec, { own, heartbeat }) : foundIn(result);
}
function foundIn({ heartbeat, created, trouble }) {
    if (heartbeat === undefined)
        throw trouble;
    return { heartbeat, created };
}
function ping(monitor, token, isGiven = false) {
    maskToken(monitor, token);
    return (0,retry/* retrying */.R$)(monitor.budget, (timeoutMs) => (0,client/* sendPing */.Rf)(monitor.connection, { token, isGiven }, timeoutMs));
}
async function follow(monitor, { spec, update }, heartbeat) {
    const { connection, apiKey, report, budget } = monitor;
    const { name, isScheduled } = spec;
    const { interval, graceSecs } = update ?? {};
    const changes = update && changesToFollow(heartbeat, { intervalSecs: interval?.secs, graceSecs, isScheduled });
    if (changes === undefined)
        return heartbeat;
    const wanted = (0,format/* formatExpectation */.M)({ ...heartbeat, ...changes });
    if (apiKey === '') {
        report.info((0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.updateNeedsKey, { name, wanted }));
        return heartbeat;
    }
    const account = (0,client/* openAccount */.sj)(connection, apiKey);
    const before = (0,format/* formatExpectation */.M)(heartbeat);
    try {
        const now = await (0,retry/* retrying */.R$)(budget, (timeoutMs) => account.update(heartbeat.id, changes, timeoutMs));
        const differs = difference(changes, now);
        if (differs === undefined)
            report.info((0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.updated, { name, wanted, before }));
        else
            report.error((0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.updateDiffers, { name, difference: differs }));
        return { ...heartbeat, intervalSecs: now.intervalSecs, graceSecs: now.graceSecs };
    }
    catch (thrown) {
        const error = (0,errors/* asActionError */.z6)(thrown);
        (0,heartbeat_trouble/* reportTrouble */.ad)(report, updateTrouble(error, { name, wanted, before, interval }), error);
        return heartbeat;
    }
}
function updateTrouble(error, { name, wanted, before, interval }) {
    if (interval === undefined || (0,heartbeat_trouble/* intervalProblem */.RZ)(error, interval.secs) !== 'too long') {
        return (0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.updateFailed, { name, wanted, reason: error.advice });
    }
    const most = (0,duration/* formatDuration */.a3)(heartbeat_trouble/* INTERVAL_LIMITS_SECS */.I3.most);
    const needs = (0,duration/* formatDuration */.a3)(interval.secs);
    return (0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.updateTooLong, { name, before, most, from: interval.from, needs, answer: error.message });
}
function withNumbers(text, { measured = '' }) {
    return measured === '' ? text : `${text.replace(/\.$/, '')}. Measured ${measured}.`;
}
function pingedText(name, { atMs }, { intervalSecs, graceSecs }) {
    if (intervalSecs === undefined)
        return (0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.pingedOpen, { name });
    const grace = graceSecs === undefined ? '' : ` (${(0,format/* formatGrace */.e)(graceSecs)})`;
    return (0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.pinged, { name, due: `${(0,duration/* formatInstant */.r4)(atMs + intervalSecs * 1000)}${grace}` });
}


/***/ }),

/***/ 9155:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   I3: () => (/* binding */ INTERVAL_LIMITS_SECS),
/* harmony export */   PO: () => (/* binding */ shortenedError),
/* harmony export */   RZ: () => (/* binding */ intervalProblem),
/* harmony export */   ad: () => (/* binding */ reportTrouble)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6137);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(315);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5122);



const LEVELS = {
    input: 'error',
    setup: 'error',
    rejected: 'error',
    unexpected: 'error',
    unreachable: 'warning',
    unsupported: 'notice',
};
function reportTrouble(report, text, error, level = LEVELS[error.kind]) {
    for (const line of (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(error))
        report.debug(line);
    report[level](text);
}
const INTERVAL_LIMITS_SECS = { least: 60, most: 86_400 };
const VALUE_STATUSES = [400, 409, 422];
function intervalProblem(error, secs) {
    if (error.kind !== 'rejected' || !VALUE_STATUSES.includes(error.status))
        return undefined;
    if (secs > INTERVAL_LIMITS_SECS.most)
        return 'too long';
    return secs < INTERVAL_LIMITS_SECS.least ? 'too short' : undefined;
}
function explainRefusal(error, interval) {
    const problem = intervalProblem(error, interval.secs);
    if (problem === undefined)
        return error;
    const { least, most } = INTERVAL_LIMITS_SECS;
    const values = { from: interval.from, needs: (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(interval.secs), answer: error.message };
    const explained = problem === 'too long'
        ? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)(kindOf(interval), _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .HEARTBEAT_MESSAGES */ .w.tooLong, { ...values, most: (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(most) })
        : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)('rejected', _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .HEARTBEAT_MESSAGES */ .w.tooShort, { ...values, least: (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(least) });
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(explained.kind, explained.message, {
        hint: explained.hint,
        status: error.status,
        cause: error,
    });
}
function shortenedError(sent, storedSecs, idOfLeft) {
    const values = { stored: (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(storedSecs), from: sent.from, needs: (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(sent.secs) };
    return idOfLeft === undefined
        ? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)(kindOf(sent), _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .HEARTBEAT_MESSAGES */ .w.shortened, values)
        : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)('rejected', _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .HEARTBEAT_MESSAGES */ .w.shortenedLeft, { ...values, id: idOfLeft });
}
function kindOf({ isFromSchedule }) {
    return isFromSchedule ? 'unsupported' : 'rejected';
}


/***/ }),

/***/ 8370:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ HTTP_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7282);

const HTTP_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    noResponse: { text: '{host} did not respond within {limit}' },
    notReached: { text: 'Could not reach {host}: {cause}' },
    responseTooLarge: { text: 'The response from {host} is larger than {most} bytes' },
    noTimeLeft: { text: 'Not attempted, because `timeout` had expired' },
    retryingSoon: { text: '{problem}. Retrying in {wait} s' },
    proxyInvalid: {
        text: 'The value of `{variable}` is not the URL of an HTTP proxy (value not shown)',
        fix: 'Write e.g. `http://user:password@proxy.example:3128`, or remove the variable.',
    },
});


/***/ }),

/***/ 2416:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ quoteBody)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4018);

const LONGEST_QUOTE = 200;
const READ_LENGTH = 2000;
const TOKEN_LIKE = /(?<=\/heartbeats\/)[^\s/]+(?=\/ping)|(?<![\w-])(?=[\w-]*\d)[\w-]{16,}/gi;
function quoteBody(body) {
    const words = fromJson(body) ?? /<title[^>]*>([^<]*)</i.exec(body)?.[1] ?? body;
    const safe = words.slice(0, READ_LENGTH).replace(TOKEN_LIKE, '***');
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(safe.replace(/\s+/g, ' ').trim(), LONGEST_QUOTE);
}
function fromJson(body) {
    try {
        const json = JSON.parse(body);
        const { error, message } = (json ?? {});
        return [error, message].find((text) => typeof text === 'string') ?? '';
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9774:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   b9: () => (/* binding */ halfOf),
/* harmony export */   j2: () => (/* binding */ REQUEST_TIMEOUT_MS),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   vO: () => (/* binding */ budgetFor)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(315);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8370);



const REQUEST_TIMEOUT_MS = 10_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const TIMER_SLACK_MS = 20;
const ROOM_FOR_ATTEMPT_MS = 1000;
function budgetFor(clock, limitMs, attempts, say) {
    return {
        clock,
        deadlineMs: clock.monotonicMs() + limitMs,
        attempts,
        onWait: ({ message }, waitMs) => {
            const wait = (waitMs / 1000).toFixed(1);
            say(`${(0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .HTTP_MESSAGES */ .Y.retryingSoon.text, { problem: message, wait })}.`);
        },
    };
}
function halfOf(budget) {
    const nowMs = budget.clock.monotonicMs();
    return { ...budget, deadlineMs: nowMs + (budget.deadlineMs - nowMs) / 2 };
}
async function retrying(budget, attempt) {
    const { clock, deadlineMs, attempts } = budget;
    let failure;
    for (let tried = 1;; tried++) {
        const leftMs = deadlineMs - clock.monotonicMs();
        if (leftMs <= 0)
            throw gaveUp(failure ?? noTime(), tried - 1);
        try {
            return await attempt(Math.min(REQUEST_TIMEOUT_MS, leftMs));
        }
        catch (thrown) {
            const error = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(thrown);
            if (error.kind !== 'unreachable')
                throw error;
            const stillMs = deadlineMs - clock.monotonicMs();
            const waitMs = waitAfter(error, clock.random() * jitterSpan(tried), stillMs);
            failure = moreTelling(failure, error, stillMs);
            if (tried >= attempts || waitMs >= stillMs)
                throw gaveUp(failure, tried);
            budget.onWait?.(error, waitMs);
            await clock.sleep(waitMs);
        }
    }
}
function waitAfter({ retryAfterMs }, jitterMs, leftMs) {
    if (retryAfterMs === undefined)
        return jitterMs;
    const roomMs = leftMs - retryAfterMs - ROOM_FOR_ATTEMPT_MS;
    return retryAfterMs + Math.max(0, Math.min(jitterMs, roomMs));
}
function jitterSpan(tried) {
    return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tried - 1));
}
function moreTelling(before, error, leftMs) {
    return before !== undefined && leftMs <= TIMER_SLACK_MS ? before : error;
}
function noTime() {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('unreachable', _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .HTTP_MESSAGES */ .Y.noTimeLeft);
}
function gaveUp(error, tried) {
    const asked = error.retryAfterMs === undefined ? '' : `, asked to wait ${Math.ceil(error.retryAfterMs / 1000)} s`;
    const often = tried <= 1 ? '' : `, tried ${tried} times`;
    if (asked === '' && often === '')
        return error;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(error.kind, `${error.message}${often}${asked}`, {
        hint: error.hint,
        status: error.status,
        retryAfterMs: error.retryAfterMs,
        cause: error,
    });
}
const LONGEST_RETRY_AFTER_SECS = 366 * 86_400;
function parseRetryAfter(header, nowMs) {
    const text = header?.trim() ?? '';
    const secs = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - nowMs) / 1000;
    return secs > 0 && secs <= LONGEST_RETRY_AFTER_SECS ? secs * 1000 : undefined;
}


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ DEFAULT_EVENTS),
/* harmony export */   Wj: () => (/* binding */ INPUTS_OF_MODE),
/* harmony export */   pH: () => (/* binding */ SECRET_INPUTS),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4750);

const INPUTS_OF_MODE = {
    job: namesOf('job'),
    check: namesOf('check'),
};
function namesOf(mode) {
    return _table_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh.filter((name) => (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .specOf */ .rI)(name).mode === mode && (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .specOf */ .rI)(name).internal !== true);
}
const DEFAULTS = {
    mode: _table_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MODE */ .Cm,
    ...Object.fromEntries(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh.flatMap((name) => pairOf(name, (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .specOf */ .rI)(name).default))),
};
function pairOf(name, value) {
    return value === undefined ? [] : [[name, value]];
}
const DEFAULT_EVENTS = DEFAULTS.events.split(', ');
const SECRET_INPUTS = _table_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh.filter((name) => (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .specOf */ .rI)(name).secret === true);


/***/ }),

/***/ 7521:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ INPUT_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7282);

const INPUT_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    inputsInvalid: { text: '{count} inputs are invalid:\n{problems}' },
    inputMode: { text: 'Input `mode` must be `job` or `check`, got `{given}`' },
    inputBoolean: { text: 'Input `{input}` must be `true` or `false`, got `{given}`' },
    inputDuration: {
        text: 'Input `{input}` must be a duration such as `24h`, `1h30m`, or `3600` (seconds), got `{given}`',
    },
    inputTooShort: { text: 'Input `{input}` must be greater than 0, e.g. `{example}`, got `{given}`' },
    inputTooLong: { text: 'Input `{input}` must be at most {most}, e.g. `{example}`, got `{given}`' },
    inputLine: {
        text: 'Input `{input}` must be a single line without control characters, e.g. `nightly backup`, got `{given}`',
    },
    inputWorkflowFile: {
        text: 'Input `{input}` must have workflow files or patterns, one per line, e.g. `nightly.yml`, got `{given}`',
    },
    inputEvents: {
        text: 'Input `events` must be a comma-separated list of lower-case event names, e.g. `schedule, workflow_dispatch`, got `{given}`',
    },
    inputRepositories: {
        text: 'Input `repositories` must be lines such as `octo-org/shop`, `octo-org/*`, or `!octo-org/old`, got `{given}`',
    },
    inputUrl: {
        text: 'Input `{input}` must be an https URL such as `https://api.tickstem.dev/v1` (http is allowed for loopback only), got `{given}`',
    },
    inputUrlPassword: { text: 'Input `{input}` must not contain a user name or password' },
    inputUrlQuery: {
        text: 'Input `{input}` must be a URL without `?` and `#`, such as `https://api.tickstem.dev/v1`, got `{given}`',
    },
    inputRunbook: {
        text: 'Input `runbook` must have lines `pattern: URL` with an https URL, e.g. `nightly.yml/*: https://wiki.example.com/nightly`, got `{given}`',
    },
    inputIsGitHubToken: {
        text: 'Input `{input}` looks like a GitHub token',
        fix: 'Use a credential from Tickstem: API keys start with `tsk_`. The value was not sent or logged.',
    },
    inputIsApiKey: {
        text: 'Input `ping-token` looks like a Tickstem API key',
        fix: 'Use it as `api-key` instead. The value was not sent or logged.',
    },
    inputNotASecret: {
        text: 'Input `{input}` contains spaces or invalid characters (value not shown)',
        fix: 'Save the secret again, without line breaks.',
    },
    inputIsPingUrl: {
        text: 'Input `ping-token` must be only the token, not the whole ping URL (value not shown)',
        fix: 'Use the part between `/heartbeats/` and `/ping`.',
    },
    inputTokenAndKey: { text: 'Set either `ping-token` or `api-key`, not both' },
    inputMatrix: {
        text: 'Input `job-matrix` is internal',
        fix: 'Remove it from `with:`.',
    },
    inputWorkflowEmpty: {
        text: 'Input `{input}` must name a workflow file, a pattern, or a job in each line, e.g. `nightly.yml/backup`, got `{given}`',
    },
    inputWorkflowGrace: {
        text: 'Input `{input}` may have only a grace period such as `12h` after what a line names, e.g. `weekly.yml 12h`, got `{given}`',
    },
    inputWorkflowExcluded: {
        text: 'Input `{input}` must not have anything after what a `!` line leaves out, e.g. `!weekly.yml`, got `{given}`',
    },
    inputsOfOtherMode: {
        text: 'These inputs have no effect with `mode: {mode}`: `{inputs}`',
        fix: 'Did you forget `mode: {other}`? If not, remove them.',
    },
    apiKeyEmpty: {
        text: 'Input `api-key` is empty',
        fix: 'Add `api-key: ${{ secrets.TICKSTEM_API_KEY }}`, and check that a secret with this name exists and is available to this job.',
    },
});


/***/ }),

/***/ 9438:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ pingTokenOf),
/* harmony export */   A0: () => (/* binding */ quotedValue),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Fq: () => (/* binding */ runbooksOf),
/* harmony export */   J8: () => (/* binding */ filePatternsOf),
/* harmony export */   Lx: () => (/* binding */ timeoutMsOf),
/* harmony export */   O$: () => (/* binding */ singleLineOf),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   Qm: () => (/* binding */ loginsOf),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
/* harmony export */   XL: () => (/* binding */ eventsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cf: () => (/* binding */ durationOf),
/* harmony export */   g8: () => (/* binding */ workflowFilesOf),
/* harmony export */   lQ: () => (/* binding */ matrixOf),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   o9: () => (/* binding */ InvalidInput),
/* harmony export */   rs: () => (/* binding */ urlOf),
/* harmony export */   vL: () => (/* binding */ commaListOf)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6137);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7282);
/* harmony import */ var _base_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4192);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4018);
/* harmony import */ var _evidence_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(903);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7521);






class InvalidInput extends Error {
    problems;
    constructor(problems) {
        super(problems.join('\n'));
        this.problems = problems;
    }
}
function invalid(message, ...values) {
    return new InvalidInput([(0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(message, ...values)]);
}
const QUOTED_LENGTH = 100;
function quotedValue(given) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)((0,_base_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutTokens */ .N_)(given), QUOTED_LENGTH);
}
function optional(parse) {
    return (given, name) => (given === '' ? undefined : parse(given, name));
}
function textOf(given) {
    return given;
}
function booleanOf(given, name) {
    if (!/^(?:true|True|TRUE|false|False|FALSE)$/.test(given)) {
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputBoolean, { input: name, given: quotedValue(given) });
    }
    return given.toLowerCase() === 'true';
}
const LONGEST_SECS = 366 * 86_400;
const LONGEST_TIMEOUT_SECS = 3600;
function durationOf({ least, most = LONGEST_SECS, example = '24h' }) {
    return (text, name) => {
        const given = quotedValue(text);
        const secs = (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text);
        if (secs === undefined)
            throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputDuration, { input: name, given });
        if (secs < least)
            throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputTooShort, { input: name, given, example });
        if (secs > most) {
            throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputTooLong, { input: name, given, example, most: (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(most) });
        }
        return secs;
    };
}
function timeoutMsOf(given, name) {
    return durationOf({ least: 1, most: LONGEST_TIMEOUT_SECS, example: '60s' })(given, name) * 1000;
}
function singleLineOf(given, name) {
    if (/\p{Cc}/u.test(given))
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputLine, { input: name, given: quotedValue(given) });
    return given;
}
function linesOf(given) {
    return given
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
const WORKFLOW_FILE = /^(!?)\s*(?:(?:\.\/)?\.github\/workflows\/)?([^/!]*[*?][^/]*|[^/!][^/]*\.ya?ml)$/;
function workflowFilesOf(given, name) {
    const lines = linesOf(given);
    const isOdd = (line) => !WORKFLOW_FILE.test(line);
    const odd = lines.every((line) => line.startsWith('!')) ? lines : lines.filter(isOdd);
    if (odd.length === 0)
        return lines.map((line) => line.replace(WORKFLOW_FILE, '$1$2'));
    throw new InvalidInput(odd.map((line) => (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputWorkflowFile, { input: name, given: quotedValue(line) })));
}
const REPOSITORY_LINE = /^!?[\w.-]+\/[\w.*?-]+$/;
function repositoriesOf(given) {
    const lines = [...new Set(linesOf(given).map((line) => line.replace(/^!\s*/, '!')))];
    const wrong = lines.filter((line) => !REPOSITORY_LINE.test(line));
    if (wrong.length > 0) {
        throw new InvalidInput(wrong.map((line) => (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputRepositories, { given: quotedValue(line) })));
    }
    return lines;
}
function commaListOf(given) {
    const items = given.split(/[,\r\n]+/).map((item) => item.trim());
    return [...new Set(items.filter((item) => item !== ''))];
}
function loginsOf(given) {
    return commaListOf(given).map((login) => login.replace(/^@/, ''));
}
function eventsOf(given) {
    const names = given.split(/[,\s]/).filter((name) => name !== '');
    if (names.length === 0 || names.some((name) => !/^[a-z][a-z_]*$/.test(name))) {
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputEvents, { given: quotedValue(given) });
    }
    return names;
}
function filePatternsOf(given) {
    const patterns = linesOf(given);
    const problems = patterns.flatMap((pattern) => (0,_evidence_pattern_js__WEBPACK_IMPORTED_MODULE_3__.patternProblem)(pattern) ?? []);
    if (problems.length > 0)
        throw new InvalidInput(problems);
    return patterns;
}
function matrixOf(given) {
    const matrix = jsonOf(given);
    if (matrix === null)
        return undefined;
    if (typeof matrix !== 'object' || Array.isArray(matrix))
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputMatrix);
    return Object.keys(matrix).length === 0 ? undefined : matrix;
}
function jsonOf(given) {
    try {
        return JSON.parse(given || 'null');
    }
    catch {
        return undefined;
    }
}
function urlOf(text, name) {
    const given = quotedValue(text);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && url.username + url.password !== '') {
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputUrlPassword, { input: name });
    }
    if (url === undefined || !isSafe(url))
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputUrl, { input: name, given });
    if (/[?#]/.test(text))
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputUrlQuery, { input: name, given });
    return url.href.replace(/\/+$/, '');
}
const LONGEST_URL = 1000;
function runbooksOf(given) {
    const problems = [];
    const runbooks = linesOf(given).flatMap((line) => {
        const [, pattern = '', text = ''] = /^(.*\S)\s*:\s+(\S+)$/.exec(line) ?? [];
        const url = URL.canParse(text) ? new URL(text) : undefined;
        if (url !== undefined && url.username + url.password !== '') {
            problems.push((0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputUrlPassword, { input: 'runbook' }));
            return [];
        }
        const isValid = url?.protocol === 'https:' && url.href.length <= LONGEST_URL && !/^!|\p{Cc}/u.test(pattern);
        if (isValid)
            return [{ pattern, url: url.href }];
        problems.push((0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputRunbook, { given: quotedValue(line) }));
        return [];
    });
    if (problems.length > 0)
        throw new InvalidInput(problems);
    return runbooks;
}
function isSafe({ protocol, hostname }) {
    const isLoopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}
const GITHUB_TOKEN = /^(?:gh[sopur]_|github_pat_)/;
const API_KEY_PREFIX = 'tsk_';
function secretOf(given, name) {
    const secret = { input: name };
    if (GITHUB_TOKEN.test(given))
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputIsGitHubToken, secret);
    if (/[^\x21-\x7e]/.test(given))
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputNotASecret, secret);
    return given;
}
function pingTokenOf(given, name) {
    if (given === '')
        return undefined;
    const token = secretOf(given, name);
    if (token.startsWith(API_KEY_PREFIX))
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputIsApiKey);
    if (token.includes('/'))
        throw invalid(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_MESSAGES */ .w.inputIsPingUrl);
    return token;
}


/***/ }),

/***/ 309:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Rv: () => (/* binding */ strayInputs),
/* harmony export */   aV: () => (/* binding */ missingKey)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(315);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7282);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(204);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7521);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9438);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4750);






function readInputs(source) {
    const problems = [];
    const mode = readMode(source, problems);
    const inputs = { mode };
    for (const name of _table_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_NAMES */ .Qh) {
        const spec = (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .specOf */ .rI)(name);
        if (spec.mode !== mode && spec.mode !== 'both')
            continue;
        try {
            inputs[spec.field] = spec.parse(spec.raw ? source(name) : givenOf(source, name), name);
        }
        catch (thrown) {
            if (!(thrown instanceof _parse_js__WEBPACK_IMPORTED_MODULE_3__/* .InvalidInput */ .o9))
                throw thrown;
            problems.push(...thrown.problems);
        }
    }
    if (mode === 'job' && givenOf(source, 'ping-token') !== '' && givenOf(source, 'api-key') !== '') {
        problems.push((0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_MESSAGES */ .w.inputTokenAndKey));
    }
    if (problems.length > 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('input', listOf(problems));
    return inputs;
}
function readMode(source, problems) {
    const given = givenOf(source, 'mode');
    const mode = _table_js__WEBPACK_IMPORTED_MODULE_4__/* .MODES */ .FN.find((known) => known === given);
    if (mode === undefined)
        problems.push((0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_MESSAGES */ .w.inputMode, { given: (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .quotedValue */ .A0)(given) }));
    return mode ?? _table_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_MODE */ .Cm;
}
function listOf(problems) {
    const [only = ''] = problems;
    if (problems.length === 1)
        return only;
    const list = problems.map((problem) => `- ${problem}`).join('\n');
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_MESSAGES */ .w.inputsInvalid.text, { count: problems.length, problems: list });
}
function givenOf(source, name) {
    return source(name).trim() || defaultOf(name);
}
function strayInputs(source, mode) {
    const other = mode === 'job' ? 'check' : 'job';
    return _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS_OF_MODE */ .Wj[other].filter((name) => !['', defaultOf(name)].includes(source(name).trim()));
}
function defaultOf(name) {
    return _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY[name] ?? '';
}
function missingKey() {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_MESSAGES */ .w.apiKeyEmpty);
}


/***/ }),

/***/ 4750:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Cm: () => (/* binding */ DEFAULT_MODE),
  Qh: () => (/* binding */ INPUT_NAMES),
  FN: () => (/* binding */ MODES),
  rI: () => (/* binding */ specOf)
});

// UNUSED EXPORTS: INPUTS

// EXTERNAL MODULE: ./build/inputs/parse.js
var parse = __nccwpck_require__(9438);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __nccwpck_require__(6137);
// EXTERNAL MODULE: ./build/base/message.js
var message = __nccwpck_require__(7282);
// EXTERNAL MODULE: ./build/base/name-pattern.js
var name_pattern = __nccwpck_require__(5713);
// EXTERNAL MODULE: ./build/inputs/messages.js
var messages = __nccwpck_require__(7521);
;// CONCATENATED MODULE: ./build/inputs/workflow-lines.js





const FOLDER = /^(?:\.\/)?\.github\/workflows\//;
const JOB_ID = String.raw `[A-Za-z_][\w-]*(?: \(.*\))?`;
const COMPLETE = new RegExp(String.raw `^[^/]+\.ya?ml(?:/${JOB_ID})*$`);
const WITH_END = new RegExp(String.raw `^([^/\s]+\.ya?ml(?:/${JOB_ID})*|\S*[*?]\S*)\s+(.+)$`);
function workflowLinesOf(given, name) {
    const problems = [];
    const lines = (0,parse/* linesOf */.Dx)(given).flatMap((line) => {
        try {
            return [lineOf(line, name)];
        }
        catch (thrown) {
            if (!(thrown instanceof parse/* InvalidInput */.o9))
                throw thrown;
            problems.push(...thrown.problems);
            return [];
        }
    });
    if (problems.length > 0)
        throw new parse/* InvalidInput */.o9(problems);
    return lines;
}
function lineOf(line, input) {
    const isExcluded = line.startsWith('!');
    const text = (isExcluded ? line.slice(1) : line).trim();
    const [whole, end] = split(text.replace(FOLDER, ''));
    const given = { input, given: (0,parse/* quotedValue */.A0)(line) };
    if (whole === '')
        throw new parse/* InvalidInput */.o9([(0,message/* say */.cv)(messages/* INPUT_MESSAGES */.w.inputWorkflowEmpty, given)]);
    if (end === undefined)
        return { target: whole, isExcluded, graceSecs: undefined };
    if (isExcluded)
        throw new parse/* InvalidInput */.o9([(0,message/* say */.cv)(messages/* INPUT_MESSAGES */.w.inputWorkflowExcluded, given)]);
    if ((0,duration/* parseDuration */.E9)(end) === undefined)
        throw new parse/* InvalidInput */.o9([(0,message/* say */.cv)(messages/* INPUT_MESSAGES */.w.inputWorkflowGrace, given)]);
    return { target: whole, isExcluded, graceSecs: (0,parse/* durationOf */.cf)({ least: 0, example: '12h' })(end, input) };
}
function split(text) {
    if (COMPLETE.test(text) || ((0,name_pattern/* isPattern */.Pt)(text) && !/\s/.test(text)))
        return [text, undefined];
    const [, head, last = ''] = /^(.*\S)\s+(\S+)$/s.exec(text) ?? [];
    if (head !== undefined && (0,duration/* parseDuration */.E9)(last) !== undefined)
        return [head, last];
    const [, target, end] = WITH_END.exec(text) ?? [];
    return target === undefined ? [text, undefined] : [target, end];
}

;// CONCATENATED MODULE: ./build/inputs/table.js


const MODES = ['job', 'check'];
const INPUTS = {
    'api-key': { mode: 'both', field: 'apiKey', secret: true, parse: parse/* secretOf */.OM },
    'ping-token': { mode: 'job', field: 'pingToken', secret: true, parse: parse/* pingTokenOf */.$C },
    name: { mode: 'job', field: 'name', parse: (0,parse/* optional */.lq)(parse/* singleLineOf */.O$) },
    'renamed-from': { mode: 'job', field: 'renamedFrom', parse: parse/* linesOf */.Dx },
    interval: { mode: 'job', field: 'intervalSecs', parse: (0,parse/* optional */.lq)((0,parse/* durationOf */.cf)({ least: 1 })) },
    grace: { mode: 'job', field: 'graceSecs', parse: (0,parse/* optional */.lq)((0,parse/* durationOf */.cf)({ least: 0 })) },
    create: { mode: 'job', field: 'create', default: 'true', parse: parse/* booleanOf */.SF },
    update: { mode: 'job', field: 'update', default: 'true', parse: parse/* booleanOf */.SF },
    events: {
        mode: 'job',
        field: 'events',
        default: 'schedule, workflow_dispatch, repository_dispatch',
        parse: parse/* eventsOf */.XL,
    },
    require: { mode: 'job', field: 'require', default: 'true', raw: true, parse: parse/* textOf */.b6 },
    'require-files': { mode: 'job', field: 'requireFiles', parse: parse/* filePatternsOf */.J8 },
    'min-duration': { mode: 'job', field: 'minDurationSecs', parse: (0,parse/* optional */.lq)((0,parse/* durationOf */.cf)({ least: 1 })) },
    measure: { mode: 'job', field: 'measure', parse: parse/* textOf */.b6 },
    strict: { mode: 'job', field: 'strict', default: 'false', parse: parse/* booleanOf */.SF },
    heartbeats: { mode: 'check', field: 'heartbeats', parse: parse/* linesOf */.Dx },
    workflows: { mode: 'check', field: 'workflows', parse: workflowLinesOf },
    repositories: { mode: 'check', field: 'repositories', parse: parse/* repositoriesOf */.Ub },
    'fail-on-paused': { mode: 'check', field: 'failOnPaused', default: 'false', parse: parse/* booleanOf */.SF },
    'start-missed': { mode: 'check', field: 'startMissed', parse: parse/* workflowFilesOf */.g8 },
    'fail-on-unusual': { mode: 'check', field: 'failOnUnusual', default: 'false', parse: parse/* booleanOf */.SF },
    'watch-self': { mode: 'check', field: 'watchSelf', default: 'false', parse: parse/* booleanOf */.SF },
    issue: { mode: 'check', field: 'issue', default: 'false', parse: parse/* booleanOf */.SF },
    'issue-labels': { mode: 'check', field: 'issueLabels', default: 'heartbeat', parse: parse/* commaListOf */.vL },
    'issue-assignees': { mode: 'check', field: 'issueAssignees', parse: parse/* loginsOf */.Qm },
    page: { mode: 'check', field: 'page', parse: (0,parse/* optional */.lq)(parse/* singleLineOf */.O$) },
    'page-private': { mode: 'check', field: 'pagePrivate', default: 'false', parse: parse/* booleanOf */.SF },
    runbook: { mode: 'check', field: 'runbook', parse: parse/* runbooksOf */.Fq },
    'api-url': { mode: 'both', field: 'apiUrl', default: 'https://api.tickstem.dev/v1', parse: parse/* urlOf */.rs },
    timeout: { mode: 'both', field: 'timeoutMs', default: '60s', parse: parse/* timeoutMsOf */.Lx },
    'github-token': { mode: 'both', field: 'githubToken', secret: true, internal: true, parse: parse/* textOf */.b6 },
    'job-status': { mode: 'job', field: 'jobStatus', internal: true, parse: parse/* textOf */.b6 },
    'job-matrix': { mode: 'both', field: 'leg', internal: true, parse: parse/* matrixOf */.lQ },
    'job-workflow': { mode: 'job', field: 'jobWorkflow', internal: true, parse: parse/* textOf */.b6 },
    'job-check-run': { mode: 'both', field: 'jobCheckRun', internal: true, parse: parse/* textOf */.b6 },
};
const DEFAULT_MODE = 'job';
const INPUT_NAMES = Object.keys(INPUTS);
function specOf(name) {
    return INPUTS[name];
}


/***/ }),

/***/ 1800:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ skippedState),
/* harmony export */   S: () => (/* binding */ specFrom)
/* harmony export */ });
/* harmony import */ var _runner_counted_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7496);

function skippedState({ run, inputs }) {
    const uncounted = (0,_runner_counted_run_js__WEBPACK_IMPORTED_MODULE_0__/* .skipReason */ .Y)(run, inputs.events);
    if (uncounted !== undefined)
        return { kind: 'skipped', isUncounted: true, reason: uncounted };
    const hasCredential = inputs.apiKey !== '' || inputs.pingToken !== undefined;
    if (hasCredential || run.withoutSecrets === undefined)
        return undefined;
    return { kind: 'skipped', isUncounted: false, reason: run.withoutSecrets };
}
function specFrom(inputs, name, fallback) {
    const { renamedFrom, graceSecs, create, intervalSecs: secs } = inputs;
    const given = async () => ({ secs: secs ?? 0, from: '`interval`', isFromSchedule: false });
    const isScheduled = inputs.events.includes('schedule');
    return { name, renamedFrom, interval: secs === undefined ? fallback : given, graceSecs, isScheduled, create };
}


/***/ }),

/***/ 9267:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ JOB_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7282);

const JOB_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    notMonitored: { text: 'This job is not monitored: {reason}' },
    runSkipped: { text: "Skipped, because this run doesn't count for the heartbeat: {reason}" },
    keyWithheld: { text: 'Skipped, because there is no API key: {reason}' },
    hiddenStatus: {
        text: "This runner doesn't tell a composite action whether the job succeeded",
        fix: 'Use this action directly in the job.',
    },
    tokenWillBePinged: { text: 'The heartbeat of `ping-token` will be pinged when this job succeeds' },
    noPing: { text: 'No ping: {reason}' },
    noPingSkipped: { text: "No ping, because this run doesn't count for the heartbeat: {reason}" },
    noPingNoKey: { text: 'No ping, because there is no API key: {reason}' },
    noPingStatus: { text: "No ping: the job's status is `{status}`" },
    noPingStatusUnknown: {
        text: "No ping, because the job's status is unknown (`{status}`)",
        fix: "Remove `job-status` from `with:`; if it isn't there, this runner doesn't provide `job.status`.",
    },
    noPingState: {
        text: 'No ping, because the state that the main step saved is missing or unreadable',
        fix: "Check the log of the main step, and that the runner's disk isn't full.",
    },
    noPingCancelled: { text: 'No ping, because this run was cancelled' },
    noPingNoWork: { text: 'No ping: the job completed without doing its work: {reason}' },
    notPinged: { text: 'The job succeeded, but heartbeat "{name}" was not pinged: {reason}' },
    notPingedUnnamed: { text: 'The job succeeded, but its heartbeat was not pinged: {reason}' },
    strictNotPinged: { text: 'The job fails because of `strict`: heartbeat "{name}" was not pinged: {reason}' },
    strictNotPingedUnnamed: { text: 'The job fails because of `strict`: its heartbeat was not pinged: {reason}' },
    strictNoPing: { text: 'The job fails because of `strict`: there was no ping' },
});


/***/ }),

/***/ 7798:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ writeState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4018);

const LONGEST_TEXT = 1500;
function writeState(state) {
    return JSON.stringify(state, (key, value) => {
        if (typeof value !== 'string' || value.length <= LONGEST_TEXT)
            return value;
        return key === 'name' ? undefined : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(value, LONGEST_TEXT);
    });
}
function readState(saved) {
    try {
        const state = JSON.parse(saved);
        if (typeof state !== 'object' || state === null || !('kind' in state))
            return undefined;
        if (state.kind === 'skipped')
            return state;
        const isWhole = 'startedAtMs' in state && Number.isFinite(state.startedAtMs);
        return state.kind === 'monitored' && isWhole ? state : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8738:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ appendTo),
/* harmony export */   o: () => (/* binding */ writeSafely)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const REASONS = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOENT: 'the file does not exist',
    ENOTDIR: 'the file does not exist',
    EISDIR: 'it is a directory',
    EIO: 'the disk has an error',
};
function writeSafely(file, write) {
    const sizeBefore = sizeOf(file);
    try {
        write();
        return undefined;
    }
    catch (thrown) {
        restoreSize(file, sizeBefore);
        return reasonFor(thrown, file);
    }
}
function appendTo(file, text) {
    return writeSafely(file, () => {
        if (file)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, text);
    });
}
function sizeOf(file) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file ?? '');
        return stat.isFile() ? stat.size : undefined;
    }
    catch {
        return undefined;
    }
}
function restoreSize(file, size) {
    try {
        if (file !== undefined && size !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(file, size);
    }
    catch {
    }
}
function reasonFor(thrown, file) {
    const { code, message } = thrown;
    const known = REASONS[code ?? (sizeOf(file) === undefined ? 'ENOENT' : '')];
    if (known === undefined)
        return message;
    return code === undefined ? known : `${known} (${code})`;
}


/***/ }),

/***/ 7496:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ skipReason),
/* harmony export */   v: () => (/* binding */ isOnDefaultBranch)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3720);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6715);



function skipReason(run, events) {
    if (!events.includes(run.eventName)) {
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_MESSAGES */ .F.otherEvent.text, { event: run.eventName || 'unknown', events: events.join(', ') });
    }
    const branch = /^refs\/heads\/(.+)$/s.exec(run.ref)?.[1];
    if (branch === undefined)
        return undefined;
    if (run.defaultBranch === undefined) {
        return _run_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_BRANCH_EVENTS */ .pG.includes(run.eventName)
            ? undefined
            : (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_MESSAGES */ .F.unknownBranch.text, { branch });
    }
    return branch === run.defaultBranch
        ? undefined
        : (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_MESSAGES */ .F.otherBranch.text, { branch, main: run.defaultBranch });
}
function isOnDefaultBranch({ eventName, ref, defaultBranch }) {
    const branch = /^refs\/heads\/(.+)$/s.exec(ref)?.[1];
    if (_run_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_BRANCH_EVENTS */ .pG.includes(eventName))
        return branch !== undefined || ref === '';
    return branch !== undefined && branch === defaultBranch;
}


/***/ }),

/***/ 3720:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ RUN_MESSAGES),
/* harmony export */   Q: () => (/* binding */ RUNNER_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7282);

const RUNNER_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    stateNotSaved: {
        text: 'This job will not be pinged, because the state for the post step could not be saved: {cause}',
        fix: "Check the disk space and the permissions of the runner's temporary folder.",
    },
    outputsNotSet: {
        text: 'The outputs of this step could not be set: {cause}',
        fix: 'Later steps read them as empty.',
    },
    summaryNotWritten: { text: 'The job summary could not be written: {cause}', fix: 'The log shows the same.' },
});
const RUN_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    otherEvent: { text: 'its event is {event}, and `events` counts {events}' },
    otherBranch: { text: 'it is on branch {branch}, not on {main}' },
    unknownBranch: { text: "it is on branch {branch}, and the event payload doesn't say which branch is the default" },
    noSecretsDependabot: { text: 'GitHub gives no Actions secrets to runs for Dependabot' },
    noSecretsInFork: { text: "this repository is a fork and doesn't have its parent's secrets" },
    noSecretsFromFork: { text: 'GitHub gives no secrets to pull requests from forks' },
});


/***/ }),

/***/ 1377:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ runnerReporter),
/* harmony export */   l: () => (/* binding */ TITLE)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1178);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7282);
/* harmony import */ var _base_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4192);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4018);
/* harmony import */ var _command_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8738);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3720);






const TITLE = 'Tickstem heartbeat';
const MESSAGE_LENGTH = 3000;
function runnerReporter() {
    const masked = new Set();
    let hasOutputFailed = false;
    const line = (text) => (0,_base_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT)((0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)((0,_base_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT)(text), MESSAGE_LENGTH));
    const message = (text) => text.split('\n').map(line).join('\n');
    const warning = (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(message(text), { title: TITLE });
    return {
        mask(secret) {
            if (secret.length < _base_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_SECRET */ .c3 || masked.has(secret))
                return;
            masked.add(secret);
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
            (0,_base_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberSecret */ .Gz)(secret);
        },
        clean: _base_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT,
        info: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(line(text)),
        lines: (texts) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(texts.map(line).join('\n')),
        debug: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz(line(text)),
        notice: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm(message(text), { title: TITLE }),
        warning,
        error: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message(text), { title: TITLE }),
        output(name, value) {
            const file = process.env['GITHUB_OUTPUT'];
            const cause = (0,_command_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSafely */ .o)(file, () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, (0,_base_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT)(value)));
            if (cause !== undefined && !hasOutputFailed)
                warning((0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .RUNNER_MESSAGES */ .Q.outputsNotSet, { cause }));
            hasOutputFailed ||= cause !== undefined;
        },
        async summary(markdown) {
            const cause = (0,_command_file_js__WEBPACK_IMPORTED_MODULE_3__/* .appendTo */ .S)(process.env['GITHUB_STEP_SUMMARY'], (0,_base_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .cT)(markdown));
            if (cause !== undefined)
                warning((0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .RUNNER_MESSAGES */ .Q.summaryNotWritten, { cause }));
        },
    };
}


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QO: () => (/* binding */ parseWorkflowRef),
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   pG: () => (/* binding */ DEFAULT_BRANCH_EVENTS)
/* harmony export */ });
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3720);

const DEFAULT_BRANCH_EVENTS = ['schedule', 'repository_dispatch'];
const GITEA_API = /\/api\/v1\/?$/;
function readRun(given, event) {
    const env = (name) => given[name] ?? '';
    const repository = env('GITHUB_REPOSITORY');
    const defaultBranch = at(event, 'repository', 'default_branch');
    const workflow = parseWorkflowRef(env('GITHUB_WORKFLOW_REF'));
    const githubApiUrl = env('GITHUB_API_URL') || 'https://api.github.com';
    const isGitea = Boolean(env('GITEA_ACTIONS')) || GITEA_API.test(githubApiUrl);
    return {
        eventName: env('GITHUB_EVENT_NAME'),
        ref: env('GITHUB_REF'),
        defaultBranch: typeof defaultBranch === 'string' && defaultBranch !== '' ? defaultBranch : undefined,
        repository,
        workflow,
        workflowSha: env('GITHUB_WORKFLOW_SHA'),
        workflowName: env('GITHUB_WORKFLOW'),
        jobId: env('GITHUB_JOB'),
        step: env('GITHUB_ACTION'),
        runId: env('GITHUB_RUN_ID'),
        runNumber: Number(env('GITHUB_RUN_NUMBER')) || 0,
        attempt: Number(env('GITHUB_RUN_ATTEMPT')) || 1,
        githubApiUrl,
        githubServerUrl: env('GITHUB_SERVER_URL') || 'https://github.com',
        actionRepository: env('GITHUB_ACTION_REPOSITORY'),
        isPublic: isPublic(event),
        pushedAtMs: pushedAt(event),
        workspace: env('GITHUB_WORKSPACE'),
        jobStatusIsHidden: Boolean(env('GITHUB_ACTION_PATH')) &&
            (!env('RUNNER_ENVIRONMENT') || Boolean(env('ACT')) || Boolean(env('GITEA_ACTIONS'))),
        isGitea,
        workflowFolders: [
            ...(env('FORGEJO_ACTIONS') ? ['.forgejo/workflows'] : []),
            ...(isGitea || workflow === undefined ? ['.gitea/workflows'] : []),
            '.github/workflows',
        ],
        isLocal: Boolean(env('ACT')) && !env('GITEA_ACTIONS'),
        withoutSecrets: withoutSecrets(env('GITHUB_ACTOR'), env('GITHUB_EVENT_NAME'), event, repository),
        isFork: isFork(event),
    };
}
function parseWorkflowRef(workflowRef) {
    const [, repository, path] = /^([^/]+\/[^/]+)\/(.+?)@(?:refs\/.*|[0-9a-f]{40,})$/.exec(workflowRef) ?? [];
    if (repository === undefined || path === undefined)
        return undefined;
    return { repository, path, file: path.slice(path.lastIndexOf('/') + 1) };
}
function isPublic(event) {
    const isPrivate = at(event, 'repository', 'private');
    return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}
function pushedAt(event) {
    const given = at(event, 'repository', 'pushed_at');
    const ms = typeof given === 'number' ? given * 1000 : Date.parse(String(given));
    return Number.isFinite(ms) ? ms : undefined;
}
const DEPENDABOT_EVENTS = [
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'pull_request_target',
    'push',
    'create',
    'deployment',
    'deployment_status',
];
function withoutSecrets(actor, eventName, event, repository) {
    if (actor === 'dependabot[bot]' && DEPENDABOT_EVENTS.includes(eventName))
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_MESSAGES */ .F.noSecretsDependabot.text;
    if (isFork(event))
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_MESSAGES */ .F.noSecretsInFork.text;
    const pull = at(event, 'pull_request');
    if (pull === undefined || eventName === 'pull_request_target')
        return undefined;
    const head = at(pull, 'head', 'repo', 'full_name');
    return head === repository ? undefined : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_MESSAGES */ .F.noSecretsFromFork.text;
}
function isFork(event) {
    return at(event, 'repository', 'fork') === true;
}
function at(value, ...path) {
    let here = value;
    for (const key of path) {
        if (typeof here !== 'object' || here === null)
            return undefined;
        here = here[key];
    }
    return here;
}


/***/ }),

/***/ 1380:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sj: () => (/* binding */ openAccount),
  oy: () => (/* binding */ pingUrl),
  Rf: () => (/* binding */ sendPing)
});

// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __nccwpck_require__(315);
// EXTERNAL MODULE: ./build/version.js
var version = __nccwpck_require__(8743);
// EXTERNAL MODULE: ./build/http/quote.js
var http_quote = __nccwpck_require__(2416);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __nccwpck_require__(9774);
// EXTERNAL MODULE: ./build/base/message.js
var message = __nccwpck_require__(7282);
;// CONCATENATED MODULE: ./build/tickstem/messages.js

const TICKSTEM_MESSAGES = (0,message/* catalog */.U$)({
    tickstemBadRequest: { text: 'Tickstem rejected the request as invalid ({answer})' },
    tickstemBadKey: {
        text: 'Tickstem rejected the API key ({answer})',
        fix: 'Check the secret behind `api-key`: the key may be mistyped, revoked, or from another account.',
    },
    tickstemBadPingToken: {
        text: 'Tickstem rejected the ping token ({answer})',
        fix: 'Check the secret behind `ping-token`: copy the token again from the ping URL of the heartbeat.',
    },
    tickstemNoSuchToken: {
        text: "Tickstem doesn't know the ping token ({answer})",
        fix: 'The heartbeat was deleted, or `ping-token` is wrong: copy the token again from the ping URL of the heartbeat.',
    },
    tickstemPlanLimit: {
        text: "Your Tickstem plan's heartbeat limit is reached ({answer})",
        fix: 'Delete heartbeats that are no longer used, upgrade the plan, or list the workflow under `workflows` in a check, which needs no heartbeat.',
    },
    tickstemForbidden: { text: "The API key isn't allowed to do this ({answer})" },
    tickstemNotFound: { text: "Tickstem didn't find what was requested ({answer})" },
    tickstemSlow: { text: 'Tickstem took too long to respond ({answer})' },
    tickstemBadValue: { text: 'Tickstem rejected a value ({answer})' },
    tickstemRateLimit: { text: "Tickstem's rate limit was exceeded ({answer})" },
    tickstemServerError: { text: 'Tickstem failed to respond properly ({answer})' },
    tickstemRefused: { text: 'Tickstem rejected the request ({answer})' },
    tickstemRedirect: {
        text: "Tickstem's URL redirects, and redirects aren't followed ({answer})",
        fix: 'Check `api-url`.',
    },
    tickstemOddStatus: { text: 'Tickstem returned an unexpected status ({answer})' },
    tickstemReportsError: { text: 'Tickstem accepted the request but reported an error ({answer})' },
    tickstemIncomplete: {
        text: "Tickstem's list of heartbeats is incomplete ({answer})",
        fix: 'A newer version of this action may be able to read it.',
    },
    tickstemInvalid: {
        text: 'Tickstem returned an invalid response ({answer})',
        fix: 'Check `api-url`; a proxy may also have responded instead.',
    },
});

;// CONCATENATED MODULE: ./build/tickstem/errors.js




const STATUSES = {
    400: ['rejected', TICKSTEM_MESSAGES.tickstemBadRequest],
    401: ['rejected', TICKSTEM_MESSAGES.tickstemBadKey],
    402: ['rejected', TICKSTEM_MESSAGES.tickstemPlanLimit],
    403: ['rejected', TICKSTEM_MESSAGES.tickstemForbidden],
    404: ['rejected', TICKSTEM_MESSAGES.tickstemNotFound],
    408: ['unreachable', TICKSTEM_MESSAGES.tickstemSlow],
    422: ['rejected', TICKSTEM_MESSAGES.tickstemBadValue],
    429: ['unreachable', TICKSTEM_MESSAGES.tickstemRateLimit],
};
const PING_STATUSES = {
    401: ['rejected', TICKSTEM_MESSAGES.tickstemBadPingToken],
    403: ['rejected', TICKSTEM_MESSAGES.tickstemBadPingToken],
    404: ['rejected', TICKSTEM_MESSAGES.tickstemNoSuchToken],
};
function refusal(asked, answer, nowMs, credential) {
    const { status } = answer;
    const ofPing = credential === 'ping-token' ? PING_STATUSES[status] : undefined;
    const [kind, message] = ofPing ?? STATUSES[status] ?? byClass(status);
    const words = (0,http_quote/* quoteBody */.j)(answer.body);
    const quote = words === '' ? '' : `, "${words}"`;
    const error = (0,errors/* errorOf */.Mz)(kind, message, { answer: `${asked}: ${status}${quote}` });
    const hint = credential === 'own token' && status === 401 ? undefined : error.hint;
    const retryAfterMs = (0,retry/* parseRetryAfter */.mu)(answer.headers['retry-after'], nowMs);
    return new errors/* ActionError */.lZ(kind, error.message, { hint, status, retryAfterMs });
}
function byClass(status) {
    if (status >= 500)
        return ['unreachable', TICKSTEM_MESSAGES.tickstemServerError];
    if (status >= 400)
        return ['rejected', TICKSTEM_MESSAGES.tickstemRefused];
    if (status >= 300)
        return ['rejected', TICKSTEM_MESSAGES.tickstemRedirect];
    return ['unexpected', TICKSTEM_MESSAGES.tickstemOddStatus];
}
function invalidAnswer(asked, { body, headers }) {
    const type = headers['content-type'] ?? 'something';
    const what = body === '' ? 'an empty answer' : `${body.length} characters of ${type}`;
    return (0,errors/* errorOf */.Mz)('unexpected', TICKSTEM_MESSAGES.tickstemInvalid, { answer: `${asked}: ${what}` });
}
const FAILED = /^(?:error|err|fail|failed|failure|rejected|denied|forbidden|unauthorized|invalid|expired|not[ _-]found)$/i;
function reportedError(asked, answer, json, isHeartbeat) {
    const { status, error, ok, success } = json;
    const isFailed = !isHeartbeat && typeof status === 'string' && FAILED.test(status.trim());
    const hasError = error !== undefined && error !== null && error !== false && error !== '';
    if (!isFailed && !hasError && ok !== false && success !== false)
        return undefined;
    const words = (0,http_quote/* quoteBody */.j)(answer.body);
    const quote = words === '' ? '' : `, "${words}"`;
    return (0,errors/* errorOf */.Mz)('rejected', TICKSTEM_MESSAGES.tickstemReportsError, { answer: `${asked}: ${answer.status}${quote}` });
}

// EXTERNAL MODULE: ./build/tickstem/heartbeat.js
var tickstem_heartbeat = __nccwpck_require__(7392);
;// CONCATENATED MODULE: ./build/tickstem/client.js





const USER_AGENT = `tickstem-heartbeat-action/${version/* VERSION */.x}`;
const LIST_MAX_BYTES = 64 * 1024 * 1024;
const MOST_PAGES = 100;
const SMALL_MAX_BYTES = 256 * 1024;
function openAccount(connection, apiKey) {
    const call = async (method, path, timeoutMs, body) => {
        const answer = await connection.send({
            method,
            url: new URL(`${connection.apiUrl}${path}`),
            headers: {
                authorization: `Bearer ${apiKey}`,
                accept: 'application/json',
                'cache-control': 'no-cache',
                'user-agent': USER_AGENT,
                ...(body && { 'content-type': 'application/json' }),
            },
            body: body && JSON.stringify(body),
            timeoutMs,
            maxBytes: method === 'GET' ? LIST_MAX_BYTES : SMALL_MAX_BYTES,
        });
        return accepted(`${method} ${path}`, answer, connection.clock, 'api-key');
    };
    return {
        async list(timeoutMs) {
            const asked = 'GET /heartbeats';
            const heartbeats = [];
            let path = '/heartbeats';
            let ageSecs = 0;
            for (let page = 1; page <= MOST_PAGES; page++) {
                const answer = await call('GET', path, timeoutMs);
                ageSecs = Math.max(ageSecs, ageOf(answer));
                const json = parseObject(asked, answer);
                for (const row of rowsIn(json, answer))
                    heartbeats.push((0,tickstem_heartbeat/* readHeartbeat */.dt)(row));
                path = nextPage(json, connection.apiUrl);
                if (path !== undefined)
                    continue;
                if (saysMore(json, heartbeats.length))
                    break;
                return { heartbeats, serverTimeMs: serverTime(answer), ageSecs };
            }
            throw (0,errors/* errorOf */.Mz)('unexpected', TICKSTEM_MESSAGES.tickstemIncomplete, {
                answer: `${asked}: more than the ${heartbeats.length} that it shows`,
            });
        },
        async create({ name, intervalSecs, graceSecs }, timeoutMs) {
            const body = { name, interval_secs: intervalSecs, grace_secs: graceSecs };
            const answer = await call('POST', '/heartbeats', timeoutMs, body);
            const heartbeat = (0,tickstem_heartbeat/* readHeartbeat */.dt)(parseObject('POST /heartbeats', answer));
            return { heartbeat, isNew: answer.status === 201, serverTimeMs: serverTime(answer) };
        },
        async get(id, timeoutMs) {
            const path = `/heartbeats/${encodeURIComponent(id)}`;
            return (0,tickstem_heartbeat/* readHeartbeat */.dt)(parseObject(`GET ${path}`, await call('GET', path, timeoutMs)));
        },
        async update(id, { name, intervalSecs, graceSecs }, timeoutMs) {
            const body = { name, interval_secs: intervalSecs, grace_secs: graceSecs };
            const path = `/heartbeats/${encodeURIComponent(id)}`;
            const answer = await call('PATCH', path, timeoutMs, body);
            return (0,tickstem_heartbeat/* readHeartbeat */.dt)(parseObject(`PATCH ${path}`, answer));
        },
        async remove(id, timeoutMs) {
            const path = `/heartbeats/${encodeURIComponent(id)}`;
            const answer = await call('DELETE', path, timeoutMs);
            if (answer.body.trim() !== '')
                parseObject(`DELETE ${path}`, answer, false);
        },
    };
}
function rowsIn({ heartbeats: rows }, answer) {
    if (rows !== null && !Array.isArray(rows))
        throw invalidAnswer('GET /heartbeats', answer);
    return rows ?? [];
}
function nextPage({ next }, apiUrl) {
    if (typeof next !== 'string' || !URL.canParse(next, `${apiUrl}/`))
        return undefined;
    const { href } = new URL(next, `${apiUrl}/`);
    return next !== '' && href.startsWith(`${apiUrl}/heartbeats`) ? href.slice(apiUrl.length) : undefined;
}
function saysMore({ next, has_more, total }, count) {
    return (typeof next === 'string' && next !== '') || has_more === true || (typeof total === 'number' && total > count);
}
function pingUrl(apiUrl, token) {
    return `${apiUrl}/heartbeats/${encodeURIComponent(token)}/ping`;
}
async function sendPing(connection, { token, isGiven }, timeoutMs) {
    const asked = 'POST …/ping';
    const answer = await connection.send({
        method: 'POST',
        url: new URL(pingUrl(connection.apiUrl, token)),
        isRepeatable: true,
        headers: { accept: 'application/json', 'user-agent': USER_AGENT },
        timeoutMs,
        maxBytes: SMALL_MAX_BYTES,
    });
    accepted(asked, answer, connection.clock, isGiven ? 'ping-token' : 'own token');
    const { status } = answer.body.trim() === '' ? {} : parseObject(asked, answer, false);
    return { paused: status === 'paused', atMs: serverTime(answer) ?? connection.clock.now() };
}
function accepted(asked, answer, clock, credential) {
    if (answer.status < 200 || answer.status > 299)
        throw refusal(asked, answer, clock.now(), credential);
    return answer;
}
const LATEST_MS = Date.UTC(10_000, 0);
function serverTime(answer) {
    const ms = Date.parse(answer.headers.date ?? '');
    return ms >= 0 && ms < LATEST_MS ? ms : undefined;
}
function ageOf({ headers }) {
    return /^\d{1,9}$/.test(headers.age ?? '') ? Number(headers.age) : 0;
}
function parseObject(asked, answer, isHeartbeat = true) {
    const json = objectIn(answer.body);
    if (json === undefined)
        throw invalidAnswer(asked, answer);
    const error = reportedError(asked, answer, json, isHeartbeat);
    if (error !== undefined)
        throw error;
    return json;
}
function objectIn(body) {
    try {
        const json = JSON.parse(body);
        return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7392:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RS: () => (/* binding */ namedOldestFirst),
/* harmony export */   dt: () => (/* binding */ readHeartbeat)
/* harmony export */ });
/* unused harmony export readInstant */
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4018);

const LONGEST_ID = 500;
const LONGEST_TOKEN = 1000;
const LONGEST_STATUS = 100;
const MOST_SECS = 100 * 366 * 86_400;
function readHeartbeat(json) {
    const row = typeof json === 'object' && json !== null ? json : {};
    return {
        id: text(row['id'], LONGEST_ID),
        name: typeof row['name'] === 'string' ? row['name'] : undefined,
        token: text(row['token'], LONGEST_TOKEN),
        intervalSecs: seconds(row['interval_secs']),
        graceSecs: seconds(row['grace_secs']),
        status: text(row['status'], LONGEST_STATUS),
        consecutiveMisses: seconds(row['consecutive_misses']),
        lastPingedAtMs: readInstant(row['last_pinged_at']),
        nextExpectedAtMs: readInstant(row['next_expected_at']),
        createdAtMs: readInstant(row['created_at']),
    };
}
function namedOldestFirst(heartbeats, name) {
    const age = (heartbeat) => heartbeat.createdAtMs ?? Number.POSITIVE_INFINITY;
    return heartbeats
        .filter((heartbeat) => heartbeat.name === name)
        .sort((a, b) => (age(a) === age(b) ? (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.id ?? '', b.id ?? '') : age(a) < age(b) ? -1 : 1));
}
function text(value, longest) {
    return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;
}
function seconds(value) {
    const isUsable = Number.isSafeInteger(value) && value >= 0 && value <= MOST_SECS;
    return isUsable ? value : undefined;
}
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
function readInstant(value) {
    if (value === null || value === undefined)
        return null;
    if (typeof value !== 'string' || !RFC_3339.test(value))
        return undefined;
    if (value.startsWith('0001-01-01'))
        return null;
    const ms = Date.parse(value.toUpperCase().replace(' ', 'T'));
    return Number.isNaN(ms) ? undefined : ms;
}


/***/ }),

/***/ 8743:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '1.0.0';


/***/ }),

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

"use strict";
var __webpack_unused_export__;


var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 2613:
/***/ ((module) => {

"use strict";
module.exports = onDemand("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

"use strict";
module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

"use strict";
module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

"use strict";
module.exports = onDemand("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

"use strict";
module.exports = require("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

"use strict";
module.exports = onDemand("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

"use strict";
module.exports = onDemand("node:fs/promises");

/***/ }),

/***/ 6760:
/***/ ((module) => {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 857:
/***/ ((module) => {

"use strict";
module.exports = require("os");

/***/ }),

/***/ 4756:
/***/ ((module) => {

"use strict";
module.exports = onDemand("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

"use strict";
module.exports = require("util");

/***/ }),

/***/ 1178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, isDebug, markdownSummary, platform, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = onDemand("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(4942);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = fsPromises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient)
});

// UNUSED EXPORTS: Headers, HttpClientError, HttpClientResponse, HttpCodes, MediaTypes, getProxyUrl, isHttps

// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
// EXTERNAL MODULE: ./scripts/stand-ins/undici/index.js
var undici = __nccwpck_require__(8923);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new undici/* ProxyAgent */.k(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 8923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch),
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
// Replaces undici (package.json, `overrides`): scripts/build.ts says what that saves. It is safe because our requests never use
// undici: http-client has it for `getAgentDispatcher()` alone, and tunnels what `requestRaw()` sends through the package
// `tunnel`; @actions/github has it for its own `fetch`, and src/github/client.ts gives octokit another. test/repository/stand-ins.test.ts
// fails when an update of either package uses more.

/** Created by @actions/github when it is loaded behind a proxy, for a `fetch` that is never called. */
class ProxyAgent {}

function fetch() {
  throw new Error('undici is not part of this action: a request was not sent by src/http/request.ts');
}


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  main: () => (/* reexport */ main),
  post: () => (/* reexport */ post)
});

;// CONCATENATED MODULE: ./build/base/clock.js
const systemClock = {
    now: () => Date.now(),
    monotonicMs: () => performance.timeOrigin + performance.now(),
    uptimeMs: () => Number(process.hrtime.bigint() / 1000000n),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: () => Math.random(),
};

// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __nccwpck_require__(315);
// EXTERNAL MODULE: ./build/base/message.js
var base_message = __nccwpck_require__(7282);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = onDemand("node:https");
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = require("node:string_decoder");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(4942);
// EXTERNAL MODULE: ./build/http/messages.js
var messages = __nccwpck_require__(8370);
;// CONCATENATED MODULE: ./build/http/proxy.js


const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
const UNUSABLE_HOST = 'unusable.invalid';
const HOST_AND_PORT = /^(\[[0-9a-f:.]+\]|[^\s:/?#@[\]\\]+)(?::(\d{1,5}))?\/?$/i;
function proxyUrlOf(value) {
    const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(value.trim()) ?? [];
    if (!/^https?$/i.test(scheme))
        return undefined;
    const at = rest.lastIndexOf('@');
    const hostAndPort = rest.slice(at + 1);
    const [isUsable, , port = '80'] = HOST_AND_PORT.exec(hostAndPort) ?? [];
    if (isUsable === undefined || Number(port) > 65_535)
        return undefined;
    const login = at < 0 ? '' : `${loginOf(rest.slice(0, at))}@`;
    return `${scheme.toLowerCase()}://${login}${hostAndPort}`;
}
function loginOf(text) {
    const colon = text.indexOf(':');
    const parts = colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
    return parts.map(escaped).join(':');
}
function escaped(text) {
    const plain = decoded(text);
    return encodeURIComponent(plain).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}
function decoded(text) {
    try {
        return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
    }
    catch {
        return text;
    }
}
function prepareProxyVariables(env) {
    for (const name of VARIABLES) {
        const value = env[name];
        if (value)
            env[name] = proxyUrlOf(value) ?? `http://${UNUSABLE_HOST}`;
    }
}
function completeAgent(agent, env) {
    const { proxyOptions } = agent;
    if (proxyOptions === undefined)
        return agent;
    if (proxyOptions.host === UNUSABLE_HOST) {
        const variable = VARIABLES.find((name) => env[name]?.includes(UNUSABLE_HOST)) ?? 'https_proxy';
        throw (0,errors/* errorOf */.Mz)('setup', messages/* HTTP_MESSAGES */.Y.proxyInvalid, { variable });
    }
    proxyOptions.host = withoutBrackets(proxyOptions.host);
    return agent;
}
function withoutBrackets(host) {
    return host.replace(/^\[(.*)\]$/, '$1');
}

;// CONCATENATED MODULE: ./build/http/request.js








async function send(request) {
    const { url, timeoutMs } = request;
    const abort = new AbortController();
    let timer;
    const late = new Promise((_, reject) => {
        const error = (0,errors/* errorOf */.Mz)('unreachable', messages/* HTTP_MESSAGES */.Y.noResponse, { host: url.host, limit: seconds(timeoutMs) });
        timer = setTimeout(() => reject(error), timeoutMs);
    });
    try {
        return await Promise.race([exchange(request, abort.signal), late]);
    }
    catch (error) {
        abort.abort();
        throw error instanceof errors/* ActionError */.lZ ? error : connectionError(error, url);
    }
    finally {
        clearTimeout(timer);
    }
}
const OPTIONS = { allowRedirects: false, allowRetries: false, keepAlive: true };
const ROUTES = {
    http: { client: new lib/* HttpClient */.Qq(undefined, undefined, OPTIONS), httpModule: external_node_http_namespaceObject },
    https: { client: new lib/* HttpClient */.Qq(undefined, undefined, OPTIONS), httpModule: external_node_https_namespaceObject },
};
let isPrepared = false;
function prepareEnvironment() {
    if (isPrepared)
        return;
    isPrepared = true;
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    prepareProxyVariables(process.env);
}
async function exchange(request, signal) {
    prepareEnvironment();
    const { url, isRepeatable = request.method !== 'POST' } = request;
    const { client } = routeOf(url);
    const kept = completeAgent(client.getAgent(url.href), process.env);
    if (!isRepeatable)
        return attempt(request, withNewConnection(kept, url), signal).result;
    const first = attempt(request, kept, signal);
    try {
        return await first.result;
    }
    catch (error) {
        if (!first.wasClosedMeanwhile(error))
            throw error;
        return await attempt(request, withNewConnection(kept, url), signal).result;
    }
}
function routeOf(url) {
    return url.protocol === 'https:' ? ROUTES.https : ROUTES.http;
}
function withNewConnection(agent, url) {
    if (!('sockets' in agent) || Array.isArray(agent.sockets))
        return agent;
    return url.protocol === 'https:' ? new external_node_https_namespaceObject.Agent() : new external_node_http_namespaceObject.Agent();
}
function attempt(request, agent, signal) {
    const { url, method } = request;
    const route = routeOf(url);
    let sent;
    let hasAnswered = false;
    const run = async () => {
        const { message } = await route.client.requestRaw({
            parsedUrl: url,
            httpModule: {
                request: (options, onResponse) => {
                    sent = route.httpModule.request(options, onResponse);
                    return sent;
                },
            },
            options: {
                hostname: withoutBrackets(url.hostname),
                port: url.port,
                path: url.pathname + url.search,
                method,
                headers: { ...request.headers },
                agent,
                signal,
            },
        }, request.body ?? null);
        hasAnswered = true;
        return { status: message.statusCode ?? 0, headers: message.headers, body: await read(message, request) };
    };
    return {
        result: run(),
        wasClosedMeanwhile: (error) => sent?.reusedSocket === true &&
            !hasAnswered &&
            ['ECONNRESET', 'EPIPE'].includes(error.code ?? ''),
    };
}
async function read(message, { maxBytes, url }) {
    const decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    let text = '';
    let size = 0;
    for await (const chunk of message) {
        size += chunk.length;
        if (size > maxBytes) {
            throw (0,errors/* errorOf */.Mz)('unexpected', messages/* HTTP_MESSAGES */.Y.responseTooLarge, { host: url.host, most: maxBytes });
        }
        text += decoder.write(chunk);
    }
    return text + decoder.end();
}
const CONNECTION_ERRORS = {
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was reset',
    ENOTFOUND: 'the host name was not found',
    EAI_AGAIN: 'the host name could not be resolved',
    EPIPE: 'the connection was reset',
    ETIMEDOUT: 'the connection timed out',
    EHOSTUNREACH: 'there is no route to the host',
    ENETUNREACH: 'there is no network',
};
function connectionError(error, url) {
    const { code, message = String(error) } = error;
    const proxy = /^tunneling socket could not be established, (?:statusCode=(\d+)|cause=(.*))$/s.exec(message);
    const reason = proxy ? proxyReason(proxy) : (code && CONNECTION_ERRORS[code]) || message;
    const shownCode = code && !proxy ? ` (${code})` : '';
    const text = (0,base_message/* fill */.GS)(messages/* HTTP_MESSAGES */.Y.notReached.text, { host: url.host, cause: `${reason}${shownCode}` });
    return new errors/* ActionError */.lZ('unreachable', text, { cause: error });
}
function proxyReason([, status, cause]) {
    return status === undefined ? `the proxy can't be used: ${cause}` : `the proxy refused the connection (${status})`;
}
function seconds(ms) {
    return `${Math.ceil(ms / 100) / 10} s`;
}

// EXTERNAL MODULE: ./build/inputs/messages.js
var inputs_messages = __nccwpck_require__(7521);
// EXTERNAL MODULE: ./build/inputs/read.js
var inputs_read = __nccwpck_require__(309);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(1178);
// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs = __nccwpck_require__(204);
// EXTERNAL MODULE: ./build/runner/command-file.js
var command_file = __nccwpck_require__(8738);
;// CONCATENATED MODULE: ./build/runner/leave.js
const LINGER_MS = 500;
const IN_A_THREAD = /^(?:GetAddrInfoReqWrap|GetNameInfoReqWrap|FSReq\w*|FileHandleCloseReq)$/;
function leave(exitCode) {
    process.exitCode = exitCode;
    setTimeout(() => {
        process.stdout.write('', () => process.stderr.write('', () => exitNow(exitCode)));
    }, LINGER_MS).unref();
}
function exitNow(exitCode) {
    const isStuck = process.getActiveResourcesInfo().some((name) => IN_A_THREAD.test(name));
    try {
        if (isStuck)
            replaceProcess(exitCode);
    }
    catch {
    }
    process.exit(exitCode);
}
function replaceProcess(exitCode) {
    const args = [process.execPath, '-e', `process.exit(${exitCode})`];
    process.execve?.(process.execPath, args, { ...process.env, NODE_OPTIONS: '' });
}

// EXTERNAL MODULE: ./build/runner/messages.js
var runner_messages = __nccwpck_require__(3720);
// EXTERNAL MODULE: ./build/runner/reporter.js
var reporter = __nccwpck_require__(1377);
// EXTERNAL MODULE: ./build/runner/run.js
var run = __nccwpck_require__(6715);
;// CONCATENATED MODULE: ./build/runner/step.js









const STATE = 'heartbeat';
async function runStep({ work, fail }) {
    process.exitCode = 1;
    Reflect.set(process, 'noDeprecation', true);
    const step = openStep();
    let isOver = false;
    const end = (succeeds) => {
        if (isOver)
            return;
        isOver = true;
        leave(succeeds() ? 0 : 1);
    };
    const failed = (thrown) => end(() => fail(thrown, step));
    process.on('uncaughtException', failed);
    try {
        for (const name of inputs/* SECRET_INPUTS */.pH)
            step.report.mask(core/* getInput */.V4(name));
        const succeeded = await work(step);
        end(() => succeeded);
    }
    catch (thrown) {
        failed(thrown);
    }
}
function openStep() {
    const report = (0,reporter/* runnerReporter */.M)();
    return {
        run: (0,run/* readRun */.cI)(process.env, readEvent(process.env['GITHUB_EVENT_PATH'])),
        input: (name) => core/* getInput */.V4(name, { trimWhitespace: false }),
        savedState: core/* getState */.Gu(STATE),
        saveState(state) {
            const cause = (0,command_file/* writeSafely */.o)(process.env['GITHUB_STATE'], () => core/* saveState */.LZ(STATE, state));
            if (cause !== undefined)
                report.error((0,base_message/* say */.cv)(runner_messages/* RUNNER_MESSAGES */.Q.stateNotSaved, { cause }));
        },
        report,
    };
}
function readEvent(path) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path ?? '', 'utf8'));
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./build/main.js







function main() {
    return runStep({ work: startOrCheck, fail: reportFailure });
}
async function startOrCheck({ run, input, saveState, report }) {
    const inputs = (0,inputs_read/* readInputs */.Ko)(input);
    const connection = { apiUrl: inputs.apiUrl, send: send, clock: systemClock };
    const stray = (0,inputs_read/* strayInputs */.Rv)(input, inputs.mode);
    if (stray.length > 0)
        report.warning(strayWarning(stray, inputs.mode));
    if (inputs.mode === 'check') {
        const { checkHeartbeats } = await Promise.all(/* import() */[__nccwpck_require__.e(103), __nccwpck_require__.e(985)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6985));
        return checkHeartbeats({ run, inputs, connection, report });
    }
    const { passOn, startJob } = await Promise.all(/* import() */[__nccwpck_require__.e(103), __nccwpck_require__.e(414)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3414));
    passOn(await startJob({ run, inputs, connection, report }), { saveState, report });
    return true;
}
function strayWarning(stray, mode) {
    const other = mode === 'job' ? 'check' : 'job';
    return (0,base_message/* say */.cv)(inputs_messages/* INPUT_MESSAGES */.w.inputsOfOtherMode, { inputs: stray.join('`, `'), mode, other });
}
function reportFailure(thrown, { input, report }) {
    const error = (0,errors/* asActionError */.z6)(thrown);
    report.error(error.advice);
    for (const line of (0,errors/* causesOf */.cZ)(error))
        report.debug(line);
    return error.kind !== 'input' && input('mode').trim() !== 'check';
}

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __nccwpck_require__(6137);
// EXTERNAL MODULE: ./build/base/text.js
var base_text = __nccwpck_require__(4018);
// EXTERNAL MODULE: ./build/evidence/messages.js
var evidence_messages = __nccwpck_require__(8593);
;// CONCATENATED MODULE: ./build/evidence/duration.js



function tooShort(tookMs, minDurationSecs) {
    if (minDurationSecs === undefined)
        return undefined;
    const tookSecs = Math.max(0, tookMs / 1000);
    if (tookSecs >= minDurationSecs)
        return undefined;
    const [took, least] = [(0,duration/* formatDuration */.a3)(tookSecs), (0,duration/* formatDuration */.a3)(minDurationSecs)];
    const shown = took === least ? { took: `${Math.floor(tookSecs)} s`, least: `${minDurationSecs} s` } : { took, least };
    return (0,base_message/* fill */.GS)(evidence_messages/* EVIDENCE_MESSAGES */.v.jobTooShort.text, shown);
}

// EXTERNAL MODULE: ./build/base/secrets.js
var secrets = __nccwpck_require__(4192);
;// CONCATENATED MODULE: ./build/evidence/require.js




const SHOWN_LENGTH = 100;
function missingRequirements(text) {
    const lines = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
    return lines.flatMap((line, index) => {
        const { label, value } = parseLine(line);
        if (value === 'true')
            return [];
        const where = lines.length === 1 ? '`require`' : `line ${index + 1} of \`require\``;
        const what = label === '' ? where : `\`${shown(label)}\``;
        if (value === '')
            return [(0,base_message/* fill */.GS)(evidence_messages/* EVIDENCE_MESSAGES */.v.requirementEmpty.text, { what })];
        return [(0,base_message/* fill */.GS)(evidence_messages/* EVIDENCE_MESSAGES */.v.requirementFalse.text, { what, value: shown(value) })];
    });
}
function shown(text) {
    return (0,base_text/* plainText */.wh)((0,secrets/* withoutTokens */.N_)(text), SHOWN_LENGTH);
}
function parseLine(line) {
    const colon = line.search(/:(?:[ \t]|$)/);
    return colon === -1
        ? { label: '', value: trimBlanks(line) }
        : { label: trimBlanks(line.slice(0, colon)), value: trimBlanks(line.slice(colon + 1)) };
}
function trimBlanks(text) {
    return text.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '');
}

;// CONCATENATED MODULE: ./build/evidence/evidence.js







const SEARCH_LIMIT_MS = 30_000;
async function gatherEvidence(request) {
    const { tookMs, startedAtMs } = timesOf(request);
    const short = tooShort(tookMs, request.minDurationSecs);
    const missing = missingRequirements(request.require);
    const tail = short === undefined ? [] : [short];
    if (request.requireFiles.length === 0)
        return { missing: [...missing, ...tail], warnings: [] };
    const limitMs = Math.min(SEARCH_LIMIT_MS, request.timeoutMs ?? SEARCH_LIMIT_MS);
    const found = await searchFiles(request, startedAtMs, limitMs);
    const all = [...missing, ...found.missing, ...tail];
    if (found.unfinished.length === 0)
        return { missing: all, warnings: found.warnings };
    const patterns = found.unfinished.map((pattern) => (0,base_text/* plainText */.wh)(pattern, 200)).join('`, `');
    const error = (0,errors/* errorOf */.Mz)('unreachable', evidence_messages/* EVIDENCE_MESSAGES */.v.searchUnfinished, {
        patterns,
        limit: (0,duration/* formatDuration */.a3)(limitMs / 1000),
    });
    if (all.length === 0)
        throw error;
    return { missing: all, warnings: [...found.warnings, error.advice] };
}
function timesOf({ startedAtMs, startedUptimeMs, clock }) {
    const nowMs = clock.now();
    const upMs = startedUptimeMs === undefined ? -1 : clock.uptimeMs() - startedUptimeMs;
    if (upMs < 0)
        return { tookMs: nowMs - startedAtMs, startedAtMs };
    return { tookMs: upMs, startedAtMs: Math.min(startedAtMs, nowMs - upMs) };
}
async function searchFiles({ requireFiles, workspace, clock }, startedAtMs, limitMs) {
    const { findFiles, checkoutWarning } = await __nccwpck_require__.e(/* import() */ 145).then(__nccwpck_require__.bind(__nccwpck_require__, 2145));
    const beganMs = clock.monotonicMs();
    const { missing, unfinished, files, touched, root } = await findFiles(requireFiles, {
        workspace,
        startedAtMs,
        limitMs,
        clock,
    });
    const warnings = touched.map((name) => (0,base_message/* say */.cv)(evidence_messages/* EVIDENCE_MESSAGES */.v.fileTouched, { file: (0,base_text/* plainText */.wh)(name, 120) }));
    const leftMs = Math.max(0, beganMs + limitMs - clock.monotonicMs());
    const warning = await within(leftMs, checkoutWarning(files, root, startedAtMs));
    return { missing, unfinished, warnings: warning === undefined ? warnings : [...warnings, warning] };
}
async function within(limitMs, promise) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(undefined), limitMs);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// EXTERNAL MODULE: ./build/heartbeat/messages.js
var heartbeat_messages = __nccwpck_require__(5122);
// EXTERNAL MODULE: ./build/heartbeat/ping.js + 3 modules
var ping = __nccwpck_require__(4331);
// EXTERNAL MODULE: ./build/heartbeat/trouble.js
var trouble = __nccwpck_require__(9155);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __nccwpck_require__(9774);
// EXTERNAL MODULE: ./build/runner/counted-run.js
var counted_run = __nccwpck_require__(7496);
// EXTERNAL MODULE: ./build/job/job.js
var job_job = __nccwpck_require__(1800);
// EXTERNAL MODULE: ./build/job/messages.js
var job_messages = __nccwpck_require__(9267);
;// CONCATENATED MODULE: ./build/job/finish.js










const OTHER_STATUSES = ['failure', 'cancelled', 'skipped'];
async function finishJob(job, state) {
    const { inputs, report } = job;
    const skipped = state?.kind === 'skipped' ? state : state === undefined ? (0,job_job/* skippedState */.G)(job) : undefined;
    if (skipped !== undefined) {
        reportSkipped(job, skipped);
        return true;
    }
    const monitored = state?.kind === 'monitored' ? state : undefined;
    const status = inputs.jobStatus;
    if (OTHER_STATUSES.includes(status)) {
        report.info(`${(0,base_message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.noPingStatus, { status })}.`);
        return true;
    }
    if (!(await isProvedByEvidence(job, monitored)))
        return false;
    if (status !== 'success')
        return withoutPing(job, 'warning', (0,base_message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.noPingStatusUnknown, { status }));
    if (monitored === undefined)
        return withoutPing(job, 'error', (0,base_message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.noPingState));
    if (monitored.unproved !== undefined) {
        return withoutPing(job, 'error', (0,base_message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.noPing, { reason: (0,errors/* restoreError */.h0)(monitored.unproved).advice }));
    }
    if (job.run.isGitea && (await isCancelled(job))) {
        report.info(`${(0,base_message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.noPingCancelled)}.`);
        return true;
    }
    return pingOrReport(job, monitored);
}
async function isCancelled({ run, inputs, connection }) {
    const { wasCancelled } = await __nccwpck_require__.e(/* import() */ 16).then(__nccwpck_require__.bind(__nccwpck_require__, 16));
    return wasCancelled(run, { apiUrl: run.githubApiUrl, token: inputs.githubToken, send: connection.send });
}
function reportSkipped({ report }, { isUncounted, reason }) {
    report.info(`${(0,base_message/* say */.cv)(isUncounted ? job_messages/* JOB_MESSAGES */.R.noPingSkipped : job_messages/* JOB_MESSAGES */.R.noPingNoKey, { reason })}.`);
}
function withoutPing({ inputs, report }, level, text) {
    report[level](text);
    if (inputs.strict)
        report.error(`${(0,base_message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.strictNoPing)}.`);
    return !inputs.strict;
}
async function isProvedByEvidence({ run, inputs, connection, report }, monitored) {
    const { workspace } = run;
    const { clock } = connection;
    const { startedAtMs = 0, startedUptimeMs } = monitored ?? {};
    const { missing, warnings } = await gatherEvidence({ ...inputs, startedAtMs, startedUptimeMs, workspace, clock });
    for (const warning of warnings)
        report.warning(warning);
    if (missing.length === 0)
        return true;
    report.error(`${(0,base_message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.noPingNoWork, { reason: missing.join('; ') })}.`);
    return false;
}
async function pingOrReport(job, monitored) {
    const { inputs, report } = job;
    try {
        await pingMonitored(job, monitored);
        return true;
    }
    catch (thrown) {
        const error = (0,errors/* asActionError */.z6)(thrown);
        const reason = error.advice;
        const isStrict = inputs.strict && error.kind !== 'unsupported';
        const name = inputs.pingToken === undefined ? (monitored.name ?? inputs.name) : undefined;
        if (error.kind === 'unsupported')
            (0,trouble/* reportTrouble */.ad)(report, reason, error);
        else if (isStrict)
            (0,trouble/* reportTrouble */.ad)(report, failedText(true, name, reason), error, 'error');
        else
            (0,trouble/* reportTrouble */.ad)(report, failedText(false, name, reason), error);
        return !isStrict;
    }
}
function failedText(isStrict, name, reason) {
    if (name === undefined)
        return (0,base_message/* say */.cv)(isStrict ? job_messages/* JOB_MESSAGES */.R.strictNotPingedUnnamed : job_messages/* JOB_MESSAGES */.R.notPingedUnnamed, { reason });
    return (0,base_message/* say */.cv)(isStrict ? job_messages/* JOB_MESSAGES */.R.strictNotPinged : job_messages/* JOB_MESSAGES */.R.notPinged, { name, reason });
}
async function pingMonitored(job, monitored) {
    const { inputs, connection, report } = job;
    const measured = inputs.measure.trim() === '' ? '' : await (await __nccwpck_require__.e(/* import() */ 839).then(__nccwpck_require__.bind(__nccwpck_require__, 4839))).measureJob(job);
    if (monitored.unmonitored !== undefined)
        throw (0,errors/* restoreError */.h0)(monitored.unmonitored);
    const budget = (0,retry/* budgetFor */.vO)(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, report.info);
    const monitor = { connection, apiKey: inputs.apiKey, report, budget, measured };
    if (inputs.pingToken !== undefined)
        return (0,ping/* pingWithToken */.u3)(monitor, inputs.pingToken);
    await (0,ping/* pingHeartbeat */.dz)(monitor, requestFor(job, monitored));
}
function requestFor({ inputs, run }, monitored) {
    const { name = inputs.name ?? '', heartbeat, interval, noInterval } = monitored;
    const renamedFrom = monitored.ignoresRenamedFrom ? [] : inputs.renamedFrom;
    const spec = (0,job_job/* specFrom */.S)({ ...inputs, renamedFrom }, name, async () => {
        if (interval !== undefined)
            return interval;
        const secs = heartbeat?.intervalSecs;
        if (secs !== undefined)
            return { secs, from: 'the deleted heartbeat', isFromSchedule: false };
        throw noInterval ? (0,errors/* restoreError */.h0)(noInterval) : (0,errors/* errorOf */.Mz)('setup', heartbeat_messages/* HEARTBEAT_MESSAGES */.w.intervalNoSchedule);
    });
    const isUpdated = inputs.update && run.attempt === 1 && (0,counted_run/* isOnDefaultBranch */.v)(run);
    const scheduled = inputs.name === undefined ? interval : undefined;
    const given = inputs.intervalSecs === undefined
        ? scheduled
        : { secs: inputs.intervalSecs, from: '`interval`', isFromSchedule: false };
    return { spec, known: monitored, update: isUpdated ? { interval: given, graceSecs: inputs.graceSecs } : undefined };
}

// EXTERNAL MODULE: ./build/job/state.js
var state = __nccwpck_require__(7798);
;// CONCATENATED MODULE: ./build/post.js









function post() {
    return runStep({ work: post_ping, fail: post_reportFailure });
}
async function post_ping({ run, input, savedState, report }) {
    if (input('mode').trim() === 'check')
        return true;
    const inputs = (0,inputs_read/* readInputs */.Ko)(input);
    if (inputs.mode !== 'job')
        return true;
    const connection = { apiUrl: inputs.apiUrl, send: send, clock: systemClock };
    return finishJob({ run, inputs, connection, report }, (0,state/* readState */.u)(savedState));
}
function post_reportFailure(thrown, { input, report }) {
    const error = (0,errors/* asActionError */.z6)(thrown);
    const isStrict = input('strict').trim().toLowerCase() === 'true';
    report[error.kind === 'unreachable' && !isStrict ? 'warning' : 'error']((0,base_message/* say */.cv)(isStrict ? job_messages/* JOB_MESSAGES */.R.strictNotPingedUnnamed : job_messages/* JOB_MESSAGES */.R.noPing, { reason: error.advice }));
    for (const line of (0,errors/* causesOf */.cZ)(error))
        report.debug(line);
    return !isStrict;
}

;// CONCATENATED MODULE: ./build/index.js



})();

module.exports = __webpack_exports__;
/******/ })()
;