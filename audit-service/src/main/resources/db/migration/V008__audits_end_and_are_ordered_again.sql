-- An audit may end without a report, with a reason, and be ordered again: another in its place, and everything kept.
alter table audit
    drop constraint audit_state_check,
    drop constraint audit_check3,
    add column ending_reason varchar(2000) check (ending_reason <> ''),
    add column ended_by      uuid,
    add column ended_by_name varchar(200),
    add column ended_at      timestamptz,
    add column follows       uuid unique references audit,
    add column followed_by   uuid references audit check (followed_by <> id),
    add column case_ended    boolean not null default false,
    add constraint audit_state_check
        check (state in ('PREPARING', 'TEAM_PROPOSED', 'DOCUMENT_REVIEW', 'CORRECTION', 'READY', 'PLANNED', 'AGREED',
                         'IN_PROGRESS', 'FIELDWORK_DONE', 'REPORTED', 'CLOSED', 'CANCELLED', 'TERMINATED')),
    add constraint audit_fieldwork_ended
        check (state = 'TERMINATED'
            or (state in ('FIELDWORK_DONE', 'REPORTED', 'CLOSED')) = (fieldwork_ended_on is not null)),
    add constraint audit_begun_or_not
        check (state not in ('CANCELLED', 'TERMINATED') or (state = 'TERMINATED') = (fieldwork_started_on is not null)),
    add constraint audit_ended_with_reason
        check ((state in ('CANCELLED', 'TERMINATED')) = (ended_at is not null)
            and num_nulls(ending_reason, ended_by_name, ended_at) in (0, 3)),
    add constraint audit_followed_when_ended
        check (followed_by is null or state in ('CANCELLED', 'TERMINATED'));

-- One initial audit a case that is open or came to its end.
drop index audit_initial_once;
create unique index audit_initial_once on audit (case_id)
    where kind = 'INITIAL' and state not in ('CANCELLED', 'TERMINATED');

-- A plan may be put off by client or body, with a reason (R5.3.1.4-change).
alter table plan
    drop constraint plan_answer_check,
    add constraint plan_answer_check
        check (answer in ('AWAITED', 'AGREED', 'DECLINED', 'POSTPONED', 'SUPERSEDED')),
    add constraint plan_postponed_with_reason
        check (answer <> 'POSTPONED' or (remarks <> '' and answered_at is not null));

-- A report that came back with the decision file is kept as it was issued, round by round (R5.4-review).
create table returned_report (
    id          uuid primary key,
    audit_id    uuid        not null references audit,
    round       integer     not null check (round > 0),
    said        jsonb       not null,
    document    jsonb       not null,
    issued_at   timestamptz not null,
    reason      text        not null check (reason <> ''),
    returned_at timestamptz not null check (returned_at >= issued_at),
    unique (audit_id, round)
);
