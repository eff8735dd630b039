-- When the applicant saved his form last: who has it open in two windows is told which of them is newer.
alter table certificate_application add column form_saved_at timestamp with time zone;
