"use strict";
exports.id = 414;
exports.ids = [414];
exports.modules = {

/***/ 3667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ hasOnlyChecks),
/* harmony export */   Qb: () => (/* binding */ usageOfJob),
/* harmony export */   ly: () => (/* binding */ PUBLISHED),
/* harmony export */   oV: () => (/* binding */ watchedBy),
/* harmony export */   xl: () => (/* binding */ isThisAction)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9053);

const EXPRESSION = '${{';
function usageOfJob(job, place) {
    const found = job.steps.filter(({ uses }) => isThisAction(uses, place)).map(usageOfStep);
    return {
        steps: found.filter((one) => typeof one === 'object'),
        isOpen: job.isOpen || found.includes('open'),
    };
}
function usageOfStep(step) {
    if (step.isOpen)
        return 'open';
    const given = (input) => step.with[input]?.trim() ?? '';
    if (['mode', 'name', 'renamed-from', 'events'].some((input) => given(input).includes(EXPRESSION)))
        return 'open';
    if (given('mode') === 'check')
        return 'none';
    if (given('ping-token') !== '')
        return 'open';
    return {
        name: given('name') || undefined,
        isScheduled: includesSchedule(given('events')),
        creates: given('create').toLowerCase() !== 'false' && !given('create').includes(EXPRESSION),
        renamedFrom: given('renamed-from')
            .split(/\s*[\r\n]\s*/)
            .filter((line) => line !== ''),
        measures: given('measure') !== '',
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


/***/ }),

/***/ 3414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  passOn: () => (/* binding */ passOn),
  startJob: () => (/* binding */ startJob)
});

// UNUSED EXPORTS: JOB_OUTPUTS

// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/base/message.js
var message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/heartbeat/format.js
var format = __webpack_require__(9313);
// EXTERNAL MODULE: ./build/github/contents.js
var contents = __webpack_require__(3225);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(9774);
// EXTERNAL MODULE: ./build/runner/run.js
var runner_run = __webpack_require__(6715);
// EXTERNAL MODULE: ./build/heartbeat/messages.js
var messages = __webpack_require__(5122);
// EXTERNAL MODULE: ./build/heartbeat/name.js
var heartbeat_name = __webpack_require__(9053);
// EXTERNAL MODULE: ./build/base/expression.js
var expression = __webpack_require__(1735);
// EXTERNAL MODULE: ./build/heartbeat/usage.js
var usage = __webpack_require__(3667);
;// CONCATENATED MODULE: ./build/heartbeat/shared.js


function sharedBy(job, input, given) {
    const { workflow, jobId, actionRepository } = job;
    const place = { repository: '', file: '', actionRepository };
    const steps = workflow?.jobs.find(({ id }) => id === jobId)?.steps ?? [];
    const texts = steps
        .filter(({ uses, with: inputs }) => (0,usage/* isThisAction */.xl)(uses, place) && inputs['mode']?.trim() !== 'check')
        .flatMap(({ with: inputs }) => inputs[input] ?? [])
        .filter((text) => text.includes('${{') || isSame(text, given));
    const found = texts.map((text) => sharedText(text, job, workflow?.declaredSecrets ?? []));
    if (found.length === 0)
        return 'unknown';
    return found.find((one) => one === 'none') ?? found[0] ?? 'unknown';
}
function lacksValue(given, values) {
    return leavesOf(values).some((leaf) => leaf !== '' && !given.includes(leaf));
}
function isSame(text, given) {
    const lines = (whole) => whole
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n');
    return lines(text) === lines(given);
}
function sharedText(text, { values, isCalled }, secrets) {
    const expressions = (0,expression/* splitExpressions */.WH)(text).flatMap((piece) => ('expression' in piece ? [piece.expression] : []));
    if (values !== undefined && !readsMatrix(expressions, Object.keys(values)))
        return 'matrix';
    return isCalled && !readsCall(expressions, secrets) ? 'callers' : 'none';
}
function readsMatrix(expressions, keys) {
    const reads = expressions.flatMap((expression) => pathsFrom('matrix', expression));
    const isWhole = reads.includes('') || expressions.some((one) => /\bstrategy\s*\.\s*job-index\b/i.test(one));
    return isWhole || keys.every((key) => reads.includes(key.toLowerCase()));
}
function readsCall(expressions, secrets) {
    const declared = secrets.map((name) => name.toLowerCase());
    return expressions.some((expression) => pathsFrom('inputs', expression).length > 0 ||
        pathsFrom('secrets', expression).some((name) => name === '' || declared.includes(name)));
}
function pathsFrom(context, expression) {
    const code = expression.replace(/(\[\s*)?'(?:[^']|'')*'/g, (found, bracket) => bracket === undefined ? "''" : found);
    const path = new RegExp(`(?<![\\w.-])${context}(?![\\w-])\\s*(?:\\.\\s*([\\w-]+)|\\[\\s*'([^']*)'\\s*\\])?`, 'gi');
    return [...code.matchAll(path)].map(([, dotted, quoted]) => (dotted ?? quoted ?? '').toLowerCase());
}
function leavesOf(value) {
    if (typeof value === 'object' && value !== null)
        return Object.values(value).flatMap(leavesOf);
    return value === null || value === undefined ? [] : [String(value)];
}

