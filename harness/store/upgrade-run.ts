/** From the versions of run.json that were ever written to the one before the next, as plain JSON, not yet validated. */
import { configurationIds } from '../configurations.js';

/** From one version's document to the next version's. */
export type Upgrade = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `fields` on top of a value that is an object; what is none is left for the validator to name. */
const extended = (value: unknown, fields: Readonly<Record<string, unknown>>): unknown =>
  isObject(value) ? { ...value, ...fields } : value;

/**
 * Version 1 knew one runtime, the Node that ran the harness; it did not tell its settings, nor what its code was. Its
 * configurations are those that were measured: all of them in every run whose first round is whole.
 */
const fromVersion1: Upgrade = ({ audit, ...document }) => {
  const { environment, measurements } = document;
  const { nodeVersion, v8Version } = isObject(environment) ? environment : {};
  const runtime = nodeVersion;
  const listed: readonly unknown[] = Array.isArray(measurements) ? measurements : [];
  const measured = new Set(listed.map((each) => (isObject(each) ? each['configuration'] : null)));
  const seen = configurationIds.filter((id) => measured.has(id));
  return {
    ...document,
    schemaVersion: 2,
    configurations: seen.length === 0 ? configurationIds : seen,
    runtimes: [{ name: runtime, nodeVersion, v8Version, flags: [] }],
    settings: null,
    code: null,
    measurements: Array.isArray(measurements)
      ? listed.map((each) => extended(each, { runtime }))
      : measurements,
    audits: audit === undefined ? [] : [extended(audit, { runtime })],
  };
};

/** By the version that each starts from. */
export const upgrades: ReadonlyMap<number, Upgrade> = new Map([[1, fromVersion1]]);
