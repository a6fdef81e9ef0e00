"use strict";
exports.id = 228;
exports.ids = [228];
exports.modules = {

/***/ 1228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluateScheduleIf: () => (/* reexport safe */ _workflow_schedule_if_js__WEBPACK_IMPORTED_MODULE_1__.G),
/* harmony export */   parseYaml: () => (/* reexport safe */ _workflow_yaml_js__WEBPACK_IMPORTED_MODULE_3__.h),
/* harmony export */   readWorkflow: () => (/* reexport safe */ _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__.S),
/* harmony export */   scheduleInterval: () => (/* reexport safe */ _schedule_interval_js__WEBPACK_IMPORTED_MODULE_0__.J)
/* harmony export */ });
/* harmony import */ var _schedule_interval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4140);
/* harmony import */ var _workflow_schedule_if_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6626);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7288);
/* harmony import */ var _workflow_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1530);






/***/ })

};
;