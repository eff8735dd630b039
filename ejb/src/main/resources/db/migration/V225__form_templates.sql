-- S2.2-2, S2.2-3: the texts of the printed application form that an office words. A version is published once and never changed; a case keeps its own.
create table form_template (
    version              integer primary key,
    holds_from           timestamp with time zone not null,
    published_at         timestamp with time zone not null,
    account              varchar(60) not null,
    reason               varchar(400) not null,
    note                 varchar(600) not null,
    unit_statement       varchar(300) not null,
    registrar_items      varchar(300) not null,
    approver_items       varchar(300) not null,
    footer               varchar(300) not null
);
insert into form_template (version, holds_from, published_at, account, reason, note, unit_statement, registrar_items, approver_items, footer) values
    (1, timestamp with time zone '2026-01-01 00:00:00+00:00', timestamp with time zone '2026-01-01 00:00:00+00:00', 'system', '原有样式', '',
     '以上信息属实，同意申请。', '接收日期、资料审核、身份核实方式', '复审意见、相符性、USB-Key 编号、证书序列号', '本表由系统生成，打印后请勿涂改；内容有变须重新打印。');
