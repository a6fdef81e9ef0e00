import { load } from 'js-yaml';
import type { Answer } from '../../tickstem/wire.ts';
import type { Call } from '../endpoints.ts';
import { actorOf, fieldsIn } from '../issues/input.ts';
import { jsonOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import { apiOf } from '../repositories.ts';
import type { Repository } from '../repository.ts';
import { runIn } from './runs.ts';
import type { Workflow } from './store.ts';
import { workflowIn } from './workflows.ts';

/** Runs that a request starts and ends. The description has no 422 of a dispatch: its words are those seen in public reports. */

type Fields = Readonly<Record<string, unknown>>;

/**
 * `POST …/actions/workflows/{workflow_id}/dispatches`: 204, or 200 with the run where `return_run_details` asks for it. A
 * workflow whose file no test told of may be dispatched.
 */
export function dispatch(repository: Repository, call: Call): Answer {
  const workflow = workflowIn(repository, call);
  const { quirks, settings } = repository;
  const fields = fieldsIn(call, ['ref', 'inputs', 'return_run_details']);
  if (quirks.noRunDetails && 'return_run_details' in fields) {
    throw new Refusal(quirks.noRunDetails, 'Invalid request.\n\n"return_run_details" is not a permitted key.');
  }
  // The API may say at the same time that they are enabled (community discussion 211685).
  if (settings.actionsDisabled) throw new Refusal(422, 'Actions has been disabled for this repository.');
  const ref = typeof fields['ref'] === 'string' ? fields['ref'].replace(/^refs\/(?:heads|tags)\//, '') : '';
  if (ref === '') throw new Refusal(422, 'Invalid request.\n\n"ref" wasn\'t supplied.');
  if (workflow.state !== 'active') {
    throw new Refusal(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  }
  checkInputs(triggerOf(workflow, repository, ref), (fields['inputs'] ?? {}) as Fields);
  const run = repository.addRun({
    workflow: workflow.path,
    event: 'workflow_dispatch',
    status: 'queued',
    createdAt: call.nowMs,
    branch: ref,
    actor: actorOf(call),
  });
  if (fields['return_run_details'] !== true) return { status: 204 };
  const html = `https://github.com/${repository.fullName}/actions/runs/${run.id}`;
  const runUrl = `${apiOf(repository, call.base)}/actions/runs/${run.id}`;
  return jsonOf({ workflow_run_id: run.id, run_url: runUrl, html_url: html });
}

/** `POST …/actions/runs/{run_id}/cancel`. */
export function cancel(repository: Repository, call: Call): Answer {
  const run = runIn(repository, call);
  if (run.status === 'completed') throw new Refusal(409, 'Cannot cancel a workflow run that is completed.');
  Object.assign(run, { status: 'completed', conclusion: 'cancelled', updatedMs: call.nowMs });
  return jsonOf({}, {}, 202);
}

/** The file's `workflow_dispatch:`. @throws {Refusal} 422 where there is none, or no such ref. */
function triggerOf({ path }: Workflow, { files }: Repository, ref: string): Fields {
  const tree = files.at(ref);
  if (!tree) return {};
  const file = tree.get(path);
  if (!file) return {};
  const on = ((load(file.bytes.toString()) ?? {}) as Fields)['on'];
  const events: Fields =
    typeof on === 'object' && on !== null && !Array.isArray(on)
      ? (on as Fields)
      : Object.fromEntries([on].flat().map((event) => [event, {}]));
  if (!('workflow_dispatch' in events)) throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger");
  return (events['workflow_dispatch'] ?? {}) as Fields;
}

/** @throws {Refusal} 422. */
function checkInputs(trigger: Fields, given: Fields): void {
  const inputs = (trigger['inputs'] ?? {}) as Readonly<Record<string, Fields | null>>;
  const unexpected = Object.keys(given).filter((name) => !(name in inputs));
  if (unexpected.length > 0) throw new Refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  for (const [name, input] of Object.entries(inputs)) {
    const isMissing = input?.['required'] === true && input['default'] === undefined && !(name in given);
    if (isMissing) throw new Refusal(422, `Required input '${name}' not provided`);
  }
}
