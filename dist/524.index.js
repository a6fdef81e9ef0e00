"use strict";
exports.id = 524;
exports.ids = [524];
exports.modules = {

/***/ 524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identityOf: () => (/* binding */ identityOf),
/* harmony export */   readOnlyReason: () => (/* binding */ readOnlyReason)
/* harmony export */ });
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3152);

function identityOf(run, matrix) {
    return {
        file: run.workflow?.file ?? run.workflowName,
        job: run.jobId,
        matrix: (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .matrixKey */ .z0)(matrix),
        step: (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .stepKey */ .Ug)(run.step, run.actionRepository),
    };
}
function readOnlyReason({ eventName, ref, defaultBranch }) {
    if (eventName.startsWith('pull_request'))
        return 'for a pull request';
    if (ref === '')
        return undefined;
    if (defaultBranch === undefined)
        return ref.startsWith('refs/heads/') ? undefined : `on ${ref}`;
    return ref === `refs/heads/${defaultBranch}`
        ? undefined
        : `on ${ref}, and not on the default branch ${defaultBranch}`;
}


/***/ }),

/***/ 3152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Fp: () => (/* binding */ markName),
/* harmony export */   L4: () => (/* binding */ anyMarkIn),
/* harmony export */   Ug: () => (/* binding */ stepKey),
/* harmony export */   en: () => (/* binding */ writeMarker),
/* harmony export */   sU: () => (/* binding */ listedSince),
/* harmony export */   t7: () => (/* binding */ readMarker),
/* harmony export */   we: () => (/* binding */ markerOf),
/* harmony export */   z0: () => (/* binding */ matrixKey)
/* harmony export */ });
/* harmony import */ var _base_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2873);
/* harmony import */ var _present_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7381);


const NOTHING = { listed: [], since: 0, file: '' };
const FORM = /<!-- heartbeat-action ([0-9a-f]{32}) ([\w-]*) -->/;
const DIGEST_LENGTH = 32;
const MOST_CHARS = 12_000;
const LISTED_CHARS = 11;
function markOf({ file, job, matrix, step }) {
    return (0,_base_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .B)(JSON.stringify([file, job, matrix, step]), DIGEST_LENGTH);
}
function matrixKey(json) {
    try {
        const values = JSON.parse(json);
        if (typeof values !== 'object' || values === null || Object.keys(values).length === 0)
            return '';
        return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    catch {
        return '';
    }
}
function stepKey(action, actionRepository) {
    const first = actionRepository === '' ? '__self' : `__${actionRepository.replace('/', '_')}`;
    return action === first ? '' : action.startsWith(`${first}_`) ? action.slice(first.length) : action;
}
function markerOf(names, { before, nowMs = 0, sinceMs = 0, file = '', } = {}) {
    const all = [...new Set(names)].sort();
    const failing = [];
    const listed = [];
    let left = (MOST_CHARS * 3) / 4;
    for (const name of all.map(markName)) {
        left -= Buffer.byteLength(JSON.stringify(name)) + 1 + LISTED_CHARS;
        if (left < 0)
            break;
        failing.push(name);
        listed.push(listedSince(before, name) ?? Math.floor(nowMs / 1000));
    }
    const digest = (0,_base_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .B)(JSON.stringify(all), DIGEST_LENGTH);
    const since = all.length === 0 ? 0 : before?.since || Math.floor(sinceMs / 1000);
    return { failing, omitted: all.length - failing.length, digest, listed, since, file };
}
function listedSince(marker, name) {
    const index = marker?.failing.indexOf(markName(name)) ?? -1;
    return index < 0 ? undefined : marker?.listed[index];
}
function markName(name) {
    return name.slice(0, _present_format_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_LENGTH */ .xt).toWellFormed();
}
function writeMarker(mark, marker) {
    return `<!-- heartbeat-action ${mark} ${Buffer.from(JSON.stringify(marker)).toString('base64url')} -->`;
}
function anyMarkIn(body) {
    return FORM.exec(body)?.[1];
}
function readMarker(mark, body) {
    const [, found, packed = ''] = FORM.exec(body) ?? [];
    if (found !== mark)
        return undefined;
    const { failing, omitted, digest, listed, since, file } = { ...NOTHING, ...parse(packed) };
    return {
        failing: Array.isArray(failing) ? failing.filter((name) => typeof name === 'string') : [],
        omitted: typeof omitted === 'number' && Number.isSafeInteger(omitted) && omitted > 0 ? omitted : 0,
        digest: typeof digest === 'string' ? digest : '',
        listed: Array.isArray(listed) ? listed.map((time) => (isTime(time) ? time : Number.MAX_SAFE_INTEGER)) : [],
        since: isTime(since) ? since : 0,
        file: typeof file === 'string' ? file : '',
    };
}
function isTime(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function parse(packed) {
    try {
        return Object(JSON.parse(Buffer.from(packed, 'base64url').toString()));
    }
    catch {
        return {};
    }
}


/***/ })

};
;