/** One of Node's modules, loaded when it is first used: see scripts/build.ts. */
function loadWhenUsed(name) {
  return new Proxy({}, { get: (_, key) => require(name)[key] });
}

  (() => {  
  	var __webpack_modules__ = ({

  6137:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    E9: () => (  parseDuration),
    a3: () => (  formatDuration),
    r4: () => (  formatInstant),
    rJ: () => (  DURATION_EXAMPLES),
    sO: () => (  DAY_MS)
  });
const DAY_MS = 86_400_000;
const UNIT_SECS = { d: 86_400, h: 3600, m: 60, s: 1 };
const FORM = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
const DURATION_EXAMPLES = '`24h`, `90m`, `1d`, `1h30m`, or seconds as in `3600`';
function parseDuration(text) {
    if (text === '')
        return undefined;
    const secs = /^\d+$/.test(text) ? Number(text) : withUnits(text);
    return Number.isSafeInteger(secs) ? secs : undefined;
}
function withUnits(text) {
    const [match, days = 0, hours = 0, minutes = 0, seconds = 0] = FORM.exec(text) ?? [];
    if (match === undefined)
        return Number.NaN;
    return Number(days) * UNIT_SECS.d + Number(hours) * UNIT_SECS.h + Number(minutes) * UNIT_SECS.m + Number(seconds);
}
function formatDuration(secs) {
    const whole = Math.max(0, Math.floor(secs));
    const days = Math.floor(whole / UNIT_SECS.d);
    if (days >= 2)
        return join(`${days} days`, Math.floor((whole % UNIT_SECS.d) / UNIT_SECS.h), 'h');
    const hours = Math.floor(whole / UNIT_SECS.h);
    if (hours >= 1)
        return join(`${hours} h`, Math.floor((whole % UNIT_SECS.h) / UNIT_SECS.m), 'min');
    const minutes = Math.floor(whole / UNIT_SECS.m);
    if (minutes >= 1)
        return join(`${minutes} min`, whole % UNIT_SECS.m, 's');
    return `${whole} s`;
}
function join(large, small, unit) {
    return small === 0 ? large : `${large} ${small} ${unit}`;
}
function formatInstant(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


  }),

  942:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    Ek: () => (  saveError),
    cZ: () => (  causesOf),
    h0: () => (  restoreError),
    lZ: () => (  ActionError),
    z6: () => (  asActionError)
  });
class ActionError extends Error {
    kind;
    hint;
    status;
    retryAfterMs;
    constructor(kind, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'ActionError';
        this.kind = kind;
        this.hint = details.hint;
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
    }
    get advice() {
        return this.hint === undefined ? this.message : `${this.message}. ${this.hint}`;
    }
}
function asActionError(thrown) {
    if (thrown instanceof ActionError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new ActionError('unexpected', `heartbeat-action failed inside: ${message}`, {
        hint: 'This is a fault of the action, please report it.',
        cause: thrown,
    });
}
function saveError({ kind, message, hint }) {
    return { kind, message, hint };
}
function restoreError({ kind, message, hint }) {
    return new ActionError(kind, message, { hint });
}
const MOST_CAUSES = 5;
function causesOf(error) {
    const lines = [];
    let cause = error.cause;
    for (let depth = 0; depth < MOST_CAUSES && cause instanceof Error; depth++) {
        const { name, message, code } = cause;
        lines.push(`caused by ${name}: ${message}${code === undefined ? '' : ` (${code})`}`);
        if (error.kind === 'unexpected')
            lines.push(...(cause.stack ?? '').split('\n').slice(1, 6));
        cause = cause.cause;
    }
    return lines;
}


  }),

  4018:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    $i: () => (  isPlain),
    Jj: () => (  cut),
    dp: () => (  byteLength),
    n6: () => (  compareText),
    vI: () => (  shortened),
    wh: () => (  plainText)
  });
function plainText(text, maxLength = 500) {
    const line = isPlain(text)
        ? text
        : text
            .replace(ANSI, '')
            .replace(/\p{White_Space}+/gu, ' ')
            .replace(INVISIBLE, '')
            .replace(/##(?=\[)/g, '## ')
            .trim()
            .replace(/^:(?=:)/, ': ');
    return shortened(line, maxLength);
}
function isPlain(text) {
    return !ODD.test(text);
}
const ODD = /[^ -~·…✓✗]| {2}|^[ :]| $|##\[/;
const ANSI = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b./gu;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
function cut(text, length) {
    return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
function shortened(text, length) {
    return text.length <= length ? text : `${cut(text, length - 1)}…`;
}
function byteLength(text) {
    return Buffer.byteLength(text);
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


  }),

  8154:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    FK: () => (  isInside),
    df: () => (  slashed),
    pd: () => (  foldersOf)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_0___default =  __nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function slashed(path, { sep } = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    return sep === '/' ? path : path.replaceAll(sep, '/');
}
function isInside(path, folder, style = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    const way = style.relative(folder, path);
    return way.split(style.sep)[0] !== '..' && !style.isAbsolute(way);
}
function foldersOf(file, top, style = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    const folder = style.dirname(file);
    if (!isInside(folder, top, style))
        return [];
    const names = style.relative(top, folder).split(style.sep);
    const folders = [top];
    for (const name of names)
        if (name !== '')
            folders.unshift(style.join(folders[0] ?? top, name));
    return folders;
}


  }),

  903:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    A: () => (  patternProblem),
    c: () => (  spellings)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_0___default =  __nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
  var _path_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8154);


const MOST_ALTERNATIVES = 200;
const LONGEST = 1000;
function patternProblem(line, style = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    const pattern = (0,_path_js__WEBPACK_IMPORTED_MODULE_1__  .df)(line, style);
    if (pattern === '')
        return 'is empty';
    if (pattern.length > LONGEST)
        return `is longer than ${LONGEST} characters`;
    if (/\p{Cc}/u.test(pattern))
        return 'has control characters';
    if (/^!(?!\()/.test(pattern))
        return 'begins with `!`: nothing can be left out here, write what has to be there';
    if (pattern.includes('\\'))
        return 'has a backslash: write `/` between folders, and `[[]` for a `[`';
    if (leavesWorkspace(pattern, style)) {
        return 'leaves the workspace: write it relative to the workspace and without `..`, e.g. `out/*.csv`';
    }
    if (/[{(|]\/|\{[^}]*,\//.test(pattern))
        return 'has a `/` at the start of an alternative: write e.g. `{a,b}/*.csv`';
    if (pattern.endsWith('/'))
        return `means a folder, and files are what counts: write \`${pattern}**\``;
    if (alternatives(pattern) > MOST_ALTERNATIVES)
        return `has braces for over ${MOST_ALTERNATIVES} alternatives: use \`*\``;
    return undefined;
}
function leavesWorkspace(pattern, { sep }) {
    if (/^(?:\/|[A-Za-z]:|~(?:\/|$))/.test(pattern))
        return true;
    const names = pattern.split(/[/{},()|]/);
    return names.includes('..') || (sep === '\\' && names.some((name) => /^[A-Za-z]:/.test(name)));
}
function spellings(pattern) {
    return pattern.includes('[')
        ? [pattern]
        : [...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')])];
}
function alternatives(pattern) {
    const ranges = [...pattern.matchAll(/\{(-?\w+)\.\.(-?\w+)(?:\.\.-?\d+)?\}/g)];
    const rangeSizes = ranges.map(([, from, to]) => {
        const [first, last] = [Number(from), Number(to)];
        return Number.isNaN(first) || Number.isNaN(last) ? MOST_LETTERS : Math.abs(last - first) + 1;
    });
    const groups = pattern.split('{').length - 1 - ranges.length;
    const commas = pattern.slice(pattern.indexOf('{')).split(',').length - 1;
    const listed = groups === 0 ? 1 : (commas / groups + 1) ** groups;
    return rangeSizes.reduce((product, size) => product * size, Math.floor(listed));
}
const MOST_LETTERS = 58;


  }),

  5056:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    I6: () => (  find),
    XL: () => (  resolveDuplicates),
    fJ: () => (  ensureHeartbeat)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(942);
  var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9774);
  var _tickstem_heartbeat_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5635);
  var _grace_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3756);
  var _refused_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7268);
  var _sync_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4201);






