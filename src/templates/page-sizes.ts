/** The numbers of rows that a list can show at once. */
export const pageSizes = [10, 25, 50, 100] as const;
