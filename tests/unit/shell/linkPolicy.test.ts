import { expect, test } from 'vitest';
import { linkToOpen } from '../../../electron/shell/linkPolicy';
import { promise } from '../../support/promise';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['HTTP://EXAMPLE.org', 'http://example.org/'],
  ['tel:+4930123456', 'tel:+4930123456'],
  ['\thttps://exa\nmple.org/', 'https://example.org/'],
  ['https://exämple.org/', 'https://xn--exmple-cua.org/'],
])('opens %j', (link, address) => {
  expect(linkToOpen(link)).toBe(address);
});

const refused = [
  // Written at the desk itself.
  'mailto:anna@example.org?subject=Hallo',
  ...[
    'file:///etc/passwd',
    'FILE:///c:/windows',
    'smb://host/share',
    'ftp://host/x',
    'sftp://host',
    'ssh://host',
    'telnet://host',
  ],
  ...[
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://x/1',
  ],
  ...[
    'ms-msdt:/id',
    'search-ms:query=x',
    'ms-officecmd:x',
    'ms-settings:',
    'shell:startup',
    'vscode://x',
    'steam://run/1',
    'slack://x',
  ],
  ...[
    'app://desk/',
    'about:blank',
    'chrome://settings',
    'devtools://x',
    'view-source:https://example.org',
    'intent://x',
    'jar:https://x!/',
  ],
  ...[
    'https://user:pass@example.org/',
    'https://example.org@evil.test/',
    '//example.org',
    'example.org',
    '',
    ' ',
    'https://',
    'http:///',
  ],
  ...[
    'facetime:x',
    'sms:123',
    'skype:x',
    'callto:1',
    'magnet:?x',
    'ldap://x',
    'news:x',
    'nfs://x',
    'dict://x',
    'gopher://x',
    'x-apple:x',
  ],
  ...[
    'ms-word:ofe|u|https://x',
    'wscript:x',
    'mhtml:x',
    'res://x',
    'help:x',
    'hcp://x',
    'livescript:x',
    'mocha:x',
    'ws://x',
    'wss://x',
  ],
  `https://example.org/${'a'.repeat(8192)}`,
];

test.each(refused)('refuses %j', (link) => {
  expect(linkToOpen(link)).toBeNull();
  promise('S7', 'Nothing but https, http, mailto and tel leaves', 1);
});
