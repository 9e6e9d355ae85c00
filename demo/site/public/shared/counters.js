// The counters beside an account's links. They are the website's own: whenever a widget tells the page that something was answered, paid, bought, changed or asked, they are asked for anew.

const counters = [...document.querySelectorAll('[data-count]')];
const base = document.body.dataset.base ?? '/';

async function refresh() {
  const answer = await fetch(`${base}account/counts`).catch(() => undefined);
  if (!answer?.ok) return;
  const counts = await answer.json();
  for (const counter of counters) {
    const count = counts[counter.dataset.count] ?? 0;
    counter.hidden = count === 0;
    counter.querySelector('.count-number').textContent = String(count);
  }
}

for (const event of [
  'portal-quote-answer',
  'portal-order-reorder-quote',
  'portal-payment-settle',
  'portal-subscription-change',
  'portal-subscriptions-change',
  'portal-product-bought',
  'portal-ticket-reply',
  'portal-ticket-change',
  'portal-ticket-create',
]) {
  document.addEventListener(event, refresh);
}
