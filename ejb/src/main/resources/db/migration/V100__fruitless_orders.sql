-- How often in a row, and since when, the CA failed at an order and showed that it had made nothing.

alter table certificate_order add column fruitless_count integer default 0 not null;
alter table certificate_order add column fruitless_since timestamp with time zone;
