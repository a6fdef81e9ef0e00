// Workflow files that nobody wrote: generated answers of GitHub. Nothing throws, and no interval is made of nonsense.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noInterval, ownWorkflow } from '../../../src/heartbeat/interval.ts';
import type { HttpAnswer, Send } from '../../../src/http/request.ts';
import { budgetFor } from '../../../src/http/retry.ts';
import { fakeClock } from '../../support/clock.ts';
import { run } from '../../support/run.ts';
import { expectSensible, status } from './answers.ts';

const NOW = Date.UTC(2026, 10, 22, 3);

const yamlPart = fc.constantFrom(
  ...[
    'on:',
    ' schedule:',
    '  - cron: ',
    "'0 3 * * *'",
    '"61 * * * *"',
    '@daily',
    'timezone: Mars/Olympus',
    'jobs:',
    'backup:',
  ],
  ...[
    '\n',
    '\n  ',
    ' ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '&a',
    '*a',
    '<<: ',
    '!!binary ',
    '---\n',
    '# ',
    '"',
    "'",
    ': ',
    '|\n ',
    '\0',
    '\ufeff',
  ],
);
const file = fc.oneof(
  { weight: 3, arbitrary: fc.array(yamlPart, { maxLength: 30 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.json() },
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.oneof({ weight: 5, arbitrary: fc.constantFrom('0 3 * * *', '*/5 * * * *', '0 0 29 2 1') }, fc.string()),
        {
          maxLength: 4,
        },
      )
      .map((crons) => JSON.stringify({ on: { schedule: crons.map((cron) => ({ cron })) }, jobs: { backup: {} } })),
  },
);
const fileAnswer: fc.Arbitrary<HttpAnswer> = fc.record({
  status: fc.oneof({ weight: 3, arbitrary: fc.constant(200) }, status),
  body: file,
  headers: fc
    .constantFrom('application/vnd.github.raw+json; charset=utf-8', 'application/json', 'text/html', 'image/png', '')
    .map((type) => (type === '' ? {} : { 'content-type': type })),
});

/** Octokit makes a BigInt of the number, and could not say what the error was. */
const LONG_NUMBER: HttpAnswer = {
  status: 402,
  body: '[[9007199254740992]]',
  headers: { 'content-type': 'application/json' },
};

test("GitHub, asked for the workflow's own schedule", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fileAnswer, { minLength: 1, maxLength: 3 }), async (given) => {
      let asked = 0;
      const send: Send = async () => given[asked++ % given.length] as HttpAnswer;
      const budget = budgetFor(fakeClock(NOW), 10_000, 3, () => {});
      const workflow = ownWorkflow(run({ githubApiUrl: 'https://api.github.test' }), 'ghs_token', send, budget);
      await workflow.read().catch(() => undefined);
      const scheduled = await workflow.scheduled();
      if (scheduled.interval === undefined) {
        expectSensible([noInterval(scheduled).advice]);
        return;
      }
      expect(Number.isSafeInteger(scheduled.interval.secs)).toBe(true);
      expect(scheduled.interval.secs).toBeGreaterThan(0);
      expectSensible([scheduled.interval.from, ...scheduled.warnings]);
    }),
    { numRuns: 800, examples: [[[LONG_NUMBER]]] },
  ));
