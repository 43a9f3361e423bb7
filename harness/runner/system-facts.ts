import { readFileSync } from 'node:fs';

/** The text of a file of the system, or null where it is missing or closed to us. */
export type SystemFile = (path: string) => string | null;

export const readSystemFile: SystemFile = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** What the kernel's own files tell of a Linux machine; elsewhere every fact is null or false. */
export interface SystemFacts {
  readonly governor: string | null;
  readonly perfEventParanoid: number | null;
  readonly transparentHugePages: string | null;
  readonly container: boolean;
}

const containerMarks: readonly string[] = ['/.dockerenv', '/run/.containerenv'];
const containerCgroup = /docker|containerd|kubepods|libpod|lxc/;

export function systemFacts(read: SystemFile): SystemFacts {
  const paranoid = Number.parseInt(read('/proc/sys/kernel/perf_event_paranoid') ?? '', 10);
  const hugePages = read('/sys/kernel/mm/transparent_hugepage/enabled');
  return {
    governor: read('/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor')?.trim() ?? null,
    perfEventParanoid: Number.isNaN(paranoid) ? null : paranoid,
    // The kernel lists every setting, the one in force in brackets: `always [madvise] never`.
    transparentHugePages: /\[(\w+)\]/.exec(hugePages ?? '')?.[1] ?? null,
    container:
      containerMarks.some((path) => read(path) !== null) ||
      containerCgroup.test(read('/proc/self/cgroup') ?? ''),
  };
}
