"use strict";
exports.id = 228;
exports.ids = [228];
exports.modules = {

  1228:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    openGitHub: () => (  _github_client_js__WEBPACK_IMPORTED_MODULE_0__.o6),
    readWorkflow: () => (  _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_3__.S),
    readWorkflowFile: () => (  _github_contents_js__WEBPACK_IMPORTED_MODULE_1__.AO),
    scheduleInterval: () => (  _schedule_interval_js__WEBPACK_IMPORTED_MODULE_2__.J)
  });
  var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9376);
  var _github_contents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3225);
  var _schedule_interval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4140);
  var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5355);






  })

};
;