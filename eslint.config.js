import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The architecture as data: what each room of the house may import from the others.
 * Arrows run one way; an import that is not listed here is an error. ARCHITECTURE.md draws the same table.
 */
const allowedImports = {
  cli: [
    'runner',
    'monitor',
    'contenders',
    'peers',
    'micro',
    'store',
    'statistics',
    'report',
    'comparison',
    'site',
    'tracer',
    'datasets',
    'native',
  ],
  report: ['store', 'statistics', 'monitor', 'comparison'],
  comparison: ['statistics', 'store'],
  site: ['report', 'comparison', 'store'],
  peers: ['contenders', 'runner', 'tracer', 'statistics', 'report', 'store'],
  contenders: ['runner', 'tracer', 'monitor', 'micro', 'native', 'statistics', 'report', 'store'],
  runner: ['tracer', 'native', 'monitor'],
  monitor: [],
  micro: ['tracer', 'native'],
  store: [],
  statistics: [],
  tracer: ['native'],
  workload: [],
  proofs: ['runner', 'store', 'comparison', 'statistics', 'tracer', 'datasets', 'native'],
};

const rooms = [...Object.keys(allowedImports), 'datasets', 'native'];

const arrows = Object.entries(allowedImports).map(([room, allowed]) => ({
  files: [`harness/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: rooms
          .filter((other) => other !== room && !allowed.includes(other))
          .map((other) => ({
            regex: `^(\\.\\./)+(harness/)?${other}/`,
            message: `harness/${room} may not import from ${other} (see allowedImports in eslint.config.js).`,
          })),
      },
    ],
  },
}));

/** The workload stands for a program that knows nothing of the harness. */
const workloadStandsAlone = {
  files: ['harness/workload/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(\\.\\./){2,}',
            message: 'The workload may import nothing from the harness.',
          },
        ],
      },
    ],
  },
};

/** The files of a page share one scope: what one defines, another uses. */
const browserScripts = {
  files: ['harness/report/page/browser/*.ts'],
  languageOptions: { sourceType: 'script' },
  rules: {
    '@typescript-eslint/no-unused-vars': ['error', { vars: 'local' }],
  },
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'native/build/',
      'datasets/corpus*/',
      'results/',
      'reports/',
      '**/test/**/fixtures/',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Rest without a property, as in `const { unwanted: _, ...rest }`.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_$' }],
      'max-lines': ['error', { max: 300 }],
    },
  },
  ...arrows,
  workloadStandsAlone,
  browserScripts,
  {
    files: ['**/test/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
