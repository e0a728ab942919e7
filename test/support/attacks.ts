/** Script in every field that a page, a table, a feed or a person fills in. */
export const SCRIPT = '<script>alert(1)</script>';
export const IMAGE = '<img src=x onerror=alert(1)>';
export const QUOTE = `"'><svg onload=alert(1)>`;

const page = `<html><head><title>${QUOTE} ${SCRIPT}</title><meta name="author" content="${IMAGE}">
  <meta property="og:site_name" content="&lt;script&gt;alert(1)&lt;/script&gt;"><link rel="canonical" href="javascript:alert(1)">
  <meta property="article:published_time" content="2021-05-04T00:00:00Z"></head><body><article><h1>${SCRIPT}Shelling</h1>
  <p>On May 3, 2021, rebels shelled the town of Azaz &lt;img src=x onerror=alert(1)&gt;. The ${IMAGE} Brigade
  &lt;b onclick=alert(1)&gt; took Tell ${IMAGE} Nowhere.</p></article></body></html>`;

const line = {
  ...{ id: `x${SCRIPT}`, title: SCRIPT, source: IMAGE, url: 'https://a.example/"><script>alert(1)</script>' },
  published: '2021-05-04',
  text: `${SCRIPT} On May 3, 2021, warplanes struck the town of ${IMAGE} Binnish, killing 8 people.`,
};

const feed = `<rss version="2.0"><channel><title>&lt;script>alert(1)&lt;/script></title><item>
  <title><![CDATA[${SCRIPT}]]></title><description><![CDATA[${IMAGE} On May 3, 2021, rebels shelled the town of Azaz and the
  army replied with rockets on Jisr.]]></description><link>https://a.example/1</link></item></channel></rss>`;

/** Files of such reports, by name. */
export const ATTACKS: readonly (readonly [name: string, text: string])[] = [
  ['page.html', page],
  ['lines.jsonl', JSON.stringify(line)],
  ['feed.xml', feed],
  [`${IMAGE}.txt`, 'On May 3, 2021, rebels shelled Azaz.'],
];
