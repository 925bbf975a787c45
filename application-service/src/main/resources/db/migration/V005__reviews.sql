-- The review of an application: its checks, look-ups, audit time and what the applicant is asked (R5.2.1).
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

-- A look-up made again stands beside the earlier one, which stays on file (R5.2.1-a2).
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
    check (result = 'CLEAR' or length(trim(remark)) > 0)
);

create index credit_look_up_by_application on credit_look_up (application_id);

-- Differences of understanding are recorded and resolved (R5.2.1-b).
create table understanding_gap (
    id              uuid primary key,
    application_id  uuid         not null references application,
    description     text         not null check (length(trim(description)) > 0),
    raised_by       varchar(120) not null,
    raised_at       timestamptz  not null,
    resolution      text,
    resolved_by     varchar(120),
    resolved_at     timestamptz,
    check ((resolution is null) = (resolved_at is null) and (resolved_by is null) = (resolved_at is null))
);

create index understanding_gap_by_application on understanding_gap (application_id);

-- Everything is asked at once; an answer has words, attachments, or both (R5.2.1-b).
create table information_request (
    id             uuid primary key,
    application_id uuid        not null references application,
    items          jsonb       not null check (jsonb_array_length(items) > 0),
    answers        jsonb       not null,
    -- asking again says why it was not asked before
    reason         text        not null,
    requested_at   timestamptz not null,
    answered_at    timestamptz,
    check (answered_at is null or jsonb_array_length(answers) = jsonb_array_length(items))
);

-- The body's people as audit-service's register tells of them (R5.2.1-c).
create table competent_person (
    person_id        uuid primary key,
    name             varchar(120) not null,
    competences      jsonb        not null,
    trades           jsonb        not null,
    registered_until date         not null
);

insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, pauses, rule, source) values
    -- the ten days stand still while the applicant is asked
    ('application-review', 1, '2021-01-01', 10, 'DAYS', 'CALENDAR', true, true, 'R5.2.1-10d', '实施规则 5.2.1：自收到书面申请之日起十日内'),
    ('rejection-notice', 1, '2021-01-01', 5, 'DAYS', 'CALENDAR', true, false, 'R5.2.1-5d', '实施规则 5.2.1：5 日内通知认证申请方');
