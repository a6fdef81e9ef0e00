"use strict";
exports.id = 643;
exports.ids = [643];
exports.modules = {

  2873:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  shortHash)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var node_crypto__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function shortHash(text, length) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, length);
}


  }),

  5105:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  parseDefaultName),
    q: () => (  defaultNameOf)
  });
function defaultNameOf(repository, file, jobId) {
    return [repository, file, jobId].join('/');
}
function parseDefaultName(name, repository) {
    if (!name.startsWith(`${repository}/`))
        return undefined;
    const rest = name.slice(repository.length + 1);
    const [, file, jobId, leg] = /^([^/]+\.ya?ml)\/([A-Za-z_][\w-]*)(?: \((.*)\)| \((?:.*)~[0-9a-f]{8})?$/s.exec(rest) ?? [];
    return file === undefined || jobId === undefined ? undefined : { file, jobId, leg };
}


  }),

  195:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  ownWorkflow),
    v: () => (  noInterval)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(942);
  var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9774);


function ownWorkflow(run, token, send, budget) {
    let reading;
    const read = () => {
        reading ??= readOwnWorkflow(run, token, send, budget);
        return reading;
    };
    return {
        jobIds: () => read().then(({ jobs }) => jobs.map(({ id }) => id), () => undefined),
        async scheduled() {
            const nothing = { interval: undefined, warnings: [], unread: undefined, wrong: undefined };
            let workflow;
            try {
                workflow = await read();
            }
            catch (thrown) {
                return { ...nothing, unread: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .z6)(thrown) };
            }
            if (workflow.schedule.length === 0)
                return nothing;
            try {
                return { ...nothing, ...(await intervalOf(workflow, budget.clock.now())) };
            }
            catch (thrown) {
                return { ...nothing, wrong: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .z6)(thrown) };
            }
        },
    };
}
async function readOwnWorkflow(run, token, send, budget) {
    const { workflow, workflowSha: sha } = run;
    if (workflow === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('setup', 'the runner does not say which workflow file this run is of');
    if (token === '')
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('setup', 'input `github-token` is empty, and the workflow file takes one to be read');
    const { openGitHub, readWorkflowFile, readWorkflow } = await Promise.all( [__webpack_require__.e(413), __webpack_require__.e(780), __webpack_require__.e(652), __webpack_require__.e(228)]).then(__webpack_require__.bind(__webpack_require__, 1228));
    const connection = { apiUrl: run.githubApiUrl, token, send };
    const text = await (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__  .R$)(budget, (timeoutMs) => readWorkflowFile(openGitHub(connection, timeoutMs), { ...workflow, sha }, budget.clock.now()));
    return readWorkflow(text);
}
async function intervalOf({ schedule }, nowMs) {
    const { scheduleInterval } = await Promise.all( [__webpack_require__.e(413), __webpack_require__.e(780), __webpack_require__.e(652), __webpack_require__.e(228)]).then(__webpack_require__.bind(__webpack_require__, 1228));
    const { intervalSecs, warnings } = scheduleInterval(schedule, nowMs);
    const crons = schedule.map(({ cron }) => `\`${cron}\``).join(', ');
    return { interval: { secs: intervalSecs, from: `the schedule ${crons}` }, warnings };
}
function noInterval({ unread, wrong }) {
    if (wrong !== undefined)
        return wrong;
    const orSet = 'set `interval` to how often this job runs, e.g. `interval: 24h`.';
    return unread === undefined
        ? new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('setup', 'there is no interval to be had: the workflow has no schedule', {
            hint: `Please ${orSet}`,
        })
        : new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('setup', `there is no interval to be had: ${unread.message}`, {
            hint: `Give the job \`permissions: contents: read\`, or ${orSet}`,
            cause: unread,
        });
}


  }),

  9053:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AP: () => (  isCalled),
    WC: () => (  sharedByMatrixJobs),
    Z2: () => (  defaultName),
    sx: () => (  noSafeName)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(942);
  var _base_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2873);
  var _runner_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6715);
  var _default_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5105);