const SETTLING_MS = 120_000;
async function ensureHeartbeat(account, wish, budget) {
    try {
        const listing = await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__  .R$)(budget, (timeoutMs) => account.list(timeoutMs));
        return (find(listing, wish.name) ??
            (await rename(account, wish, listing, budget)) ??
            (await create(account, wish, budget)));
    }
    catch (thrown) {
        return ensureResult({ trouble: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .z6)(thrown) });
    }
}
async function resolveDuplicates(account, name, { own, heartbeat }, budget) {
    let listing;
    try {
        listing = await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__  .R$)(budget, (timeoutMs) => account.list(timeoutMs));
    }
    catch (thrown) {
        return ensureResult({ heartbeat, created: true, own, trouble: heartbeat ? undefined : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .z6)(thrown) });
    }
    const oldest = pingable((0,_tickstem_heartbeat_js__WEBPACK_IMPORTED_MODULE_3__  .R)(listing.heartbeats, name))[0];
    if (oldest?.id === own.id)
        return ensureResult({ heartbeat: oldest, created: true, own: { ...own, seen: true } });
    const listed = listing.heartbeats.find(({ id }) => id === own.id);
    if (own.seen && listed?.name !== name) {
        return ensureResult({ heartbeat: oldest ?? (listed && pingable([listed])[0]) });
    }
    const wasPinged = typeof listed?.lastPingedAtMs === 'number';
    const removed = !wasPinged && (await remove(account, own.id, budget));
    const left = removed || wasPinged ? undefined : own;
    if (oldest !== undefined)
        return ensureResult({ heartbeat: oldest, own: left });
    const shown = listed?.name === undefined ? 'does not list it' : `lists it as "${listed.name}"`;
    return ensureResult({
        own: left,
        trouble: new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('rejected', `Tickstem made heartbeat "${name}" and ${shown}`, {
            hint: removed
                ? 'It was deleted again, so that there is not a new one every night. Choose a `name` that Tickstem keeps as it is.'
                : `It could not be deleted again: please delete ${own.id} by hand, and choose another \`name\`.`,
        }),
    });
}
function find({ heartbeats, serverTimeMs }, name) {
    const named = (0,_tickstem_heartbeat_js__WEBPACK_IMPORTED_MODULE_3__  .R)(heartbeats, name);
    if (named.length === 0)
        return undefined;
    const [oldest] = pingable(named);
    if (oldest === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('unexpected', `Tickstem lists heartbeat "${name}" without an id or a token`);
    }
    const settling = ({ lastPingedAtMs, createdAtMs }) => lastPingedAtMs === null && (serverTimeMs ?? Number.NaN) - (createdAtMs ?? Number.NaN) < SETTLING_MS;
    const extra = named.filter((heartbeat) => heartbeat.id !== oldest.id && !settling(heartbeat)).map(({ id }) => id);
    const warning = `${extra.length + 1} heartbeats are named "${name}". The oldest is used, ${oldest.id}; delete or rename the others: ${extra.join(', ')}.`;
    return ensureResult({ heartbeat: oldest, warnings: extra.length === 0 ? [] : [warning] });
}
async function rename(account, { name, renamedFrom }, listing, budget) {
    for (const earlier of renamedFrom) {
        const [old] = pingable((0,_tickstem_heartbeat_js__WEBPACK_IMPORTED_MODULE_3__  .R)(listing.heartbeats, earlier));
        if (old === undefined)
            continue;
        try {
            await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__  .R$)(budget, (timeoutMs) => account.update(old.id, { name }, timeoutMs));
        }
        catch (error) {
            if ((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .z6)(error).status === 404)
                continue;
            throw error;
        }
        const renamed = `"${earlier}" was renamed to "${name}": \`renamed-from\` can go.`;
        const again = await lookOnce(account, name, budget);
        return again
            ? { ...again, warnings: [renamed, ...again.warnings] }
            : ensureResult({
                heartbeat: old,
                errors: [`Tickstem was asked to rename "${earlier}" and does not list "${name}".`],
            });
    }
    return undefined;
}
async function create(account, wish, budget) {
    const { name } = wish;
    if (!wish.create) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('setup', `There is no heartbeat "${name}", and \`create\` is false`, {
            hint: 'Create it in Tickstem, or leave `create` out.',
        });
    }
    const interval = await wish.interval();
    const graceSecs = wish.graceSecs ?? (0,_grace_js__WEBPACK_IMPORTED_MODULE_4__  .s)(interval.secs);
    const asked = { name, intervalSecs: interval.secs, graceSecs };
    let lost = false;
    const made = await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__  .R$)(budget, async (timeoutMs) => {
        const found = lost ? await look(account, name, budget) : undefined;
        if (found !== undefined)
            return found;
        try {
            return await account.create(asked, timeoutMs);
        }
        catch (thrown) {
            const error = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .z6)(thrown);
            lost = true;
            if (error.kind === 'unreachable')
                throw error;
            const first = await lookOnce(account, name, budget);
            if (first !== undefined)
                return first;
            throw (0,_refused_js__WEBPACK_IMPORTED_MODULE_2__  .G)(error, interval);
        }
    });
    if ('warnings' in made)
        return made;
    const [own] = pingable([made.heartbeat]);
    if (own === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('unexpected', 'Tickstem made a heartbeat without an id or a token');
    const result = made.isNew
        ? await resolveDuplicates(account, name, { own: { id: own.id, seen: false }, heartbeat: own }, (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__  .b9)(budget))
        : ensureResult({ heartbeat: own });
    const differs = result.heartbeat?.id === own.id ? (0,_sync_js__WEBPACK_IMPORTED_MODULE_5__  .i)(asked, made.heartbeat) : undefined;
    const error = `Heartbeat "${name}" was created with ${differs}: Tickstem changed what it was asked for.`;
    return differs === undefined ? result : { ...result, errors: [...result.errors, error] };
}
function look(account, name, budget) {
    return (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__  .R$)({ ...budget, attempts: 1 }, async (timeoutMs) => find(await account.list(timeoutMs), name));
}
async function lookOnce(account, name, budget) {
    try {
        return await look(account, name, budget);
    }
    catch {
        return undefined;
    }
}
async function remove(account, id, budget) {
    try {
        await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__  .R$)(budget, (timeoutMs) => account.remove(id, timeoutMs));
        return true;
    }
    catch (error) {
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .z6)(error).status === 404;
    }
}
function pingable(heartbeats) {
    return heartbeats.flatMap(({ id, token, intervalSecs, graceSecs, status, lastPingedAtMs }) => id === undefined || token === undefined
        ? []
        : [{ id, token, intervalSecs, graceSecs, status, pinged: lastPingedAtMs !== null }]);
}
function ensureResult(result) {
    return {
        heartbeat: undefined,
        created: false,
        own: undefined,
        trouble: undefined,
        warnings: [],
        errors: [],
        ...result,
    };
}


  }),

  3756:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    s: () => (  defaultGraceSecs)
  });
const LEAST_SECS = 30 * 60;
const MOST_SECS = 6 * 3600;
function defaultGraceSecs(intervalSecs) {
    return Math.min(MOST_SECS, Math.max(LEAST_SECS, Math.floor(intervalSecs / 8)));
}


  }),

  3339:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    AH: () => (  obtain),
    M9: () => (  formatExpectation),
    SB: () => (  specFrom),
    ed: () => (  formatGrace),
    gg: () => (  maskToken)
  });
  var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6137);
  var _tickstem_client_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(606);
  var _ensure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5056);



function specFrom({ inputs }, name, fallback) {
    const { renamedFrom, graceSecs, create, intervalSecs: secs } = inputs;
    const interval = secs === undefined ? fallback : async () => ({ secs, from: '`interval`' });
    return { name, renamedFrom, interval, graceSecs, create };
}
async function obtain(job, wish, budget, made) {
    const { inputs, connection, report } = job;
    const account = (0,_tickstem_client_js__WEBPACK_IMPORTED_MODULE_1__  .sj)(connection, inputs.apiKey);
    const settled = made && (await (0,_ensure_js__WEBPACK_IMPORTED_MODULE_2__  .XL)(account, wish.name, made, budget));
    const isSettled = settled?.heartbeat !== undefined || settled?.trouble !== undefined;
    const result = settled && isSettled ? settled : await (0,_ensure_js__WEBPACK_IMPORTED_MODULE_2__  .fJ)(account, wish, budget);
    if (result.heartbeat !== undefined)
        maskToken(job, result.heartbeat.token);
    for (const warning of result.warnings)
        report.warning(warning);
    for (const error of result.errors)
        report.error(error);
    return result;
}
function maskToken({ inputs, report }, token) {
    report.mask(token);
    report.mask((0,_tickstem_client_js__WEBPACK_IMPORTED_MODULE_1__  .oy)(inputs.apiUrl, token));
}
function formatExpectation({ intervalSecs, graceSecs }) {
    const every = intervalSecs === undefined ? 'at an interval that could not be read' : `every ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .a3)(intervalSecs)}`;
    return graceSecs === undefined ? every : `${every} with ${formatGrace(graceSecs)}`;
}
function formatGrace(graceSecs) {
    return graceSecs === 0 ? 'no grace' : `${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .a3)(graceSecs)} grace`;
}


  }),

  7268:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    G: () => (  explainRefusal)
  });
  var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6137);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(942);


