/** Where `documentation_url` points when there is no operation to point to, and for a 401. */
export const FRONT_PAGE = 'https://docs.github.com/rest';

/** An error that GitHub answers: `message`, `documentation_url` and, as a string, `status`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** Where `documentation_url` points. Without one: to the operation's page. */
  readonly docs: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, more: { docs?: string; headers?: Record<string, string> } = {}) {
    super(message);
    this.status = status;
    this.docs = more.docs;
    this.headers = more.headers ?? {};
  }
}

/** A request that GitHub understands and this stand-in does not: the test would learn nothing from an answer. */
export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
}
