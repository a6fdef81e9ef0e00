import { expect, it } from 'vitest';
import { advice } from '../../../../src/check/present/advice.ts';
import type { Verdict } from '../../../../src/check/verdict.ts';

it.each<[Verdict, string]>([
  ['missed', 'Look at the last runs of its job: did they start'],
  ['failing', 'Look at the last runs of its job: did they start'],
  ['never-pinged', 'If the job is gone, delete the heartbeat.'],
  ['paused', 'Resume it in Tickstem, leave it out with a `!` line'],
  ['unknown', 'Look at it in Tickstem'],
  ['not-found', 'Correct `heartbeats`, or run the job'],
])('says what to do about what is %s', (verdict, expected) => {
  expect(advice(verdict)).toContain(expected);
});

it.each<Verdict>(['healthy', 'late', 'waiting'])('there is nothing to do about what is %s', (verdict) => {
  expect(advice(verdict)).toBe('');
});
