"use strict";
exports.id = 560;
exports.ids = [560];
exports.modules = {

/***/ 5713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ compilePattern),
/* harmony export */   Pt: () => (/* binding */ isPattern)
/* harmony export */ });
/* unused harmony export namesAnything */
function namesAnything(text) {
    return /^[*?]/.test(text);
}
function isPattern(text) {
    return /[*?]/.test(text);
}
function compilePattern(text) {
    const pattern = text.replace(/\*+/g, '*');
    const literals = pattern.split(/[*?]/);
    const first = literals[0] ?? '';
    const last = literals.at(-1) ?? '';
    if (literals.length === 2 && pattern.includes('*')) {
        return (name) => name.length >= first.length + last.length && name.startsWith(first) && name.endsWith(last);
    }
    return (name) => name.startsWith(first) &&
        name.endsWith(last) &&
        hasInOrder(name, literals) &&
        matchesFrom(first.length, pattern, name);
}
function hasInOrder(name, literals) {
    let at = 0;
    for (const literal of literals) {
        const found = name.indexOf(literal, at);
        if (found < 0)
            return false;
        at = found + literal.length;
    }
    return true;
}
function matchesFrom(start, pattern, name) {
    let at = start;
    let wanted = start;
    let afterStar = -1;
    let starEnds = 0;
    while (at < name.length) {
        const want = pattern[wanted];
        if (want === '*') {
            wanted += 1;
            if (wanted === pattern.length)
                return true;
            afterStar = wanted;
            starEnds = at;
        }
        else if (want === '?') {
            wanted += 1;
            at += widthAt(name, at);
        }
        else if (want === name[at]) {
            wanted += 1;
            at += 1;
        }
        else if (afterStar >= 0) {
            starEnds += 1;
            at = starEnds;
            wanted = afterStar;
        }
        else {
            return false;
        }
    }
    return wanted === pattern.length || (pattern[wanted] === '*' && wanted === pattern.length - 1);
}
function widthAt(text, at) {
    return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}


/***/ }),

/***/ 1560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkHeartbeats: () => (/* binding */ checkHeartbeats)
});

// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(9774);
// EXTERNAL MODULE: ./build/inputs/read.js
var read = __webpack_require__(309);
// EXTERNAL MODULE: ./build/tickstem/client.js + 2 modules
var client = __webpack_require__(1380);
// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/message.js
var message = __webpack_require__(7282);
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
    return (0,message/* say */.cv)(messages/* CHECK_MESSAGES */.i.scheduleStops, { day: day(pushedAtMs), when });
}

// EXTERNAL MODULE: ./build/check/present/lines.js + 1 modules
var lines = __webpack_require__(6488);
// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: ./build/check/present/punctuality.js
var present_punctuality = __webpack_require__(7494);
;// CONCATENATED MODULE: ./build/check/present/outputs.js



