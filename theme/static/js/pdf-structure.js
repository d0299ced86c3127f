/** The structure of a PDF: a tree of headings and paragraphs, and the way back from each mark to its place there. */

import { dictionary, list } from "./pdf-objects.js";
import { tagOf } from "./pdf-pages.js";

/** Adds the tree; marked: per page, the blocks in the order of their marks. */
export function addStructure(file, blocks, pages, marked) {
  const [root, whole] = [file.reserve(), file.reserve()];
  const elements = blocks.map((block, place) => file.add(dictionary({
    Type: "/StructElem",
    S: `/${tagOf(block)}`,
    P: whole,
    K: list(piecesOf(place, pages, marked)),
  })));
  file.set(whole, dictionary({ Type: "/StructElem", S: "/Document", P: root, K: list(elements) }));
  const ways = marked.map((places, page) => `${page} ${list(places.map((place) => elements[place]))}`);
  return file.set(root, dictionary({
    Type: "/StructTreeRoot",
    K: whole,
    ParentTree: file.add(dictionary({ Nums: list(ways) })),
    ParentTreeNextKey: pages.length,
  }));
}

/** The marks of a block: one on each page that it stands on. */
function piecesOf(place, pages, marked) {
  return pages.flatMap((page, index) => {
    const mark = marked[index].indexOf(place);
    return mark < 0 ? [] : [dictionary({ Type: "/MCR", Pg: page, MCID: mark })];
  });
}
