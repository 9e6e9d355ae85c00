import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor, within} from 'storybook/test';

import {alNoor, atlas, globex, newLeaf, tremblay} from '../server/src/seed/customers.js';
import '../src/define/payment-methods.js';
import {frameIn, lookAt, typeInto, type Look} from './support/look.js';
import {sharedPlays} from './support/shared-plays.js';
import {stage, stageIn, type StageOptions} from './support/stage.js';

type Story = StoryObj;

const tag = 'payment-methods';
const methods = (canvas: HTMLElement): Look => lookAt(canvas, tag);
const over = (options: StageOptions) => (): HTMLElement => stage(tag, {}, options);

/** What only a `play` brings about: a page of documentation would show the list once more. */
const played = ['!autodocs'];

/** The cards that the sandbox knows, by what becomes of them. */
const testCards = {
  good: '5555 5555 5555 4444',
  challenged: '4000 0025 0000 3155',
  declined: '4000 0000 0000 0002',
} as const;

const plays = sharedPlays({
  tag,
  item: 'method',
  ready,
});

const meta: Meta = {
  title: 'Widgets/Payment methods',
  component: tag,
  render: over({}),
};

export default meta;

/** A good default, one that expires soon, one that has expired, and one whose bank asks first. */
export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    await look.has('method', 4);
    for (const words of ['Visa •••• 4242', 'Mastercard •••• 4444', 'Amex •••• 0005', 'Visa •••• 3155'])
      await look.says(words);
    expect(cardOf(look, 'Visa •••• 4242')).toHaveTextContent(/Default.*Frauke Petersen · Expires \d\d\/\d{4}/s);
    expect(cardOf(look, 'Mastercard •••• 4444')).toHaveTextContent('Expires soon');
    expect(cardOf(look, 'Amex •••• 0005')).toHaveTextContent('Expired');
  },
};

export const Loading: Story = {
  render: over({faults: [{kind: 'silent'}]}),
  play: plays.loading,
};

/** A customer who has none yet, and can add the first. */
export const Empty: Story = {
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    expect(await look.part('empty')).toHaveTextContent('No payment method yet');
    expect(await look.part('add')).toHaveTextContent('Add a payment method');
  },
};

export const Failed: Story = {
  render: over({faults: [{kind: 'failing'}]}),
  play: plays.failed,
};

/** An answer that breaks off in the middle. */
export const Malformed: Story = {
  tags: played,
  render: over({faults: [{kind: 'malformed', path: /^\/payment-methods$/}]}),
  play: plays.malformed,
};

/** Over a slow mobile network: the place of what is still to come is kept. */
export const Slow: Story = {
  tags: played,
  globals: {network: 'slow'},
  play: plays.slow,
};

export const Offline: Story = {
  tags: played,
  globals: {network: 'offline'},
  play: plays.offline,
};

/** Methods that could not be read again stay, with a word that they may be out of date. */
export const Stale: Story = {
  tags: played,
  play: plays.stale,
};

/** A session that may not see payment methods. */
export const Forbidden: Story = {
  render: over({scopes: ['invoices:read']}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await look.says('You may not see this.');
    expect(look.parts('method')).toHaveLength(0);
    expect(look.parts('add')).toHaveLength(0);
  },
};

/** The customer with 10,000 invoices. */
export const Many: Story = {
  render: over({customer: atlas.externalId}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    expect(look.parts('method').length).toBeGreaterThan(3);
    expect(look.parts('remove-method')).toHaveLength(look.parts('method').length);
  },
};

