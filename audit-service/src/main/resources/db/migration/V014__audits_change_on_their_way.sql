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

-- While fieldwork runs, the agreed version stands until the change is agreed (R5.3.1.4-change).
drop index plan_one_stands;
create unique index plan_one_awaited on plan (audit_id) where answer = 'AWAITED';
create unique index plan_one_agreed on plan (audit_id) where answer = 'AGREED';

alter table audit
    add column plan_changed_first_day date,
    add column plan_changed_last_day  date,
    add constraint audit_plan_changed_in_fieldwork
        check (num_nulls(plan_changed_first_day, plan_changed_last_day) in (0, 2)
            and plan_changed_last_day >= plan_changed_first_day
            and (plan_changed_first_day is null or state in ('IN_PROGRESS', 'TERMINATED', 'CASE_TERMINATED')));

-- Who ever sat on a team stays known, from when until when (R5.4-independent); of those before, since the audit's opening.
create table audit_stint (
    id        uuid primary key,
    audit_id  uuid         not null references audit,
    person_id uuid         not null,
    name      varchar(100) not null,
    role      varchar(20)  not null check (role in ('LEADER', 'AUDITOR', 'TECHNICAL_EXPERT', 'OBSERVER')),
    since     timestamptz  not null,
    until     timestamptz check (until >= since)
);

create index audit_stint_by_audit on audit_stint (audit_id);
create unique index audit_stint_one_now on audit_stint (audit_id, person_id) where until is null;

insert into audit_stint (id, audit_id, person_id, name, role, since)
select gen_random_uuid(), audit_id, person_id, name, role, opened_at
  from audit_seat
  join audit on audit.id = audit_id
 where state not in ('PREPARING', 'TEAM_PROPOSED');
