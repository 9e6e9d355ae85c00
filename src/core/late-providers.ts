import {ContextRoot} from '@lit/context';

let root: ContextRoot | undefined;

/**
 * Makes requests for a context wait for a provider that is defined, or put on the page, after the element that asks. Loads with the first element that finds none; only the first call
 * does something.
 */
export function awaitLateProviders(): void {
  if (root) return;
  root = new ContextRoot();
  // On the document, so that a provider on <html> (configurePortal) answers before a request is kept. ContextRoot only adds listeners.
  root.attach(document as unknown as HTMLElement);
}

/** Resolves when the page has had the time to define and to put its provider. */
export async function pageIsComplete(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, {once: true}));
  await new Promise((resolve) => setTimeout(resolve));
}