/** Long words in a narrow place. */
export const LongWords: Story = {
  globals: {width: '320', locale: 'de'},
  render: over({customer: globex.externalId}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    expect(look.root.querySelector('img, script')).toBeNull();
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

/** In a narrow container what a method is used for stands below it. */
export const Narrow: Story = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    const {width} = look.element.getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(320);
    for (const method of look.parts('method')) expect(method.scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
    const [name] = look.parts('title');
    const [uses] = look.parts('uses');
    expect(uses?.getBoundingClientRect().top).toBeGreaterThanOrEqual(name?.getBoundingClientRect().bottom ?? Infinity);
  },
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  render: over({customer: alNoor.externalId}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    expect(getComputedStyle(await look.part('base')).direction).toBe('rtl');
    const [mark] = look.parts('mark');
    const [name] = look.parts('title');
    expect(mark?.getBoundingClientRect().left).toBeGreaterThan(name?.getBoundingClientRect().right ?? Infinity);
  },
};

/** As customers in Québec read it. */
export const French: Story = {
  globals: {locale: 'fr-CA'},
  render: over({customer: tremblay.externalId}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    expect(look.root.querySelector('.portal')).toHaveAttribute('lang', 'fr-CA');
    expect(look.root.querySelector('.portal')).not.toHaveTextContent(/Delete|Replace|Default/);
    expect(cardOf(look, 'Visa •••• 4242')).toHaveTextContent('Geneviève Tremblay');
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    const status = await look.part('status');
    const dark = getComputedStyle(status).color;
    status.style.colorScheme = 'light';
    expect(getComputedStyle(status).color).not.toBe(dark);
    status.style.removeProperty('color-scheme');
  },
};

export const Themed: Story = {
  render: () => {
    const place = stage(tag);
    const tokens = {
      '--portal-color-accent': 'light-dark(#8a1c4a, #ffb3d1)',
      '--portal-color-on-accent': 'light-dark(#ffffff, #3d0a22)',
      '--portal-card-surface': 'light-dark(#fffdf8, #1c1814)',
      '--portal-card-padding': '1.25em',
      '--portal-radius': '0',
      '--portal-radius-small': '0',
      '--portal-font-family': 'Georgia, serif',
    };
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    return place;
  },
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    const {backgroundColor, borderStartStartRadius} = getComputedStyle(await look.part('method'));
    // By the scheme that the toolbar has set.
    expect(['rgb(255, 253, 248)', 'rgb(28, 24, 20)']).toContain(backgroundColor);
    expect(borderStartStartRadius).toBe('0px');
  },
};

/** The payment provider's own fields in the dialog; nothing is charged. */
export const Adding: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    const {length} = look.parts('method');
    await fillCard(look, testCards.good);
    await look.says('Nothing is charged now.');
    await look.press('make-default');
    await look.press('confirm');
    await look.says('It can be charged from now on.');
    await look.press('done');
    await look.has('method', length + 1);
    await waitFor(() => expect(look.parts('title')[0]).toHaveTextContent('Mastercard •••• 4444'));
    await waitFor(() => expect(look.root.activeElement).toBe(look.parts('add')[0]));
  },
};

/** The fields before anything is typed. */
export const AddingFields: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await look.press('add');
    const page = await frameIn(look.element);
    expect(page.getElementById('number')).not.toBeNull();
    await look.part('make-default');
    // The card's number is never in the page that the widget stands in.
    expect(look.root.querySelector('dialog input[type=text]')).toBeNull();
  },
};

/** What isn't right is said beside the field, by the payment provider's page; nothing is sent. */
export const AddingIncomplete: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await look.press('add');
    const page = await frameIn(look.element);
    await look.press('confirm');
    await waitFor(() => expect(page.getElementById('number-error')?.textContent).not.toBe(''));
    await look.part('step-entering');
    expect(look.parts('problem')).toHaveLength(0);
  },
};

/** A card whose bank asks first, in the provider's own page. */
export const AddingAsked: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await fillCard(look, testCards.challenged);
    await look.press('confirm');
    await look.says('Confirm with your bank');
    await look.part('give-up');
    const page = await frameIn(await look.part('challenge'));
    expect(page.querySelector('form')).not.toBeNull();
  },
};

/** The bank's question is answered, and the card is kept. */
export const AddingWith3DSecure: Story = {
  tags: played,
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await fillCard(look, testCards.challenged);
    await look.press('confirm');
    const page = await frameIn(await look.part('challenge'));
    typeInto(page, 'code', '123456');
    page.querySelector<HTMLButtonElement>('button[value=approve]')?.click();
    await look.says('It can be charged from now on.');
    await look.press('done');
    await look.has('method', 1);
    // The first one is the default, whatever was ticked.
    await look.part('status-default');
  },
};

