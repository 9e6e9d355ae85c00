/**
 * Takes the modal dialogs around an element out of the browser's top layer, open as they are, and answers with what puts them back. Stripe shows the bank's page in an overlay
 * that it adds to the page: beneath a modal dialog it could neither be seen nor used.
 */
export function stepAside(element: Element): () => void {
  const dialogs = modalsAround(element);
  for (const dialog of dialogs) {
    dialog.close();
    dialog.show();
  }
  return () => {
    // The outermost first: the last one to be shown stands on top.
    for (const dialog of dialogs.reverse()) {
      // Closed or removed meanwhile by somebody else: so it stays.
      if (!dialog.open || !dialog.isConnected) continue;
      dialog.close();
      dialog.showModal();
    }
  };
}

/** The modal dialogs that an element stands in, through shadow roots and slots; the innermost first. */
function modalsAround(element: Element): HTMLDialogElement[] {
  const found: HTMLDialogElement[] = [];
  let node: Node | null = element;
  while (node) {
    if (node instanceof HTMLDialogElement && node.matches(':modal')) found.push(node);
    const slot: HTMLSlotElement | null = node instanceof Element ? node.assignedSlot : null;
    node = slot ?? (node instanceof ShadowRoot ? node.host : node.parentNode);
  }
  return found;
}
