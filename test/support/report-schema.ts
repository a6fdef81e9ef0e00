// The output `report` against the JSON Schema that ships, docs/report.schema.json.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** The schema, as it is in docs/. */
export const REPORT_SCHEMA = JSON.parse(
  readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
);

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const validate = ajv.compile(REPORT_SCHEMA);

/** Returns how a report differs from its schema; empty: it doesn't. */
export function reportProblems(report: unknown): string[] {
  if (validate(report)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Fails if a step set a `report` that isn't as its schema says. */
export function assertReports(steps: Readonly<Record<string, { outputs?: Readonly<Record<string, string>> }>>): void {
  for (const { outputs = {} } of Object.values(steps)) {
    const { report = '', status } = outputs;
    if (report === '' || status === undefined) continue;
    const problems = reportProblems(JSON.parse(report));
    if (problems.length > 0)
      throw new Error(`the report is not as docs/report.schema.json says: ${problems.join('; ')}`);
  }
}
