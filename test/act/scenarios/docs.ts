import { IN_NOTIFY } from '../docs/notify.ts';
import { IN_README } from '../docs/readme.ts';
import { IN_RECIPES } from '../docs/recipes.ts';
import { IN_SCHEDULES } from '../docs/schedules.ts';
import type { Scenario } from '../scenario.ts';

/**
 * The YAML of the documentation, as it stands, in a repository that has nothing else of ours: `tickstem/heartbeat-action@v1` is
 * the shipped action, and https://api.tickstem.dev the embedded Tickstem. Where a block is changed, it is said there.
 */
export const DOCS: Scenario[] = [...IN_README, ...IN_RECIPES, ...IN_SCHEDULES, ...IN_NOTIFY];
