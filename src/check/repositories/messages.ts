import { catalog } from '../../base/message.ts';

/** Messages about repositories that the input `repositories` selects. */
export const REPOSITORY_MESSAGES = catalog({
  repositoryArchived: {
    text: 'the repository is archived, so GitHub runs none of its workflows',
    fix: 'Delete the heartbeat, or unarchive the repository.',
  },
  repositoryEmpty: {
    text: 'the repository is empty',
    fix: 'Delete the heartbeat, or push the workflow to the default branch.',
  },
  repositoryNoFiles: {
    text: 'the repository has no workflow files on the default branch',
    fix: 'Delete the heartbeat, or push the workflow to the default branch.',
  },
  repositoryFailed: {
    text: 'its workflows could not be read: {reason}',
  },
  repositoriesLeftOut: {
    text: '{count} more match, and a check reads {most} repositories at most',
  },
  inRepository: {
    text: 'In {repository}: {reason}',
  },
  privateIncomplete: {
    text: "GitHub's record of {count} couldn't be read completely, and the reasons are not shown because the names are private",
  },
  nothingToCheck: {
    text: 'Nothing to check in {repositories}',
  },
});
