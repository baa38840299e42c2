import { expect, test } from 'vitest';
import { judgeFile, mayOpen } from '@shared/logic/files/openable';
import { safeName } from '@shared/logic/files/safeName';
import { signatureOf } from '@shared/logic/files/signature';
import { promise } from '../../support/promise';

/** What runs, installs, mounts, redirects or carries scripts, by the end of its name. */
const dangerous = [
  ...'exe com scr pif bat cmd cpl msi msp mst msix appx application gadget hta hlp chm inf ins isp reg'.split(' '),
  ...'vb vbe vbs js jse ws wsf wsh wsc sct ps1 ps1xml psc1 psm1 psd1 ps2 lnk url scf rdp search-ms library-ms'.split(
    ' ',
  ),
  ...'settingcontent-ms theme themepack diagcab jar jnlp class py pyc pyw rb pl php sh bash csh ksh zsh fish run'.split(
    ' ',
  ),
  ...'bin elf out so dll sys drv ocx app command dmg pkg mpkg workflow action scpt applescript terminal webloc'.split(
    ' ',
  ),
  ...'desktop deb rpm appimage snap flatpakref apk ipa iso img vhd vhdx udf wim'.split(' '),
  ...'docm dotm xlsm xltm xlam xll xlsb pptm potm ppam ppsm sldm doc xls ppt rtf slk iqy odc mdb accdb one onepkg'.split(
    ' ',
  ),
  ...'html htm xhtml shtml mht mhtml svg svgz xml xsl xslt swf xps pdfxml eml msg ics vcf'.split(' '),
  ...'zip rar 7z tar gz tgz bz2 xz cab ace arj z lzh zst tresen'.split(' '),
];

/** Ways to make such a name look like another. */
const disguises: readonly ((extension: string) => string)[] = [
  (extension) => `Rechnung.${extension}`,
  (extension) => `Rechnung.pdf.${extension}`,
  (extension) => `Rechnung.${extension.toUpperCase()}`,
  (extension) => `Rechnung.${extension}.`,
  (extension) => `Rechnung.${extension}   `,
  (extension) => `Rechnung\u202Efdp.${extension}`,
  (extension) => `Rechnung.pdf${' '.repeat(150)}.${extension}`,
  (extension) => `Rechnung.${extension}\u200B`,
  (extension) => `Rechnung.pdf/../Rechnung.${extension}`,
  (extension) => `.${extension}`,
];

test(`S8: ${new Set(dangerous).size} dangerous kinds in ${disguises.length} disguises can only be saved`, () => {
  const names = new Set(dangerous.flatMap((extension) => disguises.map((disguise) => safeName(disguise(extension)))));
  const pdf = signatureOf(new TextEncoder().encode('%PDF-1.7'));
  expect(new Set(dangerous).size).toBeGreaterThanOrEqual(80);
  expect([...names].filter((name) => mayOpen(name))).toEqual([]);
  expect([...names].filter((name) => judgeFile(name, pdf) !== 'saveOnly')).toEqual([]);
  promise('S8', 'Names of dangerous kinds, in disguise or not, can only be saved', names.size);
});

test('a name that ends in nothing, or in what only reads alike, can only be saved', () => {
  const names = [
    'file',
    'pdf',
    'a.',
    'a.pdf ',
    'a.p\u0501f',
    'a.pdf:exe',
    'a.pdf%00.exe',
    'a.constructor',
    'a.__proto__',
  ];
  expect(names.map((name) => safeName(name)).filter((name) => mayOpen(name))).toEqual(['a.pdf']);
});

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['rechnung.pdf', '%PDF-1.7 ...'],
  ['foto.jpg', '\xff\xd8\xff\xe0....JFIF'],
  ['foto.PNG', '\x89PNG\r\n\x1a\n....'],
  ['brief.docx', 'PK\x03\x04....'],
  ['liste.csv', 'Name;Ort\r\nM\xfcller;K\xf6ln'],
  ['notiz.txt', '\xff\xfeN\0o\0t\0i\0z\0'],
  ['notiz.txt', ''],
  ['lied.mp3', 'ID3\x03'],
  ['film.mp4', '....ftypisom'],
  ['ton.wav', 'RIFF....WAVEfmt '],
])('%s that is what it says is opened', (name, start) => {
  expect(judgeFile(name, signatureOf(bytes(start)))).toBe('open');
});

test.each([
  ['rechnung.pdf', 'MZ\x90\0', 'a Windows program'],
  ['rechnung.pdf', '\x7fELF\x02', 'a Linux program'],
  ['rechnung.pdf', '\xcf\xfa\xed\xfe', 'a macOS program'],
  ['rechnung.pdf', '<html><script>', 'a page'],
  ['rechnung.pdf', 'PK\x03\x04', 'an archive'],
  ['foto.jpg', '<svg xmlns=', 'a drawing'],
  ['foto.png', 'GIF89a', 'another kind of picture'],
  ['notiz.txt', '#!/bin/sh\n', 'a script'],
  ['notiz.txt', '\xef\xbb\xbf  <!doctype html>', 'a page'],
  ['notiz.txt', '\xff\xfe<\0s\0c\0r\0i\0p\0t\0>\0', 'a page in two bytes a letter'],
  ['liste.csv', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office file'],
  ['brief.docx', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office file'],
  ['brief.docx', 'Rar!\x1a\x07', 'an archive'],
  ['foto.jpg', 'L\0\0\0\x01\x14\x02\0', 'a Windows shortcut'],
  ['film.mp4', '\0\0\0\0', 'nothing known'],
])('%s beginning with %j is %s: warned about and only saved', (name, start) => {
  expect(judgeFile(name, signatureOf(bytes(start)))).toBe('mismatch');
});
