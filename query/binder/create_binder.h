// What CREATE and MERGE make: their paths as nodes and edges to be made, and the rules for variables that are
// bound already. The properties of an element may name what was bound before the clause and, in CREATE, the
// elements before it in the text: CREATE makes them in this order. MERGE looks for all of its pattern at
// once.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/binder/binder.h"

namespace fasti::bound {

class CreateBinder {
 public:
  CreateBinder(Binder& binder, const Scope& before, const TimeState& time, bool merge, Create& out)
      : binder_(binder), before_(before), time_(time), merge_(merge), out_(out), after_(before) {}

  Status AddPath(const ast::PathPattern& path);
  /// The scope that later clauses see.
  Scope TakeScope() { return std::move(after_); }

 private:
  Result<uint32_t> AddNode(const ast::NodePattern& node, bool alone);
  Status AddEdge(const ast::RelPattern& edge, uint32_t left, uint32_t right);
  Status CheckElement(const std::optional<ast::TimeContext>& context, const ast::ExprPtr& where) const;
  const Scope& readable() const { return merge_ ? before_ : after_; }
  std::string_view word() const { return merge_ ? "MERGE" : "CREATE"; }

  Binder& binder_;
  const Scope& before_;
  const TimeState& time_;
  const bool merge_;
  Create& out_;
  Scope after_;
  std::unordered_map<VarId, uint32_t> node_of_;
};

}  // namespace fasti::bound
