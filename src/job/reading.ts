// What it takes to read the workflow's own schedule: loaded together, and only where it is needed (see schedule.ts).
export { openGitHub } from '../github/octokit.ts';
export { readWorkflowFile } from '../github/workflow-file.ts';
export { scheduleInterval } from '../schedule/interval.ts';
export { readWorkflow } from '../workflow/workflow.ts';
