import {expect} from '@open-wc/testing';

import type {TicketMessagePage} from '../../../src/client/contract.js';
import {safeHtml} from '../../../src/tickets/safe-html.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {shown, textOf} from '../../support/seen.js';
import {answers, ThreadPage} from '../../support/thread-page.js';

const words = {
  quoted: 'Quoted text',
  showPicture: (host: string) => `Show picture from ${host}`,
  pictureFailed: 'The picture could not be shown.',
};

/** What is left of HTML, as a string. */
async function left(html: string): Promise<string> {
  const place = document.createElement('div');
  place.append(await safeHtml(html, words));
  return place.innerHTML;
}

describe('an agent’s HTML', function () {
  // The first request starts a database.
  this.timeout(60_000);

  for (const way of ['the browser’s own sanitizer, where there is one', 'DOMPurify'])
    describe(`by ${way}`, () => {
      const {prototype} = Element as unknown as {prototype: {setHTML?: unknown}};
      const own = prototype.setHTML;
      before(() => {
        if (way === 'DOMPurify') delete prototype.setHTML;
      });
      after(() => {
        if (own) prototype.setHTML = own;
      });

      it('keeps what a message needs', async () => {
        expect(
          await left(
            '<h3>T</h3><p>a <b>b</b><br>c</p><ul><li>d</li></ul><table><tbody><tr><td colspan="2">e</td></tr></tbody></table>',
          ),
        ).to.equal(
          '<h3>T</h3><p>a <b>b</b><br>c</p><ul><li>d</li></ul><table><tbody><tr><td colspan="2">e</td></tr></tbody></table>',
        );
      });

      it('lets nothing run and nothing be fetched', async () => {
        const html = await left(
          `<p onclick="x()" style="background:url(https://spy.example)" class="a" id="b">one</p><script>x()</script>
           <svg onload="x()"><a href="javascript:x()">two</a></svg><iframe src="https://x.example"></iframe><style>*{}</style>
           <math><mi xlink:href="data:x,y">three</mi></math><form action="https://x.example"><input></form><img src="x" onerror="x()">`,
        );
        expect(html).to.match(/<p>one<\/p>/);
        expect(html).not.to.match(
          /script|onclick|onload|onerror|style|class|id=|svg|iframe|math|form|input|<img|url\(/i,
        );
      });

      it('lets links lead to the web, to mail and to telephones alone', async () => {
        const html = await left(
          `<a href="https://a.example/">1</a><a href="mailto:a@b.example">2</a><a href="tel:+31">3</a><a href="data:text/html,x">4</a>
           <a href="http://a.example">5</a><a href="/admin">6</a><a href="java\tscript:x()">7</a><a href="vbscript:x">8</a>`,
        );
        const links = [...html.matchAll(/<a([^>]*)>(\d)<\/a>/g)].map(({1: rest, 2: name}) => [
          name,
          rest?.includes('href'),
        ]);
        expect(links.map(([name, has]) => `${String(name)} ${String(has)}`)).to.deep.equal(
          [1, 2, 3, 4, 5, 6, 7, 8].map((name) => `${name} ${String(name < 4)}`),
        );
        expect(html.match(/target="_blank" rel="noopener noreferrer nofollow"/g)?.length).to.equal(3);
      });

      it('folds quotes, one within another once', async () => {
        const html = await left('<p>a</p><blockquote>b<blockquote>c</blockquote></blockquote>');
        expect(html.match(/<details/g)?.length).to.equal(1);
        expect(html).to.match(/<summary[^>]*>Quoted text<\/summary><blockquote>b<blockquote>c/);
      });

      it('puts a button in a picture’s place, and asks for the picture only then', async () => {
        const place = document.createElement('div');
        place.append(
          await safeHtml(
            '<img src="https://pics.example/a.png" alt="A screen" width="40"><img src="data:image/png;base64,x" alt="no">',
            words,
          ),
        );
        expect(textOf(place)).to.equal('Show picture from pics.example – A screenno');
        expect(place.querySelectorAll('img').length).to.equal(0);
        place.querySelector('button')!.click();
        const picture = place.querySelector('img');
        expect([picture?.src, picture?.alt, picture?.referrerPolicy]).to.deep.equal([
          'https://pics.example/a.png',
          'A screen',
          'no-referrer',
        ]);
        await shown(() => textOf(place).includes('The picture could not be shown.'), 'that it is not there');
      });
    });

  describe('in a conversation', () => {
    let world: TestWorld;
    before(async () => (world = await openWorld()));

    it('is cleaned, whatever the server lets through', async () => {
      const client = clientIn(world, {
        fetch: async (request) => {
          const response = await fetch(request);
          if (!/\/messages$/.test(new URL(request.url).pathname)) return response;
          const page = (await response.json()) as TicketMessagePage;
          const items = page.items.map((item) =>
            item.html === null
              ? item
              : {
                  ...item,
                  html: `${item.html}<img src=x onerror="window.hacked = 1"><script>window.hacked = 1</script>`,
                },
          );
          return Response.json({...page, items});
        },
      });
      const ticket = await client.tickets.create({
        subject: 'HTML',
        category: 'technical',
        priority: 'low',
        text: 'Ask',
      });
      await answers(world, ticket, '<p>Press <strong>Save</strong>.</p>');
      const page = await (await ThreadPage.open(client, ticket)).ready();
      await shown(() => page.root.querySelector('.html strong'), 'the HTML');
      expect(page.messages.at(-1)).to.equal('Press Save.');
      expect([page.root.querySelectorAll('script, .html img').length, 'hacked' in window]).to.deep.equal([0, false]);
      client.close();
    });
  });
});
