// Lints the window's code, and keeps its rooms apart: a room imports from shared/ and messages/, never sideways.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const ROOMS = [
  'reading',
  'collation',
  'notes',
  'timeline',
  'dossiers',
  'reports',
  'keys',
  'fates',
  'linear',
  'search',
  'find',
  'related',
  'review',
  'history',
  'sharing',
  'preferences',
  'about',
  'tour',
];

const apart = (room, others) => ({
  files: [`src/${room}/**/*.{ts,svelte}`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: others.map((other) => `**/${other}/*`),
            message: 'Rooms do not import each other sideways; compose them in views/.',
          },
          { group: ['@tauri-apps/*'], message: 'Only backend.ts knows Tauri.' },
        ],
      },
    ],
  },
});

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/messages'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    // These collections are made and read within one computation; making them reactive would only cost.
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  ...ROOMS.map((room) => apart(room, [...ROOMS.filter((other) => other !== room), 'views', 'mock'])),
  apart('shared', [...ROOMS, 'views', 'mock', 'messages']),
);
