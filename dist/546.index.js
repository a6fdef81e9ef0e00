"use strict";
exports.id = 546;
exports.ids = [546];
exports.modules = {

/***/ 7546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MOST_STARTS: () => (/* binding */ MOST_STARTS),
  startMissed: () => (/* binding */ startMissed)
});

// EXTERNAL MODULE: ./build/base/group.js
var group = __webpack_require__(3278);
// EXTERNAL MODULE: ./build/base/message.js
var base_message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/check/runs/context.js
var runs_context = __webpack_require__(7376);
// EXTERNAL MODULE: ./build/check/runs/run-jobs.js
var run_jobs = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/check/runs/schedule-verdict.js + 1 modules
var schedule_verdict = __webpack_require__(2285);
// EXTERNAL MODULE: ./build/check/runs/workflow-lines.js
var workflow_lines = __webpack_require__(2744);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/runner/run.js
var runner_run = __webpack_require__(6715);
// EXTERNAL MODULE: ./build/check/runs/match-job.js
var match_job = __webpack_require__(3892);
;// CONCATENATED MODULE: ./build/check/start/messages.js

const START_MESSAGES = (0,base_message/* catalog */.U$)({
    started: {
        text: 'this check started run {run} for it',
        fix: 'Look at that run: if it succeeds, there is nothing else to do.',
    },
    startedUnchecked: {
        text: "this check started run {run} for it, and couldn't read whether there is an older one",
        fix: 'Look at its runs: if there are two for that time, cancel one.',
    },
    gaveWay: {
        text: 'run {older} ({event}) was there just before this check started run {run}, which it cancelled',
        fix: 'Look at run {older}: if it succeeds, there is nothing else to do.',
    },
    notCancelled: {
        text: "run {older} ({event}) was there just before this check started run {run}, which couldn't be cancelled ({reason})",
        fix: 'Cancel one of the two, if that is not too late.',
    },
    unconfirmed: {
        text: "this check asked GitHub to start it, and got no answer; it isn't known whether a run was started",
        fix: 'Look at its runs before you start it manually. The next check starts it, unless there is a run by then.',
    },
    notStarted: { text: "this check didn't start it: {reason}" },
    notCounted: {
        text: 'a check starts workflows only in a run that counts, on the default branch',
        fix: 'Start it manually, or run the check on the default branch, by schedule or manually.',
    },
    branchUnknown: {
        text: "the default branch isn't known, because the event doesn't say it",
        fix: 'Start it manually, or run the check by schedule.',
    },
    ownWorkflow: {
        text: 'it is the workflow of this check',
        fix: 'Start it manually.',
    },
    startFileUnread: {
        text: "the workflow file or its state couldn't be read",
        fix: 'Start it manually, and grant the check `contents: read` and `actions: write`.',
    },
    notActive: {
        text: 'GitHub lists the workflow as `{state}`',
        fix: 'Enable it on its page, and start it there.',
    },
    mostStarts: {
        text: 'one check starts at most {most} workflows',
        fix: 'The next check starts the others.',
    },
    noRoom: {
        text: 'there is not enough left of `timeout`, or of the requests that a check may make',
        fix: 'The next check starts it. If this repeats, give the check a longer `timeout`.',
    },
    noTrigger: {
        text: 'its workflow file has no `workflow_dispatch`',
        fix: 'Add `workflow_dispatch:` under `on`.',
    },
    requiredInputs: {
        text: 'its `workflow_dispatch` requires a value for `{inputs}`',
        fix: 'Give that input a `default`.',
    },
    readsEvent: {
        text: 'one of its conditions depends on the event that started the run (`if: {condition}`)',
        fix: 'Let the condition not read the event, or remove the file from `start-missed`.',
    },
    runSince: {
        text: 'run {run} ({event}) started at {when}, after the scheduled time',
        fix: "Start it manually, if that run didn't do its work.",
    },
    tooEarly: {
        text: "by GitHub's clock its allowance ends only at {until}",
        fix: 'The next check after that starts it.',
    },
    rejectedDisabled: {
        text: 'GitHub says that the workflow is disabled ({answer})',
        fix: 'Enable it on its page, and start it there.',
    },
    rejectedNoActions: {
        text: 'GitHub says that Actions is disabled for this repository ({answer})',
        fix: "Enable it (Settings → Actions → General). If it is enabled there, ask GitHub's support.",
    },
    rejectedInputs: {
        text: 'GitHub asks for inputs of its `workflow_dispatch` ({answer})',
        fix: 'Give these inputs a `default`.',
    },
    rejectedTrigger: {
        text: "GitHub doesn't find `workflow_dispatch` in its file on the default branch ({answer})",
        fix: 'Add `workflow_dispatch:` under `on`.',
    },
    rejectedOtherwise: {
        text: 'GitHub refuses to start it ({answer})',
        fix: 'Start it manually.',
    },
    lateOriginal: {
        text: '{file} ran twice for {due}: GitHub started run {original} at {when} after all, after run {replacement} had been started in its place',
        fix: 'If that did harm, remove the file from `start-missed`, or let the job find out whether its work is done.',
    },
    lineUnmatched: {
        text: 'No workflow file matches "{line}" of `start-missed`',
        fix: 'Correct the line: a file of `.github/workflows`, such as `nightly.yml`, or a pattern that matches one.',
    },
    fileUnstartable: {
        text: "The check can't start {file} of `start-missed`: {reason}",
    },
    fileUnchecked: {
        text: 'The check never starts {file} of `start-missed`, because it has no row for it',
        fix: 'Add the file to `workflows`, or let its job use this action.',
    },
});

// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: ./build/workflow/yaml.js
var yaml = __webpack_require__(1530);
;// CONCATENATED MODULE: ./build/check/start/trigger.js




const LONGEST = 100;
function obstacle(message, values = {}) {
    return { reason: (0,base_message/* fill */.GS)(message.text, values), fix: (0,base_message/* fill */.GS)(message.fix, values) };
}
function triggerObstacle(text, called) {
    const root = (0,yaml/* parseYaml */.h)(text);
    const trigger = triggerOf(isMapping(root) ? root['on'] : undefined);
    if (trigger === undefined)
        return obstacle(START_MESSAGES.noTrigger);
    const required = requiredInputs(trigger);
    if (required.length > 0)
        return obstacle(START_MESSAGES.requiredInputs, { inputs: (0,base_text/* plainText */.wh)(required.join('`, `'), LONGEST) });
    const condition = [root, ...called.map(yaml/* parseYaml */.h)].flatMap(conditionsIn).find(readsEvent);
    return condition === undefined ? undefined : obstacle(START_MESSAGES.readsEvent, { condition: (0,base_text/* plainText */.wh)(condition, LONGEST) });
}
function triggerOf(on) {
    const names = typeof on === 'string' ? [on] : Array.isArray(on) ? on : undefined;
    if (names !== undefined)
        return names.includes('workflow_dispatch') ? {} : undefined;
    if (!isMapping(on) || !Object.hasOwn(on, 'workflow_dispatch'))
        return undefined;
    const settings = on['workflow_dispatch'];
    return isMapping(settings) ? settings : {};
}
function requiredInputs({ inputs }) {
    return Object.entries(isMapping(inputs) ? inputs : {}).flatMap(([name, input]) => {
        const isRequired = isMapping(input) && /^true$/i.test(String(input['required']));
        return isRequired && (input['default'] ?? '') === '' ? [name] : [];
    });
}
function conditionsIn(root) {
    const seen = new Set();
    const conditions = [];
    const visit = (value) => {
        if (typeof value !== 'object' || value === null || seen.has(value))
            return;
        seen.add(value);
        for (const [key, child] of Object.entries(value)) {
            if (key === 'if' && typeof child === 'string')
                conditions.push(child);
            else
                visit(child);
        }
    };
    visit(isMapping(root) ? (root['jobs'] ?? null) : null);
    return conditions;
}
function readsEvent(condition) {
    const plain = condition
        .replace(/\s+/g, ' ')
        .replace(/ ?\[ ?'((?:[^']|'')*)' ?\]/g, '.$1')
        .replace(/'(?:[^']|'')*'/g, "''")
        .replace(/ ?\. ?/g, '.');
    return /(?<![\w.-])github(?:\.event_name|\.event\.schedule|(?:\.event)?(?!\.?[\w-]))(?![\w-])/i.test(plain);
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/check/start/decide.js





