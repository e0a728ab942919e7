import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** One file out of a zip archive, its checksum compared; null where the archive has none of that name. Throws where it is damaged. */
export function unzip(archive: Uint8Array, name: string, most: number): Uint8Array | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('its list of files is damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as number[];
    const own = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength!));
    if (own === name) return contentOf(archive, view, at, most);
    at += 46 + nameLength! + extra! + comment!;
  }
  return null;
}

// The end record stands last, before a comment of unknown length.
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new Error('it is no zip archive, or only a part of one');
}

function contentOf(archive: Uint8Array, view: DataView, entry: number, most: number): Uint8Array {
  const method = view.getUint16(entry + 10, true);
  const checksum = view.getUint32(entry + 16, true);
  const packed = view.getUint32(entry + 20, true);
  const size = view.getUint32(entry + 24, true);
  const start = view.getUint32(entry + 42, true);
  if (size > most)
    throw new Error(`unpacked it would have ${Math.ceil(size / 1e6)} MB, and the limit is ${most / 1e6}`);
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const bytes = archive.subarray(from, from + packed);
  if (method !== STORED && method !== DEFLATED) throw new Error(`it is packed in a way (${method}) that is not known`);
  const content = method === STORED ? bytes : inflateRawSync(bytes, { maxOutputLength: most });
  if (content.length !== size || crc32(content) !== checksum) throw new Error('its checksum is wrong: it is damaged');
  return content;
}
