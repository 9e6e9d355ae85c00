import {parts} from './element.js';
import type {WidgetNames} from './names.js';

export function doc({tag, title}: WidgetNames): string {
  const fence = '```';
  return `# ${title}

\`<${tag}>\` shows the customer's company.

${fence}html
<script type="module" src="/assets/portal/define/${tag}.js"></script>

<portal-provider endpoint="https://api.vendor.example/portal/v1" token-url="/portal-session">
  <${tag}></${tag}>
</portal-provider>
${fence}

## Events

- \`portal-${tag}-open\`, cancelable: before the company is opened.

## Parts

${['base', ...parts].map((name) => `\`${name}\``).join(' ')}

What each is stands in [the catalogue](../parts-and-states.md#parts).

## States

\`:state(loading)\`, \`:state(ready)\` or \`:state(failed)\`, and on top \`:state(refreshing)\`, \`:state(stale)\`, \`:state(offline)\`: see [the catalogue](../parts-and-states.md#states).

## Keyboard

Tab goes to the button, Enter and Space press it.
`;
}
