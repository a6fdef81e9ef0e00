/** The inputs, read and understood: a union by mode, so that code of one mode cannot see what belongs to the other. */
export type Inputs = JobInputs;

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
  /** What `${{ job.status }}` said when this step began. */
  jobStatus: string;
}

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
  strict: 'false',
  'api-url': 'https://api.tickstem.dev/v1',
  timeout: '60s',
} as const;

/** The inputs that are secrets: masked before anything else happens, and never shown in an error. */
export const SECRET_INPUTS = ['api-key', 'ping-token'] as const;
