import {html} from 'hono/html';
import type {Html, SignInContext} from '../page.js';
import {byCustomer, personKey} from '../people.js';
import {type Language, pathOf} from '../vendors.js';
import {roleName} from './demo-panel.js';

const words = {
  en: {
    unknown: 'There is nobody of that name any more. Choose someone from the list.',
    none: 'Nobody has been put into the records yet.',
  },
  fr: {
    unknown: 'Cette personne n’existe plus. Choisissez quelqu’un dans la liste.',
    none: 'Il n’y a encore personne dans les données.',
  },
} as const;

/** `1,204 invoices`. */
function invoiceCount(language: Language, count: number): string {
  const number = new Intl.NumberFormat(language).format(count);
  if (language === 'fr') return count < 2 ? `${number} facture` : `${number} factures`;
  return count === 1 ? '1 invoice' : `${number} invoices`;
}

/** The people of each customer as buttons: pressing one signs in. */
export function peopleList({site, language, people, unknownPerson}: SignInContext): Html {
  const text = words[language];
  const regions = new Intl.DisplayNames([language], {type: 'region'});
  return html`${unknownPerson ? html`<p class="form-error" role="alert">${text.unknown}</p>` : ''}
    ${people.length === 0 ? html`<p>${text.none}</p>` : ''}
    <form class="people" method="post" action="${pathOf(site, language, '/sign-in')}">
      ${byCustomer(people).map((group, index) => {
        const [first] = group;
        if (!first) return '';
        return html`<fieldset aria-describedby="customer-${index}">
          <legend><bdi>${first.company}</bdi></legend>
          <p class="muted" id="customer-${index}">
            ${regions.of(first.region) ?? first.region} · ${invoiceCount(language, first.invoices)}
          </p>
          ${group.map(
            (person) =>
              html`<button type="submit" name="person" value="${personKey(person)}">
                <span class="who"><bdi>${person.name}</bdi></span>
                <span class="role">${roleName(language, person.role)}</span>
              </button>`,
          )}
        </fieldset>`;
      })}
    </form>`;
}