function missedTime({ fails, cause, dueMs, lateness }) {
    const isNotStarted = fails && cause?.kind === 'never-triggered' && lateness?.because === 'not-started';
    return isNotStarted && dueMs !== undefined ? { dueMs, lateUntilMs: lateness.lateUntilMs } : undefined;
}
function together(rows) {
    return {
        dueMs: Math.min(...rows.map(({ dueMs }) => dueMs)),
        lateUntilMs: Math.max(...rows.map(({ lateUntilMs }) => lateUntilMs)),
    };
}
function runObstacle({ runs, nowMs }, { dueMs, lateUntilMs }) {
    const since = runs.find(({ createdAtMs }) => createdAtMs >= dueMs);
    if (since !== undefined) {
        return obstacle(START_MESSAGES.runSince, { run: since.id, event: since.event, when: (0,duration/* formatInstant */.r4)(since.createdAtMs) });
    }
    return nowMs < lateUntilMs ? obstacle(START_MESSAGES.tooEarly, { until: (0,duration/* formatInstant */.r4)(lateUntilMs) }) : undefined;
}
function precedes(run, id, planned) {
    return run.id < id && isFor(run, planned);
}
function ownAmong(runs, planned) {
    return runs
        .filter((run) => run.event === 'workflow_dispatch' && run.isByApp && isFor(run, planned))
        .sort((a, b) => a.id - b.id);
}
function newestOf(runs, planned) {
    return runs.find((run) => isFor(run, planned));
}
function isFor(run, { branch, dueMs }) {
    const isOnBranch = runner_run/* DEFAULT_BRANCH_EVENTS */.pG.includes(run.event) || run.branch === branch;
    const isCounted = (0,match_job/* countedRuns */.XW)([run]).length > 0;
    return run.createdAtMs >= dueMs && isCounted && isOnBranch && run.conclusion !== 'cancelled';
}

// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/github/actions.js
var actions = __webpack_require__(3828);
// EXTERNAL MODULE: ./build/github/json.js
var json = __webpack_require__(4025);
;// CONCATENATED MODULE: ./build/github/start.js



