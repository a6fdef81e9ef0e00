"use strict";
exports.id = 80;
exports.ids = [80];
exports.modules = {

/***/ 7080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  calledName: () => (/* binding */ calledName)
});

// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/github/contents.js
var contents = __webpack_require__(3225);
// EXTERNAL MODULE: ./build/github/json.js
var json = __webpack_require__(4025);
// EXTERNAL MODULE: ./build/github/raw.js
var raw = __webpack_require__(5301);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(9774);
// EXTERNAL MODULE: ./build/workflow/calls.js + 1 modules
var workflow_calls = __webpack_require__(5059);
// EXTERNAL MODULE: ./build/workflow/matrix.js
var matrix = __webpack_require__(4684);
// EXTERNAL MODULE: ./build/workflow/displayed-pattern.js
var displayed_pattern = __webpack_require__(1305);
;// CONCATENATED MODULE: ./build/workflow/recognize-calls.js

function anyJob(id) {
    return { id, name: '${{ inputs.any }}', expansion: { kind: 'dynamic' }, uses: undefined };
}
function recognizeCalls(candidates, name, names) {
    const fit = fitOf(candidates, name);
    if (fit === undefined || names.filter((other) => other === name).length > 1)
        return undefined;
    const isOpen = !candidates.some(({ calls }) => calls === fit.calls);
    const isShared = isOpen
        ? names.some((other) => other !== name && keyOf(fitOf(candidates, other)) === keyOf(fit))
        : candidates.some(({ calls }) => calls !== fit.calls && callsKey(calls) === callsKey(fit.calls));
    return isShared ? undefined : fit.calls;
}
function callsKey(calls) {
    return JSON.stringify(calls.map(({ jobId, shown }) => [jobId, shown?.join(', ')]));
}
function keyOf(fit) {
    return fit && JSON.stringify([callsKey(fit.calls), fit.own]);
}
function fitOf(candidates, name) {
    const found = new Map();
    const places = [...new Set(candidates.map(({ calls }) => calls))];
    for (const { calls, displayed } of candidates) {
        for (const pattern of displayed.patterns) {
            const fit = fitBy(pattern, calls, name);
            if (fit === 'unknown')
                return undefined;
            if (fit !== undefined)
                found.set(`${places.indexOf(calls)} ${callsKey(fit.calls)}`, fit);
        }
    }
    const [fit, ...others] = found.values();
    return others.length === 0 ? fit : undefined;
}
function fitBy(pattern, calls, name) {
    const filled = (0,displayed_pattern/* fillPattern */.ut)(pattern, name);
    if (filled === undefined)
        return undefined;
    if (filled === 'ambiguous' || pattern.isCut)
        return 'unknown';
    const textsAt = (level) => filled.filter(({ slot }) => slot.level === level && slot.from === 'matrix').map(({ text }) => text);
    const isUnknown = ({ shown }, level) => shown === undefined && filled.some(({ slot }) => slot.level === level && slot.from === 'other');
    if (calls.some(isUnknown))
        return 'unknown';
    const isClosed = calls.every(({ shown }) => shown !== undefined);
    const reached = calls.map((call, level) => ({ ...call, shown: call.shown ?? textsAt(level) }));
    return { calls: isClosed ? calls : reached, own: textsAt(calls.length) };
}

// EXTERNAL MODULE: ./build/workflow/yaml.js
var workflow_yaml = __webpack_require__(1530);
// EXTERNAL MODULE: ./build/heartbeat/called-name.js
var called_name = __webpack_require__(8759);
// EXTERNAL MODULE: ./build/heartbeat/matrix-name.js
var matrix_name = __webpack_require__(9139);
// EXTERNAL MODULE: ./build/heartbeat/messages.js
var messages = __webpack_require__(5122);
;// CONCATENATED MODULE: ./build/heartbeat/called.js












