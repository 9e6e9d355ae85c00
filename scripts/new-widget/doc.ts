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

- \`base\`: everything.
- \`loading\`: the words before the company is there.
- \`open\`: the button that opens the company.
- \`error\`, \`retry\`: what could not be loaded, and the way to try again.
- \`stale\`: above a company that may be out of date.

## Keyboard

Tab goes to the button, Enter and Space press it.
`;
}
