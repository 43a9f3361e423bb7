/** Names of the files of a report, which link to one another. */
export const reportFiles = {
  page: 'index.html',
  markdownPage: 'README.md',
  markdown: 'summary.md',
  csv: 'summary.csv',
  charts: 'charts',
  tables: 'tables',
} as const;

export const chartFile = (id: string, format: 'svg' | 'png'): string =>
  `${reportFiles.charts}/${id}.${format}`;

export const tableFile = (id: string): string => `${reportFiles.tables}/${id}.csv`;
