/** Resolves when what was rendered last has been painted; in a tab that is hidden, and is given no frames, a moment later. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 300);
  });
}