const INTERVAL_LIMITS_SECS = { least: 60, most: 86_400 };
function explainRefusal(error, { secs, from }) {
    const { least, most } = INTERVAL_LIMITS_SECS;
    if (error.kind !== 'rejected' || error.hint !== undefined || (secs >= least && secs <= most))
        return error;
    const wayOut = secs > most
        ? ' What works today: name this workflow under `workflows:` in a step of `mode: check`, which judges it by its runs, with ' +
            '`watch-self: true`, by which Tickstem watches the check.'
        : '';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .lZ(error.kind, error.message, {
        status: error.status,
        hint: `Tickstem documents intervals from ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .a3)(least)} to ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .a3)(most)}, and ${from} needs ` +
            `${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .a3)(secs)}. Nothing was created, and this fails no job.${wayOut}`,
        cause: error,
    });
}


  }),

  4201:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    i: () => (  difference),
    w: () => (  changesToFollow)
  });
  var _grace_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3756);

function changesToFollow(heartbeat, wanted) {
    const { intervalSecs: oldInterval, graceSecs: oldGrace } = heartbeat;
    const interval = wanted.intervalSecs ?? oldInterval;
    const byDefault = oldInterval !== undefined && oldGrace === (0,_grace_js__WEBPACK_IMPORTED_MODULE_0__  .s)(oldInterval);
    const grace = wanted.graceSecs ?? (byDefault && interval !== undefined ? (0,_grace_js__WEBPACK_IMPORTED_MODULE_0__  .s)(interval) : oldGrace);
    const changes = {
        ...(interval !== undefined && interval !== oldInterval && { intervalSecs: interval }),
        ...(grace !== undefined && grace !== oldGrace && { graceSecs: grace }),
    };
    return Object.keys(changes).length === 0 ? undefined : changes;
}
function difference(sent, got) {
    const parts = [
        differs('interval', sent.intervalSecs, got.intervalSecs),
        differs('grace', sent.graceSecs, got.graceSecs),
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : parts.join(', ');
}
function differs(what, sent, got) {
    if (sent === undefined || sent === got)
        return undefined;
    return `${what} ${got === undefined ? 'unreadable' : `${got} s`} instead of ${sent} s`;
}


  }),

  9155:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    a: () => (  reportTrouble)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(942);

const LEVELS = {
    input: 'error',
    setup: 'error',
    rejected: 'error',
    unexpected: 'error',
    unreachable: 'warning',
};
function reportTrouble(report, what, error) {
    report[LEVELS[error.kind]](`${what}: ${error.advice}`);
    for (const line of (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .cZ)(error))
        report.debug(line);
}


  }),

  9774:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    R$: () => (  retrying),
    b9: () => (  halfOf),
    mu: () => (  parseRetryAfter),
    vO: () => (  budgetFor)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(942);

const REQUEST_TIMEOUT_MS = 10_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const TIMER_SLACK_MS = 20;
function budgetFor(clock, limitMs, attempts, say) {
    return {
        clock,
        deadlineMs: clock.now() + limitMs,
        attempts,
        onWait: ({ message }, waitMs) => say(`${message}. Next attempt in ${(waitMs / 1000).toFixed(1)} s.`),
    };
}
function halfOf(budget) {
    const nowMs = budget.clock.now();
    return { ...budget, deadlineMs: nowMs + (budget.deadlineMs - nowMs) / 2 };
}
async function retrying(budget, attempt) {
    const { clock, deadlineMs, attempts } = budget;
    let failure;
    for (let tried = 1;; tried++) {
        const leftMs = deadlineMs - clock.now();
        if (leftMs <= 0)
            throw gaveUp(failure ?? noTime(), tried - 1);
        try {
            return await attempt(Math.min(REQUEST_TIMEOUT_MS, leftMs));
        }
        catch (thrown) {
            const error = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .z6)(thrown);
            if (error.kind !== 'unreachable')
                throw error;
            const waitMs = error.retryAfterMs ?? clock.random() * jitterSpan(tried);
            failure = moreTelling(failure, error, deadlineMs - clock.now());
            if (tried >= attempts || clock.now() + waitMs >= deadlineMs)
                throw gaveUp(failure, tried);
            budget.onWait?.(error, waitMs);
            await clock.sleep(waitMs);
        }
    }
}
function jitterSpan(tried) {
    return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tried - 1));
}
function moreTelling(before, error, leftMs) {
    return before !== undefined && leftMs <= TIMER_SLACK_MS ? before : error;
}
function noTime() {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('unreachable', 'there was no time left to ask');
}
function gaveUp(error, tried) {
    const asked = error.retryAfterMs === undefined ? '' : `, asked to wait ${Math.ceil(error.retryAfterMs / 1000)} s`;
    const often = tried <= 1 ? '' : `, tried ${tried} times`;
    if (asked === '' && often === '')
        return error;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ(error.kind, `${error.message}${often}${asked}`, {
        hint: error.hint,
        status: error.status,
        retryAfterMs: error.retryAfterMs,
        cause: error,
    });
}
const LONGEST_RETRY_AFTER_SECS = 366 * 86_400;
function parseRetryAfter(header, nowMs) {
    const text = header?.trim() ?? '';
    const secs = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - nowMs) / 1000;
    return secs > 0 && secs <= LONGEST_RETRY_AFTER_SECS ? secs * 1000 : undefined;
}


  }),

  204:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    O$: () => (  DEFAULT_EVENTS),
    Wj: () => (  INPUTS_OF_MODE),
    pH: () => (  SECRET_INPUTS),
    zY: () => (  DEFAULTS)
  });
const INPUTS_OF_MODE = {
    job: [
        'ping-token',
        'name',
        'renamed-from',
        'interval',
        'grace',
        'create',
        'update',
        'events',
        'require',
        'require-files',
        'min-duration',
        'strict',
    ],
    check: ['heartbeats', 'workflows', 'fail-on-paused', 'watch-self', 'issue', 'issue-labels', 'issue-assignees'],
};
const DEFAULTS = {
    mode: 'job',
    create: 'true',
    update: 'true',
    events: 'schedule, workflow_dispatch, repository_dispatch',
    require: 'true',
    strict: 'false',
    'fail-on-paused': 'false',
    'watch-self': 'false',
    issue: 'false',
    'issue-labels': 'heartbeat',
    'api-url': 'https://api.tickstem.dev/v1',
    timeout: '60s',
};
const DEFAULT_EVENTS = DEFAULTS.events.split(', ');
const SECRET_INPUTS = ['api-key', 'ping-token', 'github-token'];


  }),

  309:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    Ko: () => (  readInputs),
    Rv: () => (  strayInputs),
    aV: () => (  missingKey)
  });
  var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6137);
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(942);
  var _evidence_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(903);
  var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(204);




