-- A case that client or body ended takes its audits with it, wherever they stood; none comes in their place.
alter table audit
    drop constraint audit_state_check,
    drop constraint audit_fieldwork_ended,
    drop constraint audit_ended_with_reason,
    add constraint audit_state_check
        check (state in ('PREPARING', 'TEAM_PROPOSED', 'DOCUMENT_REVIEW', 'CORRECTION', 'READY', 'PLANNED', 'AGREED',
                         'IN_PROGRESS', 'FIELDWORK_DONE', 'REPORTED', 'CLOSED', 'CANCELLED', 'TERMINATED',
                         'CASE_TERMINATED')),
    add constraint audit_fieldwork_ended
        check (state = 'CASE_TERMINATED'
            or (state in ('FIELDWORK_DONE', 'REPORTED', 'CLOSED')) = (fieldwork_ended_on is not null)),
    add constraint audit_ended_with_reason
        check ((state in ('CANCELLED', 'TERMINATED', 'CASE_TERMINATED')) = (ended_at is not null)
            and num_nulls(ending_reason, ended_by_name, ended_at) in (0, 3));

drop index audit_initial_once;
create unique index audit_initial_once on audit (case_id)
    where kind = 'INITIAL' and state not in ('CANCELLED', 'TERMINATED', 'CASE_TERMINATED');
