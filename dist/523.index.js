"use strict";
exports.id = 523;
exports.ids = [523];
exports.modules = {

  7523:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    openGitHub: () => (  _github_octokit_js__WEBPACK_IMPORTED_MODULE_0__.o6),
    readWorkflow: () => (  _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_3__.S),
    readWorkflowFile: () => (  _github_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__.AO),
    scheduleInterval: () => (  _schedule_interval_js__WEBPACK_IMPORTED_MODULE_2__.J)
  });
  var _github_octokit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9086);
  var _github_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7253);
  var _schedule_interval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4140);
  var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5355);






  })

};
;