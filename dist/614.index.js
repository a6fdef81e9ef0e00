"use strict";
exports.id = 614;
exports.ids = [614];
exports.modules = {

/***/ 7376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fileOfRow)
/* harmony export */ });
/* harmony import */ var _heartbeat_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9053);

function fileOfRow({ name, kind }, repository) {
    if (name === undefined)
        return undefined;
    const job = (0,_heartbeat_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDefaultName */ .qv)(name, repository);
    if (job !== undefined)
        return job.file;
    return kind === 'workflow' && name.startsWith(`${repository}/`) ? name.slice(repository.length + 1) : undefined;
}


/***/ }),

/***/ 2413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ usageOfFile),
/* harmony export */   KY: () => (/* binding */ uncovered),
/* harmony export */   bK: () => (/* binding */ mayHaveJob),
/* harmony export */   cf: () => (/* binding */ stepNamesOf),
/* harmony export */   e_: () => (/* binding */ isCutName),
/* harmony export */   qR: () => (/* binding */ lostBy),
/* harmony export */   yb: () => (/* binding */ conditionsOf)
/* harmony export */ });
/* unused harmony export defaultNameIn */
/* harmony import */ var _heartbeat_called_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8759);
/* harmony import */ var _heartbeat_usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3667);
/* harmony import */ var _workflow_schedule_if_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6626);
/* harmony import */ var _run_jobs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1583);




const known = new WeakMap();
function usageOfFile(file, files) {
    const usages = known.get(files.workflows) ?? new Map();
    known.set(files.workflows, usages);
    const usage = usages.get(file) ?? readUsage(file, files);
    usages.set(file, usage);
    return usage;
}
function readUsage(file, files) {
    const list = (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .jobsOfRuns */ .eR)(file, files);
    const usage = {
        ...{ heartbeats: [], dynamic: [], names: new Set(), shared: [], unread: list.unread },
        measures: false,
        isOpen: list.isTruncated || list.unread.some(({ repository }) => repository === files.repository),
    };
    for (const one of list.jobs)
        addJob(usage, one, file, files);
    usage.isOpen ||= files.workflows.get(file)?.jobs.some(({ isOpen }) => isOpen) === true;
    return usage;
}
function addJob(usage, one, file, files) {
    const job = (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowOf */ .B4)(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId);
    if (job === undefined)
        return;
    const { steps, isOpen } = (0,_heartbeat_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .usageOfJob */ .Qb)(job, files);
    usage.isOpen ||= isOpen;
    for (const step of steps)
        addStep(usage, step, one, file, files);
}
function addStep(usage, step, one, file, files) {
    const name = step.name ?? defaultNameIn(one, file, files.repository);
    usage.measures ||= step.measures;
    for (const earlier of step.renamedFrom)
        usage.names.add(earlier);
    const isMade = step.isScheduled && step.creates && isScheduled(one, file, files);
    if (name === undefined) {
        if (isMade)
            usage.dynamic.push(one);
        return;
    }
    const isKnown = usage.names.has(name);
    usage.names.add(name);
    if (isKnown && step.name === undefined && !usage.shared.includes(name))
        usage.shared.push(name);
    const ref = (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .refOf */ .H8)(step.name === undefined ? one : { ...one, combination: undefined }, file);
    if (isMade && !usage.heartbeats.some((other) => other.name === name))
        usage.heartbeats.push({ ...ref, name });
}
function defaultNameIn(one, file, repository) {
    if (one.isDynamic)
        return undefined;
    const { values, hasTwin } = one.combination ?? {};
    return (0,_heartbeat_called_name_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultNameThrough */ ._)(repository, file, one.calls, one.jobId, values, hasTwin);
}
function isScheduled(one, file, files) {
    const conditions = conditionsAround(one, file, files);
    const starts = ({ cron }) => conditions.every((condition) => (0,_workflow_schedule_if_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluateScheduleIf */ .G)(condition, cron).run !== 'skipped');
    return files.workflows.get(file)?.schedule.some(starts) === true;
}
function conditionsAround(one, file, files) {
    const outer = one.calls[0]?.jobId ?? one.jobId;
    return [
        files.workflows.get(file)?.jobs.find(({ id }) => id === outer)?.condition,
        (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowOf */ .B4)(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId)?.condition,
    ];
}
function conditionsOf(job, files) {
    const one = (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .jobsOfRuns */ .eR)(job.file, files).jobs.find((listed) => idsOf((0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .refOf */ .H8)(listed, job.file)) === idsOf(job));
    if (one !== undefined)
        return conditionsAround(one, job.file, files);
    return [files.workflows.get(job.file)?.jobs.find(({ id }) => id === job.jobId)?.condition];
}
function uncovered(files, names) {
    return [...files.workflows].flatMap(([file, workflow]) => {
        if (workflow === undefined || workflow.schedule.length === 0)
            return [];
        return usageOfFile(file, files).heartbeats.filter(({ name }) => !names.has(name));
    });
}
function mayHaveJob(wanted, files) {
    const { heartbeats, dynamic, unread } = usageOfFile(wanted.file, files);
    if (heartbeats.some(({ name }) => name === wanted.name))
        return true;
    if (wanted.inner !== undefined && unread.length > 0)
        return true;
    return dynamic.some((one) => idsOf((0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .refOf */ .H8)(one, wanted.file)) === idsOf(wanted));
}
function lostBy(name, own, files) {
    const lost = lostIn(name, own, files);
    if (lost === undefined)
        return undefined;
    const { names, isOpen } = writtenIn(files);
    return isOpen || names.has(name) ? undefined : lost;
}
const written = new WeakMap();
function writtenIn(files) {
    const known = written.get(files);
    if (known !== undefined)
        return known;
    const usages = [...files.workflows].map(([file, one]) => one && usageOfFile(file, files));
    const names = new Set(usages.flatMap((usage) => [...(usage?.names ?? [])]));
    const found = { names, isOpen: usages.some((usage) => usage === undefined || usage.isOpen) };
    written.set(files, found);
    return found;
}
function lostIn(name, own, files) {
    const { file, inner, jobId } = own;
    if (!files.workflows.has(file))
        return { what: 'file', place: file, successors: [] };
    const workflow = files.workflows.get(file);
    const outer = workflow?.jobs.find(({ id }) => id === jobId);
    const list = (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .jobsOfRuns */ .eR)(file, files);
    const same = list.jobs.filter((one) => idsOf((0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .refOf */ .H8)(one, file)) === idsOf(own));
    if (workflow === undefined || list.isTruncated)
        return undefined;
    if (same.length > 0)
        return lostMatrix(name, own, same, files);
    if (outer !== undefined && (inner === undefined ? !outer.callsWorkflow : mayBeUnread(list, outer.callsWorkflow)))
        return undefined;
    const what = inner === undefined ? 'job' : 'call';
    return { what, place: `${idsOf(own)} in ${file}`, successors: [] };
}
function mayBeUnread({ unread }, callsWorkflow) {
    return callsWorkflow && unread.length > 0;
}
function lostMatrix(name, own, same, files) {
    const { file } = own;
    const isUsing = same.some((one) => usesDefaultName(one, files));
    const successors = same.flatMap((one) => defaultNameIn(one, file, files.repository) ?? []);
    if (!isUsing || successors.includes(name))
        return undefined;
    const isDynamic = successors.length < same.length;
    if (isDynamic && (isCutName(name) || labelCount(own) > 0))
        return undefined;
    const gained = same.some((one) => labelCount((0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .refOf */ .H8)(one, file)) > labelCount(own) || one.isDynamic);
    const isChanged = !isCutName(name) && (gained || same.every((one) => labelCount((0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .refOf */ .H8)(one, file)) < labelCount(own)));
    return { what: isChanged ? 'matrix' : 'value', place: `${idsOf(own)} in ${file}`, successors };
}
function usesDefaultName(one, files) {
    const job = (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowOf */ .B4)(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId);
    return job !== undefined && (0,_heartbeat_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .usageOfJob */ .Qb)(job, files).steps.some((step) => step.name === undefined);
}
function stepNamesOf(own, files) {
    const same = (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .jobsOfRuns */ .eR)(own.file, files).jobs.filter((one) => idsOf((0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .refOf */ .H8)(one, own.file)) === idsOf(own));
    const jobs = same.flatMap((one) => (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowOf */ .B4)(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId) ?? []);
    const usages = jobs.map((job) => (0,_heartbeat_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .usageOfJob */ .Qb)(job, files));
    const isUsing = usages.some(({ isOpen, steps }) => isOpen || steps.some(({ name }) => name === undefined));
    if (own.jobId === undefined || usages.length === 0 || isUsing)
        return undefined;
    return [...new Set(usages.flatMap(({ steps }) => steps.flatMap(({ name }) => name ?? [])))];
}
function isCutName(name) {
    return name.length === 200 && /~[0-9a-f]{8}$/.test(name);
}
function labelCount({ leg, inner = [] }) {
    return [leg, ...inner.map(({ label }) => label)].filter((label) => label !== undefined).length;
}
function idsOf({ jobId, inner = [] }) {
    return [jobId, ...inner.map((segment) => segment.jobId)].join('/');
}


/***/ }),

/***/ 5514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ findCause)
});

// UNUSED EXPORTS: isWithoutJobs

// EXTERNAL MODULE: ./build/github/actions.js
var actions = __webpack_require__(3828);
// EXTERNAL MODULE: ./build/heartbeat/usage.js
var heartbeat_usage = __webpack_require__(3667);
// EXTERNAL MODULE: ./build/runner/reporter.js
var reporter = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/message.js
var message = __webpack_require__(7282);
;// CONCATENATED MODULE: ./build/check/runs/facts.js
function commonCause(kind, said = '', ruledOut = []) {
    return { kind, said, ruledOut };
}

// EXTERNAL MODULE: ./build/check/runs/messages.js
var messages = __webpack_require__(251);
;// CONCATENATED MODULE: ./build/check/runs/cause-in-run.js




const CONCLUSIONS = {
    startup_failure: {
        kind: 'startup-failure',
        describe: ({ when }) => (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.startupFailure.text, { when }),
        advice: messages/* RUN_MESSAGES */.F.startupFailure.fix,
    },
    failure: {
        kind: 'failed',
        describe: ({ when, inJob, atStep }) => (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.runFailed.text, { when, place: inJob + atStep }),
        advice: messages/* RUN_MESSAGES */.F.runFailed.fix,
    },
    timed_out: {
        kind: 'timed-out',
        describe: ({ when, inJob, atStep }) => (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.runTimedOut.text, { when, place: inJob + atStep }),
        advice: messages/* RUN_MESSAGES */.F.runTimedOut.fix,
    },
    skipped: {
        kind: 'skipped',
        describe: ({ when, job }) => (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.runSkippedJob.text, { when, skipped: job === undefined ? 'all of its jobs' : `job ${job.name}` }),
        advice: messages/* RUN_MESSAGES */.F.runSkippedJob.fix,
    },
    success: {
        kind: 'not-pinged',
        describe: ({ when, inJob, said }) => (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.runDidNotPing.text, { when, place: inJob, said }),
        advice: messages/* RUN_MESSAGES */.F.runDidNotPing.fix,
    },
};
function causeInRun(run, facts) {
    const { job, jobId, annotations } = facts;
    const where = {
        when: (0,duration/* formatInstant */.r4)(run.createdAtMs),
        job,
        inJob: job === undefined || job.name === jobId ? '' : ` in job ${job.name}`,
        atStep: job?.failedStep === undefined ? '' : ` at step "${job.failedStep}"`,
        said: annotations.length === 0 ? '' : `: ${annotations.join(' / ')}`,
    };
    const found = beforeSteps(run, where) ?? stepGone(run, where, facts) ?? becameOf(run, where, facts);
    return {
        ...found,
        url: job?.url || run.url || undefined,
        common: found.common && { ...found.common, said: wordsOf(annotations) },
    };
}
const BILLING = /billing|payment|spending limit/i;
function wordsOf([first = '']) {
    return first.replace(/^.*?(?:not pinged|not monitored): /s, '');
}
function beforeSteps({ conclusion }, { when, job, inJob, said }) {
    if (job?.conclusion !== 'failure' || conclusion === 'startup_failure' || !isBeforeSteps(job) || said === '')
        return undefined;
    const { text, fix } = messages/* RUN_MESSAGES */.F.failedBeforeSteps;
    const common = commonCause(BILLING.test(said) ? 'billing' : 'refused');
    return { kind: 'failed', text: (0,message/* fill */.GS)(text, { when, place: inJob, said }), advice: fix, common };
}
function isBeforeSteps({ hasSteps, failedStep }) {
    return !hasSteps || failedStep === 'Set up job';
}
function stepGone(run, { when, job, inJob }, { stepNames }) {
    const hasPassed = run.status === 'completed' && (job ?? run).conclusion === 'success';
    if (stepNames === undefined || !hasPassed)
        return undefined;
    const { text, fix } = stepNames.length === 0 ? messages/* RUN_MESSAGES */.F.stepRemoved : messages/* RUN_MESSAGES */.F.stepRenamed;
    return { kind: 'not-pinged', text: (0,message/* fill */.GS)(text, { when, place: inJob, names: stepNames.join(', ') }), advice: fix };
}
function becameOf(run, where, { nowMs }) {
    const { when, job } = where;
    const { status, startedAtMs } = job ?? run;
    if (status !== 'completed' && run.conclusion !== 'startup_failure') {
        const { text, fix } = status === 'in_progress' ? messages/* RUN_MESSAGES */.F.runInProgress : messages/* RUN_MESSAGES */.F.runWaiting;
        return {
            kind: 'running',
            text: (0,message/* fill */.GS)(text, { when, ago: ago(nowMs - (startedAtMs ?? run.startedAtMs)) }),
            advice: fix,
        };
    }
    const conclusion = run.conclusion === 'startup_failure' ? run.conclusion : (job ?? run).conclusion;
    if (conclusion === 'cancelled')
        return cancelled(where);
    const known = CONCLUSIONS[conclusion];
    if (known === undefined)
        return {
            kind: 'unknown',
            text: (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.runEndedAs.text, { when, conclusion, place: where.inJob }),
            advice: messages/* RUN_MESSAGES */.F.runEndedAs.fix,
        };
    const common = known.kind === 'not-pinged' ? commonCause('pings', '', ['a failed job']) : undefined;
    return { kind: known.kind, text: known.describe(where), advice: known.advice, common };
}
function cancelled({ when, job, atStep }) {
    return job === undefined || !job.hasSteps
        ? {
            kind: 'cancelled',
            text: (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.cancelledBefore.text, { when, what: job === undefined ? 'its job' : `job ${job.name}` }),
            advice: messages/* RUN_MESSAGES */.F.cancelledBefore.fix,
        }
        : {
            kind: 'cancelled',
            text: (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.cancelledWhile.text, { when, job: job.name, step: atStep }),
            advice: messages/* RUN_MESSAGES */.F.cancelledWhile.fix,
        };
}
function ago(ms) {
    return (0,duration/* formatDuration */.a3)(Math.max(0, ms) / 1000);
}

;// CONCATENATED MODULE: ./build/check/runs/cause.js





const DISABLED = {
    disabled_inactivity: messages/* RUN_MESSAGES */.F.disabledForInactivity,
    disabled_manually: messages/* RUN_MESSAGES */.F.disabledManually,
    disabled_fork: messages/* RUN_MESSAGES */.F.disabledInFork,
};
function causeOf(facts) {
    const cause = firstThatApplies(facts);
    const button = buttonFor(cause.kind, facts);
    const lastError = cause.kind === 'failed' || cause.kind === 'timed-out' ? facts.lastError : undefined;
    return { ...cause, ...(button && { button }), ...(lastError !== undefined && { lastError }) };
}
const RERUN = ['failed', 'timed-out', 'cancelled', 'skipped'];
const START = ['never-triggered', 'not-pinged', 'startup-failure'];
function buttonFor(kind, { runs, workflowUrl }) {
    const runUrl = runs?.[0]?.url ?? '';
    if (RERUN.includes(kind))
        return runUrl === '' ? undefined : { text: 'Re-run', url: runUrl };
    if (kind === 'disabled')
        return { text: 'Enable', url: workflowUrl };
    return START.includes(kind) ? { text: 'Run workflow', url: workflowUrl } : undefined;
}
function firstThatApplies(facts) {
    const { exists, runs, fired } = facts;
    const [newest] = runs ?? [];
    if (exists === false)
        return gone(facts, newest);
    const disabled = disabledBy(facts);
    if (disabled !== undefined)
        return disabled;
    if (runs === undefined)
        return notKnown(facts);
    if (facts.rejected !== undefined)
        return rejectedBy(facts.rejected, facts);
    if (newest !== undefined)
        return facts.missingLeg === undefined ? causeInRun(newest, facts) : lostLeg(newest, facts);
    if (facts.isUnscheduled)
        return unscheduled(facts);
    return fired === false ? notDue(facts) : neverTriggered(facts);
}
function gone({ file }, newest) {
    const last = newest ? `; its last run started ${(0,duration/* formatInstant */.r4)(newest.createdAtMs)}` : '';
    return {
        kind: 'gone',
        text: (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.fileGone.text, { file, last }),
        url: newest?.url || undefined,
        advice: messages/* RUN_MESSAGES */.F.fileGone.fix,
    };
}
function disabledBy({ state, workflowUrl }) {
    const what = DISABLED[state?.state ?? ''];
    if (what === undefined)
        return undefined;
    const since = state?.updatedAtMs === undefined ? '' : ` on ${(0,duration/* formatInstant */.r4)(state.updatedAtMs)}`;
    const common = state?.state === 'disabled_inactivity' ? commonCause('inactivity') : undefined;
    return { kind: 'disabled', text: (0,message/* fill */.GS)(what.text, { since }), url: workflowUrl, advice: what.fix, common };
}
function notKnown({ unavailable, workflowUrl }) {
    return {
        kind: 'unknown',
        text: (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.runsUnknown.text, { reason: unavailable.length === 0 ? '' : `: ${unavailable.join('. ')}` }),
        url: workflowUrl,
        advice: messages/* RUN_MESSAGES */.F.runsUnknown.fix,
    };
}
function notDue({ sinceMs, workflowUrl }) {
    return {
        kind: 'not-due',
        text: (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.notDue.text, { since: (0,duration/* formatInstant */.r4)(sinceMs) }),
        url: workflowUrl,
        advice: messages/* RUN_MESSAGES */.F.notDue.fix,
    };
}
function unscheduled({ sinceMs, nowMs, workflowUrl }) {
    return {
        kind: 'never-triggered',
        text: (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.unscheduledNotStarted.text, { since: (0,duration/* formatInstant */.r4)(sinceMs), ago: ago(nowMs - sinceMs) }),
        url: workflowUrl,
        advice: messages/* RUN_MESSAGES */.F.unscheduledNotStarted.fix,
    };
}
function lostLeg(run, { missingLeg }) {
    return {
        kind: 'gone',
        text: (0,message/* fill */.GS)(messages/* RUN_MESSAGES */.F.matrixJobGone.text, { when: (0,duration/* formatInstant */.r4)(run.createdAtMs), values: missingLeg ?? '' }),
        url: run.url || undefined,
        advice: messages/* RUN_MESSAGES */.F.matrixJobGone.fix,
    };
}
function neverTriggered({ sinceMs, workflowUrl, isFullHour, neverScheduled, state, fired }) {
    const ruledOut = ['a rejected workflow file', ...(state?.state === 'active' ? ['a disabled workflow'] : [])];
    const dropped = isFullHour ? messages/* RUN_MESSAGES */.F.neverTriggeredFullHour : messages/* RUN_MESSAGES */.F.neverTriggered;
    const { text, fix } = neverScheduled ? messages/* RUN_MESSAGES */.F.neverRegistered : dropped;
    return {
        kind: 'never-triggered',
        text: (0,message/* fill */.GS)(text, { since: (0,duration/* formatInstant */.r4)(sinceMs) }),
        url: workflowUrl,
        advice: fix,
        common: fired === true ? commonCause(neverScheduled ? 'unregistered' : 'scheduler', '', ruledOut) : undefined,
    };
}
function rejectedBy(run, { notLocked }) {
    const refused = run.conclusion === 'startup_failure' ? messages/* RUN_MESSAGES */.F.startupFailure : messages/* RUN_MESSAGES */.F.fileRejected;
    const { text, fix } = notLocked === undefined ? refused : messages/* RUN_MESSAGES */.F.actionNotLocked;
    const values = { when: (0,duration/* formatInstant */.r4)(run.createdAtMs), action: notLocked ?? '' };
    const common = notLocked === undefined ? undefined : commonCause('lockfile', notLocked, ['a step that failed']);
    return { kind: 'startup-failure', text: (0,message/* fill */.GS)(text, values), url: run.url || undefined, advice: fix, common };
}

