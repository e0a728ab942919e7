import { UserError } from '../../model/errors.ts';
import { NO_FACTS, oneLine, type Page } from '../page.ts';
import { unzip } from '../unzip.ts';
import { plainOf } from './record.ts';

const BODY = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/** True for a Word document: an archive that holds one. */
export const isWord = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(BODY);

/** The words of a Word document, its paragraphs parted by empty lines; what was struck out with changes tracked is not there. */
export function readWord(bytes: Uint8Array, name: string): Page {
  const files = unzip(bytes, name, (file) => file === BODY || file === PROPERTIES);
  const body = files.get(BODY);
  if (!body) throw new UserError('unsupported-format', `${name} holds no Word document.`);
  const properties = Buffer.from(files.get(PROPERTIES) ?? []).toString();
  return {
    text: paragraphs(Buffer.from(body).toString()).join('\n\n'),
    facts: { ...NO_FACTS, title: property(properties, 'dc:title'), author: property(properties, 'dc:creator') },
    boilerplate: [],
  };
}

const property = (xml: string, name: string): string | null =>
  oneLine(plainOf(new RegExp(`<${name}\\b[^>]*>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''));

// Boxes stand in a document twice, once for old readers; what was moved away stands where it was as well.
const LEFT_OUT = /<(mc:Fallback|w:moveFrom)\b[^>]*>[\s\S]*?<\/\1>/g;
const PIECE =
  /<w:t(?:\s[^>]*)?>(?<text>[^<]*)<\/w:t>|<(?<mark>w:tab|w:br|w:cr|w:noBreakHyphen)\b[^>]*>|<\/(?<end>w:p)>/g;
const MARKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

function paragraphs(xml: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const { groups } of xml.replace(LEFT_OUT, '').matchAll(PIECE)) {
    if (groups!.text !== undefined) open += unescaped(groups!.text);
    else if (groups!.mark) open += MARKS[groups!.mark];
    else {
      if (open.trim()) found.push(open.trim());
      open = '';
    }
  }
  return found;
}

// Unlike `plainOf` it keeps the spaces at the ends: a run begins in the middle of a sentence.
const unescaped = (text: string): string =>
  text.includes('&') ? `${/^\s*/.exec(text)![0]}${plainOf(text)}${text.trim() ? /\s*$/.exec(text)![0] : ''}` : text;
