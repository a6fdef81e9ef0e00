"use strict";
exports.id = 985;
exports.ids = [985];
exports.modules = {

/***/ 3278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 2873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ shortHash),
/* harmony export */   N: () => (/* binding */ keyedHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function shortHash(text, length) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, length);
}
function keyedHash(text, key, length) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest('hex').slice(0, length);
}


/***/ }),

/***/ 4452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ similarNames)
/* harmony export */ });
/* harmony import */ var _name_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5713);

const MOST_SUGGESTED = 3;
const MOST_WRONG = 3;
const LONGEST = 300;
function similarNames(wanted, names) {
    const own = wanted.split(/[*?]/, 1)[0]?.toLowerCase() ?? '';
    if (own === '' || own.length > LONGEST)
        return [];
    const isPrefix = (0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isPattern */ .Pt)(wanted);
    const found = new Map();
    for (const name of names) {
        const wrong = name === wanted || name.length > LONGEST ? undefined : wrongLetters(own, name.toLowerCase(), isPrefix);
        if (wrong !== undefined)
            found.set(name, wrong);
    }
    const sorted = [...found].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
    const best = sorted[0]?.[1];
    return sorted.flatMap(([name, wrong]) => (wrong === best ? [name] : [])).slice(0, MOST_SUGGESTED);
}
function wrongLetters(wanted, name, isPrefix) {
    let same = 0;
    while (same < wanted.length && wanted[same] === name[same])
        same += 1;
    const from = wanted.lastIndexOf('/', same - 1) + 1;
    const [own, other] = [wanted.slice(from), name.slice(from)];
    const most = Math.min(MOST_WRONG, Math.max(1, Math.floor(own.length / 3)));
    if (own.length - other.length > most || (!isPrefix && other.length - own.length > most))
        return undefined;
    const wrong = distance(own, other.slice(0, own.length + most), isPrefix);
    return wrong <= most && wrong < own.length ? wrong : undefined;
}
function distance(a, b, isPrefix) {
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
        const row = rowAfter(before, last, a.slice(Math.max(0, i - 2), i), b);
        before = last;
        last = [i, ...row];
    }
    return isPrefix ? Math.min(...last) : (last[b.length] ?? a.length);
}
function rowAfter(before, last, pair, b) {
    const letter = pair.at(-1);
    let left = (last[0] ?? 0) + 1;
    return b.split('').map((other, at) => {
        const replaced = (last[at] ?? 0) + (letter === other ? 0 : 1);
        const isSwap = pair.length === 2 && at > 0 && letter === b[at - 1] && pair[0] === other;
        const swapped = isSwap ? (before[at - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
        left = Math.min(replaced, swapped, (last[at + 1] ?? 0) + 1, left + 1);
        return left;
    });
}


/***/ }),

/***/ 6985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkHeartbeats: () => (/* binding */ checkHeartbeats)
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/heartbeat/interval.js
var heartbeat_interval = __webpack_require__(195);
// EXTERNAL MODULE: ./build/heartbeat/ping.js + 3 modules
var ping = __webpack_require__(4331);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(9774);
// EXTERNAL MODULE: ./build/inputs/read.js
var read = __webpack_require__(309);
// EXTERNAL MODULE: ./build/tickstem/client.js + 2 modules
var client = __webpack_require__(1380);
// EXTERNAL MODULE: ./build/check/clocks.js
var clocks = __webpack_require__(6401);
// EXTERNAL MODULE: ./build/base/message.js
var base_message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/check/messages.js
var messages = __webpack_require__(138);
;// CONCATENATED MODULE: ./build/check/inactivity.js



const STOPPED_AFTER_DAYS = 60;
const WARNED_AFTER_DAYS = 45;
function stopWarning({ isPublic, pushedAtMs }, nowMs) {
    if (isPublic !== true || pushedAtMs === undefined || nowMs - pushedAtMs < WARNED_AFTER_DAYS * duration/* DAY_MS */.sO)
        return undefined;
    const day = (ms) => (0,duration/* formatInstant */.r4)(ms).slice(0, 10);
    const stop = pushedAtMs + STOPPED_AFTER_DAYS * duration/* DAY_MS */.sO;
    const when = stop > nowMs ? `on ${day(stop)}` : `any time now (60 days were over on ${day(stop)})`;
    return (0,base_message/* say */.cv)(messages/* CHECK_MESSAGES */.i.scheduleStops, { day: day(pushedAtMs), when });
}

// EXTERNAL MODULE: ./build/check/present/lines.js
var lines = __webpack_require__(1299);
// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: ./build/check/present/groups.js
var groups = __webpack_require__(6342);
// EXTERNAL MODULE: ./build/check/present/punctuality.js
var present_punctuality = __webpack_require__(7494);
// EXTERNAL MODULE: ./build/check/present/situation.js + 2 modules
var situation = __webpack_require__(2271);
;// CONCATENATED MODULE: ./build/check/present/outputs.js




const ALL_MAX_BYTES = 480_000;
const MISSED_MAX_BYTES = 400_000;
const REPORT_MAX_BYTES = 120_000;
const TEXT_LENGTH = 1000;
const NOTE_LENGTH = 300;
function outputsOf(result, punctuality = [], notCompared = 0) {
    const named = result.failing.filter(({ verdict }) => verdict !== 'not-found' && verdict !== 'misconfigured');
    const missed = namesOf(named);
    return {
        status: result.status,
        missed,
        missedCount: String(named.length),
        totalCount: String(result.rows.length),
        report: reportJson(result, { punctuality, notCompared }, Math.min(REPORT_MAX_BYTES, ALL_MAX_BYTES - (0,base_text/* byteLength */.dp)(missed))),
    };
}
function namesOf(rows) {
    const names = rows.map(({ name, id }) => name ?? (id === undefined ? '(no name)' : `(no name, id ${id})`));
    const whole = JSON.stringify(names);
    if ((0,base_text/* byteLength */.dp)(whole) <= MISSED_MAX_BYTES)
        return whole;
    let fits = 1;
    let tooLong = TEXT_LENGTH;
    const cutTo = (length) => JSON.stringify(names.map((name) => (0,base_text/* shortened */.vI)(name, length)));
    while (tooLong - fits > 1) {
        const length = Math.floor((fits + tooLong) / 2);
        if ((0,base_text/* byteLength */.dp)(cutTo(length)) <= MISSED_MAX_BYTES)
            fits = length;
        else
            tooLong = length;
    }
    return cutTo(fits);
}
function punctualityWithin(maxBytes, all) {
    const versions = all.length === 0 ? [] : [(0,present_punctuality/* punctualityReport */.t)(all), (0,present_punctuality/* punctualityReport */.t)(all, false)];
    const punctuality = versions.find((version) => (0,base_text/* byteLength */.dp)(JSON.stringify(version)) < maxBytes);
    return { ...(punctuality && { punctuality }) };
}
function reportJson(result, { punctuality, notCompared }, maxBytes) {
    const { status, rows, failing, judged, leftOut, nowMs } = result;
    const punctual = punctualityWithin(maxBytes / 4, punctuality);
    const head = (omitted) => ({
        status,
        judged_at: iso(nowMs),
        total: rows.length,
        failing: failing.length,
        judged,
        left_out: leftOut,
        omitted,
        ...(notCompared > 0 && { not_compared: notCompared }),
        ...punctual,
    });
    const entries = [];
    let size = (0,base_text/* byteLength */.dp)(JSON.stringify({ ...head(rows.length), heartbeats: [] }));
    for (const row of rows) {
        const entry = JSON.stringify(entryOf(row, nowMs));
        size += (0,base_text/* byteLength */.dp)(entry) + 1;
        if (size > maxBytes)
            break;
        entries.push(entry);
    }
    const json = JSON.stringify(head(rows.length - entries.length));
    return `${json.slice(0, -1)},"heartbeats":[${entries.join(',')}]}`;
}
function entryOf(row, nowMs) {
    return {
        kind: row.kind,
        repository: textOrNull((0,groups/* repositoryOfRow */.W)(row)),
        name: textOrNull(row.name),
        id: textOrNull(row.id),
        verdict: row.verdict,
        fails: row.fails,
        interval: row.intervalSecs ?? null,
        grace: row.graceSecs ?? null,
        last_pinged_at: iso(row.lastPingedAtMs),
        due_at: iso(row.dueMs),
        created_at: iso(row.createdAtMs),
        ...(row.lateness && latenessOf(row.lateness)),
        late_by: row.dueMs === undefined ? null : Math.floor(row.lateByMs / 1000),
        ...(row.fails && row.lateByMs > 0 && { down_since: iso(row.dueMs) }),
        cause: causeOf(row),
        ...(row.started && { started: startedOf(row.started) }),
        ...(row.unusual && { unusual: { text: (0,base_text/* plainText */.wh)(row.unusual.text, NOTE_LENGTH), url: row.unusual.url } }),
        ...(row.runbook !== undefined && { runbook: row.runbook }),
        ...(row.acknowledged && { acknowledged: acknowledgedOf(row.acknowledged) }),
        note: row.fails || row.verdict === 'unusual' || row.strangeStatus !== undefined || row.skippedJobs !== undefined
            ? (0,base_text/* cut */.Jj)((0,situation/* details */.zH)(row, nowMs), NOTE_LENGTH)
            : null,
    };
}
function textOrNull(text) {
    return text === undefined ? null : (0,base_text/* shortened */.vI)(text, TEXT_LENGTH);
}
function latenessOf({ lateUntilMs, usuallyStartsByMs, allowanceMs }) {
    return {
        late_until: iso(lateUntilMs),
        usually_starts_by: iso(usuallyStartsByMs),
        allowance: Math.round(allowanceMs / 1000),
    };
}
function startedOf({ runId, url, atMs }) {
    return { run_id: runId, url, at: iso(atMs) };
}
function causeOf({ cause }) {
    if (cause === undefined)
        return null;
    const { kind, text, url, lastError, button, advice } = cause;
    return {
        kind,
        text: (0,base_text/* plainText */.wh)(text, NOTE_LENGTH),
        url: url ?? null,
        ...(lastError !== undefined && { error: (0,base_text/* plainText */.wh)(lastError, NOTE_LENGTH) }),
        ...(button && { button }),
        advice: (0,base_text/* plainText */.wh)(advice, NOTE_LENGTH),
    };
}
function acknowledgedOf({ by, untilMs, why }) {
    return { by: (0,base_text/* plainText */.wh)(by, NOTE_LENGTH), until: iso(untilMs), why: (0,base_text/* plainText */.wh)(why, NOTE_LENGTH) };
}
const FIRST_MS = Date.parse('0000-01-01T00:00:00Z');
const LAST_MS = Date.UTC(10_000, 0) - 1;
function iso(ms) {
    return typeof ms === 'number' && ms >= FIRST_MS && ms <= LAST_MS ? new Date(ms).toISOString() : null;
}

// EXTERNAL MODULE: ./build/check/present/summary.js + 2 modules
var summary = __webpack_require__(6472);
// EXTERNAL MODULE: ./build/check/present/warnings.js
var warnings = __webpack_require__(3227);
;// CONCATENATED MODULE: ./build/check/present/report.js







async function reportResult(report, result, extras) {
    const { unavailable, punctuality, issue, stop, nothingToCheck, notCompared = 0 } = extras;
    setOutputs(report, outputsOf(result, punctuality, notCompared));
    report.lines((0,lines/* logLines */.OG)(result));
    if (nothingToCheck !== undefined)
        report.info(nothingToCheck);
    if (notCompared > 0)
        report.info(`${(0,warnings/* notComparedText */.G)(notCompared)}.`);
    for (const warning of (0,warnings/* warningsOf */.n)(result))
        report.warning(warning);
    if (unavailable.length > 0)
        report.warning((0,base_message/* say */.cv)(messages/* CHECK_MESSAGES */.i.githubIncomplete, { reason: `${unavailable.join('. ')}.` }));
    if (extras.remark !== undefined)
        report.info(`${extras.remark}.`);
    if (stop !== undefined)
        report.warning(stop);
    const room = lines/* MOST_ANNOTATIONS */.jk - (issue?.hasFailed ? 1 : 0);
    for (const message of (0,lines/* annotationsOf */.Ih)(result, room))
        report.error(message);
    const issueUrl = result.status === 'healthy' ? undefined : issue?.url;
    await report.summary((0,summary/* summaryOf */.YG)(result, { ...extras, issueUrl }));
}
async function reportUnreadable(report, error, runUrl) {
    setOutputs(report, UNREADABLE);
    const message = error.kind === 'unreachable' ? messages/* CHECK_MESSAGES */.i.heartbeatsUnreadNow : messages/* CHECK_MESSAGES */.i.heartbeatsUnread;
    report.error((0,base_message/* say */.cv)(message, { reason: error.advice.replace(/\.$/, '') }));
    for (const line of (0,errors/* causesOf */.cZ)(error))
        report.debug(line);
    await report.summary((0,summary/* unreadableSummary */.oe)(error.advice, message.fix, runUrl));
}
function reportNoSecrets(report, why) {
    report.notice(`${(0,base_message/* say */.cv)(messages/* CHECK_MESSAGES */.i.checkNoKey, { reason: why })}.`);
    setOutputs(report, UNREADABLE);
}
const UNREADABLE = { status: 'unknown', missed: '', missedCount: '', totalCount: '', report: '' };
function setOutputs(report, outputs) {
    report.output('status', outputs.status);
    report.output('missed', outputs.missed);
    report.output('missed-count', outputs.missedCount);
    report.output('total-count', outputs.totalCount);
    report.output('report', outputs.report);
}

// EXTERNAL MODULE: ./build/runner/run.js
var runner_run = __webpack_require__(6715);
// EXTERNAL MODULE: ./build/check/privacy.js
var privacy = __webpack_require__(6456);
;// CONCATENATED MODULE: ./build/check/present-run.js




async function withPresentFacts(check, known, budget) {
    const { run } = check;
    if (known.facts !== undefined)
        return updated(run, known.facts);
    if (check.inputs.githubToken === '' || run.repository === '' || !matters(check, known))
        return run;
    const { githubApiUrl: apiUrl, repository } = run;
    const connection = { apiUrl, token: check.inputs.githubToken, send: check.connection.send };
    const { readRepository } = await __webpack_require__.e(/* import() */ 199).then(__webpack_require__.bind(__webpack_require__, 7199));
    const facts = await (0,retry/* retrying */.R$)({ ...budget, attempts: 1 }, (timeoutMs) => readRepository(connection, repository, timeoutMs)).catch(() => undefined);
    if (facts !== undefined)
        return updated(run, facts);
    return { ...run, pushedAtMs: undefined, isPublic: run.attempt > 1 ? undefined : run.isPublic };
}
function updated(run, { isPublic, defaultBranch, pushedAtMs }) {
    return {
        ...run,
        isPublic: isPublic ?? run.isPublic,
        defaultBranch: defaultBranch ?? run.defaultBranch,
        pushedAtMs: pushedAtMs ?? run.pushedAtMs,
    };
}
function matters({ run, inputs }, { rows, nowMs, lines }) {
    if (stopWarning(run, nowMs) !== undefined)
        return true;
    if (inputs.issue && !runner_run/* DEFAULT_BRANCH_EVENTS */.pG.includes(run.eventName))
        return true;
    const everybody = { repository: run.repository, isPublic: true, lines };
    return run.isPublic === false && rows.some(({ name }) => name !== undefined && !(0,privacy/* mayShow */.dn)(name, everybody));
}

