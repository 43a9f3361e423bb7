import type { Config } from 'vega-lite';

/**
 * Colours that stay apart under every common kind of colour blindness.
 * Source: Okabe & Ito, Color Universal Design (2008): blue and vermilion on light pages, sky blue and orange on dark ones.
 */
const palettes = {
  light: {
    ours: '#0072b2',
    theirs: '#d55e00',
    third: '#009e73',
    fourth: '#cc79a7',
    ink: '#1f2328',
    quiet: '#59636e',
    grid: '#e4e8ec',
    paper: '#ffffff',
  },
  dark: {
    ours: '#56b4e9',
    theirs: '#e69f00',
    third: '#2bc79a',
    fourth: '#e39cc4',
    ink: '#e8eaed',
    quiet: '#a0a8b1',
    grid: '#2c333b',
    paper: '#15191e',
  },
} as const;

type ColourName = keyof typeof palettes.light;
type Palette = Readonly<Record<ColourName, string>>;

/** Of charts as files, and in the specs of every chart. */
export const colours = palettes.light;

/** From the colours that are in the specs to those of a dark page. */
export const darkColours: Readonly<Record<string, string>> = Object.fromEntries(
  (Object.keys(palettes.light) as ColourName[]).map((name) => [
    palettes.light[name],
    palettes.dark[name],
  ]),
);

/** Widely installed faces; which of them is drawn does not change the layout (text-width.ts). */
const font = "Helvetica, Arial, 'Liberation Sans', sans-serif";

const configOf = ({ ink, quiet, grid }: Palette): Config => ({
  font,
  view: { stroke: null },
  title: {
    anchor: 'start',
    frame: 'group',
    color: ink,
    subtitleColor: quiet,
    fontSize: 17,
    subtitleFontSize: 12.5,
    subtitlePadding: 6,
    subtitleLineHeight: 17,
    offset: 18,
  },
  axis: {
    labelColor: ink,
    titleColor: quiet,
    labelFontSize: 12.5,
    titleFontSize: 12.5,
    titleFontWeight: 'normal',
    titlePadding: 10,
    labelPadding: 8,
    labelFlush: false,
    gridColor: grid,
    domain: false,
    ticks: false,
  },
  legend: {
    labelColor: ink,
    labelFontSize: 12.5,
    labelLimit: 0,
    columnPadding: 24,
    title: null,
    symbolSize: 110,
  },
  text: { color: ink, fontSize: 12.5 },
});

/** The look of every chart as a file: an opaque card, legible on a light page and on a dark one. */
export const theme: Config = {
  background: palettes.light.paper,
  padding: 20,
  ...configOf(palettes.light),
};

const onPage = (palette: Palette): Config => ({
  background: 'transparent',
  // Labels stand right of the longest bar, beyond the axes.
  padding: { left: 4, top: 4, right: 60, bottom: 4 },
  ...configOf(palette),
});

/** The look of the charts within a page, whose own background shows through. */
export const pageConfigs = { light: onPage(palettes.light), dark: onPage(palettes.dark) } as const;