const PAGE = 100;
async function newestRuns({ octokit, at, refuse, clock }, file) {
    const answer = await octokit.rest.actions
        .listWorkflowRuns({ ...at, workflow_id: file, per_page: PAGE })
        .catch(refuse(`the newest runs of ${file}`, 'actions: read'));
    const nowMs = Date.parse((0,json/* text */.Qq)(answer.headers.date)) || clock.now();
    return { runs: startedRuns((0,json/* rowsOf */.RO)(answer.data, 'workflow_runs')), nowMs };
}
async function listDispatched({ octokit, at, refuse }, sinceMs) {
    const answer = await octokit.rest.actions
        .listWorkflowRunsForRepo({
        ...at,
        event: 'workflow_dispatch',
        created: `>=${new Date(sinceMs).toISOString().slice(0, 19)}Z`,
        per_page: PAGE,
        exclude_pull_requests: true,
    })
        .catch(refuse('the runs that were started manually', 'actions: read'));
    return startedRuns((0,json/* rowsOf */.RO)(answer.data, 'workflow_runs'));
}
function startedRuns(rows) {
    const runs = rows.flatMap((row) => {
        const actor = (0,json/* isRow */.pR)(row['triggering_actor']) ? row['triggering_actor'] : row['actor'];
        const isByApp = (0,json/* isRow */.pR)(actor) && (0,json/* text */.Qq)(actor['login']).endsWith('[bot]');
        const file = (0,json/* text */.Qq)(row['path']).replace(/@.*$/s, '').replace(/^.*\//s, '');
        return (0,actions/* runOf */.ng)(row).map((run) => ({ ...run, file, isByApp }));
    });
    return runs.sort((a, b) => b.createdAtMs - a.createdAtMs || b.id - a.id);
}
async function startWorkflow(github, file, branch) {
    try {
        return await dispatch(github, file, { ref: branch, return_run_details: true });
    }
    catch (thrown) {
        const { status, message } = (0,errors/* asActionError */.z6)(thrown);
        const isUnknownField = status === 400 || (status === 422 && /return_run_details/.test(message));
        if (!isUnknownField)
            throw thrown;
        return dispatch(github, file, { ref: branch });
    }
}
async function dispatch({ octokit, at, refuse }, file, body) {
    const answer = await octokit
        .request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        ...at,
        ...body,
        workflow_id: file,
    })
        .catch(refuse(`a start of ${file}`, 'actions: write'));
    const data = answer.data;
    const id = (0,json/* isRow */.pR)(data) ? data['workflow_run_id'] : undefined;
    return typeof id === 'number' ? id : undefined;
}
async function cancelRun({ octokit, at, refuse }, id) {
    await octokit.rest.actions.cancelWorkflowRun({ ...at, run_id: id }).catch((thrown) => {
        if (thrown.status === 409)
            return undefined;
        return refuse(`cancelling run ${id}`, 'actions: write')(thrown);
    });
}

;// CONCATENATED MODULE: ./build/check/start/late-original.js





const REPORTED_MS = 24 * 3_600_000;
const EARLIER_MS = 24 * 3_600_000;
function lateOriginal(started, scheduled, { lastAt }) {
    for (const original of scheduled.toSorted((a, b) => b.createdAtMs - a.createdAtMs)) {
        const dueMs = lastAt(original.createdAtMs);
        if (dueMs === undefined)
            continue;
        const isReplacement = ({ isByApp, conclusion, createdAtMs }) => isByApp && conclusion !== 'cancelled' && createdAtMs >= dueMs && createdAtMs <= original.createdAtMs;
        const replacement = started.find(isReplacement);
        const isFirst = scheduled.every(({ id, createdAtMs }) => id === original.id || createdAtMs < dueMs || createdAtMs > original.createdAtMs);
        if (replacement !== undefined && isFirst)
            return { original, replacement, dueMs };
    }
    return undefined;
}
async function lateOriginals(files, { history, files: known, nowMs }, { github, queue }) {
    if (files.length === 0)
        return [];
    const sinceMs = nowMs - REPORTED_MS - EARLIER_MS;
    const dispatched = (await queue.ask('actions: read', () => listDispatched(github, sinceMs))) ?? [];
    const found = files.map(async (file) => {
        const timetable = known?.get(file)?.timetable;
        const started = dispatched.filter((run) => run.file === file && run.isByApp);
        if (timetable === undefined || started.length === 0)
            return [];
        const scheduled = (0,match_job/* scheduledRuns */.GT)((await history.runs(file, sinceMs)) ?? []);
        const twice = lateOriginal(started, scheduled, timetable);
        if (twice === undefined || twice.original.createdAtMs < nowMs - REPORTED_MS)
            return [];
        const { original, replacement, dueMs } = twice;
        const values = { due: (0,duration/* formatInstant */.r4)(dueMs), when: (0,duration/* formatInstant */.r4)(original.createdAtMs) };
        return [(0,base_message/* say */.cv)(START_MESSAGES.lateOriginal, { file, original: original.id, replacement: replacement.id, ...values })];
    });
    return (await Promise.all(found)).flat();
}

;// CONCATENATED MODULE: ./build/check/start/outcome.js


