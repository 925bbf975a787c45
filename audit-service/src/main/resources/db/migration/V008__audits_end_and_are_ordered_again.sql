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
    add constraint audit_state_check
        check (state in ('PREPARING', 'TEAM_PROPOSED', 'DOCUMENT_REVIEW', 'CORRECTION', 'READY', 'PLANNED', 'AGREED',
                         'IN_PROGRESS', 'FIELDWORK_DONE', 'REPORTED', 'CLOSED', 'CANCELLED', 'TERMINATED')),
    add constraint audit_fieldwork_ended
        check ((state in ('FIELDWORK_DONE', 'REPORTED', 'CLOSED')) = (fieldwork_ended_on is not null)),
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
