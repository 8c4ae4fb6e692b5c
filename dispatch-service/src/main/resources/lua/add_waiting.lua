-- Puts requests for one skill in line. What an older row says changes nothing; doing it twice changes nothing.
-- KEYS[1]   {city}:index        which generation is read ("current") and which is being made ("building")
-- KEYS[2+]  for each generation that is written, three keys:
--           {city}:<generation>:requests           hash: request -> version of the row that was last heard of
--           {city}:<generation>:waiting:<skill>  sorted set: request, by its place in line
--           {city}:<generation>:skills             set: the skills that have sorted sets
-- ARGV[1]   operation id, echoed
-- ARGV[2]   the generation that the caller takes for current, "" for none
-- ARGV[3]   the generation that the caller takes for being made, "" for none
-- ARGV[4]   skill
-- ARGV[5+]  for each request, at most 500: id, version, place in line (milliseconds since the epoch)
-- returns   { operation id, "DONE" }, or { operation id, "MOVED", current, building } where the caller is mistaken
local index = redis.call('HMGET', KEYS[1], 'current', 'building')
local current, building = index[1] or '', index[2] or ''
if current ~= ARGV[2] or building ~= ARGV[3] or current .. building == '' then
  return { ARGV[1], 'MOVED', current, building }
end
local ids = {}
for at = 5, #ARGV, 3 do
  ids[#ids + 1] = ARGV[at]
end
for key = 2, #KEYS, 3 do
  local known = redis.call('HMGET', KEYS[key], unpack(ids))
  local versions, places = {}, {}
  for number = 1, #ids do
    local version = ARGV[2 + 3 * number + 1]
    if not known[number] or tonumber(version) >= tonumber(known[number]) then
      versions[#versions + 1] = ids[number]
      versions[#versions + 1] = version
      places[#places + 1] = ARGV[2 + 3 * number + 2]
      places[#places + 1] = ids[number]
    end
  end
  if #places > 0 then
    redis.call('HSET', KEYS[key], unpack(versions))
    redis.call('ZADD', KEYS[key + 1], unpack(places))
    redis.call('SADD', KEYS[key + 2], ARGV[4])
  end
end
return { ARGV[1], 'DONE' }