const MOST_FILES = 20;
const PAGE = 100;
const MOST_PAGES = 5;
async function calledName(job, connection, budget) {
    const found = await callsTo(job, connection, budget).catch(() => undefined);
    const { run, caller, values } = job;
    const name = found && (0,called_name/* defaultNameThrough */._)(run.repository, caller.file, found.calls, run.jobId, values, found.hasTwin);
    if (name === undefined)
        throw (0,errors/* errorOf */.Mz)('setup', messages/* HEARTBEAT_MESSAGES */.w.nameCalled, { file: caller.file });
    return name;
}
async function callsTo(job, connection, budget) {
    const { callee, run, values } = job;
    const files = new Map();
    const isIn = ({ workflow }) => callee === undefined || (0,workflow_calls/* isSameFile */.Dl)(workflow, callee);
    const isThis = (one) => one.jobId === run.jobId && one.calls.length > 0 && isIn(one);
    const all = () => listAll(job, connection, budget, files);
    const isAssumed = callee !== undefined && values === undefined;
    const list = isAssumed ? await listAll(job, connection, budget, files, [anyJob(run.jobId)]) : await all();
    const siblings = list.jobs.flatMap((one) => (isThis(one) && one.combination ? [one.combination.values] : []));
    const calls = (0,workflow_calls/* onlyCallsTo */.$V)(list, callee === undefined ? (one) => one.jobId === run.jobId : isIn) ??
        (await callsByName(job, isThis, connection, budget, { list, all: isAssumed ? all : undefined }));
    return calls && { calls, hasTwin: values !== undefined && (0,matrix.hasTwin)(values, siblings) };
}
async function callsByName({ run, values, checkRun }, isThis, connection, budget, lists) {
    if (!/^\d+$/.test(checkRun))
        return undefined;
    const names = await jobNames(run, connection, budget);
    const name = names.get(checkRun);
    if (name === undefined)
        return undefined;
    const label = values && (0,matrix_name/* matrixLabel */.Uy)(values, true);
    const recognize = ({ jobs }) => {
        const candidates = jobs.filter((one) => isThis(one) && (one.isDynamic || (one.combination && (0,matrix_name/* matrixLabel */.Uy)(one.combination.values, true)) === label));
        return recognizeCalls(candidates, name, [...names.values()]);
    };
    const { list, all } = lists;
    const isEnough = all === undefined || (list.unread.length === 0 && !list.isTruncated);
    return (isEnough ? recognize(list) : undefined) ?? (all && recognize(await all()));
}
async function listAll({ run, caller, callee, workflow }, connection, budget, files, assumed) {
    const root = { repository: caller.repository, path: caller.path, ref: '' };
    const keyOf = ({ repository, path, ref }) => `${repository}/${path}@${ref}`;
    const isAssumed = (id) => assumed !== undefined && callee !== undefined && (0,workflow_calls/* isSameFile */.Dl)(id, callee);
    const textOf = (id) => {
        if (id.ref === '' && (0,workflow_calls/* isSameFile */.Dl)(id, root))
            return workflow.text();
        const source = { repository: id.repository, path: id.path, sha: id.ref || run.workflowSha };
        return (0,retry/* retrying */.R$)(budget, (timeoutMs) => (0,contents/* readFile */.TA)(connection, source, timeoutMs));
    };
    for (;;) {
        const list = (0,workflow_calls/* listJobs */.N6)(root, (id) => (isAssumed(id) ? assumed : files.get(keyOf(id))));
        const missing = list.unread.filter((id) => !files.has(keyOf(id)));
        if (missing.length === 0 || files.size + missing.length > MOST_FILES)
            return list;
        await Promise.all(missing.map(async (id) => {
            files.set(keyOf(id), await textOf(id)
                .then((yaml) => (0,workflow_calls/* readFileJobs */.tT)((0,workflow_yaml/* parseTypedYaml */.V)(yaml)))
                .catch(() => undefined));
        }));
    }
}
async function jobNames(run, connection, budget) {
    const names = new Map();
    const requested = { what: 'the jobs of this run', permission: 'actions: read' };
    for (let page = 1; page <= MOST_PAGES; page++) {
        const path = `/repos/${run.repository}/actions/runs/${run.runId}/attempts/${run.attempt}/jobs?per_page=${PAGE}&page=${page}`;
        const rows = (0,json/* rowsOf */.RO)(await (0,retry/* retrying */.R$)(budget, (timeoutMs) => (0,raw/* getRow */.Vq)(connection, path, requested, timeoutMs)), 'jobs');
        for (const { id, name } of rows)
            names.set(String(id), (0,json/* text */.Qq)(name));
        if (rows.length < PAGE)
            break;
    }
    return names;
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