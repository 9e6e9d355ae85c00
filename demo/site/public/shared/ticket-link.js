// The page that a mail about a ticket leads to. Its link is exchanged for a session of that one ticket; neither is kept anywhere but in this page's memory.

const place = document.querySelector('[data-ticket-link]');
const status = place.querySelector('[role=status]');
const next = place.querySelector('[data-next]');
const {endpoint, locale} = place.dataset;

const link = new URLSearchParams(location.hash.slice(1)).get('portal-ticket');
// Out of the address bar, the history and whatever is copied from them.
if (link !== null) history.replaceState(history.state, '', location.pathname + location.search);

/** What the link is exchanged for. It can be again, as long as the link holds. */
async function exchange(signal) {
  const answer = await fetch(`${endpoint}/ticket-sessions`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({token: link}),
    signal,
  });
  if (answer.ok) return answer.json();
  throw Object.assign(new Error(`The link was refused: ${answer.status}.`), {status: answer.status});
}

/** Says how it stands, with what can be done about it. */
function say(words, way) {
  status.textContent = words;
  const template = way && place.querySelector(`[data-way=${way}]`);
  next.replaceChildren(...(template ? [template.content.cloneNode(true)] : []));
  next.querySelector('button')?.addEventListener('click', open);
}

/** The one ticket, under the session that the link was exchanged for. */
function show({token, ticketId}) {
  let ready = token;
  const provider = document.createElement('portal-provider');
  provider.setAttribute('endpoint', endpoint);
  provider.setAttribute('locale', locale);
  provider.getToken = async ({signal}) => {
    const given = ready ?? (await exchange(signal)).token;
    ready = undefined;
    return given;
  };
  const thread = document.createElement('ticket-thread');
  thread.setAttribute('ticket', ticketId);
  provider.append(thread);
  place.append(provider);
}

async function open() {
  try {
    show(await exchange());
    say('');
  } catch (error) {
    if (error.status === 410) say(place.dataset.expired, 'sign-in');
    else if (error.status === 404 || error.status === 400) say(place.dataset.gone, 'sign-in');
    else say(place.dataset.failed, 'again');
  }
}

if (link === null) say(place.dataset.missing, 'sign-in');
else await open();
