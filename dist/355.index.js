"use strict";
exports.id = 355;
exports.ids = [355];
exports.modules = {

/***/ 355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readWorkflow: () => (/* binding */ readWorkflow)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(243);
;// CONCATENATED MODULE: ./build/workflow/yaml.js


const NULL = new js_yaml/* Type */.ZU('tag:yaml.org,2002:null', {
    kind: 'scalar',
    resolve: (text) => text === null || /^(?:~|null|Null|NULL|)$/.test(text),
    construct: () => null,
});
/** Without merge keys, which GitHub does not know: there `<<` is a key like others. */
const SCHEMA = js_yaml/* FAILSAFE_SCHEMA */.uH.extend({ implicit: [NULL] });
/** A workflow file is a few KiB, a generated one some hundred. */
const MOST_CHARS = 524_288;
/**
 * Reads one document of YAML, in which no mapping has a key twice.
 *
 * @throws ActionError (`setup`) when it is none
 */
function parseYaml(text) {
    if (text.length > MOST_CHARS)
        throw noYaml('it is longer than 512 KiB');
    try {
        return ((0,js_yaml/* load */.Hh)(text, { schema: SCHEMA }) ?? null);
    }
    catch (thrown) {
        if (!(thrown instanceof js_yaml/* YAMLException */.tB))
            throw thrown;
        const { reason, mark } = thrown;
        const place = mark ? ` (line ${mark.line + 1})` : '';
        throw noYaml(`${reason}${place}`, thrown);
    }
}
function noYaml(why, cause) {
    // `cron: * 3 * * *` begins with an alias, and the library only says that this one stands for nothing.
    const hint = /\balias\b/.test(why) ? 'A cron that begins with `*` has to be quoted.' : undefined;
    return new errors/* ActionError */.lZ('setup', `The workflow file cannot be read as YAML: ${why}`, { hint, cause });
}

;// CONCATENATED MODULE: ./build/workflow/workflow.js


/**
 * Reads a workflow file, as GitHub would take it.
 *
 * @throws ActionError (`setup`) when it is no YAML, or no workflow
 */
function readWorkflow(yamlText) {
    const root = mapping(parseYaml(yamlText), 'it');
    const on = root['on'];
    if (on === undefined)
        throw noWorkflow('it has no `on`');
    const jobs = root['jobs'];
    if (jobs === undefined)
        throw noWorkflow('it has no `jobs`');
    const name = root['name'];
    return {
        name: typeof name === 'string' && name !== '' ? name : undefined,
        schedule: readSchedule(on),
        jobIds: Object.keys(mapping(jobs, '`jobs`')),
    };
}
/** `on: schedule` and `on: [schedule]` name the event, and no time at which it would happen. */
function readSchedule(on) {
    if (typeof on === 'string' || Array.isArray(on))
        return [];
    const schedule = mapping(on, '`on`')['schedule'] ?? null;
    if (schedule === null)
        return [];
    if (!Array.isArray(schedule))
        throw noWorkflow("`on.schedule` is no list: it takes `- cron: '…'`");
    return schedule.map((item, at) => readEntry(item, `entry ${at + 1} of \`on.schedule\``));
}
function readEntry(item, what) {
    const entry = mapping(item, what);
    const unknown = Object.keys(entry).find((key) => key !== 'cron' && key !== 'timezone');
    if (unknown !== undefined)
        throw noWorkflow(`${what} has "${unknown}", and GitHub takes \`cron\` and \`timezone\``);
    const { cron, timezone } = entry;
    if (cron === undefined)
        throw noWorkflow(`${what} has no \`cron\``);
    if (typeof cron !== 'string')
        throw noWorkflow(`\`cron\` of ${what} is no string`);
    if (timezone !== undefined && typeof timezone !== 'string') {
        throw noWorkflow(`\`timezone\` of ${what} is no string`);
    }
    return { cron, timezone };
}
function mapping(value, what) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw noWorkflow(`${what} is no mapping`);
}
function noWorkflow(why) {
    return new errors/* ActionError */.lZ('setup', `The workflow file is no workflow that GitHub would accept: ${why}`);
}


/***/ })

};
;