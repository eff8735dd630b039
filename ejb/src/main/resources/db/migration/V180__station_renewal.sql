-- A station renews its certificate, by itself or because an administrator asked for it. The answer may be lost on its way: the certificate before is known at
-- the door until the new one was shown.

alter table station add column former_certificate varchar(8000);
alter table station add column renewal_asked_at timestamp with time zone;
