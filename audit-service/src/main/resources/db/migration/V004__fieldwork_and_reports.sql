-- Meetings that were held, with time and attendance (R5.3.3.2).
create table meeting (
    id          uuid primary key,
    audit_id    uuid          not null references audit,
    kind        varchar(30)   not null
        check (kind in ('TEAM_PREPARATION', 'OPENING', 'INTERNAL_COMMUNICATION', 'CLIENT_COMMUNICATION', 'CLOSING')),
    started_at  timestamptz   not null,
    ended_at    timestamptz   not null check (ended_at > started_at),
    attendees   jsonb         not null check (jsonb_array_length(attendees) > 0),
    notes       varchar(8000) not null,
    recorded_by uuid          not null,
    recorded_at timestamptz   not null,
    check (ended_at <= recorded_at)
);

create index meeting_by_audit on meeting (audit_id);

-- Evidence, tied to score items and to one of the two methods (R5.3.3.3, R5.3.3.4).
create table evidence (
    id               uuid primary key,
    audit_id         uuid          not null references audit,
    number           varchar(10)   not null,
    method           varchar(30)   not null check (method in ('SERVICE_REQUIREMENT', 'SERVICE_MANAGEMENT')),
    items            jsonb         not null check (jsonb_array_length(items) > 0),
    description      varchar(8000) not null check (description <> ''),
    file             jsonb,
    recorded_by      uuid          not null,
    recorded_by_name varchar(200)  not null,
    recorded_at      timestamptz   not null,
    unique (audit_id, number)
);

-- What the team concluded on site, once.
create table conclusion (
    audit_id             uuid primary key references audit,
    conformity           varchar(8000) not null check (conformity <> ''),
    scope_recommendation varchar(4000) not null check (scope_recommendation <> ''),
    recommended          boolean       not null,
    concluded_by         uuid          not null,
    concluded_at         timestamptz   not null
);

-- What scoring-service tells of an audit's score sheet.
create table scored_sheet (
    audit_id       uuid primary key,
    sheet_id       uuid         not null unique,
    scheme_version varchar(60)  not null,
    completed      boolean      not null,
    total          numeric,
    -- As scoring-service says, known here or not.
    grade          varchar(40) check (grade <> ''),
    sections       jsonb        not null,
    check (completed = (total is not null)),
    check (grade is null or completed)
);

-- The report: a draft until it is issued with its PDF (R5.3.3.5).
create table report (
    audit_id        uuid primary key references audit,
    version         bigint         not null,
    summary         varchar(20000) not null,
    findings        jsonb          not null,
    strengths       jsonb          not null,
    suggestions     jsonb          not null,
    recommended     boolean,
    written_by      uuid           not null,
    document        jsonb,
    issued_at       timestamptz,
    returned_reason text           not null,
    returned_at     timestamptz,
    check ((issued_at is null) = (document is null)),
    check ((returned_at is null) = (returned_reason = ''))
);
