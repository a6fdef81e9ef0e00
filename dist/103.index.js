"use strict";
exports.id = 103;
exports.ids = [103];
exports.modules = {

/***/ 1735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ pathFrom),
/* harmony export */   WH: () => (/* binding */ splitExpressions),
/* harmony export */   ZV: () => (/* binding */ keyLike),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   xS: () => (/* binding */ hasExpression)
/* harmony export */ });
const OPENS = '${{';
const EXPRESSION = /\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/y;
function hasExpression(text) {
    return text.includes(OPENS);
}
function splitExpressions(text) {
    const pieces = [];
    let at = 0;
    while (at < text.length) {
        const opens = text.indexOf(OPENS, at);
        if (opens !== at)
            pieces.push({ text: text.slice(at, opens === -1 ? text.length : opens) });
        if (opens === -1)
            break;
        EXPRESSION.lastIndex = opens;
        const [whole, expression] = EXPRESSION.exec(text) ?? [text.slice(opens), text.slice(opens + OPENS.length)];
        pieces.push({ expression: (expression ?? '').trim() });
        at = opens + whole.length;
    }
    return pieces;
}
const STEP = /\s*(?:\.\s*([A-Za-z_][\w-]*)|\[\s*(?:'((?:[^']|'')*)'|(\d+))\s*\])\s*/y;
function pathFrom(context, expression) {
    const text = expression.trim();
    if (text.slice(0, context.length).toLowerCase() !== context)
        return undefined;
    const path = [];
    for (STEP.lastIndex = context.length; STEP.lastIndex < text.length;) {
        const [whole, property, quoted, index] = STEP.exec(text) ?? [];
        if (whole === undefined)
            return undefined;
        path.push(property ?? quoted?.replaceAll("''", "'") ?? index ?? '');
    }
    return path.length > 0 ? path : undefined;
}
function valueAt(value, path) {
    let found = value;
    for (const step of path)
        found = childOf(found, step);
    return found ?? null;
}
function childOf(value, step) {
    if (typeof value !== 'object' || value === null)
        return null;
    if (Array.isArray(value))
        return /^\d+$/.test(step) ? value[Number(step)] : null;
    const key = keyLike(Object.keys(value), step);
    return key === undefined ? null : value[key];
}
function keyLike(keys, wanted) {
    return keys.includes(wanted) ? wanted : keys.find((key) => key.toUpperCase() === wanted.toUpperCase());
}


/***/ }),