// EXTERNAL MODULE: ./build/check/repositories/lines.js
var repositories_lines = __webpack_require__(4118);
// EXTERNAL MODULE: ./build/check/result.js
var check_result = __webpack_require__(8543);
// EXTERNAL MODULE: ./build/check/rows.js + 1 modules
var check_rows = __webpack_require__(8993);
// EXTERNAL MODULE: ./build/base/name-pattern.js
var name_pattern = __webpack_require__(5713);
;// CONCATENATED MODULE: ./build/check/runbook.js

function withRunbooks(rows, runbooks, repository) {
    if (runbooks.length === 0)
        return rows;
    const lines = runbooks.map(({ pattern, url }) => ({ matches: (0,name_pattern/* compilePattern */.Eb)(pattern), url }));
    const prefix = `${repository}/`;
    return rows.map((row) => {
        const { name = '' } = row;
        const names = name.startsWith(prefix) ? [name, name.slice(prefix.length)] : [name];
        const line = lines.find(({ matches }) => names.some(matches));
        return line === undefined ? row : { ...row, runbook: line.url };
    });
}

// EXTERNAL MODULE: ./build/check/select.js
var check_select = __webpack_require__(9666);
// EXTERNAL MODULE: ./build/heartbeat/find.js
var find = __webpack_require__(4537);
// EXTERNAL MODULE: ./build/heartbeat/name.js
var heartbeat_name = __webpack_require__(9053);
// EXTERNAL MODULE: ./build/heartbeat/trouble.js
var trouble = __webpack_require__(9155);
// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs_inputs = __webpack_require__(204);
// EXTERNAL MODULE: ./build/runner/counted-run.js
var counted_run = __webpack_require__(7496);
;// CONCATENATED MODULE: ./build/check/self.js










function selfName(run) {
    return run.workflow === undefined && !run.isLocal ? undefined : (0,heartbeat_name/* defaultName */.Z2)(run, undefined);
}
async function watchSelf({ run, inputs, connection, report }, name, listing, budget) {
    const notCounted = (0,counted_run/* skipReason */.Y)(run, inputs_inputs/* DEFAULT_EVENTS */.O$);
    if (notCounted !== undefined) {
        report.info(`${(0,base_message/* say */.cv)(messages/* CHECK_MESSAGES */.i.ownNotCounted, { reason: notCounted })}.`);
        return;
    }
    if (name === undefined) {
        report.error((0,base_message/* say */.cv)(messages/* CHECK_MESSAGES */.i.ownNoName));
        return;
    }
    try {
        const { githubToken } = inputs;
        const scheduled = await (0,heartbeat_interval/* ownWorkflow */.O3)(run, githubToken, connection.send, (0,ping/* extraBudget */.Cq)(budget)).scheduled();
        const interval = async () => {
            if (scheduled.interval === undefined)
                throw withoutInterval(scheduled);
            return scheduled.interval;
        };
        const found = (0,find/* find */.I6)(listing, name);
        const known = found?.heartbeat?.pinged ? found : undefined;
        for (const warning of known?.warnings ?? [])
            report.warning(warning);
        await (0,ping/* pingHeartbeat */.dz)({ connection, apiKey: inputs.apiKey, report, budget }, {
            spec: { name, renamedFrom: [], interval, graceSecs: undefined, isScheduled: true, create: true },
            known: { heartbeat: known?.heartbeat, created: false, renamed: false, own: undefined },
            update: run.attempt === 1 ? { interval: scheduled.interval, graceSecs: undefined } : undefined,
        });
    }
    catch (thrown) {
        const error = (0,errors/* asActionError */.z6)(thrown);
        (0,trouble/* reportTrouble */.ad)(report, (0,base_message/* say */.cv)(messages/* CHECK_MESSAGES */.i.ownNotPinged, { name, reason: error.advice }), error);
    }
}
function withoutInterval({ wrong, unread }) {
    if (wrong !== undefined)
        return new errors/* ActionError */.lZ(wrong.kind, wrong.message);
    return unread ?? (0,errors/* errorOf */.Mz)('setup', messages/* CHECK_MESSAGES */.i.ownNoSchedule);
}

// EXTERNAL MODULE: ./build/base/hash.js
var hash = __webpack_require__(2873);
;// CONCATENATED MODULE: ./build/check/start-review.js








const GITHUB_SHARE = 0.75;
function defaultBranchOf({ defaultBranch, eventName, ref }) {
    if (defaultBranch !== undefined || !runner_run/* DEFAULT_BRANCH_EVENTS */.pG.includes(eventName))
        return defaultBranch;
    return /^refs\/heads\/(.+)$/s.exec(ref)?.[1];
}
async function startReview(check, selection, budget) {
    const { run, inputs, connection, report } = check;
    const { repository, githubApiUrl, githubServerUrl: serverUrl, actionRepository } = run;
    const { githubToken: token, workflows, startMissed, repositories } = inputs;
    const isAsked = workflows.length + startMissed.length + repositories.length > 0;
    if (!(isAsked || (0,check_select/* concerns */.Kc)(selection, `${repository}/`)) || repository === '')
        return undefined;
    if (!isAsked && token === '') {
        report.info(`${(0,base_message/* say */.cv)(messages/* CHECK_MESSAGES */.i.githubNotRead)}.`);
        return undefined;
    }
    const request = {
        connection: { apiUrl: githubApiUrl, token, send: connection.send },
        repository,
        defaultBranch: defaultBranchOf(run),
        budget: { ...budget, deadlineMs: connection.clock.monotonicMs() + inputs.timeoutMs * GITHUB_SHARE },
        actionRepository,
        serverUrl,
        workflows,
        start: startMissed.length === 0 ? undefined : startRequest(run, startMissed),
        ownFile: run.workflow?.file,
        turn: run.runNumber,
        failOnUnusual: inputs.failOnUnusual,
    };
    if (repositories.length > 0) {
        const { reviewRepositories } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(413), __webpack_require__.e(814), __webpack_require__.e(457), __webpack_require__.e(59), __webpack_require__.e(685), __webpack_require__.e(614), __webpack_require__.e(172)]).then(__webpack_require__.bind(__webpack_require__, 9172));
        return reviewRepositories({ ...request, repositories, audience: audienceOf(check, selection) });
    }
    const { reviewRuns } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(413), __webpack_require__.e(814), __webpack_require__.e(457), __webpack_require__.e(59), __webpack_require__.e(685), __webpack_require__.e(614)]).then(__webpack_require__.bind(__webpack_require__, 6614));
    if (!run.isGitea)
        return reviewRuns(request);
    const { openGiteaHistory } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(413), __webpack_require__.e(814), __webpack_require__.e(457), __webpack_require__.e(59), __webpack_require__.e(685), __webpack_require__.e(916)]).then(__webpack_require__.bind(__webpack_require__, 5916));
    return reviewRuns(request, openGiteaHistory(request, run.workflowFolders));
}
function startRequest(run, lines) {
    const isCounted = (0,counted_run/* skipReason */.Y)(run, inputs_inputs/* DEFAULT_EVENTS */.O$) === undefined && (0,counted_run/* isOnDefaultBranch */.v)(run);
    return { lines, branch: defaultBranchOf(run), isCounted };
}
function audienceOf({ run, inputs }, { asked }) {
    const repositories = inputs.repositories.filter((line) => !line.startsWith('!'));
    const aliasOf = (name) => (0,hash/* keyedHash */.N)(name, inputs.apiKey, 16);
    return { repository: run.repository, isPublic: run.isPublic !== false, lines: [...asked, ...repositories], aliasOf };
}
async function reviewed({ inputs }, review, tickstem) {
    const { rows } = tickstem;
    try {
        return (await (await review)?.(tickstem)) ?? { rows: [...rows], punctuality: [], unavailable: [] };
    }
    catch (thrown) {
        if (inputs.workflows.length + inputs.repositories.length > 0)
            throw thrown;
        return { rows: [...rows], punctuality: [], unavailable: [(0,errors/* asActionError */.z6)(thrown).advice] };
    }
}

;// CONCATENATED MODULE: ./build/check/step.js
function runUrl({ githubServerUrl, repository, runId }, checkRun) {
    const run = `${githubServerUrl}/${repository}/actions/runs/${runId}`;
    return /^\d+$/.test(checkRun) ? `${run}/job/${checkRun}` : run;
}

;// CONCATENATED MODULE: ./build/check/update-issue.js


const ISSUE_SHARE = 0.9;
function untilShare(budget, timeoutMs, share) {
    return { ...budget, deadlineMs: budget.deadlineMs - timeoutMs * (1 - share) };
}
async function updateIssue(check, budget, update) {
    const { run, inputs, connection, report } = check;
    if (!inputs.issue)
        return undefined;
    const [{ syncIssue }, { identityOf, readOnlyReason }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(507)]).then(__webpack_require__.bind(__webpack_require__, 1507)),
        __webpack_require__.e(/* import() */ 524).then(__webpack_require__.bind(__webpack_require__, 524)),
    ]);
    const { githubApiUrl: apiUrl, repository, isGitea, workflowFolders } = run;
    return syncIssue({
        connection: { apiUrl, token: inputs.githubToken, send: connection.send },
        budget: untilShare(budget, inputs.timeoutMs, ISSUE_SHARE),
        report,
        repository,
        check: identityOf(run, inputs.leg === undefined ? '' : JSON.stringify(inputs.leg)),
        readOnly: readOnlyReason({ ...run, defaultBranch: defaultBranchOf(run) }),
        runUrl: runUrl(run, inputs.jobCheckRun),
        server: { isGitea, workflowFolders },
        labels: inputs.issueLabels,
        assignees: inputs.issueAssignees,
    }, update);
}

;// CONCATENATED MODULE: ./build/check/update-page.js
async function updatePage({ run, inputs, report }, findings) {
    if (inputs.page === undefined)
        return;
    const { writePage } = await Promise.all(/* import() */[__webpack_require__.e(4), __webpack_require__.e(434)]).then(__webpack_require__.bind(__webpack_require__, 2434));
    const place = { folder: inputs.page, workspace: run.workspace, report };
    const { result, punctuality = [], audience, nowMs } = findings;
    if (!inputs.pagePrivate && run.isPublic !== true)
        return writePage(place, 'private');
    if (result === undefined || audience === undefined)
        return writePage(place, { unreadAtMs: nowMs });
    const everybody = inputs.pagePrivate
        ? undefined
        : { ...audience, isPublic: true, lines: audience.lines.filter(isFree) };
    return writePage(place, { result, punctuality, audience: everybody, repository: run.repository });
}
function isFree(line) {
    return !/^[^/\s]+\/[^/\s]+/.test(line);
}

;// CONCATENATED MODULE: ./build/check/check.js























const READING_SHARE = 0.75;
const OLDEST_SECS = 300;
async function checkHeartbeats(given) {
    const { inputs, connection, report } = given;
    if (inputs.apiKey === '' && given.run.withoutSecrets !== undefined && !given.run.isFork) {
        reportNoSecrets(report, given.run.withoutSecrets);
        return true;
    }
    const budget = (0,retry/* budgetFor */.vO)(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, report.info);
    const run = await (0,heartbeat_interval/* withWorkflow */.AV)(given.run, inputs.githubToken, connection.send, (0,ping/* extraBudget */.Cq)(budget));
    const check = { ...given, run };
    const selection = selectionOf(inputs);
    const review = startReview(check, selection, budget);
    review.catch(() => { });
    let listing;
    try {
        listing = await readHeartbeats(check, budget);
    }
    catch (thrown) {
        await reportUnreadable(report, (0,errors/* asActionError */.z6)(thrown), runUrl(run, inputs.jobCheckRun));
        await updateIssue(check, budget, { result: undefined, nowMs: connection.clock.now() });
        await updatePage(check, { result: undefined, nowMs: connection.clock.now() });
        return false;
    }
    const { heartbeats, serverTimeMs } = listing;
    const tickstemMs = serverTimeMs === undefined ? undefined : serverTimeMs - connection.clock.now();
    const ownName = inputs.watchSelf ? selfName(run) : undefined;
    const defaultPattern = `${run.repository}/*`;
    const nowMs = serverTimeMs ?? connection.clock.now();
    const { failOnPaused } = inputs;
    const judged = (0,check_rows/* judge */.S4)(heartbeats, selection, { defaultPattern, failOnPaused, ownName, nowMs });
    const isSelected = (0,check_select/* selects */.ko)(selection, defaultPattern);
    const isNamed = (name) => selection.asked.includes(name);
    const tickstem = { rows: judged.rows, heartbeats, isSelected, isNamed, nowMs, clockAheadMs: tickstemMs };
    const { notes = [], publicRepositories, clockAheadMs, ...found } = await reviewed(check, review, tickstem);
    const rows = (0,clocks/* byRightClock */.Qj)(found.rows, { tickstemMs, githubMs: clockAheadMs });
    for (const note of notes)
        report.warning(note);
    const everyone = audienceOf(check, selection);
    const present = await withPresentFacts(check, { facts: found.facts, rows, nowMs, lines: everyone.lines }, budget);
    const isPublic = present.isPublic !== false;
    const audience = { ...everyone, isPublic, ...(publicRepositories && { publicRepositories }) };
    const shown = (0,privacy/* withoutPrivateNames */.yj)((0,check_rows/* withoutIdleDefault */.Ao)(rows), audience);
    const unacknowledged = (0,check_result/* resultOf */.B)(withRunbooks(shown, inputs.runbook, run.repository), judged.leftOut, nowMs);
    const issue = await updateIssue({ ...check, run: present }, budget, { result: unacknowledged, nowMs });
    const result = issue?.result ?? unacknowledged;
    const stop = run.isGitea ? undefined : stopWarning(present, nowMs);
    await reportResult(report, result, { ...found, issue, stop, isGrouped: inputs.repositories.length > 0 });
    await updatePage({ ...check, run: present }, { result, punctuality: found.punctuality, audience, nowMs });
    if (inputs.watchSelf && result.status !== 'unknown')
        await watchSelf(check, ownName, listing, budget);
    return result.status === 'healthy';
}
function selectionOf({ heartbeats, repositories }) {
    const lines = (0,check_select/* parseSelection */.gO)(heartbeats);
    return repositories.length === 0 ? lines : { ...lines, repositories: (0,repositories_lines/* heartbeatsOf */.$B)(repositories) };
}
async function readHeartbeats({ inputs, connection }, budget) {
    if (inputs.apiKey === '')
        throw (0,read/* missingKey */.aV)();
    const account = (0,client/* openAccount */.sj)(connection, inputs.apiKey);
    const shared = inputs.issue ? untilShare(budget, inputs.timeoutMs, READING_SHARE) : budget;
    const listing = await (0,retry/* retrying */.R$)(shared, (timeoutMs) => account.list(timeoutMs));
    const { ageSecs = 0 } = listing;
    if (ageSecs > OLDEST_SECS)
        throw (0,errors/* errorOf */.Mz)('unexpected', messages/* CHECK_MESSAGES */.i.tickstemStale, { age: (0,duration/* formatDuration */.a3)(ageSecs) });
    return listing;
}


