"use strict";
exports.id = 228;
exports.ids = [228];
exports.modules = {

/***/ 1228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluateScheduleIf: () => (/* reexport safe */ _workflow_schedule_if_js__WEBPACK_IMPORTED_MODULE_1__.G),
/* harmony export */   parseTypedYaml: () => (/* reexport safe */ _workflow_yaml_js__WEBPACK_IMPORTED_MODULE_3__.V),
/* harmony export */   parseYaml: () => (/* reexport safe */ _workflow_yaml_js__WEBPACK_IMPORTED_MODULE_3__.h),
/* harmony export */   readWorkflow: () => (/* reexport safe */ _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__.S),
/* harmony export */   scheduleInterval: () => (/* reexport safe */ _schedule_interval_js__WEBPACK_IMPORTED_MODULE_0__.J)
/* harmony export */ });
/* harmony import */ var _schedule_interval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4140);
/* harmony import */ var _workflow_schedule_if_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6626);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7288);
/* harmony import */ var _workflow_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1530);






/***/ }),

/***/ 6626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ evaluateScheduleIf)
/* harmony export */ });
/* unused harmony export readsSchedule */
const UNKNOWN = { value: undefined, isOpaque: false };
const TOKEN = /\s*(?:('(?:[^']|'')*')|(&&|\|\||[!=<>]=|[!<>(),])|(-?(?:0x[\da-f]+|\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?![\w.]))|([a-z_][\w-]*(?:\s*\.\s*(?:[a-z_][\w-]*|\*)|\s*\[\s*(?:'(?:[^']|'')*'|\d+)\s*\])*))/iy;
function evaluateScheduleIf(condition, cron) {
    const text = condition?.trim() ?? '';
    if (text === '')
        return { run: 'runs', isOpaque: false };
    const result = evaluate(expressionIn(text), cron) ?? { value: undefined, isOpaque: readsSchedule(text) };
    if (result.value === undefined)
        return { run: 'unknown', isOpaque: result.isOpaque };
    return { run: isTrue(result.value) ? 'runs' : 'skipped', isOpaque: false };
}
function readsSchedule(text) {
    return /\bgithub\s*(?:\.\s*event|\[\s*'event'\s*\])\s*(?:\.\s*schedule\b|\[\s*'schedule'\s*\])/i.test(text);
}
function expressionIn(text) {
    return /^\$\{\{((?:(?!\$\{\{).)*)\}\}$/s.exec(text)?.[1] ?? text;
}
function evaluate(expression, cron) {
    const tokens = tokensOf(expression);
    if (tokens === undefined)
        return undefined;
    const parser = new Parser(tokens, cron);
    const value = parser.either();
    return parser.isAtEnd() ? value : undefined;
}
function tokensOf(text) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.trimEnd().length) {
        const found = TOKEN.exec(text);
        if (found === null)
            return undefined;
        tokens.push(found[0].trim());
    }
    return tokens;
}
class Parser {
    tokens;
    cron;
    at = 0;
    constructor(tokens, cron) {
        this.tokens = tokens;
        this.cron = cron;
    }
    isAtEnd() {
        return this.at === this.tokens.length;
    }
    either() {
        let left = this.both();
        while (this.take('||'))
            left = or(left, this.both());
        return left;
    }
    both() {
        let left = this.comparison();
        while (this.take('&&'))
            left = and(left, this.comparison());
        return left;
    }
    comparison() {
        let left = this.not();
        for (;;) {
            if (this.take('=='))
                left = equals(left, this.not(), true);
            else if (this.take('!='))
                left = equals(left, this.not(), false);
            else if (['<', '>', '<=', '>='].some((operator) => this.take(operator)))
                left = unknownOf([left, this.not()]);
            else
                return left;
        }
    }
    not() {
        if (!this.take('!'))
            return this.primary();
        const operand = this.not();
        return operand.value === undefined ? operand : { ...operand, value: !isTrue(operand.value) };
    }
    primary() {
        if (this.take('(')) {
            const inner = this.either();
            return this.take(')') ? inner : this.broken();
        }
        const token = this.tokens[this.at] ?? '';
        this.at += 1;
        if (token.startsWith("'"))
            return known(token.slice(1, -1).replaceAll("''", "'"));
        if (/^-?\d/.test(token))
            return known(Number(token));
        if (!/^[a-z_]/i.test(token))
            return this.broken();
        return this.take('(') ? this.call(token.toLowerCase()) : this.path(token);
    }
    call(name) {
        const given = [];
        if (!this.take(')')) {
            do
                given.push(this.either());
            while (this.take(','));
            if (!this.take(')'))
                return this.broken();
        }
        return callOf(name, given) ?? unknownOf(given);
    }
    path(token) {
        const path = token
            .toLowerCase()
            .replace(/\s*\[\s*'([^']*)'\s*\]/g, '.$1')
            .replace(/\s/g, '');
        if (path === 'true' || path === 'false')
            return known(path === 'true');
        if (path === 'null')
            return known(null);
        if (path === 'github.event.schedule')
            return { value: this.cron, isOfSchedule: true };
        if (path === 'github.event_name')
            return known('schedule');
        return path === 'github.event' || path === 'github' ? { value: undefined, isOpaque: true } : UNKNOWN;
    }
    take(token) {
        if (this.tokens[this.at] !== token)
            return false;
        this.at += 1;
        return true;
    }
    broken() {
        this.at = this.tokens.length + 1;
        return UNKNOWN;
    }
}
function known(value) {
    return { value, isOfSchedule: false };
}
function unknownOf(operands) {
    const isOpaque = operands.some((one) => (one.value === undefined ? one.isOpaque : one.isOfSchedule));
    return { value: undefined, isOpaque };
}
function or(left, right) {
    if (left.value !== undefined)
        return isTrue(left.value) ? left : right;
    return right.value !== undefined && isTrue(right.value) ? right : logical(left, right);
}
function and(left, right) {
    if (left.value !== undefined)
        return isTrue(left.value) ? right : left;
    return right.value !== undefined && !isTrue(right.value) ? right : logical(left, right);
}
function logical(left, right) {
    return { value: undefined, isOpaque: [left, right].some((one) => one.value === undefined && one.isOpaque) };
}
function equals(left, right, wanted) {
    const isOfSchedule = [left, right].some((one) => one.value !== undefined && one.isOfSchedule);
    const [a, b] = [left.value, right.value];
    if (a === undefined || b === undefined || typeof a === 'object' || typeof b === 'object') {
        return a === null && b === null ? { value: wanted, isOfSchedule } : unknownOf([left, right]);
    }
    if (typeof a !== typeof b)
        return unknownOf([left, right]);
    return { value: (lower(a) === lower(b)) === wanted, isOfSchedule };
}
function callOf(name, given) {
    const [first, second] = given;
    if (name === 'fromjson' && first !== undefined && given.length === 1)
        return fromJson(first);
    if (first?.value === undefined || second?.value === undefined || given.length !== 2)
        return undefined;
    const isOfSchedule = first.isOfSchedule || second.isOfSchedule;
    const [where, what] = [first.value, second.value];
    if (typeof what === 'object')
        return undefined;
    if (Array.isArray(where)) {
        return name === 'contains' ? { value: where.some((item) => lower(item) === lower(what)), isOfSchedule } : undefined;
    }
    const [text, part] = [String(lower(where ?? '')), String(lower(what ?? ''))];
    if (name === 'contains')
        return { value: text.includes(part), isOfSchedule };
    if (name === 'startswith')
        return { value: text.startsWith(part), isOfSchedule };
    return name === 'endswith' ? { value: text.endsWith(part), isOfSchedule } : undefined;
}
function fromJson({ value }) {
    if (typeof value !== 'string')
        return undefined;
    try {
        const json = JSON.parse(value);
        const isScalar = (item) => item === null || ['string', 'number', 'boolean'].includes(typeof item);
        const isUsable = Array.isArray(json) ? json.every(isScalar) : isScalar(json);
        return isUsable ? { value: json, isOfSchedule: false } : undefined;
    }
    catch {
        return undefined;
    }
}
function lower(value) {
    return typeof value === 'string' ? value.toLowerCase() : value;
}
function isTrue(value) {
    return typeof value === 'object' ? value !== null : Boolean(value);
}


/***/ })

};
;