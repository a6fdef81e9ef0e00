// Loaded into each process of the fault matrix: leaves behind how much memory it ever held, in KiB.
import { appendFileSync, readFileSync } from 'node:fs';

const file = process.env.FAULTS_PEAK_FILE;
if (file) process.once('exit', () => appendFileSync(file, `${peakKib()}\n`));

function peakKib() {
  try {
    // Of this program alone: what getrusage() counts begins with the process that started this one.
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS; // not Linux
  }
}