;// CONCATENATED MODULE: ./build/heartbeat/identity.js








async function defaultIdentity(request) {
    const { run, values, workflow, budget } = request;
    const unstable = (0,heartbeat_name/* unstableName */.cu)(run, values, budget.clock.now());
    if (unstable !== undefined)
        throw unstable;
    if (run.workflow === undefined && !run.isLocal)
        throw (0,errors/* errorOf */.Mz)('setup', messages/* HEARTBEAT_MESSAGES */.w.nameNoFile);
    const called = await calledOf(request);
    if (called === 'unknown')
        throw await whyUnknown(workflow);
    const counter = values === undefined ? undefined : await workflow.runCounter();
    if (counter !== undefined)
        throw (0,errors/* errorOf */.Mz)('setup', messages/* HEARTBEAT_MESSAGES */.w.nameRunCounter, { job: run.jobId, what: counter });
    if (called === 'no' || run.workflow === undefined) {
        return (0,heartbeat_name/* defaultName */.Z2)(run, values, values !== undefined && (await workflow.hasTwin(values)));
    }
    const { calledName } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(59), __webpack_require__.e(80)]).then(__webpack_require__.bind(__webpack_require__, 7080));
    const callee = (0,runner_run/* parseWorkflowRef */.QO)(request.jobWorkflow);
    const job = { run, workflow, caller: run.workflow, callee, values, checkRun: request.jobCheckRun };
    return calledName(job, request.github, budget);
}
async function calledOf({ run, jobWorkflow, workflow }) {
    const known = (0,heartbeat_name/* isCalled */.AP)(run, jobWorkflow);
    if (known !== undefined)
        return known ? 'yes' : 'no';
    try {
        const { jobs } = await workflow.read();
        const job = jobs.find(({ id }) => id === run.jobId);
        if (job === undefined || job.callsWorkflow)
            return 'yes';
        return jobs.some(({ callsWorkflow }) => callsWorkflow) ? 'unknown' : 'no';
    }
    catch {
        return run.isLocal ? 'no' : 'unknown';
    }
}
function whyUnknown(workflow) {
    return workflow.read().then(() => (0,errors/* errorOf */.Mz)('setup', messages/* HEARTBEAT_MESSAGES */.w.nameFileCalls), (error) => (0,errors/* errorOf */.Mz)('setup', messages/* HEARTBEAT_MESSAGES */.w.nameMaybeCalled, { reason: (0,errors/* asActionError */.z6)(error).message }));
}
async function sharedInputs(request) {
    const { run, name, pingToken, renamedFrom, values } = request;
    const nothing = { warnings: [], ignoresRenamedFrom: false };
    if (name === undefined && pingToken === undefined && renamedFrom.length === 0)
        return nothing;
    const isInCall = (0,heartbeat_name/* isCalled */.AP)(run, request.jobWorkflow) === true;
    if (values === undefined && !isInCall)
        return nothing;
    const workflow = await fileOfJob(request, isInCall).catch(() => undefined);
    const job = { workflow, jobId: run.jobId, actionRepository: run.actionRepository, values, isCalled: isInCall };
    const warnings = [];
    const nameShared = name === undefined ? 'none' : sharedBy(job, 'name', name);
    if (name !== undefined)
        warnings.push(...nameWarning(nameShared, name, values));
    if (pingToken !== undefined)
        warnings.push(...tokenWarning(sharedBy(job, 'ping-token', pingToken)));
    const earlier = renamedFrom.length === 0 ? 'none' : sharedBy(job, 'renamed-from', renamedFrom.join('\n'));
    const ignoresRenamedFrom = earlier !== 'none';
    if (ignoresRenamedFrom)
        warnings.push((0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.renamedFromShared));
    return { warnings, ignoresRenamedFrom };
}
function nameWarning(by, name, values) {
    if (by === 'callers')
        return [(0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.nameSharedByCallers, { name })];
    const isShared = by === 'matrix' || (by === 'unknown' && values !== undefined && lacksValue(name, values));
    return isShared ? [(0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.nameSharedInMatrix, { name })] : [];
}
function tokenWarning(by) {
    if (by === 'matrix')
        return [(0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.tokenSharedInMatrix)];
    return by === 'callers' ? [(0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.tokenSharedByCallers)] : [];
}
async function fileOfJob(request, isInCall) {
    const { jobWorkflow, workflow, github, budget } = request;
    const callee = (0,runner_run/* parseWorkflowRef */.QO)(jobWorkflow);
    if (!isInCall || callee === undefined)
        return workflow.read();
    const sha = jobWorkflow.slice(jobWorkflow.lastIndexOf('@') + 1);
    const [text, { readWorkflow }] = await Promise.all([
        (0,retry/* retrying */.R$)({ ...budget, attempts: 1 }, (timeoutMs) => (0,contents/* readFile */.TA)(github, { ...callee, sha }, timeoutMs)),
        Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(814), __webpack_require__.e(457), __webpack_require__.e(228)]).then(__webpack_require__.bind(__webpack_require__, 1228)),
    ]);
    return readWorkflow(text);
}

