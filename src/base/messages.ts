import { catalog } from './message.ts';

/** The messages that belong to no part of the action in particular. */
export const BASE_MESSAGES = catalog({
  internalError: { text: 'Internal error in heartbeat-action: {cause}', fix: 'Please report it.' },
});
