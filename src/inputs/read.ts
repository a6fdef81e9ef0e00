import { DURATION_EXAMPLES, parseDuration } from '../base/duration.ts';
import { ActionError } from '../base/errors.ts';
import { patternProblem } from '../evidence/pattern.ts';
import { DEFAULTS, INPUTS_OF_MODE, type Inputs } from './inputs.ts';

/** Gives the value of an input as the runner has it; empty where it was not given. */
export type Source = (name: string) => string;

/**
 * Reads and checks all inputs of the mode at once.
 *
 * @throws ActionError `input`, one line for each input that is wrong: its name, what was given, what would be right
 */
export function readInputs(source: Source): Inputs {
  const reader = new Reader(source);
  const mode = reader.oneOf('mode', ['job', 'check']);
  const common = {
    apiUrl: reader.url('api-url'),
    apiKey: reader.secret('api-key'),
    timeoutMs: reader.positiveDuration('timeout') * 1000,
  };
  const inputs: Inputs =
    mode === 'job' ? { mode, ...common, ...jobInputs(reader) } : { mode, ...common, ...checkInputs(reader) };
  reader.throwProblems();
  return inputs;
}

function jobInputs(reader: Reader) {
  return {
    pingToken: reader.pingToken(),
    name: reader.line('name'),
    renamedFrom: reader.lines('renamed-from'),
    intervalSecs: reader.optional('interval', () => reader.positiveDuration('interval')),
    graceSecs: reader.optional('grace', () => reader.duration('grace')),
    create: reader.flag('create'),
    update: reader.flag('update'),
    events: reader.events(),
    strict: reader.flag('strict'),
    require: reader.raw('require'),
    requireFiles: reader.filePatterns(),
    minDurationSecs: reader.optional('min-duration', () => reader.positiveDuration('min-duration')),
    githubToken: reader.get('github-token'),
    leg: reader.leg(),
    jobWorkflow: reader.get('job-workflow'),
    jobStatus: reader.get('job-status'),
  };
}

function checkInputs(reader: Reader) {
  return {
    heartbeats: reader.lines('heartbeats'),
    workflows: reader.lines('workflows'),
    failOnPaused: reader.flag('fail-on-paused'),
    watchSelf: reader.flag('watch-self'),
    issue: reader.flag('issue'),
    issueLabels: reader.commaList('issue-labels'),
    issueAssignees: reader.commaList('issue-assignees').map((login) => login.replace(/^@/, '')),
    githubToken: reader.get('github-token'),
  };
}

/** Inputs that were set and belong to the other mode. */
export function strayInputs(source: Source, mode: Inputs['mode']): string[] {
  const other = mode === 'job' ? 'check' : 'job';
  return INPUTS_OF_MODE[other].filter((name) => {
    const given = source(name).trim();
    return given !== '' && given !== defaultOf(name);
  });
}

function defaultOf(name: string): string {
  return (DEFAULTS as Readonly<Record<string, string>>)[name] ?? '';
}

/** No key where there should be one. (A run that GitHub gives no secrets is another matter: `Run.withoutSecrets`.) */
export function missingKey(): ActionError {
  return new ActionError('setup', 'Input `api-key` is empty', {
    hint: 'Add the secret TICKSTEM_API_KEY to the repository and give `api-key: ${{ secrets.TICKSTEM_API_KEY }}`.',
  });
}

/** How tokens of GitHub begin: such a value is in the wrong place, and is sent nowhere. */
const GITHUB_TOKEN = /^(?:gh[sopur]_|github_pat_)/;
const API_KEY_PREFIX = 'tsk_';

class Reader {
  private readonly problems: string[] = [];
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  /** The value as given, or the default of action.yml where it is empty. */
  get(name: string): string {
    const given = this.source(name).trim();
    return given !== '' ? given : defaultOf(name);
  }

  /** Not trimmed, and without the default: for what an empty value is a statement. */
  raw(name: string): string {
    return this.source(name);
  }

  optional<T>(name: string, read: () => T): T | undefined {
    return this.get(name) === '' ? undefined : read();
  }

  oneOf<const T extends string>(name: string, values: readonly [T, ...T[]]): T {
    const given = this.get(name);
    const found = values.find((value) => value === given);
    if (found === undefined) this.wrong(name, `must be ${values.map(quote).join(' or ')}`);
    return found ?? values[0];
  }

  /** `true` or `false` as YAML's core schema writes them. */
  flag(name: string): boolean {
    const given = this.get(name);
    if (!/^(?:true|True|TRUE|false|False|FALSE)$/.test(given)) this.wrong(name, 'must be `true` or `false`');
    return given.toLowerCase() === 'true';
  }