/***/ }),

/***/ 6401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ byRightClock),
/* harmony export */   oT: () => (/* binding */ clockProblem),
/* harmony export */   oh: () => (/* binding */ wrongClock)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(138);



const OTHERS = {
    tickstem: { clock: "Tickstem's", others: 'GitHub and the runner' },
    github: { clock: "GitHub's", others: 'Tickstem and the runner' },
    runner: { clock: "The runner's", others: 'Tickstem and GitHub' },
};
const MINUTE_MS = 60_000;
const MOST_APART = 60;
function wrongClock({ tickstemMs, githubMs }) {
    const areApart = (a, b) => Math.round(Math.abs(a - b) / MINUTE_MS) > MOST_APART;
    if (tickstemMs === undefined || githubMs === undefined) {
        return areApart(tickstemMs ?? githubMs ?? 0, 0) ? 'all' : undefined;
    }
    const isTickstemApart = areApart(tickstemMs, 0);
    const isGitHubApart = areApart(githubMs, 0);
    const areServersApart = areApart(tickstemMs, githubMs);
    if (isTickstemApart && isGitHubApart)
        return areServersApart ? 'all' : 'runner';
    if (!areServersApart)
        return undefined;
    return isTickstemApart ? 'tickstem' : isGitHubApart ? 'github' : undefined;
}
function clockProblem(wrong, { tickstemMs, githubMs }) {
    const apart = (ms) => (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.round(Math.abs(ms) / MINUTE_MS) * 60);
    const direction = (ms = 0) => ({ apart: apart(ms), direction: ms > 0 ? 'ahead of' : 'behind' });
    if (wrong !== 'all') {
        const ahead = { tickstem: tickstemMs, github: githubMs, runner: -(tickstemMs ?? 0) }[wrong];
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.clockWrong.text, { ...OTHERS[wrong], ...direction(ahead) });
    }
    const servers = [
        ...(tickstemMs === undefined ? [] : [`Tickstem's by ${apart(tickstemMs)}`]),
        ...(githubMs === undefined ? [] : [`GitHub's by ${apart(githubMs)}`]),
    ];
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.clocksDiffer.text, { servers: servers.join(', ') });
}
const BY_TIMES = ['healthy', 'late', 'waiting', 'missed', 'never-pinged'];
function byRightClock(rows, offsets) {
    const wrong = wrongClock(offsets);
    if (wrong !== 'tickstem' && wrong !== 'all')
        return rows;
    const problem = clockProblem(wrong, offsets);
    const isByTimes = ({ verdict, problem: other }) => BY_TIMES.includes(verdict) || other !== undefined;
    return rows.map((row) => row.kind === 'heartbeat' && row.absent === undefined && isByTimes(row)
        ? { ...row, verdict: 'unknown', fails: true, problem, cause: undefined, lateness: undefined }
        : row);
}


/***/ }),

/***/ 138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ CHECK_MESSAGES)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7282);

const CHECK_MESSAGES = (0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .catalog */ .U$)({
    heartbeatMissed: {
        text: 'Heartbeat "{name}" missed: {due}',
        fix: 'Check {runs}: did they start, succeed, and ping? The next ping clears this.',
    },
    heartbeatFailing: {
        text: 'Heartbeat "{name}" missed, and Tickstem has alerted: {due}',
        fix: 'Check {runs}: did they start, succeed, and ping? The next ping clears this.',
    },
    heartbeatNeverPinged: {
        text: 'Heartbeat "{name}" never pinged since it was created {created}: {due}',
        fix: 'Check {runs}: has one succeeded, and did its post step ping? If the job is gone, delete the heartbeat.',
    },
    heartbeatNeverCreated: {
        text: 'Heartbeat "{name}" never pinged, and never created by its job: {due}',
        fix: 'Check the last runs of its job: the first one that succeeds creates its heartbeat.',
    },
    pausedFails: {
        text: 'Heartbeat "{name}" paused: it is paused in Tickstem{more}',
        fix: 'Resume it in Tickstem, exclude it with a `!` line in `heartbeats`, or set `fail-on-paused: false`.',
    },
    heartbeatUnusual: {
        text: 'Heartbeat "{name}" unusual: {what}',
        fix: "Look at the run: did it do its work? If this is how it is now, it counts as usual after five runs, or write `/ack` in the check's issue.",
    },
    unusualRest: {
        text: '{count} more are unusual: {names}',
        fix: 'All of them are in the log.',
    },
    notCompared: {
        text: '{count} not compared with past runs: a check compares up to {most} in turn, if it may read their runs and has requests to GitHub left',
    },
    heartbeatOrphaned: {
        text: 'Heartbeat "{name}" orphaned: no workflow pings it, but Tickstem or a line of `heartbeats` expects it{more}',
    },
    heartbeatUnreadable: {
        text: "Heartbeat {quoted} unknown: {fields} missing or unreadable in Tickstem's response{more}",
        fix: 'Check it in Tickstem. If it looks right there, update this action.',
    },
    heartbeatMisconfigured: {
        text: 'Heartbeat "{name}" misconfigured: {reason}',
        fix: 'Give each of these jobs a `name` of its own, or none.',
    },
    heartbeatUnjudged: {
        text: 'Heartbeat {quoted} unknown: {reason}',
        fix: "Tickstem's own alerts don't depend on this check.",
    },
    pingInFuture: { text: 'its last ping is in the future ({when})' },
    nextPingTooFar: { text: 'its next ping is expected in a future that no interval reaches ({when})' },
    clockWrong: { text: '{clock} clock is {apart} {direction} those of {others}' },
    clocksDiffer: { text: "Clocks differ from the runner's, so it is unknown which one is right: {servers}" },
    heartbeatNotFound: {
        text: 'Heartbeat "{name}" not found: no heartbeat in the account has this name{similar}',
        fix: 'Correct the name in `heartbeats`, or run its job once on the default branch, which creates it.',
    },
    heartbeatAccountEmpty: {
        text: 'Heartbeat "{name}" not found: the account has no heartbeats',
        fix: 'Run a job with this action once on the default branch, or check that the API key is from the right account.',
    },
    patternNotFound: {
        text: 'Pattern "{name}" not found: no heartbeat matches it{similar}',
        fix: 'Correct the pattern in `heartbeats`, or remove it.',
    },
    patternAccountEmpty: {
        text: 'Pattern "{name}" not found: no heartbeat matches it, because the account has none',
        fix: 'Run a job with this action once on the default branch, or check that the API key is from the right account.',
    },
    defaultNotFound: {
        text: 'Pattern "{name}" not found: no heartbeat matches it, and it is the default',
        fix: 'Run a job with this action once on the default branch, or set `heartbeats` to the names or patterns to check.',
    },
    lineLeftOut: {
        text: '{kind} "{name}" not found: a `!` line excludes all that this line selects',
        fix: 'Remove one of the two lines from `{input}`.',
    },
    workflowMissed: {
        text: 'Workflow "{name}" missed: {due}',
        fix: 'Check its last runs on GitHub.',
    },
    workflowUnscheduled: {
        text: 'Workflow "{name}" missed: it no longer runs by schedule{more}',
        fix: 'Check its last runs on GitHub.',
    },
    workflowUnjudged: {
        text: 'Workflow "{name}" unknown: {reason}',
        fix: 'Check its last runs on GitHub.',
    },
    workflowMisconfigured: {
        text: 'Workflow "{name}" misconfigured: {reason}',
        fix: 'Correct these lines.',
    },
    workflowNoRuns: {
        text: 'Workflow "{name}" not found: the API of this server has no record of runs',
        fix: 'Remove the line from `workflows`, and use this action in its jobs instead.',
    },
    workflowNoSchedule: {
        text: 'Workflow "{name}" not found: this workflow file has no schedule, and GitHub never ran it by one',
        fix: 'Correct the line `{line}` in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
    },
    workflowNotFound: {
        text: 'Workflow "{name}" not found: no workflow file on the default branch has this name{similar}',
        fix: 'Correct the line `{line}` in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
    },
    workflowJobNotFound: {
        text: 'Workflow "{name}" not found: its workflow file has no such job{similar}',
        fix: 'Correct the line `{line}` in `workflows`: the file, a `/`, and the ID of the job.',
    },
    workflowJobUnscheduled: {
        text: 'Workflow "{name}" not found: no cron of its workflow file starts this job',
        fix: 'Remove the line `{line}` from `workflows`.',
    },
    workflowPatternNotFound: {
        text: 'Workflow "{name}" not found: no scheduled workflow file on the default branch matches it{similar}',
        fix: 'Correct the line `{line}` in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
    },
    sharedNotStarted: {
        text: 'GitHub started none of {count} scheduled workflows',
        fix: 'Start them manually: GitHub drops scheduled runs under load.',
    },
    sharedNotStartedOne: {
        text: 'GitHub did not start the workflow of these {count} jobs',
        fix: 'Start it manually: GitHub drops scheduled runs under load.',
    },
    sharedStopped: {
        text: 'GitHub has not started {count} scheduled workflows for several of their scheduled times',
        fix: 'Check the account that last changed their crons: GitHub stops the schedules of an account that is suspended or deleted, until another one changes the cron.',
    },
    sharedNeverStarted: {
        text: 'GitHub never started {count} scheduled workflows',
        fix: 'Commit a change of their crons, on the default branch.',
    },
    sharedInactivity: {
        text: 'GitHub disabled {count} workflows after 60 days without activity in the repository',
        fix: 'Enable them there.',
    },
    sharedNotPinged: {
        text: '{count} jobs passed, and none of them pinged{said}',
        fix: "This is a fault of the monitoring, not of the jobs: the log of heartbeat-action's post step says why.",
    },
    sharedBilling: {
        text: 'Billing stopped {count} jobs before their first step{said}',
        fix: "Fix what GitHub's message says, and run them again.",
    },
    sharedRefused: {
        text: '{count} jobs failed before their first step{said}',
        fix: "Fix what GitHub's message says, and run them again.",
    },
    sharedNotLocked: {
        text: '{count} workflows could not be started',
        fix: 'Update the lock file, so that it has every action of the workflows.',
    },
    sharedEvidenceAlone: { text: 'consistent with {what}' },
    sharedEvidence: { text: 'consistent with {what}; ruled out: {ruledOut}' },
    repositoryUnread: {
        text: 'Repository "{name}" unknown: {reason}',
        fix: 'Give the check the `github-token` of a GitHub App that is installed for it, or correct `repositories`.',
    },
    reasonPrivate: {
        text: 'the reason is not shown, because the name is private',
    },
    repositoryMoved: {
        text: 'Repository "{name}" not found: it was renamed or transferred',
        fix: 'Write its present name in `repositories`.',
    },
    repositoryPatternNotFound: {
        text: 'Pattern "{name}" not found: the token sees no repository that matches it',
        fix: 'Correct the line in `repositories`, or install the app that `github-token` is of for these repositories.',
    },
    olderNamesake: {
        text: 'Duplicate of an older heartbeat (ID {id}), which is the one being pinged',
        fix: 'Delete or rename this one.',
    },
    failingRest: {
        text: '{count} more failures ({verdicts}): {names}',
        fix: 'See the log for all.',
    },
    strangeStatus: {
        text: '{count} with an unknown status (such as "{status}"), checked by the times alone: {names}',
        fix: 'Update this action.',
    },
    scheduleStops: {
        text: 'Nothing was pushed to this repository since {day}, so GitHub will disable its scheduled workflows, including this check, {when}',
        fix: 'Any commit resets the timer. With `watch-self`, Tickstem alerts you if the check stops.',
    },
    githubNotRead: {
        text: "Only Tickstem's data is used, because `github-token` is empty",
    },
    githubIncomplete: {
        text: "Some causes and schedules are unavailable, because GitHub's data couldn't be read completely: {reason}",
    },
    tickstemStale: {
        text: "Tickstem's response is {age} old, because a cache in between sent it",
        fix: "Don't let a proxy or cache keep responses of Tickstem.",
    },
    ownNoSchedule: {
        text: 'The interval is unknown, because the workflow of this check has no `schedule` that starts it',
        fix: 'Add one, or remove `watch-self`.',
    },
    ownNoName: {
        text: "The check's own heartbeat was not pinged, because the runner doesn't say which workflow file this run is from",
        fix: 'Grant the job `actions: read` and `contents: read`, in addition to the permissions it already has.',
    },
    heartbeatsUnread: {
        text: "Check incomplete, because the heartbeats couldn't be read: {reason}",
        fix: "Tickstem's own alerts don't depend on this check: they still reach you.",
    },
    heartbeatsUnreadNow: {
        text: "Check incomplete, because the heartbeats couldn't be read now: {reason}",
        fix: "Tickstem's own alerts don't depend on this check: they still reach you. Re-run it when Tickstem responds again.",
    },
    checkNoKey: {
        text: 'Check skipped, because there is no API key: {reason}',
    },
    ownNotCounted: {
        text: "This run doesn't ping the check's own heartbeat: {reason}",
    },
    ownNotPinged: {
        text: 'Couldn\'t ping the check\'s own heartbeat "{name}": {reason}',
    },
});


/***/ }),

/***/ 7442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ adviceOn)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(138);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7381);
/* harmony import */ var _row_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3506);




function adviceOn(row) {
    if (row.cause !== undefined)
        return row.cause.advice;
    if (row.olderId !== undefined)
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.olderNamesake, { id: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os)(row.olderId, _format_js__WEBPACK_IMPORTED_MODULE_1__/* .ID_LENGTH */ .hq) });
    const { fix } = (0,_row_message_js__WEBPACK_IMPORTED_MODULE_2__/* .rowMessage */ .e)(row);
    const input = row.kind === 'workflow' ? 'workflows' : 'heartbeats';
    const values = { runs: runsOf(row), input, line: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os)(row.absent?.asked ?? '', _format_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_LENGTH */ .xt) };
    return fix === undefined ? '' : (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .fill */ .GS)(fix, values);
}
function runsOf({ name }) {
    const parts = /^([^/]+\/[^/]+)\/([^/]+\.ya?ml)\/(.+)$/s.exec(name ?? '') ?? [];
    const [, repository, workflow, job] = parts.map((part) => (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os)(part, _format_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_LENGTH */ .xt / 2));
    return repository === undefined
        ? 'the last runs of its job'
        : `the last runs of job ${job} in ${workflow} of ${repository}`;
}