const ALL_MAX_BYTES = 480_000;
const MISSED_MAX_BYTES = 400_000;
const REPORT_MAX_BYTES = 120_000;
const TEXT_LENGTH = 1000;
const NOTE_LENGTH = 300;
function outputsOf(result, punctuality = []) {
    const named = result.failing.filter(({ verdict }) => verdict !== 'not-found');
    const missed = namesOf(named);
    return {
        status: result.status,
        missed,
        missedCount: String(named.length),
        totalCount: String(result.rows.length),
        report: reportJson(result, (0,present_punctuality/* punctualityReport */.t)(punctuality), Math.min(REPORT_MAX_BYTES, ALL_MAX_BYTES - (0,base_text/* byteLength */.dp)(missed))),
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
function reportJson(result, punctuality, maxBytes) {
    const { status, rows, failing, judged, leftOut, nowMs } = result;
    const head = (omitted) => ({
        status,
        judged_at: iso(nowMs),
        total: rows.length,
        failing: failing.length,
        judged,
        left_out: leftOut,
        omitted,
        ...(punctuality.length > 0 && (0,base_text/* byteLength */.dp)(JSON.stringify(punctuality)) < maxBytes / 4 && { punctuality }),
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
        name: row.name === undefined ? null : (0,base_text/* shortened */.vI)(row.name, TEXT_LENGTH),
        id: row.id === undefined ? null : (0,base_text/* shortened */.vI)(row.id, TEXT_LENGTH),
        verdict: row.verdict,
        fails: row.fails,
        interval: row.intervalSecs ?? null,
        grace: row.graceSecs ?? null,
        last_pinged_at: iso(row.lastPingedAtMs),
        due_at: iso(row.dueMs),
        created_at: iso(row.createdAtMs),
        ...(row.lateness && latenessOf(row.lateness)),
        late_by: row.dueMs === undefined ? null : Math.floor(row.lateByMs / 1000),
        cause: causeOf(row),
        note: row.fails || row.strangeStatus !== undefined ? (0,base_text/* cut */.Jj)((0,lines/* details */.zH)(row, nowMs), NOTE_LENGTH) : null,
    };
}
function latenessOf({ lateUntilMs, usuallyStartsByMs, allowanceMs }) {
    return {
        late_until: iso(lateUntilMs),
        usually_starts_by: iso(usuallyStartsByMs),
        allowance: Math.round(allowanceMs / 1000),
    };
}
function causeOf({ cause }) {
    if (cause === undefined)
        return null;
    const { kind, text, url } = cause;
    return { kind, text: (0,base_text/* plainText */.wh)(text, NOTE_LENGTH), url: url ?? null };
}
const DATE_MAX_MS = 8.64e15;
function iso(ms) {
    return typeof ms === 'number' && Math.abs(ms) <= DATE_MAX_MS ? new Date(ms).toISOString() : null;
}

// EXTERNAL MODULE: ./build/check/present/summary.js
var summary = __webpack_require__(6968);
;// CONCATENATED MODULE: ./build/check/present/report.js






async function reportResult(report, result, extras) {
    const { unavailable, punctuality, issue, stop } = extras;
    setOutputs(report, outputsOf(result, punctuality));
    report.lines((0,lines/* logLines */.OG)(result));
    for (const warning of (0,lines/* warningsOf */.nZ)(result))
        report.warning(warning);
    if (unavailable.length > 0)
        report.warning((0,message/* say */.cv)(messages/* CHECK_MESSAGES */.i.githubIncomplete, { reason: `${unavailable.join('. ')}.` }));
    if (stop !== undefined)
        report.warning(stop);
    const room = lines/* MOST_ANNOTATIONS */.jk - (issue?.hasFailed ? 1 : 0);
    for (const message of (0,lines/* annotationsOf */.Ih)(result, room))
        report.error(message);
    const issueUrl = result.status === 'healthy' ? undefined : issue?.url;
    await report.summary((0,summary/* summaryOf */.YG)(result, { unavailable, punctuality, issueUrl }));
}
async function reportUnreadable(report, error) {
    setOutputs(report, UNREADABLE);
    report.error((0,message/* say */.cv)(messages/* CHECK_MESSAGES */.i.heartbeatsUnread, { reason: error.advice }));
    for (const line of (0,errors/* causesOf */.cZ)(error))
        report.debug(line);
    await report.summary((0,summary/* unreadableSummary */.oe)(error.advice));
}
function reportNoSecrets(report, why) {
    report.notice(`${(0,message/* say */.cv)(messages/* CHECK_MESSAGES */.i.checkNoKey, { reason: why })}.`);
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

// EXTERNAL MODULE: ./build/base/name-pattern.js
var name_pattern = __webpack_require__(5713);
;// CONCATENATED MODULE: ./build/check/privacy.js

function repositoryOf(name) {
    const [, repository] = /^([^/\s]+\/[^/\s]+)\/./.exec(name) ?? [];
    return repository;
}
function mayShow(name, audience) {
    const { repository, isPublic, lines, publicRepositories } = audience;
    if (!isPublic || lines.includes(name))
        return true;
    const other = repositoryOf(name)?.toLowerCase();
    if (other === undefined)
        return false;
    if (other === repository.toLowerCase() || publicRepositories?.has(other))
        return true;
    return lines.some((line) => {
        const named = (0,name_pattern/* isPattern */.Pt)(line) ? repositoryOf(line) : (repositoryOf(line) ?? line);
        return named?.toLowerCase() === other;
    });
}
function withoutPrivateNames(rows, audience) {
    const isHidden = ({ kind, name, absent }) => kind === 'heartbeat' && absent === undefined && name !== undefined && !mayShow(name, audience);
    const hidden = rows.filter(isHidden);
    if (hidden.length === 0)
        return rows;
    const labels = labelsFor(hidden.map(({ name = '' }) => name));
    return rows.map((row) => isHidden(row)
        ? { ...row, name: labels.get(row.name ?? ''), id: undefined, olderId: undefined, cause: undefined }
        : row);
}
function labelsFor(names) {
    return new Map([...new Set(names)].sort().map((name, index) => [name, `private ${index + 1}`]));
}

// EXTERNAL MODULE: ./build/check/rows.js + 2 modules
var check_rows = __webpack_require__(8865);
// EXTERNAL MODULE: ./build/check/select.js
var check_select = __webpack_require__(9666);
// EXTERNAL MODULE: ./build/heartbeat/find.js
var find = __webpack_require__(4537);
// EXTERNAL MODULE: ./build/heartbeat/interval.js
var heartbeat_interval = __webpack_require__(195);
// EXTERNAL MODULE: ./build/heartbeat/name.js
var heartbeat_name = __webpack_require__(9053);
// EXTERNAL MODULE: ./build/heartbeat/ping.js + 3 modules
var ping = __webpack_require__(4331);
// EXTERNAL MODULE: ./build/heartbeat/trouble.js
var trouble = __webpack_require__(9155);
// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs_inputs = __webpack_require__(204);
// EXTERNAL MODULE: ./build/runner/counted-run.js
var counted_run = __webpack_require__(7496);
;// CONCATENATED MODULE: ./build/check/self.js










function selfName(run) {
    return (0,heartbeat_name/* defaultName */.Z2)(run, undefined);
}
async function watchSelf({ run, inputs, connection, report }, name, listing, budget) {
    const notCounted = (0,counted_run/* skipReason */.Y)(run, inputs_inputs/* DEFAULT_EVENTS */.O$);
    if (notCounted !== undefined) {
        report.info(`${(0,message/* say */.cv)(messages/* CHECK_MESSAGES */.i.ownNotCounted, { reason: notCounted })}.`);
        return;
    }
    try {
        const { githubToken } = inputs;
        const scheduled = await (0,heartbeat_interval/* ownWorkflow */.O)(run, githubToken, connection.send, (0,ping/* extraBudget */.Cq)(budget)).scheduled();
        const interval = async () => {
            if (scheduled.interval === undefined)
                throw (0,heartbeat_interval/* noInterval */.v)(scheduled);
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
        (0,trouble/* reportTrouble */.ad)(report, (0,message/* say */.cv)(messages/* CHECK_MESSAGES */.i.ownNotPinged, { name, reason: error.advice }), error);
    }
}

// EXTERNAL MODULE: ./build/runner/run.js
var run = __webpack_require__(6715);
;// CONCATENATED MODULE: ./build/check/start-review.js





const GITHUB_SHARE = 0.75;
function defaultBranchOf({ defaultBranch, eventName, ref }) {
    if (defaultBranch !== undefined || !run/* DEFAULT_BRANCH_EVENTS */.pG.includes(eventName))
        return defaultBranch;
    return /^refs\/heads\/(.+)$/s.exec(ref)?.[1];
}
async function startReview(check, selection, budget) {
    const { run, inputs, connection, report } = check;
    const { repository, githubApiUrl, githubServerUrl: serverUrl, actionRepository } = run;
    const { githubToken: token, workflows } = inputs;
    const isConcerned = workflows.length > 0 || (0,check_select/* concerns */.Kc)(selection, `${repository}/`);
    if (!isConcerned || repository === '')
        return undefined;
    if (workflows.length === 0 && token === '') {
        report.info(`${(0,message/* say */.cv)(messages/* CHECK_MESSAGES */.i.githubNotRead)}.`);
        return undefined;
    }
    const { reviewRuns } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(413), __webpack_require__.e(814), __webpack_require__.e(836), __webpack_require__.e(272)]).then(__webpack_require__.bind(__webpack_require__, 4272));
    return reviewRuns({
        connection: { apiUrl: githubApiUrl, token, send: connection.send },
        repository,
        defaultBranch: defaultBranchOf(run),
        budget: { ...budget, deadlineMs: connection.clock.monotonicMs() + inputs.timeoutMs * GITHUB_SHARE },
        actionRepository,
        serverUrl,
        workflows,
        ownFile: run.workflow?.file,
    });
}
async function reviewed({ inputs }, review, tickstem) {
    const { rows } = tickstem;
    try {
        return (await (await review)?.(tickstem)) ?? { rows: [...rows], punctuality: [], unavailable: [] };
    }
    catch (thrown) {
        if (inputs.workflows.length > 0)
            throw thrown;
        return { rows: [...rows], punctuality: [], unavailable: [(0,errors/* asActionError */.z6)(thrown).advice] };
    }
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
    const { githubApiUrl: apiUrl, githubServerUrl, repository, runId } = run;
    return syncIssue({
        connection: { apiUrl, token: inputs.githubToken, send: connection.send },
        budget: untilShare(budget, inputs.timeoutMs, ISSUE_SHARE),
        report,
        repository,
        check: identityOf(run, inputs.leg === undefined ? '' : JSON.stringify(inputs.leg)),
        readOnly: readOnlyReason({ ...run, defaultBranch: defaultBranchOf(run) }),
        runUrl: `${githubServerUrl}/${repository}/actions/runs/${runId}`,
        labels: inputs.issueLabels,
        assignees: inputs.issueAssignees,
    }, update);
}

;// CONCATENATED MODULE: ./build/check/check.js












const READING_SHARE = 0.75;
async function checkHeartbeats(check) {
    const { run, inputs, connection, report } = check;
    if (inputs.apiKey === '' && run.withoutSecrets !== undefined && !run.isFork) {
        reportNoSecrets(report, run.withoutSecrets);
        return true;
    }
    const budget = (0,retry/* budgetFor */.vO)(connection.clock, inputs.timeoutMs, Number.POSITIVE_INFINITY, report.info);
    const selection = (0,check_select/* parseSelection */.gO)(inputs.heartbeats);
    const review = startReview(check, selection, budget);
    review.catch(() => { });
    let listing;
    try {
        listing = await readHeartbeats(check, budget);
    }
    catch (thrown) {
        await reportUnreadable(report, (0,errors/* asActionError */.z6)(thrown));
        await updateIssue(check, budget, { result: undefined, nowMs: connection.clock.now() });
        return false;
    }
    const { heartbeats } = listing;
    const ownName = inputs.watchSelf ? selfName(run) : undefined;
    const defaultPattern = `${run.repository}/*`;
    const nowMs = listing.serverTimeMs ?? connection.clock.now();
    const { failOnPaused } = inputs;
    const judged = (0,check_rows/* judge */.S4)(heartbeats, selection, { defaultPattern, failOnPaused, ownName, nowMs });
    const isSelected = (0,check_select/* selects */.ko)(selection, defaultPattern);
    const isNamed = (name) => selection.asked.includes(name);
    const tickstem = { rows: judged.rows, heartbeats, isSelected, isNamed, nowMs };
    const { rows, punctuality, unavailable, notes = [] } = await reviewed(check, review, tickstem);
    for (const note of notes)
        report.warning(note);
    const audience = { repository: run.repository, isPublic: run.isPublic !== false, lines: selection.asked };
    const found = (0,check_rows/* resultOf */.Bg)(withoutPrivateNames((0,check_rows/* withoutIdleDefault */.Ao)(rows), audience), judged.leftOut, nowMs);
    const issue = await updateIssue(check, budget, { result: found, nowMs });
    const result = issue?.result ?? found;
    await reportResult(report, result, { unavailable, punctuality, issue, stop: stopWarning(run, nowMs) });
    if (ownName !== undefined && result.status !== 'unknown')
        await watchSelf(check, ownName, listing, budget);
    return result.status === 'healthy';
}
async function readHeartbeats({ inputs, connection }, budget) {
    if (inputs.apiKey === '')
        throw (0,read/* missingKey */.aV)();
    const account = (0,client/* openAccount */.sj)(connection, inputs.apiKey);
    const shared = inputs.issue ? untilShare(budget, inputs.timeoutMs, READING_SHARE) : budget;
    return (0,retry/* retrying */.R$)(shared, (timeoutMs) => account.list(timeoutMs));
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
        fix: 'Look at {runs}: did they start, did they succeed, and did the post step ping? The next ping makes it healthy.',
    },
    heartbeatFailing: {
        text: 'Heartbeat "{name}" failing: Tickstem has alerted, {due}',
        fix: 'Look at {runs}: did they start, did they succeed, and did the post step ping? The next ping makes it healthy.',
    },
    heartbeatNeverPinged: {
        text: 'Heartbeat "{name}" never pinged: no ping since it was created {created}, the first {due}',
        fix: 'Look at {runs}: has one succeeded, and did its post step ping? If the job is gone, delete the heartbeat.',
    },
    heartbeatNeverCreated: {
        text: 'Heartbeat "{name}" never pinged: its job should have created it, {due}',
        fix: "Look at the last runs of its job. A job's heartbeat is created by its first run that counts.",
    },
    pausedFails: {
        text: 'Heartbeat "{name}" paused: it is paused in Tickstem{more}',
        fix: 'Resume it in Tickstem, leave it out with a `!` line in `heartbeats`, or set `fail-on-paused: false`.',
    },
    heartbeatOrphaned: {
        text: 'Heartbeat "{name}" orphaned: nothing will ping it, and Tickstem or a line of `heartbeats` waits for it{more}',
    },
    heartbeatUnreadable: {
        text: "Heartbeat {quoted} unknown: {fields} missing or unreadable in Tickstem's response{more}",
        fix: 'Look at it in Tickstem. If it looks right there, a newer version of this action may be able to read it.',
    },
    heartbeatNotFound: {
        text: 'Heartbeat "{name}" not found: no heartbeat in the account has this name',
        fix: "Correct the name in `heartbeats`, or run the job once. A job's heartbeat is created by its first run that counts.",
    },
    heartbeatAccountEmpty: {
        text: 'Heartbeat "{name}" not found: the account has no heartbeats',
        fix: "Is it the API key of the right account? A job's heartbeat is created by its first run that counts.",
    },
    patternNotFound: {
        text: 'Pattern "{name}" not found: no heartbeat matches it',
        fix: "Correct the pattern in `heartbeats`, or remove it. A job's heartbeat is created by its first run that counts.",
    },
    patternAccountEmpty: {
        text: 'Pattern "{name}" not found: no heartbeat matches it, because the account has none',
        fix: "Is it the API key of the right account? A job's heartbeat is created by its first run that counts.",
    },
    defaultNotFound: {
        text: 'Pattern "{name}" not found: no heartbeat matches it, and it is the default',
        fix: "Set `heartbeats` to the names or patterns to check. A job's heartbeat is created by its first run that counts.",
    },
    lineLeftOut: {
        text: '{kind} "{name}" not found: a `!` line leaves out what this line selects',
        fix: 'Remove one of the two lines from `{input}`.',
    },
    workflowMissed: {
        text: 'Workflow "{name}" missed: {due}',
        fix: 'Look at its last runs on GitHub.',
    },
    workflowUnscheduled: {
        text: 'Workflow "{name}" missed: it no longer runs by schedule{more}',
        fix: 'Look at its last runs on GitHub.',
    },
    workflowUnjudged: {
        text: 'Workflow "{name}" unknown: {reason}',
        fix: 'Look at its last runs on GitHub.',
    },
    workflowNoSchedule: {
        text: 'Workflow "{name}" not found: this workflow file has no schedule, and GitHub never ran it by one',
        fix: 'Correct the line in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
    },
    workflowNotFound: {
        text: 'Workflow "{name}" not found: no workflow file on the default branch has this name',
        fix: 'Correct the line in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
    },
    workflowPatternNotFound: {
        text: 'Workflow "{name}" not found: no scheduled workflow file on the default branch matches it',
        fix: 'Correct the line in `workflows`: a file of `.github/workflows`, or a pattern that matches one.',
    },
    olderNamesake: {
        text: 'An older heartbeat has the same name (ID {id}), and jobs ping that one',
        fix: 'Delete or rename this one.',
    },
    failingRest: {
        text: '{count} more fail ({verdicts}): {names}',
        fix: 'All of them are in the log, and in the output `missed`.',
    },
    strangeStatus: {
        text: '{count} with a status that this action doesn\'t know (such as "{status}"), judged by the times alone: {names}',
        fix: 'A newer version of the action may know it.',
    },
    scheduleStops: {
        text: 'Nothing was pushed to this repository since {day}, so GitHub stops the schedules of its workflows {when}, including that of this check',
        fix: 'A commit postpones that. With `watch-self`, Tickstem alerts if it happens.',
    },
    githubNotRead: {
        text: 'GitHub is not read, because `github-token` is empty: heartbeats are judged by Tickstem alone',
    },
    githubIncomplete: {
        text: "GitHub's record of the runs couldn't be read completely: {reason}",
    },
    heartbeatsUnread: {
        text: "The heartbeats couldn't be read, so it is unknown whether one was missed: {reason}",
    },
    checkNoKey: {
        text: 'The heartbeats are not checked, because there is no API key: {reason}',
    },
    ownNotCounted: {
        text: "This run doesn't count for the check's own heartbeat: {reason}",
    },
    ownNotPinged: {
        text: 'The check\'s own heartbeat "{name}" was not pinged: {reason}',
    },
});


/***/ }),

