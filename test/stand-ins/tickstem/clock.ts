/** The server's time, in ms since the epoch, which a test can move. */
export interface Clock {
  now(): number;
  /** Moves it on by so many ms (back, when negative). */
  advance(ms: number): void;
  /** Moves it to an instant in ms since the epoch. */
  set(ms: number): void;
}

/** A clock that stands at `startMs` until it is moved or, without one, real time plus what it was moved by. */
export function movableClock(startMs?: number): Clock {
  const flows = startMs === undefined;
  let offsetMs = startMs ?? 0;
  const now = () => offsetMs + (flows ? Date.now() : 0);
  return {
    now,
    advance: (ms) => {
      offsetMs += ms;
    },
    set: (ms) => {
      offsetMs += ms - now();
    },
  };
}
