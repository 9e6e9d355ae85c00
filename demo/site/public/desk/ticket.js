// A ticket's page at the desk: shows what is written meanwhile, notes what was read, and says when an answer is being written. Without it the page does all the rest.

/** How often it is looked for new messages, ms. */
const every = 2_000;
/** How often "is writing" is said while somebody writes: the portal shows it for ten seconds. */
const typingEvery = 5_000;

const conversation = document.querySelector('[data-ticket]');
const {ticket, lost} = conversation.dataset;
const messages = conversation.querySelector('.messages');
const state = conversation.querySelector('[data-state]');
let {later} = conversation.dataset;
let saidReading = 0;

/** A page of the desk as a document. An address, not markup: nothing of it runs here. */
function pageAt(url) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.onload = () => (request.status === 200 ? done(request.response) : fail(new Error(String(request.status))));
    request.onerror = () => fail(new Error('The desk was not reached.'));
    request.send();
  });
}

const lastPosition = () => Number(messages.lastElementChild?.dataset.position ?? 0);

async function look() {
  const page = await pageAt(`${ticket}?cursor=${encodeURIComponent(later)}`);
  const found = page.querySelector('[data-ticket]');
  if (!found) throw new Error('Nobody is signed in any more.');
  later = found.dataset.later;
  for (const message of found.querySelectorAll('.messages > li')) {
    if (Number(message.dataset.position) > lastPosition()) messages.append(document.adoptNode(message));
  }
  document.querySelector('.facts').replaceWith(document.adoptNode(page.querySelector('.facts')));
}

/** What is on the screen of a page that is looked at was read. */
async function noteRead() {
  const position = lastPosition();
  if (position <= saidReading || document.visibilityState !== 'visible') return;
  const answer = await fetch(`${ticket}/read`, {
    method: 'POST',
    body: new URLSearchParams({position: String(position)}),
  });
  if (answer.ok) saidReading = position;
}

async function follow() {
  try {
    await look();
    await noteRead();
    state.textContent = '';
  } catch {
    state.textContent = lost;
  }
  setTimeout(follow, every);
}

let saidTyping = -typingEvery;
document.querySelector('[data-answer]').addEventListener('input', () => {
  if (performance.now() - saidTyping < typingEvery) return;
  saidTyping = performance.now();
  fetch(`${ticket}/typing`, {method: 'POST'}).catch(() => {});
});

follow();
