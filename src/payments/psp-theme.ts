import type {PspTheme} from './psp-adapter.js';

/** The widget's look where it stands, resolved to plain values that a frame of another origin can take. */
export function resolveTheme(base: HTMLElement): PspTheme {
  const probe = document.createElement('span');
  base.append(probe);
  const resolved = (property: 'color' | 'border-radius', token: string): string => {
    probe.style.setProperty(property, `var(${token})`);
    return getComputedStyle(probe).getPropertyValue(property === 'color' ? 'color' : 'border-start-start-radius');
  };
  const style = getComputedStyle(base);
  const text = resolved('color', '--_text');
  const theme: PspTheme = {
    colorScheme: isLight(text) ? 'dark' : 'light',
    text,
    background: resolved('color', '--_surface'),
    border: resolved('color', '--_control'),
    accent: resolved('color', '--_accent'),
    danger: resolved('color', '--_danger'),
    radius: resolved('border-radius', '--_radius-small'),
    fontSize: style.fontSize,
    font: style.fontFamily,
  };
  probe.remove();
  return theme;
}

/** Light text stands on a dark ground. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140;
}