/***/ 7442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ adviceOn),
/* harmony export */   v: () => (/* binding */ advice)
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
    return fixOf((0,_row_message_js__WEBPACK_IMPORTED_MODULE_2__/* .rowMessage */ .e)(row), { runs: runsOf(row), input: row.kind === 'workflow' ? 'workflows' : 'heartbeats' });
}
function runsOf({ name }) {
    const parts = /^([^/]+\/[^/]+)\/([^/]+\.ya?ml)\/(.+)$/s.exec(name ?? '') ?? [];
    const [, repository, workflow, job] = parts.map((part) => (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os)(part, _format_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_LENGTH */ .xt / 2));
    return repository === undefined
        ? 'the last runs of the job that pings it'
        : `the last runs of job ${job} in ${workflow} of ${repository}`;
}
const BY_VERDICT = {
    failing: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatFailing,
    missed: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatMissed,
    'never-pinged': _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatNeverPinged,
    paused: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.pausedFails,
    unknown: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatUnreadable,
    'not-found': {
        text: '',
        fix: 'Correct `heartbeats`, or run the job: its first run that counts creates its heartbeat.',
    },
};
function advice(verdict) {
    return fixOf(BY_VERDICT[verdict], { runs: 'the last runs of its job' });
}
function fixOf(message, values) {
    return message?.fix === undefined ? '' : (0,_base_message_js__WEBPACK_IMPORTED_MODULE_3__/* .fill */ .GS)(message.fix, values);
}


