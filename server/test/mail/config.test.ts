import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {ConfigError, readConfig} from '../../src/config.js';

const mistakesOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
  }
  return [];
};

describe('the configuration of mail', () => {
  it('needs nothing: messages are put into a folder', () => {
    assert.deepEqual(readConfig({DATA_DIR: '/srv/portal'}).mail, {
      from: {address: 'portal@localhost'},
      outboxFolder: '/srv/portal/outbox',
    });
  });

  it('takes a mail server, and an address with or without a name', () => {
    const smtp = 'smtps://portal:p%40ss@mail.vendor.example:465';
    const mail = (from: string) => readConfig({PORTAL_SMTP_URL: smtp, PORTAL_MAIL_FROM: from}).mail;
    assert.deepEqual(mail('portal@vendor.example'), {from: {address: 'portal@vendor.example'}, smtpUrl: smtp});
    assert.deepEqual(mail('The Vendor, Inc. <portal@vendor.example>'), {
      from: {name: 'The Vendor, Inc.', address: 'portal@vendor.example'},
      smtpUrl: smtp,
    });
    assert.deepEqual(mail('"The Vendor" <portal@vendor.example>').from.name, 'The Vendor');
  });

  it('says in one line what is wrong, and no password', () => {
    const [url = ''] = mistakesOf({PORTAL_SMTP_URL: 'https://portal:hunter2@mail', PORTAL_MAIL_FROM: 'a@b.example'});
    assert.match(url, /^PORTAL_SMTP_URL .*smtp:\/\//);
    assert.doesNotMatch(url, /hunter2/);
    assert.match(mistakesOf({PORTAL_SMTP_URL: 'smtp://mail'})[0] ?? '', /needs PORTAL_MAIL_FROM/);
    for (const address of ['nobody', 'a@b, c@d', 'Name <a b@c>', '<>'])
      assert.match(mistakesOf({PORTAL_MAIL_FROM: address})[0] ?? '', /^PORTAL_MAIL_FROM must be an address/);
  });
});
