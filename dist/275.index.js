"use strict";
exports.id = 275;
exports.ids = [275];
exports.modules = {

/***/ 9275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   movedFinder: () => (/* binding */ movedFinder)
/* harmony export */ });
/* harmony import */ var _github_raw_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5301);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9774);


const MOST_ASKED = 3;
function movedFinder(connection, repository, name, budget) {
    const rest = name.slice(repository.length);
    return async (heartbeats) => {
        if (connection.token === '')
            return undefined;
        const owners = heartbeats.flatMap((heartbeat) => {
            const former = heartbeat.name?.endsWith(rest) ? heartbeat.name.slice(0, -rest.length) : '';
            return /^[\w.-]+\/[\w.-]+$/.test(former) && former.toLowerCase() !== repository.toLowerCase() ? [former] : [];
        });
        for (const former of [...new Set(owners)].slice(0, MOST_ASKED)) {
            const present = await presentName(connection, former, { ...budget, attempts: 1 });
            if (present?.toLowerCase() === repository.toLowerCase())
                return `${former}${rest}`;
        }
        return undefined;
    };
}
async function presentName(connection, repository, budget) {
    try {
        let answer = await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)(budget, (timeoutMs) => (0,_github_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .getRaw */ .Tu)(connection, `/repos/${repository}`, timeoutMs));
        const target = redirectTarget(connection.apiUrl, answer.status, answer.headers.location);
        if (target !== undefined)
            answer = await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)(budget, (timeoutMs) => (0,_github_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .getRaw */ .Tu)(connection, target, timeoutMs));
        const json = answer.status === 200 ? JSON.parse(answer.body) : undefined;
        const { full_name: fullName } = (json ?? {});
        return typeof fullName === 'string' ? fullName : undefined;
    }
    catch {
        return undefined;
    }
}
function redirectTarget(apiUrl, status, location) {
    if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, apiUrl))
        return undefined;
    const { href } = new URL(location, apiUrl);
    return href.startsWith(`${apiUrl}/`) ? href.slice(apiUrl.length) : undefined;
}


/***/ })

};
;