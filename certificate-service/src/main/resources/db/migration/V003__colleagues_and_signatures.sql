-- Everyone who acts for the body, as audit-service's register tells: who is not here does nothing (R5.4-independent).
create table colleague (
    person_id uuid primary key,
    name      varchar(120) not null check (name <> ''),
    standing  jsonb        not null
);

insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source)
values ('impartiality-cooling-off', 1, date '2000-01-01', 24, 'MONTHS', 'CALENDAR', false, 'R5.3.1.3',
        'GB/T 27021.1-2017 公正性：两年内为客户提供过咨询或受雇于客户的人员不得参与审查');

-- Each signature stands under the digest of what was signed; a decision that was not yet approved has none and is made anew.
update decision_file
   set state = 'REVIEWED', decider_id = null, decider_name = null, decided_at = null, granted = null, decision_reason = null
 where state = 'DECIDED';

alter table decision_file
    add column reviewed_sha256 varchar(64) check (reviewed_sha256 ~ '^[0-9a-f]{64}$'),
    add column decided_sha256  varchar(64) check (decided_sha256 ~ '^[0-9a-f]{64}$'),
    add column approved_sha256 varchar(64) check (approved_sha256 ~ '^[0-9a-f]{64}$'),
    add check (state <> 'DECIDED' or decided_sha256 is not null),
    -- Both signed the same.
    add check (state <> 'APPROVED' or approved_sha256 is not distinct from decided_sha256),
    -- Reviewer, decision maker and approver are three people; what was approved before stands.
    add constraint decision_file_three_people check (approver_id is null or approver_id <> reviewer_id) not valid;
