/** Which enterprises are among the results of a search. */

/** Their ids, in the order of the results; the full text finds other pages too, which are left out. */
export async function idsAmong({ found, sentences }) {
  const known = await Promise.all(found.results.map(async (result) => (result.catalogue ? result.id : idIn((await result.data()).url, sentences))));
  return known.filter(Boolean);
}

function idIn(url, { profiles }) {
  const { pathname } = new URL(url.replace(/\.html$/, "/"), location.origin);
  return pathname.startsWith(profiles) ? pathname.slice(profiles.length).split("/")[0] : "";
}