/***/ }),

/***/ 7381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   Xx: () => (/* binding */ instantText),
/* harmony export */   hq: () => (/* binding */ ID_LENGTH),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   xt: () => (/* binding */ NAME_LENGTH),
/* harmony export */   z7: () => (/* binding */ when)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4018);


const NAME_LENGTH = 200;
const ID_LENGTH = 100;
const LATEST_MS = Date.UTC(10_000, 0) - 1;
function shortText(text, length) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(text, 10 * length), length);
}
function when(ms, nowMs) {
    if (ms === null)
        return 'never';
    if (ms === undefined)
        return 'at an unreadable time';
    const distance = Math.abs(nowMs - ms);
    const near = distance < 1000 ? 'just now' : ms > nowMs ? `in ${roughly(distance)}` : `${roughly(distance)} ago`;
    return `${near} (${instantText(ms)})`;
}
function instantText(ms) {
    return ms <= LATEST_MS ? (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(ms) : 'a time beyond the year 9999';
}
function durationText(ms) {
    return ms < 1000 ? 'less than a second' : (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms / 1000);
}
function roughly(ms) {
    return durationText(ms).replace(/^(\d+ \w+) \d.*$/, '$1');
}


/***/ }),

/***/ 6342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ groupedTables),
/* harmony export */   W: () => (/* binding */ repositoryOfRow)
/* harmony export */ });
/* harmony import */ var _base_group_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3278);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4018);
/* harmony import */ var _privacy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6456);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7381);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4282);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3051);






function repositoryOfRow({ kind, name, absent }) {
    if (name === undefined || absent?.kind === 'pattern')
        return undefined;
    const isRepository = kind === 'repository' && /^[^/\s*?]+\/[^/\s*?]+$/.test(name);
    return isRepository ? name : (0,_privacy_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(name);
}
const OTHERS = 'Private repositories and other heartbeats';
function groupedTables(rows, { head, line, maxBytes }) {
    const groups = [...(0,_base_group_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$)(rows, (row) => repositoryOfRow(row) ?? '')];
    const failing = groups.filter(([, own]) => own.some(({ fails }) => fails));
    const counts = foldedCounts(groups.filter(([, own]) => !own.some(({ fails }) => fails)));
    const rest = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(counts) <= maxBytes ? counts : '';
    const omitted = [];
    let left = maxBytes - (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(rest);
    let text = '';
    const add = (more) => {
        left -= (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(more);
        if (left >= 0)
            text += more;
        return left >= 0;
    };
    for (const [repository, own] of failing) {
        const others = own.filter(({ verdict }) => verdict !== 'healthy');
        const hasRoom = add(`\n### ${titleOf(repository)}: ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .countByVerdict */ .G1)(own)}\n\n${head}`);
        omitted.push(...others.filter((row) => !(hasRoom && add(line(row)))));
    }
    return { text: text + rest, omitted };
}
function foldedCounts(groups) {
    if (groups.length === 0)
        return '';
    const all = groups.flatMap(([, own]) => own);
    const what = groups.length === 1 ? '1 repository' : `${groups.length} repositories`;
    const lines = groups.map(([repository, own]) => `| ${titleOf(repository)} | ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .countByVerdict */ .G1)(own)} |\n`).sort();
    const table = `| Repository | Heartbeats and workflows |\n|---|---|\n${lines.join('')}`;
    return `\n<details><summary>${what} without a failure: ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .countByVerdict */ .G1)(all)}</summary>\n\n${table}\n</details>\n`;
}
function titleOf(repository) {
    return repository === '' ? OTHERS : `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownText */ .p)(repository, _format_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME_LENGTH */ .xt)}</code>`;
}


/***/ }),

/***/ 4282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ countByVerdict),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   cR: () => (/* binding */ HEARTBEATS),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   z8: () => (/* binding */ scope)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8543);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7381);
/* harmony import */ var _shared_cause_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6965);



const VERDICT_WORDS = {
    healthy: 'healthy',
    late: 'late',
    missed: 'missed',
    failing: 'failing',
    waiting: 'waiting',
    'never-pinged': 'never pinged',
    paused: 'paused',
    unknown: 'unknown',
    'not-found': 'not found',
    misconfigured: 'misconfigured',
    orphaned: 'orphaned',
    acknowledged: 'acknowledged',
    unusual: 'unusual',
};
function headline(result) {
    const next = result.failing.length > 0 ? undefined : nextDue(result);
    return next === undefined ? finding(result) : `${finding(result)}; next due ${next}`;
}
function nextDue({ rows, nowMs, prefix }) {
    let next;
    for (const row of rows) {
        if (row.verdict !== 'healthy' || row.dueMs === undefined || row.dueMs < nowMs)
            continue;
        if (next?.dueMs === undefined || row.dueMs < next.dueMs)
            next = row;
    }
    if (next?.dueMs === undefined)
        return undefined;
    const name = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os)((0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .shownName */ .H)(next.name ?? '', prefix), _format_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_LENGTH */ .xt / 2);
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .instantText */ .Xx)(next.dueMs)}${name === '' || rows.length === 1 ? '' : ` (${name})`}`;
}
function finding({ rows, failing }) {
    const total = rows.length;
    const nouns = nounsFor(rows);
    const of = (...verdicts) => failing.filter(({ verdict }) => verdicts.includes(verdict)).length;
    const absent = of('not-found');
    const unknown = of('unknown');
    if (total > 0 && absent === total && nouns === HEARTBEATS)
        return rows.some((row) => row.absent?.why === 'no-heartbeats')
            ? 'The account has no heartbeats'
            : 'No heartbeat was found';
    if (failing.length > 0 && unknown === failing.length)
        return `Could not check ${unknown} of ${count(total, nouns)}`;
    const missed = of('missed', 'failing', 'never-pinged', 'orphaned');
    const [first, ...more] = [
        { count: missed, what: 'missed' },
        { count: absent, what: 'not found' },
        { count: of('misconfigured'), what: 'misconfigured' },
        { count: of('paused'), what: 'paused' },
        { count: of('unusual'), what: 'unusual' },
        { count: unknown, what: 'could not be checked' },
    ].filter(({ count }) => count > 0);
    if (first !== undefined) {
        const counts = [
            `${first.count} of ${count(total, nouns)} ${first.what}`,
            ...more.map(({ count, what }) => `${count} ${what}`),
        ];
        return counts.join(', ') + (0,_shared_cause_js__WEBPACK_IMPORTED_MODULE_2__/* .headlineOf */ .gD)((0,_shared_cause_js__WEBPACK_IMPORTED_MODULE_2__/* .sharedCauses */ .YJ)({ rows, failing }), missed);
    }
    if (rows.every(({ verdict }) => verdict === 'healthy')) {
        return total === 1 ? `The ${nouns[0]} is healthy` : `All ${total} ${nouns[1]} are healthy`;
    }
    return `No ${nouns[1]} missed (${countByVerdict(rows.toReversed())})`;
}
function scope({ leftOut, nowMs }) {
    const checked = `Checked ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .instantText */ .Xx)(nowMs)}`;
    if (leftOut === 0)
        return checked;
    const others = leftOut === 1 ? '1 other heartbeat in the account is' : `${leftOut} other heartbeats in the account are`;
    return `${checked}. ${others} not selected`;
}
function countByVerdict(rows) {
    const counts = new Map();
    for (const { verdict } of rows)
        counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    return [...counts].map(([verdict, count]) => `${count} ${VERDICT_WORDS[verdict]}`).join(', ');
}
const HEARTBEATS = ['heartbeat', 'heartbeats'];
function nounsFor(rows) {
    const workflows = rows.filter(({ kind }) => kind === 'workflow').length;
    if (workflows === 0)
        return HEARTBEATS;
    return workflows === rows.length ? ['workflow', 'workflows'] : ['heartbeat or workflow', 'heartbeats and workflows'];
}
function count(number, [one, many]) {
    return `${number} ${number === 1 ? one : many}`;
}


/***/ }),

/***/ 1299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   W2: () => (/* binding */ MOST_HEALTHY_LINES),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   jk: () => (/* binding */ MOST_ANNOTATIONS)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(138);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8543);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7442);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7381);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4282);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6193);
/* harmony import */ var _shared_cause_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6965);
/* harmony import */ var _situation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2271);









const MOST_ANNOTATIONS = 10;
const LIST_LENGTH = 2400;
const MOST_HEALTHY_LINES = 100;
function annotationsOf({ failing, nowMs, prefix }, most = MOST_ANNOTATIONS) {
    const own = failing.length <= most ? failing : failing.slice(0, most - 1);
    const rest = failing.slice(own.length);
    const messages = own.map((row) => {
        const said = (0,_situation_js__WEBPACK_IMPORTED_MODULE_6__/* .announcement */ .uF)(row, (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .H)(row.name ?? '', prefix), nowMs);
        return [said, (0,_links_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLinks */ .Ss)(row), (0,_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceOn */ .i)(row), idOf(row)].filter((part) => part !== '').join(' ');
    });
    if (rest.length === 0)
        return messages;
    const verdicts = (0,_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .countByVerdict */ .G1)(rest);
    return [...messages, (0,_base_message_js__WEBPACK_IMPORTED_MODULE_8__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.failingRest, { count: rest.length, verdicts, names: listOf(rest, prefix) })];
}
function logLines(result) {
    const { rows } = result;
    const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
    const others = rows.filter(({ verdict }) => verdict !== 'healthy');
    const more = healthy.length - MOST_HEALTHY_LINES;
    const line = (row) => logLine(row, result);
    return [
        `${(0,_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .headline */ .Pl)(result)}. ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .scope */ .z8)(result)}.`,
        ...(0,_shared_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedCauses */ .YJ)(result).map(_shared_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .causeSentences */ .Aw),
        ...others.map(line),
        ...healthy.slice(0, MOST_HEALTHY_LINES).map(line),
        ...(more > 0 ? [`… and ${more} more that are healthy`] : []),
    ];
}
function logLine(row, { nowMs, prefix }) {
    const name = row.name && (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .H)(row.name, prefix);
    const what = (0,_situation_js__WEBPACK_IMPORTED_MODULE_6__/* .details */ .zH)(row, nowMs);
    const [verdict] = what.split(': ', 1);
    const because = row.cause === undefined ? what : `${verdict}: ${(0,_situation_js__WEBPACK_IMPORTED_MODULE_6__/* .causeText */ .xv)(row)}; ${what.slice(`${verdict}: `.length)}`;
    const links = (0,_links_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLinks */ .Ss)(row);
    const id = row.id === undefined ? '' : `; ID ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .shortText */ .os)(row.id, _format_js__WEBPACK_IMPORTED_MODULE_3__/* .ID_LENGTH */ .hq)}`;
    return `${markOf(row)} ${(0,_situation_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(name)} ${because}${id}${links === '' ? '' : `. ${links}`}`;
}
function markOf({ fails, verdict }) {
    if (fails)
        return '✗';
    return verdict === 'healthy' ? '✓' : '·';
}
function idOf(row) {
    return row.id === undefined ? '' : `Its ID is ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .shortText */ .os)(row.id, _format_js__WEBPACK_IMPORTED_MODULE_3__/* .ID_LENGTH */ .hq)}.`;
}
function listOf(rows, prefix) {
    const parts = [];
    let length = 0;
    for (const row of rows) {
        const name = (0,_situation_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(row.name && (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .H)(row.name, prefix), _format_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_LENGTH */ .xt / 2);
        const part = `${name}${row.id === undefined ? '' : ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .shortText */ .os)(row.id, _format_js__WEBPACK_IMPORTED_MODULE_3__/* .ID_LENGTH */ .hq)})`}`;
        length += part.length + 2;
        if (length > LIST_LENGTH)
            break;
        parts.push(part);
    }
    const more = rows.length - parts.length;
    return `${parts.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}


/***/ }),

/***/ 6193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ss: () => (/* binding */ plainLinks),
/* harmony export */   hP: () => (/* binding */ linksOf),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   jf: () => (/* binding */ markdownLinks)
/* harmony export */ });
function linksOf({ cause, unusual, runbook }) {
    const links = [];
    if (cause?.button !== undefined)
        links.push(cause.button);
    const url = cause?.url ?? unusual?.url ?? '';
    if (url !== '' && url !== cause?.button?.url)
        links.push({ text: pageOf(url), url });
    if (runbook !== undefined)
        links.push({ text: 'Runbook', url: runbook });
    return links;
}
function pageOf(url) {
    if (/\/actions\/runs\/\d+\/job\/\d+$/.test(url))
        return 'Job';
    return /\/actions\/workflows\/[^/]+$/.test(url) ? 'Runs' : 'Run';
}
function plainLinks(row) {
    return linksOf(row)
        .map(({ text, url }) => `${text}: ${url}`)
        .join(' ');
}
function markdownLinks(row) {
    return linksOf(row).map(markdownLink).join(' · ');
}
function markdownLink({ text, url }) {
    const address = url.replace(/[^\w.:/%~?&=#+;,@!-]/g, (found) => encodeURIComponent(found).replace(/[()'*]/g, hex));
    return `[${text}](${address.replaceAll('&', '&amp;')})`;
}
function hex(character) {
    return `%${character.charCodeAt(0).toString(16)}`;
}


/***/ }),

/***/ 3051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ visibleText),
/* harmony export */   p: () => (/* binding */ markdownText)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4018);

const BREAK = '<wbr>';
function markdownText(text, maxLength = 500) {
    return visibleText(text, maxLength).replace(ACTIVE, inert);
}
function visibleText(text, maxLength) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlain */ .$i)(text) ? text : text.replace(FORMAT, ''), maxLength).toWellFormed();
}
const FORMAT = /\p{Cf}/gu;
const ACTIVE = new RegExp([
    /(?<![\w-])[0-9a-f]{7,40}(?![\w-])/,
    /^\d{1,9}[.)]/,
    /^[-+=]/,
    /[&<>"'`*[\]|\\~#@$]/,
    /_+/,
    /:(?=\/\/)/,
    /:(?=[\w+-]+:)/,
    /www(?=\.)/,
    /GH(?=-\d)/,
]
    .map(({ source }) => source)
    .join('|'), 'gi');
