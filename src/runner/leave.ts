/** How long the process may wait, when its work is done, for what can't be cancelled, in milliseconds. */
const LINGER_MS = 500;

/** Node's names for work in a thread that can't be cancelled: a name look-up, and anything with a file. */
const IN_A_THREAD = /^(?:GetAddrInfoReqWrap|GetNameInfoReqWrap|FSReq\w*|FileHandleCloseReq)$/;

/**
 * Ends the process with this exit code, at the latest half a second after all output was taken.
 *
 * Not `process.exit()` at once: it cuts the output short where the runner reads slowly (Node's docs, "A note on process
 * I/O").
 */
export function leave(exitCode: number): void {
  process.exitCode = exitCode;
  setTimeout(() => {
    process.stdout.write('', () => process.stderr.write('', () => exitNow(exitCode)));
  }, LINGER_MS).unref();
}

/**
 * Exits even if a thread never comes back (a DNS server that drops packets, a folder on a mount that hangs).
 * `process.exit()` waits for such threads. Replacing the program by one that only exits doesn't, because that ends them
 * (`man 2 execve`). Windows, and Node before 22.15, can't do that; there the exit may be late.
 */
function exitNow(exitCode: number): void {
  const isStuck = process.getActiveResourcesInfo().some((name) => IN_A_THREAD.test(name));
  try {
    if (isStuck) replaceProcess(exitCode);
  } catch {
    // Not possible here: exit as usual.
  }
  process.exit(exitCode);
}

function replaceProcess(exitCode: number): void {
  const args = [process.execPath, '-e', `process.exit(${exitCode})`];
  // Without NODE_OPTIONS, which may ask for anything.
  process.execve?.(process.execPath, args, { ...process.env, NODE_OPTIONS: '' });
}
