import '../../../src/define/index.js';
import manifest from '../../../custom-elements.json' with {type: 'json'};
import {stage} from '../../support/stage.js';

/** The tags of all widgets, from the manifest: whatever shows something itself. */
export const widgetTags: readonly string[] = manifest.modules
  .flatMap(({declarations}) => declarations as readonly {tagName?: string}[])
  .flatMap(({tagName}) => (tagName && tagName !== 'portal-provider' ? [tagName] : []));

/** All widgets, live: as they are, while they load, when they fail, and when the session has ended. */
export function allWidgets(): readonly HTMLElement[] {
  return widgetTags.flatMap((tag) => [
    titledPart(tag, '', stage(tag)),
    titledPart(tag, 'while it loads', stage(tag, {}, {faults: [{kind: 'silent'}]})),
    titledPart(tag, 'when it fails', stage(tag, {}, {faults: [{kind: 'failing'}]})),
    titledPart(
      tag,
      'when the session has ended',
      stage(tag, {}, {getToken: () => Promise.reject(new Error('Nobody is signed in.'))}),
    ),
  ]);
}

/** A widget under its name. */
export function titledPart(tag: string, state: string, content: HTMLElement): HTMLElement {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  const words = tag.replaceAll('-', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  // The names are the page's own; the widgets speak the language that was chosen.
  heading.lang = 'en';
  heading.textContent = state ? `${name}, ${state}` : name;
  heading.style.cssText = 'margin: 0 0 .75rem; font: 600 .95rem/1.3 system-ui, sans-serif';
  // What a widget fixes to the window stays in its own section here.
  section.style.cssText = 'contain: layout; min-block-size: 12rem; margin-block-end: 2.5rem';
  section.append(heading, content);
  return section;
}