/***/ }),

/***/ 7381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hq: () => (/* binding */ ID_LENGTH),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   xt: () => (/* binding */ NAME_LENGTH)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4018);

const NAME_LENGTH = 200;
const ID_LENGTH = 100;
function shortText(text, length) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, 10 * length), length);
}


/***/ }),

/***/ 6488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BI: () => (/* binding */ CAUSE_LENGTH),
  jk: () => (/* binding */ MOST_ANNOTATIONS),
  W2: () => (/* binding */ MOST_HEALTHY_LINES),
  _G: () => (/* binding */ VERDICT_WORDS),
  Ih: () => (/* binding */ annotationsOf),
  G1: () => (/* binding */ countByVerdict),
  zH: () => (/* binding */ details),
  Pl: () => (/* binding */ headline),
  Xx: () => (/* binding */ instantText),
  OG: () => (/* binding */ logLines),
  VD: () => (/* binding */ situation),
  nZ: () => (/* binding */ warningsOf),
  z7: () => (/* binding */ when)
});

// UNUSED EXPORTS: causeText

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/message.js
var message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/check/messages.js
var check_messages = __webpack_require__(138);
// EXTERNAL MODULE: ./build/check/present/advice.js
var advice = __webpack_require__(7442);
// EXTERNAL MODULE: ./build/check/present/format.js
var format = __webpack_require__(7381);
;// CONCATENATED MODULE: ./build/check/present/lateness.js

