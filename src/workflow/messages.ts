import { catalog } from '../base/message.ts';

/** The messages about the workflow file. */
export const WORKFLOW_MESSAGES = catalog({
  yamlInvalid: { text: 'The workflow file is not valid YAML: {why}' },
  yamlTooLong: { text: 'it has more than 1,048,576 characters' },
  workflowInvalid: { text: 'The workflow file is invalid: {why}' },
  workflowNoOn: { text: '`on` is missing' },
  workflowNoJobs: { text: '`jobs` is missing' },
  workflowNoMapping: { text: '{what} must be a mapping' },
  workflowNoList: { text: "`on.schedule` must be a list of `- cron: '…'`" },
  workflowEntryKey: { text: '{what} has the unknown key "{key}": only `cron` and `timezone` are allowed' },
  workflowEntryNoCron: { text: '{what} has no `cron`' },
  workflowCronNoText: { text: '`cron` in {what} must be a string' },
  workflowZoneNoText: { text: '`timezone` in {what} must be a string' },
});
