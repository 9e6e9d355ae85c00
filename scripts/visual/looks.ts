/** One way in which a story is looked at. */
export interface Look {
  readonly theme: 'light' | 'dark';
  /** CSS pixels of the window. */
  readonly width: number;
  readonly lang: 'en' | 'ar';
}

/** Every combination: light and dark, a wide window and the narrowest, a language from left to right and one from right to left. */
export const looks: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  [1024, 320].flatMap((width) => (['en', 'ar'] as const).map((lang) => ({theme, width, lang}))),
);

/** The looks of a story. What explains the widgets to a vendor is in English alone. */
export function looksOf(storyId: string): readonly Look[] {
  return /^(foundations|theming)-/.test(storyId) ? looks.filter(({lang}) => lang === 'en') : looks;
}

/** The name of the picture of a look: `widgets-invoice-table--default.dark.320.ar`. */
export function pictureName(storyId: string, {theme, width, lang}: Look): string {
  return `${storyId}.${theme}.${width}.${lang}`;
}

/** The names of all pictures that there should be of these stories. */
export function pictureNames(storyIds: readonly string[]): readonly string[] {
  return storyIds.flatMap((id) => looksOf(id).map((look) => pictureName(id, look)));
}
