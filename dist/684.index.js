"use strict";
exports.id = 684;
exports.ids = [684];
exports.modules = {

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