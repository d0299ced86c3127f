/** The addresses that carry a profile away: a page of GitHub, a mail. */

// GitHub refuses addresses of some 8,192 bytes; its sign-in page writes ours once more, every sign in three.
const LONGEST = 7900;
const SIGN_IN = "https://github.com/login?return_to=";
const LONGEST_MAIL = 2000;

/** Where a file is proposed, and whether the address holds it whole; null for another host.
 *  A page that edits a file takes no text: it is pasted there. */
export function githubPage(repository, { id, isNew, text }) {
  if (!isGithub(repository)) return null;
  const [base, path] = [repository.replace(/\/+$/, ""), `enterprises/${id}/profile.md`];
  if (!isNew) return { url: `${base}/edit/main/${path}`, isWhole: false };
  const empty = `${base}/new/main?filename=${encodeURIComponent(path)}`;
  const url = `${empty}&value=${encodeURIComponent(text)}`;
  const isWhole = SIGN_IN.length + encodeURIComponent(url).length <= LONGEST;
  return { url: isWhole ? url : empty, isWhole };
}

/** An issue of GitHub with its answers filled in; form: the name of its file; null for another host. */
export function githubIssue(repository, form, answers) {
  if (!isGithub(repository)) return null;
  return `${repository.replace(/\/+$/, "")}/issues/new?${new URLSearchParams({ template: form, ...answers })}`;
}

/** A mail, with its text when every mail program takes it whole; else short, for the text to be pasted. */
export function mail(email, subject, text, pasted) {
  const [whole, short] = [text, pasted].map((body) => {
    const to = encodeURIComponent(email).replace("%40", "@");
    return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  });
  const isWhole = whole.length <= LONGEST_MAIL;
  return { url: isWhole ? whole : short, isWhole };
}

function isGithub(repository) {
  return Boolean(repository) && new URL(repository).hostname === "github.com";
}
