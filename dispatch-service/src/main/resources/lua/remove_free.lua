-- Takes an interpreter out of every pool: without skills in the hash no sorted set is believed about this person. The
-- version stays: a late message of an older row does not bring the person back.
-- KEYS[1]   {city}:index        which generation is read ("current") and which is being made ("building")
-- KEYS[2+]  {city}:<generation>:people   hash: interpreter -> "version skill skill ..."; for each generation written
-- ARGV[1]   operation id, echoed
-- ARGV[2]   the generation that the caller takes for current, "" for none
-- ARGV[3]   the generation that the caller takes for being made, "" for none
-- ARGV[4]   interpreter id
-- ARGV[5]   version of the row that says so
-- returns   { operation id, "DONE" }, or { operation id, "MOVED", current, building } where the caller is mistaken
local index = redis.call('HMGET', KEYS[1], 'current', 'building')
local current, building = index[1] or '', index[2] or ''
if current ~= ARGV[2] or building ~= ARGV[3] or current .. building == '' then
  return { ARGV[1], 'MOVED', current, building }
end
for key = 2, #KEYS do
  local known = redis.call('HGET', KEYS[key], ARGV[4])
  if not known or tonumber(ARGV[5]) >= tonumber(string.match(known, '^%d+')) then
    redis.call('HSET', KEYS[key], ARGV[4], ARGV[5])
  end
end
return { ARGV[1], 'DONE' }
