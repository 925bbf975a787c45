-- Up to where everything told is known to be relayed: the log's end as it was at the mark, once the relay has come there.
create table relay_mark (
    single    boolean primary key default true check (single),
    marked_at timestamptz not null,
    position  pg_lsn      not null
);

create index idempotency_key_by_age on idempotency_key (recorded_at);
create index inbox_event_by_age on inbox_event (received_at);
