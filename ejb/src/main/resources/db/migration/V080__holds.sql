-- Rows that are locked and hold nothing. 'sequence' is held by who begins a row of running numbers; the 256 others by who must be alone with
-- one thing: its name's digest begins with these two characters.
create table slot_hold (
    slot                 varchar(8) primary key
);
insert into slot_hold (slot) values ('sequence');
insert into slot_hold (slot)
    select a.x || b.x
    from (values ('0'),('1'),('2'),('3'),('4'),('5'),('6'),('7'),('8'),('9'),('a'),('b'),('c'),('d'),('e'),('f')) as a (x)
    cross join (values ('0'),('1'),('2'),('3'),('4'),('5'),('6'),('7'),('8'),('9'),('a'),('b'),('c'),('d'),('e'),('f')) as b (x);
