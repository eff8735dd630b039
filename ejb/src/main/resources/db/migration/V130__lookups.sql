-- Whom a mail goes to is asked for every mail, by person or by role, and which key a case has at every step of its making.

create index account_by_person on account (person_id);
create index account_role_by_role on account_role (role, login);
create index usb_key_by_application on usb_key (application_id);