function readInputs(source) {
    const reader = new Reader(source);
    const mode = reader.oneOf('mode', ['job', 'check']);
    const common = {
        apiUrl: reader.url('api-url'),
        apiKey: reader.secret('api-key'),
        timeoutMs: reader.positiveDuration('timeout') * 1000,
    };
    const inputs = mode === 'job' ? { mode, ...common, ...jobInputs(reader) } : { mode, ...common, ...checkInputs(reader) };
    reader.throwProblems();
    return inputs;
}
function jobInputs(reader) {
    return {
        pingToken: reader.pingToken(),
        name: reader.line('name'),
        renamedFrom: reader.lines('renamed-from'),
        intervalSecs: reader.optional('interval', () => reader.positiveDuration('interval')),
        graceSecs: reader.optional('grace', () => reader.duration('grace')),
        create: reader.flag('create'),
        update: reader.flag('update'),
        events: reader.events(),
        strict: reader.flag('strict'),
        require: reader.raw('require'),
        requireFiles: reader.filePatterns(),
        minDurationSecs: reader.optional('min-duration', () => reader.positiveDuration('min-duration')),
        githubToken: reader.get('github-token'),
        leg: reader.leg(),
        jobWorkflow: reader.get('job-workflow'),
        jobStatus: reader.get('job-status'),
    };
}
function checkInputs(reader) {
    return {
        heartbeats: reader.lines('heartbeats'),
        workflows: reader.lines('workflows'),
        failOnPaused: reader.flag('fail-on-paused'),
        watchSelf: reader.flag('watch-self'),
        issue: reader.flag('issue'),
        issueLabels: reader.commaList('issue-labels'),
        issueAssignees: reader.commaList('issue-assignees').map((login) => login.replace(/^@/, '')),
        githubToken: reader.get('github-token'),
    };
}
function strayInputs(source, mode) {
    const other = mode === 'job' ? 'check' : 'job';
    return _inputs_js__WEBPACK_IMPORTED_MODULE_3__  .Wj[other].filter((name) => {
        const given = source(name).trim();
        return given !== '' && given !== defaultOf(name);
    });
}
function defaultOf(name) {
    return _inputs_js__WEBPACK_IMPORTED_MODULE_3__  .zY[name] ?? '';
}
function missingKey() {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .lZ('setup', 'Input `api-key` is empty', {
        hint: 'Add the secret TICKSTEM_API_KEY to the repository and give `api-key: ${{ secrets.TICKSTEM_API_KEY }}`.',
    });
}
const GITHUB_TOKEN = /^(?:gh[sopur]_|github_pat_)/;
const API_KEY_PREFIX = 'tsk_';
class Reader {
    problems = [];
    source;
    constructor(source) {
        this.source = source;
    }
    get(name) {
        const given = this.source(name).trim();
        return given !== '' ? given : defaultOf(name);
    }
    raw(name) {
        return this.source(name);
    }
    optional(name, read) {
        return this.get(name) === '' ? undefined : read();
    }
    oneOf(name, values) {
        const given = this.get(name);
        const found = values.find((value) => value === given);
        if (found === undefined)
            this.wrong(name, `must be ${values.map(quote).join(' or ')}`);
        return found ?? values[0];
    }
    flag(name) {
        const given = this.get(name);
        if (!/^(?:true|True|TRUE|false|False|FALSE)$/.test(given))
            this.wrong(name, 'must be `true` or `false`');
        return given.toLowerCase() === 'true';
    }
    duration(name) {
        const secs = (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E9)(this.get(name));
        if (secs === undefined)
            this.wrong(name, `must be a duration: ${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .rJ}`);
        return secs ?? Number.NaN;
    }
    positiveDuration(name) {
        const secs = this.duration(name);
        if (secs === 0)
            this.wrong(name, `must be longer than nothing: ${_base_duration_js__WEBPACK_IMPORTED_MODULE_0__  .rJ}`);
        return secs;
    }
    line(name) {
        const given = this.get(name);
        if (/\p{Cc}/u.test(given))
            this.wrong(name, 'must be one line without control characters, e.g. `nightly backup`');
        return given === '' ? undefined : given;
    }
    lines(name) {
        return this.get(name)
            .split(/\r\n|\r|\n/)
            .map((line) => line.trim())
            .filter((line) => line !== '');
    }
    commaList(name) {
        const items = this.get(name).split(/[,\r\n]+/);
        return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
    }
    events() {
        const names = this.get('events')
            .split(/[,\s]/)
            .filter((name) => name !== '');
        const strange = names.filter((name) => !/^[a-z][a-z_]*$/.test(name));
        if (strange.length > 0 || names.length === 0) {
            this.wrong('events', 'must be names of events with commas between them, e.g. `schedule, workflow_dispatch`');
        }
        return names;
    }
    filePatterns() {
        const patterns = this.lines('require-files');
        for (const pattern of patterns) {
            const problem = (0,_evidence_pattern_js__WEBPACK_IMPORTED_MODULE_2__  .A)(pattern);
            if (problem !== undefined)
                this.problems.push(`\`require-files\`: ${quote(pattern)} ${problem}`);
        }
        return patterns;
    }
    leg() {
        const given = this.get('job-matrix');
        try {
            const leg = JSON.parse(given || 'null');
            if (leg === null)
                return undefined;
            if (typeof leg === 'object' && !Array.isArray(leg)) {
                return Object.keys(leg).length === 0 ? undefined : leg;
            }
        }
        catch {
        }
        this.wrong('job-matrix', 'must be what `${{ toJSON(matrix) }}` gives');
        return undefined;
    }
    url(name) {
        const example = 'must be an https address such as `https://api.tickstem.dev/v1` (http for loopback only)';
        const url = URL.parse(this.get(name));
        if (url === null)
            return this.wrong(name, example);
        if (url.username !== '' || url.password !== '') {
            this.problems.push(`\`${name}\` must be an address without user and password`);
            return '';
        }
        const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
        if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
            return this.wrong(name, example);
        if (url.search !== '' || url.hash !== '')
            return this.wrong(name, 'must be an address without `?` and `#`');
        return url.href.replace(/\/+$/, '');
    }
    secret(name) {
        const given = this.get(name);
        if (GITHUB_TOKEN.test(given)) {
            this.problems.push(`\`${name}\` begins like a GitHub token. It was sent nowhere and is not shown here`);
        }
        else if (/[^\x21-\x7e]/.test(given)) {
            this.problems.push(`\`${name}\` has blanks or characters that no key has (not shown): check the secret`);
        }
        return given;
    }
    pingToken() {
        const token = this.secret('ping-token');
        if (token === '')
            return undefined;
        if (token.startsWith(API_KEY_PREFIX)) {
            this.problems.push('`ping-token` begins like a Tickstem API key. It was sent nowhere and is not shown here: give it as `api-key`');
        }
        else if (token.includes('/')) {
            this.problems.push('`ping-token` must be the token alone, not the ping URL (not shown)');
        }
        if (this.get('api-key') !== '') {
            this.problems.push('`ping-token` and `api-key` were both given: one of them is enough, leave out the other');
        }
        return token;
    }
    throwProblems() {
        const { problems } = this;
        if (problems.length === 0)
            return;
        const [only] = problems;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__  .lZ('input', problems.length === 1 ? `Input ${only}` : `${problems.length} inputs are wrong:\n- ${problems.join('\n- ')}`);
    }
    wrong(name, right) {
        this.problems.push(`\`${name}\` ${right}, and is ${quote(this.get(name))}`);
        return '';
    }
}
function quote(text) {
    return `\`${text.length > 100 ? `${text.slice(0, 100)}…` : text}\``;
}


  }),

  8841:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  Cq: () => (  extraBudget),
  xK: () => (  finishJob),
  Gk: () => (  pingMonitored)
});

var duration = __nccwpck_require__(6137);
var errors = __nccwpck_require__(942);
;// CONCATENATED MODULE: ./build/evidence/duration.js

function tooShort(startedAtMs, nowMs, minDurationSecs) {
    if (minDurationSecs === undefined)
        return undefined;
    const tookSecs = Math.max(0, (nowMs - startedAtMs) / 1000);
    if (tookSecs >= minDurationSecs)
        return undefined;
    const [took, least] = [(0,duration .a3)(tookSecs), (0,duration .a3)(minDurationSecs)];
    const told = took === least ? [`${Math.floor(tookSecs)} s`, `${minDurationSecs} s`] : [took, least];
    return `the job was over ${told[0]} after this step, and \`min-duration\` is ${told[1]}`;
}

var base_text = __nccwpck_require__(4018);
;// CONCATENATED MODULE: ./build/evidence/require.js

const SHOWN_LENGTH = 100;
const EMPTY = 'is empty, not `true` (a step that was skipped, or a name misspelt?)';
function missingRequirements(text) {
    const lines = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
    return lines.flatMap((line, index) => {
        const { label, value } = parseLine(line);
        if (value === 'true')
            return [];
        const where = lines.length === 1 ? '`require`' : `line ${index + 1} of \`require\``;
        const what = label === '' ? where : `\`${(0,base_text .wh)(label, SHOWN_LENGTH)}\``;
        return [value === '' ? `${what} ${EMPTY}` : `${what} is \`${(0,base_text .wh)(value, SHOWN_LENGTH)}\`, not \`true\``];
    });
}
function parseLine(line) {
    const colon = line.search(/:(?:[ \t]|$)/);
    return colon === -1
        ? { label: '', value: trimBlanks(line) }
        : { label: trimBlanks(line.slice(0, colon)), value: trimBlanks(line.slice(colon + 1)) };
}
function trimBlanks(text) {
    return text.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '');
}

;// CONCATENATED MODULE: ./build/evidence/evidence.js


const SEARCH_LIMIT_MS = 30_000;
async function gatherEvidence(wish) {
    const { requireFiles, startedAtMs, workspace, clock } = wish;
    const short = tooShort(startedAtMs, clock.now(), wish.minDurationSecs);
    const missing = missingRequirements(wish.require);
    const tail = short === undefined ? [] : [short];
    if (requireFiles.length === 0)
        return { missing: [...missing, ...tail], warnings: [] };
    const { findFiles, checkoutWarning } = await __nccwpck_require__.e(  253).then(__nccwpck_require__.bind(__nccwpck_require__, 5253));
    const limitMs = wish.searchLimitMs ?? SEARCH_LIMIT_MS;
    const found = await findFiles(requireFiles, { workspace, startedAtMs, limitMs, clock });
    const warning = await checkoutWarning(found.files, found.root, startedAtMs);
    return { missing: [...missing, ...found.missing, ...tail], warnings: warning === undefined ? [] : [warning] };
}

var obtain = __nccwpck_require__(3339);
var refused = __nccwpck_require__(7268);
var sync = __nccwpck_require__(4201);
var trouble = __nccwpck_require__(9155);
var retry = __nccwpck_require__(9774);
var read = __nccwpck_require__(309);
var client = __nccwpck_require__(606);
;// CONCATENATED MODULE: ./build/job/finish.js