function latenessText({ dueMs, kind }, lateness) {
    const from = dueMs ?? lateness.lateUntilMs;
    const until = `waiting until ${timeAfter(lateness.lateUntilMs, from)}`;
    return `scheduled ${minuteText(from)} UTC, ${STATES[lateness.because](lateness, from, kind)}, ${until}${todayText(lateness)}`;
}
const STATES = {
    'may-still-start': usually,
    'not-started': usually,
    'in-progress': () => 'its run is in progress',
    'still-in-progress': () => 'its run is still in progress',
    'ended-without-success': () => 'its run ended without success',
    'passed-without-answer': (_, __, kind) => kind === 'workflow' ? 'its run passed' : 'its run passed but no ping came',
};
function usually({ usuallyStartsByMs }, fromMs) {
    if (usuallyStartsByMs === undefined)
        return 'not started yet';
    return `usually starts by ${timeAfter(usuallyStartsByMs, fromMs)} here`;
}
function todayText({ because, today }) {
    if (today === undefined || today.late === 0 || because !== 'may-still-start')
        return '';
    const { late, schedules, medianMs } = today;
    const noun = schedules === 1 ? 'schedule' : 'schedules';
    return `; GitHub is ${(0,duration/* formatDuration */.a3)(Math.floor(medianMs / 60_000) * 60)} behind today (${late} of ${schedules} ${noun})`;
}
function timeAfter(ms, fromMs) {
    const text = minuteText(Math.ceil(ms / 60_000) * 60_000);
    return text.slice(0, 10) === minuteText(fromMs).slice(0, 10) ? text.slice(11) : text;
}
function minuteText(ms) {
    return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}
function sharedCause(failing) {
    const missed = failing.filter(({ verdict }) => ['missed', 'failing', 'never-pinged'].includes(verdict));
    if (missed.some(({ cause, lateness }) => cause?.kind !== 'never-triggered' || lateness === undefined))
        return undefined;
    const workflows = new Set(missed.map(({ cause }) => cause?.url));
    return workflows.size < 2 ? undefined : `GitHub started none of ${workflows.size} scheduled workflows`;
}

// EXTERNAL MODULE: ./build/check/present/row-message.js
var row_message = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/check/present/lines.js







