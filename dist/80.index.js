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
// EXTERNAL MODULE: ./build/workflow/calls.js + 2 modules
var calls = __webpack_require__(603);
// EXTERNAL MODULE: ./build/workflow/displayed-pattern.js
var displayed_pattern = __webpack_require__(1305);
;// CONCATENATED MODULE: ./build/workflow/recognize-calls.js

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
    const calls = await callsTo(job, connection, budget).catch(() => undefined);
    const { run, caller, values } = job;
    const name = calls && (0,called_name/* defaultNameThrough */._)(run.repository, caller.file, calls, run.jobId, values);
    if (name === undefined)
        throw (0,errors/* errorOf */.Mz)('setup', messages/* HEARTBEAT_MESSAGES */.w.nameCalled, { file: caller.file });
    return name;
}
async function callsTo(job, connection, budget) {
    const { callee } = job;
    if (callee === undefined)
        return undefined;
    const list = await listAll(job, connection, budget);
    return (0,calls/* onlyCalls */.oX)(list, { ...callee, ref: '' }) ?? (await callsByName(job, callee, list, connection, budget));
}
async function listAll({ run, caller }, connection, budget) {
    const root = { repository: caller.repository, path: caller.path, ref: '' };
    const files = new Map();
    const keyOf = ({ repository, path, ref }) => `${repository}/${path}@${ref}`;
    for (;;) {
        const list = (0,calls/* listJobs */.N6)(root, (id) => files.get(keyOf(id)));
        const missing = list.unread.filter((id) => !files.has(keyOf(id)));
        if (missing.length === 0 || files.size + missing.length > MOST_FILES)
            return list;
        await Promise.all(missing.map(async (id) => {
            const source = { repository: id.repository, path: id.path, sha: id.ref || run.workflowSha };
            const read = (0,retry/* retrying */.R$)(budget, (timeoutMs) => (0,contents/* readFile */.TA)(connection, source, timeoutMs));
            files.set(keyOf(id), await read.then((yaml) => (0,calls/* readFileJobs */.tT)((0,workflow_yaml/* parseTypedYaml */.V)(yaml))).catch(() => undefined));
        }));
    }
}
async function callsByName({ run, values, checkRun }, callee, list, connection, budget) {
    if (!/^\d+$/.test(checkRun))
        return undefined;
    const names = await jobNames(run, connection, budget);
    const name = names.get(checkRun);
    const label = values && (0,matrix_name/* matrixLabel */.Uy)(values);
    const candidates = list.jobs.filter((one) => one.jobId === run.jobId &&
        (0,calls/* isSameFile */.Dl)(one.workflow, callee) &&
        (one.isDynamic || (one.combination && (0,matrix_name/* matrixLabel */.Uy)(one.combination.values)) === label));
    return name === undefined ? undefined : recognizeCalls(candidates, name, [...names.values()]);
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

/***/ 603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dl: () => (/* binding */ isSameFile),
  N6: () => (/* binding */ listJobs),
  oX: () => (/* binding */ onlyCalls),
  tT: () => (/* binding */ readFileJobs)
});

// UNUSED EXPORTS: calledWorkflow

// EXTERNAL MODULE: ./build/workflow/displayed-pattern.js
var displayed_pattern = __webpack_require__(1305);
// EXTERNAL MODULE: ./build/base/expression.js
var base_expression = __webpack_require__(1735);
// EXTERNAL MODULE: ./build/base/scalar.js
var scalar = __webpack_require__(8357);
;// CONCATENATED MODULE: ./build/workflow/job-name.js



