import {expect} from '@open-wc/testing';

import type {PortalClient} from '../../../src/client/portal-client.js';
import {AcceptPage, imageFile} from '../../support/accept-page.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../../support/control.js';
import {quoteOf, takes} from '../../support/quote-world.js';
import {shown, textOf} from '../../support/seen.js';

describe('<quote-list>: signing', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let sent: {signature?: {mode: string; name: string; image?: string}; purchaseOrder?: string}[];
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    sent = [];
  });
  afterEach(() => world.clearFaults());

  const client = (session?: SessionOptions): PortalClient =>
    clientIn(world, {
      ...(session && {session}),
      fetch: async (request) => {
        if (request.url.endsWith('/accept')) sent.push(await request.clone().json());
        return fetch(request);
      },
    });

  async function signing(given = client()): Promise<AcceptPage> {
    const page = await AcceptPage.open(given, await quoteOf(given, takes(true, false)));
    return page.begin();
  }

  const reopened = async (page: AcceptPage): Promise<AcceptPage> => {
    await page.press('button', 'Close');
    await shown(() => !page.dialog);
    return page.begin();
  };
  const reloaded = async (page: AcceptPage, given = client()): Promise<AcceptPage> => {
    page.scope.remove();
    return (await AcceptPage.open(given, page)).begin();
  };
  const why = async (page: AcceptPage): Promise<string | false> => {
    const review = await page.find('button', 'Review');
    if (review.getAttribute('aria-disabled') !== 'true') return false;
    return textOf(page.root.getElementById(review.getAttribute('aria-describedby') ?? ''));
  };
  const isInked = (canvas: HTMLCanvasElement): boolean =>
    canvas
      .getContext('2d')!
      .getImageData(0, 0, canvas.width, canvas.height)
      .data.some((value, index) => index % 4 === 3 && value > 0);
  const pad = (page: AcceptPage): HTMLCanvasElement => page.dialog!.querySelector<HTMLCanvasElement>('canvas')!;
  const imageOf = async (base64: string): Promise<ImageBitmap> =>
    createImageBitmap(await (await fetch(`data:;base64,${base64}`)).blob());

  it('begins with the name of who is signed in, which can be another', async () => {
    const given = client();
    const {user} = await given.account.get();
    const page = await signing(given);
    await shown(async () => (await page.name()).value === user.name, 'the name');
    await page.fill('Your name', 'Grace Hopper');
    expect((await (await reopened(page)).name()).value).to.equal('Grace Hopper');
  });

  it('can’t go on without a name, and says so', async () => {
    const page = await signing();
    await page.draw();
    await shown(async () => (await why(page)) === false, 'a review');
    await page.fill('Your name', '   ');
    expect(await why(page)).to.equal('Enter your name first.');
  });

  describe('by drawing', () => {
    it('needs ink, takes the last line back, and clears', async () => {
      const page = await signing();
      expect(await why(page)).to.equal('Draw your signature first.');
      expect((await page.find('button', 'Undo')).getAttribute('aria-disabled')).to.equal('true');
      await page.draw();
      expect(isInked(pad(page))).to.equal(true);
      // The name of who is signed in comes by itself.
      await shown(async () => (await why(page)) === false, 'a review');
      await page.draw([0.2, 0.8], [0.8, 0.2]);
      await page.press('button', 'Undo');
      expect(await why(page)).to.equal(false);
      await page.press('button', 'Undo');
      expect(await why(page)).to.equal('Draw your signature first.');
      await shown(() => !isInked(pad(page)), 'an empty pad');
      await page.draw();
      await page.press('button', 'Clear');
      expect(await why(page)).to.equal('Draw your signature first.');
      expect(textOf(page.dialog!.querySelector('[role=status]'))).to.equal('There is no signature any more.');
    });

    it('says that it is drawn, and where those sign who can’t draw', async () => {
      const page = await signing();
      await page.says('Without them, choose “Type”: it counts the same.');
      await page.draw();
      await shown(() => textOf(page.dialog!.querySelector('[role=status]')) === 'Your signature is drawn.');
      expect(pad(page).getAttribute('aria-label')).to.equal('Your signature is drawn.');
      await page.still();
      await expectAccessible(page.widget);
    });

    it('sends the ink alone, black on nothing, no larger than it may be', async () => {
      const page = await signing();
      await page.draw();
      await page.review();
      await page.confirm();
      await page.says(/^\S+ is accepted /);
      const [{signature} = {}] = sent;
      expect([signature?.mode, sent.length]).to.deep.equal(['draw', 1]);
      const image = await imageOf(signature!.image!);
      expect(image.width).to.be.within(50, 1000);
      expect(image.height).to.be.within(10, 400);
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const {data} = context.getImageData(0, 0, image.width, image.height);
      const inked = Array.from({length: data.length / 4}, (_, index) => data.slice(index * 4, index * 4 + 4)).filter(
        (pixel) => pixel[3]! > 200,
      );
      expect(inked.length).to.be.greaterThan(50);
      expect(inked.every(([red, green, blue]) => red! + green! + blue! < 60)).to.equal(true);
      expect(data[3], 'the corner').to.equal(0);
    });

    it('keeps the drawing through a change of mode, a closed dialog, a reload and another width', async () => {
      let page = await signing();
      await page.draw();
      await page.press('radio', 'Type');
      await page.press('radio', 'Draw');
      await shown(() => isInked(pad(page)), 'the drawing after another mode');
      page = await reopened(page);
      await shown(() => isInked(pad(page)), 'the drawing after the dialog was closed');
      page = await reloaded(page);
      await shown(() => isInked(pad(page)), 'the drawing after a reload');
      page.dialog!.style.inlineSize = '18em';
      const {width} = pad(page);
      await shown(() => pad(page).width < width && isInked(pad(page)), 'the drawing on a narrow pad');
      await shown(async () => (await why(page)) === false, 'a review');
    });

    it('is one way among others: who types needs no pad', async () => {
      const page = await signing();
      await page.type();
      expect(page.dialog!.querySelector('canvas')).to.equal(null);
      await page.review();
    });
  });

  it('by typing: the name is the signature, and no image is sent', async () => {
    const page = await signing();
    await page.type('Ada Lovelace');
    await page.still();
    await expectAccessible(page.widget);
    await page.review();
    await page.says('Ada Lovelace');
    await page.fill(/^Your purchase order number/, ' PO-1 ');
    await page.still();
    await expectAccessible(page.widget);
    await page.confirm();
    await page.says(/^\S+ is accepted /);
    expect(sent.map(({signature, purchaseOrder}) => ({signature, purchaseOrder}))).to.deep.equal([
      {signature: {mode: 'type', name: 'Ada Lovelace'}, purchaseOrder: 'PO-1'},
    ]);
  });

  describe('by an image', () => {
    for (const [name, type, width, height] of [
      ['PNG', 'image/png', 2400, 600],
      ['JPEG', 'image/jpeg', 1600, 1600],
    ] as const) {
      it(`takes a ${name}, scaled down to what may be sent`, async () => {
        const page = await signing();
        expect(await why(page)).to.equal('Draw your signature first.');
        await page.choose(await imageFile(width, height, type));
        await page.says('Remove');
        await page.still();
        await expectAccessible(page.widget);
        await page.review();
        await page.confirm();
        await page.says(/^\S+ is accepted /);
        const image = await imageOf(sent[0]!.signature!.image!);
        expect([image.width, image.height]).to.deep.equal(width === 2400 ? [1000, 250] : [400, 400]);
      });
    }

    it('makes one that stays large as PNG a JPEG of no more than 200 kB', async () => {
      const page = await signing();
      await page.choose(await imageFile(1000, 400, 'image/png', 'noise'));
      await page.says('Remove');
      await page.review();
      await page.confirm();
      await page.says(/^\S+ is accepted /);
      const bytes = atob(sent[0]!.signature!.image!);
      expect(bytes.length).to.be.lessThan(200_001);
      expect(bytes.startsWith('\xff\xd8')).to.equal(true);
    });

    it('refuses in words what is no PNG and no JPEG, whatever it is called, and what can’t be read', async () => {
      const page = await signing();
      const heic = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic')]);
      const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
      for (const bytes of [heic, svg]) {
        await page.choose(new File([bytes], 'signature.png', {type: 'image/png'}));
        await page.says('This is no PNG and no JPEG.');
        expect(await why(page)).to.equal('Choose an image of your signature first.');
      }
      await page.choose(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5])], 'a.png'));
      await page.says('This image can’t be read.');
      await page.still();
      await expectAccessible(page.widget);
      await page.choose(new File([new Uint8Array(20_000_001)], 'a.png'));
      await page.says('This image is too large.');
      await page.choose(await imageFile(300, 100));
      await page.says('Remove');
      await shown(async () => (await why(page)) === false, 'a review');
    });

    it('keeps it through a reload, and removes it', async () => {
      let page = await signing();
      await page.choose(await imageFile(300, 100));
      await page.says('Remove');
      page = await reloaded(page);
      await page.says('Remove');
      await page.press('button', 'Remove');
      expect(await why(page)).to.equal('Choose an image of your signature first.');
      expect(page.focused?.matches('input[type=file]')).to.equal(true);
    });
  });

  describe('what was signed and typed', () => {
    it('is forgotten once the quote is accepted', async () => {
      const page = await signing();
      await page.draw();
      await page.review();
      await page.confirm();
      await page.says(/^\S+ is accepted /);
      expect(Object.keys(sessionStorage).filter((name) => name.startsWith('portal-widgets.draft'))).to.deep.equal([]);
    });

    it('is nobody else’s who signs in on the same tab', async () => {
      const page = await signing();
      await page.draw();
      await page.fill('Your name', 'Grace Hopper');
      page.scope.remove();
      const given = client({user: 'billing'});
      const other = await (await AcceptPage.open(given, page)).begin();
      const {user} = await given.account.get();
      await shown(async () => (await other.name()).value === user.name, 'their own name');
      expect(await why(other)).to.equal('Draw your signature first.');
    });

    it('may be anything in a storage that a page writes to: it starts anew then', async () => {
      const page = await signing();
      await shown(async () => (await page.name()).value);
      await page.draw();
      const [name = ''] = Object.keys(sessionStorage).filter((key) => key.startsWith('portal-widgets.draft'));
      for (const broken of [
        '',
        '{',
        '7',
        '{"mode":"x","drawing":{"width":1,"strokes":[["x"]]},"name":3,"sending":{}}',
      ]) {
        page.scope.remove();
        sessionStorage.setItem(name, broken);
        const again = await (await AcceptPage.open(client(), page)).begin();
        expect(await why(again)).to.equal('Draw your signature first.');
        again.scope.remove();
      }
    });
  });
});
