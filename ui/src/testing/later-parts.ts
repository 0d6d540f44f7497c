// What the window loads later is at hand in tests from the start: reading bits-ui anew takes a second and more there.
import '../reports/ExportDialog.svelte';
import '../shared/DialogWindow.svelte';
import '../shared/HangingMenu.svelte';
