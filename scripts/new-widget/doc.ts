import type {WidgetNames} from './names.js';

export function doc({tag, title}: WidgetNames): string {
  const fence = '```';
  return `# ${title}

${fence}html
<script type="module" src="https://vendor.example/portal-widgets/define/${tag}.js"></script>

<portal-provider endpoint="https://vendor.example/portal/v1">
  <${tag}></${tag}>
</portal-provider>
${fence}

Shows the customer's company.

## Events

- \`portal-${tag}-open\`, cancelable: before the company is opened.

## Parts

- \`base\`: the wrapper around all content.
- \`open\`: the button that opens the company.
`;
}
