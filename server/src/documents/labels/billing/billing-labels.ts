/** The words of the billing run's mail, in one language. Amounts, days and methods arrive formatted. */
export interface BillingLabels {
  readonly greeting: (name: string) => string;
  readonly renewal: {
    readonly subject: (product: string, date: string) => string;
    readonly body: (product: string, date: string, amount: string) => string;
    readonly method: (method: string) => string;
    readonly methodExpires: (method: string) => string;
    readonly noMethod: string;
  };
  readonly expiry: {
    readonly subject: (product: string, date: string) => string;
    readonly body: (product: string, date: string) => string;
  };
  readonly failed: {
    readonly subject: (product: string) => string;
    readonly body: (amount: string, product: string, method: string) => string;
    /** The bank asks its holder to confirm. */
    readonly confirm: string;
    readonly retry: (date: string) => string;
    readonly noRetry: string;
  };
  readonly grace: {
    readonly subject: (product: string) => string;
    readonly body: (amount: string, product: string) => string;
    /** Until when it goes on, and what to do. */
    readonly until: (date: string) => string;
  };
  readonly closed: {
    readonly subject: (product: string) => string;
    readonly ended: (product: string, date: string) => string;
    readonly unpaid: (product: string, date: string) => string;
    readonly stillPayable: (invoice: string, amount: string, date: string) => string;
  };
}
