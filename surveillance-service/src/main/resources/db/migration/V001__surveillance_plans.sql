insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source) values
    ('surveillance-window-opens', 1, '2021-01-01', 9, 'MONTHS', 'CALENDAR', false, 'R5.6.1', '实施规则 5.6.1：9-12 个月内完成'),
    ('surveillance-window-closes', 1, '2021-01-01', 12, 'MONTHS', 'CALENDAR', false, 'R5.6.1', '实施规则 5.6.1：9-12 个月内完成'),
    ('surveillance-from-certificate', 1, '2021-01-01', 12, 'MONTHS', 'CALENDAR', false, 'R5.6.1', 'ISO/IEC 17021-1：自发证起 12 个月内完成首次监督'),
    ('surveillance-reminder', 1, '2021-01-01', 30, 'DAYS', 'CALENDAR', false, 'R5.6.1', '机构约定：窗口关闭前 30 天提醒'),
    ('recertification-application', 1, '2021-01-01', 3, 'MONTHS', 'CALENDAR', false, 'R5.7.1', '实施规则 5.7.1：有效期满前三个月提出');

-- Person-days of later audits, as a part of the initial ones: versioned (R5.6.4-days, R5.7.2).
create table day_fraction (
    kind           varchar(20)   not null,
    version        integer       not null,
    effective_from date          not null,
    numerator      integer       not null check (numerator > 0),
    denominator    integer       not null check (denominator > 0),
    minimum        numeric(4, 2) not null check (minimum > 0),
    rounding_step  numeric(4, 2) not null check (rounding_step > 0),
    rule           varchar(40)   not null,
    primary key (kind, version)
);

insert into day_fraction values
    ('SURVEILLANCE', 1, '2021-01-01', 1, 3, 1, 0.5, 'R5.6.4-days'),
    ('RECERTIFICATION', 1, '2021-01-01', 2, 3, 1, 0.5, 'R5.7.2');

create table surveillance_plan (
    id                 uuid primary key,
    case_id            uuid          not null unique,
    certificate_id     uuid          not null unique,
    certificate_number varchar(40)   not null,
    organization_id    uuid          not null,
    holder             varchar(200)  not null,
    audit_ended_on     date          not null,
    issued_on          date          not null,
    expires_on         date          not null,
    apply_by           date          not null check (apply_by < expires_on),
    initial_days       numeric(6, 2) not null check (initial_days > 0),
    version            bigint        not null
);

create index surveillance_plan_by_organization on surveillance_plan (organization_id);

create table surveillance_window (
    plan         uuid        not null references surveillance_plan,
    kind         varchar(20) not null check (kind in ('SURVEILLANCE_1', 'SURVEILLANCE_2')),
    opens_on     date        not null,
    closes_on    date        not null,
    provisional  boolean     not null,
    state        varchar(20) not null check (state in ('PLANNED', 'DUE', 'OVERDUE', 'COMPLETED')),
    completed_on date,
    basis        text        not null,
    primary key (plan, kind),
    check (closes_on > opens_on),
    check ((state = 'COMPLETED') = (completed_on is not null))
);
