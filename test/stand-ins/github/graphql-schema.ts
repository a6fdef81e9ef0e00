import { buildSchema } from 'graphql';

/**
 * The part of GitHub's published GraphQL schema (https://docs.github.com/public/fpt/schema.docs.graphql) that the action can
 * ask for: names, arguments and types are the published ones, so that a query that GitHub would reject is rejected here.
 */
export const SCHEMA = buildSchema(`
  scalar DateTime
  scalar GitObjectID
  scalar GitTimestamp
  scalar URI

  type Query {
    rateLimit: RateLimit
    repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
    repositoryOwner(login: String!): RepositoryOwner
    viewer: User!
  }

  type RateLimit {
    cost: Int!
    limit: Int!
    remaining: Int!
    resetAt: DateTime!
    used: Int!
  }

  type User {
    login: String!
  }

  interface RepositoryOwner {
    login: String!
    repositories(after: String, first: Int, ownerAffiliations: [RepositoryAffiliation] = [OWNER, COLLABORATOR], orderBy: RepositoryOrder): RepositoryConnection!
  }

  type Organization implements RepositoryOwner {
    login: String!
    repositories(after: String, first: Int, ownerAffiliations: [RepositoryAffiliation] = [OWNER, COLLABORATOR], orderBy: RepositoryOrder): RepositoryConnection!
  }

  enum RepositoryAffiliation { COLLABORATOR ORGANIZATION_MEMBER OWNER }
  enum RepositoryOrderField { CREATED_AT NAME PUSHED_AT STARGAZERS UPDATED_AT }
  enum OrderDirection { ASC DESC }

  input RepositoryOrder {
    direction: OrderDirection!
    field: RepositoryOrderField!
  }

  type RepositoryConnection {
    nodes: [Repository]
    pageInfo: PageInfo!
    totalCount: Int!
  }

  type PageInfo {
    endCursor: String
    hasNextPage: Boolean!
  }

  enum RepositoryVisibility { INTERNAL PRIVATE PUBLIC }

  type Repository {
    defaultBranchRef: Ref
    isArchived: Boolean!
    isEmpty: Boolean!
    isFork: Boolean!
    isPrivate: Boolean!
    name: String!
    nameWithOwner: String!
    object(expression: String, oid: GitObjectID): GitObject
    pushedAt: DateTime
    visibility: RepositoryVisibility!
  }

  type Ref {
    name: String!
    prefix: String!
    target: GitObject
  }

  interface GitObject {
    oid: GitObjectID!
  }

  type Blob implements GitObject {
    byteSize: Int!
    isBinary: Boolean
    isTruncated: Boolean!
    oid: GitObjectID!
    text: String
  }

  type Tree implements GitObject {
    entries: [TreeEntry!]
    oid: GitObjectID!
  }

  type TreeEntry {
    mode: Int!
    name: String!
    object: GitObject
    oid: GitObjectID!
    path: String
    size: Int!
    type: String!
  }

  type Commit implements GitObject {
    author: GitActor
    authoredDate: DateTime!
    committedDate: DateTime!
    committer: GitActor
    history(after: String, before: String, first: Int, last: Int, path: String, since: GitTimestamp, until: GitTimestamp): CommitHistoryConnection!
    message: String!
    oid: GitObjectID!
  }

  type CommitHistoryConnection {
    nodes: [Commit]
    totalCount: Int!
  }

  type GitActor {
    date: GitTimestamp
    email: String
    name: String
    user: User
  }
`);
