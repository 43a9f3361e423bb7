import { headlineOf } from './headline.js';
import { reportFiles } from './report-files.js';
import type { Summary } from './summary.js';
import { renderSummaryMarkdown } from './summary-markdown.js';

const howToRead = `## How to read

- One repetition is one fresh process that converts the whole corpus; its wall time runs from process start to exit,
  so start-up, the tracer's loading and the warm-up of the JIT compiler count.
- **Time** is the median over the rounds. A round runs every configuration once in random order, and \`no-trace\` twice.
- **Ratio** is the wall time over that of \`no-trace\` in the same round, estimated over all rounds. A leading \`~\` marks
  a ratio that this run cannot tell from x1.00: its interval holds 1, or it lies within the noise floor.
- The **noise floor** is how far from x1.00 two repetitions of the same program may seem here.
- **Events/s** are the events of the traced program over the wall time, as in the note; in the first row too, where nobody
  counts them.
- **+µs/event** is the wall time above \`no-trace\`, divided by the events. **+MB** is the peak RSS above \`no-trace\`.
- **CPU %** is user and system time over wall time: above 100 where helper threads work beside the program.
- **RSS changes** are the events at which RSS differed from the event before. The log is binary; the note's was text.
`;

/** The report's page: the result, the tables, the charts, how to read them, and what else there is. */
export const renderReportPage = (summary: Summary): string => {
  const headline = headlineOf(summary);
  return [
    '# What it costs to know RSS at every event',
    ...(headline === null ? [] : [`**${headline}**`]),
    renderSummaryMarkdown(summary).trimEnd(),
    `![Overhead of every configuration](${reportFiles.overheadChart})`,
    `![Wall time of every repetition](${reportFiles.timeChart})`,
    howToRead.trimEnd(),
    `The figures behind the tables: [${reportFiles.csv}](${reportFiles.csv}). The tables alone, for a pull request: ` +
      `[${reportFiles.markdown}](${reportFiles.markdown}).`,
  ]
    .join('\n\n')
    .concat('\n');
};
