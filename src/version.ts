/** The action's version, which scripts/build.ts copies from package.json. Sent as the `User-Agent`. */
export const VERSION = '1.0.0';
