"use strict";
exports.id = 920;
exports.ids = [920];
exports.modules = {

/***/ 9521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bt: () => (/* binding */ listFolder),
/* harmony export */   pU: () => (/* binding */ firstFolder),
/* harmony export */   zo: () => (/* binding */ mainlineCommit)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4025);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5301);



const PAGE = 50;
async function listFolder(connection, repository, folder, timeoutMs) {
    const requested = { what: 'the list of workflow files', permission: 'contents: read' };
    const rows = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOf */ .RO)(await (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .getJson */ .Tt)(connection, `/repos/${repository}/contents/${folder}`, requested, timeoutMs));
    const names = rows.flatMap(({ name, type }) => (type === 'file' && typeof name === 'string' ? [name] : []));
    return { folder, files: names.filter((name) => /\.ya?ml$/.test(name)) };
}
async function firstFolder(connection, repository, folders, timeoutMs) {
    let missing = new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('unexpected', 'there is no workflow file');
    for (const folder of folders) {
        try {
            const found = await listFolder(connection, repository, folder, timeoutMs);
            if (found.files.length > 0)
                return found;
        }
        catch (thrown) {
            missing = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(thrown);
            if (missing.status !== 404)
                throw missing;
        }
    }
    throw missing;
}
async function mainlineCommit(connection, repository, atMs, timeoutMs) {
    const requested = { what: 'the commits of the default branch', permission: 'contents: read' };
    const path = `/repos/${repository}/commits?limit=${PAGE}&stat=false&files=false`;
    const rows = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOf */ .RO)(await (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .getJson */ .Tt)(connection, path, requested, timeoutMs));
    const bySha = new Map(rows.map((row) => [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(row['sha']), row]));
    for (let row = rows[0]; row !== undefined;) {
        const { sha, commit, parents } = row;
        const committer = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRow */ .pR)(commit) ? commit['committer'] : undefined;
        const committedMs = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRow */ .pR)(committer) ? committer['date'] : undefined);
        if (committedMs === undefined)
            return undefined;
        if (committedMs <= atMs)
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(sha);
        const parent = Array.isArray(parents) ? parents[0] : undefined;
        row = bySha.get((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRow */ .pR)(parent) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(parent['sha']) : '');
    }
    return undefined;
}


/***/ }),

/***/ 6920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   locateWorkflow: () => (/* binding */ locateWorkflow)
/* harmony export */ });
/* harmony import */ var _github_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3225);
/* harmony import */ var _github_gitea_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9521);
/* harmony import */ var _github_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4025);
/* harmony import */ var _github_raw_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5301);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9774);





const MOST_FILES = 30;
async function locateWorkflow(run, connection, budget) {
    if (connection.token === '')
        return undefined;
    const once = { ...budget, attempts: 1 };
    try {
        return (await fileOfRun(run, connection, once)) ?? (await onlyFileNamed(run, connection, once));
    }
    catch {
        return undefined;
    }
}
async function fileOfRun(run, connection, budget) {
    const requested = { what: 'this run', permission: 'actions: read' };
    const row = await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retrying */ .R$)(budget, (timeoutMs) => (0,_github_raw_js__WEBPACK_IMPORTED_MODULE_3__/* .getRow */ .Vq)(connection, `/repos/${run.repository}/actions/runs/${run.runId}`, requested, timeoutMs)).catch(() => ({}));
    const path = (0,_github_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(row['path']).replace(/@.*$/s, '');
    if (!/\.ya?ml$/.test(path))
        return undefined;
    const file = path.slice(path.lastIndexOf('/') + 1);
    if (path !== file)
        return { repository: run.repository, path, file };
    const folders = await listFolders(run, connection, budget);
    const folder = folders.find(({ files }) => files.includes(file))?.folder ?? run.workflowFolders[0];
    return { repository: run.repository, path: `${folder}/${file}`, file };
}
async function onlyFileNamed(run, connection, budget) {
    if (run.workflowName === '')
        return undefined;
    const [first] = (await listFolders(run, connection, budget)).filter(({ files }) => files.length > 0);
    if (first === undefined || first.files.length > MOST_FILES)
        return undefined;
    const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(814), __webpack_require__.e(457), __webpack_require__.e(228)]).then(__webpack_require__.bind(__webpack_require__, 1228));
    const named = await Promise.all(first.files.map(async (file) => {
        const path = `${first.folder}/${file}`;
        const source = { repository: run.repository, path, sha: run.workflowSha };
        const root = parseYaml(await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retrying */ .R$)(budget, (timeoutMs) => (0,_github_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .readFile */ .TA)(connection, source, timeoutMs)));
        const name = (0,_github_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRow */ .pR)(root) ? root['name'] : undefined;
        return name === run.workflowName ? [{ repository: run.repository, path, file }] : [];
    }));
    const [only, ...others] = named.flat();
    return others.length === 0 ? only : undefined;
}
function listFolders({ repository, workflowFolders }, connection, budget) {
    const list = (folder) => (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retrying */ .R$)(budget, (timeoutMs) => (0,_github_gitea_js__WEBPACK_IMPORTED_MODULE_1__/* .listFolder */ .bt)(connection, repository, folder, timeoutMs)).catch(() => ({
        folder,
        files: [],
    }));
    return Promise.all(workflowFolders.map(list));
}


/***/ })

};
;