"use strict";
exports.id = 743;
exports.ids = [743];
exports.modules = {

/***/ 124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watchJob: () => (/* binding */ watchJob)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(774);
// EXTERNAL MODULE: ./build/inputs/read.js + 1 modules
var read = __webpack_require__(246);
;// CONCATENATED MODULE: ./build/job/counts.js
/** Events that GitHub only ever starts on the default branch (docs: "Events that trigger workflows"). */
const DEFAULT_BRANCH_EVENTS = ['schedule', 'repository_dispatch'];
/**
 * Why a run does not count, as the end of a sentence; `undefined` where it counts.
 *
 * A run counts when its event is one of `events` and, where its ref is a branch, that branch is the default one: a
 * push, a pull request or a branch's edited cron must neither hide a dead schedule nor rewrite the heartbeat.
 */
function whyNotCounted(run, events) {
    if (!events.includes(run.eventName)) {
        return `its event is ${run.eventName || 'unknown'}, and \`events\` counts ${events.join(', ')}`;
    }
    const branch = /^refs\/heads\/(.+)$/s.exec(run.ref)?.[1];
    if (branch === undefined)
        return undefined;
    if (run.defaultBranch === undefined) {
        // Not known is not "yes": a ping too few raises an alarm, a ping too many silences one.
        return DEFAULT_BRANCH_EVENTS.includes(run.eventName)
            ? undefined
            : `it is on branch ${branch}, and the event does not say which branch is the default`;
    }
    return branch === run.defaultBranch ? undefined : `it is on branch ${branch}, not on ${run.defaultBranch}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: ./build/runner/run.js
var runner_run = __webpack_require__(715);
;// CONCATENATED MODULE: ./build/job/identity.js



/** A longer default name is cut, and ends in a hash of the whole. In UTF-16 units. */
const LONGEST_NAME = 200;
const HASH_LENGTH = 8;
/**
 * The default name of a job's heartbeat: `<owner>/<repo>/<workflow file>/<job id>`, the workflow's name where the
 * runner does not say the file (act), and in a matrix all scalar values of the leg: `…/backup (eu, 20)`.
 */
function defaultName(run, leg) {
    // A workflow without a name goes by its path.
    const workflow = run.workflow?.file ?? run.workflowName.replace(/^\.github\/workflows\//, '');
    const name = [run.repository, workflow, run.jobId].join('/');
    return shortened(leg === undefined ? name : `${name} (${legLabel(leg)})`);
}
/** A leg of nothing but objects and lists is told by a hash: legs of one name would hide each other. */
function legLabel(leg) {
    const scalars = scalarsOf(leg);
    return scalars.length > 0 ? scalars.join(', ') : hash(JSON.stringify(leg));
}
function scalarsOf(leg) {
    return Object.values(leg)
        .filter((value) => ['string', 'number', 'boolean'].includes(typeof value))
        .map((value) => String(value).replace(/\p{Cc}+/gu, ' '));
}
function shortened(name) {
    if (name.length <= LONGEST_NAME)
        return name;
    // Half a pair at the cut would be sent as another character than the one that comes back.
    return `${name.slice(0, LONGEST_NAME - HASH_LENGTH - 1).toWellFormed()}~${hash(name)}`;
}
function hash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
/**
 * Whether a name that was given may be the same for every leg of the matrix, in which the first green leg would hide a
 * red one: no value of this leg stands in it.
 */
function sharedByLegs(name, leg) {
    return leg !== undefined && !scalarsOf(leg).some((value) => value !== '' && name.includes(value));
}
/**
 * Whether the job is one of a called (reusable) workflow: then GITHUB_WORKFLOW_REF is the caller's and GITHUB_JOB the
 * callee's (actions/runner#2577), two calls can share the default name, and green would hide red. `undefined`: only
 * the job ids of the workflow file can tell, since an older runner has no `job.workflow_ref`.
 *
 * @param jobWorkflow `job.workflow_ref`: the file that the job is written in
 */
function isCalled(run, jobWorkflow) {
    const own = (0,runner_run/* parseWorkflowRef */.Q)(jobWorkflow);
    if (own === undefined || run.workflow === undefined)
        return undefined;
    return own.repository !== run.workflow.repository || own.path !== run.workflow.path;
}
/** Why a job of a called workflow is not watched without `name`. */
function noSafeName(run) {
    return new errors/* ActionError */.lZ('setup', 'This job is part of a called workflow, and two calls would share one heartbeat', {
        hint: `Give it a name that no other call has, e.g. \`name: ${defaultName(run, undefined)}\` where there is one call; ` +
            'with several, let each pass its own as an input of the called workflow: `name: ${{ inputs.heartbeat }}`.',
    });
}

// EXTERNAL MODULE: ./build/job/obtain.js + 1 modules
var obtain = __webpack_require__(335);
;// CONCATENATED MODULE: ./build/job/schedule.js


