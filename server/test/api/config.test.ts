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

describe('readConfig', () => {
  it('needs nothing: an embedded database in a folder', () => {
    const config = readConfig({});
    assert.deepEqual(config.database, {folder: '.data/database'});
    assert.deepEqual([config.port, config.host, config.publicUrl], [8080, '127.0.0.1', 'http://localhost:8080']);
  });

  it('takes PostgreSQL, a signing key and a PSP', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://portal@db/portal',
      SIGNING_KEY: Buffer.alloc(32, 1).toString('base64'),
      PUBLIC_URL: 'https://portal.vendor.example/',
      SANDBOX_PSP_ORIGIN: 'https://psp.example',
      SANDBOX_PSP_PUBLIC_KEY: 'pk',
      SANDBOX_PSP_SECRET_KEY: 'sk',
      SANDBOX_PSP_WEBHOOK_SECRET: 'wh',
    });
    assert.deepEqual(config.database, {url: 'postgres://portal@db/portal'});
    assert.equal(config.publicUrl, 'https://portal.vendor.example');
    assert.equal(config.sandboxPsp?.apiUrl, 'https://psp.example');
  });

  it('keeps files in a folder, or in a bucket whose keys are all there', () => {
    assert.deepEqual(readConfig({DATA_DIR: '/data'}).files, {folder: '/data/files'});
    const keys = {FILES_S3_ACCESS_KEY_ID: 'id', FILES_S3_SECRET_ACCESS_KEY: 'secret'};
    assert.deepEqual(readConfig({FILES_S3_URL: 'https://s3.example/bucket', ...keys}).files, {
      url: 'https://s3.example/bucket',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    });
    assert.deepEqual(mistakesOf({FILES_S3_URL: 'https://s3.example/bucket', FILES_S3_ACCESS_KEY_ID: 'id'}), [
      'FILES_S3_URL needs FILES_S3_SECRET_ACCESS_KEY as well.',
    ]);
  });

  it('takes replies by mail at an address, with a secret that is long enough', () => {
    const [address, secret] = ['tickets@vendor.example', 'x'.repeat(32)];
    assert.deepEqual(readConfig({PORTAL_REPLY_ADDRESS: address, PORTAL_MAIL_SECRET: secret}).incomingMail, {
      address,
      secret,
    });
    assert.equal(mistakesOf({PORTAL_REPLY_ADDRESS: address}).length, 1);
    assert.equal(mistakesOf({PORTAL_REPLY_ADDRESS: 'tickets', PORTAL_MAIL_SECRET: 'short'}).length, 2);
  });

  it('takes Stripe, beside the sandbox or alone', () => {
    const stripe = {
      STRIPE_SECRET_KEY: 'sk_test_1',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
      STRIPE_WEBHOOK_SECRET: 'whsec_1',
    };
    assert.deepEqual(readConfig(stripe).stripePsp, {
      secretKey: 'sk_test_1',
      publishableKey: 'pk_test_1',
      webhookSecret: 'whsec_1',
    });
    assert.equal(readConfig({}).stripePsp, undefined);
    const [missing = ''] = mistakesOf({...stripe, STRIPE_WEBHOOK_SECRET: ''});
    assert.match(missing, /STRIPE_WEBHOOK_SECRET/);
  });

  it('gives no secret key of Stripe to browsers, and repeats none', () => {
    const mistakes = mistakesOf({
      STRIPE_SECRET_KEY: 'pk_test_1',
      STRIPE_PUBLISHABLE_KEY: 'sk_test_hunter2',
      STRIPE_WEBHOOK_SECRET: 'whsec_1',
    });
    assert.equal(mistakes.length, 2);
    assert.doesNotMatch(mistakes.join(), /hunter2/);
  });

  it('says each mistake in one line that names the variable', () => {
    const mistakes = mistakesOf({
      PORT: 'abc',
      LOG_LEVEL: 'loud',
      SIGNING_KEY: 'c2hvcnQ=',
      PUBLIC_URL: 'https://a.example/path',
      SANDBOX_PSP_PUBLIC_KEY: 'pk',
      DATABASE_ADMIN_URL: 'postgres://o@db/p',
    });
    for (const name of ['PORT', 'LOG_LEVEL', 'SIGNING_KEY', 'PUBLIC_URL', 'SANDBOX_PSP_ORIGIN', 'DATABASE_ADMIN_URL']) {
      assert.equal(
        mistakes.filter((line) => line.includes(name) && !line.includes('\n')).length,
        1,
        `${name}: ${mistakes.join(' | ')}`,
      );
    }
  });

  it('bills every five minutes, or when it is told to', () => {
    assert.equal(readConfig({}).billingCron, '*/5 * * * *');
    assert.equal(readConfig({BILLING_CRON: '30 2 * * 1-5'}).billingCron, '30 2 * * 1-5');
  });

  it('takes no schedule that is never due', () => {
    for (const schedule of ['soon', '61 * * * *', '0 0 30 2 *']) {
      const [line = ''] = mistakesOf({BILLING_CRON: schedule});
      assert.match(line, /^BILLING_CRON must be a cron expression/, schedule);
    }
  });

  it('repeats no secret', () => {
    const [line = ''] = mistakesOf({DATABASE_URL: 'mysql://user:hunter2@db/portal'});
    assert.match(line, /DATABASE_URL/);
    assert.doesNotMatch(line, /hunter2/);
  });
});
