import {executeServerCommand} from '@web/test-runner-commands';

/** What Chromium gives to assistive technology of one element. */
export interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly TreeNode[];
}

/** The page's accessibility tree as it is now. */
export async function accessibilityTree(): Promise<TreeNode> {
  const tree = await executeServerCommand<TreeNode, undefined>('accessibility-tree');
  if (!tree) throw new Error('The browser gave no accessibility tree.');
  return tree;
}

/** The nodes of a role below `node` whose name is the text or matches the expression. */
export function nodes(node: TreeNode, role: string, name: string | RegExp = /^/): TreeNode[] {
  const own =
    node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name)) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => nodes(child, role, name))];
}

/** The only one of them. @throws {Error} when there is none, or more. */
export function node(tree: TreeNode, role: string, name: string | RegExp): TreeNode {
  const found = nodes(tree, role, name);
  if (found.length !== 1 || !found[0]) {
    const others = nodes(tree, role).map(({name: other}) => other);
    throw new Error(`${found.length} × ${role} “${String(name)}”; there are: ${others.join(' | ')}`);
  }
  return found[0];
}

/** All that is said of a node and what is in it. */
export function words(tree: TreeNode): string {
  if (tree.role === 'StaticText') return tree.name;
  return tree.children.map(words).join(' ').replace(/\s+/g, ' ').trim();
}
