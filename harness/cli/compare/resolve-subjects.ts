import { existsSync } from 'node:fs';

import type { Subject } from '../../comparison/compared-run.js';
import { UserError } from '../../errors.js';
import { projectPaths } from '../../project-paths.js';
import { runtimeSlices } from '../../runtime-slices.js';
import { readComparable } from '../../store/read-comparable.js';
import type { RunStore } from '../../store/run-store.js';

export interface Subjects {
  readonly base: Subject;
  readonly candidates: readonly [Subject, ...Subject[]];
}

const usage = 'Name two runs: memtrace compare BASE CANDIDATE, or make compare BASE=… CANDIDATE=….';

/**
 * What the command line names: the base first. A run on its own stands for its runtimes, the first of them the base.
 * @throws UserError for runs that are not there, too few of them, and a runtime that is left open or not known.
 */
export function resolveSubjects(names: readonly string[], store: RunStore): Subjects {
  const [baseName, ...candidateNames] = names;
  if (baseName === undefined) {
    throw new UserError('no run to compare was named', usage);
  }
  if (candidateNames.length === 0) {
    return runtimesOf(baseName, store);
  }
  const [first, ...others] = candidateNames.map((name) => onlySubject(name, store));
  if (first === undefined) throw new UserError(`nothing to compare ${baseName} with`, usage);
  return { base: onlySubject(baseName, store), candidates: [first, ...others] };
}

function runtimesOf(name: string, store: RunStore): Subjects {
  const [base, first, ...others] = subjectsOf(name, store);
  if (base === undefined || first === undefined) {
    throw new UserError(
      `nothing to compare ${name} with: no candidate was named, and it has no second runtime`,
      usage,
    );
  }
  return { base, candidates: [first, ...others] };
}

function onlySubject(name: string, store: RunStore): Subject {
  const [subject, ...others] = subjectsOf(name, store);
  if (subject === undefined || others.length > 0) {
    throw new UserError(
      `${name} has several runtimes: ${[subject, ...others].map((each) => each?.name).join(', ')}`,
      'Name one of them as above, or the run alone to compare its runtimes.',
    );
  }
  return subject;
}

/** One for each runtime that the name leaves open. */
function subjectsOf(text: string, store: RunStore): readonly Subject[] {
  const { name, runtime } = splitName(text);
  const comparable = readComparable(name, { store, reference: projectPaths.reference });
  if (comparable.kind === 'published') {
    const { note } = comparable;
    return [{ kind: 'published', name: `${note.title}, ${note.environment.machine}`, note }];
  }
  const { runId } = comparable.run;
  const slices = runtimeSlices(comparable.run).map((run) => ({
    runtime: run.runtimes[0]?.name ?? '',
    run,
  }));
  const wanted = slices.filter((slice) => runtime === null || slice.runtime === runtime);
  if (wanted.length === 0) {
    throw new UserError(
      `run ${runId} has no runtime ${JSON.stringify(runtime)}`,
      `Name one of ${slices.map((slice) => `${runId}:${slice.runtime}`).join(', ')}.`,
    );
  }
  return wanted.map((slice) => ({
    kind: 'run',
    name: slices.length === 1 ? runId : `${runId}:${slice.runtime}`,
    run: slice.run,
  }));
}

/** `RUN:RUNTIME`, unless there is a file of that very name. */
function splitName(text: string): { readonly name: string; readonly runtime: string | null } {
  const match = /^(.+):([A-Za-z0-9][A-Za-z0-9._+-]*)$/.exec(text);
  const [, name, runtime] = match ?? [];
  return name === undefined || runtime === undefined || existsSync(text)
    ? { name: text, runtime: null }
    : { name, runtime };
}
