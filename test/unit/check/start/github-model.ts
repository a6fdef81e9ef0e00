// One workflow on a GitHub that loses answers, in memory and in its own time, for histories of `start-missed`. Requests take
// their time, lists are some seconds old, and many requests are under way at once. What it does follows from its seed alone.
import type { Clock } from '../../../../src/base/clock.ts';
import { ActionError } from '../../../../src/base/errors.ts';
import type { StartRequests } from '../../../../src/check/start/requests.ts';
import type { NewestRuns, StartedRun } from '../../../../src/github/start.ts';

export const HOUR_MS = 3_600_000;

/** A run, and what the model alone knows: the time to the millisecond, and whether a check started it. */
export interface ModelRun extends StartedRun {
  atMs: number;
  by: 'schedule' | 'check' | 'person';
}

/** How this GitHub fails. Chances in [0, 1). */
export interface Weather {
  /** How old lists are. A list has each run that is older than the newest one that it has. */
  lagMs: number;
  /** A start is answered without the run's id, as by an old server. */
  hasNoIds: boolean;
  /** Why a start is refused: 422. */
  isRefused: boolean;
  /** A request is lost before it is carried out, or its answer after that. */
  lost: number;
  /** The same of a start. */
  lostStarts: number;
  /** A server's error, and nothing is carried out. */
  failed: number;
}

/** Mulberry32: small, and the same on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class GitHubModel {
  readonly runs: ModelRun[] = [];
  readonly random: () => number;
  nowMs: number;
  /** The number of starts that were sent. */
  sent = 0;
  readonly #weather: Weather;
  readonly #events: { atMs: number; order: number; happen: () => void }[] = [];
  #order = 0;

  constructor(startMs: number, seed: number, weather: Weather) {
    this.nowMs = startMs;
    this.random = randomOf(seed);
    this.#weather = weather;
  }

  /** Lets something happen at a time. */
  at(atMs: number, happen: () => void): void {
    this.#events.push({ atMs: Math.max(atMs, this.nowMs), order: this.#order++, happen });
  }

  /** Lets all events happen, in the order of their times. */
  async play(): Promise<void> {
    for (;;) {
      // What was answered goes on first, and may lead to more.
      await new Promise((resolve) => setImmediate(resolve));
      const next = this.#events.reduce<number>((best, event, at) => {
        const first = this.#events[best];
        const isEarlier =
          first === undefined || event.atMs < first.atMs || (event.atMs === first.atMs && event.order < first.order);
        return isEarlier ? at : best;
      }, -1);
      const [event] = next === -1 ? [] : this.#events.splice(next, 1);
      if (event === undefined) return;
      this.nowMs = event.atMs;
      event.happen();
    }
  }

  create(by: ModelRun['by'], createdMs = this.nowMs): ModelRun {
    const createdAtMs = Math.floor(createdMs / 1000) * 1000;
    const run: ModelRun = {
      id: this.runs.length + 1,
      ...{
        url: '',
        file: 'nightly.yml',
        status: 'in_progress',
        conclusion: '',
        branch: 'main',
        headSha: '',
        attempt: 1,
      },
      ...{ createdAtMs, startedAtMs: createdAtMs, atMs: createdMs, by },
      event: by === 'schedule' ? 'schedule' : 'workflow_dispatch',
      isByApp: by === 'check',
    };
    this.runs.push(run);
    return run;
  }

  /** The runs that are listed, newest first. @param lagMs how old the list is */
  listed(lagMs: number): ModelRun[] {
    return this.runs
      .filter(({ atMs }) => atMs <= this.nowMs - lagMs)
      .map((run) => ({ ...run }))
      .reverse();
  }

  /** The requests of one check. */
  requests(): StartRequests {
    const { lagMs, hasNoIds, isRefused, lost } = this.#weather;
    return {
      newest: () => this.#send(lost, (): NewestRuns => ({ runs: this.listed(lagMs), nowMs: this.nowMs })),
      start: () => {
        this.sent += 1;
        return this.#send(this.#weather.lostStarts, () => {
          if (isRefused) throw new ActionError('rejected', 'GitHub rejected it (422, "No")', { status: 422 });
          const { id } = this.create('check');
          return hasNoIds ? undefined : id;
        });
      },
      cancel: (id) =>
        this.#send(lost, () => {
          const run = this.runs.find((one) => one.id === id);
          if (run?.conclusion === '') Object.assign(run, { status: 'completed', conclusion: 'cancelled' });
        }),
    };
  }

  clock(): Clock {
    return {
      now: () => this.nowMs,
      monotonicMs: () => this.nowMs,
      uptimeMs: () => this.nowMs,
      random: this.random,
      sleep: (ms) => new Promise((resolve) => this.at(this.nowMs + ms, resolve)),
    };
  }

  /** Carries a request out after a while, and answers after another, if neither is lost. */
  #send<T>(lost: number, carryOut: () => T): Promise<T> {
    const { failed } = this.#weather;
    const chance = this.random();
    const there = 20 + this.random() * (this.random() < 0.05 ? 4000 : 300);
    const back = 20 + this.random() * 300;
    return new Promise((resolve, reject) => {
      const fail = (status?: number) =>
        reject(new ActionError('unreachable', 'no answer', status === undefined ? {} : { status }));
      // Either at once, as where a connection breaks, or at the end of the time that a request may take.
      const noAnswerMs = this.random() < 0.5 ? there + back : 10_000;
      if (chance < lost / 2) {
        this.at(this.nowMs + noAnswerMs, fail);
        return;
      }
      this.at(this.nowMs + there, () => {
        if (chance < lost + failed && chance >= lost) {
          this.at(this.nowMs + back, () => fail(502));
          return;
        }
        const isLost = chance < lost;
        try {
          const value = carryOut();
          if (isLost) this.at(this.nowMs + noAnswerMs - there, fail);
          else this.at(this.nowMs + back, () => resolve(value));
        } catch (thrown) {
          if (isLost) this.at(this.nowMs + noAnswerMs - there, fail);
          else this.at(this.nowMs + back, () => reject(thrown));
        }
      });
    });
  }
}
