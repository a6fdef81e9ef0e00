/** What the fault matrix is made of: the words of faults.ts, places.ts and exceptions.ts. */
import type { GitHub } from '../stand-ins/github/server.ts';
import type { Level } from '../stand-ins/runner/annotations.ts';
import type { Fault, Tickstem } from '../stand-ins/tickstem/server.ts';

/**
 * What a fault amounts to for whoever asked. What has to come of it follows from this and from the place, by the contract
 * (the tables "What fails the job" and "Verdicts of `check`", and "Never"):
 * - `harmless`: the answer says what it should, and is taken;
 * - `refused`: a clear no (a 4xx, a redirect), which somebody has to mend: told as an error;
 * - `unreachable`: passes by itself (no connection, cut off, 408, 429, 5xx): tried again, told as a warning;
 * - `slow`: the same, found out by a deadline alone, so that no time is left for another try;
 * - `nonsense`: an answer, and none of this API: told as an error;
 * - `unkept`: the list does not show what was made under the name that was sent: deleted again, told as an error;
 * - `changed`: the answer differs from what was sent: told (job: an error; check: a status nobody knows, a warning);
 * - `unjudged`: a row of the list that cannot be judged: the check is red, and says `unknown`;
 * - `missed`: by what the list says, a heartbeat was missed, or is gone: the check is red, and says `missed`;
 * - `wrong`: a schedule that nobody can read: an error, and not a guess.
 */
export type Class =
  | 'harmless'
  | 'refused'
  | 'unreachable'
  | 'slow'
  | 'nonsense'
  | 'unkept'
  | 'changed'
  | 'unjudged'
  | 'missed'
  | 'wrong';

/**
 * What is answered at a place:
 * - `list`: heartbeats, the job's own among them; `settle`: the list in which a run looks for what it made itself;
 *   `look`: one that could be done without; `check`: the list that is judged;
 * - `created`, `renamed`, `updated`: one heartbeat; `nothing`: no body (a delete); `ping`; `file`: the workflow file;
 * - `rows`: GitHub's, a list; `record`: GitHub's, a list in an object;
 * - `whole`: an answer that is spoilt elsewhere in its parts, and here only as a whole.
 */
export type AnswerKind =
  | 'list'
  | 'settle'
  | 'look'
  | 'check'
  | 'created'
  | 'renamed'
  | 'updated'
  | 'nothing'
  | 'ping'
  | 'file'
  | 'rows'
  | 'record'
  | 'whole';

/** The servers of one case. */
export interface Scene {
  readonly tickstem: Tickstem;
  readonly github: GitHub;
  /** Another host, where no request may ever arrive. */
  readonly elsewhere: Tickstem;
  readonly kind: AnswerKind;
  /** The body of the right answer at this moment. */
  truth(): string;
}

/** The whole host is not there, whatever is asked of it. */
export type HostFault = 'refused' | 'unknown name' | 'unknown certificate';

export interface FaultEntry {
  name: string;
  /** Its row in the matrix, where several share one. Default: its name. */
  row?: string;
  class: Class;
  /** Where it is of another class; `null`: it makes no sense there. */
  but?: Partial<Record<AnswerKind, Class | null>>;
  /** At these kinds of answer alone. */
  only?: readonly AnswerKind[];
  /** One of several that differ in a detail: tried at the places that are `key`, and not at every one. */
  variant?: true;
  /** What an annotation that it leads to has in it. Default: by its class. */
  says?: RegExp;
  /** What the server does. Or: */
  fault?: (scene: Scene) => Fault;
  host?: HostFault;
  /** The clock of the server is off by so many ms. */
  clockMs?: number;
  /** Also tried as one that happens once and then heals: it is worth another try, and that try comes in time. */
  heals?: true;
  /** The input `timeout`, where the table's is too short. */
  timeoutSecs?: number;
}

/** What has to be there when the job is over. */
export interface Expected {
  /** The level of what the step annotates; absent: it annotates nothing. */
  main?: Level;
  post?: Level;
  /** The main step of a job says it in its log, and annotates nothing: the post step tells what is left of it. */
  logs?: true;
  /** Instead of `main`: each annotation of the main step, in order. The warnings are about the fault, the errors are not. */
  tells?: readonly Level[];
  /** What those errors have in them. */
  error?: RegExp;
  /** The main step fails: a check that is red. */
  red?: true;
  /** A check's output. */
  status?: 'healthy' | 'missed' | 'unknown' | 'misconfigured';
  /** A check's output of that name, without the quotes: names that fail. */
  missed?: readonly string[];
  /** Pings in the histories of all heartbeats; `some`: at least one. */
  pings: number | 'some';
  /** Heartbeats of the job's name. */
  heartbeats: number;
  /** Of the job's heartbeat, in seconds, where that is the point. */
  intervalSecs?: number;
}

export type TickstemRoute = 'list' | 'create' | 'update' | 'delete' | 'ping';
export type IssueRoute =
  | 'graphql'
  | 'issues'
  | 'create-label'
  | 'create-issue'
  | 'add-assignees'
  | 'update-issue'
  | 'create-comment';
export type GitHubRoute = 'content' | 'workflows' | 'workflow-runs' | 'jobs' | 'annotations' | IssueRoute;

export interface Place {
  name: string;
  /** For the legend: what is asked, and how it came to that. */
  what: string;
  server: 'tickstem' | 'github';
  mode: 'job' | 'check';
  /** The route, and how many requests to it are let through before. */
  on: TickstemRoute | GitHubRoute;
  skip?: number;
  /** What the path of a request that is not let through has in it, where the route says too little. */
  path?: RegExp;
  answer: AnswerKind;
  /** The request is carried out, and its answer is lost. */
  carriedOut?: true;
  /** Until when: `main`: the server is well again when the post step begins. */
  lasts: 'main' | 'job';
  /** The whole host can be gone here, from that step on. */
  host?: 'main' | 'post';
  /** Variants are tried here too. */
  key?: true;
  /** These faults are tried here, by their names, and no others. */
  faults?: readonly string[];
  /** What GitHub's refusal has to name. */
  permission?: string;
  /** Inputs. */
  with?: Readonly<Record<string, string | undefined>>;
  /** What is there before the job begins. */
  arrange(scene: Scene): void;
  /** By class. A class that is not here cannot come up here. */
  expected: Partial<Record<Class, Expected>>;
  /** It makes sense here that a fault happens once: absent where nothing would be seen of it. */
  once?: true;
}

export function classAt(fault: FaultEntry, { answer }: Place): Class | undefined {
  if (fault.only !== undefined && !fault.only.includes(answer)) return undefined;
  const own = fault.but?.[answer];
  if (own === null) return undefined;
  return own ?? fault.class;
}