function withOutcome(row, outcome, runsUrl, nowMs) {
    if (outcome === undefined || row.cause === undefined)
        return row;
    const { text, fix, run } = toldOf(outcome);
    const url = run === undefined ? row.cause.url : run.url || `${runsUrl}/${run.id}`;
    const cause = { ...row.cause, text: `${row.cause.text}; ${text}`, url, advice: fix };
    if (outcome.kind !== 'started' || run === undefined)
        return { ...row, cause };
    return { ...row, cause, started: { runId: run.id, url: url ?? '', atMs: run.createdAtMs ?? nowMs } };
}
function toldOf(outcome) {
    switch (outcome.kind) {
        case 'not-started':
            return {
                text: (0,base_message/* fill */.GS)(START_MESSAGES.notStarted.text, { reason: outcome.obstacle.reason }),
                fix: outcome.obstacle.fix,
                run: undefined,
            };
        case 'started': {
            const { text, fix } = outcome.isChecked ? START_MESSAGES.started : START_MESSAGES.startedUnchecked;
            return { text: (0,base_message/* fill */.GS)(text, { run: outcome.run.id }), fix, run: outcome.run };
        }
        case 'gave-way': {
            const { own, older, problem } = outcome;
            const { text, fix } = problem === undefined ? START_MESSAGES.gaveWay : START_MESSAGES.notCancelled;
            const values = { run: own.id, older: older.id, event: older.event, reason: problem?.message ?? '' };
            return { text: (0,base_message/* fill */.GS)(text, values), fix: (0,base_message/* fill */.GS)(fix, values), run: older };
        }
        case 'unconfirmed':
            return { ...START_MESSAGES.unconfirmed, run: undefined };
    }
}

// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(9774);
;// CONCATENATED MODULE: ./build/check/start/requests.js


const REQUESTS = 16;
const ROOM_MS = 3000;
const READS = 2;
const CANCELS = 5;
function hasRoom({ budget, hasLeft }) {
    return hasLeft(REQUESTS) && budget.clock.monotonicMs() + ROOM_MS <= budget.deadlineMs;
}
function requestsTo(file, branch, { github }) {
    return {
        newest: () => newestRuns(github, file),
        start: () => startWorkflow(github, file, branch),
        cancel: (id) => cancelRun(github, id),
    };
}
function startsWith({ newest, start, cancel }, budget) {
    const { clock, deadlineMs } = budget;
    return {
        newest: () => (0,retry/* retrying */.R$)({ ...budget, attempts: READS }, newest),
        start,
        cancel: (id) => (0,retry/* retrying */.R$)({ ...budget, attempts: CANCELS }, () => cancel(id)),
        sleep: (ms) => clock.sleep(Math.min(ms, Math.max(0, deadlineMs - clock.monotonicMs()))),
    };
}

;// CONCATENATED MODULE: ./build/check/start/refusal.js


const REJECTED = [
    [/disabled workflow/i, START_MESSAGES.rejectedDisabled],
    [/Actions has been disabled/i, START_MESSAGES.rejectedNoActions],
    [/input/i, START_MESSAGES.rejectedInputs],
    [/workflow_dispatch/i, START_MESSAGES.rejectedTrigger],
];
const NEXT_CHECK = 'The next check tries again.';
function refusalObstacle(error) {
    const { kind, status, message, hint } = error;
    if (status === 422) {
        const [, found] = REJECTED.find(([words]) => words.test(message)) ?? [];
        return obstacle(found ?? START_MESSAGES.rejectedOtherwise, { answer: /\((422.*)\)$/s.exec(message)?.[1] ?? message });
    }
    const isRefused = status === undefined ? kind === 'rejected' : status < 500 && status !== 408;
    if (!isRefused)
        return undefined;
    const isGeneral = status === 401 || status === 403 || status === 429;
    return { reason: message, fix: hint ?? NEXT_CHECK, isGeneral };
}
function unreadObstacle({ kind, message, hint }) {
    return { reason: message, fix: hint ?? NEXT_CHECK, isGeneral: kind === 'unreachable' };
}

