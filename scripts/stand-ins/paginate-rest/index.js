// Replaces @octokit/plugin-paginate-rest (package.json, `overrides`): scripts/build.ts says what that saves. It is safe because our
// requests ask for one page each, and octokit has no `paginate` to call. test/repository/stand-ins.test.ts fails when an update
// uses more.

export function paginateRest() {
  return {};
}
