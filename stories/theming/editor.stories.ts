import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';

import {stage} from '../support/stage.js';
import {allWidgets, titledPart, widgetTags} from './editor/preview.js';
import {themeCss} from './editor/theme-css.js';
import {themeFragment} from './editor/theme-link.js';
import {ThemeEditor} from './editor/theme-editor.js';

type Story = StoryObj;

const [firstTag = ''] = widgetTags;

/** The editor with this beside it. */
function editor(content: readonly Node[]): HTMLElement {
  const element = new ThemeEditor();
  element.append(...content);
  return element;
}

const oneWidget = (): HTMLElement => editor([titledPart(firstTag, '', stage(firstTag))]);

const meta: Meta = {
  title: 'Theming/Editor',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
  render: oneWidget,
};

export default meta;

/** The editor in a story. */
function editorIn(canvas: HTMLElement) {
  const element = canvas.querySelector('theme-editor') as ThemeEditor;
  const find = <E extends HTMLElement>(selector: string): Promise<E> =>
    waitFor(() => {
      const found = element.renderRoot.querySelector<E>(selector);
      if (!found) throw new Error(`The editor has no ${selector}.`);
      return found;
    });
  const base = (): Promise<HTMLElement> =>
    waitFor(
      () => {
        const found = canvas.querySelector(firstTag)?.shadowRoot?.querySelector<HTMLElement>('[part~=base]');
        if (!found) throw new Error('The widget is not there yet.');
        return found;
      },
      {timeout: 20_000},
    );
  return {
    element,
    find,
    base,
    field: (token: string, side = 'light') =>
      find<HTMLInputElement>(`[data-token="${token}"] .text[data-side="${side}"]`),
    press: async (action: string) => userEvent.click(await find(`[data-action="${action}"]`)),
    search: async (words: string) => {
      await replace(await find<HTMLInputElement>('[type=search]'), words);
    },
    /** Shows the light side, whatever the toolbar says. */
    showLight: async () => userEvent.click(await find('[type=radio][value=light]')),
    /** The widget's text has this colour. */
    showsText: async (color: string) => {
      const widget = await base();
      await waitFor(() => expect(getComputedStyle(widget).color).toBe(color));
    },
    contrast: async (words: string | RegExp) => {
      const says = await find('.report');
      await waitFor(() => expect(says.textContent).toMatch(words));
    },
  };
}

/** Types into a field in place of what stands there. The selectors of `userEvent` end at a shadow root; its keyboard doesn't. */
async function replace(box: HTMLInputElement, text: string): Promise<void> {
  box.focus();
  await userEvent.keyboard('{Control>}a{/Control}{Delete}');
  if (text) await userEvent.keyboard(text);
  box.blur();
}

/** Every token, with all widgets beside. */
export const Editor: Story = {
  render: () => editor(allWidgets()),
  // It touches nothing: this is the story that a designer opens to work in.
  play: async ({canvasElement}) => {
    const {base, contrast} = editorIn(canvasElement);
    await base();
    await contrast('Every text reaches 4.5 and every control 3.');
    expect(canvasElement.querySelectorAll('section')).toHaveLength(widgetTags.length * 4);
  },
};

/** What is typed shows at once; every step can be taken back, and every token reset. */
export const UndoAndReset: Story = {
  play: async ({canvasElement}) => {
    const {find, field, showsText, showLight, press, search} = editorIn(canvasElement);
    await showLight();
    await search('color-text');
    await replace(await field('color-text'), '#3b0764');
    await showsText('rgb(59, 7, 100)');
    await press('undo');
    await showsText('rgb(27, 31, 39)');
    await press('redo');
    await showsText('rgb(59, 7, 100)');
    await userEvent.click(await find('[data-token="color-text"] [data-action=reset]'));
    await showsText('rgb(27, 31, 39)');
    expect((await find('[data-token="color-text"] [data-action=reset]')).ariaDisabled).toBe('true');
    await search('');
  },
};

/** A colour that can't be read is named at once, with what it stands on. */
export const TooLittleContrast: Story = {
  play: async ({canvasElement}) => {
    const {element, field, contrast, press} = editorIn(canvasElement);
    await replace(await field('color-text-muted'), '#b0b0b0');
    await contrast(/color-text-muted on color-surface, in the light: 2\.16, needs 4\.5/);
    expect(element.renderRoot.querySelector('[data-token="color-text-muted"] .low')).not.toBeNull();
    await replace(await field('color-text-muted', 'dark'), '#333');
    await contrast(/color-text-muted on color-surface, in the dark/);
    // What isn't a colour changes nothing.
    const box = await field('color-text-muted');
    await replace(box, 'not a colour');
    expect(box.ariaInvalid).toBe('true');
    expect(element.theme.values['--portal-color-text-muted']?.light).not.toContain('not');
    await press('reset-all');
    await contrast('Every text reaches 4.5');
  },
};

/** Lengths and numbers are stepped by the arrow keys, and each preset is a place to start from. */
export const Keyboard: Story = {
  play: async ({canvasElement}) => {
    const {element, field, search, find, base, showLight} = editorIn(canvasElement);
    await showLight();
    await search('line-height');
    const box = await field('line-height');
    box.focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(element.theme.values['--portal-line-height']?.light).toBe('1.47');
    box.blur();
    const widget = await base();
    const {fontSize, lineHeight} = getComputedStyle(widget);
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).toBeCloseTo(1.47, 2);
    await userEvent.selectOptions(await find('select'), 'ledger');
    expect(element.theme).toEqual({preset: 'ledger', values: {}});
    await waitFor(() => expect(getComputedStyle(widget).color).toBe('rgb(32, 28, 23)'));
    await search('');
  },
};

/** What is exported, as CSS and as a link, opens again as the same theme. */
export const ExportAndImport: Story = {
  play: async ({canvasElement}) => {
    const {element, find, field, press, search, showsText, showLight} = editorIn(canvasElement);
    await showLight();
    await userEvent.selectOptions(await find('select'), 'harbor');
    await replace(await field('color-text'), '#102a43');
    const theme = element.theme;
    const css = await find<HTMLTextAreaElement>('textarea');
    await waitFor(() => expect(css.value).toBe(themeCss(theme)));
    const exported = css.value;
    expect(element.link).toBe(`${location.href.split('#')[0]}${themeFragment(theme)}`);

    await userEvent.selectOptions(await find('select'), 'default');
    expect(element.theme.values).toEqual({});
    await userEvent.click(await find('[data-group=css] summary'));
    css.value = exported;
    css.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    await press('import');
    expect(element.theme).toEqual(theme);
    await showsText('rgb(16, 42, 67)');

    const here = location.href;
    history.replaceState(history.state, '', themeFragment(theme));
    const again = new ThemeEditor();
    element.after(again);
    expect(again.theme).toEqual(theme);
    again.remove();
    history.replaceState(history.state, '', here);
    await search('');
  },
};
