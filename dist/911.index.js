"use strict";
exports.id = 911;
exports.ids = [911];
exports.modules = {

/***/ 6911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewRuns: () => (/* binding */ reviewRuns)
});

// EXTERNAL MODULE: ./build/heartbeat/grace.js
var grace = __webpack_require__(3756);
// EXTERNAL MODULE: ./build/heartbeat/name.js
var heartbeat_name = __webpack_require__(9053);
// EXTERNAL MODULE: ./build/check/rows.js + 2 modules
var rows = __webpack_require__(8865);
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

// EXTERNAL MODULE: ./build/github/contents.js
var contents = __webpack_require__(3225);
// EXTERNAL MODULE: ./build/runner/reporter.js
var reporter = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
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
    const { file, sinceMs } = missed;
    const { history, files, nowMs, repositoryUrl } = context;
    const [states, listed] = await Promise.all([history.states(), history.runs(file, sinceMs)]);
    const isHidden = states === undefined && listed?.length === 0;
    const isUnscheduled = files?.get(file)?.workflow?.schedule.length === 0;
    const counted = isUnscheduled ? listed : listed && countedRuns(listed);
    const runs = isHidden ? undefined : counted;
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
        ...(await jobFacts(runs?.[0], missed, history, files)),
        unavailable: history.unavailable,
        workflowUrl: `${repositoryUrl}/actions/workflows/${encodeURIComponent(file).replace(/[()'!*]/g, '')}`,
        owner: isSilent ? (await history.lastEdit(file))?.login : undefined,
    });
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
    const { rows } = await readPages('workflow_runs', ask);
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
    return { rows };
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
                if (budget.clock.monotonicMs() >= budget.deadlineMs) {
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
// EXTERNAL MODULE: ./build/workflow/workflow.js
var workflow_workflow = __webpack_require__(7288);
;// CONCATENATED MODULE: ./build/check/runs/history.js









const ALWAYS_DEFAULT = ['schedule', 'repository_dispatch'];
const HOUR_MS = 3_600_000;
const WINDOWS_MS = [6, 24, 3 * 24, 10 * 24, 35 * 24, 100 * 24, 400 * 24].map((hours) => hours * HOUR_MS);
function openHistory({ connection, repository, defaultBranch, budget }) {
    const queue = openQueue(budget, connection.token);
    const { clock, deadlineMs } = budget;
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
        const step = Math.max(widest.get(file) ?? 0, needed < 0 ? WINDOWS_MS.length : needed);
        widest.set(file, step);
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
function textIn({ texts }, file) {
    const text = texts.get(file);
    return text === undefined && texts.has(file) ? undefined : { text };
}
function isOnBranch({ event, branch }, defaultBranch) {
    return ALWAYS_DEFAULT.includes(event) || defaultBranch === undefined || branch === '' || branch === defaultBranch;
}
function understood(text, nowMs) {
    const nothing = { workflow: undefined, firings: undefined, intervalSecs: undefined, problem: undefined };
    if (text === undefined)
        return nothing;
    let workflow;
    try {
        workflow = (0,workflow_workflow/* readWorkflow */.S)(text);
        if (workflow.schedule.length === 0)
            return { ...nothing, workflow };
        const { intervalSecs } = (0,interval/* scheduleInterval */.J)(workflow.schedule, nowMs);
        return { workflow, firings: firingsOf(workflow.schedule), intervalSecs, problem: undefined };
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

;// CONCATENATED MODULE: ./build/check/runs/in-force.js


const RUN_MS = 2 * duration/* DAY_MS */.sO;
const RERUNS_MS = 30 * duration/* DAY_MS */.sO;
async function newestCounted(history, file, sinceMs) {
    for (const reachMs of [RUN_MS, RERUNS_MS]) {
        const [newest] = countedRuns((await history.runs(file, sinceMs - reachMs)) ?? []);
        if (newest !== undefined)
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

;// CONCATENATED MODULE: ./build/check/runs/schedule-verdict.js






function compareWithSchedule({ sinceMs, graceMs }, firings, nowMs) {
    const unansweredMs = firings.lastAt(nowMs - graceMs - 1);
    if (unansweredMs !== undefined && unansweredMs > sinceMs)
        return { view: 'unanswered', dueMs: unansweredMs };
    const lastMs = firings.lastAt(nowMs);
    if (lastMs !== undefined && lastMs > sinceMs)
        return { view: 'late', dueMs: lastMs };
    return { view: 'on-time', dueMs: firings.firstAfter(Math.max(nowMs, sinceMs)) };
}
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
    const firings = files?.get(job.file)?.firings;
    const judged = firings !== undefined && BY_INTERVAL.includes(verdict) ? await compareRow(row, job, firings, context) : row;
    if (!judged.fails || judged.olderId !== undefined)
        return judged;
    return { ...judged, cause: await findCause({ ...job, sinceMs: runsSince(judged) }, context) };
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
async function compareRow(row, job, firings, context) {
    const { nowMs } = context;
    const sinceMs = row.lastPingedAtMs ?? row.createdAtMs;
    if (typeof sinceMs !== 'number' || row.graceSecs === undefined)
        return row;
    const pings = { sinceMs, graceMs: row.graceSecs * 1000 };
    const { view, dueMs } = compareWithSchedule(pings, firings, nowMs);
    const answer = view === 'unanswered' && dueMs !== undefined ? await answerTo(dueMs, row, pings, job, context) : undefined;
    const bySchedule = verdictOf(row, { view, dueMs }, answer, nowMs);
    if (bySchedule.fails === row.fails || (await isInForce(row, job.file, context)))
        return bySchedule;
    return row;
}
function verdictOf(row, { view, dueMs }, answer, nowMs) {
    const isNew = row.lastPingedAtMs === null;
    if (row.fails)
        return answer === undefined || answer === 'early' ? forgiven(row) : row;
    const lateByMs = Math.max(0, nowMs - (dueMs ?? nowMs));
    if (answer === 'missed')
        return { ...row, verdict: isNew ? 'never-pinged' : 'missed', fails: true, dueMs, lateByMs };
    if (view === 'on-time')
        return row.verdict === 'healthy' ? { ...row, dueMs } : row;
    const isLate = row.verdict !== 'waiting' && (view === 'late' || answer === 'pending');
    return isLate ? { ...row, verdict: 'late', dueMs, lateByMs } : row;
}
function forgiven(row) {
    return { ...row, verdict: row.lastPingedAtMs === null ? 'waiting' : 'late', fails: false };
}
async function isInForce(row, file, { history, files }) {
    const newest = await newestCounted(history, file, runsSince(row));
    return newest !== undefined && hadSameSchedule(history, file, newest, files?.get(file));
}
async function answerTo(dueMs, row, { sinceMs, graceMs }, job, { history, files }) {
    const listed = await history.runs(job.file, Math.min(runsSince(row), dueMs - graceMs));
    if (listed === undefined)
        return 'unknown';
    const runs = countedRuns(listed);
    const isSo = async (run, holds) => holds((await jobIn(run, job, history, files)) ?? run);
    const early = runs.filter(({ event, createdAtMs }) => event !== 'schedule' && createdAtMs >= dueMs - graceMs && createdAtMs < dueMs && createdAtMs <= sinceMs);
    if (await some(early, (run) => isSo(run, ({ conclusion }) => conclusion === 'success')))
        return 'early';
    const active = runs.filter(({ status }) => status !== 'completed');
    const isPending = await some(active, (run) => isSo(run, ({ status }) => status !== 'completed'));
    return isPending ? 'pending' : 'missed';
}
async function some(values, holds) {
    for (const value of values)
        if (await holds(value))
            return true;
    return false;
}

// EXTERNAL MODULE: ./build/check/select.js
var check_select = __webpack_require__(9666);
;// CONCATENATED MODULE: ./build/check/runs/workflow-verdict.js










const LONGEST_JOB_MS = 6 * 3_600_000;
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
const KEPT_MS = 400 * duration/* DAY_MS */.sO;
async function judgeMissing(line, name, isLeftOut, { history, nowMs }) {
    const absent = { asked: line, kind: 'workflow', why: isLeftOut ? 'left-out' : 'no-match' };
    const notFound = { ...rowOf(name, 'not-found'), fails: true, absent };
    if (isLeftOut || (0,name_pattern/* isPattern */.Pt)(line) || !/\.ya?ml$/.test(line))
        return notFound;
    const last = (await history.runs(line, nowMs - KEPT_MS))?.find(({ event }) => event === 'schedule');
    return last === undefined ? notFound : lostSchedule(name, last, 'there is no such workflow file any more');
}
async function judgeUnscheduled(file, name, { history, nowMs }) {
    const runs = await history.runs(file, nowMs - KEPT_MS);
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
    const { firings, intervalSecs, problem } = read ?? {};
    if (!isScheduled(read))
        return judgeUnscheduled(file, name, context);
    if (firings === undefined || intervalSecs === undefined) {
        return unknown(name, problem?.message ?? 'it could not be read from GitHub');
    }
    const { history, nowMs } = context;
    const graceSecs = (0,grace/* defaultGraceSecs */.s)(intervalSecs, false);
    const graceMs = graceSecs * 1000;
    const row = { ...rowOf(name, 'waiting'), intervalSecs, graceSecs, dueMs: firings.firstAfter(nowMs) };
    const unansweredMs = firings.lastAt(nowMs - graceMs - 1);
    if (unansweredMs === undefined)
        return row;
    const previousMs = (firings.lastAt(unansweredMs - 1) ?? unansweredMs) - graceMs;
    const schedule = { firings, unansweredMs, graceMs, nowMs };
    const judged = (await judgeSince(previousMs, row, file, schedule, history)) ??
        unknown(name, 'its runs could not be read from GitHub');
    if (judged.verdict !== 'missed')
        return judged;
    const since = await inForceSince(history, file, read, previousMs);
    if (since === undefined)
        return unknown(name, 'the last change of its file could not be read from GitHub');
    if (unansweredMs <= since)
        return row;
    const missed = { file, jobId: undefined, leg: undefined, sinceMs: unansweredMs - graceMs };
    return { ...judged, cause: await findCause(missed, context) };
}
async function judgeSince(sinceMs, row, file, schedule, history) {
    const runs = await history.runs(file, sinceMs);
    const judged = runs && judgeRuns(row, countedRuns(runs), schedule);
    if (judged?.fails !== true)
        return judged;
    const older = await history.runs(file, Math.min(sinceMs, schedule.unansweredMs - RERUNS_MS));
    return older === undefined ? judged : judgeRuns(row, countedRuns(older), schedule);
}
function judgeRuns(row, runs, schedule) {
    const { firings, unansweredMs, graceMs, nowMs } = schedule;
    const successes = runs.filter(({ conclusion }) => conclusion === 'success').map(({ startedAtMs }) => startedAtMs);
    const lastSuccessMs = Math.max(...successes);
    const seen = { ...row, lastPingedAtMs: successes.length === 0 ? undefined : lastSuccessMs };
    if (lastSuccessMs >= unansweredMs - graceMs) {
        const lastMs = firings.lastAt(nowMs) ?? unansweredMs;
        const isLate = lastSuccessMs < lastMs - graceMs;
        return isLate
            ? { ...seen, verdict: 'late', dueMs: lastMs, lateByMs: nowMs - lastMs }
            : { ...seen, verdict: 'healthy' };
    }
    const due = { ...seen, dueMs: unansweredMs, lateByMs: nowMs - unansweredMs };
    const isActive = runs.some(({ status, createdAtMs, startedAtMs }) => status !== 'completed' &&
        createdAtMs >= unansweredMs - graceMs &&
        nowMs <= Math.max(unansweredMs + graceMs, startedAtMs) + LONGEST_JOB_MS);
    return isActive ? { ...due, verdict: 'late' } : { ...due, verdict: 'missed', fails: true };
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
        const known = new Map([...(files ?? [])].map(([file, { workflow }]) => [file, workflow]));
        const usage = { repository, actionRepository, workflows: known };
        const repositoryUrl = `${serverUrl}/${repository}`;
        const context = { history, files, usage, ownFile, isNamed, repositoryUrl, nowMs };
        const { selected, isLeftOut } = selectFiles(workflows, files ?? new Map(), context);
        const isWanted = ({ name, file }) => isSelected(name) && !selected.includes(file) && !isLeftOut(file);
        const missing = uncovered(usage, names).filter(isWanted);
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
function unread(rows, { files, usage }) {
    const own = rows.map(({ name }) => (name === undefined ? undefined : (0,heartbeat_name/* parseDefaultName */.qv)(name, usage.repository)?.file));
    return [...new Set(own)].flatMap((file) => {
        const problem = file === undefined ? undefined : files?.get(file)?.problem;
        return problem === undefined ? [] : [`Nothing is judged by the schedule of ${file}: ${problem.message}`];
    });
}
async function judgeUncovered({ name, file, jobId }, names, context) {
    const { history, files, nowMs } = context;
    const { firings, intervalSecs } = files?.get(file) ?? {};
    if (firings === undefined || intervalSecs === undefined)
        return [];
    const absent = { asked: name, kind: 'job', why: 'no-match' };
    const job = { kind: 'heartbeat', name, absent };
    const waiting = [(0,rows/* makeRow */.xG)({ ...job, verdict: 'waiting', dueMs: firings.firstAfter(nowMs) })];
    const unansweredMs = firings.lastAt(nowMs - (0,grace/* defaultGraceSecs */.s)(intervalSecs, false) * 1000 - 1);
    if (unansweredMs === undefined || !(await hadJobAt(unansweredMs, name, file, names, context)))
        return waiting;
    const cause = await findCause({ file, jobId, leg: undefined, sinceMs: unansweredMs }, context);
    if (cause.kind === 'running' || (await history.runs(file, unansweredMs)) === undefined)
        return waiting;
    const missed = { dueMs: unansweredMs, lateByMs: nowMs - unansweredMs, cause };
    return [(0,rows/* makeRow */.xG)({ ...job, ...missed, verdict: 'never-pinged', fails: true })];
}
async function hadJobAt(atMs, name, file, names, { history, usage }) {
    const edit = await history.lastEdit(file);
    if (edit === undefined || edit.atMs >= atMs)
        return false;
    const newest = await newestCounted(history, file, atMs);
    if (newest === undefined || newest.createdAtMs < atMs || newest.headSha === '')
        return true;
    const then = await history.fileAt(file, newest.headSha);
    if (then === undefined)
        return true;
    if (then === 'none')
        return false;
    return uncovered({ ...usage, workflows: new Map([[file, then.workflow]]) }, names).some((one) => one.name === name);
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
        isScheduled: events === '' || events.split(/[,\s]+/).includes('schedule'),
        renamedFrom: given('renamed-from')
            .split(/\s*[\r\n]\s*/)
            .filter((line) => line !== ''),
    };
}
function hasOnlyChecks(workflow, place) {
    const isCheck = (step) => isThisAction(step.uses, place) && step.with['mode']?.trim() === 'check';
    return workflow !== undefined && workflow.jobs.every(({ steps }) => steps.some(isCheck));
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