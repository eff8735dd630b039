-- Issue 6: the code that makes the first administrator of an installation in which nobody has an account. One row, for all nodes together.
create table first_code (
    first_code_id        integer primary key constraint first_code_is_one check (first_code_id = 1),
    version              integer not null,
    code_digest          varchar(64) not null,
    made_at              timestamp with time zone not null,
    used_at              timestamp with time zone
);
