-- A strand is a consumer group of its own. One that heard with the service's others before begins where their common
-- group had come to.
alter table strand add column inherits_place boolean not null default true;
alter table strand alter column inherits_place set default false;

-- Where in the topics a fact was heard; not known of those from before.
alter table inbox_event
    add column topic     varchar(60),
    add column partition integer,
    add column position  bigint,
    add check (num_nulls(topic, partition, position) in (0, 3));
