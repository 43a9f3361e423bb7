import type { Config } from 'vega-lite';

/**
 * Colours that stay apart under every common kind of colour blindness.
 * Source: Okabe & Ito, Color Universal Design (2008).
 */
export const colours = {
  ours: '#0072b2',
  theirs: '#d55e00',
  ink: '#1f2328',
  quiet: '#59636e',
  grid: '#e4e8ec',
  paper: '#ffffff',
} as const;

/** Widely installed faces; which of them is drawn does not change the layout (text-width.ts). */
const font = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/** The look of every chart: an opaque card, legible on a light page and on a dark one. */
export const theme: Config = {
  background: colours.paper,
  padding: 20,
  font,
  view: { stroke: null },
  title: {
    anchor: 'start',
    frame: 'group',
    color: colours.ink,
    subtitleColor: colours.quiet,
    fontSize: 17,
    subtitleFontSize: 12.5,
    subtitlePadding: 6,
    subtitleLineHeight: 17,
    offset: 18,
  },
  axis: {
    labelColor: colours.ink,
    titleColor: colours.quiet,
    labelFontSize: 12.5,
    titleFontSize: 12.5,
    titleFontWeight: 'normal',
    titlePadding: 10,
    labelPadding: 8,
    labelFlush: false,
    gridColor: colours.grid,
    domain: false,
    ticks: false,
  },
  legend: {
    labelColor: colours.ink,
    labelFontSize: 12.5,
    labelLimit: 0,
    columnPadding: 24,
    title: null,
    symbolSize: 110,
  },
  text: { color: colours.ink, fontSize: 12.5 },
};
