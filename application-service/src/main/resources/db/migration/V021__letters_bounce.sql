-- A letter that was sent may come back; it can be sent again, to the address that the client has by then.
alter table letter add column resends integer not null default 0 check (resends >= 0);

alter table letter drop constraint letter_state_check;
alter table letter add constraint letter_state_check
    check (state in ('WRITTEN', 'SENDING', 'SENT', 'UNCERTAIN', 'UNDELIVERABLE', 'BOUNCED'));

alter table letter drop constraint letter_check1;
alter table letter add constraint letter_sent_check check ((state in ('SENT', 'BOUNCED')) = (sent_at is not null));
