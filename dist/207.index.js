"use strict";
exports.id = 207;
exports.ids = [207];
exports.modules = {

/***/ 207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readWorkflowFile: () => (/* binding */ readWorkflowFile)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(413);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(774);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(743);
;// CONCATENATED MODULE: ./build/github/octokit.js




/** Room for the largest file that the contents API gives, in bytes. */
const MAX_BYTES = 2 * 1024 * 1024;
/**
 * GitHub's API by octokit, over our own way to the network: so its requests have a deadline and a limit, go through the
 * runner's proxy, and never follow a redirect with the token.
 *
 * @param timeoutMs for each request
 */
function openGitHub({ apiUrl, token, send }, timeoutMs) {
    const fetch = async (url, { method, headers, body }) => {
        const answer = await send({
            method: method,
            url: new URL(url),
            headers: headers,
            body: body,
            timeoutMs,
            maxBytes: MAX_BYTES,
        });
        const answerHeaders = Object.entries(answer.headers).map(([name, value]) => [
            name,
            String(value),
        ]);
        const hasNoBody = [101, 204, 205, 304].includes(answer.status);
        return new Response(hasNoBody ? null : answer.body, { status: answer.status, headers: answerHeaders });
    };
    const quiet = () => { }; // octokit would write to the log by itself
    return (0,github/* getOctokit */.Q)(token, {
        baseUrl: apiUrl,
        userAgent: `tickstem-heartbeat-action/${version/* VERSION */.x}`,
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        request: { fetch },
    });
}
/**
 * What octokit threw, as an error of ours.
 *
 * @param what was asked for, as the end of "GitHub does not give …"
 * @param permission that it takes
 */
function githubError(thrown, what, permission, nowMs) {
    const { status, cause, response } = thrown;
    if (cause instanceof errors/* ActionError */.lZ)
        return cause; // the request was never answered
    if (status === undefined)
        return (0,errors/* asActionError */.z6)(thrown);
    const headers = response?.headers ?? {};
    const isLimited = status === 429 || (status === 403 && headers['x-ratelimit-remaining'] === '0');
    if (isLimited || status === 408 || status >= 500) {
        return new errors/* ActionError */.lZ('unreachable', `GitHub does not give ${what} now (${status}${isLimited ? ', its rate limit' : ''})`, {
            status,
            retryAfterMs: (0,retry/* parseRetryAfter */.mu)(headers['retry-after'], nowMs),
        });
    }
    const hint = status === 401 ? 'Check `github-token`.' : `Give the job \`permissions: ${permission}\`.`;
    return new errors/* ActionError */.lZ('rejected', `GitHub does not give ${what} (${status})`, { status, hint });
}

;// CONCATENATED MODULE: ./build/github/workflow-file.js


const RAW = 'application/vnd.github.raw+json';
/**
 * The text of a workflow file. One request (docs: "Get repository content", raw media type), at most `timeoutMs` long.
 *
 * @throws ActionError `rejected` (no such file, or no permission: GitHub does not tell these apart), `unreachable`
 */
async function readWorkflowFile(connection, { repository, path, sha }, timeoutMs, nowMs) {
    const [owner = '', repo = ''] = repository.split('/');
    const what = `the workflow file ${path}`;
    const answer = await openGitHub(connection, timeoutMs)
        .rest.repos.getContent({ owner, repo, path, ...(sha && { ref: sha }), headers: { accept: RAW } })
        .catch((thrown) => {
        throw githubError(thrown, what, 'contents: read', nowMs);
    });
    // The types know only the JSON that another media type would have given.
    const data = answer.data;
    if (Number(answer.status) === 200 && typeof data === 'string')
        return data;
    if (Number(answer.status) === 200 && data instanceof ArrayBuffer)
        return Buffer.from(data).toString('utf8');
    throw new errors/* ActionError */.lZ('unexpected', `GitHub does not give ${what}: its answer (${answer.status}) is no file`);
}


/***/ })

};
;