/** Of the action: package.json's, written by scripts/build.ts. Sent as the `User-Agent`. */
export const VERSION = '1.0.0';
