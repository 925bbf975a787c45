-- The sheet of a terminated audit is closed as it was, completed or not (RA6.1-b).
alter table score_sheet
    drop constraint score_sheet_state_check,
    drop constraint score_sheet_check,
    add constraint score_sheet_state_check check (state in ('OPEN', 'COMPLETED', 'LOCKED', 'CLOSED')),
    add constraint score_sheet_total_once_completed
        check (state = 'CLOSED' or (state = 'OPEN') = (total is null));
