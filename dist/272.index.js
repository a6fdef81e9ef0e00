"use strict";
exports.id = 272;
exports.ids = [272];
exports.modules = {

/***/ 4272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewRuns: () => (/* binding */ reviewRuns)
});

// EXTERNAL MODULE: ./build/base/message.js
var base_message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/heartbeat/name.js
var heartbeat_name = __webpack_require__(9053);
// EXTERNAL MODULE: ./build/heartbeat/called-name.js
var called_name = __webpack_require__(8759);
// EXTERNAL MODULE: ./build/heartbeat/usage.js
var heartbeat_usage = __webpack_require__(3667);
// EXTERNAL MODULE: ./build/workflow/schedule-if.js
var schedule_if = __webpack_require__(6626);
// EXTERNAL MODULE: ./build/github/contents.js
var contents = __webpack_require__(3225);
// EXTERNAL MODULE: ./build/heartbeat/matrix-name.js
var matrix_name = __webpack_require__(9139);
// EXTERNAL MODULE: ./build/workflow/calls.js + 2 modules
var calls = __webpack_require__(603);
// EXTERNAL MODULE: ./build/workflow/yaml.js
var yaml = __webpack_require__(1530);
;// CONCATENATED MODULE: ./build/check/runs/run-jobs.js




const known = new WeakMap();
const read = new WeakMap();
function jobsOfRuns(file, files) {
    const lists = known.get(files.workflows) ?? new Map();
    known.set(files.workflows, lists);
    const list = lists.get(file) ?? (0,calls/* listJobs */.N6)(idOf(file, files), (id) => fileJobs(workflowOf(id, files)));
    lists.set(file, list);
    return list;
}
function idOf(file, { repository }) {
    return { repository, path: `${contents/* WORKFLOW_FOLDER */.xi}/${file}`, ref: '' };
}
function workflowOf(id, files) {
    const { repository, path, ref } = id;
    if (ref !== '' || repository !== files.repository)
        return files.called?.get(idText(id));
    return path.startsWith(`${contents/* WORKFLOW_FOLDER */.xi}/`)
        ? files.workflows.get(path.slice(contents/* WORKFLOW_FOLDER */.xi.length + 1))
        : undefined;
}
function idText({ repository, path, ref }) {
    return `${repository}/${path}@${ref}`;
}
const MOST_CALLED = 20;
async function withCalled(files, read) {
    let known = files;
    for (;;) {
        const missing = unreadIn(known).slice(0, MOST_CALLED - (known.called?.size ?? 0));
        if (missing.length === 0)
            return known;
        const found = await Promise.all(missing.map(async (id) => [idText(id), await read(id)]));
        known = { ...files, workflows: new Map(files.workflows), called: new Map([...(known.called ?? []), ...found]) };
    }
}
function unreadIn(files) {
    const unread = new Map();
    for (const [file, workflow] of files.workflows) {
        if (workflow === undefined || workflow.schedule.length === 0)
            continue;
        for (const id of jobsOfRuns(file, files).unread) {
            const isOwn = id.ref === '' && id.repository === files.repository;
            if (!isOwn && files.called?.has(idText(id)) !== true)
                unread.set(idText(id), id);
        }
    }
    return [...unread.values()];
}
function fileJobs(workflow) {
    if (workflow === undefined)
        return undefined;
    if (!read.has(workflow))
        read.set(workflow, parsed(workflow.text));
    return read.get(workflow);
}
function parsed(text) {
    try {
        return (0,calls/* readFileJobs */.tT)((0,yaml/* parseTypedYaml */.V)(text));
    }
    catch {
        return undefined;
    }
}
function refOf({ calls, jobId, combination }, file) {
    const own = { jobId, label: combination && (0,matrix_name/* matrixLabel */.Uy)(combination.values) };
    const [outer, ...inner] = [...calls.map((call) => ({ jobId: call.jobId, label: callLabel(call) })), own];
    const ref = { file, jobId: outer?.jobId ?? jobId, leg: outer?.label };
    return inner.length === 0 ? ref : { ...ref, inner };
}
function callLabel({ shown = [] }) {
    return shown.length === 0 ? undefined : (0,matrix_name/* shownLabel */.kh)(shown);
}

;// CONCATENATED MODULE: ./build/check/runs/coverage.js




const coverage_known = new WeakMap();
function usageOfFile(file, files) {
    const usages = coverage_known.get(files.workflows) ?? new Map();
    coverage_known.set(files.workflows, usages);
    const usage = usages.get(file) ?? readUsage(file, files);
    usages.set(file, usage);
    return usage;
}
function readUsage(file, files) {
    const list = jobsOfRuns(file, files);
    const usage = {
        ...{ heartbeats: [], dynamic: [], names: new Set(), shared: [], unread: list.unread },
        isOpen: list.isTruncated || list.unread.some(({ repository }) => repository === files.repository),
    };
    for (const one of list.jobs)
        addJob(usage, one, file, files);
    usage.isOpen ||= files.workflows.get(file)?.jobs.some(({ isOpen }) => isOpen) === true;
    return usage;
}
function addJob(usage, one, file, files) {
    const job = workflowOf(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId);
    if (job === undefined)
        return;
    const { steps, isOpen } = (0,heartbeat_usage/* usageOfJob */.Qb)(job, files);
    usage.isOpen ||= isOpen;
    for (const step of steps)
        addStep(usage, step, one, file, files);
}
function addStep(usage, step, one, file, files) {
    const name = step.name ?? defaultNameIn(one, file, files.repository);
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
    const ref = refOf(step.name === undefined ? one : { ...one, combination: undefined }, file);
    if (isMade && !usage.heartbeats.some((other) => other.name === name))
        usage.heartbeats.push({ ...ref, name });
}
function defaultNameIn(one, file, repository) {
    if (one.isDynamic)
        return undefined;
    return (0,called_name/* defaultNameThrough */._)(repository, file, one.calls, one.jobId, one.combination?.values);
}
function isScheduled(one, file, files) {
    const root = files.workflows.get(file);
    const outer = one.calls[0]?.jobId ?? one.jobId;
    const conditions = [
        root?.jobs.find(({ id }) => id === outer)?.condition,
        workflowOf(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId)?.condition,
    ];
    const starts = ({ cron }) => conditions.every((condition) => (0,schedule_if/* evaluateScheduleIf */.G)(condition, cron).run !== 'skipped');
    return root?.schedule.some(starts) === true;
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
    return dynamic.some((one) => idsOf(refOf(one, wanted.file)) === idsOf(wanted));
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
    const list = jobsOfRuns(file, files);
    const same = list.jobs.filter((one) => idsOf(refOf(one, file)) === idsOf(own));
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
    const gained = same.some((one) => labelCount(refOf(one, file)) > labelCount(own) || one.isDynamic);
    const isChanged = !isCutName(name) && (gained || same.every((one) => labelCount(refOf(one, file)) < labelCount(own)));
    return { what: isChanged ? 'matrix' : 'value', place: `${idsOf(own)} in ${file}`, successors };
}
function usesDefaultName(one, files) {
    const job = workflowOf(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId);
    return job !== undefined && (0,heartbeat_usage/* usageOfJob */.Qb)(job, files).steps.some((step) => step.name === undefined);
}
function stepNamesOf(own, files) {
    const same = jobsOfRuns(own.file, files).jobs.filter((one) => idsOf(refOf(one, own.file)) === idsOf(own));
    const jobs = same.flatMap((one) => workflowOf(one.workflow, files)?.jobs.find(({ id }) => id === one.jobId) ?? []);
    const usages = jobs.map((job) => (0,heartbeat_usage/* usageOfJob */.Qb)(job, files));
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

;// CONCATENATED MODULE: ./build/check/runs/messages.js

const RUN_MESSAGES = (0,base_message/* catalog */.U$)({
    fileGone: {
        text: 'there is no workflow file {file} on the default branch any more{last}',
        fix: 'If it was renamed, set `renamed-from` in its job to the old name of the heartbeat. If it is gone for good, delete the heartbeat.',
    },
    orphanedFile: {
        text: 'there is no workflow file {place} on the default branch',
        fix: 'If it was renamed, set `renamed-from` in its job to this name. If it is gone for good, delete the heartbeat.',
    },
    orphanedJob: {
        text: 'there is no job {place}',
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
        text: 'the matrix of {place} has no such values any more',
        fix: 'If it was renamed, set `renamed-from` in its job to this name. If it is gone for good, delete the heartbeat.',
    },
    orphanedValueReplaced: {
        text: 'the matrix of {place} has no such values any more, and all that it has have heartbeats',
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
        text: 'GitHub disabled the workflow after 60 days without activity in the repository{since}',
        fix: 'Enable it there.',
    },
    disabledManually: {
        text: 'the workflow was disabled manually{since}',
        fix: 'Enable it there, or pause the heartbeat.',
    },
    disabledInFork: {
        text: 'the workflow is disabled, as GitHub does by default in forks{since}',
        fix: 'Enable it there.',
    },
    neverTriggered: {
        text: 'GitHub started no run of it since {since}, {ago} ago',
        fix: 'Start it manually: GitHub drops scheduled runs under load. If this repeats, check the account that last changed the cron: GitHub stops the schedules of an account that is suspended or deleted, until another one changes the cron.',
    },
    neverTriggeredFullHour: {
        text: 'GitHub started no run of it since {since}, {ago} ago, and its cron is at the full hour',
        fix: 'Start it manually, and choose another minute: GitHub drops scheduled runs under load, most of all at the full hour.',
    },
    neverRegistered: {
        text: 'GitHub started no run of it since {since}, {ago} ago, and never a scheduled one',
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
        fix: "Fix what GitHub's message says: the job's steps didn't run.",
    },
    stepRemoved: {
        text: 'the run of {when} passed{place}, and the job no longer uses this action',
        fix: 'Add the step again, or delete the heartbeat.',
    },
    stepRenamed: {
        text: 'the run of {when} passed{place}, and the job now has `name: {names}`',
        fix: 'If that is the same heartbeat, set `renamed-from` to this name before the next run; otherwise, delete this one.',
    },
    unscheduledNotStarted: {
        text: 'its workflow has no schedule, and nothing started it since {since}, {ago} ago',
        fix: 'If its cron was removed for a time, pause the heartbeat; if for good, delete it. Otherwise, look at what should start it.',
    },
    notDue: {
        text: "nothing was scheduled since {since}: the heartbeat's interval is shorter than the longest gap in the schedule",
        fix: 'Remove `interval`, so that it follows the schedule, or set it to the longest gap.',
    },
    matrixJobGone: {
        text: 'the run of {when} had no matrix job ({values})',
        fix: 'If the matrix lost it for good, delete the heartbeat.',
    },
    startupFailure: {
        text: 'the run of {when} could not be started',
        fix: 'GitHub rejected its workflow file: the run says why.',
    },
    runFailed: {
        text: 'the run of {when} failed{place}',
        fix: 'Fix the job, and run it again: its next successful run makes it healthy.',
    },
    runTimedOut: {
        text: 'the run of {when} reached its time limit{place}',
        fix: 'Fix the job, or give it more time (`timeout-minutes`).',
    },
    runSkippedJob: {
        text: 'the run of {when} skipped {skipped}',
        fix: 'Its `if`, or a job that it needs, kept it from running.',
    },
    runDidNotPing: {
        text: 'the run of {when} passed{place}, and did not ping{said}',
        fix: "This is a fault of the monitoring, not of the job: the log of heartbeat-action's post step says why.",
    },
    cancelledBefore: {
        text: 'the run of {when} was cancelled before {what} started',
        fix: 'Most likely by a newer run of its concurrency group, or while it waited for a runner.',
    },
    cancelledWhile: {
        text: 'the run of {when} was cancelled while job {job} was running{step}',
        fix: 'By a person, by a newer run of its concurrency group, or by the time limit of the job.',
    },
    runInProgress: {
        text: 'the run of {when} has been running for {ago}',
        fix: 'Wait for it.',
    },
    runWaiting: {
        text: 'the run of {when} has been waiting to start for {ago}',
        fix: 'See what it waits for: a runner, an approval, or another run.',
    },
    runEndedAs: {
        text: 'the run of {when} ended as "{conclusion}"{place}',
        fix: 'Look at the run.',
    },
    runsUnknown: {
        text: 'what became of its runs is not known{reason}',
        fix: 'Look at its last runs.',
    },
    fileGoneForLine: {
        text: 'the workflow file no longer exists; its last scheduled run started {when}',
        fix: 'Restore it, or remove its line from `workflows`.',
    },
    scheduleRemoved: {
        text: 'its schedule was removed; its last scheduled run started {when}',
        fix: 'Restore it, or remove its line from `workflows`.',
    },
    filesUnread: { text: "the workflow files couldn't be read from GitHub" },
    fileUnread: { text: "it couldn't be read from GitHub" },
    runsUnread: { text: "its runs couldn't be read from GitHub" },
    lastChangeUnread: { text: "the last change of its file couldn't be read from GitHub" },
    unscheduledUnjudged: { text: 'it has no schedule by which it could be judged' },
    scheduleNotUsed: { text: 'Nothing is judged by the schedule of {file}: {reason}' },
});

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
        const { shared, unread } = usageOfFile(file, files);
        for (const name of shared)
            notes.add((0,base_message/* say */.cv)(RUN_MESSAGES.sharedLabel, { name }));
        if (!callers.has(file))
            continue;
        for (const { repository, path, ref } of unread) {
            const own = repository === files.repository && ref === '';
            notes.add((0,base_message/* say */.cv)(RUN_MESSAGES.calledUnread, { workflow: own ? path : `${repository}/${path}@${ref}`, file }));
        }
    }
    return [...notes];
}

// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs = __webpack_require__(204);
// EXTERNAL MODULE: ./build/workflow/displayed-pattern.js
var displayed_pattern = __webpack_require__(1305);
;// CONCATENATED MODULE: ./build/check/runs/match-job.js





function countedRuns(runs) {
    return runs.filter(({ event }) => inputs/* DEFAULT_EVENTS */.O$.includes(event));
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
        const filled = pattern.isCut ? undefined : (0,displayed_pattern/* fillPattern */.ut)(pattern, name);
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
async function jobIn(run, ref, history, files) {
    if (run.conclusion === 'startup_failure')
        return undefined;
    const jobs = (await history.jobs(run.id)) ?? [];
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
    const list = jobsOfRuns(ref.file, files);
    const isListed = list.jobs.some((one) => isMeant(one, segmentsOf(ref), 'any'));
    return isListed || list.unread.length === 0 ? list : listOf(segmentsOf(ref));
}
function listOf(segments) {
    const jobs = segments.map(({ jobId, label }, level) => {
        const uses = level < segments.length - 1 ? `./${level + 1}` : undefined;
        return { id: jobId, expansion: { kind: label === undefined ? 'none' : 'dynamic' }, uses };
    });
    return (0,calls/* listJobs */.N6)({ repository: '', path: '0', ref: '' }, ({ path }) => jobs.slice(Number(path), Number(path) + 1));
}
function isMeant({ calls, jobId, combination, isDynamic }, segments, labels = 'same') {
    const ids = [...calls.map((call) => call.jobId), jobId];
    if (ids.length !== segments.length || ids.some((id, level) => id !== segments[level]?.jobId))
        return false;
    if (labels === 'any')
        return true;
    const own = segments.at(-1)?.label;
    const isOwn = isDynamic || own === undefined || (combination && (0,matrix_name/* matrixLabel */.Uy)(combination.values)) === own;
    return isOwn && calls.every((call, level) => call.shown === undefined || callLabel(call) === segments[level]?.label);
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
    const filled = (0,displayed_pattern/* fillPattern */.ut)(pattern, name);
    if (filled === undefined)
        return undefined;
    if (filled === 'ambiguous' || pattern.isCut)
        return PERHAPS;
    const segments = segmentsOf(ref);
    const isCall = (call, level) => call.shown !== undefined || callLabel({ ...call, shown: textsAt(filled, level) }) === segments[level]?.label;
    if (!one.calls.every(isCall))
        return undefined;
    const own = segments.at(-1)?.label;
    if (!one.isDynamic || own === undefined)
        return 0;
    return common(textsAt(filled, one.calls.length), own);
}
function common(texts, label) {
    const left = label.replace(/ ?~[0-9a-f]{8}$/, '').split(', ');
    const shown = texts.flatMap((text) => (0,matrix_name/* printable */.g$)(text).split(', ')).filter((text) => text !== '');
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
        const filled = (0,displayed_pattern/* fillPattern */.ut)(pattern, name);
        if (filled === undefined || filled === 'ambiguous' || pattern.isCut)
            return false;
        return filled.some(({ slot, text }) => slot.from === 'matrix' && text !== '');
    });
}
function mayBeOf({ displayed }, name) {
    return displayed.patterns.some((pattern) => (0,displayed_pattern/* fillPattern */.ut)(pattern, name) !== undefined);
}

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/github/json.js
var json = __webpack_require__(4025);
;// CONCATENATED MODULE: ./build/github/actions.js


