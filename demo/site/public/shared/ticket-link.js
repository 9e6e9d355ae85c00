// The page that a mail about a ticket leads to. Its link is exchanged for a session of that one ticket; neither is kept anywhere but in this page's memory.

const place = document.querySelector('[data-ticket-link]');
const provider = place.querySelector('portal-provider');
const status = place.querySelector('[role=status]');
const ways = place.querySelector('[data-ways]');
const again = ways.querySelector('button');
const signIn = ways.querySelector('a');

const link = new URLSearchParams(location.hash.slice(1)).get('portal-ticket');
// Out of the address bar, the history and whatever is copied from them.
if (link !== null) history.replaceState(history.state, '', location.pathname + location.search);

/** What the link is exchanged for. It can be again, as long as the link holds. */
async function exchange(signal) {
  const answer = await fetch(`${provider.getAttribute('endpoint')}/ticket-sessions`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({token: link}),
    signal,
  });
  if (answer.ok) return answer.json();
  throw Object.assign(new Error(`The link was refused: ${answer.status}.`), {status: answer.status});
}

function say(words, way) {
  status.textContent = words;
  ways.hidden = way === undefined;
  again.hidden = way !== again;
  signIn.hidden = way !== signIn;
}

async function open() {
  try {
    const {token, ticketId} = await exchange();
    let first = token;
    provider.getToken = async ({signal}) => {
      const ready = first ?? (await exchange(signal)).token;
      first = undefined;
      return ready;
    };
    const thread = document.createElement('ticket-thread');
    thread.setAttribute('ticket', ticketId);
    provider.replaceChildren(thread);
    say('', undefined);
  } catch (error) {
    if (error.status === 410) say(place.dataset.expired, signIn);
    else if (error.status === 404 || error.status === 400) say(place.dataset.gone, signIn);
    else say(place.dataset.failed, again);
  }
}

again.addEventListener('click', open);
if (link === null) say(place.dataset.missing, signIn);
else await open();
