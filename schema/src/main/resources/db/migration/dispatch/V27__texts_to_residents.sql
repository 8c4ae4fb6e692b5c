-- A caller who is called back may agree to one text message, should the call not reach them. Their number stays where it
-- is, with the call that is to be made; it leaves with the message, and is gone here as soon as the gateway has that.
alter table dispatch.request
    add column texts_agreed boolean not null default false,
    -- The line that they had called, a public number.
    add column texts_from   text,
    -- Their line dropped amid the conversation, and they are called once more where the interpreter wants it.
    add column called_again boolean not null default false,
    add check (not texts_agreed or reach = 'CALL_BACK'),
    add check (not called_again or reach = 'CALL_BACK');
alter table dispatch.outbox drop constraint outbox_kind_check;
alter table dispatch.outbox
    add constraint outbox_kind_check check (
        kind in ('RING', 'STOP', 'HOLD', 'RESUME', 'TELL', 'TEXT', 'TEXT_RESIDENT', 'CALL_BACK_ON_DUTY')),
    -- Sealed; of a message to a resident alone.
    add column to_cipher   bytea,
    add column from_number text,
    add check (to_cipher is null or kind = 'TEXT_RESIDENT' and state = 'PENDING');
