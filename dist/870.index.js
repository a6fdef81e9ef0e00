"use strict";
exports.id = 870;
exports.ids = [870];
exports.modules = {

/***/ 1870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewRuns: () => (/* binding */ reviewRuns)
});

// EXTERNAL MODULE: ./build/heartbeat/grace.js
var grace = __webpack_require__(3756);
// EXTERNAL MODULE: ./build/heartbeat/name.js
var heartbeat_name = __webpack_require__(9053);
// EXTERNAL MODULE: ./build/check/rows.js + 1 modules
var check_rows = __webpack_require__(8993);
;// CONCATENATED MODULE: ./build/heartbeat/usage.js

const EXPRESSION = '${{';
function usageOf(workflow, place) {
    const found = workflow.jobs.flatMap((job) => job.steps.filter(({ uses }) => isThisAction(uses, place)).map((step) => nameOf(job, step, place)));
    const named = found.filter((one) => typeof one === 'object');
    return {
        heartbeats: named.filter(({ isScheduled }) => isScheduled).map(({ name, jobId }) => ({ name, jobId })),
        names: named.flatMap(({ name, renamedFrom }) => [name, ...renamedFrom]),
        isOpen: found.includes('open') || workflow.jobs.some(({ callsWorkflow }) => callsWorkflow),
    };
}
function nameOf(job, step, place) {
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
        name: given('name') || (0,heartbeat_name/* defaultNameOf */.q4)(place.repository, place.file, job.id),
        jobId: job.id,
        isScheduled: events === '' || events.split(/[,\s]+/).includes('schedule'),
        renamedFrom: given('renamed-from')
            .split(/\s*[\r\n]\s*/)
            .filter((line) => line !== ''),
    };
}
function isThisAction(uses, { actionRepository }) {
    if (uses.startsWith('./'))
        return actionRepository === '' && /^\.\/(?:\.\/)*$/.test(uses);
    const [, repository, name] = /^([^/@]+\/([^/@]+))@/.exec(uses) ?? [];
    if (repository === undefined || name === undefined)
        return false;
    return repository.toLowerCase() === actionRepository.toLowerCase() || name.toLowerCase() === 'heartbeat-action';
}

;// CONCATENATED MODULE: ./build/check/runs/coverage.js


