"use strict";
exports.id = 145;
exports.ids = [145];
exports.modules = {

/***/ 5124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Ye: () => (/* binding */ realPath),
/* harmony export */   rh: () => (/* binding */ changeMs),
/* harmony export */   se: () => (/* binding */ changedAtMs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


function changeMs({ ctimeMs, mtimeMs, birthtimeMs }) {
    return ctimeMs > 0 ? ctimeMs : Math.max(mtimeMs, birthtimeMs);
}
async function changedAtMs(file) {
    const stat = await node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default().stat(file).catch(() => undefined);
    return stat?.isFile() ? changeMs(stat) : undefined;
}
function realPath(path) {
    return node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default().realpath(path, 'buffer').catch(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path, 'buffer'));
}
function codeOf(thrown) {
    return thrown.code ?? '';
}


/***/ }),

/***/ 2145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkoutWarning: () => (/* reexport */ checkoutWarning),
  findFiles: () => (/* binding */ findFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
var promises_default = /*#__PURE__*/__webpack_require__.n(promises_);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/message.js
var message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/evidence/disk.js
var disk = __webpack_require__(5124);
// EXTERNAL MODULE: ./build/evidence/messages.js
var messages = __webpack_require__(8593);
// EXTERNAL MODULE: ./build/evidence/path.js
var evidence_path = __webpack_require__(8154);
;// CONCATENATED MODULE: ./build/evidence/checkout.js







const SAME_TRANSACTION_MS = 2000;
async function checkoutTimes(folder, whole) {
    const headMs = await (0,disk/* changedAtMs */.se)((0,external_node_path_.join)(folder, '.git', 'HEAD'));
    if (headMs === undefined)
        return [];
    const reflog = (0,external_node_path_.join)(folder, '.git', 'logs', 'HEAD');
    if ((await (0,disk/* changedAtMs */.se)(reflog)) === undefined)
        return [headMs];
    const lines = (await promises_default().readFile(reflog, 'utf8').catch(() => '')).split(/\r?\n/).filter((line) => line !== '');
    const times = lines.flatMap((line, index) => {
        const [, secs, message = ''] = /> (\d+) [+-]\d{4}(?:\t(.*))?$/.exec(line) ?? [];
        const filled = /^(?:checkout|clone): /.test(message) || (whole && index === 0);
        return secs !== undefined && filled ? [Number(secs) * 1000] : [];
    });
    const last = times.at(-1);
    if (last !== undefined && headMs >= last && headMs < last + SAME_TRANSACTION_MS)
        times[times.length - 1] = headMs;
    return times;
}
async function repositoryOf(file, workspace) {
    for (const folder of (0,evidence_path/* foldersOf */.pd)(file, workspace)) {
        if ((await (0,disk/* changedAtMs */.se)((0,external_node_path_.join)(folder, '.git', 'HEAD'))) !== undefined)
            return folder;
    }
    return undefined;
}
async function checkoutWarning(files, workspace, startedAtMs) {
    if (workspace === '')
        return undefined;
    const holders = await Promise.all(files.map((file) => repositoryOf(file, workspace)));
    for (const folder of new Set([workspace, ...holders])) {
        if (folder === undefined)
            continue;
        const times = await checkoutTimes(folder, folder === workspace);
        if (!times.some((ms) => Math.floor(ms) > startedAtMs))
            continue;
        const where = folder === workspace ? '' : ` to \`${(0,base_text/* plainText */.wh)((0,evidence_path/* slashed */.df)((0,external_node_path_.relative)(workspace, folder)), 120)}\``;
        return (0,message/* say */.cv)(messages/* EVIDENCE_MESSAGES */.v.checkedOutLater, { where });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/evidence/match-report.js

const WORDS = {
    old: ['older than the job', 'older than the job'],
    empty: ['empty', 'empty'],
    folder: ['a directory', 'directories'],
    special: ['not a regular file', 'not regular files'],
    outside: ['outside the workspace', 'outside the workspace'],
    dangling: ['deleted since, or a broken link', 'deleted since, or broken links'],
    unreadable: ['not readable', 'not readable'],
};
const FLAWS = Object.keys(WORDS);
const MOST_SHOWN = 3;
const NAME_LENGTH = 120;
class MatchReport {
    matched = 0;
    kinds = new Map();
    add(flaw, name, detail = '', rank = 0) {
        this.matched += 1;
        const kind = this.kinds.get(flaw) ?? { count: 0, shown: [] };
        this.kinds.set(flaw, kind);
        kind.count += 1;
        kind.shown.push({ name, detail, rank });
        kind.shown.sort((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1));
        kind.shown.length = Math.min(kind.shown.length, MOST_SHOWN);
    }
    get found() {
        if (this.matched === 0)
            return 'nothing matched';
        const kinds = [...this.kinds].sort(([a], [b]) => FLAWS.indexOf(a) - FLAWS.indexOf(b));
        const clauses = kinds.map(([flaw, { count, shown }]) => {
            const more = count > shown.length ? `, and ${count - shown.length} more` : '';
            return { count, text: `${WORDS[flaw][count === 1 ? 0 : 1]}: ${shown.map(example).join(', ')}${more}` };
        });
        const [first] = clauses;
        if (clauses.length === 1 && first !== undefined) {
            return first.count === 1 ? `what matched is ${first.text}` : `all ${first.count} that matched are ${first.text}`;
        }
        const parts = clauses.map(({ count, text }) => `${count} ${count === 1 ? 'is' : 'are'} ${text}`);
        return `of ${this.matched} that matched, ${parts.join(', ')}`;
    }
}
function example({ name, detail }) {
    return `\`${(0,base_text/* plainText */.wh)(name, NAME_LENGTH)}\`${detail === '' ? '' : ` (${detail})`}`;
}

// EXTERNAL MODULE: ./build/evidence/walk.js + 2 modules
var walk = __webpack_require__(9617);
;// CONCATENATED MODULE: ./build/evidence/files.js











const SLACK_MS = 2000;
const TICK_MS = 20;
const BATCH = 64;
const MOST_UNREADABLE = 3;
async function findFiles(patterns, search) {
    const searches = patterns.map((pattern) => new PatternSearch(pattern));
    const treeSearch = new TreeSearch(search);
    let timer;
    const over = new Promise((resolve) => {
        timer = setTimeout(resolve, search.limitMs);
    });
    await Promise.race([treeSearch.run(searches), over]).finally(() => clearTimeout(timer));
    treeSearch.stop();
    const without = searches.filter(({ best }) => best === undefined);
    const evidence = searches.flatMap(({ best }) => best ?? []);
    return {
        missing: without.filter(({ finished }) => finished).map((wanted) => wanted.missing()),
        unfinished: without.filter(({ finished }) => !finished).map(({ pattern }) => pattern),
        touched: evidence.filter(({ isTouched }) => isTouched).map(({ name }) => name),
        files: evidence.map(({ path }) => path),
        root: treeSearch.root,
    };
}
class PatternSearch {
    pattern;
    report = new MatchReport();
    unreadable = [];
    best;
    finished = false;
    obstacle;
    constructor(pattern) {
        this.pattern = pattern;
    }
    missing() {
        const closed = this.unreadable.map((name) => `\`${(0,base_text/* plainText */.wh)(name, 120)}\``).join(', ');
        const obstacle = this.obstacle ?? (closed === '' ? undefined : `not readable: ${closed}`);
        const found = `${this.report.found}${obstacle === undefined ? '' : ` (${obstacle})`}`;
        return (0,message/* fill */.GS)(messages/* EVIDENCE_MESSAGES */.v.fileMissing.text, { pattern: (0,base_text/* plainText */.wh)(this.pattern, 200), found });
    }
}
class TimeIsOver extends Error {
}
class TreeSearch {
    search;
    deadlineMs;
    stopped = false;
    root = '';
    justCheckedOut = new Map();
    constructor(search) {
        this.search = search;
        this.deadlineMs = search.clock.monotonicMs() + search.limitMs;
    }
    stop() {
        this.stopped = true;
    }
    async run(searches) {
        for (const wanted of searches) {
            try {
                await this.searchFor(wanted);
                wanted.finished = true;
            }
            catch (thrown) {
                if (thrown instanceof TimeIsOver)
                    return;
                wanted.obstacle = (0,base_text/* plainText */.wh)(thrown instanceof Error ? thrown.message : String(thrown), 200);
                wanted.finished = true;
            }
        }
    }
    async searchFor(wanted) {
        this.root = (0,walk/* textOf */.b)(await (0,disk/* realPath */.Ye)(this.search.workspace));
        const { pattern, unreadable } = wanted;
        const onUnreadable = (name) => {
            if (name !== '' && unreadable.length < MOST_UNREADABLE)
                unreadable.push(name);
        };
        const checkTime = () => this.checkTime();
        for await (const matches of (0,walk/* walk */.G)({ root: this.root, pattern, checkTime, onUnreadable })) {
            for (let from = 0; from < matches.length; from += BATCH) {
                this.checkTime();
                if (await this.look(matches.slice(from, from + BATCH), wanted))
                    return;
            }
        }
    }
    checkTime() {
        if (this.stopped || this.search.clock.monotonicMs() >= this.deadlineMs)
            throw new TimeIsOver();
    }
    async look(matches, wanted) {
        const looks = await Promise.all(matches.map((match) => this.examine(match, wanted.report)));
        const evidence = looks.filter((file) => file !== undefined);
        const written = evidence.find(({ isTouched }) => !isTouched);
        wanted.best = written ?? wanted.best ?? evidence[0];
        return written !== undefined;
    }
    async examine({ path, name }, report) {
        try {
            const link = await promises_default().lstat(path);
            const stat = link.isSymbolicLink() ? await promises_default().stat(path) : link;
            if (!link.isSymbolicLink() && this.isFlawed(stat, name, report))
                return undefined;
            const real = await (0,disk/* realPath */.Ye)(path);
            if (!(0,evidence_path/* isInside */.FK)(real.toString('latin1'), Buffer.from(this.root).toString('latin1'))) {
                report.add('outside', name);
                return undefined;
            }
            if (link.isSymbolicLink() && this.isFlawed(stat, name, report))
                return undefined;
            if (await this.isFromCheckout(stat, (0,walk/* textOf */.b)(real))) {
                report.add('old', name, 'from the checkout just before it', (0,disk/* changeMs */.rh)(stat));
                return undefined;
            }
            return { path: (0,walk/* textOf */.b)(real), name, isTouched: stat.mtimeMs < this.search.startedAtMs - SLACK_MS };
        }
        catch (thrown) {
            const code = (0,disk/* codeOf */.$N)(thrown) || 'unknown error';
            if (code === 'ENOENT' || code === 'ELOOP')
                report.add('dangling', name);
            else
                report.add('unreadable', name, code);
        }
        return undefined;
    }
    isFlawed(stat, name, report) {
        const changedMs = (0,disk/* changeMs */.rh)(stat);
        const ageMs = this.search.startedAtMs - changedMs;
        if (stat.isDirectory())
            report.add('folder', name);
        else if (!stat.isFile())
            report.add('special', name);
        else if (ageMs > SLACK_MS)
            report.add('old', name, `${(0,duration/* formatDuration */.a3)(ageMs / 1000)} before it`, changedMs);
        else if (stat.size === 0)
            report.add('empty', name, '0 bytes', changedMs);
        else
            return false;
        return true;
    }
    async isFromCheckout(stat, path) {
        const changedMs = (0,disk/* changeMs */.rh)(stat);
        if (changedMs >= this.search.startedAtMs - TICK_MS || changedMs % 1000 === 0)
            return false;
        const folder = await repositoryOf(path, this.root);
        if (folder === undefined)
            return false;
        const known = this.justCheckedOut.get(folder) ?? this.wasJustCheckedOut(folder);
        this.justCheckedOut.set(folder, known);
        return known;
    }
    async wasJustCheckedOut(folder) {
        const { startedAtMs } = this.search;
        const times = await checkoutTimes(folder, folder === this.root);
        return times.some((ms) => ms < startedAtMs && ms >= startedAtMs - SLACK_MS - 1000);
    }
}


/***/ }),

/***/ 9617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ textOf),
  G: () => (/* binding */ walk)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
