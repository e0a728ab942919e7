import type { Outlet, Theatre } from '../model/index.ts';
import { nameKey } from './fold.ts';

const hostAndPath = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^(?:www|m|en|english|eng|ar|amp)\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');

const isAddress = (text: string): boolean =>
  /^(?:[a-z]+:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i.test(text.trim());

/** Makes `outletOf`: the outlet of an address ("https://www.sana.sy/?p=1") or of a name; earlier packs win. */
export function makeOutletOf(packs: readonly Theatre[]): (nameOrUrl: string) => Outlet | null {
  const domains = new Map<string, Outlet>();
  const names = new Map<string, Outlet>();
  for (const { outlets } of packs) {
    for (const outlet of outlets) {
      for (const domain of outlet.domains)
        if (!domains.has(hostAndPath(domain))) domains.set(hostAndPath(domain), outlet);
      for (const name of [outlet.name, ...outlet.aliases])
        if (!names.has(nameKey(name))) names.set(nameKey(name), outlet);
    }
  }

  // "t.me/channel/12" belongs to t.me/channel; "news.sana.sy" to sana.sy.
  function byAddress(text: string): Outlet | null {
    const address = hostAndPath(text.trim());
    for (let path = address; path; path = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '') {
      const known = domains.get(path);
      if (known) return known;
    }
    const host = address.split('/')[0]!;
    for (let at = host.indexOf('.'); at >= 0; at = host.indexOf('.', at + 1)) {
      const known = domains.get(host.slice(at + 1));
      if (known) return known;
    }
    return null;
  }

  return (text) => names.get(nameKey(text)) ?? (isAddress(text) ? byAddress(text) : null);
}