// EXTERNAL MODULE: ./build/heartbeat/interval.js
var heartbeat_interval = __webpack_require__(195);
// EXTERNAL MODULE: ./build/heartbeat/ping.js + 3 modules
var ping = __webpack_require__(4331);
// EXTERNAL MODULE: ./build/heartbeat/trouble.js
var trouble = __webpack_require__(9155);
// EXTERNAL MODULE: ./build/inputs/read.js
var read = __webpack_require__(309);
// EXTERNAL MODULE: ./build/job/job.js
var job_job = __webpack_require__(1800);
// EXTERNAL MODULE: ./build/job/messages.js
var job_messages = __webpack_require__(9267);
// EXTERNAL MODULE: ./build/job/state.js
var job_state = __webpack_require__(7798);
;// CONCATENATED MODULE: ./build/job/start.js













const JOB_OUTPUTS = (/* unused pure expression or super */ null && (['heartbeat-name', 'heartbeat-id', 'created', 'interval', 'grace']));
const MAIN_LIMIT_MS = 10_000;
const MAIN_ATTEMPTS = 3;
async function startJob(job) {
    const { run, inputs, connection, report } = job;
    const skipped = (0,job_job/* skippedState */.G)(job);
    if (skipped !== undefined) {
        reportSkipped(report, skipped);
        return { state: skipped, outputs: {} };
    }
    const { clock } = connection;
    const nothing = {
        kind: 'monitored',
        ...{ startedAtMs: clock.now(), startedUptimeMs: clock.uptimeMs(), name: undefined, heartbeat: undefined },
        ...{ created: false, renamed: false, own: undefined },
    };
    const notMonitored = (error, why, name) => {
        logTrouble(report, (0,message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.notMonitored, { reason: error.advice }), error);
        const reason = why === undefined ? {} : { [why]: (0,errors/* saveError */.Ek)(error) };
        return { state: { ...nothing, name, ...reason }, outputs: name === undefined ? {} : outputsOf(name) };
    };
    if (run.jobStatusIsHidden)
        return notMonitored((0,errors/* errorOf */.Mz)('setup', job_messages/* JOB_MESSAGES */.R.hiddenStatus), 'unproved');
    const budget = (0,retry/* budgetFor */.vO)(clock, Math.min(MAIN_LIMIT_MS, inputs.timeoutMs), MAIN_ATTEMPTS, report.info);
    const located = await (0,heartbeat_interval/* withWorkflow */.AV)(run, inputs.githubToken, connection.send, budget);
    const workflow = (0,heartbeat_interval/* ownWorkflow */.O3)(located, inputs.githubToken, connection.send, budget);
    const identity = identityRequest({ ...job, run: located }, workflow, budget);
    if (inputs.pingToken !== undefined)
        (0,ping/* maskToken */.gg)(job, inputs.pingToken);
    const { warnings, ignoresRenamedFrom } = await sharedInputs(identity);
    for (const warning of warnings)
        report.warning(warning);
    if (inputs.pingToken !== undefined) {
        report.info(`${(0,message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.tokenWillBePinged)}.`);
        return { state: nothing, outputs: {} };
    }
    let name;
    try {
        name = inputs.name ?? (await defaultIdentity(identity));
    }
    catch (thrown) {
        return notMonitored((0,errors/* asActionError */.z6)(thrown), 'unmonitored');
    }
    if (inputs.apiKey === '')
        return notMonitored((0,read/* missingKey */.aV)(), undefined, name);
    const renamedFrom = ignoresRenamedFrom ? [] : inputs.renamedFrom;
    const { outputs, ...found } = await findNamed({ ...job, inputs: { ...inputs, renamedFrom } }, name, workflow, budget);
    return { state: { ...nothing, ...found, ignoresRenamedFrom }, outputs };
}
function passOn({ state, outputs }, { saveState, report }) {
    saveState((0,job_state/* writeState */.J)(state));
    for (const [name, value] of Object.entries(outputs))
        report.output(name, value);
}
function reportSkipped(report, { isUncounted, reason }) {
    if (isUncounted)
        report.info(`${(0,message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.runSkipped, { reason })}.`);
    else
        report.notice(`${(0,message/* say */.cv)(job_messages/* JOB_MESSAGES */.R.keyWithheld, { reason })}.`);
}
async function findNamed(job, name, workflow, budget) {
    const { inputs, connection, report } = job;
    const spec = (0,job_job/* specFrom */.S)(inputs, name, async () => {
        const scheduled = await workflow.scheduled();
        if (scheduled.interval === undefined)
            throw (0,heartbeat_interval/* noInterval */.vK)(scheduled);
        return scheduled.interval;
    });
    if (inputs.name === undefined) {
        spec.findMoved = async (heartbeats) => {
            const { movedFinder } = await __webpack_require__.e(/* import() */ 275).then(__webpack_require__.bind(__webpack_require__, 9275));
            return movedFinder(githubOf(job), job.run.repository, name, budget)(heartbeats);
        };
    }
    const finding = (0,ping/* findOrCreate */.fC)({ connection, apiKey: inputs.apiKey, report, budget }, spec);
    const early = followsSchedule(job) ? workflow.scheduled() : undefined;
    const result = await finding;
    reportFound(report, name, result);
    const { heartbeat, created, renamed, own } = result;
    const isNeeded = heartbeat === undefined && inputs.create && inputs.intervalSecs === undefined;
    const scheduled = await (early ?? (isNeeded ? workflow.scheduled() : undefined));
    if (scheduled !== undefined)
        reportSchedule(report, scheduled, heartbeat);
    const interval = scheduled?.interval;
    const without = scheduled !== undefined && interval === undefined ? (0,errors/* saveError */.Ek)((0,heartbeat_interval/* noInterval */.vK)(scheduled)) : undefined;
    const unsupported = result.trouble?.kind === 'unsupported' ? (0,errors/* saveError */.Ek)(result.trouble) : undefined;
    return {
        ...{ name, heartbeat, created, renamed, own, interval, noInterval: without, unmonitored: unsupported },
        outputs: outputsOf(name, heartbeat, created),
    };
}
function followsSchedule({ run, inputs }) {
    return inputs.intervalSecs === undefined && inputs.name === undefined && inputs.update && run.attempt === 1;
}
function githubOf({ run, inputs, connection }) {
    return { apiUrl: run.githubApiUrl, token: inputs.githubToken, send: connection.send };
}
function identityRequest(job, workflow, budget) {
    const { run, inputs } = job;
    const { name, pingToken, renamedFrom, leg, jobWorkflow, jobCheckRun } = inputs;
    return {
        run,
        name,
        pingToken,
        renamedFrom,
        values: leg,
        jobWorkflow,
        jobCheckRun,
        workflow,
        github: githubOf(job),
        budget,
    };
}
function reportFound(report, name, { heartbeat, created, trouble }) {
    if (trouble !== undefined) {
        const text = (0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.heartbeatPending, { name, reason: trouble.advice });
        logTrouble(report, text, trouble);
    }
    if (heartbeat === undefined)
        return;
    const found = created ? messages/* HEARTBEAT_MESSAGES */.w.heartbeatCreated : messages/* HEARTBEAT_MESSAGES */.w.heartbeatFound;
    report.info((0,message/* say */.cv)(found, { name, id: heartbeat.id, expectation: (0,format/* formatExpectation */.M)(heartbeat) }));
    if (heartbeat.status === 'paused')
        report.info((0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.heartbeatPaused, { name }));
}
function reportSchedule(report, { warnings, unread, wrong }, heartbeat) {
    for (const warning of warnings)
        report.warning(warning);
    if (heartbeat === undefined)
        return;
    if (wrong !== undefined) {
        (0,trouble/* reportTrouble */.ad)(report, (0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.scheduleInvalid, { reason: wrong.advice }), wrong);
    }
    if (unread !== undefined) {
        const text = (0,message/* say */.cv)(messages/* HEARTBEAT_MESSAGES */.w.scheduleUnread, { reason: unread.advice });
        (0,trouble/* reportTrouble */.ad)(report, text, unread, 'warning');
    }
}
function logTrouble(report, text, error) {
    report.info(text);
    for (const line of (0,errors/* causesOf */.cZ)(error))
        report.debug(line);
}
function outputsOf(name, heartbeat, created = false) {
    return {
        'heartbeat-name': name,
        'heartbeat-id': heartbeat?.id ?? '',
        created: String(created),
        interval: String(heartbeat?.intervalSecs ?? ''),
        grace: String(heartbeat?.graceSecs ?? ''),
    };
}


/***/ })

};
;