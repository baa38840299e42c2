import type { MailPorts } from './mailPorts';

/** What a test may want different. */
export type EximOptions = {
  /** The server itself files what its users send into their folder Sent. */
  savesSent: boolean;
  /** Takes passwords in clear text, so that a test can follow the words. */
  clearText: boolean;
  /** Largest message, in Exim's notation ('25M'). */
  sizeLimit: string;
  /** The port on this computer of who knows which tokens are good; null: passwords alone. */
  tokens: number | null;
};

/**
 * Configuration of an Exim that runs as a plain user, takes mail for the domains in the file `domains` and hands it to
 * Dovecot. The domain strict.test refuses unknown users while they are named; the others send a bounce.
 */
export function eximConf(
  folder: string,
  ports: MailPorts,
  { savesSent, sizeLimit, clearText, tokens }: EximOptions,
): string {
  const authenticator = (name: string, prompts: string, userField: number, passwordField: number) => `
${name}:
  driver = plaintext
  public_name = ${name}
  server_prompts = ${prompts}
  server_set_id = $auth${userField}
  server_condition = \${if eq{\\{PLAIN\\}$auth${passwordField}}{\${extract{1}{:}{\${lookup{$auth${userField}}lsearch{${folder}/users}}}}}}`;
  const copy = `
copy:
  driver = redirect
  unseen
  condition = \${if def:authenticated_id}
  data = \${local_part:$authenticated_id}+Sent@\${domain:$authenticated_id}`;
  return `
exim_user = nobody
exim_group = nogroup
trusted_users = nobody
never_users =
deliver_drop_privilege = true
primary_hostname = mail.test
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${ports.mx} : ${ports.submission} : ${ports.submissions}
tls_on_connect_ports = ${ports.submissions}
tls_advertise_hosts = *
tls_certificate = ${folder}/srv.pem
tls_privatekey = ${folder}/srv.key
auth_advertise_hosts = ${clearText ? '*' : '\${if def:tls_in_cipher{*}{}}'}
message_size_limit = ${sizeLimit}
smtp_accept_max = 100
smtp_accept_queue_per_connection = 0
disable_ipv6 = true
host_lookup =
rfc1413_query_timeout = 0s
dkim_verify_signers =
keep_environment =
check_spool_space = 0
check_spool_inodes = 0
acl_smtp_mail = mail
acl_smtp_rcpt = rcpt
acl_smtp_data = accept
domainlist local = lsearch;${folder}/domains
begin acl
mail:
  deny !authenticated = *
       condition = \${if inlist{$received_port}{${ports.submission}:${ports.submissions}}}
       message = 5.7.0 Authentication required
  defer authenticated = *
        condition = \${if exists{${folder}/busy}}
        message = 4.7.0 Too many messages, slow down
  accept
rcpt:
  deny !domains = +local
       message = 5.7.1 relay not permitted
  defer local_parts = later
       message = 4.2.1 greylisted, try again
  deny domains = strict.test
       !verify = recipient/callout=2s
       message = 5.1.1 no such user
  accept
begin routers
${savesSent ? copy : ''}
r:
  driver = manualroute
  domains = +local
  transport = t
  route_list = * 127.0.0.1 byname
  self = send
begin transports
t:
  driver = smtp
  protocol = lmtp
  port = ${ports.lmtp}
  hosts_avoid_tls = *
begin retry
* * F,2m,1s; F,1h,10s
begin authenticators
${authenticator('PLAIN', ':', 2, 3)}
${authenticator('LOGIN', '<| Username: | Password:', 1, 2)}
${tokens === null ? '' : tokenAuthenticator(tokens)}`;
}

/** XOAUTH2; a token is good when the one who knows says so, and cannot be checked when nobody answers. */
const tokenAuthenticator = (port: number) => {
  const asked = `\${readsocket{inet:127.0.0.1:${port}}{GET /introspect?token=\$2 HTTP/1.0\\r\\n\\r\\n}{5s}}`;
  return `
XOAUTH2:
  driver = plaintext
  public_name = XOAUTH2
  server_prompts = :
  server_condition = \${if match{\$auth1}{\\N^user=([^\\x01]+)\\x01auth=Bearer ([A-Za-z0-9-]+)\\x01\\x01\$\\N}{\${if match{${asked}}{"active":true}{yes}{\${if match{${asked}}{"active":false}{no}{cannot be checked now}}}}}{no}}
  server_set_id = \${sg{\$auth1}{\\N^user=([^\\x01]+)\\x01.*\$\\N}{\\\$1}}
`;
};
