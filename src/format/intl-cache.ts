/** Making an `Intl` formatter costs far more than using one. Bounded, so that a page that walks many locales doesn't keep them all. */
const most = 100;
const formatters = new Map<string, unknown>();

/** The one that `make` makes for these arguments, made once. */
export function cachedFormatter<Formatter>(
  kind: string,
  locale: string,
  options: object,
  make: () => Formatter,
): Formatter {
  const key = `${kind}|${locale}|${JSON.stringify(options)}`;
  let formatter = formatters.get(key) as Formatter | undefined;
  if (!formatter) {
    formatter = make();
    if (formatters.size >= most) formatters.clear();
    formatters.set(key, formatter);
  }
  return formatter;
}
