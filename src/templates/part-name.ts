/** A name of the contract's as one of a part: `amountDue` is `amount-due`. */
export const partName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
