import { UserError } from '../model/index.ts';

/** The address of a base map, as it was given: a path of this server, or an address of http or https. */
export function baseMapOf(text: string): string {
  if (/^\/(?!\/)/.test(text)) return text;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return text;
  throw new UserError(
    'bad-option',
    `--base-map takes a path such as /tiles/{z}/{x}/{y}.png or an address such as https://tiles.example/world.pmtiles; got "${text}".`,
  );
}

/** The one other origin that pages may load from: that of the base map; null: it is this server's own, or there is none. */
export const originOfBaseMap = (address: string | undefined): string | null =>
  address === undefined || address.startsWith('/') ? null : new URL(address).origin;
