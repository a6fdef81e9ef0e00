import { ActionError } from '../base/errors.ts';
import type { Octokit } from './client.ts';
import { isRow, type Row, rowsOf, text } from './json.ts';

/** The largest page that Gitea gives unless its administrator allows more. */
const PAGE = 50;
const MOST_PAGES = 10;
/** Gitea makes no label without a color, and GitHub takes this one if none is given. */
const COLOR = '#ededed';

/**
 * The ids of labels on Gitea and Forgejo, whose issues take no names. Labels that don't exist are made.
 *
 * @param at the repository
 */
export async function giteaLabelIds(
  octokit: Octokit,
  at: { owner: string; repo: string },
  names: readonly string[],
): Promise<number[]> {
  if (names.length === 0) return [];
  const known = await knownLabels(octokit, at);
  const ids: number[] = [];
  for (const name of names) {
    const id = known.get(name.toLowerCase());
    ids.push(
      id ?? idOf((await octokit.request('POST /repos/{owner}/{repo}/labels', { ...at, name, color: COLOR })).data),
    );
  }
  return [...new Set(ids)];
}

async function knownLabels(octokit: Octokit, at: { owner: string; repo: string }): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/labels', { ...at, page, ...{ limit: PAGE } });
    const rows: Row[] = rowsOf(data);
    for (const { id, name } of rows) if (typeof id === 'number') known.set(text(name).toLowerCase(), id);
    if (rows.length < PAGE) break;
  }
  return known;
}

function idOf(data: unknown): number {
  const id = isRow(data) ? data['id'] : undefined;
  if (typeof id !== 'number') throw new ActionError('unexpected', "GitHub's answer is not what its API promises");
  return id;
}
