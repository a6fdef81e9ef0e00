"use strict";
exports.id = 47;
exports.ids = [47,505];
exports.modules = {

/***/ 505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkoutTimes: () => (/* binding */ checkoutTimes),
/* harmony export */   checkoutWarning: () => (/* binding */ checkoutWarning),
/* harmony export */   isInside: () => (/* binding */ isInside),
/* harmony export */   repositoryOf: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _runner_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(371);



/** The reflog has whole seconds; HEAD is written in the same transaction, and its change time has parts of them. */
const SAME_TRANSACTION_MS = 2000;
/**
 * When the working tree of the repository in `folder` was filled, in milliseconds since the epoch, as far as git
 * remembers; empty where no repository is there.
 *
 * The sign is the reflog of HEAD. actions/checkout ends with `git checkout --force`, which adds a line there even where
 * nothing changes (its `git-source-provider.ts`; git 2.39). Other signs mislead: `.git` and `.git/config` are touched by
 * checkout's own post step, which runs before ours, `index` by `git status` and `git add`, `FETCH_HEAD` by any fetch,
 * and HEAD itself by a commit on no branch or a rebase. Where there is no reflog, HEAD has to do.
 *
 * @param whole also the first line, whatever it says: then all that is there came with the repository
 */
async function checkoutTimes(folder, whole) {
    const headMs = await changedAtMs((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git', 'HEAD'));
    if (headMs === undefined)
        return [];
    const reflog = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git', 'logs', 'HEAD');
    // Asked first: what lies there may be a pipe, and reading that never ends.
    if ((await changedAtMs(reflog)) === undefined)
        return [headMs];
    const lines = (await node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default().readFile(reflog, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
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
/**
 * The folder of the repository that `file` is in, up to the workspace; `undefined` where it is in none. A `.git` that
 * is a file (a submodule) belongs to a repository further up.
 */
async function repositoryOf(file, workspace) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    while (isInside(folder, workspace)) {
        if ((await changedAtMs((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git', 'HEAD'))) !== undefined)
            return folder;
        if (folder === workspace)
            return undefined;
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    }
    return undefined;
}
/** Whether `path` is `workspace` or lies in it. Both absolute, and free of symlinks. */
function isInside(path, workspace) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    return way === '' || (!/^\.\.(?:[\\/]|$)/.test(way) && !/^(?:[\\/]|[A-Za-z]:)/.test(way));
}
/**
 * A warning where the workspace, or a repository below it that holds some of the evidence, was checked out after the
 * main step: committed files look new then, whatever the job did.
 *
 * @param files what was taken for evidence, absolute
 * @param workspace absolute; empty where there is none
 */
async function checkoutWarning(files, workspace, startedAtMs) {
    if (workspace === '')
        return undefined;
    const holders = await Promise.all(files.map((file) => repositoryOf(file, workspace)));
    for (const folder of new Set([workspace, ...holders])) {
        if (folder === undefined)
            continue;
        const times = await checkoutTimes(folder, folder === workspace);
        // The clock has whole milliseconds, a file's times have parts of them: one in the same was before.
        if (!times.some((ms) => Math.floor(ms) > startedAtMs))
            continue;
        const where = folder === workspace ? '' : ` to \`${(0,_runner_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, folder), 120)}\``;
        return `The repository was checked out${where} after this step, so committed files look as if this job had written them, and \`require-files\` proves little. Put this step after the checkout.`;
    }
    return undefined;
}
/** Change time of a regular file in milliseconds since the epoch; `undefined` where none is there. */
async function changedAtMs(file) {
    const stat = await node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default().stat(file).catch(() => undefined);
    return stat?.isFile() ? stat.ctimeMs : undefined;
}


/***/ }),

/***/ 47:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findFiles: () => (/* binding */ findFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
var promises_default = /*#__PURE__*/__webpack_require__.n(promises_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./build/runner/text.js
var runner_text = __webpack_require__(371);
// EXTERNAL MODULE: ./build/time.js
var time = __webpack_require__(62);
// EXTERNAL MODULE: ./build/evidence/checkout.js
var checkout = __webpack_require__(505);
;// CONCATENATED MODULE: ./build/evidence/tally.js

/** How each flaw is told, of one and of several. */
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
/** How many names of a kind are shown: the message has 4096 characters for everything. */
const MOST_SHOWN = 3;
const NAME_LENGTH = 120;
/** What was found for one pattern, as long as nothing of it counts. Keeps a few names a kind, and numbers. */
class Tally {
    matched = 0;
    kinds = new Map();
    /**
     * @param name relative to the workspace
     * @param detail what there is to know of it: a size, an age
     * @param rank the names with the highest are shown
     */
    add(flaw, name, detail = '', rank = 0) {
        this.matched += 1;
        const kind = this.kinds.get(flaw) ?? { count: 0, shown: [] };
        this.kinds.set(flaw, kind);
        kind.count += 1;
        kind.shown.push({ name, detail, rank });
        kind.shown.sort((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1));
        kind.shown.length = Math.min(kind.shown.length, MOST_SHOWN);
    }
    /** What was found, as a clause. */
    get found() {
        if (this.matched === 0)
            return 'nothing matched';
        // In the order of the words, not in that in which the file system happened to answer.
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
    return `\`${(0,runner_text/* plainText */.w)(name, NAME_LENGTH)}\`${detail === '' ? '' : ` (${detail})`}`;
}

;// CONCATENATED MODULE: ./build/evidence/files.js






/** A file system may keep whole or even seconds only, and its clock may be another machine's. */
const SLACK_MS = 2000;
/** The kernel stamps files by a clock that ticks: 10 ms at 100 Hz, 15.6 ms on Windows. */
const TICK_MS = 20;
/** How many matches are looked at together: one at a time, a look costs three times as much. */
const BATCH = 64;
/** How many folders are asked whether they can be read, when nothing was found. */
const MOST_FOLDERS = 5000;
/**
 * Looks, pattern by pattern, for a regular file in the workspace that is not empty and was written since the main step.
 * A pattern is done with its first such file. What is not done in time is missing: nothing proved it.
 *
 * By change time (ctime), which a copy that keeps old times, or `touch -d`, cannot set.
 */
async function findFiles(patterns, search) {
    const searches = patterns.map((pattern) => new PatternSearch(pattern));
    const treeSearch = new TreeSearch(search);
    // A file system that does not answer at all would not come to the looks at the clock between two files.
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
/** One pattern, and what became of it. */
class PatternSearch {
    pattern;
    tally = new Tally();
    evidence;
    /** The search came to its end, in whatever way. */
    finished = false;
    /** What stood in the way, besides what was found. */
    obstacle;
    constructor(pattern) {
        this.pattern = pattern;
    }
    /** A clause, or none. */
    missing(limitMs) {
        if (this.evidence !== undefined)
            return [];
        const unfinished = `the search was not finished within ${Math.ceil(limitMs / 100) / 10} s, so far `;
        const obstacle = this.obstacle === undefined ? '' : ` (${this.obstacle})`;
        const found = `${this.finished ? '' : unfinished}${this.tally.found}${obstacle}`;
        return [`no file that this job wrote for \`${(0,runner_text/* plainText */.w)(this.pattern, 200)}\`: ${found}`];
    }
}
/** Thrown out of a walk whose time is over. */
class TimeIsOver extends Error {
}
class TreeSearch {
    search;
    deadlineMs;
    stopped = false;
    /** The workspace without symlinks; empty until it is known. */
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
                wanted.obstacle = (0,runner_text/* plainText */.w)(thrown instanceof Error ? thrown.message : String(thrown), 200);
                wanted.finished = true;
            }
        }
    }
    async searchFor(wanted) {
        this.root = await promises_default().realpath(this.search.workspace);
        // Node 20, which act may take from the PATH, has none.
        if (typeof (promises_default()).glob !== 'function')
            throw new Error(`Node ${process.versions.node} cannot search, Node 24 can`);
        const folders = [];
        // Nothing is left out: the walk calls this for every folder, and before it every name below a `**`.
        const exclude = (path) => {
            this.checkTime();
            if (path.includes(external_node_path_.sep) && folders.length < MOST_FOLDERS)
                folders.push(path);
            return false;
        };
        let batch = [];
        for await (const name of promises_default().glob(wanted.pattern, { cwd: this.root, exclude })) {
            this.checkTime();
            batch.push(name);
            if (batch.length < BATCH)
                continue;
            if (await this.look(batch, wanted))
                return;
            batch = [];
        }
        if (await this.look(batch, wanted))
            return;
        const closed = await this.closedFolders(folders);
        if (closed.length > 0)
            wanted.obstacle = `not readable: ${closed.map((name) => `\`${name}\``).join(', ')}`;
    }
    checkTime() {
        if (this.stopped || this.search.clock.now() >= this.deadlineMs)
            throw new TimeIsOver();
    }
    /** Whether one of these is evidence. */
    async look(names, wanted) {
        const looks = await Promise.all(names.map((name) => this.judge(name, wanted.tally)));
        wanted.evidence = looks.find((path) => path !== undefined);
        return wanted.evidence !== undefined;
    }
    /** The file's real path where it is evidence; else it is counted with what is wrong with it. */
    async judge(name, tally) {
        const path = (0,external_node_path_.join)(this.root, name);
        try {
            const link = await promises_default().lstat(path);
            const stat = link.isSymbolicLink() ? await promises_default().stat(path) : link;
            if (!link.isSymbolicLink() && this.isFlawed(stat, name, tally))
                return undefined;
            // Here, and not for every match, because it costs more than the rest.
            const real = await promises_default().realpath(path);
            if (!(0,checkout.isInside)(real, this.root))
                return void tally.add('outside', name);
            if (link.isSymbolicLink() && this.isFlawed(stat, name, tally))
                return undefined;
            if (!(await this.isFromCheckout(stat, real)))
                return real;
            tally.add('old', name, 'from the checkout just before it', stat.ctimeMs);
        }
        catch (thrown) {
            const code = thrown.code ?? 'unknown error';
            // ENOENT: a link whose target is not there, or a file that is gone since its name was read.
            if (code === 'ENOENT' || code === 'ELOOP')
                tally.add('dangling', name);
            else
                tally.add('unreadable', name, code);
        }
        return undefined;
    }
    isFlawed(stat, name, tally) {
        const ageMs = this.search.startedAtMs - stat.ctimeMs;
        if (stat.isDirectory())
            tally.add('folder', name);
        else if (!stat.isFile())
            tally.add('special', name);
        else if (ageMs > SLACK_MS)
            tally.add('old', name, `${(0,time/* formatDuration */.a3)(ageMs / 1000)} before it`, stat.ctimeMs);
        else if (stat.size === 0)
            tally.add('empty', name, '0 bytes', stat.ctimeMs);
        else
            return false;
        return true;
    }
    /**
     * Whether a file that only the slack makes new enough came with a checkout: where this step follows the checkout, as
     * it should, the files that were committed are but a second old. A file system that keeps whole seconds needs the slack.
     */
    async isFromCheckout({ ctimeMs }, path) {
        if (ctimeMs >= this.search.startedAtMs - TICK_MS || ctimeMs % 1000 === 0)
            return false;
        const folder = await (0,checkout.repositoryOf)(path, this.root);
        if (folder === undefined)
            return false;
        const known = this.justCheckedOut.get(folder) ?? this.wasJustCheckedOut(folder);
        this.justCheckedOut.set(folder, known);
        return known;
    }
    async wasJustCheckedOut(folder) {
        const { startedAtMs } = this.search;
        const times = await (0,checkout.checkoutTimes)(folder, folder === this.root);
        // A second more, because the reflog has whole ones.
        return times.some((ms) => ms < startedAtMs && ms >= startedAtMs - SLACK_MS - 1000);
    }
    /** Folders on the way that cannot be read, three at most: the walk passes them by without a word. */
    async closedFolders(folders) {
        const entries = await promises_default().readdir(this.root, { withFileTypes: true });
        const top = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
        const closed = [];
        for (const folder of [...top, ...folders]) {
            this.checkTime();
            const code = await promises_default().access((0,external_node_path_.join)(this.root, folder), (promises_default()).constants.R_OK | (promises_default()).constants.X_OK).then(() => undefined, (error) => error.code);
            if (code === 'EACCES' || code === 'EPERM')
                closed.push((0,runner_text/* plainText */.w)(folder, 120));
            if (closed.length === 3)
                break;
        }
        return closed;
    }
}


/***/ })

};
;