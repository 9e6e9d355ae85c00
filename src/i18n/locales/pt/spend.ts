import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['spend'] = {
  spend: {
    title: 'Resumo de gastos',
    classes: {made: 'Pagamentos feitos', failed: 'Pagamentos com falha', due: 'Pagamentos pendentes'},
    month: 'Mês',
    total: 'Total',
  },
  spendTools: {
    chart: 'Gráfico',
    table: 'Tabela',
    currency: 'Moeda',
    period: 'Período',
    lastMonths: (count, locale) => plural(locale, count, {one: 'Este mês', other: 'Últimos # meses'}),
    grouping: 'Agrupar por',
    notGrouped: 'Sem agrupamento',
    groupings: {product: 'Por produto', team: 'Por equipe'},
    ungrouped: {product: 'Sem assinatura', team: 'Sem equipe'},
    others: 'Outros',
    csv: 'Estes valores em CSV',
    chartName: (period) => `Gastos por mês, ${period}`,
    legend: 'O que o gráfico mostra',
    showInvoices: (what) => `Mostrar as faturas: ${what}`,
    back: 'Voltar ao resumo',
    none: 'Nada neste período',
    noneHint: 'Não há nada pago, com falha ou pendente nestes meses. Escolha outro período.',
  },
};
