-- What this service tells: written with the state it tells of, relayed by Debezium's EventRouter.
create table outbox_event (
    id             uuid primary key,
    aggregatetype  varchar(60)  not null,
    aggregateid    varchar(60)  not null,
    type           varchar(120) not null,
    payload        jsonb        not null,
    ce_specversion varchar(10)  not null,
    ce_source      varchar(120) not null,
    ce_time        varchar(40)  not null,
    ce_subject     varchar(60)  not null,
    -- who acted, in the words that people know him by; blank when the platform itself did, on an event or a deadline
    ce_actor       varchar(200) not null,
    -- the same person's id, which stays when the name changes; blank with it
    ce_actorid     varchar(36)  not null,
    content_type   varchar(60)  not null,
    traceparent    varchar(80)  not null,
    recorded_at    timestamptz  not null
);

create index outbox_event_by_age on outbox_event (recorded_at);

-- What each strand of this service heard: an event's effect happens once.
create table inbox_event (
    strand      varchar(60)  not null,
    event_id    uuid         not null,
    type        varchar(120) not null,
    received_at timestamptz  not null,
    primary key (strand, event_id)
);

-- From when on facts concern a strand: those that act on the world outside leave old ones alone.
create table strand (
    name      varchar(60) primary key,
    begins_at timestamptz not null
);

-- What callers asked once: the same key and body get the same answer.
create table idempotency_key (
    caller       uuid         not null,
    key          varchar(200) not null,
    request_hash varchar(64)  not null,
    status       integer,
    location     text,
    etag         varchar(80),
    body         text,
    recorded_at  timestamptz  not null,
    primary key (caller, key)
);
