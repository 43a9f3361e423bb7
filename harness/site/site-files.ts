/** Names of the pages of a site, which link to one another; with `/`, from the site's root. */
import { reportFiles } from '../report/report-files.js';

export const siteFiles = { index: 'index.html', runsCsv: 'runs.csv' } as const;

/** The report of a run, and everything that belongs to it. */
export const runDirectoryOf = (id: string): string => `runs/${id}`;

export const runPageOf = (id: string): string => `${runDirectoryOf(id)}/${reportFiles.page}`;

/** Every comparison whose base is `id`. */
export const comparePageOf = (id: string): string => `compare/${id}.html`;

/** From a page one directory down to the root. */
export const rootFrom = { compare: '../', run: '../../' } as const;
