import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';

import {shown} from '../../support/seen.js';

/**
 * Asserts that a button opens its dialog when the pointer is let go on it, and neither before nor when it is let go elsewhere.
 * @param away - how far below the button's middle "elsewhere" is, CSS pixels; above it when negative
 */
export async function expectToOpenOnLettingGo(
  page: {readonly dialog: Element | null},
  button: Element,
  away = 120,
): Promise<void> {
  const {x, y, width, height} = button.getBoundingClientRect();
  const on: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  await sendMouse({type: 'move', position: on});
  await sendMouse({type: 'down'});
  expect(Boolean(page.dialog), 'a dialog before the pointer is let go').to.equal(false);
  await sendMouse({type: 'move', position: [on[0], on[1] + away]});
  await sendMouse({type: 'up'});
  expect(Boolean(page.dialog), 'a dialog when it is let go elsewhere').to.equal(false);
  await sendMouse({type: 'click', position: on});
  await shown(() => page.dialog, 'the dialog');
}
