import { documentHtml } from '#lib/shares/document/document-html';
import { html } from '#lib/shares/document/html';
import { passwordMaxCharacters } from '#lib/shares/share-rules';

const robots = html`<meta name="robots" content="noindex, nofollow">
`;

/** What everybody sees who comes to an address that shows nothing, whatever the reason. */
export function goneDocument(style: string): string {
  return documentHtml({
    title: 'This gallery is not here',
    theme: 'system',
    style: { text: style },
    head: robots,
    body: html`<main class="gate">
<h1>This gallery is not here</h1>
<p>The address may be mistyped, or the gallery may not be shared any more. Ask whoever sent you the link for a new one.</p>
</main>`,
  });
}

/** What the owner sees in place of a preview or a website that cannot be made. @param problem in words */
export function refusedDocument(style: string, problem: string): string {
  return documentHtml({
    title: 'This cannot be shown',
    theme: 'system',
    style: { text: style },
    head: robots,
    body: html`<main class="gate">
<h1>This cannot be shown</h1>
<p>${problem}</p>
<p>Nothing was shared. Go back to the studio, change it there and try again.</p>
</main>`,
  });
}

/** Why the gate did not open; empty before anything was tried. */
export type GateProblem = '' | 'wrong' | 'too-often';

const problemWords: Readonly<Record<GateProblem, string>> = {
  '': '',
  wrong: 'That is not the password. Check it and type it again.',
  'too-often': 'There were too many tries. Wait ten minutes and type it again.',
};

/** Asks for the password of a gallery, of which nothing else is told. */
export function gateDocument(
  style: string,
  { address, problem }: { readonly address: string; readonly problem: GateProblem },
): string {
  const words = problemWords[problem];
  const described = words !== '' && html` aria-describedby="problem" aria-invalid="true"`;
  return documentHtml({
    title: 'A gallery with a password',
    theme: 'system',
    style: { text: style },
    head: robots,
    body: html`<main class="gate">
<h1>This gallery has a password</h1>
<p>Whoever sent you the link can tell you.</p>
<form method="post" action="${address}">
<label>Password<input type="password" name="password" required autofocus autocomplete="current-password" maxlength="${passwordMaxCharacters}"${described}></label>
<p id="problem" class="problem" role="alert">${words}</p>
<button class="button primary">Open gallery</button>
</form>
</main>`,
  });
}
