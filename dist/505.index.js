"use strict";
exports.id = 505;
exports.ids = [505];
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


/***/ })

};
;