import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';

import manifest from '../../custom-elements.json' with {type: 'json'};
import {english} from '../../test/i18n/english.js';
import {wordsOf} from '../../test/i18n/words-of.js';
import type {Words} from '../../src/i18n/words.js';
import {badge, type BadgeTone} from '../../src/templates/badge.js';
import {button} from '../../src/templates/button.js';
import * as icons from '../../src/templates/icons.js';
import {stage} from '../support/stage.js';
import {presets, titled, tokens} from '../theming/editor/catalog.js';
import {widgetTags} from '../theming/editor/preview.js';
import {page, table} from './page.js';
import {sample} from './sample.js';
import {colorTable, pairSamples, valueTable, type Globals} from './tokens.js';
import {formatNames, formatsIn, locales, plainWords, tone} from './words.js';

type Story = StoryObj;

const meta: Meta = {
  title: 'Foundations/Foundations',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};

export default meta;

/** Groups of the catalogue that a page of its own shows. */
const shownElsewhere = ['Type', 'Space', 'Shape', 'Motion', 'Density', 'Icons', 'Chart'];
const colorGroups = [...new Set(tokens.filter(({type}) => type === 'color').map(({group}) => group))].filter(
  (group) => !shownElsewhere.includes(group),
);

/** Every token of a group is on its page. */
function showsAll(canvas: HTMLElement, fits: (token: (typeof tokens)[number]) => boolean): void {
  const shown = new Set([...canvas.querySelectorAll('[data-token]')].map((row) => row.getAttribute('data-token')));
  const missing = tokens.filter((token) => fits(token) && !shown.has(token.name)).map(({name}) => name);
  expect(missing).toEqual([]);
}

const globalsOf = ({globals}: {globals: Record<string, unknown>}): Globals => globals as Globals;

/** Each colour by its role, on both sides, with the contrast to what it meets. */
export const Colour: Story = {
  render: (_, context) =>
    page(
      'Colour',
      'By role, not by hue. Each has a side for the light and one for the dark; the scheme of the place where a widget stands chooses.',
      colorGroups.map(
        (group) =>
          html`<h2>${group}</h2>
            ${colorTable(`Colours: ${group}`, [group], globalsOf(context))}`,
      ),
    ),
  play: ({canvasElement}) =>
    showsAll(canvasElement, ({type, group}) => type === 'color' && !shownElsewhere.includes(group)),
};

/** Text on each of its grounds. */
export const Contrast: Story = {
  render: (_, context) =>
    page(
      'Contrast',
      'Every text on every ground that it meets, in the light and in the dark.',
      pairSamples(globalsOf(context)),
    ),
  play: ({canvasElement}) => {
    const rows = [...canvasElement.querySelectorAll('tbody tr')];
    expect(rows.length).toBeGreaterThan(50);
    const short = rows.filter((row) => {
      const [reaches = 0, needs = 0] = [...row.querySelectorAll('td')].slice(2).map((cell) => Number(cell.textContent));
      return reaches < needs;
    });
    expect(short.map(({textContent}) => textContent)).toEqual([]);
  },
};

/** Sizes, weights and leading, relative to the text of the page. */
export const Type: Story = {
  render: (_, context) =>
    page(
      'Type',
      'The typeface and its size are the page’s. All else is relative to them.',
      valueTable('Type', ['Type'], globalsOf(context), (value, {name}) => {
        const property = typeProperty(name);
        const text = name.includes('height') ? html`Invoice KH-45<br />1,234.50 €` : 'Invoice KH-45 · 1,234.50 €';
        return html`<div style="${property}: ${value}">${text}</div>`;
      }),
    ),
  play: ({canvasElement}) => showsAll(canvasElement, ({group}) => group === 'Type'),
};

function typeProperty(name: string): string {
  if (name.includes('family')) return 'font-family';
  if (name.includes('weight')) return 'font-weight';
  if (name.includes('numeric')) return 'font-variant-numeric';
  if (name.includes('line-height')) return 'line-height';
  if (name.includes('spacing')) return 'letter-spacing';
  return 'font-size';
}

export const Space: Story = {
  render: (_, context) =>
    page(
      'Space',
      'One scale, in em: it grows with the text.',
      valueTable(
        'Space',
        ['Space'],
        globalsOf(context),
        (value) => html`<div class="bar" style="inline-size: ${value}"></div>`,
      ),
    ),
  play: ({canvasElement}) => showsAll(canvasElement, ({group}) => group === 'Space'),
};

