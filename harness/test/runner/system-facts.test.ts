import assert from 'node:assert/strict';

import { systemFacts } from '../../runner/system-facts.js';

const factsOf = (files: Readonly<Record<string, string>>) =>
  systemFacts((path) => files[path] ?? null);

describe('the facts that the kernel tells', () => {
  it('are read from its files', () => {
    const facts = factsOf({
      '/proc/sys/kernel/perf_event_paranoid': '-1\n',
      '/sys/kernel/mm/transparent_hugepage/enabled': 'always [madvise] never\n',
      '/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor': 'performance\n',
      '/proc/self/cgroup': '0::/user.slice/user-1000.slice\n',
    });
    assert.deepEqual(facts, {
      governor: 'performance',
      perfEventParanoid: -1,
      transparentHugePages: 'madvise',
      container: false,
    });
  });

  it('are null where the kernel has no such files', () => {
    assert.deepEqual(factsOf({}), {
      governor: null,
      perfEventParanoid: null,
      transparentHugePages: null,
      container: false,
    });
  });

  const containers: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['Docker by its mark', { '/.dockerenv': '' }],
    ['Podman by its mark', { '/run/.containerenv': '' }],
    ['Kubernetes by its control group', { '/proc/self/cgroup': '0::/kubepods/burstable/pod1\n' }],
    ['Docker by its control group', { '/proc/self/cgroup': '12:pids:/docker/0123abcd\n' }],
  ];
  for (const [what, files] of containers) {
    it(`know ${what}`, () => {
      assert.equal(factsOf(files).container, true);
    });
  }
});
