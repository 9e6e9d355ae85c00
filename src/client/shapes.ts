/**
 * What an answer must look like at least for a template to show it without failing: an object stands for an object with these members, an
 * array for a list of such items, a function for a check. Members that aren't named may be anything.
 */
export type Shape = ((value: unknown) => boolean) | readonly [Shape] | {readonly [member: string]: Shape};

/** Whether a value has the shape. */
export function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'function') return shape(value);
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((item) => fits(item, shape[0]));
  if (!value || typeof value !== 'object') return false;
  return Object.entries(shape).every(([member, inner]) => fits((value as Record<string, unknown>)[member], inner));
}

/** A string of this form. */
export const matching =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

/** Any string. */
export const text = matching(/^/);
/** An integer that JavaScript holds exactly. */
export const count = Number.isSafeInteger;
/** A date, alone or with its time; `Intl` throws at others, and at currencies of another form. */
export const day = matching(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])/);
/** An amount in minor units. */
export const money = {amount: count, currency: matching(/^[A-Z]{3}$/)};
/** Whether something may be done. */
export const capability = {allowed: (value: unknown): boolean => typeof value === 'boolean'};
/** Where a page of a list stands. */
export const page = {total: count, from: count, to: count, limit: count};

/** A row of the list of invoices. */
export const invoiceItem = {
  id: text,
  number: text,
  status: text,
  issuedOn: day,
  dueOn: day,
  dueInDays: count,
  total: money,
  amountDue: money,
  origin: {type: text},
  capabilities: {pay: capability, payPart: capability, download: capability, share: capability},
};
export const invoicePageShape = {items: [invoiceItem], page} as const;
