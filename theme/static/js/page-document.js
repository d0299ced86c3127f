/**
 * A page of the site, read for what it says: the browser builds it and runs nothing in it.
 *
 * By XMLHttpRequest, whose documents are inert: a text made into a document by a script is what the policy of every
 * page (Trusted Types) refuses.
 */

/** The document at an address; null when there is none, or when nobody answers. */
export function documentAt(address) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.addEventListener("load", () => resolve(request.status === 200 ? request.response : null));
    request.addEventListener("error", () => resolve(null));
    request.open("GET", address);
    request.send();
  });
}