// EXTERNAL MODULE: ./build/check/runs/coverage.js
var coverage = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/check/runs/match-job.js
var match_job = __webpack_require__(3892);
// EXTERNAL MODULE: ./build/check/runs/waiting.js
var waiting = __webpack_require__(2684);
;// CONCATENATED MODULE: ./build/check/runs/find-cause.js








async function findCause(missed, context) {
    if (context.history.lacksRuns)
        return undefined;
    const { file, sinceMs, dueMs } = missed;
    const { history, files, usage, nowMs, repositoryUrl } = context;
    const [states, listed] = await Promise.all([history.states(), history.runs(file, sinceMs)]);
    const state = states && (await history.state(file));
    const isHidden = states === undefined && listed?.length === 0;
    const workflow = files?.get(file)?.workflow;
    const isUnscheduled = workflow?.schedule.length === 0;
    const counted = (isUnscheduled ? listed : listed && (0,match_job/* countedRuns */.XW)(listed))?.filter((run) => isFor(run, dueMs));
    const runs = isHidden ? undefined : counted;
    const isSilent = runs?.length === 0 && files?.has(file) !== false;
    return causeOf({
        nowMs,
        sinceMs: dueMs ?? sinceMs,
        file,
        isUnscheduled,
        fired: hasFired(files?.get(file)?.timetable, dueMs ?? sinceMs, nowMs),
        exists: files?.has(file),
        state,
        runs,
        jobId: missed.jobId,
        ...(await jobFacts(runs?.[0], missed, history, usage)),
        unavailable: history.unavailable,
        workflowUrl: `${repositoryUrl}/actions/workflows/${encodeURIComponent(file).replace(/[()'!*]/g, '')}`,
        isFullHour: workflow?.schedule.some(({ cron }) => /^\s*0+\s/.test(cron)) === true,
        neverScheduled: isSilent && (await hasNeverRun(file, context)),
        ...(await rejectionOf(listed ?? [], context)),
        stepNames: (0,coverage/* stepNamesOf */.cf)(missed, usage),
    });
}
async function hasNeverRun(file, { history, files, nowMs }) {
    const timetable = files?.get(file)?.timetable;
    if (timetable === undefined)
        return false;
    const recent = await history.runs(file, (0,waiting/* runsNeeded */.wo)(timetable, timetable.lastAt(nowMs) ?? nowMs));
    if (recent?.some(({ event }) => event === 'schedule') !== false)
        return false;
    const all = await history.runs(file, nowMs - actions/* RUNS_KEPT_MS */.TN);
    return all?.every(({ event }) => event !== 'schedule') === true;
}
async function rejectionOf(runs, { history, usage }) {
    const newest = runs.find((run) => run.event === 'push' || (0,match_job/* countedRuns */.XW)([run]).length > 0);
    const isRejected = newest !== undefined && (await isWithoutJobs(newest, history));
    if (!isRejected)
        return { rejected: undefined, notLocked: undefined };
    const action = usage.actionRepository || heartbeat_usage/* PUBLISHED */.ly;
    const lock = await history.lockFile();
    const isLocked = lock === undefined || lock.toLowerCase().includes(action.toLowerCase());
    return { rejected: newest, notLocked: isLocked ? undefined : action };
}
async function isWithoutJobs(run, history) {
    if (run.conclusion === 'startup_failure')
        return true;
    if (run.status !== 'completed' || run.conclusion !== 'failure')
        return false;
    return (await history.jobs(run.id))?.length === 0;
}
function isFor({ event, createdAtMs }, dueMs) {
    return dueMs === undefined || event !== 'schedule' || createdAtMs >= dueMs;
}
async function jobFacts(newest, missed, history, files) {
    const job = newest && (await (0,match_job/* jobIn */.Dk)(newest, missed, history, files));
    const isLost = newest !== undefined && (await isLegLost(newest, missed, history, files));
    const isUnstarted = job?.conclusion === 'failure' && isBeforeSteps(job);
    const isTelling = job?.conclusion === 'success' || isUnstarted;
    const said = isTelling && job.checkRunId !== undefined ? await history.annotations(job.checkRunId) : [];
    const hasFailed = job !== undefined && ['failure', 'timed_out'].includes(job.conclusion) && !isUnstarted;
    return {
        job,
        lastError: hasFailed && job.checkRunId !== undefined ? await history.lastError(job.checkRunId) : undefined,
        missingLeg: isLost ? lastLabel(missed) : undefined,
        annotations: (said ?? [])
            .filter((one) => isUnstarted || isOurs(one))
            .map(({ message }) => message.replace(/[.\s]+$/, ''))
            .slice(0, 2),
    };
}
function lastLabel({ leg, inner = [] }) {
    return inner.findLast(({ label }) => label !== undefined)?.label ?? leg;
}
function isOurs({ title, message }) {
    return title === reporter/* TITLE */.l || /heartbeat|\bping/i.test(message);
}
function hasFired(firings, sinceMs, nowMs) {
    return firings && (firings.lastAt(nowMs) ?? Number.NEGATIVE_INFINITY) >= sinceMs;
}
async function isLegLost(run, ref, history, files) {
    if (lastLabel(ref) === undefined)
        return false;
    if (run.status !== 'completed')
        return false;
    return (0,match_job/* lacksLeg */.xn)((await history.jobs(run.id)) ?? [], ref, files);
}


/***/ }),

/***/ 5902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ newestCounted),
/* harmony export */   Rs: () => (/* binding */ inForceSince),
/* harmony export */   hq: () => (/* binding */ scheduleChangedAt),
/* harmony export */   rJ: () => (/* binding */ hadSameSchedule)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);
/* harmony import */ var _match_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3892);


const RUN_MS = 2 * _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
async function newestCounted(history, file, listedFromMs, pingedMs = listedFromMs) {
    for (const sinceMs of [listedFromMs, pingedMs - RUN_MS]) {
        const [newest] = (0,_match_job_js__WEBPACK_IMPORTED_MODULE_1__/* .countedRuns */ .XW)((await history.runs(file, sinceMs)) ?? []);
        if (newest !== undefined || listedFromMs <= pingedMs - RUN_MS)
            return newest;
    }
    return undefined;
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


/***/ }),

/***/ 2591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ earlyAnswers),
/* harmony export */   TH: () => (/* binding */ earlierAttempts),
/* harmony export */   WW: () => (/* binding */ decidingRuns),
/* harmony export */   _A: () => (/* binding */ outcomeIn),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* unused harmony export startedBy */
/* harmony import */ var _schedule_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7339);
/* harmony import */ var _match_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3892);


const MOST_ATTEMPTS = 5;
function earlierAttempts({ attempt }) {
    return Array.from({ length: Math.min(attempt - 1, MOST_ATTEMPTS) }, (_, nth) => attempt - 1 - nth);
}
async function outcomeIn(run, job, { history, usage }) {
    const outcome = await latestOutcome(run, job, { history, usage });
    if (outcome === 'success')
        return outcome;
    for (const attempt of earlierAttempts(run)) {
        const found = await (0,_match_job_js__WEBPACK_IMPORTED_MODULE_1__/* .jobIn */ .Dk)(run, job, history, usage, attempt);
        if (found?.conclusion === 'success')
            return 'success';
    }
    return outcome;
}
async function latestOutcome(run, job, { history, usage }) {
    const byRun = (0,_schedule_status_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeOf */ .sG)(run.status, run.conclusion);
    if (run.conclusion === 'startup_failure')
        return byRun;
    const found = await (0,_match_job_js__WEBPACK_IMPORTED_MODULE_1__/* .jobIn */ .Dk)(run, job, history, usage);
    if (found !== undefined)
        return found.conclusion === 'skipped' ? 'neither' : (0,_schedule_status_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeOf */ .sG)(found.status, found.conclusion);
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
    const earliestMs = Math.max(dueMs - graceMs, timetable.lastAt(dueMs - 1) ?? Number.NEGATIVE_INFINITY);
    const known = runs.filter(({ createdAtMs }) => createdAtMs <= pingedMs && createdAtMs < dueMs);
    const isEarly = (run) => startedBy(run) === 'other-run' && run.createdAtMs >= earliestMs;
    const answers = [];
    let hasEarly = false;
    for (const run of known) {
        const isCandidate = isEarly(run);
        if (!isCandidate && !hasEarly) {
            if (run.createdAtMs < earliestMs)
                return [];
            continue;
        }
        if ((await outcomeFor(run)) !== 'success')
            continue;
        answers.push(answerOf(run));
        hasEarly ||= isCandidate;
        if (!isCandidate && startedBy(run) === 'scheduled-run')
            break;
    }
    return answers.reverse();
}
function answerOf(run) {
    return { atMs: run.createdAtMs, by: startedBy(run) };
}


/***/ }),

/***/ 7628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h8: () => (/* binding */ scheduleOfJobs),
/* harmony export */   kZ: () => (/* binding */ scheduleOfJob),
/* harmony export */   w5: () => (/* binding */ isNeverScheduled)
/* harmony export */ });
/* harmony import */ var _heartbeat_usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3667);
/* harmony import */ var _schedule_interval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4140);
/* harmony import */ var _schedule_timetable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2190);
/* harmony import */ var _workflow_schedule_if_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6626);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2413);





function scheduleOfJob(file, jobId, { files, usage, nowMs }) {
    const read = files?.get(file);
    if (read?.timetable === undefined || read.intervalSecs === undefined)
        return undefined;
    const { timetable, intervalSecs, workflow } = read;
    const job = workflow?.jobs.find(({ id }) => id === jobId);
    if (job === undefined)
        return { timetable, intervalSecs, hasGrace: false };
    const { repository, actionRepository } = usage;
    const watched = (0,_heartbeat_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .watchedBy */ .oV)(job, { repository, file, actionRepository });
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
function scheduleOfJobs(file, refs, { files, usage, nowMs }) {
    const read = files?.get(file);
    if (read?.timetable === undefined || read.intervalSecs === undefined)
        return undefined;
    const { timetable, intervalSecs, workflow } = read;
    const schedule = workflow?.schedule ?? [];
    const conditions = refs.map((ref) => (0,_coverage_js__WEBPACK_IMPORTED_MODULE_4__/* .conditionsOf */ .yb)(ref, usage));
    const results = schedule.map(({ cron }) => conditions.map((own) => own.map((condition) => (0,_workflow_schedule_if_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluateScheduleIf */ .G)(condition, cron))));
    if (results.flat(2).some(({ isOpaque }) => isOpaque))
        return 'unknown';
    const own = schedule.filter((_, nth) => results[nth]?.some((job) => job.every(({ run }) => run !== 'skipped')));
    if (own.length === 0)
        return undefined;
    return own.length === schedule.length ? { timetable, intervalSecs } : partOf(read, own, nowMs);
}
function isNeverScheduled(job, schedule) {
    return schedule.every(({ cron }) => (0,_workflow_schedule_if_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluateScheduleIf */ .G)(job?.condition, cron).run === 'skipped');
}
function cronsOf({ condition }, schedule) {
    const read = schedule.map((entry) => ({ entry, ...(0,_workflow_schedule_if_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluateScheduleIf */ .G)(condition, entry.cron) }));
    if (read.some(({ isOpaque }) => isOpaque))
        return [];
    return read.flatMap(({ entry, run }) => (run === 'skipped' ? [] : [entry]));
}
const parts = new WeakMap();
function partOf(file, own, nowMs) {
    const known = parts.get(file) ?? new Map();
    parts.set(file, known);
    const key = JSON.stringify(own);
    const { intervalSecs } = known.get(key) ?? (0,_schedule_interval_js__WEBPACK_IMPORTED_MODULE_1__/* .scheduleInterval */ .J)(own, nowMs);
    const part = known.get(key) ?? { timetable: (0,_schedule_timetable_js__WEBPACK_IMPORTED_MODULE_2__/* .timetableOf */ .h)(own, nowMs), intervalSecs };
    known.set(key, part);
    return part;
}


/***/ }),

/***/ 3892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ jobIn),
/* harmony export */   GT: () => (/* binding */ scheduledRuns),
/* harmony export */   XW: () => (/* binding */ countedRuns),
/* harmony export */   ai: () => (/* binding */ watchedJob),
/* harmony export */   fz: () => (/* binding */ shownIn),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   xn: () => (/* binding */ lacksLeg)
/* harmony export */ });
/* unused harmony export worstJob */
/* harmony import */ var _heartbeat_matrix_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9139);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(204);
/* harmony import */ var _workflow_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5059);
/* harmony import */ var _workflow_displayed_pattern_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1305);
/* harmony import */ var _run_jobs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1583);





