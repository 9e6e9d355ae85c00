import type {Meta, StoryObj} from '@storybook/web-components-vite';
import bootstrapSheet from 'bootstrap/dist/css/bootstrap.min.css?inline';
import {expect, waitFor} from 'storybook/test';

import {findToken} from '../theming/editor/catalog.js';
import {parseColor} from '../theming/editor/theme.js';
import {HostInStory, holdsAgainst, hostPage, type Host} from './host.js';
import {wordPressSheet} from './wordpress.css.js';

type Story = StoryObj;

/** Pages that widgets are dropped into. Each widget looks as it does elsewhere, and leaves the page as it was. */
const meta: Meta = {
  title: 'Hosts/Pages',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};

export default meta;

const on = (host: Host) => (): HTMLElement => hostPage(host);
const plain = `
  <div style="padding: 1.5rem">
    <h1>Your account</h1>
    <p data-outside>Everything that we have billed you.</p>
    <div data-place></div>
  </div>`;

/** Bootstrap's whole sheet, with its grid, card and buttons around. */
export const Bootstrap: Story = {
  render: () =>
    hostPage({
      css: bootstrapSheet,
      markup: `
        <div class="bg-body text-body" data-bs-theme="${scheme()}">
          <nav class="navbar bg-dark" data-bs-theme="dark"><div class="container"><span class="navbar-brand">Acme</span></div></nav>
          <div class="container py-4">
            <div class="row"><div class="col-12">
              <h1 class="display-6">Billing</h1>
              <p class="lead" data-outside>Everything that we have billed you.</p>
              <div class="card"><div class="card-body"><div data-place></div></div></div>
              <button type="button" class="btn btn-primary mt-3">Contact us</button>
            </div></div>
          </div>
        </div>`,
    }),
  play: async ({canvasElement}) => {
    const {outside} = await holdsAgainst(canvasElement);
    expect(getComputedStyle(outside).fontSize, 'Bootstrap is there').toBe('20px');
  },
};

/** Such rules as a block theme of WordPress has. */
export const WordPress: Story = {
  render: on({
    css: wordPressSheet,
    markup: `
      <div class="wp-site-blocks">
        <div class="entry-content is-layout-constrained is-layout-flow">
          <h1>My account</h1>
          <p data-outside>Everything that we have billed you. <a href="#more">How billing works</a></p>
          <div data-place></div>
          <p><button type="button" class="wp-element-button">Write to us</button></p>
        </div>
      </div>`,
  }),
  play: async ({canvasElement}) => {
    await holdsAgainst(canvasElement);
  },
};

/** Rules that reach everything on the page. */
export const Resets: Story = {
  render: on({
    css: `
      .reset, .reset * { all: unset; }
      .reset p, .reset h1 { display: block; margin: 1em; }
      * { box-sizing: content-box !important; line-height: 3 !important; letter-spacing: 4px !important; word-spacing: 9px !important;
        text-align: center !important; text-transform: uppercase !important; text-indent: 2em !important; text-shadow: 1px 1px red !important;
        white-space: pre !important; font-variant: small-caps !important; }
      /* The blank lines of the page around it would take the widget out of sight. */
      :has([data-place]) { white-space: normal !important; }
      * { border-radius: 0 !important; }
      *, *::before, *::after { animation-duration: 9s !important; }
      button, input, select { all: unset !important; background: hotpink !important; }
      svg, path { fill: red !important; stroke: lime !important; width: 90px !important; }
      table, tr, td, th { display: block !important; border: 3px solid red !important; }
      [hidden] { display: block !important; }
      :focus { outline: none !important; }`,
    markup: `<div class="reset">${plain}</div>`,
  }),
  play: async ({canvasElement}) => {
    const {outside} = await holdsAgainst(canvasElement);
    expect(getComputedStyle(outside).letterSpacing, 'the rules are there').toBe('4px');
  },
};

