import { catalog } from '../base/message.ts';

/** The messages about the network. */
export const HTTP_MESSAGES = catalog({
  noResponse: { text: '{host} did not respond within {limit}' },
  notReached: { text: 'Could not reach {host}: {cause}' },
  responseTooLarge: { text: 'The response from {host} is larger than {most} bytes' },
  noTimeLeft: { text: 'Not attempted, because `timeout` had expired' },
  retryingSoon: { text: '{problem}. Retrying in {wait} s' },
  proxyInvalid: {
    text: 'The value of `{variable}` is not the URL of an HTTP proxy (value not shown)',
    fix: 'Write e.g. `http://user:password@proxy.example:3128`, or remove the variable.',
  },
});