function countedRuns(runs) {
    return runs.filter(({ event }) => _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_EVENTS */ .O$.includes(event));
}
function scheduledRuns(runs) {
    return runs.filter(({ event }) => event === 'schedule');
}
function watchedJob(jobs, ref, files) {
    const list = listFor(ref, files);
    const candidates = list.jobs.filter((one) => isMeant(one, segmentsOf(ref)));
    const others = list.jobs.filter((one) => !candidates.includes(one));
    const found = jobs.flatMap((job) => {
        const fit = bestFit(candidates, job.name, ref);
        const isOther = others.some(({ displayed }) => displayed.text === job.name);
        return fit === undefined || (isOther && !candidates.some(({ displayed }) => displayed.text === job.name))
            ? []
            : [{ job, fit }];
    });
    const best = Math.max(...found.map(({ fit }) => fit));
    const meant = found.filter(({ fit }) => fit === best).map(({ job }) => job);
    return worstJob(meant) ?? meant[0] ?? unexpanded(jobs, ref, candidates);
}
function lacksLeg(jobs, ref, files) {
    const ofMatrix = listFor(ref, files).jobs.filter((one) => isMeant(one, segmentsOf(ref), 'any'));
    if (ofMatrix.some((one) => isMeant(one, segmentsOf(ref)) && !isOpen(one)))
        return false;
    const names = jobs.map(({ name }) => name).filter((name) => ofMatrix.some((one) => mayBeOf(one, name)));
    const expanded = names.filter((name) => ofMatrix.some((one) => mayBeOf(one, name) && showsValues(one, name)));
    const isTold = expanded.length > 0 && !names.some((name) => name.includes(CUT_MARK));
    return isTold && expanded.every((name) => bestFit(ofMatrix.filter(isOpen), name, ref) === undefined);
}
function isOpen(one) {
    return one.isDynamic || isDynamicCall(one);
}
const CUT_MARK = '...';
function fits(one, name, ref) {
    return isMeant(one, segmentsOf(ref)) && bestFit([one], name, ref) !== undefined;
}
function shownIn(one, name) {
    for (const pattern of one.displayed.patterns) {
        const filled = pattern.isCut ? undefined : (0,_workflow_displayed_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .fillPattern */ .ut)(pattern, name);
        if (filled === undefined || filled === 'ambiguous' || name.includes(CUT_MARK))
            continue;
        const levels = [...one.calls.keys(), one.calls.length];
        return levels.map((level) => textsAt(filled, level));
    }
    return undefined;
}
function textsAt(filled, wanted) {
    return filled.filter(({ slot }) => slot.from === 'matrix' && (slot.level ?? 0) === wanted).map(({ text }) => text);
}
async function jobIn(run, ref, history, files, attempt) {
    if (attempt === undefined && run.conclusion === 'startup_failure')
        return undefined;
    const jobs = (await history.jobs(run.id, attempt)) ?? [];
    return ref.jobId === undefined ? worstJob(jobs) : watchedJob(jobs, ref, files);
}
function worstJob(jobs) {
    return (jobs.find(({ status, conclusion }) => status === 'completed' && !['success', 'skipped'].includes(conclusion)) ??
        jobs.find(({ status }) => status !== 'completed'));
}
function segmentsOf({ jobId = '', leg, inner = [] }) {
    return [{ jobId, label: leg }, ...inner];
}
function listFor(ref, files) {
    const list = (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .jobsOfRuns */ .eR)(ref.file, files);
    const isListed = list.jobs.some((one) => isMeant(one, segmentsOf(ref), 'any'));
    return isListed || list.unread.length === 0 ? list : listOf(segmentsOf(ref));
}
function listOf(segments) {
    const jobs = segments.map(({ jobId, label }, level) => {
        const uses = level < segments.length - 1 ? `./${level + 1}` : undefined;
        return { id: jobId, expansion: { kind: label === undefined ? 'none' : 'dynamic' }, uses };
    });
    return (0,_workflow_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .listJobs */ .N6)({ repository: '', path: '0', ref: '' }, ({ path }) => jobs.slice(Number(path), Number(path) + 1));
}
function isMeant({ calls, jobId, combination, isDynamic }, segments, labels = 'same') {
    const ids = [...calls.map((call) => call.jobId), jobId];
    if (ids.length !== segments.length || ids.some((id, level) => id !== segments[level]?.jobId))
        return false;
    if (labels === 'any')
        return true;
    const own = segments.at(-1)?.label;
    const isOwn = isDynamic || own === undefined || (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .ownLabel */ .tZ)(combination) === own;
    return isOwn && calls.every((call, level) => call.shown === undefined || (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .callLabel */ .v1)(call) === segments[level]?.label);
}
function isDynamicCall({ calls }) {
    return calls.some(({ shown }) => shown === undefined);
}
const PERHAPS = -1;
function bestFit(candidates, name, ref) {
    const fits = candidates.flatMap((one) => one.displayed.patterns.map((pattern) => fitOf(pattern, one, name, ref)));
    const found = fits.filter((fit) => fit !== undefined);
    return found.length === 0 ? undefined : Math.max(...found);
}
function fitOf(pattern, one, name, ref) {
    const filled = (0,_workflow_displayed_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .fillPattern */ .ut)(pattern, name);
    if (filled === undefined)
        return undefined;
    if (filled === 'ambiguous' || pattern.isCut)
        return PERHAPS;
    const segments = segmentsOf(ref);
    const isCall = (call, level) => call.shown !== undefined || (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .callLabel */ .v1)({ ...call, shown: textsAt(filled, level) }) === segments[level]?.label;
    if (!one.calls.every(isCall))
        return undefined;
    const own = segments.at(-1)?.label;
    if (!one.isDynamic && filled.length === 0)
        return 1;
    if (!one.isDynamic || own === undefined)
        return 0;
    return common(textsAt(filled, one.calls.length), own);
}
function common(texts, label) {
    const left = label.replace(/ ?~[0-9a-f]{8}$/, '').split(', ');
    const shown = texts.flatMap((text) => (0,_heartbeat_matrix_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text).split(', ')).filter((text) => text !== '');
    for (const text of shown) {
        const at = left.indexOf(text);
        if (at < 0)
            return undefined;
        left.splice(at, 1);
    }
    return shown.length;
}
function unexpanded(jobs, ref, candidates) {
    if (candidates.length === 0)
        return undefined;
    const ids = segmentsOf(ref).map(({ jobId }) => jobId);
    return jobs.find(({ name, conclusion }) => conclusion === 'skipped' && ids.join(' / ') === name);
}
function showsValues(one, name) {
    if (!isOpen(one))
        return one.combination !== undefined || one.calls.some(({ hasMatrix }) => hasMatrix);
    return one.displayed.patterns.some((pattern) => {
        const filled = (0,_workflow_displayed_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .fillPattern */ .ut)(pattern, name);
        if (filled === undefined || filled === 'ambiguous' || pattern.isCut)
            return false;
        return filled.some(({ slot, text }) => slot.from === 'matrix' && text !== '');
    });
}
function mayBeOf({ displayed }, name) {
    return displayed.patterns.some((pattern) => (0,_workflow_displayed_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .fillPattern */ .ut)(pattern, name) !== undefined);
}


/***/ }),

/***/ 251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ RUN_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7282);

const RUN_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    fileGone: {
        text: 'the workflow file {file} no longer exists on the default branch{last}',
        fix: 'If it was renamed, set `renamed-from` in its job to the old name of the heartbeat. If it is gone for good, delete the heartbeat.',
    },
    orphanedFile: {
        text: 'the workflow file {place} does not exist on the default branch',
        fix: 'If it was renamed, set `renamed-from` in its job to this name. If it is gone for good, delete the heartbeat.',
    },
    orphanedJob: {
        text: 'the job {place} does not exist',
        fix: 'If it was renamed, set `renamed-from` in its job to this name. If it is gone for good, delete the heartbeat.',
    },
    orphanedCall: {
        text: 'no job of a reusable workflow is reached as {place}',
        fix: 'If it was renamed, set `renamed-from` in its job to this name. If it is gone for good, delete the heartbeat.',
    },
    orphanedMatrix: {
        text: 'the matrix of {place} was added or removed, so its heartbeats have other names now ({successors})',
        fix: 'Let the job give this name as `renamed-from`, or delete the heartbeat.',
    },
    orphanedMatrixReplaced: {
        text: 'the matrix of {place} was added or removed, and its heartbeats with the new names exist ({successors})',
        fix: 'Delete this heartbeat.',
    },
    orphanedValue: {
        text: 'the matrix of {place} no longer has these values',
        fix: 'If it was renamed, set `renamed-from` in its job to this name. If it is gone for good, delete the heartbeat.',
    },
    orphanedValueReplaced: {
        text: 'the matrix of {place} no longer has these values, and all of its present jobs have heartbeats',
        fix: 'Delete this heartbeat.',
    },
    orphanedCut: {
        text: 'no job of {place} has this name, of which only the beginning is readable',
        fix: 'Compare it with the names of the jobs before you change anything.',
    },
    sharedLabel: {
        text: 'Several jobs of the matrix have the heartbeat "{name}", so one that passes hides one that fails',
        fix: 'Remove the value that the matrix repeats, or set `name`.',
    },
    calledUnread: {
        text: 'The reusable workflow {workflow}, which {file} calls, could not be read, so nothing is said about its jobs',
        fix: 'Give the check a `github-token` that may read it.',
    },
    disabledForInactivity: {
        text: 'GitHub disabled the workflow{since}, after 60 days without repository activity',
        fix: 'Enable it.',
    },
    disabledManually: {
        text: 'the workflow was disabled manually{since}',
        fix: 'Enable it, or pause the heartbeat.',
    },
    disabledInFork: {
        text: 'the workflow was disabled{since}, as GitHub does by default in forks',
        fix: 'Enable it.',
    },
    neverTriggered: {
        text: 'GitHub started no run of it since {since}',
        fix: 'Run it manually: GitHub drops scheduled runs under load. If this repeats, check the account that last changed the cron: GitHub stops the schedules of an account that is suspended or deleted, until another one changes the cron.',
    },
    neverTriggeredFullHour: {
        text: 'GitHub started no run of it since {since}, and its cron is at the full hour',
        fix: 'Run it manually, and choose another minute: GitHub drops scheduled runs under load, most of all at the full hour.',
    },
    neverRegistered: {
        text: 'GitHub started no run of it since {since}, and has never started it by schedule',
        fix: 'GitHub may not have registered the schedule: commit a change of the cron, on the default branch.',
    },
    fileRejected: {
        text: 'GitHub rejected the workflow file: the run of {when} failed without jobs',
        fix: 'Open the run, which says what is wrong in the file, and fix it.',
    },
    actionNotLocked: {
        text: '`.github/workflows/actions.lock` has no entry for {action}, so the run of {when} could not be started',
        fix: 'Update the lock file, so that it has every action of the workflow.',
    },
    failedBeforeSteps: {
        text: 'the run of {when} failed{place} before its first step{said}',
        fix: "Fix what GitHub's message says. None of the job's steps ran.",
    },
    stepRemoved: {
        text: 'the run of {when} passed{place}, but the job no longer uses this action',
        fix: 'Add the step again, or delete the heartbeat.',
    },
    stepRenamed: {
        text: 'the run of {when} passed{place}, but the job now has `name: {names}`',
        fix: 'If that is the same heartbeat, set `renamed-from` to this name before the next run; otherwise, delete this one.',
    },
    unscheduledNotStarted: {
        text: "the workflow has no schedule and hasn't been run since {since}, {ago} ago",
        fix: 'If you removed the cron, pause or delete the heartbeat. If another system starts the workflow, check that system.',
    },
    notDue: {
        text: "nothing was scheduled since {since}: the heartbeat's interval is shorter than the longest gap in the schedule",
        fix: 'Remove `interval`, so that it follows the schedule, or set it to the longest gap.',
    },
    matrixJobGone: {
        text: 'the run of {when} had no matrix job ({values})',
        fix: 'If you removed it from the matrix, delete the heartbeat.',
    },
    startupFailure: {
        text: 'the run of {when} could not be started',
        fix: 'GitHub rejected its workflow file: the run says why.',
    },
    runFailed: {
        text: 'the run of {when} failed{place}',
        fix: 'Fix the job, and re-run it: the next success clears this.',
    },
    runTimedOut: {
        text: 'the run of {when} reached its time limit{place}',
        fix: 'Fix the job, or give it more time (`timeout-minutes`).',
    },
    runSkippedJob: {
        text: 'the run of {when} skipped {skipped}',
        fix: 'Check its `if` and the jobs that it needs.',
    },
    runDidNotPing: {
        text: "the run of {when} passed{place}, but didn't ping{said}",
        fix: "The job is fine; fix the monitoring. If no reason is shown here, the log of heartbeat-action's post step has it.",
    },
    cancelledBefore: {
        text: 'the run of {when} was cancelled before {what} started',
        fix: 'Most likely, a newer run of its concurrency group cancelled it, or it waited too long for a runner.',
    },
    cancelledWhile: {
        text: 'the run of {when} was cancelled while job {job} was running{step}',
        fix: "A person, a newer run of its concurrency group, or the job's time limit cancelled it.",
    },
    runInProgress: {
        text: 'the run of {when} has been running for {ago}',
        fix: 'Wait until it ends.',
    },
    runWaiting: {
        text: 'the run of {when} has been waiting to start for {ago}',
        fix: 'Check what it waits for: a runner, an approval, or another run.',
    },
    runEndedAs: {
        text: 'the run of {when} ended with conclusion "{conclusion}"{place}',
        fix: 'See the run.',
    },
    runsUnknown: {
        text: "the cause is unknown, because its runs couldn't be read{reason}",
        fix: 'See its last runs.',
    },
    fileGoneForLine: {
        text: 'the workflow file no longer exists; its last scheduled run started {when}',
        fix: 'Restore it, or remove its line from `workflows`.',
    },
    lostUnderPattern: {
        text: 'A pattern of `workflows` no longer selects {files}',
        fix: 'If that is a mistake, restore it. Otherwise leave it out with a `!` line, or wait: nothing is said 30 days after the last scheduled run.',
    },
    scheduleRemoved: {
        text: 'its schedule was removed; its last scheduled run started {when}',
        fix: 'Restore it, or remove its line from `workflows`.',
    },
    noRunHistory: {
        text: "This server's API has no record of runs, so why a ping is missing isn't known, and jobs that run less often than daily aren't checked",
    },
    filesUnread: { text: "the workflow files couldn't be read from GitHub" },
    fileUnread: { text: "it couldn't be read from GitHub" },
    runsUnread: { text: "its runs couldn't be read from GitHub" },
    lastChangeUnread: { text: "the last change of its file couldn't be read from GitHub" },
    nameOfSeveral: { text: 'several jobs have this `name`, so the first one to pass hides one that failed ({jobs})' },
    graceConflict: { text: 'two lines of `workflows` give it different grace periods' },
    conditionNotUnderstood: { text: "its `if` reads `github.event.schedule` in a way that this action can't evaluate" },
    unscheduledUnjudged: { text: "it has no `schedule`, so it can't be checked" },
    scheduleNotUsed: { text: 'The schedule of {file} is not used: {reason}' },
});


/***/ }),

/***/ 6614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewRuns: () => (/* binding */ reviewRuns)
});

