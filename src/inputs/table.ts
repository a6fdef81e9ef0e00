import {
  booleanOf,
  commaListOf,
  durationOf,
  eventsOf,
  filePatternsOf,
  linesOf,
  loginsOf,
  matrixOf,
  optional,
  pingTokenOf,
  repositoriesOf,
  runbooksOf,
  secretOf,
  singleLineOf,
  textOf,
  timeoutMsOf,
  urlOf,
  workflowFilesOf,
} from './parse.ts';
import { workflowLinesOf } from './workflow-lines.ts';

/** The two modes, in the order in which messages list them. */
export const MODES = ['job', 'check'] as const;
export type Mode = (typeof MODES)[number];

/** One input: where it belongs, what its value becomes, and how. */
export interface InputSpec {
  mode: Mode | 'both';
  /** The name of the field that holds its value. */
  field: string;
  /**
   * The default, the same as in action.yml. It's needed here as well, because the runner fills in a default only where the
   * key is absent: an expression that evaluates to nothing leaves the input empty, and that means "not given".
   */
  default?: string;
  /** A secret is masked before anything else happens, and is never shown in an error. */
  secret?: true;
  /** The runner provides it, through the default in action.yml. */
  internal?: true;
  /** An empty value has a meaning: the parser gets the value neither trimmed nor replaced by the default. */
  raw?: true;
  /** @throws InvalidInput */
  parse: (given: string, name: string) => unknown;
}

/** Every input but `mode`, which decides how the others are read. The types, the defaults and the checks follow from it. */
export const INPUTS = {
  'api-key': { mode: 'both', field: 'apiKey', secret: true, parse: secretOf },
  'ping-token': { mode: 'job', field: 'pingToken', secret: true, parse: pingTokenOf },
  name: { mode: 'job', field: 'name', parse: optional(singleLineOf) },
  'renamed-from': { mode: 'job', field: 'renamedFrom', parse: linesOf },
  interval: { mode: 'job', field: 'intervalSecs', parse: optional(durationOf({ least: 1 })) },
  grace: { mode: 'job', field: 'graceSecs', parse: optional(durationOf({ least: 0 })) },
  create: { mode: 'job', field: 'create', default: 'true', parse: booleanOf },
  update: { mode: 'job', field: 'update', default: 'true', parse: booleanOf },
  events: {
    mode: 'job',
    field: 'events',
    default: 'schedule, workflow_dispatch, repository_dispatch',
    parse: eventsOf,
  },
  // Not trimmed, because an empty line is missing evidence.
  require: { mode: 'job', field: 'require', default: 'true', raw: true, parse: textOf },
  'require-files': { mode: 'job', field: 'requireFiles', parse: filePatternsOf },
  'min-duration': { mode: 'job', field: 'minDurationSecs', parse: optional(durationOf({ least: 1 })) },
  // Read when the job ends. A line that can't be read is a warning there, and no reason to fail the main step.
  measure: { mode: 'job', field: 'measure', parse: textOf },
  strict: { mode: 'job', field: 'strict', default: 'false', parse: booleanOf },
  heartbeats: { mode: 'check', field: 'heartbeats', parse: linesOf },
  workflows: { mode: 'check', field: 'workflows', parse: workflowLinesOf },
  repositories: { mode: 'check', field: 'repositories', parse: repositoriesOf },
  'fail-on-paused': { mode: 'check', field: 'failOnPaused', default: 'false', parse: booleanOf },
  'start-missed': { mode: 'check', field: 'startMissed', parse: workflowFilesOf },
  'fail-on-unusual': { mode: 'check', field: 'failOnUnusual', default: 'false', parse: booleanOf },
  'watch-self': { mode: 'check', field: 'watchSelf', default: 'false', parse: booleanOf },
  issue: { mode: 'check', field: 'issue', default: 'false', parse: booleanOf },
  'issue-labels': { mode: 'check', field: 'issueLabels', default: 'heartbeat', parse: commaListOf },
  'issue-assignees': { mode: 'check', field: 'issueAssignees', parse: loginsOf },
  page: { mode: 'check', field: 'page', parse: optional(singleLineOf) },
  'page-private': { mode: 'check', field: 'pagePrivate', default: 'false', parse: booleanOf },
  runbook: { mode: 'check', field: 'runbook', parse: runbooksOf },
  'api-url': { mode: 'both', field: 'apiUrl', default: 'https://api.tickstem.dev/v1', parse: urlOf },
  timeout: { mode: 'both', field: 'timeoutMs', default: '60s', parse: timeoutMsOf },
  'github-token': { mode: 'both', field: 'githubToken', secret: true, internal: true, parse: textOf },
  'job-status': { mode: 'job', field: 'jobStatus', internal: true, parse: textOf },
  'job-matrix': { mode: 'both', field: 'leg', internal: true, parse: matrixOf },
  'job-workflow': { mode: 'job', field: 'jobWorkflow', internal: true, parse: textOf },
  // The job's id in GitHub's API. Empty on older runners, and on GitHub Enterprise Server.
  'job-check-run': { mode: 'both', field: 'jobCheckRun', internal: true, parse: textOf },
} as const satisfies Readonly<Record<string, InputSpec>>;

export type InputName = keyof typeof INPUTS;

/** The default of `mode`, which has no row above. */
export const DEFAULT_MODE: Mode = 'job';

/** The names of all inputs in the table, in its order. */
export const INPUT_NAMES = Object.keys(INPUTS) as InputName[];

/** The row of an input, without the literal types that only the unions below need. */
export function specOf(name: InputName): InputSpec {
  return INPUTS[name];
}
