"use strict";
exports.id = 685;
exports.ids = [685,199];
exports.modules = {

/***/ 6685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jC: () => (/* binding */ openHistory),
  wx: () => (/* binding */ readCalled),
  HK: () => (/* binding */ remembered)
});

// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/github/actions.js
var actions = __webpack_require__(3828);
// EXTERNAL MODULE: ./build/github/budget.js
var github_budget = __webpack_require__(7454);
// EXTERNAL MODULE: ./build/github/client.js
var client = __webpack_require__(9376);
// EXTERNAL MODULE: ./build/github/contents.js
var contents = __webpack_require__(3225);
// EXTERNAL MODULE: ./build/github/queue.js
var github_queue = __webpack_require__(160);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/github/messages.js
var messages = __webpack_require__(2423);
;// CONCATENATED MODULE: ./build/github/server-clock.js



const OLDEST_SECS = 300;
function watchServerClock(send, clock) {
    let aheadMs;
    return {
        async send(request) {
            const answer = await send(request);
            const ageSecs = Number(answer.headers.age) || 0;
            if (ageSecs > OLDEST_SECS)
                throw (0,errors/* errorOf */.Mz)('unexpected', messages/* GITHUB_MESSAGES */.R.githubStale, { age: (0,duration/* formatDuration */.a3)(ageSecs) });
            const dateMs = Date.parse(answer.headers.date ?? '');
            if (!Number.isNaN(dateMs))
                aheadMs ??= dateMs - clock.now();
            return answer;
        },
        get aheadMs() {
            return aheadMs;
        },
    };
}

// EXTERNAL MODULE: ./build/github/workflow-tree.js
var workflow_tree = __webpack_require__(7435);
;// CONCATENATED MODULE: ./build/check/runs/error-lines.js

const MOST_ERRORS = 20;
const EXIT_CODE = /^Process completed with exit code \d+\.?$/;
function errorReader(github, queue) {
    let left = MOST_ERRORS;
    return async (id) => {
        left -= 1;
        const listed = left < 0 ? undefined : await queue.askQuietly('checks: read', () => (0,actions/* listAnnotations */.x)(github, id));
        const errors = (listed ?? []).filter(({ level }) => level === 'failure').map(({ message }) => message.trim());
        return errors.findLast((message) => message !== '' && !EXIT_CODE.test(message)) ?? errors.at(-1);
    };
}

// EXTERNAL MODULE: ./build/runner/run.js
var run = __webpack_require__(6715);
;// CONCATENATED MODULE: ./build/check/runs/past-runs.js



const MOST_PAST_REQUESTS = 300;
const KEPT = 100;
const TIME_SHARE = 0.5;
function openPast({ github, requests, once, budget, token, defaultBranch }) {
    const { clock, deadlineMs } = budget;
    const nowMs = clock.monotonicMs();
    const until = { ...budget, deadlineMs: nowMs + (deadlineMs - nowMs) * TIME_SHARE };
    let unsent = MOST_PAST_REQUESTS;
    const left = () => clock.monotonicMs() >= until.deadlineMs ? 0 : Math.max(0, Math.min(unsent, requests.left - KEPT));
    const view = { hasLeft: () => left() > 0, skip: () => { }, isSpent: requests.isSpent, report: undefined };
    const queue = (0,github_queue/* openQueue */.U)(until, token, view);
    const ask = (key, permission, request) => once(key, () => {
        unsent -= 1;
        return queue.ask(permission, request);
    });
    return {
        async runs(file) {
            const sinceMs = clock.now() - actions/* RUNS_KEPT_MS */.TN;
            const listed = await ask(`past ${file}`, 'actions: read', () => (0,actions/* listRuns */.v)(github, { file, sinceMs, mostPages: 1 }));
            return listed?.filter((run) => isOnBranch(run, defaultBranch));
        },
        jobs: (runId) => ask(`jobs ${runId}`, 'actions: read', () => (0,actions/* listJobs */.N6)(github, runId)),
        annotations: (id) => ask(`annotations ${id}`, 'checks: read', () => (0,actions/* listAnnotations */.x)(github, id)),
        get left() {
            return left();
        },
        get unavailable() {
            return clock.monotonicMs() >= until.deadlineMs ? [] : queue.unavailable;
        },
    };
}
function isOnBranch({ event, branch }, defaultBranch) {
    return (run/* DEFAULT_BRANCH_EVENTS */.pG.includes(event) || defaultBranch === undefined || branch === '' || branch === defaultBranch);
}

// EXTERNAL MODULE: ./build/check/runs/run-jobs.js
var run_jobs = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/check/runs/workflow-file.js
var workflow_file = __webpack_require__(1745);
;// CONCATENATED MODULE: ./build/check/runs/history.js












