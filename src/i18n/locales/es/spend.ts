import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['spend'] = {
  spend: {
    title: 'Resumen de gastos',
    classes: {made: 'Pagos realizados', failed: 'Pagos fallidos', due: 'Pagos pendientes'},
    month: 'Mes',
    total: 'Total',
  },
  spendTools: {
    chart: 'Gráfico',
    table: 'Tabla',
    currency: 'Moneda',
    period: 'Período',
    lastMonths: (count, locale) => plural(locale, count, {one: 'Este mes', other: 'Últimos # meses'}),
    grouping: 'Agrupar por',
    notGrouped: 'Sin agrupar',
    groupings: {product: 'Por producto', team: 'Por equipo'},
    ungrouped: {product: 'Sin suscripción', team: 'Sin equipo'},
    others: 'Otros',
    csv: 'Estas cifras en CSV',
    chartName: (period) => `Gastos por mes, ${period}`,
    legend: 'Lo que muestra el gráfico',
    showInvoices: (what) => `Mostrar las facturas: ${what}`,
    back: 'Volver al resumen',
    none: 'Nada en este período',
    noneHint: 'No hay nada pagado, fallido ni pendiente en estos meses. Elija otro período.',
  },
};
