import {expect} from '@open-wc/testing';

import {aroundEachPlace, expectFocusSeen, showIn, standsOnEveryScreen, walk} from './support/layout.js';
import {invoicePlaces} from './support/states.js';

standsOnEveryScreen('invoice-table', invoicePlaces);

describe('what is selected in <invoice-table>', function () {
  // The first request starts a database.
  this.timeout(60_000);
  aroundEachPlace();

  it('has a bar that hides no focus in cards, 320 px wide', async () => {
    const selection = invoicePlaces.find(({name}) => name === 'a selection')!;
    const element = await showIn(selection, [320, 400]);
    const walked = await walk(element, expectFocusSeen);
    expect(walked).to.be.greaterThan(10);
  });
});