const HOUR_MS = 3_600_000;
const WINDOWS_MS = [6, 24, 3 * 24, 10 * 24, 35 * 24, 100 * 24, 400 * 24].map((hours) => hours * HOUR_MS);
function openHistory(request) {
    const { repository, defaultBranch, budget, shared } = request;
    const { clock, deadlineMs } = budget;
    const { github, queue, requests, serverClock } = openSource(request);
    const once = remembered();
    const evaluation = (0,workflow_file/* evaluateUntil */.G)(deadlineMs, clock);
    const openedAtMs = clock.now();
    const textAt = (file, sha) => once(`${file}@${sha}`, () => queue.ask('contents: read', async (timeoutMs) => {
        const path = `${contents/* WORKFLOW_FOLDER */.xi}/${file}`;
        try {
            return { text: await (0,contents/* readFile */.TA)(github.connection, { repository, path, sha }, timeoutMs) };
        }
        catch (error) {
            if (sha !== '' && (0,errors/* asActionError */.z6)(error).status === 404)
                return { text: undefined };
            throw error;
        }
    }));
    const tree = () => once('tree', () => readTree(request.tree, { github, queue }, (file) => textAt(file, '')));
    const files = () => once('files', async () => {
        const texts = (await tree())?.texts;
        return texts && new Map([...texts].map(([file, text]) => [file, evaluation.file(text)]));
    });
    const facts = async () => (await tree())?.facts;
    const states = () => once('states', () => queue.ask('actions: read', () => (0,actions/* listWorkflows */.Dl)(github)));
    const listedFromMs = new Map();
    const runs = async (file, sinceMs) => {
        const windowMs = WINDOWS_MS.find((ms) => openedAtMs - ms <= sinceMs);
        const ownMs = windowMs === undefined ? sinceMs : openedAtMs - windowMs;
        listedFromMs.set(file, Math.min(listedFromMs.get(file) ?? ownMs, ownMs));
        await allAsked();
        const branch = (await facts())?.defaultBranch ?? defaultBranch;
        const fromMs = listedFromMs.get(file) ?? ownMs;
        const listed = await once(`runs ${file} ${fromMs}`, () => listSince({ file, sinceMs: fromMs }, { github, queue, states }));
        return listed?.filter((run) => run.createdAtMs >= Math.floor(sinceMs / 1000) * 1000 && isOnBranch(run, branch));
    };
    return {
        files,
        facts,
        states,
        ...otherRecords({
            ...{ github, queue, once, repository, budget, requests, hasLeft: requests.hasLeft, defaultBranch },
            ...{ token: request.connection.token, called: shared?.called ?? new Map() },
        }, states),
        runs,
        async fileAt(file, sha) {
            const read = await tree();
            const isNewest = read !== undefined && sha !== '' && read.headSha === sha;
            const answer = isNewest ? textIn(read, file) : await textAt(file, sha);
            if (answer === undefined)
                return undefined;
            return answer.text === undefined ? 'none' : (0,workflow_file/* understood */.S)(answer.text, clock.now());
        },
        get clockAheadMs() {
            return serverClock.aheadMs;
        },
        get unavailable() {
            return [...queue.unavailable, ...evaluation.unavailable()];
        },
    };
}
async function listSince(window, { github, queue, states }) {
    let unknown;
    const runs = await queue.ask('actions: read', () => (0,actions/* listRuns */.v)(github, window).catch((thrown) => {
        unknown = (0,errors/* asActionError */.z6)(thrown);
        if (unknown.status !== 404)
            throw unknown;
        return undefined;
    }));
    if (unknown?.status !== 404)
        return runs;
    const listed = await states();
    if (listed?.every(({ path }) => path !== `${contents/* WORKFLOW_FOLDER */.xi}/${window.file}`))
        return [];
    return queue.ask('actions: read', () => Promise.reject(unknown));
}
function openSource({ connection: given, repository, budget, shared }) {
    const { clock, deadlineMs } = budget;
    const requests = shared?.requests ?? (0,github_budget/* openBudget */.ak)(given.send, clock);
    const serverClock = watchServerClock(requests.send, clock);
    const connection = { ...given, send: serverClock.send };
    const counted = shared === undefined ? requests : { ...requests, report: undefined };
    const queue = (0,github_queue/* openQueue */.U)(budget, connection.token, counted, shared?.slots);
    return { github: (0,client/* openGitHub */.o)({ connection, repository, clock, deadlineMs }), queue, requests, serverClock };
}
function otherRecords({ called, ...source }, states) {
    const { github, queue, once, repository, budget, hasLeft } = source;
    const lastError = errorReader(github, queue);
    return {
        source: { github, queue, budget, hasLeft },
        past: () => openPast(source),
        lastError: (id) => once(`error ${id}`, () => lastError(id)),
        async state(file) {
            const path = `${contents/* WORKFLOW_FOLDER */.xi}/${file}`;
            const listed = await states();
            const found = listed?.find((one) => one.path === path);
            if (found !== undefined || listed === undefined || listed.length < actions/* LISTED_WORKFLOWS */.nb)
                return found;
            return once(`state ${file}`, () => queue.ask('actions: read', () => (0,actions/* findWorkflow */.$k)(github, file)));
        },
        statesIfReadable: () => once('states, if readable', () => (0,actions/* listWorkflows */.Dl)(github).catch(() => undefined)),
        lastEdit: (file) => once(`edit ${file}`, () => queue.ask('contents: read', () => (0,contents/* lastEdit */.LB)(github, `${contents/* WORKFLOW_FOLDER */.xi}/${file}`))),
        jobs: (runId, attempt) => once(`jobs ${runId} ${attempt}`, () => queue.ask('actions: read', () => (0,actions/* listJobs */.N6)(github, runId, attempt))),
        annotations: (id) => once(`annotations ${id}`, () => queue.ask('checks: read', () => (0,actions/* listAnnotations */.x)(github, id))),
        lastScheduled: (file, sinceMs) => once(`scheduled ${file}`, () => queue.ask('actions: read', () => (0,actions/* findScheduledRun */._P)(github, { file, sinceMs }))),
        attempt: (runId, attempt) => once(`attempt ${runId} ${attempt}`, () => queue.ask('actions: read', () => (0,actions/* readAttempt */.ce)(github, runId, attempt))),
        lockFile: () => once('lock', () => readLock(github.connection, queue, repository)),
        called(id) {
            const answer = called.get((0,run_jobs/* idText */.FP)(id)) ?? readCalled(github.connection, queue, id);
            called.set((0,run_jobs/* idText */.FP)(id), answer);
            return answer;
        },
    };
}
function readTree(known, { github, queue }, textOf) {
    const readText = async (file) => (await textOf(file))?.text;
    return known === undefined ? (0,workflow_tree/* readWorkflowTree */.MN)(github, queue, readText) : (0,workflow_tree/* completed */.so)(known, readText);
}
function allAsked() {
    return new Promise((resolve) => setImmediate(resolve));
}
function readLock(connection, queue, repository) {
    const path = `${contents/* WORKFLOW_FOLDER */.xi}/actions.lock`;
    return queue.ask('contents: read', (timeoutMs) => (0,contents/* readFile */.TA)(connection, { repository, path, sha: '' }, timeoutMs).catch(() => undefined));
}
function readCalled(connection, queue, { repository, path, ref }) {
    return queue.ask('contents: read', async (timeoutMs) => {
        const text = await (0,contents/* readFile */.TA)(connection, { repository, path, sha: ref }, timeoutMs).catch(() => undefined);
        return text === undefined ? undefined : (0,workflow_file/* understood */.S)(text, 0).workflow;
    });
}
function textIn({ texts }, file) {
    const text = texts.get(file);
    return text === undefined && texts.has(file) ? undefined : { text };
}
function remembered() {
    const known = new Map();
    return (key, ask) => {
        const answer = (known.get(key) ?? ask());
        known.set(key, answer);
        return answer;
    };
}