async function finishJob(job, state) {
    const { inputs, report } = job;
    const reason = state.skip ?? whyNoProof(inputs);
    if (reason !== undefined) {
        report.info(`No ping: ${reason}.`);
        return true;
    }
    const watched = state;
    if (!(await isProvedByEvidence(job, watched)))
        return false;
    const budget = (0,retry .vO)(job.connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, report.info);
    try {
        if (watched.unwatched !== undefined)
            throw (0,errors .h0)(watched.unwatched);
        await pingMonitored(job, watched, budget);
        return true;
    }
    catch (thrown) {
        const what = nameFor(watched, inputs);
        (0,trouble .a)(report, `${what} was not pinged, though the job succeeded`, (0,errors .z6)(thrown));
        return !inputs.strict;
    }
}
async function pingMonitored(job, watched, budget) {
    const { inputs, report } = job;
    const what = nameFor(watched, inputs);
    const { answer, heartbeat, created } = inputs.pingToken === undefined
        ? await pingEnsured(job, watched, budget)
        : { answer: await ping(job, inputs.pingToken, budget), heartbeat: undefined, created: false };
    if (answer.paused) {
        report.notice(`${what} is paused in Tickstem, so the ping does not count. It stays paused until you resume it there.`);
        return;
    }
    const now = heartbeat === undefined || created ? heartbeat : await follow(job, watched, heartbeat, budget);
    report.info(`${what} was pinged. ${nextPing(answer, now)}`);
}
function whyNoProof({ jobStatus }) {
    return jobStatus === 'success' ? undefined : `the job's status is "${jobStatus}", not "success"`;
}
async function isProvedByEvidence({ run, inputs, connection, report }, { startedAtMs }) {
    const { workspace } = run;
    const { clock } = connection;
    const { missing, warnings } = await gatherEvidence({ ...inputs, startedAtMs, workspace, clock });
    for (const warning of warnings)
        report.warning(warning);
    if (missing.length === 0)
        return true;
    report.error(`No ping: the job completed without doing its work: ${missing.join('; ')}.`);
    return false;
}
function nameFor({ name }, { pingToken }) {
    if (pingToken !== undefined)
        return 'The heartbeat of the ping token';
    return name === undefined ? 'The heartbeat' : `Heartbeat "${name}"`;
}
async function pingEnsured(job, watched, budget) {
    if (job.inputs.apiKey === '')
        throw (0,read .aV)();
    const wish = specAgain(job, watched);
    const known = await lookAgain(job, wish, watched, budget);
    try {
        return { answer: await ping(job, known.heartbeat.token, budget), ...known };
    }
    catch (error) {
        if ((0,errors .z6)(error).status !== 404)
            throw error;
    }
    const again = obtained(await (0,obtain .AH)(job, wish, budget));
    return { answer: await ping(job, again.heartbeat.token, budget), ...again };
}
function specAgain(job, { name = '', heartbeat, interval, noInterval }) {
    return (0,obtain .SB)(job, name, async () => {
        if (interval !== undefined)
            return interval;
        if (heartbeat?.intervalSecs !== undefined)
            return { secs: heartbeat.intervalSecs, from: 'the deleted heartbeat' };
        throw (0,errors .h0)(noInterval ?? { kind: 'setup', message: 'there is no interval to be had', hint: undefined });
    });
}
const EXTRA_ATTEMPTS = 2;
function extraBudget(budget) {
    return { ...(0,retry .b9)(budget), attempts: EXTRA_ATTEMPTS };
}
async function lookAgain(job, wish, { heartbeat, created, own }, budget) {
    if (heartbeat?.pinged && own === undefined)
        return { heartbeat, created };
    const made = own === undefined ? undefined : { own, heartbeat };
    const result = await (0,obtain .AH)(job, wish, heartbeat === undefined ? budget : extraBudget(budget), made);
    if (result.own !== undefined && result.heartbeat !== undefined && result.heartbeat.id !== result.own.id) {
        job.report.warning(`Heartbeat ${result.own.id}, made by this run beside an older one of its name, could not be deleted.`);
    }
    const isExtra = heartbeat !== undefined && made === undefined;
    return isExtra && result.heartbeat === undefined ? { heartbeat, created } : obtained(result);
}
function obtained({ heartbeat, created, trouble }) {
    if (heartbeat === undefined)
        throw trouble;
    return { heartbeat, created };
}
function ping(job, token, budget) {
    (0,obtain .gg)(job, token);
    return (0,retry .R$)(budget, (timeoutMs) => (0,client .Rf)(job.connection, token, timeoutMs));
}
async function follow(job, watched, heartbeat, budget) {
    const { run, inputs, connection, report } = job;
    const what = nameFor(watched, inputs);
    const scheduled = inputs.name === undefined ? watched.interval : undefined;
    const { graceSecs, intervalSecs = scheduled?.secs } = inputs;
    const changes = inputs.update && run.attempt === 1 ? (0,sync .w)(heartbeat, { intervalSecs, graceSecs }) : undefined;
    if (changes === undefined)
        return heartbeat;
    const account = (0,client .sj)(connection, inputs.apiKey);
    const wanted = { ...heartbeat, ...changes };
    try {
        const now = await (0,retry .R$)(budget, (timeoutMs) => account.update(heartbeat.id, changes, timeoutMs));
        const differs = (0,sync .i)(changes, now);
        if (differs !== undefined) {
            report.error(`${what} was asked to be expected ${(0,obtain .M9)(wanted)}, and Tickstem made it ${differs}.`);
        }
        else {
            report.info(`${what} follows the workflow: expected ${(0,obtain .M9)(wanted)}, before that ${(0,obtain .M9)(heartbeat)}.`);
        }
        return { ...heartbeat, intervalSecs: now.intervalSecs, graceSecs: now.graceSecs };
    }
    catch (thrown) {
        const from = scheduled?.from ?? '`interval`';
        const error = (0,refused .G)((0,errors .z6)(thrown), { secs: wanted.intervalSecs ?? 0, from });
        (0,trouble .a)(report, `${what} was pinged, and could not be changed to be expected ${(0,obtain .M9)(wanted)}`, error);
        return heartbeat;
    }
}
function nextPing({ atMs }, heartbeat) {
    if (heartbeat?.intervalSecs === undefined)
        return 'When the next ping is due is written in Tickstem.';
    const due = (0,duration .r4)(atMs + heartbeat.intervalSecs * 1000);
    const grace = heartbeat.graceSecs === undefined ? '' : `, with ${(0,obtain .ed)(heartbeat.graceSecs)}`;
    return `The next ping is due by ${due}${grace}.`;
}


  }),

  7798:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
  __nccwpck_require__.d(__webpack_exports__, {
    readState: () => (  readState),
    writeState: () => (  writeState)
  });
function writeState(state) {
    return JSON.stringify(state);
}
function readState(saved) {
    return saved === '' ? undefined : JSON.parse(saved);
}


  }),

  1377:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    M: () => (  runnerReporter),
    l: () => (  TITLE)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1178);
  var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4018);



const TITLE = 'Tickstem heartbeat';
const SHORTEST_SECRET = 4;
const MESSAGE_LENGTH = 3000;
function runnerReporter() {
    const secrets = new Set();
    const clean = (text) => {
        let result = text;
        for (const secret of secrets)
            result = result.replaceAll(secret, '***');
        return result;
    };
    const line = (text) => clean((0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__  .wh)(clean(text), MESSAGE_LENGTH));
    const message = (text) => text.split('\n').map(line).join('\n');
    return {
        mask(secret) {
            if (secret.length < SHORTEST_SECRET || secrets.has(secret))
                return;
            _actions_core__WEBPACK_IMPORTED_MODULE_1__  .Pq(secret);
            secrets.add(secret);
            secrets.add(encodeURIComponent(secret));
        },
        clean,
        info: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_1__  .pq(line(text)),
        lines: (texts) => _actions_core__WEBPACK_IMPORTED_MODULE_1__  .pq(texts.map(line).join('\n')),
        debug: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_1__  .Yz(line(text)),
        notice: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_1__  .lm(message(text), { title: TITLE }),
        warning: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_1__  .$e(message(text), { title: TITLE }),
        error: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_1__  .z3(message(text), { title: TITLE }),
        output: (name, value) => _actions_core__WEBPACK_IMPORTED_MODULE_1__  .uH(name, clean(value)),
        summary: async (markdown) => {
            const file = process.env['GITHUB_STEP_SUMMARY'];
            if (file)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, clean(markdown));
        },
    };
}


  }),

  6715:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    Q: () => (  parseWorkflowRef),
    c: () => (  readRun)
  });
function readRun(given, event) {
    const env = (name) => given[name] ?? '';
    const repository = env('GITHUB_REPOSITORY');
    const defaultBranch = at(event, 'repository', 'default_branch');
    return {
        eventName: env('GITHUB_EVENT_NAME'),
        ref: env('GITHUB_REF'),
        defaultBranch: typeof defaultBranch === 'string' && defaultBranch !== '' ? defaultBranch : undefined,
        repository,
        workflow: parseWorkflowRef(env('GITHUB_WORKFLOW_REF')),
        workflowSha: env('GITHUB_WORKFLOW_SHA'),
        workflowName: env('GITHUB_WORKFLOW'),
        jobId: env('GITHUB_JOB'),
        runId: env('GITHUB_RUN_ID'),
        attempt: Number(env('GITHUB_RUN_ATTEMPT')) || 1,
        githubApiUrl: env('GITHUB_API_URL') || 'https://api.github.com',
        githubServerUrl: env('GITHUB_SERVER_URL') || 'https://github.com',
        actionRepository: env('GITHUB_ACTION_REPOSITORY'),
        isPublic: isPublic(event),
        pushedAtMs: pushedAt(event),
        workspace: env('GITHUB_WORKSPACE'),
        jobStatusIsHidden: Boolean(env('GITHUB_ACTION_PATH')) &&
            (!env('RUNNER_ENVIRONMENT') || Boolean(env('ACT')) || Boolean(env('GITEA_ACTIONS'))),
        withoutSecrets: withoutSecrets(env('GITHUB_ACTOR'), event, repository),
    };
}
function parseWorkflowRef(workflowRef) {
    const [, repository, path] = /^([^/]+\/[^/]+)\/(.+?)@(?:refs\/.*|[0-9a-f]{40,})$/.exec(workflowRef) ?? [];
    if (repository === undefined || path === undefined)
        return undefined;
    return { repository, path, file: path.slice(path.lastIndexOf('/') + 1) };
}
function isPublic(event) {
    const isPrivate = at(event, 'repository', 'private');
    return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}
