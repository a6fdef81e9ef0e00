// Replaces @octokit/plugin-rest-endpoint-methods (package.json, `overrides`), a table of all routes of GitHub's API: scripts/build.ts
// says what that saves. It is safe because our requests write their routes out, `request('GET /repos/{owner}/{repo}')`, and
// octokit has no `rest` to call, in its types as at run time. test/repository/stand-ins.test.ts fails when an update uses more.

export function restEndpointMethods() {
  return {};
}
