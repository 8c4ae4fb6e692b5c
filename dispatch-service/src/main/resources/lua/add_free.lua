-- Puts free interpreters into the pool of each skill. What an older row says changes nothing; doing it twice
-- changes nothing. A skill that is no longer there is no longer in the hash: its sorted set is cleaned when it is read.
-- KEYS[1]   {city}:index        which generation is read ("current") and which is being made ("building")
-- KEYS[2+]  for each generation that is written:
--           {city}:<generation>:people             hash: interpreter -> "version skill skill ..."; who is not free
--                                                  has no skills
--           {city}:<generation>:skills             set: the skills that have sorted sets
--           {city}:<generation>:free:<skill>       sorted set: interpreter, by idle since; one for each of the skills
-- ARGV[1]   operation id, echoed
-- ARGV[2]   the generation that the caller takes for current, "" for none
-- ARGV[3]   the generation that the caller takes for being made, "" for none
-- ARGV[4]   how many skills, n
-- ARGV[5+]  n skills, in the order of their keys
-- then      for each interpreter, at most 500: id, version, idle since (milliseconds since the epoch), "skill skill
--           ...", how many skills, k, and the k numbers of these skills
-- returns   { operation id, "DONE" }, or { operation id, "MOVED", current, building } where the caller is mistaken
local index = redis.call('HMGET', KEYS[1], 'current', 'building')
local current, building = index[1] or '', index[2] or ''
if current ~= ARGV[2] or building ~= ARGV[3] or current .. building == '' then
  return { ARGV[1], 'MOVED', current, building }
end
local count = tonumber(ARGV[4])
local people, ids = {}, {}
local at = 5 + count
while at <= #ARGV do
  people[#people + 1] = at
  ids[#ids + 1] = ARGV[at]
  at = at + 5 + tonumber(ARGV[at + 4])
end
for key = 2, #KEYS, 2 + count do
  local known = redis.call('HMGET', KEYS[key], unpack(ids))
  local entries, pools = {}, {}
  for number, start in ipairs(people) do
    if not known[number] or tonumber(ARGV[start + 1]) >= tonumber(string.match(known[number], '^%d+')) then
      entries[#entries + 1] = ARGV[start]
      entries[#entries + 1] = ARGV[start + 1] .. ' ' .. ARGV[start + 3]
      for spoken = start + 5, start + 4 + tonumber(ARGV[start + 4]) do
        local which = tonumber(ARGV[spoken])
        local pool = pools[which] or {}
        pool[#pool + 1] = ARGV[start + 2]
        pool[#pool + 1] = ARGV[start]
        pools[which] = pool
      end
    end
  end
  if #entries > 0 then
    redis.call('HSET', KEYS[key], unpack(entries))
  end
  for which = 1, count do
    if pools[which] then
      redis.call('ZADD', KEYS[key + 1 + which], unpack(pools[which]))
      redis.call('SADD', KEYS[key + 1], ARGV[4 + which])
    end
  end
end
return { ARGV[1], 'DONE' }