/** Given up at the bank's question: nothing is kept. */
export const AddingGivenUp: Story = {
  tags: played,
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await fillCard(look, testCards.challenged);
    await look.press('confirm');
    await frameIn(await look.part('challenge'));
    await look.press('give-up');
    await look.says('Nothing of it was kept.');
    await look.press('done');
    await look.part('empty');
  },
};

/** The bank refuses: it is said why, and another card can be tried. */
export const AddingDeclined: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    const {length} = look.parts('method');
    await fillCard(look, testCards.declined);
    await look.press('confirm');
    await look.says('It was not saved');
    await look.says('The bank refused it.');
    await look.part('try-again');
    expect(look.parts('method')).toHaveLength(length);
  },
};

/** While it is on its way the dialog can't be left. */
export const AddingSending: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await fillCard(look, testCards.good);
    stageIn(canvasElement).network.faults = [{kind: 'silent', path: /^\/payment-method-setups/}];
    await look.press('confirm');
    await look.part('step-sending');
    await look.says('Sending it to the payment service…');
    expect(look.parts('close')[0]).toHaveAttribute('aria-disabled', 'true');
  },
};

/** The answer was lost, and it can't be asked for: nobody is told to enter it again. The minutes that this takes pass in a second. */
export const AddingUnknown: Story = {
  tags: played,
  render: over({ownClock: true}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await fillCard(look, testCards.good);
    const {network} = stageIn(canvasElement);
    network.faults = [
      {kind: 'lost', path: /^\/payment-method-setups/, method: 'POST'},
      {kind: 'offline', path: /^\/payment-method-setups/},
    ];
    stageIn(canvasElement).speed = 120;
    await look.press('confirm');
    await look.says('We don’t know yet whether it was saved');
    await look.says('Look there before you enter it again.');
    expect(look.parts('try-again')).toHaveLength(0);
  },
};

/** No connection while it is sent: nothing was changed, and what was typed is still there. */
export const AddingOffline: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    const page = await fillCard(look, testCards.good);
    stageIn(canvasElement).network.faults = [{kind: 'offline'}];
    await look.press('confirm');
    await look.says('You are offline – not sent.');
    expect(page.getElementById('holder')).toHaveValue('Frauke Petersen');
    stageIn(canvasElement).network.faults = [];
  },
};

/** The default changes, and what is charged to it. */
export const MakeDefault: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await act(look, 'Make default', 'Visa •••• 3155');
    await look.says('Make Visa •••• 3155 the default');
    await look.says('Subscriptions without a payment method of their own are charged to it from now on.');
    // Those that name another one are listed, each with its next charge, and are moved unless it is unticked.
    for (const box of dialogOf(look).querySelectorAll('input[type=checkbox]')) expect(box).toBeChecked();
    await look.press('confirm-default');
    await look.lacks('method-dialog');
    await waitFor(() => expect(cardOf(look, 'Visa •••• 3155')).toHaveTextContent('Default'));
    expect(look.parts('status-default')).toHaveLength(1);
    await spoken(look, 'Visa •••• 3155 is the default now.');
  },
};

/** The backup is set with one press. */
export const MakeBackup: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await act(look, 'Make backup', 'Visa •••• 3155');
    await look.part('status-backup');
    expect(cardOf(look, 'Visa •••• 3155')).toHaveTextContent('Backup');
    await spoken(look, 'Visa •••• 3155 is charged when the one that should be can’t be.');
  },
};

/** What the payment provider lets be corrected. */
export const Edit: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await act(look, 'Edit', 'Visa •••• 3155');
    expect(await look.part('holder')).toHaveValue('Frauke Petersen');
    await type(look, 'holder', 'Jens Oldenburg');
    await type(look, 'billing', 'Am Sandtorkai 48\n20457 Hamburg');
    await look.says('The number can’t be changed');
    await look.press('confirm-edit');
    await look.lacks('method-dialog');
    await waitFor(() => expect(cardOf(look, 'Visa •••• 3155')).toHaveTextContent('Jens Oldenburg'));
  },
};

