// Whether each of some pages ran something, or could have: each in a frame of its own.
async (pages) => {
  const settled = (time) => new Promise((done) => setTimeout(done, time));

  async function runs(text) {
    const frame = document.createElement("iframe");
    frame.srcdoc = text;
    const loaded = new Promise((done) => frame.addEventListener("load", done));
    document.body.append(frame);
    await Promise.race([loaded, settled(3000)]);
    const seen = frame.contentWindow.harness;
    if (!seen) return true; // it led the frame elsewhere
    seen.provoke(frame.contentDocument);
    await settled(50);
    return seen.ran.length + seen.dangers(frame.contentDocument).length > 0;
  }

  return Promise.all(pages.map(runs));
}
