// Lists, maps and map projections built from their parts.
#include "query/executor/expressions/families.h"
#include "query/types/build.h"
#include "storage/model/try.h"

namespace fasti::exec {

namespace {

class ListExpr final : public Expression {
 public:
  ListExpr(std::vector<ExpressionPtr> items, Span span) : Expression(span), items_(std::move(items)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    List list;
    list.reserve(items_.size());
    for (const ExpressionPtr& item : items_) {
      FASTI_TRY_ASSIGN(Value v, item->EvalRow(batch, row, ctx));
      FASTI_TRY(ctx.CheckMemory());
      list.push_back(std::move(v));
    }
    return BuildList(std::move(list));
  }

 private:
  std::vector<ExpressionPtr> items_;
};

class MapExpr final : public Expression {
 public:
  struct Entry {
    std::string key;
    ExpressionPtr dynamic_key, value;
  };
  MapExpr(std::vector<Entry> entries, Span span) : Expression(span), entries_(std::move(entries)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    Map map;
    for (Entry& entry : entries_) {
      std::string key = entry.key;
      if (entry.dynamic_key) {
        FASTI_TRY_ASSIGN(Value k, entry.dynamic_key->EvalRow(batch, row, ctx));
        if (!k.is_string()) return TypeError("a map key must be a STRING, not " + k.ToString(), span_);
        key = k.as_string();
      }
      FASTI_TRY_ASSIGN(Value v, entry.value->EvalRow(batch, row, ctx));
      FASTI_TRY(ctx.CheckMemory());
      map.emplace_back(std::move(key), std::move(v));
    }
    return BuildMap(std::move(map));
  }

 private:
  std::vector<Entry> entries_;
};

class MapProjectionExpr final : public Expression {
 public:
  struct Item {
    bool all = false;
    std::string key;
    ExpressionPtr dynamic_key, value;
  };
  MapProjectionExpr(ExpressionPtr base, std::vector<Item> items, Span span)
      : Expression(span), base_(std::move(base)), items_(std::move(items)) {}
  Result<Value> EvalRow(const Batch& batch, size_t row, ExecContext& ctx) override {
    FASTI_TRY_ASSIGN(Value base, base_->EvalRow(batch, row, ctx));
    if (base.is_null()) return Value::Null();
    const bool element = base.is_node() || base.is_edge();
    if (!element && !base.is_map()) {
      return TypeError("a map projection needs a node, a relationship or a map, not " + base.ToString(),
                       span_);
    }
    Map map;
    for (Item& item : items_) {
      if (item.all) {
        Value all = base;
        if (element) {
          FASTI_TRY_ASSIGN(all, ctx.Properties(base));
        }
        map.insert(map.end(), all.as_map().begin(), all.as_map().end());
        continue;
      }
      std::string key = item.key;
      if (item.dynamic_key) {
        FASTI_TRY_ASSIGN(Value k, item.dynamic_key->EvalRow(batch, row, ctx));
        if (!k.is_string()) return TypeError("a map key must be a STRING, not " + k.ToString(), span_);
        key = k.as_string();
      }
      Value v;
      if (item.value) {
        FASTI_TRY_ASSIGN(v, item.value->EvalRow(batch, row, ctx));
      } else if (element) {
        FASTI_TRY_ASSIGN(v, ctx.Property(base, key));
      } else if (const Value* found = base.Find(key)) {
        v = *found;
      }
      map.emplace_back(std::move(key), std::move(v));
    }
    return BuildMap(std::move(map));
  }

 private:
  ExpressionPtr base_;
  std::vector<Item> items_;
};

}  // namespace

Result<ExpressionPtr> CompileList(const bound::ListExpr& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(auto items, CompileAll(e.items, env));
  return Make<ListExpr>(std::move(items), e.span);
}

Result<ExpressionPtr> CompileMap(const bound::MapExpr& e, CompileEnv& env) {
  std::vector<MapExpr::Entry> entries;
  for (const auto& entry : e.entries) {
    FASTI_TRY_ASSIGN(ExpressionPtr key, CompileOptional(entry.dynamic_key, env));
    FASTI_TRY_ASSIGN(ExpressionPtr value, Compile(*entry.value, env));
    entries.push_back({entry.key, std::move(key), std::move(value)});
  }
  return Make<MapExpr>(std::move(entries), e.span);
}

Result<ExpressionPtr> CompileMapProjection(const bound::MapProjection& e, CompileEnv& env) {
  FASTI_TRY_ASSIGN(ExpressionPtr base, Compile(*e.base, env));
  std::vector<MapProjectionExpr::Item> items;
  for (const auto& item : e.items) {
    FASTI_TRY_ASSIGN(ExpressionPtr key, CompileOptional(item.dynamic_key, env));
    FASTI_TRY_ASSIGN(ExpressionPtr value, CompileOptional(item.value, env));
    items.push_back({item.all_properties, item.key, std::move(key), std::move(value)});
  }
  return Make<MapProjectionExpr>(std::move(base), std::move(items), e.span);
}

}  // namespace fasti::exec
