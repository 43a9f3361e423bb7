import type { TopLevelSpec } from 'vega-lite';

import { textWidth } from './text-width.js';

/**
 * The SVG document of a Vega-Lite spec; the same spec gives the same bytes on every machine.
 *
 * Vega is loaded when a chart is drawn, for it takes half a second. Its ids count up through the process, and its text
 * widths depend on whether a canvas package happens to be installed: both are fixed here. No chart of ours shows
 * a local time, so the time zone plays no part.
 */
export const renderSvg = async (spec: TopLevelSpec): Promise<string> => {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  fixTextWidth(vega);
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' });
  try {
    await view.runAsync();
    // Ids are given while the scene is written, which begins in this same turn.
    vega.resetSVGDefIds();
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
};

interface TextMetrics {
  width: unknown;
}

const hasTextMetrics = (module: object): module is { readonly textMetrics: TextMetrics } =>
  'textMetrics' in module && typeof module.textMetrics === 'object' && module.textMetrics !== null;

function fixTextWidth(vega: object): void {
  if (!hasTextMetrics(vega)) throw new Error('this release of vega exports no textMetrics');
  vega.textMetrics.width = textWidth;
}
