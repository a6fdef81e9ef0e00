import { type Instant, msOf, wholeSeconds } from '../time.ts';

/** A job of a run, with its steps and what it annotated. */

type JobStatus = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending';
type JobConclusion = 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out' | 'action_required';

interface StepSeed {
  name: string;
  /** Default `completed`. */
  status?: 'queued' | 'in_progress' | 'completed';
  /** Default `success` for a completed step, null for the others. */
  conclusion?: string | null;
  /** Default: one after the other, from 1. */
  number?: number;
  startedAt?: Instant;
  completedAt?: Instant;
}

export interface AnnotationSeed {
  level: 'failure' | 'warning' | 'notice';
  message: string;
  /** Default: none, an empty string. */
  title?: string;
  /** Default `.github`: where GitHub puts those that name no file. */
  path?: string;
  /** Default 1. */
  line?: number;
}

export interface JobSeed {
  name: string;
  /** Default `completed`. */
  status?: JobStatus;
  /** Default `success` for a completed job, null for the others. */
  conclusion?: JobConclusion | null;
  /** Default: when the attempt began. */
  startedAt?: Instant;
  /** Default: a minute after it began; a skipped one ends when it begins. */
  completedAt?: Instant;
  /** Of which attempt of the run. Default: the last. */
  attempt?: number;
  steps?: StepSeed[];
  annotations?: AnnotationSeed[];
  /** Its log's text. Default: none, 404. */
  log?: string;
}

export interface Step {
  readonly name: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | null;
  readonly number: number;
  readonly startedMs: number | null;
  readonly completedMs: number | null;
}

export interface Job {
  /** Its check run's too: GitHub has one id for both. */
  readonly id: number;
  readonly name: string;
  readonly attempt: number;
  readonly createdMs: number;
  status: JobStatus;
  conclusion: JobConclusion | null;
  startedMs: number;
  completedMs: number | null;
  readonly steps: Step[];
  readonly annotations: AnnotationSeed[];
  readonly log: string | null;
}

const MINUTE_MS = 60_000;
/** actions/runner's `JobNameBuilder`: each part of `a / b` is cut there, and `...` follows. */
const MAX_NAME = 100;

/** As GitHub shows it: a called workflow's parts are given by ` / `, each of which is cut on its own. */
export function shownName(name: string): string {
  const parts = name.split(' / ');
  return parts.map((part) => (part.length > MAX_NAME ? `${part.slice(0, MAX_NAME - 3)}...` : part)).join(' / ');
}

/** @throws for a job that is not over and has a conclusion. */
export function jobOf(seed: JobSeed, run: { id: number; attempt: number; startedMs: number }): Job {
  const { name, status = 'completed', attempt = run.attempt, steps = [], annotations = [] } = seed;
  if (status !== 'completed' && seed.conclusion) throw new Error(`${status}, and ${seed.conclusion}`);
  const conclusion = seed.conclusion ?? (status === 'completed' ? 'success' : null);
  const startedMs = seed.startedAt === undefined ? run.startedMs : wholeSeconds(msOf(seed.startedAt));
  const tookMs = conclusion === 'skipped' ? 0 : MINUTE_MS;
  const endedMs = seed.completedAt === undefined ? startedMs + tookMs : wholeSeconds(msOf(seed.completedAt));
  const completedMs = status === 'completed' ? endedMs : null;
  const rows = steps.map((step, index) => stepOf(step, index, { startedMs, completedMs }));
  const times = { createdMs: run.startedMs, startedMs, completedMs };
  const log = seed.log ?? null;
  return { id: run.id, name: shownName(name), attempt, status, conclusion, ...times, steps: rows, annotations, log };
}

function stepOf(
  { name, status = 'completed', conclusion, number, startedAt, completedAt }: StepSeed,
  index: number,
  job: Pick<Job, 'startedMs' | 'completedMs'>,
): Step {
  const isOver = status === 'completed';
  return {
    name,
    status,
    conclusion: conclusion ?? (isOver ? 'success' : null),
    number: number ?? index + 1,
    startedMs: startedAt === undefined ? (status === 'queued' ? null : job.startedMs) : msOf(startedAt),
    completedMs: completedAt === undefined ? (isOver ? job.completedMs : null) : msOf(completedAt),
  };
}
