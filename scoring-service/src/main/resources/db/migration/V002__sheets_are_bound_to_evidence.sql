-- One sheet an audit, under the scheme in force on the day its fieldwork began.
create table score_sheet (
    id              uuid primary key,
    case_id         uuid          not null,
    audit_id        uuid          not null unique,
    organization_id uuid          not null,
    client_name     varchar(200)  not null,
    scheme          varchar(40)   not null references scheme,
    state           varchar(20)   not null check (state in ('OPEN', 'COMPLETED', 'LOCKED')),
    opened_on       date          not null,
    total           numeric(6, 2) check (total between 0 and 100),
    grade           varchar(20)   check (grade in ('QUALIFIED', 'THREE_STAR', 'FOUR_STAR', 'FIVE_STAR')),
    version         bigint        not null,
    check ((state = 'OPEN') = (total is null)),
    check (grade is null or total is not null)
);

create index score_sheet_by_case on score_sheet (case_id);

create table score_sheet_member (
    sheet     uuid         not null references score_sheet,
    person_id uuid         not null,
    name      varchar(120) not null,
    leader    boolean      not null,
    primary key (sheet, person_id)
);

create table score (
    sheet     uuid          not null references score_sheet,
    item      varchar(4)    not null,
    points    numeric(4, 2) not null check (points >= 0),
    reason    text          not null,
    evidence  jsonb         not null check (jsonb_array_length(evidence) > 0),
    scored_by uuid          not null,
    scored_at timestamptz   not null,
    primary key (sheet, item)
);

create table sheet_reopening (
    id          uuid primary key,
    sheet       uuid        not null references score_sheet,
    reason      text        not null check (length(trim(reason)) > 0),
    reopened_by uuid        not null,
    reopened_at timestamptz not null
);

-- What audit-service recorded: a score can refer to nothing else (R6-evidence).
create table known_evidence (
    id       uuid primary key,
    audit_id uuid        not null,
    number   varchar(40) not null,
    method   varchar(30) not null,
    items    jsonb       not null
);

create index known_evidence_by_audit on known_evidence (audit_id);
