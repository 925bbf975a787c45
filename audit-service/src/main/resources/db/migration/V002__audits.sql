-- One audit, its gates and its state.
create table audit (
    id                     uuid primary key,
    version                bigint        not null,
    case_id                uuid          not null,
    programme_id           uuid          not null references programme,
    organization_id        uuid          not null,
    contract_number        varchar(60)   not null,
    kind                   varchar(20)   not null
        check (kind in ('INITIAL', 'SURVEILLANCE_1', 'SURVEILLANCE_2', 'RECERTIFICATION', 'SPECIAL')),
    -- As the contract says, known here or not.
    mode                   varchar(40)   not null check (mode <> ''),
    state                  varchar(20)   not null
        check (state in ('PREPARING', 'TEAM_PROPOSED', 'DOCUMENT_REVIEW', 'CORRECTION', 'READY', 'PLANNED', 'AGREED',
                         'IN_PROGRESS', 'FIELDWORK_DONE', 'REPORTED', 'CLOSED')),
    client                 jsonb         not null,
    scope                  jsonb         not null,
    contracted_person_days numeric(5, 2) not null check (contracted_person_days > 0),
    person_days            numeric(5, 2) not null check (person_days > 0),
    person_days_reason     varchar(1000) not null,
    plan_version           integer       not null check (plan_version >= 0),
    plan_first_day         date,
    plan_last_day          date,
    fieldwork_started_on   date,
    fieldwork_ended_on     date,
    opened_at              timestamptz   not null,
    -- An adjustment has its reason (R5.3.1.2).
    check (person_days = contracted_person_days or person_days_reason <> ''),
    -- Nothing on site before a plan was agreed (R5.3.1.4-plan).
    check (state not in ('PLANNED', 'AGREED', 'IN_PROGRESS', 'FIELDWORK_DONE', 'REPORTED', 'CLOSED')
        or (plan_version > 0 and plan_first_day is not null and plan_last_day >= plan_first_day)),
    check (state not in ('IN_PROGRESS', 'FIELDWORK_DONE', 'REPORTED', 'CLOSED') or fieldwork_started_on is not null),
    check ((state in ('FIELDWORK_DONE', 'REPORTED', 'CLOSED')) = (fieldwork_ended_on is not null)),
    check (fieldwork_ended_on >= fieldwork_started_on)
);

-- One initial audit a case.
create unique index audit_initial_once on audit (case_id) where kind = 'INITIAL';
create index audit_by_programme on audit (programme_id);
create index audit_by_organization on audit (organization_id);
create index audit_newest on audit (opened_at desc, id desc);

-- Who is on the team now; one leads.
create table audit_seat (
    audit_id  uuid         not null references audit,
    person_id uuid         not null,
    name      varchar(100) not null,
    leader    boolean      not null,
    primary key (audit_id, person_id)
);

create unique index audit_seat_one_leader on audit_seat (audit_id) where leader;
create index audit_seat_by_person on audit_seat (person_id);

-- Every team that was proposed, with the client's answer (R5.3.1.4-plan).
create table team_proposal (
    id          uuid primary key,
    audit_id    uuid        not null references audit,
    members     jsonb       not null,
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    answer      varchar(20) not null check (answer in ('AWAITED', 'AGREED', 'OBJECTED', 'SUPERSEDED')),
    objections  jsonb       not null,
    answered_by uuid,
    answered_at timestamptz,
    check ((answer = 'AWAITED') = (answered_at is null))
);

create unique index team_proposal_one_awaited on team_proposal (audit_id) where answer = 'AWAITED';
create index team_proposal_by_audit on team_proposal (audit_id);

-- The rounds of the document review, by the team leader (R5.3.2-doc).
create table document_review (
    id          uuid primary key,
    audit_id    uuid          not null references audit,
    round       integer       not null check (round > 0),
    suitability varchar(4000) not null check (suitability <> ''),
    sufficiency varchar(4000) not null check (sufficiency <> ''),
    conclusion  varchar(20)   not null check (conclusion in ('PASSED', 'NONCONFORMING')),
    reviewed_by uuid          not null,
    reviewed_at timestamptz   not null,
    unique (audit_id, round)
);

create unique index document_review_passes_once on document_review (audit_id) where conclusion = 'PASSED';

-- What the documents lack; corrected with a correction and a corrective action (R5.3.2-nc).
create table document_nonconformity (
    id                uuid primary key,
    audit_id          uuid          not null references audit,
    review_id         uuid          not null references document_review,
    clause            varchar(100)  not null,
    description       varchar(2000) not null check (description <> ''),
    state             varchar(20)   not null check (state in ('OPEN', 'CORRECTED', 'VERIFIED')),
    correction        varchar(4000) not null,
    corrective_action varchar(4000) not null,
    corrected_at      timestamptz,
    check (state = 'OPEN' or (correction <> '' and corrective_action <> '' and corrected_at is not null))
);

create index document_nonconformity_by_audit on document_nonconformity (audit_id);