/***/ 8357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Co: () => (/* binding */ numberInYaml),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   IB: () => (/* binding */ formatJson),
/* harmony export */   Lm: () => (/* binding */ isBoolean),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   oQ: () => (/* binding */ looselyEqual)
/* harmony export */ });
const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const PRECISION = 15;
function isBoolean(text) {
    return BOOLEAN.test(text);
}
function numberInYaml(text) {
    const infinite = INFINITE.exec(text);
    if (infinite !== null)
        return infinite[1] === '-' ? -Infinity : Infinity;
    if (NOT_A_NUMBER.test(text))
        return Number.NaN;
    return numberIn(text);
}
function numberIn(text) {
    if (DECIMAL.test(text))
        return Number(text);
    const [, digits] = /^0x([0-9a-fA-F]+)$/.exec(text) ?? /^0o([0-7]+)$/.exec(text) ?? [];
    if (digits === undefined)
        return undefined;
    const bits = Number(text);
    return bits > 0xffff_ffff ? undefined : bits | 0;
}
function formatNumber(value) {
    if (!Number.isFinite(value))
        return String(value);
    const [mantissa = '', power = ''] = value.toExponential(PRECISION - 1).split('e');
    const exponent = Number(power);
    if (exponent > -5 && exponent < PRECISION)
        return plainDecimal(Number(`${mantissa}e${power}`), exponent);
    const digits = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
    return `${digits}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
function plainDecimal(value, exponent) {
    const text = value.toFixed(PRECISION - 1 - exponent);
    return (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace(/^-0$/, '0');
}
function formatValue(value) {
    if (value === null || value === undefined)
        return '';
    if (typeof value === 'number')
        return formatNumber(value);
    if (typeof value === 'object')
        return Array.isArray(value) ? 'Array' : 'Object';
    return String(value);
}
function formatJson(value, indent = '') {
    if (typeof value === 'number')
        return formatNumber(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value ?? null);
    const isList = Array.isArray(value);
    const items = Object.entries(value).map(([key, inner]) => `${indent}  ${isList ? '' : `${JSON.stringify(key)}: `}${formatJson(inner, `${indent}  `)}`);
    const [open, close] = isList ? '[]' : '{}';
    return items.length === 0 ? `${open}${close}` : `${open}\n${items.join(',\n')}\n${indent}${close}`;
}
function looselyEqual(left, right) {
    if (typeof left === 'object' && left !== null)
        return false;
    if (typeof right === 'object' && right !== null)
        return false;
    if (typeof left === 'string' && typeof right === 'string')
        return upperCase(left) === upperCase(right);
    if ((left ?? null) === null && (right ?? null) === null)
        return true;
    return asNumber(left) === asNumber(right);
}
function asNumber(value) {
    if (typeof value !== 'string')
        return Number(value ?? 0);
    const text = value.trim();
    if (text === '')
        return 0;
    if (text === 'Infinity' || text === '-Infinity')
        return Number(text);
    return numberIn(text) ?? Number.NaN;
}
function upperCase(text) {
    return Array.from(text, (character) => {
        const upper = character.toUpperCase();
        const isSimple = upper.length === character.length && (upper > '\x7f' || character <= '\x7f');
        return isSimple ? upper : character;
    }).join('');
}


/***/ }),

/***/ 3225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ lastEdit),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   TQ: () => (/* binding */ listWorkflowFiles),
/* harmony export */   xi: () => (/* binding */ WORKFLOW_FOLDER)
/* harmony export */ });
/* unused harmony export READ_CONTENTS */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5072);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4025);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2423);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5301);





const READ_CONTENTS = 'contents: read';
const RAW = 'application/vnd.github.raw+json';
async function readFile(connection, { repository, path, sha }, timeoutMs) {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const ref = sha === '' ? '' : `?ref=${encodeURIComponent(sha)}`;
    const answer = await (0,_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .getRaw */ .Tu)(connection, `/repos/${repository}/contents/${encoded}${ref}`, timeoutMs, RAW);
    const what = `the workflow file ${path}`;
    if (answer.status !== 200)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .answerError */ .n)(answer, { what, permission: READ_CONTENTS });
    const isJson = /^application\/json\b/.test(answer.headers['content-type'] ?? '');
    return isJson ? contentOf(parsed(answer.body), what) : answer.body;
}
function contentOf(file, what) {
    const { encoding, content } = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRow */ .pR)(file) ? file : {};
    if (encoding === 'base64' && typeof content === 'string')
        return Buffer.from(content, 'base64').toString('utf8');
    throw encoding === 'none'
        ? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('unexpected', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubTooLarge, { what })
        : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('unexpected', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubNotAFile, { what });
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
const WORKFLOW_FOLDER = '.github/workflows';
const MOST_FILES = 1000;
async function listWorkflowFiles({ octokit, at, refuse }) {
    const answer = await octokit.rest.repos
        .getContent({ ...at, path: WORKFLOW_FOLDER })
        .catch(refuse('the list of workflow files', 'contents: read'));
    const rows = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsOf */ .RO)(answer.data);
    const names = rows
        .filter(({ type }) => type === 'file')
        .map(({ name }) => (typeof name === 'string' ? name : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)()));
    if (names.length === 0 || rows.length > MOST_FILES)
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)();
    return [...new Set(names)].filter((name) => /\.ya?ml$/.test(name));
}
async function lastEdit({ octokit, at, refuse }, path) {
    const answer = await octokit.rest.repos
        .listCommits({ ...at, path, per_page: 1 })
        .catch(refuse(`the history of ${path}`, 'contents: read'));
    const [row] = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsOf */ .RO)(answer.data);
    if (row === undefined)
        return undefined;
    const { author, commit } = row;
    const committer = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRow */ .pR)(commit) ? commit['committer'] : undefined;
    const atMs = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRow */ .pR)(committer) ? committer['date'] : undefined);
    if (atMs === undefined)
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)();
    return { atMs, login: ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRow */ .pR)(author) && (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(author['login'])) || undefined };
}


/***/ }),

/***/ 5072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   n: () => (/* binding */ answerError),
/* harmony export */   qQ: () => (/* binding */ githubError)
/* harmony export */ });
/* unused harmony export statusError */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _http_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2416);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9774);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2423);




function statusError({ status, message, headers }, requested, nowMs) {
    const { what, permission } = requested;
    const answer = message === '' ? String(status) : `${status}, "${message}"`;
    const limit = limitIn({ status, message, headers }, nowMs);
    if (limit !== undefined || status === 408 || status >= 500) {
        const error = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('unreachable', limit === undefined ? _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubUnavailable : _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubRateLimit, {
            what,
            answer,
        });
        const retryAfterMs = limit?.untilMs ?? (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRetryAfter */ .mu)(header(headers, 'retry-after'), nowMs);
        return withStatus(error, status, retryAfterMs);
    }
    return withStatus(rejection(status, message, { what, answer, permission }), status);
}
function rejection(status, message, values) {
    const { what, answer, permission } = values;
    if (status === 401)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('rejected', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubBadToken, { what, answer });
    if (status >= 300 && status < 400)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('rejected', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubMoved, { what, answer });
    if (status === 404)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('rejected', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubNotFound, { what, answer, permission });
    if (status !== 403)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('rejected', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubRejected, { what, answer });
    if (/\bIP allow list\b/i.test(message))
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('rejected', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubIpAllowList, { what, answer });
    if (/\bSAML\b/i.test(message))
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('rejected', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubSaml, { what, answer });
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('rejected', _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_MESSAGES */ .R.githubNoPermission, { what, answer, permission });
}
function answerError({ status, headers, body }, requested) {
    const nowMs = Date.parse(headers.date ?? '');
    return statusError({ status, headers: headers, message: (0,_http_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteBody */ .j)(body) }, requested, nowMs);
}
function isRateLimit({ status, headers, body }) {
    return limitIn({ status, headers: headers, message: (0,_http_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteBody */ .j)(body) }, 0) !== undefined;
}
function githubError(thrown, what, permission, nowMs) {
    const { status, message, cause, response } = thrown;
    if (cause instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return cause;
    if (status === undefined)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(thrown);
    const { data } = response ?? {};
    const own = typeof data === 'string' ? data : JSON.stringify(data ?? { message });
    return statusError({ status, message: (0,_http_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteBody */ .j)(own), headers: response?.headers ?? {} }, { what, permission }, nowMs);
}
function limitIn({ status, message, headers }, nowMs) {
    const retryAfter = header(headers, 'retry-after');
    const isUsedUp = header(headers, 'x-ratelimit-remaining') === '0';
    const isSecondary = retryAfter !== undefined || /secondary rate limit/i.test(message);
    if (status !== 429 && !(status === 403 && (isUsedUp || isSecondary)))
        return undefined;
    const resetMs = Number(header(headers, 'x-ratelimit-reset')) * 1000 - nowMs;
    return { untilMs: (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRetryAfter */ .mu)(retryAfter, nowMs) ?? (isUsedUp && resetMs > 0 ? resetMs : undefined) };
}
function header(headers, name) {
    const value = headers[name];
    return value === undefined ? undefined : String(value);
}
function withStatus({ kind, message, hint }, status, retryAfterMs) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(kind, message, { hint, status, retryAfterMs });
}


/***/ }),

/***/ 4025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   pR: () => (/* binding */ isRow),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2423);


function isRow(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function unreadable() {
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('unexpected', _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_MESSAGES */ .R.githubInvalid);
}
function rowsOf(data, key) {
    const rows = key === undefined ? data : isRow(data) ? data[key] : undefined;
    return Array.isArray(rows) && rows.every(isRow) ? rows : unreadable();
}
function text(value) {
    return typeof value === 'string' ? value : '';
}
function address(value) {
    return typeof value === 'string' && /^https?:\/\/[\w.:/%~-]{1,500}$/.test(value) ? value : '';
}
function instant(value) {
    const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(ms) ? undefined : ms;
}


/***/ }),

/***/ 2423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ GITHUB_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7282);

const GITHUB_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    githubBadToken: {
        text: "GitHub didn't accept the token for {what} ({answer})",
        fix: 'Check `github-token`.',
    },
    githubNoPermission: {
        text: "The token doesn't have permission for {what} ({answer})",
        fix: 'Grant the job `{permission}`, in addition to the permissions it already has.',
    },
    githubIpAllowList: {
        text: "The organization's IP allow list blocks this runner's request for {what} ({answer})",
        fix: "Ask an owner of the organization to allow the runner's address.",
    },
    githubSaml: {
        text: 'The organization requires SAML single sign-on for {what} ({answer})',
        fix: "Authorize the token for the organization, or use the job's own `github.token`.",
    },
    githubMoved: {
        text: "GitHub redirects the request for {what}, and redirects aren't followed ({answer})",
        fix: 'If the repository was renamed or transferred, the next run uses its new name.',
    },
    githubNotFound: {
        text: "GitHub didn't find {what}, or the token may not read it ({answer})",
        fix: 'Grant the job `{permission}`, in addition to the permissions it already has.',
    },
    githubRepositoryHidden: {
        text: "GitHub doesn't show it to the token ({answer})",
    },
    githubRepositoryMoved: {
        text: 'GitHub redirects requests for it, so it was renamed or transferred',
    },
    githubOwnerUnknown: {
        text: 'GitHub knows no owner {owner}',
    },
    githubRejected: {
        text: 'GitHub rejected the request for {what} ({answer})',
    },
    githubUnavailable: {
        text: "GitHub couldn't provide {what} at the moment ({answer})",
    },
    githubRateLimit: {
        text: "GitHub's rate limit was reached while reading {what} ({answer})",
    },
    githubNotAFile: {
        text: "GitHub's response for {what} is not a file",
    },
    githubInvalid: {
        text: 'GitHub returned an invalid response',
    },
    githubNoTimeLeft: {
        text: 'GitHub was not asked, because `timeout` had expired',
    },
    githubNoTime: {
        text: '{count} to GitHub skipped, because `timeout` had expired',
    },
    githubTokenNotSet: {
        text: 'Input `github-token` is empty',
    },
    issuesDisabled: {
        text: 'Issues are disabled in this repository: {reason}',
        fix: 'Enable them (Settings → Features), or remove `issue`.',
    },
    issuesArchived: {
        text: 'This repository is archived, so nobody can write to it: {reason}',
        fix: 'Remove `issue`.',
    },
    issueRejected: {
        text: 'GitHub rejected the content of the issue: {reason}',
        fix: 'Check `issue-labels`.',
    },
    githubStale: {
        text: "GitHub's response is {age} old, because a cache in between sent it",
        fix: "Don't let a proxy or cache keep responses of GitHub.",
    },
    githubTooLarge: {
        text: "GitHub's response for {what} has no content, because the file is larger than 1 MB",
    },
    githubBudgetSpent: {
        text: 'There was no request to GitHub left',
    },
    githubNotRequested: {
        text: '{count} to GitHub ({about}) were not made, because a check makes at most {most}',
        fix: 'The causes of some misses may be missing from this result.',
    },
    githubFewRequestsLeft: {
        text: "{count} to GitHub ({about}) were not made, because GitHub's rate limit leaves few until {until} UTC, and those are kept for the issue",
        fix: 'Other jobs use the same limit: run the check at another time of the hour, or give it a `github-token` of its own.',
    },
    filesNotEvaluated: {
        text: 'Not all workflow files were evaluated (left out: {count}), because `timeout` had expired',
        fix: 'Give the check a longer `timeout`.',
    },
});


/***/ }),

/***/ 5301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tt: () => (/* binding */ getJson),
/* harmony export */   Tu: () => (/* binding */ getRaw),
/* harmony export */   Vq: () => (/* binding */ getRow)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8743);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5072);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4025);



const USER_AGENT = `tickstem-heartbeat-action/${_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}`;
const MAX_BYTES = 8 * 1024 * 1024;
const JSON_TYPE = 'application/vnd.github+json';
function getRaw({ apiUrl, token, send }, path, timeoutMs, accept = JSON_TYPE) {
    const headers = { accept, authorization: `token ${token}`, 'user-agent': USER_AGENT };
    return send({ method: 'GET', url: new URL(`${apiUrl}${path}`), headers, timeoutMs, maxBytes: MAX_BYTES });
}
async function getRow(connection, path, requested, timeoutMs) {
    const json = await getJson(connection, path, requested, timeoutMs);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRow */ .pR)(json) ? json : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)();
}
async function getJson(connection, path, requested, timeoutMs) {
    const answer = await getRaw(connection, path, timeoutMs);
    if (answer.status !== 200)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .answerError */ .n)(answer, requested);
    try {
        return JSON.parse(answer.body);
    }
    catch {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)();
    }
}


/***/ }),

/***/ 8759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ parseNameSegments),
/* harmony export */   _: () => (/* binding */ defaultNameThrough)
/* harmony export */ });
/* harmony import */ var _matrix_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9139);

function defaultNameThrough(repository, file, calls, jobId, values, hasTwin = false) {
    const segments = calls.map(segmentOf);
    if (segments.includes(undefined))
        return undefined;
    return (0,_matrix_name_js__WEBPACK_IMPORTED_MODULE_0__/* .cutName */ .CI)([repository, file, ...segments, (0,_matrix_name_js__WEBPACK_IMPORTED_MODULE_0__/* .withMatrix */ .Yf)(jobId, values, hasTwin)].join('/'));
}
function segmentOf({ jobId, shown }) {
    if (shown === undefined)
        return undefined;
    return shown.length === 0 ? jobId : `${jobId} (${(0,_matrix_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shownLabel */ .kh)(shown)})`;
}
function parseNameSegments(path) {
    const segments = [];
    const segment = /([A-Za-z_][\w-]*)(?: \(([^()]+)\))?(?:\/(?!$)|$)/y;
    while (segment.lastIndex < path.length) {
        const [, jobId, label] = segment.exec(path) ?? [];
        if (jobId === undefined)
            return undefined;
        segments.push({ jobId, label });
    }
    return segments.length > 0 ? segments : undefined;
}


/***/ }),

/***/ 195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ withWorkflow),
/* harmony export */   O3: () => (/* binding */ ownWorkflow),
/* harmony export */   vK: () => (/* binding */ noInterval)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _base_expression_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1735);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4018);
/* harmony import */ var _github_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3225);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9774);
/* harmony import */ var _matrix_stability_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2601);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5122);







const LONGEST_CRONS = 200;
const OR_SET = 'Or set `interval` to how often this job runs, e.g. `interval: 24h`.';
async function withWorkflow(run, token, send, budget) {
    if (run.workflow !== undefined || run.isLocal)
        return run;
    const { locateWorkflow } = await __webpack_require__.e(/* import() */ 920).then(__webpack_require__.bind(__webpack_require__, 6920));
    return { ...run, workflow: await locateWorkflow(run, { apiUrl: run.githubApiUrl, token, send }, budget) };
}
function ownWorkflow(run, token, send, budget) {
    let texts;
    const text = () => {
        texts ??= readOwnFile(run, token, send, budget);
        return texts;
    };
    let reading;
    const read = () => {
        reading ??= understood(text());
        return reading;
    };
    return {
        text,
        read,
        runCounter: () => read().then(({ jobs }) => (0,_matrix_stability_js__WEBPACK_IMPORTED_MODULE_5__/* .runCounterIn */ .X)(jobs.find(({ id }) => id === run.jobId)?.strategy), () => undefined),
        hasTwin: (values) => read().then((workflow) => hasTwinIn(workflow, run.jobId, values), () => false),
        async scheduled() {
            const nothing = { interval: undefined, warnings: [], unread: undefined, wrong: undefined };
            let workflow;
            try {
                workflow = await read();
            }
            catch (thrown) {
                return { ...nothing, unread: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(thrown) };
            }
            try {
                return { ...nothing, ...(await intervalOf(workflow, run.jobId, budget.clock.now())) };
            }
            catch (thrown) {
                return { ...nothing, wrong: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(thrown) };
            }
        },
    };
}
async function readOwnFile(run, token, send, budget) {
    const { workflow, workflowSha: sha } = run;
    if (workflow === undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .HEARTBEAT_MESSAGES */ .w.workflowUnknown);
    if (token === '')
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .HEARTBEAT_MESSAGES */ .w.githubTokenEmpty);
    const connection = { apiUrl: run.githubApiUrl, token, send };
    return (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retrying */ .R$)(budget, (timeoutMs) => (0,_github_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .readFile */ .TA)(connection, { ...workflow, sha }, timeoutMs));
}
async function understood(reading) {
    const [text, { readWorkflow }] = await Promise.all([reading, Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(814), __webpack_require__.e(457), __webpack_require__.e(228)]).then(__webpack_require__.bind(__webpack_require__, 1228))]);
    return readWorkflow(text);
}
async function hasTwinIn(workflow, jobId, values) {
    const strategy = workflow.jobs.find(({ id }) => id === jobId)?.strategy;
    if (!Array.isArray((0,_base_expression_js__WEBPACK_IMPORTED_MODULE_6__/* .valueAt */ .fK)(strategy, ['matrix', 'include'])))
        return false;
    const [{ parseTypedYaml }, { expandStrategy, hasTwin }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(814), __webpack_require__.e(457), __webpack_require__.e(228)]).then(__webpack_require__.bind(__webpack_require__, 1228)),
        __webpack_require__.e(/* import() */ 684).then(__webpack_require__.bind(__webpack_require__, 4684)),
    ]);
    const expansion = expandStrategy((0,_base_expression_js__WEBPACK_IMPORTED_MODULE_6__/* .valueAt */ .fK)(parseTypedYaml(workflow.text), ['jobs', jobId, 'strategy']));
    const siblings = expansion.kind === 'static' ? expansion.combinations.map((one) => one.values) : [];
    return hasTwin(values, siblings);
}
async function intervalOf(workflow, jobId, nowMs) {
    const { scheduleInterval, evaluateScheduleIf } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(814), __webpack_require__.e(457), __webpack_require__.e(228)]).then(__webpack_require__.bind(__webpack_require__, 1228));
    const condition = workflow.jobs.find(({ id }) => id === jobId)?.condition;
    const schedule = workflow.schedule.filter(({ cron }) => {
        const { run, isOpaque } = evaluateScheduleIf(condition, cron);
        if (isOpaque)
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .HEARTBEAT_MESSAGES */ .w.intervalByIf, { job: jobId });
        return run !== 'skipped';
    });
    if (schedule.length === 0)
        return { warnings: [] };
    const { intervalSecs, warnings } = scheduleInterval(schedule, nowMs);
    return { interval: { secs: intervalSecs, from: cronsIn(schedule), isFromSchedule: true }, warnings };
}
function cronsIn(schedule) {
    return `the schedule ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(schedule.map(({ cron }) => `\`${cron}\``).join(', '), LONGEST_CRONS)}`;
}
function noInterval({ unread, wrong }) {
    if (wrong !== undefined)
        return wrong;
    if (unread === undefined)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .HEARTBEAT_MESSAGES */ .w.intervalNoSchedule);
    const { message } = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .HEARTBEAT_MESSAGES */ .w.intervalUnread, { reason: unread.message });
    const hint = unread.hint === undefined ? OR_SET : `${unread.hint} ${OR_SET}`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('setup', message, { hint, cause: unread });
}


/***/ }),

/***/ 9139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ cutName),
/* harmony export */   Uy: () => (/* binding */ matrixLabel),
/* harmony export */   Yf: () => (/* binding */ withMatrix),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   kh: () => (/* binding */ shownLabel)
/* harmony export */ });
/* unused harmony export parseMatrix */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8357);


const LONGEST_NAME = 200;
const HASH_LENGTH = 8;
const HASH_MARK = '~';
function parseMatrix(text) {
    if (text.trim() === '')
        return undefined;
    const marked = text.replace(/("(?:[^"\\]|\\.)*")|-?Infinity|NaN|-?\d[\d.]*(?:[eE][-+]?\d+)?/g, (token, quoted) => quoted === undefined ? finiteToken(token) : `"s${token.slice(1)}`);
    const parsed = unmarked(JSON.parse(marked));
    if (parsed === null)
        return undefined;
    if (typeof parsed !== 'object' || Array.isArray(parsed))
        throw new SyntaxError('`matrix` is not an object');
    return parsed;
}
function finiteToken(token) {
    if (token === 'NaN')
        return '"NaN"';
    if (token.endsWith('Infinity'))
        return token.replace('Infinity', '1e999');
    return Number.isFinite(Number(token)) ? token : String(Math.sign(Number(token)) * Number.MAX_VALUE);
}
function unmarked(value) {
    if (typeof value === 'string')
        return value === 'NaN' ? Number.NaN : value.slice(1);
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map(unmarked);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.slice(1), unmarked(inner)]));
}
function matrixLabel(values, hasTwin = false) {
    const sorted = entriesOf(values).map(([, value]) => value);
    const isTold = !hasTwin && sorted.length > 0 && sorted.every(isPlain);
    if (isTold)
        return sorted.map(_base_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .formatValue */ .Fl).join(', ');
    return hashedLabel(sorted.flatMap(leavesOf), canonical(values));
}
function shownLabel(texts) {
    const parts = texts.length === 1 ? texts.flatMap((text) => text.split(', ')) : texts;
    return parts.every(isPlainText) ? parts.join(', ') : hashedLabel(texts, canonical(texts));
}
function hashedLabel(texts, hashed) {
    const shown = texts.map(printable).filter((text) => text !== '');
    return `${shown.join(', ')} ${HASH_MARK}${hash(hashed)}`.trimStart();
}
function withMatrix(name, values, hasTwin = false) {
    return values === undefined ? name : `${name} (${matrixLabel(values, hasTwin)})`;
}
function cutName(name) {
    if (name.length <= LONGEST_NAME)
        return name;
    return `${name.slice(0, LONGEST_NAME - HASH_LENGTH - 1).toWellFormed()}${HASH_MARK}${hash(name)}`;
}
function entriesOf(values) {
    return Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1));
}
const FLAG = /^(?:on|off|yes|no|y|n|enabled?|disabled?)$/i;
function isPlain(value) {
    if (typeof value === 'number')
        return true;
    return typeof value === 'string' && isPlainText(value) && !looksTyped(value) && !FLAG.test(value);
}
function isPlainText(text) {
    return /^[^\p{C}\p{Z}(),~]+(?: [^\p{C}\p{Z}(),~]+)*$/u.test(text) && text === text.normalize('NFKC');
}
function looksTyped(text) {
    if (/^(?:true|false|null|NaN|-?Infinity)$/.test(text))
        return true;
    const number = (0,_base_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .numberInYaml */ .Co)(text);
    return number !== undefined && (0,_base_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .formatValue */ .Fl)(number) === text;
}
function leavesOf(value) {
    if (typeof value !== 'object' || value === null)
        return [(0,_base_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .formatValue */ .Fl)(value)];
    return (Array.isArray(value) ? value : entriesOf(value).map(([, inner]) => inner)).flatMap(leavesOf);
}
function printable(text) {
    return text
        .replace(/[\p{C}\p{Z}]+/gu, ' ')
        .replaceAll('(', '[')
        .replaceAll(')', ']')
        .trim();
}
function canonical(value) {
    if (typeof value === 'number')
        return (0,_base_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .formatValue */ .Fl)(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    return `{${entriesOf(value)
        .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
        .join(',')}}`;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}


/***/ }),

