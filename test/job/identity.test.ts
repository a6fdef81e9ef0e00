import { expect, test } from 'vitest';
import { defaultName } from '../../src/job/identity.ts';
import { run } from '../support/run.ts';

test.each([
  [{}, 'octo-org/shop/nightly.yml/backup'],
  [{ workflowFile: undefined }, 'octo-org/shop/Nightly/backup'],
  [{ workflowFile: undefined, workflowName: '.github/workflows/night.yaml' }, 'octo-org/shop/night.yaml/backup'],
])('the default name of %j is %s', (given, name) => {
  expect(defaultName(run(given))).toBe(name);
});
