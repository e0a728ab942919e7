import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';

/** What a film is, as read back from its bytes. */
export interface FilmFacts {
  readonly format: string;
  readonly codec: string | null;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly seconds: number;
}

/** Reads a film. */
export async function readFilm(bytes: Uint8Array): Promise<FilmFacts> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const track = (await input.getPrimaryVideoTrack())!;
  const { packetCount } = await track.computePacketStats();
  return {
    format: (await input.getFormat()).name,
    codec: track.codec,
    width: track.displayWidth,
    height: track.displayHeight,
    frames: packetCount,
    seconds: await input.computeDuration(),
  };
}