function pushedAt(event) {
    const given = at(event, 'repository', 'pushed_at');
    const ms = typeof given === 'number' ? given * 1000 : Date.parse(String(given));
    return Number.isFinite(ms) ? ms : undefined;
}
function withoutSecrets(actor, event, repository) {
    if (actor === 'dependabot[bot]')
        return 'Dependabot gets no Actions secrets';
    if (at(event, 'repository', 'fork') === true)
        return 'this repository is a fork, without the secrets of its parent';
    const pull = at(event, 'pull_request');
    if (pull === undefined)
        return undefined;
    const head = at(pull, 'head', 'repo', 'full_name');
    return head === repository ? undefined : 'a pull request from a fork gets no secrets';
}
function at(value, ...path) {
    let here = value;
    for (const key of path) {
        if (typeof here !== 'object' || here === null)
            return undefined;
        here = here[key];
    }
    return here;
}


  }),

  606:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  sj: () => (  openAccount),
  oy: () => (  pingUrl),
  Rf: () => (  sendPing)
});

var errors = __nccwpck_require__(942);
var version = __nccwpck_require__(8743);
var retry = __nccwpck_require__(9774);
;// CONCATENATED MODULE: ./build/tickstem/errors.js


const PLANS = 'Free has 5 heartbeats, Starter 20, Pro 100. Delete one that is no longer needed, or take a larger plan';
const STATUSES = {
    400: { kind: 'rejected', says: 'did not understand the request' },
    401: {
        kind: 'rejected',
        says: 'does not know this API key',
        hint: 'Check the secret behind `api-key`: the key may be mistyped, revoked, or of another account.',
    },
    402: { kind: 'rejected', says: 'has no room left in the plan', hint: `${PLANS}.` },
    403: { kind: 'rejected', says: 'does not allow this with this API key' },
    404: { kind: 'rejected', says: 'has no such heartbeat' },
    408: { kind: 'unreachable', says: 'took too long' },
    422: { kind: 'rejected', says: 'does not accept a value' },
    429: { kind: 'unreachable', says: 'asks for fewer requests' },
};
function refusal(asked, answer, nowMs) {
    const { status } = answer;
    const { kind, says, hint } = STATUSES[status] ?? byClass(status);
    const words = serverWords(answer.body);
    return new errors .lZ(kind, `Tickstem ${says} (${asked}: ${status}${words === '' ? '' : `, "${words}"`})`, {
        hint,
        status,
        retryAfterMs: (0,retry .mu)(answer.headers['retry-after'], nowMs),
    });
}
function byClass(status) {
    if (status >= 500)
        return { kind: 'unreachable', says: 'is in trouble' };
    if (status >= 400)
        return { kind: 'rejected', says: 'refused' };
    if (status >= 300) {
        return {
            kind: 'rejected',
            says: 'sends elsewhere, and no redirect is followed',
            hint: 'Set `api-url` to the address where the API really is.',
        };
    }
    return { kind: 'unexpected', says: 'gave an answer that means nothing here' };
}
const CREDENTIALS = /\b[a-z]+_(?=\w*\d)\w{16,}|(?<=\/heartbeats\/)[^\s/]+(?=\/ping)/gi;
function serverWords(body) {
    const text = (fromJson(body) ?? /<title[^>]*>([^<]*)</i.exec(body)?.[1] ?? body).slice(0, 1000);
    const words = text.replace(CREDENTIALS, '***').replace(/\s+/g, ' ').trim();
    return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}
function fromJson(body) {
    try {
        const json = JSON.parse(body);
        const { error, message } = (json ?? {});
        return [error, message].find((said) => typeof said === 'string') ?? '';
    }
    catch {
        return undefined;
    }
}

var heartbeat = __nccwpck_require__(5635);
;// CONCATENATED MODULE: ./build/tickstem/rows.js
const WORTH_LENGTH = 65_536;
const MOST_MISSES = 20;
const HEAD = '{"heartbeats":[';
const BETWEEN = '},{';
function rowTaker(take) {
    let misses = 0;
    return (text) => {
        if (misses === MOST_MISSES || text.length < WORTH_LENGTH)
            return text;
        const end = text.startsWith(HEAD) ? text.lastIndexOf(BETWEEN) + 1 : 0;
        const rows = parseList(`[${text.slice(HEAD.length, end)}]`);
        if (end === 0 || rows === undefined) {
            misses += 1;
            return text;
        }
        for (const row of rows)
            take(row);
        return HEAD + text.slice(end + 1);
    };
}
function parseList(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/tickstem/client.js





const USER_AGENT = `tickstem-heartbeat-action/${version .x}`;
const LIST_MAX_BYTES = 64 * 1024 * 1024;
const SMALL_MAX_BYTES = 256 * 1024;
function openAccount(connection, apiKey) {
    const call = async (method, path, timeoutMs, { body, takeEarly } = {}) => {
        const answer = await connection.send({
            method,
            url: new URL(`${connection.apiUrl}${path}`),
            headers: {
                authorization: `Bearer ${apiKey}`,
                accept: 'application/json',
                'user-agent': USER_AGENT,
                ...(body && { 'content-type': 'application/json' }),
            },
            body: body && JSON.stringify(body),
            timeoutMs,
            maxBytes: method === 'GET' ? LIST_MAX_BYTES : SMALL_MAX_BYTES,
            takeEarly,
        });
        return accepted(`${method} ${path}`, answer, connection.clock);
    };
    return {
        async list(timeoutMs) {
            const asked = 'GET /heartbeats';
            const heartbeats = [];
            const read = (row) => heartbeats.push((0,heartbeat .d)(row));
            const answer = await call('GET', '/heartbeats', timeoutMs, { takeEarly: rowTaker(read) });
            const { heartbeats: rest } = parseObject(asked, answer);
            if (rest !== null && !Array.isArray(rest))
                throw nonsense(asked, answer);
            for (const row of rest ?? [])
                read(row);
            return { heartbeats, serverTimeMs: serverTime(answer) };
        },
        async create({ name, intervalSecs, graceSecs }, timeoutMs) {
            const body = { name, interval_secs: intervalSecs, grace_secs: graceSecs };
            const answer = await call('POST', '/heartbeats', timeoutMs, { body });
            return { heartbeat: (0,heartbeat .d)(parseObject('POST /heartbeats', answer)), isNew: answer.status === 201 };
        },
        async update(id, { name, intervalSecs, graceSecs }, timeoutMs) {
            const body = { name, interval_secs: intervalSecs, grace_secs: graceSecs };
            const path = `/heartbeats/${encodeURIComponent(id)}`;
            const answer = await call('PATCH', path, timeoutMs, { body });
            return (0,heartbeat .d)(parseObject(`PATCH ${path}`, answer));
        },
        async remove(id, timeoutMs) {
            const path = `/heartbeats/${encodeURIComponent(id)}`;
            const answer = await call('DELETE', path, timeoutMs);
            if (answer.body.trim() !== '')
                parseObject(`DELETE ${path}`, answer);
        },
    };
}
function pingUrl(apiUrl, token) {
    return `${apiUrl}/heartbeats/${encodeURIComponent(token)}/ping`;
}
async function sendPing(connection, token, timeoutMs) {
    const asked = 'POST …/ping';
    const answer = await connection.send({
        method: 'POST',
        url: new URL(pingUrl(connection.apiUrl, token)),
        headers: { accept: 'application/json', 'user-agent': USER_AGENT },
        timeoutMs,
        maxBytes: SMALL_MAX_BYTES,
    });
    accepted(asked, answer, connection.clock);
    const { status } = answer.body.trim() === '' ? {} : parseObject(asked, answer);
    return { paused: status === 'paused', atMs: serverTime(answer) ?? connection.clock.now() };
}
function accepted(asked, answer, clock) {
    if (answer.status < 200 || answer.status > 299)
        throw refusal(asked, answer, clock.now());
    return answer;
}
function serverTime(answer) {
    const ms = Date.parse(answer.headers.date ?? '');
    return Number.isNaN(ms) ? undefined : ms;
}
function parseObject(asked, answer) {
    try {
        const json = JSON.parse(answer.body);
        if (typeof json === 'object' && json !== null && !Array.isArray(json))
            return json;
    }
    catch {
    }
    throw nonsense(asked, answer);
}
function nonsense(asked, { body, headers }) {
    const what = body === '' ? 'an empty answer' : `${body.length} characters of ${headers['content-type'] ?? 'something'}`;
    return new errors .lZ('unexpected', `Tickstem's answer is not what its API promises (${asked}: ${what})`, {
        hint: 'A proxy may have answered in its place, or `api-url` is not the address of the API.',
    });
}


  }),

  5635:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  R: () => (  namedOldestFirst),
  d: () => (  readHeartbeat)
});