const MOST_ANNOTATIONS = 10;
const CAUSE_LENGTH = 600;
const LIST_LENGTH = 2400;
const MOST_HEALTHY_LINES = 100;
const LATEST_MS = Date.UTC(10_000, 0) - 1;
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
    orphaned: 'orphaned',
    acknowledged: 'acknowledged',
};
function headline(result) {
    return `${finding(result)} (${result.judged} judged, ${result.leftOut} in the account not selected)`;
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
        return `Could not judge ${unknown} of ${count(total, nouns)}`;
    const [first, ...more] = [
        { count: of('missed', 'failing', 'never-pinged', 'orphaned'), what: 'missed' },
        { count: absent, what: 'not found' },
        { count: of('paused'), what: 'paused' },
        { count: unknown, what: 'could not be judged' },
    ].filter(({ count }) => count > 0);
    if (first !== undefined) {
        const counts = [
            `${first.count} of ${count(total, nouns)} ${first.what}`,
            ...more.map(({ count, what }) => `${count} ${what}`),
        ];
        const shared = sharedCause(failing);
        return shared === undefined ? counts.join(', ') : `${counts.join(', ')}: ${shared}`;
    }
    if (rows.every(({ verdict }) => verdict === 'healthy')) {
        return total === 1 ? `The ${nouns[0]} is healthy` : `All ${total} ${nouns[1]} are healthy`;
    }
    return `No ${nouns[0]} missed: ${countByVerdict(rows.toReversed())}`;
}
function annotationsOf({ failing, nowMs }, most = MOST_ANNOTATIONS) {
    const own = failing.length <= most ? failing : failing.slice(0, most - 1);
    const rest = failing.slice(own.length);
    const messages = own.map((row) => `${announcement(row, nowMs)}.${causeText(row)}${idOf(row)} ${(0,advice/* adviceOn */.i)(row)}`.trimEnd());
    if (rest.length === 0)
        return messages;
    const verdicts = countByVerdict(rest);
    return [...messages, (0,message/* say */.cv)(check_messages/* CHECK_MESSAGES */.i.failingRest, { count: rest.length, verdicts, names: listOf(rest) })];
}
function warningsOf({ rows }) {
    const strange = rows.filter(({ strangeStatus }) => strangeStatus !== undefined);
    const status = strange[0]?.strangeStatus;
    if (status === undefined)
        return [];
    return [
        (0,message/* say */.cv)(check_messages/* CHECK_MESSAGES */.i.strangeStatus, {
            count: count(strange.length, HEARTBEATS),
            status: (0,format/* shortText */.os)(status, format/* ID_LENGTH */.hq),
            names: listOf(strange),
        }),
    ];
}
function logLines(result) {
    const { rows, nowMs } = result;
    const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
    const others = rows.filter(({ verdict }) => verdict !== 'healthy');
    const more = healthy.length - MOST_HEALTHY_LINES;
    const line = (row) => {
        const id = row.id === undefined ? '' : `; id ${(0,format/* shortText */.os)(row.id, format/* ID_LENGTH */.hq)}`;
        return `${markOf(row)} ${quoted(row)} ${details(row, nowMs)}${id}${row.cause === undefined ? '' : `.${causeText(row)}`}`;
    };
    return [
        `${headline(result)}, at ${instantText(nowMs)}.`,
        ...others.map(line),
        ...healthy.slice(0, MOST_HEALTHY_LINES).map(line),
        ...(more > 0 ? [`… and ${more} more that are healthy`] : []),
    ];
}
function markOf({ fails, verdict }) {
    if (fails)
        return '✗';
    return verdict === 'healthy' ? '✓' : '·';
}
function announcement(row, nowMs) {
    return (0,message/* fill */.GS)((0,row_message/* rowMessage */.e)(row).text, valuesOf(row, nowMs, statusNote(row) + lastPingNote(row, nowMs)));
}
function details(row, nowMs) {
    return `${VERDICT_WORDS[row.verdict]}: ${situation(row, nowMs)}${lastPingNote(row, nowMs)}`;
}
function lastPingNote({ kind, lastPingedAtMs }, nowMs) {
    if (typeof lastPingedAtMs !== 'number')
        return '';
    return `; ${kind === 'workflow' ? 'last success' : 'last ping'} ${when(lastPingedAtMs, nowMs)}`;
}
function situation(row, nowMs) {
    const { fails, lateness } = row;
    const own = lateness === undefined || fails ? ownSituation(row, nowMs) : latenessText(row, lateness);
    return own + statusNote(row);
}
function statusNote({ strangeStatus }) {
    if (strangeStatus === undefined)
        return '';
    return `; judged by its times, because its status "${(0,format/* shortText */.os)(strangeStatus, format/* ID_LENGTH */.hq)}" is not known`;
}
function ownSituation(row, nowMs) {
    const { text } = (0,row_message/* rowMessage */.e)(row);
    switch (row.verdict) {
        case 'acknowledged':
            return acknowledgedText(row);
        case 'late':
            return dueText(row);
        case 'healthy':
            return `next one ${dueText(row)}`;
        case 'waiting':
            if (row.createdAtMs === undefined)
                return `its first run is ${dueText(row)}`;
            return (0,message/* fill */.GS)(afterVerdict(check_messages/* CHECK_MESSAGES */.i.heartbeatNeverPinged.text), valuesOf(row, nowMs));
        case 'orphaned':
            return row.fails ? (0,message/* fill */.GS)(afterVerdict(text), valuesOf(row, nowMs)) : 'nothing will ping it';
        default:
            return (0,message/* fill */.GS)(afterVerdict(text), valuesOf(row, nowMs));
    }
}
function acknowledgedText(row) {
    if (row.acknowledged === undefined)
        return dueText(row);
    const { by, untilMs, why } = row.acknowledged;
    const day = instantText(untilMs - 1).slice(0, '2026-12-05'.length);
    const reason = why === '' ? '' : `: ${(0,format/* shortText */.os)(why, format/* NAME_LENGTH */.xt)}`;
    const due = row.dueMs === undefined ? '' : `; ${dueText(row)}`;
    return `by ${(0,format/* shortText */.os)(by, format/* ID_LENGTH */.hq)} until the end of ${day} UTC${reason}${due}`;
}
function afterVerdict(text) {
    return text.slice(text.indexOf(': ') + 2);
}
function valuesOf(row, nowMs, more = '') {
    const isPatternRow = row.absent?.kind === 'pattern' || row.absent?.kind === 'default';
    return {
        name: (0,format/* shortText */.os)(row.name ?? '', format/* NAME_LENGTH */.xt),
        quoted: quoted(row),
        kind: isPatternRow ? 'Pattern' : row.kind === 'workflow' ? 'Workflow' : 'Heartbeat',
        due: dueText(row) + more,
        more,
        created: when(row.createdAtMs, nowMs),
        fields: row.flaws.join(', '),
        reason: row.flaws.join(', '),
    };
}
function dueText({ dueMs, lateByMs, graceSecs }) {
    if (dueMs === undefined)
        return 'expected at an unknown time';
    return `expected by ${instantText(dueMs)}${graceText(graceSecs)}${lateByMs > 0 ? `, now ${durationText(lateByMs)} late` : ''}`;
}
function graceText(graceSecs) {
    if (graceSecs === undefined)
        return '';
    return graceSecs === 0 ? ' with no grace period' : ` with a grace period of ${(0,duration/* formatDuration */.a3)(graceSecs)}`;
}
function when(ms, nowMs) {
    if (ms === null)
        return 'never';
    if (ms === undefined)
        return 'at an unreadable time';
    const distance = roughly(Math.abs(nowMs - ms));
    return `${ms > nowMs ? `in ${distance}` : `${distance} ago`} (${instantText(ms)})`;
}
function instantText(ms) {
    return ms <= LATEST_MS ? (0,duration/* formatInstant */.r4)(ms) : 'a time beyond the year 9999';
}
function durationText(ms) {
    return ms < 1000 ? 'less than a second' : (0,duration/* formatDuration */.a3)(ms / 1000);
}
function roughly(ms) {
    return durationText(ms).replace(/^(\d+ \w+) \d.*$/, '$1');
}
function quoted({ name }, length = format/* NAME_LENGTH */.xt) {
    if (name === undefined)
        return '(no name)';
    return `"${(0,format/* shortText */.os)(name, length)}"`;
}
function causeText({ cause }) {
    if (cause === undefined)
        return '';
    return ` ${capital((0,format/* shortText */.os)(cause.text, CAUSE_LENGTH))}${cause.url === undefined ? '' : ` (${cause.url})`}.`;
}
function capital(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
function idOf(row) {
    return row.id === undefined ? '' : ` Its ID is ${(0,format/* shortText */.os)(row.id, format/* ID_LENGTH */.hq)}.`;
}
function listOf(rows) {
    const parts = [];
    let length = 0;
    for (const row of rows) {
        const part = `${quoted(row, format/* NAME_LENGTH */.xt / 2)}${row.id === undefined ? '' : ` (${(0,format/* shortText */.os)(row.id, format/* ID_LENGTH */.hq)})`}`;
        length += part.length + 2;
        if (length > LIST_LENGTH)
            break;
        parts.push(part);
    }
    const more = rows.length - parts.length;
    return `${parts.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
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

/***/ 3051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ markdownText)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4018);

const BREAK = '<wbr>';
function markdownText(text, maxLength = 500) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlain */ .$i)(text) ? text : text.replace(FORMAT, ''), maxLength)
        .toWellFormed()
        .replace(ACTIVE, inert);
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
function punctualityReport(all) {
    const seconds = (ms) => (ms === undefined ? null : Math.round(ms / 1000));
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
            .map(({ scheduledMs }) => new Date(scheduledMs).toISOString()),
    }));
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
    orphaned: _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatOrphaned,
};
function rowMessage(row) {
    if (row.absent !== undefined)
        return absenceMessage(row.absent);
    if (row.kind === 'heartbeat')
        return BY_VERDICT[row.verdict] ?? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatMissed;
    if (row.verdict === 'unknown')
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowUnjudged;
    return row.dueMs === undefined ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowUnscheduled : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowMissed;
}
function absenceMessage({ kind, why, asked }) {
    if (kind === 'job')
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatNeverCreated;
    if (why === 'left-out')
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.lineLeftOut;
    if (why === 'no-schedule')
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowNoSchedule;
    if (kind === 'workflow')
        return (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .isPattern */ .Pt)(asked) ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowPatternNotFound : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.workflowNotFound;
    const isEmpty = why === 'no-heartbeats';
    if (kind === 'name')
        return isEmpty ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatAccountEmpty : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.heartbeatNotFound;
    if (isEmpty)
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.patternAccountEmpty;
    return kind === 'default' ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.defaultNotFound : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_MESSAGES */ .i.patternNotFound;
}


/***/ }),

/***/ 6968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   oe: () => (/* binding */ unreadableSummary)
/* harmony export */ });
/* unused harmony export SUMMARY_MAX_BYTES */
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6137);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4018);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7442);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7381);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6488);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3051);
/* harmony import */ var _punctuality_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7494);







const SUMMARY_MAX_BYTES = 256 * 1024;
const SIGNS = {
    failing: '🔴',
    missed: '🔴',
    'never-pinged': '🔴',
    'not-found': '⚫',
    unknown: '❔',
    acknowledged: '🔕',
    late: '🟡',
    waiting: '⏳',
    orphaned: '🗑️',
    paused: '⏸️',
    healthy: '🟢',
};
const STATUS_SIGNS = { missed: '🔴', unknown: '❔', misconfigured: '⚫' };
const HEAD = '| Verdict | Heartbeat | What | Last ping |\n|---|---|---|---|\n';
function summaryOf(result, { unavailable = [], punctuality = [], issueUrl, maxBytes = SUMMARY_MAX_BYTES } = {}) {
    const { rows, failing, nowMs } = result;
    const healthy = rows.filter(({ verdict }) => verdict === 'healthy');
    const others = rows.filter(({ verdict }) => verdict !== 'healthy');
    const title = `## ${signOf(result)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p)((0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .headline */ .Pl)(result))}\n`;
    const advices = adviceList(failing);
    const notRead = unavailable.length === 0 ? '' : `\n**Not read from GitHub:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p)(unavailable.join('. '), 1000)}\n`;
    const issue = issueUrl === undefined ? '' : `\nReported in [the issue](${issueUrl}).\n`;
    const judgedAt = `${notRead}${issue}\nJudged at ${(0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .instantText */ .Xx)(nowMs)}.\n`;
    const foldStart = `\n<details><summary>${healthy.length} healthy</summary>\n\n`;
    const foldEnd = '\n</details>\n';
    const fixed = [title, advices, judgedAt, foldStart, foldEnd, HEAD, HEAD, cutLine(rows, rows.length)];
    const budget = maxBytes - (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .dp)(fixed.join('\n'));
    const shown = linesOf(others, nowMs, budget);
    const listed = healthy.slice(0, _lines_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_HEALTHY_LINES */ .W2);
    const shownHealthy = shown.count < others.length ? NO_LINES : linesOf(listed, nowMs, budget - (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .dp)(shown.text));
    const isListed = shownHealthy.count === listed.length;
    const more = healthy.length - listed.length;
    const moreLine = isListed && more > 0 ? `\n… and ${more} more that are healthy.\n` : '';
    const omitted = [...others.slice(shown.count), ...(isListed ? [] : healthy.slice(shownHealthy.count))];
    const tables = (0,_punctuality_js__WEBPACK_IMPORTED_MODULE_6__/* .punctualityTables */ .A)(punctuality);
    const page = [
        title,
        shown.count > 0 ? `\n${HEAD}${shown.text}` : '',
        advices,
        shownHealthy.count > 0 ? `${foldStart}${HEAD}${shownHealthy.text}${moreLine}${foldEnd}` : '',
        omitted.length > 0 ? cutLine(omitted, rows.length) : '',
    ].join('');
    const hasRoom = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .dp)(page + tables + judgedAt) <= maxBytes;
    return `${page}${hasRoom ? tables : ''}${judgedAt}`;
}
function unreadableSummary(why) {
    return `## ${SIGNS.unknown} The heartbeats couldn't be read\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p)(why, 2000)}\n`;
}
function signOf({ status, rows }) {
    if (status !== 'healthy')
        return STATUS_SIGNS[status];
    return rows.every(({ verdict }) => verdict === 'healthy') ? '🟢' : '🟡';
}
const NO_LINES = { text: '', count: 0 };
function linesOf(rows, nowMs, maxBytes) {
    const lines = [];
    let left = maxBytes;
    for (const row of rows) {
        const line = lineOf(row, nowMs);
        left -= (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .dp)(line);
        if (left < 0)
            break;
        lines.push(line);
    }
    return { text: lines.join(''), count: lines.length };
}
function lineOf(row, nowMs) {
    const cells = [
        `${SIGNS[row.verdict]}&nbsp;${_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICT_WORDS */ ._G[row.verdict]}`,
        `${row.name === undefined ? '(no name)' : code(row.name, _format_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_LENGTH */ .xt)}${formatExpectation(row)}`,
        what(row, nowMs),
        hasTimes(row) ? lastPing(row.lastPingedAtMs, nowMs) : '',
    ];
    return `| ${cells.join(' | ')} |\n`;
}
function formatExpectation({ absent, kind, intervalSecs, graceSecs, id }) {
    const isKnown = absent === undefined && (kind === 'heartbeat' || intervalSecs !== undefined);
    const parts = [
        ...(isKnown ? [`every ${duration(intervalSecs)}, grace period ${duration(graceSecs)}`] : []),
        ...(id === undefined ? [] : [code(id, _format_js__WEBPACK_IMPORTED_MODULE_3__/* .ID_LENGTH */ .hq)]),
    ];
    return parts.length === 0 ? '' : `<br><sub>${parts.join(' · ')}</sub>`;
}
function lastPing(ms, nowMs) {
    const [ago = '', instant] = (0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .when */ .z7)(ms, nowMs).replace(/\)$/, '').split(' (');
    const unbroken = (text) => text.replaceAll(' ', '&nbsp;').replaceAll('-', '&#8209;');
    return unbroken(ago) + (instant === undefined ? '' : `<br><sub>${unbroken(instant)}</sub>`);
}
function hasTimes({ absent, kind, lastPingedAtMs }) {
    return absent === undefined && (kind === 'heartbeat' || lastPingedAtMs !== undefined);
}
function what(row, nowMs) {
    const { cause } = row;
    const more = row.fails && row.olderId !== undefined ? `. ${(0,_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceOn */ .i)(row)}` : '';
    const matter = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p)((0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .situation */ .VD)(row, nowMs) + more);
    if (cause === undefined)
        return matter;
    const text = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p)(cause.text, _lines_js__WEBPACK_IMPORTED_MODULE_4__/* .CAUSE_LENGTH */ .BI);
    const told = cause.url === undefined ? text : `[${text}](${cause.url})`;
    return `${matter}<br>**Cause:** ${told}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p)(cause.advice, _lines_js__WEBPACK_IMPORTED_MODULE_4__/* .CAUSE_LENGTH */ .BI)}`;
}
function duration(secs) {
    return secs === undefined ? '?' : (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(secs);
}
function adviceList(failing) {
    const verdicts = [...new Set(failing.filter(({ cause }) => cause === undefined).map(({ verdict }) => verdict))];
    const lines = verdicts.map((verdict) => `- **${_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICT_WORDS */ ._G[verdict]}**: ${(0,_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .advice */ .v)(verdict)}\n`);
    return lines.length === 0 ? '' : `\n${lines.join('')}`;
}
function cutLine(omitted, total) {
    return (`\n**Cut:** ${omitted.length} of ${total} do not fit here (${(0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .countByVerdict */ .G1)(omitted)}). ` +
        'The log has all that are not healthy, and the output `missed` all that fail.\n');
}
function code(text, length) {
    return `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p)((0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(text, 10 * length), length)}</code>`;
}


/***/ }),

