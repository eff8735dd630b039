-- Issue 6: tries to log in that went wrong, for all nodes together. The subject is a digest of what was typed as an account, a browser that the
-- account is known by, or a network address: no account that does not exist is written down in clear, some people type their password there.
create table log_in_tries (
    subject              varchar(120) primary key,
    version              integer not null,
    failures             integer not null,
    first_at             timestamp with time zone not null,
    last_at              timestamp with time zone not null,
    closed_until         timestamp with time zone,
    noted                boolean not null
);
create index log_in_tries_by_last on log_in_tries (last_at);
