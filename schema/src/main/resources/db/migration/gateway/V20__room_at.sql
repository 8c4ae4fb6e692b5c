-- When the last report of a leg's room happened, by the carrier's clock: two conferences of one name have no common count.
-- Null where the carrier did not say, or before this was kept: then any report of another conference is newer.
alter table gateway.leg add column room_at timestamptz;