const LONGEST = 100;
const CUT_MARK = '...';
const KEPT = LONGEST - CUT_MARK.length;
const OTHER = { from: 'other' };
const MATRIX = { from: 'matrix' };
function displayedNames(job) {
    const { expansion } = job;
    if (expansion.kind === 'invalid')
        return [];
    if (expansion.kind === 'static') {
        return expansion.combinations.map((combination) => ({ combination, ...nameOf(job, combination) }));
    }
    if (expansion.kind === 'none')
        return [{ combination: undefined, ...nameOf(job, undefined) }];
    return [{ combination: undefined, shown: undefined, displayed: dynamicName(job) }];
}
function shownValues(combination) {
    return combination === undefined ? [] : leavesOf(combination.shown).filter((text) => text !== '');
}
function leavesOf(value) {
    if (typeof value !== 'object' || value === null)
        return [leaf(value)];
    return Object.values(value).flatMap(leavesOf);
}
function leaf(value) {
    return Object.is(value, -0) ? '-0' : (0,scalar/* formatValue */.Fl)(value);
}
function givenName({ name }) {
    return typeof name === 'number' ? (0,scalar/* formatNumber */.ZV)(name) : (0,scalar/* formatValue */.Fl)(name);
}
function nameOf(job, combination) {
    const given = givenName(job);
    if (!(0,base_expression/* hasExpression */.xS)(given))
        return literalName(given || job.id, combination);
    const pieces = (0,base_expression/* splitExpressions */.WH)(given);
    const read = pieces.map((piece) => ('text' in piece ? piece : valueRead(piece.expression, combination)));
    const values = read.filter((one) => 'value' in one).map(({ value }) => value);
    const fails = pieces.length === 1 && values.some((value) => typeof value === 'object' && value !== null);
    if (fails)
        return { shown: [], displayed: { text: undefined, patterns: [], mayBeCut: false } };
    const parts = read.map((one) => ('text' in one ? one.text : 'value' in one ? (0,scalar/* formatValue */.Fl)(one.value) : OTHER));
    return evaluatedName((0,displayed_pattern/* simplified */.Nx)(parts), textsRead(read), literalName(job.id, combination));
}
function valueRead(expression, combination) {
    const path = (0,base_expression/* pathFrom */.Iw)('matrix', expression);
    return path === undefined ? OTHER : { value: (0,base_expression/* valueAt */.fK)(combination?.values, path) };
}
function textsRead(read) {
    const texts = [];
    for (const [at, one] of read.entries()) {
        const before = read[at - 1];
        if (!('value' in one))
            continue;
        const joined = before !== undefined && 'value' in before ? (texts.pop() ?? '') : '';
        texts.push(joined + (0,scalar/* formatValue */.Fl)(one.value));
    }
    return texts;
}
function literalName(base, combination) {
    const values = shownValues(combination).join(', ');
    const whole = values === '' ? base : `${base} (${values})`;
    const text = cut(whole);
    const isCut = text !== whole;
    return {
        shown: values === '' ? [] : [values],
        displayed: { text, patterns: [{ parts: [text], isCut }], mayBeCut: isCut },
    };
}
function evaluatedName(parts, shown, otherwise) {
    if (parts.length === 0)
        return otherwise;
    const [text] = parts;
    if (typeof text === 'string' && parts.length === 1)
        return { shown, displayed: plainName(text) };
    return { shown, displayed: openName(parts, otherwise.displayed) };
}
function openName(parts, otherwise) {
    const patterns = [{ parts, isCut: false }, cutPattern(parts)];
    const mayBeNothing = parts.every((part) => typeof part !== 'string');
    return { text: undefined, patterns: mayBeNothing ? [...patterns, ...otherwise.patterns] : patterns, mayBeCut: true };
}
function plainName(text) {
    const whole = { parts: [text], isCut: false };
    const shortened = cut(text);
    if (shortened === text)
        return { text, patterns: [whole], mayBeCut: false };
    return { text: undefined, patterns: [whole, { parts: [shortened], isCut: true }], mayBeCut: true };
}
function dynamicName(job) {
    const given = givenName(job);
    if ((0,base_expression/* hasExpression */.xS)(given))
        return dynamicEvaluatedName(given, dynamicLiteralName(job.id));
    return dynamicLiteralName(given || job.id);
}
function dynamicEvaluatedName(given, otherwise) {
    const parts = (0,base_expression/* splitExpressions */.WH)(given).map((piece) => {
        if ('text' in piece)
            return piece.text;
        return (0,base_expression/* pathFrom */.Iw)('matrix', piece.expression) === undefined ? OTHER : MATRIX;
    });
    return openName((0,displayed_pattern/* simplified */.Nx)(parts), otherwise);
}
function dynamicLiteralName(base) {
    const { displayed: bare } = literalName(base, undefined);
    if (bare.mayBeCut)
        return bare;
    const opened = `${base} (`;
    const withValues = { parts: [opened, MATRIX, ')'], isCut: false };
    return { text: undefined, patterns: [...bare.patterns, withValues, cutPattern([opened, MATRIX])], mayBeCut: true };
}
function cutPattern([first = '']) {
    return { parts: (0,displayed_pattern/* simplified */.Nx)([typeof first === 'string' ? first.slice(0, KEPT) : '', OTHER, CUT_MARK]), isCut: true };
}
function cut(name) {
    return name.length > LONGEST ? name.slice(0, KEPT) + CUT_MARK : name;
}

;// CONCATENATED MODULE: ./build/workflow/matrix.js


