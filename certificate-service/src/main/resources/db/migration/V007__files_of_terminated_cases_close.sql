-- A case that client or body ended is not decided any more, whether its report came before or after.
create table terminated_case (
    case_id       uuid primary key,
    terminated_on date not null
);

alter table decision_file
    drop constraint decision_file_state_check,
    drop constraint decision_file_check,
    add constraint decision_file_state_check
        check (state in ('AWAITING_REVIEW', 'REVIEWED', 'DECIDED', 'APPROVED', 'RETURNED', 'CLOSED')),
    add constraint decision_file_reviewed
        check (state in ('AWAITING_REVIEW', 'RETURNED', 'CLOSED') or (reviewer_id is not null and reviewed_at is not null));
