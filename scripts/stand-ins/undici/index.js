// Replaces undici (package.json, `overrides`): scripts/build.ts says what that saves. It is safe because our requests never use
// undici: @actions/http-client has it for `getAgentDispatcher()` alone, and tunnels what `requestRaw()` sends through the package
// `tunnel`; @actions/github has it for its own `fetch`, and src/github/client.ts gives octokit another.
// test/repository/stand-ins.test.ts fails when an update of either package uses more.

/** Created by @actions/github when it is loaded behind a proxy, for a `fetch` that is never called. */
export class ProxyAgent {}

export function fetch() {
  throw new Error('undici is not part of this action: a request was not sent by src/http/request.ts');
}