/***/ }),

/***/ 1583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ workflowOf),
/* harmony export */   FP: () => (/* binding */ idText),
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   as: () => (/* binding */ withCalled),
/* harmony export */   eR: () => (/* binding */ jobsOfRuns),
/* harmony export */   tZ: () => (/* binding */ ownLabel),
/* harmony export */   v1: () => (/* binding */ callLabel)
/* harmony export */ });
/* harmony import */ var _github_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3225);
/* harmony import */ var _heartbeat_matrix_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9139);
/* harmony import */ var _workflow_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5059);
/* harmony import */ var _workflow_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1530);




const known = new WeakMap();
const read = new WeakMap();
function jobsOfRuns(file, files) {
    const lists = known.get(files.workflows) ?? new Map();
    known.set(files.workflows, lists);
    const list = lists.get(file) ?? (0,_workflow_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .listJobs */ .N6)(idOf(file, files), (id) => fileJobs(workflowOf(id, files)));
    lists.set(file, list);
    return list;
}
const IN_FOLDER = /^\.(?:github|gitea|forgejo)\/workflows\/(.*)$/s;
function idOf(file, { repository }) {
    return { repository, path: `${_github_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_FOLDER */ .xi}/${file}`, ref: '' };
}
function workflowOf(id, files) {
    const { repository, path, ref } = id;
    if (ref !== '' || repository !== files.repository)
        return files.called?.get(idText(id));
    const [, file] = IN_FOLDER.exec(path) ?? [];
    return file === undefined ? undefined : files.workflows.get(file);
}
function idText({ repository, path, ref }) {
    return `${repository}/${path}@${ref}`;
}
const MOST_CALLED = 20;
async function withCalled(files, read) {
    let known = files;
    for (;;) {
        const missing = unreadIn(known).slice(0, MOST_CALLED - (known.called?.size ?? 0));
        if (missing.length === 0)
            return known;
        const found = await Promise.all(missing.map(async (id) => [idText(id), await read(id)]));
        known = { ...files, workflows: new Map(files.workflows), called: new Map([...(known.called ?? []), ...found]) };
    }
}
function unreadIn(files) {
    const unread = new Map();
    for (const [file, workflow] of files.workflows) {
        if (workflow === undefined || workflow.schedule.length === 0)
            continue;
        for (const id of jobsOfRuns(file, files).unread) {
            const isOwn = id.ref === '' && id.repository === files.repository;
            if (!isOwn && files.called?.has(idText(id)) !== true)
                unread.set(idText(id), id);
        }
    }
    return [...unread.values()];
}
function fileJobs(workflow) {
    if (workflow === undefined)
        return undefined;
    if (!read.has(workflow))
        read.set(workflow, parsed(workflow.text));
    return read.get(workflow);
}
function parsed(text) {
    try {
        return (0,_workflow_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileJobs */ .tT)((0,_workflow_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTypedYaml */ .V)(text));
    }
    catch {
        return undefined;
    }
}
function refOf({ calls, jobId, combination }, file) {
    const own = { jobId, label: ownLabel(combination) };
    const [outer, ...inner] = [...calls.map((call) => ({ jobId: call.jobId, label: callLabel(call) })), own];
    const ref = { file, jobId: outer?.jobId ?? jobId, leg: outer?.label };
    return inner.length === 0 ? ref : { ...ref, inner };
}
function ownLabel(combination) {
    return combination && (0,_heartbeat_matrix_name_js__WEBPACK_IMPORTED_MODULE_1__/* .matrixLabel */ .Uy)(combination.values, combination.hasTwin);
}
function callLabel({ shown = [] }) {
    return shown.length === 0 ? undefined : (0,_heartbeat_matrix_name_js__WEBPACK_IMPORTED_MODULE_1__/* .shownLabel */ .kh)(shown);
}


