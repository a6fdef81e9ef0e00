import type { Clock } from '../base/clock.ts';
import { formatDuration } from '../base/duration.ts';
import { errorOf } from '../base/errors.ts';
import { ageOf, OLDEST_SECS } from '../http/age.ts';
import type { Send } from '../http/request.ts';
import { GITHUB_MESSAGES } from './messages.ts';

/** GitHub's clock, as its responses show it. */
export interface ServerClock {
  /** Sends a request. @throws ActionError `unexpected` if a cache answered with something old */
  send: Send;
  /** By how much GitHub's clock is ahead of the runner's, in milliseconds. `undefined`: no response has told it. */
  readonly aheadMs: number | undefined;
}

export function watchServerClock(send: Send, clock: Clock): ServerClock {
  let aheadMs: number | undefined;
  return {
    async send(request) {
      const answer = await send(request);
      const ageSecs = ageOf(answer);
      if (ageSecs > OLDEST_SECS)
        throw errorOf('unexpected', GITHUB_MESSAGES.githubStale, { age: formatDuration(ageSecs) });
      const dateMs = Date.parse(answer.headers.date ?? '');
      if (!Number.isNaN(dateMs)) aheadMs ??= dateMs - clock.now();
      return answer;
    },
    get aheadMs() {
      return aheadMs;
    },
  };
}
