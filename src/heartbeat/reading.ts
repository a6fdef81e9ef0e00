// What it takes to understand the workflow's own schedule: loaded together, while the file is on its way.
export { scheduleInterval } from '../schedule/interval.ts';
export { evaluateScheduleIf } from '../workflow/schedule-if.ts';
export { readWorkflow } from '../workflow/workflow.ts';
export { parseTypedYaml, parseYaml } from '../workflow/yaml.ts';
