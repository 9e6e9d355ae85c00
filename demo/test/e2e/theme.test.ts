import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {themeCss} from '../../../stories/theming/editor/theme-css.js';
import {themeFrom, withValue} from '../../../stories/theming/editor/theme.js';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';

const set: Readonly<Record<string, {light: string; dark: string}>> = {
  '--portal-color-text': {light: '#3b0764', dark: '#e9d5ff'},
  '--portal-color-accent': {light: '#8a1c4a', dark: '#ffb3d1'},
  '--portal-color-surface': {light: '#fffaf5', dark: '#1a1014'},
  '--portal-radius-small': {light: '11px', dark: '11px'},
};
const theme = Object.entries(set).reduce((made, [name, value]) => withValue(made, name, value), themeFrom('harbor'));

describe('a theme that the theme editor has exported', () => {
  let browser: DemoBrowser;
  let account: AccountPage;
  before(async () => {
    browser = await DemoBrowser.start(themeCss(theme));
    account = new AccountPage(browser);
    await account.signIn();
    await browser.page.waitForSelector('invoice-table >>> [part~=row]');
  });
  after(() => browser.close());

  /** What the widget has come to. */
  async function look(): Promise<Record<string, string | undefined>> {
    const of = (part: string, property: 'color' | 'backgroundColor' | 'borderTopLeftRadius') =>
      browser.page.$eval(
        `invoice-table >>> [part~=${part}]`,
        (element, name) => getComputedStyle(element)[name],
        property,
      );
    return {
      text: await of('base', 'color'),
      pay: await of('pay', 'borderTopLeftRadius'),
      open: await of('open', 'color'),
      table: await of('table', 'backgroundColor'),
    };
  }

  it('themes the widgets on the website, whose own colours for them it replaces', async () => {
    const {text, pay, open} = await look();
    assert.deepEqual({text, pay, open}, {text: 'rgb(59, 7, 100)', pay: '11px', open: 'rgb(138, 28, 74)'});
    browser.expectNoComplaint();
  });

  it('has its dark side where the website is dark', async () => {
    await browser.page.click('[data-theme-toggle]');
    const {text, open} = await look();
    assert.deepEqual({text, open}, {text: 'rgb(233, 213, 255)', open: 'rgb(255, 179, 209)'});
    await browser.page.click('[data-theme-toggle]');
  });

  it('leaves the website itself as it is', async () => {
    const heading = await browser.page.$eval('h1', (element) => getComputedStyle(element).color);
    assert.notEqual(heading, 'rgb(59, 7, 100)');
  });
});
