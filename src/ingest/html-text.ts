import type { Boilerplate } from '../model/reading.ts';
import type { PageElement, PageNode } from './packages.ts';

/** The text of a part of a page, with the words that stand under its pictures. */
export interface PageText {
  readonly text: string;
  readonly captions: readonly Boilerplate[];
}

const ELEMENT = 1;
const TEXT = 3;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose words nobody sees, or that hold controls. */
const UNSEEN = words(
  'script style noscript template svg math iframe object embed button select textarea head canvas audio video dialog',
);
/** Elements round the article rather than of it. */
export const FURNITURE: ReadonlySet<string> = words('nav footer aside form header menu');
/** Elements that are paragraphs: an empty line before and after. */
const PARAGRAPHS = words(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure figcaption pre section article main header footer aside nav form div address hr details summary body',
);
/** Elements that are lines. */
const LINES = words('br li dt dd tr caption legend option');
const CELLS = words('td th');

interface Writer {
  readonly parts: string[];
  length: number;
  breaks: number;
  space: boolean;
}

const put = (writer: Writer, part: string): void => {
  writer.parts.push(part);
  writer.length += part.length;
};

const write = (writer: Writer, raw: string): void => {
  const text = raw.replace(/\s+/g, ' ');
  const inner = text.trim();
  if (text.startsWith(' ')) writer.space = true;
  if (!inner) return;
  if (writer.length > 0) {
    if (writer.breaks > 0) put(writer, '\n'.repeat(writer.breaks));
    else if (writer.space) put(writer, ' ');
  }
  put(writer, inner);
  writer.breaks = 0;
  writer.space = text.endsWith(' ');
};

const part = (writer: Writer, name: string, entering: boolean): void => {
  if (PARAGRAPHS.has(name)) writer.breaks = Math.max(writer.breaks, 2);
  else if (LINES.has(name)) writer.breaks = Math.max(writer.breaks, 1);
  else if (CELLS.has(name) && entering && writer.breaks === 0 && writer.length > 0) write(writer, ' | ');
};

const nameOf = (node: PageNode): string =>
  node.nodeType === ELEMENT ? (node as PageElement).localName.toLowerCase() : '';

/** Visits every node in the order of the page without recursion: pages may be nested as deep as they like. */
export const visit = (
  root: PageNode,
  enter: (node: PageNode, depth: number) => boolean,
  leave: (node: PageNode) => void,
): void => {
  let node: PageNode = root;
  let depth = 0;
  for (;;) {
    const inside = enter(node, depth);
    const child = inside ? node.firstChild : null;
    if (child) {
      node = child;
      depth++;
      continue;
    }
    if (inside) leave(node);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      depth--;
      leave(node);
    }
    if (node === root) return;
    node = node.nextSibling!;
  }
};

/**
 * The words of a part of a page as plain text: paragraphs parted by an empty line, items and rows by a line, cells by a
 * bar, white space otherwise as a browser shows it. Elements in `without` are left out with all they hold.
 */
export const textOf = (root: PageNode, without: ReadonlySet<string> = new Set()): PageText => {
  const writer: Writer = { parts: [], length: 0, breaks: 0, space: false };
  const opened: number[] = [];
  const captions: { start: number; end: number }[] = [];
  visit(
    root,
    (node) => {
      if (node.nodeType === TEXT) write(writer, node.nodeValue ?? '');
      const name = nameOf(node);
      if (UNSEEN.has(name) || without.has(name)) return false;
      part(writer, name, true);
      if (name === 'figcaption') opened.push(writer.length);
      return true;
    },
    (node) => {
      const name = nameOf(node);
      if (name === 'figcaption') captions.push({ start: opened.pop()!, end: writer.length });
      part(writer, name, false);
    },
  );
  const text = writer.parts.join('');
  return { text, captions: captions.map((caption) => trimmed(text, caption)).filter(({ start, end }) => end > start) };
};

const trimmed = (text: string, { start, end }: { start: number; end: number }): Boilerplate => {
  let from = start;
  while (from < end && /\s/.test(text[from]!)) from++;
  return { start: from, end, kind: 'caption' };
};
