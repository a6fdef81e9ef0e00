"use strict";
exports.id = 916;
exports.ids = [916];
exports.modules = {

/***/ 5916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGiteaHistory: () => (/* binding */ openGiteaHistory)
/* harmony export */ });
/* harmony import */ var _github_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7454);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9376);
/* harmony import */ var _github_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3225);
/* harmony import */ var _github_gitea_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9521);
/* harmony import */ var _github_queue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(160);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6685);
/* harmony import */ var _run_jobs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1583);
/* harmony import */ var _workflow_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1745);








function openGiteaHistory({ connection: given, repository, budget }, folders) {
    const { clock, deadlineMs } = budget;
    const requests = (0,_github_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .openBudget */ .ak)(given.send, clock);
    const connection = { ...given, send: requests.send };
    const queue = (0,_github_queue_js__WEBPACK_IMPORTED_MODULE_4__/* .openQueue */ .U)(budget, connection.token, requests);
    const github = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .openGitHub */ .o)({ connection, repository, clock, deadlineMs });
    const once = (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .remembered */ .HK)();
    const evaluation = (0,_workflow_file_js__WEBPACK_IMPORTED_MODULE_7__/* .evaluateUntil */ .G)(deadlineMs, clock);
    const nothing = async () => undefined;
    const found = () => once('folder', () => queue.ask('contents: read', (timeoutMs) => (0,_github_gitea_js__WEBPACK_IMPORTED_MODULE_3__/* .firstFolder */ .pU)(github.connection, repository, folders, timeoutMs)));
    const textAt = async (file, sha) => {
        const { folder, files = [] } = (await found()) ?? {};
        if (folder === undefined || (sha === '' && !files.includes(file)))
            return undefined;
        const source = { repository, path: `${folder}/${file}`, sha };
        return once(`${file}@${sha}`, () => queue.ask('contents: read', (timeoutMs) => (0,_github_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .readFile */ .TA)(github.connection, source, timeoutMs)));
    };
    return {
        lacksRuns: true,
        files: () => once('files', async () => {
            const names = (await found())?.files;
            const texts = names?.map(async (file) => [file, evaluation.file(await textAt(file, ''))]);
            return texts && new Map(await Promise.all(texts));
        }),
        facts: nothing,
        lastScheduled: nothing,
        states: nothing,
        statesIfReadable: nothing,
        state: nothing,
        lockFile: nothing,
        runs: nothing,
        jobs: nothing,
        attempt: nothing,
        annotations: nothing,
        lastError: nothing,
        async fileAt(file, sha) {
            const text = await textAt(file, sha);
            return text === undefined ? undefined : (0,_workflow_file_js__WEBPACK_IMPORTED_MODULE_7__/* .understood */ .S)(text, clock.now());
        },
        called: (id) => once(`called ${(0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_6__/* .idText */ .FP)(id)}`, () => (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .readCalled */ .wx)(github.connection, queue, id)),
        async lastEdit(file) {
            const { folder } = (await found()) ?? {};
            if (folder === undefined)
                return undefined;
            return once(`edit ${file}`, () => queue.ask('contents: read', () => (0,_github_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .lastEdit */ .LB)(github, `${folder}/${file}`)));
        },
        commitAt: (atMs) => once(`commit ${atMs}`, () => queue.ask('contents: read', (timeoutMs) => (0,_github_gitea_js__WEBPACK_IMPORTED_MODULE_3__/* .mainlineCommit */ .zo)(github.connection, repository, atMs, timeoutMs))),
        get unavailable() {
            return [...queue.unavailable, ...evaluation.unavailable()];
        },
    };
}


/***/ }),

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


/***/ })

};
;