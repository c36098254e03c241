// The concrete syntax tree, free of ANTLR types: what antlr_frontend.cc hands to the builders of the AST.
//
// Rules of the operator ladder that have only one child are left out (`1` is one node, not fourteen); such a
// node keeps the rule by which its parent knows it as its role. Nodes live in flat vectors of the tree; a
// SyntaxRef is a cheap reference into them and must not outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/generated/symbols.h"

namespace fasti::parser {

using grammar::Rule;
using grammar::Token;

struct SyntaxToken {
  Token type{};
  uint32_t offset = 0;  // bytes from the start of the whole text
  uint32_t length = 0;
};

struct SyntaxNode {
  Rule rule{};
  Rule role{};
  bool is_token = false;
  uint32_t first_token = 0;
  uint32_t last_token = 0;  // inclusive
  uint32_t child_begin = 0;
  uint32_t child_count = 0;
};

struct SyntaxTree {
  std::vector<SyntaxToken> tokens;  // the last one is the end of the text
  std::vector<SyntaxNode> nodes;
  std::vector<uint32_t> children;
  uint32_t root = 0;
};

class SyntaxRef {
 public:
  SyntaxRef(const SyntaxTree* tree, uint32_t id) : tree_(tree), id_(id) {}

  const SyntaxNode& node() const { return tree_->nodes[id_]; }
  const SyntaxTree& tree() const { return *tree_; }
  bool is_token() const { return node().is_token; }
  Rule rule() const { return node().rule; }
  Rule role() const { return node().role; }
  const SyntaxToken& first_token() const { return tree_->tokens[node().first_token]; }
  const SyntaxToken& last_token() const { return tree_->tokens[node().last_token]; }
  Token token() const { return first_token().type; }

  size_t size() const { return node().child_count; }
  SyntaxRef operator[](size_t i) const { return {tree_, tree_->children[node().child_begin + i]}; }

  /// The first child that stands for `role`.
  std::optional<SyntaxRef> Find(Rule role) const {
    for (size_t i = 0; i < size(); ++i) {
      const SyntaxRef child = (*this)[i];
      if (!child.is_token() && child.role() == role) return child;
    }
    return std::nullopt;
  }
  /// The same where the grammar guarantees it.
  SyntaxRef Get(Rule role) const { return *Find(role); }
  std::vector<SyntaxRef> All(Rule role) const {
    std::vector<SyntaxRef> found;
    for (size_t i = 0; i < size(); ++i) {
      const SyntaxRef child = (*this)[i];
      if (!child.is_token() && child.role() == role) found.push_back(child);
    }
    return found;
  }
  std::optional<SyntaxRef> FindToken(Token type) const {
    for (size_t i = 0; i < size(); ++i) {
      const SyntaxRef child = (*this)[i];
      if (child.is_token() && child.token() == type) return child;
    }
    return std::nullopt;
  }
  bool Has(Token type) const { return FindToken(type).has_value(); }

 private:
  const SyntaxTree* tree_;
  uint32_t id_;
};

}  // namespace fasti::parser
