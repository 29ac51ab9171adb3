// What is linted, and why a rule differs from typescript-eslint's strictTypeChecked. Layers of imports: .dependency-cruiser.cjs.
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

/** The cores: synchronous, without I/O, clock, chance or logger of their own. */
const CORES = ['mds/raft/**/*.ts', 'mds/fsm/**/*.ts', 'mds/callback/**/*.ts', 'mds/placement/**/*.ts'];
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'clearTimeout', 'clearInterval', 'clearImmediate'];
const OUTSIDE = ['Date', 'performance', 'process', 'console', 'crypto', 'fetch'];

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'proto/gen/**', '.build/**', '.state/**', '**/*.js', '**/*.mjs', '**/*.cjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // node:test awaits what it is given at the top level of a file.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] }] }],
      // What an interface hands over and an implementation has no use for, as tsc reads it too.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // protobufjs encodes plain objects of a message's shape as it encodes instances, and a message has no state beyond its
      // fields: these two rules would ask for a constructor call, and a copy, for every message that is sent or changed.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // What was caught is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'An error that is swallowed is an error that is lost.' },
      ],
    },
  },
  {
    // A codec turns words into the numbers of the wire and back: there the two meet.
    files: ['mds/raft/codec.ts'],
    rules: { '@typescript-eslint/no-unsafe-enum-assignment': 'off' },
  },
  {
    files: CORES,
    rules: {
      'no-restricted-imports': ['error', {
        paths: [...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'pino'].map((name) => ({ name, message: 'A core does no I/O: take a port.' })),
        patterns: [{ regex: '^(node:|pino)', message: 'A core does no I/O: take a port.' }],
      }],
      'no-restricted-globals': ['error', ...[...TIMERS, ...OUTSIDE].map((name) => ({ name, message: 'A core has no clock, timers or world: time is tick().' }))],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance is injected.' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'An error that is swallowed is an error that is lost.' },
      ],
    },
  },
);
