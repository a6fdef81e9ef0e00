/** Looks for secrets in all that a job's steps gave away. One way for all tests: those of vitest and the fault matrix. */
import type { JobResult } from '../stand-ins/runner/result.ts';
import type { Tickstem } from '../stand-ins/tickstem/server.ts';

/** What keys and tokens of the embedded Tickstem look like: also those of heartbeats that are gone again. */
const SECRET_FORMS = /tsk_live_[0-9a-f]{16,}|hbt_[0-9a-f]{16,}/;

/** What of a run's output nobody may find a secret in. State is left out: it is how main hands the token to post. */
export function channels(result: JobResult): string {
  return result.phases
    .flatMap(({ stdout, stderr, log, rawSummary, outputs, annotations }) => [
      withoutMasks(stdout),
      withoutMasks(stderr),
      log,
      rawSummary,
      JSON.stringify(outputs),
      ...annotations.flatMap(({ message, title }) => [message, title ?? '']),
    ])
    .join('\n');
}

function withoutMasks(output: string): string {
  return output.replace(/^::add-mask::.*$/gm, '');
}

/**
 * How the first key, ping token, ping URL or other secret that stands anywhere in the text begins, be it as it is,
 * URL-encoded or in base64; `undefined`: there is none.
 *
 * @param more secrets besides Tickstem's
 */
export function findSecret(text: string, tickstem: Tickstem, more: readonly string[] = []): string | undefined {
  const secrets = [tickstem.apiKey, ...tickstem.heartbeats().map(({ token }) => token), ...more].filter(
    (secret) => secret !== '',
  );
  const encoded = secrets.flatMap((secret) => [
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ]);
  const found = SECRET_FORMS.exec(text)?.[0] ?? [...secrets, ...encoded].find((form) => text.includes(form));
  return found?.slice(0, 12);
}
