import type { Answer } from '../../tickstem/wire.ts';
import type { Call } from '../endpoints.ts';
import { jsonOf, pageOf } from '../paging.ts';
import { invalid, Refusal } from '../refusal.ts';
import type { Repository } from '../repository.ts';
import { wholeSeconds } from '../time.ts';
import { fieldsIn, issueIn, labelNameIn, labelsIn, lengthOf, textIn, tooLong } from './input.ts';
import { labelJson } from './json.ts';
import type { Label } from './store.ts';

/** "Must be 100 characters or fewer." */
const MAX_DESCRIPTION = 100;

/** `GET …/labels`. */
export function labels(repository: Repository, call: Call): Answer {
  const { rows, headers } = pageOf(repository.tracker.labels, repository, call);
  return jsonOf(rows.map(inAnswer(repository, call)), headers);
}

/** `GET …/labels/{name}`. */
export function label(repository: Repository, call: Call): Answer {
  const found = repository.tracker.label(call.parameters['name'] ?? '');
  if (!found) throw new Refusal(404, 'Not Found');
  return jsonOf(labelJson(found, repository, call.base));
}

/** `POST …/labels`. */
export function createLabel(repository: Repository, call: Call): Answer {
  const { name, color, description } = fieldsIn(call, ['name', 'color', 'description']);
  const seed = {
    name: labelNameIn(name),
    ...(color === undefined ? {} : { color: colorIn(color) }),
    ...(description === undefined ? {} : { description: descriptionIn(description) }),
  };
  const made = repository.tracker.addLabel(seed);
  if (!made) throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' });
  const json = labelJson(made, repository, call.base);
  return jsonOf(json, { location: json.url }, 201);
}

/** `POST …/issues/{issue_number}/labels`: "The labels to add to the issue's existing labels." */
export function addLabels(repository: Repository, call: Call): Answer {
  const issue = issueIn(repository, call);
  const { labels: names } = Array.isArray(call.body) ? { labels: call.body } : fieldsIn(call, ['labels']);
  const { tracker } = repository;
  issue.labels = tracker.named([...issue.labels, ...labelsIn(names)]);
  issue.updatedMs = wholeSeconds(call.nowMs);
  const own = issue.labels.map((name) => tracker.label(name)).filter((found) => found !== undefined);
  return jsonOf(own.map(inAnswer(repository, call)));
}

function inAnswer(repository: Repository, { base }: Call): (label: Label) => unknown {
  return (label) => labelJson(label, repository, base);
}

/** "The hexadecimal color code for the label, without the leading `#`." */
function colorIn(color: unknown): string {
  const text = textIn(color, 'color');
  if (!/^[0-9a-f]{6}$/i.test(text)) throw invalid({ resource: 'Label', code: 'invalid', field: 'color' });
  return text.toLowerCase();
}

function descriptionIn(description: unknown): string {
  const text = textIn(description, 'description');
  if (lengthOf(text) > MAX_DESCRIPTION) throw tooLong('Label', 'description', MAX_DESCRIPTION);
  return text;
}
