"use strict";
exports.id = 199;
exports.ids = [199];
exports.modules = {

/***/ 7199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ factsIn),
/* harmony export */   readRepository: () => (/* binding */ readRepository)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4025);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5301);


function factsIn(repository) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRow */ .pR)(repository))
        return undefined;
    const { isPrivate, pushedAt, defaultBranchRef: branch } = repository;
    return factsOf(isPrivate, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRow */ .pR)(branch) ? branch['name'] : undefined, pushedAt);
}
async function readRepository(connection, repository, timeoutMs) {
    const requested = { what: 'the repository', permission: 'metadata: read' };
    const row = await (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .getRow */ .Vq)(connection, `/repos/${repository}`, requested, timeoutMs);
    return factsOf(row['private'], row['default_branch'], row['pushed_at']);
}
function factsOf(isPrivate, branch, pushedAt) {
    return {
        isPublic: typeof isPrivate === 'boolean' ? !isPrivate : undefined,
        defaultBranch: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(branch) || undefined,
        pushedAtMs: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(pushedAt),
    };
}


/***/ })

};
;