import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultName, defaultNameOf, parseDefaultName } from '../../../src/heartbeat/name.ts';
import { run } from '../../support/run.ts';

const SHOP = 'octo-org/shop';

test.each<[string, ReturnType<typeof parseDefaultName>]>([
  [`${SHOP}/nightly.yml/backup`, { file: 'nightly.yml', jobId: 'backup', leg: undefined }],
  [`${SHOP}/Nightly run.yaml/_back-up_2`, { file: 'Nightly run.yaml', jobId: '_back-up_2', leg: undefined }],
  [`${SHOP}/nightly.yml/backup (eu, 20)`, { file: 'nightly.yml', jobId: 'backup', leg: 'eu, 20' }],
  [`${SHOP}/nightly.yml/backup (a (b))`, { file: 'nightly.yml', jobId: 'backup', leg: 'a (b)' }],
  // What was cut tells no leg any more.
  [`${SHOP}/nightly.yml/backup (eu, and a lo~0123abcd`, { file: 'nightly.yml', jobId: 'backup', leg: undefined }],
  ['octo-org/blog/nightly.yml/backup', undefined],
  ['octo-org/shop-two/nightly.yml/backup', undefined],
  [`${SHOP}/nightly.yml`, undefined],
  [`${SHOP}/nightly/backup`, undefined],
  [`${SHOP}/folder/nightly.yml/backup`, undefined],
  [`${SHOP}/nightly.yml/2backup`, undefined],
  [`${SHOP}/nightly.yml/backup eu`, undefined],
  [
    `${SHOP}/nightly.yml/backup/sync`,
    { file: 'nightly.yml', jobId: 'backup', leg: undefined, inner: [{ jobId: 'sync', label: undefined }] },
  ],
  [
    `${SHOP}/nightly.yml/backup (eu)/sync (1)`,
    { file: 'nightly.yml', jobId: 'backup', leg: 'eu', inner: [{ jobId: 'sync', label: '1' }] },
  ],
  [`${SHOP}/nightly.yml/backup/more than this`, undefined],
  ['nightly backup', undefined],
  ['', undefined],
])('%j', (name, expected) => {
  expect(parseDefaultName(name, SHOP)).toEqual(expected);
});

test('what makes a name and what reads it agree, in a matrix and without', () => {
  const ids = fc.stringMatching(/^[A-Za-z_][\w-]{0,20}$/);
  const files = fc.stringMatching(/^[\w .-]{1,30}\.ya?ml$/);
  const legs = fc.option(fc.dictionary(fc.string(), fc.oneof(fc.string({ maxLength: 20 }), fc.integer())), {
    nil: undefined,
  });
  fc.assert(
    fc.property(files, ids, legs, (file, jobId, leg) => {
      const of = run({ jobId, workflow: { repository: SHOP, path: `.github/workflows/${file}`, file } });
      expect(parseDefaultName(defaultName(of, leg), SHOP)).toMatchObject({ file, jobId });
    }),
  );
  expect(parseDefaultName(defaultNameOf(SHOP, 'a.yml', 'b'), SHOP)).toEqual({
    file: 'a.yml',
    jobId: 'b',
    leg: undefined,
  });
});
