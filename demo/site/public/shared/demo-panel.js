// The strip above an account page: what the demo lets you change while the widgets stand there.

const provider = document.querySelector('portal-provider');
const area = document.querySelector('[data-portal]');

const localeChoice = document.querySelector('#demo-locale');
const pageLocale = provider?.getAttribute('locale') ?? 'en';

function showIn(locale) {
  provider?.setAttribute('locale', locale);
  area?.setAttribute('lang', locale);
  area?.setAttribute('dir', ['ar', 'he'].includes(new Intl.Locale(locale).language) ? 'rtl' : 'ltr');
}

function applyLocale() {
  showIn(localeChoice.value || pageLocale);
}

localeChoice?.addEventListener('change', () => {
  const url = new URL(location.href);
  if (localeChoice.value) url.searchParams.set('widgets', localeChoice.value);
  else url.searchParams.delete('widgets');
  history.replaceState(history.state, '', url);
  applyLocale();
});

// A link to the page in one language of the widgets: /account?widgets=ar
const asked = new URL(location.href).searchParams.get('widgets');
if (localeChoice && asked && [...localeChoice.options].some((option) => option.value === asked)) {
  localeChoice.value = asked;
  applyLocale();
}

const network = document.querySelector('#demo-network');
const networkStatus = document.querySelector('#demo-network-status');

network?.addEventListener('change', async () => {
  const answer = await fetch(network.dataset.url, {
    method: 'PUT',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({condition: network.value}),
  }).catch(() => undefined);
  networkStatus.textContent = answer?.ok ? network.dataset.set : network.dataset.failed;
});

// What was sent by mail, read whenever the list is opened.
const outbox = document.querySelector('.demo-outbox');

async function readOutbox() {
  const {url, empty, failed, lang} = outbox.dataset;
  const status = outbox.querySelector('[role=status]');
  const answer = await fetch(url).catch(() => undefined);
  const messages = answer?.ok ? (await answer.json()).messages : undefined;
  outbox.querySelector('ul').replaceChildren(...(messages ?? []).map((message) => messageItem(url, lang, message)));
  status.textContent = messages === undefined ? failed : messages.length === 0 ? empty : '';
}

function messageItem(url, lang, {name, subject, to, sentAt}) {
  const link = document.createElement('a');
  link.href = `${url}/${name}`;
  link.download = name;
  link.dir = 'auto';
  link.textContent = subject || name;
  const about = document.createElement('span');
  const when =
    sentAt && new Intl.DateTimeFormat(lang, {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(sentAt));
  about.textContent = [to, when].filter(Boolean).join(' · ');
  const item = document.createElement('li');
  item.append(link, ' ', about);
  return item;
}

outbox?.addEventListener('toggle', () => {
  if (outbox.open) readOutbox();
});
outbox?.querySelector('button').addEventListener('click', readOutbox);