function uncovered(files, names) {
    return [...files.workflows].flatMap(([file, workflow]) => {
        if (workflow === undefined || workflow.schedule.length === 0)
            return [];
        const wanted = usageOf(workflow, placeOf(files, file)).heartbeats;
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
        const { names, isOpen } = usageOf(other, placeOf(files, file));
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
    const { file, sinceMs, branch } = window;
    const ask = (page) => octokit.rest.actions
        .listWorkflowRuns({
        ...at,
        workflow_id: file,
        created: `>=${new Date(sinceMs).toISOString().slice(0, 19)}Z`,
        per_page: PAGE,
        page,
        exclude_pull_requests: true,
        ...(branch && { branch }),
    })
        .catch(refuse(`the runs of ${file}`, 'actions: read'));
    const { rows, isWhole } = await readPages('workflow_runs', ask);
    if (!isWhole)
        throw new errors/* ActionError */.lZ('rejected', `GitHub lists no more than 1,000 runs of ${file}, and it had more of late`);
    return rows.flatMap(runOf).sort((a, b) => b.createdAtMs - a.createdAtMs || b.id - a.id);
}
async function readPages(field, ask) {
    const rows = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const more = (0,json/* rowsOf */.RO)((await ask(page)).data, field);
        rows.push(...more);
        if (more.length < PAGE)
            return { rows, isWhole: true };
    }
    return { rows, isWhole: false };
}
function runOf(row) {
    const { id, html_url, event, status, conclusion, created_at, run_started_at } = row;
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
        },
    ];
}
async function listJobs({ octokit, at, refuse }, runId) {
    const ask = (page) => octokit.rest.actions
        .listJobsForWorkflowRun({ ...at, run_id: runId, filter: 'latest', per_page: PAGE, page })
        .catch(refuse('the jobs of a run', 'actions: read'));
    const { rows } = await readPages('jobs', ask);
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

// EXTERNAL MODULE: ./build/github/client.js
var client = __webpack_require__(9376);
// EXTERNAL MODULE: ./build/github/contents.js
var contents = __webpack_require__(3225);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(9774);
;// CONCATENATED MODULE: ./build/github/queue.js


const AT_ONCE = 4;
const ATTEMPTS = 2;
function openQueue(given, token) {
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
    return {
        get unavailable() {
            return unasked === 0
                ? unavailable
                : [
                    ...unavailable,
                    `${unasked} more ${unasked === 1 ? 'question was' : 'questions were'} not asked of GitHub: there was no time left`,
                ];
        },
        async ask(permission, request) {
            await enter();
            try {
                if (isClosed || refused.has(permission))
                    return undefined;
                if (budget.clock.now() >= budget.deadlineMs) {
                    unasked += 1;
                    return undefined;
                }
                return await (0,retry/* retrying */.R$)(budget, request);
            }
            catch (thrown) {
                learn(permission, (0,errors/* asActionError */.z6)(thrown));
                return undefined;
            }
            finally {
                leave();
            }
        },
    };
}

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/schedule/calendar.js
var calendar = __webpack_require__(1835);
// EXTERNAL MODULE: ./build/schedule/cron.js
var cron = __webpack_require__(6793);
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

// EXTERNAL MODULE: ./build/schedule/interval.js
var interval = __webpack_require__(4140);
// EXTERNAL MODULE: ./build/workflow/workflow.js + 2 modules
var workflow_workflow = __webpack_require__(4950);
;// CONCATENATED MODULE: ./build/check/runs/history.js








const MOST_PUSH_PAGES = 20;
function openHistory({ connection, repository, defaultBranch, lastPushMs, budget }) {
    const queue = openQueue(budget, connection.token);
    const { clock, deadlineMs } = budget;
    const github = (0,client/* openGitHub */.o)({ connection, repository, clock, deadlineMs });
    const once = remembered();
    const textAt = (file, sha) => once(`${file}@${sha}`, () => queue.ask('contents: read', async () => {
        const path = `${contents/* WORKFLOW_FOLDER */.xi}/${file}`;
        try {
            return { text: await (0,contents/* readWorkflowFile */.AO)(github, { path, sha }) };
        }
        catch (error) {
            if (sha !== '' && (0,errors/* asActionError */.z6)(error).status === 404)
                return { text: undefined };
            throw error;
        }
    }));
    const files = () => once('files', async () => {
        const names = await queue.ask('contents: read', () => (0,contents/* listWorkflowFiles */.TQ)(github));
        if (names === undefined)
            return undefined;
        const read = await Promise.all(names.map(async (name) => [name, understood(await textAt(name, ''), clock.now())]));
        return new Map(read);
    });
    const pushPage = (branch, page, from) => once(`pushes ${page}`, () => queue.ask('contents: read', () => (0,contents/* listPushes */.bH)(github, { branch, from })));
    const pushesSince = async (atMs) => {
        if (defaultBranch === undefined)
            return [];
        const pushes = [];
        let from;
        for (let page = 1; page <= MOST_PUSH_PAGES; page++) {
            const answer = await pushPage(defaultBranch, page, from);
            if (answer === undefined)
                return [];
            pushes.push(...answer.pushes);
            const oldest = pushes.at(-1);
            from = answer.next;
            if (from === undefined || (oldest !== undefined && oldest.atMs <= atMs))
                return pushes;
        }
        return [];
    };
    const states = () => once('states', () => queue.ask('actions: read', () => listWorkflows(github)));
    return {
        files,
        states,
        runs: (file, sinceMs) => once(`runs ${file} ${sinceMs}`, async () => {
            let unknown;
            const runs = await queue.ask('actions: read', () => listRuns(github, { file, sinceMs, branch: defaultBranch }).catch((thrown) => {
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
        }),
        jobs: (runId) => once(`jobs ${runId}`, () => queue.ask('actions: read', () => listJobs(github, runId))),
        annotations: (id) => once(`annotations ${id}`, () => queue.ask('checks: read', () => listAnnotations(github, id))),
        async fileAt(file, atMs) {
            const isSame = lastPushMs !== undefined && lastPushMs <= atMs;
            const sha = isSame ? 'now' : headAt(await pushesSince(atMs), atMs);
            if (sha === undefined)
                return undefined;
            if (sha === 'now')
                return (await files())?.get(file);
            const answer = await textAt(file, sha);
            if (answer === undefined)
                return undefined;
            return answer.text === undefined ? 'none' : understood(answer, clock.now());
        },
        editor: (file) => once(`editor ${file}`, () => queue.ask('contents: read', () => (0,contents/* lastEditor */.ei)(github, `${contents/* WORKFLOW_FOLDER */.xi}/${file}`))),
        get unavailable() {
            return queue.unavailable;
        },
    };
}
function headAt(pushes, atMs) {
    const [newest] = pushes;
    if (newest === undefined)
        return undefined;
    if (newest.atMs <= atMs)
        return 'now';
    const before = pushes.find((push) => push.atMs <= atMs);
    if (before !== undefined)
        return before.after;
    const sha = pushes.at(-1)?.before ?? '';
    return /^0*$/.test(sha) ? undefined : sha;
}
function understood(answer, nowMs) {
    const nothing = { workflow: undefined, firings: undefined, intervalSecs: undefined, trouble: undefined };
    if (answer?.text === undefined)
        return nothing;
    let workflow;
    try {
        workflow = (0,workflow_workflow/* readWorkflow */.S)(answer.text);
        if (workflow.schedule.length === 0)
            return { ...nothing, workflow };
        const { intervalSecs } = (0,interval/* scheduleInterval */.J)(workflow.schedule, nowMs);
        return { workflow, firings: firingsOf(workflow.schedule), intervalSecs, trouble: undefined };
    }
    catch (thrown) {
        return { ...nothing, workflow, trouble: (0,errors/* asActionError */.z6)(thrown) };
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

;// CONCATENATED MODULE: ./build/check/runs/due.js
function compareWithSchedule({ sinceMs, graceMs }, firings, nowMs) {
    const owedMs = firings.lastAt(nowMs - graceMs - 1);
    if (owedMs !== undefined && owedMs > sinceMs)
        return { view: 'owed', dueMs: owedMs };
    const lastMs = firings.lastAt(nowMs);
    if (lastMs !== undefined && lastMs > sinceMs)
        return { view: 'late', dueMs: lastMs };
    return { view: 'on-time', dueMs: firings.firstAfter(Math.max(nowMs, sinceMs)) };
}
function isMissed(runs) {
    if (runs === undefined)
        return 'unknown';
    if (runs.cameEarly)
        return 'no';
    return runs.isPending ? 'pending' : 'missed';
}

// EXTERNAL MODULE: ./build/base/name-pattern.js
var name_pattern = __webpack_require__(5713);
// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs = __webpack_require__(204);
;// CONCATENATED MODULE: ./build/check/runs/match-job.js


function countedRuns(runs) {
    return runs.filter(({ event }) => inputs/* DEFAULT_EVENTS */.O$.includes(event));
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

;// CONCATENATED MODULE: ./build/check/runs/schedule-verdict.js








const BY_INTERVAL = ['healthy', 'late', 'waiting', 'missed', 'never'];
const FIRST_RUN_MS = duration/* DAY_MS */.sO;
const SECOND_MS = 1000;
const VERSIONS = 6;
async function judgeBySchedule(row, hearing) {
    const own = row.name === undefined || row.absent !== undefined
        ? undefined
        : (0,heartbeat_name/* parseDefaultName */.qv)(row.name, hearing.known.repository);
    if (row.name === undefined || own === undefined || row.verdict === 'paused' || row.verdict === 'unknown')
        return row;
    const lost = hearing.files && lostBy(row.name, hearing.known);
    if (lost !== undefined)
        return orphaned(row, lost === 'file' ? own.file : `${own.jobId} in ${own.file}`, lost);
    const file = hearing.files?.get(own.file);
    const firings = file?.firings;
    const judged = firings !== undefined && BY_INTERVAL.includes(row.verdict) ? await byCron(row, firings, own, hearing) : row;
    if (!judged.fails || judged.olderId !== undefined)
        return judged;
    return { ...judged, cause: await findCause({ ...own, sinceMs: runsSince(judged) }, hearing) };
}
function orphaned(row, what, lost) {
    const gone = lost === 'file' ? `there is no workflow file ${what} on the default branch` : `there is no job ${what}`;
    const advice = 'Renamed? Let the job give this name as `renamed-from`. Gone for good? Delete the heartbeat.';
    return { ...row, verdict: 'orphaned', fails: false, cause: { kind: 'gone', text: gone, url: undefined, advice } };
}
function runsSince({ lastPingedAtMs, createdAtMs }) {
    return lastPingedAtMs ?? (createdAtMs ?? 0) - FIRST_RUN_MS;
}
async function byCron(row, firings, own, hearing) {
    const { nowMs } = hearing;
    const sinceMs = row.lastPingedAtMs ?? row.createdAtMs;
    if (typeof sinceMs !== 'number' || row.graceSecs === undefined)
        return row;
    const pings = { sinceMs, graceMs: row.graceSecs * 1000 };
    if (row.fails)
        return byInterval(row, firings, pings, own, hearing);
    const { view, dueMs } = compareWithSchedule(pings, firings, nowMs);
    if (view === 'on-time')
        return row.verdict === 'healthy' ? { ...row, dueMs } : row;
    const late = row.verdict === 'waiting'
        ? row
        : { ...row, verdict: 'late', dueMs, lateByMs: Math.max(0, nowMs - (dueMs ?? nowMs)) };
    if (view === 'late')
        return late;
    const { answer, owed } = await ruling(row, firings, pings, own, hearing);
    if (answer === 'pending')
        return late;
    if (answer !== 'missed' || owed === undefined)
        return row;
    const verdict = row.lastPingedAtMs === null ? 'never' : 'missed';
    return { ...row, verdict, fails: true, dueMs: owed, lateByMs: nowMs - owed };
}
async function byInterval(row, firings, pings, own, hearing) {
    const { record, files } = hearing;
    const { answer, owed } = await ruling(row, firings, pings, own, hearing);
    if (answer !== 'no' || (owed === undefined && (await hasForgotten(own.file, pings, hearing))))
        return row;
    const befores = [pings.sinceMs, pings.sinceMs - duration/* DAY_MS */.sO].map((atMs) => record.fileAt(own.file, atMs));
    const versions = [files?.get(own.file), ...(await Promise.all(befores))];
    const isItsOwn = versions.some((one) => typeof one === 'object' && one.intervalSecs === row.intervalSecs);
    if (!isItsOwn)
        return row;
    return { ...row, verdict: row.lastPingedAtMs === null ? 'waiting' : 'late', fails: false };
}
async function ruling(row, firings, { sinceMs, graceMs }, own, hearing) {
    const { nowMs, record } = hearing;
    const owed = await lastOwed(record, own.file, firings, { afterMs: sinceMs, beforeMs: nowMs - graceMs - 1 });
    if (typeof owed !== 'number')
        return { answer: owed === 'none' ? 'no' : 'unknown', owed: undefined };
    const runs = await record.runs(own.file, Math.min(runsSince(row), owed - graceMs));
    const seen = runs && (await seenOf(countedRuns(runs), { owed, graceMs, sinceMs }, own, hearing));
    return { answer: isMissed(seen), owed };
}
async function hasForgotten(file, { sinceMs, graceMs }, { record, nowMs }) {
    const then = await record.fileAt(file, sinceMs);
    const firedMs = typeof then === 'object' ? then.firings?.firstAfter(sinceMs) : undefined;
    if (firedMs === undefined || firedMs >= nowMs - graceMs)
        return false;
    const version = await record.fileAt(file, firedMs);
    return typeof version === 'object' && version.firings?.lastAt(firedMs) === firedMs;
}
async function seenOf(runs, { owed, graceMs, sinceMs }, own, hearing) {
    const early = runs.filter(({ event, createdAtMs }) => event !== 'schedule' && createdAtMs >= owed - graceMs && createdAtMs < owed && createdAtMs <= sinceMs);
    const atWork = runs.filter(({ status }) => status !== 'completed');
    const isSo = async (run, holds) => holds((await jobIn(run, own, hearing)) ?? run);
    return {
        cameEarly: await some(early, (run) => isSo(run, ({ conclusion }) => conclusion === 'success')),
        isPending: await some(atWork, (run) => isSo(run, ({ status }) => status !== 'completed')),
    };
}
async function some(values, holds) {
    for (const value of values)
        if (await holds(value))
            return true;
    return false;
}
async function lastOwed(record, file, present, { afterMs, beforeMs }) {
    let firings = present;
    let boundMs = beforeMs;
    for (let version = 0; version < VERSIONS; version++) {
        const firedMs = firings.lastAt(boundMs);
        if (firedMs === undefined || firedMs <= afterMs)
            return 'none';
        const then = await record.fileAt(file, firedMs);
        if (then === undefined)
            return 'unknown';
        if (then === 'none' || then.firings === undefined)
            return 'unscheduled';
        if (then.firings.lastAt(firedMs) === firedMs)
            return firedMs;
        firings = then.firings;
        boundMs = await inForceUntil(record, file, then, { fromMs: firedMs, untilMs: boundMs });
    }
    return 'unscheduled';
}
async function inForceUntil(record, file, version, { fromMs, untilMs }) {
    const schedule = JSON.stringify(version.workflow?.schedule);
    const isInForce = async (atMs) => {
        const then = await record.fileAt(file, atMs);
        return typeof then === 'object' && JSON.stringify(then.workflow?.schedule) === schedule;
    };
    if (await isInForce(untilMs))
        return untilMs;
    let [low, high] = [fromMs, untilMs];
    while (high - low > SECOND_MS) {
        const middle = Math.floor((low + high) / 2);
        if (await isInForce(middle))
            low = middle;
        else
            high = middle;
    }
    return low;
}
async function findCause(watched, hearing) {
    const { file, jobId, leg, sinceMs, askedSinceMs = sinceMs } = watched;
    const { record, files, nowMs, repositoryUrl } = hearing;
    const [states, listed] = await Promise.all([record.states(), record.runs(file, askedSinceMs)]);
    const isHidden = states === undefined && listed?.length === 0;
    const isUnscheduled = files?.get(file)?.workflow?.schedule.length === 0;
    const owing = isUnscheduled ? listed : listed && countedRuns(listed);
    const runs = isHidden ? undefined : owing?.filter(({ createdAtMs }) => createdAtMs >= sinceMs);
    const [newest] = runs ?? [];
    const job = newest && (await jobIn(newest, { file, jobId, leg }, hearing));
    const isLost = newest && jobId !== undefined && leg !== undefined && (await isLegLost(newest, { file, jobId, leg }, hearing));
    const wasGreen = job?.conclusion === 'success' && job.checkRunId !== undefined;
    const said = wasGreen ? await record.annotations(job.checkRunId ?? 0) : [];
    const isSilent = runs?.length === 0 && files?.has(file) !== false;
    return causeOf({
        nowMs,
        sinceMs,
        file,
        isUnscheduled,
        fired: hasFired(files?.get(file)?.firings, sinceMs, nowMs),
        exists: files?.has(file),
        state: states?.find(({ path }) => path === `${contents/* WORKFLOW_FOLDER */.xi}/${file}`),
        runs,
        job,
        missingLeg: isLost ? leg : undefined,
        annotations: (said ?? [])
            .filter(isOurs)
            .map(({ message }) => message.replace(/[.\s]+$/, ''))
            .slice(0, 2),
        unavailable: record.unavailable,
        workflowUrl: `${repositoryUrl}/actions/workflows/${encodeURIComponent(file).replace(/[()'!*]/g, '')}`,
        owner: isSilent ? await record.editor(file) : undefined,
    });
}
function isOurs({ title, message }) {
    return title === reporter/* TITLE */.l || /heartbeat|\bping/i.test(message);
}
function hasFired(firings, sinceMs, nowMs) {
    return firings && (firings.lastAt(nowMs) ?? Number.NEGATIVE_INFINITY) >= sinceMs;
}
async function isLegLost(run, { file, jobId, leg }, { record, files }) {
    if (run.status !== 'completed')
        return false;
    const job = files?.get(file)?.workflow?.jobs.find(({ id }) => id === jobId);
    return lacksLeg((await record.jobs(run.id)) ?? [], jobId, job, leg);
}
async function jobIn(run, { file, jobId, leg }, { record, files }) {
    if (run.conclusion === 'startup_failure')
        return undefined;
    if (jobId === undefined)
        return worstJob((await record.jobs(run.id)) ?? []);
    const job = files?.get(file)?.workflow?.jobs.find(({ id }) => id === jobId);
    return watchedJob((await record.jobs(run.id)) ?? [], jobId, job, leg);
}

;// CONCATENATED MODULE: ./build/check/runs/workflow-verdict.js






const LONGEST_JOB_MS = 6 * 3_600_000;
const RERUNS_MS = 30 * 86_400_000;
async function judgeWorkflows(asked, hearing) {
    if (asked.length === 0)
        return [];
    const { files, known } = hearing;
    const shown = (file) => `${known.repository}/${file}`;
    if (files === undefined) {
        return asked
            .filter((line) => !line.startsWith('!'))
            .map((line) => unknown(shown(line), 'the workflow files could not be read from GitHub'));
    }
    const { selected, unmatched } = selectFiles(asked, [...files.keys()]);
    const absent = unmatched.map((line) => ({
        ...rowOf(shown(line), 'absent'),
        fails: true,
        absent: { asked: line, kind: 'workflow', why: 'no-match' },
    }));
    const judged = selected.map((file) => judgeOne(file, files.get(file), shown(file), hearing));
    return [...absent, ...(await Promise.all(judged))];
}
function selectFiles(lines, files) {
    const matchers = lines.map((line) => {
        const isExcluded = line.startsWith('!');
        const pattern = (isExcluded ? line.slice(1).trim() : line).replace(/^(?:\.\/)?\.github\/workflows\//, '');
        return { line, isExcluded, matches: (0,name_pattern/* compilePattern */.Eb)(pattern) };
    });
    const excluded = matchers.filter(({ isExcluded }) => isExcluded);
    const asked = matchers.filter(({ isExcluded }) => !isExcluded);
    const left = files.filter((file) => !excluded.some(({ matches }) => matches(file)));
    return {
        selected: left.filter((file) => asked.some(({ matches }) => matches(file))),
        unmatched: asked.filter(({ matches }) => !left.some(matches)).map(({ line }) => line),
    };
}
async function judgeOne(file, read, name, hearing) {
    const { firings, intervalSecs, trouble, workflow } = read ?? {};
    if (firings === undefined || intervalSecs === undefined) {
        const why = workflow === undefined ? 'it could not be read from GitHub' : 'it has no schedule by which it could be judged';
        return unknown(name, trouble?.message ?? why);
    }
    const { record, nowMs } = hearing;
    const graceSecs = (0,grace/* defaultGraceSecs */.s)(intervalSecs);
    const graceMs = graceSecs * 1000;
    const row = { ...rowOf(name, 'waiting'), intervalSecs, graceSecs, dueMs: firings.firstAfter(nowMs) };
    const owed = await lastOwed(record, file, firings, { afterMs: 0, beforeMs: nowMs - graceMs - 1 });
    if (owed === 'unknown')
        return unknown(name, 'the history of its file could not be read from GitHub');
    if (typeof owed !== 'number')
        return row;
    const askedSinceMs = (firings.lastAt(owed - 1) ?? owed) - graceMs;
    const judged = { row, file, firings, owed, graceMs };
    const runs = await record.runs(file, askedSinceMs);
    if (runs === undefined)
        return unknown(name, 'its runs could not be read from GitHub');
    const told = await judgeRuns({ ...judged, askedSinceMs, runs: countedRuns(runs) }, hearing);
    if (!told.fails)
        return told;
    const rerunSinceMs = Math.min(askedSinceMs, owed - RERUNS_MS);
    const older = await record.runs(file, rerunSinceMs);
    if (older === undefined)
        return told;
    return judgeRuns({ ...judged, askedSinceMs: rerunSinceMs, runs: countedRuns(older) }, hearing);
}
async function judgeRuns(judged, hearing) {
    const { row, file, firings, owed, graceMs, askedSinceMs, runs } = judged;
    const { nowMs } = hearing;
    const green = runs.filter(({ conclusion }) => conclusion === 'success').map(({ startedAtMs }) => startedAtMs);
    const lastGreenMs = Math.max(...green);
    const seen = { ...row, lastPingedAtMs: green.length === 0 ? undefined : lastGreenMs };
    if (lastGreenMs >= owed - graceMs) {
        const lastMs = firings.lastAt(nowMs) ?? owed;
        const isLate = lastGreenMs < lastMs - graceMs;
        return isLate
            ? { ...seen, verdict: 'late', dueMs: lastMs, lateByMs: nowMs - lastMs }
            : { ...seen, verdict: 'healthy' };
    }
    const due = { ...seen, dueMs: owed, lateByMs: nowMs - owed };
    const isAtWork = runs.some(({ status, createdAtMs, startedAtMs }) => status !== 'completed' &&
        createdAtMs >= owed - graceMs &&
        nowMs <= Math.max(owed + graceMs, startedAtMs) + LONGEST_JOB_MS);
    if (isAtWork)
        return { ...due, verdict: 'late' };
    const sinceMs = owed - graceMs;
    const cause = await findCause({ file, jobId: undefined, leg: undefined, sinceMs, askedSinceMs }, hearing);
    return { ...due, verdict: 'missed', fails: true, cause };
}
function unknown(name, why) {
    return { ...rowOf(name, 'unknown'), fails: true, flaws: [why] };
}
function rowOf(name, verdict) {
    return (0,check_rows/* makeRow */.xG)({ kind: 'workflow', verdict, name: name.replace(`${contents/* WORKFLOW_FOLDER */.xi}/`, '') });
}

;// CONCATENATED MODULE: ./build/check/runs/review.js







function reviewRuns(question) {
    const { repository, actionRepository, serverUrl, workflows } = question;
    const record = openHistory(question);
    const reading = record.files();
    return async ({ rows, heartbeats, isSelected, nowMs }) => {
        const names = new Set(heartbeats.flatMap(({ name }) => name ?? []));
        const files = await reading;
        const known = new Map([...(files ?? [])].map(([file, { workflow }]) => [file, workflow]));
        const hearing = {
            record,
            files,
            known: { repository, actionRepository, workflows: known },
            repositoryUrl: `${serverUrl}/${repository}`,
            nowMs,
        };
        const { selected } = selectFiles(workflows, [...known.keys()]);
        const isWanted = ({ name, file }) => isSelected(name) && !selected.includes(file);
        const [told, found, listed] = await Promise.all([
            Promise.all(rows.map((row) => judgeBySchedule(row, hearing))),
            findUncovered(hearing, names, isWanted),
            judgeWorkflows(workflows, hearing),
        ]);
        const asked = new Set(found.map(({ name }) => name));
        const others = told.filter(({ absent, name }) => absent?.kind !== 'name' || !asked.has(name));
        return { rows: [...others, ...found, ...listed], unavailable: [...record.unavailable, ...unread(told, hearing)] };
    };
}
function unread(rows, { files, known }) {
    const own = rows.map(({ name }) => (name === undefined ? undefined : (0,heartbeat_name/* parseDefaultName */.qv)(name, known.repository)?.file));
    return [...new Set(own)].flatMap((file) => {
        const trouble = file === undefined ? undefined : files?.get(file)?.trouble;
        return trouble === undefined ? [] : [`Nothing is judged by the schedule of ${file}: ${trouble.message}`];
    });
}
async function findUncovered(hearing, names, isWanted) {
    const { record, files, known, nowMs } = hearing;
    const missing = uncovered(known, names).filter(isWanted);
    const rows = missing.map(async ({ name, file, jobId }) => {
        const { firings, intervalSecs } = files?.get(file) ?? {};
        if (firings === undefined || intervalSecs === undefined)
            return [];
        const absent = { asked: name, kind: 'job', why: 'no-match' };
        const uncoveredJob = { kind: 'heartbeat', name, absent };
        const waiting = (0,check_rows/* makeRow */.xG)({ ...uncoveredJob, verdict: 'waiting', dueMs: firings.firstAfter(nowMs) });
        const graceMs = (0,grace/* defaultGraceSecs */.s)(intervalSecs) * 1000;
        const owed = await lastOwed(record, file, firings, { afterMs: 0, beforeMs: nowMs - graceMs - 1 });
        if (typeof owed !== 'number')
            return [waiting];
        const then = await record.fileAt(file, owed);
        if (then === undefined || then === 'none')
            return [waiting];
        const workflows = new Map([[file, then.workflow]]);
        if (!uncovered({ ...known, workflows }, names).some((one) => one.name === name))
            return [waiting];
        const cause = await findCause({ file, jobId, leg: undefined, sinceMs: owed }, hearing);
        if (cause.kind === 'running')
            return [waiting];
        if ((await record.runs(file, owed)) === undefined)
            return [waiting];
        const missed = { verdict: 'absent', fails: true, dueMs: owed, lateByMs: nowMs - owed, cause };
        return [(0,check_rows/* makeRow */.xG)({ ...uncoveredJob, ...missed })];
    });
    return (await Promise.all(rows)).flat();
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
    const { apiUrl, token, send } = connection;
    let requests = 0;
    const fetch = async (url, { method, headers, body }) => {
        const leftMs = deadlineMs - clock.now();
        if (leftMs <= 0)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('unreachable', 'there was no time left to ask GitHub');
        requests += 1;
        const answer = await send({
            method: method,
            url: new URL(url),
            headers: headers,
            body: body,
            timeoutMs: Math.min(_http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .REQUEST_TIMEOUT_MS */ .j2, leftMs),
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