"use strict";
exports.id = 173;
exports.ids = [173];
exports.modules = {

/***/ 4173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publicPart: () => (/* binding */ publicPart),
  syncIssue: () => (/* binding */ syncIssue)
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/base/name-pattern.js
var name_pattern = __webpack_require__(5713);
// EXTERNAL MODULE: ./build/github/client.js
var client = __webpack_require__(9376);
// EXTERNAL MODULE: ./build/github/errors.js
var github_errors = __webpack_require__(5072);
// EXTERNAL MODULE: ./build/github/json.js
var json = __webpack_require__(4025);
;// CONCATENATED MODULE: ./build/github/issues.js



const ISSUE_MAX_CHARS = 65_536;
const MOST_ASSIGNEES = 10;
const JOBS_APP = 'github-actions[bot]';
function openIssues({ octokit, at, clock }, isOfApp) {
    const refuse = (thrown) => {
        throw issueError(thrown, clock.now());
    };
    return {
        async list(state, author, sinceMs) {
            const since = sinceMs === undefined ? {} : { since: new Date(sinceMs).toISOString().replace(/\.\d+/, '') };
            const { data } = await octokit.rest.issues
                .listForRepo({
                ...at,
                state,
                creator: author,
                sort: 'updated',
                direction: 'desc',
                per_page: 100,
                ...since,
            })
                .catch(refuse);
            return (0,json/* rowsOf */.RO)(data)
                .filter((row) => row['pull_request'] === undefined)
                .flatMap(issueOf);
        },
        async create({ title, body, labels }) {
            const { data } = await octokit.rest.issues.create({ ...at, title, body, labels: [...labels] }).catch(refuse);
            return oneIssue(data);
        },
        async update(number, changes) {
            const { data } = await octokit.rest.issues.update({ ...at, issue_number: number, ...changes }).catch(refuse);
            return oneIssue(data);
        },
        async comment(number, body) {
            await octokit.rest.issues.createComment({ ...at, issue_number: number, body }).catch(refuse);
        },
        async createLabel(name) {
            await octokit.rest.issues.createLabel({ ...at, name }).catch((thrown) => {
                if (thrown.status !== 422)
                    refuse(thrown);
            });
        },
        async assign(number, logins) {
            const { data } = await octokit.rest.issues
                .addAssignees({ ...at, issue_number: number, assignees: logins.slice(0, MOST_ASSIGNEES) })
                .catch(refuse);
            return oneIssue(data).assignees;
        },
        async self() {
            if (isOfApp)
                return selfOfApp(octokit).catch(refuse);
            const { data } = await octokit.rest.users.getAuthenticated().catch(refuse);
            return oneLogin(data);
        },
    };
}
function issueOf(row) {
    const { number, html_url, state, body, user, closed_at, assignees } = row;
    if (typeof number !== 'number')
        return [];
    const author = (0,json/* isRow */.pR)(user) ? user : {};
    return [
        {
            number,
            url: (0,json/* address */.hl)(html_url),
            isOpen: state === 'open',
            body: (0,json/* text */.Qq)(body),
            author: (0,json/* text */.Qq)(author['login']),
            closedAtMs: (0,json/* instant */.uR)(closed_at),
            assignees: Array.isArray(assignees) ? assignees.filter(json/* isRow */.pR).map((one) => (0,json/* text */.Qq)(one['login'])) : [],
        },
    ];
}
function oneIssue(data) {
    const [issue] = (0,json/* isRow */.pR)(data) ? issueOf(data) : [];
    if (issue === undefined)
        throw new errors/* ActionError */.lZ('unexpected', "GitHub's answer is not what its API promises");
    return issue;
}
async function selfOfApp(octokit) {
    try {
        const answer = await octokit.graphql('query { viewer { login } }');
        return oneLogin((0,json/* isRow */.pR)(answer) ? answer['viewer'] : undefined);
    }
    catch (thrown) {
        const { status, name } = thrown;
        const isRefused = name === 'GraphqlResponseError' || status === 404;
        if (isRefused)
            return JOBS_APP;
        throw thrown;
    }
}
function oneLogin(data) {
    const login = (0,json/* isRow */.pR)(data) ? (0,json/* text */.Qq)(data['login']) : '';
    if (login === '')
        throw new errors/* ActionError */.lZ('unexpected', "GitHub's answer is not what its API promises");
    return login;
}
function issueError(thrown, nowMs) {
    const error = (0,github_errors/* githubError */.qQ)(thrown, 'the issues', 'issues: write', nowMs);
    if (error.kind !== 'rejected')
        return error;
    const says = String(thrown.message ?? '');
    const hint = error.status === 410
        ? 'Issues are switched off in this repository: switch them on (Settings → Features), or leave out `issue`.'
        : /archived/i.test(says)
            ? 'This repository is archived, and nobody can write to it: leave out `issue`.'
            : error.status === 422
                ? 'It does not take what was sent: check `issue-labels`.'
                : error.hint;
    return new errors/* ActionError */.lZ('rejected', error.message, { status: error.status, hint });
}

// EXTERNAL MODULE: ./build/check/select.js
var check_select = __webpack_require__(9666);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/base/hash.js

function shortHash(text, length) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, length);
}

