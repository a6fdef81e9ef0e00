/** What the types of @actions/http-client name. */
export class ProxyAgent {}
