// Loaded by `--require` before an action's process: the time of day that it sees is so many milliseconds ahead of the real one.
const { RUNNER_CLOCK_AHEAD_MS: ahead } = process.env;
delete process.env.RUNNER_CLOCK_AHEAD_MS;
const real = Date.now;
Date.now = () => real() + Number(ahead);
