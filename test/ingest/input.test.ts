import { chmod, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingestBytes, ingestText, LARGEST_INPUT, readInput } from '../../src/ingest/index.ts';
import { UserError, type UserErrorCode } from '../../src/model/errors.ts';
import { busySince } from '../support/cpu.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const failure = async (run: () => unknown): Promise<UserError> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

const bytes = (text: string): Uint8Array => Buffer.from(text);

async function* chunks(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

describe('input that cannot be read is refused with its own code and says what to do', () => {
  test('a missing file', async () => {
    const error = await failure(() => readInput(join(folder, 'none.txt')));
    expect(error.code).toBe('file-missing');
    expect(error.message).toContain('none.txt');
  });

  test('a path through a file', async () => {
    await writeFile(join(folder, 'file.txt'), 'x');
    expect((await failure(() => readInput(join(folder, 'file.txt', 'inner.txt')))).code).toBe('file-missing');
  });

  test('a name that is really a text', async () => {
    const error = await failure(() => readInput('Two men died. '.repeat(400)));
    expect(error.code).toBe('file-missing');
    expect(error.message.length).toBeLessThan(200);
  });

  test('a directory', async () => {
    await mkdir(join(folder, 'reports'), { recursive: true });
    expect((await failure(() => readInput(join(folder, 'reports')))).code).toBe('is-directory');
  });

  test.skipIf(process.getuid?.() === 0)('a file that this user may not read', async () => {
    const path = join(folder, 'secret.txt');
    await writeFile(path, 'x');
    await chmod(path, 0);
    expect((await failure(() => readInput(path))).code).toBe('file-unreadable');
  });

  test('an empty file, and an empty standard input', async () => {
    await writeFile(join(folder, 'empty.txt'), '');
    expect((await failure(() => readInput(join(folder, 'empty.txt')))).code).toBe('empty');
    expect((await failure(() => readInput('-', chunks()))).code).toBe('empty');
  });

  test('a file of 50 MB, without reading it', async () => {
    const path = join(folder, 'large.txt');
    const file = await open(path, 'w');
    await file.truncate(50 * 1024 * 1024);
    await file.close();
    const started = process.cpuUsage();
    const error = await failure(() => readInput(path));
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('50 MB');
    expect(busySince(started)).toBeLessThan(200);
  });

  test('an endless standard input, as soon as it is too long', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield new Uint8Array(1024 * 1024).fill(97);
    }
    expect((await failure(() => readInput('-', endless()))).code).toBe('too-large');
    expect((await failure(() => ingestBytes(new Uint8Array(LARGEST_INPUT + 1).fill(97), 'a.txt'))).code).toBe(
      'too-large',
    );
  });

  test('a web address, which is not fetched', async () => {
    const error = await failure(() => readInput('https://harbour.example/story'));
    expect(error.code).toBe('not-fetched');
    expect(error.message).toContain('Save the page');
  });

  test.each<[string, string, Uint8Array, UserErrorCode]>([
    ['white space alone', 'a.txt', bytes(' \n\t\n'), 'empty'],
    ['a Word file', 'a.docx', bytes('PK\x03\x04....'), 'unsupported-format'],
    ['an RTF file', 'a.rtf', bytes('{\\rtf1\\ansi Two men died.}'), 'unsupported-format'],
    ['JSON', 'a.json', bytes('{"text": "Two men died."}'), 'unsupported-format'],
    ['a picture', 'a.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'binary'],
    ['unknown bytes', 'a.txt', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 31), 'binary'],
    ['bytes that are not UTF-8', 'a.txt', Buffer.from('Un v\xe9hicule a explos\xe9.', 'latin1'), 'encoding'],
    [
      'a charset that nobody knows',
      'a.html',
      Buffer.from('<meta charset="klingon-1"><p>caf\xe9</p>', 'latin1'),
      'encoding',
    ],
    [
      'a page of menus',
      'a.html',
      bytes('<html><body><nav><a href="/">Home</a> <a href="/n">News</a></nav></body></html>'),
      'no-article',
    ],
    [
      'a page that only asks about cookies',
      'a.html',
      bytes(
        '<html><body><p>We use cookies to improve your visit to this site. You can manage your preferences.</p></body></html>',
      ),
      'no-article',
    ],
  ])('%s', async (_, name, data, code) => {
    expect((await failure(() => ingestBytes(data, name))).code).toBe(code);
  });

  test('the message for an unknown encoding says where the byte is and how to convert the file', async () => {
    const error = await failure(() => ingestBytes(Buffer.from('Un v\xe9hicule', 'latin1'), 'story.txt'));
    expect(error.message).toContain('0xe9 at offset 4');
    expect(error.message).toContain('iconv');
  });

  test('options that make no sense', async () => {
    expect((await failure(() => ingestText('Two men died.', { published: 'soon' }))).code).toBe('bad-date');
    expect((await failure(() => ingestText('Two men died.', { published: '2020-02-31' }))).code).toBe('bad-date');
    expect((await failure(() => ingestText('Two men died.', { language: 'the usual' }))).code).toBe('bad-option');
    expect((await failure(() => ingestBytes(bytes('Two men died.'), null, { format: 'telex' }))).code).toBe(
      'bad-option',
    );
    expect((await failure(() => ingestText('\n'))).code).toBe('empty');
  });
});

describe('input that can be read', () => {
  test('a file and standard input give their very bytes', async () => {
    await writeFile(join(folder, 'a.txt'), 'Two men died.\n');
    expect(Buffer.from(await readInput(join(folder, 'a.txt'))).toString()).toBe('Two men died.\n');
    expect(Buffer.from(await readInput('-', chunks(bytes('Two '), bytes('men.')))).toString()).toBe('Two men.');
  });
});
