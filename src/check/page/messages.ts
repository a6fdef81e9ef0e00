import { catalog } from '../../base/message.ts';

/** Messages about the status page. None of them changes the check's result. */
export const PAGE_MESSAGES = catalog({
  pageNotWritten: {
    text: 'The status page was not written: {reason}',
  },
  pagePrivate: {
    text: 'this repository is private, or its event does not say that it is public',
    fix: 'Set `page-private: true` if everybody who can open the page may read the names.',
  },
  pageOutside: {
    text: 'Input `page` must be a folder inside the workspace, such as `site`, got `{given}`',
  },
  pageUnwritable: {
    text: 'the folder could not be written ({cause})',
    fix: 'Check that the job may write to `page`.',
  },
  pageHistoryLost: {
    text: 'The history on the status page starts anew, because `status.json` in the folder {reason}',
  },
  pageWritten: {
    text: 'Wrote the status page to {folder}, with {count} badges',
  },
});
