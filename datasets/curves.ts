/** The curves that the corpus draws on: real mnemonics, units and ranges, as data. */

/** How a curve behaves from row to row. All values are in the curve's unit. */
export type CurveShape =
  | {
      /** Random walk that is drawn to the level of the bed it passes: `clean` in sand, `shale` in shale. */
      readonly kind: 'walk';
      readonly clean: number;
      readonly shale: number;
      /** Largest step, in per mille of the range, or of the value itself where `proportional`. */
      readonly roughness: number;
      readonly proportional: boolean;
    }
  | { readonly kind: 'constant'; readonly choices: readonly number[] }
  | { readonly kind: 'sawtooth'; readonly periodRows: number };

export interface Curve {
  readonly mnemonic: string;
  readonly unit: string;
  /** Log, curve and modifier codes of the API, as LAS 1.2 and 2.0 print them. */
  readonly apiCode: string;
  readonly description: string;
  readonly decimals: number;
  readonly low: number;
  readonly high: number;
  readonly shape: CurveShape;
}

type Walk = readonly [
  ...names: [mnemonic: string, unit: string, apiCode: string, description: string],
  ...range: [decimals: number, low: number, high: number],
  ...levels: [clean: number, shale: number, roughness: number],
];

type ArrayFamily = readonly [count: number, ...Walk];

const toWalk =
  (proportional: boolean) =>
  ([mnemonic, unit, apiCode, description, decimals, low, high, ...levels]: Walk): Curve => {
    const [clean, shale, roughness] = levels;
    const shape = { kind: 'walk', clean, shale, roughness, proportional } as const;
    return { mnemonic, unit, apiCode, description, decimals, low, high, shape };
  };

const additiveWalks: readonly Walk[] = [
  ['CALI', 'IN', '45 280 01 00', 'Caliper', 3, 5, 22, 8.4, 11.2, 8],
  ['SP', 'MV', '07 010 01 00', 'Spontaneous potential', 3, -190, 90, -75, 12, 6],
  ['RHOB', 'G/C3', '45 350 01 00', 'Bulk density', 4, 1.2, 3.1, 2.31, 2.55, 9],
  ['DRHO', 'G/C3', '45 356 01 00', 'Density correction', 4, -0.4, 0.4, 0.01, 0.05, 12],
  ['NPHI', 'V/V', '42 890 00 00', 'Neutron porosity', 4, -0.05, 0.75, 0.19, 0.36, 9],
  ['DT', 'US/F', '60 520 32 00', 'Compressional transit time', 3, 40, 190, 78, 108, 7],
  ['DTS', 'US/F', '60 520 33 00', 'Shear transit time', 3, 75, 420, 132, 205, 7],
  ['PEF', 'B/E', '45 358 01 00', 'Photoelectric factor', 4, 0.8, 9, 1.9, 3.3, 12],
  ['SGR', 'GAPI', '06 310 02 00', 'Spectral gamma ray, total', 3, 0, 340, 30, 118, 8],
  ['CGR', 'GAPI', '06 310 03 00', 'Spectral gamma ray less uranium', 3, 0, 260, 22, 96, 8],
  ['POTA', '%', '06 719 01 00', 'Potassium', 4, 0, 8, 0.7, 2.9, 9],
  ['THOR', 'PPM', '06 790 01 00', 'Thorium', 3, 0, 48, 3, 13.5, 10],
  ['URAN', 'PPM', '06 792 01 00', 'Uranium', 3, 0, 32, 1.4, 4.2, 10],
  ['TENS', 'LBS', '07 635 21 00', 'Cable tension', 0, 200, 9800, 2600, 2900, 4],
  ['CS', 'F/HR', '07 636 21 00', 'Cable speed', 0, 0, 6400, 1800, 1850, 5],
  ['TEMP', 'DEGF', '75 660 01 00', 'Borehole temperature', 2, 40, 390, 148, 151, 1],
  ['MRES', 'OHMM', '75 823 01 00', 'Mud resistivity', 4, 0.02, 12, 0.31, 0.33, 3],
  ['HAZI', 'DEG', '75 630 01 00', 'Hole azimuth', 2, 0, 360, 141, 152, 3],
  ['DEVI', 'DEG', '75 620 01 00', 'Hole deviation', 3, 0, 92, 11, 13, 2],
  ['RB', 'DEG', '75 631 01 00', 'Relative bearing', 2, 0, 360, 190, 215, 9],
  ['AMAG', 'NT', '75 641 01 00', 'Total magnetic field', 1, 21000, 68000, 49200, 49300, 1],
  ['C1', 'IN', '75 280 13 00', 'Caliper 1', 3, 5, 22, 8.5, 11, 8],
  ['C2', 'IN', '75 280 24 00', 'Caliper 2', 3, 5, 22, 8.4, 12.1, 8],
  ['VSH', 'V/V', '00 860 00 00', 'Shale volume', 4, 0, 1, 0.08, 0.86, 12],
  ['PHIE', 'V/V', '00 890 03 00', 'Effective porosity', 4, 0, 0.45, 0.21, 0.03, 12],
  ['SW', 'V/V', '00 870 00 00', 'Water saturation', 4, 0.02, 1, 0.28, 0.97, 14],
  ['ITT', 'MS', '60 520 00 00', 'Integrated transit time', 2, 0, 900, 310, 330, 2],
  ['CBLA', 'MV', '60 530 00 00', 'Cement bond amplitude', 2, 0, 110, 14, 31, 18],
  ['CCLD', 'V', '60 150 01 00', 'Casing collar locator', 3, -12, 12, -0.1, 0.1, 22],
  ['ACTC', 'K/M3', '00 350 02 00', 'Acoustic cement density', 1, 900, 2900, 1810, 1870, 7],
];