/** Corners, lines and shadows. */
export const Shape: Story = {
  render: (_, context) =>
    page(
      'Radius, border and shadow',
      'Small things have small corners. Only what floats has a shadow.',
      valueTable('Shape', ['Shape', 'Focus'], globalsOf(context), (value, {name, type, group}) => {
        if (type === 'shadow') return html`<div class="box" style="box-shadow: ${value}"></div>`;
        if (name.includes('radius')) return html`<div class="box" style="border-radius: ${value}"></div>`;
        if (group === 'Focus')
          return html`<div
            class="box"
            style="outline: 2px solid; outline-${name.endsWith('offset') ? 'offset' : 'width'}: ${value}"
          ></div>`;
        return html`<div class="box" style="border-width: ${value}"></div>`;
      }),
    ),
  play: ({canvasElement}) =>
    showsAll(canvasElement, ({group, type}) => (group === 'Shape' || group === 'Focus') && type !== 'color'),
};

/** How long things take; nothing moves for whoever asks for less motion. */
export const Motion: Story = {
  render: (_, context) =>
    page(
      'Motion',
      'Short, and never the only sign of anything. With reduced motion every duration is zero.',
      html`${valueTable('Motion', ['Motion'], globalsOf(context), (value, {type}) => {
        const move = (event: Event): void => {
          if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
          const timing = type === 'duration' ? {duration: parseFloat(value)} : {duration: 600, easing: value};
          const bar = (event.currentTarget as HTMLElement).nextElementSibling;
          bar?.animate([{transform: 'none'}, {transform: 'translateX(8rem)'}], timing);
        };
        return html`<button type="button" @click=${move}>Play</button>
          <div class="bar" style="inline-size: 1rem; margin-block-start: .4rem"></div>`;
      })}`,
    ),
  play: async ({canvasElement}) => {
    showsAll(canvasElement, ({group}) => group === 'Motion');
    const play = canvasElement.querySelector('button') as HTMLButtonElement;
    await userEvent.click(play);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!still) expect(play.nextElementSibling?.getAnimations().length).toBeGreaterThan(0);
  },
};

/** The icons in use, and no others. */
export const Icons: Story = {
  render: (_, context) =>
    page(
      'Icons',
      'Lucide’s, only those in use. They never stand alone: the words beside them, or a name, say it.',
      html`<ul class="grid">
          ${Object.entries(icons).map(
            ([name, shape]) =>
              html`<li data-icon=${name}>${sample(shape)} <code>${name.replace('Icon', '')}</code></li>`,
          )}
        </ul>
        <h2>Their size</h2>
        ${valueTable('Icons', ['Icons'], globalsOf(context), () => sample(icons.searchIcon))}`,
    ),
  play: ({canvasElement}) => {
    expect(canvasElement.querySelectorAll('[data-icon]')).toHaveLength(Object.keys(icons).length);
    showsAll(canvasElement, ({group}) => group === 'Icons');
  },
};

const tones: Readonly<Record<BadgeTone, readonly (keyof typeof english.invoices.status)[]>> = {
  neutral: ['open', 'void', 'uncollectible'],
  success: ['paid'],
  warning: ['partiallyPaid'],
  danger: ['overdue'],
  info: ['processing'],
};

/** How a status looks, what buttons there are, and the states that a widget can be in. */
export const BadgesAndStates: Story = {
  render: () => {
    const states = new Map(
      manifest.modules
        .flatMap(({declarations}) => declarations as readonly Declaration[])
        .flatMap(({cssStates = []}) => cssStates)
        .map(({name, description}) => [name, description]),
    );
    const press = {onClick: () => undefined};
    return page(
      'Badges and states',
      'Five tones, and the statuses that have them. A word says what the colour repeats.',
      html`${table(
          'Badges',
          ['Tone', 'Statuses'],
          Object.entries(tones).map(([name, statuses]) => [
            name,
            sample(
              statuses.map((status) => [badge(english.invoices.status[status], name as BadgeTone, 'status'), ' ']),
            ),
          ]),
        )}
        <h2>Buttons</h2>
        ${table(
          'Buttons',
          ['Button', 'Looks'],
          [
            ['Plain', sample(button('Download', press))],
            ['Primary', sample(button('Pay', {...press, look: 'primary'}))],
            ['Quiet', sample(button('Back', {...press, look: 'quiet'}))],
            ['Busy', sample(button('Pay', {...press, look: 'primary', busy: true}))],
          ],
        )}
        <h2>States of a widget</h2>
        ${table(
          'States',
          ['State', 'Is'],
          [...states].map(([name, description]) => [html`<code>:state(${name})</code>`, description]),
        )}`,
    );
  },
  play: ({canvasElement}) => {
    const badges = [...canvasElement.querySelectorAll('foundation-sample')].flatMap((each) => [
      ...(each.shadowRoot?.querySelectorAll('.badge') ?? []),
    ]);
    expect(badges).toHaveLength(Object.keys(english.invoices.status).length);
  },
};

