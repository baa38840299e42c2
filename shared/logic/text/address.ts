const mail = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/u;

/** Whether a text looks like one e-mail address (RFC 5321 mailbox without quoting). */
export function isMailAddress(text: string): boolean {
  return mail.test(text);
}

/** The part after the @, lower case; '' when there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1 || address.length).toLowerCase();
}

/** The addresses of a typed or pasted line: split at commas, semicolons and line breaks, "Name <a@b>" taken as a@b. */
export function parseAddresses(line: string): string[] {
  return line
    .split(/[,;\n]+/u)
    .map((part) => /<([^<>]+)>\s*$/u.exec(part)?.[1] ?? part)
    .map((part) => part.trim())
    .filter((part, at, all) => part !== '' && all.indexOf(part) === at);
}
