/**
 * Forced colours for tests, over the browser's own protocol: the `emulateMedia` command drops them in Chromium.
 * In a test: `await executeServerCommand('forced-colors', 'active')`, and `'none'` afterwards.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const forcedColorsCommand = () => ({
  name: 'forced-colors',
  async executeCommand({command, payload, session}) {
    if (command !== 'forced-colors') return;
    const {browser} = session;
    if (!('getPage' in browser) || typeof browser.getPage !== 'function') {
      throw new Error(`Forced colours can't be emulated in ${browser.name}: name the test file *.chrome.test.ts.`);
    }
    const client = await browser.getPage(session.id).createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {features: [{name: 'forced-colors', value: payload}]});
    await client.detach();
    return true;
  },
});
