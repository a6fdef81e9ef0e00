import type { Reporter } from '../../src/runner/reporter.ts';

export interface Told {
  level: 'info' | 'debug' | 'notice' | 'warning' | 'error' | 'mask' | 'output' | 'summary';
  text: string;
}

export interface RecordingTeller extends Reporter {
  told: Told[];
  /** The texts of one level. */
  of(level: Told['level']): string[];
}

/** Keeps what is told, in order. */
export function recordingTeller(): RecordingTeller {
  const told: Told[] = [];
  const keep = (level: Told['level']) => (text: string) => void told.push({ level, text });
  return {
    told,
    of: (level) => told.filter((entry) => entry.level === level).map(({ text }) => text),
    mask: keep('mask'),
    clean: (text) => text,
    info: keep('info'),
    lines: (texts) => texts.forEach(keep('info')),
    debug: keep('debug'),
    notice: keep('notice'),
    warning: keep('warning'),
    error: keep('error'),
    summary: async (markdown) => keep('summary')(markdown),
    output: (name, value) => void told.push({ level: 'output', text: `${name}=${value}` }),
  };
}
