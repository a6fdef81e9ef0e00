"use strict";
exports.id = 969;
exports.ids = [969];
exports.modules = {

/***/ 8969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewRuns: () => (/* binding */ reviewRuns)
});

// EXTERNAL MODULE: ./build/heartbeat/name.js
var heartbeat_name = __webpack_require__(9053);
// EXTERNAL MODULE: ./build/heartbeat/usage.js
var heartbeat_usage = __webpack_require__(3667);
;// CONCATENATED MODULE: ./build/check/runs/coverage.js


function uncovered(files, names) {
    return [...files.workflows].flatMap(([file, workflow]) => {
        if (workflow === undefined || workflow.schedule.length === 0)
            return [];
        const wanted = (0,heartbeat_usage/* usageOf */.Fs)(workflow, placeOf(files, file)).heartbeats;
        return wanted.filter(({ name }) => !names.has(name)).map(({ name, jobId }) => ({ name, file, jobId }));
    });
}
function lostBy(name, files) {
    const own = (0,heartbeat_name/* parseDefaultName */.qv)(name, files.repository);
    if (own === undefined)
        return undefined;
    const has = files.workflows.has(own.file);
    const workflow = files.workflows.get(own.file);
    if (has && (workflow === undefined || workflow.jobs.some(({ id }) => id === own.jobId)))
        return undefined;
    for (const [file, other] of files.workflows) {
        if (other === undefined)
            return undefined;
        const { names, isOpen } = (0,heartbeat_usage/* usageOf */.Fs)(other, placeOf(files, file));
        if (isOpen || names.includes(name))
            return undefined;
    }
    return has ? 'job' : 'file';
}
function placeOf({ repository, actionRepository }, file) {
    return { repository, file, actionRepository };
}

// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/github/json.js
var json = __webpack_require__(4025);
;// CONCATENATED MODULE: ./build/github/actions.js

const PAGE = 100;
const MOST_PAGES = 10;
async function listWorkflows({ octokit, at, refuse }) {
    const answer = await octokit.rest.actions
        .listRepoWorkflows({ ...at, per_page: PAGE })
        .catch(refuse('the state of the workflows', 'actions: read'));
    return (0,json/* rowsOf */.RO)(answer.data, 'workflows').flatMap((row) => {
        const { path, state, updated_at } = row;
        if (typeof path !== 'string' || typeof state !== 'string')
            return (0,json/* unreadable */.O$)();
        return [{ path, state, updatedAtMs: (0,json/* instant */.uR)(updated_at) }];
    });
}
async function listRuns({ octokit, at, refuse }, window) {
    const { file, sinceMs } = window;
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
    const rows = await readPages('workflow_runs', ask);
    return rows.flatMap(runOf).sort((a, b) => b.createdAtMs - a.createdAtMs || b.id - a.id);
}
async function readPages(field, ask) {
    const rows = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const more = (0,json/* rowsOf */.RO)((await ask(page)).data, field);
        rows.push(...more);
        if (more.length < PAGE)
            break;
    }
    return rows;
}
function runOf(row) {
    const { id, html_url, event, status, conclusion, created_at, run_started_at, head_branch, head_sha } = row;
    const createdAtMs = (0,json/* instant */.uR)(created_at);
    if (typeof id !== 'number' || typeof event !== 'string' || createdAtMs === undefined)
        return (0,json/* unreadable */.O$)();
    return [
        {
            id,
            url: (0,json/* address */.hl)(html_url),
            event,
            status: (0,json/* text */.Qq)(status),
            conclusion: (0,json/* text */.Qq)(conclusion),
            createdAtMs,
            startedAtMs: (0,json/* instant */.uR)(run_started_at) ?? createdAtMs,
            branch: (0,json/* text */.Qq)(head_branch),
            headSha: (0,json/* text */.Qq)(head_sha),
        },
    ];
}
async function listJobs({ octokit, at, refuse }, runId) {
    const ask = (page) => octokit.rest.actions
        .listJobsForWorkflowRun({ ...at, run_id: runId, filter: 'latest', per_page: PAGE, page })
        .catch(refuse('the jobs of a run', 'actions: read'));
    const rows = await readPages('jobs', ask);
    return rows.flatMap((row) => {
        const { name, html_url, status, conclusion, started_at, steps, check_run_url } = row;
        if (typeof name !== 'string')
            return (0,json/* unreadable */.O$)();
        const own = Array.isArray(steps) ? steps.filter(json/* isRow */.pR) : [];
        const failed = own.find((step) => ['failure', 'timed_out'].includes((0,json/* text */.Qq)(step['conclusion'])));
        const stopped = own.find((step) => step['conclusion'] === 'cancelled');
        const step = (0,json/* text */.Qq)((failed ?? stopped)?.['name']);
        return [
            {
                name,
                url: (0,json/* address */.hl)(html_url),
                status: (0,json/* text */.Qq)(status),
                conclusion: (0,json/* text */.Qq)(conclusion),
                startedAtMs: (0,json/* instant */.uR)(started_at),
                failedStep: step === '' ? undefined : step,
                hasSteps: own.length > 0,
                checkRunId: Number(/\/check-runs\/(\d+)$/.exec((0,json/* text */.Qq)(check_run_url))?.[1]) || undefined,
            },
        ];
    });
}
async function listAnnotations({ octokit, at, refuse }, checkRunId) {
    const answer = await octokit.rest.checks
        .listAnnotations({ ...at, check_run_id: checkRunId, per_page: PAGE })
        .catch(refuse('the annotations of a job', 'checks: read'));
    const rank = (row) => row['annotation_level'] === 'failure' ? 0 : row['annotation_level'] === 'warning' ? 1 : 2;
    return (0,json/* rowsOf */.RO)(answer.data)
        .sort((a, b) => rank(a) - rank(b))
        .map((row) => ({ title: (0,json/* text */.Qq)(row['title']), message: (0,json/* text */.Qq)(row['message']) }));
}

// EXTERNAL MODULE: ./build/base/message.js
var message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/github/messages.js
var messages = __webpack_require__(2423);
;// CONCATENATED MODULE: ./build/github/budget.js



