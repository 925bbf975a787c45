-- The trades that competence and fees go by, with the licence a trade needs (R5.1-a).
create table trade (
    code            varchar(8) primary key,
    title_zh        varchar(80)  not null,
    title_en        varchar(80)  not null,
    risk            varchar(10)  not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    needs_licence   boolean      not null
);

insert into trade values
    ('01', '家用电器', 'Household appliances', 'LOW', false),
    ('02', '电子产品及计算机', 'Electronics and computers', 'LOW', false),
    ('03', '机械设备', 'Machinery', 'MEDIUM', false),
    ('04', '汽车及零部件', 'Vehicles and parts', 'MEDIUM', true),
    ('05', '家具及建筑材料', 'Furniture and building materials', 'LOW', false),
    ('06', '食品', 'Food', 'HIGH', true);

-- Which licences a trade must show with its application (R5.1-a).
create table trade_licence (
    trade varchar(8)  not null references trade,
    kind  varchar(40) not null check (kind in ('PRODUCTION_LICENCE', 'CONSTRUCTION_QUALIFICATION',
              'SAFETY_PRODUCTION_LICENCE', 'CCC_CERTIFICATE', 'FOOD_LICENCE', 'TRADE_LICENCE')),
    primary key (trade, kind)
);

insert into trade_licence values
    ('04', 'CCC_CERTIFICATE'),
    ('06', 'FOOD_LICENCE');