var promises_default = /*#__PURE__*/__webpack_require__.n(promises_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/evidence/braces.js
function expandBraces(pattern) {
    const split = firstBraces(pattern);
    if (split === undefined)
        return [pattern];
    const { before, items, after } = split;
    const ends = expandBraces(after);
    return items.flatMap((item) => expandBraces(item).flatMap((middle) => ends.map((end) => before + middle + end)));
}
function firstBraces(pattern) {
    for (let open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
        const inside = itemsFrom(pattern, open + 1);
        if (inside === undefined)
            continue;
        const items = inside.items.length > 1 ? inside.items : rangeOf(inside.items[0] ?? '');
        if (items !== undefined)
            return { before: pattern.slice(0, open), items, after: pattern.slice(inside.end + 1) };
    }
    return undefined;
}
function itemsFrom(pattern, start) {
    const items = [];
    let depth = 0;
    let from = start;
    for (let at = start; at < pattern.length; at++) {
        const char = pattern[at];
        if (char === '{')
            depth++;
        else if (char === '}' && depth > 0)
            depth--;
        else if (depth === 0 && (char === ',' || char === '}')) {
            items.push(pattern.slice(from, at));
            if (char === '}')
                return { items, end: at };
            from = at + 1;
        }
    }
    return undefined;
}
const RANGE = /^(?:(-?\d+)\.\.(-?\d+)|([A-Za-z])\.\.([A-Za-z]))(?:\.\.(-?\d+))?$/;
function rangeOf(text) {
    const [match, first, last, from, to, step] = RANGE.exec(text) ?? [];
    if (match === undefined)
        return undefined;
    const by = Math.abs(Number(step ?? 1)) || 1;
    if (first === undefined || last === undefined) {
        return steps(from?.codePointAt(0) ?? 0, to?.codePointAt(0) ?? 0, by).map((code) => String.fromCodePoint(code));
    }
    const isPadded = [first, last].some((number) => /^-?0\d/.test(number));
    const width = isPadded ? Math.max(first.length, last.length) : 0;
    return steps(Number(first), Number(last), by).map((number) => padded(number, width));
}
function padded(number, width) {
    const sign = number < 0 ? '-' : '';
    return sign + String(Math.abs(number)).padStart(width - sign.length, '0');
}
function steps(from, to, by) {
    const count = Math.floor(Math.abs(to - from) / by) + 1;
    return Array.from({ length: count }, (_, index) => from + index * by * Math.sign(to - from));
}

// EXTERNAL MODULE: ./build/evidence/disk.js
var disk = __webpack_require__(5124);
;// CONCATENATED MODULE: ./build/evidence/segment.js
function compileSegment(pattern) {
    const [parts] = partsFrom([...pattern], 0, false);
    const acceptsDot = /^(?:\.|[@+?*!]\((?:[^)]*\|)?\.)/.test(pattern);
    return (name) => {
        if (name.startsWith('.') && !acceptsDot)
            return false;
        const chars = [...name];
        return endsOf(parts, chars, new Set([0]), new Map()).has(chars.length);
    };
}
function partsFrom(chars, start, isInGroup) {
    const parts = [];
    let at = start;
    while (at < chars.length) {
        const char = chars[at] ?? '';
        if (isInGroup && (char === '|' || char === ')'))
            break;
        const [part, end] = groupAt(chars, at) ?? classAt(chars, at) ?? [single(char), at + 1];
        parts.push(part);
        at = end;
    }
    return [parts, at];
}
function single(char) {
    if (char === '*')
        return { kind: 'any' };
    if (char === '?')
        return { kind: 'char', accepts: () => true };
    return { kind: 'char', accepts: (other) => other === char };
}
function groupAt(chars, start) {
    const repeat = chars[start] ?? '';
    if (!'@?*+!'.includes(repeat) || chars[start + 1] !== '(')
        return undefined;
    const alternatives = [];
    let at = start + 1;
    do {
        const [parts, end] = partsFrom(chars, at + 1, true);
        alternatives.push(parts);
        at = end;
    } while (chars[at] === '|');
    return chars[at] === ')' ? [{ kind: 'group', repeat, alternatives }, at + 1] : undefined;
}
const POSIX_CLASSES = {
    alnum: '\\p{L}\\p{Nl}\\p{Nd}',
    alpha: '\\p{L}\\p{Nl}',
    blank: '\\p{Zs}\\t',
    digit: '\\p{Nd}',
    lower: '\\p{Ll}',
    punct: '\\p{P}',
    space: '\\p{Z}\\t\\r\\n\\v\\f',
    upper: '\\p{Lu}',
    word: '\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}',
    xdigit: 'A-Fa-f0-9',
};
function classAt(chars, start) {
    const [whole, not = '', inside = ''] = /^\[([!^]?)(\]?(?:\[:\w+:\]|[^\]])*)\]/u.exec(chars.slice(start).join('')) ?? [];
    if (whole === undefined || chars[start] !== '[' || inside === '')
        return undefined;
    const set = inside.replace(/\[:(\w+):\]|[\\\]^[]/g, (text, name) => name === undefined ? `\\${text}` : (POSIX_CLASSES[name] ?? ''));
    const pattern = classPattern(`[${not === '' ? '' : '^'}${set}]`);
    return [{ kind: 'char', accepts: (char) => pattern?.test(char) ?? false }, start + [...whole].length];
}
function classPattern(source) {
    try {
        return new RegExp(`^${source}$`, 'u');
    }
    catch {
        return undefined;
    }
}
function endsOf(parts, chars, starts, known) {
    let positions = starts;
    for (const part of parts) {
        if (positions.size === 0)
            break;
        positions = endsOfPart(part, chars, positions, known);
    }
    return positions;
}
function endsOfPart(part, chars, starts, known) {
    if (part.kind === 'any')
        return allFrom(Math.min(...starts), chars.length);
    if (part.kind === 'group') {
        return part.repeat === '!' ? endsOfNot(part, chars, starts, known) : endsOfGroup(part, chars, starts, known);
    }
    const matching = [...starts].filter((at) => at < chars.length && part.accepts(chars[at] ?? ''));
    return new Set(matching.map((at) => at + 1));
}
function endsOnce({ alternatives }, chars, starts, known) {
    return new Set(alternatives.flatMap((parts) => [...endsOf(parts, chars, starts, known)]));
}
function endsOfGroup(group, chars, starts, known) {
    const { repeat } = group;
    let added = endsOnce(group, chars, starts, known);
    const ends = new Set(repeat === '?' || repeat === '*' ? [...starts, ...added] : added);
    while ((repeat === '*' || repeat === '+') && added.size > 0) {
        const next = [...endsOnce(group, chars, added, known)].filter((end) => !ends.has(end));
        for (const end of next)
            ends.add(end);
        added = new Set(next);
    }
    return ends;
}
function endsOfNot(group, chars, starts, known) {
    const cache = known.get(group) ?? new Map();
    known.set(group, cache);
    const ends = new Set();
    for (const start of starts) {
        const excluded = cache.get(start) ?? endsOnce(group, chars, new Set([start]), known);
        cache.set(start, excluded);
        for (const end of allFrom(start, chars.length))
            if (!excluded.has(end))
                ends.add(end);
    }
    return ends;
}
function allFrom(start, end) {
    return new Set(Array.from({ length: end - start + 1 }, (_, index) => start + index));
}