const proportionalWalks: readonly Walk[] = [
  ['ILD', 'OHMM', '07 120 46 00', 'Deep induction resistivity', 4, 0.05, 2000, 38, 2.4, 60],
  ['ILM', 'OHMM', '07 120 44 00', 'Medium induction resistivity', 4, 0.05, 2000, 31, 2.5, 60],
  ['SFLU', 'OHMM', '07 220 01 00', 'Shallow focused resistivity', 4, 0.05, 2000, 22, 2.9, 70],
  ['LLD', 'OHMM', '07 220 10 00', 'Deep laterolog resistivity', 3, 0.1, 40000, 210, 3.1, 70],
  ['LLS', 'OHMM', '07 220 09 00', 'Shallow laterolog resistivity', 3, 0.1, 40000, 160, 3.4, 70],
  ['MSFL', 'OHMM', '07 270 04 00', 'Micro-spherically focused', 4, 0.02, 2000, 9, 1.8, 110],
  ['CILD', 'MMHO', '07 110 46 00', 'Deep induction conductivity', 3, 0.5, 9000, 26, 416, 60],
  ['KINT', 'MD', '00 000 00 00', 'Intrinsic permeability', 4, 0.0002, 18000, 240, 0.004, 140],
  ['NEAR', 'CPS', '42 343 01 00', 'Near detector count rate', 1, 20, 90000, 3900, 2600, 30],
  ['FAR', 'CPS', '42 343 02 00', 'Far detector count rate', 1, 2, 30000, 420, 190, 45],
];

