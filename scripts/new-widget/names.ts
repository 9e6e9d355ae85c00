/** What a widget is called in the places where it has a name. */
export interface WidgetNames {
  /** `team-members` */
  readonly tag: string;
  /** `TeamMembers` */
  readonly className: string;
  /** `teamMembers` */
  readonly variable: string;
  /** `Team members` */
  readonly title: string;
}

/** Names that HTML or SVG has taken, though they look like a custom element's. */
const reserved = new Set([
  'annotation-xml',
  'color-profile',
  'font-face',
  'font-face-src',
  'font-face-uri',
  'font-face-format',
  'font-face-name',
  'missing-glyph',
]);

/** Why a tag can't be had, or undefined when it can. */
export function tagProblem(tag: string, exists: (tag: string) => boolean): string | undefined {
  if (!tag) return 'Say which tag to make: npm run new-widget -- team-members';
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)+$/.test(tag)) {
    return `"${tag}" is no tag for a widget: use two or more words of small letters and digits with a hyphen between them, as in team-members.`;
  }
  if (reserved.has(tag)) return `"${tag}" is a name that HTML keeps for itself.`;
  if (exists(tag)) return `<${tag}> exists already.`;
  return undefined;
}

export function widgetNames(tag: string): WidgetNames {
  const words = tag.split('-');
  const capitalized = words.map(capitalize);
  return {
    tag,
    className: capitalized.join(''),
    variable: [words[0], ...capitalized.slice(1)].join(''),
    title: capitalize(words.join(' ')),
  };
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
