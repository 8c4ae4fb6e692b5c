-- The first in line of some skills together.
-- KEYS[1]   {city}:index                           which generation is read ("current"), which is being made ("building")
-- KEYS[2+]  {city}:<generation>:waiting:<skill>  sorted set: request, by its place in line; one for each skill
-- ARGV[1]   operation id, echoed
-- ARGV[2]   the generation that the caller takes for current, "" for none
-- ARGV[3]   the generation that the caller takes for being made, "" for none
-- ARGV[4]   how many at most
-- returns   { operation id, "DONE", id, id, ... }, or { operation id, "MOVED", current, building }
local index = redis.call('HMGET', KEYS[1], 'current', 'building')
local current, building = index[1] or '', index[2] or ''
if current ~= ARGV[2] or building ~= ARGV[3] or current == '' then
  return { ARGV[1], 'MOVED', current, building }
end
local line = {}
for key = 2, #KEYS do
  local page = redis.call('ZRANGE', KEYS[key], 0, ARGV[4] - 1, 'WITHSCORES')
  for at = 1, #page, 2 do
    line[#line + 1] = { page[at], tonumber(page[at + 1]) }
  end
end
table.sort(line, function(one, other)
  if one[2] ~= other[2] then
    return one[2] < other[2]
  end
  return one[1] < other[1]
end)
local reply = { ARGV[1], 'DONE' }
for number = 1, math.min(#line, tonumber(ARGV[4])) do
  reply[#reply + 1] = line[number][1]
end
return reply
