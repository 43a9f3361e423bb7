import { createHash } from 'node:crypto';

import { Markup, markup } from './markup.js';

export interface PageParts {
  readonly title: string;
  readonly style: string;
  /** Classic scripts, run in this order after the body is there. */
  readonly scripts: readonly string[];
  readonly body: Markup;
}

/** As CSP takes it: https://www.w3.org/TR/CSP3/#framework-directive-source-list */
const source = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Nothing may be fetched and nothing run but what stands in the page itself, named by its hash; pictures are data. A
 * page that was tampered with, or a name that got through as markup, cannot run anything.
 */
const policy = ({ style, scripts }: PageParts): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(source).join(' ')}`,
    `style-src ${source(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const inline = (script: string): Markup => {
  if (/<\/script|<!--/i.test(script)) {
    throw new Error('a script of the page holds what would end it or begin a comment');
  }
  return new Markup(`<script>${script}</script>\n`);
};

/** A whole page that needs nothing beside itself. */
export const renderDocument = (parts: PageParts): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${parts.title}</title>
<style>${new Markup(parts.style)}</style>
</head>
<body>
${parts.body}${parts.scripts.map(inline)}</body>
</html>
`.text;
