import { catalog } from '../base/message.ts';

/** The messages about inputs. */
export const INPUT_MESSAGES = catalog({
  inputsInvalid: { text: '{count} inputs are invalid:\n{problems}' },
  inputMode: { text: 'Input `mode` must be `job` or `check`, got `{given}`' },
  inputBoolean: { text: 'Input `{input}` must be `true` or `false`, got `{given}`' },
  inputDuration: {
    text: 'Input `{input}` must be a duration such as `24h`, `1h30m`, or `3600` (seconds), got `{given}`',
  },
  inputTooShort: { text: 'Input `{input}` must be greater than 0, e.g. `{example}`, got `{given}`' },
  inputTooLong: { text: 'Input `{input}` must be at most {most}, e.g. `{example}`, got `{given}`' },
  inputLine: {
    text: 'Input `{input}` must be a single line without control characters, e.g. `nightly backup`, got `{given}`',
  },
  inputWorkflowFile: {
    text: 'Input `{input}` must have workflow files or patterns, one per line, e.g. `nightly.yml`, got `{given}`',
  },
  inputEvents: {
    text: 'Input `events` must be a comma-separated list of lower-case event names, e.g. `schedule, workflow_dispatch`, got `{given}`',
  },
  inputRepositories: {
    text: 'Input `repositories` must be lines such as `octo-org/shop`, `octo-org/*`, or `!octo-org/old`, got `{given}`',
  },
  inputUrl: {
    text: 'Input `{input}` must be an https URL such as `https://api.tickstem.dev/v1` (http is allowed for loopback only), got `{given}`',
  },
  inputUrlPassword: { text: 'Input `{input}` must not contain a user name or password' },
  inputUrlQuery: {
    text: 'Input `{input}` must be a URL without `?` and `#`, such as `https://api.tickstem.dev/v1`, got `{given}`',
  },
  inputRunbook: {
    text: 'Input `runbook` must have lines `pattern: URL` with an https URL, e.g. `nightly.yml/*: https://wiki.example.com/nightly`, got `{given}`',
  },
  inputIsGitHubToken: {
    text: 'Input `{input}` looks like a GitHub token',
    fix: 'Use a credential from Tickstem: API keys start with `tsk_`. The value was not sent or logged.',
  },
  inputIsApiKey: {
    text: 'Input `ping-token` looks like a Tickstem API key',
    fix: 'Use it as `api-key` instead. The value was not sent or logged.',
  },
  inputNotASecret: {
    text: 'Input `{input}` contains spaces or invalid characters (value not shown)',
    fix: 'Save the secret again, without line breaks.',
  },
  inputIsPingUrl: {
    text: 'Input `ping-token` must be only the token, not the whole ping URL (value not shown)',
    fix: 'Use the part between `/heartbeats/` and `/ping`.',
  },
  inputTokenAndKey: { text: 'Set either `ping-token` or `api-key`, not both' },
  inputMatrix: {
    text: 'Input `job-matrix` is internal',
    fix: 'Remove it from `with:`.',
  },
  inputWorkflowEmpty: {
    text: 'Input `{input}` must name a workflow file, a pattern, or a job in each line, e.g. `nightly.yml/backup`, got `{given}`',
  },
  inputWorkflowGrace: {
    text: 'Input `{input}` may have only a grace period such as `12h` after what a line names, e.g. `weekly.yml 12h`, got `{given}`',
  },
  inputWorkflowExcluded: {
    text: 'Input `{input}` must not have anything after what a `!` line leaves out, e.g. `!weekly.yml`, got `{given}`',
  },
  inputsOfOtherMode: {
    text: 'These inputs have no effect with `mode: {mode}`: `{inputs}`',
    fix: 'Did you forget `mode: {other}`? If not, remove them.',
  },
  apiKeyEmpty: {
    text: 'Input `api-key` is empty',
    fix: 'Add `api-key: ${{ secrets.TICKSTEM_API_KEY }}`, and check that a secret with this name exists and is available to this job.',
  },
});
