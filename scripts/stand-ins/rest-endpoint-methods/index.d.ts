/** What octokit has by it, by the types of @actions/github: nothing. */
export type Api = object;
