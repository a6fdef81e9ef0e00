/** Of the action, as in package.json (a test holds the two together). Sent as the `User-Agent`. */
export const VERSION = '1.0.0';
