import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Hands one mail to an SMTP server on this machine without logging in; answers its last word, rejects when it refuses. */
export function deliverMail(port: number, raw: string | Uint8Array, to: string, from: string): Promise<string> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true });
  return new Promise<string>((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((refused) => {
      if (refused) return reject(refused);
      connection.send({ from, to: [to] }, Buffer.from(raw), (error, info) => {
        if (error) reject(error);
        else resolve(info?.response ?? '');
      });
    });
  }).finally(() => connection.close());
}
