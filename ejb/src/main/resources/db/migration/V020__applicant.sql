-- The applicant's side: which file a reviewer opened, which keys were handed in, and the work list's index.

create table material_opening (
    material_file_id     bigint not null references material_file,
    person_id            varchar(36) not null references person,
    round                integer not null,
    application_id       bigint not null references certificate_application,
    opened_at            timestamp with time zone not null,
    primary key (material_file_id, person_id, round)
);
create index material_opening_by_application on material_opening (application_id, person_id);

-- S-D-05: a key is handed in for one making of one case, never again.
create table request_key (
    key_digest           varchar(64) primary key,
    application_id       bigint not null references certificate_application,
    attempt              integer not null,
    handed_in_at         timestamp with time zone not null
);

create index application_by_due on certificate_application (state, state_until, application_id);
create index application_by_registrar on certificate_application (registrar, state);
create index application_by_approver on certificate_application (approver, state);