/** A page whose `rem` is 10 px: lengths of a widget follow the text around it. */
export const SmallRootSize: Story = {
  render: on({
    css: 'html { font-size: 62.5%; } .text { font-size: 1.6rem; }',
    markup: `<div class="text">${plain}</div>`,
  }),
  play: async ({canvasElement}) => {
    const {outside, part} = await holdsAgainst(canvasElement).then((host) => ({
      outside: host.outside,
      part: host.part('base'),
    }));
    expect(getComputedStyle(document.documentElement).fontSize).toBe('10px');
    expect(getComputedStyle(part).fontSize).toBe(getComputedStyle(outside).fontSize);
  },
};

/** Inside a component of the page's own, with rules of its own. */
export const AnotherShadowRoot: Story = {
  render: on({
    inShadowRoot: true,
    css: `
      :host { display: block; letter-spacing: 3px; line-height: 2.5; }
      * { border: 2px dotted orange; }
      [data-place] * { border: 0; }
      button { background: hotpink; } td { padding: 3em; } .portal { display: none !important; }`,
    markup: plain,
  }),
  play: async ({canvasElement}) => {
    await holdsAgainst(canvasElement);
  },
};

/** A dark section of a light page gets dark widgets. */
export const DarkSection: Story = {
  globals: {theme: 'light'},
  render: on({
    markup: `
      <div style="padding: 1.5rem">
        <p data-outside>This page is light.</p>
        <section aria-label="Billing" style="color-scheme: dark; background: Canvas; color: CanvasText; padding: 1.5rem">
          <div data-place></div>
        </section>
      </div>`,
  }),
  play: async ({canvasElement}) => {
    const host = new HostInStory(canvasElement);
    await host.ready();
    host.expectPageUntouched();
    for (const {shadowRoot} of host.widgets) {
      const base = shadowRoot?.querySelector('[part~=base]');
      expect(base && getComputedStyle(base).colorScheme).toBe('dark');
      expect(base && getComputedStyle(base).color).toBe(rgb(findToken('--portal-color-text')?.dark));
    }
    expect(getComputedStyle(host.outside).colorScheme).toBe('light');
  },
};

/** An Arabic section of an English page. */
export const RightToLeftSection: Story = {
  render: on({
    markup: `
      <div style="padding: 1.5rem">
        <p data-outside>This page is read from left to right.</p>
        <section lang="ar" dir="rtl" aria-label="الفواتير"><div data-place></div></section>
      </div>`,
  }),
  play: async ({canvasElement}) => {
    const host = new HostInStory(canvasElement);
    await host.ready();
    host.expectPageUntouched();
    await waitFor(() => expect(getComputedStyle(host.part('base')).direction).toBe('rtl'));
    expect(getComputedStyle(host.outside).direction).toBe('ltr');
    expect(document.documentElement.dir).toBe('ltr');
  },
};

/** A column of 300 px in a wide page: what counts is the container, not the window. */
export const NarrowColumn: Story = {
  render: on({
    css: `
      .page { display: flex; flex-wrap: wrap; gap: 2rem; padding: 1.5rem min(1.5rem, 3vw); }
      .page main { flex: 1 1 12rem; }
      .page aside { flex: 0 0 300px; min-width: 0; }`,
    markup: `
      <div class="page">
        <main><h1>Your account</h1><p data-outside>The widgets stand in the column beside this.</p></main>
        <aside aria-label="Billing"><div data-place></div></aside>
      </div>`,
  }),
  play: async ({canvasElement}) => {
    const host = new HostInStory(canvasElement);
    await host.ready();
    host.expectPageUntouched();
    for (const widget of host.widgets) {
      expect(widget.getBoundingClientRect().width).toBe(300);
      const base = widget.shadowRoot?.querySelector<HTMLElement>('[part~=base]');
      expect(base?.scrollWidth).toBeLessThanOrEqual(300);
    }
  },
};

/** How the story's page is shown: a page of Bootstrap says so itself. */
function scheme(): 'light' | 'dark' {
  const {colorScheme} = getComputedStyle(document.documentElement);
  if (colorScheme !== 'light dark') return colorScheme === 'dark' ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function rgb(color = ''): string {
  const {coords} = parseColor(color) ?? {coords: []};
  return `rgb(${coords.map((channel) => Math.round(Number(channel ?? 0) * 255)).join(', ')})`;
}
