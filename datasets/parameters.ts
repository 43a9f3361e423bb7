/** What stands in `~Parameter` sections and in remarks, as data. */

export type ParameterValue =
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | {
      readonly kind: 'number';
      readonly low: number;
      readonly high: number;
      readonly decimals: number;
    };

export interface Parameter {
  readonly mnemonic: string;
  readonly unit: string;
  readonly description: string;
  readonly value: ParameterValue;
}

type ChoiceRow = readonly [mnemonic: string, description: string, ...choices: string[]];
type NumberRow = readonly [
  ...names: [mnemonic: string, unit: string, description: string],
  ...range: [decimals: number, low: number, high: number],
];

const choiceRows: readonly ChoiceRow[] = [
  ['MUD', 'Mud type', 'GEL CHEM', 'KCL <5% POLYMER', 'OIL BASE', 'NATIVE & LIME'],
  ['MATR', 'Neutron matrix', 'SAND', 'LIME', 'DOLO'],
  ['PDAT', 'Permanent datum', 'GROUND LEVEL', 'MSL', 'LAT'],
  ['LMF', 'Log measured from', 'KB', 'RT', 'DF'],
  ['DMF', 'Drilling measured from', 'KB', 'RT', 'DF'],
  ['RUN', 'Run number', 'ONE', '2', '3A', '4'],
  ['TCS', 'Time circulation stopped', '04:30', '17:05', '22:45 18-MAR'],
  ['TLAB', 'Time logger at bottom', '09:10', '13:45', '03:20 19-MAR'],
  ['CS', 'Casing size', '8 5/8', '9 5/8', '13 3/8'],
  ['BS', 'Bit size', '6', '8 1/2', '12 1/4', '17 1/2'],
  ['WITN', 'Witnessed by', 'R. ALDER', 'M. ROWAN / T. ELM', 'N. ASPEN'],
  ['RECB', 'Recorded by', 'J. HAZEL', 'P. LINDEN', 'S. "SLIM" YEW'],
  ['UNIT', 'Logging unit', '7702', '3315', 'SKID 12'],
  ['MSR', 'Source of mud sample', 'FLOWLINE', 'PIT', 'PRESS'],
  ['RMFS', 'Source of filtrate sample', 'PRESSED', 'CHARTED'],
  ['TPOS', 'Tool position', 'ECCENTERED', 'CENTERED'],
  ['HOLE', 'Hole condition', 'GOOD', 'WASHED OUT > 12 IN', 'TIGHT'],
  ['SDEV', 'Survey', 'N/A', 'GYRO', 'MAGNETIC'],
  ['CBLK', 'Cable', '7-46P', '7-39P', '1-22P'],
];

const numberRows: readonly NumberRow[] = [
  ['EKB', 'FT', 'Elevation of kelly bushing', 1, 80, 3900],
  ['EDF', 'FT', 'Elevation of drill floor', 1, 79, 3899],
  ['EGL', 'FT', 'Elevation of ground level', 1, 60, 3870],
  ['TDD', 'F', 'Total depth, driller', 1, 900, 14900],
  ['TDL', 'F', 'Total depth, logger', 1, 900, 14900],
  ['CSGD', 'F', 'Casing depth, driller', 0, 200, 5900],
  ['CSGL', 'F', 'Casing depth, logger', 1, 200, 5900],
  ['DFD', 'LB/G', 'Mud density', 2, 8, 15],
  ['DFV', 'S', 'Mud viscosity', 0, 33, 88],
  ['DFPH', '', 'Mud acidity', 1, 7, 12],
  ['DFL', 'C3', 'Mud fluid loss', 1, 2, 19],
  ['RMS', 'OHMM', 'Mud resistivity', 4, 0, 4],
  ['MST', 'DEGF', 'Temperature of mud sample', 1, 48, 112],
  ['RMFX', 'OHMM', 'Mud filtrate resistivity', 4, 0, 4],
  ['MFST', 'DEGF', 'Temperature of filtrate sample', 1, 48, 112],
  ['RMC', 'OHMM', 'Mud cake resistivity', 4, 0, 6],
  ['BHT', 'DEGF', 'Bottom hole temperature', 1, 82, 344],
  ['MDEN', 'G/C3', 'Density of matrix', 3, 2, 3],
  ['FDEN', 'G/C3', 'Density of fluid', 3, 0, 2],
  ['DTMA', 'US/F', 'Transit time of matrix', 1, 43, 56],
  ['DTF', 'US/F', 'Transit time of fluid', 1, 185, 204],
  ['LSPD', 'F/MN', 'Logging speed', 0, 12, 90],
  ['TENR', 'LBS', 'Reference tension', 0, 900, 3000],
];

/** In the order of a header; a file has a run of them. */
export const parameters: readonly Parameter[] = [
  ...choiceRows.map(([mnemonic, description, ...choices]): Parameter => ({
    mnemonic,
    unit: '',
    description,
    value: { kind: 'choice', choices },
  })),
  ...numberRows.map(([mnemonic, unit, description, decimals, low, high]): Parameter => ({
    mnemonic,
    unit,
    description,
    value: { kind: 'number', low, high, decimals },
  })),
];

/** Sentences of a logging engineer; ASCII and at most 70 characters each, for lines of LAS. */
export const remarkSentences: readonly string[] = [
  'Depths were matched to the gamma ray of the first descent.',
  'Tool string ran eccentered with a bow spring and two standoffs.',
  'Repeat section agrees with the main pass to within a foot.',
  'Caliper read 8.6 in. at the casing shoe before the survey.',
  'Hole washed out > 14 in. over the upper shale; density is affected.',
  'Neutron porosity is on a limestone matrix and not corrected for salt.',
  'Spontaneous potential was lost below the tight streak & set absent.',
  'Cable stretch was corrected at surface with the wheel of unit 7702.',
  'Mud was treated with <5% potassium chloride the evening before.',
  'Engineer: "no tension pulls above 1,200 lbs over normal".',
  'Tool was held for ten minutes at bottom to let temperature settle.',
  'Rig lost power for a short time; the survey was taken up again.',
  'Transit times over the fractured interval show cycle skipping.',
  'Absent values at the top mark curves whose sensor was not yet logging.',
  'Field print was made at 1:200 and 1:500.',
  'Elevation figures are those of the drilling permit.',
  'Photoelectric factor is not valid where the mud holds barite.',
  'Deep and medium induction were borehole corrected.',
  'Thank you for choosing our crew.',
  'Digitised from a film of fair quality; grid lines removed by hand.',
  'Conductivity of the mud changed while the hole was conditioned.',
  'Sonic was logged upwards at 30 ft/min after the density survey.',
];