// EXTERNAL MODULE: ./build/check/present/format.js
var format = __webpack_require__(7381);
;// CONCATENATED MODULE: ./build/check/issue/marker.js


const FORM = /<!-- heartbeat-action ([0-9a-f]{32}) ([\w-]*) -->/;
const DIGEST_LENGTH = 32;
const MOST_CHARS = 12_000;
function markOf(repository, workflow) {
    return shortHash(`${repository}/${workflow}`, DIGEST_LENGTH);
}
function markerOf(names) {
    const all = [...new Set(names)].sort();
    const failing = [];
    let left = (MOST_CHARS * 3) / 4;
    for (const name of all.map(markName)) {
        left -= Buffer.byteLength(JSON.stringify(name)) + 1;
        if (left < 0)
            break;
        failing.push(name);
    }
    return { failing, omitted: all.length - failing.length, digest: shortHash(JSON.stringify(all), DIGEST_LENGTH) };
}
function markName(name) {
    return name.slice(0, format/* NAME_LENGTH */.xt).toWellFormed();
}
function writeMarker(mark, marker) {
    return `<!-- heartbeat-action ${mark} ${Buffer.from(JSON.stringify(marker)).toString('base64url')} -->`;
}
function readMarker(mark, body) {
    const [, found, packed = ''] = FORM.exec(body) ?? [];
    if (found !== mark)
        return undefined;
    const { failing, omitted, digest } = parse(packed);
    return {
        failing: Array.isArray(failing) ? failing.filter((name) => typeof name === 'string') : [],
        omitted: typeof omitted === 'number' && Number.isSafeInteger(omitted) && omitted > 0 ? omitted : 0,
        digest: typeof digest === 'string' ? digest : '',
    };
}
function parse(packed) {
    try {
        return Object(JSON.parse(Buffer.from(packed, 'base64url').toString()));
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: ./build/check/present/markdown.js
var markdown = __webpack_require__(3051);
// EXTERNAL MODULE: ./build/check/present/messages.js
var messages = __webpack_require__(8518);
// EXTERNAL MODULE: ./build/check/present/summary.js
var summary = __webpack_require__(6968);
;// CONCATENATED MODULE: ./build/check/issue/text.js







const TABLE_MAX_BYTES = ISSUE_MAX_CHARS - 17_000;
const MOST_NAMES = 50;
const LIST_MAX_CHARS = ISSUE_MAX_CHARS / 2 - 2000;
function namesOf(rows) {
    return rows.map(({ name, id }) => name ?? `(no name, id ${id})`);
}
function titleFor(workflow) {
    const name = (0,base_text/* plainText */.wh)(workflow, 100)
        .replace(/[^\p{L}\p{M}\p{N} ._/-]/gu, '')
        .replace(/GH-(?=\d)/gi, 'GH ')
        .trim();
    return name === '' ? 'Heartbeats missed' : `Heartbeats missed (${name})`;
}
function bodyFor(result, { mark, runUrl }, hidden) {
    const others = `heartbeat${hidden === 1 ? ' of another repository fails' : 's of other repositories fail'}`;
    const state = hidden > 0 && result.failing.length === 0
        ? `## 🔴 ${hidden} ${others}\n\nJudged at ${(0,messages/* instantText */.Xx)(result.nowMs)}.\n`
        : (0,summary/* summaryOf */.YG)(result, { maxBytes: TABLE_MAX_BYTES });
    const more = hidden === 0 ? '' : `\n${hidden} ${others} and ${hidden === 1 ? 'is' : 'are'} not named here: ${HIDDEN}\n`;
    return [
        writeMarker(mark, markerOf(namesOf(result.failing))),
        '\n\n',
        state,
        more,
        `\nWritten by [this run](${runUrl}). Every check writes it anew, and closes it when all is well.\n`,
    ].join('');
}
const HIDDEN = 'everybody can read this issue, and `heartbeats` does not name what it is about.';
function withUnknown(body, runUrl, nowMs, isMisconfigured = false) {
    const what = isMisconfigured
        ? 'a line of `heartbeats` or `workflows` named nothing'
        : 'the heartbeats could not be judged';
    const line = `❔ At ${(0,messages/* instantText */.Xx)(nowMs)} ${what}: see [the run](${runUrl}). What stands above is older.`;
    return `${body.replace(/\s*❔[^\r\n]*<!-- unknown -->\s*/gu, '\n').trimEnd()}\n\n${line}<!-- unknown -->\n`;
}
function changeComment(before, result, { runUrl }) {
    const names = namesOf(result.failing);
    const now = markerOf(names);
    if (before?.digest === now.digest)
        return undefined;
    const old = new Set(before?.failing);
    const present = new Set(names.map(markName));
    const added = [...new Set(names)].filter((name) => !old.has(markName(name)));
    const gone = [...old].filter((name) => !present.has(name));
    const isPartial = (before?.omitted ?? 0) > 0;
    const what = isPartial
        ? `Others fail now: ${names.length} in all.\n\n`
        : listed('Missed as well:', added) + listed('Well again, or not judged any more:', gone);
    return `${what}[The run](${runUrl}).\n`;
}
function recoveredComment(result, { runUrl }) {
    return `${(0,markdown/* markdownText */.p)((0,messages/* headline */.Pl)(result))}, at ${(0,messages/* instantText */.Xx)(result.nowMs)}. [The run](${runUrl}).\n`;
}
function againComment(result, { runUrl }) {
    return `${listed('Missed again:', [...new Set(namesOf(result.failing))]) || 'Missed again. '}[The run](${runUrl}).\n`;
}
function duplicateComment(kept) {
    return `Two checks at once made two issues: #${kept} is the older one, and is kept.\n`;
}
function listed(what, names) {
    if (names.length === 0)
        return '';
    const shown = [];
    let left = LIST_MAX_CHARS;
    for (const name of names.slice(0, MOST_NAMES)) {
        const line = `- <code>${(0,markdown/* markdownText */.p)((0,base_text/* cut */.Jj)(name, 10 * format/* NAME_LENGTH */.xt), format/* NAME_LENGTH */.xt)}</code>\n`;
        left -= line.length;
        if (left < 0)
            break;
        shown.push(line);
    }
    const more = names.length > shown.length ? `- and ${names.length - shown.length} more\n` : '';
    return `${what}\n${shown.join('')}${more}\n`;
}

;// CONCATENATED MODULE: ./build/check/issue/sync.js








const AGAIN_MS = duration/* DAY_MS */.sO;
const APP_TOKEN = 'ghs_';
async function syncIssue(telling, finding) {
    const { connection, budget, report, repository, workflow, runUrl } = telling;
    const place = { mark: markOf(repository, workflow), repository, runUrl };
    let keeper;
    try {
        if (connection.token === '')
            throw new errors/* ActionError */.lZ('setup', 'Input `github-token` is empty');
        const { clock, deadlineMs } = budget;
        const github = (0,client/* openGitHub */.o)({ connection, repository, clock, deadlineMs });
        const issues = openIssues(github, connection.token.startsWith(APP_TOKEN));
        keeper = new IssueSync(telling, place, issues, await issues.self());
        await keeper.keep({ ...finding, result: finding.result && withoutSecrets(finding.result, report.clean) });
        return { url: keeper.url, hasFailed: false };
    }
    catch (thrown) {
        const error = (0,errors/* asActionError */.z6)(thrown);
        report.error(`The issue could not be kept up to date, and what was found stands: ${error.advice}`);
        for (const line of (0,errors/* causesOf */.cZ)(error))
            report.debug(line);
        return { url: keeper?.url, hasFailed: true };
    }
}
class IssueSync {
    url;
    telling;
    place;
    issues;
    self;
    constructor(telling, place, issues, self) {
        this.telling = telling;
        this.place = place;
        this.issues = issues;
        this.self = self;
    }
    async keep({ result, hidden, nowMs }) {
        const [open, ...younger] = await this.own('open', undefined);
        this.url = open?.url;
        if (open !== undefined)
            for (const twin of younger)
                await this.closeTwin(twin, open);
        if (result?.status === 'missed') {
            const body = bodyFor(result, this.place, hidden);
            if (open !== undefined)
                return this.renew(open, result, body);
            const closed = lastClosed(await this.own('all', nowMs - AGAIN_MS));
            if (closed?.closedAtMs !== undefined && closed.closedAtMs >= nowMs - AGAIN_MS) {
                return this.reopen(closed, result, body);
            }
            return this.open(body);
        }
        if (open === undefined)
            return;
        if (result?.status === 'healthy')
            return this.recover(open, result);
        await this.issues.update(open.number, {
            body: withUnknown(open.body, this.place.runUrl, nowMs, result?.status === 'misconfigured'),
        });
    }
    async own(state, sinceMs) {
        const listed = await this.issues.list(state, this.self, sinceMs);
        return listed
            .filter(({ author, body }) => author === this.self && readMarker(this.place.mark, body) !== undefined)
            .sort((a, b) => a.number - b.number);
    }
    async open(body) {
        const { labels, report, workflow } = this.telling;
        for (const label of labels)
            await this.issues.createLabel(label);
        const made = await this.issues.create({ title: titleFor(workflow), body, labels });
        this.url = made.url;
        report.info(`Issue #${made.number} was opened: ${made.url}`);
        const [oldest] = await this.own('open', undefined);
        if (oldest !== undefined && oldest.number < made.number) {
            this.url = oldest.url;
            return this.closeTwin(made, oldest);
        }
        await this.assign(made.number);
    }
    async assign(number) {
        const { assignees, report } = this.telling;
        if (assignees.length === 0)
            return;
        const accepted = (await this.issues.assign(number, assignees)).map((login) => login.toLowerCase());
        const refused = assignees.filter((login) => !accepted.includes(login.toLowerCase()));
        if (refused.length > 0) {
            report.warning(`GitHub does not take ${refused.join(', ')} as assignee of an issue here: correct \`issue-assignees\`.`);
        }
    }
    async renew(open, result, body) {
        await this.issues.update(open.number, { body });
        const change = changeComment(readMarker(this.place.mark, open.body), result, this.place);
        if (change !== undefined)
            await this.issues.comment(open.number, change);
    }
    async reopen(closed, result, body) {
        this.url = closed.url;
        await this.issues.update(closed.number, { state: 'open', body });
        await this.issues.comment(closed.number, againComment(result, this.place));
        this.telling.report.info(`Issue #${closed.number} was opened again: ${closed.url}`);
    }
    async recover(open, result) {
        await this.issues.update(open.number, { state: 'closed', body: bodyFor(result, this.place, 0) });
        await this.issues.comment(open.number, recoveredComment(result, this.place));
        this.telling.report.info(`Issue #${open.number} was closed, since all is well.`);
    }
    async closeTwin(twin, kept) {
        await this.issues.update(twin.number, { state: 'closed' });
        await this.issues.comment(twin.number, duplicateComment(kept.number));
    }
}
function withoutSecrets(result, clean) {
    const cleaned = (row) => ({ ...row, ...(row.name !== undefined && { name: clean(row.name) }) });
    return { ...result, rows: result.rows.map(cleaned), failing: result.failing.map(cleaned) };
}
function lastClosed(issues) {
    const closed = issues.filter(({ isOpen }) => !isOpen);
    return closed.toSorted((a, b) => (b.closedAtMs ?? 0) - (a.closedAtMs ?? 0) || a.number - b.number)[0];
}
function publicPart(result, repository, asked) {
    const naming = asked.filter((text) => !(0,name_pattern/* namesAnything */.Jg)(text));
    const isNamed = naming.length === 0 ? () => false : (0,check_select/* selects */.ko)({ asked: naming, leftOut: [] }, '');
    const mayBeNamed = ({ name, absent }) => name !== undefined && (absent !== undefined || name.startsWith(`${repository}/`) || isNamed(name));
    const rows = result.rows.filter(mayBeNamed);
    const failing = result.failing.filter(mayBeNamed);
    return { result: { ...result, rows, failing }, hidden: result.failing.length - failing.length };
}


/***/ }),

