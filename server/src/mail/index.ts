export {createMailer} from './create-mailer.js';
export {createFileOutbox, type FileOutboxOptions} from './file-outbox.js';
export {createMailSender, type MailRound, type MailSender, type MailSenderOptions} from './mail-sender.js';
export {MailError, type MailAddress, type MailAttachment, type Mailer, type MailMessage} from './mailer.js';
export {createSmtpMailer, type SmtpMailerOptions} from './smtp-mailer.js';