const MOST_REQUESTS = 500;
const FOR_ISSUE = 50;
const ABOUT = {
    'actions: read': 'runs and jobs',
    'contents: read': 'workflow files and commits',
    'checks: read': 'annotations',
};
function openBudget(send, clock) {
    let unsent = MOST_REQUESTS - FOR_ISSUE;
    let underWay = 0;
    let limit;
    const skipped = new Map();
    const spent = (0,errors/* errorOf */.Mz)('rejected', messages/* GITHUB_MESSAGES */.R.githubBudgetSpent);
    const isAtLimit = () => limit !== undefined && limit.remaining <= FOR_ISSUE && clock.monotonicMs() < limit.untilMs;
    const hasLeft = () => unsent > 0 && !isAtLimit();
    return {
        hasLeft,
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
                return sentence((0,message/* say */.cv)(messages/* GITHUB_MESSAGES */.R.githubNotRequested, { ...what, most: MOST_REQUESTS }));
            }
            const until = new Date(limit.resetMs).toISOString().slice(11, 16);
            return sentence((0,message/* say */.cv)(messages/* GITHUB_MESSAGES */.R.githubFewRequestsLeft, { ...what, until }));
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

// EXTERNAL MODULE: ./build/github/client.js
var client = __webpack_require__(9376);
// EXTERNAL MODULE: ./build/github/contents.js
var contents = __webpack_require__(3225);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(9774);
;// CONCATENATED MODULE: ./build/github/queue.js


const AT_ONCE = 4;
const ATTEMPTS = 2;
function openQueue(given, token, requests) {
    const budget = { ...given, attempts: ATTEMPTS };
    const unavailable = token === '' ? ['Input `github-token` is empty'] : [];
    const refused = new Set();
    const waiting = [];
    let free = AT_ONCE;
    let isClosed = token === '';
    let unasked = 0;
    const enter = async () => {
        if (free > 0)
            free -= 1;
        else
            await new Promise((resolve) => waiting.push(resolve));
    };
    const leave = () => {
        const next = waiting.shift();
        if (next)
            next();
        else
            free += 1;
    };
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
    const untimely = () => `${unasked} more ${unasked === 1 ? 'question was' : 'questions were'} not asked of GitHub: there was no time left`;
    return {
        get unavailable() {
            return [
                ...unavailable,
                ...(requests.report === undefined ? [] : [requests.report]),
                ...(unasked === 0 ? [] : [untimely()]),
            ];
        },
        async ask(permission, request) {
            await enter();
            try {
                if (isClosed || refused.has(permission))
                    return undefined;
                if (budget.clock.monotonicMs() >= budget.deadlineMs) {
                    unasked += 1;
                    return undefined;
                }
                if (requests.hasLeft())
                    return await (0,retry/* retrying */.R$)(budget, request);
                requests.skip(permission);
                return undefined;
            }
            catch (thrown) {
                const error = (0,errors/* asActionError */.z6)(thrown);
                if (requests.isSpent(error))
                    requests.skip(permission);
                else
                    learn(permission, error);
                return undefined;
            }
            finally {
                leave();
            }
        },
    };
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8743);
// EXTERNAL MODULE: ./build/github/errors.js
var github_errors = __webpack_require__(5072);
;// CONCATENATED MODULE: ./build/github/workflow-tree.js




const QUERY = `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { target { oid } }
    object(expression: "HEAD:${contents/* WORKFLOW_FOLDER */.xi}") {
      ... on Tree { entries { name type mode object { ... on Blob { text byteSize isTruncated } } } }
    }
  }
}`;
const MAX_BYTES = 32 * 1024 * 1024;
const SYMLINK = 0o120000;
const WHAT = { what: 'the workflow files', permission: 'contents: read' };
async function readWorkflowTree(github, queue, readText) {
    const whole = await queue.ask('contents: read', async (timeoutMs) => ({ tree: await queryTree(github, timeoutMs) }));
    if (whole === undefined)
        return undefined;
    const { tree } = whole;
    const names = tree?.texts.keys() ?? (await queue.ask('contents: read', () => (0,contents/* listWorkflowFiles */.TQ)(github)));
    if (names === undefined)
        return undefined;
    const texts = [...names].map(async (name) => [name, tree?.texts.get(name) ?? (await readText(name))]);
    return { headSha: tree?.headSha ?? '', texts: new Map(await Promise.all(texts)) };
}
async function queryTree(github, timeoutMs) {
    const { owner, repo: name } = github.at;
    const { connection } = github;
    const answer = await connection.send({
        method: 'POST',
        url: graphqlUrl(connection),
        headers: {
            accept: 'application/json',
            authorization: `token ${connection.token}`,
            'content-type': 'application/json; charset=utf-8',
            'user-agent': `tickstem-heartbeat-action/${version/* VERSION */.x}`,
        },
        body: JSON.stringify({ query: QUERY, variables: { owner, name } }),
        isRepeatable: true,
        timeoutMs,
        maxBytes: MAX_BYTES,
    });
    if (answer.status === 401 || (0,github_errors/* isRateLimit */.a5)(answer))
        throw (0,github_errors/* answerError */.n)(answer, WHAT);
    return answer.status === 200 ? treeIn(answer.body) : undefined;
}
function graphqlUrl({ apiUrl }) {
    return new URL(`${apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`);
}
function treeIn(body) {
    const repository = at(parsed(body), 'data', 'repository');
    const entries = at(repository, 'object', 'entries');
    if (!Array.isArray(entries) || entries.length === 0 || !entries.every(isEntry))
        return undefined;
    const files = entries.filter(({ type, mode, name }) => type === 'blob' && mode !== SYMLINK && /\.ya?ml$/.test(name));
    return {
        headSha: (0,json/* text */.Qq)(at(repository, 'defaultBranchRef', 'target', 'oid')),
        texts: new Map(files.map(({ name, object }) => [name, completeText(object)])),
    };
}
function isEntry(entry) {
    return (0,json/* isRow */.pR)(entry) && typeof entry['name'] === 'string';
}
function completeText(blob) {
    const { text: own, byteSize, isTruncated } = (0,json/* isRow */.pR)(blob) ? blob : {};
    const isComplete = typeof own === 'string' && isTruncated === false && Buffer.byteLength(own) === byteSize;
    return isComplete ? own : undefined;
}
function at(value, ...path) {
    return path.reduce((found, key) => ((0,json/* isRow */.pR)(found) ? found[key] : undefined), value);
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/schedule/interval.js
var interval = __webpack_require__(4140);
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
    for (const { minutes, firesOn, zone } of crons)
        for (const [day, date] of calendar/* CYCLE */.PF.entries())
            if (firesOn(date))
                for (const minute of minutes)
                    times.add((day * DAY_MINUTES + minute - offsetOf(zone) + cycle) % cycle);
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

// EXTERNAL MODULE: ./build/workflow/workflow.js
var workflow_workflow = __webpack_require__(7288);
;// CONCATENATED MODULE: ./build/check/runs/history.js










const ALWAYS_DEFAULT = ['schedule', 'repository_dispatch'];
const HOUR_MS = 3_600_000;
const WINDOWS_MS = [6, 24, 3 * 24, 10 * 24, 35 * 24, 100 * 24, 400 * 24].map((hours) => hours * HOUR_MS);
function openHistory({ connection: given, repository, defaultBranch, budget }) {
    const { clock, deadlineMs } = budget;
    const requests = openBudget(given.send, clock);
    const connection = { ...given, send: requests.send };
    const queue = openQueue(budget, connection.token, requests);
    const github = (0,client/* openGitHub */.o)({ connection, repository, clock, deadlineMs });
    const once = remembered();
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
    const tree = () => once('tree', () => readWorkflowTree(github, queue, async (file) => (await textAt(file, ''))?.text));
    const files = () => once('files', async () => {
        const texts = (await tree())?.texts;
        return texts && new Map([...texts].map(([file, text]) => [file, understood(text, clock.now())]));
    });
    const states = () => once('states', () => queue.ask('actions: read', () => listWorkflows(github)));
    const listSince = async (file, sinceMs) => {
        let unknown;
        const runs = await queue.ask('actions: read', () => listRuns(github, { file, sinceMs }).catch((thrown) => {
            unknown = (0,errors/* asActionError */.z6)(thrown);
            if (unknown.status !== 404)
                throw unknown;
            return undefined;
        }));
        if (unknown?.status !== 404)
            return runs;
        const listed = await states();
        if (listed?.every(({ path }) => path !== `${contents/* WORKFLOW_FOLDER */.xi}/${file}`))
            return [];
        return queue.ask('actions: read', () => Promise.reject(unknown));
    };
    const widest = new Map();
    const runs = async (file, sinceMs) => {
        const needed = WINDOWS_MS.findIndex((ms) => openedAtMs - ms <= sinceMs);
        widest.set(file, Math.max(widest.get(file) ?? 0, needed < 0 ? WINDOWS_MS.length : needed));
        await allAsked();
        const step = widest.get(file) ?? 0;
        const fromMs = openedAtMs - (WINDOWS_MS[step] ?? Number.NaN);
        const listed = await once(`runs ${file} ${step}`, () => listSince(file, Number.isNaN(fromMs) ? sinceMs : fromMs));
        return listed?.filter((run) => run.createdAtMs >= Math.floor(sinceMs / 1000) * 1000 && isOnBranch(run, defaultBranch));
    };
    return {
        files,
        states,
        runs,
        jobs: (runId) => once(`jobs ${runId}`, () => queue.ask('actions: read', () => listJobs(github, runId))),
        annotations: (id) => once(`annotations ${id}`, () => queue.ask('checks: read', () => listAnnotations(github, id))),
        async fileAt(file, sha) {
            const read = await tree();
            const isNewest = read !== undefined && sha !== '' && read.headSha === sha;
            const answer = isNewest ? textIn(read, file) : await textAt(file, sha);
            if (answer === undefined)
                return undefined;
            return answer.text === undefined ? 'none' : understood(answer.text, clock.now());
        },
        lastEdit: (file) => once(`edit ${file}`, () => queue.ask('contents: read', () => (0,contents/* lastEdit */.LB)(github, `${contents/* WORKFLOW_FOLDER */.xi}/${file}`))),
        get unavailable() {
            return queue.unavailable;
        },
    };
}
function allAsked() {
    return new Promise((resolve) => setImmediate(resolve));
}
function textIn({ texts }, file) {
    const text = texts.get(file);
    return text === undefined && texts.has(file) ? undefined : { text };
}
function isOnBranch({ event, branch }, defaultBranch) {
    return ALWAYS_DEFAULT.includes(event) || defaultBranch === undefined || branch === '' || branch === defaultBranch;
}
function understood(text, nowMs) {
    const nothing = { workflow: undefined, timetable: undefined, intervalSecs: undefined, problem: undefined };
    if (text === undefined)
        return nothing;
    let workflow;
    try {
        workflow = (0,workflow_workflow/* readWorkflow */.S)(text);
        if (workflow.schedule.length === 0)
            return { ...nothing, workflow };
        const { intervalSecs } = (0,interval/* scheduleInterval */.J)(workflow.schedule, nowMs);
        return { workflow, timetable: timetableOf(workflow.schedule, nowMs), intervalSecs, problem: undefined };
    }
    catch (thrown) {
        return { ...nothing, workflow, problem: (0,errors/* asActionError */.z6)(thrown) };
    }
}
function remembered() {
    const known = new Map();
    return (key, ask) => {
        const answer = (known.get(key) ?? ask());
        known.set(key, answer);
        return answer;
    };
}

;// CONCATENATED MODULE: ./build/schedule/lateness.js
const lateness_HOUR_MS = 3_600_000;
const DAY_MS = 24 * lateness_HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
const FREQUENT_MS = 12 * lateness_HOUR_MS;
const RARE_MS = 2 * DAY_MS;
const LAST_RUNS = 10;
const MOST_RUNS = 100;
const FEW_RUNS = 3;
const BASELINE_RUNS = 20;
const MARGIN = 1.25;
const MARGIN_MS = lateness_HOUR_MS / 2;
const LEAST_MS = 6 * lateness_HOUR_MS;
const LONG_MS = 12 * lateness_HOUR_MS;
const MOST_MS = 18 * lateness_HOUR_MS;
const LATE_MS = lateness_HOUR_MS;
function latenessOf(timetable, created, nowMs, scheduleChangedAtMs = Number.NEGATIVE_INFINITY) {
    const sorted = created.filter((ms) => Number.isFinite(ms) && ms <= nowMs).sort((a, b) => a - b);
    return sorted.flatMap((createdAtMs, at) => {
        const lastMs = timetable.lastAt(createdAtMs);
        if (lastMs === undefined || lastMs < scheduleChangedAtMs)
            return [];
        const scheduledMs = isFrequent(timetable)
            ? firstUnanswered(timetable, sorted[at - 1], scheduleChangedAtMs)
            : lastMs;
        return [{ createdAtMs, latenessMs: createdAtMs - Math.min(scheduledMs ?? lastMs, lastMs) }];
    });
}
function firstUnanswered(timetable, previousMs, changedAtMs) {
    if (previousMs === undefined)
        return undefined;
    return timetable.firstAfter(Math.max(previousMs, changedAtMs - 1));
}
function isFrequent({ shortestGapMs }) {
    return shortestGapMs < FREQUENT_MS;
}
function allowance(facts) {
    const { timetable, runs, scheduleChangedAtMs, otherSchedules, dueMs, nowMs } = facts;
    const counted = countedRuns(latenessOf(timetable, runs, Math.min(dueMs, nowMs), scheduleChangedAtMs), dueMs);
    const sorted = counted.map(({ latenessMs }) => latenessMs).sort((a, b) => a - b);
    const usual = withinLimits(timetable, sorted);
    const lateDay = isLateDay(otherSchedules, Math.min(nowMs, dueMs + usual.ms), dueMs - DAY_MS);
    return {
        ...(lateDay && usual.ms < LONG_MS ? { ms: LONG_MS, reason: 'late-day' } : usual),
        usuallyStartsByMs: medianOf(sorted),
        greatestLatenessMs: sorted.at(-1),
        runs: sorted.length,
        isLateDay: lateDay,
    };
}
function countedRuns(oldestFirst, dueMs) {
    const lastWeek = oldestFirst.filter(({ createdAtMs }) => createdAtMs > dueMs - WEEK_MS).length;
    return oldestFirst.slice(-Math.min(MOST_RUNS, Math.max(LAST_RUNS, lastWeek)));
}
function withinLimits({ shortestGapMs }, sorted) {
    const mostMs = shortestGapMs < DAY_MS ? LONG_MS : MOST_MS;
    const leastMs = shortestGapMs > RARE_MS ? LONG_MS : LEAST_MS;
    const usualMs = (sorted.at(-1) ?? 0) * MARGIN + MARGIN_MS;
    if (usualMs >= mostMs)
        return { ms: mostMs, reason: 'most' };
    if (sorted.length < FEW_RUNS && usualMs < LONG_MS)
        return { ms: LONG_MS, reason: 'few-runs' };
    if (usualMs < leastMs)
        return { ms: leastMs, reason: 'least' };
    return { ms: Math.round(usualMs), reason: 'usual-lateness' };
}
function isLateDay(schedules, atMs, sinceMs = atMs - DAY_MS) {
    return schedules.some((runs) => {
        const known = runs.filter(({ createdAtMs }) => createdAtMs <= atMs).sort((a, b) => a.createdAtMs - b.createdAtMs);
        return known.some(({ createdAtMs, latenessMs }, at) => {
            if (at === 0 || createdAtMs <= sinceMs)
                return false;
            const before = known.slice(Math.max(0, at - BASELINE_RUNS), at).map((run) => run.latenessMs);
            return latenessMs > Math.max(...before) + LATE_MS;
        });
    });
}
function latenessToday(schedules, nowMs) {
    const newest = schedules.flatMap((runs) => {
        const today = runs.filter(({ createdAtMs, latenessMs }) => Number.isFinite(latenessMs) && createdAtMs <= nowMs && createdAtMs > nowMs - DAY_MS);
        return today.sort((a, b) => b.createdAtMs - a.createdAtMs)[0]?.latenessMs ?? [];
    });
    const medianMs = medianOf(newest.sort((a, b) => a - b));
    if (medianMs === undefined)
        return undefined;
    return { medianMs, late: newest.filter((ms) => ms > LATE_MS).length, schedules: newest.length };
}
function medianOf(sorted) {
    return sorted[Math.floor((sorted.length - 1) / 2)];
}

;// CONCATENATED MODULE: ./build/schedule/status.js

const status_MINUTE_MS = 60_000;
const CLOCK_SKEW_MS = 5 * status_MINUTE_MS;
const LONGEST_MS = 366 * 24 * 60 * status_MINUTE_MS;
function answeredUntil(untilMs, answer, timetable, graceMs) {
    const reachedMs = Math.max(untilMs, answer.atMs);
    if (answer.by !== 'other-run')
        return reachedMs;
    const lastMs = timetable.lastAt(answer.atMs);
    const nextMs = timetable.firstAfter(answer.atMs);
    const makesUp = lastMs !== undefined && lastMs > untilMs;
    const isNear = nextMs !== undefined && nextMs - answer.atMs <= graceMs;
    return isNear && !makesUp ? Math.max(reachedMs, nextMs) : reachedMs;
}
function allAnsweredUntil({ timetable, sinceMs, answers, graceMs, nowMs }) {
    return answers
        .filter(({ atMs }) => Number.isFinite(atMs) && atMs <= nowMs + CLOCK_SKEW_MS)
        .sort((a, b) => a.atMs - b.atMs)
        .reduce((untilMs, answer) => answeredUntil(untilMs, answer, timetable, graceMs), Math.min(Number.isFinite(sinceMs) ? Math.max(0, sinceMs) : 0, nowMs));
}
function dueOf(facts) {
    return facts.timetable.firstAfter(allAnsweredUntil(facts));
}
function resumedAtMs(heartbeat) {
    const { consecutiveMisses, nextExpectedAtMs, lastPingMs, intervalMs } = heartbeat;
    if (consecutiveMisses !== 0 || nextExpectedAtMs === undefined || lastPingMs === undefined)
        return undefined;
    const anchorMs = nextExpectedAtMs - intervalMs;
    return anchorMs > lastPingMs + status_MINUTE_MS ? anchorMs : undefined;
}
function outcomeOf(status, conclusion) {
    if (status !== 'completed')
        return 'active';
    return conclusion === 'success' ? 'success' : 'failure';
}
function scheduleStatus(facts) {
    const untilMs = allAnsweredUntil(facts);
    const dueMs = facts.timetable.firstAfter(untilMs);
    const early = facts.answers.length === 0 ? 'waiting' : 'healthy';
    if (dueMs === undefined || dueMs > facts.nowMs)
        return { state: early, because: 'nothing-due', dueMs, allowanceMs: undefined, lateUntilMs: undefined };
    const allowanceMs = status_duration(facts.allowanceMs(dueMs));
    const startedAs = startOf(facts, untilMs, dueMs);
    const endMs = startedAs === 'in-progress' ? status_duration(facts.intervalMs) + status_duration(facts.graceMs) : 0;
    const lateUntilMs = dueMs + Math.max(allowanceMs, endMs);
    const isMissed = startedAs === 'ended-without-success' || facts.nowMs > lateUntilMs;
    if (isMissed)
        return { state: 'missed', because: MISSED[startedAs], dueMs, allowanceMs, lateUntilMs };
    const state = early === 'waiting' ? 'waiting' : 'late';
    return { state, because: startedAs, dueMs, allowanceMs, lateUntilMs };
}
const MISSED = {
    'may-still-start': 'not-started',
    'in-progress': 'still-in-progress',
    'ended-without-success': 'ended-without-success',
    'passed-without-answer': 'passed-without-answer',
};
function startOf({ timetable, runs, graceMs, nowMs }, untilMs, dueMs) {
    const reaching = runs
        .filter(({ createdAtMs }) => Number.isFinite(createdAtMs) && createdAtMs <= nowMs + CLOCK_SKEW_MS)
        .filter(({ createdAtMs: atMs, by }) => answeredUntil(untilMs, { atMs, by }, timetable, graceMs) >= dueMs)
        .sort((a, b) => a.createdAtMs - b.createdAtMs);
    if (runsFor(dueMs, reaching, timetable).some(({ outcome }) => outcome === 'active'))
        return 'in-progress';
    const succeeded = reaching.findLastIndex(({ outcome }) => outcome === 'success');
    const failed = reaching.findLastIndex(({ outcome, by }) => outcome === 'failure' && by === 'scheduled-run');
    if (failed > succeeded)
        return 'ended-without-success';
    return succeeded === -1 ? 'may-still-start' : 'passed-without-answer';
}
function runsFor(dueMs, reaching, timetable) {
    const first = reaching.find(({ by }) => by === 'scheduled-run');
    const nextMs = timetable.firstAfter(dueMs) ?? Number.POSITIVE_INFINITY;
    return reaching.filter((run) => {
        if (run.by === 'other-run')
            return true;
        return isFrequent(timetable) ? run === first : run.createdAtMs < nextMs;
    });
}
function status_duration(ms) {
    return Number.isFinite(ms) ? Math.min(Math.max(0, ms), LONGEST_MS) : 0;
}

// EXTERNAL MODULE: ./build/runner/reporter.js
var reporter = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/check/runs/cause.js

const DISABLED = {
    disabled_inactivity: 'GitHub disabled the workflow, since nothing happened in the repository for 60 days',
    disabled_manually: 'somebody disabled the workflow',
    disabled_fork: 'the workflow is disabled, as GitHub does in a fork',
};
function causeOf(facts) {
    const { exists, runs, fired } = facts;
    const [newest] = runs ?? [];
    if (exists === false)
        return gone(facts, newest);
    const disabled = disabledBy(facts);
    if (disabled !== undefined)
        return disabled;
    if (runs === undefined)
        return notKnown(facts);
    if (newest !== undefined)
        return facts.missingLeg === undefined ? causeInRun(newest, facts) : lostLeg(newest, facts);
    if (facts.isUnscheduled)
        return unscheduled(facts);
    return fired === false ? notDue(facts) : neverTriggered(facts);
}
function gone({ file }, newest) {
    const last = newest ? `; its last run began ${(0,duration/* formatInstant */.r4)(newest.createdAtMs)}` : '';
    return {
        kind: 'gone',
        text: `there is no workflow file ${file} on the default branch any more${last}`,
        url: newest?.url || undefined,
        advice: 'If it was renamed, let its job give the old heartbeat name as `renamed-from`; if it is gone for good, delete the heartbeat.',
    };
}
function disabledBy({ state, workflowUrl }) {
    const what = DISABLED[state?.state ?? ''];
    if (what === undefined)
        return undefined;
    const since = state?.updatedAtMs === undefined ? '' : ` (last changed ${(0,duration/* formatInstant */.r4)(state.updatedAtMs)})`;
    const commit = state?.state === 'disabled_inactivity' ? ' A commit now and then keeps it so.' : '';
    return { kind: 'disabled', text: `${what}${since}`, url: workflowUrl, advice: `Enable it there.${commit}` };
}
function notKnown({ unavailable, workflowUrl }) {
    return {
        kind: 'unknown',
        text: `what became of its runs is not known${unavailable.length === 0 ? '' : `: ${unavailable.join('. ')}`}`,
        url: workflowUrl,
        advice: 'Look at its last runs.',
    };
}
function notDue({ sinceMs, workflowUrl }) {
    return {
        kind: 'not-due',
        text: `the schedule of the workflow has not fired since ${(0,duration/* formatInstant */.r4)(sinceMs)}: the interval of the heartbeat is shorter than its widest gap`,
        url: workflowUrl,
        advice: 'Leave out `interval`, so that it follows the schedule, or set it to the widest gap.',
    };
}
function unscheduled({ sinceMs, nowMs, workflowUrl }) {
    return {
        kind: 'never-triggered',
        text: `its workflow has no schedule, and nobody started it since ${(0,duration/* formatInstant */.r4)(sinceMs)}, ${ago(nowMs - sinceMs)} ago`,
        url: workflowUrl,
        advice: 'If its cron was taken out for a time, pause the heartbeat in Tickstem; for good, delete it. If something else starts it, that did not.',
    };
}
function lostLeg(run, { missingLeg }) {
    return {
        kind: 'gone',
        text: `the run of ${(0,duration/* formatInstant */.r4)(run.createdAtMs)} had no leg (${missingLeg})`,
        url: run.url || undefined,
        advice: 'If the matrix lost it for good, delete the heartbeat.',
    };
}
function neverTriggered({ sinceMs, nowMs, workflowUrl, owner }) {
    const whose = owner === undefined
        ? ''
        : ` It is started in the name of ${owner}, who edited the file last: are they still a member?`;
    return {
        kind: 'never-triggered',
        text: `GitHub started no run of it since ${(0,duration/* formatInstant */.r4)(sinceMs)}, ${ago(nowMs - sinceMs)} ago`,
        url: workflowUrl,
        advice: `GitHub drops scheduled runs under load, most of all at the full hour: start it by hand, and choose an odd minute.${whose}`,
    };
}
const CONCLUSIONS = {
    startup_failure: {
        kind: 'startup-failure',
        describe: () => 'could not be started',
        advice: 'Its workflow file is not one that GitHub accepts: the run says why.',
    },
    failure: {
        kind: 'failed',
        describe: ({ inJob, atStep }) => `failed${inJob}${atStep}`,
        advice: 'Mend the job; its next green run makes it healthy.',
    },
    timed_out: {
        kind: 'timed-out',
        describe: ({ inJob, atStep }) => `ran into its time limit${inJob}${atStep}`,
        advice: 'Mend the job, or give it more time (`timeout-minutes`).',
    },
    skipped: {
        kind: 'skipped',
        describe: ({ job }) => `skipped ${job === undefined ? 'all of its jobs' : `job ${job.name}`}`,
        advice: 'Its `if`, or a job that it needs, kept it from running.',
    },
    success: {
        kind: 'not-pinged',
        describe: ({ inJob, said }) => `was green${inJob}, and did not ping${said}`,
        advice: 'This is a fault of the monitoring, not of the job: the post step of heartbeat-action in its log says why.',
    },
};
function causeInRun(run, facts) {
    const { job, annotations } = facts;
    const where = {
        job,
        inJob: job === undefined ? '' : `, in job ${job.name}`,
        atStep: job?.failedStep === undefined ? '' : ` at step "${job.failedStep}"`,
        said: annotations.length === 0 ? '' : `; it said: ${annotations.join(' / ')}`,
    };
    const { kind, text, advice } = becameOf(run, where, facts);
    const the = `the run of ${(0,duration/* formatInstant */.r4)(run.createdAtMs)}`;
    return { kind, text: `${the} ${text}`, url: job?.url || run.url || undefined, advice };
}
function becameOf(run, where, { nowMs }) {
    const { job } = where;
    const { status, startedAtMs } = job ?? run;
    if (status !== 'completed' && run.conclusion !== 'startup_failure') {
        const doing = status === 'in_progress' ? 'is at work' : 'waits to begin';
        return {
            kind: 'running',
            text: `${doing} for ${ago(nowMs - (startedAtMs ?? run.startedAtMs))}`,
            advice: 'Wait for it, or see what it waits for: a runner, an approval, another run.',
        };
    }
    const conclusion = run.conclusion === 'startup_failure' ? run.conclusion : (job ?? run).conclusion;
    if (conclusion === 'cancelled')
        return cancelled(where);
    const known = CONCLUSIONS[conclusion];
    if (known === undefined)
        return { kind: 'unknown', text: `ended as "${conclusion}"${where.inJob}`, advice: 'Look at it.' };
    return { kind: known.kind, text: known.describe(where), advice: known.advice };
}
function cancelled({ job, atStep }) {
    return job === undefined || !job.hasSteps
        ? {
            kind: 'cancelled',
            text: `was cancelled before ${job === undefined ? 'its job' : `job ${job.name}`} began`,
            advice: 'Most likely by a newer run of its concurrency group, or while it waited for a runner.',
        }
        : {
            kind: 'cancelled',
            text: `was cancelled while job ${job.name} was at work${atStep}`,
            advice: 'By a person, by a newer run of its concurrency group, or by the time limit of the job.',
        };
}
function ago(ms) {
    return (0,duration/* formatDuration */.a3)(Math.max(0, ms) / 1000);
}

// EXTERNAL MODULE: ./build/base/name-pattern.js
var name_pattern = __webpack_require__(5713);
// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs = __webpack_require__(204);
;// CONCATENATED MODULE: ./build/check/runs/match-job.js


function match_job_countedRuns(runs) {
    return runs.filter(({ event }) => inputs/* DEFAULT_EVENTS */.O$.includes(event));
}
function scheduledRuns(runs) {
    return runs.filter(({ event }) => event === 'schedule');
}
function watchedJob(jobs, jobId, job, leg) {
    const isMeant = matcher(jobId, job, leg);
    const meant = nearest(jobs.filter(({ name }) => isMeant(name)), leg?.split(', ') ?? []);
    return worstJob(meant) ?? meant[0];
}
function lacksLeg(jobs, jobId, job, leg) {
    const shown = job?.name ?? jobId;
    if (shown.includes('${{') || HASH.test(leg))
        return false;
    const legs = jobs.flatMap(({ name }) => (name.startsWith(`${shown} (`) ? [name.slice(shown.length + 2, -1)] : []));
    const count = leg.split(', ').length;
    return legs.length > 0 && !legs.includes(leg) && legs.every((other) => other.split(', ').length === count);
}
const HASH = /^[0-9a-f]{8}$/;
async function jobIn(run, { file, jobId, leg }, history, files) {
    if (run.conclusion === 'startup_failure')
        return undefined;
    if (jobId === undefined)
        return worstJob((await history.jobs(run.id)) ?? []);
    const job = files?.get(file)?.workflow?.jobs.find(({ id }) => id === jobId);
    return watchedJob((await history.jobs(run.id)) ?? [], jobId, job, leg);
}
function worstJob(jobs) {
    return (jobs.find(({ status, conclusion }) => status === 'completed' && !['success', 'skipped'].includes(conclusion)) ??
        jobs.find(({ status }) => status !== 'completed'));
}
function nearest(jobs, values) {
    const shownIn = ({ name }) => values.filter((value) => name.includes(value)).length;
    const most = Math.max(...jobs.map(shownIn));
    return jobs.filter((job) => shownIn(job) === most);
}
function matcher(jobId, job, leg) {
    const shown = job?.name ?? jobId;
    if (shown.includes('${{'))
        return (0,name_pattern/* compilePattern */.Eb)(`${shown.replace(/\$\{\{.*?\}\}/gs, '*')}*`);
    if (leg !== undefined)
        return (name) => name === `${shown} (${leg})`;
    return (name) => name === shown || (job?.hasMatrix === true && name.startsWith(`${shown} (`));
}

;// CONCATENATED MODULE: ./build/check/runs/find-cause.js




async function findCause(missed, context) {
    const { file, sinceMs, dueMs } = missed;
    const { history, files, nowMs, repositoryUrl } = context;
    const [states, listed] = await Promise.all([history.states(), history.runs(file, sinceMs)]);
    const isHidden = states === undefined && listed?.length === 0;
    const isUnscheduled = files?.get(file)?.workflow?.schedule.length === 0;
    const counted = (isUnscheduled ? listed : listed && match_job_countedRuns(listed))?.filter((run) => isFor(run, dueMs));
    const runs = isHidden ? undefined : counted;
    const isSilent = runs?.length === 0 && files?.has(file) !== false;
    return causeOf({
        nowMs,
        sinceMs: dueMs ?? sinceMs,
        file,
        isUnscheduled,
        fired: hasFired(files?.get(file)?.timetable, dueMs ?? sinceMs, nowMs),
        exists: files?.has(file),
        state: states?.find(({ path }) => path === `${contents/* WORKFLOW_FOLDER */.xi}/${file}`),
        runs,
        ...(await jobFacts(runs?.[0], missed, history, files)),
        unavailable: history.unavailable,
        workflowUrl: `${repositoryUrl}/actions/workflows/${encodeURIComponent(file).replace(/[()'!*]/g, '')}`,
        owner: isSilent ? (await history.lastEdit(file))?.login : undefined,
    });
}
function isFor({ event, createdAtMs }, dueMs) {
    return dueMs === undefined || event !== 'schedule' || createdAtMs >= dueMs;
}
async function jobFacts(newest, missed, history, files) {
    const job = newest && (await jobIn(newest, missed, history, files));
    const isLost = newest !== undefined && (await isLegLost(newest, missed, history, files));
    const hasPassed = job?.conclusion === 'success' && job.checkRunId !== undefined;
    const said = hasPassed ? await history.annotations(job.checkRunId ?? 0) : [];
    return {
        job,
        missingLeg: isLost ? missed.leg : undefined,
        annotations: (said ?? [])
            .filter(isOurs)
            .map(({ message }) => message.replace(/[.\s]+$/, ''))
            .slice(0, 2),
    };
}
function isOurs({ title, message }) {
    return title === reporter/* TITLE */.l || /heartbeat|\bping/i.test(message);
}
function hasFired(firings, sinceMs, nowMs) {
    return firings && (firings.lastAt(nowMs) ?? Number.NEGATIVE_INFINITY) >= sinceMs;
}
async function isLegLost(run, { file, jobId, leg }, history, files) {
    if (jobId === undefined || leg === undefined)
        return false;
    if (run.status !== 'completed')
        return false;
    const job = files?.get(file)?.workflow?.jobs.find(({ id }) => id === jobId);
    return lacksLeg((await history.jobs(run.id)) ?? [], jobId, job, leg);
}

;// CONCATENATED MODULE: ./build/check/runs/in-force.js


const RUN_MS = 2 * duration/* DAY_MS */.sO;
async function newestCounted(history, file, sinceMs) {
    return match_job_countedRuns((await history.runs(file, sinceMs - RUN_MS)) ?? [])[0];
}
async function hadSameSchedule(history, file, { headSha }, present) {
    if (headSha === '')
        return false;
    const then = await history.fileAt(file, headSha);
    return typeof then === 'object' && scheduleText(then) === scheduleText(present);
}
function scheduleText(file) {
    return JSON.stringify(file?.workflow?.schedule);
}
async function inForceSince(history, file, present, sinceMs) {
    const newest = await newestCounted(history, file, sinceMs);
    if (newest !== undefined && (await hadSameSchedule(history, file, newest, present)))
        return Number.NEGATIVE_INFINITY;
    const edit = await history.lastEdit(file);
    return edit && Math.max(edit.atMs, newest?.createdAtMs ?? Number.NEGATIVE_INFINITY);
}
async function scheduleChangedAt(history, file, runs, present) {
    const differs = async (run) => {
        const then = run.headSha === '' ? undefined : await history.fileAt(file, run.headSha);
        return then === 'none' || (typeof then === 'object' && scheduleText(then) !== scheduleText(present));
    };
    const oldest = runs.at(-1);
    if (oldest === undefined || !(await differs(oldest)))
        return undefined;
    let [same, different] = [-1, runs.length - 1];
    while (different - same > 1) {
        const middle = Math.floor((same + different) / 2);
        if (await differs(runs[middle]))
            different = middle;
        else
            same = middle;
    }
    return runs[different].createdAtMs + 1;
}

;// CONCATENATED MODULE: ./build/check/runs/job-runs.js


async function outcomeIn(run, job, { history, files }) {
    const byRun = outcomeOf(run.status, run.conclusion);
    if (run.conclusion === 'startup_failure')
        return byRun;
    const found = await jobIn(run, job, history, files);
    if (found !== undefined)
        return found.conclusion === 'skipped' ? 'neither' : outcomeOf(found.status, found.conclusion);
    const listed = await history.jobs(run.id);
    return byRun === 'active' || listed === undefined || listed.length === 0 ? byRun : 'neither';
}
function startedBy({ event }) {
    return event === 'schedule' ? 'scheduled-run' : 'other-run';
}
async function decidingRuns(runs, outcomeFor) {
    const deciding = [];
    let isDecided = false;
    for (const run of runs) {
        if (isDecided && run.status === 'completed')
            continue;
        const outcome = await outcomeFor(run);
        const by = startedBy(run);
        if (outcome !== 'neither')
            deciding.push({ createdAtMs: run.createdAtMs, by, outcome });
        if (outcome === 'success' || (outcome === 'failure' && by === 'scheduled-run'))
            isDecided = true;
    }
    return deciding;
}
async function earlyAnswers({ dueMs, graceMs, pingedMs }, runs, timetable, outcomeFor) {
    const isEarly = (run) => startedBy(run) === 'other-run' && run.createdAtMs >= dueMs - graceMs && run.createdAtMs < dueMs;
    const answers = [];
    for (const run of runs.filter((one) => isEarly(one) && one.createdAtMs <= pingedMs)) {
        if ((await outcomeFor(run)) !== 'success')
            continue;
        const previousMs = timetable.lastAt(run.createdAtMs) ?? Number.NEGATIVE_INFINITY;
        const before = runs.filter(({ createdAtMs }) => createdAtMs < run.createdAtMs && createdAtMs >= previousMs - graceMs);
        const answered = await firstSuccess(before, outcomeFor);
        answers.push(...[answered, run].flatMap((one) => (one === undefined ? [] : [answerOf(one)])));
    }
    return answers.reverse();
}
async function firstSuccess(runs, outcomeFor) {
    for (const run of runs)
        if ((await outcomeFor(run)) === 'success')
            return run;
    return undefined;
}
function answerOf(run) {
    return { atMs: run.createdAtMs, by: startedBy(run) };
}

// EXTERNAL MODULE: ./build/workflow/schedule-if.js
var schedule_if = __webpack_require__(6626);
;// CONCATENATED MODULE: ./build/check/runs/job-schedule.js




function scheduleOfJob(file, jobId, { files, usage, nowMs }) {
    const read = files?.get(file);
    if (read?.timetable === undefined || read.intervalSecs === undefined)
        return undefined;
    const { timetable, intervalSecs, workflow } = read;
    const job = workflow?.jobs.find(({ id }) => id === jobId);
    if (job === undefined)
        return { timetable, intervalSecs, hasGrace: false };
    const { repository, actionRepository } = usage;
    const watched = (0,heartbeat_usage/* watchedBy */.oV)(job, { repository, file, actionRepository });
    if (watched !== undefined && (watched.hasInterval || watched.isScheduled !== true))
        return undefined;
    const own = cronsOf(job, workflow?.schedule ?? []);
    if (own.length === 0)
        return undefined;
    const hasGrace = watched?.hasGrace === true;
    if (own.length === workflow?.schedule.length)
        return { timetable, intervalSecs, hasGrace };
    return { ...partOf(read, own, nowMs), hasGrace };
}
function isNeverScheduled(job, schedule) {
    return schedule.every(({ cron }) => (0,schedule_if/* evaluateScheduleIf */.G)(job?.condition, cron).run === 'skipped');
}
function cronsOf({ condition }, schedule) {
    const read = schedule.map((entry) => ({ entry, ...(0,schedule_if/* evaluateScheduleIf */.G)(condition, entry.cron) }));
    if (read.some(({ isOpaque }) => isOpaque))
        return [];
    return read.flatMap(({ entry, run }) => (run === 'skipped' ? [] : [entry]));
}
const parts = new WeakMap();
function partOf(file, own, nowMs) {
    const known = parts.get(file) ?? new Map();
    parts.set(file, known);
    const key = JSON.stringify(own);
    const { intervalSecs } = known.get(key) ?? (0,interval/* scheduleInterval */.J)(own, nowMs);
    const part = known.get(key) ?? { timetable: timetableOf(own, nowMs), intervalSecs };
    known.set(key, part);
    return part;
}

;// CONCATENATED MODULE: ./build/check/runs/waiting.js



const waiting_WEEK_MS = 7 * 86_400_000;
const TIMES = 11;
function runsNeeded({ lastAt }, dueMs) {
    let sinceMs = dueMs - waiting_WEEK_MS;
    let timeMs = dueMs;
    for (let nth = 0; nth < TIMES && timeMs !== undefined; nth++) {
        sinceMs = Math.min(sinceMs, timeMs);
        timeMs = lastAt(timeMs - 1);
    }
    return sinceMs;
}
async function waitingFor(file, dueMs, context) {
    const { history, files, nowMs } = context;
    const read = files?.get(file);
    const timetable = read?.timetable;
    if (timetable === undefined)
        return undefined;
    const listed = await history.runs(file, runsNeeded(timetable, dueMs));
    if (listed === undefined)
        return undefined;
    const runs = scheduledRuns(listed);
    const [others, scheduleChangedAtMs] = await Promise.all([
        otherSchedules(file, context),
        scheduleChangedAt(history, file, runs, read),
    ]);
    const created = runs.map(({ createdAtMs }) => createdAtMs);
    const facts = { timetable, runs: created, scheduleChangedAtMs, otherSchedules: others, dueMs, nowMs };
    const found = allowance(facts);
    const own = latenessOf(timetable, created, nowMs, scheduleChangedAtMs);
    const { usuallyStartsByMs, reason } = found;
    return {
        allowance: found,
        lateness: {
            usuallyStartsByMs: usuallyStartsByMs === undefined ? undefined : dueMs + usuallyStartsByMs,
            reason,
            today: latenessToday([own, ...others], nowMs),
        },
    };
}
async function otherSchedules(file, context) {
    const { files, lists, ownFile, history, nowMs } = context;
    const own = ownFile === undefined || lists.has(ownFile) ? undefined : files?.get(ownFile)?.timetable;
    const ownRuns = own && (await history.runs(ownFile ?? '', runsNeeded(own, nowMs)));
    const all = ownRuns === undefined ? [...lists] : [...lists, [ownFile ?? '', ownRuns]];
    return all.flatMap(([other, listed]) => {
        const timetable = other === file ? undefined : files?.get(other)?.timetable;
        if (timetable === undefined)
            return [];
        const created = scheduledRuns(listed).map(({ createdAtMs }) => createdAtMs);
        return [latenessOf(timetable, created, nowMs)];
    });
}
function latenessOfRow(status, waiting) {
    const { because, lateUntilMs, allowanceMs } = status;
    if (because === 'nothing-due' || lateUntilMs === undefined || allowanceMs === undefined)
        return undefined;
    const nothing = { usuallyStartsByMs: undefined, reason: undefined, today: undefined };
    return { because, lateUntilMs, allowanceMs, ...(waiting?.lateness ?? nothing) };
}

;// CONCATENATED MODULE: ./build/check/runs/schedule-verdict.js










const BY_INTERVAL = ['healthy', 'late', 'waiting', 'missed', 'never-pinged'];
const FIRST_RUN_MS = duration/* DAY_MS */.sO;
async function judgeBySchedule(row, context) {
    const { files, usage } = context;
    const { name, verdict } = row;
    if (name === undefined || row.absent !== undefined || verdict === 'paused' || verdict === 'unknown')
        return row;
    const job = (0,heartbeat_name/* parseDefaultName */.qv)(name, usage.repository);
    if (job === undefined)
        return row;
    const lost = files && lostBy(name, usage);
    if (lost !== undefined)
        return orphaned(row, lost === 'file' ? job.file : `${job.jobId} in ${job.file}`, lost, context.isNamed(name));
    const schedule = scheduleOfJob(job.file, job.jobId, context);
    const judged = schedule && BY_INTERVAL.includes(verdict) ? await judgeByTimetable(row, job, schedule, context) : row;
    if (!judged.fails || judged.olderId !== undefined)
        return judged;
    return { ...judged, cause: await findCause(missedIn(judged, job), context) };
}
function missedIn(row, job) {
    const { dueMs, graceSecs, lateness } = row;
    const sinceMs = runsSince(row);
    if (lateness === undefined || dueMs === undefined)
        return { ...job, sinceMs, dueMs: undefined };
    return { ...job, sinceMs: Math.max(sinceMs, dueMs - (graceSecs ?? 0) * 1000), dueMs };
}
function orphaned(row, what, lost, isNamed) {
    const gone = lost === 'file' ? `there is no workflow file ${what} on the default branch` : `there is no job ${what}`;
    const advice = 'Renamed? Let the job give this name as `renamed-from`. Gone for good? Delete the heartbeat.';
    const fails = row.verdict === 'failing' || isNamed;
    return { ...row, verdict: 'orphaned', fails, cause: { kind: 'gone', text: gone, url: undefined, advice } };
}
function runsSince({ lastPingedAtMs, createdAtMs }) {
    return lastPingedAtMs ?? (createdAtMs ?? 0) - FIRST_RUN_MS;
}
function pastDueOf(row, job, context) {
    const { nowMs } = context;
    const schedule = BY_INTERVAL.includes(row.verdict) ? scheduleOfJob(job.file, job.jobId ?? '', context) : undefined;
    const facts = schedule && factsOf(row, schedule, nowMs);
    const dueMs = facts && dueOf(facts);
    if (schedule === undefined || dueMs === undefined || dueMs > nowMs)
        return undefined;
    return { dueMs, sinceMs: runsNeeded(schedule.timetable, dueMs) };
}
async function judgeByTimetable(row, job, schedule, context) {
    const { history, nowMs } = context;
    const facts = factsOf(row, schedule, nowMs);
    if (facts === undefined)
        return row;
    const dueMs = dueOf(facts);
    if (dueMs === undefined || dueMs > nowMs) {
        return !row.fails || (await isInForce(row, job.file, context)) ? onTime(row, dueMs) : row;
    }
    const listed = await history.runs(job.file, runsNeeded(schedule.timetable, dueMs));
    if (listed === undefined || !(await isInForce(row, job.file, context)))
        return row;
    return judgePastDue(row, job, { facts, schedule, dueMs, runs: match_job_countedRuns(listed) }, context);
}
function factsOf(row, { timetable }, nowMs) {
    const { lastPingedAtMs, createdAtMs, graceSecs } = row;
    const sinceMs = resumedAt(row, nowMs) ?? lastPingedAtMs ?? createdAtMs;
    if (typeof sinceMs !== 'number' || graceSecs === undefined)
        return undefined;
    const answers = typeof lastPingedAtMs === 'number' ? [{ atMs: lastPingedAtMs, by: 'ping' }] : [];
    return { timetable, sinceMs, answers, graceMs: graceSecs * 1000, nowMs };
}
function resumedAt(row, nowMs) {
    const { consecutiveMisses, nextExpectedAtMs, lastPingedAtMs, intervalSecs } = row;
    const atMs = resumedAtMs({
        consecutiveMisses,
        nextExpectedAtMs: nextExpectedAtMs ?? undefined,
        lastPingMs: lastPingedAtMs ?? undefined,
        intervalMs: (intervalSecs ?? Number.NaN) * 1000,
    });
    return atMs !== undefined && atMs <= nowMs ? atMs : undefined;
}
async function judgePastDue(row, job, past, context) {
    const { facts, schedule, runs } = past;
    const { timetable, graceMs, nowMs } = facts;
    const outcomeFor = (run) => outcomeIn(run, job, context);
    const pingedMs = row.lastPingedAtMs ?? Number.NEGATIVE_INFINITY;
    const early = await earlyAnswers({ dueMs: past.dueMs, graceMs, pingedMs }, runs, timetable, outcomeFor);
    const answered = { ...facts, answers: [...facts.answers, ...early] };
    const dueMs = dueOf(answered);
    if (dueMs === undefined || dueMs > nowMs)
        return onTime(row, dueMs);
    const reaching = runs.filter(({ createdAtMs }) => createdAtMs >= dueMs - graceMs && createdAtMs > pingedMs);
    const [deciding, waiting] = await Promise.all([
        decidingRuns(reaching, outcomeFor),
        schedule.hasGrace ? undefined : waitingFor(job.file, dueMs, context),
    ]);
    const status = scheduleStatus({
        ...answered,
        runs: deciding,
        intervalMs: schedule.intervalSecs * 1000,
        allowanceMs: () => waiting?.allowance.ms ?? graceMs,
    });
    return byStatus(row, status, waiting, nowMs);
}
function onTime(row, dueMs) {
    const verdict = row.lastPingedAtMs === null ? 'waiting' : 'healthy';
    return { ...row, verdict, fails: false, dueMs, lateByMs: 0 };
}
function byStatus(row, status, waiting, nowMs) {
    const { state, dueMs } = status;
    const hasMissed = state === 'missed';
    const verdict = !hasMissed ? state : row.lastPingedAtMs === null ? 'never-pinged' : 'missed';
    const lateByMs = Math.max(0, nowMs - (dueMs ?? nowMs));
    return { ...row, verdict, fails: hasMissed, dueMs, lateByMs, lateness: latenessOfRow(status, waiting) };
}
async function isInForce(row, file, { history, files, nowMs }) {
    const timetable = files?.get(file)?.timetable;
    const neededMs = timetable === undefined ? nowMs : runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs);
    const newest = await newestCounted(history, file, Math.min(runsSince(row), neededMs));
    return newest !== undefined && hadSameSchedule(history, file, newest, files?.get(file));
}

// EXTERNAL MODULE: ./build/heartbeat/grace.js
var grace = __webpack_require__(3756);
// EXTERNAL MODULE: ./build/check/rows.js + 2 modules
var rows = __webpack_require__(8865);
;// CONCATENATED MODULE: ./build/check/runs/uncovered-verdict.js











const uncovered_verdict_LONGEST_MS = 18 * 3_600_000;
async function judgeUncovered(wanted, names, context) {
    const { name, file, jobId } = wanted;
    const { history, files, nowMs } = context;
    const { workflow } = files?.get(file) ?? {};
    const { timetable, intervalSecs } = scheduleOfJob(file, jobId, context) ?? files?.get(file) ?? {};
    if (workflow === undefined || timetable === undefined || intervalSecs === undefined)
        return [];
    if (isNeverScheduled(workflow.jobs.find(({ id }) => id === jobId), workflow.schedule))
        return [];
    const absent = { asked: name, kind: 'job', why: 'no-match' };
    const row = (0,rows/* makeRow */.xG)({ kind: 'heartbeat', name, absent, verdict: 'waiting', dueMs: timetable.firstAfter(nowMs) });
    const sinceMs = await hasJobSince(wanted, timetable, names, context);
    const dueMs = sinceMs === undefined ? undefined : timetable.firstAfter(sinceMs);
    if (sinceMs === undefined || dueMs === undefined || dueMs > nowMs)
        return [row];
    const listed = await history.runs(file, runsNeeded(timetable, dueMs));
    if (listed === undefined)
        return [row];
    const ref = { file, jobId, leg: undefined };
    const [runs, waiting] = await Promise.all([
        decidingRuns(match_job_countedRuns(listed).filter(({ createdAtMs }) => createdAtMs >= dueMs), (run) => outcomeIn(run, ref, context)),
        waitingFor(file, dueMs, context),
    ]);
    const graceMs = (0,grace/* defaultGraceSecs */.s)(intervalSecs, true) * 1000;
    const allowanceMs = () => waiting?.allowance.ms ?? graceMs;
    const facts = { timetable, sinceMs, answers: [], runs, graceMs, nowMs, intervalMs: intervalSecs * 1000, allowanceMs };
    const judged = byStatus({ ...row, lastPingedAtMs: null }, scheduleStatus(facts), waiting, nowMs);
    if (!judged.fails || isFirstInProgress(runs))
        return [judged.fails ? row : judged];
    return [{ ...judged, cause: await findCause({ ...ref, sinceMs: dueMs, dueMs }, context) }];
}
function isFirstInProgress(runs) {
    return runs.length > 0 && runs.every(({ outcome }) => outcome === 'active');
}
async function hasJobSince({ name, file }, timetable, names, { history, usage, nowMs }) {
    const edit = await history.lastEdit(file);
    if (edit === undefined)
        return undefined;
    const sinceMs = Math.max(edit.atMs, (timetable.lastAt(nowMs - uncovered_verdict_LONGEST_MS - 1) ?? nowMs) - 1);
    const dueMs = timetable.firstAfter(sinceMs);
    if (dueMs === undefined || dueMs > nowMs)
        return sinceMs;
    const newest = await newestCounted(history, file, dueMs);
    if (newest === undefined || newest.createdAtMs < dueMs || newest.headSha === '')
        return sinceMs;
    const then = await history.fileAt(file, newest.headSha);
    const workflows = new Map([[file, typeof then === 'object' ? then.workflow : undefined]]);
    const hadJob = then === undefined || uncovered({ ...usage, workflows }, names).some((one) => one.name === name);
    return hadJob ? sinceMs : newest.createdAtMs;
}

// EXTERNAL MODULE: ./build/check/select.js
var check_select = __webpack_require__(9666);
;// CONCATENATED MODULE: ./build/check/runs/file-verdict.js







const KEPT_MS = 400 * duration/* DAY_MS */.sO;
const MOST_LOOKED_INTO = 5;
async function judgeFile(row, schedule, context) {
    const { history, nowMs } = context;
    const { file, read, graceMs } = schedule;
    const { timetable } = read;
    const runs = await runsOf(file, timetable, context);
    if (runs === undefined)
        return { unreadable: 'its runs' };
    const scheduled = scheduledRuns(runs).filter(hasSucceeded);
    const lastPingedAtMs = maxOf(runs.filter(hasSucceeded).map(({ startedAtMs }) => startedAtMs));
    const seen = { ...row, lastPingedAtMs };
    const facts = file_verdict_factsOf(timetable, scheduled.map(answerOf), runs, { graceMs, nowMs });
    if (!isPast(dueOf(facts), nowMs))
        return { row: file_verdict_onTime(seen, facts) };
    const newestMs = scheduled[0]?.createdAtMs ?? Number.NEGATIVE_INFINITY;
    const others = await answersOfOthers(runs, newestMs, context);
    const answered = file_verdict_factsOf(timetable, [...facts.answers, ...others], runs, { graceMs, nowMs });
    if (!isPast(dueOf(answered), nowMs))
        return { row: file_verdict_onTime(seen, answered) };
    const since = await inForceSince(history, file, read, runsNeeded(timetable, nowMs));
    if (since === undefined)
        return { unreadable: 'the last change of its file' };
    const inForce = { ...answered, sinceMs: Math.max(answered.sinceMs, since) };
    const dueMs = dueOf(inForce);
    if (dueMs === undefined || dueMs > nowMs)
        return { row: { ...file_verdict_onTime(seen, inForce), verdict: 'waiting' } };
    return { row: await file_verdict_judgePastDue(seen, { schedule, facts: inForce, dueMs, runs }, context) };
}
async function file_verdict_judgePastDue(row, { schedule, facts, dueMs, runs }, context) {
    const { file, read, graceMs, hasGrace } = schedule;
    const { nowMs } = context;
    const reaching = runs.filter(({ createdAtMs }) => createdAtMs >= dueMs - graceMs);
    const [deciding, waiting] = await Promise.all([
        decidingRuns(reaching, async (run) => outcomeOf(run.status, run.conclusion)),
        hasGrace ? undefined : waitingFor(file, dueMs, context),
    ]);
    const status = scheduleStatus({
        ...facts,
        runs: deciding,
        intervalMs: read.intervalSecs * 1000,
        allowanceMs: () => waiting?.allowance.ms ?? graceMs,
    });
    const state = status.state === 'waiting' ? 'late' : status.state;
    return byStatus(row, { ...status, state }, waiting, nowMs);
}
async function runsOf(file, timetable, { history, nowMs }) {
    const listed = await history.runs(file, runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs));
    const runs = listed && match_job_countedRuns(listed);
    if (runs === undefined || runs.some(hasSucceeded))
        return runs;
    const older = await history.runs(file, nowMs - KEPT_MS);
    return older === undefined ? runs : match_job_countedRuns(older);
}
function file_verdict_factsOf(timetable, answers, runs, { graceMs, nowMs }) {
    const oldest = runs.at(-1);
    const oldestMs = oldest?.createdAtMs ?? nowMs;
    const firstMs = oldest === undefined || oldest.event === 'schedule' ? timetable.lastAt(oldestMs) : oldestMs;
    return { timetable, sinceMs: (firstMs ?? nowMs) - 1, answers, graceMs, nowMs };
}
async function answersOfOthers(runs, newestMs, { history }) {
    const candidates = runs.filter((run) => run.event !== 'schedule' && hasSucceeded(run) && run.createdAtMs > newestMs);
    if (candidates.length === 0)
        return [];
    const last = scheduledRuns(runs).find(({ status, conclusion }) => status === 'completed' && conclusion !== 'startup_failure');
    const ran = last && (await history.jobs(last.id))?.filter(({ conclusion }) => conclusion !== 'skipped');
    const answers = [];
    for (const [nth, run] of candidates.entries()) {
        const jobs = nth < MOST_LOOKED_INTO && ran !== undefined && ran.length > 0 ? await history.jobs(run.id) : [];
        const skipped = jobs?.filter(({ conclusion }) => conclusion === 'skipped').map(({ name }) => name) ?? [];
        if (!ran?.some(({ name }) => skipped.includes(name)))
            answers.push(answerOf(run));
    }
    return answers.reverse();
}
function file_verdict_onTime(row, facts) {
    return { ...row, verdict: row.lastPingedAtMs === undefined ? 'waiting' : 'healthy', dueMs: dueOf(facts) };
}
function isPast(dueMs, nowMs) {
    return dueMs !== undefined && dueMs <= nowMs;
}
function hasSucceeded({ status, conclusion }) {
    return status === 'completed' && conclusion === 'success';
}
function maxOf(values) {
    return values.length === 0 ? undefined : Math.max(...values);
}

