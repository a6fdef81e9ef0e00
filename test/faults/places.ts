/**
 * The columns of the matrix: where a request of the action can go wrong, and what has to come of it. Written down from
 * the contract, class by class; where a single fault is another matter is in exceptions.ts.
 * To add a place: one entry in places/.
 */
import type { Place } from './fault.ts';
import { CHECK } from './places/check.ts';
import { GITHUB } from './places/github.ts';
import { ISSUE } from './places/issue.ts';
import { MAIN } from './places/main.ts';
import { POST } from './places/post.ts';
import { SELF } from './places/self.ts';
import { WITNESS } from './places/witness.ts';

export const PLACES: readonly Place[] = [...MAIN, ...POST, ...CHECK, ...GITHUB, ...WITNESS, ...SELF, ...ISSUE];
