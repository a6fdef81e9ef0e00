import type { Route } from './routes.ts';

/** What goes wrong, in the ways a network and a server can. */
export type Fault =
  /** This answer instead. An object is sent as JSON. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string | Buffer | object }
  /** The socket destroyed with an RST, before any header. */
  | { kind: 'reset' }
  /** Part of the headers, then the socket destroyed. */
  | { kind: 'reset-in-headers' }
  /** The right headers with the full Content-Length, half of the true body, then the socket destroyed. */
  | { kind: 'cut' }
  /** No answer, ever. */
  | { kind: 'hang' }
  /** Headers a byte at a time, for ever. */
  | { kind: 'dribble-headers'; everyMs: number }
  /** The right headers, then a byte at a time, for ever: the true body, then white space. */
  | { kind: 'dribble-body'; everyMs: number }
  /** The right headers, then white space as fast as the reader takes it. */
  | { kind: 'endless-body' }
  /** The true answer, late. */
  | { kind: 'delay'; ms: number | (() => number) }
  /** The true JSON answer (a copy; text, where it is no JSON), changed: `change` returns what is sent, the rest stays true. */
  // biome-ignore lint/suspicious/noExplicitAny: a test changes the answer of whichever route it named, and knows its shape.
  | { kind: 'alter'; change: (answer: any) => unknown }
  /** The true answer, after something else has happened: a delete, a pause, another run. */
  | { kind: 'first'; run: () => void | Promise<void> };

/** Which requests go wrong, and how. `Name` is what the server calls its routes. */
export interface FaultRule<Name extends string = Route> {
  on: Name | Name[] | '*';
  /** The first so many requests to `on` are let through, counted from when the rule was set, whoever answered them. */
  skip?: number;
  /** How often it applies. Default: every time. */
  times?: number;
  /**
   * `before` (default): the request is not carried out. `after`: it is, and then the answer goes wrong: a lost answer.
   * `delay` and `first` always carry it out, and this says on which side of that they come; `alter` always comes after.
   */
  when?: 'before' | 'after';
  fault: Fault;
}

export interface Ordeal {
  readonly fault: Fault;
  readonly when: 'before' | 'after';
}

/** The rules that are set, and how much of each is used up. */
export class FaultPlan<Name extends string = Route> {
  #rules: { readonly rule: FaultRule<Name>; skip: number; times: number }[] = [];

  add(rule: FaultRule<Name>): void {
    this.#rules.push({ rule, skip: rule.skip ?? 0, times: rule.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#rules = [];
  }

  /** What befalls the next request to that route: the first rule that matches, has skipped its share and has `times` left. */
  next(route: Name): Ordeal | undefined {
    let befalls: Ordeal | undefined;
    for (const entry of this.#rules) {
      if (!matches(entry.rule.on, route)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
      } else if (!befalls && entry.times > 0) {
        entry.times -= 1;
        befalls = { fault: entry.rule.fault, when: entry.rule.when ?? 'before' };
      }
    }
    return befalls;
  }
}

function matches<Name extends string>(on: FaultRule<Name>['on'], route: Name): boolean {
  return on === '*' || on === route || (Array.isArray(on) && on.includes(route));
}
