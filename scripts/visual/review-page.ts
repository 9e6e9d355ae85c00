import type {ReportedFinding} from './report.js';

const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const style = `
  body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }
  header { position: sticky; inset-block-start: 0; padding-block: .5rem; background: Canvas; z-index: 1; }
  h1, h2 { font-size: 1.25rem; margin-block: .5rem; overflow-wrap: anywhere; }
  h2 { font-size: 1rem; }
  section { border-block-start: 1px solid GrayText; padding-block: 1rem; }
  section > div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
  figure { margin: 0; flex: 1 1 16rem; max-inline-size: 1024px; }
  img { max-inline-size: 100%; border: 1px solid GrayText; }
  button { font: inherit; padding: .4rem 1rem; }
  :root:not(.served) button { display: none; }
  .served .unserved { display: none; }
`;

/** Runs in the page: asks the server that shows it to keep pictures, and takes away what was kept. */
const script = `
  const said = document.querySelector('[role=status]');
  if (location.protocol.startsWith('http')) document.documentElement.classList.add('served');
  async function accept(names) {
    const response = await fetch('accept', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({names}),
    }).catch(() => undefined);
    if (!response) return void (said.textContent = 'Nothing was kept: the review was ended. Start it again.');
    const answer = await response.json();
    if (!response.ok) return void (said.textContent = 'Nothing was kept: ' + answer.problem);
    for (const section of document.querySelectorAll('section')) if (answer.accepted.includes(section.id)) section.remove();
    const left = document.querySelectorAll('section').length;
    said.textContent = answer.accepted.length + ' accepted, ' + left + ' left.';
    document.querySelector('#all').hidden = !document.querySelector('section button');
  }
  document.addEventListener('click', ({target}) => {
    if (target.id === 'all') accept([...document.querySelectorAll('section:has(button)')].map(({id}) => id));
    else if (target.matches('section button')) accept([target.closest('section').id]);
  });
`;

function section({name, kind, what, files}: ReportedFinding): string {
  const figures = (['expected', 'actual', 'difference'] as const).map((part) => {
    const file = files[part];
    const shown = file ? `<img loading="lazy" alt="" src="${encodeURIComponent(file)}">` : '<p>none</p>';
    return `<figure><figcaption>${part}</figcaption>${shown}</figure>`;
  });
  const isShown = kind !== 'failed';
  return `<section id="${escape(name)}"><h2>${escape(name)}</h2><p>${escape(what)}${isShown ? ` <button aria-label="Accept ${escape(name)}">Accept</button>` : ''}</p>${isShown ? `<div>${figures.join('')}</div>` : ''}</section>`;
}

/** The page that shows findings: as it should be, as it is, and where they differ. Served by the review, it has buttons that accept them. */
export function reviewPage(findings: readonly ReportedFinding[]): string {
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${count}</title>
<style>${style}</style>
<header>
<h1>${count}</h1>
<p class="unserved">To accept what is right: <code>npm run test:visual -- --review</code></p>
<button id="all">Accept all</button> <span role="status"></span>
</header>
${findings.map(section).join('\n')}
<script>${script}</script>
</html>
`;
}
