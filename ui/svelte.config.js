// Svelte 5 in runes mode only; styles go to a file, because the window refuses inline ones.
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true, css: 'external' },
};
