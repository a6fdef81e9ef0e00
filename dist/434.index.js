"use strict";
exports.id = 434;
exports.ids = [434];
exports.modules = {

/***/ 2434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writePage: () => (/* binding */ writePage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/errors.js + 1 modules
var errors = __webpack_require__(315);
// EXTERNAL MODULE: ./build/base/message.js
var message = __webpack_require__(7282);
// EXTERNAL MODULE: ./build/base/secrets.js
var secrets = __webpack_require__(4192);
// EXTERNAL MODULE: ./build/base/text.js
var base_text = __webpack_require__(4018);
// EXTERNAL MODULE: ./node_modules/badgen/dist/index.mjs
var dist = __webpack_require__(3004);
// EXTERNAL MODULE: ./build/base/hash.js
var base_hash = __webpack_require__(2873);
// EXTERNAL MODULE: ./build/check/present/groups.js
var groups = __webpack_require__(6342);
// EXTERNAL MODULE: ./build/check/present/headline.js
var headline = __webpack_require__(4282);
// EXTERNAL MODULE: ./build/check/privacy.js
var privacy = __webpack_require__(6456);
// EXTERNAL MODULE: ./build/check/result.js
var result = __webpack_require__(8543);
// EXTERNAL MODULE: ./build/github/json.js
var json = __webpack_require__(4025);
;// CONCATENATED MODULE: ./build/check/page/history.js

const MOST_CHECKS = 30;
const MOST_BYTES = 16 * 1024 * 1024;
const VERSION = 1;
const LETTERS = {
    h: 'healthy',
    l: 'late',
    w: 'waiting',
    p: 'paused',
    m: 'failing',
    u: 'unknown',
    o: 'other',
    '-': 'not checked',
};
const NO_HISTORY = { checks: [], rows: new Map() };
const KEY = /^[\w.-]{1,120}$/;
const TRACE = /^[hlwpmuo-]{0,30}$/;
const STATUSES = ['healthy', 'missed', 'unknown', 'misconfigured'];
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
function readHistory(text) {
    const status = parsed(text);
    if (!(0,json/* isRow */.pR)(status) || status['version'] !== VERSION)
        return undefined;
    const { checks, rows } = status;
    if (!Array.isArray(checks) || checks.length > MOST_CHECKS || !checks.every(isCheck))
        return undefined;
    if (!Array.isArray(rows) || !rows.every(isTrace))
        return undefined;
    return {
        checks: checks.map(({ at, status: own, failing, total }) => ({ at, status: own, failing, total })),
        rows: new Map(rows.map(({ key, history }) => [key, history])),
    };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isCheck(value) {
    if (!(0,json/* isRow */.pR)(value))
        return false;
    const { at, status, failing, total } = value;
    const isTime = typeof at === 'string' && TIME.test(at) && !Number.isNaN(Date.parse(at));
    return isTime && STATUSES.includes(String(status)) && isCount(failing) && isCount(total);
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
function isTrace(value) {
    if (!(0,json/* isRow */.pR)(value))
        return false;
    const { key, history } = value;
    return typeof key === 'string' && KEY.test(key) && typeof history === 'string' && TRACE.test(history);
}
function withCheck(history, check, letters) {
    const checks = [...history.checks, check].slice(-MOST_CHECKS);
    const rows = [...letters].map(([key, letter]) => {
        const before = (history.rows.get(key) ?? '').padStart(history.checks.length, '-');
        return [key, `${before}${letter}`.slice(-checks.length)];
    });
    return { checks, rows: new Map(rows) };
}

;// CONCATENATED MODULE: ./build/check/page/status.js








const NAME_LENGTH = 300;
const LETTER = { healthy: 'h', late: 'l', waiting: 'w', paused: 'p', unknown: 'u' };
function statusOf({ result: given, punctuality, audience, repository }, before) {
    const result = audience === undefined ? given : status_hidden(given, audience);
    const keyed = result.rows.map((row) => ({ row, key: keyOf(row) }));
    const judgedAt = new Date(result.nowMs).toISOString();
    const check = { at: judgedAt, status: result.status, failing: result.failing.length, total: result.rows.length };
    const history = withCheck(before, check, new Map(keyed.map(({ row, key }) => [key, letterOf(row)])));
    return {
        version: VERSION,
        status: result.status,
        headline: (0,headline/* headline */.Pl)(result),
        judged_at: judgedAt,
        checks: history.checks,
        rows: keyed.map(({ row, key }) => rowOf(row, key, history.rows.get(key) ?? '')),
        punctuality: punctuality
            .filter(({ file }) => audience === undefined || (0,privacy/* mayShowRepository */.r6)(repositoryOfFile(file, repository), audience))
            .map(({ file, punctuality: one }) => ({
            workflow: textOf(file),
            ...{ scheduled: one.scheduled, started: one.started },
            ...{ median: seconds(one.medianDelayMs), longest: seconds(one.longestDelayMs) },
        })),
    };
}
function status_hidden({ rows, leftOut, nowMs }, audience) {
    return (0,result/* resultOf */.B)((0,privacy/* withoutPrivateNames */.yj)(rows, audience), leftOut, nowMs);
}
function repositoryOfFile(file, own) {
    const [owner, name, rest] = file.split('/');
    return rest === undefined ? own : `${owner}/${name}`;
}
function rowOf(row, key, history) {
    const { kind, verdict, fails, name, cause } = row;
    return {
        ...{ key, name: textOf(name ?? '') || '(no name)' },
        ...{ repository: (0,groups/* repositoryOfRow */.W)(row) ?? null, kind, verdict, fails },
        ...{ last_pinged_at: time(row.lastPingedAtMs), due_at: time(row.dueMs) },
        cause: cause === undefined ? null : { text: textOf(cause.text), url: cause.url ?? null },
        history,
    };
}
function textOf(text) {
    return (0,base_text/* plainText */.wh)((0,secrets/* withoutSecrets */.cT)(text), NAME_LENGTH);
}
function unreadStatus(nowMs, before) {
    const at = new Date(nowMs).toISOString();
    const check = { at, status: 'unknown', failing: 0, total: before.rows.size };
    const { checks, rows } = withCheck(before, check, new Map([...before.rows.keys()].map((key) => [key, 'u'])));
    const nothing = { repository: null, last_pinged_at: null, due_at: null, cause: null };
    return {
        ...{ version: VERSION, status: 'unknown', headline: "The heartbeats couldn't be read", judged_at: at, checks },
        rows: [...rows].map(([key, history]) => {
            return { key, name: '', kind: 'heartbeat', verdict: 'unknown', fails: true, history, ...nothing };
        }),
        punctuality: [],
    };
}
function letterOf({ fails, verdict }) {
    if (fails && verdict !== 'unknown')
        return 'm';
    return LETTER[verdict] ?? 'o';
}
function keyOf({ name = '', id = '', olderId, alias }) {
    if (alias !== undefined)
        return `private-${alias}`;
    const readable = (0,secrets/* withoutSecrets */.cT)(name)
        .replace(/[^\w.-]+/g, '-')
        .slice(0, 80)
        .replace(/^[.-]+/, '');
    const hash = (0,base_hash/* shortHash */.B)(name === '' || olderId !== undefined ? `${name} ${id}` : name, 10);
    return readable === '' ? hash : `${readable}-${hash}`;
}
function badgeWord({ verdict }) {
    return headline/* VERDICT_WORDS */._G[verdict];
}
const LAST_MS = Date.UTC(10_000, 0) - 1;
function time(ms) {
    return typeof ms === 'number' && ms >= 0 && ms <= LAST_MS ? new Date(ms).toISOString() : null;
}
function seconds(ms) {
    return ms === undefined ? null : Math.round(ms / 1000);
}

;// CONCATENATED MODULE: ./build/check/page/badges.js


const LABEL_LENGTH = 60;
function badgeOf(row) {
    const letters = [...(row.name || 'heartbeat')];
    const label = letters.length > LABEL_LENGTH ? `…${letters.slice(1 - LABEL_LENGTH).join('')}` : letters.join('');
    return (0,dist/* badgen */.cE)({ label, status: badgeWord(row), color: colorOf(row), style: 'flat' });
}
function colorOf({ fails, verdict }) {
    if (fails)
        return verdict === 'unknown' ? '57606a' : 'b3261e';
    if (verdict === 'healthy')
        return '1a7f37';
    return verdict === 'late' || verdict === 'waiting' ? '8a5a00' : '57606a';
}

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/base/group.js
var group = __webpack_require__(3278);
;// CONCATENATED MODULE: ./build/check/page/style.js
const STYLE = `
:root { --back: #fff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --link: #0759c2;
  --good: #1a7f37; --bad: #b3261e; --warn: #8a5a00; --none: #818b98; }
@media (prefers-color-scheme: dark) {
  :root { --back: #0d1117; --text: #e6edf3; --quiet: #9aa4af; --line: #30363d; --link: #6cb0ff;
    --good: #4bc15f; --bad: #ff8a80; --warn: #e3b341; --none: #8b949e; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--back); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: .5rem 0; }
h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; }
p { margin: .25rem 0; }
a { color: var(--link); text-decoration: underline; }
.quiet { color: var(--quiet); font-size: .875rem; }
.mark { display: inline-block; width: .8em; height: .8em; margin-right: .5em; border-radius: 50%; background: var(--good); }
.mark.missed { background: var(--bad); border-radius: 0; }
.mark.unknown, .mark.misconfigured { background: var(--none); border-radius: 0; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows li { border-top: 1px solid var(--line); padding: .75rem 0; }
.name { display: flex; gap: .5rem; align-items: baseline; flex-wrap: wrap; }
.name span { min-width: 0; }
.verdict { color: var(--quiet); }
.verdict.healthy { color: var(--good); }
.verdict.fails { color: var(--bad); }
.verdict.late, .verdict.waiting { color: var(--warn); }
.bars { display: block; width: 100%; max-width: 20rem; height: 1.25rem; margin: .25rem 0; }
.bars .h { fill: var(--good); } .bars .m { fill: var(--bad); } .bars .l, .bars .w { fill: var(--warn); }
.bars .u, .bars .p, .bars .o, .bars .none { fill: var(--none); }
details { border-top: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .25rem 0; }
summary .quiet { font-weight: 400; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: left; padding: .35rem .5rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top;
  overflow-wrap: normal; }
td:first-child { overflow-wrap: anywhere; }
`;

;// CONCATENATED MODULE: ./build/check/page/html.js





const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
function pageOf(status) {
    const { headline, judged_at: judgedAt, rows, checks } = status;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="light dark">
<title>${html(titleOf(status))}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1><span class="mark ${status.status}" aria-hidden="true"></span>${html(titleOf(status))}</h1>
<p>${html(headline)}.</p>
<p class="quiet">Checked at <time datetime="${judgedAt}">${when(judgedAt)}</time>. This page doesn't update itself between checks.</p>
</header>
<main>
${groupsOf(rows.filter(({ name }) => name !== ''))}${checksTable(checks)}${punctualityTable(status)}
</main>
<footer><p class="quiet">The same as JSON: <a href="status.json">status.json</a>. Badges are in <code>badges/</code>.</p></footer>
</body>
</html>
`;
}
const TITLES = {
    healthy: 'All scheduled jobs are healthy',
    missed: 'Scheduled jobs were missed',
    unknown: 'The check could not see everything',
    misconfigured: 'The check is misconfigured',
};
function titleOf({ status }) {
    return TITLES[status];
}
function groupsOf(rows) {
    const groups = [...(0,group/* groupBy */.$)(rows, ({ repository }) => repository ?? '')];
    const isSingle = groups.length === 1;
    const failing = groups.filter(([, own]) => isSingle || own.some(({ fails }) => fails));
    const others = groups.filter((group) => !failing.includes(group));
    const sections = failing.map(([repository, own]) => `<section>\n<h2>${groupTitle(repository)}</h2>\n${list(own)}</section>\n`);
    const folded = others.map(([repository, own]) => {
        return `<details>\n<summary>${groupTitle(repository)} <span class="quiet">${counted(own)}</span></summary>\n${list(own)}</details>\n`;
    });
    const heading = failing.length > 0 && others.length > 0 ? '<h2>Without a failure</h2>\n' : '';
    return sections.join('') + heading + folded.join('');
}
function groupTitle(repository) {
    return repository === '' ? 'Other heartbeats' : html(repository);
}
function counted(rows) {
    const counts = [...(0,group/* groupBy */.$)(rows, ({ verdict }) => verdict)].map(([verdict, own]) => `${own.length} ${headline/* VERDICT_WORDS */._G[verdict]}`);
    return html(counts.join(', '));
}
function list(rows) {
    return `<ul class="rows">\n${rows.map(item).join('')}</ul>\n`;
}
function item(row) {
    const { name, verdict, cause, last_pinged_at: lastPing, due_at: dueAt, fails, kind } = row;
    const facts = [
        ...(lastPing === null ? [] : [`${kind === 'workflow' ? 'Last success' : 'Last ping'} ${instant(lastPing)}`]),
        ...(dueAt === null
            ? []
            : [`${fails || verdict === 'late' ? 'Expected by' : 'Next expected by'} ${instant(dueAt)}`]),
    ];
    const link = cause?.url == null ? html(cause?.text ?? '') : `<a href="${html(cause.url)}">${html(cause.text)}</a>`;
    return `<li>
<p class="name"><strong class="verdict ${fails ? 'fails' : verdict}">${headline/* VERDICT_WORDS */._G[verdict]}</strong> <span>${html(name)}</span></p>
${bars(row.history)}${facts.length === 0 ? '' : `<p class="quiet">${facts.join(' · ')}</p>\n`}${cause === null ? '' : `<p>Cause: ${link}.</p>\n`}</li>
`;
}
function bars(history) {
    const letters = [...history];
    const counts = [...(0,group/* groupBy */.$)(letters, (letter) => LETTERS[letter])].map(([word, own]) => `${own.length} ${word}`);
    const label = `In the last ${letters.length === 1 ? 'check' : `${letters.length} checks`}: ${counts.join(', ')}`;
    const width = MOST_CHECKS * 8;
    const shapes = letters.map((letter, at) => {
        const x = (MOST_CHECKS - letters.length + at) * 8;
        const height = letter === 'm' || letter === 'u' ? 20 : letter === '-' ? 4 : 12;
        return `<rect class="${letter === '-' ? 'none' : letter}" x="${x}" y="${20 - height}" width="6" height="${height}"/>`;
    });
    return `<svg class="bars" viewBox="0 0 ${width} 20" preserveAspectRatio="xMinYMid" role="img" aria-label="${html(label)}">${shapes.join('')}</svg>\n`;
}
function checksTable(checks) {
    const lines = checks
        .toReversed()
        .map(({ at, status, failing, total }) => `<tr><td>${instant(at)}</td><td>${html(status)}</td><td>${failing}</td><td>${total}</td></tr>\n`);
    const head = '<tr><th scope="col">Checked at</th><th scope="col">Status</th><th scope="col">Failing</th><th scope="col">Checked</th></tr>';
    const what = checks.length === 1 ? 'The last check' : `The last ${checks.length} checks`;
    return `<details>\n<summary>${what}</summary>\n<table>\n<thead>${head}</thead>\n<tbody>\n${lines.join('')}</tbody>\n</table>\n</details>\n`;
}
function punctualityTable({ punctuality }) {
    if (punctuality.length === 0)
        return '';
    const lines = punctuality.map(({ workflow, scheduled, started, median, longest }) => `<tr><td>${html(workflow)}</td><td>${started} of ${scheduled}</td><td>${delay(median)}</td><td>${delay(longest)}</td></tr>\n`);
    const head = '<tr><th scope="col">Workflow</th><th scope="col">Started</th><th scope="col">Median delay</th><th scope="col">Longest</th></tr>';
    return `<details>\n<summary>How punctual GitHub was</summary>\n<table>\n<thead>${head}</thead>\n<tbody>\n${lines.join('')}</tbody>\n</table>\n</details>\n`;
}
function delay(secs) {
    return secs === null ? '–' : (0,duration/* formatDuration */.a3)(Math.round(secs / 60) * 60);
}
function instant(time) {
    return `<time datetime="${html(time)}">${when(time)}</time>`;
}
function when(time) {
    return html((0,duration/* formatInstant */.r4)(Date.parse(time)));
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function html(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

;// CONCATENATED MODULE: ./build/check/page/messages.js

const PAGE_MESSAGES = (0,message/* catalog */.U$)({
    pageNotWritten: {
        text: 'The status page was not written: {reason}',
    },
    pagePrivate: {
        text: 'this repository is private, or its event does not say that it is public',
        fix: 'Set `page-private: true` if everybody who can open the page may read the names.',
    },
    pageOutside: {
        text: 'Input `page` must be a folder inside the workspace, such as `site`, got `{given}`',
    },
    pageUnwritable: {
        text: 'the folder could not be written ({cause})',
        fix: 'Check that the job may write to `page`.',
    },
    pageHistoryLost: {
        text: 'The history on the status page starts anew, because `status.json` in the folder {reason}',
    },
    pageWritten: {
        text: 'Wrote the status page to {folder}, with {count} badges',
    },
});

;// CONCATENATED MODULE: ./build/check/page/write.js











async function writePage(place, update) {
    const { report } = place;
    try {
        if (update === 'private')
            throw (0,errors/* errorOf */.Mz)('setup', PAGE_MESSAGES.pagePrivate);
        const folder = await folderIn(place);
        const before = await historyIn(folder, report);
        const status = 'unreadAtMs' in update ? unreadStatus(update.unreadAtMs, before) : statusOf(update, before);
        await writeFiles(folder, status, before);
        report.info(`${(0,message/* say */.cv)(PAGE_MESSAGES.pageWritten, { folder: place.folder, count: status.rows.length })}.`);
    }
    catch (thrown) {
        report.warning((0,message/* say */.cv)(PAGE_MESSAGES.pageNotWritten, { reason: errorFor(thrown).advice }));
    }
}
function errorFor(thrown) {
    const { code } = thrown;
    if (thrown instanceof errors/* ActionError */.lZ || typeof code !== 'string')
        return (0,errors/* asActionError */.z6)(thrown);
    return (0,errors/* errorOf */.Mz)('setup', PAGE_MESSAGES.pageUnwritable, { cause: code });
}
async function folderIn({ folder, workspace }) {
    const root = await (0,promises_.realpath)(workspace || '.');
    const path = (0,external_node_path_.resolve)(root, (0,external_node_path_.relative)((0,external_node_path_.resolve)(workspace), (0,external_node_path_.resolve)(workspace, folder)));
    const outside = (0,errors/* errorOf */.Mz)('input', PAGE_MESSAGES.pageOutside, { given: (0,base_text/* plainText */.wh)(folder, 100) });
    if (!isInside(path, root))
        throw outside;
    if (!isInside((0,external_node_path_.join)(await nearest((0,external_node_path_.dirname)(path)), 'x'), root))
        throw outside;
    await (0,promises_.mkdir)(path, { recursive: true });
    const real = await (0,promises_.realpath)(path);
    if (!isInside(real, root))
        throw outside;
    return real;
}
function isInside(path, root) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && (0,external_node_path_.resolve)(root, way) === path;
}
async function nearest(path) {
    return (0,promises_.realpath)(path).catch((thrown) => {
        if (thrown.code === 'ENOENT' && (0,external_node_path_.dirname)(path) !== path)
            return nearest((0,external_node_path_.dirname)(path));
        throw thrown;
    });
}
async function historyIn(folder, report) {
    const path = (0,external_node_path_.join)(folder, 'status.json');
    const about = await (0,promises_.lstat)(path).catch(() => undefined);
    if (about === undefined)
        return NO_HISTORY;
    const lost = (reason) => {
        report.warning((0,message/* fill */.GS)(PAGE_MESSAGES.pageHistoryLost.text, { reason }));
        return NO_HISTORY;
    };
    if (!about.isFile())
        return lost('is no regular file');
    if (about.size > MOST_BYTES)
        return lost(`is larger than ${MOST_BYTES / 1024 / 1024} MB`);
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    return readHistory(text) ?? lost('was not written by this version of the action');
}
async function writeFiles(folder, status, before) {
    const badges = (0,external_node_path_.join)(folder, 'badges');
    await (0,promises_.mkdir)(badges, { recursive: true });
    const isLinked = (await (0,promises_.realpath)(badges)) !== badges;
    if (isLinked)
        throw (0,errors/* errorOf */.Mz)('input', PAGE_MESSAGES.pageOutside, { given: 'badges' });
    for (const row of status.rows)
        await replace((0,external_node_path_.join)(badges, `${row.key}.svg`), badgeOf(row));
    const keys = new Set(status.rows.map(({ key }) => key));
    for (const key of before.rows.keys())
        if (!keys.has(key))
            await (0,promises_.rm)((0,external_node_path_.join)(badges, `${key}.svg`), { force: true });
    await replace((0,external_node_path_.join)(folder, 'index.html'), pageOf(status));
    await replace((0,external_node_path_.join)(folder, 'status.json'), `${JSON.stringify(status)}\n`);
}
async function replace(path, content) {
    const beside = `${path}.${process.pid}.tmp`;
    await (0,promises_.rm)(beside, { force: true });
    await (0,promises_.writeFile)(beside, (0,secrets/* withoutSecrets */.cT)(content), { flag: 'wx' });
    await (0,promises_.rename)(beside, path);
}


/***/ })

};
;