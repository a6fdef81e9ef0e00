// What keeps the issue, to be loaded together, where there is one to keep.
export { identityOf, readOnlyReason } from './identity.ts';
export { syncIssue } from './sync.ts';
