-- An applicant is an enterprise registered in mainland China, known by its credit code (R5.1-eligible).
create table organization (
    id                   uuid primary key,
    credit_code          varchar(18)  not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    name_zh              varchar(200) not null,
    name_en              varchar(200) not null,
    legal_representative varchar(80)  not null,
    region_code          varchar(6)   not null check (region_code ~ '^[1-6][0-9]{5}$'),
    address              varchar(300) not null,
    contact_name         varchar(80)  not null,
    contact_phone        varchar(40)  not null,
    contact_email        varchar(200) not null,
    registered_by        uuid         not null unique,
    registered_at        timestamptz  not null,
    version              bigint       not null
);

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
