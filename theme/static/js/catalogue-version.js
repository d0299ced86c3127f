/** Which version of the catalogue this site holds now: pages that nothing changes for months do not say it themselves. */

/** The version as people cite it; empty when it cannot be fetched. */
export async function catalogueVersion(url) {
  try {
    const response = await fetch(url);
    return response.ok ? String((await response.json()).version ?? "") : "";
  } catch (problem) {
    if (problem instanceof TypeError || problem instanceof SyntaxError) return "";
    throw problem;
  }
}
