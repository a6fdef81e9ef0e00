// Stands in for undici (package.json, `overrides`), which would be nine tenths of dist/ and half of the time that the
// action takes to start. Safe, because our requests never get there: http-client has undici for `getAgentDispatcher()`
// alone, and tunnels what `requestRaw()` sends through the package `tunnel`; @actions/github has it for its own `fetch`,
// and src/github/client.ts gives octokit another. test/stand-ins.test.ts fails when an update of either asks for more.

/** Made by @actions/github when it is loaded behind a proxy, for a `fetch` that nobody calls. */
export class ProxyAgent {}

export function fetch() {
  throw new Error('undici is not part of this action: a request took a way that src/http/request.ts does not know');
}
