import { gunzipSync } from 'node:zlib';
import { UserError } from '../../model/errors.ts';
import { LARGEST_INPUT } from '../input.ts';
import type { Opened, Part } from './index.ts';
import { decoded } from './unpack.ts';

/** Most that an archive may unpack to. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** True for the beginning of a web archive, packed or not. */
export const isWarc = (head: string, extension: string): boolean =>
  head.startsWith('WARC/') || (head.startsWith('\x1f\x8b') && (extension === '.gz' || extension === '.warc'));

/** Types of pages that may hold a report. */
const READ = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)\b/i;

/** The pages of a web archive: what servers answered, with their headers and the time. Pictures, scripts and errors are left out. */
export function* readWarc({ bytes, name }: Opened): Generator<Part> {
  let number = 0;
  for (const { headers, body } of recordsOf(unpacked(bytes, name), name)) {
    number++;
    const type = headers['warc-type'];
    if (type !== 'response' && type !== 'resource') continue;
    const page: Answer | null = type === 'response' ? answerOf(body) : { status: 200, headers: {}, content: body };
    const kind = page?.headers['content-type'] ?? headers['content-type'] ?? '';
    if (page?.status !== 200 || !READ.test(kind) || page.content.length === 0) continue;
    const address = headers['warc-target-uri']?.replace(/^<|>$/g, '') ?? null;
    yield {
      part: `record ${number}${address ? ` (${address})` : ''}`,
      bytes: page.content,
      format: /^application\/pdf/i.test(kind) ? 'pdf' : /^text\/plain/i.test(kind) ? 'text' : 'html',
      name: address,
      address,
      retrieved: headers['warc-date'] ?? null,
      headers: page.headers,
      given: address ? { url: address } : {},
      link: null,
    };
  }
}

function unpacked(bytes: Uint8Array, name: string): Buffer {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (all[0] !== 0x1f || all[1] !== 0x8b) return all;
  try {
    // The members of such a file, one a record, follow each other: they unpack as one.
    return gunzipSync(all, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new UserError('too-large', `${name} would unpack to more than ${MOST_BYTES / 1024 / 1024} MB. Split it.`);
    throw broken(name);
  }
}

const broken = (name: string): UserError =>
  new UserError('unsupported-format', `${name} is no web archive, or a broken one. Was it cut off? Get it once more.`);

type Headers = Readonly<Record<string, string>>;

function* recordsOf(bytes: Buffer, name: string): Generator<{ readonly headers: Headers; readonly body: Buffer }> {
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf('\r\n\r\n', at);
    if (end < 0) throw broken(name);
    const headers = headersOf(bytes.toString('utf8', at, end));
    const length = Number(headers['content-length']);
    if (!bytes.subarray(at, at + 5).equals(Buffer.from('WARC/')) || !Number.isInteger(length)) throw broken(name);
    const start = end + 4;
    if (start + length > bytes.length) throw broken(name);
    yield { headers, body: bytes.subarray(start, start + length) };
    at = start + length;
    while (bytes[at] === 13 || bytes[at] === 10) at++;
  }
}

/** The lines behind the first, by name in lower case. */
function headersOf(head: string): Headers {
  const found: Record<string, string> = {};
  for (const line of head.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) found[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return found;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly content: Uint8Array;
}

/** What a server answered; null where it cannot be unpacked, or only to more than one report may have. */
function answerOf(body: Buffer): Answer | null {
  const end = body.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = body.toString('latin1', 0, end);
  const headers = headersOf(head);
  const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(head)?.[1]);
  const raw = body.subarray(end + 4);
  try {
    const whole = /chunked/i.test(headers['transfer-encoding'] ?? '') ? (dechunked(raw) ?? raw) : raw;
    const content = decoded(whole, headers['content-encoding'], LARGEST_INPUT);
    return content.length > LARGEST_INPUT ? null : { status, headers, content };
  } catch {
    return null;
  }
}

/** Null where it is not written in chunks after all: some archivers put them together and leave the header. */
function dechunked(raw: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = raw.indexOf('\r\n', at);
    const size = end < 0 ? null : /^[\da-f]{1,8}(?:;|$)/i.exec(raw.toString('latin1', at, end));
    if (!size) return null;
    const length = Number.parseInt(size[0], 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(raw.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}
