-- How the body's people stand in its register; null for who was told of before that was: he is unknown until told anew.
alter table competent_person
    add column standing jsonb;

insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, pauses, rule, source)
values ('impartiality-cooling-off', 1, date '2000-01-01', 24, 'MONTHS', 'CALENDAR', false, false, 'R5.3.1.3',
        'GB/T 27021.1-2017 公正性：两年内为客户提供过咨询或受雇于客户的人员不得参与审查');

-- Who signed, whatever he is called later; nobody signs for both sides (R5.2.2-contract).
alter table contract
    add column client_signer_id uuid,
    add column body_signer_id   uuid,
    add check (body_signer_id <> client_signer_id);
