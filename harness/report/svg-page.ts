const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A page that shows one SVG document and asks the network for nothing. */
export const svgPage = (title: string, svg: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll(/[&<>]/g, (character) => entities[character] ?? '')}</title>
<style>body { margin: 1rem; color-scheme: light dark } svg { max-width: 100%; height: auto }</style>
${svg}</html>
`;
