-- A client's normal working hours, versioned; without an organisation: everyone's default (R5.3.3.1).
create table client_hours (
    id              uuid primary key,
    organization_id uuid,
    version         integer      not null check (version > 0),
    effective_from  date         not null,
    days            varchar(20)  not null check (days in ('WORKING_CALENDAR', 'EVERY_DAY')),
    opens           time         not null,
    closes          time         not null check (closes > opens),
    source          varchar(500) not null check (source <> ''),
    unique nulls not distinct (organization_id, version)
);

insert into client_hours (id, organization_id, version, effective_from, days, opens, closes, source)
values ('00000000-0000-0000-0000-000000000001', null, 1, date '2000-01-01', 'WORKING_CALENDAR', time '08:30',
        time '17:30', '默认正常工作时间：工作日 08:30-17:30；客户另有规定的按客户登记');

-- How many hours make a person-day, and by how many a plan may fall short (R5.3.1.2).
create table audit_time_norm (
    version                   integer primary key check (version > 0),
    effective_from            date          not null,
    hours_per_person_day      numeric(4, 2) not null check (hours_per_person_day > 0 and hours_per_person_day <= 24),
    tolerated_shortfall_hours numeric(4, 2) not null check (tolerated_shortfall_hours >= 0),
    source                    varchar(500)  not null check (source <> '')
);

insert into audit_time_norm (version, effective_from, hours_per_person_day, tolerated_shortfall_hours, source)
values (1, date '2000-01-01', 8, 0, '一人日按8小时计，不设容差；不含路途时间（认证实施规则 5.2.1）');

-- The plan in its versions: a change is a new one, to be agreed again (R5.3.1.4).
create table plan (
    id          uuid primary key,
    audit_id    uuid          not null references audit,
    version     integer       not null check (version > 0),
    items       jsonb         not null check (jsonb_array_length(items) > 0),
    first_day   date          not null,
    last_day    date          not null check (last_day >= first_day),
    proposed_by uuid          not null,
    proposed_at timestamptz   not null,
    answer      varchar(20)   not null check (answer in ('AWAITED', 'AGREED', 'DECLINED', 'SUPERSEDED')),
    remarks     varchar(2000) not null,
    answered_at timestamptz,
    unique (audit_id, version),
    check (answer not in ('AGREED', 'DECLINED') or answered_at is not null),
    check (answer <> 'DECLINED' or remarks <> '')
);

create unique index plan_one_stands on plan (audit_id) where answer in ('AWAITED', 'AGREED');
