// What the runner asks of the engine that it judges. An interface, so that the self-test can put deliberately
// wrong engines in Fasti's place. One engine is one empty store; it belongs to one thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "fasti/database.h"

namespace fasti::tck {

class Engine {
 public:
  virtual ~Engine() = default;
  virtual Status RegisterProcedure(Procedure procedure) = 0;
  virtual Result<QueryResult> Run(std::string_view text, const Parameters& parameters) = 0;
};

using EngineFactory = std::function<Result<std::unique_ptr<Engine>>()>;

/// Fasti over ":memory:", or over a directory below `scratch` that goes away with the engine.
EngineFactory MemoryEngines();
EngineFactory DirectoryEngines(std::string scratch);

}  // namespace fasti::tck
