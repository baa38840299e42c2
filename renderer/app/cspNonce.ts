const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The nonce of this load, under which styles made at run time are let in. */
export function cspNonce(): string {
  return nonce;
}
