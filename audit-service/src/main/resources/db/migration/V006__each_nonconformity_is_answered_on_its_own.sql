-- Each document nonconformity keeps every answer of the client's, with its files and what the leader found of it (R5.3.2-nc).
alter table document_nonconformity
    add column answers jsonb not null default '[]';

-- Until now each had one answer; by whom is not on record, nor was each looked at on its own.
update document_nonconformity answered
   set answers = jsonb_build_array(jsonb_build_object(
           'round', (select round from document_review where id = answered.review_id),
           'correction', correction,
           'correctiveAction', corrective_action,
           'files', '[]'::jsonb,
           'answeredAt', to_char(corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
 where correction <> '';

alter table document_nonconformity
    alter column answers drop default,
    drop constraint document_nonconformity_check,
    drop column correction,
    drop column corrective_action,
    drop column corrected_at,
    add check (state = 'OPEN' or jsonb_array_length(answers) > 0);
