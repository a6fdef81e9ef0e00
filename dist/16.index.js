"use strict";
exports.id = 16;
exports.ids = [16];
exports.modules = {

/***/ 16:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wasCancelled: () => (/* binding */ wasCancelled)
/* harmony export */ });
/* harmony import */ var _github_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4025);
/* harmony import */ var _github_raw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5301);


const TIMEOUT_MS = 5000;
async function wasCancelled(run, connection) {
    if (!run.isGitea || connection.token === '')
        return false;
    const path = `/repos/${run.repository}/actions/runs/${run.runId}`;
    try {
        const row = await (0,_github_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .getRow */ .Vq)(connection, path, { what: 'this run', permission: 'actions: read' }, TIMEOUT_MS);
        return [row['status'], row['conclusion']].some((state) => /^cancell?ed$/i.test((0,_github_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(state)));
    }
    catch {
        return false;
    }
}


/***/ })

};
;