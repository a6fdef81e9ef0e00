// Stands in for @actions/exec (package.json, `overrides`) and with it for @actions/io: a sixth of what the post step would
// have to read. Safe, because this action starts no process: @actions/core has it for `platform.getDetails()` alone, which
// nobody here calls. test/stand-ins.test.ts fails when an update asks for more.

export function getExecOutput() {
  throw new Error('@actions/exec is not part of this action, which starts no process');
}
