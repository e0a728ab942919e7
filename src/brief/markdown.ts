import type { Block, Brief, Reference } from './document.ts';
import { measureLines, referenceWords } from './foot.ts';
import { citationWords } from './references.ts';
import { svgOf } from './svg.ts';

const escaped = (text: string): string => text.replace(/([\\`*_{}[\]<>#|])/g, '\\$1');

/** A brief as Markdown, its pictures as SVG within. */
export function markdownOf(brief: Brief): string {
  const { title, note, sections, references, measures, dropped } = brief;
  const parts = [
    `# ${escaped(title)}`,
    `_${escaped(note)}_`,
    ...sections.flatMap((section) => [`## ${escaped(section.title)}`, ...section.blocks.map(blockOf)]),
    '## References',
    references
      .map((one) =>
        `${one.number}. <a id="ref-${one.number}"></a>${escaped(referenceWords(one))} ${linkOf(one)}`.trim(),
      )
      .join('\n'),
    '## How this brief was checked',
    measureLines(measures)
      .map((line) => `- ${line}`)
      .join('\n'),
    ...(dropped.length
      ? [
          '### Left out',
          dropped.map(({ text, because }) => `- ${escaped(text)} (${escaped(because.join('; '))})`).join('\n'),
        ]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const linkOf = ({ url, report, start, end }: Reference): string =>
  `${url ? `<${url}> ` : ''}(report ${report.slice(0, 12)}, characters ${start}–${end})`;

function blockOf(block: Block): string {
  if (block.kind === 'figure') return svgOf(block.figure);
  if (block.kind === 'table')
    return [block.head, block.head.map(() => '---'), ...block.rows.map((row) => row.map(escaped))]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n');
  const text = block.sentences
    .map(({ text: words, cites }) => `${escaped(words)} ${escaped(citationWords(cites))}`)
    .join(' ');
  return block.area ? `**${escaped(block.area)}.** ${text}` : text;
}
