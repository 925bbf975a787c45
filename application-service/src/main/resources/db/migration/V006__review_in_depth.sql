-- Goods and the services around them make the scope.
update application set form = form || '{"services": []}' where not form ? 'services';

-- A recertification begins from the last cycle's case (R5.2.1-d, R5.7.1).
alter table application add column previous_case uuid references application;

-- Differences of understanding are recorded and resolved (R5.2.1-b).
create table understanding_gap (
    id              uuid primary key,
    application_id  uuid         not null references application,
    description     text         not null check (length(trim(description)) > 0),
    raised_by       varchar(120) not null,
    raised_at       timestamptz  not null,
    resolution      text,
    resolved_by     varchar(120),
    resolved_at     timestamptz,
    check ((resolution is null) = (resolved_at is null) and (resolved_by is null) = (resolved_at is null))
);

create index understanding_gap_by_application on understanding_gap (application_id);

-- Everything is asked at once; asking again says why it was not asked before.
alter table information_request add column reason text not null default '';

-- The ten days stand still while the applicant is asked.
update rule_limit set pauses = true where name = 'application-review';

-- A contract that nobody signs lapses; the rules are silent, the body's own limit.
insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source) values
    ('contract-signing', 1, '2021-01-01', 30, 'DAYS', 'CALENDAR', true, 'R5.2.2-contract', '机构规定：合同发出之日起三十日内签署');

alter table contract add column client_paper_key varchar(200);
alter table contract add column signed_sha256 varchar(64);
alter table contract add column client_original_read_at timestamptz;
alter table contract add column body_original_read_at timestamptz;
alter table contract drop constraint contract_check1;
update contract set client_paper_key = storage_key where state in ('CLIENT_SIGNED', 'SIGNED');
alter table contract add check (state not in ('CLIENT_SIGNED', 'SIGNED')
    or (client_signer is not null and client_signed_at is not null and client_paper_key is not null));
