import { fileURLToPath } from 'node:url';

import type { ConfigurationId } from '../../configurations.js';

/** How much longer than it took a slowed process takes. */
export const plantedShare = 0.1;

/** The configuration that is slowed in the candidate. */
export const plantedConfiguration = 'rss' satisfies ConfigurationId;

/** Preload of a process that is to be slowed. */
export const slowDownPreload = fileURLToPath(new URL('slow-down.js', import.meta.url));
