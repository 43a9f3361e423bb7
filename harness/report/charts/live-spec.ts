import type { TopLevelSpec } from 'vega-lite';

type Json = Readonly<Record<string, unknown>>;

/**
 * Drag to move, wheel with Ctrl to zoom, double click to return. A wheel without a key scrolls the page, and touch too:
 * a chart must not be a trap.
 */
const zoom = {
  name: 'zoom',
  select: {
    type: 'interval',
    encodings: ['x'],
    zoom: 'wheel![event.ctrlKey || event.metaKey]',
    translate: '[mousedown, window:mouseup] > window:mousemove!',
  },
  bind: 'scales',
} as const;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Marks stay within their axes when these are moved; labels may stand beside them, so Vega-Lite is told not to clip. */
const clipped = (layer: Json): Json => {
  const { mark } = layer;
  return isJson(mark) ? { ...layer, mark: { ...mark, clip: mark['type'] !== 'text' } } : layer;
};

const layersOf = ({ layer }: Json): readonly Json[] | null =>
  Array.isArray(layer) ? layer.filter(isJson) : null;

const isContinuous = (layer: Json): boolean => {
  const encoding = layer['encoding'];
  const x = isJson(encoding) ? encoding['x'] : undefined;
  return isJson(x) && x['type'] === 'quantitative';
};

/** What the page gives, and what a part of a page does not need. */
const ofTheFile: ReadonlySet<string> = new Set(['$schema', 'title', 'width', 'config']);

/**
 * A chart for a page: without title, width and colours of its own, which the page gives, and with its x axis to be
 * zoomed where that is a scale of numbers.
 */
export const liveSpec = (spec: TopLevelSpec): object => {
  const kept = Object.entries(spec).filter(([name]) => !ofTheFile.has(name));
  return liveLayer(Object.fromEntries(kept), true);
};

/** The axes are moved by the first of the layers within layers. */
const liveLayer = (layer: Json, first: boolean): Json => {
  const within = layersOf(layer);
  if (within !== null) {
    return { ...layer, layer: within.map((each, index) => liveLayer(each, first && index === 0)) };
  }
  return first && isContinuous(layer) ? { ...clipped(layer), params: [zoom] } : clipped(layer);
};
