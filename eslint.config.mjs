import compat from 'eslint-plugin-compat';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import {
  HTML_SINKS,
  NO_DEFAULT_EXPORT,
  OPEN_OUTSIDE,
  PURE_TIME,
  READS_BRIDGE,
  SCRIPTED_FRAME,
  SPAWNS,
  TEXT_IN_MARKUP,
  USES_ELECTRON,
} from './scripts/lint-rules.mjs';

const PRODUCT = '{electron,renderer,shared}/**/*.{ts,tsx}';
const WEBCHAT = 'resources/webchat/**/*.ts';
const syntax = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });
const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

/** What holds in the whole product; a later block that names `no-restricted-syntax` again has to repeat it. */
const everywhere = [NO_DEFAULT_EXPORT, SCRIPTED_FRAME, ...HTML_SINKS, ...OPEN_OUTSIDE, ...READS_BRIDGE];
const without = (...left) => everywhere.filter((rule) => !left.flat().includes(rule));

export default tseslint.config(
  {
    ignores: [
      'out/',
      'out-*/',
      'dist/',
      'test-results/',
      'playwright-report/',
      'tests/support/toolchain/',
      'resources/*',
      '!resources/webchat/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'prefer-const': 'error',
    },
  },
  {
    files: [PRODUCT],
    plugins: { compat },
    settings: { browsers: ['chrome 114'] },
    rules: { ...syntax(...everywhere), ...imports(USES_ELECTRON, SPAWNS), 'no-console': 'error' },
  },
  {
    // Guests come with the browsers they have: none of the last three years may miss anything.
    files: [WEBCHAT],
    plugins: { compat },
    settings: { browsers: ['chrome 105', 'firefox 105', 'safari 16.4'] },
    rules: {
      ...syntax(NO_DEFAULT_EXPORT, ...HTML_SINKS),
      ...imports(USES_ELECTRON, SPAWNS),
      'compat/compat': 'error',
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      ...syntax(...everywhere, ...PURE_TIME),
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'process', 'Buffer', 'setTimeout', 'setInterval', 'fetch'].map(
          (name) => ({
            name,
            message: 'shared/ is pure: no DOM, no Node, no timers. Take what you need as an argument.',
          }),
        ),
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'compat/compat': 'error',
      ...syntax(...everywhere, TEXT_IN_MARKUP),
    },
  },
  { files: ['renderer/bridge/**/*.{ts,tsx}'], rules: syntax(...without(READS_BRIDGE), TEXT_IN_MARKUP) },
  { files: ['renderer/ui/MessageFrame*.{ts,tsx}'], rules: syntax(...without(HTML_SINKS), TEXT_IN_MARKUP) },
  { files: ['electron/{main,preload}.ts', 'electron/shell/**/*.ts'], rules: imports(SPAWNS) },
  { files: ['electron/shell/openLink.ts'], rules: syntax(...without(OPEN_OUTSIDE)) },
  { files: ['electron/**/spawnHelper.ts'], rules: imports(USES_ELECTRON) },
  { files: ['electron/shell/spawnHelper.ts'], rules: imports() },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: globals.node, ecmaVersion: 2023 },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  prettier,
);
