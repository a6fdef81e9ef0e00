import type { Answer } from '../tickstem/wire.ts';
import { JSON_TYPE } from './contract.ts';
import type { Call } from './endpoints.ts';
import { type Blob, gitSha } from './files.ts';
import { NotBuilt, Refusal } from './refusal.ts';
import type { Repository } from './repository.ts';

/**
 * `GET /repos/{owner}/{repo}/contents/{path}`, by https://docs.github.com/rest/repos/contents#get-repository-content: the raw
 * file, or JSON of a file or a directory. Symlinks, submodules, and the media types `html` and `object` are not built.
 */

/** "1 MB or smaller: All features of this endpoint are supported." */
const MAX_INLINE_BYTES = 1024 * 1024;
const RAW = /^application\/vnd\.github\.(?:v3\.)?raw(?:\+json)?$/;
const PLAIN = new Set([
  '*/*',
  'application/*',
  'application/json',
  'application/vnd.github+json',
  'application/vnd.github.v3+json',
]);
/** Where a 404 for a ref points to; the others point to the operation. Seen in answers of api.github.com. */
const OLD_DOCS = 'https://docs.github.com/v3/repos/contents/';

/** @throws {Refusal} @throws {NotBuilt} for another media type. */
export function content(repository: Repository, { parameters, query, accept, base }: Call): Answer {
  const path = (parameters['path'] ?? '').replace(/\/+$/, '');
  const ref = query.get('ref') || repository.settings.defaultBranch;
  const rawType = repository.quirks.contentsAsJson ? undefined : rawTypeIn(accept);
  const files = repository.files.at(ref);
  if (!files) throw new Refusal(404, `No commit found for the ref ${ref}`, { docs: OLD_DOCS });

  const where: Where = { repository, ref: ref.replace(/^refs\/heads\//, ''), base };
  const blob = files.get(path);
  if (blob && rawType) return raw(blob, rawType);
  if (blob) return json({ ...entry(where, path, 'file', blob), ...inline(blob) }, 'github.v3; format=json');
  const children = childrenOf(files, path, where);
  if (children.length === 0) throw new Refusal(404, 'Not Found');
  return json(children, rawType ? 'github.v3; param=raw; format=json' : 'github.v3; format=json');
}

interface Where {
  readonly repository: Repository;
  readonly ref: string;
  readonly base: string;
}

/** The raw media type that is asked for, as it is spelt: the answer's content-type repeats it. */
function rawTypeIn(accept: string | undefined): string | undefined {
  const types = (accept ?? '*/*').split(',').map((part) => (part.split(';')[0] ?? '').trim().toLowerCase());
  const unknown = types.find((type) => !PLAIN.has(type) && !RAW.test(type));
  if (unknown !== undefined) throw new NotBuilt(`the media type ${unknown}`);
  return types.find((type) => RAW.test(type));
}

function raw({ bytes }: Blob, type: string): Answer {
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'x-github-media-type': 'github.v3; param=raw; format=json',
  };
  return { status: 200, raw: bytes, headers };
}

function json(body: unknown, mediaType: string): Answer {
  return { status: 200, json: body, headers: { 'content-type': JSON_TYPE, 'x-github-media-type': mediaType } };
}

/** Base64 in lines of 60, as GitHub wraps it; empty above 1 MB. */
function inline({ bytes }: Blob): { content: string; encoding: string } {
  if (bytes.length > MAX_INLINE_BYTES) return { content: '', encoding: 'none' };
  return { content: bytes.toString('base64').replace(/.{1,60}/g, '$&\n'), encoding: 'base64' };
}

function childrenOf(files: ReadonlyMap<string, Blob>, directory: string, where: Where): unknown[] {
  const prefix = directory === '' ? '' : `${directory}/`;
  const below = new Map<string, Map<string, Blob>>();
  for (const [path, blob] of files) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...deeper] = path.slice(prefix.length).split('/');
    below.set(name, (below.get(name) ?? new Map<string, Blob>()).set(deeper.join('/'), blob));
  }
  return [...below].sort(byName).map(([name, inside]) => {
    const file = inside.get('');
    return file ? entry(where, prefix + name, 'file', file) : entry(where, prefix + name, 'dir', directoryOf(inside));
  });
}

/** Its sha only has to follow what is inside; it is none that git would compute. */
function directoryOf(inside: ReadonlyMap<string, Blob>): { sha: string } {
  return { sha: gitSha('tree', Buffer.from([...inside].map(([path, { sha }]) => `${path}\0${sha}`).join('\n'))) };
}

/** What every kind of entry has. */
function entry({ repository, ref, base }: Where, path: string, type: 'file' | 'dir', { sha, bytes }: Partial<Blob>) {
  const api = `${base}/repos/${repository.fullName}`;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const self = `${api}/contents/${encoded}?ref=${ref}`;
  const git = `${api}/git/${type === 'file' ? 'blobs' : 'trees'}/${sha}`;
  const html = `https://github.com/${repository.fullName}/${type === 'file' ? 'blob' : 'tree'}/${ref}/${encoded}`;
  const download = `https://raw.githubusercontent.com/${repository.fullName}/${ref}/${encoded}`;
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha,
    size: bytes?.length ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'file' ? download : null,
    type,
    _links: { self, git, html },
  };
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
