#!/usr/bin/env bash
# Installs the build into a temporary prefix and builds the programs of examples/embed against it, once through find_package and once
# through pkg-config; then configures a project that takes Fasti in with add_subdirectory.
# usage: check_package.sh SOURCE_DIR BUILD_DIR COMPILER
set -euo pipefail
source_dir="$1" build_dir="$2" compiler="$3"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export CMAKE_GENERATOR=Ninja # what ./dev installs; a bare machine has no make
fail() { echo "package: $*" >&2; exit 1; }
quiet() { "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "$*"; }; }
expected="commit 1
2006-01-01:
2012-06-27: 'Uzbekistan'
2012-06-28:"
answers() { # program, how it was built
  local got
  got="$("$1")" || fail "the program built through $2 failed"
  [ "$(sed 's/[0-9]*$/1/;1!d' <<<"$got"; sed 1d <<<"$got")" = "$expected" ] || fail "the program built through $2 said: $got"
}

quiet cmake --install "$build_dir" --prefix "$work/prefix"
[ -x "$work/prefix/bin/fasti" ] || fail "the shell is not installed"
[ -f "$work/prefix/include/fasti/database.h" ] || fail "the headers are not installed"
# Moved: nothing in the package may name the place that it was installed to.
mv "$work/prefix" "$work/elsewhere"
prefix="$work/elsewhere"
pkgconfig="$(dirname "$(find "$prefix" -name fasti.pc)")"

quiet cmake -S "$source_dir/examples/embed" -B "$work/embed" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_CXX_COMPILER="$compiler"
quiet cmake --build "$work/embed"
answers "$work/embed/embed" find_package
engine_says="2006-07-01: 'Uzbekistan' (possible)
2012-06-28:
2012-06-28, as first recorded: 'Uzbekistan' (certain)"
[ "$("$work/embed/embed-storage")" = "$engine_says" ] || fail "the program on fasti::storage said: $("$work/embed/embed-storage")"
ldd "$work/embed/embed-storage" | grep -q antlr && fail "fasti::storage brings ANTLR with it"

export PKG_CONFIG_PATH="$pkgconfig"
# shellcheck disable=SC2046
quiet "$compiler" -std=c++20 "$source_dir/examples/embed/main.cc" -o "$work/embed-pkgconfig" $(pkg-config --cflags --libs fasti)
answers "$work/embed-pkgconfig" pkg-config
# shellcheck disable=SC2046
quiet "$compiler" -std=c++20 "$source_dir/examples/embed/storage.cc" -o "$work/storage-pkgconfig" $(pkg-config --cflags --libs fasti-storage)
[ "$("$work/storage-pkgconfig")" = "$engine_says" ] || fail "the program on fasti-storage said something else through pkg-config"

mkdir "$work/parent"
cat >"$work/parent/CMakeLists.txt" <<CMAKE
cmake_minimum_required(VERSION 3.25)
project(parent LANGUAGES CXX)
add_subdirectory("$source_dir" fasti)
foreach(target fasti::fasti fasti::storage)
  if(NOT TARGET \${target})
    message(FATAL_ERROR "no target \${target}")
  endif()
endforeach()
foreach(target fasti-shell unit-model)
  if(TARGET \${target})
    message(FATAL_ERROR "\${target} is built in a project that only embeds the library")
  endif()
endforeach()
get_target_property(options fasti COMPILE_OPTIONS)
if("-Werror" IN_LIST options)
  message(FATAL_ERROR "warnings are errors in a project that is not ours")
endif()
CMAKE
quiet cmake -S "$work/parent" -B "$work/parent-build" -DCMAKE_CXX_COMPILER="$compiler"
echo "3 passed, 0 failed: find_package, pkg-config, add_subdirectory"