/***/ 2601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ runCounterIn),
/* harmony export */   y: () => (/* binding */ unstableValue)
/* harmony export */ });
/* harmony import */ var _base_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1735);
/* harmony import */ var _base_scalar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8357);


const DAY_MS = 86_400_000;
const SHORTEST_SHA = 7;
const SHORTEST_ID = 7;
const CONTEXT = 'github';
const COUNTERS = ['run_number', 'run_attempt'];
function unstableValue(values, run) {
    const dates = datesAround(run.nowMs);
    for (const [key, value] of Object.entries(values)) {
        for (const text of textsOf(value)) {
            const is = kindOf(text, run, dates);
            if (is !== undefined)
                return { key, is };
        }
    }
    return undefined;
}
function kindOf(text, { sha, runId }, dates) {
    if (dates.test(text))
        return 'date';
    if (isCommit(text.toLowerCase(), sha.toLowerCase()))
        return 'commit';
    if (runId.length < SHORTEST_ID)
        return undefined;
    return text.split(/\D+/).includes(runId) ? 'run-id' : undefined;
}
function isCommit(text, sha) {
    if (sha.length < SHORTEST_SHA)
        return false;
    return text.split(/[^0-9a-z]+/).some((word) => word.length >= SHORTEST_SHA && sha.startsWith(word));
}
function datesAround(nowMs) {
    const days = [-1, 0, 1].flatMap((days) => formsOf(new Date(nowMs + days * DAY_MS)));
    return new RegExp(`(?<!\\d)(?:${days.join('|')})(?!\\d)`, 'i');
}
function formsOf(day) {
    const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
    const [m, d] = [month, date].map((digits) => digits.replace(/^0/, '0?'));
    const name = `${day.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })}[a-z]*`;
    const separated = '[-/._ ]';
    return [
        `${year}${separated}${m}${separated}${d}`,
        `${d}${separated}${m}${separated}${year}`,
        `${m}${separated}${d}${separated}${year}`,
        `${year}${month}${date}(?:\\d{4}(?:\\d\\d)?)?`,
        `${name}\\.? ${d},? ${year}`,
        `${d}\\.? ${name}\\.?,? ${year}`,
        `${d}-${name}-${year}`,
    ];
}
function textsOf(value) {
    if (typeof value === 'object' && value !== null)
        return Object.values(value).flatMap(textsOf);
    return typeof value === 'number' && Number.isSafeInteger(value) ? [String(value)] : [(0,_base_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(value)];
}
function runCounterIn(strategy) {
    const seen = new Set();
    const search = (value) => {
        if (typeof value === 'string')
            return counterInText(value);
        if (typeof value !== 'object' || value === null || seen.has(value))
            return undefined;
        seen.add(value);
        return firstFound([...Object.keys(value), ...Object.values(value)], search);
    };
    return strategy === undefined ? undefined : search(strategy);
}
function counterInText(text) {
    return firstFound((0,_base_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .splitExpressions */ .WH)(text), (piece) => 'expression' in piece ? firstFound(readsOf(piece.expression), counterIn) : undefined);
}
function readsOf(expression) {
    const outside = /'(?:[^']|'')*'|(?<![\w.-])github\s*(?:\.\s*[A-Za-z_][\w-]*|\[\s*'[^']*'\s*\])/gi;
    return (expression.match(outside) ?? []).filter((found) => !found.startsWith("'"));
}
function counterIn(read) {
    const property = (0,_base_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .pathFrom */ .Iw)(CONTEXT, read)?.[0]?.toLowerCase();
    return property !== undefined && COUNTERS.includes(property) ? `${CONTEXT}.${property}` : undefined;
}
function firstFound(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}