const BROKEN_UP = '#@$';
const HEX_LENGTH = 6;
function inert(found, at, text) {
    const last = found.slice(-1);
    if (/^\d+[.)]$/.test(found))
        return found.slice(0, -1) + reference(last);
    if (/^[0-9a-f]{7,}$/i.test(found))
        return found.replace(new RegExp(`.{${HEX_LENGTH}}(?=.)`, 'g'), `$&${BREAK}`);
    if (found.startsWith('_'))
        return isInsideWord(found, at, text) ? found : reference('_').repeat(found.length);
    if (BROKEN_UP.includes(found))
        return reference(found) + BREAK;
    if (found.length > 1 || found === ':')
        return found + BREAK;
    return reference(found);
}
function isInsideWord(found, at, text) {
    return /[a-z0-9]/i.test(text[at - 1] ?? '') && /[a-z0-9]/i.test(text[at + found.length] ?? '');
}
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
function reference(character) {
    return NAMED[character] ?? `&#${character.charCodeAt(0)};`;
}


/***/ }),

/***/ 7494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ punctualityTables),
/* harmony export */   t: () => (/* binding */ punctualityReport)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7381);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3051);



const MOST_FILES = 50;
const MOST_SLOTS = 20;
function punctualityTables(all) {
    if (all.length === 0)
        return '';
    const shown = all.slice(0, MOST_FILES);
    const lines = shown.map(({ file, punctuality: { scheduled, started, dropped, ...more } }) => row([
        name(file),
        String(scheduled),
        String(started),
        String(dropped),
        delay(more.medianDelayMs),
        delay(more.longestDelayMs),
        delay(more.allowanceMs),
    ]));
    const head = table('Workflow', 'Scheduled', 'Started', 'Dropped', 'Median delay', 'Longest delay', 'Allowance');
    const late = shown.filter(({ punctuality: { dropped } }) => dropped > 0).map(slotTable);
    const what = `GitHub's punctuality: ${all.length} ${all.length === 1 ? 'schedule' : 'schedules'}`;
    return `\n<details><summary>${what}</summary>\n\n${head}${lines.join('')}${late.join('')}\n</details>\n`;
}
function slotTable({ file, punctuality: { slots } }) {
    const lines = slots
        .slice(0, MOST_SLOTS)
        .map((slot) => row([time(slot.scheduledMs), ...whatBecame(slot), crons(slot)]));
    const head = table('Scheduled (UTC)', 'Run', 'Delay', 'Commit', 'Cron in force');
    return `\n${name(file)}, for GitHub Support:\n\n${head}${lines.join('')}`;
}
function whatBecame({ state, run, delayMs }) {
    if (run === undefined)
        return [state === 'pending' ? 'not yet' : '**none**', '', ''];
    return [run.url === '' ? String(run.id) : `[${run.id}](${run.url})`, delay(delayMs), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p)(run.commit, 40)];
}
function punctualityReport(all, withSlots = true) {
    return all.slice(0, MOST_FILES).map(({ file, punctuality: one }) => ({
        workflow: file.slice(0, _format_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_LENGTH */ .xt),
        scheduled: one.scheduled,
        started: one.started,
        dropped: one.dropped,
        median_delay: seconds(one.medianDelayMs),
        longest_delay: seconds(one.longestDelayMs),
        allowance: seconds(one.allowanceMs),
        dropped_at: one.slots
            .filter(({ state }) => state === 'dropped')
            .slice(0, MOST_SLOTS)
            .map(({ scheduledMs }) => iso(scheduledMs)),
        ...(withSlots && one.dropped > 0 && { slots: one.slots.slice(0, MOST_SLOTS).map(slotReport) }),
    }));
}
function slotReport({ scheduledMs, state, run, delayMs, crons: all }) {
    return {
        scheduled_at: iso(scheduledMs),
        state,
        run: run === undefined ? null : run.url || String(run.id),
        delay: seconds(delayMs),
        commit: run?.commit ?? null,
        crons: all,
    };
}
function seconds(ms) {
    return ms === undefined ? null : Math.round(ms / 1000);
}
function iso(ms) {
    return new Date(ms).toISOString();
}
function table(...heads) {
    return row(heads) + row(heads.map(() => '---'));
}
function row(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function name(file) {
    return `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p)(file, _format_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_LENGTH */ .xt)}</code>`;
}
function crons({ crons: all }) {
    return `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p)(all.join(', '), _format_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_LENGTH */ .xt)}</code>`;
}
function time(ms) {
    return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}
function delay(ms) {
    return ms === undefined ? '' : (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.round(ms / 60_000) * 60);
}


/***/ }),

/***/ 3506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ rowMessage)
/* harmony export */ });
/* harmony import */ var _base_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5713);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(138);


const BY_VERDICT = {
    missed: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatMissed,
    failing: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatFailing,
    'never-pinged': _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatNeverPinged,
    paused: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.pausedFails,
    unknown: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatUnreadable,
    misconfigured: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatMisconfigured,
    orphaned: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatOrphaned,
    unusual: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatUnusual,
};
function rowMessage(row) {
    if (row.absent !== undefined)
        return absenceMessage(row.absent);
    if (row.kind === 'heartbeat' && row.verdict === 'unknown' && row.problem !== undefined)
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatUnjudged;
    if (row.kind === 'heartbeat')
        return BY_VERDICT[row.verdict] ?? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatMissed;
    if (row.kind === 'repository')
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.repositoryUnread;
    if (row.verdict === 'unknown')
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowUnjudged;
    if (row.verdict === 'misconfigured')
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowMisconfigured;
    return row.dueMs === undefined ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowUnscheduled : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowMissed;
}
function absenceMessage({ kind, why, asked }) {
    if (kind === 'job')
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatNeverCreated;
    if (kind === 'repository')
        return why === 'moved' ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.repositoryMoved : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.repositoryPatternNotFound;
    if (why === 'left-out')
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.lineLeftOut;
    if (kind === 'workflow')
        return workflowAbsence(why, asked);
    const isEmpty = why === 'no-heartbeats';
    if (kind === 'name')
        return isEmpty ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatAccountEmpty : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatNotFound;
    if (isEmpty)
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.patternAccountEmpty;
    return kind === 'default' ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.defaultNotFound : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.patternNotFound;
}
function workflowAbsence(why, asked) {
    if (why === 'no-runs')
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowNoRuns;
    const isJob = !(0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isPattern */ .Pt)(asked) && /\.ya?ml\//.test(asked);
    if (why === 'no-schedule')
        return isJob ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowJobUnscheduled : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowNoSchedule;
    if (isJob)
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowJobNotFound;
    return (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isPattern */ .Pt)(asked) ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowPatternNotFound : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowNotFound;
}


/***/ }),

/***/ 6965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ causeSentences),
/* harmony export */   YJ: () => (/* binding */ sharedCauses),
/* harmony export */   gD: () => (/* binding */ headlineOf)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);
/* harmony import */ var _base_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3278);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(138);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7381);





const MISSES = ['missed', 'failing', 'never-pinged'];
const SAID_LENGTH = 300;
function sharedCauses({ rows, failing }) {
    const misses = failing.flatMap((row) => {
        const common = MISSES.includes(row.verdict) ? row.cause?.common : undefined;
        return common === undefined ? [] : [{ row, common }];
    });
    const groups = (0,_base_group_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(misses, ({ common }) => (QUOTED.includes(common.kind) ? keyOf(common) : common.kind));
    return [...groups.values()]
        .filter((group) => group.length > 1)
        .map((group) => describe(group, rows))
        .sort((a, b) => b.rows.length - a.rows.length);
}
const QUOTED = ['refused', 'billing', 'lockfile'];
function keyOf({ kind, said }) {
    return `${kind} ${said}`;
}
function describe(group, all) {
    const kind = group[0]?.common.kind ?? 'scheduler';
    const rows = group.map(({ row }) => row);
    const { message, count, said = '', what, alsoRuledOut = [] } = FINDINGS[kind](group, all);
    const [first, ...others] = group.map(({ common }) => common.ruledOut);
    const ruledOut = [...(first ?? []).filter((one) => others.every((list) => list.includes(one))), ...alsoRuledOut];
    return {
        kind,
        rows,
        headline: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .fill */ .GS)(message.text, { count, said: said === '' ? '' : `: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .shortText */ .os)(said, SAID_LENGTH)}` }),
        evidence: what === undefined ? '' : evidenceOf(what, ruledOut),
        advice: message.fix ?? '',
    };
}
function evidenceOf(what, ruledOut) {
    if (ruledOut.length === 0)
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedEvidenceAlone.text, { what });
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .fill */ .GS)(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedEvidence.text, { what, ruledOut: ruledOut.join(', ') });
}
const FINDINGS = {
    scheduler: notStarted,
    unregistered: (group) => ({
        message: _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedNeverStarted,
        count: workflowsOf(group),
        what: 'schedules that GitHub has not registered',
    }),
    inactivity: (group) => ({ message: _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedInactivity, count: workflowsOf(group) }),
    pings: notPinged,
    billing: (group) => ({ message: _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedBilling, count: group.length, said: saidBy(group) }),
    refused: (group) => ({ message: _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedRefused, count: group.length, said: saidBy(group) }),
    lockfile: (group) => ({
        message: _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedNotLocked,
        count: workflowsOf(group),
        what: `\`.github/workflows/actions.lock\`, which has no entry for ${saidBy(group)}`,
    }),
};
function notStarted(group) {
    const started = Math.max(0, ...group.map(({ row }) => row.lateness?.today?.schedules ?? 0));
    const alsoRuledOut = started === 0 ? [] : [`a stop of all schedules (GitHub started ${started} in the past 24 h)`];
    const count = workflowsOf(group);
    if (started > 0 && group.every(({ row }) => hasMissedSeveral(row))) {
        const what = 'a suspended or deleted account of whoever last changed their crons';
        return { message: _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedStopped, count, what, alsoRuledOut };
    }
    const what = "runs that GitHub's scheduler dropped";
    if (count === 1)
        return { message: _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedNotStartedOne, count: group.length, what, alsoRuledOut };
    return { message: _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedNotStarted, count, what, alsoRuledOut };
}
function hasMissedSeveral({ lateByMs, intervalSecs }) {
    return intervalSecs !== undefined && lateByMs > Math.max(2 * intervalSecs * 1000, 2 * _base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
}
function notPinged(group, all) {
    const finding = { message: _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_MESSAGES */ .i.sharedNotPinged, count: group.length };
    const said = saidBy(group);
    if (said !== '')
        return { ...finding, said };
    const lastDueMs = Math.max(...group.map(({ row }) => row.dueMs ?? Number.POSITIVE_INFINITY));
    const isAccepting = all.some(({ kind, lastPingedAtMs }) => kind === 'heartbeat' && (lastPingedAtMs ?? 0) > lastDueMs);
    if (!isAccepting)
        return { ...finding, what: 'Tickstem not accepting pings' };
    const alsoRuledOut = ['Tickstem not accepting pings (others have arrived since)'];
    return { ...finding, what: 'a wrong key, or a network that does not let pings out', alsoRuledOut };
}
function saidBy(group) {
    const [first = '', ...others] = new Set(group.map(({ common }) => common.said));
    return others.length === 0 ? first : '';
}
function workflowsOf(group) {
    return new Set(group.map(({ row }) => row.cause?.url)).size;
}
function headlineOf(causes, misses) {
    return causes
        .map(({ rows, headline }) => (rows.length === misses ? `: ${headline}` : `; ${rows.length} of them: ${headline}`))
        .join('');
}
function causeSentences({ headline, evidence, advice }) {
    return `${headline}${evidence === '' ? '' : `, ${evidence}`}. ${advice}`.trimEnd();
}


/***/ }),

/***/ 2271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BI: () => (/* binding */ CAUSE_LENGTH),
  uF: () => (/* binding */ announcement),
  Nx: () => (/* binding */ capital),
  xv: () => (/* binding */ causeText),
  zH: () => (/* binding */ details),
  C2: () => (/* binding */ lastErrorOf),
  H1: () => (/* binding */ lastPingNote),
  TL: () => (/* binding */ quoted),
  VD: () => (/* binding */ situation)
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/message.js
var message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/check/present/format.js
var format = __webpack_require__(7381);
// EXTERNAL MODULE: ./build/check/present/headline.js
var headline = __webpack_require__(4282);
;// CONCATENATED MODULE: ./build/check/present/lateness.js

function latenessText({ dueMs, kind }, lateness, nowMs) {
    const scheduled = `scheduled ${timeText(dueMs ?? lateness.lateUntilMs, nowMs)}`;
    const until = `waiting until ${timeText(roundedUp(lateness.lateUntilMs), nowMs)}`;
    return `${scheduled}, ${STATES[lateness.because](lateness, nowMs, kind)}, ${until}${todayText(lateness)}`;
}
const STATES = {
    'may-still-start': usually,
    'not-started': usually,
    'in-progress': () => 'its run is in progress',
    'still-in-progress': () => 'its run is still in progress',
    'ended-without-success': () => 'its run ended without success',
    'passed-without-answer': (_, __, kind) => kind === 'workflow' ? 'its run passed' : 'its run passed but no ping came',
};
function usually({ usuallyStartsByMs }, nowMs) {
    if (usuallyStartsByMs === undefined)
        return 'not started yet';
    return `usually starts by ${timeText(roundedUp(usuallyStartsByMs), nowMs)} here`;
}
function todayText({ because, today }) {
    if (today === undefined || today.late === 0 || because !== 'may-still-start')
        return '';
    const { late, schedules, medianMs } = today;
    const noun = schedules === 1 ? 'schedule' : 'schedules';
    return `; GitHub is ${(0,duration/* formatDuration */.a3)(Math.floor(medianMs / 60_000) * 60)} behind today (${late} of ${schedules} ${noun})`;
}
function roundedUp(ms) {
    return Math.ceil(ms / 60_000) * 60_000;
}
function timeText(ms, nowMs) {
    const text = minuteText(ms);
    return text.slice(0, 10) === minuteText(nowMs).slice(0, 10) ? text.slice(11) : text;
}
function minuteText(ms) {
    return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}

;// CONCATENATED MODULE: ./build/check/present/notes.js

function statusNote({ strangeStatus }) {
    if (strangeStatus === undefined)
        return '';
    return `; checked by its times, because its status "${(0,format/* shortText */.os)(strangeStatus, format/* ID_LENGTH */.hq)}" is not known`;
}
function skippedNote({ skippedJobs = [] }) {
    if (skippedJobs.length === 0)
        return '';
    return `; the last run passed, and skipped ${(0,format/* shortText */.os)(skippedJobs.join(', '), 3 * format/* NAME_LENGTH */.xt)}`;
}
function similarNote({ absent }) {
    const similar = absent?.similar ?? [];
    return similar.length === 0
        ? ''
        : `; spelled similarly: ${similar.map((name) => `"${(0,format/* shortText */.os)(name, format/* NAME_LENGTH */.xt)}"`).join(', ')}`;
}

