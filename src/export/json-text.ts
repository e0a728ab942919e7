import { type Chunk, inChunks } from './format.ts';

/** Values as JSON, one a line. */
export const jsonLines = (values: AsyncIterable<unknown>): AsyncIterable<Chunk> =>
  inChunks(
    (async function* () {
      for await (const value of values) yield `${JSON.stringify(value)}\n`;
    })(),
  );

/** Values as the elements of a JSON list, one a line, between what stands before and after it. */
export async function* jsonList(before: string, values: AsyncIterable<unknown>, after: string): AsyncGenerator<string> {
  yield before;
  let first = true;
  for await (const value of values) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(value)}`;
    first = false;
  }
  yield `\n${after}`;
}
