/** What vendors and customers write on quotes and in their discussions, in one language. */
export interface SaleWords {
  readonly titles: {
    readonly equipment: string;
    readonly partner: string;
    readonly own: string;
    readonly users: string;
    readonly renewal: string;
    readonly training: string;
  };
  readonly service: string;
  readonly equipment: string;
  /** In front of a heading, over the sum of what stands under it. */
  readonly sum: (heading: string) => string;
  readonly device: {readonly description: string; readonly unit: string};
  readonly training: {readonly description: string; readonly unit: string};
  readonly rebate: string;
  readonly note: string;
  readonly terms: string;
  readonly conditionsFile: string;
  readonly hello: string;
  readonly question: string;
  readonly answer: string;
  readonly changes: string;
  readonly revised: string;
  readonly revisedAgain: string;
  readonly declined: string;
  readonly approval: string;
  readonly again: string;
}

const en: SaleWords = {
  titles: {
    equipment: 'Gateways and licences for the new site',
    partner: 'Licences through your partner',
    own: 'Your own selection',
    users: 'More users on your subscription',
    renewal: 'Renewal for another year',
    training: 'Training days',
  },
  service: 'Subscription',
  equipment: 'Equipment',
  sum: (heading) => `Subtotal ${heading}`,
  device: {description: 'Northwind Gateway G2', unit: 'device'},
  training: {description: 'Training on site', unit: 'day'},
  rebate: 'Rebate on the set-up',
  note: 'Devices are shipped within ten working days.',
  terms: 'Prices hold until the last day of the offer. Invoices are payable within 30 days.',
  conditionsFile: 'General conditions.pdf',
  hello: 'Here is our offer as we discussed. Tell me if anything should be different.',
  question: 'Is the fitting of the devices included?',
  answer: 'Yes, on working days. At weekends it is charged by the hour.',
  changes: 'We need fewer licences, and no training this year.',
  revised: 'Here is the offer with the quantities that you asked for.',
  revisedAgain: 'And now with the discount that we agreed on by phone.',
  declined: 'The budget for this year is spent. Please ask again in spring.',
  approval: 'Above my limit. We need it for the new site.',
  again: 'We would still like to have this.',
};

const fr: SaleWords = {
  titles: {
    equipment: 'Appareils et forfaits pour la nouvelle flotte',
    partner: 'Forfaits par votre partenaire',
    own: 'Votre propre sélection',
    users: 'Utilisateurs ajoutés à votre abonnement',
    renewal: 'Renouvellement pour une autre année',
    training: 'Journées de formation',
  },
  service: 'Forfaits',
  equipment: 'Équipement',
  sum: (heading) => `Sous-total ${heading}`,
  device: {description: 'Appareil ODO50', unit: 'appareil'},
  training: {description: 'Formation sur place', unit: 'jour'},
  rebate: 'Escompte sur les frais d’activation',
  note: 'Les appareils sont expédiés dans les dix jours ouvrables.',
  terms: 'Prix valables jusqu’au dernier jour de l’offre. Factures payables dans les 30 jours.',
  conditionsFile: 'Conditions générales.pdf',
  hello: 'Voici le devis dont nous avons parlé. Dites-moi s’il faut y changer quelque chose.',
  question: 'L’installation des appareils est-elle comprise ?',
  answer: 'Oui, les jours ouvrables. La fin de semaine, elle est facturée à l’heure.',
  changes: 'Il nous faut moins de forfaits, et pas de formation cette année.',
  revised: 'Voici le devis avec les quantités demandées.',
  revisedAgain: 'Et voici la remise convenue au téléphone.',
  declined: 'Le budget de l’année est épuisé. Revenez-nous au printemps.',
  approval: 'Au-dessus de ma limite. Nous en avons besoin pour la nouvelle flotte.',
  again: 'Nous sommes toujours intéressés.',
};

const de: SaleWords = {
  titles: {
    equipment: 'Gateways und Lizenzen für den neuen Standort',
    partner: 'Lizenzen über Ihren Partner',
    own: 'Ihre eigene Auswahl',
    users: 'Weitere Benutzer in Ihrem Abonnement',
    renewal: 'Verlängerung um ein Jahr',
    training: 'Schulungstage',
  },
  service: 'Abonnement',
  equipment: 'Geräte',
  sum: (heading) => `Zwischensumme ${heading}`,
  device: {description: 'Northwind Gateway G2', unit: 'Gerät'},
  training: {description: 'Schulung vor Ort', unit: 'Tag'},
  rebate: 'Nachlass auf die Einrichtung',
  note: 'Die Geräte werden innerhalb von zehn Werktagen versandt.',
  terms: 'Die Preise gelten bis zum letzten Tag des Angebots. Rechnungen sind innerhalb von 30 Tagen zahlbar.',
  conditionsFile: 'Allgemeine Geschäftsbedingungen.pdf',
  hello: 'Hier ist unser Angebot wie besprochen. Sagen Sie mir, wenn etwas anders sein soll.',
  question: 'Ist die Montage der Geräte enthalten?',
  answer: 'Ja, an Werktagen. Am Wochenende wird sie nach Stunden berechnet.',
  changes: 'Wir brauchen weniger Lizenzen und dieses Jahr keine Schulung.',
  revised: 'Hier ist das Angebot mit den gewünschten Mengen.',
  revisedAgain: 'Und nun mit dem Rabatt, den wir am Telefon vereinbart haben.',
  declined: 'Das Budget für dieses Jahr ist aufgebraucht. Bitte fragen Sie im Frühjahr wieder.',
  approval: 'Über meinem Limit. Wir brauchen es für den neuen Standort.',
  again: 'Wir möchten das weiterhin gern haben.',
};