;// CONCATENATED MODULE: ./build/check/start/start-once.js



const WAITS_MS = [0, 1000, 2000, 3000, 3000, 3000, 3000, 3000];
const LEAST_LOOKS = 4;
async function startOnce(planned, starts) {
    let before;
    try {
        before = await starts.newest();
    }
    catch (thrown) {
        return { kind: 'not-started', obstacle: unreadObstacle((0,errors/* asActionError */.z6)(thrown)) };
    }
    const obstacle = runObstacle(before, planned);
    if (obstacle !== undefined)
        return { kind: 'not-started', obstacle };
    let id;
    let lost;
    try {
        id = await starts.start();
    }
    catch (thrown) {
        lost = (0,errors/* asActionError */.z6)(thrown);
        const refusal = refusalObstacle(lost);
        if (refusal !== undefined)
            return { kind: 'not-started', obstacle: refusal };
    }
    return id === undefined ? findOwn(planned, starts, lost) : lookAgain(id, planned, starts);
}
async function lookAgain(id, planned, starts) {
    const { seen } = await look(starts, (runs) => runs.some((run) => run.id === id));
    const older = seen.findLast((run) => precedes(run, id, planned));
    const own = seen.find((run) => run.id === id);
    const run = { id, url: own?.url ?? '', createdAtMs: own?.createdAtMs };
    if (older !== undefined)
        return giveWay(run, older, starts);
    return { kind: 'started', run, isChecked: own !== undefined };
}
async function findOwn(planned, starts, lost) {
    const { seen, isChecked } = await look(starts, (_, looks) => looks >= LEAST_LOOKS);
    const own = ownAmong(seen, planned);
    const [eldest] = own;
    if (eldest === undefined) {
        const other = newestOf(seen, planned);
        return other === undefined ? { kind: 'unconfirmed', problem: lost } : { kind: 'started', run: other, isChecked };
    }
    for (const run of own.toReversed()) {
        const older = seen.findLast((other) => precedes(other, run.id, planned));
        if (older === undefined)
            continue;
        const gave = await giveWay(run, older, starts);
        if (run === eldest || (gave.kind === 'gave-way' && gave.problem !== undefined))
            return gave;
    }
    return { kind: 'started', run: eldest, isChecked };
}
async function look(starts, isEnough) {
    let seen = [];
    for (const [nth, waitMs] of WAITS_MS.entries()) {
        if (waitMs > 0)
            await starts.sleep(waitMs);
        const runs = await starts.newest().then((newest) => newest.runs, () => undefined);
        if (runs === undefined)
            continue;
        seen = runs;
        if (isEnough(runs, nth + 1))
            return { seen, isChecked: true };
    }
    return { seen, isChecked: false };
}
async function giveWay(own, older, starts) {
    const problem = await starts.cancel(own.id).then(() => undefined, errors/* asActionError */.z6);
    return { kind: 'gave-way', own, older, problem };
}

;// CONCATENATED MODULE: ./build/check/start/start-missed.js













