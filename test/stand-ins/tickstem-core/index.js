// The published client `@tickstem/heartbeat` 0.2.0 names `@tickstem/core` as its one dependency, and the registry does
// not have that package. package.json overrides it with this one: the transport as the API is documented (a bearer
// key, JSON both ways, `error` or `message` in a refusal). Paths, methods and bodies stay the official client's own.

/** A refusal of the API: the status and the server's own words. */
export class APIError extends Error {
  constructor(statusCode, message) {
    super(message);
    this.name = 'APIError';
    this.statusCode = statusCode;
  }
}

/** What every official client of Tickstem is built on: one authenticated JSON request. */
export class TickstemClient {
  constructor(apiKey, sdkVersion, { baseURL = 'https://api.tickstem.dev/v1' } = {}) {
    this.apiKey = apiKey;
    this.sdkVersion = sdkVersion;
    this.baseURL = baseURL;
  }

  async request(method, path, body) {
    const answer = await fetch(`${this.baseURL}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.apiKey}`,
        'Content-Type': 'application/json',
        'User-Agent': `tickstem-node/${this.sdkVersion}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new APIError(answer.status, refusal(text) ?? answer.statusText);
    return text === '' ? undefined : JSON.parse(text);
  }
}

function refusal(text) {
  try {
    const { error, message } = JSON.parse(text);
    return error ?? message;
  } catch {
    return undefined; // not every error is JSON
  }
}