var base_text = __nccwpck_require__(4018);
;// CONCATENATED MODULE: ./build/tickstem/instant.js
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
function readInstant(value) {
    if (value === null || value === undefined)
        return null;
    if (typeof value !== 'string')
        return undefined;
    const usual = usualInstant(value);
    if (usual !== undefined)
        return usual;
    if (!RFC_3339.test(value))
        return undefined;
    if (value.startsWith('0001-01-01'))
        return null;
    const ms = Date.parse(value.toUpperCase().replace(' ', 'T'));
    return Number.isNaN(ms) ? undefined : ms;
}
const DASH = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;
function usualInstant(text) {
    const last = text.length - 1;
    const hasMarks = text.charCodeAt(4) === DASH &&
        text.charCodeAt(7) === DASH &&
        text.charCodeAt(10) === LETTER_T &&
        text.charCodeAt(13) === COLON &&
        text.charCodeAt(16) === COLON &&
        text.charCodeAt(last) === LETTER_Z;
    if (!hasMarks)
        return undefined;
    const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    const month = twoDigits(text, 5);
    const day = twoDigits(text, 8);
    const hour = twoDigits(text, 11);
    const minute = twoDigits(text, 14);
    const second = twoDigits(text, 17);
    const isDate = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
    const ms = fraction(text, last);
    if (!(isDate && hour <= 23 && minute <= 59 && second <= 59 && ms >= 0))
        return undefined;
    return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}
function twoDigits(text, at) {
    const tens = text.charCodeAt(at);
    const ones = text.charCodeAt(at + 1);
    const areDigits = tens >= ZERO && tens <= NINE && ones >= ZERO && ones <= NINE;
    return areDigits ? (tens - ZERO) * 10 + ones - ZERO : Number.NaN;
}
function fraction(text, end) {
    if (end === 19)
        return 0;
    if (text.charCodeAt(19) !== DOT || end === 20)
        return Number.NaN;
    let ms = 0;
    let unit = 100;
    for (let at = 20; at < end; at += 1) {
        const code = text.charCodeAt(at);
        if (code < ZERO || code > NINE)
            return Number.NaN;
        ms += (code - ZERO) * unit;
        unit = Math.floor(unit / 10);
    }
    return ms;
}

;// CONCATENATED MODULE: ./build/tickstem/heartbeat.js


function readHeartbeat(json) {
    const row = typeof json === 'object' && json !== null ? json : {};
    return {
        id: heartbeat_text(row['id']),
        name: typeof row['name'] === 'string' ? row['name'] : undefined,
        token: heartbeat_text(row['token']),
        intervalSecs: seconds(row['interval_secs']),
        graceSecs: seconds(row['grace_secs']),
        status: heartbeat_text(row['status']),
        consecutiveMisses: seconds(row['consecutive_misses']),
        lastPingedAtMs: readInstant(row['last_pinged_at']),
        nextExpectedAtMs: readInstant(row['next_expected_at']),
        createdAtMs: readInstant(row['created_at']),
    };
}
function namedOldestFirst(heartbeats, name) {
    const age = (heartbeat) => heartbeat.createdAtMs ?? Number.POSITIVE_INFINITY;
    return heartbeats
        .filter((heartbeat) => heartbeat.name === name)
        .sort((a, b) => (age(a) === age(b) ? (0,base_text .n6)(a.id ?? '', b.id ?? '') : age(a) < age(b) ? -1 : 1));
}
function heartbeat_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function seconds(value) {
    return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}


  }),

  8743:
  ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    x: () => (  VERSION)
  });
const VERSION = '1.0.0';


  }),

  770:
  ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


  }),

  218:
  ((__unused_webpack_module, exports, __nccwpck_require__) => {

"use strict";
var __webpack_unused_export__;


var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    self.requests.push(options);
    return;
  }

  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false;  
  connectReq.once('response', onResponse);  
  connectReq.once('upgrade', onUpgrade);    
  connectReq.once('connect', onConnect);    
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') {  
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host;  
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug;  


  }),

  2613:
  ((module) => {

"use strict";
module.exports = loadWhenUsed("assert");

  }),

  4434:
  ((module) => {

"use strict";
module.exports = require("events");

  }),

  9896:
  ((module) => {

"use strict";
module.exports = require("fs");

  }),

  8611:
  ((module) => {

"use strict";
module.exports = require("http");

  }),

  5692:
  ((module) => {

"use strict";
module.exports = loadWhenUsed("https");

  }),

  9278:
  ((module) => {

"use strict";
module.exports = require("net");

  }),

  7598:
  ((module) => {

"use strict";
module.exports = loadWhenUsed("node:crypto");

  }),

  3024:
  ((module) => {

"use strict";
module.exports = require("node:fs");

  }),

  1455:
  ((module) => {

"use strict";
module.exports = loadWhenUsed("node:fs/promises");

  }),

  6760:
  ((module) => {

"use strict";
module.exports = require("node:path");

  }),

  857:
  ((module) => {

"use strict";
module.exports = require("os");

  }),

  4756:
  ((module) => {

"use strict";
module.exports = loadWhenUsed("tls");

  }),

  9023:
  ((module) => {

"use strict";
module.exports = require("util");

  }),

  1178:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (  core_debug),
  z3: () => (  error),
  V4: () => (  getInput),
  Gu: () => (  getState),
  pq: () => (  info),
  lm: () => (  notice),
  LZ: () => (  saveState),
  uH: () => (  setOutput),
  Pq: () => (  core_setSecret),
  $e: () => (  warning)
});


var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = loadWhenUsed("crypto");
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
var lib = __nccwpck_require__(4942);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const access = (...args) => require("fs/promises").access(...args);
const appendFile = (...args) => require("fs/promises").appendFile(...args);
const writeFile = (...args) => require("fs/promises").writeFile(...args);
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    stringify() {
        return this._buffer;
    }
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
const markdownSummary = (  null && (_summary));
const summary = (  null && (_summary));
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






var ExitCode;
(function (ExitCode) {
    ExitCode[ExitCode["Success"] = 0] = "Success";
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
function startGroup(name) {
    issue('group', name);
}
function endGroup() {
    issue('endgroup');
}
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}





  }),

  4942:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (  HttpClient)
});


var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject =  __nccwpck_require__.t(external_http_, 2);
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject =  __nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
var tunnel = __nccwpck_require__(770);
var undici = __nccwpck_require__(8923);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    yield response.readBody();
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new undici .k(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                }
                if (statusCode > 299) {
                    let msg;
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});

  }),

  8923:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
  __nccwpck_require__.d(__webpack_exports__, {
    h: () => (  fetch),
    k: () => (  ProxyAgent)
  });

class ProxyAgent {}

