-- What is dialled for a vendor's menu once its line has picked up. It may hold an account's code: sealed, and forgotten
-- when the carrier has been asked to ring, which is the last moment at which it is needed.
alter table gateway.leg
    add column digits_cipher bytea,
    add check (digits_cipher is null or phase in ('ORDERED', 'PLACING'));