// EXTERNAL MODULE: ./build/check/present/row-message.js
var row_message = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/check/present/situation.js







const CAUSE_LENGTH = 600;
const ERROR_LENGTH = 300;
function details(row, nowMs) {
    return `${headline/* VERDICT_WORDS */._G[row.verdict]}: ${situation(row, nowMs)}${lastPingNote(row, nowMs)}`;
}
function announcement(row, name, nowMs) {
    const { text } = (0,row_message/* rowMessage */.e)(row);
    const more = statusNote(row) + lastPingNote(row, nowMs);
    const values = { ...valuesOf(row, nowMs, more), name: (0,format/* shortText */.os)(name, format/* NAME_LENGTH */.xt), quoted: quoted(name) };
    if (row.cause === undefined)
        return `${(0,message/* fill */.GS)(text, values)}.`;
    const cause = causeText(row);
    if (afterVerdict(text) !== '{due}')
        return `${(0,message/* fill */.GS)(text, values)}. ${capital(cause)}.`;
    return `${(0,message/* fill */.GS)(text, { ...values, due: `${cause}; ${dueText(row)}${more}` })}.`;
}
function capital(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
function causeText({ cause }) {
    if (cause === undefined)
        return '';
    const error = cause.lastError === undefined ? '' : `: ${(0,format/* shortText */.os)(cause.lastError, ERROR_LENGTH)}`;
    return `${(0,format/* shortText */.os)(cause.text, CAUSE_LENGTH)}${error}`;
}
function lastErrorOf({ cause }) {
    return cause?.lastError === undefined ? undefined : (0,format/* shortText */.os)(cause.lastError, ERROR_LENGTH);
}
function quoted(name, length = format/* NAME_LENGTH */.xt) {
    return name === undefined || name === '' ? '(no name)' : `"${(0,format/* shortText */.os)(name, length)}"`;
}
function lastPingNote({ kind, lastPingedAtMs }, nowMs) {
    if (typeof lastPingedAtMs !== 'number')
        return '';
    return `; ${kind === 'workflow' ? 'last success' : 'last ping'} ${(0,format/* when */.z7)(lastPingedAtMs, nowMs)}`;
}
function situation(row, nowMs) {
    const { fails, lateness } = row;
    const isWaiting = lateness !== undefined && !fails && row.verdict !== 'unusual';
    const own = isWaiting ? latenessText(row, lateness, nowMs) : ownSituation(row, nowMs);
    return own + statusNote(row) + skippedNote(row);
}
function ownSituation(row, nowMs) {
    const { text } = (0,row_message/* rowMessage */.e)(row);
    const own = (0,message/* fill */.GS)(afterVerdict(text), valuesOf(row, nowMs));
    switch (row.verdict) {
        case 'acknowledged':
            return acknowledgedText(row);
        case 'failing':
            return `${own}; Tickstem has alerted`;
        case 'never-pinged':
            return firstPingText(row, nowMs);
        case 'late':
            return `${dueText(row)}${graceText(row.graceSecs)}`;
        case 'healthy':
            return `next one ${dueText(row)}`;
        case 'waiting':
            return firstPingText(row, nowMs);
        case 'orphaned':
            return row.fails ? own : 'no workflow pings it';
        case 'unusual':
            return unusualText(row);
        default:
            return own;
    }
}
function firstPingText(row, nowMs) {
    if (row.createdAtMs === undefined)
        return `its first run is ${dueText(row)}`;
    return `created ${(0,format/* when */.z7)(row.createdAtMs, nowMs)}, its first ping ${dueText(row)}`;
}
function acknowledgedText(row) {
    if (row.acknowledged === undefined)
        return dueText(row);
    const { by, untilMs, why } = row.acknowledged;
    const day = (0,format/* instantText */.Xx)(untilMs - 1).slice(0, '2026-12-05'.length);
    const reason = why === '' ? '' : `: ${(0,format/* shortText */.os)(why, format/* NAME_LENGTH */.xt)}`;
    const due = row.dueMs === undefined ? '' : `; ${dueText(row)}`;
    return `by ${(0,format/* shortText */.os)(by, format/* ID_LENGTH */.hq)} until the end of ${day} UTC${reason}${due}`;
}
function unusualText({ unusual }) {
    return unusual === undefined ? '' : (0,format/* shortText */.os)(unusual.text, CAUSE_LENGTH);
}
function afterVerdict(text) {
    return text.slice(text.indexOf(': ') + 2);
}
function valuesOf(row, nowMs, more = '') {
    const isPatternRow = row.absent?.kind === 'pattern' || row.absent?.kind === 'default';
    return {
        kind: isPatternRow ? 'Pattern' : row.kind === 'workflow' ? 'Workflow' : 'Heartbeat',
        due: dueText(row) + more,
        more,
        similar: similarNote(row),
        what: unusualText(row),
        created: (0,format/* when */.z7)(row.createdAtMs, nowMs),
        fields: row.flaws.join(', '),
        reason: row.problem ?? row.flaws.join(', '),
        input: row.kind === 'workflow' ? 'workflows' : 'heartbeats',
    };
}
function dueText({ dueMs, lateByMs, fails, verdict }) {
    if (dueMs === undefined)
        return 'expected at an unknown time';
    const down = fails || verdict === 'acknowledged'
        ? `down since then (${(0,format/* durationText */.S5)(lateByMs)})`
        : `now ${(0,format/* durationText */.S5)(lateByMs)} late`;
    return `expected by ${(0,format/* instantText */.Xx)(dueMs)}${lateByMs > 0 ? `, ${down}` : ''}`;
}
function graceText(graceSecs) {
    return graceSecs === undefined ? '' : `, grace period ${(0,duration/* formatDuration */.a3)(graceSecs)}`;
}


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YG: () => (/* binding */ summaryOf),
  oe: () => (/* binding */ unreadableSummary)
});

// UNUSED EXPORTS: SUMMARY_MAX_BYTES

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: ./build/check/present/advice.js
var advice = __webpack_require__(7442);
// EXTERNAL MODULE: ./build/check/result.js
var result = __webpack_require__(8543);
// EXTERNAL MODULE: ./build/check/present/format.js
var format = __webpack_require__(7381);
// EXTERNAL MODULE: ./build/check/present/links.js
var present_links = __webpack_require__(6193);
// EXTERNAL MODULE: ./build/check/present/markdown.js
var markdown = __webpack_require__(3051);
// EXTERNAL MODULE: ./build/check/present/situation.js + 2 modules
var situation = __webpack_require__(2271);
;// CONCATENATED MODULE: ./build/check/present/blocks.js







const SIGNS = {
    'not-found': '⚫',
    misconfigured: '⚫',
    unknown: '❔',
    unusual: '🟠',
};
const MOST_BLOCKS = 20;
function blocksOf(groups, { nowMs, prefix }, maxBytes) {
    const blocks = [];
    let left = maxBytes;
    let count = 0;
    const add = (block) => {
        left -= (0,base_text/* byteLength */.dp)(block);
        if (left >= 0)
            blocks.push(block);
        return left >= 0;
    };
    for (const { headline, rows } of groups) {
        if (headline !== undefined && !add(`\n**${(0,markdown/* markdownText */.p)(headline)}**\n`))
            break;
        for (const row of rows) {
            count += 1;
            if (count > MOST_BLOCKS || !add(blockOf(row, nowMs, prefix)))
                return blocks.join('');
        }
    }
    return blocks.join('');
}
function blockOf(row, nowMs, prefix) {
    const { cause } = row;
    const error = (0,situation/* lastErrorOf */.C2)(row);
    const [first, ...others] = (0,present_links/* linksOf */.hP)(row).map(present_links/* markdownLink */.iQ);
    const links = first === undefined ? [] : [`**${first}**`, ...others];
    const isEnough = cause?.button !== undefined;
    const lines = [
        `${SIGNS[row.verdict] ?? '🔴'} **${nameOf(row, prefix)}**`,
        ...(cause === undefined ? [] : [`**${(0,markdown/* markdownText */.p)((0,situation/* capital */.Nx)(cause.text), situation/* CAUSE_LENGTH */.BI)}**`]),
        ...(error === undefined ? [] : [`<code>${(0,markdown/* markdownText */.p)(error)}</code>`]),
        (0,markdown/* markdownText */.p)(timesOf(row, nowMs)),
        [...links, ...(isEnough ? [] : [(0,markdown/* markdownText */.p)((0,advice/* adviceOn */.i)(row), situation/* CAUSE_LENGTH */.BI)])].join(' · '),
    ];
    return `\n${lines.filter((line) => line !== '').join('<br>\n')}\n`;
}
function timesOf(row, nowMs) {
    const { kind, dueMs, lateByMs, lastPingedAtMs } = row;
    if (dueMs === undefined || lateByMs === 0)
        return (0,situation/* capital */.Nx)((0,situation/* situation */.VD)(row, nowMs) + (0,situation/* lastPingNote */.H1)(row, nowMs));
    const last = kind === 'workflow' ? 'Last success' : 'Last ping';
    const [ago] = typeof lastPingedAtMs === 'number' ? (0,format/* when */.z7)(lastPingedAtMs, nowMs).split(' (') : ['never'];
    const alerted = row.verdict === 'failing' ? ' Tickstem has alerted.' : '';
    const isTold = kind === 'heartbeat' || typeof lastPingedAtMs === 'number';
    return `Down ${(0,format/* durationText */.S5)(lateByMs)}, since ${(0,format/* instantText */.Xx)(dueMs)}.${isTold ? ` ${last} ${ago}.` : ''}${alerted}`;
}
function acknowledgedLines({ rows, nowMs, prefix }, maxBytes) {
    const silenced = rows.filter(({ verdict }) => verdict === 'acknowledged');
    const lines = [];
    let left = maxBytes;
    for (const row of silenced.slice(0, MOST_BLOCKS)) {
        const line = `- 🔕 ${nameOf(row, prefix)}: acknowledged ${(0,markdown/* markdownText */.p)((0,situation/* situation */.VD)(row, nowMs))}\n`;
        left -= (0,base_text/* byteLength */.dp)(line);
        if (left < 0)
            break;
        lines.push(line);
    }
    const more = silenced.length - lines.length;
    if (more > 0)
        lines.push(`- and ${more} more acknowledged\n`);
    return lines.length === 0 ? '' : `\n${lines.join('')}`;
}
function nameOf({ name }, prefix) {
    if (name === undefined)
        return '(no name)';
    return `<code>${(0,markdown/* markdownText */.p)((0,result/* shownName */.H)(name, prefix).slice(0, 10 * format/* NAME_LENGTH */.xt), format/* NAME_LENGTH */.xt)}</code>`;
}

// EXTERNAL MODULE: ./build/check/present/groups.js
var groups = __webpack_require__(6342);
// EXTERNAL MODULE: ./build/check/present/headline.js
var headline = __webpack_require__(4282);
// EXTERNAL MODULE: ./build/check/present/lines.js
var lines = __webpack_require__(1299);
// EXTERNAL MODULE: ./build/check/present/punctuality.js
var present_punctuality = __webpack_require__(7494);
// EXTERNAL MODULE: ./build/check/present/shared-cause.js
var shared_cause = __webpack_require__(6965);
;// CONCATENATED MODULE: ./build/check/present/unmonitored.js
const MOST_LINES = 50;
const PLAIN = /^[\w-][\w. -]*$/;
function unmonitoredFold(files) {
    if (files.length === 0)
        return '';
    const count = files.length === 1 ? '1 scheduled workflow is' : `${files.length} scheduled workflows are`;
    const lines = files.filter((file) => PLAIN.test(file)).slice(0, MOST_LINES);
    const more = files.length > lines.length ? `\nAnd ${files.length - lines.length} more.\n` : '';
    return (`\n<details><summary>${count} not monitored</summary>\n\n` +
        "To check these by their runs, add the lines to the check's `workflows`. With a `!` before it, a line leaves a file out.\n\n" +
        `\`\`\`yaml\nworkflows: |\n${lines.map((file) => `  ${file}\n`).join('')}\`\`\`\n${more}\n</details>\n`);
}

// EXTERNAL MODULE: ./build/check/present/warnings.js
var warnings = __webpack_require__(3227);
;// CONCATENATED MODULE: ./build/check/present/summary.js















