"use strict";
exports.id = 172;
exports.ids = [172];
exports.modules = {

/***/ 9172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewRepositories: () => (/* binding */ reviewRepositories)
});

// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var base_errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/base/message.js
var message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/github/budget.js
var github_budget = __webpack_require__(7454);
// EXTERNAL MODULE: ./build/github/queue.js
var queue = __webpack_require__(160);
// EXTERNAL MODULE: ./build/check/privacy.js
var privacy = __webpack_require__(6456);
// EXTERNAL MODULE: ./build/check/runs/review.js + 16 modules
var runs_review = __webpack_require__(6614);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(9774);
// EXTERNAL MODULE: ./build/github/errors.js
var errors = __webpack_require__(5072);
// EXTERNAL MODULE: ./build/github/graphql.js
var graphql = __webpack_require__(3782);
// EXTERNAL MODULE: ./build/github/json.js
var json = __webpack_require__(4025);
// EXTERNAL MODULE: ./build/github/messages.js
var messages = __webpack_require__(2423);
// EXTERNAL MODULE: ./build/github/raw.js
var raw = __webpack_require__(5301);
// EXTERNAL MODULE: ./build/github/workflow-tree.js
var workflow_tree = __webpack_require__(7435);
;// CONCATENATED MODULE: ./build/github/repositories.js








