-- Takes a request out of line. The version stays: a late message of an older row does not bring it back.
-- KEYS[1]   {city}:index        which generation is read ("current") and which is being made ("building")
-- KEYS[2+]  for each generation that is written, two keys:
--           {city}:<generation>:requests           hash: request -> version of the row that was last heard of
--           {city}:<generation>:waiting:<skill>  sorted set: request, by its place in line
-- ARGV[1]   operation id, echoed
-- ARGV[2]   the generation that the caller takes for current, "" for none
-- ARGV[3]   the generation that the caller takes for being made, "" for none
-- ARGV[4]   request id
-- ARGV[5]   version of the row that says so
-- returns   { operation id, "DONE" }, or { operation id, "MOVED", current, building } where the caller is mistaken
local index = redis.call('HMGET', KEYS[1], 'current', 'building')
local current, building = index[1] or '', index[2] or ''
if current ~= ARGV[2] or building ~= ARGV[3] or current .. building == '' then
  return { ARGV[1], 'MOVED', current, building }
end
for key = 2, #KEYS, 2 do
  local known = redis.call('HGET', KEYS[key], ARGV[4])
  if not known or tonumber(ARGV[5]) >= tonumber(known) then
    redis.call('HSET', KEYS[key], ARGV[4], ARGV[5])
    redis.call('ZREM', KEYS[key + 1], ARGV[4])
  end
end
return { ARGV[1], 'DONE' }
