-- A limit may stand still while the client is asked; whether it does is the limit's data.
alter table rule_limit add column pauses boolean not null default false;

alter table deadline add column paused_on date;
alter table deadline drop constraint deadline_state_check;
alter table deadline drop constraint deadline_check;
alter table deadline add check (state in ('OPEN', 'PAUSED', 'MET', 'PASSED', 'CANCELLED'));
alter table deadline add check ((state in ('OPEN', 'PAUSED')) = (closed_at is null));
alter table deadline add check ((state = 'PAUSED') <= (paused_on is not null));