const BATCH = 20;
const PAGE = 100;
const FACTS = 'nameWithOwner visibility isArchived isFork isEmpty';
async function readRepositories(names, source) {
    const batches = Array.from({ length: Math.ceil(names.length / BATCH) }, (_, at) => names.slice(at * BATCH, (at + 1) * BATCH));
    const read = await Promise.all(batches.map((batch) => readBatch(batch, source)));
    return new Map(read.flat());
}
async function readBatch(names, source) {
    try {
        const body = await query(batchQuery(names), source);
        return names.map((name, at) => [name, recordIn(body, `r${at}`)]);
    }
    catch (thrown) {
        const error = (0,base_errors/* asActionError */.z6)(thrown);
        if (error.status === 401)
            return names.map((name) => [name, error]);
        return Promise.all(names.map(async (name) => [name, await readByRest(name, source)]));
    }
}
function batchQuery(names) {
    const variables = names.flatMap((name, at) => {
        const [owner = '', repo = ''] = name.split('/');
        return [
            [`o${at}`, owner],
            [`n${at}`, repo],
        ];
    });
    const declared = variables.map(([name]) => `$${name}: String!`).join(', ');
    const fields = names.map((_, at) => `r${at}: repository(owner: $o${at}, name: $n${at}) { ${FACTS} ${workflow_tree/* TREE_FIELDS */.Rz} }`);
    return { query: `query(${declared}) { ${fields.join('\n')} }`, variables: Object.fromEntries(variables) };
}
async function query(asked, { connection, budget, slots }) {
    const what = { what: 'the repositories', permission: 'contents: read' };
    return slots.use(() => (0,retry/* retrying */.R$)({ ...budget, attempts: 2 }, async (timeoutMs) => {
        const answer = await (0,graphql/* sendQuery */.Jk)(connection, asked, timeoutMs);
        if (answer.status !== 200 || (0,errors/* isRateLimit */.a5)(answer))
            throw (0,errors/* answerError */.n)(answer, what);
        const body = (0,graphql/* jsonIn */.Yf)(answer.body);
        return (0,json/* isRow */.pR)((0,graphql/* valueAt */.fK)(body, 'data')) ? body : (0,json/* unreadable */.O$)();
    }));
}
function recordIn(body, alias) {
    const node = (0,graphql/* valueAt */.fK)(body, 'data', alias);
    const errors = errorsIn(body).filter(({ path }) => Array.isArray(path) && path[0] === alias);
    const [error] = errors;
    if (!(0,json/* isRow */.pR)(node)) {
        const answer = (0,json/* text */.Qq)(error?.['message']) || 'no such repository';
        return (0,base_errors/* errorOf */.Mz)('rejected', messages/* GITHUB_MESSAGES */.R.githubRepositoryHidden, { answer });
    }
    const repository = (0,json/* text */.Qq)(node['nameWithOwner']);
    if (repository === '')
        return (0,base_errors/* errorOf */.Mz)('unexpected', messages/* GITHUB_MESSAGES */.R.githubInvalid);
    const hasNoFolder = node['object'] === null && error === undefined;
    return {
        repository,
        defaultBranch: (0,json/* text */.Qq)((0,graphql/* valueAt */.fK)(node, 'defaultBranchRef', 'name')) || undefined,
        isPublic: node['visibility'] === 'PUBLIC',
        isArchived: node['isArchived'] === true,
        isFork: node['isFork'] === true,
        isEmpty: node['isEmpty'] === true,
        tree: (0,workflow_tree/* treeIn */.yt)(node) ?? (hasNoFolder ? 'none' : undefined),
    };
}
function errorsIn(body) {
    const errors = (0,graphql/* valueAt */.fK)(body, 'errors');
    return Array.isArray(errors) ? errors.filter(json/* isRow */.pR) : [];
}
async function readByRest(name, { connection, budget, slots }) {
    const what = { what: `the repository ${name}`, permission: 'metadata: read' };
    try {
        const row = await slots.use(() => (0,retry/* retrying */.R$)({ ...budget, attempts: 2 }, (timeoutMs) => (0,raw/* getRow */.Vq)(connection, `/repos/${name}`, what, timeoutMs)));
        const repository = (0,json/* text */.Qq)(row['full_name']);
        if (repository === '')
            return (0,base_errors/* errorOf */.Mz)('unexpected', messages/* GITHUB_MESSAGES */.R.githubInvalid);
        return {
            repository,
            defaultBranch: (0,json/* text */.Qq)(row['default_branch']) || undefined,
            isPublic: row['private'] === false && (row['visibility'] ?? 'public') === 'public',
            isArchived: row['archived'] === true,
            isFork: row['fork'] === true,
            isEmpty: false,
            tree: undefined,
        };
    }
    catch (thrown) {
        const error = (0,base_errors/* asActionError */.z6)(thrown);
        if (error.status === 301)
            return moved();
        if (error.status !== 404)
            return error;
        return (0,base_errors/* errorOf */.Mz)('rejected', messages/* GITHUB_MESSAGES */.R.githubRepositoryHidden, { answer: '404' });
    }
}
function moved() {
    const { kind, message, hint } = (0,base_errors/* errorOf */.Mz)('rejected', messages/* GITHUB_MESSAGES */.R.githubRepositoryMoved);
    return new base_errors/* ActionError */.lZ(kind, message, { hint, status: 301 });
}
const LIST = `query($owner: String!, $after: String) { repositoryOwner(login: $owner) {
  repositories(first: ${PAGE}, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
    nodes { nameWithOwner } pageInfo { hasNextPage endCursor } } } }`;
const MOST_PAGES = 50;
async function listRepositories(owner, source) {
    const names = [];
    let after = null;
    for (let page = 0; page < MOST_PAGES; page++) {
        const body = await query({ query: LIST, variables: { owner, after } }, source);
        const list = (0,graphql/* valueAt */.fK)(body, 'data', 'repositoryOwner', 'repositories');
        if (list === undefined)
            throw (0,base_errors/* errorOf */.Mz)('rejected', messages/* GITHUB_MESSAGES */.R.githubOwnerUnknown, { owner });
        names.push(...(0,json/* rowsOf */.RO)(list, 'nodes').map((row) => (0,json/* text */.Qq)(row['nameWithOwner']) || (0,json/* unreadable */.O$)()));
        const { hasNextPage, endCursor } = ((0,graphql/* valueAt */.fK)(list, 'pageInfo') ?? {});
        if (hasNextPage !== true || typeof endCursor !== 'string')
            break;
        after = endCursor;
    }
    return names;
}

// EXTERNAL MODULE: ./build/check/rows.js + 1 modules
var rows = __webpack_require__(8993);
// EXTERNAL MODULE: ./build/check/repositories/lines.js
var repositories_lines = __webpack_require__(4118);
;// CONCATENATED MODULE: ./build/check/repositories/messages.js

