import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectorEvent } from '@shared/channels/events';
import { discoverFeeds } from '../../../electron/connectors/feed/discover';
import { itemEvent } from '../../../electron/connectors/feed/events';
import { itemLink } from '../../../electron/connectors/feed/itemLink';
import { readFeed } from '../../../electron/connectors/feed/readFeed';

const base = 'https://forum.example/feed/';
const at = Date.parse('2026-05-04T10:00:00Z');

describe('a feed', () => {
  it('is RSS 2.0', () => {
    const text = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Forum &amp; mehr</title><ttl>30</ttl>
      <item><title>Schl&#228;uche &lt;b&gt;weg&lt;/b&gt;</title><link>/t/1#p2</link><guid isPermaLink="false">g1</guid>
      <pubDate>Mon, 04 May 2026 10:00:00 GMT</pubDate><dc:creator>Karla</dc:creator>
      <description>kurz</description><content:encoded><![CDATA[<p>lang</p><script>x</script>]]></content:encoded></item>
      <item><guid>https://forum.example/t/2</guid><author>k@forum.example (Karl)</author></item></channel></rss>`;
    expect(readFeed(text, base)).toEqual({
      title: 'Forum & mehr',
      everyMs: 1_800_000,
      items: [
        {
          id: 'g1',
          title: 'Schläuche weg',
          link: 'https://forum.example/t/1#p2',
          text: 'lang',
          html: '<p>lang</p><script>x</script>',
          author: 'Karla',
          at,
        },
        {
          id: 'https://forum.example/t/2',
          title: '',
          link: 'https://forum.example/t/2',
          text: '',
          html: null,
          author: 'Karl',
          at: null,
        },
      ],
    });
  });

  it('is RDF, as forums of old have it', () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Alt</title></channel>
      <item rdf:about="https://forum.example/3"><title>Drei</title><link>https://forum.example/3</link>
      <dc:date>2026-05-04T10:00:00Z</dc:date></item></rdf:RDF>`;
    expect(readFeed(text, base)?.items).toMatchObject([{ id: 'https://forum.example/3', title: 'Drei', at }]);
  });

  it('is Atom; an alert of a search engine leads straight to the page it found', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Google Alert - Radhaus</title><id>tag:google.com,2013:x</id>
      <entry><id>tag:google.com,2013:googlealerts/feed:1</id><title type="html">Das &lt;b&gt;Radhaus&lt;/b&gt; rettet mich</title>
      <link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://zeitung.example/a%3Fb%3D1&amp;ct=ga"/>
      <published>2026-05-04T10:00:00Z</published><updated>2026-05-04T12:00:00Z</updated>
      <content type="html">Ein &lt;b&gt;Radhaus&lt;/b&gt; in Berlin</content><author><name/></author></entry></feed>`;
    expect(readFeed(text, base)).toMatchObject({
      title: 'Google Alert - Radhaus',
      items: [
        {
          title: 'Das Radhaus rettet mich',
          link: 'https://zeitung.example/a?b=1',
          text: 'Ein Radhaus in Berlin',
          author: null,
          at,
        },
      ],
    });
  });

  it('is JSON Feed', () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        { id: 7, url: 'https://j.example/7', title: 'T', content_text: 'Text', date_published: '2026-05-04T10:00:00Z' },
        { content_html: '<p>ohne Kennung</p>' },
      ],
    });
    const feed = readFeed(text, base);
    expect(feed?.items[0]).toMatchObject({ id: '7', text: 'Text', html: null, at });
    expect(feed?.items[1]?.id).toMatch(/^[\w-]{43}$/u);
    expect(readFeed(text, base)?.items[1]?.id, 'the same each time').toBe(feed?.items[1]?.id);
  });

  it.each([
    ['a page', '<!doctype html><html><p>Hallo</p></html>'],
    ['nothing', ''],
    ['other JSON', '{"a":1}'],
    ['an empty one', '<rss version="2.0"><channel><item/></channel></rss>'],
    ['half of one', '<rss version="2.0"><channel><title>Forum'],
  ])('is not %s', (_, text) => {
    expect(readFeed(text, base)?.items ?? []).toEqual([]);
  });

  it('expands no entity of its own, however deep', () => {
    const bomb = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`).join('');
    const text = `<!DOCTYPE x [<!ENTITY e0 "xxxxxxxxxx">${bomb}]><rss version="2.0"><channel><title>&e30;</title>
      <item><title>&e30;</title><guid>1</guid></item></channel></rss>`;
    const began = performance.now();
    expect((readFeed(text, base)?.title ?? '').length).toBeLessThan(100);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('makes messages the desk takes, whatever stands in it', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 });
    const some = fc.option(words, { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ id: some, title: some, url: some, content_html: some, date: some, name: some }),
        (given) => {
          const { id, title, url, content_html, date, name } = given;
          const item = { id, title, url, content_html, date_published: date, authors: [{ name }] };
          const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', items: [item] });
          for (const one of readFeed(text, base)?.items ?? []) {
            const event = itemEvent(one, { title: 'J' }, base, at);
            expect(ConnectorEvent.safeParse(event).error).toBe(undefined);
            expect(event.sentAt).toBeLessThanOrEqual(at);
            expect(itemEvent(one, { title: 'J' }, base, at + 1).remoteId).toBe(event.remoteId);
          }
        },
      ),
    );
  });
});

describe('where an item leads', () => {
  it.each([
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['', null],
    ['https://www.google.com/url?url=javascript:alert(1)&q=', 'https://www.google.com/url?url=javascript:alert(1)&q='],
    ['../t/1', 'https://forum.example/t/1'],
    ['//other.example/a', 'https://other.example/a'],
  ])('%s: %s', (given, link) => expect(itemLink(given, base)).toBe(link));
});

describe('feeds a page names', () => {
  it('are found in its head, whatever the order and the quotes', () => {
    const page = `<head><link href='/rss?a=1&amp;b=2' title="Neues &amp; Altes" rel=alternate type="application/rss+xml">
      <LINK REL="alternate" TYPE="application/atom+xml" HREF="https://x.example/atom"><link rel="stylesheet" href="/a.css">
      <link rel="alternate" hreflang="en" href="/en"><link rel="alternate" type="application/rss+xml" href="javascript:1"></head>`;
    expect(discoverFeeds(page, base)).toEqual([
      { url: 'https://forum.example/rss?a=1&b=2', title: 'Neues & Altes' },
      { url: 'https://x.example/atom', title: '' },
    ]);
  });

  it('takes no time on a page made to take it', () => {
    const began = performance.now();
    expect(discoverFeeds('<link '.repeat(200_000), base)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
