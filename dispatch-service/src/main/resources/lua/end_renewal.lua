-- From now on the new generation is read. A maker who lost the lease to another one changes nothing.
-- KEYS[1]  {city}:index     as in begin_renewal.lua
-- KEYS[2]  {city}:renewal   the operation that is making a generation
-- ARGV[1]  id of the operation that began, echoed; the new generation has its name
-- returns  { operation id, "DONE", former generation or "" }, or { operation id, "IDLE" } where it was another's turn
if redis.call('HGET', KEYS[1], 'building') ~= ARGV[1] then
  return { ARGV[1], 'IDLE' }
end
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
local time = redis.call('TIME')
local former = redis.call('HGET', KEYS[1], 'current') or ''
redis.call('HSET', KEYS[1], 'current', ARGV[1], 'former', former, 'run', run,
  'made', string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000)))
redis.call('HDEL', KEYS[1], 'building')
if redis.call('GET', KEYS[2]) == ARGV[1] then
  redis.call('DEL', KEYS[2])
end
return { ARGV[1], 'DONE', former }
