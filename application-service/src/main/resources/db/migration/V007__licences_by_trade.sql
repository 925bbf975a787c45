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