const MOST_STARTS = 20;
async function startMissed(rows, request, context, source) {
    const { files, usage, repositoryUrl, nowMs } = context;
    if (files === undefined)
        return { rows: [...rows], notes: [] };
    const { targets, unmatched } = (0,workflow_lines/* selectByLines */.t)(request.lines.map(lineOf), files, context);
    const selected = targets.map(({ file }) => file);
    const fileOf = (row) => (0,runs_context/* fileOfRow */.K)(row, usage.repository) ?? '';
    const outcomes = new Map();
    let started = 0;
    let general;
    for (const [file, times] of await missedTimes(rows, selected, fileOf, context)) {
        const found = (await obstacleTo(file, request, context)) ?? general;
        const missed = together(times);
        const isFull = started >= MOST_STARTS ? obstacle(START_MESSAGES.mostStarts, { most: MOST_STARTS }) : undefined;
        const outcome = await start(file, missed, found ?? isFull, request.branch, source);
        if (outcome.kind !== 'not-started')
            started += 1;
        else if (outcome.obstacle.isGeneral)
            general = outcome.obstacle;
        outcomes.set(file, outcome);
    }
    const isMissed = (row) => row.fails && row.cause?.kind === 'never-triggered';
    return {
        rows: rows.map((row) => isMissed(row) ? withOutcome(row, outcomes.get(fileOf(row)), `${repositoryUrl}/actions/runs`, nowMs) : row),
        notes: [
            ...unmatched.map(({ target }) => (0,base_message/* say */.cv)(START_MESSAGES.lineUnmatched, { line: target })),
            ...selected.filter((file) => request.lines.includes(file)).flatMap((file) => noteOn(file, rows, fileOf, context)),
            ...(await lateOriginals(selected, context, source)),
        ],
    };
}
function lineOf(line) {
    const isExcluded = line.startsWith('!');
    return { target: isExcluded ? line.slice(1).trim() : line, isExcluded, graceSecs: undefined };
}
async function missedTimes(rows, files, fileOf, context) {
    const times = [];
    for (const row of rows) {
        const file = fileOf(row);
        if (row.cause?.kind !== 'never-triggered' || !files.includes(file))
            continue;
        const missed = missedTime(await bySchedule(row, context));
        if (missed !== undefined)
            times.push({ file, missed });
    }
    const groups = (0,group/* groupBy */.$)(times, ({ file }) => file);
    return new Map([...groups].map(([file, group]) => [file, group.map(({ missed }) => missed)]));
}
async function bySchedule(row, context) {
    return row.verdict === 'failing' ? (0,schedule_verdict/* judgeBySchedule */.WG)({ ...row, verdict: 'missed' }, context) : row;
}
async function start(file, missed, found, branch, source) {
    if (found !== undefined)
        return { kind: 'not-started', obstacle: found };
    if (branch === undefined)
        return { kind: 'not-started', obstacle: obstacle(START_MESSAGES.branchUnknown) };
    if (!hasRoom(source))
        return { kind: 'not-started', obstacle: obstacle(START_MESSAGES.noRoom) };
    return startOnce({ ...missed, branch }, startsWith(requestsTo(file, branch, source), source.budget));
}
async function obstacleTo(file, { isCounted }, context) {
    if (!isCounted)
        return obstacle(START_MESSAGES.notCounted);
    if (file === context.ownFile)
        return obstacle(START_MESSAGES.ownWorkflow);
    const found = obstacleInFile(file, context);
    if (found !== undefined)
        return found;
    const state = (await context.history.state(file))?.state;
    if (state === undefined)
        return obstacle(START_MESSAGES.startFileUnread);
    return state === 'active' ? undefined : obstacle(START_MESSAGES.notActive, { state });
}
function obstacleInFile(file, { usage }) {
    const workflow = usage.workflows.get(file);
    if (workflow === undefined)
        return obstacle(START_MESSAGES.startFileUnread);
    const called = (0,run_jobs/* jobsOfRuns */.eR)(file, usage).jobs.flatMap((job) => (0,run_jobs/* workflowOf */.B4)(job.workflow, usage) ?? []);
    const others = new Set(called.filter((other) => other !== workflow).map(({ text }) => text));
    return triggerObstacle(workflow.text, [...others]);
}
function noteOn(file, rows, fileOf, context) {
    const found = file === context.ownFile ? obstacle(START_MESSAGES.ownWorkflow) : obstacleInFile(file, context);
    const own = rows.filter((row) => fileOf(row) === file);
    if (found !== undefined && own.some(({ cause }) => cause?.kind === 'never-triggered'))
        return [];
    if (found !== undefined)
        return [(0,base_message/* say */.cv)(START_MESSAGES.fileUnstartable, { file, reason: `${found.reason}. ${found.fix}` })];
    return own.length === 0 ? [(0,base_message/* say */.cv)(START_MESSAGES.fileUnchecked, { file })] : [];
}


/***/ })

};
;