;// CONCATENATED MODULE: ./build/check/runs/workflow-verdict.js









async function judgeWorkflows(asked, context) {
    if (asked.length === 0)
        return [];
    const { files, usage } = context;
    const shown = (file) => `${usage.repository}/${file}`;
    if (files === undefined) {
        return asked
            .filter((line) => !line.startsWith('!'))
            .map((line) => unknown(shown(line), 'the workflow files could not be read from GitHub'));
    }
    const { selected, unmatched, isLeftOut } = selectFiles(asked, files, context);
    const judged = selected.map((file) => judgeOne(file, files.get(file), shown(file), context));
    const missing = unmatched.map((line) => judgeMissing(line, shown(line), isLeftOut(line), context));
    return Promise.all([...missing, ...judged]);
}
function selectFiles(lines, files, { ownFile, usage }) {
    const selection = (0,check_select/* parseSelection */.gO)(lines.map((line) => line.trim().replace(IN_FOLDER, '$1')));
    const isMeant = (file) => isScheduled(files.get(file)) && !(file === ownFile && (0,heartbeat_usage/* hasOnlyChecks */.EL)(usage.workflows.get(file), { ...usage, file }));
    return (0,check_select/* matchNames */.Gj)(selection, [...files.keys()], isMeant);
}
const IN_FOLDER = /^(!?)\s*(?:\.\/)?\.github\/workflows\//;
function isScheduled({ workflow, problem } = {}) {
    return workflow === undefined || problem !== undefined || workflow.schedule.length > 0;
}
const workflow_verdict_KEPT_MS = 400 * duration/* DAY_MS */.sO;
async function judgeMissing(line, name, isLeftOut, { history, nowMs }) {
    const absent = { asked: line, kind: 'workflow', why: isLeftOut ? 'left-out' : 'no-match' };
    const notFound = { ...rowOf(name, 'not-found'), fails: true, absent };
    if (isLeftOut || (0,name_pattern/* isPattern */.Pt)(line) || !/\.ya?ml$/.test(line))
        return notFound;
    const last = (await history.runs(line, nowMs - workflow_verdict_KEPT_MS))?.find(({ event }) => event === 'schedule');
    return last === undefined ? notFound : lostSchedule(name, last, 'there is no such workflow file any more');
}
async function judgeUnscheduled(file, name, { history, nowMs }) {
    const runs = await history.runs(file, nowMs - workflow_verdict_KEPT_MS);
    if (runs === undefined)
        return unknown(name, 'it has no schedule by which it could be judged');
    const last = runs.find(({ event }) => event === 'schedule');
    if (last !== undefined)
        return lostSchedule(name, last, 'its schedule was removed');
    const absent = { asked: file, kind: 'workflow', why: 'no-schedule' };
    return { ...rowOf(name, 'not-found'), fails: true, absent };
}
function lostSchedule(name, last, what) {
    const text = `${what}; its last scheduled run began ${(0,duration/* formatInstant */.r4)(last.createdAtMs)}`;
    const advice = 'Restore it, or take its line out of `workflows`.';
    return { ...rowOf(name, 'missed'), fails: true, cause: { kind: 'gone', text, url: last.url || undefined, advice } };
}
async function judgeOne(file, read, name, context) {
    const { timetable, intervalSecs, problem } = read ?? {};
    if (!isScheduled(read))
        return judgeUnscheduled(file, name, context);
    if (read === undefined || timetable === undefined || intervalSecs === undefined) {
        return unknown(name, problem?.message ?? 'it could not be read from GitHub');
    }
    const graceSecs = (0,grace/* defaultGraceSecs */.s)(intervalSecs, true);
    const row = { ...rowOf(name, 'waiting'), intervalSecs, graceSecs };
    const known = { ...read, timetable, intervalSecs };
    const schedule = { file, read: known, graceMs: graceSecs * 1000, hasGrace: false };
    const judged = await judgeFile(row, schedule, context);
    if ('unreadable' in judged)
        return unknown(name, `${judged.unreadable} could not be read from GitHub`);
    const { dueMs, fails } = judged.row;
    if (!fails || dueMs === undefined)
        return judged.row;
    const missed = { file, jobId: undefined, leg: undefined, sinceMs: dueMs - graceSecs * 1000, dueMs };
    return { ...judged.row, cause: await findCause(missed, context) };
}
function unknown(name, why) {
    return { ...rowOf(name, 'unknown'), fails: true, flaws: [why] };
}
function rowOf(name, verdict) {
    return (0,rows/* makeRow */.xG)({ kind: 'workflow', verdict, name: name.replace(`${contents/* WORKFLOW_FOLDER */.xi}/`, '') });
}

