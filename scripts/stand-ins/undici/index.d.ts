/** What the types of @actions/http-client and @actions/github name. */
export class ProxyAgent {}
export declare const fetch: typeof globalThis.fetch;