// EXTERNAL MODULE: ./build/base/message.js
var base_message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/heartbeat/name.js
var heartbeat_name = __webpack_require__(9053);
// EXTERNAL MODULE: ./build/check/clocks.js
var check_clocks = __webpack_require__(6401);
// EXTERNAL MODULE: ./build/base/group.js
var group = __webpack_require__(3278);
// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: ./build/measure/notice.js
var notice = __webpack_require__(2486);
;// CONCATENATED MODULE: ./build/measure/usual.js
const LEAST_RUNS = 8;
const MOST_RUNS = 30;
const LEARNED_AFTER = 5;
const SLOW_RUNS = 5;
const SPREADS = 4;
const TOLERANCE = 1.5;
const TOLERANCE_SPREADS = 2;
const SHOWN_TAIL = 0.1;
const TAIL = 0.05;
const FAR = 10;
const LIKE_WEEKDAY = 2;
const LEAST_OF_WEEKDAY = 4;
const ODD_SHARE = 0.2;
const LEAST_REPEATED = 3;
const ZEROS_OF_WEEKDAY = 2;
const COUNT_SPREADS = 3;
const RECENT = 8;
function unusualNumber(all) {
    const newest = all.at(-1);
    const past = all.slice(0, -1).slice(-MOST_RUNS);
    if (newest === undefined || newest.value < 0 || past.some(({ value }) => value < 0))
        return undefined;
    const known = past.filter(({ value }) => value > 0);
    if (known.length < LEAST_RUNS && !isLongZero(past, newest))
        return undefined;
    if (newest.value === 0 && isZeroUsual(past, newest.weekday))
        return undefined;
    const { before, level } = levelOf(known);
    if (level !== undefined && isIn(newest.value, rangeOf(level)))
        return undefined;
    return isIn(newest.value, rangeFor(before, newest.weekday)) ? undefined : shown(level ?? before);
}
function tooShortDuration(all) {
    const usual = unusualNumber(all);
    const newest = all.at(-1)?.value ?? 0;
    return usual !== undefined && newest < usual.low - SHORTEST_DIFFERENCE_MS ? usual : undefined;
}
const SHORTEST_DIFFERENCE_MS = 20_000;
const SLOWER_THAN_SLOW = 1.1;
const LEAST_CREEP_MS = 60_000;
function creepingDuration(all) {
    const past = all.slice(-MOST_RUNS - 1);
    const recent = past.slice(-SLOW_RUNS);
    const before = past.slice(0, -SLOW_RUNS);
    if (before.length < LEAST_RUNS)
        return undefined;
    const isSlowFor = (others) => {
        const logs = others.map(({ value }) => Math.log(value));
        const middle = median(logs);
        const limit = Math.max(Math.exp(middle + Math.max(Math.log(TOLERANCE), (SPREADS / 2) * spread(logs, middle))), Math.exp(quantile(logs, 1 - SHOWN_TAIL)) * SLOWER_THAN_SLOW, Math.exp(middle) + LEAST_CREEP_MS);
        return ({ value }) => value > limit;
    };
    if (!recent.every(isSlowFor(before)))
        return undefined;
    const older = before.slice(0, -LEARNED_AFTER);
    if (older.length >= LEAST_RUNS && before.slice(-LEARNED_AFTER).every(isSlowFor(older)))
        return undefined;
    const slow = recent.map(({ value }) => value);
    return { usual: shown(before), recent: { low: Math.min(...slow), high: Math.max(...slow), runs: slow.length } };
}
function levelOf(known) {
    for (let count = Math.min(LEARNED_AFTER, known.length - LEAST_RUNS); count > 0; count--) {
        const [before, last] = [known.slice(0, -count), known.slice(-count)];
        const side = sideOf(last[0], before);
        if (side !== 0 && last.every((one) => sideOf(one, before) === side)) {
            return { before, level: count === LEARNED_AFTER ? last : undefined };
        }
    }
    return { before: known, level: undefined };
}
function sideOf(one, before) {
    if (one === undefined)
        return 0;
    const { low, high } = rangeFor(before, one.weekday);
    return one.value < low ? -1 : one.value > high ? 1 : 0;
}
function rangeFor(past, weekday) {
    const all = rangeOf(past);
    const same = past.filter((one) => one.weekday === weekday);
    if (same.length < LIKE_WEEKDAY)
        return all;
    const own = rangeOf(same);
    const others = past.filter((one) => one.weekday !== weekday);
    const isApart = same.length >= LEAST_OF_WEEKDAY && others.every(({ value }) => !isIn(value, own));
    if (isApart && others.length >= LEAST_RUNS)
        return own;
    return { low: Math.min(all.low, own.low), high: Math.max(all.high, own.high) };
}
function rangeOf(past) {
    const logs = past.map(({ value }) => Math.log(value));
    const middle = median(logs);
    const deviation = spread(logs, middle);
    const width = Math.max(Math.log(TOLERANCE), SPREADS * deviation);
    const near = Math.log(TOLERANCE) + TOLERANCE_SPREADS * deviation;
    const isClose = (log) => Math.abs(log - middle) <= Math.log(FAR);
    const close = logs.filter(isClose);
    const odd = logs.length - close.length;
    const areOdd = odd < LEAST_REPEATED && odd <= logs.length * ODD_SHARE;
    const counted = areOdd ? close : logs;
    const recent = logs
        .slice(-RECENT)
        .filter((log) => !areOdd || isClose(log))
        .sort(ascending);
    const [low = middle, high = middle] = [recent[1], recent.at(-2)];
    const isCount = deviation > 0 && past.every(({ value }) => Number.isInteger(value));
    const chance = isCount ? COUNT_SPREADS * Math.sqrt(Math.exp(middle)) : 0;
    return {
        low: Math.min(Math.exp(Math.min(middle - width, quantile(counted, TAIL) - near, low - near)), Math.exp(middle) - chance),
        high: Math.max(Math.exp(Math.max(middle + width, quantile(counted, 1 - TAIL) + near, high + near)), Math.exp(middle) + chance),
    };
}
function isIn(value, { low, high }) {
    return value >= low && value <= high;
}
function isLongZero(past, newest) {
    const known = past.findLastIndex(({ value }) => value > 0) + 1;
    return past.length === MOST_RUNS && newest.value === 0 && known > 0 && known < LEAST_RUNS;
}
function isZeroUsual(past, weekday) {
    const before = past.slice(0, past.findLastIndex(({ value }) => value > 0) + 1);
    const same = before.filter((one) => one.weekday === weekday).slice(-ZEROS_OF_WEEKDAY);
    const needed = past.length < 14 ? 1 : ZEROS_OF_WEEKDAY;
    if (same.length >= needed && same.every(({ value }) => value === 0))
        return true;
    const zeros = before.filter(({ value }) => value === 0).length;
    const times = before.filter(({ value }, at) => value === 0 && before[at + 1]?.value !== 0).length;
    return times >= LEAST_REPEATED && zeros > before.length * ODD_SHARE;
}
function shown(past) {
    const values = past.map(({ value }) => value);
    return { low: quantile(values, SHOWN_TAIL), high: quantile(values, 1 - SHOWN_TAIL), runs: past.length };
}
function quantile(values, share) {
    const sorted = values.toSorted(ascending);
    return sorted[Math.round((sorted.length - 1) * share)] ?? 0;
}
function median(values) {
    const sorted = values.toSorted(ascending);
    const [a = 0, b = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
    return (a + b) / 2;
}
function spread(values, middle) {
    return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}
function ascending(a, b) {
    return a - b;
}

// EXTERNAL MODULE: ./build/measure/messages.js
var messages = __webpack_require__(130);
// EXTERNAL MODULE: ./build/measure/number.js
var number = __webpack_require__(2859);
;// CONCATENATED MODULE: ./build/measure/words.js



function numberText({ what, value, unit }, usual) {
    const [low, high] = [(0,number/* formatNumber */.ZV)(usual.low, unit), (0,number/* formatNumber */.ZV)(usual.high, unit)];
    const range = low === high ? low : `${shortened(low, high)} to ${high}`;
    return (0,base_message/* fill */.GS)(messages/* MEASURE_MESSAGES */.M.unusualNumber.text, { what, value: (0,number/* formatNumber */.ZV)(value, unit), usual: range, runs: usual.runs });
}
function shortText(tookMs, usual) {
    const took = durationRange(tookMs, tookMs);
    return (0,base_message/* fill */.GS)(messages/* MEASURE_MESSAGES */.M.unusualShort.text, { took, usual: durationRange(usual.low, usual.high), runs: usual.runs });
}
function slowText(recent, usual) {
    const [took, before] = [durationRange(recent.low, recent.high), durationRange(usual.low, usual.high)];
    return (0,base_message/* fill */.GS)(messages/* MEASURE_MESSAGES */.M.unusualSlow.text, { took, count: recent.runs, usual: before });
}
const UNITS = [
    [3_600_000, 'h', 1],
    [60_000, 'min', 0],
    [1000, 's', 0],
];
function durationRange(lowMs, highMs) {
    const [unitMs, unit, digits] = UNITS.find(([ms]) => lowMs >= 2 * ms) ?? UNITS[2];
    const [low, high] = [lowMs, highMs].map((ms) => String(Number((ms / unitMs).toFixed(digits))));
    return low === high ? `${low} ${unit}` : `${low} to ${high} ${unit}`;
}
function shortened(low, high) {
    const [digits = low, unit] = low.split(' ');
    return unit !== undefined && high.endsWith(` ${unit}`) ? digits : low;
}

// EXTERNAL MODULE: ./build/runner/reporter.js
var reporter = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/check/rows.js + 1 modules
var check_rows = __webpack_require__(8993);
// EXTERNAL MODULE: ./build/check/runs/coverage.js
var coverage = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/check/runs/match-job.js
var match_job = __webpack_require__(3892);
;// CONCATENATED MODULE: ./build/check/runs/compare.js










const PINGED = ['healthy', 'late'];
const MOST_NAMED = 3;
async function compareRows(rows, context, { turn, failOnUnusual }) {
    const all = turn === undefined ? [] : candidates(rows, context);
    const isFirst = all.length > 0 && context.history.unavailable.length === 0;
    const past = isFirst ? context.history.past?.() : undefined;
    if (past === undefined || turn === undefined)
        return { rows, notCompared: isFirst ? 0 : all.length, unavailable: [] };
    const { chosen, lists } = await withRuns(inTurn(all, turn), past);
    const withEnough = chosen.filter(({ ref }) => (lists.get(ref.file)?.length ?? 0) > LEAST_RUNS);
    const { affordable, runs } = planFor(withEnough, past.left);
    const found = await Promise.all(affordable.map(async (one) => {
        const newest = (lists.get(one.ref.file) ?? []).slice(0, runs);
        return [one.row, await unusualRun(one, newest, past, context)];
    }));
    const unusual = new Map(found);
    const marked = rows.map((row) => {
        const facts = unusual.get(row);
        return facts === undefined ? row : { ...row, verdict: 'unusual', fails: failOnUnusual, unusual: facts };
    });
    const tooNew = chosen.length - withEnough.length;
    return {
        rows: marked,
        notCompared: all.length - affordable.length - tooNew,
        unavailable: affordable.some(({ measures }) => measures) ? past.unavailable : [],
    };
}
function candidates(rows, { files, usage }) {
    const scheduled = [...usage.workflows].filter(([, workflow]) => (workflow?.schedule.length ?? 0) > 0);
    const byName = new Map(scheduled.flatMap(([file]) => (0,coverage/* usageOfFile */.BJ)(file, usage).heartbeats.map((one) => [one.name, one])));
    return rows.flatMap((row) => {
        const { name, kind, verdict, olderId } = row;
        if (kind !== 'heartbeat' || name === undefined || olderId !== undefined || !PINGED.includes(verdict))
            return [];
        const ref = byName.get(name) ?? (0,heartbeat_name/* parseDefaultName */.qv)(name, usage.repository);
        if (ref === undefined || files?.has(ref.file) !== true)
            return [];
        return [{ row, ref, measures: (0,coverage/* usageOfFile */.BJ)(ref.file, usage).measures }];
    });
}
function inTurn(all, turn) {
    const sorted = all.toSorted((a, b) => (0,base_text/* compareText */.n6)(a.row.name ?? '', b.row.name ?? ''));
    const first = (turn * check_rows/* MOST_COMPARED */.uf) % sorted.length;
    return [...sorted.slice(first), ...sorted.slice(0, first)].slice(0, check_rows/* MOST_COMPARED */.uf);
}
const FIRST_LISTS = 2;
async function withRuns(wanted, past) {
    const lists = new Map();
    const files = [...new Set(wanted.map(({ ref }) => ref.file))];
    const list = async (file) => {
        const runs = past.left === 0 ? undefined : await past.runs(file);
        if (runs !== undefined)
            lists.set(file, (0,match_job/* countedRuns */.XW)(runs).filter(({ status }) => status === 'completed'));
    };
    await Promise.all(files.slice(0, FIRST_LISTS).map(list));
    if (lists.size > 0)
        await Promise.all(files.slice(FIRST_LISTS).map(list));
    return { chosen: wanted.filter(({ ref }) => lists.has(ref.file)), lists };
}
function planFor(wanted, left) {
    for (let count = wanted.length; count > 0; count--) {
        const affordable = wanted.slice(0, count);
        const measured = affordable.filter(({ measures }) => measures).length;
        const requestsForOne = (0,group/* groupBy */.$)(affordable, ({ ref }) => ref.file).size + measured;
        const runs = Math.min(MOST_RUNS + 1, Math.floor(left / requestsForOne));
        if (runs > LEAST_RUNS)
            return { affordable, runs };
    }
    return { affordable: [], runs: 0 };
}
async function unusualRun({ ref, measures }, runs, past, { usage }) {
    const [first] = runs;
    if (first === undefined || (await past.jobs(first.id)) === undefined)
        return undefined;
    const read = await Promise.all(runs.map(async (run) => ({ run, jobs: await past.jobs(run.id) })));
    const good = read.flatMap(({ run, jobs }) => {
        const job = (0,match_job/* watchedJob */.ai)(jobs ?? [], ref, usage);
        return job?.conclusion === 'success' ? [{ run, job }] : [];
    });
    const [newest] = good;
    if (newest === undefined || good.length <= LEAST_RUNS)
        return undefined;
    const oldestFirst = good.toReversed();
    const texts = [...(measures ? await numberTexts(oldestFirst, past) : []), ...durationTexts(oldestFirst)];
    if (texts.length === 0)
        return undefined;
    const more = texts.length - MOST_NAMED;
    const text = [...texts.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
    return { text, url: newest.job.url || newest.run.url };
}
function durationTexts(good) {
    const durations = good.flatMap(({ run, job: { startedAtMs, completedAtMs } }) => {
        const tookMs = (completedAtMs ?? Number.NaN) - (startedAtMs ?? Number.NaN);
        return tookMs >= 0 ? [measuredIn(run, tookMs)] : [];
    });
    if (durations.length <= LEAST_RUNS || durations.length < good.length)
        return [];
    const usual = tooShortDuration(durations);
    if (usual !== undefined)
        return [shortText(durations.at(-1)?.value ?? 0, usual)];
    const creeping = creepingDuration(durations);
    return creeping === undefined ? [] : [slowText(creeping.recent, creeping.usual)];
}
async function numberTexts(good, past) {
    const newest = good.at(-1);
    const numbers = newest && (await numbersOf(newest, past));
    if (newest === undefined || numbers === undefined || numbers.length === 0)
        return [];
    const before = await Promise.all(good.slice(0, -1).map(async (one) => ({ run: one.run, numbers: (await numbersOf(one, past)) ?? [] })));
    return numbers.flatMap((number) => {
        const series = before.flatMap(({ run, numbers: others }) => {
            const same = others.find(({ key }) => key === number.key);
            return same === undefined ? [] : [measuredIn(run, same.value)];
        });
        const usual = unusualNumber([...series, measuredIn(newest.run, number.value)]);
        return usual === undefined ? [] : [numberText(number, usual)];
    });
}
async function numbersOf({ job }, past) {
    const annotations = job.checkRunId === undefined ? undefined : await past.annotations(job.checkRunId);
    return annotations && (0,notice/* readNotices */.x)(annotations.filter(({ title }) => title === reporter/* TITLE */.l).map(({ message }) => message));
}
function measuredIn({ createdAtMs }, value) {
    return { value, weekday: new Date(createdAtMs).getUTCDay() };
}

// EXTERNAL MODULE: ./build/check/runs/context.js
var context = __webpack_require__(7376);
// EXTERNAL MODULE: ./build/check/runs/messages.js
var runs_messages = __webpack_require__(251);
;// CONCATENATED MODULE: ./build/check/runs/coverage-notes.js




function coverageNotes(files, names) {
    const notes = new Set();
    const callers = new Set([...names].flatMap((name) => {
        const ref = (0,heartbeat_name/* parseDefaultName */.qv)(name, files.repository);
        return ref?.inner === undefined ? [] : ref.file;
    }));
    for (const [file, workflow] of files.workflows) {
        if (workflow === undefined || workflow.schedule.length === 0)
            continue;
        const { shared, unread } = (0,coverage/* usageOfFile */.BJ)(file, files);
        for (const name of shared)
            notes.add((0,base_message/* say */.cv)(runs_messages/* RUN_MESSAGES */.F.sharedLabel, { name }));
        if (!callers.has(file))
            continue;
        for (const { repository, path, ref } of unread) {
            const own = repository === files.repository && ref === '';
            notes.add((0,base_message/* say */.cv)(runs_messages/* RUN_MESSAGES */.F.calledUnread, { workflow: own ? path : `${repository}/${path}@${ref}`, file }));
        }
    }
    return [...notes];
}

// EXTERNAL MODULE: ./build/heartbeat/matrix-name.js
var matrix_name = __webpack_require__(9139);
// EXTERNAL MODULE: ./build/check/runs/run-jobs.js
var run_jobs = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/check/runs/waiting.js
var runs_waiting = __webpack_require__(2684);
;// CONCATENATED MODULE: ./build/check/runs/expanded.js






const expanded_MOST_RUNS = 3;
async function uncoveredByRuns(context) {
    const { usage } = context;
    const scheduled = [...usage.workflows].filter(([, workflow]) => (workflow?.schedule.length ?? 0) > 0);
    const found = scheduled.map(async ([file]) => {
        const { dynamic } = (0,coverage/* usageOfFile */.BJ)(file, usage);
        return dynamic.length === 0 ? [] : uncoveredIn(file, dynamic, context);
    });
    return (await Promise.all(found)).flat();
}
async function uncoveredIn(file, dynamic, { history, files, usage, names, nowMs }) {
    const timetable = files?.get(file)?.timetable;
    const listed = timetable && (await history.runs(file, (0,runs_waiting/* runsNeeded */.wo)(timetable, timetable.lastAt(nowMs) ?? nowMs)));
    const runs = (0,match_job/* scheduledRuns */.GT)(listed ?? []).slice(0, expanded_MOST_RUNS);
    const prefix = `${usage.repository}/${file}/`;
    const existing = [...names].flatMap((name) => name.startsWith(prefix) ? ((0,heartbeat_name/* parseDefaultName */.qv)(name, usage.repository) ?? []) : []);
    const uncovered = [];
    for (const one of dynamic) {
        const expanded = await expandedIn(runs, one, history);
        const missing = expanded.filter((name) => !existing.some((ref) => (ref.leg !== undefined || ref.inner ? (0,match_job/* fits */.lA)(one, name, ref) : false)));
        for (const displayed of missing)
            uncovered.push(...wantedFor(one, displayed, prefix, usage.repository));
    }
    return uncovered;
}
async function expandedIn(runs, one, history) {
    for (const run of runs) {
        const jobs = (await history.jobs(run.id)) ?? [];
        const names = jobs.map(({ name }) => name).filter((name) => isExpanded(one, name));
        if (names.length > 0)
            return names;
    }
    return [];
}
function isExpanded(one, name) {
    const shown = (0,match_job/* shownIn */.fz)(one, name);
    const isShown = (level) => (shown?.[level] ?? []).some((text) => text !== '');
    return (one.calls.every((call, level) => call.shown !== undefined || isShown(level)) &&
        (!one.isDynamic || isShown(one.calls.length)));
}
function wantedFor(one, displayed, prefix, repository) {
    const shown = (0,match_job/* shownIn */.fz)(one, displayed) ?? [];
    const segments = one.calls.map((call, level) => labelled(call.jobId, (0,run_jobs/* callLabel */.v1)({ shown: call.shown ?? shown[level] ?? [] })));
    const own = one.isDynamic ? (0,matrix_name/* shownLabel */.kh)(shown[one.calls.length] ?? []) : undefined;
    const name = `${prefix}${[...segments, labelled(one.jobId, own)].join('/')}`;
    const ref = (0,heartbeat_name/* parseDefaultName */.qv)(name, repository);
    return ref === undefined ? [] : [{ ...ref, name }];
}
function labelled(jobId, label) {
    return label === undefined ? jobId : `${jobId} (${label})`;
}

// EXTERNAL MODULE: ./build/schedule/lateness.js
var lateness = __webpack_require__(862);
;// CONCATENATED MODULE: ./build/schedule/punctuality.js

const MOST_SLOTS = 2016;
function punctuality(facts) {
    const { timetable, allowanceMs, nowMs } = facts;
    const times = scheduledTimes(facts);
    const runs = facts.runs
        .filter(({ createdAtMs }) => Number.isFinite(createdAtMs) && createdAtMs <= nowMs)
        .sort((a, b) => a.createdAtMs - b.createdAtMs || a.id - b.id);
    const started = (0,lateness/* isFrequent */.bm)(timetable) ? byFirstTime(times, runs) : byLastTime(times, runs);
    const passed = countUpTo(runs.at(-1)?.createdAtMs ?? Number.NEGATIVE_INFINITY, times);
    const slots = times.map((scheduledMs, at) => {
        const run = started.get(at);
        const isOver = at < passed || nowMs > scheduledMs + allowanceMs;
        return {
            scheduledMs,
            state: run !== undefined ? 'started' : isOver ? 'dropped' : 'pending',
            run,
            delayMs: run && run.createdAtMs - scheduledMs,
            crons: timetable.cronsAt(scheduledMs),
        };
    });
    return { ...summaryOf(slots), allowanceMs, slots: slots.reverse() };
}
function scheduledTimes({ timetable, sinceMs, nowMs }) {
    const times = [];
    let ms = timetable.lastAt(nowMs);
    while (ms !== undefined && ms >= sinceMs && times.length < MOST_SLOTS) {
        times.push(ms);
        ms = timetable.lastAt(ms - 1);
    }
    return times.reverse();
}
function byLastTime(times, runs) {
    const started = new Map();
    for (const run of runs) {
        const at = countUpTo(run.createdAtMs, times) - 1;
        const first = started.get(at);
        if (at < 0)
            continue;
        if (first !== undefined && at > 0 && !started.has(at - 1)) {
            started.set(at - 1, first);
            started.set(at, run);
        }
        else if (first === undefined)
            started.set(at, run);
    }
    return started;
}
function byFirstTime(times, runs) {
    const started = new Map();
    let next = 0;
    for (const run of runs) {
        const passed = countUpTo(run.createdAtMs, times);
        if (passed > next)
            started.set(next, run);
        next = Math.max(next, passed);
    }
    return started;
}
function countUpTo(atMs, times) {
    let [low, high] = [0, times.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((times[middle] ?? 0) <= atMs)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function summaryOf(slots) {
    const delays = slots.flatMap(({ delayMs }) => delayMs ?? []).sort((a, b) => a - b);
    const dropped = slots.filter(({ state }) => state === 'dropped').length;
    return {
        scheduled: delays.length + dropped,
        started: delays.length,
        dropped,
        medianDelayMs: delays[Math.floor((delays.length - 1) / 2)],
        longestDelayMs: delays.at(-1),
    };
}

// EXTERNAL MODULE: ./build/check/runs/in-force.js
var in_force = __webpack_require__(5902);
;// CONCATENATED MODULE: ./build/check/runs/file-punctuality.js




async function punctualityOf(files, context) {
    const found = await Promise.all(files.map((file) => ofFile(file, context)));
    return found.flatMap((one) => one ?? []);
}
async function ofFile(file, context) {
    const { history, files, nowMs } = context;
    const read = files?.get(file);
    const timetable = read?.timetable;
    const dueMs = timetable?.lastAt(nowMs);
    if (timetable === undefined || dueMs === undefined)
        return undefined;
    const neededMs = (0,runs_waiting/* runsNeeded */.wo)(timetable, dueMs);
    const runs = (0,match_job/* scheduledRuns */.GT)((await history.runs(file, neededMs)) ?? []);
    const oldest = runs.at(-1);
    if (oldest === undefined)
        return undefined;
    const [waiting, changedAtMs] = await Promise.all([
        (0,runs_waiting/* waitingFor */.Fz)(file, dueMs, context),
        (0,in_force/* scheduleChangedAt */.hq)(history, file, runs, read),
    ]);
    if (waiting === undefined)
        return undefined;
    const table = punctuality({
        timetable,
        runs: runs.map(({ id, url, createdAtMs, headSha }) => ({ id, url, createdAtMs, commit: headSha })),
        sinceMs: Math.max(timetable.lastAt(oldest.createdAtMs) ?? oldest.createdAtMs, changedAtMs ?? 0),
        allowanceMs: waiting.allowance.ms,
        nowMs,
    });
    return { file, punctuality: table };
}

// EXTERNAL MODULE: ./build/check/runs/history.js + 3 modules
var runs_history = __webpack_require__(6685);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/name-pattern.js
var name_pattern = __webpack_require__(5713);
// EXTERNAL MODULE: ./build/github/contents.js
var contents = __webpack_require__(3225);
;// CONCATENATED MODULE: ./build/check/runs/lost-schedules.js





const NAMED_MS = 30 * duration/* DAY_MS */.sO;
async function lostSchedules(lines, context) {
    const { history, files, nowMs } = context;
    const patterns = lines.filter(({ target, isExcluded }) => !isExcluded && (0,name_pattern/* isPattern */.Pt)(target) && !target.includes('/'));
    if (files === undefined || patterns.length === 0)
        return [];
    const isMeant = matcherOf(patterns);
    const isOut = matcherOf(lines.filter(({ target, isExcluded }) => isExcluded || !(0,name_pattern/* isPattern */.Pt)(target)));
    const listed = ((await history.states()) ?? []).flatMap(({ path }) => fileIn(path) ?? []);
    const candidates = [...new Set([...files.keys(), ...listed])]
        .filter((file) => isMeant(file) && !isOut(file))
        .filter((file) => !files.has(file) || files.get(file)?.workflow?.schedule.length === 0);
    const lost = await Promise.all(candidates.map(async (file) => {
        const last = await history.lastScheduled(file, nowMs - NAMED_MS);
        const { text } = files.has(file) ? runs_messages/* RUN_MESSAGES */.F.scheduleRemoved : runs_messages/* RUN_MESSAGES */.F.fileGoneForLine;
        return last === undefined ? [] : [`${file} (${(0,base_message/* fill */.GS)(text, { when: (0,duration/* formatInstant */.r4)(last.createdAtMs) })})`];
    }));
    const named = lost.flat();
    return named.length === 0 ? [] : [(0,base_message/* say */.cv)(runs_messages/* RUN_MESSAGES */.F.lostUnderPattern, { files: named.join(', ') })];
}
function matcherOf(lines) {
    const matchers = lines.map(({ target }) => (0,name_pattern/* compilePattern */.Eb)(target));
    return (file) => matchers.some((matches) => matches(file));
}
function fileIn(path) {
    return path.startsWith(`${contents/* WORKFLOW_FOLDER */.xi}/`) ? path.slice(contents/* WORKFLOW_FOLDER */.xi.length + 1) : undefined;
}

// EXTERNAL MODULE: ./build/github/actions.js
var actions = __webpack_require__(3828);
// EXTERNAL MODULE: ./build/check/runs/find-cause.js + 3 modules
var find_cause = __webpack_require__(5514);
;// CONCATENATED MODULE: ./build/check/runs/rejected.js



async function judgeRejected(missing, context) {
    const { files, usage, nowMs } = context;
    const wrong = new Set(missing.map(({ file }) => file).filter((file) => files?.get(file)?.problem !== undefined));
    const rows = [...wrong].map(async (file) => {
        const whole = { file, jobId: undefined, leg: undefined, sinceMs: nowMs - actions/* RUNS_KEPT_MS */.TN, dueMs: undefined };
        const cause = await (0,find_cause/* findCause */.l)(whole, context);
        const row = { kind: 'workflow', verdict: 'missed', name: `${usage.repository}/${file}`, fails: true };
        return cause?.kind === 'startup-failure' ? [(0,check_rows/* makeRow */.xG)({ ...row, cause })] : [];
    });
    return (await Promise.all(rows)).flat();
}

// EXTERNAL MODULE: ./build/check/runs/schedule-verdict.js + 1 modules
var schedule_verdict = __webpack_require__(2285);
// EXTERNAL MODULE: ./build/heartbeat/usage.js
var heartbeat_usage = __webpack_require__(3667);
;// CONCATENATED MODULE: ./build/check/runs/shared-names.js




const shared_names_MOST_NAMED = 5;
function sharedNames(files, isLeftOut) {
    const jobsByName = new Map();
    for (const [file, workflow] of files.workflows) {
        for (const job of workflow?.jobs ?? []) {
            if (isLeftOut({ file, jobId: job.id, leg: undefined }))
                continue;
            const names = new Set((0,heartbeat_usage/* usageOfJob */.Qb)(job, files).steps.flatMap(({ name }) => name ?? []));
            for (const name of names)
                jobsByName.set(name, [...(jobsByName.get(name) ?? []), `${file}/${job.id}`]);
        }
    }
    return [...jobsByName].flatMap(([name, jobs]) => (jobs.length < 2 ? [] : [rowOf(name, jobs)]));
}
function rowOf(name, jobs) {
    const more = jobs.length > shared_names_MOST_NAMED ? ', …' : '';
    const problem = (0,base_message/* fill */.GS)(runs_messages/* RUN_MESSAGES */.F.nameOfSeveral.text, { jobs: `${jobs.slice(0, shared_names_MOST_NAMED).join(', ')}${more}` });
    return { ...(0,check_rows/* makeRow */.xG)({ kind: 'heartbeat', name, verdict: 'misconfigured', fails: true }), problem };
}

// EXTERNAL MODULE: ./build/workflow/displayed-pattern.js
var displayed_pattern = __webpack_require__(1305);
// EXTERNAL MODULE: ./build/workflow/schedule-if.js
var schedule_if = __webpack_require__(6626);
// EXTERNAL MODULE: ./build/check/runs/job-runs.js
var job_runs = __webpack_require__(2591);
;// CONCATENATED MODULE: ./build/check/runs/target-runs.js



const target_runs_MOST_RUNS = 5;
const MOST_JOB_RUNS = 30;
async function targetRuns(runs, { file, refs }, context) {
    if (refs !== undefined)
        return jobRuns(runs, refs, context);
    const { history, usage } = context;
    const isCheck = (0,heartbeat_usage/* hasOnlyChecks */.EL)(usage.workflows.get(file), { ...usage, file });
    const known = await withAttempts(runs, history);
    return { runs: isCheck ? await asChecks(known, history) : known, lacking: undefined };
}
async function jobRuns(runs, refs, context) {
    const found = [];
    let lacking;
    for (const run of runs.slice(0, MOST_JOB_RUNS)) {
        const jobs = await context.history.jobs(run.id);
        if (jobs === undefined)
            return undefined;
        const outcome = worstOf(await Promise.all(refs.map((ref) => (0,job_runs/* outcomeIn */._A)(run, ref, context))));
        if (outcome === 'neither' && jobs.length > 0 && (await hasNone(run, refs, context)))
            lacking ??= run;
        if (outcome !== 'neither')
            found.push({ ...run, ...STATUS[outcome] });
        if (outcome === 'success' && run.event === 'schedule')
            break;
    }
    return { runs: found, lacking };
}
const STATUS = {
    active: { status: 'in_progress', conclusion: '' },
    success: { status: 'completed', conclusion: 'success' },
    failure: { status: 'completed', conclusion: 'failure' },
};
function worstOf(outcomes) {
    return ['failure', 'active', 'success'].find((one) => outcomes.includes(one)) ?? 'neither';
}
async function hasNone(run, refs, { history, usage }) {
    const found = await Promise.all(refs.map((ref) => (0,match_job/* jobIn */.Dk)(run, ref, history, usage)));
    return run.status === 'completed' && found.every((job) => job === undefined);
}
async function withAttempts(runs, history) {
    const known = [...runs];
    let looked = 0;
    for (const [nth, run] of runs.entries()) {
        if (!hasSucceeded(run) && run.attempt > 1 && looked < target_runs_MOST_RUNS) {
            looked += 1;
            known[nth] = (await succeededBefore(run, history)) ?? run;
        }
        if (run.event === 'schedule' && hasSucceeded(known[nth] ?? run))
            break;
    }
    return known;
}
async function succeededBefore(run, history) {
    for (const attempt of (0,job_runs/* earlierAttempts */.TH)(run)) {
        const earlier = await history.attempt(run.id, attempt);
        if (earlier !== undefined && hasSucceeded(earlier))
            return { ...earlier, createdAtMs: run.createdAtMs };
    }
    return undefined;
}
async function asChecks(runs, history) {
    const newest = runs.slice(0, runs.findIndex(hasSucceeded) >>> 0).filter(({ conclusion }) => conclusion === 'failure');
    const ran = new Set();
    for (const { id } of newest.slice(0, target_runs_MOST_RUNS)) {
        const jobs = (await history.jobs(id)) ?? [];
        if (jobs.some(({ conclusion, hasSteps }) => conclusion === 'failure' && hasSteps))
            ran.add(id);
    }
    return runs.map((run) => (ran.has(run.id) ? { ...run, conclusion: 'success' } : run));
}
function hasSucceeded({ status, conclusion }) {
    return status === 'completed' && conclusion === 'success';
}

;// CONCATENATED MODULE: ./build/check/runs/skipped-jobs.js







const AFTER_FAILURE = /\b(?:failure|cancelled)\s*\(/i;
const ALWAYS = /\b(?:always|success)\s*\(/i;
async function withSkippedJobs(rows, context) {
    const prefix = `${context.usage.repository}/`;
    const named = rows.map(async (row) => {
        const file = row.name?.slice(prefix.length) ?? '';
        if (row.verdict !== 'healthy' || !context.usage.workflows.has(file))
            return row;
        const skippedJobs = await skippedIn(file, context);
        return skippedJobs.length === 0 ? row : { ...row, skippedJobs };
    });
    return Promise.all(named);
}
async function skippedIn(file, { history, files, usage, nowMs }) {
    const timetable = files?.get(file)?.timetable;
    const list = (0,run_jobs/* jobsOfRuns */.eR)(file, usage);
    const conditional = list.jobs.filter((one) => (0,coverage/* conditionsOf */.yb)((0,run_jobs/* refOf */.H8)(one, file), usage).some(Boolean));
    if (timetable === undefined || (conditional.length === 0 && list.unread.length === 0))
        return [];
    const listed = await history.runs(file, (0,runs_waiting/* runsNeeded */.wo)(timetable, timetable.lastAt(nowMs) ?? nowMs));
    const last = (0,match_job/* scheduledRuns */.GT)(listed ?? []).find(hasSucceeded);
    const jobs = last && (await history.jobs(last.id));
    const skipped = (jobs ?? []).filter(({ conclusion }) => conclusion === 'skipped').map(({ name }) => name);
    return [...new Set(skipped)].filter((name) => !isExpected(name, file, usage));
}
function isExpected(name, file, usage) {
    const same = (0,run_jobs/* jobsOfRuns */.eR)(file, usage).jobs.filter(({ displayed, calls, jobId }) => [...calls.map((call) => call.jobId), jobId].join(' / ') === name || (0,displayed_pattern/* matchesName */.Hj)(displayed.patterns, name));
    return same.length > 0 && same.every((one) => isSkippedByFile(one.calls[0]?.jobId ?? one.jobId, file, usage, []));
}
function isSkippedByFile(jobId, file, usage, seen) {
    const workflow = usage.workflows.get(file);
    const job = workflow?.jobs.find(({ id }) => id === jobId);
    if (workflow === undefined || job === undefined || seen.includes(jobId))
        return false;
    const { condition = '', needs } = job;
    if (AFTER_FAILURE.test(condition) && !ALWAYS.test(condition))
        return true;
    if (workflow.schedule.some(({ cron }) => (0,schedule_if/* evaluateScheduleIf */.G)(condition, cron).run === 'skipped'))
        return true;
    return needs.some((needed) => isSkippedByFile(needed, file, usage, [...seen, jobId]));
}

// EXTERNAL MODULE: ./build/heartbeat/grace.js
var grace = __webpack_require__(3756);
// EXTERNAL MODULE: ./build/schedule/status.js
var schedule_status = __webpack_require__(7339);
// EXTERNAL MODULE: ./build/check/runs/job-schedule.js
var job_schedule = __webpack_require__(7628);
;// CONCATENATED MODULE: ./build/check/runs/uncovered-verdict.js












const LONGEST_MS = 18 * 3_600_000;
const LONGEST_INTERVAL_SECS = 86_400;
async function judgeUncovered(wanted, context) {
    const { file, jobId } = wanted;
    const { files, history, nowMs } = context;
    const { workflow } = files?.get(file) ?? {};
    const { timetable, intervalSecs } = (0,job_schedule/* scheduleOfJob */.kZ)(file, jobId, context) ?? files?.get(file) ?? {};
    if (workflow === undefined || timetable === undefined || intervalSecs === undefined)
        return [];
    const outer = workflow.jobs.find(({ id }) => id === jobId);
    if ((0,job_schedule/* isNeverScheduled */.w5)(outer, workflow.schedule))
        return [];
    const isByRuns = intervalSecs > LONGEST_INTERVAL_SECS;
    if (isByRuns && history.lacksRuns)
        return [];
    const row = waitingRow(wanted.name, isByRuns, timetable.firstAfter(nowMs));
    const sinceMs = await hasJobSince(wanted, timetable, context);
    const dueMs = sinceMs === undefined ? undefined : timetable.firstAfter(sinceMs);
    if (sinceMs === undefined || dueMs === undefined || dueMs > nowMs)
        return [row];
    return [await judgeDue(row, { wanted, timetable, intervalSecs, isByRuns, sinceMs, dueMs }, context)];
}
function waitingRow(name, isByRuns, dueMs) {
    if (isByRuns)
        return (0,check_rows/* makeRow */.xG)({ kind: 'workflow', name, verdict: 'waiting', dueMs });
    const absent = { asked: name, kind: 'job', why: 'no-match' };
    return (0,check_rows/* makeRow */.xG)({ kind: 'heartbeat', name, absent, verdict: 'waiting', dueMs });
}
async function judgeDue(row, due, context) {
    const { wanted, timetable, intervalSecs, isByRuns, sinceMs, dueMs } = due;
    const { file, jobId, leg, inner } = wanted;
    const { history, nowMs } = context;
    const listed = history.lacksRuns ? [] : await history.runs(file, (0,runs_waiting/* runsNeeded */.wo)(timetable, dueMs));
    if (listed === undefined)
        return isByRuns ? { ...row, verdict: 'unknown', fails: true, flaws: [runs_messages/* RUN_MESSAGES */.F.runsUnread.text] } : row;
    const ref = { file, jobId, leg, inner };
    const graceMs = (0,grace/* defaultGraceSecs */.s)(intervalSecs, true) * 1000;
    const isFor = ({ event, createdAtMs }) => createdAtMs >= (isByRuns && event !== 'schedule' ? dueMs - graceMs : dueMs);
    const [runs, waiting] = await Promise.all([
        (0,job_runs/* decidingRuns */.WW)((0,match_job/* countedRuns */.XW)(listed).filter(isFor), (run) => (0,job_runs/* outcomeIn */._A)(run, ref, context)),
        (0,runs_waiting/* waitingFor */.Fz)(file, dueMs, context),
    ]);
    if (isByRuns && runs.some(({ outcome }) => outcome === 'success'))
        return { ...row, verdict: 'healthy' };
    const allowanceMs = () => waiting?.allowance.ms ?? graceMs;
    const facts = { timetable, sinceMs, answers: [], runs, graceMs, nowMs, intervalMs: intervalSecs * 1000, allowanceMs };
    const last = { lastPingedAtMs: isByRuns ? undefined : null };
    const judged = (0,schedule_verdict/* byStatus */.GF)({ ...row, ...last }, (0,schedule_status/* scheduleStatus */.YG)(facts), waiting, nowMs);
    if (!judged.fails || (!isByRuns && isFirstInProgress(runs)))
        return judged.fails ? row : judged;
    return { ...judged, cause: await (0,find_cause/* findCause */.l)({ ...ref, sinceMs: dueMs, dueMs }, context) };
}
function isFirstInProgress(runs) {
    return runs.length > 0 && runs.every(({ outcome }) => outcome === 'active');
}
async function hasJobSince(wanted, timetable, { history, usage, nowMs }) {
    const { file } = wanted;
    const edit = await history.lastEdit(file);
    if (edit === undefined)
        return undefined;
    const sinceMs = Math.max(edit.atMs, (timetable.lastAt(nowMs - LONGEST_MS - 1) ?? nowMs) - 1);
    const dueMs = timetable.firstAfter(sinceMs);
    if (dueMs === undefined || dueMs > nowMs)
        return sinceMs;
    if (history.commitAt !== undefined)
        return (await hadJobAt(wanted, dueMs, history, usage)) ? sinceMs : undefined;
    const newest = await (0,in_force/* newestCounted */.Nh)(history, file, dueMs);
    if (newest === undefined || newest.createdAtMs < dueMs || newest.headSha === '')
        return sinceMs;
    const then = await history.fileAt(file, newest.headSha);
    if (then === 'none')
        return newest.createdAtMs;
    const hadJob = then === undefined || isJobOf(then, wanted, usage);
    return hadJob ? sinceMs : newest.createdAtMs;
}
async function hadJobAt(wanted, atMs, history, usage) {
    const sha = await history.commitAt?.(atMs);
    const then = sha === undefined ? undefined : await history.fileAt(wanted.file, sha);
    return typeof then === 'object' && isJobOf(then, wanted, usage);
}
function isJobOf({ workflow }, wanted, usage) {
    return (0,coverage/* mayHaveJob */.bK)(wanted, { ...usage, workflows: new Map([[wanted.file, workflow]]) });
}

;// CONCATENATED MODULE: ./build/check/runs/unmonitored.js



async function unmonitored(lines, context) {
    const { files, usage, names, ownFile, history } = context;
    const targets = new Set(lines.targets.map(({ file }) => file));
    const found = [...(files ?? [])].flatMap(([file, { workflow, timetable }]) => {
        if (workflow === undefined || timetable === undefined || file === ownFile || targets.has(file))
            return [];
        if (lines.isLeftOut({ file, jobId: undefined, leg: undefined }))
            return [];
        if ((0,heartbeat_usage/* hasOnlyChecks */.EL)(workflow, { ...usage, file }) || isMonitored(file, usage))
            return [];
        return isStarted(workflow, usage.repository) ? [file] : [];
    });
    const prefix = `${usage.repository}/`;
    const named = new Set([...names].map((name) => (name.startsWith(prefix) ? name.slice(prefix.length).split('/')[0] : '')));
    const silent = found.filter((file) => !named.has(file));
    if (silent.length === 0)
        return [];
    const states = await history.statesIfReadable();
    const disabled = (states ?? []).filter(({ state }) => state !== 'active').map(({ path }) => path.split('/').at(-1));
    return silent.filter((file) => !disabled.includes(file)).sort();
}
function isMonitored(file, usage) {
    const { heartbeats, dynamic, names, isOpen, unread } = (0,coverage/* usageOfFile */.BJ)(file, usage);
    return heartbeats.length + dynamic.length + names.size + unread.length > 0 || isOpen;
}
function isStarted({ jobs, schedule }, repository) {
    return jobs.some(({ condition }) => schedule.some(({ cron }) => (0,schedule_if/* evaluateScheduleIf */.G)(condition, cron).run !== 'skipped') &&
        !isForAnother(condition ?? '', repository));
}
function isForAnother(condition, repository) {
    const [owner] = repository.split('/');
    const guards = [...condition.matchAll(/\bgithub\.(repository|repository_owner)\s*==\s*'([^']*)'/gi)];
    const isOwn = ([, field, value = '']) => value.toLowerCase() === (field?.toLowerCase() === 'repository' ? repository : owner)?.toLowerCase();
    return guards.length > 0 && !condition.includes('||') && !guards.every(isOwn);
}

// EXTERNAL MODULE: ./build/check/runs/workflow-lines.js
var workflow_lines = __webpack_require__(2744);
;// CONCATENATED MODULE: ./build/check/runs/file-verdict.js










const MOST_LOOKED_INTO = 5;
async function judgeFile(row, schedule, context) {
    const { nowMs } = context;
    const { graceMs, read } = schedule;
    const { timetable } = read;
    const known = await runsOf(schedule, timetable, context);
    if (known === undefined)
        return { unreadable: runs_messages/* RUN_MESSAGES */.F.runsUnread.text };
    const { runs } = known;
    const scheduled = (0,match_job/* scheduledRuns */.GT)(runs).filter(hasSucceeded);
    const lastPingedAtMs = maxOf(runs.filter(hasSucceeded).map(({ startedAtMs }) => startedAtMs));
    const seen = { ...row, lastPingedAtMs };
    const facts = factsOf(timetable, scheduled.map(job_runs/* answerOf */.ut), runs, { graceMs, nowMs });
    if (!isPast((0,schedule_status/* dueOf */.IH)(facts), nowMs))
        return { row: onTime(seen, facts) };
    const newestMs = scheduled[0]?.createdAtMs ?? Number.NEGATIVE_INFINITY;
    const others = await answersOfOthers(runs, newestMs - graceMs, schedule.refs, context);
    const answered = factsOf(timetable, [...facts.answers, ...others], runs, { graceMs, nowMs });
    if (!isPast((0,schedule_status/* dueOf */.IH)(answered), nowMs))
        return { row: onTime(seen, answered) };
    const since = await expectedSince(schedule, known, context);
    if (since === undefined)
        return { unreadable: runs_messages/* RUN_MESSAGES */.F.lastChangeUnread.text };
    const inForce = { ...answered, sinceMs: Math.max(answered.sinceMs, since) };
    const dueMs = (0,schedule_status/* dueOf */.IH)(inForce);
    if (dueMs === undefined || dueMs > nowMs)
        return { row: { ...onTime(seen, inForce), verdict: 'waiting' } };
    return { row: await judgePastDue(seen, { schedule, facts: inForce, dueMs, runs }, context) };
}
async function expectedSince({ file, refs, read }, { runs, lacking }, { history, usage, nowMs }) {
    const sinceMs = await (0,in_force/* inForceSince */.Rs)(history, file, read, (0,runs_waiting/* runsNeeded */.wo)(read.timetable, nowMs));
    if (refs === undefined || sinceMs === undefined || runs.length > 0)
        return sinceMs;
    const edit = await history.lastEdit(file);
    if (lacking === undefined || edit === undefined)
        return edit && Math.max(sinceMs, edit.atMs);
    const then = lacking.headSha === '' ? undefined : await history.fileAt(file, lacking.headSha);
    if (then === undefined)
        return undefined;
    const workflows = new Map([[file, then === 'none' ? undefined : then.workflow]]);
    const hadJobs = then !== 'none' && refs.some((ref) => (0,workflow_lines/* isJobOf */.z)(ref, { ...usage, workflows }));
    return hadJobs ? sinceMs : Math.max(sinceMs, edit.atMs, lacking.createdAtMs);
}
async function judgePastDue(row, { schedule, facts, dueMs, runs }, context) {
    const { file, read, graceMs, hasGrace } = schedule;
    const { nowMs } = context;
    const reaching = runs.filter(({ createdAtMs }) => createdAtMs >= dueMs - graceMs);
    const [deciding, waiting] = await Promise.all([
        (0,job_runs/* decidingRuns */.WW)(reaching, async (run) => (0,schedule_status/* outcomeOf */.sG)(run.status, run.conclusion)),
        hasGrace ? undefined : (0,runs_waiting/* waitingFor */.Fz)(file, dueMs, context),
    ]);
    const status = (0,schedule_status/* scheduleStatus */.YG)({
        ...facts,
        runs: deciding,
        intervalMs: read.intervalSecs * 1000,
        allowanceMs: () => waiting?.allowance.ms ?? graceMs,
    });
    const state = status.state === 'waiting' ? 'late' : status.state;
    return (0,schedule_verdict/* byStatus */.GF)(row, { ...status, state }, waiting, nowMs);
}
async function runsOf(target, timetable, context) {
    const { history, nowMs } = context;
    const known = async (sinceMs) => {
        const listed = await history.runs(target.file, sinceMs);
        return listed && targetRuns((0,match_job/* countedRuns */.XW)(listed), target, context);
    };
    const newest = await known((0,runs_waiting/* runsNeeded */.wo)(timetable, timetable.lastAt(nowMs) ?? nowMs));
    if (newest === undefined || newest.runs.some(hasSucceeded))
        return newest;
    return (await known(nowMs - actions/* RUNS_KEPT_MS */.TN)) ?? newest;
}
function factsOf(timetable, answers, runs, { graceMs, nowMs }) {
    const oldest = runs.at(-1);
    const oldestMs = oldest?.createdAtMs ?? nowMs;
    const firstMs = oldest === undefined || oldest.event === 'schedule' ? timetable.lastAt(oldestMs) : oldestMs;
    return { timetable, sinceMs: (firstMs ?? nowMs) - 1, answers, graceMs, nowMs };
}
async function answersOfOthers(runs, sinceMs, refs, { history }) {
    const candidates = runs.filter((run) => run.event !== 'schedule' && hasSucceeded(run) && run.createdAtMs > sinceMs);
    if (candidates.length === 0)
        return [];
    if (refs !== undefined)
        return candidates.map(job_runs/* answerOf */.ut).reverse();
    const last = (0,match_job/* scheduledRuns */.GT)(runs).find(({ status, conclusion }) => status === 'completed' && conclusion !== 'startup_failure');
    const ran = last && (await history.jobs(last.id))?.filter(({ conclusion }) => conclusion !== 'skipped');
    const answers = [];
    for (const [nth, run] of candidates.entries()) {
        const jobs = nth < MOST_LOOKED_INTO && ran !== undefined && ran.length > 0 ? await history.jobs(run.id) : [];
        const skipped = jobs?.filter(({ conclusion }) => conclusion === 'skipped').map(({ name }) => name) ?? [];
        if (!ran?.some(({ name }) => skipped.includes(name)))
            answers.push((0,job_runs/* answerOf */.ut)(run));
    }
    return answers.reverse();
}
function onTime(row, facts) {
    return { ...row, verdict: row.lastPingedAtMs === undefined ? 'waiting' : 'healthy', dueMs: (0,schedule_status/* dueOf */.IH)(facts) };
}
function isPast(dueMs, nowMs) {
    return dueMs !== undefined && dueMs <= nowMs;
}
function maxOf(values) {
    return values.length === 0 ? undefined : Math.max(...values);
}

;// CONCATENATED MODULE: ./build/check/runs/workflow-verdict.js













async function judgeWorkflows(lines, context) {
    if (lines.length === 0)
        return [];
    const { files, usage } = context;
    const shown = (target) => `${usage.repository}/${target}`;
    const asked = lines.filter(({ isExcluded }) => !isExcluded);
    if (context.history.lacksRuns) {
        return asked.map(({ target }) => notFound(shown(target), { asked: target, kind: 'workflow', why: 'no-runs' }));
    }
    if (files === undefined) {
        return asked.map(({ target }) => unknown(shown(target), runs_messages/* RUN_MESSAGES */.F.filesUnread.text));
    }
    const { targets, unmatched } = (0,workflow_lines/* selectByLines */.t)(lines, files, context);
    const judged = targets.map((one) => judgeOne(one, files.get(one.file), shown(one.target), context));
    const missing = unmatched.map((line) => judgeMissing(line, shown(line.target), context));
    return Promise.all([...missing, ...judged]);
}
async function judgeMissing({ target, why, similar }, name, { history, nowMs }) {
    const absent = { asked: target, kind: 'workflow', why, ...(similar.length > 0 && { similar }) };
    const none = notFound(name, absent);
    if (why === 'left-out' || (0,name_pattern/* isPattern */.Pt)(target) || !/^[^/]+\.ya?ml$/.test(target))
        return none;
    const last = (await history.runs(target, nowMs - actions/* RUNS_KEPT_MS */.TN))?.find(({ event }) => event === 'schedule');
    return last === undefined ? none : lostSchedule(name, last, runs_messages/* RUN_MESSAGES */.F.fileGoneForLine);
}
async function judgeUnscheduled(target, name, context) {
    const { history, nowMs } = context;
    const { file } = target;
    const runs = await history.runs(file, nowMs - actions/* RUNS_KEPT_MS */.TN);
    if (runs === undefined)
        return unknown(name, runs_messages/* RUN_MESSAGES */.F.unscheduledUnjudged.text);
    const last = runs.find(({ event }) => event === 'schedule');
    if (last !== undefined)
        return lostSchedule(name, last, runs_messages/* RUN_MESSAGES */.F.scheduleRemoved);
    return noSchedule(target, name);
}
function noSchedule({ target }, name) {
    return notFound(name, { asked: target, kind: 'workflow', why: 'no-schedule' });
}
function notFound(name, absent) {
    return { ...workflow_verdict_rowOf(name, 'not-found'), fails: true, absent };
}
function lostSchedule(name, last, message) {
    const text = (0,base_message/* fill */.GS)(message.text, { when: (0,duration/* formatInstant */.r4)(last.createdAtMs) });
    const advice = message.fix;
    return { ...workflow_verdict_rowOf(name, 'missed'), fails: true, cause: { kind: 'gone', text, url: last.url || undefined, advice } };
}
async function judgeOne(target, read, name, context) {
    const { file, refs, hasConflict } = target;
    const { workflow, timetable, intervalSecs, problem } = read ?? {};
    if (hasConflict)
        return { ...workflow_verdict_rowOf(name, 'misconfigured'), fails: true, flaws: [runs_messages/* RUN_MESSAGES */.F.graceConflict.text] };
    if (workflow !== undefined && workflow.schedule.length === 0)
        return judgeUnscheduled(target, name, context);
    if (read === undefined || timetable === undefined || intervalSecs === undefined) {
        return unknown(name, problem?.message ?? runs_messages/* RUN_MESSAGES */.F.fileUnread.text);
    }
    const own = refs === undefined ? { timetable, intervalSecs } : (0,job_schedule/* scheduleOfJobs */.h8)(file, refs, context);
    if (own === 'unknown')
        return unknown(name, runs_messages/* RUN_MESSAGES */.F.conditionNotUnderstood.text);
    if (own === undefined)
        return noSchedule(target, name);
    const graceSecs = target.graceSecs ?? (0,grace/* defaultGraceSecs */.s)(own.intervalSecs, true);
    const row = { ...workflow_verdict_rowOf(name, 'waiting'), intervalSecs: own.intervalSecs, graceSecs };
    const hasGrace = target.graceSecs !== undefined;
    const schedule = { file, refs, read: { ...read, ...own }, graceMs: graceSecs * 1000, hasGrace };
    const judged = await judgeFile(row, schedule, context);
    if ('unreadable' in judged)
        return unknown(name, judged.unreadable);
    const { dueMs, fails } = judged.row;
    if (!fails || dueMs === undefined)
        return judged.row;
    const missed = { ...(await worstIn(target, dueMs, context)), sinceMs: dueMs - graceSecs * 1000, dueMs };
    return { ...judged.row, cause: await (0,find_cause/* findCause */.l)(missed, context) };
}
async function worstIn({ file, refs }, dueMs, context) {
    const { history, usage } = context;
    const [first, ...others] = refs ?? [];
    if (first === undefined)
        return { file, jobId: undefined, leg: undefined };
    if (others.length === 0)
        return first;
    const newest = await (0,in_force/* newestCounted */.Nh)(history, file, dueMs);
    const jobs = await Promise.all([first, ...others].map((ref) => newest && (0,match_job/* jobIn */.Dk)(newest, ref, history, usage)));
    const at = jobs.findIndex((job) => job !== undefined && job.conclusion !== 'success');
    return refs?.[at] ?? first;
}
function unknown(name, why) {
    return { ...workflow_verdict_rowOf(name, 'unknown'), fails: true, flaws: [why] };
}
function workflow_verdict_rowOf(name, verdict) {
    return (0,check_rows/* makeRow */.xG)({ kind: 'workflow', verdict, name });
}

;// CONCATENATED MODULE: ./build/check/runs/review.js






















function reviewRuns(request, opened = (0,runs_history/* openHistory */.jC)(request)) {
    const { repository, actionRepository, serverUrl, workflows, ownFile, start } = request;
    const reading = opened.files();
    const { clock, deadlineMs } = request.budget;
    const isOver = () => clock.monotonicMs() >= deadlineMs;
    return async ({ rows, heartbeats, isSelected, isNamed, nowMs, clockAheadMs }) => {
        const names = new Set(heartbeats.flatMap(({ name }) => name ?? []));
        const files = await reading;
        const clocks = { tickstemMs: clockAheadMs, githubMs: opened.clockAheadMs };
        const wrong = (0,check_clocks/* wrongClock */.oh)(clocks);
        const history = wrong === 'github' || wrong === 'all' ? withoutRuns(opened, (0,check_clocks/* clockProblem */.oT)(wrong, clocks)) : opened;
        const texts = new Map([...(files ?? [])].map(([file, { workflow }]) => [file, workflow]));
        const usage = await (0,run_jobs/* withCalled */.as)({ repository, actionRepository, workflows: texts }, (id) => history.called(id));
        const repositoryUrl = `${serverUrl}/${repository}`;
        const lines = (0,workflow_lines/* selectByLines */.t)(workflows, files ?? new Map(), { ownFile, usage });
        const known = { history, files, usage, ownFile, names, isNamed, repositoryUrl, nowMs };
        const isWanted = (job) => isSelected(job.name) && !lines.isCovered(job) && !lines.isLeftOut(job);
        const missing = [...(0,coverage/* uncovered */.KY)(usage, names), ...(await uncoveredByRuns(known))].filter(isWanted);
        const context = { ...known, lists: await readLists(rows, lines.targets, known) };
        const byGitHub = { ...context, nowMs: clock.now() + (opened.clockAheadMs ?? 0) };
        const [judged, found, rejected, listed] = await Promise.all([
            Promise.all(rows.map((row) => (isOver() ? row : (0,schedule_verdict/* judgeBySchedule */.WG)(row, context)))),
            Promise.all(missing.map((job) => judgeUncovered(job, byGitHub))),
            judgeRejected(missing, byGitHub),
            judgeWorkflows(workflows, byGitHub),
        ]);
        const jobs = found.flat();
        const asked = new Set(jobs.map(({ name }) => name));
        const others = judged.filter(({ absent, name }) => absent?.kind !== 'name' || !asked.has(name));
        const shared = sharedNames(usage, lines.isLeftOut);
        const all = [...others, ...jobs, ...rejected, ...shared, ...(await withSkippedJobs(listed, byGitHub))];
        const punctuality = await punctualityOf(pastDueFiles(all, repository), context);
        const started = start && history.source && (await startAll(all, start, context, history.source));
        const notes = [
            ...coverageNotes(usage, names),
            ...(started?.notes ?? []),
            ...(await lostSchedules(workflows, byGitHub)),
        ];
        const unlisted = history.lacksRuns ? [] : await unmonitored(lines, byGitHub);
        const compared = await compareRows(started?.rows ?? all, context, request);
        return {
            rows: compared.rows,
            punctuality,
            unavailable: [...history.unavailable, ...unread(judged, context), ...compared.unavailable],
            remark: history.lacksRuns ? (0,base_message/* say */.cv)(runs_messages/* RUN_MESSAGES */.F.noRunHistory) : undefined,
            notes,
            clockAheadMs: opened.clockAheadMs,
            isUnread: files === undefined,
            facts: await opened.facts(),
            notCompared: compared.notCompared,
            unmonitored: unlisted,
        };
    };
}
async function startAll(...given) {
    return (await __webpack_require__.e(/* import() */ 546).then(__webpack_require__.bind(__webpack_require__, 7546))).startMissed(...given);
}
function withoutRuns(history, problem) {
    const nothing = async () => undefined;
    const unavailable = () => [...history.unavailable, problem];
    return {
        ...history,
        ...{ runs: nothing, jobs: nothing, attempt: nothing, lastScheduled: nothing, lastEdit: nothing },
        get unavailable() {
            return unavailable();
        },
    };
}
async function readLists(rows, targets, known) {
    const { history, files, usage, nowMs } = known;
    const since = new Map();
    for (const row of rows) {
        const job = row.name === undefined ? undefined : (0,heartbeat_name/* parseDefaultName */.qv)(row.name, usage.repository);
        const past = job && (0,schedule_verdict/* pastDueOf */.c9)(row, job, known);
        if (job && past)
            since.set(job.file, Math.min(past.sinceMs, since.get(job.file) ?? Number.POSITIVE_INFINITY));
    }
    for (const { file } of targets) {
        const timetable = files?.get(file)?.timetable;
        const needed = timetable && (0,runs_waiting/* runsNeeded */.wo)(timetable, timetable.lastAt(nowMs) ?? nowMs);
        if (needed !== undefined)
            since.set(file, Math.min(needed, since.get(file) ?? Number.POSITIVE_INFINITY));
    }
    const read = [...since].map(async ([file, sinceMs]) => [file, (await history.runs(file, sinceMs)) ?? []]);
    return new Map(await Promise.all(read));
}
function pastDueFiles(rows, repository) {
    const files = rows.flatMap((row) => (row.lateness === undefined ? [] : ((0,context/* fileOfRow */.K)(row, repository) ?? [])));
    return [...new Set(files)].sort();
}
function unread(rows, { files, usage }) {
    const own = rows.map(({ name }) => (name === undefined ? undefined : (0,heartbeat_name/* parseDefaultName */.qv)(name, usage.repository)?.file));
    return [...new Set(own)].flatMap((file) => {
        const problem = file === undefined ? undefined : files?.get(file)?.problem;
        return problem === undefined ? [] : [(0,base_message/* say */.cv)(runs_messages/* RUN_MESSAGES */.F.scheduleNotUsed, { file: file ?? '', reason: problem.message })];
    });
}


/***/ }),

/***/ 2285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GF: () => (/* binding */ byStatus),
  WG: () => (/* binding */ judgeBySchedule),
  c9: () => (/* binding */ pastDueOf)
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/heartbeat/name.js
var heartbeat_name = __webpack_require__(9053);
// EXTERNAL MODULE: ./build/schedule/status.js
var schedule_status = __webpack_require__(7339);
// EXTERNAL MODULE: ./build/check/runs/coverage.js
var coverage = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/check/runs/find-cause.js + 3 modules
var find_cause = __webpack_require__(5514);
// EXTERNAL MODULE: ./build/check/runs/in-force.js
var in_force = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/check/runs/job-runs.js
var job_runs = __webpack_require__(2591);
// EXTERNAL MODULE: ./build/check/runs/job-schedule.js
var job_schedule = __webpack_require__(7628);
// EXTERNAL MODULE: ./build/check/runs/match-job.js
var match_job = __webpack_require__(3892);
// EXTERNAL MODULE: ./build/base/message.js
var base_message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/check/runs/messages.js
var messages = __webpack_require__(251);
;// CONCATENATED MODULE: ./build/check/runs/orphan.js



const MOST_NAMED = 3;
function orphaned(row, lost, names, isNamed) {
    const message = messageFor(row.name ?? '', lost, names);
    const shown = lost.successors.slice(0, MOST_NAMED).join(', ');
    const successors = lost.successors.length > MOST_NAMED ? `${shown}, …` : shown;
    const values = { place: lost.place, successors };
    const cause = { kind: 'gone', text: (0,base_message/* fill */.GS)(message.text, values), url: undefined, advice: message.fix ?? '' };
    return { ...row, verdict: 'orphaned', fails: row.verdict === 'failing' || isNamed, cause };
}
function messageFor(name, { what, successors }, names) {
    const isReplaced = successors.length > 0 && successors.every((successor) => names.has(successor));
    if (what === 'file')
        return messages/* RUN_MESSAGES */.F.orphanedFile;
    if (what === 'job')
        return messages/* RUN_MESSAGES */.F.orphanedJob;
    if (what === 'call')
        return messages/* RUN_MESSAGES */.F.orphanedCall;
    if ((0,coverage/* isCutName */.e_)(name))
        return messages/* RUN_MESSAGES */.F.orphanedCut;
    if (what === 'matrix')
        return isReplaced ? messages/* RUN_MESSAGES */.F.orphanedMatrixReplaced : messages/* RUN_MESSAGES */.F.orphanedMatrix;
    return isReplaced ? messages/* RUN_MESSAGES */.F.orphanedValueReplaced : messages/* RUN_MESSAGES */.F.orphanedValue;
}

// EXTERNAL MODULE: ./build/check/runs/waiting.js
var runs_waiting = __webpack_require__(2684);
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
    const lost = files && (0,coverage/* lostBy */.qR)(name, job, usage);
    if (lost !== undefined)
        return orphaned(row, lost, context.names, context.isNamed(name));
    const schedule = (0,job_schedule/* scheduleOfJob */.kZ)(job.file, job.jobId, context);
    const judged = schedule && BY_INTERVAL.includes(verdict) ? await judgeByTimetable(row, job, schedule, context) : row;
    if (!judged.fails || judged.olderId !== undefined)
        return judged;
    return { ...judged, cause: await (0,find_cause/* findCause */.l)(missedIn(judged, job), context) };
}
function missedIn(row, job) {
    const { dueMs, graceSecs, lateness } = row;
    const sinceMs = runsSince(row);
    if (lateness === undefined || dueMs === undefined)
        return { ...job, sinceMs, dueMs: undefined };
    return { ...job, sinceMs: Math.max(sinceMs, dueMs - (graceSecs ?? 0) * 1000), dueMs };
}
function runsSince({ lastPingedAtMs, createdAtMs }) {
    return lastPingedAtMs ?? (createdAtMs ?? 0) - FIRST_RUN_MS;
}
function pastDueOf(row, job, context) {
    const { nowMs } = context;
    const schedule = BY_INTERVAL.includes(row.verdict) ? (0,job_schedule/* scheduleOfJob */.kZ)(job.file, job.jobId ?? '', context) : undefined;
    const facts = schedule && factsOf(row, schedule, nowMs);
    const dueMs = facts && (0,schedule_status/* dueOf */.IH)(facts);
    if (schedule === undefined || dueMs === undefined || dueMs > nowMs)
        return undefined;
    return { dueMs, sinceMs: (0,runs_waiting/* runsNeeded */.wo)(schedule.timetable, dueMs) };
}
async function judgeByTimetable(row, job, schedule, context) {
    const { history, nowMs } = context;
    const facts = factsOf(row, schedule, nowMs);
    if (facts === undefined)
        return row;
    const dueMs = (0,schedule_status/* dueOf */.IH)(facts);
    if (dueMs === undefined || dueMs > nowMs) {
        return !row.fails || (await isInForce(row, job.file, context)) ? onTime(row, dueMs) : row;
    }
    const listed = await history.runs(job.file, (0,runs_waiting/* runsNeeded */.wo)(schedule.timetable, dueMs));
    if (listed === undefined || !(await isInForce(row, job.file, context)))
        return row;
    return judgePastDue(row, job, { facts, schedule, dueMs, runs: (0,match_job/* countedRuns */.XW)(listed) }, context);
}
function factsOf(row, { timetable }, nowMs) {
    const { lastPingedAtMs, createdAtMs, graceSecs } = row;
    const sinceMs = resumedAt(row, nowMs) ?? createdAtMs ?? lastPingedAtMs;
    if (typeof sinceMs !== 'number' || graceSecs === undefined)
        return undefined;
    const answers = typeof lastPingedAtMs === 'number' ? [{ atMs: lastPingedAtMs, by: 'ping' }] : [];
    return { timetable, sinceMs, answers, graceMs: graceSecs * 1000, nowMs };
}
function resumedAt(row, nowMs) {
    const { consecutiveMisses, nextExpectedAtMs, lastPingedAtMs, intervalSecs } = row;
    const atMs = (0,schedule_status/* resumedAtMs */.pv)({
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
    const outcomeFor = (run) => (0,job_runs/* outcomeIn */._A)(run, job, context);
    const pingedMs = row.lastPingedAtMs ?? Number.NEGATIVE_INFINITY;
    const early = await (0,job_runs/* earlyAnswers */.HM)({ dueMs: past.dueMs, graceMs, pingedMs }, runs, timetable, outcomeFor);
    const answered = { ...facts, answers: [...facts.answers, ...early] };
    const dueMs = (0,schedule_status/* dueOf */.IH)(answered);
    if (dueMs === undefined || dueMs > nowMs)
        return onTime(row, dueMs);
    const reaching = runs.filter(({ createdAtMs }) => createdAtMs >= dueMs - graceMs && createdAtMs > pingedMs);
    const [deciding, waiting] = await Promise.all([
        (0,job_runs/* decidingRuns */.WW)(reaching, outcomeFor),
        schedule.hasGrace ? undefined : (0,runs_waiting/* waitingFor */.Fz)(job.file, dueMs, context),
    ]);
    const status = (0,schedule_status/* scheduleStatus */.YG)({
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
    return { ...row, verdict, fails: hasMissed, dueMs, lateByMs, lateness: (0,runs_waiting/* latenessOfRow */.vp)(status, waiting) };
}
async function isInForce(row, file, { history, files, nowMs }) {
    const timetable = files?.get(file)?.timetable;
    const neededMs = timetable === undefined ? nowMs : (0,runs_waiting/* runsNeeded */.wo)(timetable, timetable.lastAt(nowMs) ?? nowMs);
    const newest = await (0,in_force/* newestCounted */.Nh)(history, file, neededMs, runsSince(row));
    return newest !== undefined && (0,in_force/* hadSameSchedule */.rJ)(history, file, newest, files?.get(file));
}


/***/ }),

/***/ 2684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ waitingFor),
/* harmony export */   vp: () => (/* binding */ latenessOfRow),
/* harmony export */   wo: () => (/* binding */ runsNeeded)
/* harmony export */ });
/* harmony import */ var _github_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _schedule_lateness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(862);
/* harmony import */ var _in_force_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5902);
/* harmony import */ var _match_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3892);