const SUMMARY_MAX_BYTES = 256 * 1024;
const summary_SIGNS = {
    failing: '🔴',
    missed: '🔴',
    'never-pinged': '🔴',
    'not-found': '⚫',
    misconfigured: '⚫',
    unknown: '❔',
    acknowledged: '🔕',
    unusual: '🟠',
    late: '🟡',
    waiting: '⏳',
    orphaned: '🗑️',
    paused: '⏸️',
    healthy: '🟢',
};
const STATUS_SIGNS = { missed: '🔴', unknown: '❔', misconfigured: '⚫' };
const HEAD = '| Result | Heartbeat | What | Last ping |\n|---|---|---|---|\n';
function summaryOf(result, options = {}) {
    const { punctuality = [], unmonitored = [], maxBytes = SUMMARY_MAX_BYTES } = options;
    const { rows } = result;
    const title = `## ${signOf(result)} ${(0,markdown/* markdownText */.p)((0,headline/* headline */.Pl)(result))}\n`;
    const blocks = blocksOf(groupsOf(result), result, maxBytes / 3) + acknowledgedLines(result, maxBytes / 6);
    const end = endOf(result, options);
    const fixed = [title, blocks, end, cutLine(rows, rows.length)];
    const budget = maxBytes - (0,base_text/* byteLength */.dp)(fixed.join('\n'));
    const { text, omitted } = options.isGrouped ? groupedBody(result, budget) : plainBody(result, budget);
    const tables = (0,present_punctuality/* punctualityTables */.A)(punctuality) + unmonitoredFold(unmonitored);
    const page = [title, blocks, text, omitted.length > 0 ? cutLine(omitted, rows.length) : ''].join('');
    const hasRoom = (0,base_text/* byteLength */.dp)(page + tables + end) <= maxBytes;
    return `${page}${hasRoom ? tables : ''}${end}`;
}
function groupsOf(result) {
    const shared = (0,shared_cause/* sharedCauses */.YJ)(result).map((cause) => ({ headline: (0,shared_cause/* causeSentences */.Aw)(cause), rows: cause.rows }));
    const others = result.failing.filter((row) => !shared.some(({ rows }) => rows.includes(row)));
    return [...shared, { headline: undefined, rows: others }];
}
function endOf(result, options) {
    const { unavailable = [], remark, nothingToCheck, notCompared = 0, issueUrl } = options;
    const sentences = [
        nothingToCheck && `${(0,markdown/* markdownText */.p)(nothingToCheck, 3000)}.`,
        unavailable.length > 0 && `**Unavailable from GitHub:** ${(0,markdown/* markdownText */.p)(unavailable.join('. '), 1000)}`,
        remark && `${(0,markdown/* markdownText */.p)(remark, 1000)}.`,
        notCompared > 0 && `${(0,markdown/* markdownText */.p)((0,warnings/* notComparedText */.G)(notCompared))}.`,
    ].filter((one) => typeof one === 'string' && one !== '');
    return `${sentences.map((one) => `\n${one}\n`).join('')}${issueLine(issueUrl)}\n${(0,headline/* scope */.z8)(result)}.\n`;
}
function groupedBody({ rows, nowMs }, maxBytes) {
    return (0,groups/* groupedTables */.K)(rows, { head: HEAD, line: (row) => lineOf(row, nowMs), maxBytes });
}
function plainBody(result, maxBytes) {
    const { rows } = result;
    const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
    const others = rows.filter(({ verdict }) => verdict !== 'healthy');
    const foldStart = fold(`Details: ${(0,headline/* countByVerdict */.G1)(others)}`);
    const healthyStart = fold(`${healthy.length} healthy`);
    const budget = maxBytes - (0,base_text/* byteLength */.dp)([foldStart, healthyStart, FOLD_END, FOLD_END, HEAD, HEAD].join('\n'));
    const shown = linesOf(others, result, budget);
    const listed = healthy.slice(0, lines/* MOST_HEALTHY_LINES */.W2);
    const shownHealthy = shown.count < others.length ? NO_LINES : linesOf(listed, result, budget - (0,base_text/* byteLength */.dp)(shown.text));
    const isListed = shownHealthy.count === listed.length;
    const more = healthy.length - listed.length;
    const moreLine = isListed && more > 0 ? `\n… and ${more} more that are healthy.\n` : '';
    return {
        text: [
            shown.count > 0 ? `${foldStart}${HEAD}${shown.text}${FOLD_END}` : '',
            shownHealthy.count > 0 ? `${healthyStart}${HEAD}${shownHealthy.text}${moreLine}${FOLD_END}` : '',
        ].join(''),
        omitted: [...others.slice(shown.count), ...(isListed ? [] : healthy.slice(shownHealthy.count))],
    };
}
function issueLine(url) {
    if (url === undefined)
        return '';
    const [, number] = /\/issues\/(\d+)$/.exec(url) ?? [];
    return `\nTracked in ${(0,present_links/* markdownLink */.iQ)({ text: number === undefined ? 'the issue' : `#${number}`, url })}.\n`;
}
const FOLD_END = '\n</details>\n';
function fold(what) {
    return `\n<details><summary>${what}</summary>\n\n`;
}
function unreadableSummary(why, next, runUrl) {
    const run = (0,present_links/* markdownLink */.iQ)({ text: 'Re-run', url: runUrl });
    const paragraphs = [`## ${summary_SIGNS.unknown} Check incomplete: the heartbeats couldn't be read`, (0,markdown/* markdownText */.p)(why, 2000)];
    return `${[...paragraphs, `${(0,markdown/* markdownText */.p)(next)} ${run}`].join('\n\n')}\n`;
}
function signOf({ status, rows }) {
    if (status !== 'healthy')
        return STATUS_SIGNS[status];
    return rows.every(({ verdict }) => verdict === 'healthy') ? '🟢' : '🟡';
}
const NO_LINES = { text: '', count: 0 };
function linesOf(rows, { nowMs }, maxBytes) {
    const lines = [];
    let left = maxBytes;
    for (const row of rows) {
        const line = lineOf(row, nowMs);
        left -= (0,base_text/* byteLength */.dp)(line);
        if (left < 0)
            break;
        lines.push(line);
    }
    return { text: lines.join(''), count: lines.length };
}
function lineOf(row, nowMs) {
    const cells = [
        `${summary_SIGNS[row.verdict]}&nbsp;${headline/* VERDICT_WORDS */._G[row.verdict]}`,
        `${row.name === undefined ? '(no name)' : code(row.name, format/* NAME_LENGTH */.xt)}${formatExpectation(row)}`,
        what(row, nowMs),
        hasTimes(row) ? lastPing(row.lastPingedAtMs, nowMs) : '',
    ];
    return `| ${cells.join(' | ')} |\n`;
}
function formatExpectation({ absent, kind, intervalSecs, graceSecs, id }) {
    const isKnown = absent === undefined && (kind === 'heartbeat' || intervalSecs !== undefined);
    const parts = [
        ...(isKnown ? [`every ${summary_duration(intervalSecs)}, grace period ${summary_duration(graceSecs)}`] : []),
        ...(id === undefined ? [] : [code(id, format/* ID_LENGTH */.hq)]),
    ];
    return parts.length === 0 ? '' : `<br><sub>${parts.join(' · ')}</sub>`;
}
function lastPing(ms, nowMs) {
    const [ago = '', instant] = (0,format/* when */.z7)(ms, nowMs).replace(/\)$/, '').split(' (');
    const unbroken = (text) => text.replaceAll(' ', '&nbsp;').replaceAll('-', '&#8209;');
    return unbroken(ago) + (instant === undefined ? '' : `<br><sub>${unbroken(instant)}</sub>`);
}
function hasTimes({ absent, kind, lastPingedAtMs }) {
    return absent === undefined && (kind === 'heartbeat' || lastPingedAtMs !== undefined);
}
function what(row, nowMs) {
    const parts = [(0,markdown/* markdownText */.p)((0,situation/* situation */.VD)(row, nowMs))];
    if (row.cause !== undefined)
        parts.push(`**Cause:** ${(0,markdown/* markdownText */.p)((0,situation/* causeText */.xv)(row), 2 * situation/* CAUSE_LENGTH */.BI)}`);
    if (row.fails || row.cause !== undefined)
        parts.push((0,markdown/* markdownText */.p)((0,advice/* adviceOn */.i)(row), situation/* CAUSE_LENGTH */.BI));
    const links = (0,present_links/* markdownLinks */.jf)(row);
    return [...parts, links].filter((part) => part !== '').join('<br>');
}
function summary_duration(secs) {
    return secs === undefined ? '?' : (0,duration/* formatDuration */.a3)(secs);
}
function cutLine(omitted, total) {
    return (`\n**Cut:** ${omitted.length} of ${total} entries omitted (${(0,headline/* countByVerdict */.G1)(omitted)}). ` +
        "See the log for everything that isn't healthy.\n");
}
function code(text, length) {
    return `<code>${(0,markdown/* markdownText */.p)((0,base_text/* cut */.Jj)(text, 10 * length), length)}</code>`;
}


/***/ }),

/***/ 3227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ notComparedText),
/* harmony export */   n: () => (/* binding */ warningsOf)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7282);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(138);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8543);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8993);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7442);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7381);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4282);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1299);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6193);
/* harmony import */ var _situation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2271);










const MOST_UNUSUAL = 5;
function warningsOf({ rows, nowMs, prefix }) {
    const unusual = rows.filter(({ verdict, fails }) => verdict === 'unusual' && !fails);
    const own = unusual.length <= MOST_UNUSUAL ? unusual : unusual.slice(0, MOST_UNUSUAL - 1);
    const rest = unusual.slice(own.length);
    return [
        ...own.map((row) => [(0,_situation_js__WEBPACK_IMPORTED_MODULE_7__/* .announcement */ .uF)(row, (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .shownName */ .H)(row.name ?? '', prefix), nowMs), (0,_links_js__WEBPACK_IMPORTED_MODULE_8__/* .plainLinks */ .Ss)(row), (0,_advice_js__WEBPACK_IMPORTED_MODULE_3__/* .adviceOn */ .i)(row)]
            .filter((part) => part !== '')
            .join(' ')),
        ...(rest.length === 0 ? [] : [(0,_base_message_js__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.unusualRest, { count: rest.length, names: (0,_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(rest, prefix) })]),
        ...strangeStatusOf({ rows, prefix }),
    ];
}
function strangeStatusOf({ rows, prefix }) {
    const strange = rows.filter(({ strangeStatus }) => strangeStatus !== undefined);
    const status = strange[0]?.strangeStatus;
    if (status === undefined)
        return [];
    return [
        (0,_base_message_js__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.strangeStatus, {
            count: (0,_headline_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(strange.length, _headline_js__WEBPACK_IMPORTED_MODULE_5__/* .HEARTBEATS */ .cR),
            status: (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .shortText */ .os)(status, _format_js__WEBPACK_IMPORTED_MODULE_4__/* .ID_LENGTH */ .hq),
            names: (0,_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(strange, prefix),
        }),
    ];
}
function notComparedText(number) {
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.notCompared, { count: (0,_headline_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(number, _headline_js__WEBPACK_IMPORTED_MODULE_5__/* .HEARTBEATS */ .cR), most: _rows_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_COMPARED */ .uf });
}


/***/ }),

/***/ 6456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dn: () => (/* binding */ mayShow),
/* harmony export */   r6: () => (/* binding */ mayShowRepository),
/* harmony export */   yj: () => (/* binding */ withoutPrivateNames)
/* harmony export */ });
/* harmony import */ var _base_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5713);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(138);


function repositoryOf(name) {
    const [, repository] = /^([^/\s]+\/[^/\s]+)\/./.exec(name) ?? [];
    return repository;
}
function mayShow(name, audience) {
    if (!audience.isPublic || audience.lines.includes(name))
        return true;
    const repository = repositoryOf(name) ?? (/^[^/\s]+\/[^/\s]+$/.test(name) ? name : undefined);
    return repository !== undefined && mayShowRepository(repository, audience);
}
function mayShowRepository(name, audience) {
    const { repository, isPublic, lines, publicRepositories } = audience;
    const other = name.toLowerCase();
    if (!isPublic || other === repository.toLowerCase() || publicRepositories?.has(other))
        return true;
    return lines.some((line) => {
        const named = (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isPattern */ .Pt)(line) ? repositoryOf(line) : (repositoryOf(line) ?? line);
        return named?.toLowerCase() === other;
    });
}
const HIDDEN_REASON = [_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.reasonPrivate.text];
function withoutPrivateNames(rows, audience) {
    const isHidden = ({ name, absent }) => name !== undefined && !audience.lines.includes(absent?.asked ?? name) && !mayShow(name, audience);
    const shown = rows.map((row) => withSimilar(row, audience));
    const hidden = rows.filter(isHidden);
    if (hidden.length === 0)
        return shown;
    const labels = labelsFor(hidden.map(({ name = '' }) => name));
    return shown.map((row) => {
        if (!isHidden(row))
            return row;
        const { name = '' } = row;
        const alias = row.alias ?? audience.aliasOf?.(name);
        return { ...anonymous(row, labels.get(name) ?? ''), ...(alias !== undefined && { alias }) };
    });
}
function anonymous(row, name) {
    const { kind, absent, flaws } = row;
    return {
        ...row,
        name,
        id: undefined,
        olderId: undefined,
        cause: undefined,
        unusual: undefined,
        absent: absent && { kind: absent.kind, why: absent.why, asked: name },
        flaws: kind === 'heartbeat' || flaws.length === 0 ? flaws : HIDDEN_REASON,
    };
}
function withSimilar(row, audience) {
    const { absent } = row;
    if (absent?.similar === undefined || absent.kind === 'workflow')
        return row;
    return { ...row, absent: { ...absent, similar: absent.similar.filter((name) => mayShow(name, audience)) } };
}
function labelsFor(names) {
    return new Map([...new Set(names)].sort().map((name, index) => [name, `private ${index + 1}`]));
}


/***/ }),

/***/ 4118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ heartbeatsOf),
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   QV: () => (/* binding */ repositoryLines)
/* harmony export */ });
/* harmony import */ var _base_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5713);
/* harmony import */ var _privacy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6456);


function repositoryLines(lines) {
    const wanted = lines.filter((line) => !line.startsWith('!'));
    const patterns = wanted.filter(_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isPattern */ .Pt);
    return {
        names: wanted.filter((line) => !(0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isPattern */ .Pt)(line)),
        patterns,
        isLeftOut: anyOf(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1))),
        isMatched: anyOf(patterns),
        matches: (pattern, repository) => anyOf([pattern])(repository),
    };
}
function ownersOf({ patterns }) {
    return [...new Set(patterns.map((pattern) => (pattern.split('/')[0] ?? '').toLowerCase()))];
}
function anyOf(patterns) {
    const compiled = patterns.map((pattern) => (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .compilePattern */ .Eb)(pattern.toLowerCase()));
    return (repository) => compiled.some((matches) => matches(repository.toLowerCase()));
}
function heartbeatsOf(lines) {
    const { names, isLeftOut, isMatched } = repositoryLines(lines);
    const named = new Set(names.map((name) => name.toLowerCase()));
    const isIn = (name, includes) => {
        const repository = (0,_privacy_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(name);
        return repository !== undefined && includes(repository);
    };
    return {
        isSelected: (name) => isIn(name, (repository) => named.has(repository.toLowerCase()) || isMatched(repository)),
        isLeftOut: (name) => isIn(name, isLeftOut),
    };
}


/***/ }),

/***/ 8543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ resultOf),
/* harmony export */   H: () => (/* binding */ shownName)
/* harmony export */ });
/* harmony import */ var _base_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3278);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4018);


const UNJUDGED = ['not-found', 'misconfigured', 'unknown', 'orphaned'];
const WORST_FIRST = [
    'failing',
    'missed',
    'never-pinged',
    'not-found',
    'misconfigured',
    'unknown',
    'acknowledged',
    'unusual',
    'late',
    'waiting',
    'orphaned',
    'paused',
    'healthy',
];
const RANKS = Object.fromEntries(WORST_FIRST.map((verdict, rank) => [verdict, rank]));
function resultOf(rows, leftOut, nowMs) {
    const sorted = worstFirst(rows);
    const failing = sorted.filter(({ fails }) => fails);
    const judged = sorted.filter(({ verdict }) => !UNJUDGED.includes(verdict)).length;
    return { status: statusOf(failing), rows: sorted, failing, judged, leftOut, nowMs, prefix: prefixOf(rows) };
}
const DEFAULT_NAME = /^[^/\s]+\/[^/\s]+\/(?=[^/]+\.ya?ml(?:\/|$))/;
function prefixOf(rows) {
    let prefix = '';
    for (const { name = '' } of rows) {
        if (prefix !== '' && name.startsWith(prefix))
            continue;
        const [own = ''] = DEFAULT_NAME.exec(name) ?? [];
        if (own !== '' && prefix !== '')
            return '';
        prefix ||= own;
    }
    return prefix;
}
function shownName(name, prefix) {
    const short = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    return short === '' ? name : short;
}
function statusOf(failing) {
    const has = (isMeant) => failing.some(({ verdict }) => isMeant(verdict));
    if (has((verdict) => !['unknown', 'not-found', 'misconfigured'].includes(verdict)))
        return 'missed';
    if (has((verdict) => verdict === 'unknown'))
        return 'unknown';
    return failing.length > 0 ? 'misconfigured' : 'healthy';
}
function worstFirst(rows) {
    const ranks = [...(0,_base_group_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(rows, ({ fails, verdict }) => (fails ? 0 : WORST_FIRST.length) + RANKS[verdict])];
    return ranks.sort(([a], [b]) => a - b).flatMap(([, equals]) => equals.sort(longestLateFirst));
}
function longestLateFirst(a, b) {
    return b.lateByMs - a.lateByMs || (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.name ?? '', b.name ?? '') || (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.id ?? '', b.id ?? '');
}


/***/ }),

