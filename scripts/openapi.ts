// `npm run openapi`: writes test/stand-ins/github/openapi.json, the part of GitHub's published OpenAPI description to which the
// stand-in for GitHub holds its answers. npm's `@octokit/openapi` has the whole description, but takes 385 MB once it is
// installed. That is why this script downloads it with `npm pack`, and only the part is committed.
// To update: set VERSION, run the script, read the diff. To have one more operation described: add it to OPERATIONS.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '23.0.2';
const FILE = fileURLToPath(new URL('../test/stand-ins/github/openapi.json', import.meta.url));

/** The methods by path. A path that begins with `.` is one of a repository. */
const OPERATIONS: Readonly<Record<string, string>> = {
  '.': 'get',
  './activity': 'get',
  './actions/jobs/{job_id}': 'get',
  './actions/jobs/{job_id}/logs': 'get',
  './actions/runs': 'get',
  './actions/runs/{run_id}': 'get',
  './actions/runs/{run_id}/attempts/{attempt_number}': 'get',
  './actions/runs/{run_id}/attempts/{attempt_number}/jobs': 'get',
  './actions/runs/{run_id}/cancel': 'post',
  './actions/runs/{run_id}/jobs': 'get',
  './actions/workflows': 'get',
  './actions/workflows/{workflow_id}': 'get',
  './actions/workflows/{workflow_id}/dispatches': 'post',
  './actions/workflows/{workflow_id}/runs': 'get',
  './assignees/{assignee}': 'get',
  './check-runs/{check_run_id}': 'get',
  './check-runs/{check_run_id}/annotations': 'get',
  './collaborators/{username}/permission': 'get',
  './commits': 'get',
  './commits/{ref}': 'get',
  './contents/{path}': 'get put',
  './git/blobs': 'post',
  './git/blobs/{file_sha}': 'get',
  './git/commits': 'post',
  './git/commits/{commit_sha}': 'get',
  './git/ref/{ref}': 'get',
  './git/trees': 'post',
  './git/trees/{tree_sha}': 'get',
  './issues': 'get post',
  './issues/comments/{comment_id}': 'get patch',
  './issues/comments/{comment_id}/reactions': 'get post',
  './issues/{issue_number}': 'get patch',
  './issues/{issue_number}/assignees': 'post',
  './issues/{issue_number}/comments': 'get post',
  './issues/{issue_number}/labels': 'post',
  './issues/{issue_number}/reactions': 'get post',
  './labels': 'get post',
  './labels/{name}': 'get',
  '/installation/repositories': 'get',
  '/orgs/{org}/repos': 'get',
  '/rate_limit': 'get',
  '/user': 'get',
  '/user/repos': 'get',
  '/users/{username}/repos': 'get',
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const { whole, license } = download();
const paths: JsonObject = {};
for (const [short, methods] of Object.entries(OPERATIONS)) {
  const path = short.replace(/^\./, '/repos/{owner}/{repo}');
  paths[path] = Object.fromEntries(methods.split(' ').map((method) => [method, operationOf(path, method)]));
}
const components: Record<string, JsonObject> = {};
gather(paths);
const info = {
  title: "A part of GitHub's REST API",
  description: `The part of @octokit/openapi ${VERSION} that the tests need, written by scripts/openapi.ts`,
  version: VERSION,
  license: { name: 'MIT', 'x-text': license },
};
const text = JSON.stringify({ openapi: whole['openapi'], info, paths, components: sorted(components) }, null, 1);
writeFileSync(FILE, `${text}\n`);
console.log(`${Object.keys(paths).length} paths, ${Object.keys(components['schemas'] ?? {}).length} schemas`);

function download(): { whole: JsonObject; license: string } {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const pack = ['pack', '--silent', '--pack-destination', folder, `@octokit/openapi@${VERSION}`];
    const archive = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
    const unpack = (file: string) =>
      execFileSync('tar', ['-xzOf', join(folder, archive), `package/${file}`], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
    return { whole: JSON.parse(unpack('generated/api.github.com.json')), license: unpack('LICENSE') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns what an operation answers, and its text and page; not what it asks for, to which nothing is held. */
function operationOf(path: string, method: string): JsonObject {
  const { description, externalDocs, responses } = objectAt('paths', path, method);
  return slim({ description: description ?? '', externalDocs: externalDocs ?? {}, responses: responses ?? {} });
}

/** Copies into `components` everything that a node refers to, and what that refers to. */
function gather(node: Json): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, child] of Object.entries(node)) {
    if (key !== '$ref' || typeof child !== 'string') {
      gather(child);
      continue;
    }
    const [kind = '', name = ''] = child.replace('#/components/', '').split('/');
    components[kind] ??= {};
    if (components[kind][name] !== undefined) continue;
    const target = slim(objectAt('components', kind, name));
    components[kind][name] = target;
    gather(target);
  }
}

/** Leaves out examples, headers and extensions, which are most of the text; but not a property that has such a name. */
function slim<Node extends Json>(node: Node, isProperties?: boolean): Node;
function slim(node: Json, isProperties = false): Json {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((child) => slim(child));
  const kept = Object.entries(node).filter(([key]) => isProperties || !/^(?:examples?|headers|x-.*)$/.test(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, slim(child, key === 'properties' && !isProperties)]));
}

function objectAt(...keys: readonly string[]): JsonObject {
  let found: Json | undefined = whole;
  for (const key of keys) found = (found as JsonObject | undefined)?.[key];
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw new Error(`GitHub's description has nothing at ${keys.join(' ')}`);
  }
  return found;
}

/** Sorts by name, so that an update is a small diff. */
function sorted(kinds: Readonly<Record<string, JsonObject>>): JsonObject {
  const byName = (object: JsonObject) =>
    Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
  return byName(Object.fromEntries(Object.entries(kinds).map(([kind, members]) => [kind, byName(members)])));
}