const LEAST_MS = 8 * 86_400_000;
const TIMES = 31;
function runsNeeded({ lastAt }, dueMs) {
    let sinceMs = dueMs - LEAST_MS;
    let timeMs = dueMs;
    for (let nth = 0; nth < TIMES && timeMs !== undefined; nth++) {
        sinceMs = Math.min(sinceMs, timeMs);
        timeMs = lastAt(timeMs - 1);
    }
    return Math.max(sinceMs, dueMs - _github_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNS_KEPT_MS */ .TN);
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
    const runs = (0,_match_job_js__WEBPACK_IMPORTED_MODULE_3__/* .scheduledRuns */ .GT)(listed);
    const [others, scheduleChangedAtMs] = await Promise.all([
        otherSchedules(file, context),
        (0,_in_force_js__WEBPACK_IMPORTED_MODULE_2__/* .scheduleChangedAt */ .hq)(history, file, runs, read),
    ]);
    const created = runs.map(({ createdAtMs }) => createdAtMs);
    const facts = { timetable, runs: created, scheduleChangedAtMs, otherSchedules: others, dueMs, nowMs };
    const found = (0,_schedule_lateness_js__WEBPACK_IMPORTED_MODULE_1__/* .allowance */ .nB)(facts);
    const own = (0,_schedule_lateness_js__WEBPACK_IMPORTED_MODULE_1__/* .latenessOf */ .dB)(timetable, created, nowMs, scheduleChangedAtMs);
    const { usuallyStartsByMs, reason } = found;
    return {
        allowance: found,
        lateness: {
            usuallyStartsByMs: usuallyStartsByMs === undefined ? undefined : dueMs + usuallyStartsByMs,
            reason,
            today: (0,_schedule_lateness_js__WEBPACK_IMPORTED_MODULE_1__/* .latenessToday */ .T0)([own, ...others], nowMs),
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
        const created = (0,_match_job_js__WEBPACK_IMPORTED_MODULE_3__/* .scheduledRuns */ .GT)(listed).map(({ createdAtMs }) => createdAtMs);
        return [(0,_schedule_lateness_js__WEBPACK_IMPORTED_MODULE_1__/* .latenessOf */ .dB)(timetable, created, nowMs)];
    });
}
function latenessOfRow(status, waiting) {
    const { because, lateUntilMs, allowanceMs } = status;
    if (because === 'nothing-due' || lateUntilMs === undefined || allowanceMs === undefined)
        return undefined;
    const nothing = { usuallyStartsByMs: undefined, reason: undefined, today: undefined };
    return { because, lateUntilMs, allowanceMs, ...(waiting?.lateness ?? nothing) };
}