/***/ }),

/***/ 1745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ evaluateUntil),
/* harmony export */   S: () => (/* binding */ understood)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7282);
/* harmony import */ var _github_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2423);
/* harmony import */ var _schedule_interval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4140);
/* harmony import */ var _schedule_timetable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2190);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7288);






function evaluateUntil(deadlineMs, clock) {
    let leftOut = 0;
    return {
        file(text) {
            const isLate = text !== undefined && clock.monotonicMs() >= deadlineMs;
            if (isLate)
                leftOut += 1;
            return understood(isLate ? undefined : text, clock.now());
        },
        unavailable: () => leftOut === 0 ? [] : [(0,_base_message_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(_github_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_MESSAGES */ .R.filesNotEvaluated, { count: leftOut }).replace(/\.$/, '')],
    };
}
function understood(text, nowMs) {
    const nothing = { workflow: undefined, timetable: undefined, intervalSecs: undefined, problem: undefined };
    if (text === undefined)
        return nothing;
    let workflow;
    try {
        workflow = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .readWorkflow */ .S)(text);
        if (workflow.schedule.length === 0)
            return { ...nothing, workflow };
        const { intervalSecs } = (0,_schedule_interval_js__WEBPACK_IMPORTED_MODULE_2__/* .scheduleInterval */ .J)(workflow.schedule, nowMs);
        return { workflow, timetable: (0,_schedule_timetable_js__WEBPACK_IMPORTED_MODULE_3__/* .timetableOf */ .h)(workflow.schedule, nowMs), intervalSecs, problem: undefined };
    }
    catch (thrown) {
        return { ...nothing, workflow, problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(thrown) };
    }
}


/***/ }),

/***/ 3828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ findWorkflow),
/* harmony export */   Dl: () => (/* binding */ listWorkflows),
/* harmony export */   N6: () => (/* binding */ listJobs),
/* harmony export */   TN: () => (/* binding */ RUNS_KEPT_MS),
/* harmony export */   _P: () => (/* binding */ findScheduledRun),
/* harmony export */   ce: () => (/* binding */ readAttempt),
/* harmony export */   nb: () => (/* binding */ LISTED_WORKFLOWS),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   v: () => (/* binding */ listRuns),
/* harmony export */   x: () => (/* binding */ listAnnotations)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4025);


