"use strict";
exports.id = 680;
exports.ids = [680];
exports.modules = {

/***/ 3680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   countFiles: () => (/* binding */ countFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5124);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8154);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9617);




class TimeIsOver extends Error {
}
const BATCH = 64;
async function countFiles(pattern, { workspace, limitMs, clock }) {
    const deadlineMs = clock.monotonicMs() + limitMs;
    let isStopped = false;
    const checkTime = () => {
        if (isStopped || clock.monotonicMs() >= deadlineMs)
            throw new TimeIsOver();
    };
    let timer;
    const over = new Promise((resolve) => {
        timer = setTimeout(() => resolve(undefined), limitMs);
    });
    const counting = count(pattern, workspace, checkTime).catch((thrown) => {
        if (thrown instanceof TimeIsOver)
            return undefined;
        throw thrown;
    });
    return Promise.race([counting, over]).finally(() => {
        isStopped = true;
        clearTimeout(timer);
        counting.catch(() => { });
    });
}
async function count(pattern, workspace, checkTime) {
    const root = (0,_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(await (0,_disk_js__WEBPACK_IMPORTED_MODULE_1__/* .realPath */ .Ye)(workspace));
    const total = { files: 0, bytes: 0 };
    const onUnreadable = (name) => {
        throw new Error(`not readable: ${name}`);
    };
    for await (const matches of (0,_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .walk */ .G)({ root, pattern, checkTime, onUnreadable })) {
        for (let from = 0; from < matches.length; from += BATCH) {
            checkTime();
            const sizes = await Promise.all(matches.slice(from, from + BATCH).map((match) => sizeOf(match, root)));
            for (const bytes of sizes.filter((size) => size !== undefined)) {
                total.files += 1;
                total.bytes += bytes;
            }
        }
    }
    return total;
}
async function sizeOf({ path }, root) {
    try {
        const stat = await node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default().stat(path);
        if (!stat.isFile())
            return undefined;
        const real = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_1__/* .realPath */ .Ye)(path);
        return (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(real.toString('latin1'), Buffer.from(root).toString('latin1')) ? stat.size : undefined;
    }
    catch (thrown) {
        if (['ENOENT', 'ELOOP'].includes((0,_disk_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(thrown)))
            return undefined;
        throw thrown;
    }
}


/***/ }),

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