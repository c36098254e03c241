// The runtime errors that operators and functions raise over values, worded alike: what, the value, what to
// do. Type, phase and detail are those of the openCypher TCK. No span: the caller knows the place.
#pragma once

#include <string>
#include <string_view>

#include "fasti/status.h"
#include "fasti/value.h"

namespace fasti {

/// A value as it appears in a message: its notation, cut after some 60 bytes, with its kind.
std::string Shown(const Value& value);

/// TypeError / InvalidArgumentType: an operator met a kind that it is not defined for.
Status WrongKind(std::string message);
/// TypeError / InvalidArgumentValue: a function met a kind that it does not take.
Status WrongArgument(std::string message);
/// ArgumentError / NumberOutOfRange.
Status OutOfRange(std::string message);
/// ArithmeticError / IntegerOverflow. `what` is the operation: "9 + 1".
Status IntegerOverflow(std::string_view what);
/// ArithmeticError / DivisionByZero.
Status DivisionByZero(std::string_view what);
Status ListTooLong(size_t limit);
Status StringTooLong(size_t limit);
Status NestedTooDeeply(size_t limit);
Status HoldsTooMuch(size_t limit);

}  // namespace fasti
