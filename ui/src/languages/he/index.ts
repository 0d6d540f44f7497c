// The interface in Hebrew: a chunk of its own, read before the window is drawn where Hebrew was chosen.
import './fonts.css';
import type { Spoken } from '../spoken';
import { backups, damaged } from './backups';
import { claim, copy, fateWalk, gutter, link, list } from './collation';
import { facts, importing, preview, shelf } from './dossiers';
import { table } from './fates';
import { find, related, search } from './finding';
import { bundleWords, cutWords, drawingWords, otherWords, relationWords } from './hand';
import { historyWords } from './history';
import { handKeyWords, keys } from './keys';
import { linearWords } from './linear';
import { notes, noteWords } from './notes';
import { fence, pane, timeline } from './reading';
import { menuWords, recentWords } from './menu';
import {
  aboutWords,
  diagnosticsWords,
  guideWords,
  licencesWords,
  preferencesWords,
  tourWords,
} from './preferences';
import { print, reportWords, saveAs } from './reports';
import { reviewWords } from './review';
import { shared } from './shared';
import { sharingWords } from './sharing';
import { empty, header, hint, inspector, library, onlyOne, status } from './views';

export const hebrew: Spoken = {
  words: {
    ...shared,
    ...{ header, shelf, backups, damaged, search, related, find, timeline, pane, fence, onlyOne },
    ...{ gutter, inspector, link, list, fateWalk, claim, copy, hint, fates: table, notes, status },
    ...{ import: importing, preview, facts, print, saveAs, empty, library, keys },
  },
  ...{ bundleWords, cutWords, drawingWords, handKeyWords, historyWords, noteWords, otherWords },
  ...{
    linearWords,
    relationWords,
    reportWords,
    reviewWords,
    sharingWords,
    menuWords,
    recentWords,
    aboutWords,
    diagnosticsWords,
    guideWords,
    licencesWords,
    preferencesWords,
    tourWords,
  },
};
