import type {MiddlewareHandler} from 'hono';

/** The origins that an account page may reach beside its own. */
export interface PolicyOrigins {
  /** Of the portal's API. */
  readonly api: string;
  /** Of the payment provider's frames. */
  readonly psp: string;
}

/**
 * The content security policy under which the widgets run: nothing inline, nothing from elsewhere, and script text only through the
 * widgets' two named Trusted Types policies.
 */
export function contentSecurityPolicy({api, psp}: PolicyOrigins): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    // The pictures of tickets come from the API.
    `img-src 'self' ${api}`,
    `connect-src 'self' ${api}`,
    `frame-src ${psp}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types portal-lit portal-html',
  ].join('; ');
}

/** Sends the policy, and what else a careful site sends, with every answer. */
export function securityHeaders(origins: PolicyOrigins): MiddlewareHandler {
  const policy = contentSecurityPolicy(origins);
  return async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
  };
}

/**
 * Refuses a write that another site's page sent. The browser's own word decides (`Sec-Fetch-Site`), or `Origin` where a browser doesn't
 * say; a request with neither comes from no page and carries nobody's cookie by accident.
 */
export const sameOriginWrites: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD' && isFromElsewhere(context.req.raw)) {
    return context.text(
      'This form was sent from another website, so nothing was done. Open the page here and send it again.',
      403,
    );
  }
  return next();
};

function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  return origin !== null && origin !== new URL(request.url).origin;
}
