-- What is done with other systems, outside of every transaction: ordered with the state that asks for it, tried until
-- it is done or given up, each kind by itself.
create table work (
    kind            varchar(60) not null,
    subject         uuid        not null,
    state           varchar(20) not null check (state in ('WAITING', 'RUNNING', 'DONE', 'GIVEN_UP')),
    -- asked for once more while it was being done
    ordered_again   boolean     not null default false,
    attempts        integer     not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null,
    running_since   timestamptz,
    -- the last day on which it is tried; without one it is tried for ever
    give_up_on      date,
    -- what the other system said last
    answer          text        not null default '',
    ordered_at      timestamptz not null,
    settled_at      timestamptz,
    primary key (kind, subject),
    check ((state = 'RUNNING') = (running_since is not null)),
    check ((state in ('DONE', 'GIVEN_UP')) = (settled_at is not null)),
    check (not ordered_again or state = 'RUNNING')
);

create index work_to_do on work (kind, next_attempt_at) where state in ('WAITING', 'RUNNING');
