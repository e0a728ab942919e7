const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** True for names and addresses by which a machine reaches itself alone. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/**
 * True where a request to a server that asks for no name was meant for it: by a name of its own machine, and straight. A page
 * elsewhere whose name was made to lead here (DNS rebinding) has another host; a proxy in front says so.
 */
export function isStraight(url: URL, headers: Headers): boolean {
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
  return isLoopback(url.hostname) && !passedOn.some((name) => headers.has(name));
}

/** True where a browser says that a request comes from a page of this very server, or says nothing of it. */
export function isSameOrigin(own: string, headers: Headers): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  return (origin === null || origin === own) && (site === null || site === 'same-origin' || site === 'none');
}
