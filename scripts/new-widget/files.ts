import {doc} from './doc.js';
import type {WidgetNames} from './names.js';
import type {PartMeanings} from './parts.js';
import {story} from './story.js';
import {test} from './test.js';
import {definition, element, events, styles} from './element.js';
import {catalog, english, sectionFiles} from './words.js';

/** Every file of a new widget: its path and its text. */
export function widgetFiles(names: WidgetNames, meanings: PartMeanings): Map<string, string> {
  const {tag} = names;
  return new Map([
    [`src/widgets/${tag}/${tag}.ts`, element(names, meanings)],
    [`src/widgets/${tag}/${tag}.styles.ts`, styles()],
    [`src/widgets/${tag}/${tag}.events.ts`, events(names)],
    [`src/i18n/${tag}.ts`, catalog(names)],
    [`src/i18n/en/${tag}.ts`, english(names)],
    ...sectionFiles(names),
    [`src/define/${tag}.ts`, definition(names)],
    [`test/widgets/${tag}/${tag}.test.ts`, test(names)],
    [`stories/${tag}.stories.ts`, story(names)],
    [`docs/widgets/${tag}.md`, doc(names)],
  ]);
}
