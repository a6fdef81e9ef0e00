// Loaded by `--require` before a program, ours or another: at its end it notes, as a line of JSON at PROBE_FILE, what the
// process took and what it had loaded. Taken inside the process, so that it is the same on every system.
const { appendFileSync } = require('node:fs');

// Not for whatever the process starts itself.
const { PROBE_FILE: file } = process.env;
delete process.env.PROBE_FILE;

if (file !== undefined) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const note = {
      cpuMs: (user + system) / 1000,
      peakBytes: process.resourceUsage().maxRSS * 1024,
      files: Object.keys(require.cache).filter((path) => path !== __filename),
      builtins: process.moduleLoadList.flatMap((name) => /^NativeModule (.+)$/.exec(name)?.[1] ?? []),
    };
    appendFileSync(file, `${JSON.stringify({ script: process.argv[1] ?? '', ...note })}\n`);
  });
}
