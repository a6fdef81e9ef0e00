import { type ActionError, causesOf, type ErrorKind } from '../base/errors.ts';
import type { Reporter } from '../runner/reporter.ts';

/** What passes by itself is a warning; what somebody has to mend is an error. */
const LEVELS: Readonly<Record<ErrorKind, 'warning' | 'error'>> = {
  input: 'error',
  setup: 'error',
  rejected: 'error',
  unexpected: 'error',
  unreachable: 'warning',
};

/** Where trouble of the monitoring becomes an annotation: the one place that decides its level. */
export function reportTrouble(report: Reporter, what: string, error: ActionError): void {
  report[LEVELS[error.kind]](`${what}: ${error.advice}`);
  for (const line of causesOf(error)) report.debug(line);
}