/***/ 8865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S4: () => (/* binding */ judge),
  xG: () => (/* binding */ makeRow),
  Bg: () => (/* binding */ resultOf),
  Ao: () => (/* binding */ withoutIdleDefault)
});

;// CONCATENATED MODULE: ./build/base/group.js
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

// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: ./build/tickstem/heartbeat.js
var heartbeat = __webpack_require__(7392);
// EXTERNAL MODULE: ./build/check/select.js
var check_select = __webpack_require__(9666);
;// CONCATENATED MODULE: ./build/check/verdict.js
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
    const byTimes = judgeTimes(heartbeat, nowMs);
    return status === 'active' ? byTimes : { ...byTimes, strangeStatus: status };
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
const UNJUDGED = ['not-found', 'unknown', 'orphaned'];
const WORST_FIRST = [
    'failing',
    'missed',
    'never-pinged',
    'not-found',
    'unknown',
    'acknowledged',
    'late',
    'waiting',
    'orphaned',
    'paused',
    'healthy',
];
const RANKS = Object.fromEntries(WORST_FIRST.map((verdict, rank) => [verdict, rank]));
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
    const hasWorkflows = rows.some(({ kind }) => kind === 'workflow');
    return hasWorkflows ? rows.filter(({ absent }) => absent?.kind !== 'default') : rows;
}
function resultOf(rows, leftOut, nowMs) {
    const sorted = worstFirst(rows);
    const failing = sorted.filter(({ fails }) => fails);
    const judged = sorted.filter(({ verdict }) => !UNJUDGED.includes(verdict)).length;
    return { status: statusOf(failing), rows: sorted, failing, judged, leftOut, nowMs };
}
function statusOf(failing) {
    const has = (isMeant) => failing.some(({ verdict }) => isMeant(verdict));
    if (has((verdict) => verdict !== 'unknown' && verdict !== 'not-found'))
        return 'missed';
    if (has((verdict) => verdict === 'unknown'))
        return 'unknown';
    return failing.length > 0 ? 'misconfigured' : 'healthy';
}
function judgeNamed(heartbeat, nowMs) {
    const judgement = judgeHeartbeat(heartbeat, nowMs);
    if (heartbeat.name !== undefined)
        return judgement;
    return { ...judgement, verdict: 'unknown', flaws: ['name', ...judgement.flaws] };
}
function heartbeatRow(heartbeat, { verdict, dueMs, lateByMs, flaws, strangeStatus }, failOnPaused, olderId) {
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
    return makeRow({ kind: 'heartbeat', verdict, name, id, fails, flaws, strangeStatus, olderId, ...times });
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
    for (const [name, group] of groupBy(namesakes, (heartbeat) => heartbeat.name ?? '')) {
        const [first] = (0,heartbeat/* namedOldestFirst */.RS)(group, name);
        if (first !== undefined)
            oldest.set(name, first);
    }
    return oldest;
}
function worstFirst(rows) {
    const ranks = [...groupBy(rows, ({ fails, verdict }) => (fails ? 0 : WORST_FIRST.length) + RANKS[verdict])];
    return ranks.sort(([a], [b]) => a - b).flatMap(([, equals]) => equals.sort(longestLateFirst));
}
function longestLateFirst(a, b) {
    return b.lateByMs - a.lateByMs || (0,base_text/* compareText */.n6)(a.name ?? '', b.name ?? '') || (0,base_text/* compareText */.n6)(a.id ?? '', b.id ?? '');
}