const REPOSITORY_MESSAGES = (0,message/* catalog */.U$)({
    repositoryArchived: {
        text: 'the repository is archived, so GitHub runs none of its workflows',
        fix: 'Delete the heartbeat, or unarchive the repository.',
    },
    repositoryEmpty: {
        text: 'the repository is empty',
        fix: 'Delete the heartbeat, or push the workflow to the default branch.',
    },
    repositoryNoFiles: {
        text: 'the repository has no workflow files on the default branch',
        fix: 'Delete the heartbeat, or push the workflow to the default branch.',
    },
    repositoryFailed: {
        text: 'its workflows could not be read: {reason}',
    },
    repositoriesLeftOut: {
        text: '{count} more match, and a check reads {most} repositories at most',
    },
    inRepository: {
        text: 'In {repository}: {reason}',
    },
    privateIncomplete: {
        text: "GitHub's record of {count} couldn't be read completely, and the reasons are not shown because the names are private",
    },
    nothingToCheck: {
        text: 'Nothing to check in {repositories}',
    },
});

;// CONCATENATED MODULE: ./build/check/repositories/find.js






const MOST_REPOSITORIES = 300;
async function findRepositories(lines, own, source) {
    const listed = await listOwners(lines, source);
    const isOwn = (name) => name.toLowerCase() === own.toLowerCase();
    const named = lines.names.filter((name) => !isOwn(name) && !lines.isLeftOut(name));
    const isNamed = (name) => named.some((one) => one.toLowerCase() === name.toLowerCase());
    const matched = listed.names.filter((name) => !isOwn(name) && !isNamed(name) && !lines.isLeftOut(name));
    const wanted = [...named, ...matched];
    const read = await readRepositories(wanted.slice(0, MOST_REPOSITORIES), source);
    const repositories = [];
    const rows = [...listed.rows, ...tooMany(wanted, lines)];
    for (const [name, found] of read) {
        const row = rowFor(name, found);
        if (row !== undefined)
            rows.push(row);
        else
            repositories.push({ ...found, isNamed: isNamed(name) });
    }
    return { repositories, rows };
}
async function listOwners(lines, source) {
    const names = [];
    const failed = new Map();
    for (const owner of (0,repositories_lines/* ownersOf */.K2)(lines)) {
        try {
            names.push(...(await listRepositories(owner, source)));
        }
        catch (thrown) {
            failed.set(owner, (0,base_errors/* asActionError */.z6)(thrown));
        }
    }
    const rows = lines.patterns.flatMap((pattern) => {
        const error = failed.get((pattern.split('/')[0] ?? '').toLowerCase());
        if (error !== undefined)
            return [unreadRow(pattern, error.message)];
        return names.some((name) => lines.matches(pattern, name)) ? [] : [absentRow(pattern, 'no-match')];
    });
    return { names: names.filter((name) => lines.isMatched(name)), rows };
}
function tooMany(wanted, { patterns, names }) {
    const count = wanted.length - MOST_REPOSITORIES;
    if (count <= 0)
        return [];
    const most = String(MOST_REPOSITORIES);
    return [
        unreadRow(patterns[0] ?? names.at(-1) ?? '', (0,message/* fill */.GS)(REPOSITORY_MESSAGES.repositoriesLeftOut.text, { count: String(count), most })),
    ];
}
function rowFor(name, found) {
    if (!(found instanceof Error)) {
        return found.repository.toLowerCase() === name.toLowerCase() ? undefined : absentRow(name, 'moved');
    }
    return found.status === 301 ? absentRow(name, 'moved') : unreadRow(name, found.message);
}
function unreadRow(name, reason) {
    const flaws = [reason.replace(/\.$/, '')];
    return (0,rows/* makeRow */.xG)({ kind: 'repository', verdict: 'unknown', name, fails: true, flaws });
}
function absentRow(asked, why) {
    const absent = { asked, kind: 'repository', why };
    return (0,rows/* makeRow */.xG)({ kind: 'repository', verdict: 'not-found', name: asked, fails: true, absent });
}

