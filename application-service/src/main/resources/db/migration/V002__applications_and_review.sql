create sequence application_number;

create table application (
    id              uuid primary key,
    number          varchar(30)   not null unique,
    organization_id uuid          not null references organization,
    form            jsonb         not null,
    state           varchar(30)   not null check (state in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW',
                        'INFORMATION_REQUESTED', 'ACCEPTED', 'CONTRACTED', 'REJECTED', 'WITHDRAWN')),
    drafted_by      uuid          not null,
    drafted_at      timestamptz   not null,
    received_on     date,
    fee_schedule    varchar(40),
    closing_reasons jsonb         not null,
    version         bigint        not null,
    -- what was received keeps the fee table it was received under
    check (state in ('DRAFT', 'WITHDRAWN') or (received_on is not null and fee_schedule is not null)),
    check (state <> 'REJECTED' or jsonb_array_length(closing_reasons) > 0)
);

create index application_by_organization on application (organization_id);

create table attachment (
    id             uuid primary key,
    application_id uuid         not null references application,
    kind           varchar(40)  not null,
    storage_key    varchar(200) not null,
    name           varchar(300) not null,
    media_type     varchar(120) not null,
    size           bigint       not null check (size > 0),
    sha256         varchar(64)  not null,
    uploaded_by    uuid         not null,
    uploaded_at    timestamptz  not null
);

create index attachment_by_application on attachment (application_id);

create table review (
    application_id    uuid primary key references application,
    reviewer          uuid          not null,
    reviewer_name     varchar(120)  not null,
    started_at        timestamptz   not null,
    checks            jsonb         not null,
    standard_days     numeric(6, 2) not null,
    adjustment        numeric(6, 2) not null,
    adjustment_reason text          not null,
    version           bigint        not null,
    check (adjustment = 0 or length(trim(adjustment_reason)) > 0)
);

create table credit_look_up (
    id             uuid primary key,
    application_id uuid         not null references application,
    look_up        varchar(40)  not null,
    result         varchar(20)  not null check (result in ('CLEAR', 'FOUND')),
    remark         text         not null,
    storage_key    varchar(200) not null,
    name           varchar(300) not null,
    media_type     varchar(120) not null,
    size           bigint       not null,
    sha256         varchar(64)  not null,
    made_by        uuid         not null,
    made_by_name   varchar(120) not null,
    made_at        timestamptz  not null,
    check (result = 'CLEAR' or length(trim(remark)) > 0),
    unique (application_id, look_up)
);

create table information_request (
    id             uuid primary key,
    application_id uuid        not null references application,
    items          jsonb       not null check (jsonb_array_length(items) > 0),
    answers        jsonb       not null,
    requested_at   timestamptz not null,
    answered_at    timestamptz
);

-- The body's people as audit-service's register tells of them (R5.2.1-c).
create table competent_person (
    person_id        uuid primary key,
    name             varchar(120) not null,
    competences      jsonb        not null,
    trades           jsonb        not null,
    registered_until date         not null
);

insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source) values
    ('application-review', 1, '2021-01-01', 10, 'DAYS', 'CALENDAR', true, 'R5.2.1-10d', '实施规则 5.2.1：自收到书面申请之日起十日内'),
    ('rejection-notice', 1, '2021-01-01', 5, 'DAYS', 'CALENDAR', true, 'R5.2.1-5d', '实施规则 5.2.1：5 日内通知认证申请方');