/***/ }),

/***/ 2744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ selectByLines),
/* harmony export */   z: () => (/* binding */ isJobOf)
/* harmony export */ });
/* harmony import */ var _base_group_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3278);
/* harmony import */ var _base_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5713);
/* harmony import */ var _base_similar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4452);
/* harmony import */ var _heartbeat_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9053);
/* harmony import */ var _heartbeat_usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3667);
/* harmony import */ var _run_jobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1583);






function selectByLines(lines, files, { ownFile, usage }) {
    const isOut = excludedBy(lines.filter(({ isExcluded }) => isExcluded));
    const isForPattern = (file) => isScheduled(files.get(file)) && !(file === ownFile && (0,_heartbeat_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOnlyChecks */ .EL)(usage.workflows.get(file), { ...usage, file }));
    const forPattern = [...files.keys()].filter(isForPattern);
    const found = new Map();
    const unmatched = [];
    for (const { target, graceSecs, isExcluded } of lines) {
        if (isExcluded)
            continue;
        const isExact = !(0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .isPattern */ .Pt)(target) || files.has(target);
        const all = isExact ? named(target, files, usage) : byPattern(target, forPattern, usage);
        const left = all.filter((one) => !isOut(one.file, one.target));
        for (const one of left)
            found.set(one.target, withGrace(found.get(one.target) ?? one, graceSecs, isExact));
        if (left.length === 0)
            unmatched.push(unmatchedLine(target, all.length > 0, forPattern, usage));
    }
    const targets = [...found.values()];
    return {
        targets,
        unmatched,
        isLeftOut: (job) => isOut(job.file, labelledOf(job)) || isOut(job.file, pathOf(job)),
        isCovered: (job) => targets.some(({ file, refs }) => file === job.file && (refs?.some((ref) => isWithin(job, ref)) ?? true)),
    };
}
function unmatchedLine(target, isLeftOut, files, usage) {
    if (isLeftOut)
        return { target, why: 'left-out', similar: [] };
    return { target, why: 'no-match', similar: similarTo(target, files, usage) };
}
function similarTo(target, files, usage) {
    if (!target.includes('/'))
        return (0,_base_similar_js__WEBPACK_IMPORTED_MODULE_4__/* .similarNames */ .q)(target, files);
    return (0,_base_similar_js__WEBPACK_IMPORTED_MODULE_4__/* .similarNames */ .q)(target, files.flatMap((file) => namedJobs(file, usage).flatMap(({ path, labelled }) => [path, labelled])));
}
function named(target, files, usage) {
    if (files.has(target))
        return [targetOf(target, target, undefined)];
    const job = (0,_heartbeat_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDefaultName */ .qv)(`${usage.repository}/${target}`, usage.repository);
    const refs = job !== undefined && files.has(job.file) ? refsOf(job, usage) : [];
    return refs.map(({ file }) => targetOf(file, target, refs)).slice(0, 1);
}
function byPattern(pattern, files, usage) {
    const matches = (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .compilePattern */ .Eb)(pattern);
    if (!pattern.includes('/'))
        return files.filter(matches).map((file) => targetOf(file, file, undefined));
    const meant = files.flatMap((file) => namedJobs(file, usage).flatMap(({ path, labelled, ref }) => {
        if (matches(path))
            return [targetOf(file, path, [withoutOwnLabel(ref)])];
        return matches(labelled) ? [targetOf(file, labelled, [ref])] : [];
    }));
    const groups = [...(0,_base_group_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$)(meant, ({ target }) => target)];
    return groups.map(([target, [first, ...others]]) => ({
        ...first,
        target,
        refs: distinct([first, ...others].flatMap((one) => one?.refs ?? [])),
    }));
}
function targetOf(file, target, refs) {
    return { file, target, refs, graceSecs: undefined, hasConflict: false, hasExactGrace: false };
}
function withGrace(known, graceSecs, isExact) {
    if (graceSecs === undefined || graceSecs === known.graceSecs)
        return known;
    if (known.graceSecs === undefined || (isExact && !known.hasExactGrace)) {
        return { ...known, graceSecs, hasExactGrace: isExact };
    }
    return isExact ? { ...known, hasConflict: true } : known;
}
function excludedBy(lines) {
    const excluded = lines.map(({ target }) => ({ target, matches: (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .compilePattern */ .Eb)(target) }));
    return (file, job) => excluded.some(({ target, matches }) => matches(file) || matches(job) || job.startsWith(`${target} (`) || job.startsWith(`${target}/`));
}
function refsOf(job, usage) {
    const wanted = segmentsOf(job);
    const meant = namedJobs(job.file, usage).flatMap((one) => refFor(one, wanted) ?? []);
    if (meant.length > 0)
        return distinct(meant);
    const { unread, isTruncated } = (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_2__/* .jobsOfRuns */ .eR)(job.file, usage);
    const workflow = usage.workflows.get(job.file);
    const outer = workflow?.jobs.find(({ id }) => id === job.jobId);
    const mayBeInside = outer?.callsWorkflow === true && (unread.length > 0 || isTruncated);
    return workflow === undefined || mayBeInside ? [job] : [];
}
function refFor({ ref, isOpen }, wanted) {
    const own = segmentsOf(ref);
    const isMeant = wanted.every(({ jobId, label }, level) => {
        if (own[level]?.jobId !== jobId)
            return false;
        return label === undefined || isOpen[level] === true || hasSameValues(own[level]?.label, label);
    });
    if (!isMeant)
        return undefined;
    const labels = own.map(({ label }, level) => (isOpen[level] ? wanted[level]?.label : label));
    const [outer, ...inner] = own.map(({ jobId }, level) => ({ jobId, label: labels[level] }));
    const whole = { file: ref.file, jobId: outer?.jobId, leg: outer?.label, ...(inner.length > 0 && { inner }) };
    return wanted[own.length - 1]?.label === undefined ? withoutOwnLabel(whole) : whole;
}
function isJobOf(job, usage) {
    return (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_2__/* .jobsOfRuns */ .eR)(job.file, usage).jobs.some((one) => pathOf((0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_2__/* .refOf */ .H8)(one, job.file)) === pathOf(job));
}
function namedJobs(file, usage) {
    return (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_2__/* .jobsOfRuns */ .eR)(file, usage).jobs.map((one) => {
        const ref = (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_2__/* .refOf */ .H8)(one, file);
        const isOpen = [...one.calls.map(({ shown }) => shown === undefined), one.isDynamic];
        return { path: pathOf(ref), labelled: labelledOf(ref), ref, isOpen };
    });
}
function isWithin(job, outer) {
    const own = segmentsOf(job);
    return segmentsOf(outer).every(({ jobId, label }, level) => {
        if (own[level]?.jobId !== jobId)
            return false;
        return label === undefined || hasSameValues(own[level]?.label, label);
    });
}
function hasSameValues(own, wanted) {
    const sorted = (label) => label.split(', ').sort().join(', ');
    return own !== undefined && (own === wanted || sorted(own) === sorted(wanted));
}
function segmentsOf({ jobId = '', leg, inner = [] }) {
    return [{ jobId, label: leg }, ...inner];
}
function withoutOwnLabel({ inner, ...ref }) {
    const own = inner?.at(-1);
    if (inner === undefined || own === undefined)
        return { ...ref, leg: undefined };
    return { ...ref, inner: [...inner.slice(0, -1), { ...own, label: undefined }] };
}
function distinct(refs) {
    return [...new Map(refs.map((ref) => [labelledOf(ref), ref])).values()];
}
function pathOf(job) {
    return [job.file, ...segmentsOf(job).map(({ jobId }) => jobId)].join('/');
}
function labelledOf(job) {
    const text = ({ jobId, label }) => (label === undefined ? jobId : `${jobId} (${label})`);
    return [job.file, ...segmentsOf(job).map(text)].join('/');
}
function isScheduled({ workflow, problem } = {}) {
    return workflow === undefined || problem !== undefined || workflow.schedule.length > 0;
}


