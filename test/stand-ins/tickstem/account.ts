import {
  type Facts,
  type Heartbeat,
  newHeartbeat,
  paused,
  pinged,
  type RecordedPing,
  resumed,
  revised,
  type Settings,
  seededHeartbeat,
  shown,
} from './heartbeat.ts';

/** "Free 5 heartbeats, Starter 20, Pro 100, Business unlimited" (tickstem-api.md). */
export const HEARTBEATS_OF_PLAN = { free: 5, starter: 20, pro: 100, business: Number.POSITIVE_INFINITY } as const;

export type Plan = keyof typeof HEARTBEATS_OF_PLAN;

/** Ways in which a server of this API may differ, without being wrong by its page. */
export interface Quirks {
  /** Names are stored without the white space around them. */
  trimNames?: boolean;
  /** The list shows this many, the oldest, and says nothing of the rest. */
  listCap?: number;
  /** The longest interval that is taken. Default 86400, as documented; the Go README has an example with 604800. */
  maxIntervalSecs?: number;
  /** An interval out of range is not refused but brought into it. */
  silentlyClampInterval?: boolean;
  /** `next_expected_at` moves on by an interval with each miss. */
  dueMovesOn?: boolean;
  /** `Date` is this much ahead of the server's clock; behind it where negative. */
  clockSkewMs?: number;
  /** `Age` says that answers come from a cache. */
  ageSecs?: number;
  /** Beside the rows, what lists with pages have: `has_more`, `next`, `total`, `limit`, `offset`. */
  listExtras?: Readonly<Record<string, unknown>>;
  /** A new heartbeat is missing from so many lists after it was made; asked for by its id, it is there. */
  listLagsBy?: number;
  /** A heartbeat is not made where there is one of that name: 201, with the one there is. */
  createReturnsExisting?: boolean;
  /** How an interval over the longest is refused. Default: 422, and the words of settings.ts. */
  intervalRefusal?: { status: number; message: string };
  /** A ping is answered so, with 200. Default: `ok`, or `paused`. */
  pingStatus?: string;
  /** Every second request on a connection that is kept alive is reset. */
  resetsReused?: boolean;
  /** Each connection is closed after its answer. */
  closesConnections?: boolean;
  /** Answers carry no `Date`. */
  noDate?: boolean;
}

/**
 * The heartbeats of one account. The list is in the order of creation: the page says nothing of the order, and two that
 * were made in the same millisecond share their `created_at`.
 */
export class Account {
  readonly plan: Plan;
  readonly quirks: Quirks;
  readonly #byId: Map<string, Facts>;
  readonly #idOfToken: Map<string, string>;
  /** How many lists do not show it yet, by id. */
  readonly #hidden: Map<string, number>;

  constructor(plan: Plan, quirks: Quirks, copyOf?: Account) {
    this.plan = plan;
    this.quirks = quirks;
    this.#byId = new Map(copyOf ? copyOf.#byId : []);
    this.#idOfToken = new Map(copyOf ? copyOf.#idOfToken : []);
    this.#hidden = new Map(copyOf ? copyOf.#hidden : []);
  }

  /** One to try a request on: what is done to it is not done to this one. */
  copy(): Account {
    return new Account(this.plan, this.quirks, this);
  }

  get isFull(): boolean {
    return this.#byId.size >= HEARTBEATS_OF_PLAN[this.plan];
  }

  /** All of them, the quirk of a capped list aside. */
  all(nowMs: number): Heartbeat[] {
    return Array.from(this.#byId.values(), (facts) => this.#shown(facts, nowMs));
  }

  /** What the list shows. */
  listed(nowMs: number): Heartbeat[] {
    const seen = [...this.#byId.values()].filter(({ id }) => !this.#isHidden(id));
    const facts = seen.slice(0, this.quirks.listCap ?? seen.length);
    return facts.map((one) => this.#shown(one, nowMs));
  }

  get(id: string, nowMs: number): Heartbeat | undefined {
    const facts = this.#byId.get(id);
    return facts && this.#shown(facts, nowMs);
  }

  create(name: string, settings: Settings, nowMs: number): Heartbeat {
    const existing = [...this.#byId.values()].find((facts) => facts.name === name);
    if (existing && this.quirks.createReturnsExisting) return this.#shown(existing, nowMs);
    const made = this.#put(newHeartbeat(name, settings, nowMs), nowMs);
    this.#hidden.set(made.id, this.quirks.listLagsBy ?? 0);
    return made;
  }

  /** Counts the list that is being made. */
  #isHidden(id: string): boolean {
    const left = this.#hidden.get(id) ?? 0;
    this.#hidden.set(id, Math.max(0, left - 1));
    return left > 0;
  }

  /** @throws when the id or the token is taken: that is a mistake of the test. */
  seed(given: Partial<Heartbeat> & { name: string }, nowMs: number): Heartbeat {
    const facts = seededHeartbeat(given, nowMs);
    if (this.#byId.has(facts.id)) throw new Error(`seeded twice: a heartbeat with the id ${facts.id}`);
    if (this.#idOfToken.has(facts.token)) throw new Error(`seeded twice: a heartbeat with the token ${facts.token}`);
    return this.#put(facts, nowMs);
  }

  update(id: string, settings: Settings, nowMs: number): Heartbeat | undefined {
    return this.#change(id, (facts) => revised(facts, settings, nowMs), nowMs);
  }

  pause(id: string, nowMs: number): Heartbeat | undefined {
    return this.#change(id, (facts) => paused(facts, nowMs), nowMs);
  }

  resume(id: string, nowMs: number): Heartbeat | undefined {
    return this.#change(id, (facts) => resumed(facts, nowMs), nowMs);
  }

  ping(id: string, nowMs: number): Heartbeat | undefined {
    return this.#change(id, (facts) => pinged(facts, nowMs), nowMs);
  }

  idOfToken(token: string): string | undefined {
    return this.#idOfToken.get(token);
  }

  /** The history, newest first; undefined when there is no such heartbeat. */
  pings(id: string): RecordedPing[] | undefined {
    return this.#byId.get(id)?.pings.toReversed();
  }

  /** "the ping history goes too": it lives in the heartbeat. Says whether there was one. */
  remove(id: string): boolean {
    const facts = this.#byId.get(id);
    if (!facts) return false;
    this.#idOfToken.delete(facts.token);
    return this.#byId.delete(id);
  }

  #change(id: string, change: (facts: Facts) => Facts, nowMs: number): Heartbeat | undefined {
    const facts = this.#byId.get(id);
    return facts && this.#put(change(facts), nowMs);
  }

  #put(facts: Facts, nowMs: number): Heartbeat {
    this.#byId.set(facts.id, facts);
    this.#idOfToken.set(facts.token, facts.id);
    return this.#shown(facts, nowMs);
  }

  #shown(facts: Facts, nowMs: number): Heartbeat {
    return shown(facts, nowMs, { dueMovesOn: this.quirks.dueMovesOn ?? false });
  }
}