/** @param token `github-token` */
function ownWorkflow(run, token, send, patience) {
    let reading;
    const read = () => {
        reading ??= readOwnWorkflow(run, token, send, patience);
        return reading;
    };
    return {
        jobIds: () => read().then(({ jobIds }) => jobIds, () => undefined),
        async scheduled() {
            const nothing = { interval: undefined, warnings: [], unread: undefined, wrong: undefined };
            let workflow;
            try {
                workflow = await read();
            }
            catch (thrown) {
                return { ...nothing, unread: (0,errors/* asActionError */.z6)(thrown) };
            }
            if (workflow.schedule.length === 0)
                return nothing;
            try {
                return { ...nothing, ...(await intervalOf(workflow, patience.clock.now())) };
            }
            catch (thrown) {
                return { ...nothing, wrong: (0,errors/* asActionError */.z6)(thrown) };
            }
        },
    };
}
/**
 * Octokit and the libraries for YAML and crons are loaded here, when they are needed, and by nobody else: every watched
 * job pays for what is loaded.
 */
async function readOwnWorkflow(run, token, send, patience) {
    const { workflow, workflowSha: sha } = run;
    if (workflow === undefined)
        throw new errors/* ActionError */.lZ('setup', 'the runner does not say which workflow file this run is of');
    if (token === '')
        throw new errors/* ActionError */.lZ('setup', 'input `github-token` is empty, and the workflow file takes one to be read');
    const [{ readWorkflowFile }, { readWorkflow }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(207)]).then(__webpack_require__.bind(__webpack_require__, 207)),
        Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(355)]).then(__webpack_require__.bind(__webpack_require__, 355)),
    ]);
    const connection = { apiUrl: run.githubApiUrl, token, send };
    const text = await (0,retry/* retrying */.R$)(patience, (timeoutMs) => readWorkflowFile(connection, { ...workflow, sha }, timeoutMs, patience.clock.now()));
    return readWorkflow(text);
}
async function intervalOf({ schedule }, nowMs) {
    const { scheduleInterval } = await __webpack_require__.e(/* import() */ 599).then(__webpack_require__.bind(__webpack_require__, 599));
    const { intervalSecs, warnings } = scheduleInterval(schedule, nowMs);
    const crons = schedule.map(({ cron }) => `\`${cron}\``).join(', ');
    return { interval: { secs: intervalSecs, from: `the schedule ${crons}` }, warnings };
}
/** Why a heartbeat cannot be created, where neither input nor schedule say how often a ping is expected. */
function noInterval({ unread, wrong }) {
    if (wrong !== undefined)
        return wrong;
    const orSet = 'set `interval` to how often this job runs, e.g. `interval: 24h`.';
    return unread === undefined
        ? new errors/* ActionError */.lZ('setup', 'there is no interval to be had: the workflow has no schedule', {
            hint: `Please ${orSet}`,
        })
        : new errors/* ActionError */.lZ('setup', `there is no interval to be had: ${unread.message}`, {
            hint: `Give the job \`permissions: contents: read\`, or ${orSet}`,
            cause: unread,
        });
}

// EXTERNAL MODULE: ./build/job/trouble.js
var job_trouble = __webpack_require__(332);
;// CONCATENATED MODULE: ./build/job/watch.js








/** The longest that the main step spends on Tickstem and GitHub, in milliseconds: it must not cost the job its time. */
const MAIN_LIMIT_MS = 10_000;
/** Patience is the post step's: here a refused connection costs the job a second or two, no more. */
const MAIN_ATTEMPTS = 3;
/**
 * The main step of `mode: job`: makes sure that the heartbeat exists, and sets the outputs. Whatever goes wrong with
 * the monitoring is told, and the job goes on.
 *
 * @returns what the post step has to know
 */