/***/ }),

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

/***/ 130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MEASURE_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7282);

const MEASURE_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    measured: { text: 'Measured: {numbers}' },
    unusualNumber: { text: '{what}: {value}, usually {usual} ({runs} runs)' },
    unusualShort: { text: 'over in {took}, usually {usual} ({runs} runs)' },
    unusualSlow: { text: 'took {took} in each of the last {count} runs, usually {usual}' },
    measureForm: { text: '`{line}` is not `what: number`' },
    measureEmpty: { text: '`{what}` is empty (was the step skipped, or is its ID or output misspelled?)' },
    measureNoNumber: { text: '`{what}` is `{value}`, which is not a finite number with an optional unit' },
    measureTooMany: { text: 'only the first {most} lines are read ({more} more)' },
    measureTwice: { text: '`{what}` is there twice, and only the first one counts' },
    measureUnfinished: { text: 'the files that match `{pattern}` could not be counted within {limit}' },
    measureUnreadable: { text: 'the files that match `{pattern}` could not be counted ({reason})' },
    measureUnread: {
        text: 'Not measured: {reason}',
        fix: 'Write one line for each number, such as `rows: 11900` or `dump: 18.4 MB`. This never fails the job.',
    },
});


/***/ }),

/***/ 2486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ noticeOf),
/* harmony export */   x: () => (/* binding */ readNotices)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(130);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2859);