function fetch() {
  throw new Error('undici is not part of this action: a request took a way that src/http/request.ts does not know');
}


  })

  	});
  	 
  	var __webpack_module_cache__ = {};
  	 
  	function __nccwpck_require__(moduleId) {
  		 
  		var cachedModule = __webpack_module_cache__[moduleId];
  		if (cachedModule !== undefined) {
  			return cachedModule.exports;
  		}
  		 
  		var module = __webpack_module_cache__[moduleId] = {
  			 
  			 
  			exports: {}
  		};
  		 
  		var threw = true;
  		try {
  			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
  			threw = false;
  		} finally {
  			if(threw) delete __webpack_module_cache__[moduleId];
  		}
  		 
  		return module.exports;
  	}
  	 
  	__nccwpck_require__.m = __webpack_modules__;
  	 
  	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
  	 
  	(() => {
  		 
  		__nccwpck_require__.n = (module) => {
  			var getter = module && module.__esModule ?
  				() => (module['default']) :
  				() => (module);
  			__nccwpck_require__.d(getter, { a: getter });
  			return getter;
  		};
  	})();
  	 
  	(() => {
  		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
  		var leafPrototypes;
  		 
  		 
  		 
  		 
  		 
  		 
  		__nccwpck_require__.t = function(value, mode) {
  			if(mode & 1) value = this(value);
  			if(mode & 8) return value;
  			if(typeof value === 'object' && value) {
  				if((mode & 4) && value.__esModule) return value;
  				if((mode & 16) && typeof value.then === 'function') return value;
  			}
  			var ns = Object.create(null);
  			__nccwpck_require__.r(ns);
  			var def = {};
  			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
  			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
  				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
  			}
  			def['default'] = () => (value);
  			__nccwpck_require__.d(ns, def);
  			return ns;
  		};
  	})();
  	 
  	(() => {
  		 
  		__nccwpck_require__.d = (exports, definition) => {
  			for(var key in definition) {
  				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
  					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
  				}
  			}
  		};
  	})();
  	 
  	(() => {
  		__nccwpck_require__.f = {};
  		 
  		 
  		__nccwpck_require__.e = (chunkId) => {
  			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
  				__nccwpck_require__.f[key](chunkId, promises);
  				return promises;
  			}, []));
  		};
  	})();
  	 
  	(() => {
  		 
  		__nccwpck_require__.u = (chunkId) => {
  			 
  			return "" + chunkId + ".index.js";
  		};
  	})();
  	 
  	(() => {
  		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
  	})();
  	 
  	(() => {
  		 
  		__nccwpck_require__.r = (exports) => {
  			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
  				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
  			}
  			Object.defineProperty(exports, '__esModule', { value: true });
  		};
  	})();
  	 
  	(() => {
  		 
  		 
  		 
  		var installedChunks = {
  			792: 1
  		};
  		 
  		var installChunk = (chunk) => {
  			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
  			for(var moduleId in moreModules) {
  				if(__nccwpck_require__.o(moreModules, moduleId)) {
  					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
  				}
  			}
  			if(runtime) runtime(__nccwpck_require__);
  			for(var i = 0; i < chunkIds.length; i++)
  				installedChunks[chunkIds[i]] = 1;
  		};
  		 
  		__nccwpck_require__.f.require = (chunkId, promises) => {
  			 
  			if(!installedChunks[chunkId]) {
  				if(true) {  
  					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
  				} else installedChunks[chunkId] = 1;
  			}
  		};
  		 
  		 
  		 
  	})();
var __webpack_exports__ = {};
(() => {
"use strict";
__nccwpck_require__.r(__webpack_exports__);

__nccwpck_require__.d(__webpack_exports__, {
  main: () => (  main),
  post: () => (  post)
});

;// CONCATENATED MODULE: ./build/base/clock.js
const systemClock = {
    now: () => Date.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: () => Math.random(),
};

var errors = __nccwpck_require__(942);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = loadWhenUsed("node:https");
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = require("node:string_decoder");
var lib = __nccwpck_require__(4942);
;// CONCATENATED MODULE: ./build/http/request.js





async function send(request) {
    const { url, timeoutMs } = request;
    const abort = new AbortController();
    let timer;
    const late = new Promise((_, reject) => {
        const error = new errors .lZ('unreachable', `no full answer from ${url.host} within ${seconds(timeoutMs)}`);
        timer = setTimeout(() => reject(error), timeoutMs);
    });
    try {
        return await Promise.race([exchange(request, abort.signal), late]);
    }
    catch (error) {
        abort.abort();
        throw error instanceof errors .lZ ? error : connectionError(error, url);
    }
    finally {
        clearTimeout(timer);
    }
}
const OPTIONS = { allowRedirects: false, allowRetries: false, keepAlive: true };
const WAYS = {
    http: { client: new lib .Qq(undefined, undefined, OPTIONS), httpModule: external_node_http_namespaceObject },
    https: { client: new lib .Qq(undefined, undefined, OPTIONS), httpModule: external_node_https_namespaceObject },
};
async function exchange(request, signal) {
    const { url, method } = request;
    const { client, httpModule } = url.protocol === 'https:' ? WAYS.https : WAYS.http;
    const { message } = await client.requestRaw({
        parsedUrl: url,
        httpModule,
        options: {
            hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
            port: url.port,
            path: url.pathname + url.search,
            method,
            headers: { ...request.headers },
            agent: client.getAgent(url.href),
            signal,
        },
    }, request.body ?? null);
    return { status: message.statusCode ?? 0, headers: message.headers, body: await read(message, request) };
}
async function read(message, { maxBytes, url, takeEarly }) {
    const decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    let text = '';
    let size = 0;
    for await (const chunk of message) {
        size += chunk.length;
        if (size > maxBytes) {
            throw new errors .lZ('unexpected', `the answer from ${url.host} is larger than ${maxBytes} bytes`);
        }
        text += decoder.write(chunk);
        if (takeEarly !== undefined)
            text = takeEarly(text);
    }
    return text + decoder.end();
}
const CONNECTION_ERRORS = {
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was cut off',
    ENOTFOUND: 'the host name was not found',
    EAI_AGAIN: 'the host name could not be looked up',
    EPIPE: 'the connection was cut off',
    ETIMEDOUT: 'the connection timed out',
    EHOSTUNREACH: 'there is no route to the host',
    ENETUNREACH: 'there is no network',
};
function connectionError(error, url) {
    const { code, message = String(error) } = error;
    const proxy = /^tunneling socket could not be established, (?:statusCode=(\d+)|cause=(.*))$/s.exec(message);
    const reason = proxy ? proxyReason(proxy) : (code && CONNECTION_ERRORS[code]) || message;
    const shownCode = code && !proxy ? ` (${code})` : '';
    return new errors .lZ('unreachable', `no answer from ${url.host}: ${reason}${shownCode}`, { cause: error });
}
function proxyReason([, status, cause]) {
    return status === undefined ? `the proxy cannot be used: ${cause}` : `the proxy does not let it through (${status})`;
}
function seconds(ms) {
    return `${Math.ceil(ms / 100) / 10} s`;
}

var inputs_read = __nccwpck_require__(309);
var external_node_fs_ = __nccwpck_require__(3024);
var core = __nccwpck_require__(1178);
var inputs = __nccwpck_require__(204);
var reporter = __nccwpck_require__(1377);
var run = __nccwpck_require__(6715);
;// CONCATENATED MODULE: ./build/runner/step.js





const STATE = 'heartbeat';
const LINGER_MS = 500;
async function runStep(work) {
    process.exitCode = 1;
    process.noDeprecation = true;
    const report = (0,reporter .M)();
    for (const name of inputs .pH)
        report.mask(core .V4(name));
    const succeeded = await work({
        run: (0,run .c)(process.env, readEvent(process.env['GITHUB_EVENT_PATH'])),
        input: (name) => core .V4(name, { trimWhitespace: false }),
        savedState: core .Gu(STATE),
        saveState: (state) => core .LZ(STATE, state),
        report,
    });
    process.exitCode = succeeded ? 0 : 1;
    setTimeout(() => process.stdout.write('', () => process.exit()), LINGER_MS).unref();
}
function readEvent(path) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path ?? '', 'utf8'));
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./build/main.js





function main() {
    return runStep(watchOrCheck);
}
async function watchOrCheck({ run, input, saveState, report }) {
    try {
        const inputs = (0,inputs_read .Ko)(input);
        const connection = { apiUrl: inputs.apiUrl, send: send, clock: systemClock };
        const stray = (0,inputs_read .Rv)(input, inputs.mode);
        if (stray.length > 0)
            report.warning(`Not for \`mode: ${inputs.mode}\`, and without effect: \`${stray.join('`, `')}\`.`);
        if (inputs.mode === 'check') {
            const { checkHeartbeats } = await __nccwpck_require__.e(  981).then(__nccwpck_require__.bind(__nccwpck_require__, 5981));
            return await checkHeartbeats({ run, inputs, connection, report });
        }
        const [{ startJob }, { writeState }] = await Promise.all([__nccwpck_require__.e(  643).then(__nccwpck_require__.bind(__nccwpck_require__, 7643)), Promise.resolve( ).then(__nccwpck_require__.bind(__nccwpck_require__, 7798))]);
        saveState(writeState(await startJob({ run, inputs, connection, report })));
        return true;
    }
    catch (thrown) {
        const error = (0,errors .z6)(thrown);
        report.error(error.advice);
        for (const line of (0,errors .cZ)(error))
            report.debug(line);
        return error.kind !== 'input' && input('mode').trim() !== 'check';
    }
}

var finish = __nccwpck_require__(8841);
var job_state = __nccwpck_require__(7798);
;// CONCATENATED MODULE: ./build/post.js







function post() {
    return runStep(ping);
}
async function ping({ run, input, savedState, report }) {
    try {
        const state = (0,job_state.readState)(savedState);
        if (state === undefined) {
            if (input('mode').trim() !== 'check')
                report.info('No ping: the main step left nothing to do.');
            return true;
        }
        const inputs = (0,inputs_read .Ko)(input);
        if (inputs.mode !== 'job')
            return true;
        const connection = { apiUrl: inputs.apiUrl, send: send, clock: systemClock };
        return await (0,finish .xK)({ run, inputs, connection, report }, state);
    }
    catch (thrown) {
        const error = (0,errors .z6)(thrown);
        report.error(`No ping: ${error.advice}`);
        for (const line of (0,errors .cZ)(error))
            report.debug(line);
        return input('strict').trim().toLowerCase() !== 'true';
    }
}

;// CONCATENATED MODULE: ./build/index.js



})();

module.exports = __webpack_exports__;
  })()
;