/** A card's number has no place in a name: nothing is saved. */
export const EditRefused: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await act(look, 'Edit', 'Visa •••• 3155');
    await type(look, 'holder', '4242 4242 4242 4242');
    await look.press('confirm-edit');
    expect(await look.part('problem')).toHaveTextContent('Card numbers don’t belong here. Nothing was saved.');
    expect(await look.part('holder')).toHaveValue('4242 4242 4242 4242');
  },
};

/** The customer's subscriptions, with what each is charged to now: those that are ticked are charged to this one, in one step. */
export const Attach: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await act(look, 'Charge subscriptions to it', 'Visa •••• 3155');
    await look.part('attach-subscription');
    await look.says('Now: Visa •••• 4242');
    await look.press('confirm-attach');
    expect(await look.part('field-error')).toHaveTextContent('Tick at least one subscription.');
    const [first] = within(dialogOf(look)).getAllByRole('checkbox');
    await userEvent.click(first as HTMLElement);
    expect(await look.part('confirm-attach')).toHaveTextContent('Charge 1 subscription to it');
    await look.press('confirm-attach');
    await look.lacks('method-dialog');
    await spoken(look, '1 subscription is charged to Visa •••• 3155 from now on.');
    await waitFor(() => expect(cardOf(look, 'Visa •••• 3155')).toHaveTextContent('Used by 1 subscription'));
  },
};

/** Another one takes its place, everywhere at once; it stays in the list. */
export const Replace: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await act(look, 'Replace', 'Visa •••• 4242');
    await look.part('method-choice');
    // One that has expired can't take a place.
    await look.has('method-choice', 2);
    await userEvent.click(within(dialogOf(look)).getByRole('radio', {name: /^Visa •••• 3155/}));
    await look.press('confirm-replace');
    await look.lacks('method-dialog');
    await waitFor(() => expect(cardOf(look, 'Visa •••• 3155')).toHaveTextContent('Default'));
    await look.has('method', 4);
  },
};

/** What follows is said before anything is deleted: which subscriptions, what they cost next and when, and what they are charged to then. */
export const DeleteWithImpact: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await act(look, 'Delete', 'Visa •••• 4242');
    await look.says('Delete Visa •••• 4242?');
    await look.says(/Nothing is charged to it\.|These subscriptions are charged to it:/);
    const dialog = dialogOf(look);
    if (dialog.querySelector('[part~=use]')) {
      // There are others that can be charged, and none of them would be by itself.
      expect(within(dialog).getAllByRole('radio')).not.toHaveLength(0);
      expect(dialog).toHaveTextContent('Charge them to');
      expect(dialog).toHaveTextContent('Unless you choose one');
    }
    // Nothing is done until it is confirmed.
    await look.has('method', 4);
  },
};

/** One that nothing is charged to goes at once. */
export const Deleted: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await act(look, 'Delete', 'Amex •••• 0005');
    await look.says('Delete Amex •••• 0005?');
    await look.press('confirm-remove');
    await look.lacks('method-dialog');
    await look.has('method', 3);
    await spoken(look, 'Amex •••• 0005 was deleted.');
    // The button that was pressed is gone.
    await waitFor(() => expect(look.root.activeElement).not.toBeNull());
  },
};

/** The answer was lost on its way: it is asked for again under the same key, and done once. */
export const DeleteAnswerLost: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await act(look, 'Delete', 'Amex •••• 0005');
    await look.says('Delete Amex •••• 0005?');
    stageIn(canvasElement).network.faults = [{kind: 'lost', path: /\/remove$/}];
    await look.press('confirm-remove');
    await look.says('The connection was lost. Checking whether it was done…');
    stageIn(canvasElement).network.faults = [];
    await look.lacks('method-dialog');
    await look.has('method', 3);
  },
};