const PREFIX = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .MEASURE_MESSAGES */ .M.measured.text, { numbers: '' });
const NOTICE_LENGTH = 3000;
const MOST_IN_NOTICE = 2 * _number_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_NUMBERS */ .XY;
function noticeOf(numbers) {
    const pairs = numbers.slice(0, MOST_IN_NOTICE).map(({ what, value, unit }) => {
        return `${JSON.stringify(what)}:${unit === '' ? value : JSON.stringify(`${value} ${unit}`)}`;
    });
    return `${PREFIX}{${pairs.join(',')}}`;
}
function readNotices(messages) {
    const found = new Map();
    for (const message of messages) {
        for (const [what, given] of Object.entries(parse(message)).slice(0, MOST_IN_NOTICE)) {
            const number = typeof given === 'number' || typeof given === 'string' ? (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumber */ .$J)(String(given)) : undefined;
            const safe = (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(what);
            const base = number && (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .inBaseUnit */ .$r)(number);
            if (base === undefined || !Number.isFinite(base.value) || safe === '')
                continue;
            const key = `${safe} ${base.unit}`;
            found.set(key, found.has(key) ? undefined : { what: safe, ...base, key });
        }
    }
    return [...found.values()].filter((number) => number !== undefined);
}
function parse(message) {
    if (!message.startsWith(PREFIX) || message.length > NOTICE_LENGTH)
        return {};
    try {
        const numbers = JSON.parse(message.slice(PREFIX.length));
        return typeof numbers === 'object' && numbers !== null && !Array.isArray(numbers) ? numbers : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 2859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseNumber),
/* harmony export */   $r: () => (/* binding */ inBaseUnit),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   XY: () => (/* binding */ MOST_NUMBERS),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   sh: () => (/* binding */ parseMeasure)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7282);
/* harmony import */ var _base_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4192);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4018);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(130);




const MOST_NUMBERS = 10;
const LABEL_LENGTH = 50;
const UNIT_LENGTH = 12;
const FORM = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?) ?(.*)$/i;
const UNIT = /^[\p{L}%°µ/²³·-]*$/u;
function parseNumber(text) {
    const [, digits, unit = ''] = FORM.exec(text) ?? [];
    const value = Number(digits);
    if (digits === undefined || !Number.isFinite(value) || unit.length > UNIT_LENGTH || !UNIT.test(unit))
        return undefined;
    return { value: value === 0 ? 0 : value, unit };
}
function parseMeasure(text) {
    const lines = text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const more = lines.length - MOST_NUMBERS;
    const read = lines.slice(0, MOST_NUMBERS).map(parseLine);
    return more > 0 ? [...read, { problem: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureTooMany.text, { most: MOST_NUMBERS, more }) }] : read;
}
function parseLine(line) {
    const colon = line.search(/:(?:[ \t]|$)/);
    const what = label(line.slice(0, Math.max(0, colon)));
    const value = line.slice(colon + 1).trim();
    if (colon === -1 || what === '')
        return { problem: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureForm.text, { line: quoted(line) }) };
    const number = parseNumber(value);
    if (number !== undefined)
        return { what, ...number };
    if (what === 'files' && value !== '')
        return { patterns: value };
    if (value === '')
        return { problem: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureEmpty.text, { what }) };
    return { problem: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .MEASURE_MESSAGES */ .M.measureNoNumber.text, { what, value: quoted(value) }) };
}
function label(text) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(text, LABEL_LENGTH);
}
function quoted(text) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_base_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTokens */ .N_)(text), 100);
}
const FAMILIES = [
    {
        ...{ B: 1, byte: 1, bytes: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 },
        ...{ KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40, PiB: 2 ** 50 },
        ...{ K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40, P: 2 ** 50 },
    },
    {
        ...{ s: 1, sec: 1, secs: 1, second: 1, seconds: 1, ms: 1e-3, µs: 1e-6, us: 1e-6, ns: 1e-9 },
        ...{
            m: 60,
            min: 60,
            mins: 60,
            minute: 60,
            minutes: 60,
            h: 3600,
            hour: 3600,
            hours: 3600,
            d: 86_400,
            day: 86_400,
            days: 86_400,
        },
    },
];
function inBaseUnit({ value, unit }) {
    for (const family of FAMILIES) {
        const factor = Object.hasOwn(family, unit) ? family[unit] : undefined;
        if (factor !== undefined)
            return { value: value * factor, unit: family === FAMILIES[0] ? 'B' : 's' };
    }
    return { value, unit };
}
function formatNumber(value, unit) {
    if (unit === 'B')
        return formatBytes(value);
    const digits = Math.abs(value) >= 1000 || Number.isInteger(value) ? 0 : 3;
    const isHuge = Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-3);
    const text = isHuge ? value.toPrecision(4) : withCommas(String(Number(value.toFixed(digits))));
    return unit === '' ? text : `${text} ${unit}`;
}
function formatBytes(bytes) {
    const size = Math.abs(bytes);
    const [factor, unit] = size >= 1e12 ? [1e12, 'TB'] : size >= 1e9 ? [1e9, 'GB'] : size >= 1e6 ? [1e6, 'MB'] : [1e3, 'kB'];
    return size < 1e3
        ? `${Math.round(bytes)} B`
        : `${withCommas(String(Number((bytes / factor).toPrecision(4))))} ${unit}`;
}
function withCommas(digits) {
    return digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
}


/***/ }),

/***/ 862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T0: () => (/* binding */ latenessToday),
/* harmony export */   bm: () => (/* binding */ isFrequent),
/* harmony export */   dB: () => (/* binding */ latenessOf),
/* harmony export */   nB: () => (/* binding */ allowance)
/* harmony export */ });
/* unused harmony export isLateDay */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
const FREQUENT_MS = 12 * HOUR_MS;
const RARE_MS = 2 * DAY_MS;
const LAST_RUNS = 10;
const MOST_RUNS = 100;
const FEW_RUNS = 3;
const BASELINE_RUNS = 20;
const MARGIN = 1.25;
const MARGIN_MS = HOUR_MS / 2;
const LEAST_MS = 6 * HOUR_MS;
const LONG_MS = 12 * HOUR_MS;
const MOST_MS = 18 * HOUR_MS;
const LATE_MS = HOUR_MS;
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


/***/ }),

/***/ 7339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ dueOf),
/* harmony export */   YG: () => (/* binding */ scheduleStatus),
/* harmony export */   pv: () => (/* binding */ resumedAtMs),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* unused harmony export answeredUntil */
/* harmony import */ var _lateness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(862);

const MINUTE_MS = 60_000;
const CLOCK_SKEW_MS = 5 * MINUTE_MS;
const LONGEST_MS = 366 * 24 * 60 * MINUTE_MS;
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
    return anchorMs > lastPingMs + MINUTE_MS ? anchorMs : undefined;
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
    const allowanceMs = duration(facts.allowanceMs(dueMs));
    const startedAs = startOf(facts, untilMs, dueMs);
    const endMs = startedAs === 'in-progress' ? duration(facts.intervalMs) + duration(facts.graceMs) : 0;
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
        return (0,_lateness_js__WEBPACK_IMPORTED_MODULE_0__/* .isFrequent */ .bm)(timetable) ? run === first : run.createdAtMs < nextMs;
    });
}
function duration(ms) {
    return Number.isFinite(ms) ? Math.min(Math.max(0, ms), LONGEST_MS) : 0;
}


/***/ }),

/***/ 6626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ evaluateScheduleIf)
/* harmony export */ });
/* unused harmony export readsSchedule */
const UNKNOWN = { value: undefined, isOpaque: false };
const TOKEN = /\s*(?:('(?:[^']|'')*')|(&&|\|\||[!=<>]=|[!<>(),])|(-?(?:0x[\da-f]+|\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?![\w.]))|([a-z_][\w-]*(?:\s*\.\s*(?:[a-z_][\w-]*|\*)|\s*\[\s*(?:'(?:[^']|'')*'|\d+)\s*\])*))/iy;
function evaluateScheduleIf(condition, cron) {
    const text = condition?.trim() ?? '';
    if (text === '')
        return { run: 'runs', isOpaque: false };
    const result = evaluate(expressionIn(text), cron) ?? { value: undefined, isOpaque: readsSchedule(text) };
    if (result.value === undefined)
        return { run: 'unknown', isOpaque: result.isOpaque };
    return { run: isTrue(result.value) ? 'runs' : 'skipped', isOpaque: false };
}
function readsSchedule(text) {
    return /\bgithub\s*(?:\.\s*event|\[\s*'event'\s*\])\s*(?:\.\s*schedule\b|\[\s*'schedule'\s*\])/i.test(text);
}
function expressionIn(text) {
    return /^\$\{\{((?:(?!\$\{\{).)*)\}\}$/s.exec(text)?.[1] ?? text;
}
function evaluate(expression, cron) {
    const tokens = tokensOf(expression);
    if (tokens === undefined)
        return undefined;
    const parser = new Parser(tokens, cron);
    const value = parser.either();
    return parser.isAtEnd() ? value : undefined;
}
function tokensOf(text) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.trimEnd().length) {
        const found = TOKEN.exec(text);
        if (found === null)
            return undefined;
        tokens.push(found[0].trim());
    }
    return tokens;
}
class Parser {
    tokens;
    cron;
    at = 0;
    constructor(tokens, cron) {
        this.tokens = tokens;
        this.cron = cron;
    }
    isAtEnd() {
        return this.at === this.tokens.length;
    }
    either() {
        let left = this.both();
        while (this.take('||'))
            left = or(left, this.both());
        return left;
    }
    both() {
        let left = this.comparison();
        while (this.take('&&'))
            left = and(left, this.comparison());
        return left;
    }
    comparison() {
        let left = this.not();
        for (;;) {
            if (this.take('=='))
                left = equals(left, this.not(), true);
            else if (this.take('!='))
                left = equals(left, this.not(), false);
            else if (['<', '>', '<=', '>='].some((operator) => this.take(operator)))
                left = unknownOf([left, this.not()]);
            else
                return left;
        }
    }
    not() {
        if (!this.take('!'))
            return this.primary();
        const operand = this.not();
        return operand.value === undefined ? operand : { ...operand, value: !isTrue(operand.value) };
    }
    primary() {
        if (this.take('(')) {
            const inner = this.either();
            return this.take(')') ? inner : this.broken();
        }
        const token = this.tokens[this.at] ?? '';
        this.at += 1;
        if (token.startsWith("'"))
            return known(token.slice(1, -1).replaceAll("''", "'"));
        if (/^-?\d/.test(token))
            return known(Number(token));
        if (!/^[a-z_]/i.test(token))
            return this.broken();
        return this.take('(') ? this.call(token.toLowerCase()) : this.path(token);
    }
    call(name) {
        const given = [];
        if (!this.take(')')) {
            do
                given.push(this.either());
            while (this.take(','));
            if (!this.take(')'))
                return this.broken();
        }
        return callOf(name, given) ?? unknownOf(given);
    }
    path(token) {
        const path = token
            .toLowerCase()
            .replace(/\s*\[\s*'([^']*)'\s*\]/g, '.$1')
            .replace(/\s/g, '');
        if (path === 'true' || path === 'false')
            return known(path === 'true');
        if (path === 'null')
            return known(null);
        if (path === 'github.event.schedule')
            return { value: this.cron, isOfSchedule: true };
        if (path === 'github.event_name')
            return known('schedule');
        return path === 'github.event' || path === 'github' ? { value: undefined, isOpaque: true } : UNKNOWN;
    }
    take(token) {
        if (this.tokens[this.at] !== token)
            return false;
        this.at += 1;
        return true;
    }
    broken() {
        this.at = this.tokens.length + 1;
        return UNKNOWN;
    }
}
function known(value) {
    return { value, isOfSchedule: false };
}
function unknownOf(operands) {
    const isOpaque = operands.some((one) => (one.value === undefined ? one.isOpaque : one.isOfSchedule));
    return { value: undefined, isOpaque };
}
function or(left, right) {
    if (left.value !== undefined)
        return isTrue(left.value) ? left : right;
    return right.value !== undefined && isTrue(right.value) ? right : logical(left, right);
}
function and(left, right) {
    if (left.value !== undefined)
        return isTrue(left.value) ? right : left;
    return right.value !== undefined && !isTrue(right.value) ? right : logical(left, right);
}
function logical(left, right) {
    return { value: undefined, isOpaque: [left, right].some((one) => one.value === undefined && one.isOpaque) };
}
function equals(left, right, wanted) {
    const isOfSchedule = [left, right].some((one) => one.value !== undefined && one.isOfSchedule);
    const [a, b] = [left.value, right.value];
    if (a === undefined || b === undefined || typeof a === 'object' || typeof b === 'object') {
        return a === null && b === null ? { value: wanted, isOfSchedule } : unknownOf([left, right]);
    }
    if (typeof a !== typeof b)
        return unknownOf([left, right]);
    return { value: (lower(a) === lower(b)) === wanted, isOfSchedule };
}
function callOf(name, given) {
    const [first, second] = given;
    if (name === 'fromjson' && first !== undefined && given.length === 1)
        return fromJson(first);
    if (first?.value === undefined || second?.value === undefined || given.length !== 2)
        return undefined;
    const isOfSchedule = first.isOfSchedule || second.isOfSchedule;
    const [where, what] = [first.value, second.value];
    if (typeof what === 'object')
        return undefined;
    if (Array.isArray(where)) {
        return name === 'contains' ? { value: where.some((item) => lower(item) === lower(what)), isOfSchedule } : undefined;
    }
    const [text, part] = [String(lower(where ?? '')), String(lower(what ?? ''))];
    if (name === 'contains')
        return { value: text.includes(part), isOfSchedule };
    if (name === 'startswith')
        return { value: text.startsWith(part), isOfSchedule };
    return name === 'endswith' ? { value: text.endsWith(part), isOfSchedule } : undefined;
}
function fromJson({ value }) {
    if (typeof value !== 'string')
        return undefined;
    try {
        const json = JSON.parse(value);
        const isScalar = (item) => item === null || ['string', 'number', 'boolean'].includes(typeof item);
        const isUsable = Array.isArray(json) ? json.every(isScalar) : isScalar(json);
        return isUsable ? { value: json, isOfSchedule: false } : undefined;
    }
    catch {
        return undefined;
    }
}
function lower(value) {
    return typeof value === 'string' ? value.toLowerCase() : value;
}
function isTrue(value) {
    return typeof value === 'object' ? value !== null : Boolean(value);
}


/***/ })

};
;