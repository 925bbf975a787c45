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

alter table information_request
    add column answer_by date;

update information_request set answer_by = (requested_at at time zone 'Asia/Shanghai')::date + 90;

alter table information_request
    alter column answer_by set not null;

insert into letter_template (kind, version, effective_from, subject, body) values
    ('MISSING_ITEMS', 2, '2021-01-02', '申请资料补充通知',
     '经评审，贵单位的申请（编号 {number}）尚需补充以下资料或说明。请于 {until} 前登录平台逐项答复；在此期间评审期限暂停计算，逾期未答复的，本次申请可予关闭。'),
    ('INFORMATION_REMINDER', 1, '2021-01-01', '申请资料补充提醒',
     '贵单位的申请（编号 {number}）尚有以下资料或说明未答复。请于 {until} 前登录平台逐项答复；逾期未答复的，本次申请可予关闭。'),
    ('CLOSED_UNANSWERED', 1, '2021-01-01', '申请关闭通知书',
     '贵单位未在 {until} 前答复所需补充的资料，申请（编号 {number}）已于 {date} 关闭，不予受理。申请资料已按保密要求归档。贵单位可备齐资料后重新提出申请。');