/** The only one there is. Without a subscription it simply goes; with one, that it will end has to be accepted first. */
export const LastMethod: Story = {
  tags: played,
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await fillCard(look, testCards.good);
    await look.press('confirm');
    await look.says('It can be charged from now on.');
    await look.press('done');
    await act(look, 'Delete', 'Mastercard •••• 4444');
    await look.says(/Nothing is charged to it\.|These subscriptions are charged to it:/);
    if (look.parts('accept-consequences').length > 0) {
      await look.press('confirm-remove');
      expect(await look.part('field-error')).toHaveTextContent('Confirm this, or add another payment method first.');
      await look.press('accept-consequences');
    }
    await look.press('confirm-remove');
    await look.part('empty');
  },
};

/** What a member of the account sees, who may look and change nothing; each button says why. */
export const MemberRole: Story = {
  globals: {role: 'member'},
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    for (const name of ['add', 'default-method', 'attach-method', 'edit-method', 'replace-method', 'remove-method']) {
      expect(look.parts(name)).not.toHaveLength(0);
      for (const control of look.parts(name)) expect(control).toHaveAttribute('aria-disabled', 'true');
    }
    expect(look.parts('reason')[0]).toHaveTextContent('Your role does not allow this.');
  },
};

/** How many subscriptions each pays, and what the first three of them cost next. */
export const ManyUses: Story = {
  render: over({customer: atlas.externalId}),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await ready(look);
    for (const uses of look.parts('uses')) {
      const count = Number(/Used by (\d+) subscription/.exec(uses.textContent ?? '')?.[1] ?? 0);
      expect(uses.querySelectorAll('[part~=use]')).toHaveLength(Math.min(4, count));
      if (count === 0) expect(uses).toHaveTextContent('Not used by any subscription');
    }
  },
};

/** A vendor's page that has a card entered elsewhere: the dialog stays closed. */
export const AddingElsewhere: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    let asked = 0;
    look.element.addEventListener('portal-payment-method-add', (event) => {
      event.preventDefault();
      asked++;
    });
    await look.press('add');
    await waitFor(() => expect(asked).toBe(1));
    expect(look.parts('adding')).toHaveLength(0);
  },
};

/** What the developer of a page sees who has forgotten the provider. */
export const NoProvider: Story = {
  render: () => document.createElement(tag),
  play: async ({canvasElement}) => {
    const look = methods(canvasElement);
    await look.part('error');
    await look.says(/provider/i);
    expect(look.parts('retry')).toHaveLength(0);
  },
};

/** Waits until the methods are there, and what can be done with them. */
async function ready(look: Look): Promise<void> {
  await look.part('method');
  await look.part('remove-method');
}

/** The card of the method with this name. */
function cardOf(look: Look, name: string): HTMLElement {
  const found = look.parts('method').find((card) => card.querySelector('[part~=title]')?.textContent === name);
  if (!found) throw new Error(`No method is named “${name}”.`);
  return found;
}

/** Presses what does something with one method. */
async function act(look: Look, action: string, name: string): Promise<void> {
  await ready(look);
  await userEvent.click(within(cardOf(look, name)).getByRole('button', {name: `${action}: ${name}`}));
}

function dialogOf(look: Look): HTMLElement {
  const [dialog] = look.parts('method-dialog');
  if (!dialog) throw new Error('No dialog is open.');
  return dialog;
}

/** Puts words into a field of the dialog that is open. */
async function type(look: Look, part: string, words: string): Promise<void> {
  const field = (await look.part(part)) as HTMLInputElement | HTMLTextAreaElement;
  field.value = words;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

/** Waits until a screen reader was told. */
async function spoken(look: Look, words: string): Promise<void> {
  await waitFor(() => expect(look.root.querySelector('.portal ~ [role=status]')).toHaveTextContent(words));
}

/** Opens the dialog and types a card into the payment provider's fields. Answers with their page. */
async function fillCard(look: Look, number: string): Promise<Document> {
  await look.press('add');
  const page = await frameIn(look.element);
  for (const [id, text] of Object.entries({number, expiry: '12 / 34', cvc: '123', holder: 'Frauke Petersen'}))
    typeInto(page, id, text);
  return page;
}