interface Declaration {
  readonly cssStates?: readonly {name: string; description: string}[];
}

/** The same widget as it is, and as dense as it gets. */
export const Density: Story = {
  render: (_, context) => {
    const [tag = ''] = widgetTags;
    return page(
      'Density',
      'How high a row is and how large a control, by default and in the compact preset.',
      html`${valueTable('Density', ['Density'], globalsOf(context), (value) => html`<div class="bar" style="inline-size: ${value}"></div>`)}
        <div class="columns">
          ${presets
            .filter(({name}) => name === 'default' || name === 'compact')
            .map(
              ({name, class: className}) =>
                html`<section aria-label=${titled(name)}>
                  <h2>${titled(name)}</h2>
                  <div class=${className}>${stage(tag, {pageSize: 10})}</div>
                </section>`,
            )}
        </div>`,
    );
  },
  play: ({canvasElement}) => showsAll(canvasElement, ({group}) => group === 'Density'),
};

/** The colours of series, told apart from the ground and each with a number of its own. */
export const ChartSeries: Story = {
  render: (_, context) =>
    page(
      'Chart series',
      'Eight colours of equal weight, at 3:1 or more on the surface. No widget draws a chart yet.',
      colorTable('Chart', ['Chart'], globalsOf(context)),
    ),
  play: ({canvasElement}) => showsAll(canvasElement, ({group}) => group === 'Chart'),
};

/** How the widgets speak, and every word of theirs in English and French. */
export const Writing: Story = {
  loaders: [async () => ({french: await wordsOf('fr'), canadian: await wordsOf('fr-CA')})],
  render: (_, {loaded}) => {
    const {french, canadian} = loaded as Readonly<Record<'french' | 'canadian', Words>>;
    const [inFrench, inCanada] = [plainWords(french), plainWords(canadian)];
    return page(
      'Writing',
      'Short, calm sentences about the customer’s own things.',
      html`${table('Tone', ['Rule', 'So', 'Not so'], tone)}
        <h2>Terms</h2>
        ${table(
          'Terms',
          ['Name', 'English', 'French', 'French in Canada'],
          [...plainWords(english)].map(([name, words]) => [
            html`<code>${name}</code>`,
            words,
            html`<span lang="fr">${inFrench.get(name)}</span>`,
            inCanada.get(name) === inFrench.get(name)
              ? 'the same'
              : html`<span lang="fr-CA">${inCanada.get(name)}</span>`,
          ]),
        )}`,
    );
  },
  play: ({canvasElement}) => {
    expect(canvasElement.textContent).toContain('Facture');
    const french = [...canvasElement.querySelectorAll('[lang=fr]')];
    expect(french.every(({textContent}) => Boolean(textContent))).toBe(true);
  },
};

/** Money, days and numbers in each language that the widgets speak. */
export const DataFormats: Story = {
  render: () =>
    page(
      'Data formats',
      'By Intl, never put together by hand. Amounts are in minor units; how many digits a currency has is ISO 4217’s to say.',
      table(
        'Formats',
        ['Language', ...formatNames],
        locales.map((locale) => [
          html`<code>${locale}</code>`,
          ...formatsIn(locale).map((text) => html`<bdi lang=${locale}>${text}</bdi>`),
        ]),
      ),
    ),
  play: ({canvasElement}) => {
    expect(canvasElement.querySelectorAll('tbody tr')).toHaveLength(locales.length);
    expect(canvasElement.textContent).toContain('12.345,67');
  },
};
