export const id = 947;
export const ids = [947];
export const modules = {

/***/ 5947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readWorkflow: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/** A workflow file is a few KiB, a generated one some hundred; the library takes seconds for more than this. */
const MOST_CHARS = 524_288;
/**
 * Reads a workflow file: YAML as GitHub takes it, which knows anchors and aliases but no merge keys, and has no key
 * twice. `on` is the name of a key whatever a YAML 1.1 parser would make of it.
 *
 * Walks from the root to what is asked for and no further, so that aliases which multiply are never expanded.
 *
 * @throws ActionError (`setup`) when it is no YAML, or no workflow
 */
function readWorkflow(yamlText) {
    const file = parse(yamlText);
    const root = file.mapping(file.root, 'it');
    const on = root.get('on');
    if (on === undefined)
        throw noWorkflow('it has no `on`');
    const jobs = root.get('jobs');
    if (jobs === undefined)
        throw noWorkflow('it has no `jobs`');
    return {
        name: textOf(file.followed(root.get('name'))) || undefined,
        schedule: readSchedule(file, on),
        jobIds: [...file.mapping(jobs, '`jobs`').keys()],
    };
}
/** `on: schedule` and `on: [schedule]` name the event, and no time at which it would happen. */
function readSchedule(file, on) {
    const events = file.followed(on);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(events) || textOf(events) !== undefined)
        return [];
    const schedule = file.followed(file.mapping(events, '`on`').get('schedule'));
    if (schedule === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(schedule) && schedule.value === null))
        return [];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(schedule))
        throw noWorkflow("`on.schedule` is no list: it takes `- cron: '…'`");
    return schedule.items.map((item, at) => readEntry(file, item, `entry ${at + 1} of \`on.schedule\``));
}
function readEntry(file, item, what) {
    const entry = file.mapping(item, what);
    const unknown = [...entry.keys()].find((key) => key !== 'cron' && key !== 'timezone');
    if (unknown !== undefined)
        throw noWorkflow(`${what} has "${unknown}", and GitHub takes \`cron\` and \`timezone\``);
    const text = (key) => {
        const node = file.followed(entry.get(key));
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && typeof node.value === 'string')
            return node.value;
        throw noWorkflow(entry.has(key) ? `\`${key}\` of ${what} is no string` : `${what} has no \`${key}\``);
    };
    const line = file.lineOf(entry.get('cron'));
    return {
        cron: text('cron'),
        timezone: entry.has('timezone') ? text('timezone') : undefined,
        ...(line === undefined ? {} : { line }),
    };
}
/** What the library says to programmers. */
const SAID_BETTER = {
    MULTIPLE_DOCS: 'it holds more than one document',
    RESOURCE_EXHAUSTION: 'it is nested too deeply',
};
function parse(yamlText) {
    if (yamlText.length > MOST_CHARS)
        throw noYaml('it is longer than 512 KiB');
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    try {
        // Keys are compared where they are read: the library compares each with all, which takes minutes for a large map.
        const { contents, errors } = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(yamlText, { lineCounter, uniqueKeys: false, prettyErrors: false });
        const [error] = errors;
        if (error !== undefined) {
            throw noYaml(`${SAID_BETTER[error.code] ?? error.message} (line ${lineCounter.linePos(error.pos[0]).line})`, error);
        }
        const targets = aliasTargets(contents);
        const followed = (node) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? (targets.get(node) ?? null) : (node ?? null));
        return {
            root: contents,
            followed,
            mapping: (node, what) => mapping(followed(node), what),
            lineOf: (node) => (node?.range ? lineCounter.linePos(node.range[0]).line : undefined),
        };
    }
    catch (thrown) {
        if (thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
            throw thrown;
        throw noYaml(thrown instanceof RangeError ? 'it is nested too deeply' : String(thrown), thrown);
    }
}
/** What each alias stands for: the last node before it that has its anchor. */
function aliasTargets(contents) {
    const anchors = new Map();
    const targets = new Map();
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(contents, {
        Node: (_, node) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
                const target = anchors.get(node.source);
                if (target === undefined)
                    throw noYaml(`the alias *${node.source.slice(0, 60)} stands for nothing`);
                targets.set(node, target);
            }
            else if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    return targets;
}
function mapping(node, what) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        throw noWorkflow(`${what} is no mapping`);
    const entries = new Map();
    for (const { key, value } of node.items) {
        const name = textOf(key);
        if (name === undefined)
            throw noWorkflow(`${what} has a key that is no text`);
        if (entries.has(name))
            throw noWorkflow(`${what} has "${name}" twice`);
        entries.set(name, value);
    }
    return entries;
}
/** A scalar as it is written: GitHub takes keys and names for text, be they `on` or `1`. */
function textOf(node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.value === null)
        return undefined;
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
function noYaml(why, cause) {
    const hint = /\balias\b/i.test(why) ? 'A cron that begins with `*` has to be quoted.' : undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('setup', `The workflow file cannot be read as YAML: ${why}`, { hint, cause });
}
function noWorkflow(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('setup', `The workflow file is no workflow that GitHub would accept: ${why}`);
}


/***/ })

};