const RUNS_KEPT_MS = 400 * _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
const PAGE = 100;
const MOST_PAGES = 10;
async function listWorkflows({ octokit, at, refuse }) {
    const answer = await octokit.rest.actions
        .listRepoWorkflows({ ...at, per_page: PAGE })
        .catch(refuse('the state of the workflows', 'actions: read'));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOf */ .RO)(answer.data, 'workflows').flatMap((row) => {
        const { path, state, updated_at } = row;
        if (typeof path !== 'string' || typeof state !== 'string')
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)();
        return [{ path, state, updatedAtMs: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(updated_at) }];
    });
}
const LISTED_WORKFLOWS = PAGE;
async function findWorkflow({ octokit, at, refuse }, file) {
    const answer = await octokit.rest.actions.getWorkflow({ ...at, workflow_id: file }).catch((thrown) => {
        if (thrown.status === 404)
            return undefined;
        return refuse(`the state of ${file}`, 'actions: read')(thrown);
    });
    if (answer === undefined)
        return undefined;
    const { path, state, updated_at } = answer.data;
    return { path, state, updatedAtMs: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(updated_at) };
}
async function listRuns({ octokit, at, refuse }, window) {
    const { file, sinceMs, mostPages = MOST_PAGES } = window;
    const ask = (page) => octokit.rest.actions
        .listWorkflowRuns({
        ...at,
        workflow_id: file,
        created: `>=${new Date(sinceMs).toISOString().slice(0, 19)}Z`,
        per_page: PAGE,
        page,
        exclude_pull_requests: true,
    })
        .catch(refuse(`the runs of ${file}`, 'actions: read'));
    const rows = await readPages('workflow_runs', ask, mostPages);
    return rows.flatMap(runOf).sort((a, b) => b.createdAtMs - a.createdAtMs || b.id - a.id);
}
async function findScheduledRun({ octokit, at, refuse }, { file, sinceMs }) {
    const created = `>=${new Date(sinceMs).toISOString().slice(0, 19)}Z`;
    const answer = await octokit.rest.actions
        .listWorkflowRuns({
        ...at,
        workflow_id: file,
        created,
        event: 'schedule',
        per_page: PAGE,
        exclude_pull_requests: true,
    })
        .catch((thrown) => {
        if (thrown.status === 404)
            return undefined;
        return refuse(`the runs of ${file}`, 'actions: read')(thrown);
    });
    const runs = answer === undefined ? [] : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOf */ .RO)(answer.data, 'workflow_runs').flatMap(runOf);
    return runs.sort((a, b) => b.createdAtMs - a.createdAtMs)[0];
}
async function readPages(field, ask, mostPages = MOST_PAGES) {
    const rows = [];
    for (let page = 1; page <= mostPages; page++) {
        const more = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOf */ .RO)((await ask(page)).data, field);
        rows.push(...more);
        if (more.length < PAGE)
            break;
    }
    return rows;
}
function runOf(row) {
    const { id, html_url, event, status, conclusion, created_at, run_started_at, head_branch, head_sha, run_attempt } = row;
    const createdAtMs = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(created_at);
    if (typeof id !== 'number' || typeof event !== 'string' || createdAtMs === undefined)
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)();
    return [
        {
            id,
            url: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .address */ .hl)(html_url),
            event,
            status: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(status),
            conclusion: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(conclusion),
            createdAtMs,
            startedAtMs: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(run_started_at) ?? createdAtMs,
            branch: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(head_branch),
            headSha: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(head_sha),
            attempt: typeof run_attempt === 'number' ? run_attempt : 1,
        },
    ];
}
async function readAttempt({ octokit, at, refuse }, runId, attempt) {
    const answer = await octokit.rest.actions
        .getWorkflowRunAttempt({ ...at, run_id: runId, attempt_number: attempt, exclude_pull_requests: true })
        .catch(refuse('an earlier attempt of a run', 'actions: read'));
    const [run] = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRow */ .pR)(answer.data) ? runOf(answer.data) : [];
    return run ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)();
}
async function listJobs({ octokit: { rest }, at, refuse }, runId, attempt) {
    const ask = (page) => {
        const paged = { ...at, run_id: runId, per_page: PAGE, page };
        return (attempt === undefined
            ? rest.actions.listJobsForWorkflowRun({ ...paged, filter: 'latest' })
            : rest.actions.listJobsForWorkflowRunAttempt({ ...paged, attempt_number: attempt })).catch(refuse('the jobs of a run', 'actions: read'));
    };
    const rows = await readPages('jobs', ask);
    return rows.flatMap((row) => {
        const { name, html_url, status, conclusion, started_at, completed_at, steps, check_run_url } = row;
        if (typeof name !== 'string')
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)();
        const own = Array.isArray(steps) ? steps.filter(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRow */ .pR) : [];
        const failed = own.find((step) => ['failure', 'timed_out'].includes((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(step['conclusion'])));
        const stopped = own.find((step) => step['conclusion'] === 'cancelled');
        const step = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((failed ?? stopped)?.['name']);
        return [
            {
                name,
                url: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .address */ .hl)(html_url),
                status: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(status),
                conclusion: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(conclusion),
                startedAtMs: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(started_at),
                completedAtMs: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(completed_at),
                failedStep: step === '' ? undefined : step,
                hasSteps: own.length > 0,
                checkRunId: Number(/\/check-runs\/(\d+)$/.exec((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(check_run_url))?.[1]) || undefined,
            },
        ];
    });
}
async function listAnnotations({ octokit, at, refuse }, checkRunId) {
    const answer = await octokit.rest.checks
        .listAnnotations({ ...at, check_run_id: checkRunId, per_page: PAGE })
        .catch(refuse('the annotations of a job', 'checks: read'));
    const rank = (row) => row['annotation_level'] === 'failure' ? 0 : row['annotation_level'] === 'warning' ? 1 : 2;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOf */ .RO)(answer.data)
        .sort((a, b) => rank(a) - rank(b))
        .map((row) => ({ title: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(row['title']), message: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(row['message']), level: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(row['annotation_level']) }));
}


/***/ }),

/***/ 7454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WC: () => (/* binding */ MOST_REQUESTS_OF_SEVERAL),
/* harmony export */   ak: () => (/* binding */ openBudget)
/* harmony export */ });
/* unused harmony export MOST_REQUESTS */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2423);