;// CONCATENATED MODULE: ./build/evidence/walk.js





const TOGETHER = 16;
const SEPARATOR = Buffer.from(external_node_path_.sep);
async function* walk({ root, pattern, checkTime, onUnreadable }) {
    let folders = [{ path: Buffer.from(root), name: '', positions: positionsOf(pattern) }];
    while (folders.length > 0) {
        const found = [];
        for (let from = 0; from < folders.length; from += TOGETHER) {
            checkTime();
            const read = folders.slice(from, from + TOGETHER).map(async (folder) => {
                const entries = await readFolder(folder, onUnreadable);
                return entries.map((entry) => {
                    checkTime();
                    return stepInto(folder, entry);
                });
            });
            const steps = (await Promise.all(read)).flat();
            yield steps.flatMap(({ match }) => match ?? []);
            for (const { folder } of steps)
                if (folder !== undefined)
                    found.push(folder);
        }
        folders = found;
    }
}
async function readFolder({ path, name }, onUnreadable) {
    try {
        return await promises_default().readdir(path, { withFileTypes: true, encoding: 'buffer' });
    }
    catch (thrown) {
        if (!['ENOTDIR', 'ENOENT', 'ELOOP'].includes((0,disk/* codeOf */.$N)(thrown)))
            onUnreadable(name);
        return [];
    }
}
function stepInto({ path, name, positions }, entry) {
    const text = textOf(entry.name);
    const spelled = spellingOf(text);
    const [stay, goOn] = [positions.filter(staysAt(spelled)), positions.flatMap((position) => after(position, spelled))];
    if (stay.length + goOn.length === 0)
        return {};
    const next = { path: Buffer.concat([path, SEPARATOR, entry.name]), name: name === '' ? text : `${name}/${text}` };
    const isMatch = [...stay, ...goOn].some((position) => position.every((part) => part === '**'));
    const inside = (entry.isSymbolicLink() ? goOn : [...stay, ...goOn]).filter((position) => position.length > 0);
    const mayBeFolder = entry.isDirectory() || entry.isSymbolicLink();
    return {
        ...(isMatch && { match: next }),
        ...(mayBeFolder && inside.length > 0 && { folder: { ...next, positions: inside } }),
    };
}
function staysAt(name) {
    return ([first]) => first === '**' && !name.startsWith('.');
}
function after(position, name) {
    const [first, ...rest] = position;
    if (first === undefined)
        return [];
    if (first === '**')
        return after(rest, name);
    return first(name) ? [rest] : [];
}
function positionsOf(pattern) {
    return expandBraces(spellingOf(pattern).replaceAll('\\', '/')).map((one) => {
        const parts = one.split('/').filter((part) => part !== '' && part !== '.');
        return parts.map((part) => (part === '**' ? part : compileSegment(part)));
    });
}
const IGNORES_CASE = process.platform === 'win32' || process.platform === 'darwin';
function spellingOf(text) {
    const composed = text.normalize('NFC');
    return IGNORES_CASE ? composed.toLowerCase() : composed;
}
function textOf(name) {
    const text = name.toString('utf8');
    return text.includes('\ufffd') && !Buffer.from(text).equals(name) ? name.toString('latin1') : text;
}


/***/ })

};
;