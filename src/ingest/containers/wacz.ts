import { UserError } from '../../model/errors.ts';
import { unzip } from '../unzip.ts';
import type { Opened, Part } from './index.ts';
import { readWarc } from './warc.ts';

const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/i;

/** The pages of a packed web archive: those of all archives in it. */
export function* readWacz({ bytes, name, column }: Opened): Generator<Part> {
  const archives = unzip(bytes, name, (file) => ARCHIVE.test(file));
  if (archives.size === 0) throw new UserError('unsupported-format', `${name} holds no web archive.`);
  for (const [file, archive] of archives)
    for (const part of readWarc({ bytes: archive, name: `${name}, ${file}`, column }))
      yield { ...part, part: `${file}, ${part.part}` };
}
