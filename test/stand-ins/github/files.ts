import { createHash } from 'node:crypto';

/** The files of a repository, which can differ from ref to ref. */

export interface Blob {
  readonly bytes: Buffer;
  readonly sha: string;
}

const EVERY_REF = '*';
/** "Greater than 100 MB: This endpoint is not supported." */
const MAX_BYTES = 100 * 1024 * 1024;

export class Files {
  /** By full ref or sha, then by path. */
  readonly #trees = new Map<string, Map<string, Blob>>();

  /** Puts a file there, at a sha or a full ref (`refs/…`), or at every ref. @throws when GitHub could not have it. */
  put(path: string, content: string, ref = EVERY_REF): void {
    if (ref !== EVERY_REF && !/^(?:[0-9a-f]{40}|refs\/.+)$/.test(ref))
      throw new Error(`neither a sha nor refs/…: ${ref}`);
    if (!path || path.split('/').some((segment) => segment === '' || segment === '.' || segment === '..')) {
      throw new Error(`no path in a repository: ${path}`);
    }
    const bytes = Buffer.from(content);
    if (bytes.length > MAX_BYTES) throw new Error(`the contents endpoint has no file of more than 100 MB: ${path}`);
    const tree = this.#trees.get(ref) ?? new Map<string, Blob>();
    this.#trees.set(ref, tree.set(path, { bytes, sha: gitSha('blob', bytes) }));
  }

  /**
   * The files at a ref, as a request names it: a sha, a branch, a tag, or a full ref. What was put at it wins over what was
   * put at every ref. Undefined when there is no such ref; a file at every ref makes them all exist.
   */
  at(ref: string): Map<string, Blob> | undefined {
    const everywhere = this.#trees.get(EVERY_REF);
    const names = [ref, `refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`];
    const own = names.map((name) => this.#trees.get(name)).find((tree) => tree !== undefined);
    return everywhere || own ? new Map([...(everywhere ?? []), ...(own ?? [])]) : undefined;
  }
}

/** As `git hash-object` computes it. */
export function gitSha(type: 'blob' | 'tree' | 'commit', bytes: Buffer): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