;// CONCATENATED MODULE: ./build/check/runs/review.js







function reviewRuns(request) {
    const { repository, actionRepository, serverUrl, workflows, ownFile } = request;
    const history = openHistory(request);
    const reading = history.files();
    return async ({ rows, heartbeats, isSelected, isNamed, nowMs }) => {
        const names = new Set(heartbeats.flatMap(({ name }) => name ?? []));
        const files = await reading;
        const texts = new Map([...(files ?? [])].map(([file, { workflow }]) => [file, workflow]));
        const usage = { repository, actionRepository, workflows: texts };
        const repositoryUrl = `${serverUrl}/${repository}`;
        const known = { history, files, usage, ownFile, isNamed, repositoryUrl, nowMs };
        const { selected, isLeftOut } = selectFiles(workflows, files ?? new Map(), known);
        const isWanted = ({ name, file }) => isSelected(name) && !selected.includes(file) && !isLeftOut(file);
        const missing = uncovered(usage, names).filter(isWanted);
        const context = { ...known, lists: await readLists(rows, selected, known) };
        const [judged, found, listed] = await Promise.all([
            Promise.all(rows.map((row) => judgeBySchedule(row, context))),
            Promise.all(missing.map((job) => judgeUncovered(job, names, context))),
            judgeWorkflows(workflows, context),
        ]);
        const jobs = found.flat();
        const asked = new Set(jobs.map(({ name }) => name));
        const others = judged.filter(({ absent, name }) => absent?.kind !== 'name' || !asked.has(name));
        return { rows: [...others, ...jobs, ...listed], unavailable: [...history.unavailable, ...unread(judged, context)] };
    };
}
async function readLists(rows, selected, known) {
    const { history, files, usage, nowMs } = known;
    const since = new Map();
    for (const row of rows) {
        const job = row.name === undefined ? undefined : (0,heartbeat_name/* parseDefaultName */.qv)(row.name, usage.repository);
        const past = job && pastDueOf(row, job, known);
        if (job && past)
            since.set(job.file, Math.min(past.sinceMs, since.get(job.file) ?? Number.POSITIVE_INFINITY));
    }
    for (const file of selected) {
        const timetable = files?.get(file)?.timetable;
        const needed = timetable && runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs);
        if (needed !== undefined)
            since.set(file, Math.min(needed, since.get(file) ?? Number.POSITIVE_INFINITY));
    }
    const read = [...since].map(async ([file, sinceMs]) => [file, (await history.runs(file, sinceMs)) ?? []]);
    return new Map(await Promise.all(read));
}
function unread(rows, { files, usage }) {
    const own = rows.map(({ name }) => (name === undefined ? undefined : (0,heartbeat_name/* parseDefaultName */.qv)(name, usage.repository)?.file));
    return [...new Set(own)].flatMap((file) => {
        const problem = file === undefined ? undefined : files?.get(file)?.problem;
        return problem === undefined ? [] : [`Nothing is judged by the schedule of ${file}: ${problem.message}`];
    });
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


/***/ }),

