-- Sends the paths of a file over and over, or posts the bodies of a file to the only path; prints one line of figures.
local function lines(file)
  local all = {}
  for line in io.lines(file) do all[#all + 1] = line end
  return all
end

local paths, bodies = lines(os.getenv("PATHS")), lines(os.getenv("BODIES"))
local headers = {}
local token, run = os.getenv("TOKEN"), os.getenv("RUN")
if token ~= "" then headers["Authorization"] = "Bearer " .. token end
if #bodies > 0 then headers["Content-Type"] = "application/json" end
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  threads[#threads + 1] = thread
end

function init(args)
  sent = math.floor(number * #paths / 2)
  bad = 0
end

function request()
  sent = sent + 1
  if #bodies == 0 then return wrk.format("GET", paths[sent % #paths + 1], headers) end
  local unique = run .. "-" .. number .. "-" .. sent
  return wrk.format("POST", paths[1], headers, (bodies[sent % #bodies + 1]:gsub("__U__", unique)))
end

function response(status, headers, body)
  if status < 200 or status > 299 then bad = bad + 1 end
end

function done(summary, latency)
  local errors = summary.errors
  local wrong = errors.connect + errors.read + errors.write + errors.timeout
  for _, thread in ipairs(threads) do wrong = wrong + thread:get("bad") end
  io.write(string.format("figures %.1f %.3f %.3f %d %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, wrong, summary.bytes / math.max(summary.requests, 1)))
end