const MOST_REQUESTS = 500;
const MOST_REQUESTS_OF_SEVERAL = 1000;
const FOR_ISSUE = 50;
const ABOUT = {
    'actions: read': 'runs and jobs',
    'contents: read': 'workflow files and commits',
    'checks: read': 'annotations',
};
function openBudget(send, clock, most = MOST_REQUESTS) {
    let unsent = most - FOR_ISSUE;
    let underWay = 0;
    let limit;
    const skipped = new Map();
    const spent = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)('rejected', _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_MESSAGES */ .R.githubBudgetSpent);
    const isAtLimit = (requests = 1) => limit !== undefined && limit.remaining < FOR_ISSUE + requests && clock.monotonicMs() < limit.untilMs;
    const hasLeft = (requests = 1) => unsent >= requests && !isAtLimit(requests);
    return {
        hasLeft,
        get left() {
            if (limit === undefined || clock.monotonicMs() >= limit.untilMs)
                return unsent;
            return Math.max(0, Math.min(unsent, limit.remaining - FOR_ISSUE));
        },
        async send(request) {
            if (!hasLeft())
                throw spent;
            unsent -= 1;
            underWay += 1;
            if (limit !== undefined)
                limit = { ...limit, remaining: limit.remaining - 1 };
            try {
                const answer = await send(request);
                const told = limitOf(answer, clock);
                if (told !== undefined)
                    limit = { ...told, remaining: told.remaining - (underWay - 1) };
                return answer;
            }
            finally {
                underWay -= 1;
            }
        },
        skip: (permission) => void skipped.set(permission, (skipped.get(permission) ?? 0) + 1),
        isSpent: (error) => error === spent,
        get report() {
            if (skipped.size === 0)
                return undefined;
            const values = [...skipped].sort().map(([permission, count]) => `${count} about ${ABOUT[permission]}`);
            const total = [...skipped.values()].reduce((sum, count) => sum + count, 0);
            const what = { count: total === 1 ? '1 request' : `${total} requests`, about: values.join(', ') };
            if (limit === undefined || !isAtLimit()) {
                return sentence((0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_MESSAGES */ .R.githubNotRequested, { ...what, most }));
            }
            const until = new Date(limit.resetMs).toISOString().slice(11, 16);
            return sentence((0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_MESSAGES */ .R.githubFewRequestsLeft, { ...what, until }));
        },
    };
}
function sentence(text) {
    return text.replace(/\.$/, '');
}
function limitOf({ headers }, clock) {
    const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset, 'x-ratelimit-resource': resource } = headers;
    if ((resource ?? 'core') !== 'core' || !/^\d+$/.test(String(remaining)))
        return undefined;
    const resetMs = Number(reset) * 1000;
    const leftMs = resetMs - (Date.parse(headers.date ?? '') || clock.now());
    return { remaining: Number(remaining), resetMs, untilMs: clock.monotonicMs() + leftMs };
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

/***/ 3782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ sendQuery),
/* harmony export */   Yf: () => (/* binding */ jsonIn),
/* harmony export */   fK: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8743);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4025);


const MAX_BYTES = 32 * 1024 * 1024;
function sendQuery(connection, query, timeoutMs) {
    return connection.send({
        method: 'POST',
        url: graphqlUrl(connection),
        headers: {
            accept: 'application/json',
            authorization: `token ${connection.token}`,
            'content-type': 'application/json; charset=utf-8',
            'user-agent': `tickstem-heartbeat-action/${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}`,
        },
        body: JSON.stringify(query),
        isRepeatable: true,
        timeoutMs,
        maxBytes: MAX_BYTES,
    });
}
function graphqlUrl({ apiUrl }) {
    return new URL(`${apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`);
}
function valueAt(value, ...path) {
    return path.reduce((found, key) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRow */ .pR)(found) ? found[key] : undefined), value);
}
function jsonIn(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openSlots),
/* harmony export */   U: () => (/* binding */ openQueue)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(315);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7282);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9774);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2423);




