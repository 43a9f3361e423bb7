/** The JSON schema of a stored run, as committed for readers in other languages. */
import { RunSchema, schemaVersion } from '../measurement.js';

/** Of the current version, relative to the project's root. */
export const runSchemaPath = `docs/schema/run-v${schemaVersion}.schema.json`;

export const runSchemaText = (): string => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `A run of memtrace, schemaVersion ${schemaVersion}`,
    ...RunSchema,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
};