/***/ }),

/***/ 9053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ isCalled),
/* harmony export */   Z2: () => (/* binding */ defaultName),
/* harmony export */   cu: () => (/* binding */ unstableName),
/* harmony export */   q4: () => (/* binding */ defaultNameOf),
/* harmony export */   qv: () => (/* binding */ parseDefaultName)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _runner_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6715);
/* harmony import */ var _called_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8759);
/* harmony import */ var _matrix_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9139);
/* harmony import */ var _matrix_stability_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2601);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5122);






function defaultNameOf(repository, file, jobId) {
    return [repository, file, jobId].join('/');
}
function parseDefaultName(name, repository) {
    if (!name.startsWith(`${repository}/`))
        return undefined;
    const [, file, path] = /^([^/]+\.ya?ml)\/(.+)$/s.exec(name.slice(repository.length + 1)) ?? [];
    if (file === undefined || path === undefined)
        return undefined;
    const [outer, ...inner] = (0,_called_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNameSegments */ .J)(path) ?? [];
    if (outer !== undefined && inner.length > 0)
        return { file, jobId: outer.jobId, leg: outer.label, inner };
    const [, jobId, leg] = /^([A-Za-z_][\w-]*)(?: \((.*)\)| \((?:.*)~[0-9a-f]{8})?$/s.exec(path) ?? [];
    return jobId === undefined ? undefined : { file, jobId, leg };
}
function defaultName(run, values, hasTwin = false) {
    const workflow = run.workflow?.file ?? run.workflowName.replace(/^\.github\/workflows\//, '');
    return (0,_matrix_name_js__WEBPACK_IMPORTED_MODULE_3__/* .cutName */ .CI)((0,_matrix_name_js__WEBPACK_IMPORTED_MODULE_3__/* .withMatrix */ .Yf)(defaultNameOf(run.repository, workflow, run.jobId), values, hasTwin));
}
function unstableName(run, values, nowMs) {
    const unstable = values && (0,_matrix_stability_js__WEBPACK_IMPORTED_MODULE_5__/* .unstableValue */ .y)(values, { nowMs, sha: run.workflowSha, runId: run.runId });
    if (unstable === undefined)
        return undefined;
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('setup', _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .HEARTBEAT_MESSAGES */ .w.nameUnstable, { key: unstable.key, what: UNSTABLE[unstable.is] });
}
const UNSTABLE = { date: "today's date", commit: "this run's commit", 'run-id': "this run's ID" };
function isCalled(run, jobWorkflow) {
    const own = (0,_runner_run_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWorkflowRef */ .QO)(jobWorkflow);
    if (own === undefined || run.workflow === undefined)
        return undefined;
    return own.repository !== run.workflow.repository || own.path !== run.workflow.path;
}


/***/ })

};
;