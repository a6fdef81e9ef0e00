import * as core from '@actions/core';
import { say } from '../base/message.ts';
import { rememberSecret, SHORTEST_SECRET, withoutSecrets } from '../base/secrets.ts';
import { plainText } from '../base/text.ts';
import { appendTo, writeSafely } from './command-file.ts';
import { RUNNER_MESSAGES } from './messages.ts';

/** The title of every annotation. The runner doesn't mask titles, so it's always the same text. */
export const TITLE = 'Tickstem heartbeat';
/** The runner cuts a message at 4096 characters, escapes included. */
const MESSAGE_LENGTH = 3000;

/** Everything that the action shows goes through here, so that nothing is shown unescaped or unmasked. */
export interface Reporter {
  /** Keeps a secret out of everything that this step and the rest of the job show from now on. */
  mask(secret: string): void;
  /** Text for a place that the runner doesn't mask, without the known secrets. */
  clean(text: string): string;
  /** Adds one line to the log. */
  info(line: string): void;
  /** Adds many lines to the log in one write. */
  lines(lines: readonly string[]): void;
  /** Adds a line that is shown only with ACTIONS_STEP_DEBUG. */
  debug(line: string): void;
  notice(message: string): void;
  warning(message: string): void;
  error(message: string): void;
  /** Sets an output. A failure is a warning, once in a step: the result doesn't depend on outputs. */
  output(name: string, value: string): void;
  /** Adds Markdown to the run's page. The caller escapes other people's text; secrets are taken out here. */
  summary(markdown: string): Promise<void>;
}

/** A reporter that writes to the runner. The only module that writes to the log, annotates or sets outputs. */
export function runnerReporter(): Reporter {
  const masked = new Set<string>();
  let hasOutputFailed = false;
  // Cleaned twice, because leaving out characters on the way to the log must not put a secret together.
  const line = (text: string): string => withoutSecrets(plainText(withoutSecrets(text), MESSAGE_LENGTH));
  // A message of ours may have several lines (several inputs, each with its reason): each is made safe.
  const message = (text: string): string => text.split('\n').map(line).join('\n');
  const warning = (text: string): void => core.warning(message(text), { title: TITLE });
  return {
    mask(secret) {
      if (secret.length < SHORTEST_SECRET || masked.has(secret)) return;
      masked.add(secret);
      core.setSecret(secret);
      rememberSecret(secret);
    },
    // The runner masks the log by itself, but no other channel (a summary, an output).
    clean: withoutSecrets,
    info: (text) => core.info(line(text)),
    lines: (texts) => core.info(texts.map(line).join('\n')),
    debug: (text) => core.debug(line(text)),
    notice: (text) => core.notice(message(text), { title: TITLE }),
    warning,
    error: (text) => core.error(message(text), { title: TITLE }),
    output(name, value) {
      const file = process.env['GITHUB_OUTPUT'];
      const cause = writeSafely(file, () => core.setOutput(name, withoutSecrets(value)));
      if (cause !== undefined && !hasOutputFailed) warning(say(RUNNER_MESSAGES.outputsNotSet, { cause }));
      hasOutputFailed ||= cause !== undefined;
    },
    async summary(markdown) {
      // Not by `core.summary`, which loads Node's promises of files for it: a tenth of a check's time.
      const cause = appendTo(process.env['GITHUB_STEP_SUMMARY'], withoutSecrets(markdown));
      if (cause !== undefined) warning(say(RUNNER_MESSAGES.summaryNotWritten, { cause }));
    },
  };
}
