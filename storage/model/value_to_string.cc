// Value::ToString: the language's own notation, for people, messages and tests. Temporal values print as
// quoted ISO 8601 texts (which is how the openCypher TCK writes them), periods and bounds as they are
// written.
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>

#include "fasti/value.h"
#include "storage/temporal/bound_print.h"
#include "storage/temporal/temporal_format.h"

namespace fasti {
namespace {

void AppendHex(std::string* out, unsigned char c) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out->push_back(kDigits[c >> 4]);
  out->push_back(kDigits[c & 15]);
}

void AppendQuoted(std::string* out, std::string_view text) {
  out->push_back('\'');
  for (const char c : text) {
    switch (c) {
      case '\'':
        *out += "\\'";
        break;
      case '\\':
        *out += "\\\\";
        break;
      case '\n':
        *out += "\\n";
        break;
      case '\r':
        *out += "\\r";
        break;
      case '\t':
        *out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
          *out += "\\u00";
          AppendHex(out, static_cast<unsigned char>(c));
        } else {
          out->push_back(c);
        }
    }
  }
  out->push_back('\'');
}

// Names that the grammar takes without back quotes.
bool IsPlainName(std::string_view name) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
  for (const char c : name) {
    const bool ascii_name =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (!ascii_name && static_cast<unsigned char>(c) < 0x80) return false;
  }
  return true;
}

void AppendName(std::string* out, std::string_view name) {
  if (IsPlainName(name)) {
    *out += name;
    return;
  }
  out->push_back('`');
  for (const char c : name) {
    if (c == '`') out->push_back('`');
    out->push_back(c);
  }
  out->push_back('`');
}

void AppendFloat(std::string* out, double d) {
  if (std::isnan(d)) {
    *out += "NaN";
    return;
  }
  if (std::isinf(d)) {
    *out += d < 0 ? "-Infinity" : "Infinity";
    return;
  }
  // The shortest digits that read back as the same number; plain notation in the range that people read.
  const double magnitude = std::fabs(d);
  const bool plain = magnitude == 0 || (magnitude >= 1e-5 && magnitude < 1e16);
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, d,
                                 plain ? std::chars_format::fixed : std::chars_format::scientific);
  std::string_view text(buffer, static_cast<size_t>(end.ptr - buffer));
  if (plain) {
    *out += text;
    if (text.find('.') == std::string_view::npos) *out += ".0";
    return;
  }
  // 1e+22 and 1e-07 become 1.0e22 and 1.0e-7.
  const size_t e = text.find('e');
  *out += text.substr(0, e);
  if (text.substr(0, e).find('.') == std::string_view::npos) *out += ".0";
  out->push_back('e');
  std::string_view exponent = text.substr(e + 1);
  if (exponent.front() == '-') out->push_back('-');
  exponent.remove_prefix(1);
  while (exponent.size() > 1 && exponent.front() == '0') exponent.remove_prefix(1);
  *out += exponent;
}

void Append(std::string* out, const Value& v);

void AppendMap(std::string* out, const Map& map) {
  out->push_back('{');
  for (size_t i = 0; i < map.size(); ++i) {
    if (i > 0) *out += ", ";
    AppendName(out, map[i].first);
    *out += ": ";
    Append(out, map[i].second);
  }
  out->push_back('}');
}

void AppendNode(std::string* out, const Node& node) {
  out->push_back('(');
  for (const std::string& label : node.labels) {
    out->push_back(':');
    AppendName(out, label);
  }
  if (!node.properties.empty()) {
    if (!node.labels.empty()) out->push_back(' ');
    AppendMap(out, node.properties);
  }
  out->push_back(')');
}

void AppendEdge(std::string* out, const Edge& edge) {
  *out += "[:";
  AppendName(out, edge.type);
  if (!edge.properties.empty()) {
    out->push_back(' ');
    AppendMap(out, edge.properties);
  }
  out->push_back(']');
}

void AppendPath(std::string* out, const Path& path) {
  out->push_back('<');
  for (size_t i = 0; i < path.nodes.size(); ++i) {
    if (i > 0) {
      const bool forward = path.edges[i - 1].source == path.nodes[i - 1].id;
      *out += forward ? "-" : "<-";
      AppendEdge(out, path.edges[i - 1]);
      *out += forward ? "->" : "-";
    }
    AppendNode(out, path.nodes[i]);
  }
  out->push_back('>');
}

void Append(std::string* out, const Value& v) {
  switch (v.kind()) {
    case Value::Kind::kNull:
      *out += "null";
      return;
    case Value::Kind::kBool:
      *out += v.as_bool() ? "true" : "false";
      return;
    case Value::Kind::kInt:
      *out += std::to_string(v.as_int());
      return;
    case Value::Kind::kFloat:
      return AppendFloat(out, v.as_float());
    case Value::Kind::kString:
      return AppendQuoted(out, v.as_string());
    case Value::Kind::kBytes:
      *out += "0x";
      for (const char c : v.as_string()) AppendHex(out, static_cast<unsigned char>(c));
      return;
    case Value::Kind::kList: {
      out->push_back('[');
      const List& list = v.as_list();
      for (size_t i = 0; i < list.size(); ++i) {
        if (i > 0) *out += ", ";
        Append(out, list[i]);
      }
      out->push_back(']');
      return;
    }
    case Value::Kind::kMap:
      return AppendMap(out, v.as_map());
    case Value::Kind::kDate:
      return AppendQuoted(out, FormatDate(v.as_date()));
    case Value::Kind::kLocalTime:
      return AppendQuoted(out, FormatLocalTime(v.as_local_time()));
    case Value::Kind::kTime:
      return AppendQuoted(out, FormatTime(v.as_time()));
    case Value::Kind::kLocalDateTime:
      return AppendQuoted(out, FormatLocalDateTime(v.as_local_date_time()));
    case Value::Kind::kDateTime:
      return AppendQuoted(out, FormatDateTime(v.as_date_time()));
    case Value::Kind::kDuration:
      return AppendQuoted(out, FormatDuration(v.as_duration()));
    case Value::Kind::kPeriod:
      *out += PrintPeriod(v.as_period());
      return;
    case Value::Kind::kBound:
      *out += PrintBound(v.as_bound());
      return;
    case Value::Kind::kNode:
      return AppendNode(out, v.as_node());
    case Value::Kind::kEdge:
      return AppendEdge(out, v.as_edge());
    case Value::Kind::kPath:
      return AppendPath(out, v.as_path());
    // References name identities only: their contents live in the graph.
    case Value::Kind::kNodeRef:
      *out += "(#" + std::to_string(v.node_id().value) + ")";
      return;
    case Value::Kind::kEdgeRef:
      *out += "[#" + std::to_string(v.edge_id().value) + "]";
      return;
    case Value::Kind::kPathRef:
      *out += "<path of " + std::to_string(v.as_path_ref().edges.size()) + " edges>";
      return;
  }
}

}  // namespace

std::string Value::ToString() const {
  std::string out;
  Append(&out, *this);
  return out;
}

}  // namespace fasti