// EXTERNAL MODULE: ./build/base/name-pattern.js
var name_pattern = __webpack_require__(5713);
;// CONCATENATED MODULE: ./build/check/repositories/workflow-lines.js

function fileIn(target) {
    return target.split('/', 1)[0] ?? target;
}
function linesFor(lines, tree) {
    return lines.filter(({ target, isExcluded }) => isExcluded || (0,name_pattern/* isPattern */.Pt)(target) || tree?.texts.has(fileIn(target)) !== false);
}
function withoutMatchedElsewhere(rows, others) {
    const isMatched = (line) => others.some(({ found: { tree }, rows: theirs }) => {
        if (tree === undefined || tree === 'none')
            return false;
        const isUnmatched = theirs.some(({ absent }) => absent?.asked === line);
        if (!(0,name_pattern/* isPattern */.Pt)(line))
            return tree.texts.has(fileIn(line)) && !isUnmatched;
        return theirs.some(({ kind }) => kind === 'workflow') && !isUnmatched;
    });
    return rows.filter(({ absent }) => absent?.kind !== 'workflow' || !isMatched(absent.asked));
}

;// CONCATENATED MODULE: ./build/check/repositories/review.js










function reviewRepositories(request) {
    const { connection, budget, repository: own, workflows } = request;
    const lines = (0,repositories_lines/* repositoryLines */.QV)(request.repositories);
    const requests = (0,github_budget/* openBudget */.ak)(connection.send, budget.clock, github_budget/* MOST_REQUESTS_OF_SEVERAL */.WC);
    const shared = { requests, slots: (0,queue/* openSlots */.C)(), called: new Map() };
    const quiet = { clock: budget.clock, deadlineMs: budget.deadlineMs, attempts: budget.attempts };
    const source = { connection: { ...connection, send: requests.send }, budget: quiet, slots: shared.slots };
    const reading = findRepositories(lines, own, source);
    reading.catch(() => { });
    const ownLines = lines.isLeftOut(own) ? [] : workflows;
    const reviewOwn = (0,runs_review.reviewRuns)({ ...request, workflows: ownLines, shared });
    return async (tickstem) => {
        const { repositories, rows } = await reading;
        const split = rowsByRepository(tickstem.rows, repositories);
        const [mine, ...others] = await Promise.all([
            reviewOwn({ ...tickstem, rows: split.rest }),
            ...repositories.map((found) => {
                const asked = { ...tickstem, rows: split.of(found.repository) };
                return reviewOne(found, { ...request, budget: quiet, ownFile: undefined, shared }, asked);
            }),
        ]);
        const all = together(request, mine, others, rows);
        return requests.report === undefined ? all : { ...all, unavailable: [...all.unavailable, requests.report] };
    };
}
function rowsByRepository(rows, repositories) {
    const known = new Map(repositories.map(({ repository }) => [repository, []]));
    const rest = [];
    for (const row of rows)
        (known.get((0,privacy/* repositoryOf */._M)(row.name ?? '') ?? '') ?? rest).push(row);
    return { rest, of: (repository) => known.get(repository) ?? [] };
}
async function reviewOne(found, request, tickstem) {
    const { repository, tree } = found;
    const why = stateOf(found);
    if (why !== undefined)
        return stopped(found, why, request.serverUrl, tickstem.rows);
    const isQuietFork = found.isFork && !found.isNamed;
    const workflows = isQuietFork || tree === 'none' ? [] : linesFor(request.workflows, tree);
    try {
        const review = await (0,runs_review.reviewRuns)({
            ...request,
            repository,
            defaultBranch: found.defaultBranch,
            tree: tree === 'none' ? undefined : tree,
            workflows,
            start: undefined,
            turn: undefined,
        })(isQuietFork ? { ...tickstem, isSelected: () => false } : tickstem);
        if (review.isUnread)
            return { ...unread(found, tickstem.rows, review.unavailable.join('. ')), notes: [] };
        return { ...review, found, idle: review.rows.length > 0 ? undefined : isQuietFork ? 'a fork' : 'no heartbeats' };
    }
    catch (thrown) {
        return unread(found, tickstem.rows, (0,base_errors/* asActionError */.z6)(thrown).advice);
    }
}
function stateOf({ isArchived, isEmpty, tree }) {
    if (isArchived)
        return 'archived';
    if (isEmpty)
        return 'empty';
    return tree === 'none' ? 'no workflows' : undefined;
}
const CAUSES = {
    archived: { kind: 'disabled', message: REPOSITORY_MESSAGES.repositoryArchived },
    empty: { kind: 'gone', message: REPOSITORY_MESSAGES.repositoryEmpty },
    'no workflows': { kind: 'gone', message: REPOSITORY_MESSAGES.repositoryNoFiles },
};
function stopped(found, state, serverUrl, rows) {
    const { kind, message } = CAUSES[state];
    const url = `${serverUrl}/${found.repository}`;
    const cause = { kind, text: message.text, url, advice: message.fix };
    const judged = rows.map((row) => (row.fails ? { ...row, cause } : row));
    return { found, rows: judged, punctuality: [], unavailable: [], idle: rows.length === 0 ? state : undefined };
}
function unread(found, rows, reason) {
    const row = unreadRow(found.repository, (0,message/* fill */.GS)(REPOSITORY_MESSAGES.repositoryFailed.text, { reason }));
    return { found, rows: [...rows, row], punctuality: [], unavailable: [] };
}
function together({ audience }, mine, others, lineRows) {
    const publicRepositories = new Set(others.filter(({ found }) => found.isPublic).map(({ found }) => found.repository.toLowerCase()));
    const isPublic = mine.facts?.isPublic ?? audience.isPublic;
    const present = { ...audience, isPublic, publicRepositories };
    const isShown = ({ found }) => (0,privacy/* mayShowRepository */.r6)(found.repository, present);
    const shown = others.filter(isShown);
    const hidden = others.filter((one) => !isShown(one));
    const incomplete = hidden.filter(({ unavailable }) => unavailable.length > 0).length;
    const prefixed = shown.flatMap(({ found: { repository }, unavailable }) => unavailable.map((reason) => (0,message/* say */.cv)(REPOSITORY_MESSAGES.inRepository, { repository, reason })));
    return {
        rows: [...withoutMatchedElsewhere(mine.rows, others), ...others.flatMap(withoutLines), ...lineRows],
        punctuality: [
            ...mine.punctuality,
            ...shown.flatMap(({ found, punctuality }) => punctuality.map((one) => ({ ...one, file: `${found.repository}/${one.file}` }))),
        ],
        unavailable: [
            ...mine.unavailable,
            ...prefixed,
            ...(incomplete === 0 ? [] : [(0,message/* say */.cv)(REPOSITORY_MESSAGES.privateIncomplete, { count: counted(incomplete) })]),
        ],
        notes: [...(mine.notes ?? []), ...shown.flatMap(({ notes = [] }) => notes)],
        remark: mine.remark,
        facts: mine.facts,
        unmonitored: mine.unmonitored ?? [],
        notCompared: mine.notCompared ?? 0,
        clockAheadMs: mine.clockAheadMs,
        publicRepositories,
        nothingToCheck: idleText(shown, hidden),
    };
}
function withoutLines({ rows }) {
    return rows.filter(({ absent }) => absent?.kind !== 'workflow');
}
const MOST_NAMED = 50;
function idleText(shown, hidden) {
    const named = shown.flatMap(({ found, idle }) => (idle === undefined ? [] : `${found.repository} (${idle})`)).sort();
    const parts = named.slice(0, MOST_NAMED);
    if (named.length > parts.length)
        parts.push(`${named.length - parts.length} more`);
    const unnamed = hidden.filter(({ idle }) => idle !== undefined).length;
    if (unnamed > 0)
        parts.push(counted(unnamed));
    return parts.length === 0 ? undefined : (0,message/* say */.cv)(REPOSITORY_MESSAGES.nothingToCheck, { repositories: parts.join(', ') });
}
function counted(count) {
    return count === 1 ? '1 private repository' : `${count} private repositories`;
}


/***/ })

};
;