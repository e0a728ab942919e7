import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';

type Limit = { readonly maxOutputLength: number };

/** Ways in which a server packs its answer. */
const DECODERS: Readonly<Record<string, (bytes: Uint8Array, limit: Limit) => Uint8Array>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  // Some servers leave the head of the format out.
  deflate: (bytes, limit) => ((bytes[0]! & 15) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit)),
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/** The content of an answer as it was before it was packed. Throws where it unpacks to more than `most` bytes. */
export function decoded(bytes: Uint8Array, encoding: string | undefined, most: number): Uint8Array {
  const steps = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((step) => step.trim())
    .filter(Boolean);
  return steps.reverse().reduce((packed, step) => {
    if (step === 'identity' || packed.length === 0) return packed;
    const decoder = DECODERS[step];
    if (!decoder) throw new Error(`no way to unpack "${step}"`);
    return decoder(packed, { maxOutputLength: most });
  }, bytes);
}
