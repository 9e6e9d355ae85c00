import {formatNumber} from '../../../format/number.js';
import {isolate} from '../../isolate.js';
import {plural} from '../../plural.js';
import {termLength} from '../../term-length.js';
import type {Sections} from '../../words.js';

export const words: Sections['productCatalog'] = {
  productCatalog: {
    title: 'المنتجات',
    kinds: {plan: 'باقة', license: 'ترخيص', addon: 'إضافة'},
    per: (unit, months, locale) => {
      const term = termLength(locale, months, {
        monthly: 'شهر',
        yearly: 'سنة',
        months: {two: 'شهران', few: '# أشهر', other: '# شهرًا'},
        years: {two: 'سنتان', few: '# سنوات', other: '# سنة'},
      });
      const counted = unit === 'seat' ? 'مقعد' : unit;
      return counted ? `/ ${counted} / ${term}` : `/ ${term}`;
    },
    trial: (days, locale) =>
      plural(locale, days, {
        zero: '# يوم مجانًا',
        one: 'يوم واحد مجانًا',
        two: 'يومان مجانًا',
        few: '# أيام مجانًا',
        many: '# يومًا مجانًا',
        other: '# يوم مجانًا',
      }),
    byQuote: 'بعرض سعر',
    notSold: (currency) => `لا يُباع بعملة ${isolate(currency)}`,
  },
  catalogTools: {
    quantity: (count, unit, locale) =>
      unit === 'seat'
        ? plural(locale, count, {
            zero: '# مقعد',
            one: 'مقعد واحد',
            two: 'مقعدان',
            few: '# مقاعد',
            many: '# مقعدًا',
            other: '# مقعد',
          })
        : `العدد ${isolate([formatNumber(count, locale), unit].filter(Boolean).join(' '))}`,
    owned: (quantity) => `لديك ${isolate(quantity)}`,
    none: 'لا توجد منتجات بعد',
    noneHint: 'سيُعرض هنا ما يمكنك شراؤه.',
    kind: 'النوع',
    allKinds: 'الكل',
    kinds: {plan: 'الباقات', license: 'التراخيص', addon: 'الإضافات'},
    category: 'الفئة',
    allCategories: 'كل الفئات',
    term: 'المدة',
    every: (months, locale) =>
      termLength(locale, months, {
        monthly: 'شهريًا',
        yearly: 'سنويًا',
        months: {two: 'شهران', few: '# أشهر', other: '# شهرًا'},
        years: {two: 'سنتان', few: '# سنوات', other: '# سنة'},
      }),
    currency: 'العملة',
    beforeTaxes: 'الأسعار قبل الضرائب.',
    choose: 'اختيار',
    askForQuote: 'طلب عرض سعر',
    inBasket: 'في سلتك',
    addSeats: 'إضافة المزيد',
    goesWith: 'تُختار مع باقة أو تُضاف إلى اشتراك.',
    actionOn: (action, name) => `${isolate(action)}: المنتج ${isolate(name)}`,
    openSubscription: (number) => `فتح الاشتراك ${isolate(number)}`,
    waiting: (count, locale) =>
      plural(locale, count, {
        zero: '# منتج في سلتك',
        one: 'منتج واحد في سلتك',
        two: 'منتجان في سلتك',
        few: '# منتجات في سلتك',
        many: '# منتجًا في سلتك',
        other: '# منتج في سلتك',
      }),
    openBasket: 'فتح السلة',
    close: 'إغلاق',
    cancel: 'إلغاء',
    back: 'رجوع',
    sending: 'جارٍ الإرسال…',
    checking: 'انقطع الاتصال. جارٍ التحقق من إتمام العملية – يُرجى عدم تكرارها.',
    pricing: 'جارٍ طلب السعر…',
    optional: 'اختياري',
    basket: {
      title: 'سلتك',
      empty: 'سلتك فارغة',
      emptyHint: 'اختر منتجًا وسيبقى هنا في انتظارك.',
      seats: (unit) => (unit === 'seat' ? 'المقاعد' : unit ? `العدد ${isolate(unit)}` : 'العدد'),
      between: (least, most) => `من ${isolate(least)} إلى ${isolate(most)}`,
      atLeast: (least) => `${isolate(least)} أو أكثر`,
      addons: 'الإضافات',
      quantityOf: (name) => `عدد ${isolate(name)}`,
      remove: 'إزالة',
      more: 'اختيار المزيد',
      review: 'عرض السعر',
      quoteOnly: (names) =>
        `يتولى فريق المبيعات لدينا ${isolate(names)}. اطلب عرض سعر للسلة كلها، أو أزله لشراء الباقي الآن.`,
      gone: 'لم يعد هذا المنتج يُباع. أزله للمتابعة.',
      full: (most, locale) =>
        `تتسع السلة لعدد ${isolate(formatNumber(most, locale))} من المنتجات. اشترِ هذه أولًا أو أزل أحدها.`,
    },
    mistakes: {
      number: 'أدخل عددًا صحيحًا.',
      not_sold: 'لا يُباع بهذا الشكل. اختر مدة أو عملة أخرى، أو أزله.',
      quote_only: 'يتولى فريق المبيعات لدينا ذلك. اطلب عرض سعر.',
      other: 'هذا غير ممكن. اختر شيئًا آخر.',
    },
    review: {
      title: 'مراجعة الشراء',
      period: (from, to) => `من ${isolate(from)} إلى ${isolate(to)}`,
      freeUntil: (day) => `مجانًا حتى ${isolate(day)}`,
      perTerm: (amount, months, locale) => {
        const term = termLength(locale, months, {
          monthly: 'شهريًا',
          yearly: 'سنويًا',
          months: {two: 'لمدة شهرين', few: 'لمدة # أشهر', other: 'لمدة # شهرًا'},
          years: {two: 'لمدة سنتين', few: 'لمدة # سنوات', other: 'لمدة # سنة'},
        });
        return `${isolate(amount)} ${term}، شاملة الضرائب`;
      },
      subtotal: 'المجموع الفرعي',
      dueNow: 'المستحق الآن',
      next: 'عمليات الخصم القادمة',
      nextOn: (day) => `في ${isolate(day)}`,
      method: 'يُخصم من',
      methodHint: 'من الآن وعند كل تجديد. يمكنك تغييرها في أي وقت.',
      noMethod: 'لا توجد طريقة دفع بعد. من دونها لا يمكن تجديد الاشتراك.',
      addMethod: 'إدخال طريقة جديدة',
      team: 'الفريق',
      reference: 'مرجعك',
      until: (time) => `هذه الأسعار محفوظة لك حتى ${isolate(time)}.`,
      changed: 'تغيّر السعر في هذه الأثناء. لم يُشترَ شيء. ما اختلف مميَّز: يُرجى مراجعته ثم الشراء.',
      was: (amount) => `كان ${isolate(amount)}`,
      buy: (amount) => `شراء مقابل ${isolate(amount)}`,
      start: 'بدء الفترة التجريبية المجانية',
    },
    bought: {
      title: (count, locale) =>
        plural(locale, count, {
          zero: 'بدأ # اشتراك',
          one: 'بدأ اشتراكك',
          two: 'بدأ اشتراكان',
          few: 'بدأت # اشتراكات',
          many: 'بدأ # اشتراكًا',
          other: 'بدأ # اشتراك',
        }),
      pay: (invoices) => `يمكن دفع الفاتورة ${isolate(invoices)} الآن.`,
      charged: 'وإلا فسيُخصم المبلغ تلقائيًا من طريقة الدفع خلال دقائق.',
      trial: 'لم يُخصم شيء. يمكنك الإلغاء في أي وقت قبل انتهاء الفترة التجريبية.',
      payNow: 'الدفع الآن',
      paid: 'وصل الدفع.',
    },
    quote: {
      title: 'طلب عرض سعر',
      hint: 'ستحصل على عرض سعر بأسعار اليوم لمراجعته وقبوله كأي عرض آخر. لا يُشترى شيء قبل ذلك.',
      comment: 'ما الذي ينبغي أن نعرفه؟',
      send: 'إرسال طلب عرض السعر',
      made: (number) => `أُنشئ عرض السعر ${isolate(number)}.`,
      madeHint: 'ستجده بين عروض الأسعار.',
      show: (number) => `عرض عرض السعر ${isolate(number)}`,
    },
    seats: {
      which: 'الاشتراك',
      title: (product) => `إضافة إلى ${isolate(product)}`,
      has: (quantity, number) => `لديك ${isolate(quantity)} (${isolate(number)}).`,
      preview: 'عرض السعر',
      credit: 'رصيد عن المدة المتبقية',
      toBalance: 'أُضيف إلى رصيدك',
      now: 'يسري فورًا.',
      later: (day) => `يسري من ${isolate(day)}.`,
      next: (amount, day) => `الفاتورة القادمة: ${isolate(amount)} في ${isolate(day)}`,
      confirm: (amount) => `تأكيد مقابل ${isolate(amount)}`,
      confirmFree: 'تأكيد',
      done: (number) => `عُدّل الاشتراك ${isolate(number)}.`,
      doneLater: (number, day) => `يتغير الاشتراك ${isolate(number)} في ${isolate(day)}.`,
      mistakes: {
        unchanged: 'هذا ما لديك. أدخل عددًا آخر.',
        below_minimum: 'هذا أقل من الممكن.',
        above_maximum: 'هذا أكثر من الممكن.',
        below_assigned: 'خُصّص عدد أكبر. اسحب بعضها أولًا.',
        contract: 'يسري عقد: لا يمكن التقليل إلا بعده.',
      },
    },
    problems: {
      offline: 'لا يوجد اتصال بالإنترنت – لم يُرسَل شيء ولم يُشترَ شيء. ما اخترته محفوظ.',
      unknown: 'لم يُعرف بعد هل تمت العملية. يُرجى إعادة المحاولة: لا تُنفَّذ إلا مرة واحدة.',
      stale: 'تغيّر ذلك في هذه الأثناء. لم يُنفَّذ شيء. يُرجى مراجعته ثم المتابعة.',
      change_refused: 'لا يمكن ذلك بهذا الشكل. لم يُشترَ شيء. يُرجى مراجعة ما هو مميَّز.',
      payment_method_unusable: 'لم يعد الخصم من طريقة الدفع هذه ممكنًا. لم يُشترَ شيء. اختر طريقة أخرى.',
      card_number_rejected: 'لا مكان هنا لرقم بطاقة. لم يُرسَل شيء. يُرجى حذفه من النص.',
      not_allowed: 'لا يُسمح لك بذلك. لم يُشترَ شيء. يُرجى سؤال مالك الحساب.',
      not_found: 'لم يعد موجودًا. لم يُشترَ شيء.',
      not_possible: 'لا يمكن إجراء ذلك الآن. لم يتغير شيء.',
      session_expired: 'انتهت جلستك. يُرجى تسجيل الدخول مجددًا للمتابعة، فما اخترته محفوظ.',
      rate_limited: 'عدد الطلبات كبير جدًا. لم يُشترَ شيء. يُرجى الانتظار قليلًا ثم إعادة المحاولة.',
      other: 'تعذّر تنفيذ العملية. لم يُشترَ شيء. يُرجى إعادة المحاولة، وإن استمرت المشكلة فيُرجى إبلاغ الدعم.',
    },
  },
};
