-- Who acted, in the words that people know him by; blank when the platform itself did, on an event or a deadline.
alter table outbox_event
    add column ce_actor varchar(200) not null default '';
