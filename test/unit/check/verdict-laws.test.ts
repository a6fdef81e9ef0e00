import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeHeartbeat, type Verdict } from '../../../src/check/verdict.ts';
import type { Heartbeat } from '../../../src/tickstem/heartbeat.ts';
import { anyHeartbeat, NOW_MS } from './heartbeats.ts';

const verdictAt = (of: Heartbeat, nowMs: number): Verdict => judgeHeartbeat(of, nowMs).verdict;

describe('for any heartbeat', () => {
  /** From good to bad; verdicts of different chains never follow one another. */
  const CHAINS: Verdict[][] = [
    ['healthy', 'late', 'missed'],
    ['waiting', 'never-pinged'],
    ['paused'],
    ['failing'],
    ['unknown'],
  ];

  it('the clock going on never makes a verdict better', () => {
    fc.assert(
      fc.property(anyHeartbeat, fc.nat(2 ** 42), fc.nat(2 ** 42), (of, startMs, waitMs) => {
        // A time that was too far in the future needn't be so later.
        fc.pre(judgeHeartbeat(of, startMs).problem === undefined);
        const before = verdictAt(of, startMs);
        const after = verdictAt(of, startMs + waitMs);
        const chain = CHAINS.find((verdicts) => verdicts.includes(before)) ?? [];
        expect(chain.indexOf(after)).toBeGreaterThanOrEqual(chain.indexOf(before));
      }),
      { numRuns: 5000 },
    );
  });

  it('the same near its own boundaries', () => {
    fc.assert(
      fc.property(anyHeartbeat, fc.nat(5000), (of, waitMs) => {
        const { dueMs } = judgeHeartbeat(of, NOW_MS);
        fc.pre(dueMs !== undefined && Number.isSafeInteger(dueMs));
        for (const startMs of [(dueMs ?? 0) - 1, dueMs ?? 0, (dueMs ?? 0) + 1000 * (of.graceSecs ?? 0)]) {
          if (judgeHeartbeat(of, startMs).problem !== undefined) continue;
          const before = verdictAt(of, startMs);
          const chain = CHAINS.find((verdicts) => verdicts.includes(before)) ?? [];
          expect(chain.indexOf(verdictAt(of, startMs + waitMs))).toBeGreaterThanOrEqual(chain.indexOf(before));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a ping just now makes an active one healthy', () => {
    fc.assert(
      fc.property(anyHeartbeat, (of) => {
        const now = { ...of, status: 'active', consecutiveMisses: 0, lastPingedAtMs: NOW_MS, nextExpectedAtMs: null };
        const judgeable = of.intervalSecs !== undefined && of.graceSecs !== undefined && of.createdAtMs !== undefined;
        expect(verdictAt(now, NOW_MS)).toBe(judgeable ? 'healthy' : 'unknown');
      }),
    );
  });

  it('healthy is said only of one with sound fields, pinged, and with nothing due', () => {
    fc.assert(
      fc.property(anyHeartbeat, (of) => {
        const { verdict, dueMs, lateByMs, flaws, problem } = judgeHeartbeat(of, NOW_MS);
        expect(verdict === 'unknown').toBe(flaws.length > 0 || problem !== undefined);
        expect(verdict).not.toBe('not-found');
        if (verdict !== 'healthy') return;
        expect(lateByMs).toBe(0);
        expect(dueMs).toBeGreaterThanOrEqual(NOW_MS);
        expect([of.intervalSecs, of.graceSecs, of.lastPingedAtMs, of.status]).not.toContain(undefined);
        expect(['paused', 'failing']).not.toContain(of.status);
      }),
      { numRuns: 5000 },
    );
  });
});
