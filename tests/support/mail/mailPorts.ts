import { freePorts } from './ports';

/** Ports of one mail server. `mx` takes mail from strangers; `submission` (STARTTLS) and `submissions` (TLS) from users. */
export type MailPorts = {
  imap: number;
  imaps: number;
  sieve: number;
  lmtp: number;
  mx: number;
  submission: number;
  submissions: number;
};

/** Picks free ports on the loopback interface. */
export async function mailPorts(): Promise<MailPorts> {
  const [imap = 0, imaps = 0, sieve = 0, lmtp = 0, mx = 0, submission = 0, submissions = 0] = await freePorts(7);
  return { imap, imaps, sieve, lmtp, mx, submission, submissions };
}
