/** How the connection of the stories is. */
export type Network = 'fast' | 'slow' | 'offline' | 'failing';
/** Who looks, by the vendor's own ids of the seeded people. */
export type Person = 'owner' | 'billing' | 'member';

/** What the toolbar says now; a story that is drawn reads it. */
export interface Toolbar {
  network: Network;
  person: Person;
  /** Whether the words are the pseudo-locale's. */
  pseudo: boolean;
}

/** The toolbar of this page. */
export const toolbar: Toolbar = {network: 'fast', person: 'owner', pseudo: false};
