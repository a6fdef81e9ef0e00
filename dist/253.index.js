"use strict";
exports.id = 253;
exports.ids = [253];
exports.modules = {

/***/ 5253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkoutWarning: () => (/* reexport */ checkoutWarning),
  findFiles: () => (/* binding */ findFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
var promises_default = /*#__PURE__*/__webpack_require__.n(promises_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/evidence/disk.js


function changeMs({ ctimeMs, mtimeMs, birthtimeMs }) {
    return ctimeMs > 0 ? ctimeMs : Math.max(mtimeMs, birthtimeMs);
}
async function changedAtMs(file) {
    const stat = await promises_default().stat(file).catch(() => undefined);
    return stat?.isFile() ? changeMs(stat) : undefined;
}
function realPath(path) {
    return promises_default().realpath(path).catch(() => (0,external_node_fs_.realpathSync)(path));
}
async function isClosed(path) {
    try {
        await (await promises_default().opendir(path)).close();
        await promises_default().access(path, (promises_default()).constants.X_OK);
        return false;
    }
    catch (thrown) {
        return ['EACCES', 'EPERM'].includes(codeOf(thrown));
    }
}
function codeOf(thrown) {
    return thrown.code ?? '';
}

// EXTERNAL MODULE: ./build/evidence/path.js
var evidence_path = __webpack_require__(8154);
;// CONCATENATED MODULE: ./build/evidence/checkout.js





const SAME_TRANSACTION_MS = 2000;
async function checkoutTimes(folder, whole) {
    const headMs = await changedAtMs((0,external_node_path_.join)(folder, '.git', 'HEAD'));
    if (headMs === undefined)
        return [];
    const reflog = (0,external_node_path_.join)(folder, '.git', 'logs', 'HEAD');
    if ((await changedAtMs(reflog)) === undefined)
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
        if ((await changedAtMs((0,external_node_path_.join)(folder, '.git', 'HEAD'))) !== undefined)
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
        return `The repository was checked out${where} after this step, so committed files look as if this job had written them, and \`require-files\` proves little. Put this step after the checkout.`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/evidence/match-report.js

const WORDS = {
    old: ['older than the job', 'older than the job'],
    empty: ['empty', 'empty'],
    folder: ['a folder', 'folders'],
    special: ['no regular file', 'no regular files'],
    outside: ['outside the workspace', 'outside the workspace'],
    dangling: ['gone, or a link to nothing', 'gone, or links to nothing'],
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
        const told = kinds.map(([flaw, { count, shown }]) => {
            const more = count > shown.length ? `, and ${count - shown.length} more` : '';
            return { count, text: `${WORDS[flaw][count === 1 ? 0 : 1]}: ${shown.map(example).join(', ')}${more}` };
        });
        const [first] = told;
        if (told.length === 1 && first !== undefined) {
            return first.count === 1 ? `what matched is ${first.text}` : `all ${first.count} that matched are ${first.text}`;
        }
        const parts = told.map(({ count, text }) => `${count} ${count === 1 ? 'is' : 'are'} ${text}`);
        return `of ${this.matched} that matched, ${parts.join(', ')}`;
    }
}
function example({ name, detail }) {
    return `\`${(0,base_text/* plainText */.wh)(name, NAME_LENGTH)}\`${detail === '' ? '' : ` (${detail})`}`;
}

// EXTERNAL MODULE: ./build/evidence/pattern.js + 1 modules
var evidence_pattern = __webpack_require__(6826);
;// CONCATENATED MODULE: ./build/evidence/files.js










const SLACK_MS = 2000;
const TICK_MS = 20;
const BATCH = 64;
const MOST_FOLDERS = 5000;
async function findFiles(patterns, search) {
    const searches = patterns.map((pattern) => new PatternSearch(pattern));
    const treeSearch = new TreeSearch(search);
    let timer;
    const over = new Promise((resolve) => {
        timer = setTimeout(resolve, search.limitMs);
    });
    await Promise.race([treeSearch.run(searches), over]).finally(() => clearTimeout(timer));
    treeSearch.stop();
    return {
        missing: searches.flatMap((wanted) => wanted.missing(search.limitMs)),
        files: searches.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence])),
        root: treeSearch.root,
    };
}
class PatternSearch {
    pattern;
    tally = new MatchReport();
    evidence;
    finished = false;
    obstacle;
    constructor(pattern) {
        this.pattern = pattern;
    }
    missing(limitMs) {
        if (this.evidence !== undefined)
            return [];
        const unfinished = `the search was not finished within ${Math.ceil(limitMs / 100) / 10} s, so far `;
        const obstacle = this.obstacle === undefined ? '' : ` (${this.obstacle})`;
        const found = `${this.finished ? '' : unfinished}${this.tally.found}${obstacle}`;
        return [`no file that this job wrote for \`${(0,base_text/* plainText */.wh)(this.pattern, 200)}\`: ${found}`];
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
        this.deadlineMs = search.clock.now() + search.limitMs;
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
        this.root = await realPath(this.search.workspace);
        if (typeof (promises_default()).glob !== 'function')
            throw new Error(`Node ${process.versions.node} cannot search, Node 24 can`);
        const folders = [];
        const exclude = (path) => {
            this.checkTime();
            if (path.includes(external_node_path_.sep) && folders.length < MOST_FOLDERS)
                folders.push(path);
            return false;
        };
        for (const pattern of (0,evidence_pattern/* spellings */.c)(wanted.pattern)) {
            if (await this.walk(pattern, exclude, wanted))
                return;
            if (wanted.tally.matched > 0)
                break;
        }
        const closed = await this.closedFolders(folders);
        if (closed.length > 0)
            wanted.obstacle = `not readable: ${closed.map((name) => `\`${name}\``).join(', ')}`;
    }
    async walk(pattern, exclude, wanted) {
        let batch = [];
        for await (const name of promises_default().glob(pattern, { cwd: this.root, exclude })) {
            this.checkTime();
            batch.push(name);
            if (batch.length < BATCH)
                continue;
            if (await this.look(batch, wanted))
                return true;
            batch = [];
        }
        return this.look(batch, wanted);
    }
    checkTime() {
        if (this.stopped || this.search.clock.now() >= this.deadlineMs)
            throw new TimeIsOver();
    }
    async look(names, wanted) {
        const looks = await Promise.all(names.map((name) => this.judge(name, wanted.tally)));
        wanted.evidence = looks.find((path) => path !== undefined);
        return wanted.evidence !== undefined;
    }
    async judge(found, tally) {
        const path = (0,external_node_path_.join)(this.root, found);
        const name = (0,evidence_path/* slashed */.df)(found);
        try {
            const link = await promises_default().lstat(path);
            const stat = link.isSymbolicLink() ? await promises_default().stat(path) : link;
            if (!link.isSymbolicLink() && this.isFlawed(stat, name, tally))
                return undefined;
            const real = await realPath(path);
            if (!(0,evidence_path/* isInside */.FK)(real, this.root))
                return void tally.add('outside', name);
            if (link.isSymbolicLink() && this.isFlawed(stat, name, tally))
                return undefined;
            if (!(await this.isFromCheckout(stat, real)))
                return real;
            tally.add('old', name, 'from the checkout just before it', changeMs(stat));
        }
        catch (thrown) {
            const code = codeOf(thrown) || 'unknown error';
            if (code === 'ENOENT' || code === 'ELOOP')
                tally.add('dangling', name);
            else
                tally.add('unreadable', name, code);
        }
        return undefined;
    }
    isFlawed(stat, name, tally) {
        const changedMs = changeMs(stat);
        const ageMs = this.search.startedAtMs - changedMs;
        if (stat.isDirectory())
            tally.add('folder', name);
        else if (!stat.isFile())
            tally.add('special', name);
        else if (ageMs > SLACK_MS)
            tally.add('old', name, `${(0,duration/* formatDuration */.a3)(ageMs / 1000)} before it`, changedMs);
        else if (stat.size === 0)
            tally.add('empty', name, '0 bytes', changedMs);
        else
            return false;
        return true;
    }
    async isFromCheckout(stat, path) {
        const changedMs = changeMs(stat);
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
    async closedFolders(folders) {
        const entries = await promises_default().readdir(this.root, { withFileTypes: true });
        const top = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
        const closed = [];
        for (const folder of new Set([...top, ...folders])) {
            this.checkTime();
            if (await isClosed((0,external_node_path_.join)(this.root, folder)))
                closed.push((0,base_text/* plainText */.wh)((0,evidence_path/* slashed */.df)(folder), 120));
            if (closed.length === 3)
                break;
        }
        return closed;
    }
}


/***/ })

};
;