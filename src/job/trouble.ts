import { ActionError, type ErrorKind } from '../errors.ts';
import type { Teller } from '../runner/tell.ts';

/** What passes by itself is a warning; what somebody has to mend is an error. */
const LEVELS: Readonly<Record<ErrorKind, 'warning' | 'error'>> = {
  input: 'error',
  setup: 'error',
  rejected: 'error',
  unexpected: 'error',
  unreachable: 'warning',
};

/** Where trouble of the monitoring becomes an annotation: the one place that decides its level. */
export function tellTrouble(tell: Teller, what: string, error: ActionError): void {
  tell[LEVELS[error.kind]](`${what}: ${error.advice}`);
}

/** No key where there should be one. (A run that GitHub gives no secrets is another matter: `Run.withoutSecrets`.) */
export function missingKey(): ActionError {
  return new ActionError('setup', 'Input `api-key` is empty', {
    hint: 'Add the secret TICKSTEM_API_KEY to the repository and give `api-key: ${{ secrets.TICKSTEM_API_KEY }}`.',
  });
}
