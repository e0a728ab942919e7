import type { Block, Brief, Reference } from './document.ts';
import { measureLines, referenceWords } from './foot.ts';
import { citationParts } from './references.ts';
import { svgOf } from './svg.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const STYLE = `:root{--ink:#1a1a1a;--paper:#fff;--quiet:#595959;--line:#c8c8c8}
@media (prefers-color-scheme:dark){:root{--ink:#eaeaea;--paper:#161616;--quiet:#a8a8a8;--line:#444}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Georgia,"Times New Roman",serif}
.brief{max-width:44rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
.brief h1{font-size:1.7rem;line-height:1.2;margin:0 0 .5rem}
.brief h2{font-size:1.15rem;margin:2rem 0 .5rem;padding-top:.6rem;border-top:1px solid var(--line)}
.brief h3{font-size:1rem;margin:1.2rem 0 .4rem}
.brief p{margin:.5rem 0}
.brief .note,.brief figcaption,.brief .foot,.brief .references{color:var(--quiet);font-size:.86rem}
.brief .area{font-weight:bold}
.brief .cites{font-size:.72rem;white-space:nowrap}
.brief .cites a{color:inherit}
.brief figure{margin:1.5rem 0}
.brief figure svg{max-width:100%;height:auto;display:block}
.brief table{border-collapse:collapse;width:100%;font-size:.9rem}
.brief th,.brief td{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
.brief .references li{margin:.35rem 0;overflow-wrap:anywhere}
.brief :target{outline:2px solid currentColor;outline-offset:3px}
@media print{:root{--ink:#000;--paper:#fff}.brief{max-width:none;padding:0}.brief figure,.brief tr{break-inside:avoid}}`;

/** A brief as the inside of a page: an article with its own class, for pages that have a style. */
export function articleOf(brief: Brief): string {
  const { title, note, sections, references, measures, dropped } = brief;
  return [
    '<article class="brief">',
    `<header><h1>${escaped(title)}</h1><p class="note">${escaped(note)}</p></header>`,
    ...sections.map(
      (section) =>
        `<section id="${section.id}"><h2>${escaped(section.title)}</h2>\n${section.blocks.map(blockOf).join('\n')}</section>`,
    ),
    `<section id="references"><h2>References</h2><ol class="references">\n${references.map(referenceOf).join('\n')}\n</ol></section>`,
    `<footer class="foot"><h2>How this brief was checked</h2><ul>${measureLines(measures)
      .map((line) => `<li>${escaped(line)}</li>`)
      .join('')}</ul>`,
    dropped.length
      ? `<details><summary>Sentences left out</summary><ul>${dropped
          .map(({ text, because }) => `<li>${escaped(text)} (${escaped(because.join('; '))})</li>`)
          .join('')}</ul></details>`
      : '',
    '</footer></article>',
  ].join('\n');
}

/** The style of `articleOf`, for a page of its own. */
export const briefStyle = STYLE;

/** A brief as a page that needs nothing beside it. */
export const htmlOf = (brief: Brief): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(brief.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${articleOf(brief)}
</main>
</body>
</html>
`;

function blockOf(block: Block): string {
  if (block.kind === 'figure')
    return `<figure>${svgOf(block.figure)}<figcaption>${escaped(block.figure.title)}</figcaption></figure>`;
  if (block.kind === 'table') {
    const head = block.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
    const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
    return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  }
  const area = block.area ? `<span class="area">${escaped(block.area)}.</span> ` : '';
  const sentences = block.sentences.map(
    ({ text, cites, claims, events }) =>
      `<span data-claims="${escaped(claims.join(' '))}" data-events="${escaped(events.join(' '))}">${escaped(text)}</span>${citesOf(cites)}`,
  );
  return `<p>${area}${sentences.join(' ')}</p>`;
}

function citesOf(cites: readonly number[]): string {
  const parts = citationParts(cites).map(([from, to]) => {
    const link = (number: number): string => `<a href="#ref-${number}">${number}</a>`;
    return from === to ? link(from) : `${link(from)}–${link(to)}`;
  });
  return parts.length ? ` <sup class="cites" aria-label="references">[${parts.join(', ')}]</sup>` : '';
}

function referenceOf(one: Reference): string {
  const link = one.url ? ` <a href="${escaped(one.url)}" rel="noreferrer">${escaped(one.url)}</a>` : '';
  return `<li id="ref-${one.number}" value="${one.number}" data-report="${escaped(one.report)}" data-start="${one.start}" data-end="${one.end}">${escaped(referenceWords(one))}${link} (report ${escaped(one.report.slice(0, 12))}, characters ${one.start}–${one.end})</li>`;
}