/***/ 9376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(315);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9774);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8743);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5072);





const MAX_BYTES = 8 * 1024 * 1024;
const LONG_NUMBER = /\d{16}/;
function openGitHub({ connection, repository, clock, deadlineMs }) {
    const { apiUrl, token } = connection;
    let requests = 0;
    const sendInTime = async (request) => {
        const leftMs = deadlineMs - clock.monotonicMs();
        if (leftMs <= 0)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('unreachable', 'there was no time left to ask GitHub');
        requests += 1;
        return connection.send({ ...request, timeoutMs: Math.min(request.timeoutMs, leftMs) });
    };
    const fetch = async (url, { method, headers, body }) => {
        const answer = await sendInTime({
            method: method,
            url: new URL(url),
            headers: headers,
            body: body,
            timeoutMs: _http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .REQUEST_TIMEOUT_MS */ .j2,
            maxBytes: MAX_BYTES,
        });
        if (answer.status >= 300 && answer.status !== 304 && answer.status < 400) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .answerError */ .n)(answer, { what: url, permission: '' });
        }
        return fetched(answer);
    };
    const quiet = () => { };
    const open = () => (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        baseUrl: apiUrl,
        userAgent: `tickstem-heartbeat-action/${_version_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .x}`,
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        request: { fetch },
    });
    let octokit;
    const [owner = '', repo = ''] = repository.split('/');
    return {
        get octokit() {
            octokit ??= open();
            return octokit;
        },
        at: { owner, repo },
        repository,
        connection: { apiUrl, token, send: sendInTime },
        clock,
        get requests() {
            return requests;
        },
        refuse: (what, permission) => (thrown) => {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubError */ .qQ)(thrown, what, permission, clock.now());
        },
    };
}
function fetched({ status, headers: given, body }) {
    const headers = new Map(Object.entries(given).map(([name, value]) => [name, String(value)]));
    if (status >= 400 && LONG_NUMBER.test(body))
        headers.set('content-type', 'text/plain');
    return {
        status,
        headers,
        url: '',
        text: async () => body,
        arrayBuffer: async () => new TextEncoder().encode(body).buffer,
    };
}


/***/ })

};
;