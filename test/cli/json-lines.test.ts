import { describe, expect, test } from 'vitest';
import { LONGEST_LINE, lineError, parseLine, readLines } from '../../src/cli/json-lines.ts';
import { UserError } from '../../src/model/index.ts';

async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

const linesOf = async (...parts: readonly (string | Uint8Array)[]): Promise<(string | null)[]> => {
  const lines: (string | null)[] = [];
  for await (const { text } of readLines('-', chunks(...parts))) lines.push(text);
  return lines;
};

describe('the lines of an input', () => {
  test.each([
    ['whole in one piece', ['{"a":1}\n{"b":2}\n'], ['{"a":1}', '{"b":2}']],
    ['cut anywhere', ['{"a"', ':1}\n{', '"b":2}'], ['{"a":1}', '{"b":2}']],
    ['without an end to the last', ['x\ny'], ['x', 'y']],
    ['with empty ones between', ['x\n\n  \ny\n'], ['x', 'y']],
    ['none', [''], []],
  ])('%s', async (_, parts, expected) => {
    expect(await linesOf(...parts)).toEqual(expected);
  });

  test('a character that is cut between two pieces stays whole', async () => {
    const bytes = Buffer.from('é\n');
    expect(await linesOf(bytes.subarray(0, 1), bytes.subarray(1))).toEqual(['é']);
  });

  test('a line that is too long is not kept, and the next is read', async () => {
    const part = 'x'.repeat(LONGEST_LINE / 4);
    expect(await linesOf(part, part, part, part, part, '\nnext')).toEqual([null, 'next']);
  });
});

describe('a line', () => {
  test('is a text with what is known of it', () => {
    const line = { id: 7, text: 'T', title: 'A', published: null, url: '', country: 'SY', extra: [1] };
    expect(parseLine(JSON.stringify(line))).toEqual({ id: '7', text: 'T', title: 'A', country: 'SY' });
  });

  test.each([
    ['{"id": "a"', 'bad-json'],
    ['[1]', 'bad-input'],
    ['null', 'bad-input'],
    ['{"id": "a"}', 'bad-input'],
    ['{"id": "a", "text": 3}', 'bad-input'],
    ['{"id": "a", "text": "T", "title": 3}', 'bad-input'],
  ])('%s is refused as %s', (text, code) => {
    const refuse = (): unknown => parseLine(text);
    expect(refuse).toThrow(UserError);
    expect(refuse).toThrow(expect.objectContaining({ code }));
  });

  test('is answered with its id, and with the code of what is wrong', () => {
    const error = new UserError('bad-input', 'No text.');
    expect(lineError('{"id": "a"}', error)).toEqual({ id: 'a', error: { code: 'bad-input', message: 'No text.' } });
    expect(lineError('{"id": ', error).id).toBeNull();
    expect(lineError('{"id": "a"}', new TypeError('oops')).error.code).toBe('internal');
  });
});
