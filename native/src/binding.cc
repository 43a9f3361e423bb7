// The only file that knows Node-API: turns the tracer, the RSS readers and the log reader into
// functions that JavaScript can call. native/index.ts gives them their types.
#include <napi.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>

#ifdef _WIN32
#include <io.h>
#define MEMTRACE_WRITE _write
#else
#include <unistd.h>
#define MEMTRACE_WRITE ::write
#endif

#include "clock.h"
#include "log_reader.h"
#include "log_text.h"
#include "probe.h"
#include "rss.h"
#include "tracer.h"

namespace memtrace {
namespace {

// One tracer a process. Module hooks may run in a thread and a Node environment of their own, so it
// is shared by every environment that loads the addon, and never freed: instrumented code may run
// until the process is gone.
Tracer* process_tracer = nullptr;
std::mutex process_tracer_mutex;

Napi::Value Fail(const Napi::CallbackInfo& info, const std::string& why) {
  Napi::Error::New(info.Env(), why).ThrowAsJavaScriptException();
  return info.Env().Undefined();
}

std::string Text(const Napi::Object& object, const char* key) {
  return object.Get(key).As<Napi::String>().Utf8Value();
}

uint64_t Whole(const Napi::Object& object, const char* key) {
  return static_cast<uint64_t>(object.Get(key).As<Napi::Number>().Int64Value());
}

template <typename N>
Napi::Number Number(Napi::Env env, N value) {
  return Napi::Number::New(env, static_cast<double>(value));
}

// Raw Node-API for the calls that count: the C++ wrapper costs as much again as the call.
napi_value Rss(napi_env env, napi_callback_info) {
  napi_value result;
  napi_create_double(env, static_cast<double>(ReadRssPages() * PageSizeBytes()), &result);
  return result;
}

napi_value RssPeak(napi_env env, napi_callback_info) {
  napi_value result;
  napi_create_double(env, static_cast<double>(ReadPeakRssBytes()), &result);
  return result;
}

napi_value OnHeadMoved(napi_env env, napi_callback_info info) {
  size_t count = 1;
  napi_value argument;
  uint32_t site = 0;
  napi_get_cb_info(env, info, &count, &argument, nullptr, nullptr);
  napi_get_value_uint32(env, argument, &site);
  process_tracer->OnHeadMoved(site);
  return nullptr;
}

napi_value OnAudit(napi_env, napi_callback_info) {
  process_tracer->OnAudit();
  return nullptr;
}

napi_value OnChunkFull(napi_env, napi_callback_info) {
  process_tracer->OnChunkFull();
  return nullptr;
}

Napi::Value ListProbes(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const Napi::Array list = Napi::Array::New(env);
  const ProbeCatalogue probes = Probes();
  for (const ProbeDescription* probe = probes.begin; probe != probes.end; ++probe) {
    const HotMemory memory;
    const OpenedProbe opened = OpenProbe(probe->name, memory);
    Napi::Object entry = Napi::Object::New(env);
    entry["name"] = probe->name;
    entry["sees"] = probe->sees;
    entry["misses"] = probe->misses;
    entry["automatic"] = probe->automatic;
    entry["unavailable"] =
        opened.probe == nullptr ? Napi::String::New(env, opened.why) : env.Null();
    list.Set(list.Length(), entry);
  }
  return list;
}

TracerOptions OptionsFrom(const Napi::Object& object) {
  TracerOptions options;
  options.calculation = static_cast<Calculation>(Whole(object, "calculation"));
  options.log_rule = static_cast<LogRule>(Whole(object, "logRule"));
  const uint64_t page = PageSizeBytes();
  options.threshold_pages = (Whole(object, "thresholdBytes") + page - 1) / page;
  options.watcher_tick_microseconds = Whole(object, "watcherTickMicroseconds");
  options.followed_faults = Whole(object, "followedFaults");
  options.audit_interval = Whole(object, "auditInterval");
  options.log_path = Text(object, "logPath");
  options.metadata = Text(object, "metadata") + "pageSizeBytes\t" + std::to_string(page) + "\n";
  return options;
}

Napi::Value StartTracer(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const Napi::Object object = info[0].As<Napi::Object>();
  const std::lock_guard<std::mutex> lock(process_tracer_mutex);
  if (process_tracer != nullptr) return Fail(info, "this process is traced already");
  auto memory = std::make_unique<HotMemory>();
  if (!memory->ok()) return Fail(info, "no address space for the tracer's shared words");
  OpenedProbe opened = OpenProbe(Text(object, "probe"), *memory);
  if (opened.probe == nullptr) return Fail(info, opened.why);

  TracerOptions options = OptionsFrom(object);
  options.metadata += std::string("probe\t") + opened.description->name + "\n";
  auto tracer =
      std::make_unique<Tracer>(std::move(options), std::move(memory), std::move(opened.probe));
  const std::string why = tracer->Start();
  if (!why.empty()) return Fail(info, why);

  const HotMemory& words = tracer->memory();
  Napi::Object started = Napi::Object::New(env);
  const Napi::ArrayBuffer buffer =
      Napi::ArrayBuffer::New(env, words.words(), words.SizeBytes(), [](Napi::Env, void*) {});
  started["words"] = Napi::Int32Array::New(env, words.SizeBytes() / sizeof(uint32_t), buffer, 0);
  started["probe"] = opened.description->name;
  napi_value slow_path;
  napi_create_function(env, "onHeadMoved", NAPI_AUTO_LENGTH, OnHeadMoved, nullptr, &slow_path);
  started["onHeadMoved"] = Napi::Value(env, slow_path);
  napi_create_function(env, "onChunkFull", NAPI_AUTO_LENGTH, OnChunkFull, nullptr, &slow_path);
  started["onChunkFull"] = Napi::Value(env, slow_path);
  napi_create_function(env, "onAudit", NAPI_AUTO_LENGTH, OnAudit, nullptr, &slow_path);
  started["onAudit"] = Napi::Value(env, slow_path);
  process_tracer = tracer.release();
  return started;
}

Napi::Value HotLayout(const Napi::CallbackInfo& info) {
  const HotMemory memory;
  if (!memory.ok()) return Fail(info, "no address space for the tracer's shared words");
  Napi::Object layout = Napi::Object::New(info.Env());
  layout["seen"] = HotMemory::kSeen;
  layout["cursor"] = HotMemory::kCursor;
  layout["limit"] = HotMemory::kLimit;
  layout["lastSite"] = HotMemory::kLastSite;
  layout["auditCountdown"] = HotMemory::kAuditCountdown;
  layout["counters"] = HotMemory::kCounters;
  layout["head"] = memory.HeadIndex();
  return layout;
}

Napi::Value ReserveSites(const Napi::CallbackInfo& info) {
  const uint32_t first = process_tracer->ReserveSites(info[0].As<Napi::Number>().Uint32Value());
  return first == Tracer::kNoSites ? info.Env().Null() : Number(info.Env(), first);
}

Napi::Value DescribeSites(const Napi::CallbackInfo& info) {
  process_tracer->DescribeSites(info[0].As<Napi::String>().Utf8Value());
  return info.Env().Undefined();
}

Napi::Value StopTracer(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const TracerTotals& totals = process_tracer->Stop();
  Napi::Object result = Napi::Object::New(env);
  result["eventCount"] = Number(env, totals.event_count);
  result["loggedEventCount"] = Number(env, totals.logged_event_count);
  result["rssChangeCount"] = Number(env, totals.rss_change_count);
  result["watcherCpuSeconds"] =
      Napi::Number::New(env, static_cast<double>(totals.watcher_cpu_nanoseconds) / 1e9);
  result["logBytes"] = Number(env, totals.log_bytes);
  Napi::Object audit = Napi::Object::New(env);
  audit["auditedCount"] = Number(env, totals.audit.audited_count);
  audit["offCount"] = Number(env, totals.audit.off_count);
  audit["worstErrorPages"] = Number(env, totals.audit.worst_error_pages);
  audit["changeCount"] = Number(env, totals.audit.change_count);
  audit["attributedCount"] = Number(env, totals.audit.attributed_count);
  audit["ownChangeCount"] = Number(env, totals.audit.own_change_count);
  audit["ownAttributedCount"] = Number(env, totals.audit.own_attributed_count);
  result["audit"] = audit;
  result["siteCount"] = Number(env, totals.site_count);
  result["logFailure"] =
      totals.log_failure.empty() ? env.Null() : Napi::String::New(env, totals.log_failure);
  Napi::Float64Array events = Napi::Float64Array::New(env, totals.events_by_site.size());
  for (size_t i = 0; i < totals.events_by_site.size(); ++i) {
    events[i] = static_cast<double>(totals.events_by_site[i]);
  }
  result["eventsBySite"] = events;
  return result;
}

bool WriteAll(int descriptor, const char* text, size_t size) {
  while (size > 0) {
    const auto written = MEMTRACE_WRITE(descriptor, text, static_cast<unsigned>(size));
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written <= 0) return false;
    text += written;
    size -= static_cast<size_t>(written);
  }
  return true;
}

Napi::Value ReadLog(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const Napi::Object options = info[1].As<Napi::Object>();
  LogReader reader;
  const std::string why = reader.Open(info[0].As<Napi::String>().Utf8Value());
  if (!why.empty()) return Fail(info, why);

  TextSelection selection;
  selection.by_threshold = options.Get("thresholdBytes").IsNumber();
  if (selection.by_threshold) {
    const uint64_t page = reader.contents().PageSizeBytes();
    selection.threshold_pages = (Whole(options, "thresholdBytes") + page - 1) / page;
  }
  selection.with_previous = options.Get("withPrevious").ToBoolean();
  std::string write_failure;
  std::function<bool(const char*, size_t)> write;
  if (options.Get("descriptor").IsNumber()) {
    write = [&, descriptor = static_cast<int>(Whole(options, "descriptor"))](const char* text,
                                                                             size_t size) {
      const bool written = WriteAll(descriptor, text, size);
      if (!written) write_failure = std::strerror(errno);
      return written;
    };
  }
  const TextTotals totals = RenderLog(&reader, selection, write);
  if (!write_failure.empty()) return Fail(info, "writing the rendered log: " + write_failure);

  Napi::Object metadata = Napi::Object::New(env);
  for (const auto& [key, value] : reader.contents().metadata) metadata[key] = value;
  Napi::Object result = Napi::Object::New(env);
  result["metadata"] = metadata;
  result["eventCount"] = Number(env, totals.event_count);
  result["lineCount"] = Number(env, totals.line_count);
  result["wordCount"] = Number(env, totals.word_count);
  result["byteCount"] = Number(env, totals.byte_count);
  result["cut"] =
      reader.contents().complete ? env.Null() : Napi::String::New(env, reader.contents().cut);
  return result;
}

// Every block checked and every event counted, without making text of them.
Napi::Value CheckLog(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  LogReader reader;
  const std::string why = reader.Open(info[0].As<Napi::String>().Utf8Value());
  if (!why.empty()) return Fail(info, why);
  uint64_t event_count = 0;
  reader.ForEachEvent([&event_count](const LoggedEvent&) { return ++event_count != 0; });
  Napi::Object result = Napi::Object::New(env);
  result["eventCount"] = Number(env, event_count);
  result["cut"] =
      reader.contents().complete ? env.Null() : Napi::String::New(env, reader.contents().cut);
  return result;
}

Napi::Object Initialise(Napi::Env env, Napi::Object exports) {
  const auto raw = [&](const char* name, napi_callback callback) {
    napi_value function;
    napi_create_function(env, name, NAPI_AUTO_LENGTH, callback, nullptr, &function);
    exports[name] = Napi::Value(env, function);
  };
  raw("rss", Rss);
  raw("rssPeak", RssPeak);
  exports["listProbes"] = Napi::Function::New(env, ListProbes, "listProbes");
  exports["hotLayout"] = Napi::Function::New(env, HotLayout, "hotLayout");
  exports["startTracer"] = Napi::Function::New(env, StartTracer, "startTracer");
  exports["reserveSites"] = Napi::Function::New(env, ReserveSites, "reserveSites");
  exports["describeSites"] = Napi::Function::New(env, DescribeSites, "describeSites");
  exports["stopTracer"] = Napi::Function::New(env, StopTracer, "stopTracer");
  exports["checkLog"] = Napi::Function::New(env, CheckLog, "checkLog");
  exports["readLog"] = Napi::Function::New(env, ReadLog, "readLog");
  return exports;
}

}  // namespace
}  // namespace memtrace

static Napi::Object Initialise(Napi::Env env, Napi::Object exports) {
  return memtrace::Initialise(env, exports);
}

NODE_API_MODULE(memtrace, Initialise)
