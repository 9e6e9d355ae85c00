import type {MethodRemoval, PaymentMethod, SubscriptionUses} from './contract.js';
import type {Unit} from './unit.js';

/** A saved method with what the PSP needs to charge it; the reference never leaves the server. */
export interface StoredMethod extends Pick<
  PaymentMethod,
  | 'id'
  | 'type'
  | 'brand'
  | 'last4'
  | 'holder'
  | 'expMonth'
  | 'expYear'
  | 'isDefault'
  | 'isBackup'
  | 'expired'
  | 'expiresSoon'
  | 'billing'
> {
  /** Grows with each change; the ETag is made of it. */
  readonly version: number;
  readonly provider: string;
  readonly providerRef: string;
}

/** A method as it is listed: what depends on who asks is added by the API. */
export interface MethodRecord extends Omit<StoredMethod, 'providerRef'> {
  readonly usedBy: SubscriptionUses;
  /** A payment by it is under way. */
  readonly charging: boolean;
}

/** What a PSP saved for the customer. */
export interface NewMethod {
  readonly provider: string;
  readonly providerRef: string;
  readonly type: 'card' | 'sepa_debit';
  readonly brand: string;
  readonly last4: string;
  readonly holder: string | null;
  readonly expMonth: number | null;
  readonly expYear: number | null;
  /** Address lines; none when left out. */
  readonly billing?: readonly string[];
  /** It becomes the default even where there is another one. */
  readonly makeDefault?: boolean;
}

/** What becomes another in a method; what is left out stays. */
export interface MethodEdit {
  readonly holder?: string;
  readonly billing?: readonly string[];
  readonly expMonth?: number;
  readonly expYear?: number;
}

/** A method that was removed, as its PSP knows it. */
export interface ForgottenMethod extends Pick<StoredMethod, 'id' | 'provider' | 'providerRef'> {
  readonly customerId: string;
}

/** Who changes what is charged, and when. */
export interface MethodContext {
  /** The person's name, for the subscriptions' history. */
  readonly actor: string;
  /** The customer's day, ISO. */
  readonly today: string;
  /** The PSP that the vendor charges by now; what another one keeps can't be charged. */
  readonly psp: string | undefined;
}

/** What a change moved. */
export interface MethodMoves {
  /** The method that is charged from now on; null where none took the place. */
  readonly methodId: string | null;
  readonly moved: SubscriptionUses;
  readonly uncovered: SubscriptionUses;
  /** The ids of the methods and of the subscriptions that have changed. */
  readonly changed: {readonly methods: readonly string[]; readonly subscriptions: readonly string[]};
}

/** What follows if a method goes, without the tag that the API makes of it. */
export type RemovalRecord = Omit<MethodRemoval, 'etag'>;

/**
 * Saved methods. What changes them locks all of the customer's methods first, so that of two at once one comes after the other.
 * `undefined` and a {@link MissingSubscriptionError} are for what isn't there or isn't the customer's.
 */
export interface PaymentMethodsSection {
  /** The default first, then the backup, then the newest. */
  list(unit: Unit, today: string): Promise<MethodRecord[]>;
  record(unit: Unit, id: string, today: string): Promise<MethodRecord | undefined>;
  /**
   * With `use` nobody can remove it until the unit ends: for whoever is about to charge it, or to name it as what is charged. With `change` nobody else changes any of the
   * customer's methods until then.
   */
  get(unit: Unit, id: string, today: string, lock?: 'change' | 'use' | 'read'): Promise<StoredMethod | undefined>;
  /** Keeps a method that the PSP saved; the same provider reference again changes nothing. */
  save(unit: Unit, method: NewMethod): Promise<{readonly id: string; readonly becameDefault: boolean}>;
  edit(unit: Unit, id: string, edit: MethodEdit): Promise<boolean>;
  /** @throws MethodUnusableError @throws MissingSubscriptionError */
  setDefault(
    unit: Unit,
    id: string,
    subscriptionIds: readonly string[],
    context: MethodContext,
  ): Promise<MethodMoves | undefined>;
  /** The ids of the methods that have changed. @throws MethodUnusableError @throws OwnBackupError */
  setBackup(unit: Unit, id: string, context: MethodContext): Promise<readonly string[] | undefined>;
  unsetBackup(unit: Unit, id: string): Promise<readonly string[] | undefined>;
  /** @throws MethodUnusableError @throws MissingSubscriptionError @throws CanceledSubscriptionError */
  attach(
    unit: Unit,
    id: string,
    subscriptionIds: readonly string[],
    context: MethodContext,
  ): Promise<MethodMoves | undefined>;
  /** @throws MethodUnusableError */
  replace(unit: Unit, id: string, by: string, context: MethodContext): Promise<MethodMoves | undefined>;
  /** With `lock` it stays so until the unit ends. */
  removal(
    unit: Unit,
    id: string,
    context: Pick<MethodContext, 'today' | 'psp'>,
    lock?: 'lock' | 'read',
  ): Promise<RemovalRecord | undefined>;
  /** @throws MethodUnusableError @throws MethodInUseError @throws MethodChargingError */
  remove(
    unit: Unit,
    id: string,
    how: {readonly reassignTo: string | null; readonly acceptUncovered: boolean},
    context: MethodContext,
  ): Promise<MethodMoves | undefined>;
  /** Removed methods that a PSP may still keep, each put off to be taken again later and later: in a unit of all of the tenant's customers. */
  takeForgotten(unit: Unit, most: number): Promise<ForgottenMethod[]>;
  /** Notes that the PSP keeps it no more. */
  forgotten(unit: Unit, id: string): Promise<void>;
}
