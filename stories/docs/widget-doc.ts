import manifest from '../../custom-elements.json' with {type: 'json'};
import {english} from '../../test/i18n/english.js';

/** What the manifest tells of a widget. */
interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly {name: string; fieldName?: string}[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly cssProperties?: readonly (Named & {default?: string})[];
}

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
}

interface Member extends Named {
  readonly kind: string;
  readonly default?: string;
  readonly attribute?: string;
  readonly parameters?: readonly {name: string}[];
}

const pages = import.meta.glob<string>('../../docs/widgets/*.md', {eager: true, query: '?raw', import: 'default'});

/** The page of a widget, in Markdown: what comes before its live example, and what comes after. */
export interface WidgetDoc {
  readonly before: string;
  readonly after: string;
}

/**
 * What the page of a widget says: tables from the manifest, and what `docs/widgets/<tag>.md` tells beside them. A new widget has one as soon as it is in the manifest.
 *
 * @throws {Error} when the manifest has no such widget
 */
export function widgetDoc(tag: string): WidgetDoc {
  const found = manifest.modules
    .flatMap(({declarations}) => declarations as readonly Declaration[])
    .find(({tagName}) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>: run "npm run generate".`);
  const {intro, sections} = sectionsOf(pages[`../../docs/widgets/${tag}.md`] ?? '');
  const made = fromManifest(found);
  const told = [...sections].filter(([title]) => !made.has(title) && title !== 'Errors');
  const errors = `${sections.get('Errors') ?? ''}\n\n${whatIsSaid(made.has('Parts') ? found : {})}`;
  return {
    before: `# ${titleOf(tag)}\n\n${intro || (found.description ?? '')}\n\n${intro ? '' : embed(tag)}`,
    after: [...made, ...told, ['Errors', errors] as const]
      .filter(([, text]) => text.trim())
      .map(([title, text]) => `## ${title}\n\n${text}`)
      .join('\n\n'),
  };
}

const titleOf = (tag: string): string => (tag.charAt(0).toUpperCase() + tag.slice(1)).replaceAll('-', ' ');

/** How it is put into a page, where its own page doesn't say so. */
const embed = (tag: string): string => {
  const content = tag === 'portal-provider' ? '\n  <!-- the widgets -->\n' : '';
  return [
    '```html',
    `<script type="module" src="/assets/portal/define/${tag}.js"></script>`,
    '',
    `<${tag}${tag === 'portal-provider' ? ' endpoint="https://api.vendor.example/portal/v1" token-url="/portal-session"' : ''}>${content}</${tag}>`,
    '```',
  ].join('\n');
};

/** A page's sections by their title, with the links that lead out of Storybook as plain words. */
function sectionsOf(page: string): {intro: string; sections: ReadonlyMap<string, string>} {
  const [head = '', ...rest] = page.replace(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, '$1').split(/^## /m);
  const sections = new Map<string, string>();
  for (const part of rest) {
    const end = part.indexOf('\n');
    sections.set(part.slice(0, end).trim(), part.slice(end).trim());
  }
  return {intro: head.replace(/^# .*$/m, '').trim(), sections};
}

/** The sections that the manifest has all of. */
function fromManifest(found: Declaration): Map<string, string> {
  const members = found.members ?? [];
  const fields = members.filter(({kind}) => kind === 'field');
  const methods = members.filter(({kind}) => kind === 'method');
  const sections: readonly (readonly [string, string])[] = [
    [
      'Properties',
      table(
        ['property', 'attribute', 'is', 'type', 'default'],
        fields.map((each) => [
          code(each.name),
          code(each.attribute),
          each.description,
          code(each.type?.text),
          code(each.default),
        ]),
      ),
    ],
    [
      'Methods',
      table(
        ['method', 'does'],
        methods.map(({name, parameters = [], description}) => [
          code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`),
          description,
        ]),
      ),
    ],
    ['Events', named('event', found.events, ({type}) => type?.text)],
    ['Slots', named('slot', found.slots, undefined, '(default)')],
    ['Parts', named('part', found.cssParts)],
    ['States', named('state', found.cssStates)],
    [
      'Tokens',
      table(
        ['token', 'is', 'unless set'],
        (found.cssProperties ?? []).map(({name, description, default: value}) => [
          code(name),
          description,
          code(value),
        ]),
      ),
    ],
  ];
  return new Map(sections.filter(([, text]) => text));
}

function named(
  kind: string,
  entries: readonly Named[] = [],
  third?: (entry: Named) => string | undefined,
  unnamed = '',
): string {
  const rows = entries.map((entry) => [
    entry.name ? code(entry.name) : unnamed,
    entry.description,
    ...(third ? [code(third(entry))] : []),
  ]);
  return table([kind, 'is', ...(third ? ['class'] : [])], rows);
}

/** The words that a customer reads, by the code of the problem. */
function whatIsSaid({cssParts = []}: Declaration): string {
  const parts = new Set(cssParts.map(({name}) => name));
  const rows = (words: Readonly<Record<string, string | readonly string[]>>): (readonly string[])[] =>
    Object.entries(words).map(([name, said]) => [code(name), [said].flat().join(' ')]);
  const head = ['code', 'the customer reads'];
  const texts: string[] = [];
  if (parts.has('error')) {
    const failed = {...english.listTools.failed, ...english.lists.failed};
    texts.push(`### When it can’t be loaded\n\n${table(head, rows(failed))}`);
  }
  if (parts.has('payment')) {
    texts.push(`### When a payment can’t be made\n\n${table(head, rows(english.payments.problems))}`);
    texts.push(`### When a payment has failed\n\n${table(head, rows(english.payments.failures))}`);
  }
  return texts.join('\n\n');
}

const code = (text: string | undefined): string => (text ? `\`${text}\`` : '');

function table(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly (string | undefined)[]): string =>
    `| ${cells.map((cell = '') => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
