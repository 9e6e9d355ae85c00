import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';

import {alNoor, atlas, globex, hansa, newLeaf, tremblay} from '../server/src/seed/customers.js';
import {quoteId} from '../server/src/seed/quotes.js';
import '../src/define/quote-list.js';
import type {QuoteList} from '../src/widgets/quote-list/quote-list.js';
import {lookAt, type Look} from './support/look.js';
import {sharedPlays} from './support/shared-plays.js';
import {stage, stageIn, type StageOptions} from './support/stage.js';

type Args = Partial<Pick<QuoteList, 'view' | 'query' | 'from' | 'to' | 'sort' | 'pageSize' | 'selected' | 'syncUrl'>>;
type Story = StoryObj<Args>;

const tag = 'quote-list';
const list = (canvas: HTMLElement): Look => lookAt(canvas, tag);
const over =
  (options: StageOptions) =>
  (args: Args): HTMLElement =>
    stage(tag, args, options);

/** What only a `play` brings about: a page of documentation would show the list once more. */
const played = ['!autodocs'];

const plays = sharedPlays({
  tag,
  item: 'row',
  ready: async (look) => {
    await look.part('pager');
    await look.part('view-count');
  },
});

const meta: Meta<Args> = {
  title: 'Widgets/Quote list',
  component: tag,
  args: {view: 'all', sort: '-issuedOn', pageSize: 25},
  argTypes: {
    view: {control: 'select', options: ['all', 'open', 'expired', 'accepted', 'declined', 'canceled']},
    pageSize: {control: 'select', options: [10, 25, 50, 100]},
  },
  render: (args) => stage(tag, args),
};

export default meta;

export const Default: Story = {
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await look.part('view-count');
    expect(look.parts('row').length).toBeGreaterThan(10);
    for (const words of ['quotes to review', 'Expires today', 'To pay', 'Changes requested', '€'])
      await look.says(words);
  },
};

export const Loading: Story = {
  render: over({faults: [{kind: 'silent'}]}),
  play: plays.loading,
};

export const Empty: Story = {
  render: over({customer: newLeaf.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    expect(await look.part('empty')).toHaveTextContent('No quotes yet');
    expect(look.parts('pager')).toHaveLength(0);
  },
};

export const Failed: Story = {
  render: over({faults: [{kind: 'failing'}]}),
  play: plays.failed,
};

/** An answer that breaks off in the middle. */
export const Malformed: Story = {
  tags: played,
  render: over({faults: [{kind: 'malformed', path: /^\/quotes$/}]}),
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

/** Rows that could not be read again stay, with a word that they may be out of date. */
export const Stale: Story = {
  tags: played,
  play: plays.stale,
};

/** A session that may not see quotes. */
export const Forbidden: Story = {
  render: over({scopes: ['account:read']}),
  play: plays.forbidden,
};

/** A customer with many quotes, a hundred on a page. */
export const Many: Story = {
  args: {pageSize: 100},
  render: over({customer: atlas.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    await look.says(/1 to \d+ of/);
  },
};

/** Long words, several currencies and scripts. */
export const LongWords: Story = {
  globals: {width: '320'},
  render: over({customer: globex.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    expect(look.root.querySelector('img, script')).toBeNull();
    const {width} = look.element.getBoundingClientRect();
    expect((await look.part('base')).scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
  },
};

/** In a narrow container the rows are cards. */
export const Narrow: Story = {
  globals: {width: '320'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    for (const row of look.parts('row')) {
      const {width} = row.getBoundingClientRect();
      expect(row.scrollWidth).toBeLessThanOrEqual(Math.ceil(width));
    }
  },
};

export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  render: over({customer: alNoor.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    expect(getComputedStyle(await look.part('base')).direction).toBe('rtl');
    await look.says('صالح حتى');
  },
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    const status = await look.part('status');
    const dark = getComputedStyle(status).color;
    status.style.colorScheme = 'light';
    expect(getComputedStyle(status).color).not.toBe(dark);
    status.style.removeProperty('color-scheme');
  },
};

export const Themed: Story = {
  render: (args) => {
    const place = stage(tag, args);
    const tokens = {
      '--portal-color-accent': 'light-dark(#8a1c4a, #ffb3d1)',
      '--portal-color-on-accent': 'light-dark(#ffffff, #3d0a22)',
      '--portal-color-surface': 'light-dark(#fffdf8, #1c1814)',
      '--portal-color-surface-sunken': 'light-dark(#f6f1e7, #241f19)',
      '--portal-radius': '0',
      '--portal-radius-small': '0',
      '--portal-font-family': 'Georgia, serif',
    };
    for (const [name, value] of Object.entries(tokens)) place.style.setProperty(name, value);
    return place;
  },
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    const opener = await look.part('open');
    expect(['rgb(138, 28, 74)', 'rgb(255, 179, 209)']).toContain(getComputedStyle(opener).color);
    await look.part('pager');
  },
};

/** The words of Odotrack's own portal. */
export const Odotrack: Story = {
  globals: {locale: 'fr-CA'},
  render: over({customer: tremblay.externalId}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    for (const words of ['Valable jusqu’au', 'devis à réviser', 'État']) await look.says(words);
    await look.part('view-count');
  },
};

/** A quote in place of the list: options, documents, terms, discussion, and the button that signs and pays. */
export const Detail: Story = {
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    expect(await look.part('title')).toHaveTextContent(/^Quote Q-\d+$/);
    expect(await look.part('accept-quote')).toHaveTextContent('Sign & Pay');
    await look.part('option');
    await look.part('attachment');
    await look.part('entry');
  },
};

/** From the list to a document and back again, the focus with it. */
export const DetailAndBack: Story = {
  tags: played,
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('pager');
    const {length} = look.parts('row');
    await look.press('open');
    await look.part('title');
    await look.press('back');
    await look.has('row', length);
    await waitFor(() => expect(look.root.activeElement).toBe(look.parts('open')[0]));
  },
};

/** More of an option: the sums are the server's. */
export const OptionChanged: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    const before = (await look.part('total')).textContent;
    await look.press('option-more');
    await look.press('option-more');
    await waitFor(() => expect(look.parts('total')[0]?.textContent).not.toBe(before));
  },
};

