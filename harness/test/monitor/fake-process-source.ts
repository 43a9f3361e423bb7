import { descendants } from '../../monitor/linux-process-source.js';
import type { ProcFileName } from '../../monitor/proc-texts.js';
import type { ProcessFigures } from '../../monitor/process-figures.js';
import type { ProcessIdentity, ProcessSource } from '../../monitor/process-source.js';

export const identity: ProcessIdentity = {
  pid: 7,
  name: 'node',
  argv0: 'node',
  startedAt: '2026-11-25T00:00:00.000Z',
  userId: 1000,
};

/** A machine whose processes are a map that a test changes as it likes. */
export const fakeProcesses = () => {
  const living = new Map<number, ProcessFigures>([[identity.pid, { rssBytes: 1000 }]]);
  const parents = new Map<number, number>();
  const asked: (readonly ProcFileName[])[] = [];
  const forgotten: number[] = [];
  const source: ProcessSource = {
    identify: (pid) => (pid === identity.pid ? identity : null),
    look: (pid, files) => {
      asked.push(files);
      const figures = living.get(pid);
      return figures === undefined ? { alive: false, waitStatus: null } : { alive: true, figures };
    },
    descendantsOf: (pids) => descendants(pids, parents),
    forget: (pid) => {
      forgotten.push(pid);
    },
  };
  return { source, living, parents, asked, forgotten };
};
