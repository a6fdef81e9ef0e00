// Replaces @actions/exec (package.json, `overrides`), and with it @actions/io: scripts/build.ts says what that saves. It is safe
// because this action starts no process: @actions/core has the package for `platform.getDetails()` alone, which this action
// never calls. test/repository/stand-ins.test.ts fails when an update uses more.

export function getExecOutput() {
  throw new Error('@actions/exec is not part of this action, which starts no process');
}
