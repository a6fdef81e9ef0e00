// What it takes to read the workflow's own schedule: loaded together, and only where it is needed (see schedule.ts).
export { openGitHub } from '../github/client.ts';
export { readWorkflowFile } from '../github/contents.ts';
export { scheduleInterval } from '../schedule/interval.ts';
export { readWorkflow } from '../workflow/workflow.ts';