const LONGEST_NAME = 200;
const HASH_LENGTH = 8;
function defaultName(run, leg) {
    const workflow = run.workflow?.file ?? run.workflowName.replace(/^\.github\/workflows\//, '');
    const name = (0,_default_name_js__WEBPACK_IMPORTED_MODULE_2__  .q)(run.repository, workflow, run.jobId);
    return cutWithHash(leg === undefined ? name : `${name} (${matrixLabel(leg)})`);
}
function matrixLabel(leg) {
    const scalars = scalarsOf(leg);
    return scalars.length > 0 ? scalars.join(', ') : (0,_base_hash_js__WEBPACK_IMPORTED_MODULE_1__  .B)(JSON.stringify(leg), HASH_LENGTH);
}
function scalarsOf(leg) {
    return Object.values(leg)
        .filter((value) => ['string', 'number', 'boolean'].includes(typeof value))
        .map((value) => String(value).replace(/\p{Cc}+/gu, ' '));
}
function cutWithHash(name) {
    if (name.length <= LONGEST_NAME)
        return name;
    return `${name.slice(0, LONGEST_NAME - HASH_LENGTH - 1).toWellFormed()}~${(0,_base_hash_js__WEBPACK_IMPORTED_MODULE_1__  .B)(name, HASH_LENGTH)}`;
}
function sharedByMatrixJobs(name, leg) {
    return leg !== undefined && !scalarsOf(leg).some((value) => value !== '' && name.includes(value));
}
function isCalled(run, jobWorkflow) {
    const own = (0,_runner_run_js__WEBPACK_IMPORTED_MODULE_3__  .Q)(jobWorkflow);
    if (own === undefined || run.workflow === undefined)
        return undefined;
    return own.repository !== run.workflow.repository || own.path !== run.workflow.path;
}
function noSafeName(run) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('setup', 'This job is part of a called workflow, and two calls would share one heartbeat', {
        hint: `Give it a name that no other call has, e.g. \`name: ${defaultName(run, undefined)}\` where there is one call; ` +
            'with several, let each pass its own as an input of the called workflow: `name: ${{ inputs.heartbeat }}`.',
    });
}


  }),

  7643:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    startJob: () => (  startJob)
  });
  var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(942);
  var _heartbeat_interval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(195);
  var _heartbeat_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9053);
  var _heartbeat_obtain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3339);
  var _heartbeat_trouble_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9155);
  var _http_retry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9774);
  var _inputs_read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(309);
  var _runner_counted_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7496);