async function watchJob(job) {
    const { run, inputs, connection, tell } = job;
    const skip = whyNothingToDo(job);
    if (skip !== undefined)
        return { skip };
    const { clock } = connection;
    const nothing = { startedAtMs: clock.now(), name: undefined, heartbeat: undefined, created: false, own: undefined };
    const unwatched = (trouble) => {
        (0,job_trouble/* tellTrouble */.x)(tell, 'The job is not watched', trouble);
        return { ...nothing, unwatched: (0,errors/* saveError */.Ek)(trouble) };
    };
    if (run.jobStatusIsHidden)
        return unwatched(noProof());
    if (inputs.pingToken !== undefined) {
        (0,obtain/* maskToken */.gg)(job, inputs.pingToken);
        tell.info('The heartbeat of the given ping token will be pinged when this job has succeeded.');
        return nothing;
    }
    const patience = (0,retry/* patienceFor */.RI)(clock, Math.min(MAIN_LIMIT_MS, inputs.timeoutMs), MAIN_ATTEMPTS, tell.info);
    const workflow = ownWorkflow(run, inputs.githubToken, connection.send, patience);
    const name = inputs.name ?? (await safeDefaultName(job, workflow));
    if (name === undefined)
        return unwatched(noSafeName(run));
    if (inputs.name !== undefined && sharedByLegs(name, inputs.leg)) {
        tell.warning(`Every leg of the matrix pings "${name}": the first green leg hides a red one. Put a value of the matrix into \`name\`.`);
    }
    if (inputs.apiKey !== '')
        return { ...nothing, ...(await watchNamed(job, name, workflow, patience)) };
    (0,job_trouble/* tellTrouble */.x)(tell, `Heartbeat "${name}" is not watched`, (0,read/* missingKey */.aV)());
    setOutputs(tell, name, undefined, false);
    return { ...nothing, name };
}
/** A ping takes proof that the job succeeded, and here there would be none. */
function noProof() {
    return new errors/* ActionError */.lZ('setup', 'This runner does not show an action inside a composite action whether the job succeeds', {
        hint: 'Use this action as a step of the job itself.',
    });
}
/** Why this run is none to be watched, as the end of a sentence; told as well. */
function whyNothingToDo({ run, inputs, tell }) {
    const notCounted = whyNotCounted(run, inputs.events);
    if (notCounted !== undefined) {
        tell.info(`This run does not count for the heartbeat: ${notCounted}. Nothing to do.`);
        return `this run does not count, ${notCounted}`;
    }
    const hasCredential = inputs.apiKey !== '' || inputs.pingToken !== undefined;
    if (hasCredential || run.withoutSecrets === undefined)
        return undefined;
    tell.notice(`The heartbeat is left alone, for want of an API key: ${run.withoutSecrets}.`);
    return `there is no API key, since ${run.withoutSecrets}`;
}
/** Ensures the heartbeat of that name, and finds out what the schedule says as far as anybody will need it. */
async function watchNamed(job, name, workflow, patience) {
    const { inputs, tell } = job;
    // Begun beside the list of heartbeats; what comes of it is looked at below.
    const early = followsSchedule(job) ? workflow.scheduled() : undefined;
    const wish = (0,obtain/* wishOf */.H_)(job, name, async () => {
        const scheduled = await workflow.scheduled();
        if (scheduled.interval === undefined)
            throw noInterval(scheduled);
        return scheduled.interval;
    });
    const ensured = await (0,obtain/* obtain */.AH)(job, wish, patience);
    tellEnsured(tell, name, ensured);
    // The post step may have to create the heartbeat, and reads no workflow file.
    const needed = ensured.heartbeat === undefined && inputs.create && inputs.intervalSecs === undefined;
    const scheduled = await (early ?? (needed ? workflow.scheduled() : undefined));
    if (scheduled !== undefined)
        tellScheduled(tell, scheduled, ensured.heartbeat);
    setOutputs(tell, name, ensured.heartbeat, ensured.created);
    const { heartbeat, created, own } = ensured;
    const interval = scheduled?.interval;
    const without = scheduled !== undefined && interval === undefined ? (0,errors/* saveError */.Ek)(noInterval(scheduled)) : undefined;
    return { name, heartbeat, created, own, interval, noInterval: without };
}
/** Whether the interval of an existing heartbeat follows the schedule: not that of one which somebody named. */
function followsSchedule({ run, inputs }) {
    return inputs.intervalSecs === undefined && inputs.name === undefined && inputs.update && run.attempt === 1;
}
/** The default name; `undefined` in a called workflow, where two calls could share it. */
async function safeDefaultName({ run, inputs }, workflow) {
    const called = isCalled(run, inputs.jobWorkflow) ?? (await workflow.jobIds())?.includes(run.jobId) === false;
    return called ? undefined : defaultName(run, inputs.leg);
}
function tellEnsured(tell, name, { heartbeat, created, trouble }) {
    if (trouble !== undefined) {
        (0,job_trouble/* tellTrouble */.x)(tell, `Heartbeat "${name}" is not ensured yet (the job goes on, the post step tries again)`, trouble);
    }
    if (heartbeat === undefined)
        return;
    tell.info(`Heartbeat "${name}" (${heartbeat.id}) ${created ? 'created' : 'found'}, expected ${(0,obtain/* rhythm */.di)(heartbeat)}. ` +
        'It will be pinged when this job has succeeded.');
    if (heartbeat.status === 'paused')
        tell.notice(`Heartbeat "${name}" is paused in Tickstem, and stays paused.`);
}
/** What the schedule says besides the interval. Where there is no heartbeat, the trouble with it was told. */
function tellScheduled(tell, { warnings, unread, wrong }, heartbeat) {
    for (const warning of warnings)
        tell.warning(warning);
    if (heartbeat === undefined)
        return;
    const keeps = 'The heartbeat keeps its interval';
    if (wrong !== undefined)
        (0,job_trouble/* tellTrouble */.x)(tell, keeps, wrong);
    if (unread !== undefined)
        tell.info(`${keeps}, since the workflow's schedule could not be read: ${unread.advice}`);
}
function setOutputs(tell, name, heartbeat, created) {
    tell.output('heartbeat-name', name);
    tell.output('heartbeat-id', heartbeat?.id ?? '');
    tell.output('created', String(created));
    tell.output('interval', String(heartbeat?.intervalSecs ?? ''));
    tell.output('grace', String(heartbeat?.graceSecs ?? ''));
}


/***/ })

};
;