import type {Plugin} from 'vite';

/** The policy that our bundle creates; hosts list it as `trusted-types portal-lit`. */
const policyName = 'portal-lit';

const creation = /createPolicy\((["'])lit-html\1/;

/**
 * Gives the Lit inside our bundle a Trusted Types policy of its own name.
 *
 * Every copy of lit-html creates a policy called `lit-html` and doesn't expect that to fail. On a host that has a Lit
 * too, and allows that name once, the second copy throws before it defines an element.
 */
export function renameTrustedTypesPolicy(): Plugin {
  return {
    name: 'rename-trusted-types-policy',
    apply: 'build',
    transform(code, id) {
      if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id)) return undefined;
      if (!creation.test(code))
        this.error(`${id} no longer creates its Trusted Types policy in the way that is known.`);
      // The same length of code on the same line but for the name: the source map needs no change.
      return {code: code.replace(creation, `createPolicy("${policyName}"`), map: null};
    },
  };
}