/***/ 8993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uf: () => (/* binding */ MOST_COMPARED),
  S4: () => (/* binding */ judge),
  xG: () => (/* binding */ makeRow),
  Ao: () => (/* binding */ withoutIdleDefault)
});

// EXTERNAL MODULE: ./build/base/group.js
var base_group = __webpack_require__(3278);
// EXTERNAL MODULE: ./build/tickstem/heartbeat.js
var heartbeat = __webpack_require__(7392);
// EXTERNAL MODULE: ./build/check/select.js
var check_select = __webpack_require__(9666);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/message.js
var message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/check/messages.js
var messages = __webpack_require__(138);
;// CONCATENATED MODULE: ./build/check/verdict.js



const CLOCK_SKEW_MS = 5 * 60_000;
const LATEST_MS = Date.UTC(9999, 11, 31);
const TIMES = [
    ['interval_secs', 'intervalSecs'],
    ['grace_secs', 'graceSecs'],
    ['created_at', 'createdAtMs'],
    ['last_pinged_at', 'lastPingedAtMs'],
    ['next_expected_at', 'nextExpectedAtMs'],
];
function judgeHeartbeat(heartbeat, nowMs) {
    const { status } = heartbeat;
    if (status === 'paused')
        return judgement('paused', undefined, nowMs);
    if (status === 'failing')
        return judgement('failing', outstanding(heartbeat), nowMs);
    if (status === undefined || !isTimed(heartbeat)) {
        return { ...judgement('unknown', undefined, nowMs), flaws: flawsOf(heartbeat) };
    }
    const problem = absurdTime(heartbeat, nowMs);
    if (problem !== undefined)
        return { ...judgement('unknown', undefined, nowMs), problem };
    const byTimes = judgeTimes(heartbeat, nowMs);
    return status === 'active' ? byTimes : { ...byTimes, strangeStatus: status };
}
function absurdTime({ lastPingedAtMs, nextExpectedAtMs, intervalSecs }, nowMs) {
    const when = (ms) => ({ when: (0,duration/* formatInstant */.r4)(Math.min(ms, LATEST_MS)) });
    if ((lastPingedAtMs ?? 0) > nowMs + CLOCK_SKEW_MS)
        return (0,message/* fill */.GS)(messages/* CHECK_MESSAGES */.i.pingInFuture.text, when(lastPingedAtMs ?? 0));
    const latestMs = nowMs + Math.max(intervalSecs * 1000, duration/* DAY_MS */.sO) + CLOCK_SKEW_MS;
    return lastPingedAtMs !== null && (nextExpectedAtMs ?? 0) > latestMs
        ? (0,message/* fill */.GS)(messages/* CHECK_MESSAGES */.i.nextPingTooFar.text, when(nextExpectedAtMs ?? 0))
        : undefined;
}
function judgeTimes(heartbeat, nowMs) {
    const { createdAtMs, lastPingedAtMs, nextExpectedAtMs, consecutiveMisses: misses } = heartbeat;
    const intervalMs = heartbeat.intervalSecs * 1000;
    const graceMs = heartbeat.graceSecs * 1000;
    if (lastPingedAtMs === null) {
        const firstDueMs = (createdAtMs ?? Number.NaN) + intervalMs;
        return judgement(nowMs > firstDueMs + graceMs ? 'never-pinged' : 'waiting', firstDueMs, nowMs);
    }
    const byPingMs = lastPingedAtMs + intervalMs;
    const expectedMs = nextExpectedAtMs ?? byPingMs;
    const dueMs = misses === undefined ? Math.min(expectedMs, byPingMs) : expectedMs;
    if (misses !== undefined && misses >= 1 && nowMs > byPingMs + graceMs) {
        return judgement('missed', Math.min(dueMs, byPingMs), nowMs);
    }
    const verdict = nowMs > dueMs + graceMs ? 'missed' : nowMs > dueMs ? 'late' : 'healthy';
    return judgement(verdict, dueMs, nowMs);
}
function isTimed(heartbeat) {
    const { createdAtMs, lastPingedAtMs } = heartbeat;
    return (heartbeat.intervalSecs !== undefined &&
        heartbeat.graceSecs !== undefined &&
        heartbeat.nextExpectedAtMs !== undefined &&
        createdAtMs !== undefined &&
        lastPingedAtMs !== undefined &&
        (lastPingedAtMs ?? createdAtMs) !== null);
}
function flawsOf(heartbeat) {
    const { status, lastPingedAtMs, createdAtMs } = heartbeat;
    return [
        ...(status === undefined ? ['status'] : []),
        ...TIMES.filter(([, property]) => heartbeat[property] === undefined).map(([field]) => field),
        ...(lastPingedAtMs === null && createdAtMs === null ? ['created_at'] : []),
    ];
}
function outstanding({ intervalSecs, createdAtMs, lastPingedAtMs, nextExpectedAtMs }) {
    const sinceMs = lastPingedAtMs === null ? createdAtMs : lastPingedAtMs;
    const byPingMs = typeof sinceMs === 'number' && intervalSecs !== undefined ? sinceMs + intervalSecs * 1000 : undefined;
    const known = [byPingMs, nextExpectedAtMs].filter((ms) => typeof ms === 'number');
    return known.length === 0 ? undefined : Math.min(...known);
}
const NONE = [];
function judgement(verdict, dueMs, nowMs) {
    const lateByMs = dueMs === undefined ? 0 : Math.max(0, nowMs - dueMs);
    return { verdict, dueMs, lateByMs, flaws: NONE, strangeStatus: undefined };
}

;// CONCATENATED MODULE: ./build/check/rows.js




const MOST_COMPARED = 20;
const rows_NONE = [];
function makeRow(fields) {
    return {
        kind: fields.kind,
        verdict: fields.verdict,
        name: fields.name,
        id: fields.id,
        fails: fields.fails ?? false,
        dueMs: fields.dueMs,
        lateByMs: fields.lateByMs ?? 0,
        flaws: fields.flaws ?? rows_NONE,
        strangeStatus: fields.strangeStatus,
        lastPingedAtMs: fields.lastPingedAtMs,
        createdAtMs: fields.createdAtMs,
        intervalSecs: fields.intervalSecs,
        graceSecs: fields.graceSecs,
        absent: fields.absent,
        olderId: fields.olderId,
        cause: fields.cause,
        nextExpectedAtMs: fields.nextExpectedAtMs,
        consecutiveMisses: fields.consecutiveMisses,
        lateness: fields.lateness,
    };
}
const ALWAYS_FAIL = ['missed', 'failing', 'never-pinged', 'unknown'];
function judge(heartbeats, selection, options) {
    const { defaultPattern, failOnPaused, ownName, nowMs } = options;
    const others = ownName === undefined ? heartbeats : heartbeats.filter(({ name }) => name !== ownName);
    const selected = (0,check_select/* select */.Lt)(selection, others, defaultPattern, heartbeats.length === 0);
    const oldest = oldestOfTheirName(selected.heartbeats);
    const rows = selected.heartbeats.map((heartbeat) => {
        const first = heartbeat.name === undefined ? undefined : oldest.get(heartbeat.name);
        const olderId = first === heartbeat ? undefined : first?.id;
        return heartbeatRow(heartbeat, judgeNamed(heartbeat, nowMs), failOnPaused, olderId);
    });
    for (const absent of selected.absent)
        rows.push(absentRow(absent));
    return { rows, leftOut: selected.leftOut };
}
function withoutIdleDefault(rows) {
    const hasOthers = rows.some(({ kind, absent }) => kind === 'workflow' || absent?.kind === 'job');
    return hasOthers ? rows.filter(({ absent }) => absent?.kind !== 'default') : rows;
}
function judgeNamed(heartbeat, nowMs) {
    const judgement = judgeHeartbeat(heartbeat, nowMs);
    if (heartbeat.name !== undefined)
        return judgement;
    return { ...judgement, verdict: 'unknown', flaws: ['name', ...judgement.flaws] };
}
function heartbeatRow(heartbeat, { verdict, dueMs, lateByMs, flaws, strangeStatus, problem }, failOnPaused, olderId) {
    const { name, id, lastPingedAtMs, createdAtMs, intervalSecs, graceSecs } = heartbeat;
    const { nextExpectedAtMs, consecutiveMisses } = heartbeat;
    const fails = ALWAYS_FAIL.includes(verdict) || (failOnPaused && verdict === 'paused');
    const times = {
        lastPingedAtMs,
        nextExpectedAtMs,
        consecutiveMisses,
        createdAtMs,
        intervalSecs,
        graceSecs,
        dueMs,
        lateByMs,
    };
    const row = makeRow({ kind: 'heartbeat', verdict, name, id, fails, flaws, strangeStatus, olderId, ...times });
    return problem === undefined ? row : { ...row, problem };
}
function absentRow(absent) {
    return makeRow({ kind: 'heartbeat', verdict: 'not-found', name: absent.asked, fails: true, absent });
}
function oldestOfTheirName(heartbeats) {
    const names = new Set();
    const several = new Set();
    for (const { name = '' } of heartbeats)
        (names.has(name) ? several : names).add(name);
    const oldest = new Map();
    if (several.size === 0)
        return oldest;
    const namesakes = heartbeats.filter(({ name = '' }) => several.has(name));
    for (const [name, group] of (0,base_group/* groupBy */.$)(namesakes, (heartbeat) => heartbeat.name ?? '')) {
        const [first] = (0,heartbeat/* namedOldestFirst */.RS)(group, name);
        if (first !== undefined)
            oldest.set(name, first);
    }
    return oldest;
}


/***/ }),

/***/ 9666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ concerns),
/* harmony export */   Lt: () => (/* binding */ select),
/* harmony export */   gO: () => (/* binding */ parseSelection),
/* harmony export */   ko: () => (/* binding */ selects)
/* harmony export */ });
/* harmony import */ var _base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5713);
/* harmony import */ var _base_similar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4452);


const MOST_COMPARED = 20;
function parseSelection(lines) {
    const asked = new Set();
    const leftOut = new Set();
    for (const line of lines.map((text) => text.trim())) {
        if (line.startsWith('!'))
            leftOut.add(line.slice(1).trim());
        else
            asked.add(line);
    }
    asked.delete('');
    leftOut.delete('');
    return { asked: [...asked], leftOut: [...leftOut] };
}
function select(selection, heartbeats, defaultPattern, isEmpty = heartbeats.length === 0) {
    const byDefault = selection.asked.length === 0;
    const asked = new Asked(byDefault ? [defaultPattern] : selection.asked);
    const others = otherRepositories(selection);
    const excluded = new Asked(selection.leftOut);
    const selected = [];
    const found = new Set();
    const foundLeftOut = new Set();
    for (const heartbeat of heartbeats) {
        const name = heartbeat.name ?? '';
        const isLeftOut = excluded.hasMatch(name) || others.isLeftOut(name);
        const isOther = others.isSelected(name);
        if (isOther && !isLeftOut)
            found.add(defaultPattern);
        const matched = asked.note(name, isLeftOut ? foundLeftOut : found) || isOther;
        const mayBeMeant = heartbeat.name === undefined && asked.noteAll(found);
        if (!isLeftOut && (matched || mayBeMeant))
            selected.push(heartbeat);
    }
    const absent = asked.texts
        .filter((text) => !found.has(text))
        .map((text, nth) => {
        const kind = byDefault ? 'default' : (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isPattern */ .Pt)(text) ? 'pattern' : 'name';
        const why = isEmpty ? 'no-heartbeats' : foundLeftOut.has(text) ? 'left-out' : 'no-match';
        const isCompared = why === 'no-match' && !byDefault && nth < MOST_COMPARED;
        const similar = isCompared ? (0,_base_similar_js__WEBPACK_IMPORTED_MODULE_1__/* .similarNames */ .q)(text, namesOf(heartbeats)) : [];
        return { asked: text, kind, why, ...(similar.length > 0 && { similar }) };
    });
    return { heartbeats: selected, absent, leftOut: heartbeats.length - selected.length };
}
function namesOf(heartbeats) {
    return heartbeats.flatMap(({ name }) => name ?? []);
}
function selects(selection, defaultPattern) {
    const asked = new Asked(selection.asked.length === 0 ? [defaultPattern] : selection.asked);
    const others = otherRepositories(selection);
    const excluded = new Asked(selection.leftOut);
    return (name) => (asked.hasMatch(name) || others.isSelected(name)) && !(excluded.hasMatch(name) || others.isLeftOut(name));
}
const NO_OTHERS = { isSelected: () => false, isLeftOut: () => false };
function otherRepositories({ asked, repositories }) {
    return (asked.length === 0 && repositories) || NO_OTHERS;
}
function concerns({ asked }, prefix) {
    return (asked.length === 0 ||
        asked.some((text) => {
            const literal = text.split(/[*?]/)[0] ?? '';
            return literal.startsWith(prefix) || ((0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isPattern */ .Pt)(text) && prefix.startsWith(literal));
        }));
}
class Asked {
    texts;
    names;
    patterns;
    constructor(texts) {
        this.texts = texts;
        this.names = new Set(texts.filter((text) => !(0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isPattern */ .Pt)(text)));
        this.patterns = texts.filter(_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isPattern */ .Pt).map((text) => ({ text, matches: (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePattern */ .Eb)(text) }));
    }
    noteAll(found) {
        for (const { text } of this.patterns)
            found.add(text);
        return this.patterns.length > 0;
    }
    hasMatch(name) {
        if (this.names.size > 0 && this.names.has(name))
            return true;
        for (const pattern of this.patterns)
            if (pattern.matches(name))
                return true;
        return false;
    }
    note(name, found) {
        let matched = this.names.size > 0 && this.names.has(name);
        if (matched)
            found.add(name);
        for (const pattern of this.patterns) {
            const isNew = !found.has(pattern.text);
            if (matched && !isNew)
                continue;
            if (!pattern.matches(name))
                continue;
            matched = true;
            if (isNew)
                found.add(pattern.text);
        }
        return matched;
    }
}


/***/ })

};
;