// Starts the window.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/tokens.css';
import './styles/contrast.css';
import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { mutate, useDoor } from './backend';
import { chosenLanguage } from './languages/choose';
import { speak } from './languages/spoken';
import { takeCarried } from './shared/preferences';

async function start() {
  // A constant at build time: the mock never reaches the production bundle.
  if (import.meta.env.MODE === 'mock') useDoor((await import('./mock/door')).mockDoor());
  takeCarried();
  const language = chosenLanguage();
  // Before anything is asked. Should it fail, Rust speaks as it was started.
  mutate.speak(language).catch(() => undefined);
  // English stands in the rooms already: its start waits for nothing.
  if (language !== 'en') await speak(language);
  const target = document.getElementById('app');
  if (target) mount(App, { target });
}

void start();
