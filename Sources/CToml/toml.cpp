// The parser asserts what input can break ([键]); that must be an error like any other, not the end of the program.
#include <stdexcept>
#define TOML_ASSERT(condition) ((condition) ? static_cast<void>(0) : throw std::runtime_error("not TOML"))
#define TOML_EXCEPTIONS 1
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include "CToml.h"
#include <algorithm>
#include <cstring>
#include <string_view>
#include <toml++/toml.h>

namespace {

struct Walk {
  void *context;
  ct_visitor visit;

  void walk(const toml::node &node, const toml::key *key) const {
    ct_event event{};
    event.line = static_cast<int>((key ? key->source() : node.source()).begin.line);
    if (key) {
      event.key = key->str().data();
      event.key_length = key->str().size();
    }
    if (const auto *table = node.as_table()) {
      event.kind = CT_TABLE;
      visit(context, &event);
      children(*table);
      end();
    } else if (const auto *array = node.as_array()) {
      event.kind = CT_ARRAY;
      visit(context, &event);
      for (const auto &element : *array) walk(element, nullptr);
      end();
    } else {
      if (const auto *string = node.as_string()) {
        event.kind = CT_STRING;
        event.text = string->get().data();
        event.text_length = string->get().size();
      } else if (const auto *integer = node.as_integer()) {
        event.kind = CT_INTEGER;
        event.integer = integer->get();
      } else if (const auto *real = node.as_floating_point()) {
        event.kind = CT_FLOAT;
        event.real = real->get();
      } else if (const auto *boolean = node.as_boolean()) {
        event.kind = CT_BOOLEAN;
        event.integer = boolean->get();
      } else {
        event.kind = CT_DATE;
      }
      visit(context, &event);
    }
  }

  void children(const toml::table &table) const {
    for (auto &&[key, value] : table) walk(value, &key);
  }

  void end() const {
    ct_event event{};
    event.kind = CT_END;
    visit(context, &event);
  }
};

}  // namespace

static bool fail(ct_error *error, toml::source_position place, std::string_view reason) {
  error->line = static_cast<int>(place.line);
  error->column = static_cast<int>(place.column);
  const size_t length = std::min(reason.size(), sizeof error->reason - 1);
  std::memcpy(error->reason, reason.data(), length);
  error->reason[length] = 0;
  return false;
}

// The first line that makes a document with the lines before it no TOML, for an error that does not say where it is.
static unsigned failing_line(std::string_view text) {
  unsigned line = 1;
  for (size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1), line++) {
    try {
      (void)toml::parse(text.substr(0, end));
    } catch (const toml::parse_error &) {
      // Perhaps only because it is cut off here.
    } catch (const std::exception &) {
      return line;
    }
  }
  return line;
}

bool ct_parse(const char *bytes, size_t count, void *context, ct_visitor visit, ct_error *error) {
  const std::string_view text{bytes, count};
  try {
    Walk{context, visit}.children(toml::parse(text));
    return true;
  } catch (const toml::parse_error &problem) {
    return fail(error, problem.source().begin, problem.description());
  } catch (const std::exception &problem) {
    return fail(error, {failing_line(text), 1}, problem.what());
  }
}
