declare global {
  interface Window {
    /** Of the stories' page: whether its server owes an answer. */
    portalServerIsBusy?(): boolean;
    /** Waits until these stories are drawn and nothing is on its way any more; tells those that aren't. */
    notDrawn(stories: readonly string[]): Promise<readonly string[]>;
  }
}

/**
 * Runs in a page of documentation, before Storybook does: looks at its examples.
 *
 * @param patience - milliseconds until the last must be there: the first waits for the database
 */
export function watchDocs(patience: number): void {
  const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
  const isLoading = (element: Element): boolean =>
    element.matches(':not(:defined), :state(loading), :state(refreshing)');

  const faultOf = (id: string, place: Element): string | undefined => {
    const error = place.querySelector(':scope > pre')?.textContent;
    if (error) return `${id}: ${error.split('\n')[0]}`;
    const widgets = [...place.querySelectorAll('*')].filter(({localName}) => localName.includes('-'));
    if (widgets.length === 0) return `${id}: shows nothing`;
    // The story of that name is the one that stays so.
    return !id.endsWith('--loading') && widgets.some(isLoading) ? `${id}: is still loading` : undefined;
  };

  const faults = (ids: readonly string[]): string[] => {
    const {classList} = document.body;
    if (classList.contains('sb-show-errordisplay') || classList.contains('sb-show-nopreview'))
      return [`Storybook shows an error: ${document.getElementById('error-message')?.textContent ?? ''}`];
    return ids.flatMap((id) => {
      const places = [...document.querySelectorAll(`#story--${id}, #story--${id}--primary`)];
      return places.length > 0
        ? places.flatMap((place) => faultOf(id, place) ?? [])
        : [`${id}: is missing on the page`];
    });
  };

  window.notDrawn = async (ids) => {
    const end = performance.now() + patience;
    // What was answered may ask again: it does so within a frame.
    for (let calm = 0; calm < 3; await frame()) {
      const isBusy = window.portalServerIsBusy?.() ?? false;
      const found = faults(ids);
      calm = isBusy || found.length > 0 ? 0 : calm + 1;
      if (performance.now() > end) return found.length > 0 ? found : ['The server in the page has not answered.'];
    }
    return [];
  };
}
