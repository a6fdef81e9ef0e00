/** Issues of a step, which GitHub shows as annotations: ExecutionContext.AddIssue, IssueExtensions.ToAnnotation. */
import { type Command, getCaseless } from './commands.ts';
import type { Masker } from './masks.ts';

export type Level = 'error' | 'warning' | 'notice';

export interface Annotation {
  level: Level;
  message: string;
  title: string | undefined;
  file?: string;
  line?: string;
  endLine?: string;
  col?: string;
  endColumn?: string;
}

export const MAX_OF_A_LEVEL = 10;
export const MAX_MESSAGE_LENGTH = 4096;

/** The message is masked before it is cut; the title, and every other property, is not masked at all. */
export function annotate(level: Level, message: string, properties: Command['properties'], masker: Masker): Annotation {
  const annotation: Annotation = {
    level,
    message: masker.mask(message).slice(0, MAX_MESSAGE_LENGTH),
    title: getCaseless(properties, 'title'),
  };
  for (const name of ['file', 'line', 'endLine', 'col', 'endColumn'] as const) {
    const value = getCaseless(properties, name);
    if (value !== undefined) annotation[name] = value;
  }
  return annotation;
}

/** What GitHub shows: ten of a level at most, and of those the ones that say something. */
export function shownAnnotations(annotations: readonly Annotation[]): Annotation[] {
  const counts: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  const kept = annotations.filter(({ level }) => {
    counts[level] += 1;
    return counts[level] <= MAX_OF_A_LEVEL;
  });
  return kept.filter(({ message }) => message.trim() !== '');
}
