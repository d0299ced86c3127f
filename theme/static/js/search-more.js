/** What a first answer from plain words does not need, in one file that comes with the first that does: further files
 *  of the index, words that it does not know, filters, what is told of words, what was chosen. */

import { showChips } from "./search-chips.js";
import { freed, testsOf } from "./search-filtering.js";
import { notesOf } from "./search-notes.js";
import { READERS } from "./search-readers.js";
import { readFurther } from "./search-reading.js";

export { READERS, freed, notesOf, readFurther, showChips, testsOf };