  /** Seconds. */
  duration(name: string): number {
    const secs = parseDuration(this.get(name));
    if (secs === undefined) this.wrong(name, `must be a duration: ${DURATION_EXAMPLES}`);
    return secs ?? Number.NaN;
  }

  /** Seconds, at least one. */
  positiveDuration(name: string): number {
    const secs = this.duration(name);
    if (secs === 0) this.wrong(name, `must be longer than nothing: ${DURATION_EXAMPLES}`);
    return secs;
  }

  line(name: string): string | undefined {
    const given = this.get(name);
    if (/\p{Cc}/u.test(given)) this.wrong(name, 'must be one line without control characters, e.g. `nightly backup`');
    return given === '' ? undefined : given;
  }

  lines(name: string): string[] {
    return this.get(name)
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  commaList(name: string): string[] {
    const items = this.get(name).split(/[,\r\n]+/);
    return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
  }

  events(): string[] {
    const names = this.get('events')
      .split(/[,\s]/)
      .filter((name) => name !== '');
    const strange = names.filter((name) => !/^[a-z][a-z_]*$/.test(name));
    if (strange.length > 0 || names.length === 0) {
      this.wrong('events', 'must be names of events with commas between them, e.g. `schedule, workflow_dispatch`');
    }
    return names;
  }

  filePatterns(): string[] {
    const patterns = this.lines('require-files');
    for (const pattern of patterns) {
      const problem = patternProblem(pattern);
      if (problem !== undefined) this.problems.push(`\`require-files\`: ${quote(pattern)} ${problem}`);
    }
    return patterns;
  }

  /** The `matrix` context as JSON, which without a matrix is `null` on GitHub, and `{}` under act. */
  leg(): Readonly<Record<string, unknown>> | undefined {
    const given = this.get('job-matrix');
    try {
      const leg: unknown = JSON.parse(given || 'null');
      if (leg === null) return undefined;
      if (typeof leg === 'object' && !Array.isArray(leg)) {
        return Object.keys(leg).length === 0 ? undefined : (leg as Record<string, unknown>);
      }
    } catch {
      // told below
    }
    this.wrong('job-matrix', 'must be what `${{ toJSON(matrix) }}` gives');
    return undefined;
  }

  /** https, or http to this very machine (a test server, a tunnel): anything else would send the key in the clear. */
  url(name: string): string {
    const example = 'must be an https address such as `https://api.tickstem.dev/v1` (http for loopback only)';
    const url = URL.parse(this.get(name));
    if (url === null) return this.wrong(name, example);
    if (url.username !== '' || url.password !== '') {
      // Not shown: it holds a password.
      this.problems.push(`\`${name}\` must be an address without user and password`);
      return '';
    }
    const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) return this.wrong(name, example);
    if (url.search !== '' || url.hash !== '') return this.wrong(name, 'must be an address without `?` and `#`');
    return url.href.replace(/\/+$/, '');
  }

  /** A credential: one word, and not another kind's. Never shown. */
  secret(name: string): string {
    const given = this.get(name);
    if (GITHUB_TOKEN.test(given)) {
      this.problems.push(`\`${name}\` begins like a GitHub token. It was sent nowhere and is not shown here`);
    } else if (/[^\x21-\x7e]/.test(given)) {
      this.problems.push(`\`${name}\` has blanks or characters that no key has (not shown): check the secret`);
    }
    return given;
  }

  pingToken(): string | undefined {
    const token = this.secret('ping-token');
    if (token === '') return undefined;
    if (token.startsWith(API_KEY_PREFIX)) {
      this.problems.push(
        '`ping-token` begins like a Tickstem API key. It was sent nowhere and is not shown here: give it as `api-key`',
      );
    } else if (token.includes('/')) {
      this.problems.push('`ping-token` must be the token alone, not the ping URL (not shown)');
    }
    if (this.get('api-key') !== '') {
      this.problems.push('`ping-token` and `api-key` were both given: one of them is enough, leave out the other');
    }
    return token;
  }

  throwProblems(): void {
    const { problems } = this;
    if (problems.length === 0) return;
    const [only] = problems;
    throw new ActionError(
      'input',
      problems.length === 1 ? `Input ${only}` : `${problems.length} inputs are wrong:\n- ${problems.join('\n- ')}`,
    );
  }

  private wrong(name: string, right: string): string {
    this.problems.push(`\`${name}\` ${right}, and is ${quote(this.get(name))}`);
    return '';
  }
}

function quote(text: string): string {
  return `\`${text.length > 100 ? `${text.slice(0, 100)}…` : text}\``;
}
