import type {components} from '../contract.generated.js';
import {documentVoice} from '../documents/model/common.js';
import type {DocumentModel, Row} from '../documents/model/model.js';
import {orderModel} from '../documents/model/order-model.js';
import type {DocumentOptions} from '../documents/options.js';
import {isMailAddress} from './compose.js';
import {escapeHtml, htmlPage, muted, paragraph} from './html.js';
import type {MailAddress, MailMessage} from './mailer.js';

export interface OrderConfirmation {
  readonly order: components['schemas']['Order'];
  readonly to: MailAddress;
  /** The confirmation itself, as `renderOrderPdf` makes it. */
  readonly pdf: Uint8Array;
  /** What the PDF was made with: language, region and vendor. */
  readonly options: DocumentOptions;
}

/** The message that an order's confirmation is sent with: what it says in short, in the customer's language, and the PDF. */
export function orderConfirmationMail({order, to, pdf, options}: OrderConfirmation): MailMessage {
  const voice = documentVoice(options.locale);
  const {mail} = voice.labels.sale;
  const model = orderModel(order, options);
  const {vendor} = options;
  const letter: Letter = {
    model,
    greeting: mail.greeting(to.name ?? order.billTo.name),
    intro: mail.intro,
    attached: mail.attached,
  };
  return {
    to,
    fromName: vendor.name,
    // One that is no address must not keep the confirmation from the customer.
    ...(vendor.supportEmail &&
      isMailAddress(vendor.supportEmail) && {replyTo: {name: vendor.name, address: vendor.supportEmail}}),
    subject: mail.subject(order.number, vendor.name),
    text: asText(letter),
    html: asHtml(letter),
    attachments: [{filename: `${order.number}.pdf`, contentType: 'application/pdf', content: pdf}],
    language: model.language,
  };
}

interface Letter {
  readonly model: DocumentModel;
  readonly greeting: string;
  readonly intro: string;
  readonly attached: string;
}

function asText({model, greeting, intro, attached}: Letter): string {
  const rowText = (row: Row): string => {
    if (row.kind !== 'cells') return `\n${row.text}`;
    const [description = '', quantity = ''] = row.cells.map((cell) => cell.replaceAll('\n', ' · '));
    return `- ${quantity ? `${quantity} × ` : ''}${description}: ${row.cells.at(-1)}`;
  };
  const parts = [
    greeting,
    intro,
    model.headline,
    model.facts.map(({label, value}) => `${label}: ${value.replaceAll('\n', ' ')}`).join('\n'),
    model.table.rows.map(rowText).join('\n'),
    model.totals
      .map(({label, detail, value}) => `${label}${detail === undefined ? '' : ` (${detail})`}: ${value}`)
      .join('\n'),
    attached,
    model.footer,
  ];
  return `${parts.join('\n\n')}\n`;
}

const cell = 'padding:4px 0;vertical-align:top;border-bottom:1px solid #dfe3ea';

function asHtml({model, greeting, intro, attached}: Letter): string {
  const end = model.direction === 'rtl' ? 'left' : 'right';
  const start = model.direction === 'rtl' ? 'right' : 'left';
  const pair = (label: string, value: string, isStrong = false): string => {
    const weight = isStrong ? ';font-weight:bold' : '';
    return (
      `<tr><th scope="row" style="${cell};text-align:${start};font-weight:normal${weight}">${escapeHtml(label)}</th>` +
      `<td style="${cell};text-align:${end};padding-${start}:16px${weight}">${escapeHtml(value)}</td></tr>`
    );
  };
  const row = (each: Row): string =>
    each.kind === 'cells'
      ? pair([each.cells[1], each.cells[0]].filter(Boolean).join(' × '), each.cells.at(-1) ?? '', each.strong ?? false)
      : `<tr><td colspan="2" style="${cell};${each.kind === 'heading' ? 'font-weight:bold' : muted}">${escapeHtml(each.text)}</td></tr>`;
  const table = (rows: string): string =>
    `<table style="border-collapse:collapse;width:100%;margin:0 0 24px" dir="${model.direction}">${rows}</table>`;
  const parts = [
    paragraph(greeting),
    paragraph(intro),
    `<h1 style="font-size:19px;line-height:1.35;margin:0 0 16px">${escapeHtml(model.headline)}</h1>`,
    table(model.facts.map(({label, value}) => pair(label, value)).join('')),
    table(model.table.rows.map(row).join('')),
    table(
      model.totals
        .map(({label, detail, value, strong}) =>
          pair(detail === undefined ? label : `${label} (${detail})`, value, strong ?? false),
        )
        .join(''),
    ),
    paragraph(attached),
    paragraph(model.footer, muted),
  ];
  return htmlPage({language: model.language, direction: model.direction, title: model.title, parts});
}