const AT_ONCE = 4;
const ATTEMPTS = 2;
function openSlots() {
    const waiting = [];
    let free = AT_ONCE;
    return {
        async use(request) {
            if (free > 0)
                free -= 1;
            else
                await new Promise((resolve) => waiting.push(resolve));
            try {
                return await request();
            }
            finally {
                const next = waiting.shift();
                if (next)
                    next();
                else
                    free += 1;
            }
        },
    };
}
function openQueue(given, token, requests, slots = openSlots()) {
    const budget = { ...given, attempts: ATTEMPTS };
    const unavailable = token === '' ? [_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .GITHUB_MESSAGES */ .R.githubTokenNotSet.text] : [];
    const refused = new Set();
    const refusedQuietly = new Set();
    let isClosed = token === '';
    let unasked = 0;
    const learn = (permission, error) => {
        if (isClosed || refused.has(permission))
            return;
        if (error.kind === 'unreachable' || error.status === 401)
            isClosed = true;
        else if (error.status === 403)
            refused.add(permission);
        const reason = error.advice.replace(/\.$/, '');
        if (!unavailable.includes(reason))
            unavailable.push(reason);
    };
    const mayAsk = (permission) => {
        if (isClosed || refused.has(permission))
            return false;
        const isLate = budget.clock.monotonicMs() >= budget.deadlineMs;
        if (isLate)
            unasked += 1;
        else if (requests.hasLeft())
            return true;
        else
            requests.skip(permission);
        return false;
    };
    const untimely = () => (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .GITHUB_MESSAGES */ .R.githubNoTime, { count: `${unasked} more ${unasked === 1 ? 'request' : 'requests'}` });
    return {
        get unavailable() {
            return [
                ...unavailable,
                ...(requests.report === undefined ? [] : [requests.report]),
                ...(unasked === 0 ? [] : [untimely()]),
            ];
        },
        ask: (permission, request) => slots.use(async () => {
            try {
                return mayAsk(permission) ? await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)(budget, request) : undefined;
            }
            catch (thrown) {
                const error = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(thrown);
                if (requests.isSpent(error))
                    requests.skip(permission);
                else
                    learn(permission, error);
                return undefined;
            }
        }),
        askQuietly: (permission, request) => slots.use(async () => {
            const isRefused = isClosed || refused.has(permission) || refusedQuietly.has(permission);
            if (isRefused || !requests.hasLeft() || budget.clock.monotonicMs() >= budget.deadlineMs)
                return undefined;
            try {
                return await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)({ ...budget, attempts: 1 }, request);
            }
            catch {
                refusedQuietly.add(permission);
                return undefined;
            }
        }),
    };
}


/***/ }),

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


/***/ }),

/***/ 7435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ readWorkflowTree),
/* harmony export */   Rz: () => (/* binding */ TREE_FIELDS),
/* harmony export */   so: () => (/* binding */ completed),
/* harmony export */   yt: () => (/* binding */ treeIn)
/* harmony export */ });
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3225);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5072);
/* harmony import */ var _graphql_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3782);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4025);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7199);





const TREE_FIELDS = `
    isPrivate
    pushedAt
    defaultBranchRef { name target { oid } }
    object(expression: "HEAD:${_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKFLOW_FOLDER */ .xi}") {
      ... on Tree { entries { name type mode object { ... on Blob { text byteSize isTruncated } } } }
    }`;