const drillingWalks: readonly Walk[] = [
  ['HKLD', 'KLB', '00 000 00 00', 'Hook load', 1, 0, 620, 214, 221, 5],
  ['WOB', 'KLB', '00 000 00 00', 'Weight on bit', 2, 0, 78, 18, 24, 14],
  ['ROP', 'F/HR', '00 000 00 00', 'Rate of penetration', 2, 0, 460, 92, 41, 25],
  ['RPM', 'RPM', '00 000 00 00', 'Rotary speed', 0, 0, 260, 118, 124, 12],
  ['TRQ', 'KFLB', '00 000 00 00', 'Rotary torque', 3, 0, 48, 9.4, 13.1, 16],
  ['SPP', 'PSI', '00 000 00 00', 'Standpipe pressure', 1, 0, 7400, 2810, 2840, 4],
  ['MFIA', 'GPM', '00 000 00 00', 'Mud flow in', 1, 0, 1300, 640, 650, 5],
  ['MFOP', '%', '00 000 00 00', 'Mud flow out', 2, 0, 100, 61, 63, 12],
  ['MDIA', 'G/C3', '00 000 00 00', 'Mud density in', 4, 0.9, 2.4, 1.18, 1.19, 2],
  ['GASA', '%', '00 000 00 00', 'Total gas', 3, 0, 40, 0.6, 1.9, 20],
];

/** Tools with many channels: one curve a channel, numbered from 01. */
const arrayFamilies: readonly ArrayFamily[] = [
  [30, 'T2B', 'V/V', '00 000 00 00', 'T2 distribution, bin', 5, 0, 0.2, 0.02, 0.006, 25],
  [24, 'PAD', 'MMHO', '75 274 00 00', 'Pad button conductivity', 2, 0, 2100, 260, 740, 30],
  [24, 'WVF', 'MV', '60 530 10 00', 'Sonic waveform, sample', 1, -512, 511, -8, 9, 90],
  [16, 'CBS', 'DB', '60 530 20 00', 'Cement bond, segment', 3, 0, 24, 4.1, 7.7, 18],
  [12, 'CNT', 'CPS', '15 354 00 00', 'Spectral window count rate', 1, 0, 5400, 610, 1490, 14],
];

/** Present wherever a tool string was run, so that depths may be matched; never left out of a file. */
export const gammaRay: Curve = toWalk(false)([
  'GR',
  'GAPI',
  '07 310 01 00',
  'Gamma ray',
  3,
  0,
  310,
  28,
  112,
  8,
]);

/** Curves of wireline tools. */
export const wirelineCurves: readonly Curve[] = [
  ...additiveWalks.map(toWalk(false)),
  ...proportionalWalks.map(toWalk(true)),
  {
    mnemonic: 'BS',
    unit: 'IN',
    apiCode: '07 282 01 00',
    description: 'Bit size',
    decimals: 3,
    low: 5,
    high: 27,
    shape: { kind: 'constant', choices: [6, 8.5, 12.25, 17.5, 26] },
  },
  {
    mnemonic: 'MARK',
    unit: 'M',
    apiCode: '07 150 01 00',
    description: 'Cable mark',
    decimals: 3,
    low: 0,
    high: 50,
    shape: { kind: 'sawtooth', periodRows: 328 },
  },
];

/** Curves that a rig records against time. */
export const drillingCurves: readonly Curve[] = [
  ...drillingWalks.map(toWalk(false)),
  {
    mnemonic: 'BPOS',
    unit: 'FT',
    apiCode: '00 000 00 00',
    description: 'Block position',
    decimals: 2,
    low: 4,
    high: 98,
    shape: { kind: 'sawtooth', periodRows: 190 },
  },
  {
    mnemonic: 'DBIT',
    unit: 'IN',
    apiCode: '07 282 01 00',
    description: 'Bit diameter',
    decimals: 3,
    low: 5,
    high: 27,
    shape: { kind: 'constant', choices: [8.5, 12.25, 17.5] },
  },
];

/** Curves of array tools, channel by channel. */
export const arrayCurves: readonly Curve[] = arrayFamilies.flatMap(([count, ...walk]) =>
  Array.from({ length: count }, (_, index): Curve => {
    const channel = String(index + 1).padStart(2, '0');
    const curve = toWalk(false)(walk);
    return {
      ...curve,
      mnemonic: `${curve.mnemonic}${channel}`,
      description: `${curve.description} ${channel}`,
    };
  }),
);
