import type { MailPorts } from './mailPorts';

/** What a test may want different from a well-kept server. */
export type DovecotOptions = {
  /** Folders that are there from the start, with their special use. */
  folders: Record<string, string>;
  /** Capabilities after log-in; null: what Dovecot has. */
  capability: string | null;
  /** How many connections one user may have. */
  connections: number;
  /** How much a mailbox holds, in Dovecot's notation ('100K'); null: as much as comes. */
  quota: string | null;
  /** The port on this computer of who knows which tokens are good; null: passwords alone. */
  tokens: number | null;
  /** Rights by folder, a line each as in Dovecot's global ACL file; null: everybody may do everything. */
  rights: string | null;
  /** Keeps every mail once and shows it in `virtual/All` as well, in the way of Gmail. */
  allMail: boolean;
};

const user = 'nobody';
const group = 'nogroup';

/** Configuration of a Dovecot that runs as one plain user in a folder of its own. */
export function dovecotConf(
  folder: string,
  ports: MailPorts,
  { folders, capability, connections, tokens, quota, rights, allMail }: DovecotOptions,
): string {
  const listener = (name: string, port: number, more = '') =>
    `  inet_listener ${name} {\n    port = ${port}\n    ${more}\n  }\n`;
  const service = (name: string, body = '') => `service ${name} {\n  chroot =\n${body}}`;
  const mailboxes = Object.entries(folders).map(
    ([name, use]) => `  mailbox "${name}" {\n    auto = subscribe\n${use ? `    special_use = \\${use}\n` : ''}  }\n`,
  );
  const database = (name: string) =>
    `${name} {\n  driver = passwd-file\n  args = username_format=%u ${folder}/users\n}`;
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
mail_uid = ${user}
mail_gid = ${group}
mail_home = ${folder}/mail/%u
mail_location = maildir:~/Maildir
mail_fsync = never
mail_max_userip_connections = ${connections}
protocols = imap lmtp sieve
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/srv.pem
ssl_key = <${folder}/srv.key
disable_plaintext_auth = yes
auth_mechanisms = plain login${tokens === null ? '' : ' xoauth2 oauthbearer'}
auth_failure_delay = 0
hostname = mail.test
postmaster_address = postmaster@mail.test
submission_host = 127.0.0.1:${ports.mx}
recipient_delimiter = +
lmtp_save_to_detail_mailbox = yes
${tokens === null ? '' : tokenDatabase(folder)}${database('passdb')}
${database('userdb')}
namespace inbox {
  inbox = yes
  separator = /
${mailboxes.join('')}}
${allMail ? allMailOf(folder) : ''}
${service('anvil', '  unix_listener anvil-auth-penalty {\n    mode = 0\n  }\n')}
${service('stats')}
${service('imap-login', listener('imap', ports.imap) + listener('imaps', ports.imaps, 'ssl = yes'))}
${service('managesieve-login', listener('sieve', ports.sieve))}
${service('lmtp', listener('lmtp', ports.lmtp))}
protocol lmtp {
  mail_plugins = $mail_plugins sieve
}
protocol imap {
  mail_plugins = $mail_plugins${quota === null ? '' : ' quota imap_quota'}${rights === null ? '' : ' acl'}
  ${capability === null ? '' : `imap_capability = ${capability}`}
}
plugin {
  ${quota === null ? '' : `quota = maildir:Box\n  quota_rule = *:storage=${quota}`}
  ${rights === null ? '' : `acl = vfile:${folder}/rights`}
  sieve = file:~/sieve;active=~/.dovecot.sieve
}
`;
}

/** A folder that holds nothing itself: it shows what lies in others. Its list is written by `allMailFolders`. */
const allMailOf = (folder: string) => `mail_plugins = virtual
namespace all {
  prefix = virtual/
  separator = /
  location = virtual:${folder}/virtual:INDEX=~/virtual
  list = yes
  subscriptions = no
  mailbox All {
    special_use = \\All
  }
}
`;

/** What `virtual/All` shows; what is put there goes to the first. */
export function allMailFolders(folders: readonly string[]): string {
  const [first, ...others] = folders;
  return `!${first}\n${others.map((name) => `${name}\n`).join('')}  all\n`;
}

const tokenDatabase = (folder: string) => `passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/tokens.conf
}
`;

/** How Dovecot asks whether a token is good (RFC 7662). @param port of this computer */
export function tokensConf(port: number): string {
  return `
introspection_mode = post
introspection_url = http://127.0.0.1:${port}/introspect
username_attribute = username
active_attribute = active
active_value = true
timeout_msecs = 2000
`;
}
