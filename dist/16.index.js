"use strict";
exports.id = 16;
exports.ids = [16];
exports.modules = {

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

/***/ 16:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wasCancelled: () => (/* binding */ wasCancelled)
/* harmony export */ });
/* harmony import */ var _github_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4025);
/* harmony import */ var _github_raw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5301);


const TIMEOUT_MS = 5000;
async function wasCancelled(run, connection) {
    if (!run.isGitea || connection.token === '')
        return false;
    const path = `/repos/${run.repository}/actions/runs/${run.runId}`;
    try {
        const row = await (0,_github_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .getRow */ .Vq)(connection, path, { what: 'this run', permission: 'actions: read' }, TIMEOUT_MS);
        return [row['status'], row['conclusion']].some((state) => /^cancell?ed$/i.test((0,_github_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(state)));
    }
    catch {
        return false;
    }
}


/***/ })

};
;