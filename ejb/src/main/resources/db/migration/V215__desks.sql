-- What the desks go by, in numbers that an office may change; the RA reads them whenever it needs them.
-- TAKE_OVER_HOURS: how long a case that one of the RA's people holds stays his before a colleague may take it over, with a reason (S2.5-0).
-- RECEIPT_DAYS: days after which a parcel whose receipt nobody has confirmed is shown as overdue at the delivery desk (S2.7-4).
create table desk_limit (
    name                 varchar(20) primary key,
    amount               integer not null constraint desk_limit_not_negative check (amount >= 0)
);
insert into desk_limit (name, amount) values ('TAKE_OVER_HOURS', 4), ('RECEIPT_DAYS', 7);
