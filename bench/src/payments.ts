import {invoiceAt} from './invoices.js';

/**
 * A page of payments in the shape that JustiFi's list reads: `GET /v1/account/{id}/payments`. Each stands for one of the account's invoices and carries its
 * number as the description, so that the rows can be told apart in the same way.
 *
 * @param count - how many the account has
 * @param limit - rows a page; JustiFi's default is 25
 */
export function paymentPage(count: number, limit: number): object {
  const data = Array.from({length: Math.min(count, limit)}, (_, place) => {
    const {id, number, issuedOn, total} = invoiceAt(place, count);
    const createdAt = `${issuedOn}T10:30:00.000Z`;
    return {
      id: `py_${id}`,
      account_id: `acc_${count}`,
      currency: 'cad',
      amount: total.amount,
      amount_disputed: 0,
      amount_refundable: total.amount,
      amount_refunded: 0,
      balance: total.amount,
      captured: true,
      capture_strategy: 'automatic',
      description: number,
      disputed: false,
      disputes: [],
      error_code: null,
      error_description: null,
      expedited: false,
      fee_amount: 300,
      is_test: true,
      metadata: null,
      payment_method: {
        card: {
          id: `pm_${id}`,
          acct_last_four: '4242',
          name: 'Ada Example',
          brand: 'visa',
          token: `pm_${id}`,
          created_at: createdAt,
          updated_at: createdAt,
        },
      },
      payment_intent_id: null,
      refunded: false,
      status: 'succeeded',
      created_at: createdAt,
      updated_at: createdAt,
    };
  });
  return {
    id: null,
    type: 'array',
    data,
    page_info: {
      has_previous: false,
      has_next: count > limit,
      start_cursor: data[0]?.id ?? null,
      end_cursor: data.at(-1)?.id ?? null,
    },
  };
}
