/** Someone who can be signed in on a vendor's site, as the vendor's own user table would know them. */
export interface Person {
  /** The vendor's own ids; together they name the person. */
  readonly customer: string;
  readonly user: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'billing_manager' | 'member';
  readonly company: string;
  readonly customerNumber: string;
  /** ISO 3166-1 alpha-2. */
  readonly region: string;
  /** BCP 47. */
  readonly locale: string;
  /** How many invoices the customer has. */
  readonly invoices: number;
}

/** What a form sends to name a person. */
export function personKey(person: Pick<Person, 'customer' | 'user'>): string {
  return `${person.customer}/${person.user}`;
}

/** The people of each customer, customers in the order in which their first person comes. */
export function byCustomer(people: readonly Person[]): Person[][] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const group = groups.get(person.customer);
    if (group) group.push(person);
    else groups.set(person.customer, [person]);
  }
  return [...groups.values()];
}
