/** Names of the files of a report, which link to one another. */
export const reportFiles = {
  page: 'README.md',
  markdown: 'summary.md',
  csv: 'summary.csv',
  timeChart: 'time-by-configuration.svg',
  overheadChart: 'overhead-beside-the-note.svg',
} as const;
