/** The figures that the note published, as its readers see them; results/reference/technical-note.json holds them. */
import { readFileSync } from 'node:fs';

import { type Static, Type } from 'typebox';

import { UserError } from '../errors.js';
import { ConfigurationIdSchema, Count } from '../measurement.js';
import { checkedDocument } from './checked-document.js';
import { parseJson } from './parse-json.js';

const Seconds = Type.Number({ exclusiveMinimum: 0 });
const Ratio = Type.Number({ exclusiveMinimum: 0 });
const Microseconds = Type.Number({ exclusiveMinimum: 0 });
const Percent = Type.Number({ minimum: 0 });
const OrNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** A row of the note's summary table, as printed there, and what its section adds. */
const PublishedRowSchema = Type.Object({
  configuration: ConfigurationIdSchema,
  /** Rounded by the note, not always to the nearest: its sections give 29.346 s and 576.656 s. */
  printed: Type.Object({
    wallSeconds: Seconds,
    ratio: Ratio,
    loggedEventCount: Count,
    eventsPerSecond: Type.Number({ exclusiveMinimum: 0 }),
  }),
  /** From the configuration's own section, to the millisecond. */
  wallSeconds: Seconds,
  /** From the section too; null where it gives none. */
  ratio: OrNull(Ratio),
  eventCount: OrNull(Count),
  /** Size of the text log. */
  log: OrNull(Type.Object({ lines: Count, words: Count, bytes: Count })),
  /** "Averaging around"; null where the note says nothing. */
  cpuPercent: OrNull(Percent),
});

const EventCostSchema = Type.Object({
  part: Type.String(),
  lowMicroseconds: Microseconds,
  highMicroseconds: Microseconds,
  remark: OrNull(Type.String()),
});

const RssReadCostSchema = Type.Object({
  call: Type.String(),
  /** Of five repeats of a million calls each, so seconds a repeat are microseconds a call. */
  repeatsMicroseconds: Type.Array(Microseconds, { minItems: 1 }),
  typicalMicroseconds: Microseconds,
});

/** Tells the file from a stored run. */
export const publishedNoteKind = 'published-note';

const BuildSchema = Type.Object({
  build: Type.String(),
  wallSeconds: Seconds,
  cpuPercent: Percent,
  /** Wall time times CPU %, as printed. */
  effectiveSeconds: Seconds,
  /** Of effective time above the first build, as printed; null for that. */
  abovePercent: OrNull(Percent),
});

export const PublishedNoteSchema = Type.Object({
  schemaVersion: Type.Literal(1),
  kind: Type.Literal(publishedNoteKind),
  title: Type.String(),
  environment: Type.Object({
    machine: Type.String(),
    cpuModel: Type.String(),
    operatingSystem: Type.String(),
    runtime: Type.String(),
  }),
  corpus: Type.Object({
    description: Type.String(),
    fileCount: Count,
    totalBytes: Count,
    largestFileBytes: Count,
    smallestFileBytes: Count,
  }),
  monitorTickSeconds: Type.Object({ untraced: Seconds, traced: Seconds }),
  rows: Type.Array(PublishedRowSchema, { minItems: 1 }),
  eventCosts: Type.Array(EventCostSchema),
  rssReadCosts: Type.Array(RssReadCostSchema),
  builds: Type.Array(BuildSchema),
});

export type PublishedRow = Static<typeof PublishedRowSchema>;
export type PublishedNote = Static<typeof PublishedNoteSchema>;

const remedy = 'Restore the file with `git checkout results/reference`.';

/** @throws UserError for a file that is missing, not JSON or not the note. */
export const readPublishedNote = (path: string): PublishedNote => {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${path}: the note's figures could not be read: ${why}`, remedy, {
      cause: error,
    });
  }
  return checkedDocument(PublishedNoteSchema, parseJson(text, path, remedy), { path, remedy });
};
