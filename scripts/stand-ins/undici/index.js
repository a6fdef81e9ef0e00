// Replaces undici (package.json, `overrides`): scripts/build.ts says what that saves. It is safe because our requests never use
// undici: @actions/http-client has it for `getAgentDispatcher()` alone, and tunnels what `requestRaw()` sends through the package
// `tunnel`. test/repository/stand-ins.test.ts fails when an update uses more.

export class ProxyAgent {
  constructor() {
    throw new Error('undici is not part of this action: a request was not sent by src/http/request.ts');
  }
}
