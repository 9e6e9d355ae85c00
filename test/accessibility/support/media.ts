import {executeServerCommand, setViewport} from '@web/test-runner-commands';

/** The size of the pages of tests, in CSS pixels. */
const usual = {width: 800, height: 600};

/**
 * Makes the page so large, in CSS pixels.
 *
 * @returns false where the browser's driver can't: then only the widget's own container is narrow.
 */
export async function windowOf(width: number, height: number): Promise<boolean> {
  try {
    await setViewport({width, height});
    return true;
  } catch {
    return false;
  }
}

/** The usual size again. */
export const usualWindow = (): Promise<boolean> => windowOf(usual.width, usual.height);

/** What a media feature says from now on, in Chromium alone; `''` is the browser's own answer. */
export const emulate = (features: Readonly<Record<string, string>>): Promise<unknown> =>
  executeServerCommand(
    'media-features',
    Object.entries(features).map(([name, value]) => ({name, value})),
  );

/** Whether the pointer is a finger, in Chromium alone. */
export const touch = (enabled: boolean): Promise<unknown> => executeServerCommand('touch', enabled);
