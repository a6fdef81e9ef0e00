import { catalog } from '../base/message.ts';

/** The messages about Tickstem's responses. `{answer}` is the request, the status, and the server's explanation. */
export const TICKSTEM_MESSAGES = catalog({
  tickstemBadRequest: { text: 'Tickstem rejected the request as invalid ({answer})' },
  tickstemBadKey: {
    text: 'Tickstem rejected the API key ({answer})',
    fix: 'Check the secret behind `api-key`: the key may be mistyped, revoked, or from another account.',
  },
  tickstemBadPingToken: {
    text: 'Tickstem rejected the ping token ({answer})',
    fix: 'Check the secret behind `ping-token`: copy the token again from the ping URL of the heartbeat.',
  },
  tickstemNoSuchToken: {
    text: "Tickstem doesn't know the ping token ({answer})",
    fix: 'The heartbeat was deleted, or `ping-token` is wrong: copy the token again from the ping URL of the heartbeat.',
  },
  tickstemPlanLimit: {
    text: "Your Tickstem plan's heartbeat limit is reached ({answer})",
    fix: 'Delete heartbeats that are no longer used, upgrade the plan, or list the workflow under `workflows` in a check, which needs no heartbeat.',
  },
  tickstemForbidden: { text: "The API key isn't allowed to do this ({answer})" },
  tickstemNotFound: { text: "Tickstem didn't find what was requested ({answer})" },
  tickstemSlow: { text: 'Tickstem took too long to respond ({answer})' },
  tickstemBadValue: { text: 'Tickstem rejected a value ({answer})' },
  tickstemRateLimit: { text: "Tickstem's rate limit was exceeded ({answer})" },
  tickstemServerError: { text: 'Tickstem failed to respond properly ({answer})' },
  tickstemRefused: { text: 'Tickstem rejected the request ({answer})' },
  tickstemRedirect: {
    text: "Tickstem's URL redirects, and redirects aren't followed ({answer})",
    fix: 'Check `api-url`.',
  },
  tickstemOddStatus: { text: 'Tickstem returned an unexpected status ({answer})' },
  tickstemReportsError: { text: 'Tickstem accepted the request but reported an error ({answer})' },
  tickstemIncomplete: {
    text: "Tickstem's list of heartbeats is incomplete ({answer})",
    fix: 'A newer version of this action may be able to read it.',
  },
  tickstemInvalid: {
    text: 'Tickstem returned an invalid response ({answer})',
    fix: 'Check `api-url`; a proxy may also have responded instead.',
  },
});
