import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, resolve } from 'node:path';
import process from 'node:process';

import { type Command, Option } from 'commander';

import {
  configurations,
  granularities,
  type Granularity,
  thresholdBytes,
  type TracedConfigurationId,
} from '../../configurations.js';
import { UserError } from '../../errors.js';
import type { TraceTotals } from '../../tracer/child-report.js';
import { checkProbe } from '../bench/check-probe.js';
import { loadNative } from '../load-native.js';
import { nonBlank, wholeNumber } from '../option-values.js';
import { examplesText, type Verb } from '../verb.js';

interface TraceOptions {
  readonly configuration: TracedConfigurationId;
  readonly granularity: Granularity;
  readonly probe: string;
  readonly threshold: number;
  readonly audit: number;
  readonly out: string;
  readonly include?: readonly string[];
}

const tracedIds = configurations.filter(({ trace }) => trace).map(({ id }) => id);

const addOptions = (command: Command): void => {
  command
    .argument('<program>', 'the JavaScript program to run')
    .argument('[arguments...]', 'its arguments')
    .addOption(
      new Option('--configuration <id>', 'what to work out and to log')
        .choices(tracedIds)
        .default('threshold-previous'),
    )
    .addOption(
      new Option('--granularity <kind>', 'events to trace').choices(granularities).default('line'),
    )
    .option('--probe <name>', 'how RSS is learnt; see memtrace probes', nonBlank, 'auto')
    .option(
      '--threshold <bytes>',
      'smallest change of RSS to log',
      wholeNumber(0, Number.MAX_SAFE_INTEGER),
      thresholdBytes,
    )
    .option(
      '--audit <count>',
      'hold what is known of RSS against the kernel at 16 events in every so many',
      wholeNumber(0, 2 ** 31 - 1),
      0,
    )
    .option('--out <file>', 'where the log goes', nonBlank, 'memtrace.log')
    .option(
      '--include <directories...>',
      "whose modules are traced; the program's own if left out, and never node_modules",
    )
    .passThroughOptions()
    .addHelpText(
      'after',
      examplesText(
        'memtrace trace app.js && memtrace log memtrace.log | less',
        'memtrace trace --threshold 65536 --out app.log -- app.js --port 8080',
      ),
    );
};

const shareText = (part: number, whole: number): string =>
  whole === 0 ? 'none seen' : `${((100 * part) / whole).toFixed(2)} % of ${whole}`;

const auditText = ({ audit }: TraceTotals): string =>
  [
    `memtrace: audit: RSS off by more than 64 KiB at ${shareText(audit.offCount, audit.auditedCount)} events, ` +
      `worst ${audit.worstErrorPages} pages`,
    `memtrace: audit: given to the very event: ${shareText(audit.attributedCount, audit.changeCount)} changes; ` +
      `of the main thread's own ${shareText(audit.ownAttributedCount, audit.ownChangeCount)}`,
    '',
  ].join('\n');

const totalsText = (trace: TraceTotals, logPath: string | null): string =>
  [
    `memtrace: ${trace.eventCount} events at ${trace.siteCount} sites, probe ${trace.probe}, ` +
      `${trace.rssChangeCount} changes of RSS`,
    ...(logPath === null
      ? []
      : [`memtrace: ${trace.loggedEventCount} events logged, ${trace.logBytes} bytes: ${logPath}`]),
    ...(trace.logFailure === null ? [] : [`memtrace: the log is not whole: ${trace.logFailure}`]),
    '',
  ].join('\n');

export const trace: Verb = {
  define: addOptions,
  run: async (command) => {
    const [given = '', ...words] = command.args;
    const options = command.opts<TraceOptions>();
    const program = resolve(given);
    if (!existsSync(program)) {
      throw new UserError(`${given}: no such program`, 'Give the path of a JavaScript file.');
    }
    checkProbe(options.probe, (await loadNative()).listProbes());
    const { log } = configurations.find(({ id }) => id === options.configuration) ?? {
      log: 'nothing',
    };
    const logPath = log === 'nothing' ? null : resolve(options.out);
    const { traceProgram } = await import('../../runner/trace-program.js');
    const end = await traceProgram(program, words, {
      configuration: options.configuration,
      granularity: options.granularity,
      probe: options.probe,
      thresholdBytes: options.threshold,
      logPath,
      auditInterval: options.audit,
      include: (options.include ?? [dirname(program)]).map((directory) => resolve(directory)),
    });
    if (end.report.valid && end.report.report.trace !== null) {
      const totals = end.report.report.trace;
      process.stderr.write(totalsText(totals, logPath));
      if (options.audit > 0) process.stderr.write(auditText(totals));
    } else {
      process.stderr.write(
        `memtrace: the program ended without a report${logPath === null ? '' : `; what was logged is in ${logPath}`}\n`,
      );
    }
    // As a shell does for a program that a signal ended.
    return end.exitCode ?? 128 + (end.signal === null ? 0 : constants.signals[end.signal]);
  },
};
