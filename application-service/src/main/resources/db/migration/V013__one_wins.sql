-- Whoever drafted, edited or imported a version of the fee table does not publish it (R7-fee).
alter table fee_schedule
    add column editors uuid[] not null default '{}';

update fee_schedule set editors = array [drafted_by] where drafted_by is not null;

alter table fee_schedule
    alter column editors drop default,
    add constraint fee_schedule_published_by_another check (published_by is null or published_by <> all (editors));

-- The evidence that a penalty was lifted belongs to the one finding that it clears (R5.2.1-a3).
alter table credit_look_up
    add column clearance uuid unique references attachment,
    add constraint credit_look_up_clears_a_finding check (clearance is null or result = 'FOUND');

-- Cases of before: one file cleared every finding; those still under review are assigned anew by their reviewer.

-- A question that the applicant never answers does not keep its case open for ever (R5.2.1-b).
insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source) values
    ('information-answer', 1, '2021-01-01', 90, 'DAYS', 'CALENDAR', true, 'R5.2.1-b', '机构规定：补充资料通知发出之日起九十日内答复'),
    ('information-reminder', 1, '2021-01-01', 60, 'DAYS', 'CALENDAR', true, 'R5.2.1-b', '机构规定：六十日未答复的，再次提醒');
