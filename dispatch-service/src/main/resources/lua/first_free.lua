-- The longest idle of a skill's pool, as the hash confirms them; whom it does not confirm is taken out on the way.
-- KEYS[1]  {city}:index                          which generation is read ("current"), which is being made ("building")
-- KEYS[2]  {city}:<generation>:people            hash: interpreter -> "version skill skill ..."
-- KEYS[3]  {city}:<generation>:free:<skill>      sorted set: interpreter, by idle since
-- ARGV[1]  operation id, echoed
-- ARGV[2]  the generation that the caller takes for current, "" for none
-- ARGV[3]  the generation that the caller takes for being made, "" for none
-- ARGV[4]  skill
-- ARGV[5]  how many at most
-- returns  { operation id, "DONE", id, id, ... }, or { operation id, "MOVED", current, building }
local index = redis.call('HMGET', KEYS[1], 'current', 'building')
local current, building = index[1] or '', index[2] or ''
if current ~= ARGV[2] or building ~= ARGV[3] or current == '' then
  return { ARGV[1], 'MOVED', current, building }
end
local limit = tonumber(ARGV[5])
local reply, stale, from = { ARGV[1], 'DONE' }, {}, 0
-- Bounded: what is left over is cleaned by whoever reads next.
while #reply < limit + 2 and from < 20 * limit do
  local page = redis.call('ZRANGE', KEYS[3], from, from + limit - 1)
  if #page == 0 then
    break
  end
  local known = redis.call('HMGET', KEYS[2], unpack(page))
  for number, id in ipairs(page) do
    if not known[number] or not string.find(known[number] .. ' ', ' ' .. ARGV[4] .. ' ', 1, true) then
      stale[#stale + 1] = id
    elseif #reply < limit + 2 then
      reply[#reply + 1] = id
    end
  end
  from = from + #page
end
if #stale > 0 then
  redis.call('ZREM', KEYS[3], unpack(stale))
end
return reply
