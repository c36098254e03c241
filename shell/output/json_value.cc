#include "shell/output/json_value.h"

#include <charconv>
#include <cmath>
#include <cstdio>

#include "shell/escape.h"
#include "shell/row_writer.h"

namespace fasti::shell {
namespace {

void AppendUnicodeEscape(std::string& out, uint32_t code_point) {
  char buffer[16];
  if (code_point >= 0x10000) {
    const uint32_t rest = code_point - 0x10000;
    std::snprintf(buffer, sizeof buffer, "\\u%04x\\u%04x", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
  } else {
    std::snprintf(buffer, sizeof buffer, "\\u%04x", code_point);
  }
  out += buffer;
}

void AppendDouble(std::string& out, double d, bool terminal) {
  if (!std::isfinite(d)) {
    return AppendJsonString(out, std::isnan(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity", terminal);
  }
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, d).ptr;
  const std::string_view digits(buffer, static_cast<size_t>(end - buffer));
  out += digits;
  // A float stays a float for readers that tell the two apart.
  if (digits.find_first_of(".e") == std::string_view::npos) out += ".0";
}

void AppendHex(std::string& out, std::string_view bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  out += '"';
  for (const char c : bytes) {
    out += kDigits[static_cast<unsigned char>(c) >> 4];
    out += kDigits[static_cast<unsigned char>(c) & 15];
  }
  out += '"';
}

void AppendMap(std::string& out, const Map& map, bool terminal) {
  out += '{';
  bool first = true;
  for (const auto& [key, value] : map) {
    if (!first) out += ", ";
    first = false;
    AppendJsonString(out, key, terminal);
    out += ": ";
    AppendJson(out, value, terminal);
  }
  out += '}';
}

/// An instant as a zoned datetime, or null for an infinity.
void AppendInstant(std::string& out, Instant t, bool terminal) {
  if (!t.finite()) {
    out += "null";
    return;
  }
  const int64_t seconds = t.us / 1000000 - (t.us % 1000000 < 0 ? 1 : 0);
  const auto nanos = static_cast<uint32_t>((t.us - seconds * 1000000) * 1000);
  AppendJsonString(out, PlainText(Value::Of(DateTime{seconds, nanos, 0, ""})), terminal);
}

void AppendBoundText(std::string& out, const Bound& bound, const std::string& text, bool terminal) {
  AppendJsonString(out, text.empty() ? PlainText(Value::Of(bound)) : text, terminal);
}

void AppendLimits(std::string& out, std::string_view prefix, const Bound& bound, bool terminal) {
  if (bound.earliest == bound.latest) return;
  out += ", \"" + std::string(prefix) + "Earliest\": ";
  AppendInstant(out, bound.earliest, terminal);
  out += ", \"" + std::string(prefix) + "Latest\": ";
  AppendInstant(out, bound.latest, terminal);
}

void AppendPeriod(std::string& out, const PeriodValue& value, bool terminal) {
  out += "{\"from\": ";
  AppendBoundText(out, value.period.from, value.from_text, terminal);
  out += ", \"to\": ";
  AppendBoundText(out, value.period.to, value.to_text, terminal);
  AppendLimits(out, "from", value.period.from, terminal);
  AppendLimits(out, "to", value.period.to, terminal);
  if (value.period.doubted()) out += ", \"doubted\": true";
  out += '}';
}

void AppendNode(std::string& out, const Node& node, bool terminal) {
  out += "{\"id\": " + std::to_string(node.id.value) + ", \"labels\": [";
  for (size_t i = 0; i < node.labels.size(); ++i) {
    if (i > 0) out += ", ";
    AppendJsonString(out, node.labels[i], terminal);
  }
  out += "], \"properties\": ";
  AppendMap(out, node.properties, terminal);
  out += '}';
}

void AppendEdge(std::string& out, const Edge& edge, bool terminal) {
  out += "{\"id\": " + std::to_string(edge.id.value) + ", \"type\": ";
  AppendJsonString(out, edge.type, terminal);
  out += ", \"source\": " + std::to_string(edge.source.value);
  out += ", \"target\": " + std::to_string(edge.target.value) + ", \"properties\": ";
  AppendMap(out, edge.properties, terminal);
  out += '}';
}

void AppendPath(std::string& out, const Path& path, bool terminal) {
  out += "{\"nodes\": [";
  for (size_t i = 0; i < path.nodes.size(); ++i) {
    if (i > 0) out += ", ";
    AppendNode(out, path.nodes[i], terminal);
  }
  out += "], \"relationships\": [";
  for (size_t i = 0; i < path.edges.size(); ++i) {
    if (i > 0) out += ", ";
    AppendEdge(out, path.edges[i], terminal);
  }
  out += "]}";
}

}  // namespace

void AppendJsonString(std::string& out, std::string_view text, bool terminal) {
  out += '"';
  for (size_t i = 0; i < text.size();) {
    const Decoded d = DecodeUtf8(text, i);
    if (!d.valid) {
      out += "\xEF\xBF\xBD";
    } else if (d.code_point == '"' || d.code_point == '\\') {
      out += '\\';
      out += text[i];
    } else if (d.code_point == '\n') {
      out += "\\n";
    } else if (d.code_point == '\t') {
      out += "\\t";
    } else if (d.code_point == '\r') {
      out += "\\r";
    } else if (d.code_point < 0x20 || (terminal && IsControl(d.code_point))) {
      AppendUnicodeEscape(out, d.code_point);
    } else {
      out.append(text, i, d.length);
    }
    i += d.length;
  }
  out += '"';
}

void AppendJson(std::string& out, const Value& value, bool terminal) {
  switch (value.kind()) {
    case Value::Kind::kNull:
      out += "null";
      return;
    case Value::Kind::kBool:
      out += value.as_bool() ? "true" : "false";
      return;
    case Value::Kind::kInt:
      out += std::to_string(value.as_int());
      return;
    case Value::Kind::kFloat:
      return AppendDouble(out, value.as_float(), terminal);
    case Value::Kind::kString:
      return AppendJsonString(out, value.as_string(), terminal);
    case Value::Kind::kBytes:
      return AppendHex(out, value.as_string());
    case Value::Kind::kList: {
      out += '[';
      bool first = true;
      for (const Value& item : value.as_list()) {
        if (!first) out += ", ";
        first = false;
        AppendJson(out, item, terminal);
      }
      out += ']';
      return;
    }
    case Value::Kind::kMap:
      return AppendMap(out, value.as_map(), terminal);
    case Value::Kind::kPeriod:
      return AppendPeriod(out, value.as_period(), terminal);
    case Value::Kind::kNode:
      return AppendNode(out, value.as_node(), terminal);
    case Value::Kind::kEdge:
      return AppendEdge(out, value.as_edge(), terminal);
    case Value::Kind::kPath:
      return AppendPath(out, value.as_path(), terminal);
    case Value::Kind::kDate:
    case Value::Kind::kLocalTime:
    case Value::Kind::kTime:
    case Value::Kind::kLocalDateTime:
    case Value::Kind::kDateTime:
    case Value::Kind::kDuration:
    case Value::Kind::kBound:
    case Value::Kind::kNodeRef:
    case Value::Kind::kEdgeRef:
    case Value::Kind::kPathRef:
      return AppendJsonString(out, PlainText(value), terminal);
  }
}

void AppendJsonRow(std::string& out, const std::vector<std::string>& columns, const Row& row, bool terminal) {
  out += '{';
  for (size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out += ", ";
    AppendJsonString(out, columns[i], terminal);
    out += ": ";
    AppendJson(out, row[i], terminal);
  }
  out += '}';
}

}  // namespace fasti::shell
