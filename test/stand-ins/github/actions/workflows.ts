import type { Answer } from '../../tickstem/wire.ts';
import type { Call } from '../endpoints.ts';
import { jsonOf, pageOf } from '../paging.ts';
import { NotBuilt, Refusal } from '../refusal.ts';
import { apiOf } from '../repositories.ts';
import type { Repository } from '../repository.ts';
import { nodeId } from '../users.ts';
import type { Workflow } from './store.ts';

/** `GET …/actions/workflows`. */
export function workflows(repository: Repository, call: Call): Answer {
  const { rows, total, headers } = pageOf(repository.actions.workflows, repository, call);
  const json = rows.map((workflow) => workflowJson(workflow, repository, call.base));
  return jsonOf({ total_count: total, workflows: json }, headers);
}

/** `GET …/actions/workflows/{workflow_id}`. */
export function workflow(repository: Repository, call: Call): Answer {
  return jsonOf(workflowJson(workflowIn(repository, call), repository, call.base));
}

/** The one that a path names, by its id or its file's name. @throws {Refusal} 404. */
export function workflowIn({ actions }: Repository, { parameters }: Call): Workflow {
  const key = parameters['workflow_id'] ?? '';
  if (key.includes('/')) throw new NotBuilt(`a workflow is named by its id or its file's name, and not by ${key}`);
  const found = actions.workflow(key);
  if (!found) throw new Refusal(404, 'Not Found');
  return found;
}

function workflowJson(workflow: Workflow, repository: Repository, base: string) {
  const { id, name, path, state, createdMs, updatedMs } = workflow;
  const html = `https://github.com/${repository.fullName}`;
  return {
    id,
    node_id: nodeId('W_', id),
    name,
    path,
    state,
    created_at: new Date(createdMs).toISOString(),
    updated_at: new Date(updatedMs).toISOString(),
    url: `${apiOf(repository, base)}/actions/workflows/${id}`,
    html_url: `${html}/blob/${repository.settings.defaultBranch}/${path}`,
    badge_url: `${html}/workflows/${encodeURIComponent(name)}/badge.svg`,
  };
}
