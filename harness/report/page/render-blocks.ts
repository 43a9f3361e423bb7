import type {
  Block,
  Cell,
  Chart,
  Section,
  SectionColumn,
  SectionTable,
} from '../sections/section.js';
import { Markup, markup } from './markup.js';
import { pictureUrl } from './picture-url.js';

/** Where a page's pictures and files are. */
export interface PagePlaces {
  /** SVG document of each chart, by its id. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly chartFile: (id: string, format: 'svg' | 'png') => string;
  readonly tableFile: (id: string) => string;
}

/** Figures, of which there are most, are what a cell is for without a class. */
const alignAttribute = { left: new Markup(' class="text"'), right: new Markup('') } as const;

/** A table of facts has no name over their names, and its order is its meaning: it is not to be sorted. */
const isOfFacts = ({ columns }: SectionTable): boolean => columns[0]?.heading === '';

const headCell = ({ heading, align }: SectionColumn, sortable: boolean): Markup => {
  const name = heading === '' ? markup`<span class="unseen">Fact</span>` : markup`${heading}`;
  return markup`<th scope="col"${alignAttribute[align]}>${
    sortable ? markup`<button type="button" class="sort">${name}</button>` : name
  }</th>`;
};

/** Digits enough to tell any two figures apart that a reader would. */
const orderDigits = 9;

/** What a cell is sorted by, where that is not what it shows. */
const orderAttribute = ({ text, beside, order }: Cell): Markup | null => {
  const told = typeof order === 'number' ? String(Number(order.toPrecision(orderDigits))) : order;
  return told === text && beside === null ? null : markup` data-order="${told ?? ''}"`;
};

const bodyCell = (cell: Cell, align: 'left' | 'right', first: boolean): Markup => {
  const { beside } = cell;
  const text =
    cell.href === undefined
      ? markup`${cell.text}`
      : markup`<a href="${cell.href}">${cell.text}</a>`;
  const note =
    beside === null
      ? null
      : markup`<span class="beside"><span class="unseen">, the note: </span>${beside}</span>`;
  const attributes = markup`${alignAttribute[align]}${orderAttribute(cell)}`;
  return first
    ? markup`<th scope="row"${attributes}>${text}${note}</th>`
    : markup`<td${attributes}>${text}${note}</td>`;
};

const besideKey = markup`<span class="beside-key"> Second line: the note’s.</span>`;

export const renderTable = (table: SectionTable, file: string | null): Markup => {
  const { id, caption, columns, rows } = table;
  const sortable = !isOfFacts(table);
  const key = rows.some((row) => row.some(({ beside }) => beside !== null)) ? besideKey : null;
  const lines = rows.map(
    (row) =>
      markup`<tr>${row.map((cell, index) => bodyCell(cell, columns[index]?.align ?? 'left', index === 0))}</tr>
`,
  );
  const link = file === null ? null : markup`<a class="file" href="${file}" download>CSV</a>`;
  return markup`<div class="table" id="${id}">
<div class="table-head"><p class="caption" id="${id}-caption">${caption}${key}</p>${link}</div>
<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-caption">
<table aria-labelledby="${id}-caption"><thead><tr>${columns.map((column) => headCell(column, sortable))}</tr></thead>
<tbody>
${lines}</tbody></table></div></div>
`;
};

const renderChart = (
  { id, title, description, views, data }: Chart,
  places: PagePlaces,
): Markup => {
  const picture = places.pictures.get(id) ?? '';
  const switches =
    views.length < 2
      ? null
      : markup`<div class="views" role="group" aria-label="${`Views of ${title}`}">${views.map(
          ({ label }, index) =>
            markup`<button type="button" data-view="${index}" aria-pressed="${index === 0 ? 'true' : 'false'}">${label}</button>`,
        )}</div>`;
  return markup`<figure class="chart" id="${id}" data-chart="${id}">
<figcaption><div><p class="chart-title">${title}</p><p class="reading">${description}</p></div>${switches}</figcaption>
<div class="live" role="img" aria-label="${`Chart: ${title}`}" hidden><div class="drawing" aria-hidden="true"></div></div>
<img class="still" src="${pictureUrl(picture)}" alt="${`Picture: ${title}`}">
<div class="chart-foot"><p class="hint" hidden>Hover for figures. Drag to move, Ctrl and wheel to zoom, <button type="button" class="reset">reset</button></p>
<p class="files"><a class="file" href="${places.chartFile(id, 'svg')}">SVG</a> <a class="file" href="${places.chartFile(id, 'png')}">PNG</a></p></div>
<details><summary>View data</summary>
${renderTable(data, places.tableFile(data.id))}</details>
</figure>
`;
};

const renderBlock = (block: Block, places: PagePlaces): Markup => {
  switch (block.kind) {
    case 'text':
      return markup`<p class="prose">${block.text}</p>
`;
    case 'warning':
      return markup`<p class="warning">${block.text}</p>
`;
    case 'table':
      return renderTable(block.table, places.tableFile(block.table.id));
    case 'chart':
      return renderChart(block.chart, places);
    case 'list':
      return markup`<ul class="prose">${block.items.map((item) => markup`<li>${item}</li>`)}</ul>
`;
    case 'not-measured':
      return markup`<p class="missing">${block.what} To get it, run <code>${block.command}</code>.</p>
`;
    case 'group':
      return markup`<section class="group" aria-labelledby="${block.id}">
<h3 id="${block.id}"><a class="anchor" href="#${block.id}">${block.title}</a></h3>
${block.blocks.map((inner) => renderBlock(inner, places))}</section>
`;
  }
};

/** A section of a report, its heading an anchor. */
export const renderSection = ({ id, title, blocks }: Section, places: PagePlaces): Markup =>
  markup`<section class="section" aria-labelledby="${id}">
<h2 id="${id}"><a class="anchor" href="#${id}">${title}</a></h2>
${blocks.map((block) => renderBlock(block, places))}</section>
`;