/** A new version, and what is different from the one before. */
export const Versions: Story = {
  args: {selected: quoteId(hansa, 'revised')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('differences');
    await look.part('difference-changed');
    await look.part('difference-total');
  },
};

/** The vendor works on what was asked for. */
export const ChangesRequested: Story = {
  args: {selected: quoteId(hansa, 'changes-requested')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('banner-changes-requested');
  },
};

/** Asking for changes: quantities, lines to go, and words. */
export const AskingForChanges: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('request-changes');
    await look.press('remove');
    await look.press('review-request');
    await look.says('Review what you ask for');
    await look.says('to be removed');
    await look.part('send-request');
  },
};

export const Expired: Story = {
  args: {selected: quoteId(hansa, 'expired')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('banner-expired');
    await look.part('request-new');
  },
};

/** The offer has expired, and a new one was asked for. */
export const NewQuoteRequested: Story = {
  args: {selected: quoteId(hansa, 'expired-asked-anew')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.says('A new quote was asked for');
    expect(look.parts('request-new')).toHaveLength(0);
  },
};

/** The dialog that asks for a new quote. */
export const AskingForNewQuote: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'expired')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('request-new');
    await look.part('send-new-quote');
  },
};

export const Canceled: Story = {
  args: {selected: quoteId(hansa, 'canceled')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('banner-canceled');
  },
};

/** Declined, and it can still be undone. */
export const Declined: Story = {
  args: {selected: quoteId(hansa, 'declined')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('banner-declined');
    await look.part('undo-decline');
  },
};

/** Declined too long ago to be undone: a new quote can be asked for. */
export const DeclinedForGood: Story = {
  args: {selected: quoteId(hansa, 'declined-for-good')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('banner-declined');
    await look.part('request-new');
    expect(look.parts('undo-decline')).toHaveLength(0);
  },
};

/** A decline that was taken back: the quote can be answered again. */
export const DeclineUndone: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'declined')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('undo-decline');
    await look.part('accept-quote');
    await look.lacks('banner-declined');
  },
};

/** The dialog that declines. */
export const Declining: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'plain')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('decline');
    await look.part('answer');
    await look.press('confirm-decline');
    await look.says('Choose a reason or write a comment.');
  },
};

/** Above a member's limit: sent to an owner for approval. */
export const AwaitingApproval: Story = {
  args: {selected: quoteId(hansa, 'approval')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('banner-awaiting-approval');
  },
};

/** Accepted; what is due has still to be paid. */
export const AwaitingPayment: Story = {
  args: {view: 'accepted'},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('status-awaiting-payment');
    await look.part('pay');
  },
};

/** The signature, before the review. */
export const Signing: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('accept-quote');
    await look.part('step-sign');
    await look.part('sentence');
  },
};

/** Signed by typing: the other way for those who can't draw. */
export const SigningByName: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    await signByName(list(canvasElement));
  },
};

/** Signed with an image of one's signature. */
export const SigningByImage: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('accept-quote');
    await look.part('step-sign');
    chooseMode(look, 2);
    await look.part('image');
    await waitFor(() => expect(look.parts('review')[0]).toHaveAttribute('aria-disabled', 'true'));
  },
};

/** What is accepted, and what is paid then, before it is. */
export const ReviewingAcceptance: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    await reviewAcceptance(list(canvasElement));
  },
};