/***/ 3667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ hasOnlyChecks),
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   oV: () => (/* binding */ watchedBy),
/* harmony export */   xl: () => (/* binding */ isThisAction)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9053);

const EXPRESSION = '${{';
function usageOf(workflow, place) {
    const found = workflow.jobs.flatMap((job) => job.steps.filter(({ uses }) => isThisAction(uses, place)).map((step) => nameOf(job, step, place)));
    const named = found.filter((one) => typeof one === 'object');
    return {
        heartbeats: named.filter(({ isScheduled }) => isScheduled).map(({ name, jobId }) => ({ name, jobId })),
        names: named.flatMap(({ name, renamedFrom }) => [name, ...renamedFrom]),
        isOpen: found.includes('open') || workflow.jobs.some(({ callsWorkflow, isOpen }) => callsWorkflow || isOpen),
    };
}
function nameOf(job, step, place) {
    if (step.isOpen)
        return 'open';
    const given = (input) => step.with[input]?.trim() ?? '';
    if (['mode', 'name', 'renamed-from', 'events'].some((input) => given(input).includes(EXPRESSION)))
        return 'open';
    if (given('mode') === 'check')
        return 'none';
    if (given('ping-token') !== '')
        return 'open';
    if (given('name') === '' && job.hasMatrix)
        return 'open';
    const events = given('events');
    return {
        name: given('name') || (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultNameOf */ .q4)(place.repository, place.file, job.id),
        jobId: job.id,
        isScheduled: includesSchedule(events),
        renamedFrom: given('renamed-from')
            .split(/\s*[\r\n]\s*/)
            .filter((line) => line !== ''),
    };
}
function hasOnlyChecks(workflow, place) {
    const isCheck = (step) => isThisAction(step.uses, place) && step.with['mode']?.trim() === 'check';
    return workflow?.jobs.every(({ steps }) => steps.some(isCheck)) === true;
}
function watchedBy(job, place) {
    const step = job.steps.find((one) => isThisAction(one.uses, place) && !one.isOpen && pingsDefaultName(one, job, place));
    if (step === undefined)
        return undefined;
    const given = (input) => step.with[input]?.trim() ?? '';
    const events = given('events');
    return {
        isScheduled: events.includes(EXPRESSION) ? undefined : includesSchedule(events),
        hasInterval: given('interval') !== '',
        hasGrace: given('grace') !== '',
    };
}
function pingsDefaultName(step, job, { repository, file }) {
    const name = step.with['name']?.trim() ?? '';
    const isOther = name !== '' && !name.includes(EXPRESSION) && name !== (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultNameOf */ .q4)(repository, file, job.id);
    return !isOther && step.with['mode']?.trim() !== 'check';
}
function includesSchedule(events) {
    return events === '' || events.split(/[,\s]+/).includes('schedule');
}
const PUBLISHED = 'tickstem/heartbeat-action';
function isThisAction(uses, { actionRepository }) {
    if (/^[.$]\//.test(uses))
        return actionRepository === '' && /^[.$]\/(?:\.\/)*$/.test(uses);
    const [, repository] = /^([^/@]+\/[^/@]+)@/.exec(uses) ?? [];
    return repository !== undefined && [PUBLISHED, actionRepository.toLowerCase()].includes(repository.toLowerCase());
}


/***/ })

};
;