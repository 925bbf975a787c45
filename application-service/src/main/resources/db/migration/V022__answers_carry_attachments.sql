-- An answer to an item of an information request has words, attachments, or both (R5.2.1-b).
update information_request
set answers = (select coalesce(jsonb_agg(jsonb_build_object('text', answer, 'attachments', '[]'::jsonb) order by at), '[]'::jsonb)
               from jsonb_array_elements_text(answers) with ordinality as given (answer, at));

alter table information_request
    add check (answered_at is null or jsonb_array_length(answers) = jsonb_array_length(items));
