"use strict";
exports.id = 523;
exports.ids = [523];
exports.modules = {

/***/ 7523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHub: () => (/* reexport safe */ _github_octokit_js__WEBPACK_IMPORTED_MODULE_0__.o6),
/* harmony export */   readWorkflow: () => (/* reexport safe */ _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_3__.S),
/* harmony export */   readWorkflowFile: () => (/* reexport safe */ _github_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__.AO),
/* harmony export */   scheduleInterval: () => (/* reexport safe */ _schedule_interval_js__WEBPACK_IMPORTED_MODULE_2__.J)
/* harmony export */ });
/* harmony import */ var _github_octokit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9086);
/* harmony import */ var _github_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7253);
/* harmony import */ var _schedule_interval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4140);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5355);






/***/ })

};
;