import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy } from '../../../src/base/group.ts';

test('groups as Map.groupBy does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (numbers) => {
      const key = (number: number) => number % 5;
      expect([...groupBy(numbers, key)]).toEqual([...Map.groupBy(numbers, key)]);
    }),
  );
});
