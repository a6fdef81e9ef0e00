/** The inputs, read and understood: a union by mode, so that code of one mode cannot see what belongs to the other. */
export type Inputs = JobInputs | CheckInputs;

interface CommonInputs {
  /** Without a slash at the end, so that a path can follow. */
  apiUrl: string;
  /** Empty where it was not given: what that means depends on the run. */
  apiKey: string;
  /** The longest that the post step or the check spends on Tickstem, in milliseconds. */
  timeoutMs: number;
}

export interface JobInputs extends CommonInputs {
  mode: 'job';
  /** Ping token of an existing heartbeat, given instead of the key. */
  pingToken: string | undefined;
  /** `undefined`: the default name. */
  name: string | undefined;
  renamedFrom: string[];
  intervalSecs: number | undefined;
  graceSecs: number | undefined;
  create: boolean;
  update: boolean;
  /** Events whose runs count. */
  events: string[];
  /** A ping that could not be sent fails the job. */
  strict: boolean;
  /** As the runner gave it, not trimmed: an empty line is missing evidence. */
  require: string;
  /** Patterns that can be looked for. */
  requireFiles: string[];
  minDurationSecs: number | undefined;
  githubToken: string;
  /** Values of the `matrix` context in this leg; `undefined`: the job has no matrix. */
  leg: Readonly<Record<string, unknown>> | undefined;
  /** `${{ job.workflow_ref }}`; empty on older runners. */
  jobWorkflow: string;
  /** What `${{ job.status }}` said when this step began. */
  jobStatus: string;
}

export interface CheckInputs extends CommonInputs {
  mode: 'check';
  /** Names, patterns and exclusions as they were given; empty: this repository's. */
  heartbeats: string[];
  /** Workflow files of this repository, patterns and exclusions, to be judged by their runs. */
  workflows: string[];
  /** A paused heartbeat fails the check. */
  failOnPaused: boolean;
  /** The check has a heartbeat of its own. */
  watchSelf: boolean;
  /** One issue of the repository is kept open while anything is missed. */
  issue: boolean;
  issueLabels: string[];
  issueAssignees: string[];
  githubToken: string;
}

/** The inputs that only one mode reads. Set in the other they do nothing, and the user is told. */
export const INPUTS_OF_MODE = {
  job: [
    'ping-token',
    'name',
    'renamed-from',
    'interval',
    'grace',
    'create',
    'update',
    'events',
    'require',
    'require-files',
    'min-duration',
    'strict',
  ],
  check: ['heartbeats', 'workflows', 'fail-on-paused', 'watch-self', 'issue', 'issue-labels', 'issue-assignees'],
} as const satisfies Record<Inputs['mode'], readonly string[]>;

/**
 * The defaults as they stand in action.yml (a test holds the two together). They count here as well, because the
 * runner fills in a default only where the key is absent: an expression that came out empty leaves the input empty,
 * and that means "not given".
 */
export const DEFAULTS = {
  mode: 'job',
  create: 'true',
  update: 'true',
  events: 'schedule, workflow_dispatch, repository_dispatch',
  require: 'true',
  strict: 'false',
  'fail-on-paused': 'false',
  'watch-self': 'false',
  issue: 'false',
  'issue-labels': 'heartbeat',
  'api-url': 'https://api.tickstem.dev/v1',
  timeout: '60s',
} as const;

/** The events whose runs count, where `events` doesn't say otherwise. */
export const DEFAULT_EVENTS: readonly string[] = DEFAULTS.events.split(', ');

/** The inputs that are secrets: masked before anything else happens, and never shown in an error. */
export const SECRET_INPUTS = ['api-key', 'ping-token', 'github-token'] as const;