const MAIN_LIMIT_MS = 10_000;
const MAIN_ATTEMPTS = 3;
async function startJob(job) {
    const { run, inputs, connection, report } = job;
    const skip = whyNothingToDo(job);
    if (skip !== undefined)
        return { skip };
    const { clock } = connection;
    const nothing = { startedAtMs: clock.now(), name: undefined, heartbeat: undefined, created: false, own: undefined };
    const unwatched = (trouble) => {
        (0,_heartbeat_trouble_js__WEBPACK_IMPORTED_MODULE_4__  .a)(report, 'The job is not watched', trouble);
        return { ...nothing, unwatched: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Ek)(trouble) };
    };
    if (run.jobStatusIsHidden)
        return unwatched(noProof());
    if (inputs.pingToken !== undefined) {
        (0,_heartbeat_obtain_js__WEBPACK_IMPORTED_MODULE_3__  .gg)(job, inputs.pingToken);
        report.info('The heartbeat of the given ping token will be pinged when this job has succeeded.');
        return nothing;
    }
    const budget = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_5__  .vO)(clock, Math.min(MAIN_LIMIT_MS, inputs.timeoutMs), MAIN_ATTEMPTS, report.info);
    const workflow = (0,_heartbeat_interval_js__WEBPACK_IMPORTED_MODULE_1__  .O)(run, inputs.githubToken, connection.send, budget);
    const name = inputs.name ?? (await safeDefaultName(job, workflow));
    if (name === undefined)
        return unwatched((0,_heartbeat_name_js__WEBPACK_IMPORTED_MODULE_2__  .sx)(run));
    if (inputs.name !== undefined && (0,_heartbeat_name_js__WEBPACK_IMPORTED_MODULE_2__  .WC)(name, inputs.leg)) {
        report.warning(`Every leg of the matrix pings "${name}": the first green leg hides a red one. Put a value of the matrix into \`name\`.`);
    }
    if (inputs.apiKey !== '')
        return { ...nothing, ...(await watchNamed(job, name, workflow, budget)) };
    (0,_heartbeat_trouble_js__WEBPACK_IMPORTED_MODULE_4__  .a)(report, `Heartbeat "${name}" is not watched`, (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_6__  .aV)());
    setOutputs(report, name, undefined, false);
    return { ...nothing, name };
}
function noProof() {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .lZ('setup', 'This runner does not show an action inside a composite action whether the job succeeds', {
        hint: 'Use this action as a step of the job itself.',
    });
}
function whyNothingToDo({ run, inputs, report }) {
    const notCounted = (0,_runner_counted_run_js__WEBPACK_IMPORTED_MODULE_7__  .Y)(run, inputs.events);
    if (notCounted !== undefined) {
        report.info(`This run does not count for the heartbeat: ${notCounted}. Nothing to do.`);
        return `this run does not count, ${notCounted}`;
    }
    const hasCredential = inputs.apiKey !== '' || inputs.pingToken !== undefined;
    if (hasCredential || run.withoutSecrets === undefined)
        return undefined;
    report.notice(`The heartbeat is left alone, for want of an API key: ${run.withoutSecrets}.`);
    return `there is no API key, since ${run.withoutSecrets}`;
}
async function watchNamed(job, name, workflow, budget) {
    const { inputs, report } = job;
    const wish = (0,_heartbeat_obtain_js__WEBPACK_IMPORTED_MODULE_3__  .SB)(job, name, async () => {
        const scheduled = await workflow.scheduled();
        if (scheduled.interval === undefined)
            throw (0,_heartbeat_interval_js__WEBPACK_IMPORTED_MODULE_1__  .v)(scheduled);
        return scheduled.interval;
    });
    const obtaining = (0,_heartbeat_obtain_js__WEBPACK_IMPORTED_MODULE_3__  .AH)(job, wish, budget);
    const early = followsSchedule(job) ? workflow.scheduled() : undefined;
    const ensured = await obtaining;
    reportEnsured(report, name, ensured);
    const needed = ensured.heartbeat === undefined && inputs.create && inputs.intervalSecs === undefined;
    const scheduled = await (early ?? (needed ? workflow.scheduled() : undefined));
    if (scheduled !== undefined)
        reportSchedule(report, scheduled, ensured.heartbeat);
    setOutputs(report, name, ensured.heartbeat, ensured.created);
    const { heartbeat, created, own } = ensured;
    const interval = scheduled?.interval;
    const without = scheduled !== undefined && interval === undefined ? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__  .Ek)((0,_heartbeat_interval_js__WEBPACK_IMPORTED_MODULE_1__  .v)(scheduled)) : undefined;
    return { name, heartbeat, created, own, interval, noInterval: without };
}
function followsSchedule({ run, inputs }) {
    return inputs.intervalSecs === undefined && inputs.name === undefined && inputs.update && run.attempt === 1;
}
async function safeDefaultName({ run, inputs }, workflow) {
    const called = (0,_heartbeat_name_js__WEBPACK_IMPORTED_MODULE_2__  .AP)(run, inputs.jobWorkflow) ?? (await workflow.jobIds())?.includes(run.jobId) === false;
    return called ? undefined : (0,_heartbeat_name_js__WEBPACK_IMPORTED_MODULE_2__  .Z2)(run, inputs.leg);
}
function reportEnsured(report, name, { heartbeat, created, trouble }) {
    if (trouble !== undefined) {
        (0,_heartbeat_trouble_js__WEBPACK_IMPORTED_MODULE_4__  .a)(report, `Heartbeat "${name}" is not ensured yet (the job goes on, the post step tries again)`, trouble);
    }
    if (heartbeat === undefined)
        return;
    report.info(`Heartbeat "${name}" (${heartbeat.id}) ${created ? 'created' : 'found'}, expected ${(0,_heartbeat_obtain_js__WEBPACK_IMPORTED_MODULE_3__  .M9)(heartbeat)}. ` +
        'It will be pinged when this job has succeeded.');
    if (heartbeat.status === 'paused')
        report.notice(`Heartbeat "${name}" is paused in Tickstem, and stays paused.`);
}
function reportSchedule(report, { warnings, unread, wrong }, heartbeat) {
    for (const warning of warnings)
        report.warning(warning);
    if (heartbeat === undefined)
        return;
    const keeps = 'The heartbeat keeps its interval';
    if (wrong !== undefined)
        (0,_heartbeat_trouble_js__WEBPACK_IMPORTED_MODULE_4__  .a)(report, keeps, wrong);
    if (unread !== undefined)
        report.info(`${keeps}, since the workflow's schedule could not be read: ${unread.advice}`);
}
function setOutputs(report, name, heartbeat, created) {
    report.output('heartbeat-name', name);
    report.output('heartbeat-id', heartbeat?.id ?? '');
    report.output('created', String(created));
    report.output('interval', String(heartbeat?.intervalSecs ?? ''));
    report.output('grace', String(heartbeat?.graceSecs ?? ''));
}


  }),

  7496:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  skipReason)
  });
const DEFAULT_BRANCH_EVENTS = ['schedule', 'repository_dispatch'];
function skipReason(run, events) {
    if (!events.includes(run.eventName)) {
        return `its event is ${run.eventName || 'unknown'}, and \`events\` counts ${events.join(', ')}`;
    }
    const branch = /^refs\/heads\/(.+)$/s.exec(run.ref)?.[1];
    if (branch === undefined)
        return undefined;
    if (run.defaultBranch === undefined) {
        return DEFAULT_BRANCH_EVENTS.includes(run.eventName)
            ? undefined
            : `it is on branch ${branch}, and the event does not say which branch is the default`;
    }
    return branch === run.defaultBranch ? undefined : `it is on branch ${branch}, not on ${run.defaultBranch}`;
}


  })

};
;