/** Invented wells and the people around them, as data. Any likeness to a real well is chance. */

/** How the text of a header is stored. The standard says ASCII; real archives hold the other two as well. */
export type TextEncoding = 'ascii' | 'utf-8' | 'windows-1252';

/** A province, or a county in a state: the standards ask for one or the other. */
export type Region =
  | { readonly kind: 'province'; readonly country: string; readonly province: string }
  | {
      readonly kind: 'county';
      readonly country: string;
      readonly state: string;
      readonly county: string;
    };

export interface Field {
  readonly name: string;
  /** ASCII, for file names. */
  readonly slug: string;
  readonly region: Region;
}

const province = (country: string, name: string): Region => ({
  kind: 'province',
  country,
  province: name,
});

const county = (country: string, state: string, name: string): Region => ({
  kind: 'county',
  country,
  state,
  county: name,
});

export const fieldsByEncoding: Readonly<Record<TextEncoding, readonly Field[]>> = {
  ascii: [
    { name: 'CARRICK MOOR', slug: 'carrick-moor', region: county('GB', 'SCOTLAND', 'AYRSHIRE') },
    { name: 'Dunlin Bank', slug: 'dunlin-bank', region: county('GB', 'North Sea', '') },
    { name: 'HOLLOW CREEK', slug: 'hollow-creek', region: county('US', 'KANSAS', 'LINN') },
    { name: 'Larkspur', slug: 'larkspur', region: province('CA', 'Alberta') },
    { name: 'MESA SOUTH', slug: 'mesa-south', region: county('US', 'TEXAS', 'REEVES') },
    { name: 'Pike & Tarn', slug: 'pike-and-tarn', region: county('GB', 'England', 'Dorset') },
    { name: 'QUARRY FLAT', slug: 'quarry-flat', region: county('AU', 'WEST AUSTRALIA', '') },
    { name: 'Sandpiper', slug: 'sandpiper', region: province('CA', 'Saskatchewan') },
    { name: 'TALLGRASS UNIT', slug: 'tallgrass-unit', region: county('US', 'KANSAS', 'ELLIS') },
    { name: 'Wether Hill', slug: 'wether-hill', region: county('NZ', 'Otago', '') },
  ],
  'utf-8': [
    { name: 'Blåskjær Øst', slug: 'blaskjaer-ost', region: county('NO', 'Nordsjøen', '') },
    { name: 'Żurawia Łąka', slug: 'zurawia-laka', region: province('PL', 'Podlaskie') },
    { name: 'Çamlıdere', slug: 'camlidere', region: province('TR', 'Ankara') },
    { name: 'Синяя Балка', slug: 'sinyaya-balka', region: province('KZ', 'Атырау') },
    { name: '青石滩', slug: 'qingshitan', region: province('CN', '甘肃') },
  ],
  'windows-1252': [
    { name: 'Grünhöhe', slug: 'gruenhoehe', region: county('DE', 'Thüringen', '') },
    { name: 'Forêt d’Aulnée', slug: 'foret-d-aulnee', region: county('FR', 'Aquitaine', '') },
    { name: 'Serra do Açafrão', slug: 'serra-do-acafrao', region: county('BR', 'Ceará', '') },
    { name: 'Peña “Alta”', slug: 'pena-alta', region: province('AR', 'Neuquén') },
  ],
};

export const companies = [
  'Tern & Petrel Oil plc',
  'COLD HARBOUR ENERGY LTD.',
  'Osier Resources Inc.',
  'MARSH HARRIER PETROLEUM',
  'Blue Slate Exploration Co.',
] as const;

export const serviceCompanies = [
  'MERIDIAN WIRELINE',
  'Quartz Logging Services',
  'Plumb Line Surveys Ltd.',
  'OXBOW DRILLING DATA',
] as const;

export const months = [
  ...(['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN'] as const),
  ...(['JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const),
] as const;
