import { join } from 'node:path';

import { projectPaths } from '../../project-paths.js';

/** Faces that are shipped, so that a picture does not depend on what the machine has. */
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  join(projectPaths.fonts, name),
);

const family = 'DejaVu Sans';

/** More than a thousand pixels across: sharp enough, and a report of twenty pictures stays small. */
const zoom = 1.5;

/** The PNG picture of an SVG document of ours; the same document gives the same bytes on every machine. */
export const renderPng = async (svg: string): Promise<Uint8Array> => {
  const { Resvg } = await import('@resvg/resvg-js');
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: family, sansSerifFamily: family },
  })
    .render()
    .asPng();
};
