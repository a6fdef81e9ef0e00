"use strict";
exports.id = 507;
exports.ids = [507];
exports.modules = {

/***/ 3152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Fp: () => (/* binding */ markName),
/* harmony export */   L4: () => (/* binding */ anyMarkIn),
/* harmony export */   Ug: () => (/* binding */ stepKey),
/* harmony export */   en: () => (/* binding */ writeMarker),
/* harmony export */   sU: () => (/* binding */ listedSince),
/* harmony export */   t7: () => (/* binding */ readMarker),
/* harmony export */   we: () => (/* binding */ markerOf),
/* harmony export */   z0: () => (/* binding */ matrixKey)
/* harmony export */ });
/* harmony import */ var _base_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2873);
/* harmony import */ var _present_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7381);


const NOTHING = { listed: [], since: 0, file: '' };
const FORM = /<!-- heartbeat-action ([0-9a-f]{32}) ([\w-]*) -->/;
const DIGEST_LENGTH = 32;
const MOST_CHARS = 12_000;
const LISTED_CHARS = 11;
function markOf({ file, job, matrix, step }) {
    return (0,_base_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .B)(JSON.stringify([file, job, matrix, step]), DIGEST_LENGTH);
}
function matrixKey(json) {
    try {
        const values = JSON.parse(json);
        if (typeof values !== 'object' || values === null || Object.keys(values).length === 0)
            return '';
        return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    catch {
        return '';
    }
}
function stepKey(action, actionRepository) {
    const first = actionRepository === '' ? '__self' : `__${actionRepository.replace('/', '_')}`;
    return action === first ? '' : action.startsWith(`${first}_`) ? action.slice(first.length) : action;
}
function markerOf(names, { before, nowMs = 0, sinceMs = 0, file = '', } = {}) {
    const all = [...new Set(names)].sort();
    const failing = [];
    const listed = [];
    let left = (MOST_CHARS * 3) / 4;
    for (const name of all.map(markName)) {
        left -= Buffer.byteLength(JSON.stringify(name)) + 1 + LISTED_CHARS;
        if (left < 0)
            break;
        failing.push(name);
        listed.push(listedSince(before, name) ?? Math.floor(nowMs / 1000));
    }
    const digest = (0,_base_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .B)(JSON.stringify(all), DIGEST_LENGTH);
    const since = all.length === 0 ? 0 : before?.since || Math.floor(sinceMs / 1000);
    return { failing, omitted: all.length - failing.length, digest, listed, since, file };
}
function listedSince(marker, name) {
    const index = marker?.failing.indexOf(markName(name)) ?? -1;
    return index < 0 ? undefined : marker?.listed[index];
}
function markName(name) {
    return name.slice(0, _present_format_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_LENGTH */ .xt).toWellFormed();
}
function writeMarker(mark, marker) {
    return `<!-- heartbeat-action ${mark} ${Buffer.from(JSON.stringify(marker)).toString('base64url')} -->`;
}
function anyMarkIn(body) {
    return FORM.exec(body)?.[1];
}
function readMarker(mark, body) {
    const [, found, packed = ''] = FORM.exec(body) ?? [];
    if (found !== mark)
        return undefined;
    const { failing, omitted, digest, listed, since, file } = { ...NOTHING, ...parse(packed) };
    return {
        failing: Array.isArray(failing) ? failing.filter((name) => typeof name === 'string') : [],
        omitted: typeof omitted === 'number' && Number.isSafeInteger(omitted) && omitted > 0 ? omitted : 0,
        digest: typeof digest === 'string' ? digest : '',
        listed: Array.isArray(listed) ? listed.map((time) => (isTime(time) ? time : Number.MAX_SAFE_INTEGER)) : [],
        since: isTime(since) ? since : 0,
        file: typeof file === 'string' ? file : '',
    };
}
function isTime(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function parse(packed) {
    try {
        return Object(JSON.parse(Buffer.from(packed, 'base64url').toString()));
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 1507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepIssue: () => (/* binding */ keepIssue),
  syncIssue: () => (/* binding */ syncIssue)
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/base/message.js
var base_message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/github/client.js
var client = __webpack_require__(9376);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(9774);
// EXTERNAL MODULE: ./build/github/errors.js
var github_errors = __webpack_require__(5072);
// EXTERNAL MODULE: ./build/github/gitea.js
var gitea = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/github/json.js
var json = __webpack_require__(4025);
;// CONCATENATED MODULE: ./build/github/gitea-labels.js


const PAGE = 50;
const MOST_PAGES = 10;
const COLOR = '#ededed';
async function giteaLabelIds(octokit, at, names) {
    if (names.length === 0)
        return [];
    const known = await knownLabels(octokit, at);
    const ids = [];
    for (const name of names) {
        const id = known.get(name.toLowerCase());
        ids.push(id ?? idOf((await octokit.rest.issues.createLabel({ ...at, name, color: COLOR })).data));
    }
    return [...new Set(ids)];
}
async function knownLabels(octokit, at) {
    const known = new Map();
    for (let page = 1; page <= MOST_PAGES; page++) {
        const { data } = await octokit.rest.issues.listLabelsForRepo({ ...at, page, ...{ limit: PAGE } });
        const rows = (0,json/* rowsOf */.RO)(data);
        for (const { id, name } of rows)
            if (typeof id === 'number')
                known.set((0,json/* text */.Qq)(name).toLowerCase(), id);
        if (rows.length < PAGE)
            break;
    }
    return known;
}
function idOf(data) {
    const id = (0,json/* isRow */.pR)(data) ? data['id'] : undefined;
    if (typeof id !== 'number')
        throw new errors/* ActionError */.lZ('unexpected', "GitHub's answer is not what its API promises");
    return id;
}

// EXTERNAL MODULE: ./build/github/messages.js
var messages = __webpack_require__(2423);
;// CONCATENATED MODULE: ./build/github/issues.js








const ISSUE_MAX_CHARS = 65_536;
const MOST_ASSIGNEES = 10;
const GITEA_PAGE = 50;
function openIssues(github, kind) {
    const refuse = (thrown) => {
        throw issueError(thrown, github.clock.now());
    };
    return { ...issueReader(github, kind, refuse), ...issueWriter(github, kind, refuse) };
}
function issueReader(github, { isOfApp, isGitea, workflowFolders }, refuse) {
    const { octokit, at } = github;
    return {
        async list(state, author, page) {
            const size = isGitea ? GITEA_PAGE : 100;
            const filter = author === undefined ? { sort: 'created' } : { sort: 'updated', creator: author };
            const { data } = await octokit.rest.issues
                .listForRepo({
                ...at,
                state,
                ...filter,
                direction: 'desc',
                per_page: size,
                page,
                ...(isGitea && { limit: size, type: 'issues', created_by: author }),
            })
                .catch(refuse);
            const rows = (0,json/* rowsOf */.RO)(data);
            const issues = rows.filter((row) => !row['pull_request']).flatMap(issueOf);
            return { issues, hasMore: rows.length >= size };
        },
        async get(number) {
            const answer = await octokit.rest.issues.get({ ...at, issue_number: number }).catch((thrown) => {
                const { status } = thrown;
                return status === 404 || status === 410 ? undefined : refuse(thrown);
            });
            const data = answer?.data;
            return (0,json/* isRow */.pR)(data) && !data['pull_request'] ? issueOf(data)[0] : undefined;
        },
        async comments(number, page) {
            const { data } = await octokit.rest.issues
                .listComments({ ...at, issue_number: number, per_page: 100, page })
                .catch(refuse);
            return (0,json/* rowsOf */.RO)(data).flatMap(commentOf);
        },
        async role(login) {
            try {
                const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username: login });
                return roleIn(data);
            }
            catch (thrown) {
                return thrown.status === 404 ? 'none' : refuse(thrown);
            }
        },
        async workflowFiles() {
            try {
                const { connection, repository } = github;
                return (await (0,gitea/* firstFolder */.pU)(connection, repository, workflowFolders, retry/* REQUEST_TIMEOUT_MS */.j2)).files;
            }
            catch {
                return undefined;
            }
        },
        async self() {
            if (isOfApp)
                return selfOfApp(octokit).catch(refuse);
            const answer = await octokit.rest.users.getAuthenticated().catch((thrown) => {
                return thrown.status === 403 ? undefined : refuse(thrown);
            });
            return answer === undefined ? undefined : oneLogin(answer.data);
        },
    };
}
function issueWriter({ octokit, at }, { isGitea }, refuse) {
    return {
        async create({ title, body, labels }) {
            const sent = isGitea ? await giteaLabelIds(octokit, at, labels).catch(refuse) : [...labels];
            const { data } = await octokit.rest.issues.create({ ...at, title, body, labels: sent }).catch(refuse);
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
            if (isGitea)
                return;
            await octokit.rest.issues.createLabel({ ...at, name }).catch((thrown) => {
                if (thrown.status !== 422)
                    refuse(thrown);
            });
        },
        async assign(number, logins) {
            if (isGitea) {
                const { data } = await octokit.rest.issues
                    .update({ ...at, issue_number: number, assignees: [...logins] })
                    .catch(refuse);
                return oneIssue(data).assignees;
            }
            const { data } = await octokit.rest.issues
                .addAssignees({ ...at, issue_number: number, assignees: logins.slice(0, MOST_ASSIGNEES) })
                .catch(refuse);
            return oneIssue(data).assignees;
        },
    };
}
function issueOf(row) {
    const { number, html_url, state, body, user, closed_at, comments, assignees } = row;
    if (typeof number !== 'number')
        return [];
    const author = authorOf(user);
    return [
        {
            number,
            url: (0,json/* address */.hl)(html_url),
            isOpen: state === 'open',
            body: (0,json/* text */.Qq)(body),
            ...author,
            closedAtMs: (0,json/* instant */.uR)(closed_at),
            comments: typeof comments === 'number' ? comments : 0,
            assignees: Array.isArray(assignees) ? assignees.filter(json/* isRow */.pR).map((one) => (0,json/* text */.Qq)(one['login'])) : [],
        },
    ];
}
function commentOf({ id, body, user, created_at, updated_at }) {
    if (typeof id !== 'number')
        return [];
    return [{ id, body: (0,json/* text */.Qq)(body), ...authorOf(user), updatedAtMs: (0,json/* instant */.uR)(updated_at) ?? (0,json/* instant */.uR)(created_at) }];
}
const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
function roleIn(data) {
    if (!(0,json/* isRow */.pR)(data))
        return 'none';
    const role = (0,json/* text */.Qq)(data['role_name']) || (0,json/* text */.Qq)(data['permission']);
    const user = (0,json/* isRow */.pR)(data['user']) ? data['user'] : {};
    const may = (0,json/* isRow */.pR)(user['permissions']) ? user['permissions'] : {};
    return !ROLES.includes(role) && may['triage'] === true ? 'triage' : role;
}
const JOB_USERS = ['gitea-actions', 'forgejo-actions'];
function authorOf(user) {
    const author = (0,json/* isRow */.pR)(user) ? (0,json/* text */.Qq)(user['login']) : '';
    const isByApp = ((0,json/* isRow */.pR)(user) && user['type'] === 'Bot') || author.endsWith('[bot]') || JOB_USERS.includes(author);
    return { author, isByApp };
}
function oneIssue(data) {
    const [issue] = (0,json/* isRow */.pR)(data) ? issueOf(data) : [];
    if (issue === undefined)
        throw (0,errors/* errorOf */.Mz)('unexpected', messages/* GITHUB_MESSAGES */.R.githubInvalid);
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
            return undefined;
        throw thrown;
    }
}
function oneLogin(data) {
    const login = (0,json/* isRow */.pR)(data) ? (0,json/* text */.Qq)(data['login']) : '';
    if (login === '')
        throw (0,errors/* errorOf */.Mz)('unexpected', messages/* GITHUB_MESSAGES */.R.githubInvalid);
    return login;
}
function issueError(thrown, nowMs) {
    const error = (0,github_errors/* githubError */.qQ)(thrown, 'the issues', 'issues: write', nowMs);
    if (error.kind !== 'rejected')
        return error;
    const says = String(thrown.message ?? '');
    const message = error.status === 410
        ? messages/* GITHUB_MESSAGES */.R.issuesDisabled
        : /archived/i.test(says)
            ? messages/* GITHUB_MESSAGES */.R.issuesArchived
            : error.status === 422
                ? messages/* GITHUB_MESSAGES */.R.issueRejected
                : undefined;
    if (message === undefined)
        return error;
    const text = (0,base_message/* fill */.GS)(message.text, { reason: error.message });
    return new errors/* ActionError */.lZ('rejected', text, { status: error.status, hint: message.fix });
}

// EXTERNAL MODULE: ./build/check/present/format.js
var format = __webpack_require__(7381);
// EXTERNAL MODULE: ./build/check/present/markdown.js
var markdown = __webpack_require__(3051);
// EXTERNAL MODULE: ./build/check/result.js
var check_result = __webpack_require__(8543);
;// CONCATENATED MODULE: ./build/check/issue/ack.js

const MOST_DAYS = 90;
const LINE_LENGTH = 2000;
const MOST_COMMANDS = 100;
const COMMAND = /^ {0,3}\/ack(?=\s|$)/;
const UNTIL = / until (\d{4}-\d\d-\d\d)(?= |$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
function parseAcks(body, writtenMs) {
    const parsed = { acks: [], faults: [] };
    for (const line of commandLines(body).slice(0, MOST_COMMANDS)) {
        const ack = parseAck(line, writtenMs);
        if (typeof ack === 'string')
            parsed.faults.push(ack);
        else
            parsed.acks.push(ack);
    }
    return parsed;
}
function commandLines(body) {
    const lines = [];
    let isComment = false;
    let isQuote = false;
    for (const line of withoutCode(body)) {
        const wasComment = isComment;
        isComment = isInComment(line, isComment);
        isQuote = /^ {0,3}>/.test(line) || (isQuote && line.trim() !== '');
        if (!wasComment && !isQuote && COMMAND.test(line))
            lines.push(line);
    }
    return lines;
}
function withoutCode(body) {
    let fence;
    return body.split(/\r\n|\r|\n/).filter((line) => {
        const [, marks] = FENCE.exec(line) ?? [];
        const isInside = fence !== undefined;
        if (fence === undefined)
            fence = marks;
        else if (marks?.startsWith(fence) && line.trim() === marks)
            fence = undefined;
        return !isInside && marks === undefined;
    });
}
function isInComment(line, wasOpen) {
    const opened = line.lastIndexOf('<!--');
    const closed = line.lastIndexOf('-->');
    return opened === closed ? wasOpen : opened > closed;
}
function parseAck(line, writtenMs) {
    if (line.length > LINE_LENGTH)
        return 'form';
    const words = line
        .trim()
        .replace(/[ \t]+/g, ' ')
        .slice('/ack '.length);
    const found = UNTIL.exec(` ${words}`);
    const name = unquoted(words.slice(0, Math.max(0, (found?.index ?? 0) - 1)).trim());
    const day = found?.[1];
    if (day === undefined || name === '')
        return 'form';
    const startMs = dayMs(day);
    if (startMs === undefined)
        return 'day';
    const untilMs = startMs + duration/* DAY_MS */.sO;
    if (untilMs <= writtenMs)
        return 'past';
    const today = Math.floor(writtenMs / duration/* DAY_MS */.sO) * duration/* DAY_MS */.sO;
    if (startMs - today > MOST_DAYS * duration/* DAY_MS */.sO)
        return 'far';
    return { name, untilMs, why: words.slice((found?.index ?? 0) - 1 + ` until ${day}`.length).trim() };
}
function unquoted(name) {
    return /^`[^`]+`$/.test(name) ? name.slice(1, -1).trim() : name;
}
function dayMs(day) {
    const ms = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day) ? ms : undefined;
}

// EXTERNAL MODULE: ./build/check/issue/marker.js
var issue_marker = __webpack_require__(3152);
;// CONCATENATED MODULE: ./build/check/issue/find.js

const find_MOST_PAGES = 10;
const NUMBERS_AHEAD = 3;
function isByUs({ author, isByApp }, self) {
    return self === undefined ? isByApp : author.toLowerCase() === self.toLowerCase();
}
function isOurs(issue, { self, mark }) {
    return isByUs(issue, self) && (0,issue_marker/* readMarker */.t7)(mark, issue.body) !== undefined;
}
async function findIssues(issues, state, ownership) {
    const found = new Map();
    for (let page = 1; page <= find_MOST_PAGES; page++) {
        const { issues: listed, hasMore } = await issues.list(state, ownership.self, page);
        for (const issue of listed) {
            if (isByUs(issue, ownership.self) && (0,issue_marker/* anyMarkIn */.L4)(issue.body) !== undefined)
                found.set(issue.number, issue);
        }
        if (!hasMore)
            break;
    }
    const sorted = [...found.values()].sort((a, b) => a.number - b.number);
    return {
        own: sorted.filter((issue) => isOurs(issue, ownership)),
        others: sorted.filter((issue) => !isOurs(issue, ownership)),
    };
}
async function findUnlisted(issues, ownership) {
    const { issues: newest } = await issues.list('all', undefined, 1);
    const listed = newest.filter((issue) => issue.isOpen && isOurs(issue, ownership));
    if (listed.length > 0)
        return listed.toSorted((a, b) => a.number - b.number)[0];
    const last = Math.max(0, ...newest.map(({ number }) => number));
    for (let number = last + 1; number <= last + NUMBERS_AHEAD; number++) {
        const issue = await issues.get(number);
        if (issue === undefined)
            continue;
        if (issue.isOpen && isOurs(issue, ownership))
            return issue;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/check/issue/messages.js

const ISSUE_MESSAGES = (0,base_message/* catalog */.U$)({
    issueFailed: {
        text: "Couldn't update the issue (the result of the check isn't affected): {reason}",
    },
    issueOpened: { text: 'Opened issue #{number}: {url}' },
    issueReopened: { text: 'Reopened issue #{number}: {url}' },
    issueClosed: { text: 'Closed issue #{number}, because nothing fails any more' },
    issueStaysClosed: {
        text: 'Issue #{number} stays closed, because a person closed it and nothing else has failed since: {url}',
    },
    issueNotWritten: {
        text: 'The issue is not updated, because this run is {why}',
        fix: 'Runs on the default branch update it.',
    },
    issueAssignees: {
        text: "GitHub doesn't accept {logins} as an assignee of an issue in this repository",
        fix: 'Check `issue-assignees`.',
    },
    issueCommentsUnread: {
        text: "Couldn't read the comments of issue #{number}, so `/ack` has no effect and acknowledged rows fail ({advice})",
    },
    issueCommentsCut: {
        text: 'Issue #{number} has {count} comments, and only the newest {read} were searched for `/ack`',
        fix: 'Repeat an older `/ack` in a new comment.',
    },
});

;// CONCATENATED MODULE: ./build/check/issue/acknowledge.js









const acknowledge_MOST_PAGES = 10;
const MOST_AUTHORS = 50;
const MOST_REPLIES = 3;
const acknowledge_ROLES = ['triage', 'write', 'maintain', 'admin', 'owner'];
const REPLY = /<!-- heartbeat-action ack (\d+ \d+) -->/g;
function replyMark(key) {
    return `<!-- heartbeat-action ack ${key} -->`;
}
async function readAcks(issues, issue, self, report) {
    try {
        const comments = await newestComments(issues, issue, report);
        return await fromComments(comments, self, (login) => issues.role(login));
    }
    catch (thrown) {
        const { advice } = (0,errors/* asActionError */.z6)(thrown);
        report.warning((0,base_message/* say */.cv)(ISSUE_MESSAGES.issueCommentsUnread, { number: issue.number, advice }));
        return { acks: [], misunderstood: [] };
    }
}
async function newestComments(issues, { number, comments: count }, report) {
    const last = Math.ceil(count / 100);
    const first = Math.max(1, last - acknowledge_MOST_PAGES + 1);
    const found = [];
    for (let page = first; page <= last; page++)
        found.push(...(await issues.comments(number, page)));
    if (first > 1)
        report.warning((0,base_message/* say */.cv)(ISSUE_MESSAGES.issueCommentsCut, { number, count, read: found.length }));
    return found;
}
async function fromComments(comments, self, roleOf) {
    const answered = new Set(comments.filter((one) => isByUs(one, self)).flatMap(({ body }) => keysIn(body)));
    const roles = new Map();
    const read = { acks: [], misunderstood: [] };
    for (const { id, body, author, isByApp, updatedAtMs } of comments.toReversed()) {
        if (isByApp || author === '' || author === self || updatedAtMs === undefined)
            continue;
        const { acks, faults } = parseAcks(body, updatedAtMs);
        if (acks.length === 0 && faults.length === 0)
            continue;
        if (!roles.has(author) && roles.size < MOST_AUTHORS)
            roles.set(author, acknowledge_ROLES.includes(await roleOf(author)));
        if (roles.get(author) !== true)
            continue;
        read.acks.push(...acks.map((ack) => ({ ...ack, author, writtenMs: updatedAtMs })));
        const key = `${id} ${Math.floor(updatedAtMs / 1000)}`;
        if (faults.length > 0 && !answered.has(key))
            read.misunderstood.push({ key, author, faults });
    }
    read.misunderstood.splice(MOST_REPLIES);
    return read;
}
function keysIn(body) {
    return [...body.matchAll(REPLY)].map(([, key = '']) => key);
}
function acknowledged(result, acks, listed, repository) {
    const { rows, leftOut, nowMs, prefix } = result;
    const held = acks.filter(({ untilMs }) => nowMs < untilMs);
    if (held.length === 0)
        return result;
    const changed = rows.map((row) => {
        const ack = held.find((one) => covers(one, row, listed, [`${repository}/`, prefix]));
        if (ack === undefined)
            return row;
        const { author: by, untilMs, why } = ack;
        return { ...row, verdict: 'acknowledged', fails: false, acknowledged: { by, untilMs, why } };
    });
    return (0,check_result/* resultOf */.B)(changed, leftOut, nowMs);
}
function covers(ack, row, listed, prefixes) {
    if (!row.fails || row.verdict === 'unknown')
        return false;
    const since = (0,issue_marker/* listedSince */.sU)(listed, rowName(row));
    if (since === undefined || since * 1000 > ack.writtenMs)
        return false;
    if (hasRecovered(row, ack.writtenMs))
        return false;
    return ack.name === '*' || shownNames(rowName(row), prefixes).includes(ack.name);
}
function hasRecovered({ verdict, lastPingedAtMs }, sinceMs) {
    return verdict !== 'unusual' && (lastPingedAtMs ?? 0) > sinceMs;
}
function rowName({ name, id }) {
    return name ?? `(no name, id ${id})`;
}
function shownNames(name, prefixes) {
    const names = [name, ...prefixes.map((prefix) => (0,check_result/* shownName */.H)(name, prefix))];
    return [...names, ...names.map((one) => (0,markdown/* visibleText */.Q)(one, format/* NAME_LENGTH */.xt).replace(/ +/g, ' ').trim())];
}

// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: ./build/check/present/headline.js
var headline = __webpack_require__(4282);
// EXTERNAL MODULE: ./build/check/present/links.js
var present_links = __webpack_require__(6193);
// EXTERNAL MODULE: ./build/check/present/shared-cause.js
var shared_cause = __webpack_require__(6965);
// EXTERNAL MODULE: ./build/check/present/situation.js + 2 modules
var situation = __webpack_require__(2271);
// EXTERNAL MODULE: ./build/check/present/summary.js + 2 modules
var summary = __webpack_require__(6472);
;// CONCATENATED MODULE: ./build/check/issue/text.js














const TABLE_MAX_BYTES = ISSUE_MAX_CHARS - 17_000;
const MOST_NAMES = 50;
const CAUSE_LENGTH = 600;
const LIST_MAX_CHARS = ISSUE_MAX_CHARS / 2 - 2000;
const TITLE_LENGTH = 150;
function namesOf(rows) {
    return rows.map(rowName);
}
function troubled({ rows }) {
    return rows.filter(({ fails, verdict }) => fails || verdict === 'acknowledged');
}
function downSince(result) {
    return Math.min(result.nowMs, ...troubled(result).flatMap(({ dueMs }) => dueMs ?? []));
}
function titleFor(result, { repository }) {
    const rows = troubled(result).toSorted((a, b) => (a.dueMs ?? result.nowMs) - (b.dueMs ?? result.nowMs));
    const [first = ''] = namesOf(rows);
    const short = first.startsWith(`${repository}/`) ? first.slice(repository.length + 1) : first;
    const name = (0,base_text/* plainText */.wh)((0,base_text/* cut */.Jj)(short, 10 * TITLE_LENGTH), TITLE_LENGTH)
        .replace(/[^\p{L}\p{M}\p{N} ._/(),-]/gu, '')
        .replace(/GH-(?=\d)/gi, 'GH ')
        .trim();
    if (name === '')
        return 'Heartbeats missed';
    return `Missed: ${name}${rows.length > 1 ? ` and ${rows.length - 1} more` : ''}`;
}
function bodyFor(result, { mark, file, runUrl }, before) {
    const { nowMs } = result;
    const marker = (0,issue_marker/* markerOf */.we)(namesOf(troubled(result)), { before, nowMs, sinceMs: downSince(result), file });
    return [
        (0,issue_marker/* writeMarker */.en)(mark, marker),
        '\n\n',
        (0,summary/* summaryOf */.YG)(result, { maxBytes: TABLE_MAX_BYTES }),
        marker.failing.length === 0 ? '' : ackHelp(nowMs),
        `\nUpdated automatically by [this run](${runUrl})${marker.failing.length === 0 ? '' : '; closes itself on recovery'}.\n`,
    ].join('');
}
function ackHelp(nowMs) {
    const day = new Date(nowMs + 7 * duration/* DAY_MS */.sO).toISOString().slice(0, '2026-12-05'.length);
    return (`\nTo silence what is listed here, comment \`/ack * until ${day} why\`. Instead of \`*\`, a name works too. ` +
        `The day is in UTC, included, and at most ${MOST_DAYS} days away.\n`);
}
function withoutMarker(body) {
    return body.replace(/<!-- heartbeat-action [^>]*-->\s*/g, '');
}
function withUnknown(body, runUrl, nowMs, isMisconfigured = false) {
    const what = isMisconfigured
        ? 'found a line of `heartbeats` or `workflows` that matches nothing'
        : "couldn't read everything";
    const line = `❔ The check at ${(0,format/* instantText */.Xx)(nowMs)} ${what} ([run](${runUrl})). The above is from the check before.`;
    return `${body.replace(/\s*❔[^\r\n]*<!-- unknown -->\s*/gu, '\n').trimEnd()}\n\n${line}<!-- unknown -->\n`;
}
function changeComment(before, result, { runUrl }) {
    const { prefix } = result;
    const rows = troubled(result);
    const names = namesOf(rows);
    const now = (0,issue_marker/* markerOf */.we)(names);
    if (before?.digest === now.digest)
        return undefined;
    const old = new Set(before?.failing);
    const present = new Set(names.map(issue_marker/* markName */.Fp));
    const added = rows.filter((row) => !old.has((0,issue_marker/* markName */.Fp)(rowName(row))));
    const gone = [...old].filter((name) => !present.has(name)).map((name) => ({ name: (0,check_result/* shownName */.H)(name, prefix) }));
    const isPartial = (before?.omitted ?? 0) > 0;
    const what = isPartial
        ? `Others fail now: ${names.length} in all.\n\n`
        : listed('Also missed:', itemsOf(added, prefix)) + listed('Recovered or no longer checked:', gone);
    return `${what}[Run](${runUrl})\n`;
}
function causesComment(result, { runUrl }) {
    const rows = troubled(result).filter(({ cause, unusual }) => cause !== undefined || unusual !== undefined);
    if (rows.length === 0)
        return undefined;
    const shared = (0,shared_cause/* sharedCauses */.YJ)(result).map((cause) => `${(0,markdown/* markdownText */.p)((0,shared_cause/* causeSentences */.Aw)(cause), 1000)}\n\n`);
    return `${shared.join('')}${listed('Missed:', itemsOf(rows, result.prefix))}[Run](${runUrl})\n`;
}
function recoveredComment(before, result, { runUrl }) {
    const recovered = `${downtime(before, result)}${(0,markdown/* markdownText */.p)((0,headline/* finding */.gk)(result))}, at ${(0,format/* instantText */.Xx)(result.nowMs)}.`;
    return `${recovered} [Run](${runUrl})\n`;
}
function downtime(before, { rows, nowMs }) {
    const sinceMs = (before?.since ?? 0) * 1000;
    if (sinceMs === 0 || sinceMs > nowMs)
        return 'Recovered. ';
    const failed = new Set(before?.failing);
    const pings = rows
        .filter((row) => failed.has((0,issue_marker/* markName */.Fp)(rowName(row))))
        .map(({ lastPingedAtMs }) => lastPingedAtMs ?? 0);
    const lastMs = Math.max(0, ...pings);
    const endMs = lastMs > sinceMs && lastMs <= nowMs && before?.omitted === 0 ? lastMs : nowMs;
    return `Recovered after ${(0,duration/* formatDuration */.a3)((endMs - sinceMs) / 1000)} (down since ${(0,format/* instantText */.Xx)(sinceMs)}). `;
}
function againComment(result, { runUrl }) {
    return `${listed('Missed again:', itemsOf(troubled(result), result.prefix)) || 'Missed again. '}[Run](${runUrl})\n`;
}
function goneComment(file, { runUrl }) {
    const name = `<code>${(0,markdown/* markdownText */.p)(file, format/* NAME_LENGTH */.xt)}</code>`;
    return `Closed, because the workflow file of the check that wrote this issue, ${name}, no longer exists. [Run](${runUrl})\n`;
}
const FAULTS = {
    form: 'the form is `/ack <name or *> until 2026-12-05 [why]`, in one line',
    day: 'this day does not exist',
    past: 'the day is in the past',
    far: `the day is more than ${MOST_DAYS} days away`,
};
function ackReply({ key, faults }) {
    const [fault = 'form'] = faults;
    return `${replyMark(key)}\nThis \`/ack\` has no effect: ${FAULTS[fault]}. Edit the comment, or write a new one.\n`;
}
function duplicateComment(kept) {
    return `Duplicate of #${kept}, created by a concurrent check.\n`;
}
function itemsOf(rows, prefix) {
    const byName = new Map(rows.toReversed().map((row) => [rowName(row), row]));
    return [...byName].reverse().map(([whole, row]) => {
        const name = (0,check_result/* shownName */.H)(whole, prefix);
        const links = (0,present_links/* markdownLinks */.jf)(row);
        const told = row.cause === undefined ? (row.unusual?.text ?? '') : (0,situation/* causeText */.xv)(row);
        const cause = told === '' ? '' : `: ${(0,markdown/* markdownText */.p)(told, CAUSE_LENGTH)}`;
        return { name, cause: `${cause}${links === '' ? '' : ` (${links})`}` };
    });
}
function listed(what, items) {
    if (items.length === 0)
        return '';
    const shown = [];
    let left = LIST_MAX_CHARS;
    for (const { name, cause = '' } of items.slice(0, MOST_NAMES)) {
        const line = `- <code>${(0,markdown/* markdownText */.p)((0,base_text/* cut */.Jj)(name, 10 * format/* NAME_LENGTH */.xt), format/* NAME_LENGTH */.xt)}</code>${cause}\n`;
        left -= line.length;
        if (left < 0)
            break;
        shown.push(line);
    }
    const more = items.length > shown.length ? `- and ${items.length - shown.length} more\n` : '';
    return `${what}\n${shown.join('')}${more}\n`;
}

