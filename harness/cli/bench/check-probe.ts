import type { ProbeStatus } from '../../../native/index.js';
import { UserError } from '../../errors.js';

/** Throws a UserError for a probe that this platform does not have, or that does not open here. */
export function checkProbe(
  asked: string,
  probes: readonly Pick<ProbeStatus, 'name' | 'unavailable'>[],
): void {
  if (asked === 'auto') {
    return;
  }
  const probe = probes.find(({ name }) => name === asked);
  if (probe === undefined) {
    const known = ['auto', ...probes.map(({ name }) => name)].join(', ');
    throw new UserError(
      `unknown probe '${asked}': this platform has ${known}`,
      'Give one of them with --probe.',
    );
  }
  if (probe.unavailable !== null) {
    throw new UserError(
      `probe '${asked}' does not open here: ${probe.unavailable}`,
      'Allow it, or give --probe auto for the best that opens.',
    );
  }
}
