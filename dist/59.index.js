"use strict";
exports.id = 59;
exports.ids = [59,684];
exports.modules = {

/***/ 5059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dl: () => (/* binding */ isSameFile),
  N6: () => (/* binding */ listJobs),
  $V: () => (/* binding */ onlyCallsTo),
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
        const total = expansion.combinations.length;
        return expansion.combinations.map((combination, index) => ({
            combination,
            ...nameOf(job, combination, { index, total }),
        }));
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
function nameOf(job, combination, place) {
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
    const named = evaluatedName((0,displayed_pattern/* simplified */.Nx)(parts), textsRead(read), literalName(job.id, combination));
    const decided = parts.map((part, at) => (part === OTHER ? decidedText(pieces[at], combination, place) : part));
    return decided.every((part) => typeof part === 'string') ? withForm(named, decided.join('')) : named;
}
function withForm({ shown, displayed }, text) {
    if (displayed.text !== undefined || text === '')
        return { shown, displayed };
    return { shown, displayed: { ...displayed, patterns: [...plainName(text).patterns, ...displayed.patterns] } };
}
function valueRead(expression, combination) {
    const path = (0,base_expression/* pathFrom */.Iw)('matrix', expression);
    return path === undefined ? OTHER : { value: (0,base_expression/* valueAt */.fK)(combination?.values, path) };
}
function decidedText(piece, combination, place) {
    if (piece === undefined || 'text' in piece || combination === undefined || place === undefined)
        return undefined;
    const { expression } = piece;
    const of = (0,base_expression/* pathFrom */.Iw)('strategy', expression)?.join('.').toLowerCase();
    if (of === 'job-index')
        return String(place.index);
    if (of === 'job-total')
        return String(place.total);
    const [, argument] = /^toJSON\(\s*(matrix\b[^()]*?)\s*\)$/is.exec(expression) ?? [];
    if (argument?.toLowerCase() === 'matrix')
        return (0,scalar/* formatJson */.IB)(combination.values);
    const path = argument === undefined ? undefined : (0,base_expression/* pathFrom */.Iw)('matrix', argument);
    return path && (0,scalar/* formatJson */.IB)((0,base_expression/* valueAt */.fK)(combination.values, path));
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

// EXTERNAL MODULE: ./build/workflow/matrix.js
var matrix = __webpack_require__(4684);
;// CONCATENATED MODULE: ./build/workflow/calls.js



const SEPARATOR = ' / ';
const DEEPEST = 10;
const MOST_JOBS = 5000;
const MOST_CALLS = 5000;
const MOST_PATTERNS = 200;
function readFileJobs(root) {
    const jobs = isMapping(root) ? root['jobs'] : undefined;
    return Object.entries(isMapping(jobs) ? jobs : {}).map(([id, value]) => {
        const job = isMapping(value) ? value : {};
        const uses = typeof job['uses'] === 'string' ? job['uses'].trim() : undefined;
        return { id, name: job['name'], expansion: (0,matrix.expandStrategy)(job['strategy']), uses };
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
    const isFull = job.uses === undefined ? listing.jobs.length >= MOST_JOBS : listing.calls >= MOST_CALLS;
    if (isFull || place.calls.length >= DEEPEST)
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
function onlyCallsTo({ jobs, unread, isTruncated }, isMeant) {
    if (unread.length > 0 || isTruncated)
        return undefined;
    const [calls, ...others] = new Set(jobs.filter((job) => job.calls.length > 0 && isMeant(job)).map((job) => job.calls));
    const isKnown = calls !== undefined && others.length === 0 && calls.every(({ hasMatrix }) => !hasMatrix);
    return isKnown ? calls : undefined;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 1305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hj: () => (/* binding */ matchesName),
/* harmony export */   Nx: () => (/* binding */ simplified),
/* harmony export */   ut: () => (/* binding */ fillPattern)
/* harmony export */ });
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

/***/ 4684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   expandStrategy: () => (/* binding */ expandStrategy),
/* harmony export */   hasTwin: () => (/* binding */ hasTwin)
/* harmony export */ });
/* harmony import */ var _base_expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1735);
/* harmony import */ var _base_scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8357);


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
    if (Object.keys(strategy).some(_base_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .hasExpression */ .xS))
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
    const unknown = excluded.flatMap(Object.keys).find((key) => (0,_base_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .keyLike */ .ZV)(Object.keys(axes), key) === undefined);
    if (unknown !== undefined)
        return invalid(`\`matrix.exclude\` has the key "${unknown}", which \`matrix\` lacks`);
    const found = combine(axes).filter((values) => !excluded.some((filter) => matches(values, filter)));
    const combinations = include(found, itemsOf(matrix['include']), Object.keys(axes));
    if (combinations.length > MOST_JOBS)
        return invalid(`\`matrix\` gives more than ${MOST_JOBS} jobs`);
    if (combinations.length === 0)
        return { kind: 'none' };
    const all = combinations.map(({ values }) => values);
    return {
        kind: 'static',
        combinations: combinations.map((one) => ({ ...one, hasTwin: hasTwin(one.values, all) })),
    };
}
function hasTwin(values, all) {
    const own = inOrder(values);
    return all.some((other) => {
        const { keys, texts } = inOrder(other);
        return keys.join('\n') !== own.keys.join('\n') && texts.join('\n') === own.texts.join('\n');
    });
}
function inOrder(values) {
    const keys = Object.keys(values).sort();
    const texts = keys.map((key) => (0,_base_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .formatValue */ .Fl)(values[key]));
    return { keys, texts };
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
    const isAxis = ([key]) => (0,_base_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .keyLike */ .ZV)(axes, key) !== undefined;
    return {
        filter: Object.fromEntries(pairs.filter(isAxis)),
        extra: Object.fromEntries(pairs.filter((pair) => !isAxis(pair))),
    };
}
function merge(values, extra) {
    return Object.entries(extra).reduce((merged, [key, value]) => withValue(merged, (0,_base_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .keyLike */ .ZV)(Object.keys(merged), key) ?? key, value), values);
}
function withValue(values, key, value) {
    return Object.fromEntries([...Object.entries(values), [key, value]]);
}
function matches(values, filter, path = []) {
    if (typeof filter !== 'object' || filter === null)
        return (0,_base_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .looselyEqual */ .oQ)((0,_base_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(values, path), filter);
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
        size.isDynamic ||= isDynamic(value) || (isMapping(value) && Object.keys(value).some(_base_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .hasExpression */ .xS));
        if (typeof value === 'object' && value !== null)
            for (const child of Object.values(value))
                visit(child, depth + 1);
    };
    visit(root, 0);
    return size;
}
function isDynamic(value) {
    return typeof value === 'string' && (0,_base_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .hasExpression */ .xS)(value);
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function invalid(reason) {
    return { kind: 'invalid', reason };
}


/***/ })

};
;