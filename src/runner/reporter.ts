import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { plainText } from '../base/text.ts';

/** The title of every annotation. The runner does not mask titles, so it is never made of anything. */
export const TITLE = 'Tickstem heartbeat';
/** A shorter string is left unmasked: masking it would blank out the rest of the log. */
const SHORTEST_SECRET = 4;
/** The runner cuts a message at 4096 characters; what matters is said in fewer. */
const MESSAGE_LENGTH = 3000;

/** All that the action says, in one place, so that nothing is said unescaped or unmasked. */
export interface Reporter {
  /** Keeps a secret out of everything that is said from now on, by us and by the rest of the job. */
  mask(secret: string): void;
  /** Text for others than the runner, without the secrets that are masked. */
  clean(text: string): string;
  /** One line in the log. */
  info(line: string): void;
  /** Many, at once. */
  lines(lines: readonly string[]): void;
  /** One line that is shown only with ACTIONS_STEP_DEBUG. */
  debug(line: string): void;
  notice(message: string): void;
  warning(message: string): void;
  error(message: string): void;
  output(name: string, value: string): void;
  /** Markdown for the run's page. Whoever writes it has made the text of others safe; secrets are taken out here. */
  summary(markdown: string): Promise<void>;
}

/** Tells it to the runner. The only module that writes to the log, annotates or sets outputs. */
export function runnerReporter(): Reporter {
  const secrets = new Set<string>();
  // The runner masks the log by itself, and other channels (a summary, an output) it does not.
  const clean = (text: string): string => {
    let result = text;
    for (const secret of secrets) result = result.replaceAll(secret, '***');
    return result;
  };
  // Twice: what is left out of a text on its way to the log must not put a secret together.
  const line = (text: string): string => clean(plainText(clean(text), MESSAGE_LENGTH));
  // A message of ours may have several lines (several inputs, each with its reason): each is made safe.
  const message = (text: string): string => text.split('\n').map(line).join('\n');
  return {
    mask(secret) {
      if (secret.length < SHORTEST_SECRET || secrets.has(secret)) return;
      core.setSecret(secret);
      secrets.add(secret);
      secrets.add(encodeURIComponent(secret)); // the runner knows this form, and more, by itself
    },
    clean,
    info: (text) => core.info(line(text)),
    lines: (texts) => core.info(texts.map(line).join('\n')),
    debug: (text) => core.debug(line(text)),
    notice: (text) => core.notice(message(text), { title: TITLE }),
    warning: (text) => core.warning(message(text), { title: TITLE }),
    error: (text) => core.error(message(text), { title: TITLE }),
    output: (name, value) => core.setOutput(name, clean(value)),
    summary: async (markdown) => {
      // A runner without summaries (GITHUB_STEP_SUMMARY is not set) shows the log and the annotations all the same.
      const file = process.env['GITHUB_STEP_SUMMARY'];
      // Not by `core.summary`, which takes Node's threads and promises for it, and those a tenth of a check's time.
      if (file) appendFileSync(file, clean(markdown));
    },
  };
}
