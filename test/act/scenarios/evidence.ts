import assert from 'node:assert/strict';
import { readNotices } from '../../../src/measure/notice.ts';
import { expectLog, expectPinged, expectRed, type Run, type Scenario } from '../scenario.ts';

function missing(pattern: RegExp): (run: Run) => void {
  return (run) => {
    expectRed(run);
    assert.equal(run.linesWith('completed without doing its work').length, 1);
    expectLog(run, pattern);
  };
}

function holds(job: string): Pick<Scenario, 'job' | 'expect'> {
  return { job, expect: (run) => expectPinged(run, run.nameOf(job)) };
}

/** What the runner took from the log is what the check takes for the numbers. */
function measured(run: Run): void {
  expectPinged(run, run.nameOf('measured'));
  const [line = '', ...more] = run.linesWith('Measured: ');
  assert.deepEqual(more, []);
  // act logs the command as it was written; GitHub keeps the message that it stands for.
  const text = line.slice(line.indexOf('Measured: ')).replaceAll('%25', '%');
  const numbers = readNotices([text]).map(({ what, value, unit }) => [what, value, unit]);
  assert.deepEqual(numbers, [
    ['rows', 2481, ''],
    ['"hostile" ::error::%0A', 18_400_000, 'B'],
    ['files out/*.sql', 1, ''],
    ['size of out/*.sql', 6, 'B'],
  ]);
}

/** Proof of work: where it is missing the job fails, though act does not count a failed post in `success()`. */
export const EVIDENCE: Scenario[] = [
  { name: '`require` from the outputs of a step: true', ...holds('rows') },
  { name: '`measure`: the notice, as the check reads it', job: 'measured', expect: measured },
  { name: '`require` … false', job: 'too-few-rows', expect: missing(/`enough rows` is `false`, not `true`/) },
  { name: '`require` … empty', job: 'misspelt', expect: missing(/`require` is empty/) },
  { name: '`require` from the outputs of a needed job: true', ...holds('upload') },
  { name: '`require` … of a needed job: false', job: 'upload-more', expect: missing(/`require` is `false`/) },
  { name: '`require-files`: written', ...holds('file') },
  { name: '`require-files`: empty', job: 'empty-file', expect: missing(/`out\/\*\.sql`.*0 bytes/) },
  { name: '`min-duration`: long enough', ...holds('long-enough') },
  { name: '`min-duration`: over too soon', job: 'too-short', expect: missing(/`min-duration` is 10 min/) },
].map((scenario) => ({ ...scenario, workflow: 'evidence.yml' }));