const MOST_JOBS = 256;
const MOST_TRIED = 4096;
const MOST_NODES = 50_000;
const DEEPEST = 50;
function expandStrategy(strategy) {
    if (strategy === undefined)
        return { kind: 'none' };
    if (isDynamic(strategy))
        return { kind: 'dynamic' };
    if (!isMapping(strategy))
        return invalid('`strategy` is not a mapping');
    if (Object.keys(strategy).some(base_expression/* hasExpression */.xS))
        return { kind: 'dynamic' };
    const { matrix } = strategy;
    return matrix === undefined ? { kind: 'none' } : expandMatrix(matrix);
}
function expandMatrix(matrix) {
    if (isDynamic(matrix))
        return { kind: 'dynamic' };
    if (!isMapping(matrix))
        return invalid('`matrix` is not a mapping');
    const size = measure(matrix);
    if (size.nodes > MOST_NODES)
        return invalid('`matrix` is too large, or contains itself');
    const problem = problemOf(matrix);
    if (problem !== undefined)
        return invalid(problem);
    return size.isDynamic ? { kind: 'dynamic' } : expandStatic(matrix);
}
function expandStatic(matrix) {
    const axes = axesOf(matrix);
    const product = Object.values(axes).reduce((count, { length }) => count * length, 1);
    if (product > MOST_TRIED)
        return { kind: 'dynamic' };
    const excluded = itemsOf(matrix['exclude']);
    const unknown = excluded.flatMap(Object.keys).find((key) => (0,base_expression/* keyLike */.ZV)(Object.keys(axes), key) === undefined);
    if (unknown !== undefined)
        return invalid(`\`matrix.exclude\` has the key "${unknown}", which \`matrix\` lacks`);
    const found = combine(axes).filter((values) => !excluded.some((filter) => matches(values, filter)));
    const combinations = include(found, itemsOf(matrix['include']), Object.keys(axes));
    if (combinations.length > MOST_JOBS)
        return invalid(`\`matrix\` gives more than ${MOST_JOBS} jobs`);
    return combinations.length === 0 ? { kind: 'none' } : { kind: 'static', combinations };
}
function combine(axes) {
    const entries = Object.entries(axes);
    if (entries.length === 0)
        return [];
    return entries.reduce((found, [key, items]) => found.flatMap((values) => items.map((item) => withValue(values, key, item))), [{}]);
}
function include(found, entries, axes) {
    const parts = entries.map((entry) => ({ entry, ...partsOf(entry, axes) }));
    const extended = found.map((shown) => {
        const fitting = parts.filter(({ filter }) => matches(shown, filter));
        return { shown, values: fitting.reduce((values, { extra }) => merge(values, extra), shown) };
    });
    const own = parts.filter(({ filter }) => !found.some((shown) => matches(shown, filter)));
    const added = own.map(({ filter, extra }) => ({ ...filter, ...extra }));
    return [...extended, ...added.map((values) => ({ shown: values, values }))];
}
function partsOf(entry, axes) {
    const pairs = Object.entries(entry);
    const isAxis = ([key]) => (0,base_expression/* keyLike */.ZV)(axes, key) !== undefined;
    return {
        filter: Object.fromEntries(pairs.filter(isAxis)),
        extra: Object.fromEntries(pairs.filter((pair) => !isAxis(pair))),
    };
}
function merge(values, extra) {
    return Object.entries(extra).reduce((merged, [key, value]) => withValue(merged, (0,base_expression/* keyLike */.ZV)(Object.keys(merged), key) ?? key, value), values);
}
function withValue(values, key, value) {
    return Object.fromEntries([...Object.entries(values), [key, value]]);
}
function matches(values, filter, path = []) {
    if (typeof filter !== 'object' || filter === null)
        return (0,scalar/* looselyEqual */.oQ)((0,base_expression/* valueAt */.fK)(values, path), filter);
    return Object.entries(filter).every(([step, value]) => matches(values, value, [...path, step]));
}
function problemOf(matrix) {
    const axes = Object.entries(axesOf(matrix));
    if (axes.length === 0 && Array.isArray(matrix['include']) && matrix['include'].length === 0)
        return NO_VALUES;
    if (axes.length === 0 && matrix['include'] === undefined)
        return NO_VALUES;
    const empty = axes.find(([, items]) => !hasValues(items));
    if (empty !== undefined)
        return `\`matrix.${empty[0]}\` is not a list of values`;
    return problemOfEntries('include', matrix['include']) ?? problemOfEntries('exclude', matrix['exclude']);
}
const NO_VALUES = '`matrix` has no values';
function hasValues(items) {
    return isDynamic(items) || (Array.isArray(items) && items.length > 0);
}
function problemOfEntries(key, entries) {
    if (entries === undefined || isDynamic(entries))
        return undefined;
    if (!Array.isArray(entries))
        return `\`matrix.${key}\` is not a list`;
    const wrong = entries.some((entry) => !isDynamic(entry) && !(isMapping(entry) && Object.keys(entry).length > 0));
    return wrong ? `\`matrix.${key}\` has an entry without values` : undefined;
}
function axesOf(matrix) {
    return Object.fromEntries(Object.entries(matrix).filter(([key]) => key !== 'include' && key !== 'exclude'));
}
function itemsOf(entries) {
    return Array.isArray(entries) ? entries.filter(isMapping) : [];
}
function measure(root) {
    const size = { nodes: 0, isDynamic: false };
    const visit = (value, depth) => {
        size.nodes += depth > DEEPEST ? MOST_NODES : 1;
        if (size.nodes > MOST_NODES)
            return;
        size.isDynamic ||= isDynamic(value) || (isMapping(value) && Object.keys(value).some(base_expression/* hasExpression */.xS));
        if (typeof value === 'object' && value !== null)
            for (const child of Object.values(value))
                visit(child, depth + 1);
    };
    visit(root, 0);
    return size;
}
function isDynamic(value) {
    return typeof value === 'string' && (0,base_expression/* hasExpression */.xS)(value);
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function invalid(reason) {
    return { kind: 'invalid', reason };
}

;// CONCATENATED MODULE: ./build/workflow/calls.js



const SEPARATOR = ' / ';
const calls_DEEPEST = 10;
const calls_MOST_JOBS = 5000;
const MOST_CALLS = 5000;
const MOST_PATTERNS = 200;
function readFileJobs(root) {
    const jobs = calls_isMapping(root) ? root['jobs'] : undefined;
    return Object.entries(calls_isMapping(jobs) ? jobs : {}).map(([id, value]) => {
        const job = calls_isMapping(value) ? value : {};
        const uses = typeof job['uses'] === 'string' ? job['uses'].trim() : undefined;
        return { id, name: job['name'], expansion: expandStrategy(job['strategy']), uses };
    });
}
function listJobs(root, read) {
    const listing = { read, jobs: [], unread: [], isTruncated: false, calls: 0 };
    addJobs(listing, { workflow: root, calls: [], displayed: [] });
    const { jobs, unread, isTruncated } = listing;
    return { jobs, unread, isTruncated };
}
function addJobs(listing, place) {
    const jobs = listing.read(place.workflow);
    if (jobs === undefined)
        addUnread(listing, place.workflow);
    for (const job of jobs ?? []) {
        for (const shown of displayedNames(job))
            addJob(listing, place, job, shown);
    }
}
function addJob(listing, place, job, shown) {
    const isFull = job.uses === undefined ? listing.jobs.length >= calls_MOST_JOBS : listing.calls >= MOST_CALLS;
    if (isFull || place.calls.length >= calls_DEEPEST)
        listing.isTruncated = true;
    else if (job.uses === undefined)
        listing.jobs.push(listed(place, job, shown));
    else
        addCall(listing, place, { ...job, uses: job.uses }, shown);
}
function addUnread({ unread }, workflow) {
    if (!unread.some((known) => isSameFile(known, workflow) && known.ref === workflow.ref))
        unread.push(workflow);
}
function listed(place, job, { combination, displayed }) {
    const { calls, workflow } = place;
    const isDynamic = job.expansion.kind === 'dynamic';
    return { calls, jobId: job.id, workflow, combination, isDynamic, displayed: joined([...place.displayed, displayed]) };
}
function addCall(listing, place, job, { shown, displayed }) {
    const workflow = calledWorkflow(job.uses, place.workflow);
    if (workflow === undefined)
        return;
    listing.calls += 1;
    const call = { jobId: job.id, shown, hasMatrix: job.expansion.kind !== 'none' };
    addJobs(listing, { workflow, calls: [...place.calls, call], displayed: [...place.displayed, displayed] });
}
function calledWorkflow(uses, from) {
    const [, own] = /^[.$]\/(.+)$/.exec(uses) ?? [];
    if (own !== undefined)
        return { ...from, path: own };
    const [, repository, path, ref] = /^([^/]+\/[^/]+)\/([^@]+)@(.+)$/.exec(uses) ?? [];
    return repository === undefined || path === undefined || ref === undefined ? undefined : { repository, path, ref };
}
function isSameFile(left, right) {
    return left.path === right.path && left.repository.toLowerCase() === right.repository.toLowerCase();
}
function joined(levels) {
    const texts = levels.map(({ text }) => text);
    const text = texts.includes(undefined) ? undefined : texts.join(SEPARATOR);
    return { text, patterns: joinedPatterns(levels), mayBeCut: levels.some(({ mayBeCut }) => mayBeCut) };
}
function joinedPatterns(levels) {
    const count = levels.reduce((product, { patterns }) => product * patterns.length, 1);
    if (count > MOST_PATTERNS)
        return [{ parts: [{ from: 'other' }], isCut: true }];
    return levels.reduce((outer, { patterns }, level) => outer.flatMap((one) => patterns.map((inner) => appended(one, inner, level))), [{ parts: [], isCut: false }]);
}
function appended(outer, inner, level) {
    const parts = inner.parts.map((part) => (typeof part === 'string' ? part : { ...part, level }));
    const separator = level === 0 ? '' : SEPARATOR;
    return { parts: (0,displayed_pattern/* simplified */.Nx)([...outer.parts, separator, ...parts]), isCut: outer.isCut || inner.isCut };
}
function onlyCalls({ jobs, unread, isTruncated }, workflow) {
    if (unread.length > 0 || isTruncated)
        return undefined;
    const [calls, ...others] = new Set(jobs.filter((job) => isSameFile(job.workflow, workflow)).map(({ calls }) => calls));
    const isKnown = calls !== undefined && others.length === 0 && calls.every(({ hasMatrix }) => !hasMatrix);
    return isKnown ? calls : undefined;
}
function calls_isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 1305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ simplified),
/* harmony export */   ut: () => (/* binding */ fillPattern)
/* harmony export */ });
/* unused harmony export matchesName */
function simplified(parts) {
    const joined = [];
    for (const part of parts) {
        const last = joined.at(-1);
        if (part === '')
            continue;
        if (typeof part === 'string' && typeof last === 'string')
            joined.splice(-1, 1, last + part);
        else if (typeof part === 'object' && typeof last === 'object')
            joined.splice(-1, 1, joinSlots(last, part));
        else
            joined.push(part);
    }
    return joined;
}
function joinSlots(left, right) {
    return left.from === right.from && left.level === right.level ? left : { from: 'other' };
}
function matchesName(patterns, name) {
    return patterns.some(({ parts }) => positions(parts, name, 'first') !== undefined);
}
function fillPattern({ parts }, name) {
    const first = positions(parts, name, 'first');
    const last = positions(parts, name, 'last');
    if (first === undefined || last === undefined)
        return undefined;
    if (first.some((at, index) => at !== last[index]))
        return 'ambiguous';
    return parts.flatMap((part, index) => {
        if (typeof part === 'string')
            return [];
        const before = parts[index - 1];
        const from = typeof before === 'string' ? (first[index - 1] ?? 0) + before.length : 0;
        return [{ slot: part, text: name.slice(from, first[index + 1] ?? name.length) }];
    });
}
function positions(parts, name, which) {
    const first = parts[0];
    const end = parts.at(-1);
    if (typeof first === 'string' && !name.startsWith(first))
        return undefined;
    if (typeof end === 'string' && !name.endsWith(end))
        return undefined;
    if (parts.length === 1 && typeof first === 'string')
        return name === first ? [0] : undefined;
    if (parts.length === 0)
        return name === '' ? [] : undefined;
    return which === 'first' ? fromLeft(parts, name) : fromRight(parts, name);
}
function fromLeft(parts, name) {
    const found = [];
    let free = 0;
    for (const [index, part] of parts.entries()) {
        const isEnd = index === parts.length - 1 && typeof part === 'string';
        const at = typeof part !== 'string' ? free : isEnd ? name.length - part.length : name.indexOf(part, free);
        if (at < free)
            return undefined;
        found.push(at);
        free = at + (typeof part === 'string' ? part.length : 0);
    }
    return found;
}
function fromRight(parts, name) {
    const found = [];
    let free = name.length;
    for (const [index, part] of [...parts.entries()].reverse()) {
        const isStart = index === 0 && typeof part === 'string';
        if (typeof part !== 'string')
            continue;
        const at = isStart ? 0 : free < part.length ? -1 : name.lastIndexOf(part, free - part.length);
        if (at < 0 || at + part.length > free)
            return undefined;
        found[index] = at;
        free = at;
    }
    return parts.map((part, index) => {
        const before = parts[index - 1];
        if (typeof part === 'string')
            return found[index] ?? 0;
        return typeof before === 'string' ? (found[index - 1] ?? 0) + before.length : 0;
    });
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