-- Whoever is called back is asked for a key before they are put into the room: a voicemail presses none.
alter table gateway.leg add column asks_first boolean not null default false;