const RUNS_KEPT_MS = 400 * duration/* DAY_MS */.sO;
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
const LISTED_WORKFLOWS = PAGE;
async function findWorkflow({ octokit, at, refuse }, file) {
    const answer = await octokit.rest.actions.getWorkflow({ ...at, workflow_id: file }).catch((thrown) => {
        if (thrown.status === 404)
            return undefined;
        return refuse(`the state of ${file}`, 'actions: read')(thrown);
    });
    if (answer === undefined)
        return undefined;
    const { path, state, updated_at } = answer.data;
    return { path, state, updatedAtMs: (0,json/* instant */.uR)(updated_at) };
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

;// CONCATENATED MODULE: ./build/schedule/lateness.js
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
    const counted = lateness_countedRuns(latenessOf(timetable, runs, Math.min(dueMs, nowMs), scheduleChangedAtMs), dueMs);
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
function lateness_countedRuns(oldestFirst, dueMs) {
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

;// CONCATENATED MODULE: ./build/check/runs/in-force.js


const RUN_MS = 2 * duration/* DAY_MS */.sO;
async function newestCounted(history, file, sinceMs) {
    return countedRuns((await history.runs(file, sinceMs - RUN_MS)) ?? [])[0];
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

;// CONCATENATED MODULE: ./build/check/runs/waiting.js




const waiting_LEAST_MS = 8 * 86_400_000;
const TIMES = 31;
function runsNeeded({ lastAt }, dueMs) {
    let sinceMs = dueMs - waiting_LEAST_MS;
    let timeMs = dueMs;
    for (let nth = 0; nth < TIMES && timeMs !== undefined; nth++) {
        sinceMs = Math.min(sinceMs, timeMs);
        timeMs = lastAt(timeMs - 1);
    }
    return Math.max(sinceMs, dueMs - RUNS_KEPT_MS);
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

;// CONCATENATED MODULE: ./build/check/runs/expanded.js






const expanded_MOST_RUNS = 3;
async function uncoveredByRuns(context) {
    const { usage } = context;
    const scheduled = [...usage.workflows].filter(([, workflow]) => (workflow?.schedule.length ?? 0) > 0);
    const found = scheduled.map(async ([file]) => {
        const { dynamic } = usageOfFile(file, usage);
        return dynamic.length === 0 ? [] : uncoveredIn(file, dynamic, context);
    });
    return (await Promise.all(found)).flat();
}
async function uncoveredIn(file, dynamic, { history, files, usage, names, nowMs }) {
    const timetable = files?.get(file)?.timetable;
    const listed = timetable && (await history.runs(file, runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs)));
    const runs = scheduledRuns(listed ?? []).slice(0, expanded_MOST_RUNS);
    const prefix = `${usage.repository}/${file}/`;
    const existing = [...names].flatMap((name) => name.startsWith(prefix) ? ((0,heartbeat_name/* parseDefaultName */.qv)(name, usage.repository) ?? []) : []);
    const uncovered = [];
    for (const one of dynamic) {
        const expanded = await expandedIn(runs, one, history);
        const missing = expanded.filter((name) => !existing.some((ref) => (ref.leg !== undefined || ref.inner ? fits(one, name, ref) : false)));
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
    const shown = shownIn(one, name);
    const isShown = (level) => (shown?.[level] ?? []).some((text) => text !== '');
    return (one.calls.every((call, level) => call.shown !== undefined || isShown(level)) &&
        (!one.isDynamic || isShown(one.calls.length)));
}
function wantedFor(one, displayed, prefix, repository) {
    const shown = shownIn(one, displayed) ?? [];
    const segments = one.calls.map((call, level) => labelled(call.jobId, callLabel({ shown: call.shown ?? shown[level] ?? [] })));
    const own = one.isDynamic ? (0,matrix_name/* shownLabel */.kh)(shown[one.calls.length] ?? []) : undefined;
    const name = `${prefix}${[...segments, labelled(one.jobId, own)].join('/')}`;
    const ref = (0,heartbeat_name/* parseDefaultName */.qv)(name, repository);
    return ref === undefined ? [] : [{ ...ref, name }];
}
function labelled(jobId, label) {
    return label === undefined ? jobId : `${jobId} (${label})`;
}

;// CONCATENATED MODULE: ./build/schedule/punctuality.js

const MOST_SLOTS = 2016;
function punctuality(facts) {
    const { timetable, allowanceMs, nowMs } = facts;
    const times = scheduledTimes(facts);
    const runs = facts.runs
        .filter(({ createdAtMs }) => Number.isFinite(createdAtMs) && createdAtMs <= nowMs)
        .sort((a, b) => a.createdAtMs - b.createdAtMs || a.id - b.id);
    const started = isFrequent(timetable) ? byFirstTime(times, runs) : byLastTime(times, runs);
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
    const neededMs = runsNeeded(timetable, dueMs);
    const runs = scheduledRuns((await history.runs(file, neededMs)) ?? []);
    const oldest = runs.at(-1);
    if (oldest === undefined)
        return undefined;
    const [waiting, changedAtMs] = await Promise.all([
        waitingFor(file, dueMs, context),
        scheduleChangedAt(history, file, runs, read),
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

// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
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
                return sentence((0,base_message/* say */.cv)(messages/* GITHUB_MESSAGES */.R.githubNotRequested, { ...what, most: MOST_REQUESTS }));
            }
            const until = new Date(limit.resetMs).toISOString().slice(11, 16);
            return sentence((0,base_message/* say */.cv)(messages/* GITHUB_MESSAGES */.R.githubFewRequestsLeft, { ...what, until }));
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
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(9774);
;// CONCATENATED MODULE: ./build/github/queue.js




const AT_ONCE = 4;
const ATTEMPTS = 2;
function openQueue(given, token, requests) {
    const budget = { ...given, attempts: ATTEMPTS };
    const unavailable = token === '' ? [messages/* GITHUB_MESSAGES */.R.githubTokenNotSet.text] : [];
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
    const untimely = () => (0,base_message/* say */.cv)(messages/* GITHUB_MESSAGES */.R.githubNoTime, { count: `${unasked} more ${unasked === 1 ? 'request' : 'requests'}` });
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
    const repository = at(workflow_tree_parsed(body), 'data', 'repository');
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
function workflow_tree_parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/runner/run.js
var run = __webpack_require__(6715);
// EXTERNAL MODULE: ./build/schedule/interval.js
var interval = __webpack_require__(4140);
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
        const minute = cron.minutes[firings_countUpTo(atMs, cron.minutes, instantOf) - 1];
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
        const minute = cron.minutes[firings_countUpTo(atMs, cron.minutes, instantOf)];
        if (minute !== undefined)
            return instantOf(minute);
    }
    return NO_FIRINGS.nextMs;
}
function firings_countUpTo(atMs, minutes, instantOf) {
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














const history_HOUR_MS = 3_600_000;
const WINDOWS_MS = [6, 24, 3 * 24, 10 * 24, 35 * 24, 100 * 24, 400 * 24].map((hours) => hours * history_HOUR_MS);
function openHistory({ connection: given, repository, defaultBranch, budget }) {
    const { clock, deadlineMs } = budget;
    const requests = openBudget(given.send, clock);
    const connection = { ...given, send: requests.send };
    const queue = openQueue(budget, connection.token, requests);
    const github = (0,client/* openGitHub */.o)({ connection, repository, clock, deadlineMs });
    const once = remembered();
    const evaluation = evaluateUntil(deadlineMs, clock);
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
        return texts && new Map([...texts].map(([file, text]) => [file, evaluation.file(text)]));
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
    const listedFromMs = new Map();
    const runs = async (file, sinceMs) => {
        const windowMs = WINDOWS_MS.find((ms) => openedAtMs - ms <= sinceMs);
        const ownMs = windowMs === undefined ? sinceMs : openedAtMs - windowMs;
        listedFromMs.set(file, Math.min(listedFromMs.get(file) ?? ownMs, ownMs));
        await allAsked();
        const fromMs = listedFromMs.get(file) ?? ownMs;
        const listed = await once(`runs ${file} ${fromMs}`, () => listSince(file, fromMs));
        return listed?.filter((run) => run.createdAtMs >= Math.floor(sinceMs / 1000) * 1000 && isOnBranch(run, defaultBranch));
    };
    return {
        files,
        states,
        ...otherRecords({ github, queue, once, repository }, states),
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
            return [...queue.unavailable, ...evaluation.unavailable()];
        },
    };
}
function otherRecords({ github, queue, once, repository }, states) {
    return {
        async state(file) {
            const path = `${contents/* WORKFLOW_FOLDER */.xi}/${file}`;
            const listed = await states();
            const found = listed?.find((one) => one.path === path);
            if (found !== undefined || listed === undefined || listed.length < LISTED_WORKFLOWS)
                return found;
            return once(`state ${file}`, () => queue.ask('actions: read', () => findWorkflow(github, file)));
        },
        lockFile: () => once('lock', () => readLock(github.connection, queue, repository)),
        called: (id) => once(`called ${idText(id)}`, () => readCalled(github.connection, queue, id)),
    };
}
function evaluateUntil(deadlineMs, clock) {
    let leftOut = 0;
    return {
        file(text) {
            const isLate = text !== undefined && clock.monotonicMs() >= deadlineMs;
            if (isLate)
                leftOut += 1;
            return understood(isLate ? undefined : text, clock.now());
        },
        unavailable: () => leftOut === 0 ? [] : [(0,base_message/* say */.cv)(messages/* GITHUB_MESSAGES */.R.filesNotEvaluated, { count: leftOut }).replace(/\.$/, '')],
    };
}
function allAsked() {
    return new Promise((resolve) => setImmediate(resolve));
}
function readLock(connection, queue, repository) {
    const path = `${contents/* WORKFLOW_FOLDER */.xi}/actions.lock`;
    return queue.ask('contents: read', (timeoutMs) => (0,contents/* readFile */.TA)(connection, { repository, path, sha: '' }, timeoutMs).catch(() => undefined));
}
function readCalled(connection, queue, { repository, path, ref }) {
    return queue.ask('contents: read', async (timeoutMs) => {
        const text = await (0,contents/* readFile */.TA)(connection, { repository, path, sha: ref }, timeoutMs).catch(() => undefined);
        return text === undefined ? undefined : understood(text, 0).workflow;
    });
}
function textIn({ texts }, file) {
    const text = texts.get(file);
    return text === undefined && texts.has(file) ? undefined : { text };
}
function isOnBranch({ event, branch }, defaultBranch) {
    return (run/* DEFAULT_BRANCH_EVENTS */.pG.includes(event) || defaultBranch === undefined || branch === '' || branch === defaultBranch);
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

// EXTERNAL MODULE: ./build/check/rows.js + 2 modules
var check_rows = __webpack_require__(8865);
// EXTERNAL MODULE: ./build/runner/reporter.js
var reporter = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/check/runs/cause.js



const DISABLED = {
    disabled_inactivity: RUN_MESSAGES.disabledForInactivity,
    disabled_manually: RUN_MESSAGES.disabledManually,
    disabled_fork: RUN_MESSAGES.disabledInFork,
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
        text: (0,base_message/* fill */.GS)(RUN_MESSAGES.fileGone.text, { file, last }),
        url: newest?.url || undefined,
        advice: RUN_MESSAGES.fileGone.fix,
    };
}
function disabledBy({ state, workflowUrl }) {
    const what = DISABLED[state?.state ?? ''];
    if (what === undefined)
        return undefined;
    const since = state?.updatedAtMs === undefined ? '' : ` (state changed ${(0,duration/* formatInstant */.r4)(state.updatedAtMs)})`;
    return { kind: 'disabled', text: (0,base_message/* fill */.GS)(what.text, { since }), url: workflowUrl, advice: what.fix };
}
function notKnown({ unavailable, workflowUrl }) {
    return {
        kind: 'unknown',
        text: (0,base_message/* fill */.GS)(RUN_MESSAGES.runsUnknown.text, { reason: unavailable.length === 0 ? '' : `: ${unavailable.join('. ')}` }),
        url: workflowUrl,
        advice: RUN_MESSAGES.runsUnknown.fix,
    };
}
function notDue({ sinceMs, workflowUrl }) {
    return {
        kind: 'not-due',
        text: (0,base_message/* fill */.GS)(RUN_MESSAGES.notDue.text, { since: (0,duration/* formatInstant */.r4)(sinceMs) }),
        url: workflowUrl,
        advice: RUN_MESSAGES.notDue.fix,
    };
}
function unscheduled({ sinceMs, nowMs, workflowUrl }) {
    return {
        kind: 'never-triggered',
        text: (0,base_message/* fill */.GS)(RUN_MESSAGES.unscheduledNotStarted.text, { since: (0,duration/* formatInstant */.r4)(sinceMs), ago: ago(nowMs - sinceMs) }),
        url: workflowUrl,
        advice: RUN_MESSAGES.unscheduledNotStarted.fix,
    };
}
function lostLeg(run, { missingLeg }) {
    return {
        kind: 'gone',
        text: (0,base_message/* fill */.GS)(RUN_MESSAGES.matrixJobGone.text, { when: (0,duration/* formatInstant */.r4)(run.createdAtMs), values: missingLeg ?? '' }),
        url: run.url || undefined,
        advice: RUN_MESSAGES.matrixJobGone.fix,
    };
}
function neverTriggered({ sinceMs, nowMs, workflowUrl, isFullHour, neverScheduled }) {
    const dropped = isFullHour ? RUN_MESSAGES.neverTriggeredFullHour : RUN_MESSAGES.neverTriggered;
    const { text, fix } = neverScheduled ? RUN_MESSAGES.neverRegistered : dropped;
    return {
        kind: 'never-triggered',
        text: (0,base_message/* fill */.GS)(text, { since: (0,duration/* formatInstant */.r4)(sinceMs), ago: ago(nowMs - sinceMs) }),
        url: workflowUrl,
        advice: fix,
    };
}
function rejectedBy(run, { notLocked }) {
    const refused = run.conclusion === 'startup_failure' ? RUN_MESSAGES.startupFailure : RUN_MESSAGES.fileRejected;
    const { text, fix } = notLocked === undefined ? refused : RUN_MESSAGES.actionNotLocked;
    const values = { when: (0,duration/* formatInstant */.r4)(run.createdAtMs), action: notLocked ?? '' };
    return { kind: 'startup-failure', text: (0,base_message/* fill */.GS)(text, values), url: run.url || undefined, advice: fix };
}
const CONCLUSIONS = {
    startup_failure: {
        kind: 'startup-failure',
        describe: ({ when }) => (0,base_message/* fill */.GS)(RUN_MESSAGES.startupFailure.text, { when }),
        advice: RUN_MESSAGES.startupFailure.fix,
    },
    failure: {
        kind: 'failed',
        describe: ({ when, inJob, atStep }) => (0,base_message/* fill */.GS)(RUN_MESSAGES.runFailed.text, { when, place: inJob + atStep }),
        advice: RUN_MESSAGES.runFailed.fix,
    },
    timed_out: {
        kind: 'timed-out',
        describe: ({ when, inJob, atStep }) => (0,base_message/* fill */.GS)(RUN_MESSAGES.runTimedOut.text, { when, place: inJob + atStep }),
        advice: RUN_MESSAGES.runTimedOut.fix,
    },
    skipped: {
        kind: 'skipped',
        describe: ({ when, job }) => (0,base_message/* fill */.GS)(RUN_MESSAGES.runSkippedJob.text, { when, skipped: job === undefined ? 'all of its jobs' : `job ${job.name}` }),
        advice: RUN_MESSAGES.runSkippedJob.fix,
    },
    success: {
        kind: 'not-pinged',
        describe: ({ when, inJob, said }) => (0,base_message/* fill */.GS)(RUN_MESSAGES.runDidNotPing.text, { when, place: inJob, said }),
        advice: RUN_MESSAGES.runDidNotPing.fix,
    },
};
function causeInRun(run, facts) {
    const { job, annotations } = facts;
    const where = {
        when: (0,duration/* formatInstant */.r4)(run.createdAtMs),
        job,
        inJob: job === undefined ? '' : `, in job ${job.name}`,
        atStep: job?.failedStep === undefined ? '' : ` at step "${job.failedStep}"`,
        said: annotations.length === 0 ? '' : `; it said: ${annotations.join(' / ')}`,
    };
    const { kind, text, advice } = beforeSteps(run, where) ?? stepGone(run, where, facts) ?? becameOf(run, where, facts);
    return { kind, text, url: job?.url || run.url || undefined, advice };
}
function beforeSteps({ conclusion }, { when, job, inJob, said }) {
    if (job?.conclusion !== 'failure' || conclusion === 'startup_failure' || !isBeforeSteps(job) || said === '')
        return undefined;
    const { text, fix } = RUN_MESSAGES.failedBeforeSteps;
    return { kind: 'failed', text: (0,base_message/* fill */.GS)(text, { when, place: inJob, said }), advice: fix };
}
function isBeforeSteps({ hasSteps, failedStep }) {
    return !hasSteps || failedStep === 'Set up job';
}
function stepGone(run, { when, job, inJob }, { stepNames }) {
    const hasPassed = run.status === 'completed' && (job ?? run).conclusion === 'success';
    if (stepNames === undefined || !hasPassed)
        return undefined;
    const { text, fix } = stepNames.length === 0 ? RUN_MESSAGES.stepRemoved : RUN_MESSAGES.stepRenamed;
    return { kind: 'not-pinged', text: (0,base_message/* fill */.GS)(text, { when, place: inJob, names: stepNames.join(', ') }), advice: fix };
}
function becameOf(run, where, { nowMs }) {
    const { when, job } = where;
    const { status, startedAtMs } = job ?? run;
    if (status !== 'completed' && run.conclusion !== 'startup_failure') {
        const { text, fix } = status === 'in_progress' ? RUN_MESSAGES.runInProgress : RUN_MESSAGES.runWaiting;
        return {
            kind: 'running',
            text: (0,base_message/* fill */.GS)(text, { when, ago: ago(nowMs - (startedAtMs ?? run.startedAtMs)) }),
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
            text: (0,base_message/* fill */.GS)(RUN_MESSAGES.runEndedAs.text, { when, conclusion, place: where.inJob }),
            advice: RUN_MESSAGES.runEndedAs.fix,
        };
    return { kind: known.kind, text: known.describe(where), advice: known.advice };
}
function cancelled({ when, job, atStep }) {
    return job === undefined || !job.hasSteps
        ? {
            kind: 'cancelled',
            text: (0,base_message/* fill */.GS)(RUN_MESSAGES.cancelledBefore.text, { when, what: job === undefined ? 'its job' : `job ${job.name}` }),
            advice: RUN_MESSAGES.cancelledBefore.fix,
        }
        : {
            kind: 'cancelled',
            text: (0,base_message/* fill */.GS)(RUN_MESSAGES.cancelledWhile.text, { when, job: job.name, step: atStep }),
            advice: RUN_MESSAGES.cancelledWhile.fix,
        };
}
function ago(ms) {
    return (0,duration/* formatDuration */.a3)(Math.max(0, ms) / 1000);
}

;// CONCATENATED MODULE: ./build/check/runs/find-cause.js







async function findCause(missed, context) {
    const { file, sinceMs, dueMs } = missed;
    const { history, files, usage, nowMs, repositoryUrl } = context;
    const [states, listed] = await Promise.all([history.states(), history.runs(file, sinceMs)]);
    const state = states && (await history.state(file));
    const isHidden = states === undefined && listed?.length === 0;
    const workflow = files?.get(file)?.workflow;
    const isUnscheduled = workflow?.schedule.length === 0;
    const counted = (isUnscheduled ? listed : listed && countedRuns(listed))?.filter((run) => isFor(run, dueMs));
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
        ...(await jobFacts(runs?.[0], missed, history, usage)),
        unavailable: history.unavailable,
        workflowUrl: `${repositoryUrl}/actions/workflows/${encodeURIComponent(file).replace(/[()'!*]/g, '')}`,
        isFullHour: workflow?.schedule.some(({ cron }) => /^\s*0+\s/.test(cron)) === true,
        neverScheduled: isSilent && (await hasNeverRun(file, context)),
        ...(await rejectionOf(listed ?? [], context)),
        stepNames: stepNamesOf(missed, usage),
    });
}
async function hasNeverRun(file, { history, files, nowMs }) {
    const timetable = files?.get(file)?.timetable;
    if (timetable === undefined)
        return false;
    const recent = await history.runs(file, runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs));
    if (recent?.some(({ event }) => event === 'schedule') !== false)
        return false;
    const all = await history.runs(file, nowMs - RUNS_KEPT_MS);
    return all?.every(({ event }) => event !== 'schedule') === true;
}
async function rejectionOf(runs, { history, usage }) {
    const newest = runs.find((run) => run.event === 'push' || countedRuns([run]).length > 0);
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
    const job = newest && (await jobIn(newest, missed, history, files));
    const isLost = newest !== undefined && (await isLegLost(newest, missed, history, files));
    const isUnstarted = job?.conclusion === 'failure' && isBeforeSteps(job);
    const isTelling = job?.conclusion === 'success' || isUnstarted;
    const said = isTelling && job.checkRunId !== undefined ? await history.annotations(job.checkRunId) : [];
    return {
        job,
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
    return lacksLeg((await history.jobs(run.id)) ?? [], ref, files);
}

;// CONCATENATED MODULE: ./build/check/runs/rejected.js



async function judgeRejected(missing, context) {
    const { files, usage, nowMs } = context;
    const wrong = new Set(missing.map(({ file }) => file).filter((file) => files?.get(file)?.problem !== undefined));
    const rows = [...wrong].map(async (file) => {
        const whole = { file, jobId: undefined, leg: undefined, sinceMs: nowMs - RUNS_KEPT_MS, dueMs: undefined };
        const cause = await findCause(whole, context);
        const row = { kind: 'workflow', verdict: 'missed', name: `${usage.repository}/${file}`, fails: true };
        return cause.kind === 'startup-failure' ? [(0,check_rows/* makeRow */.xG)({ ...row, cause })] : [];
    });
    return (await Promise.all(rows)).flat();
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

;// CONCATENATED MODULE: ./build/check/runs/job-runs.js


async function outcomeIn(run, job, { history, usage }) {
    const byRun = outcomeOf(run.status, run.conclusion);
    if (run.conclusion === 'startup_failure')
        return byRun;
    const found = await jobIn(run, job, history, usage);
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
        return RUN_MESSAGES.orphanedFile;
    if (what === 'job')
        return RUN_MESSAGES.orphanedJob;
    if (what === 'call')
        return RUN_MESSAGES.orphanedCall;
    if (isCutName(name))
        return RUN_MESSAGES.orphanedCut;
    if (what === 'matrix')
        return isReplaced ? RUN_MESSAGES.orphanedMatrixReplaced : RUN_MESSAGES.orphanedMatrix;
    return isReplaced ? RUN_MESSAGES.orphanedValueReplaced : RUN_MESSAGES.orphanedValue;
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
    const lost = files && lostBy(name, job, usage);
    if (lost !== undefined)
        return orphaned(row, lost, context.names, context.isNamed(name));
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
    return judgePastDue(row, job, { facts, schedule, dueMs, runs: countedRuns(listed) }, context);
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
;// CONCATENATED MODULE: ./build/check/runs/uncovered-verdict.js












const uncovered_verdict_LONGEST_MS = 18 * 3_600_000;
const LONGEST_INTERVAL_SECS = 86_400;
async function judgeUncovered(wanted, context) {
    const { file, jobId } = wanted;
    const { files, nowMs } = context;
    const { workflow } = files?.get(file) ?? {};
    const { timetable, intervalSecs } = scheduleOfJob(file, jobId, context) ?? files?.get(file) ?? {};
    if (workflow === undefined || timetable === undefined || intervalSecs === undefined)
        return [];
    const outer = workflow.jobs.find(({ id }) => id === jobId);
    if (isNeverScheduled(outer, workflow.schedule))
        return [];
    const isByRuns = intervalSecs > LONGEST_INTERVAL_SECS;
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
    const listed = await history.runs(file, runsNeeded(timetable, dueMs));
    if (listed === undefined)
        return isByRuns ? { ...row, verdict: 'unknown', fails: true, flaws: [RUN_MESSAGES.runsUnread.text] } : row;
    const ref = { file, jobId, leg, inner };
    const graceMs = (0,grace/* defaultGraceSecs */.s)(intervalSecs, true) * 1000;
    const isFor = ({ event, createdAtMs }) => createdAtMs >= (isByRuns && event !== 'schedule' ? dueMs - graceMs : dueMs);
    const [runs, waiting] = await Promise.all([
        decidingRuns(countedRuns(listed).filter(isFor), (run) => outcomeIn(run, ref, context)),
        waitingFor(file, dueMs, context),
    ]);
    if (isByRuns && runs.some(({ outcome }) => outcome === 'success'))
        return { ...row, verdict: 'healthy' };
    const allowanceMs = () => waiting?.allowance.ms ?? graceMs;
    const facts = { timetable, sinceMs, answers: [], runs, graceMs, nowMs, intervalMs: intervalSecs * 1000, allowanceMs };
    const last = { lastPingedAtMs: isByRuns ? undefined : null };
    const judged = byStatus({ ...row, ...last }, scheduleStatus(facts), waiting, nowMs);
    if (!judged.fails || (!isByRuns && isFirstInProgress(runs)))
        return judged.fails ? row : judged;
    return { ...judged, cause: await findCause({ ...ref, sinceMs: dueMs, dueMs }, context) };
}
function isFirstInProgress(runs) {
    return runs.length > 0 && runs.every(({ outcome }) => outcome === 'active');
}
async function hasJobSince(wanted, timetable, { history, usage, nowMs }) {
    const { file } = wanted;
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
    if (then === 'none')
        return newest.createdAtMs;
    const workflows = new Map([[file, then?.workflow]]);
    const hadJob = then === undefined || mayHaveJob(wanted, { ...usage, workflows });
    return hadJob ? sinceMs : newest.createdAtMs;
}

// EXTERNAL MODULE: ./build/base/name-pattern.js
var name_pattern = __webpack_require__(5713);
// EXTERNAL MODULE: ./build/check/select.js
var check_select = __webpack_require__(9666);
;// CONCATENATED MODULE: ./build/check/runs/file-verdict.js









const MOST_LOOKED_INTO = 5;
async function judgeFile(row, schedule, context) {
    const { history, nowMs } = context;
    const { file, read, graceMs } = schedule;
    const { timetable } = read;
    const runs = await runsOf(file, timetable, context);
    if (runs === undefined)
        return { unreadable: RUN_MESSAGES.runsUnread.text };
    const scheduled = scheduledRuns(runs).filter(hasSucceeded);
    const lastPingedAtMs = maxOf(runs.filter(hasSucceeded).map(({ startedAtMs }) => startedAtMs));
    const seen = { ...row, lastPingedAtMs };
    const facts = file_verdict_factsOf(timetable, scheduled.map(answerOf), runs, { graceMs, nowMs });
    if (!isPast(dueOf(facts), nowMs))
        return { row: file_verdict_onTime(seen, facts) };
    const newestMs = scheduled[0]?.createdAtMs ?? Number.NEGATIVE_INFINITY;
    const others = await answersOfOthers(runs, newestMs - graceMs, context);
    const answered = file_verdict_factsOf(timetable, [...facts.answers, ...others], runs, { graceMs, nowMs });
    if (!isPast(dueOf(answered), nowMs))
        return { row: file_verdict_onTime(seen, answered) };
    const since = await inForceSince(history, file, read, runsNeeded(timetable, nowMs));
    if (since === undefined)
        return { unreadable: RUN_MESSAGES.lastChangeUnread.text };
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
async function runsOf(file, timetable, { history, nowMs, usage }) {
    const isCheck = (0,heartbeat_usage/* hasOnlyChecks */.EL)(usage.workflows.get(file), { ...usage, file });
    const count = async (listed) => {
        const runs = countedRuns(listed);
        return isCheck ? asChecks(runs, history) : runs;
    };
    const listed = await history.runs(file, runsNeeded(timetable, timetable.lastAt(nowMs) ?? nowMs));
    const runs = listed && (await count(listed));
    if (runs === undefined || runs.some(hasSucceeded))
        return runs;
    const older = await history.runs(file, nowMs - RUNS_KEPT_MS);
    return older === undefined ? runs : count(older);
}
async function asChecks(runs, history) {
    const newest = runs.slice(0, runs.findIndex(hasSucceeded) >>> 0).filter(({ conclusion }) => conclusion === 'failure');
    const ran = new Set();
    for (const { id } of newest.slice(0, MOST_LOOKED_INTO)) {
        const jobs = (await history.jobs(id)) ?? [];
        if (jobs.some(({ conclusion, hasSteps }) => conclusion === 'failure' && hasSteps))
            ran.add(id);
    }
    return runs.map((run) => (ran.has(run.id) ? { ...run, conclusion: 'success' } : run));
}
function file_verdict_factsOf(timetable, answers, runs, { graceMs, nowMs }) {
    const oldest = runs.at(-1);
    const oldestMs = oldest?.createdAtMs ?? nowMs;
    const firstMs = oldest === undefined || oldest.event === 'schedule' ? timetable.lastAt(oldestMs) : oldestMs;
    return { timetable, sinceMs: (firstMs ?? nowMs) - 1, answers, graceMs, nowMs };
}
async function answersOfOthers(runs, sinceMs, { history }) {
    const candidates = runs.filter((run) => run.event !== 'schedule' && hasSucceeded(run) && run.createdAtMs > sinceMs);
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
        return asked.filter((line) => !line.startsWith('!')).map((line) => unknown(shown(line), RUN_MESSAGES.filesUnread.text));
    }
    const { selected, unmatched, isLeftOut } = selectFiles(asked, files, context);
    const judged = selected.map((file) => judgeOne(file, files.get(file), shown(file), context));
    const missing = unmatched.map((line) => judgeMissing(line, shown(line), isLeftOut(line), context));
    return Promise.all([...missing, ...judged]);
}
function selectFiles(lines, files, { ownFile, usage }) {
    const selection = (0,check_select/* parseSelection */.gO)(lines.map((line) => line.trim().replace(IN_FOLDER, '$1')));
    const isMeant = (file) => workflow_verdict_isScheduled(files.get(file)) && !(file === ownFile && (0,heartbeat_usage/* hasOnlyChecks */.EL)(usage.workflows.get(file), { ...usage, file }));
    return (0,check_select/* matchNames */.Gj)(selection, [...files.keys()], isMeant);
}
const IN_FOLDER = /^(!?)\s*(?:\.\/)?\.github\/workflows\//;
function workflow_verdict_isScheduled({ workflow, problem } = {}) {
    return workflow === undefined || problem !== undefined || workflow.schedule.length > 0;
}
async function judgeMissing(line, name, isLeftOut, { history, nowMs }) {
    const absent = { asked: line, kind: 'workflow', why: isLeftOut ? 'left-out' : 'no-match' };
    const notFound = { ...rowOf(name, 'not-found'), fails: true, absent };
    if (isLeftOut || (0,name_pattern/* isPattern */.Pt)(line) || !/\.ya?ml$/.test(line))
        return notFound;
    const last = (await history.runs(line, nowMs - RUNS_KEPT_MS))?.find(({ event }) => event === 'schedule');
    return last === undefined ? notFound : lostSchedule(name, last, RUN_MESSAGES.fileGoneForLine);
}
async function judgeUnscheduled(file, name, { history, nowMs }) {
    const runs = await history.runs(file, nowMs - RUNS_KEPT_MS);
    if (runs === undefined)
        return unknown(name, RUN_MESSAGES.unscheduledUnjudged.text);
    const last = runs.find(({ event }) => event === 'schedule');
    if (last !== undefined)
        return lostSchedule(name, last, RUN_MESSAGES.scheduleRemoved);
    const absent = { asked: file, kind: 'workflow', why: 'no-schedule' };
    return { ...rowOf(name, 'not-found'), fails: true, absent };
}
function lostSchedule(name, last, message) {
    const text = (0,base_message/* fill */.GS)(message.text, { when: (0,duration/* formatInstant */.r4)(last.createdAtMs) });
    const advice = message.fix;
    return { ...rowOf(name, 'missed'), fails: true, cause: { kind: 'gone', text, url: last.url || undefined, advice } };
}
async function judgeOne(file, read, name, context) {
    const { timetable, intervalSecs, problem } = read ?? {};
    if (!workflow_verdict_isScheduled(read))
        return judgeUnscheduled(file, name, context);
    if (read === undefined || timetable === undefined || intervalSecs === undefined) {
        return unknown(name, problem?.message ?? RUN_MESSAGES.fileUnread.text);
    }
    const graceSecs = (0,grace/* defaultGraceSecs */.s)(intervalSecs, true);
    const row = { ...rowOf(name, 'waiting'), intervalSecs, graceSecs };
    const known = { ...read, timetable, intervalSecs };
    const schedule = { file, read: known, graceMs: graceSecs * 1000, hasGrace: false };
    const judged = await judgeFile(row, schedule, context);
    if ('unreadable' in judged)
        return unknown(name, judged.unreadable);
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
    return (0,check_rows/* makeRow */.xG)({ kind: 'workflow', verdict, name: name.replace(`${contents/* WORKFLOW_FOLDER */.xi}/`, '') });
}

;// CONCATENATED MODULE: ./build/check/runs/review.js














function reviewRuns(request) {
    const { repository, actionRepository, serverUrl, workflows, ownFile } = request;
    const history = openHistory(request);
    const reading = history.files();
    const { clock, deadlineMs } = request.budget;
    const isOver = () => clock.monotonicMs() >= deadlineMs;
    return async ({ rows, heartbeats, isSelected, isNamed, nowMs }) => {
        const names = new Set(heartbeats.flatMap(({ name }) => name ?? []));
        const files = await reading;
        const texts = new Map([...(files ?? [])].map(([file, { workflow }]) => [file, workflow]));
        const usage = await withCalled({ repository, actionRepository, workflows: texts }, (id) => history.called(id));
        const repositoryUrl = `${serverUrl}/${repository}`;
        const known = { history, files, usage, ownFile, names, isNamed, repositoryUrl, nowMs };
        const { selected, isLeftOut } = selectFiles(workflows, files ?? new Map(), known);
        const isWanted = ({ name, file }) => isSelected(name) && !selected.includes(file) && !isLeftOut(file);
        const missing = [...uncovered(usage, names), ...(await uncoveredByRuns(known))].filter(isWanted);
        const context = { ...known, lists: await readLists(rows, selected, known) };
        const [judged, found, rejected, listed] = await Promise.all([
            Promise.all(rows.map((row) => (isOver() ? row : judgeBySchedule(row, context)))),
            Promise.all(missing.map((job) => judgeUncovered(job, context))),
            judgeRejected(missing, context),
            judgeWorkflows(workflows, context),
        ]);
        const jobs = found.flat();
        const asked = new Set(jobs.map(({ name }) => name));
        const others = judged.filter(({ absent, name }) => absent?.kind !== 'name' || !asked.has(name));
        const all = [...others, ...jobs, ...rejected, ...listed];
        return {
            rows: all,
            punctuality: await punctualityOf(pastDueFiles(all, repository), context),
            unavailable: [...history.unavailable, ...unread(judged, context)],
            notes: coverageNotes(usage, names),
        };
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
function pastDueFiles(rows, repository) {
    const files = rows.flatMap(({ name, lateness }) => {
        if (lateness === undefined || name === undefined)
            return [];
        return [(0,heartbeat_name/* parseDefaultName */.qv)(name, repository)?.file ?? name.slice(repository.length + 1)];
    });
    return [...new Set(files)].sort();
}
function unread(rows, { files, usage }) {
    const own = rows.map(({ name }) => (name === undefined ? undefined : (0,heartbeat_name/* parseDefaultName */.qv)(name, usage.repository)?.file));
    return [...new Set(own)].flatMap((file) => {
        const problem = file === undefined ? undefined : files?.get(file)?.problem;
        return problem === undefined ? [] : [(0,base_message/* say */.cv)(RUN_MESSAGES.scheduleNotUsed, { file: file ?? '', reason: problem.message })];
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
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8743);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5072);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2423);






const MAX_BYTES = 8 * 1024 * 1024;
const LONG_NUMBER = /\d{16}/;
function openGitHub({ connection, repository, clock, deadlineMs }) {
    const { apiUrl, token } = connection;
    let requests = 0;
    const sendInTime = async (request) => {
        const leftMs = deadlineMs - clock.monotonicMs();
        if (leftMs <= 0)
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)('unreachable', _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .GITHUB_MESSAGES */ .R.githubNoTimeLeft);
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
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .answerError */ .n)(answer, { what: new URL(url).pathname, permission: '' });
        }
        return fetched(answer);
    };
    const quiet = () => { };
    const open = () => (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        baseUrl: apiUrl,
        userAgent: `tickstem-heartbeat-action/${_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x}`,
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

/***/ 603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dl: () => (/* binding */ isSameFile),
  N6: () => (/* binding */ listJobs),
  oX: () => (/* binding */ onlyCalls),
  tT: () => (/* binding */ readFileJobs)
});

// UNUSED EXPORTS: calledWorkflow

// EXTERNAL MODULE: ./build/workflow/displayed-pattern.js
var displayed_pattern = __webpack_require__(1305);
// EXTERNAL MODULE: ./build/base/expression.js
var base_expression = __webpack_require__(1735);
// EXTERNAL MODULE: ./build/base/scalar.js
var scalar = __webpack_require__(8357);
;// CONCATENATED MODULE: ./build/workflow/job-name.js



const LONGEST = 100;
const CUT_MARK = '...';
const KEPT = LONGEST - CUT_MARK.length;
const OTHER = { from: 'other' };
const MATRIX = { from: 'matrix' };
function displayedNames(job) {
    const { expansion } = job;
    if (expansion.kind === 'invalid')
        return [];
    if (expansion.kind === 'static') {
        return expansion.combinations.map((combination) => ({ combination, ...nameOf(job, combination) }));
    }
    if (expansion.kind === 'none')
        return [{ combination: undefined, ...nameOf(job, undefined) }];
    return [{ combination: undefined, shown: undefined, displayed: dynamicName(job) }];
}
function shownValues(combination) {
    return combination === undefined ? [] : leavesOf(combination.shown).filter((text) => text !== '');
}
function leavesOf(value) {
    if (typeof value !== 'object' || value === null)
        return [leaf(value)];
    return Object.values(value).flatMap(leavesOf);
}
function leaf(value) {
    return Object.is(value, -0) ? '-0' : (0,scalar/* formatValue */.Fl)(value);
}
function givenName({ name }) {
    return typeof name === 'number' ? (0,scalar/* formatNumber */.ZV)(name) : (0,scalar/* formatValue */.Fl)(name);
}
function nameOf(job, combination) {
    const given = givenName(job);
    if (!(0,base_expression/* hasExpression */.xS)(given))
        return literalName(given || job.id, combination);
    const pieces = (0,base_expression/* splitExpressions */.WH)(given);
    const read = pieces.map((piece) => ('text' in piece ? piece : valueRead(piece.expression, combination)));
    const values = read.filter((one) => 'value' in one).map(({ value }) => value);
    const fails = pieces.length === 1 && values.some((value) => typeof value === 'object' && value !== null);
    if (fails)
        return { shown: [], displayed: { text: undefined, patterns: [], mayBeCut: false } };
    const parts = read.map((one) => ('text' in one ? one.text : 'value' in one ? (0,scalar/* formatValue */.Fl)(one.value) : OTHER));
    return evaluatedName((0,displayed_pattern/* simplified */.Nx)(parts), textsRead(read), literalName(job.id, combination));
}
function valueRead(expression, combination) {
    const path = (0,base_expression/* pathFrom */.Iw)('matrix', expression);
    return path === undefined ? OTHER : { value: (0,base_expression/* valueAt */.fK)(combination?.values, path) };
}
function textsRead(read) {
    const texts = [];
    for (const [at, one] of read.entries()) {
        const before = read[at - 1];
        if (!('value' in one))
            continue;
        const joined = before !== undefined && 'value' in before ? (texts.pop() ?? '') : '';
        texts.push(joined + (0,scalar/* formatValue */.Fl)(one.value));
    }
    return texts;
}
function literalName(base, combination) {
    const values = shownValues(combination).join(', ');
    const whole = values === '' ? base : `${base} (${values})`;
    const text = cut(whole);
    const isCut = text !== whole;
    return {
        shown: values === '' ? [] : [values],
        displayed: { text, patterns: [{ parts: [text], isCut }], mayBeCut: isCut },
    };
}
function evaluatedName(parts, shown, otherwise) {
    if (parts.length === 0)
        return otherwise;
    const [text] = parts;
    if (typeof text === 'string' && parts.length === 1)
        return { shown, displayed: plainName(text) };
    return { shown, displayed: openName(parts, otherwise.displayed) };
}
function openName(parts, otherwise) {
    const patterns = [{ parts, isCut: false }, cutPattern(parts)];
    const mayBeNothing = parts.every((part) => typeof part !== 'string');
    return { text: undefined, patterns: mayBeNothing ? [...patterns, ...otherwise.patterns] : patterns, mayBeCut: true };
}
function plainName(text) {
    const whole = { parts: [text], isCut: false };
    const shortened = cut(text);
    if (shortened === text)
        return { text, patterns: [whole], mayBeCut: false };
    return { text: undefined, patterns: [whole, { parts: [shortened], isCut: true }], mayBeCut: true };
}
function dynamicName(job) {
    const given = givenName(job);
    if ((0,base_expression/* hasExpression */.xS)(given))
        return dynamicEvaluatedName(given, dynamicLiteralName(job.id));
    return dynamicLiteralName(given || job.id);
}
function dynamicEvaluatedName(given, otherwise) {
    const parts = (0,base_expression/* splitExpressions */.WH)(given).map((piece) => {
        if ('text' in piece)
            return piece.text;
        return (0,base_expression/* pathFrom */.Iw)('matrix', piece.expression) === undefined ? OTHER : MATRIX;
    });
    return openName((0,displayed_pattern/* simplified */.Nx)(parts), otherwise);
}
function dynamicLiteralName(base) {
    const { displayed: bare } = literalName(base, undefined);
    if (bare.mayBeCut)
        return bare;
    const opened = `${base} (`;
    const withValues = { parts: [opened, MATRIX, ')'], isCut: false };
    return { text: undefined, patterns: [...bare.patterns, withValues, cutPattern([opened, MATRIX])], mayBeCut: true };
}
function cutPattern([first = '']) {
    return { parts: (0,displayed_pattern/* simplified */.Nx)([typeof first === 'string' ? first.slice(0, KEPT) : '', OTHER, CUT_MARK]), isCut: true };
}
function cut(name) {
    return name.length > LONGEST ? name.slice(0, KEPT) + CUT_MARK : name;
}

;// CONCATENATED MODULE: ./build/workflow/matrix.js


const MOST_JOBS = 256;
const MOST_TRIED = 4096;
const MOST_NODES = 50_000;
const DEEPEST = 50;
function expandStrategy(strategy) {
    if (strategy === undefined)
        return { kind: 'none' };
    if (isDynamic(strategy))
        return { kind: 'dynamic' };
    if (!isMapping(strategy))
        return invalid('`strategy` is not a mapping');
    if (Object.keys(strategy).some(base_expression/* hasExpression */.xS))
        return { kind: 'dynamic' };
    const { matrix } = strategy;
    return matrix === undefined ? { kind: 'none' } : expandMatrix(matrix);
}
function expandMatrix(matrix) {
    if (isDynamic(matrix))
        return { kind: 'dynamic' };
    if (!isMapping(matrix))
        return invalid('`matrix` is not a mapping');
    const size = measure(matrix);
    if (size.nodes > MOST_NODES)
        return invalid('`matrix` is too large, or contains itself');
    const problem = problemOf(matrix);
    if (problem !== undefined)
        return invalid(problem);
    return size.isDynamic ? { kind: 'dynamic' } : expandStatic(matrix);
}
function expandStatic(matrix) {
    const axes = axesOf(matrix);
    const product = Object.values(axes).reduce((count, { length }) => count * length, 1);
    if (product > MOST_TRIED)
        return { kind: 'dynamic' };
    const excluded = itemsOf(matrix['exclude']);
    const unknown = excluded.flatMap(Object.keys).find((key) => (0,base_expression/* keyLike */.ZV)(Object.keys(axes), key) === undefined);
    if (unknown !== undefined)
        return invalid(`\`matrix.exclude\` has the key "${unknown}", which \`matrix\` lacks`);
    const found = combine(axes).filter((values) => !excluded.some((filter) => matches(values, filter)));
    const combinations = include(found, itemsOf(matrix['include']), Object.keys(axes));
    if (combinations.length > MOST_JOBS)
        return invalid(`\`matrix\` gives more than ${MOST_JOBS} jobs`);
    return combinations.length === 0 ? { kind: 'none' } : { kind: 'static', combinations };
}
function combine(axes) {
    const entries = Object.entries(axes);
    if (entries.length === 0)
        return [];
    return entries.reduce((found, [key, items]) => found.flatMap((values) => items.map((item) => withValue(values, key, item))), [{}]);
}
function include(found, entries, axes) {
    const parts = entries.map((entry) => ({ entry, ...partsOf(entry, axes) }));
    const extended = found.map((shown) => {
        const fitting = parts.filter(({ filter }) => matches(shown, filter));
        return { shown, values: fitting.reduce((values, { extra }) => merge(values, extra), shown) };
    });
    const own = parts.filter(({ filter }) => !found.some((shown) => matches(shown, filter)));
    const added = own.map(({ filter, extra }) => ({ ...filter, ...extra }));
    return [...extended, ...added.map((values) => ({ shown: values, values }))];
}
function partsOf(entry, axes) {
    const pairs = Object.entries(entry);
    const isAxis = ([key]) => (0,base_expression/* keyLike */.ZV)(axes, key) !== undefined;
    return {
        filter: Object.fromEntries(pairs.filter(isAxis)),
        extra: Object.fromEntries(pairs.filter((pair) => !isAxis(pair))),
    };
}
function merge(values, extra) {
    return Object.entries(extra).reduce((merged, [key, value]) => withValue(merged, (0,base_expression/* keyLike */.ZV)(Object.keys(merged), key) ?? key, value), values);
}
function withValue(values, key, value) {
    return Object.fromEntries([...Object.entries(values), [key, value]]);
}
function matches(values, filter, path = []) {
    if (typeof filter !== 'object' || filter === null)
        return (0,scalar/* looselyEqual */.oQ)((0,base_expression/* valueAt */.fK)(values, path), filter);
    return Object.entries(filter).every(([step, value]) => matches(values, value, [...path, step]));
}
function problemOf(matrix) {
    const axes = Object.entries(axesOf(matrix));
    if (axes.length === 0 && Array.isArray(matrix['include']) && matrix['include'].length === 0)
        return NO_VALUES;
    if (axes.length === 0 && matrix['include'] === undefined)
        return NO_VALUES;
    const empty = axes.find(([, items]) => !hasValues(items));
    if (empty !== undefined)
        return `\`matrix.${empty[0]}\` is not a list of values`;
    return problemOfEntries('include', matrix['include']) ?? problemOfEntries('exclude', matrix['exclude']);
}
const NO_VALUES = '`matrix` has no values';
function hasValues(items) {
    return isDynamic(items) || (Array.isArray(items) && items.length > 0);
}
function problemOfEntries(key, entries) {
    if (entries === undefined || isDynamic(entries))
        return undefined;
    if (!Array.isArray(entries))
        return `\`matrix.${key}\` is not a list`;
    const wrong = entries.some((entry) => !isDynamic(entry) && !(isMapping(entry) && Object.keys(entry).length > 0));
    return wrong ? `\`matrix.${key}\` has an entry without values` : undefined;
}
function axesOf(matrix) {
    return Object.fromEntries(Object.entries(matrix).filter(([key]) => key !== 'include' && key !== 'exclude'));
}
function itemsOf(entries) {
    return Array.isArray(entries) ? entries.filter(isMapping) : [];
}
function measure(root) {
    const size = { nodes: 0, isDynamic: false };
    const visit = (value, depth) => {
        size.nodes += depth > DEEPEST ? MOST_NODES : 1;
        if (size.nodes > MOST_NODES)
            return;
        size.isDynamic ||= isDynamic(value) || (isMapping(value) && Object.keys(value).some(base_expression/* hasExpression */.xS));
        if (typeof value === 'object' && value !== null)
            for (const child of Object.values(value))
                visit(child, depth + 1);
    };
    visit(root, 0);
    return size;
}
function isDynamic(value) {
    return typeof value === 'string' && (0,base_expression/* hasExpression */.xS)(value);
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function invalid(reason) {
    return { kind: 'invalid', reason };
}

;// CONCATENATED MODULE: ./build/workflow/calls.js



const SEPARATOR = ' / ';
const calls_DEEPEST = 10;
const calls_MOST_JOBS = 5000;
const MOST_CALLS = 5000;
const MOST_PATTERNS = 200;
function readFileJobs(root) {
    const jobs = calls_isMapping(root) ? root['jobs'] : undefined;
    return Object.entries(calls_isMapping(jobs) ? jobs : {}).map(([id, value]) => {
        const job = calls_isMapping(value) ? value : {};
        const uses = typeof job['uses'] === 'string' ? job['uses'].trim() : undefined;
        return { id, name: job['name'], expansion: expandStrategy(job['strategy']), uses };
    });
}
function listJobs(root, read) {
    const listing = { read, jobs: [], unread: [], isTruncated: false, calls: 0 };
    addJobs(listing, { workflow: root, calls: [], displayed: [] });
    const { jobs, unread, isTruncated } = listing;
    return { jobs, unread, isTruncated };
}
function addJobs(listing, place) {
    const jobs = listing.read(place.workflow);
    if (jobs === undefined)
        addUnread(listing, place.workflow);
    for (const job of jobs ?? []) {
        for (const shown of displayedNames(job))
            addJob(listing, place, job, shown);
    }
}
function addJob(listing, place, job, shown) {
    const isFull = job.uses === undefined ? listing.jobs.length >= calls_MOST_JOBS : listing.calls >= MOST_CALLS;
    if (isFull || place.calls.length >= calls_DEEPEST)
        listing.isTruncated = true;
    else if (job.uses === undefined)
        listing.jobs.push(listed(place, job, shown));
    else
        addCall(listing, place, { ...job, uses: job.uses }, shown);
}
function addUnread({ unread }, workflow) {
    if (!unread.some((known) => isSameFile(known, workflow) && known.ref === workflow.ref))
        unread.push(workflow);
}
function listed(place, job, { combination, displayed }) {
    const { calls, workflow } = place;
    const isDynamic = job.expansion.kind === 'dynamic';
    return { calls, jobId: job.id, workflow, combination, isDynamic, displayed: joined([...place.displayed, displayed]) };
}
function addCall(listing, place, job, { shown, displayed }) {
    const workflow = calledWorkflow(job.uses, place.workflow);
    if (workflow === undefined)
        return;
    listing.calls += 1;
    const call = { jobId: job.id, shown, hasMatrix: job.expansion.kind !== 'none' };
    addJobs(listing, { workflow, calls: [...place.calls, call], displayed: [...place.displayed, displayed] });
}
function calledWorkflow(uses, from) {
    const [, own] = /^[.$]\/(.+)$/.exec(uses) ?? [];
    if (own !== undefined)
        return { ...from, path: own };
    const [, repository, path, ref] = /^([^/]+\/[^/]+)\/([^@]+)@(.+)$/.exec(uses) ?? [];
    return repository === undefined || path === undefined || ref === undefined ? undefined : { repository, path, ref };
}
function isSameFile(left, right) {
    return left.path === right.path && left.repository.toLowerCase() === right.repository.toLowerCase();
}
function joined(levels) {
    const texts = levels.map(({ text }) => text);
    const text = texts.includes(undefined) ? undefined : texts.join(SEPARATOR);
    return { text, patterns: joinedPatterns(levels), mayBeCut: levels.some(({ mayBeCut }) => mayBeCut) };
}
function joinedPatterns(levels) {
    const count = levels.reduce((product, { patterns }) => product * patterns.length, 1);
    if (count > MOST_PATTERNS)
        return [{ parts: [{ from: 'other' }], isCut: true }];
    return levels.reduce((outer, { patterns }, level) => outer.flatMap((one) => patterns.map((inner) => appended(one, inner, level))), [{ parts: [], isCut: false }]);
}
function appended(outer, inner, level) {
    const parts = inner.parts.map((part) => (typeof part === 'string' ? part : { ...part, level }));
    const separator = level === 0 ? '' : SEPARATOR;
    return { parts: (0,displayed_pattern/* simplified */.Nx)([...outer.parts, separator, ...parts]), isCut: outer.isCut || inner.isCut };
}
function onlyCalls({ jobs, unread, isTruncated }, workflow) {
    if (unread.length > 0 || isTruncated)
        return undefined;
    const [calls, ...others] = new Set(jobs.filter((job) => isSameFile(job.workflow, workflow)).map(({ calls }) => calls));
    const isKnown = calls !== undefined && others.length === 0 && calls.every(({ hasMatrix }) => !hasMatrix);
    return isKnown ? calls : undefined;
}
function calls_isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 1305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ simplified),
/* harmony export */   ut: () => (/* binding */ fillPattern)
/* harmony export */ });
/* unused harmony export matchesName */
function simplified(parts) {
    const joined = [];
    for (const part of parts) {
        const last = joined.at(-1);
        if (part === '')
            continue;
        if (typeof part === 'string' && typeof last === 'string')
            joined.splice(-1, 1, last + part);
        else if (typeof part === 'object' && typeof last === 'object')
            joined.splice(-1, 1, joinSlots(last, part));
        else
            joined.push(part);
    }
    return joined;
}
function joinSlots(left, right) {
    return left.from === right.from && left.level === right.level ? left : { from: 'other' };
}
function matchesName(patterns, name) {
    return patterns.some(({ parts }) => positions(parts, name, 'first') !== undefined);
}
function fillPattern({ parts }, name) {
    const first = positions(parts, name, 'first');
    const last = positions(parts, name, 'last');
    if (first === undefined || last === undefined)
        return undefined;
    if (first.some((at, index) => at !== last[index]))
        return 'ambiguous';
    return parts.flatMap((part, index) => {
        if (typeof part === 'string')
            return [];
        const before = parts[index - 1];
        const from = typeof before === 'string' ? (first[index - 1] ?? 0) + before.length : 0;
        return [{ slot: part, text: name.slice(from, first[index + 1] ?? name.length) }];
    });
}
function positions(parts, name, which) {
    const first = parts[0];
    const end = parts.at(-1);
    if (typeof first === 'string' && !name.startsWith(first))
        return undefined;
    if (typeof end === 'string' && !name.endsWith(end))
        return undefined;
    if (parts.length === 1 && typeof first === 'string')
        return name === first ? [0] : undefined;
    if (parts.length === 0)
        return name === '' ? [] : undefined;
    return which === 'first' ? fromLeft(parts, name) : fromRight(parts, name);
}
function fromLeft(parts, name) {
    const found = [];
    let free = 0;
    for (const [index, part] of parts.entries()) {
        const isEnd = index === parts.length - 1 && typeof part === 'string';
        const at = typeof part !== 'string' ? free : isEnd ? name.length - part.length : name.indexOf(part, free);
        if (at < free)
            return undefined;
        found.push(at);
        free = at + (typeof part === 'string' ? part.length : 0);
    }
    return found;
}
function fromRight(parts, name) {
    const found = [];
    let free = name.length;
    for (const [index, part] of [...parts.entries()].reverse()) {
        const isStart = index === 0 && typeof part === 'string';
        if (typeof part !== 'string')
            continue;
        const at = isStart ? 0 : free < part.length ? -1 : name.lastIndexOf(part, free - part.length);
        if (at < 0 || at + part.length > free)
            return undefined;
        found[index] = at;
        free = at;
    }
    return parts.map((part, index) => {
        const before = parts[index - 1];
        if (typeof part === 'string')
            return found[index] ?? 0;
        return typeof before === 'string' ? (found[index - 1] ?? 0) + before.length : 0;
    });
}


/***/ })

};
;