/***/ }),

/***/ 9666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ matchNames),
/* harmony export */   Kc: () => (/* binding */ concerns),
/* harmony export */   Lt: () => (/* binding */ select),
/* harmony export */   gO: () => (/* binding */ parseSelection),
/* harmony export */   ko: () => (/* binding */ selects)
/* harmony export */ });
/* harmony import */ var _base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5713);

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
    const excluded = new Asked(selection.leftOut);
    const selected = [];
    const found = new Set();
    const foundLeftOut = new Set();
    for (const heartbeat of heartbeats) {
        const name = heartbeat.name ?? '';
        const isLeftOut = excluded.hasMatch(name);
        const matched = asked.note(name, isLeftOut ? foundLeftOut : found);
        const mayBeMeant = heartbeat.name === undefined && asked.noteAll(found);
        if (!isLeftOut && (matched || mayBeMeant))
            selected.push(heartbeat);
    }
    const absent = asked.texts
        .filter((text) => !found.has(text))
        .map((text) => ({
        asked: text,
        kind: byDefault ? 'default' : (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isPattern */ .Pt)(text) ? 'pattern' : 'name',
        why: isEmpty ? 'no-heartbeats' : foundLeftOut.has(text) ? 'left-out' : 'no-match',
    }));
    return { heartbeats: selected, absent, leftOut: heartbeats.length - selected.length };
}
function selects(selection, defaultPattern) {
    const asked = new Asked(selection.asked.length === 0 ? [defaultPattern] : selection.asked);
    const excluded = new Asked(selection.leftOut);
    return (name) => asked.hasMatch(name) && !excluded.hasMatch(name);
}
function concerns({ asked }, prefix) {
    return (asked.length === 0 ||
        asked.some((text) => {
            const literal = text.split(/[*?]/)[0] ?? '';
            return literal.startsWith(prefix) || ((0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isPattern */ .Pt)(text) && prefix.startsWith(literal));
        }));
}
function matchNames({ asked, leftOut }, names, isPatternFor) {
    const lines = asked.map((line) => ({ line, isPattern: (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isPattern */ .Pt)(line), matches: (0,_base_name_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePattern */ .Eb)(line) }));
    const excluded = new Asked(leftOut);
    const isLeftOut = (name) => excluded.hasMatch(name);
    const left = names.filter((name) => !isLeftOut(name));
    const means = (line, name) => line.matches(name) && (!line.isPattern || isPatternFor(name));
    return {
        selected: left.filter((name) => lines.some((line) => means(line, name))),
        unmatched: lines.filter((line) => !left.some((name) => means(line, name))).map(({ line }) => line),
        isLeftOut,
    };
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