const QUERY = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) {${TREE_FIELDS} } }`;
const SYMLINK = 0o120000;
const WHAT = { what: 'the workflow files', permission: 'contents: read' };
async function readWorkflowTree(github, queue, readText) {
    const whole = await queue.ask('contents: read', async (timeoutMs) => ({ tree: await queryTree(github, timeoutMs) }));
    if (whole === undefined)
        return undefined;
    if (whole.tree !== undefined)
        return completed(whole.tree, readText);
    const names = await queue.ask('contents: read', () => (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .listWorkflowFiles */ .TQ)(github));
    const unread = { headSha: '', texts: new Map(names?.map((name) => [name, undefined])), facts: undefined };
    return names && completed(unread, readText);
}
async function completed(tree, readText) {
    const read = [...tree.texts].map(async ([name, known]) => [name, known ?? (await readText(name))]);
    return { ...tree, texts: new Map(await Promise.all(read)) };
}
async function queryTree(github, timeoutMs) {
    const { owner, repo: name } = github.at;
    const answer = await (0,_graphql_js__WEBPACK_IMPORTED_MODULE_2__/* .sendQuery */ .Jk)(github.connection, { query: QUERY, variables: { owner, name } }, timeoutMs);
    if (answer.status === 401 || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(answer))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .answerError */ .n)(answer, WHAT);
    return answer.status === 200 ? treeIn((0,_graphql_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)((0,_graphql_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonIn */ .Yf)(answer.body), 'data', 'repository')) : undefined;
}
function treeIn(repository) {
    const entries = (0,_graphql_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(repository, 'object', 'entries');
    if (!Array.isArray(entries) || entries.length === 0 || !entries.every(isEntry))
        return undefined;
    const files = entries.filter(({ type, mode, name }) => type === 'blob' && mode !== SYMLINK && /\.ya?ml$/.test(name));
    return {
        headSha: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_graphql_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(repository, 'defaultBranchRef', 'target', 'oid')),
        texts: new Map(files.map(({ name, object }) => [name, completeText(object)])),
        facts: (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .factsIn */ .P)(repository),
    };
}
function isEntry(entry) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRow */ .pR)(entry) && typeof entry['name'] === 'string';
}
function completeText(blob) {
    const { text: own, byteSize, isTruncated } = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRow */ .pR)(blob) ? blob : {};
    const isComplete = typeof own === 'string' && isTruncated === false && Buffer.byteLength(own) === byteSize;
    return isComplete ? own : undefined;
}


/***/ }),

/***/ 2190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ timetableOf)
});

// EXTERNAL MODULE: ./build/schedule/calendar.js
var calendar = __webpack_require__(1835);
// EXTERNAL MODULE: ./build/schedule/cron.js
var cron = __webpack_require__(6793);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/schedule/zone.js
var schedule_zone = __webpack_require__(4523);
;// CONCATENATED MODULE: ./build/schedule/firings.js




const FARTHEST_DAYS = 8 * 366;
const LAST_DAY = 100_000_000 - FARTHEST_DAYS - 2;
function firingsOf(entries) {
    const crons = (0,cron/* parseCrons */.P)(entries);
    const clocks = new Map(crons.map(({ zone }) => zone).map((zone) => [zone, (0,schedule_zone/* clockOf */.ie)(zone)]));
    const pauseAts = crons.flatMap((cron) => {
        const clock = clocks.get(cron.zone);
        return clock === undefined ? [] : [rememberedPause(cron, clock)];
    });
    return {
        lastAt: (atMs) => finite(Math.max(...pauseAts.map((pauseAt) => pauseAt(atMs).lastMs))),
        firstAfter: (atMs) => finite(Math.min(...pauseAts.map((pauseAt) => pauseAt(atMs).nextMs))),
    };
}
function finite(ms) {
    return Number.isFinite(ms) ? ms : undefined;
}
const NO_FIRINGS = { lastMs: Number.NEGATIVE_INFINITY, nextMs: Number.POSITIVE_INFINITY };
function rememberedPause(cron, clock) {
    let known;
    return (atMs) => {
        if (!(Math.abs(atMs) <= LAST_DAY * duration/* DAY_MS */.sO))
            return NO_FIRINGS;
        if (known === undefined || atMs < known.lastMs || atMs >= known.nextMs) {
            known = { lastMs: lastMs(cron, clock, atMs), nextMs: nextMs(cron, clock, atMs) };
        }
        return known;
    };
}
function lastMs(cron, clock, atMs) {
    const today = Math.floor(atMs / duration/* DAY_MS */.sO);
    for (let day = today + 1; day >= today - FARTHEST_DAYS; day--) {
        if (!cron.firesOn((0,calendar/* dayOf */.kb)(day)))
            continue;
        const instantOf = clock(day);
        const minute = cron.minutes[countUpTo(atMs, cron.minutes, instantOf) - 1];
        if (minute !== undefined)
            return instantOf(minute);
    }
    return NO_FIRINGS.lastMs;
}
function nextMs(cron, clock, atMs) {
    const today = Math.floor(atMs / duration/* DAY_MS */.sO);
    for (let day = today - 1; day <= today + FARTHEST_DAYS; day++) {
        if (!cron.firesOn((0,calendar/* dayOf */.kb)(day)))
            continue;
        const instantOf = clock(day);
        const minute = cron.minutes[countUpTo(atMs, cron.minutes, instantOf)];
        if (minute !== undefined)
            return instantOf(minute);
    }
    return NO_FIRINGS.nextMs;
}
function countUpTo(atMs, minutes, instantOf) {
    let [low, high] = [0, minutes.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (instantOf(minutes[middle] ?? 0) <= atMs)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/schedule/timetable.js




const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
const FREQUENT_MINUTES = 12 * 60;
function timetableOf(entries, atMs) {
    const { lastAt, firstAfter } = firingsOf(entries);
    let gapMs;
    let single;
    return {
        lastAt,
        firstAfter,
        get shortestGapMs() {
            gapMs ??= shortestGapOf((0,cron/* parseCrons */.P)(entries), atMs) * MINUTE_MS;
            return gapMs;
        },
        cronsAt(ms) {
            single ??= entries.map((entry) => ({ text: shown(entry), lastAt: firingsOf([entry]).lastAt }));
            return [...new Set(single.flatMap((own) => (own.lastAt(ms) === ms ? [own.text] : [])))];
        },
    };
}
function shown({ cron, timezone }) {
    return timezone === undefined ? cron : `${cron} (${timezone})`;
}
function shortestGapOf(crons, atMs) {
    const withinDay = Math.min(...crons.map(({ minutes }) => shortestOf(minutes)));
    if (withinDay < FREQUENT_MINUTES)
        return withinDay;
    const zones = [...new Set(crons.map(({ zone }) => zone))];
    const offsets = zones.length > 1 ? (0,schedule_zone/* offsetsTogether */.Ze)(zones, atMs) : [[0]];
    return Math.min(...offsets.map((together) => gapInCycle(crons, (zone) => together[zones.indexOf(zone)] ?? 0)));
}
function gapInCycle(crons, offsetOf) {
    const cycle = calendar/* CYCLE */.PF.length * DAY_MINUTES;
    const times = new Set();
    for (const { minutes, firesOn, zone } of crons) {
        if (times.size > 2 * calendar/* CYCLE */.PF.length)
            break;
        for (const [day, date] of calendar/* CYCLE */.PF.entries())
            if (firesOn(date))
                for (const minute of minutes)
                    times.add((day * DAY_MINUTES + minute - offsetOf(zone) + cycle) % cycle);
    }
    const sorted = [...times].sort((a, b) => a - b);
    const around = (sorted[0] ?? 0) + cycle - (sorted.at(-1) ?? 0);
    return Math.min(around, shortestOf(sorted));
}
function shortestOf(sorted) {
    let shortest = Number.POSITIVE_INFINITY;
    for (const [at, value] of sorted.entries())
        shortest = Math.min(shortest, value - (sorted[at - 1] ?? -Infinity));
    return shortest;
}


/***/ })

};
;