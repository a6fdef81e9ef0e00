/** What octokit has as its `paginate`, by the types of @actions/github: nothing. */
export type PaginateInterface = undefined;
