// Builds the window's content: bundled fonts, no inlined assets, nothing that a strict CSP would refuse.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // Tauri waits for this very address.
  server: { port: 5173, strictPort: true, fs: { allow: ['..'] } },
  clearScreen: false,
  build: {
    target: ['es2022', 'safari17'],
    // A font or an image as a data: address would be refused by `font-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        advancedChunks: {
          // What the later parts have in common with the first one, in one file: each further one would be one more to
          // fetch before the first text.
          groups: [
            { name: 'common', test: /node_modules\/(svelte|esm-env|clsx)\/|Icon\.svelte|languages\/locale/ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.ts'],
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