const es: SaleWords = {
  titles: {
    equipment: 'Equipos y licencias para la nueva sucursal',
    partner: 'Licencias a través de su socio',
    own: 'Su propia selección',
    users: 'Más usuarios en su suscripción',
    renewal: 'Renovación por un año más',
    training: 'Jornadas de formación',
  },
  service: 'Suscripción',
  equipment: 'Equipos',
  sum: (heading) => `Subtotal ${heading}`,
  device: {description: 'Northwind Gateway G2', unit: 'equipo'},
  training: {description: 'Formación presencial', unit: 'día'},
  rebate: 'Descuento en la instalación',
  note: 'Los equipos se envían en un plazo de diez días hábiles.',
  terms: 'Precios válidos hasta el último día de la oferta. Facturas pagaderas a 30 días.',
  conditionsFile: 'Condiciones generales.pdf',
  hello: 'Aquí está nuestra oferta, como hablamos. Dígame si hay que cambiar algo.',
  question: '¿Está incluida la instalación de los equipos?',
  answer: 'Sí, en días hábiles. Los fines de semana se cobra por hora.',
  changes: 'Necesitamos menos licencias y este año ninguna formación.',
  revised: 'Aquí está la oferta con las cantidades que pidió.',
  revisedAgain: 'Y ahora con el descuento que acordamos por teléfono.',
  declined: 'El presupuesto de este año está agotado. Vuelva a preguntar en primavera.',
  approval: 'Supera mi límite. Lo necesitamos para la nueva sucursal.',
  again: 'Seguimos interesados.',
};

const ja: SaleWords = {
  titles: {
    equipment: '新拠点向けゲートウェイおよびライセンス',
    partner: 'パートナー経由のライセンス',
    own: 'お客様ご自身のお見積り',
    users: 'サブスクリプションへのユーザー追加',
    renewal: '1年間の更新',
    training: '研修',
  },
  service: 'サブスクリプション',
  equipment: '機器',
  sum: (heading) => `${heading} 小計`,
  device: {description: 'ノースウインド ゲートウェイ G2', unit: '台'},
  training: {description: '訪問研修', unit: '日'},
  rebate: '初期設定のお値引き',
  note: '機器は10営業日以内に発送いたします。',
  terms: '価格は見積有効期限までのものです。お支払いは請求後30日以内にお願いいたします。',
  conditionsFile: '取引条件.pdf',
  hello: '先日お話しした内容でお見積りいたしました。変更があればお知らせください。',
  question: '機器の取り付けは含まれていますか。',
  answer: '平日は含まれています。土日は時間単位の料金となります。',
  changes: 'ライセンス数を減らし、今年は研修なしでお願いします。',
  revised: 'ご希望の数量でお見積りし直しました。',
  revisedAgain: 'お電話でお約束したお値引きを反映しました。',
  declined: '今年度の予算を使い切りました。来春にまたご相談ください。',
  approval: '私の上限を超えています。新拠点に必要です。',
  again: '引き続き導入を希望しています。',
};

const ar: SaleWords = {
  titles: {
    equipment: 'أجهزة وتراخيص للموقع الجديد',
    partner: 'تراخيص عن طريق شريككم',
    own: 'اختياركم',
    users: 'مستخدمون إضافيون في اشتراككم',
    renewal: 'تجديد لسنة أخرى',
    training: 'أيام تدريب',
  },
  service: 'الاشتراك',
  equipment: 'الأجهزة',
  sum: (heading) => `مجموع ${heading}`,
  device: {description: 'بوابة نورث ويند G2', unit: 'جهاز'},
  training: {description: 'تدريب في الموقع', unit: 'يوم'},
  rebate: 'خصم على الإعداد',
  note: 'تُشحن الأجهزة خلال عشرة أيام عمل.',
  terms: 'تسري الأسعار حتى آخر يوم من العرض. تُسدد الفواتير خلال 30 يومًا.',
  conditionsFile: 'الشروط العامة.pdf',
  hello: 'إليكم عرضنا كما اتفقنا. أخبروني إن أردتم تغيير شيء.',
  question: 'هل يشمل السعر تركيب الأجهزة؟',
  answer: 'نعم، في أيام العمل. أما في العطلات فيُحسب بالساعة.',
  changes: 'نحتاج إلى تراخيص أقل، ولا نريد تدريبًا هذا العام.',
  revised: 'إليكم العرض بالكميات التي طلبتموها.',
  revisedAgain: 'والآن مع الخصم الذي اتفقنا عليه هاتفيًا.',
  declined: 'انتهت ميزانية هذا العام. نرجو التواصل معنا في الربيع.',
  approval: 'المبلغ أعلى من صلاحيتي. نحتاجه للموقع الجديد.',
  again: 'ما زلنا نرغب في هذا العرض.',
};

const byLanguage: Readonly<Record<string, SaleWords>> = {en, fr, de, es, ja, ar};

/** The words of a locale's language, English where there are none. */
export function saleWords(locale: string): SaleWords {
  return byLanguage[new Intl.Locale(locale).language] ?? en;
}
