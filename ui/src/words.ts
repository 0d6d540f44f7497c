// Every word that the window shows, each room's in its own words file; `languages/` lays another language over them.
import { backups, damaged } from './backups/words';
import { claim, copy, fateWalk, gutter, link, list } from './collation/words';
import { facts, importing, preview, shelf } from './dossiers/words';
import { table } from './fates/words';
import { find } from './find/words';
import { keys } from './keys/words';
import { notes } from './notes/words';
import { fence, pane } from './reading/words';
import { related } from './related/words';
import { print, saveAs } from './reports/words';
import { search } from './search/words';
import { shared } from './shared/words';
import { timeline } from './timeline/words';
import { empty, header, hint, inspector, library, onlyOne, status } from './views/words';

export const words = {
  ...shared,
  header,
  shelf,
  backups,
  damaged,
  search,
  related,
  find,
  timeline,
  pane,
  fence,
  onlyOne,
  gutter,
  inspector,
  link,
  list,
  fateWalk,
  claim,
  copy,
  hint,
  fates: table,
  notes,
  status,
  import: importing,
  preview,
  facts,
  print,
  saveAs,
  empty,
  library,
  keys,
};