/** Accepted, where nothing is paid at once. */
export const Accepted: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'signature-only')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await reviewAcceptance(look);
    await look.press('confirm');
    await look.part('step-done');
    await look.part('links');
  },
};

/** Accepted, and the down payment is what is paid first. */
export const DownPayment: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await reviewAcceptance(look);
    await look.press('confirm');
    await look.says('What you pay');
    await look.says('Down payment');
  },
};

/** The down payment is paid: the order begins. */
export const DownPaymentPaid: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await reviewAcceptance(look);
    await look.press('confirm');
    await look.says('What you pay');
    await look.press('review');
    await look.part('step-reviewing');
    await look.press('confirm');
    await look.part('receipt');
    await look.press('done');
    await look.part('status-accepted');
  },
};

/** Another tab was faster. */
export const AcceptedMeanwhile: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'signature-only')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await reviewAcceptance(look);
    await acceptElsewhere(look.element as QuoteList);
    await look.press('confirm');
    await look.part('step-gone');
  },
};

/** The answer was lost: how it ended is asked for, and nobody signs again. The two minutes that this takes pass in a second. */
export const AcceptanceUnknown: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'signature-only')},
  render: over({ownClock: true}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await reviewAcceptance(look);
    stageIn(canvasElement).network.faults = [
      {kind: 'lost', path: /^\/quotes\/[^/]+\/accept$/, method: 'POST'},
      {kind: 'offline', path: /^\/quotes\//},
    ];
    stageIn(canvasElement).speed = 120;
    await look.press('confirm');
    await look.part('step-unknown');
    await look.part('check');
  },
};

/** The acceptance was not sent: the device is offline. What was signed is kept. */
export const AcceptingOffline: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'signature-only')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await reviewAcceptance(look);
    stageIn(canvasElement).network.faults = [{kind: 'offline'}];
    await look.press('confirm');
    await look.says('You are offline – not sent. Nothing was accepted');
  },
};

/** The quote has changed since it was read: nothing was accepted, and it is confirmed anew. */
export const ChangedWhileAccepting: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await reviewAcceptance(look);
    await changeAnOption(look.element as QuoteList);
    await look.press('confirm');
    await look.part('changed');
    await look.part('differences');
  },
};

/** Above a member's limit. */
export const SendingForApproval: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  render: over({user: 'member'}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('send-for-approval');
    await look.part('approval');
    await look.says('An owner of your account is asked to accept');
  },
};

/** Sent to an owner of the account, who has been told. */
export const SentForApproval: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  render: over({user: 'member'}),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.press('send-for-approval');
    await look.press('request-approval');
    await look.part('banner-awaiting-approval');
  },
};

/** A message that could not be sent comes back into its field. */
export const MessageFailed: Story = {
  tags: played,
  args: {selected: quoteId(hansa, 'open')},
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    const field = (await look.part('reply-text')) as HTMLTextAreaElement;
    field.value = 'My card is 4242 4242 4242 4242';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await look.press('send');
    await look.says('This looks like a card number');
    expect(field.value).toContain('4242');
  },
};

/** What the developer of a page sees who has forgotten the provider. */
export const NoProvider: Story = {
  render: (args) => Object.assign(document.createElement(tag), args),
  play: async ({canvasElement}) => {
    const look = list(canvasElement);
    await look.part('error');
    await look.says(/provider/i);
    expect(look.parts('retry')).toHaveLength(0);
  },
};

/** Signs by typing, as far as the review. */
async function signByName(look: Look): Promise<void> {
  await look.press('accept-quote');
  await look.part('step-sign');
  chooseMode(look, 1);
  const name = (await look.part('name')) as HTMLInputElement;
  name.value = 'Frauke Petersen';
  name.dispatchEvent(new Event('input', {bubbles: true}));
  await look.part('typed-signature');
}

/** Draws, types or takes an image: the first, the second or the third way to sign. */
function chooseMode({root}: Look, index: number): void {
  root.querySelectorAll<HTMLInputElement>('[part~=mode] input')[index]?.click();
}

async function reviewAcceptance(look: Look): Promise<void> {
  await signByName(look);
  await look.press('review');
  await look.part('step-review');
}

/** As in another tab. */
async function changeAnOption({client, selected}: QuoteList): Promise<void> {
  const read = await client?.quotes.get(selected);
  const line = read?.quote.lines.find(({option}) => option);
  if (line?.option) await client?.quotes.setOption(selected, line.id, line.option.maxQuantity);
}

/** As in another tab. */
async function acceptElsewhere({client, selected}: QuoteList): Promise<void> {
  const read = await client?.quotes.get(selected);
  if (!client || !read) return;
  const {etag, quote} = read;
  const signature = {mode: 'type', name: 'Frauke Petersen'} as const;
  await client.quotes.accept(
    selected,
    {expectedTotal: quote.total.amount, signature},
    {etag, key: crypto.randomUUID()},
  );
}
