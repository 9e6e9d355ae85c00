/** @typedef {{send(method: string, parameters?: object): Promise<any>}} Client */

/** @type {WeakMap<object, Promise<Client>>} */
const clients = new WeakMap();

/**
 * The protocol's client of a test page. It stays: what it emulates ends with it.
 *
 * @param {import('@web/test-runner').BasicTestSession} session
 * @returns {Promise<Client>}
 */
async function clientOf({browser, id}) {
  if (!('getPage' in browser) || typeof browser.getPage !== 'function') {
    throw new Error(`${browser.name} can't do this: name the test file *.chrome.test.ts.`);
  }
  const page = browser.getPage(id);
  const client = clients.get(page) ?? page.createCDPSession();
  clients.set(page, client);
  return client;
}

/**
 * What the reader of a page has set, for tests, over the browser's own protocol: the `emulateMedia` command drops forced colours in Chromium. In a test:
 * `await executeServerCommand('media-features', [{name: 'forced-colors', value: 'active'}])`, and `[]` afterwards; `await executeServerCommand('touch', true)`.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const mediaCommand = () => ({
  name: 'media',
  async executeCommand({command, payload, session}) {
    if (command !== 'media-features' && command !== 'touch') return;
    const client = await clientOf(session);
    if (command === 'touch') await client.send('Emulation.setTouchEmulationEnabled', {enabled: payload});
    else await client.send('Emulation.setEmulatedMedia', {features: payload});
    return true;
  },
});

/**
 * The accessibility tree of the test page, as Chromium gives it to assistive technology. Its answer is a tree of nodes without those that Chromium leaves out:
 * `{role, name, description?, properties, children}`.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const accessibilityTreeCommand = () => ({
  name: 'accessibility-tree',
  async executeCommand({command, session}) {
    if (command !== 'accessibility-tree') return;
    const {nodes} = await (await clientOf(session)).send('Accessibility.getFullAXTree');
    return shape(nodes);
  },
});

/**
 * @typedef {{role: string, name: string, description?: string, properties: Record<string, unknown>, children: TreeNode[]}} TreeNode
 * @typedef {{value?: unknown}} Value
 * @typedef {{nodeId: string, ignored: boolean, role?: Value, name?: Value, description?: Value, properties?: {name: string, value: Value}[], childIds?: string[]}} ProtocolNode
 */

/**
 * @param {ProtocolNode[]} nodes the first is the page
 * @returns {TreeNode | undefined}
 */
function shape(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @param {ProtocolNode} node @returns {TreeNode[]} */
  const visit = (node) => {
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? visit(child) : [];
    });
    const role = String(node.role?.value ?? '');
    if (role === 'InlineTextBox') return [];
    if (node.ignored) return children;
    const properties = Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, value.value]));
    const description = String(node.description?.value ?? '');
    return [{role, name: String(node.name?.value ?? ''), ...(description && {description}), properties, children}];
  };
  return nodes[0] && visit(nodes[0])[0];
}
