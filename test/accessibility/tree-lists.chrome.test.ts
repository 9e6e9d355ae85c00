import {expect} from '@open-wc/testing';
import {html} from 'lit';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {shown, textOf} from '../support/seen.js';
import {AnyListPage, listKinds} from './support/lists.js';
import {accessibilityTree, node, nodes, words} from './support/tree.js';

for (const kind of listKinds) {
  describe(`the accessibility tree of the list of <${kind.tag}>`, function () {
    // The first request starts a database.
    this.timeout(60_000);

    let world: TestWorld;
    before(async () => {
      world = await openWorld();
    });
    afterEach(() => world.clearFaults());

    const open = async (content = kind.list): Promise<AnyListPage> =>
      (await AnyListPage.open(clientIn(world), kind, content)).ready();
    const failing = {
      kind: 'respond',
      status: 500,
      path: kind.path,
      body: '{"code":"internal","outcome":"none"}',
    } as const;

    for (const [where, content] of [
      ['a table', kind.list],
      ['cards', html`<div style="inline-size: 320px">${kind.list}</div>`],
    ] as const) {
      it(`as ${where} is a named table of rows, each with its number as its header`, async () => {
        const page = await open(content);
        const table = node(await accessibilityTree(), 'table', kind.name);
        expect(nodes(table, 'row').filter((row) => nodes(row, 'rowheader').length)).to.have.length(10);
        expect(words(nodes(table, 'rowheader')[0]!)).to.contain(page.number);
        const row = nodes(table, 'row').find(
          (candidate) => nodes(candidate, 'button', `Details of ${page.number}`).length,
        )!;
        // As cards too, each value stands in a cell.
        expect(nodes(row, 'cell').length).to.be.greaterThan(3);
      });
    }

    it('has headings that can be pressed, groups with names, and a way to other pages', async () => {
      await open(html`<div style="inline-size: 1200px">${kind.list}</div>`);
      const tree = await accessibilityTree();
      expect(nodes(tree, 'columnheader').map(({name}) => name)).to.include.members([...kind.headings]);
      for (const name of kind.sorts) node(tree, 'button', name);
      node(tree, 'group', kind.name);
      const pages = node(tree, 'group', 'Pages');
      expect(nodes(pages, 'button').map(({name, properties}) => [name, properties['disabled'] === true])).to.deep.equal(
        [
          ['First page', true],
          ['Previous page', true],
          ['Next page', false],
          ['Last page', false],
        ],
      );
      node(tree, 'searchbox', 'Search');
      node(tree, 'combobox', /Show/);
      expect(nodes(tree, 'Date', /^(From|To)$/).map(({name}) => name)).to.deep.equal(['From', 'To']);
    });

    it('says which view is pressed', async () => {
      const page = await open();
      const pressed = page.root.querySelector('[aria-pressed=true]');
      const views = node(await accessibilityTree(), 'group', kind.name);
      const named = nodes(views, 'button').filter(({properties}) => properties['pressed'] === 'true');
      expect(named.map(({name}) => name)).to.deep.equal([textOf(pressed)]);
      expect(named[0]?.name).to.match(/^All \d+$/);
    });

    it('names no drawing', async () => {
      await open();
      expect(nodes(await accessibilityTree(), 'img')).to.deep.equal([]);
    });

    it('has one polite live region, there and empty before the rows are', async () => {
      const held = await world.fault({kind: 'hold-before', path: kind.path});
      const page = await AnyListPage.open(clientIn(world), kind);
      await shown(() => page.root.querySelector('[part~=loading]'));
      const regions = nodes(await accessibilityTree(), 'status');
      expect(regions.map((region) => [region.properties['live'], words(region)])).to.deep.equal([['polite', '']]);
      await held.release();
      await page.ready();
    });

    for (const [language, said] of [
      ['en', /^1 to 10 of \d+$/],
      ['fr', /^Affichage 1 à 10 de \d+$/],
    ] as const) {
      it(`says what is shown, in ${language}`, async () => {
        const page = await open(html`<div lang=${language}>${kind.list}</div>`);
        await page.announces(said);
        const [region] = nodes(await accessibilityTree(), 'status');
        expect(words(region!)).to.match(said);
        expect(page.root.querySelector('[role=status]')?.getAttribute('lang')).to.equal(language);
      });
    }

    it('says that it could not be loaded, and what is there once it could', async () => {
      await world.fault(failing);
      const page = await AnyListPage.open(clientIn(world), kind, kind.list);
      await page.announces(/^This could not be loaded\./);
      expect(words(nodes(await accessibilityTree(), 'status')[0]!)).to.contain('This could not be loaded.');
      await page.press('button', 'Try again');
      await page.announces(/^1 to 10 of/);
    });

    it('says that what is shown may be out of date', async () => {
      const page = await open();
      await world.fault(failing);
      await page.list.refresh();
      await page.announces(/^This could not be loaded\./);
      expect(page.text).to.contain('This may be out of date.');
    });
  });
}
