import type { Hero, HeroTile } from '../hero.js';
import { type Markup, markup } from './markup.js';

/** A picture of two bars without a style attribute, which the page's policy forbids. */
const bar = (length: number | null, className: string): Markup =>
  markup`<svg class="bar ${className}" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="rail" width="100" height="2"></rect><rect class="fill" width="${length ?? 0}" height="2"></rect></svg>`;

const tile = ({ label, ratio, interval, note, bars }: HeroTile): Markup =>
  markup`<li class="tile"><p class="tile-label">${label}</p>
<p class="tile-figure">${ratio}</p>
${bar(bars.ours, 'ours')}<p class="tile-interval">${interval ?? 'no interval'}</p>
${note === null ? null : markup`${bar(bars.theirs, 'theirs')}<p class="tile-note">the note: ${note}</p>`}</li>
`;

export interface HeroContext {
  readonly eyebrow: readonly string[];
  /** Where there is no result yet. */
  readonly fallback: string;
}

/** The top of a report: its sentence, and the overheads as figures and bars on one logarithmic scale. */
export const renderHero = (hero: Hero | null, { eyebrow, fallback }: HeroContext): Markup => {
  const facts = markup`<p class="eyebrow">${eyebrow.map((fact) => markup`<span>${fact}</span>`)}</p>`;
  if (hero === null) return markup`<header class="hero">${facts}<h1>${fallback}</h1></header>`;
  const [before, number, after] = hero.sentence;
  return markup`<header class="hero">${facts}
<h1>${before} <strong>${number}</strong> ${after}</h1>
<p class="lead">${hero.lead}</p>
<ul class="tiles">
${hero.tiles.map(tile)}</ul></header>
`;
};
