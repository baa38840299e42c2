const services =
  /^(?:mailer-daemon|mail-daemon|postmaster|owner-.*|.*-request|.*-owner|.*-bounces?(?:[+=].*)?|bounces?(?:[-+=].*)?)$/u;

/** Whether a mail address is a list's or the mail system's own, which nobody reads (RFC 2142, RFC 5230 section 4.6). */
export function isServiceAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  return at > 0 && services.test(address.slice(0, at).toLowerCase());
}