;// CONCATENATED MODULE: ./build/check/issue/sync.js










const AGAIN_MS = 14 * duration/* DAY_MS */.sO;
const APP_TOKEN = 'ghs_';
async function syncIssue(context, update) {
    const { connection, budget, report, repository } = context;
    const outcome = { url: undefined, hasFailed: false, result: update.result };
    try {
        if (connection.token === '')
            throw new errors/* ActionError */.lZ('setup', 'Input `github-token` is empty');
        const { clock, deadlineMs } = budget;
        const github = (0,client/* openGitHub */.o)({ connection, repository, clock, deadlineMs });
        const kind = { isOfApp: connection.token.startsWith(APP_TOKEN), ...context.server };
        await keepIssue(context, openIssues(github, kind), update, outcome);
    }
    catch (thrown) {
        const error = (0,errors/* asActionError */.z6)(thrown);
        report.error((0,base_message/* say */.cv)(ISSUE_MESSAGES.issueFailed, { reason: error.advice }));
        for (const line of (0,errors/* causesOf */.cZ)(error))
            report.debug(line);
        outcome.hasFailed = true;
    }
    return outcome;
}
async function keepIssue(context, issues, { result: found, nowMs }, outcome) {
    const { check, repository, runUrl, report } = context;
    const place = { mark: (0,issue_marker/* markOf */.Fg)(check), file: check.file, repository, runUrl };
    const sync = { context, issues, place, self: await issues.self(), outcome };
    const listed = await findIssues(issues, 'open', { self: sync.self, mark: place.mark });
    const [first, ...younger] = listed.own;
    const open = await asItIs(sync, first);
    outcome.url = open?.url;
    let result = found === undefined ? undefined : withoutSecrets(found, report.clean);
    let misunderstood = [];
    if (open !== undefined && result !== undefined && result.failing.length > 0) {
        const read = await readAcks(issues, open, sync.self, report);
        misunderstood = read.misunderstood;
        const marker = (0,issue_marker/* readMarker */.t7)(place.mark, open.body);
        outcome.result = acknowledged(found, read.acks, marker, repository);
        result = acknowledged(result, read.acks, marker, repository);
    }
    if (context.readOnly !== undefined) {
        return report.info((0,base_message/* say */.cv)(ISSUE_MESSAGES.issueNotWritten, { why: context.readOnly }));
    }
    if (open !== undefined)
        for (const twin of younger)
            await closeTwin(sync, twin, open);
    await closeGone(sync, listed.others);
    await write(sync, open, result, nowMs);
    if (open !== undefined)
        for (const one of misunderstood)
            await issues.comment(open.number, ackReply(one));
}
async function asItIs({ issues, place }, listed) {
    if (listed === undefined)
        return undefined;
    const issue = await issues.get(listed.number);
    return issue?.isOpen && (0,issue_marker/* readMarker */.t7)(place.mark, issue.body) !== undefined ? issue : undefined;
}
async function write(sync, open, result, nowMs) {
    const { issues, place } = sync;
    const isMissed = result?.status === 'missed' || result?.rows.some(({ verdict }) => verdict === 'acknowledged');
    if (result !== undefined && isMissed)
        return open === undefined ? openOne(sync, result) : renew(sync, open, result);
    if (open === undefined)
        return;
    if (result?.status === 'healthy')
        return recover(sync, open, result);
    await issues.update(open.number, {
        body: withUnknown(open.body, place.runUrl, nowMs, result?.status === 'misconfigured'),
    });
}
async function openOne(sync, result) {
    const { issues, place, outcome, context, self } = sync;
    const ownership = { self, mark: place.mark };
    const closed = lastClosed((await findIssues(issues, 'all', ownership)).own);
    const marker = closed && (0,issue_marker/* readMarker */.t7)(place.mark, closed.body);
    const wasClosedByPerson = marker !== undefined && marker.failing.length + marker.omitted > 0;
    if (closed !== undefined && wasClosedByPerson && isSame(result, marker, closed)) {
        const { number, url } = closed;
        return context.report.info((0,base_message/* say */.cv)(ISSUE_MESSAGES.issueStaysClosed, { number, url }));
    }
    if ((closed?.closedAtMs ?? 0) >= result.nowMs - AGAIN_MS && closed !== undefined)
        return reopen(sync, closed, result);
    const unlisted = await findUnlisted(issues, ownership);
    if (unlisted === undefined)
        return create(sync, result);
    outcome.url = unlisted.url;
    return renew(sync, unlisted, result);
}
function isSame(result, marker, { closedAtMs = 0 }) {
    return troubled(result).every((row) => {
        const wasListed = (0,issue_marker/* listedSince */.sU)(marker, rowName(row)) !== undefined || marker.failing.includes(rowName(row));
        return wasListed && !hasRecovered(row, closedAtMs);
    });
}
async function create(sync, result) {
    const { issues, place, outcome, context } = sync;
    const { labels, report } = context;
    for (const label of labels)
        await issues.createLabel(label);
    const made = await issues.create({ title: titleFor(result, place), body: bodyFor(result, place), labels });
    outcome.url = made.url;
    report.info((0,base_message/* say */.cv)(ISSUE_MESSAGES.issueOpened, { number: made.number, url: made.url }));
    const [oldest] = (await findIssues(issues, 'open', { self: sync.self, mark: place.mark })).own;
    if (oldest !== undefined && oldest.number < made.number) {
        outcome.url = oldest.url;
        return closeTwin(sync, made, oldest);
    }
    await sync_assign(sync, made.number);
    const causes = causesComment(result, place);
    if (causes !== undefined)
        await issues.comment(made.number, causes);
}
async function sync_assign({ issues, context }, number) {
    const { assignees, report } = context;
    if (assignees.length === 0)
        return;
    const accepted = (await issues.assign(number, assignees)).map((login) => login.toLowerCase());
    const refused = assignees.filter((login) => !accepted.includes(login.toLowerCase()));
    if (refused.length > 0)
        report.warning((0,base_message/* say */.cv)(ISSUE_MESSAGES.issueAssignees, { logins: refused.join(', ') }));
}
async function renew({ issues, place }, open, result) {
    const before = (0,issue_marker/* readMarker */.t7)(place.mark, open.body);
    await issues.update(open.number, { body: bodyFor(result, place, before) });
    const change = changeComment(before, result, place);
    if (change !== undefined)
        await issues.comment(open.number, change);
}
async function reopen({ issues, place, outcome, context }, closed, result) {
    const { number, url } = closed;
    outcome.url = url;
    await issues.update(number, { state: 'open', title: titleFor(result, place), body: bodyFor(result, place) });
    await issues.comment(number, againComment(result, place));
    context.report.info((0,base_message/* say */.cv)(ISSUE_MESSAGES.issueReopened, { number, url }));
}
async function recover({ issues, place, context }, open, result) {
    const before = (0,issue_marker/* readMarker */.t7)(place.mark, open.body);
    await issues.update(open.number, { state: 'closed', body: bodyFor(result, place) });
    await issues.comment(open.number, recoveredComment(before, result, place));
    context.report.info((0,base_message/* say */.cv)(ISSUE_MESSAGES.issueClosed, { number: open.number }));
}
async function closeTwin({ issues }, twin, kept) {
    await issues.update(twin.number, { state: 'closed', body: withoutMarker(twin.body) });
    await issues.comment(twin.number, duplicateComment(kept.number));
}
async function closeGone({ issues, place, self }, others) {
    if (others.length === 0 || self === undefined)
        return;
    const files = await issues.workflowFiles();
    if (files === undefined || !files.includes(place.file))
        return;
    for (const { number, body } of others) {
        const file = fileIn(body);
        if (file === '' || files.includes(file))
            continue;
        await issues.update(number, { state: 'closed', body: withoutMarker(body) });
        await issues.comment(number, goneComment(file, place));
    }
}
function fileIn(body) {
    const mark = (0,issue_marker/* anyMarkIn */.L4)(body);
    return (mark === undefined ? undefined : (0,issue_marker/* readMarker */.t7)(mark, body)?.file) ?? '';
}
function withoutSecrets(result, clean) {
    const cleaned = (row) => ({
        ...row,
        ...(row.name !== undefined && { name: clean(row.name) }),
        ...(row.cause !== undefined && { cause: cleanedCause(row.cause, clean) }),
    });
    return { ...result, rows: result.rows.map(cleaned), failing: result.failing.map(cleaned) };
}
function cleanedCause(cause, clean) {
    const { text, lastError } = cause;
    return { ...cause, text: clean(text), ...(lastError !== undefined && { lastError: clean(lastError) }) };
}
function lastClosed(issues) {
    const closed = issues.filter(({ isOpen }) => !isOpen);
    return closed.toSorted((a, b) => (b.closedAtMs ?? 0) - (a.closedAtMs ?? 0) || a.number - b.number)[0];
}


/***/ }),

/***/ 9376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4794);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(315);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9774);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8743);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5072);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2423);






const MAX_BYTES = 8 * 1024 * 1024;
const LONG_NUMBER = /\d{16}/;
function openGitHub({ connection, repository, clock, deadlineMs }) {
    const { apiUrl, token } = connection;
    let requests = 0;
    const sendInTime = async (request) => {
        const leftMs = deadlineMs - clock.monotonicMs();
        if (leftMs <= 0)
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)('unreachable', _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .GITHUB_MESSAGES */ .R.githubNoTimeLeft);
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
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .answerError */ .n)(answer, { what: new URL(url).pathname, permission: '' });
        }
        return fetched(answer);
    };
    const quiet = () => { };
    const open = () => (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        baseUrl: apiUrl,
        userAgent: `tickstem-heartbeat-action/${_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x}`,
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