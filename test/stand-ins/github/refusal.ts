/** Where `documentation_url` points when there is no operation to point to, and for a 401. */
export const FRONT_PAGE = 'https://docs.github.com/rest';

/** What is wrong with a field, in a 422. */
interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: string;
  readonly message?: string;
  readonly value?: string;
}

interface More {
  docs?: string;
  headers?: Record<string, string>;
  errors?: readonly FieldError[];
}

/**
 * An error that GitHub answers: `message`, `documentation_url` and, as a string, `status`; with `errors` in many a 422.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** Where `documentation_url` points. Without one: to the operation's page. */
  readonly docs: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[] | undefined;

  constructor(status: number, message: string, { docs, headers = {}, errors }: More = {}) {
    super(message);
    this.status = status;
    this.docs = docs;
    this.headers = headers;
    this.errors = errors;
  }
}

/** A 422 for a field. */
export function invalid(error: FieldError): Refusal {
  return new Refusal(422, 'Validation Failed', { errors: [error] });
}

/** A request that GitHub understands and this stand-in does not: the test would learn nothing from an answer. */
export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
}
