import { openBudget } from '../../github/budget.ts';
import { openGitHub } from '../../github/client.ts';
import { lastEdit, readFile } from '../../github/contents.ts';
import { firstFolder, mainlineCommit } from '../../github/gitea.ts';
import { openQueue } from '../../github/queue.ts';
import { type Repository, type RunHistory, readCalled, remembered } from './history.ts';
import { idText } from './run-jobs.ts';
import { evaluateUntil, understood } from './workflow-file.ts';

/**
 * Opens the record of a repository on Gitea or Forgejo: its workflow files and commits. There are no endpoints for the
 * states, runs and annotations of a workflow, so these are never requested.
 *
 * @param folders see `Run`
 */
export function openGiteaHistory(
  { connection: given, repository, budget }: Repository,
  folders: readonly string[],
): RunHistory {
  const { clock, deadlineMs } = budget;
  const requests = openBudget(given.send, clock);
  const connection = { ...given, send: requests.send };
  const queue = openQueue(budget, connection.token, requests);
  const github = openGitHub({ connection, repository, clock, deadlineMs });
  const once = remembered();
  const evaluation = evaluateUntil(deadlineMs, clock);
  const nothing = async () => undefined;

  const found = () =>
    once('folder', () =>
      queue.ask('contents: read', (timeoutMs) => firstFolder(github.connection, repository, folders, timeoutMs)),
    );
  const textAt = async (file: string, sha: string) => {
    const { folder, files = [] } = (await found()) ?? {};
    if (folder === undefined || (sha === '' && !files.includes(file))) return undefined;
    const source = { repository, path: `${folder}/${file}`, sha };
    return once(`${file}@${sha}`, () =>
      queue.ask('contents: read', (timeoutMs) => readFile(github.connection, source, timeoutMs)),
    );
  };
  return {
    lacksRuns: true,
    files: () =>
      once('files', async () => {
        const names = (await found())?.files;
        const texts = names?.map(async (file) => [file, evaluation.file(await textAt(file, ''))] as const);
        return texts && new Map(await Promise.all(texts));
      }),
    facts: nothing,
    lastScheduled: nothing,
    states: nothing,
    statesIfReadable: nothing,
    state: nothing,
    lockFile: nothing,
    runs: nothing,
    jobs: nothing,
    attempt: nothing,
    annotations: nothing,
    lastError: nothing,
    async fileAt(file, sha) {
      const text = await textAt(file, sha);
      return text === undefined ? undefined : understood(text, clock.now());
    },
    called: (id) => once(`called ${idText(id)}`, () => readCalled(github.connection, queue, id)),
    async lastEdit(file) {
      const { folder } = (await found()) ?? {};
      if (folder === undefined) return undefined;
      return once(`edit ${file}`, () => queue.ask('contents: read', () => lastEdit(github, `${folder}/${file}`)));
    },
    commitAt: (atMs) =>
      once(`commit ${atMs}`, () =>
        queue.ask('contents: read', (timeoutMs) => mainlineCommit(github.connection, repository, atMs, timeoutMs)),
      ),
    get unavailable() {
      return [...queue.unavailable, ...evaluation.unavailable()];
    },
  };
}
