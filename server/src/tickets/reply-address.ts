/** An address that a key can be put into: `tickets@vendor.example` becomes `tickets+<key>@vendor.example`. */
export function addressWith(key: string, address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${key}${address.slice(at)}`;
}

/** The key in one of the addresses that a mail went to; in lower case, as some mail servers make it. */
export function keyIn(addresses: string, address: string): string | undefined {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${escape(local)}\\+([a-z0-9]{24})@${escape(domain)}`).exec(addresses.toLowerCase())?.[1];
}

/** 124 bits that nobody can guess, in letters that survive every mail server. */
export function newMailKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => (byte % 36).toString(36)).join('');
}
