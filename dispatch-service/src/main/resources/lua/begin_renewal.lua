-- Begins a new generation, where there is none, where the server is another than the one it was made on (it came back
-- from a copy, or a replica took over), or where it is doubted or old, and nobody else is at it.
-- KEYS[1]  {city}:index     which generation is read ("current"), which is being made ("building"), which was read before
--                           ("former"), on which server ("run") and when it was made ("made", ms)
-- KEYS[2]  {city}:renewal   the operation that is making one
-- ARGV[1]  operation id, echoed; it holds the lease, and the new generation has its name
-- ARGV[2]  life of the lease, milliseconds: a maker that died holds up the next for no longer
-- ARGV[3]  from which age on it is made anew, milliseconds: smaller where it is doubted
-- returns  { operation id, "IDLE" } where there is nothing to do or somebody does it, or { operation id, "DONE", current,
--          generation, ... } with the generations that nobody reads any more
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local index = redis.call('HMGET', KEYS[1], 'current', 'building', 'former', 'run', 'made')
if index[1] and index[4] == run and now - tonumber(index[5]) < tonumber(ARGV[3]) then
  return { ARGV[1], 'IDLE' }
end
if not redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return { ARGV[1], 'IDLE' }
end
redis.call('HSET', KEYS[1], 'building', ARGV[1])
local reply = { ARGV[1], 'DONE', index[1] or '' }
for which = 2, 3 do
  if index[which] then
    reply[#reply + 1] = index[which]
  end
end
return reply
